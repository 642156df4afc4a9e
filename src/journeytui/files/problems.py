"""What is wrong with a file, said so that a person can put it right."""

from collections.abc import Iterable
from typing import Literal

from journeytui.inert import safe
from journeytui.values import frozen

Severity = Literal["error", "warning", "hint"]
"""An error keeps the file from being opened; a warning and a hint do not."""


@frozen
class Problem:
    """One finding: where it is, what it is, and what to do about it."""

    file: str
    line: int | None
    """Counted from 1; nothing when the finding is about the whole file."""
    key: str
    """The way to the key, places counted from 1 (`phase[2].activity[1].basis`); empty for the whole file."""
    code: str
    severity: Severity
    message: str
    advice: str = ""

    def __str__(self) -> str:
        """One line, harmless to print: `kitchen.toml:12: JT002 error phase[1].title: …`."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        what = f"{self.key}: {self.message}" if self.key else self.message
        return safe(f"{where}: {self.code} {self.severity} {what} {self.advice}".rstrip())


class FileError(Exception):
    """A file that cannot be read, with every reason that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
