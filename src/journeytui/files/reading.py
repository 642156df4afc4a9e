"""A journey file read: either the journey, or every reason why it cannot be opened."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeytui.files.bounds import MOST_CARDS, Excess, read_bounded, too_big, too_deep
from journeytui.files.expectations import expectation, found, properties, remedy
from journeytui.files.findings import Finding, Findings, TooManyCardsError, where
from journeytui.files.manuscript import Manuscript, Written
from journeytui.files.migration import OLDEST, migrated
from journeytui.files.problems import FileError, Problem
from journeytui.files.shape import SHAPE, Table
from journeytui.files.source_text import SourceText
from journeytui.files.syntax import trouble
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey.model import FORMAT, LONGEST_TEXT, Journey

MOST_PROBLEMS: Final = 100
"""Of more, the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A journey as its file has it."""

    journey: Journey
    manuscript: Manuscript
    problems: tuple[Problem, ...]
    """What did not keep the file from being opened."""
    digest: str
    """`sha256:` and the digest of the bytes."""


def read_journey(path: Path) -> Loaded:
    """The journey in the file at `path`. Raises `FileError` with all that is wrong with it."""
    try:
        raw = read_bounded(path)
    except (OSError, ValueError) as error:
        why = safe(getattr(error, "strerror", None) or error)
        excess = Excess(_("The file cannot be read: {why}.").format(why=why), "")
        raise _refused(str(path), excess) from error
    if isinstance(raw, Excess):
        raise _refused(str(path), raw)
    return parse_journey(raw, str(path))


def parse_journey(raw: bytes, name: str) -> Loaded:
    """The journey in `raw`, the bytes of the file called `name`. Raises as `read_journey`."""
    excess = too_big(raw)
    if excess is not None:
        raise _refused(name, excess)
    text = _decoded(raw, name)
    data = _parsed(text.removeprefix("\ufeff"), name)
    version = data.get("format", OLDEST)
    older = type(version) is int and version != FORMAT
    if older:
        data = migrated(_known(version, data, name, text), version)
    try:
        findings = Findings(data, PurePath(name).stem)
    except TooManyCardsError as error:
        message = _("The journey has more than {n} cards.").format(n=f"{MOST_CARDS:,}")
        raise _refused(name, Excess(message, _("Split it into several journeys."))) from error
    journey = _validated(data, findings)
    problems = _placed(findings.all, text, name)
    if journey is None or any(problem.severity == "error" for problem in problems):
        raise FileError(problems)
    written = Written(journey, findings.extras, frozenset(findings.derived), anew=older)
    digest = f"sha256:{hashlib.sha256(raw).hexdigest()}"
    return Loaded(journey, Manuscript(text, written), problems, digest)


def _refused(name: str, excess: Excess, code: str = "JT006") -> FileError:
    return FileError([Problem(name, excess.line, "", code, "error", excess.message, excess.advice)])


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        excess = Excess(_("The file is not UTF-8."), _("Save it as UTF-8 in your editor."), line)
        raise _refused(name, excess) from error


def _parsed(text: str, name: str) -> dict[str, Any]:
    deep = too_deep(text)
    if deep is not None:
        raise _refused(name, deep)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise _refused(name, Excess(*trouble(error, text))) from error


def _known(version: int, data: dict[str, Any], name: str, text: str) -> dict[str, Any]:
    """`data` when there is a way from `version` to the format of this program."""
    if OLDEST <= version <= FORMAT:
        return data
    if version > FORMAT:
        message = _("The file is of format {n}; this program knows formats up to {newest}.")
        advice = _("Update journeytui to open it.")
    else:
        message = _("There is no format {n}; the newest is {newest}.")
        advice = _("Write format = {newest}.").format(newest=FORMAT)
    message = message.format(n=found(version) if version.bit_length() < 64 else "…", newest=FORMAT)
    line = _source(text).line_of(("format",))
    raise FileError([Problem(name, line, "format", "JT005", "error", message, advice)])


def _source(text: str) -> SourceText:
    return SourceText(text.removeprefix("\ufeff").replace("\r\n", "\n"))


def _validated(data: dict[str, Any], findings: Findings) -> Journey | None:
    """The journey; nothing, and more findings, when the models refuse `data`."""
    try:
        return Journey.model_validate(data)
    except ValidationError as error:
        known = {finding.path for finding in findings.all if finding.severity == "error"}
        for details in error.errors(include_url=False):
            finding = _finding(details)
            if not any(finding.path[:length] in known for length in range(len(finding.path) + 1)):
                known.add(finding.path)
                findings.all.append(finding)
        return None


def _finding(details: ErrorDetails) -> Finding:
    """One error of the models, in our words."""
    table, key = SHAPE, ""
    path: list[str | int] = []
    for step in details["loc"]:
        if key and isinstance(step, str):  # the name that pydantic has for one of several types
            continue
        path.append(step)
        if isinstance(step, str) and step in table.tables:
            table = table.tables[step]
        elif isinstance(step, str):
            key = step
    code, message, advice = _judged(details["type"], table, path, details["input"])
    return Finding(tuple(path), code, "error", message, advice)


def _judged(kind: str, table: Table, path: list[str | int], value: Any) -> tuple[str, str, str]:
    schema = properties(table)[next(step for step in reversed(path) if isinstance(step, str))]
    if isinstance(path[-1], int):
        schema = schema["items"]
    expected = expectation(schema)
    if kind == "missing":
        message = _("The key is missing; expected {expected}.").format(expected=expected)
        return "JT002", message, _("Add a line {key} = … with it.").format(key=path[-1])
    if kind == "string_too_long":
        message = _("The text has {n} characters; at most {most} are read.")
        message = message.format(n=f"{len(value):,}", most=f"{LONGEST_TEXT:,}")
        return "JT006", message, _("Shorten it, or put it in a file of its own.")
    message = _("Found {found}, expected {expected}.").format(found=found(value), expected=expected)
    return "JT002", message, remedy(value, schema)


def _placed(findings: list[Finding], text: str, name: str) -> tuple[Problem, ...]:
    """The findings as problems with their lines, in the order of the file."""
    if not findings:
        return ()
    source = _source(text)
    errors_first = sorted(findings, key=lambda finding: finding.severity != "error")
    problems = [
        Problem(name, source.line_of(path), where(path), code, severity, message, advice)
        for path, code, severity, message, advice in errors_first[:MOST_PROBLEMS]
    ]
    problems.sort(key=lambda problem: problem.line or 0)
    left = errors_first[MOST_PROBLEMS:]
    if left:
        message = ngettext("{n} more problem.", "{n} more problems.", len(left))
        advice = _("Put these right first.")
        problems.append(Problem(name, None, "", left[0].code, left[0].severity, message, advice))
    return tuple(problems)
