"""Session logs on disk: where they lie, what they are called, and reading them.

A log is appended to, entry by entry, and `seq` is the last line of each: the commit mark. So a log is
complete up to its last `seq` line that closes a group; what follows is the torn tail of a crash. A tail
is given back as bytes and never guessed at; anything wrong before it is an error with its line.
"""

import datetime as dt
import os
import re
from pathlib import Path
from typing import Any, Final, NamedTuple

from journeytui.files.atomic import sync_folder, write_atomically
from journeytui.files.bounds import read_bounded, too_big, too_costly
from journeytui.files.parsing import loads
from journeytui.files.problems import FileError, Problem
from journeytui.files.syntax import trouble
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.checking import MisfitError, checked
from journeytui.journey.ids import ALPHABET, RandomBits
from journeytui.method.history import NOON
from journeytui.workshop.entries import LOG_FORMAT, Entry, Header

_HEAD_BYTES: Final = 8192
_COMMIT: Final = re.compile(rb"seq[ \t]*=[ \t]*[0-9]+[ \t]*\r?\n")
_ENTRY: Final = re.compile(rb"^\[\[entry\]\]", re.MULTILINE)


class Log(NamedTuple):
    """One session's log as it was read."""

    path: Path
    header: Header | None
    """Nothing when the log was cut before its first entry was whole."""
    entries: tuple[Entry, ...]
    torn: bytes
    """What follows the last whole group: the tail that a crash left. Empty as a rule."""

    @property
    def session(self) -> str:
        return self.path.stem


def log_name(started: dt.datetime, random_bits: RandomBits) -> str:
    """The name of a session: its local date, am (before 13:00) or pm, four random characters.

    The random part lets two people log the same half day, each in a file of their own.
    """
    half = "am" if started.hour < NOON else "pm"
    bits = random_bits(20)
    return f"{started:%Y-%m-%d}-{half}-" + "".join(ALPHABET[bits >> 5 * place & 31] for place in range(4))


def log_folder(journey_path: Path) -> Path:
    """Where the logs of a journey lie: `kitchen.sessions` beside `kitchen.toml`."""
    return journey_path.with_name(f"{journey_path.stem}.sessions")


def log_sizes(journey_path: Path) -> dict[str, int]:
    """The sessions that have a log beside the journey, and how many bytes each is. Nothing is opened."""
    try:
        with os.scandir(log_folder(journey_path)) as found:
            return {
                entry.name.removesuffix(".toml"): entry.stat().st_size
                for entry in found
                if entry.name.endswith(".toml") and not entry.name.startswith(".") and entry.is_file()
            }
    except (FileNotFoundError, NotADirectoryError):
        return {}


def logs_of(journey_path: Path) -> list[Path]:
    """The logs of a journey in the order in which their sessions began.

    Only the heads are read. A log whose head cannot be read comes last.
    """
    folder = log_folder(journey_path)
    paths = [folder / f"{session}.toml" for session in log_sizes(journey_path)]
    return sorted(paths, key=lambda path: (_second(started_of(path)), path.name))


def _second(started: dt.datetime | None) -> float:
    try:
        return float("inf") if started is None else started.timestamp()
    except (ValueError, OverflowError):  # in the year 1
        return float("-inf")


def half_days_of(journey_path: Path) -> tuple[dt.datetime, ...]:
    """When each half day of a journey began, in order. As in `logs_of`, only the heads are read."""
    heads = [_head_of(path) for path in logs_of(journey_path)]
    begun = [head.get("started") for head in heads if head.get("kind") == "workshop"]
    return tuple(started for started in begun if isinstance(started, dt.datetime))


def started_of(path: Path) -> dt.datetime | None:
    """When the session of the log at `path` began; nothing when its head cannot be read."""
    started = _head_of(path).get("started")
    return started if isinstance(started, dt.datetime) else None


