"""The sessions of an open journey: the log that is being written, and how far file and logs agree."""

import datetime as dt
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.files import notes
from journeytui.files.atomic import write_atomically
from journeytui.files.logs import Log, log_folder, log_sizes, started_of
from journeytui.files.logwriter import LogWriter
from journeytui.files.places import Mark, keep_mark
from journeytui.files.recovery import log_end
from journeytui.files.shelf import Shelf
from journeytui.journey.difference import edits_between
from journeytui.journey.ids import RandomBits
from journeytui.journey.model import Journey
from journeytui.workshop.entries import Entry, Header, for_edit

SECOND: Final = dt.timedelta(seconds=1)
HOUR: Final = dt.timedelta(hours=1)


class Position(NamedTuple):
    """Where the logs stood at one time."""

    session: str
    """The last log; empty when there is none."""
    seq: int
    """The last entry in it."""
    sizes: Mapping[str, int]
    """All logs, with their sizes."""
    in_step: bool
    """Whether they give the journey that was there at that time."""


class Logbook:
    """The logs of one open journey. Its methods may be called from two threads."""

    def __init__(self, path: Path, position: Position, mark: Mark, random_bits: RandomBits) -> None:
        """`mark` is the one that was there, and need not agree with `position`, where the logs end."""
        self._path, self._at, self._mark = path, position, mark
        self._random_bits = random_bits
        self._writer: LogWriter | None = None
        self._gap = False
        self.unread: tuple[str, ...] = ()
        """Sessions whose logs could not be read, when it was worked out what the logs do not know."""
        self._marking = threading.Lock()

    def position(self) -> Position:
        """Where the logs stand now."""
        writer = self._writer
        if writer is None:
            return self._at
        if not writer.opened:
            return self._at._replace(in_step=self._at.in_step and writer.trouble is None)
        sizes = {**self._at.sizes, writer.session: writer.size}
        return Position(writer.session, writer.seq, sizes, writer.trouble is None and not self._gap)

    def begin(self, header: Header, journey: Journey) -> LogWriter:
        """The writer of a new session that goes on from `journey`."""
        self.end()
        header = replace(header, started=self._after_the_last(header.started))
        opening = self._missing(header.started, journey, 0)
        self._writer = LogWriter(log_folder(self._path), header, self._random_bits, opening, self._begun)
        return self._writer

    def take_up(self, log: Log, now: dt.datetime, journey: Journey) -> LogWriter:
        """The writer that goes on with the last log.

        Raises `OSError` when that cannot be read again; the log that is being written stays open then.
        """
        opening = self._missing(now, journey, log.entries[-1].seq + 1)
        writer = LogWriter.going_on(log, self._random_bits, opening, self._begun)
        self.end()
        self._writer = writer
        return writer

    def get_ready(self) -> None:
        """Work out what the log opens with, which is otherwise done with its first entry."""
        if self._writer is not None:
            self._writer.get_ready()

    @property
    def session_path(self) -> Path | None:
        """The log of the session that runs, which is made with its first entry."""
        return self._writer.path if self._writer is not None else None

    def end(self) -> None:
        """Close the log that is being written, if there is one."""
        if self._writer is not None:
            self._at = self.position()
            self._writer.close()
            self._writer = None

    def out_of_step(self) -> None:
        """The journey is not any more what the logs give."""
        self._at = self._at._replace(in_step=False)

    def mark(self, position: Position, digest: str) -> None:
        """The file with that `digest` holds what the logs held at `position`."""
        with self._marking:
            begun = tuple(one for one in self._mark.begun if one not in position.sizes)
            self._mark = Mark(digest, *position[:3], begun, position.in_step)
            keep_mark(self._path, self._mark)

    def copy_to(self, path: Path) -> None:
        """Put the logs beside the journey at `path`, and go on there. Raises `OSError`, and then stays here.

        The old place may be out of reach, which is why one saves elsewhere: the log that is being written
        is copied from memory, and of the earlier ones those that can be read.
        """
        old, new = log_folder(self._path), log_folder(path)
        current = self._writer.session if self._writer is not None else ""
        for session in self._at.sizes:
            try:
                log = b"" if session == current else (old / f"{session}.toml").read_bytes()
            except OSError:
                self._gap = True
                continue
            if log:
                new.mkdir(exist_ok=True)
                write_atomically(new / f"{session}.toml", log)
        if self._writer is not None:
            self._writer.move_to(new)
        with self._marking:
            self._path, self._mark = path, Mark("")
        if self._gap:
            self.out_of_step()
            self._at = self._at._replace(sizes=log_sizes(path))

    def _after_the_last(self, started: dt.datetime) -> dt.datetime:
        """`started`, but after the session before: logs are played back in the order of their starts.

        Two may begin in the same second, or a clock be put back. A clock that was hours off is left alone.
        """
        last = started_of(log_folder(self._path) / f"{self._at.session}.toml") if self._at.session else None
        if last is None or last.tzinfo is None or not started - SECOND < last < started + HOUR:
            return started
        return last.astimezone(started.tzinfo) + SECOND

    def _begun(self, session: str) -> None:
        """Its log is about to be made: until the next save, what stands in it is ours and unsaved."""
        with self._marking:
            self._mark = self._mark._replace(begun=(*self._mark.begun, session))
            keep_mark(self._path, self._mark)

    def _missing(
        self, now: dt.datetime, journey: Journey, first: int
    ) -> Callable[[], Sequence[Entry]] | None:
        """What works out what the logs do not know of the journey; nothing when they know all of it."""
        return None if self.position().in_step else partial(self._opening, now, journey, first)

    def _opening(self, now: dt.datetime, journey: Journey, first: int) -> list[Entry]:
        """What the logs do not know of the journey, as a group that is numbered from `first`.

        What stands in a log that cannot be read is in it again; the group says so.
        """
        shelf = Shelf(self._path)
        edits = edits_between(log_end(journey.id, shelf.logs()), journey)
        self.unread = shelf.unread
        if not edits:
            self._at = self._at._replace(in_step=True)
            return []
        stage, last = journey.stage, first + len(edits)
        gap = notes.unread(shelf.unread) or None
        entries = [Entry(at=now, did="outside", stage=stage, text=gap, more=True, seq=first)]
        for seq, edit in enumerate(edits, first + 1):
            entries.append(for_edit(edit, now, stage, seq, more=seq < last))
        return entries
