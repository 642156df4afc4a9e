"""How the minutes of a half day went: what each stage had of them, read off the log."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import progress
from journeytui.workshop.clock import AgendaItem
from journeytui.workshop.entries import Entry


def spent(started: dt.datetime, entries: Iterable[Entry], now: dt.datetime) -> dict[StageName, float]:
    """Minutes of work at each stage, until `now`: without the breaks, and without what the clock jumped."""
    minutes: dict[StageName, float] = {}
    stage: StageName | None = None
    since: dt.datetime | None = started

    def settle(until: dt.datetime) -> None:
        if stage is not None and since is not None:
            minutes[stage] = minutes.get(stage, 0.0) + (until - since).total_seconds() / 60

    for entry in entries:
        if stage is None:
            stage = entry.stage
        match entry.did:
            case "stage":
                settle(entry.at)
                stage, since = entry.stage, entry.at if since is not None else None
            case "break" | "end":
                settle(entry.at)
                since = None
            case "resume" if since is None:
                since = entry.at
            case "clock" if since is not None and stage is not None:
                minutes[stage] = minutes.get(stage, 0.0) - (entry.minutes or 0)
    settle(now)
    return {name: max(one, 0.0) for name, one in minutes.items()}


def shares(slots: Iterable[AgendaItem], journey: Journey) -> dict[StageName, float]:
    """How much of each stage of the agenda is done, 0 to 1; stages that cannot be counted are left out."""
    counted = {slot.stage: progress(journey, slot.stage) for slot in slots if slot.stage}
    return {stage: there.done / there.total for stage, there in counted.items() if there.total}


class StageTime(NamedTuple):
    """Where one stage stands: its minutes in the agenda, those spent, and what came of them."""

    planned: int
    spent: float
    done: int
    total: int
    lead: int | None
    """Minutes ahead, or behind (below 0), of its part of the agenda; nothing where that says nothing."""


def stage_time(
    slots: Iterable[AgendaItem],
    journey: Journey,
    stage: StageName,
    began_with: Mapping[StageName, float],
    minutes: float,
) -> StageTime | None:
    """Where `stage` stands after `minutes` of work at it; nothing when the agenda does not have it.

    `began_with` are the `shares` that were done when the half day began: they are no work of this one.
    """
    slot = next((slot for slot in slots if slot.stage == stage), None)
    if slot is None:
        return None
    there = progress(journey, stage)
    had = began_with.get(stage, 0.0)
    lead = None
    if there.total and had < 1:
        gained = (there.done / there.total - had) / (1 - had)
        lead = round(slot.minutes * gained - minutes)
    return StageTime(slot.minutes, minutes, there.done, there.total, lead)
