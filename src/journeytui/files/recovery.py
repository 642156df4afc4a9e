"""The journey completed from its session logs: what to believe when file and logs do not agree.

Every edit is in a log before it is in the file, so after a crash the file is behind its logs, and they
complete it. A file may also have been changed by somebody else; then it is ahead of the logs and right.
The saved mark tells the two apart, and without one the logs themselves do.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from journeytui.files.logs import Log
from journeytui.files.places import Mark
from journeytui.files.problems import FileError
from journeytui.files.shelf import Shelf
from journeytui.i18n import _, ngettext
from journeytui.journey.edits import (
    NAMED,
    Add,
    Edit,
    EditError,
    Move,
    Remove,
    apply,
    content,
    data,
    named_part,
)
from journeytui.journey.lookup import Place, before, find
from journeytui.journey.model import Journey, Part
from journeytui.workshop.entries import Entry
from journeytui.workshop.replay import Step, effects, replay, steps


class Recovery(NamedTuple):
    """The journey to go on with, and how it came about."""

    journey: Journey
    """The file's, completed from its logs where it missed something."""
    completed: int = 0
    """How many things that were done the file missed."""
    sessions: tuple[str, ...] = ()
    """The logs that they came from."""
    in_step: bool | None = None
    """Whether the logs, played back from the start, give this journey; nothing when not known."""
    ours: Journey | None = None
    """Only in a conflict: the journey of the logs, where `journey` is the file's. The logs hold edits made
    here that never came into the file, and the file was changed by somebody else: a person must choose."""

    @property
    def note(self) -> str:
        """What was completed, in one sentence; empty when nothing was."""
        if not self.completed:
            return ""
        edits = ngettext("One edit that was", "{n} edits that were", self.completed)
        return _("{edits} not in the file yet: completed from the log {sessions}.").format(
            edits=edits, sessions=", ".join(self.sessions)
        )


def recovered(journey: Journey, digest: str, shelf: Shelf, mark: Mark | None) -> Recovery:
    """What to believe of a file that holds `journey` and has this `digest`.

    When file and logs are as the `mark` says, no log is opened at all.
    """
    if mark is not None and (mark.digest, mark.logs) == (digest, shelf.sizes):
        return Recovery(journey, in_step=mark.in_step)
    return _Inquiry(journey, digest, shelf, mark).recovery()


def log_end(journey_id: str, logs: Iterable[Log]) -> Journey:
    """The journey that the logs give, played back from the start."""
    journey = Journey(id=journey_id)
    for log in logs:
        journey = replay(journey, log.entries)
    return journey


def journey_at(journey_path: Path, when: dt.datetime) -> Journey | None:
    """The journey as it stood at `when`, from its logs alone; nothing when nothing was logged by then.

    Raises `FileError` when a log cannot be read: a journey with a gap would be a false one.
    """
    shelf = Shelf(journey_path)
    logs = shelf.logs()
    if shelf.problems:
        raise FileError(shelf.problems)
    journey = None
    for log in logs:
        if log.header is not None and log.entries[0].at <= when:
            start = Journey(id=log.header.journey) if journey is None else journey
            journey = replay(start, log.entries, until=when)
    return journey


def holds(journey: Journey, entries: Iterable[Entry]) -> bool:
    """Whether every edit of one session's `entries` can be seen in `journey`.

    Read backwards: each edit must show, and is then taken back. "No" may also mean that a card was
    changed again later.
    """
    for _group, edits in reversed(list(effects(entries))):
        for edit in reversed(edits):
            if not _shows(journey, edit):
                return False
            try:
                journey = apply(journey, edit.inverse())
            except EditError:
                return False
    return True


def _shows(journey: Journey, edit: Edit) -> bool:
    place: Place | None = None
    part: Part
    if edit.id in NAMED:
        part = named_part(journey, edit.id)
    else:
        place = find(journey, edit.id)
        if place is None or isinstance(edit, Remove):
            return place is None and isinstance(edit, Remove)
        part = place.node
    match edit:
        case Add() | Move():
            if place is None or (place.parent, before(journey, place)) != (edit.parent, edit.after):
                return False
            return isinstance(edit, Move) or content(place.node) == edit.card
        case Remove():
            return False
    now = data(part)
    return all(now.get(key) == edit.values.get(key) for key in (*edit.values, *edit.was))


