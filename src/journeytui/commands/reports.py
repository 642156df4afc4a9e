"""Findings as text: for people, for programs, and for the annotations of a GitHub workflow."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from journeytui.files.problems import Problem
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.method.checks import reasons

_LEVELS: Final = {"error": "error", "warning": "warning", "hint": "notice"}


def as_lines(problems: Sequence[Problem], files: int) -> Iterator[str]:
    """A line for each finding, then one that sums them up."""
    for problem in problems:
        yield str(problem)
    yield summary(problems, files)
    if problems:
        code = problems[0].code
        yield _("Why, and how to silence it: journeytui check --explain {code}").format(code=code)


def as_json(problems: Sequence[Problem], files: int) -> Iterator[str]:
    """One JSON object; every text in it as it is in the file, with what is not ASCII escaped.

    Each code that was found is told once, with its reason and an example: what an editor shows on demand.
    """
    counts = Counter(problem.severity for problem in problems)
    found = sorted({problem.code for problem in problems})
    table = {
        "files": files,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "hints": counts["hint"],
        "findings": [
            {
                "file": problem.file,
                "line": problem.line,
                "key": problem.key,
                "code": problem.code,
                "severity": problem.severity,
                "message": problem.message,
                "advice": problem.advice,
            }
            for problem in problems
        ],
        "codes": {code: reasons(code)._asdict() for code in found},
    }
    yield json.dumps(table, indent=2).replace("\x7f", "\\u007f")


def as_annotations(problems: Sequence[Problem], files: int) -> Iterator[str]:
    """Workflow commands: GitHub shows each at its line of the change."""
    for problem in problems:
        place = f"file={_property(problem.file)}"
        if problem.line is not None:
            place += f",line={problem.line}"
        text = " ".join(part for part in (problem.message, problem.advice) if part)
        yield f"::{_LEVELS[problem.severity]} {place},title={problem.code}::{_data(text)}"
    yield summary(problems, files)


LAYOUTS: Final[Mapping[str, Callable[[Sequence[Problem], int], Iterator[str]]]] = {
    "text": as_lines,
    "json": as_json,
    "github": as_annotations,
}


def summary(problems: Sequence[Problem], files: int) -> str:
    """How many findings of each kind, in how many files."""
    counts = Counter(problem.severity for problem in problems)
    said = [
        ngettext("{n} error", "{n} errors", counts["error"]) if counts["error"] else "",
        ngettext("{n} warning", "{n} warnings", counts["warning"]) if counts["warning"] else "",
        ngettext("{n} hint", "{n} hints", counts["hint"]) if counts["hint"] else "",
    ]
    found = ", ".join(text for text in said if text) or _("Nothing found")
    where = ngettext("{n} file", "{n} files", files)
    return _("{findings} in {files}.").format(findings=found, files=where)


def _data(text: str) -> str:
    return safe(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