def _head_of(path: Path) -> dict[str, Any]:
    """What stands in the head of a log, unchecked; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        return loads(_ENTRY.split(head, 1)[0].decode())
    except (OSError, ValueError, RecursionError):
        return {}


def read_log(path: Path) -> Log:
    """The log at `path`. Raises `FileError` with all that is wrong, and `OSError` when it cannot be read."""
    data = _bytes_of(path)
    whole = _committed(data)
    if not whole:
        header = _head_alone(path, data)
        return Log(path, header, (), b"" if header else data)
    header, entries = _parsed(path, data[:whole])
    kept = len(entries)
    while kept and entries[kept - 1].more:
        kept -= 1
    if kept < len(entries):
        starts = [match.start() for match in _ENTRY.finditer(data, 0, whole)]
        whole = starts[kept] if len(starts) == len(entries) else whole
    return Log(path, header, entries[:kept], data[whole:] if _matters(data[whole:]) else b"")


def set_aside_tail(log: Log) -> Path | None:
    """Move the torn tail of `log` into a file of its own beside it, and cut it off the log.

    Returns the new file; nothing when there was no tail, or the log is not any more what was read. The
    tail is safe in its new place before the log gets shorter. Raises `OSError`.
    """
    if not log.torn:
        if log.header is None and not log.path.stat().st_size:
            log.path.unlink()  # made, and never written to: there is nothing to keep
        return None
    data = log.path.read_bytes()
    if not data.endswith(log.torn):
        return None
    aside = _free_name(log.path)
    if log.header is None:
        log.path.rename(aside)
        sync_folder(aside.parent)
        return aside
    write_atomically(aside, log.torn)
    with log.path.open("r+b") as file:
        file.truncate(len(data) - len(log.torn))
        os.fsync(file.fileno())
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while True:
        aside = path.with_name(f"{path.name}.torn" if number == 1 else f"{path.name}.torn-{number}")
        if not os.path.lexists(aside):
            return aside
        number += 1


def _bytes_of(path: Path) -> bytes:
    raw = read_bounded(path)
    if isinstance(raw, bytes):
        return raw
    raise FileError([_problem(path, None, "", raw.message, _("Move it out of the folder."))])


def _committed(data: bytes) -> int:
    """How many bytes of `data` end with the line that commits an entry."""
    at = len(data)
    while (at := data.rfind(b"\nseq", 0, at)) >= 0:
        commit = _COMMIT.match(data, at + 1)
        if commit:
            return commit.end()
    return 0


def _matters(tail: bytes) -> bool:
    """Whether something else than blank lines and remarks stands in `tail`."""
    lines = tail.split(b"\n")
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in lines)


def _head_alone(path: Path, data: bytes) -> Header | None:
    """The header of a log without entries; nothing when not even that is whole."""
    if not data.endswith(b"\n") or _ENTRY.search(data):
        return None
    try:
        return _parsed(path, data)[0]
    except FileError:
        return None


def _parsed(path: Path, data: bytes) -> tuple[Header, tuple[Entry, ...]]:
    tables = _tables(path, data)
    written = tables.pop("entry", [])
    version = tables.get("format", LOG_FORMAT)
    if isinstance(version, int) and version > LOG_FORMAT:
        what = _("The log has format {n}; this program knows up to {known}.")
        advice = _("Update journeytui.")
        at = _line_of(data, None, "format")
        raise FileError([_problem(path, at, "format", what.format(n=version, known=LOG_FORMAT), advice)])
    problems: list[Problem] = []
    header: Header | None = None
    entries: tuple[Entry, ...] = ()
    try:
        header = checked(Header, tables)
        problems += _without_offset(path, data, None, "started", header.started)
    except MisfitError as error:
        problems += _told(path, data, error, in_entries=False)
    try:
        entries = checked(tuple[Entry, ...], written)
        problems += _disorder(path, data, entries)
    except MisfitError as error:
        problems += _told(path, data, error, in_entries=True)
    if problems or header is None:
        raise FileError(problems)
    return header, entries


def _tables(path: Path, data: bytes) -> dict[str, Any]:
    excess = too_big(data)
    if excess is not None:
        raise FileError([_problem(path, None, "", excess.message)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError([_problem(path, line, "", _("The log is not UTF-8."))]) from None
    excess = too_costly(text)
    if excess is not None:
        raise FileError([_problem(path, excess.line, "", excess.message)])
    try:
        return loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        found = trouble(error, text)
        raise FileError([_problem(path, found.line, "", found.message, found.advice)]) from error


def _disorder(path: Path, data: bytes, entries: tuple[Entry, ...]) -> list[Problem]:
    """Entries that are not in the order of `seq` (two logs were joined), and times without offset."""
    problems: list[Problem] = []
    last = -1
    for number, entry in enumerate(entries):
        if entry.seq <= last:
            what = _("{n} after {last}: the entries are not in order.").format(n=entry.seq, last=last)
            advice = _("Two logs may have been joined; restore each to its own file.")
            line = _line_of(data, number, "seq")
            problems.append(_problem(path, line, f"entry[{number + 1}].seq", what, advice))
        last = entry.seq
        if entry.at.tzinfo is None:
            problems += _without_offset(path, data, number, "at", entry.at)
    return problems


def _without_offset(
    path: Path, data: bytes, number: int | None, key: str, when: dt.datetime
) -> list[Problem]:
    if when.tzinfo is not None:
        return []
    what = _("A time without an offset from UTC.")
    advice = _("Write it like 2026-11-21T08:30:04+01:00.")
    where = key if number is None else f"entry[{number + 1}].{key}"
    return [_problem(path, _line_of(data, number, key), where, what, advice)]


def _told(path: Path, data: bytes, error: MisfitError, *, in_entries: bool) -> list[Problem]:
    problems = []
    for misfit in error.misfits:
        steps = list(misfit.where)
        number = steps.pop(0) if in_entries and steps and isinstance(steps[0], int) else None
        key = ".".join(str(step) for step in steps)
        where = key if number is None else f"entry[{int(number) + 1}].{key}"
        line = _line_of(data, None if number is None else int(number), str(steps[0]) if steps else "")
        problems.append(_problem(path, line, safe(where.rstrip(".")), safe(misfit.said) + "."))
    return problems


def _line_of(data: bytes, number: int | None, key: str) -> int | None:
    """The line of `key` in the entry counted from 0, or in the head; of the table when it has no such key."""
    starts = [match.start() for match in _ENTRY.finditer(data)]
    if number is None:
        start, end = 0, starts[0] if starts else len(data)
    elif number < len(starts):
        start, end = starts[number], starts[number + 1] if number + 1 < len(starts) else len(data)
    else:
        return None
    found = re.compile(rb"^" + re.escape(key.encode()) + rb"\b", re.MULTILINE).search(data, start, end)
    return data.count(b"\n", 0, found.start() if found and key else start) + 1


def _problem(path: Path, line: int | None, key: str, message: str, advice: Any = None) -> Problem:
    if advice is None:
        advice = _("Restore the log from git or a copy; the journey file can be used without it.")
    return Problem(str(path), line, key, "JT009", "error", message, advice)
