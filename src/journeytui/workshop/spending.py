"""How the minutes of a half day went: what each stage had of them, and what came of it."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import progress
from journeytui.workshop.clock import AgendaItem
from journeytui.workshop.entries import Entry


class Spending:
    """The minutes of work that each stage had, kept up entry by entry."""

    def __init__(self, started: dt.datetime) -> None:
        self._minutes: dict[StageName, float] = {}
        self._stage: StageName | None = None
        self._since: dt.datetime | None = started
        """What is worked from then on is not counted yet; nothing in a break."""
        self._quiet_until: dt.datetime | None = None
        self.last = started
        """When something happened last."""

    def take(self, entry: Entry) -> None:
        """That happened."""
        self._stage = self._stage or entry.stage
        match entry.did:
            case "stage":
                self._settle(entry.at)
                self._stage = entry.stage
            case "break":
                self._settle(entry.at)
                self._since = None
            case "resume":
                self._settle(self.away_since(entry) or entry.at)
                self._since = entry.at
            case "silence":
                self._quiet_until = entry.at + dt.timedelta(minutes=entry.minutes or 0)
            case "clock" if self._since is not None and self._stage is not None:
                self._add(-(entry.minutes or 0))
        self.last = entry.at

    def away_since(self, entry: Entry) -> dt.datetime | None:
        """Since when nobody was there, as going on tells that ends no break and no pause to think.

        The program had stopped in between, and nothing is known after the last thing that happened.
        """
        quiet = self._quiet_until is not None and entry.at < self._quiet_until
        return None if self._since is None or quiet else min(self.last, entry.at)

    def minutes(self, now: dt.datetime) -> dict[StageName, float]:
        """Those of each stage until `now`: without the breaks, and without what the clock jumped."""
        known = dict(self._minutes)
        if self._stage is not None and self._since is not None:
            known[self._stage] = known.get(self._stage, 0.0) + _between(self._since, now)
        return {name: max(one, 0.0) for name, one in known.items()}

    def _settle(self, until: dt.datetime) -> None:
        if self._since is not None:
            self._add(_between(self._since, until))
            self._since = until

    def _add(self, minutes: float) -> None:
        if self._stage is not None:
            self._minutes[self._stage] = self._minutes.get(self._stage, 0.0) + minutes


def _between(since: dt.datetime, until: dt.datetime) -> float:
    return (until - since).total_seconds() / 60


class StageTime(NamedTuple):
    """Where one stage stands: its minutes in the agenda, those spent, and what came of them."""

    planned: int
    spent: float
    done: int
    total: int


def stage_time(
    slots: Iterable[AgendaItem],
    journey: Journey,
    stage: StageName,
    minutes: float,
) -> StageTime | None:
    """Where `stage` stands after `minutes` of work at it; nothing when the agenda does not have it."""
    slot = next((slot for slot in slots if slot.stage == stage), None)
    if slot is None:
        return None
    there = progress(journey, stage)
    return StageTime(slot.minutes, minutes, there.done, there.total)
