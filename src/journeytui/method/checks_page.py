"""The text of docs/checks.md, made from the checks themselves.

`python -m journeytui.method.checks_page > docs/checks.md` writes it anew.
"""

import sys
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from journeytui.journey.words import STAGES
from journeytui.method.checks import FILE_CODES, all_checks

_HEAD: Final = """# What the program notices

Made by `python -m journeytui.method.checks_page` from the checks themselves; a test sees to it that it is up
to date.

`journeytui check PATH…` looks at journeys, session logs and whole folders; in the program, the findings
panel (`f9`) shows the same. Checks never stop anybody: an **error** means that the file itself is broken, a
**warning** a known mistake of journey work, a **hint** a nudge. What two checks see is a warning in one of
them only: a check may call something a hint that it else calls a warning. While the file itself
has keys that nobody knows or ids that lead nowhere (JT001, JT003), what the method says is a hint: it may
follow from them. What has to wait for its stage is left in peace until the walk has come there.

```sh
journeytui check .                          # everything below this folder
journeytui check --select JT2,JT502 .       # only these; a beginning means the whole family
journeytui check --ignore JT206 .           # all but these
journeytui check --format json .            # for programs: where, what, and why each code matters
journeytui check --format github .          # for the annotations of a GitHub workflow
journeytui check --explain JT203            # what is said below, in the terminal
```

Exit codes: 0 nothing but hints, 1 a warning or an error, 2 a file that cannot be read.

## Silencing

A check that does not fit a journey is silenced in its file, each with a reason, or with one reason for all:

```toml
[checks]
ignore = ["JT106: only five of us meet customers", "JT4"]
reason = "a first try, with the words of the trade"
```

An item is a code or its beginning, then a colon or a blank, then the reason. In the findings panel `x`
does the same. A silence without any reason is told as JT007, one of no check as JT008. Errors cannot be
silenced.

## All of them

| code | | finds | answered at |
| --- | --- | --- | --- |
"""

_FAMILIES: Final[Mapping[str, str]] = {
    "JT0": "The file",
    "JT1": "The frame",
    "JT2": "The shape of the journey",
    "JT3": "Evidence",
    "JT4": "The customer's language",
    "JT5": "Where it hurts, and what decides",
    "JT6": "Touchpoints",
    "JT7": "Changes",
    "JT8": "The parking list",
}

_SILENCE: Final = 'To silence it: `ignore = ["{code}: your reason"]` under `[checks]`.'


class _Row(NamedTuple):
    """One code, of the file or of the method."""

    code: str
    severity: str
    stage: str
    sentence: str
    why: str
    example: str


def checks_page() -> str:
    """The whole page, as Markdown."""
    rows = sorted(_rows())
    table = "".join(f"| [{one.code}](#{one.code.lower()}) | {_short(one)} |\n" for one in rows)
    families = "".join(
        f"\n## {title}\n" + "".join(_told(one) for one in rows if one.code.startswith(beginning))
        for beginning, title in _FAMILIES.items()
    )
    return _HEAD + table + families


def _rows() -> Iterator[_Row]:
    for code, one in FILE_CODES.items():
        yield _Row(code, one.severity, "", one.sentence, one.why, one.example)
    for check in all_checks():
        stage = STAGES[check.stage]
        yield _Row(check.code, check.severity, stage, check.sentence, check.why, check.example)


def _short(row: _Row) -> str:
    return f"{row.severity} | {row.sentence} | {row.stage}"


def _told(row: _Row) -> str:
    at = f", answered at *{row.stage}*" if row.stage else ""
    silence = "It cannot be silenced." if row.severity == "error" else _SILENCE.format(code=row.code)
    head = f"\n### {row.code}\n\n**{row.sentence}** ({row.severity}{at})\n"
    return f"{head}\n{row.why}\n\nExample: {row.example}\n\n{silence}\n"


if __name__ == "__main__":
    sys.stdout.write(checks_page())
