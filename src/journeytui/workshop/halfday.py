"""The half day that runs: its name, its clock, its agenda, and what was opened early."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from journeytui.journey.model import Journey, StageName
from journeytui.workshop import clock
from journeytui.workshop.entries import Entry, Header


class HalfDay:
    """One session: a half day in a workshop, or an hour at the desk, which has no clock."""

    def __init__(
        self,
        kind: Literal["workshop", "desk"],
        started: dt.datetime,
        minutes: int | None = None,
        journey: Journey | None = None,
        first: StageName | None = None,
    ) -> None:
        """`journey` is how it stood at the start; the agenda begins at its stage, or at `first`."""
        self.kind = kind
        self.started = started
        self.gate_opened = False
        self.next_time = ""
        """The note for next time; the last one given counts."""
        self.timing = clock.Timing(started, minutes or clock.HALF_DAY) if kind == "workshop" else None
        stage = first or (journey.stage if journey else "frame")
        self.agenda = clock.agenda(self.timing.minutes, stage) if self.timing else ()
        self._head_start = clock.walked(self.agenda, journey) if journey else 0.0

    @classmethod
    def taken_up(cls, header: Header, entries: Iterable[Entry], began_with: Journey) -> "HalfDay":
        """The half day that a log tells of, to go on with it after a crash or a pause.

        `began_with` is the journey as it stood when the half day began.
        """
        known = tuple(entries)
        first = next((entry.stage for entry in known if entry.stage), None)
        half_day = cls(header.kind, header.started, header.minutes, began_with, first)
        for entry in known:
            match entry.did:
                case "gate":
                    half_day.gate_opened = True
                case "agenda":
                    half_day.borrow(entry.text or "", round(entry.minutes or 0))
                case "break":
                    half_day.pause(entry.at)
                case "resume":
                    half_day.go_on(entry.at)
                case "end":
                    half_day.next_time = entry.text or ""
        return half_day

    @property
    def on_break(self) -> bool:
        return self.timing is not None and self.timing.break_since is not None

    def pause(self, now: dt.datetime) -> None:
        """The break begins."""
        if self.timing is not None and self.timing.break_since is None:
            self.timing = self.timing._replace(break_since=now)

    def go_on(self, now: dt.datetime) -> None:
        """The break is over."""
        if self.timing is not None and self.timing.break_since is not None:
            rest = self.timing.paused + (now - self.timing.break_since)
            self.timing = self.timing._replace(paused=rest, break_since=None)

    def lead(self, journey: Journey, now: dt.datetime) -> int | None:
        """Minutes ahead (or, negative, behind) of the agenda; nothing where it has nothing to say."""
        if self.timing is None:
            return None
        return clock.lead(self.agenda, journey, self._head_start, self.timing.worked(now))

    def borrow(self, stage: str, minutes: int) -> bool:
        """Move minutes of the agenda to `stage` from a later one; whether there were any to move."""
        moved = clock.borrow(self.agenda, stage, minutes)
        changed = moved != self.agenda
        self.agenda = moved
        return changed


def default_minutes(journey: Journey) -> int:
    """The minutes of a half day of this journey."""
    return journey.frame.minutes or clock.HALF_DAY