class _Inquiry:
    """One file that is not as its mark says. Reads no more logs than the answer takes."""

    def __init__(self, journey: Journey, digest: str, shelf: Shelf, mark: Mark | None) -> None:
        self.journey, self.digest, self.shelf, self.mark = journey, digest, shelf, mark
        self.end = journey
        """What all logs give, once they were played back."""

    def recovery(self) -> Recovery:
        last = self.shelf.last()
        if last is None:
            return Recovery(self.journey, in_step=self._is(Journey(id=self.journey.id)))
        as_left = self.mark is not None and self.mark.digest == self.digest
        if self.mark is not None and not as_left and self._all_was_in(last, self.mark):
            return Recovery(self.journey)  # changed by somebody else, and nothing of ours is missing
        return (
            (self._from_mark(exact=True) if as_left else None)
            or self._from_base(last)
            or self._complete_already()
            or self._among_states()
            or (self._from_mark(exact=False) if as_left else None)
            or self._somebody_else()
        )

    def _all_was_in(self, last: Log, mark: Mark) -> bool:
        """Whether the file held all that the last log holds, and all of ours, when it was last saved here."""
        held = (
            last.entries[-1].seq <= mark.seq
            if last.session == mark.session
            else not self._grown(last.session)
        )
        return held and not self._unsaved()

    def _grown(self, session: str) -> bool:
        """Whether the mark knows less of the log, or nothing."""
        return self.mark is None or self.mark.logs.get(session, -1) < self.shelf.sizes[session]

    def _unsaved(self) -> list[str]:
        """The sessions with edits made on this machine since the file was last saved."""
        mark = self.mark
        if mark is None:
            return []
        return [
            session
            for session in self.shelf.sessions
            if session in (mark.session, *mark.begun) and self._grown(session)
            if (log := self.shelf.log(session)) is not None
            and _counted(log.entries, mark.seq if session == mark.session else -1)
        ]

    def _from_mark(self, *, exact: bool) -> Recovery | None:
        """The file is as we left it: what was logged since goes on top.

        Not when the mark is known to be inexact (the file was ahead of the log, or changed by hand).
        """
        mark = self.mark
        if mark is None or (exact and not mark.in_step):
            return None
        rest: list[tuple[Log, int]] = []
        for session in filter(self._grown, self.shelf.sessions):
            log = self.shelf.log(session)
            if session in mark.logs and session != mark.session:
                return None  # somebody else's log: nobody knows how much of it the file holds
            if log is not None and log.entries:
                rest.append((log, mark.seq if session == mark.session else self._in_base(log)))
        ours = all(log.session in (mark.session, *mark.begun) for log, _seq in rest)
        return self._completed(rest, in_step=mark.in_step if ours else None)

    def _from_base(self, last: Log) -> Recovery | None:
        """The file is as the last session found it."""
        if last.header is None or last.header.base != self.digest:
            return None
        return self._completed([(last, self._in_base(last))], in_step=None)

    def _in_base(self, log: Log) -> int:
        """The `seq` up to which a file that is the log's base holds it; −1 when it is not the base.

        That is the first group, when it records what had been changed outside.
        """
        if log.header is None or log.header.base != self.digest or log.entries[0].did != "outside":
            return -1
        return next(entry.seq for entry in log.entries if not entry.more)

    def _complete_already(self) -> Recovery | None:
        """The file shows all of the last session with edits: nothing older can be missing then."""
        last = next((log for log in self.shelf.backwards() if _counted(log.entries, -1)), None)
        if last is None:
            return Recovery(self.journey)
        if any(session != last.session for session in self._unsaved()):
            return None
        return Recovery(self.journey) if holds(self.journey, last.entries) else None

    def _among_states(self) -> Recovery | None:
        """The file is what the logs gave at some time of the last session: complete it."""
        logs = self.shelf.logs()
        sessions = [log.session for log in logs]
        start = min((sessions.index(session) for session in self._unsaved()), default=len(logs) - 1)
        journeys = [log_end(self.journey.id, logs[:start])]
        done: list[tuple[Step, str]] = []
        for log in logs[start:]:
            for step in steps(journeys[-1], log.entries):
                journeys.append(step.journey)
                done.append((step, log.session))
        self.end = journeys[-1]
        if self._is(self.end):
            return Recovery(self.journey, in_step=True)
        at = next((at for at in range(len(done) - 1, -1, -1) if self._is(journeys[at])), None)
        if at is None:
            return None
        missed = [session for step, session in done[at:] if step.fitted and step.edits]
        journey = replace(self.end, format=self.journey.format)
        return Recovery(journey, len(missed), tuple(dict.fromkeys(missed)), in_step=True)

    def _somebody_else(self) -> Recovery:
        """The file is none of the states that the logs know."""
        if self._unsaved():
            return Recovery(self.journey, in_step=False, ours=self.end)
        return Recovery(self.journey, in_step=False)

    def _completed(self, rest: Sequence[tuple[Log, int]], *, in_step: bool | None) -> Recovery | None:
        journey = self.journey
        sessions = []
        count = 0
        for log, seq in rest:
            for step in steps(journey, log.entries, after=seq):
                if not step.fitted:
                    return None
                journey = step.journey
            missed = _counted(log.entries, seq)
            count += missed
            sessions += [log.session] if missed else []
        return Recovery(journey, count, tuple(sessions), in_step)

    def _is(self, other: Journey) -> bool:
        """Whether the file holds `other`; its id and format are the file's own affair."""
        return replace(other, id=self.journey.id, format=self.journey.format) == self.journey


def _counted(entries: Iterable[Entry], after: int) -> int:
    """How many things were done to the journey after the `seq` number `after`."""
    return sum(1 for group, edits in effects(entries) if edits and group[-1].seq > after)
