"""The half day that runs: its name, its clock, its agenda, and what was opened early."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from journeytui.journey.model import Journey, StageName
from journeytui.workshop import clock, spending
from journeytui.workshop.aims import Aims
from journeytui.workshop.entries import Entry, Header


class HalfDay:
    """One session: a half day in a workshop, or an hour at the desk, which has no clock."""

    def __init__(
        self,
        kind: Literal["workshop", "desk"],
        started: dt.datetime,
        minutes: int | None = None,
        journey: Journey | None = None,
    ) -> None:
        """`journey` is how it stood at the start; the agenda is that of the stages that it still lacks."""
        self.kind = kind
        self.started = started
        self.gate_opened = False
        self.next_time = ""
        """The note for next time; the last one given counts."""
        self.timing = clock.Timing(started, minutes or clock.HALF_DAY) if kind == "workshop" else None
        journey = journey or Journey(id="")
        self.agenda = clock.agenda(self.timing.minutes, clock.left_to_walk(journey)) if self.timing else ()
        self._began_with = {
            slot.stage: clock.share(journey, slot.stage) for slot in self.agenda if slot.stage
        }
        self.spending = spending.Spending(started)
        """What each stage had of it so far."""
        self.aims = Aims()
        """What shall come of it."""
        self.reached = ""
        """How far it came, as the group says; empty before."""
        self.breaks = 0
        """How many breaks there were, the one that runs included."""
        self.rested: dt.datetime | None = None
        """When the group came back from its last rest."""
        self.quiet_until: dt.datetime | None = None
        """When the pause to think that was asked for last is over."""

    @classmethod
    def taken_up(cls, header: Header, entries: Iterable[Entry], began_with: Journey) -> "HalfDay":
        """The half day that a log tells of, to go on with it after a crash or a pause.

        `began_with` is the journey as it stood when the half day began. From the last thing that happened
        until it goes on, nobody worked.
        """
        known = tuple(entries)
        half_day = cls(header.kind, header.started, header.minutes, began_with)
        for entry in known:
            half_day._take_up(entry)
        half_day._away(half_day.spending.last)
        return half_day

    def _take_up(self, entry: Entry) -> None:
        """What the log tells happened to the half day."""
        match entry.did:
            case "gate":
                self.gate_opened = True
            case "agenda":
                self.borrow(entry.text or "", round(entry.minutes or 0))
            case "break":
                self.pause(entry.at)
            case "resume":
                self._away(self.spending.away_since(entry))
                self.go_on(entry.at)
            case "clock":
                self.clock_jumped(entry.at, entry.minutes or 0)
            case "silence":
                self.be_quiet(entry.at, entry.minutes or 0)
            case "aim":
                self.aims = Aims.of(entry.card)
            case "reached":
                self.reached = entry.text or ""
            case "end":
                self.next_time = entry.text or ""
        self.spending.take(entry)

    @property
    def on_break(self) -> bool:
        return self.timing is not None and self.timing.break_since is not None

    def pause(self, now: dt.datetime) -> None:
        """The break begins."""
        if self.timing is not None and self.timing.break_since is None:
            self.timing = self.timing._replace(break_since=now)
            self.breaks += 1

    def _away(self, since: dt.datetime | None) -> None:
        """Nobody was there since then, until it goes on: no work, and no break that was taken."""
        if since is not None and self.timing is not None and self.timing.break_since is None:
            self.timing = self.timing._replace(break_since=since)

    def go_on(self, now: dt.datetime) -> None:
        """The break is over, and so is a pause to think."""
        self.quiet_until = None
        if self.timing is not None and self.timing.break_since is not None:
            rest = self.timing.paused + (now - self.timing.break_since)
            self.timing = self.timing._replace(paused=rest, break_since=None)
            self.rested = now

    def be_quiet(self, now: dt.datetime, minutes: float) -> None:
        """A pause to think begins. The clock goes on: it is work."""
        self.quiet_until = now + dt.timedelta(minutes=minutes)

    def is_quiet(self, now: dt.datetime) -> bool:
        """Whether the group thinks in silence."""
        return self.quiet_until is not None and now < self.quiet_until

    def clock_jumped(self, now: dt.datetime, minutes: float) -> None:
        """The wall clock jumped by `minutes`, to `now`: the computer slept, or its clock was set."""
        if self.timing is not None:
            self.timing = self.timing.jumped(minutes)
        if minutes > 0:
            self.rested = now
        elif self.rested is not None:
            self.rested += dt.timedelta(minutes=minutes)

    def lead(self, journey: Journey, now: dt.datetime) -> int | None:
        """Minutes ahead (or, negative, behind) of the agenda; nothing where it has nothing to say."""
        if self.timing is None:
            return None
        here = self.spending.minutes(now).get(journey.stage, 0.0)
        return clock.lead(self.agenda, journey, self._began_with, self.timing.worked(now), here)

    def stage_time(self, journey: Journey, stage: StageName, minutes: float) -> spending.StageTime | None:
        """Where a stage stands after so many `minutes` of work at it; nothing when it is not planned."""
        return spending.stage_time(self.agenda, journey, stage, minutes)

    def borrow(self, stage: str, minutes: int) -> bool:
        """Move minutes of the agenda to `stage` from a later one; whether there were any to move."""
        moved = clock.borrow(self.agenda, stage, minutes)
        changed = moved != self.agenda
        self.agenda = moved
        return changed


def default_minutes(journey: Journey) -> int:
    """The minutes of a half day of this journey."""
    return journey.frame.minutes or clock.HALF_DAY
