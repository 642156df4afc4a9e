"""One journey that is worked on: locked, loaded, completed, logged, saved and watched.

    store = Store.open(path, now=now, random_bits=random_bits, told=Told(…))
    writer = store.begin("desk")
    document = Document(store.journey, writer, now, store.view_only)
    document.observe(lambda changed: store.save_soon(changed.after))
    …
    store.close()

All methods belong to one thread, the one that owns the document. What `Told` holds is called from the
saver's thread.
"""

import datetime as dt
import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, NamedTuple

from journeytui.files import notes
from journeytui.files.atomic import clean_up, write_atomically
from journeytui.files.beside import refuse_name
from journeytui.files.journeyfile import JourneyFile, Outside
from journeytui.files.locks import Holder, Lock, take_lock, who_holds
from journeytui.files.logbook import Logbook, Position
from journeytui.files.logs import Log, log_folder, log_name, log_sizes, set_aside_tail
from journeytui.files.logwriter import LogWriter
from journeytui.files.places import Mark, keep_mark, mark_of, remember, time_zone
from journeytui.files.problems import Problem
from journeytui.files.reading import Loaded, read_journey
from journeytui.files.recovery import recovered
from journeytui.files.saver import Saver
from journeytui.files.shelf import Shelf
from journeytui.journey.ids import RandomBits
from journeytui.journey.model import Journey
from journeytui.workshop.document import Now
from journeytui.workshop.entries import Entry, Header

LOOK_EVERY: Final = 0.8
"""Seconds between two looks at the file: a change is noticed within two."""

LOOK_AGAIN: Final = 0.2
"""Seconds until the second look, when the first saw a change."""


class Told(NamedTuple):
    """Who hears what, from the saver's thread."""

    saved: Callable[[dt.datetime], None] = lambda _when: None
    failed: Callable[[], None] = lambda: None
    """Saving failed, and is tried again; told once for each kind of error. `Store.failure` is which."""
    outside: Callable[[Outside], None] = lambda _outside: None
    writer: Callable[[], None] = lambda: None
    """Whoever has the journey open for writing, which keeps us from it, has left; or somebody else came."""


class Nowhere:
    """The recorder of a journey that is only viewed."""

    def append(self, entries: Sequence[Entry]) -> None:
        """Nothing is kept."""


class _Work(NamedTuple):
    """A journey to save, and where the logs stood when it came about."""

    journey: Journey
    position: Position


