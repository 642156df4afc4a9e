"""What is wrong in the data of a file, gathered while it is looked over; lines are put to it later."""

from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from journeytui.files.problems import Severity

MOST: Final = 100
"""Findings of one severity that are worded; the rest is counted, or a broken file could fill the memory."""

Path = tuple[str | int, ...]
"""The way to a value: keys, and places in lists counted from 0."""


def where(path: Path) -> str:
    """A path as people read it, places counted from 1: `phase[2].activity[1].text`."""
    steps = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).removeprefix(".")


class Finding(NamedTuple):
    """Something wrong, at a place of the data."""

    path: Path
    code: str
    severity: Severity
    message: str
    advice: str


class Findings:
    """All that was found."""

    def __init__(self) -> None:
        self.worded: list[Finding] = []
        self._counts: Counter[Severity] = Counter()
        self._wrong: set[Path] = set()

    def add(self, path: Path, code: str, severity: Severity, words: Callable[[], tuple[str, str]]) -> None:
        """Note a finding; `words` gives its message and advice."""
        self._counts[severity] += 1
        if severity == "error":
            self._wrong.add(path)
        if self._counts[severity] <= MOST:
            self.worded.append(Finding(path, code, severity, *words()))

    def covers(self, path: Path) -> bool:
        """Whether an error is noted for `path` or for something around it."""
        return any(path[:length] in self._wrong for length in range(len(path) + 1))

    def left_out(self, severity: Severity) -> int:
        """How many findings were only counted."""
        return max(self._counts[severity] - MOST, 0)

    @property
    def refuse(self) -> bool:
        """Whether one of them keeps the file from being opened."""
        return bool(self._wrong)
