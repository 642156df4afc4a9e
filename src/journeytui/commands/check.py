"""`journeytui check PATH…`: what is wrong with the files, and what the method has to say."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from journeytui.commands import console
from journeytui.commands.codes import explain as explained
from journeytui.commands.codes import known_codes
from journeytui.commands.paths import is_log, searched
from journeytui.commands.reports import LAYOUTS
from journeytui.export.wrapping import wrapped
from journeytui.files.beside import is_dictionary
from journeytui.files.dictionaries import dictionaries_of, read_dictionary
from journeytui.files.findings import where
from journeytui.files.logs import read_log
from journeytui.files.opening import open_for_reading
from journeytui.files.problems import FileError, Problem
from journeytui.files.reading import parse_journey
from journeytui.files.source_text import SourceText
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.edits import CHECKS, FRAME
from journeytui.journey.lookup import LANE_FIELDS, TOP_FIELDS
from journeytui.journey.model import Journey
from journeytui.method.checks import Asked, Ground
from journeytui.method.checks import run as run_checks
from journeytui.method.checks.silencing import silenced
from journeytui.method.language.speech import Own, Speech
from journeytui.values import changed

FOLLOWED: Final = ("JT001", "JT003")
"""Codes of the file from which others follow: a misspelt `owner` is an owner that nobody sees."""

Way = tuple[str | int, ...]
"""The way to a place in a file: keys, and places in lists counted from 0."""


def run(
    *,
    paths: Sequence[str],
    layout: str,
    select: str,
    ignore: str,
    explain: str | None,
    today: dt.date | None = None,
) -> int:
    """Print the findings of all `paths` in a `layout`, or what one code means.

    What is overdue is so on the day `today`; without one, on that of the clock. The exit code is that of
    the worst: a file that cannot be read, an error or warning, nothing or hints.
    """
    if explain is not None:
        for line in wrapped(explained(explain), min(console.columns(), 100)):
            console.put(console.typeset(line))
        return console.FINE
    if not paths:
        raise console.Stop(_("Name a journey, a session log or a folder to check."))
    asked = Asked(known_codes(select), known_codes(ignore))
    day = today or dt.datetime.now().astimezone().date()
    findings: dict[Problem, None] = {}
    readable = True
    files = searched(paths)
    for path in files:
        try:
            found = list(_found(path, day, asked))
        except FileError as error:
            readable = False
            findings.update(
                dict.fromkeys(error.problems)
            )  # whatever was selected: it says why there is no more
        else:
            findings.update(dict.fromkeys(one for one in found if asked.takes(one.code)))
            unread = [one for one in found if is_dictionary(Path(one.file))]
            readable = readable and not unread
            findings.update(dict.fromkeys(unread))
    for line in LAYOUTS[layout](list(findings), len(files)):
        console.put(console.typeset(line))
    if not readable:
        return console.WRONG
    return console.FOUND if any(one.severity != "hint" for one in findings) else console.FINE


def _found(path: Path, today: dt.date, asked: Asked) -> Iterator[Problem]:
    if is_dictionary(path):
        read_dictionary(path)
        return iter(())
    return _log(path) if is_log(path) else _journey(path, today, asked)


def _journey(path: Path, today: dt.date, asked: Asked) -> Iterator[Problem]:
    if str(path) == console.STANDARD:
        raw, name = console.standard_input(), _("standard input")
        loaded = parse_journey(raw, name)
        yield from (told := list(_not_silenced(loaded.problems, loaded.journey)))
        found = _method(name, Ground(loaded.journey, today), loaded.journey, raw, asked)
        yield from _softened(found, told, asked)
        return
    opened = open_for_reading(path)
    for note in opened.notes:
        console.tell(safe(f"{path}: {note}"))
    yield from (told := list(_not_silenced(opened.problems, opened.journey)))
    try:
        raw = path.read_bytes()
    except OSError:  # gone since it was read: then nobody misses the lines
        raw = b""
    own = dictionaries_of(path)
    yield from own.problems
    lexicon = Speech(lambda: Own(own.words)).lexicon(opened.journey.language)
    ground = Ground(opened.journey, today, opened.shelf.history(opened.journey), lexicon)
    found = _method(str(path), ground, opened.loaded.journey, raw, asked)
    yield from _softened(found, told, asked)


def _softened(found: Iterable[Problem], told: Iterable[Problem], asked: Asked) -> Iterator[Problem]:
    """What the method `found`; only as hints where it may follow from what is `told` of the file itself."""
    follows = any(one.code in FOLLOWED and asked.takes(one.code) for one in told)
    return (changed(one, {"severity": "hint"}) if follows else one for one in found)


def _not_silenced(problems: Iterable[Problem], journey: Journey) -> Iterator[Problem]:
    """The `problems` that the journey does not silence; an error always is told."""
    codes = silenced(journey)
    return (one for one in problems if one.severity == "error" or not one.code.startswith(codes))


def _method(name: str, ground: Ground, in_file: Journey, raw: bytes, asked: Asked) -> Iterator[Problem]:
    """What the checks find, with the lines that `in_file` has in `raw`."""
    found = run_checks(ground, *asked)
    if not found:
        return
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    source = SourceText(text)
    ways = dict(_ways(in_file))
    for finding in found:
        way = ways.get(finding.where, ())
        if finding.key:
            way = (*way, finding.key)
        line = (source.line_of(way) if way else None) or 1  # what is missing stands nowhere
        yield Problem(name, line, where(way), finding.code, finding.severity, finding.message)


def _ways(journey: Journey) -> Iterator[tuple[str, Way]]:
    """Every id with the way to its card through the tables of the file."""
    yield FRAME, (FRAME,)
    yield CHECKS, (CHECKS,)
    for kind, field in TOP_FIELDS.items():
        for at, node in enumerate(getattr(journey, field)):
            yield node.id, (kind, at)
    for p, phase in enumerate(journey.phases):
        for a, activity in enumerate(phase.activities):
            way: Way = ("phase", p, "activity", a)
            yield activity.id, way
            for kind, field in LANE_FIELDS.items():
                for at, card in enumerate(getattr(activity, field)):
                    yield card.id, (*way, kind, at)


def _log(path: Path) -> Iterator[Problem]:
    try:
        log = read_log(path)
    except OSError as error:
        message = _("The log cannot be read: {reason}.").format(reason=safe(error.strerror))
        raise FileError([Problem(str(path), None, "", "JT009", "error", message)]) from error
    if log.torn or log.header is None:
        yield Problem(
            str(path),
            None,
            "",
            "JT009",
            "warning",
            _("The log ends in the middle of an entry, as after a crash. Nothing confirmed is lost."),
            _("The next time the journey is opened, that end is set aside."),
        )
