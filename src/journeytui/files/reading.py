"""A journey file read: either the journey, or every reason why it cannot be opened."""

import hashlib
import pathlib
from functools import partial
from typing import Any, Final

from journeytui.files.beside import why_no_journey
from journeytui.files.bounds import MOST_CARDS, Excess, read_bounded, too_big, too_costly
from journeytui.files.expectations import example, expectation, found, nearest, properties, remedy
from journeytui.files.findings import Findings, Path, where
from journeytui.files.inspection import Inspection, TooManyCardsError
from journeytui.files.manuscript import Manuscript, Written
from journeytui.files.migration import OLDEST, migrated
from journeytui.files.parsing import loads
from journeytui.files.problems import FileError, Problem
from journeytui.files.shape import SHAPE, Table
from journeytui.files.source_text import SourceText
from journeytui.files.syntax import trouble
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey.checking import MisfitError, checked
from journeytui.journey.model import FORMAT, LONGEST_TEXT, Journey
from journeytui.values import frozen

_TOO_LONG: Final = "string_too_long"


@frozen
class Loaded:
    """A journey as its file has it."""

    journey: Journey
    manuscript: Manuscript
    problems: tuple[Problem, ...]
    """What did not keep the file from being opened."""
    digest: str
    """`sha256:` and the digest of the bytes."""


def read_journey(path: pathlib.Path) -> Loaded:
    """The journey in the file at `path`. Raises `FileError` with all that is wrong with it."""
    if why_not := why_no_journey(path):
        raise refused(str(path), Excess(why_not, ""))
    try:
        raw = read_bounded(path)
    except (OSError, ValueError) as error:
        why = safe(getattr(error, "strerror", None) or error)
        excess = Excess(_("The file cannot be read: {why}.").format(why=why), "")
        raise refused(str(path), excess) from error
    if isinstance(raw, Excess):
        raise refused(str(path), raw)
    return parse_journey(raw, str(path))


def parse_journey(raw: bytes, name: str) -> Loaded:
    """The journey in `raw`, the bytes of the file called `name`. Raises as `read_journey` does."""
    excess = too_big(raw)
    if excess is not None:
        raise refused(name, excess)
    text = decoded(raw, name)
    digest = f"sha256:{hashlib.sha256(raw).hexdigest()}"
    data = parsed(text.removeprefix("\ufeff"), name)
    version = data.get("format", OLDEST)
    older = type(version) is int and version != FORMAT
    if older:
        data = migrated(_known(version, data, name, text), version)
    try:
        inspection = Inspection(data, pathlib.PurePath(name).stem)
    except TooManyCardsError as error:
        message = _("The journey has more than {n} cards.").format(n=f"{MOST_CARDS:,}")
        raise refused(name, Excess(message, _("Split it into several journeys."))) from error
    journey = _validated(data, inspection.findings)
    problems = _placed(inspection.findings, text, name)
    if journey is None or inspection.findings.refuse:
        raise FileError(problems)
    written = Written(journey, inspection.extras, frozenset(inspection.derived), anew=older)
    return Loaded(journey, Manuscript(text, written), problems, digest)


def refused(name: str, excess: Excess, code: str = "JT006") -> FileError:
    """Why the file called `name` is not read."""
    return FileError([Problem(name, excess.line, "", code, "error", excess.message, excess.advice)])


def decoded(raw: bytes, name: str) -> str:
    """The text that `raw` is. Raises `FileError`."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        excess = Excess(_("The file is not UTF-8."), _("Save it as UTF-8 in your editor."), line)
        raise refused(name, excess) from error


def parsed(text: str, name: str) -> dict[str, Any]:
    """The data that `text` is. Raises `FileError`."""
    excess = too_costly(text)
    if excess is not None:
        raise refused(name, excess)
    try:
        return loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise refused(name, Excess(*trouble(error, text))) from error


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
    line = source_of(text).line_of(("format",))
    raise FileError([Problem(name, line, "format", "JT005", "error", message, advice)])


def source_of(text: str) -> SourceText:
    """`text` with the places of what stands in it."""
    return SourceText(text.removeprefix("\ufeff").replace("\r\n", "\n"))


def _validated(data: dict[str, Any], findings: Findings) -> Journey | None:
    """The journey; nothing, and more findings, when the models refuse `data`."""
    try:
        return checked(Journey, data)
    except MisfitError as error:
        for misfit in error.misfits:
            path, table = _way(misfit.where)
            if not findings.covers(path):
                words = partial(_words, misfit.kind, table, path, misfit.value)
                findings.add(path, "JT006" if misfit.kind == _TOO_LONG else "JT002", "error", words)
        return None


def _way(loc: tuple[str | int, ...]) -> tuple[Path, Table]:
    """The path in the file that pydantic means, and the table that its last key stands in."""
    table, key = SHAPE, ""
    path: list[str | int] = []
    for step in loc:
        if key and isinstance(step, str):  # the name that pydantic has for one of several types
            continue
        path.append(step)
        if isinstance(step, str) and step in table.tables:
            table = table.tables[step]
        elif isinstance(step, str):
            key = step
    return tuple(path), table


def _words(kind: str, table: Table, path: Path, value: Any) -> tuple[str, str]:
    """Message and advice for an error that pydantic calls `kind`."""
    key = next(step for step in reversed(path) if isinstance(step, str))
    schema = properties(table)[key]
    if kind == "missing":
        message = _("The key is missing; expected {expected}.").format(expected=expectation(schema))
        return message, _("Add a line such as: {line}").format(line=f"{key} = {example(schema)}")
    if kind == _TOO_LONG:
        message = _("The text has {n} characters; at most {most} are read.")
        message = message.format(n=f"{len(value):,}", most=f"{LONGEST_TEXT:,}")
        return message, _("Shorten it, or put it in a file of its own.")
    in_list = isinstance(path[-1], int)
    expected = expectation(schema["items"] if in_list else schema)
    message = _("Found {found}, expected {expected}.").format(found=found(value), expected=expected)
    advice = nearest(value, schema["items"].get("enum", ())) if in_list and isinstance(value, str) else ""
    return message, advice or remedy(value, key, schema)


def _placed(findings: Findings, text: str, name: str) -> tuple[Problem, ...]:
    """The findings as problems with their lines, in the order of the file."""
    if not findings.worded:
        return ()
    source = source_of(text)
    problems = [
        Problem(name, source.line_of(path), where(path), code, severity, message, advice)
        for path, code, severity, message, advice in findings.worded
    ]
    problems.sort(key=lambda problem: problem.line or 0)
    for severity in ("error", "warning"):
        left = findings.left_out(severity)
        if left:
            code = next(one.code for one in findings.worded if one.severity == severity)
            message = ngettext("There is {n} more like these.", "There are {n} more like these.", left)
            problems.append(Problem(name, None, "", code, severity, message, _("Put these right first.")))
    return tuple(problems)
