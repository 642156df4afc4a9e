"""TOML as of version 1.0, read in a third of the time that tomllib takes.

tomli is the same parser, compiled. It knows TOML 1.1 too, which other people's tools may not: a text that
could be of 1.1 is left to tomllib, and so is one that is wrong, for what it says of it.
"""

import re
from typing import Any, Final

import tomli

_LATER: Final = ("\\e", "\\x")
"""Two escapes are new."""

_IN_QUOTES: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_LAST_COMMA: Final = re.compile(r",\s*}")

_WITHOUT_SECONDS: Final = re.compile(r":(?<=\d\d:)(?<![:\d+-]\d\d:)\d\d(?!:)")
"""The minutes of a time of day that has no seconds, as a value or in a text; not those of an offset."""


_LONG: Final = 1_000
"""Characters of a line that are looked at."""


def loads(text: str) -> dict[str, Any]:
    """The data that `text` is. Raises as `tomllib.loads` does."""
    if not _may_be_later(text):
        try:
            return tomli.loads(text)
        except (ValueError, RecursionError):
            pass  # and once more below, for the same error in tomllib's words
    import tomllib  # noqa: PLC0415 - most texts do without

    return tomllib.loads(text)


def _may_be_later(text: str) -> bool:
    if any(sign in text for sign in _LATER) or ("{" in text and any(map(_may_go_on, text.split("\n")))):
        return True
    return any(
        _may_be_a_value(text[max(time.start() - _LONG, 0) : time.start()])
        for time in _WITHOUT_SECONDS.finditer(text)
    )


def _may_go_on(line: str) -> bool:
    """Whether an inline table in the line may go over its end, or end in a comma."""
    if "{" not in line:
        return False
    bare = _IN_QUOTES.sub("", line)
    unsettled = '"' in bare or "'" in bare or '"""' in line or "'''" in line or "#" in bare
    return unsettled or bare.count("{") != bare.count("}") or _LAST_COMMA.search(bare) is not None


def _may_be_a_value(before: str) -> bool:
    """Whether what follows on `before` in a line is not plainly inside a text in quotation marks."""
    if len(before) == _LONG and "\n" not in before:
        return True
    before = before.rpartition("\n")[2]
    return before.count('"') % 2 == 0 or any(sign in before for sign in ("\\", "'", '"""'))