class Store:
    """One open journey. Made by `Store.open`."""

    def __init__(
        self,
        path: Path,
        lock: Lock | None,
        view_only: str,
        now: Now,
        random_bits: RandomBits,
        told: Told,
        delay: float,
    ) -> None:
        self.view_only = view_only
        """Why nothing may be written; empty when it may."""
        self.waits = False
        """Whether that is only because somebody else has the journey open for writing."""
        self.vacant = False
        """Whether that somebody has left, so that whoever opens the journey anew may write."""
        self.notes: list[str] = []
        """What a person should hear about how the journey was opened."""
        self._lock, self._now, self._random_bits, self._told = lock, now, random_bits, told
        self._closed = False
        self._saver: Saver[_Work] = Saver(self._save, self._look, told.failed, delay=delay)
        if not view_only:
            target = Path(os.path.realpath(path))
            clean_up(target.parent, target.name)
            clean_up(log_folder(path))
        mark = mark_of(path)
        loaded = read_journey(path)
        self._file = JourneyFile(path, loaded)
        self._recover(loaded, mark)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Now,
        random_bits: RandomBits,
        told: Told | None = None,
        view_only: str = "",
        delay: float = 0.4,
    ) -> "Store":
        """The journey at `path`, ready to be worked on; only to look at when someone else has it open.

        `view_only` is the reason when nothing shall be written anyhow; `delay` how many seconds after an
        edit the file is saved. Raises `FileError` when the file cannot be read as a journey.
        """
        lock, trouble, waits = None, "", False
        if not view_only:
            try:
                taken = take_lock(path, now())
            except OSError as error:
                trouble = notes.no_lock(error)
            else:
                if isinstance(taken, Holder):
                    view_only, waits = notes.held(taken), True
                else:
                    lock = taken
        try:
            store = cls(path, lock, view_only, now, random_bits, told or Told(), delay)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        store.waits = waits
        if trouble:
            store.notes.append(trouble)
        store._saver.start()
        return store

    def _recover(self, loaded: Loaded, mark: Mark | None) -> None:
        shelf = Shelf(self.path)
        recovery = recovered(loaded.journey, loaded.digest, shelf, mark)
        self.journey = recovery.journey
        self.problems: tuple[Problem, ...] = (*loaded.problems, *shelf.problems)
        """What was found in the file, and in the logs that had to be read."""
        self.notes += [note for note in (recovery.note, notes.unread(shelf.unread)) if note]
        as_marked = mark is not None and (mark.digest, mark.logs) == (loaded.digest, shelf.sizes)
        session, seq = "", -1
        if mark is not None and as_marked:
            session, seq = mark.session, mark.seq
        elif last := shelf.last():
            session, seq = last.session, last.entries[-1].seq
        sizes = shelf.sizes if self.view_only else self._set_aside(shelf)
        in_step = recovery.in_step is True or recovery.ours is not None
        position = Position(session, seq, sizes, in_step)
        self._logbook = Logbook(self.path, position, mark or Mark(loaded.digest), self._random_bits)
        if self.view_only:
            self.notes += [notes.conflict()] if recovery.ours is not None else []
            return
        remember(self.path, self._now())
        if recovery.ours is not None:
            self.journey = recovery.ours
            self._file.meet(loaded)
            self._saver.hold()
        if recovery.ours is not None or recovery.completed:
            self.save_soon(self.journey)
        elif not as_marked:
            self._logbook.mark(position, loaded.digest)

    def _set_aside(self, shelf: Shelf) -> dict[str, int]:
        """Put what crashes left at the end of logs into files of their own; the logs and sizes after that."""
        torn = shelf.torn()
        for log in torn:
            try:
                aside = set_aside_tail(log)
            except OSError as error:
                self.notes.append(notes.still_torn(log, error))
            else:
                self.notes += [notes.torn(log, aside)] if aside is not None else []
        return log_sizes(self.path) if torn else shelf.sizes

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def outside(self) -> Outside | None:
        """What somebody else made of the file, as long as nobody chose what to do about it.

        To be looked at after `open` too: the file may have been changed while edits made here were only
        in the log.
        """
        return self._file.outside

    @property
    def unsaved(self) -> bool:
        """Whether there are edits that the file does not hold."""
        return self._saver.unsaved

    @property
    def failure(self) -> OSError | None:
        """Why the edits that the file does not hold could not be saved, as long as they could not."""
        return self._saver.failure

    def begin(self, kind: Literal["workshop", "desk"], minutes: int | None = None) -> LogWriter | Nowhere:
        """Begin a session: the recorder for it. Its log is made with the first thing that happens.

        What changed in the file since the last session becomes its first group, so that the logs played
        back give the file.
        """
        if self.view_only:
            return Nowhere()
        saved = self.save_now()
        started = self._now()
        header = Header(
            journey=self.journey.id,
            session=log_name(started, self._random_bits),
            kind=kind,
            started=started,
            time_zone=time_zone(),
            minutes=minutes,
            base=self._file.digest if saved else "",
        )
        return self._logbook.begin(header, self.journey)

    def take_up(self, log: Log) -> LogWriter | Nowhere:
        """Go on with the last session, whose log was read as `log`: the recorder for it.

        Raises `OSError` when the log cannot be read again.
        """
        if self.view_only:
            return Nowhere()
        self.save_now()
        return self._logbook.take_up(log, self._now(), self.journey)

    def get_ready(self) -> None:
        """Work out what the first entry would otherwise wait for. May be called from any thread.

        Raises `OSError`, as that entry would.
        """
        self._logbook.get_ready()

    @property
    def unread(self) -> tuple[str, ...]:
        """Sessions whose logs could not be read when it was worked out what the first entry begins with."""
        return self._logbook.unread

    @property
    def session_path(self) -> Path | None:
        """The log of the session that runs; the file is made with its first entry."""
        return self._logbook.session_path

    def save_soon(self, journey: Journey) -> None:
        """The journey is this now: it is in the file within a second."""
        self.journey = journey
        if not self.view_only:
            self._saver.put(_Work(journey, self._logbook.position()))

    def save_now(self) -> bool:
        """Save and wait for it; whether the file holds the journey now."""
        return self._saver.flush()

    def take_theirs(self) -> Loaded:
        """Go on from what somebody else made of the file; edits of ours that it lacks are let go of.

        The document takes it over with `take_outside`. `LookupError` when there is nothing to take.
        """
        with self._file.lock:
            loaded = self._file.take()
            self._saver.drop()
            self.journey = loaded.journey
            self._logbook.out_of_step()
            if not self.view_only:
                self._logbook.mark(self._logbook.position()._replace(in_step=False), loaded.digest)
        return loaded

    def keep_ours(self) -> None:
        """Go on from our journey: it takes the place of what somebody else made of the file."""
        self._file.keep()
        self.save_soon(self.journey)
        self._saver.go_on()

    def save_as(self, path: Path) -> None:
        """Go on in a new file at `path`, with all logs. The old file stays as it is.

        Raises `FileExistsError` when something is there already, and other `OSError` when it cannot be
        written; then the old file is still the one that is worked on.
        """
        refuse_name(path)
        for there in (path, log_folder(path)):
            if os.path.lexists(there):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(there))
        lock = take_lock(path, self._now())
        if isinstance(lock, Holder):
            raise BlockingIOError(errno.EAGAIN, notes.held(lock), str(path))
        with self._file.lock:
            text = self._file.text(self.journey)
            try:
                write_atomically(path, text)
                self._logbook.copy_to(path)
            except OSError:
                _remove(path)
                lock.release()
                raise
            if self.outside is not None and self.outside.conflict and self.outside.loaded is not None:
                # The old file is to stay as somebody else made it: our edits went on, and are not missing.
                at = self._logbook.position()
                settled = Mark(self.outside.loaded.digest, at.session, at.seq, at.sizes)
                keep_mark(self.path, settled)
            self._file.move_to(path, text)
            self._saver.drop()
            self._logbook.mark(self._logbook.position(), self._file.digest)
            if self._lock is not None:
                self._lock.release()
            self._lock, self.view_only, self.waits, self.vacant = lock, "", False, False
        remember(path, self._now())

    def close(self) -> bool:
        """Save, and let go of everything; whether the file holds the journey. Its edits are logged anyhow."""
        saved = self.save_now()
        if self._closed:
            return saved
        self._closed = True
        self._saver.stop()
        if saved and not self.view_only:
            self._logbook.mark(self._logbook.position(), self._file.digest)
        self._logbook.end()
        if self._lock is not None:
            self._lock.release()
        return saved

    # What the saver's thread does

    def _save(self, work: _Work) -> bool:
        with self._file.lock:
            if not self._saver.wants(work):
                return False  # while this waited for the lock, another file or journey was gone on with
            outside = self._file.write(work.journey)
            if outside is None:
                self._logbook.mark(work.position, self._file.digest)
            else:
                self._saver.hold()
        if outside is not None:
            self._told.outside(outside)
            return False
        self._told.saved(self._now())
        return True

    def _look(self) -> float:
        if self._writer_changed():
            self._told.writer()
        with self._file.lock:
            before = self.outside
            outside = self._file.look(unsaved=self.unsaved)
            if outside is not None and outside.conflict:
                self._saver.hold()
            elif before is not None and self.outside is None:
                self._saver.go_on()
        if outside is not None:
            self._told.outside(outside)
        return LOOK_AGAIN if self._file.stirs else LOOK_EVERY

    def _writer_changed(self) -> bool:
        with self._file.lock:
            if not self.waits:
                return False
            try:
                holder = who_holds(self.path)
            except OSError:
                return False  # as before, as far as anybody can tell
            why = notes.left() if holder is None else notes.held(holder)
            changed = why != self.view_only
            self.view_only, self.vacant = why, holder is None
            return changed


def _remove(path: Path) -> None:
    """What a failed `save_as` made."""
    with suppress(OSError):
        path.unlink()
        for log in log_folder(path).iterdir():
            log.unlink()
        log_folder(path).rmdir()
