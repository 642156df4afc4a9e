r"""A recording: a half day as it was typed, one thing a line. The samples are made from such files.

# a remark
@ 2026-10-14T08:30:00+02:00 240     a half day begins, of 240 minutes
+ 45                                45 seconds pass (a + before anything else is a green sticker)
Looks at the kitchen                anything else is typed into the input line and entered
<pagedown>                          keys; an empty enter is <enter>
\\# text                            a line that begins with one of these signs
@ end Note for next time            the half day ends
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

KEYS: Final = re.compile(r"(?:<[a-z0-9+]+>\s*)+")
BESIDE: Final = 6.0
"""Seconds that a facilitator takes for each line besides typing it: somebody must say it first."""
PER_LETTER: Final = 0.12
"""Seconds a letter, of a person who types with one eye on the group (some 100 words in five minutes)."""


class Begin(NamedTuple):
    """A half day begins."""

    at: dt.datetime
    minutes: int | None


class Wait(NamedTuple):
    """The group talks."""

    seconds: float


class Say(NamedTuple):
    """A line is typed and entered."""

    line: str

    @property
    def seconds(self) -> float:
        return BESIDE + PER_LETTER * len(self.line)


class Press(NamedTuple):
    """Keys are pressed, under textual's names."""

    keys: tuple[str, ...]


class End(NamedTuple):
    """The half day ends, with a note for next time."""

    note: str


Step = Begin | Wait | Say | Press | End


class RecordingError(ValueError):
    """A line of a recording that cannot be read; the message names it."""


def read(text: str) -> tuple[Step, ...]:
    """The steps of a recording. Raises `RecordingError` for a line that is none."""
    return tuple(_steps(text))


def _steps(text: str) -> Iterator[Step]:
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            yield _step(line)
        except ValueError as error:
            message = f"line {number}: {error}"
            raise RecordingError(message) from error


def _step(line: str) -> Step:
    mark, _blank, rest = line.partition(" ")
    if mark == "@":
        return _session(rest)
    if mark == "+" and rest.isdigit():
        return Wait(float(rest))
    if KEYS.fullmatch(line):
        return Press(tuple(re.findall(r"<([^<>]+)>", line)))
    return Say(line.removeprefix("\\"))


def _session(rest: str) -> Begin | End:
    word, _blank, behind = rest.partition(" ")
    if word == "end":
        return End(behind.strip())
    minutes = int(behind) if behind.strip() else None
    return Begin(dt.datetime.fromisoformat(word), minutes)
