"""The sessions of the journey that is open: their logs, and what happened in them."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Final

from journeytui.files import notes
from journeytui.files.logs import Log, logs_of, read_log
from journeytui.files.problems import FileError
from journeytui.files.shelf import Shelf
from journeytui.files.store import Store
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey
from journeytui.method.history import UNTOUCHED_FOR, History, told_by_itself
from journeytui.workshop.document import Changed

TAKEN_UP_WITHIN: Final = dt.timedelta(hours=6)
"""A half day that has no end and began no longer ago than this is taken up again, not begun anew."""


class Sessions:
    """Logs are read when they are asked for, and again only when they have grown: all that a log does."""

    def __init__(self, store: Store, journey: Callable[[], Journey]) -> None:
        """`journey` gives the journey as it is now."""
        self._store = store
        self._journey = journey
        self._read_before: dict[Path, tuple[int, Log]] = {}
        self.running: Path | None = None
        """The log of the session that runs."""
        self._recalled: History | None = None
        """What the logs told when the journey was opened."""
        self._begun: dt.datetime | None = None
        """When the last half day began since then."""
        self._touched: set[str] = set()
        """The ids of what was touched since the journey was opened."""
        self.unread = ""
        """Which logs of earlier sessions could not be read when they were asked for last, in a sentence."""

    def earlier(self) -> list[Log]:
        """The logs of the earlier sessions, the oldest first; `unread` says which cannot be read."""
        running = self.running.name if self.running is not None else ""
        found: list[Log] = []
        unread: list[str] = []
        for path in logs_of(self._store.path):
            if path.name == running:
                continue
            try:
                found.append(self._read(path))
            except (FileError, OSError):
                unread.append(path.stem)
        self.unread = notes.unread(unread)
        return [log for log in found if log.header is not None]

    def half_days(self) -> list[Log]:
        """Those of them that were half days."""
        return [log for log in self.earlier() if log.header is not None and log.header.is_half_day]

    def current(self) -> Log | None:
        """The log of the session that runs; nothing before its first entry."""
        if self.running is None or not self.running.exists():
            return None
        try:
            return self._read(self.running)
        except (FileError, OSError):
            return None

    def recall(self, today: dt.date) -> None:
        """Read the logs for the checks, as far back as one looks; on any thread, since it may take long."""
        logs = Shelf(self._store.path)
        self._recalled = logs.history(self._journey()).recalled(today - UNTOUCHED_FOR)

    def told(self, now: dt.datetime) -> History:
        """What the checks know of the past: what was recalled, and what is done here. No log is read."""
        before = self._recalled or told_by_itself(self._journey())
        before = before.with_half_day(self._begun) if self._begun is not None else before
        return before.with_touched(self._touched, now)

    def half_day_began(self, begun: dt.datetime) -> None:
        """A half day began; one that is taken up again is known already."""
        self._begun = begun

    def touched(self, changed: Changed) -> None:
        """Something was done; the document tells it."""
        self._touched.update(edit.id for edit in changed.edits)

    def cut_off(self, now: dt.datetime) -> Log | None:
        """The last session, when it is a half day that was cut off a short time ago and can be taken up.

        A session that runs and has a log is the last one: logs are played back in their order.
        """
        if self.running is not None and self.running.exists():
            return None
        last = next(reversed(self.earlier()), None)
        if last is None or last.header is None or not last.header.is_half_day or last.torn:
            return None
        ended = any(entry.did == "end" for entry in last.entries)
        return last if now - last.header.started < TAKEN_UP_WITHIN and not ended else None

    def recap_of(self, log: Log) -> str:
        """What happened in a session, in journey language."""
        from journeytui.workshop.recap import recap  # noqa: PLC0415 - nobody asks before the first picture

        return recap(log.header, log.entries, self._journey()) if log.header is not None else ""

    def last_recap(self) -> str:
        """The recap of the last half day before this one; empty when there was none."""
        recaps = [self.recap_of(log) for log in self.half_days()[-1:]]
        return "\n\n".join([self.unread, *recaps] if self.unread else recaps)

    def recap_so_far(self) -> str:
        """The recap of the session that runs."""
        log = self.current()
        return self.recap_of(log) if log is not None else ""

    def _read(self, path: Path) -> Log:
        size = path.stat().st_size
        if path not in self._read_before or self._read_before[path][0] != size:
            self._read_before[path] = (size, read_log(path))
        return self._read_before[path][1]


def last_touched(log: Log, journey: Journey) -> str:
    """The card that was made or changed last and still is there; empty when there is none."""
    touched = (entry.id for entry in reversed(log.entries) if entry.id)
    return next((one for one in touched if find(journey, one) is not None), "")
