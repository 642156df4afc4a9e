"""The half day in minutes: an agenda, what is left, and whether the group is ahead or behind.

All pure: times come in as arguments. The weights of the stages are those of a half day of 240 minutes
that walks from the frame to the feelings, or from the touchpoints to the end.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.journey.model import Journey, StageName
from journeytui.method import frame, gate
from journeytui.method.stages import STAGES, comes_before, done, progress

HALF_DAY: Final = 240
"""Minutes of a half day unless the frame says otherwise (method.md)."""
BREAK: Final = 15
ON_TIME: Final = 5
"""Minutes from which ahead or behind is said, and something offered: less makes up for itself."""
LAST_FIFTH: Final = 0.2
LAST_TWENTIETH: Final = 0.05

_WEIGHTS: Final[dict[StageName, int]] = {
    "frame": 25,
    "phases": 20,
    "activities": 60,
    "thoughts": 50,
    "feelings": 45,
    "touchpoints": 65,
    "stickers": 50,
    "changes": 80,
    "wrap": 25,
}


class AgendaItem(NamedTuple):
    """A stretch of the agenda: a stage, or the break (`None`), and its minutes."""

    stage: StageName | None
    minutes: int


def left_to_walk(journey: Journey) -> tuple[StageName, ...]:
    """The stages of a half day that begins with `journey` as it stands: those that lack something, in order.

    From where the walk stands on, or from the beginning where it has come to the wrap-up, which is always
    there. They go up to the gate while it stands closed before them, else to the changes. Where nothing
    lacks, what hurts and what shall be different is gone through again.
    """
    names = [stage.name for stage in STAGES[:-1]]
    if journey.stage != "wrap":
        names = [name for name in names if not comes_before(name, journey.stage)]
    lacking = [name for name in names if not done(journey, name)]
    if lacking and comes_before(lacking[0], "touchpoints") and not gate.is_open(journey):
        lacking = [name for name in lacking if comes_before(name, "touchpoints")]
    return (*(lacking or ("stickers", "changes")), "wrap")


def agenda(minutes: int, plan: Sequence[StageName]) -> tuple[AgendaItem, ...]:
    """A plan for `minutes` that goes through these stages, the wrap-up and at least one before it.

    A half day of two hours or more has a break in its middle.
    """
    pause = BREAK if minutes >= 120 else 0
    whole = sum(_WEIGHTS[name] for name in plan)
    slots: list[AgendaItem] = [
        AgendaItem(name, round((minutes - pause) * _WEIGHTS[name] / whole)) for name in plan
    ]
    odd = minutes - pause - sum(slot.minutes for slot in slots)
    slots[0] = AgendaItem(slots[0].stage, slots[0].minutes + odd)
    if pause:
        half, gone = minutes / 2, 0
        for position, slot in enumerate(slots):
            gone += slot.minutes
            if gone >= half or position == len(slots) - 2:
                slots.insert(position + 1, AgendaItem(None, pause))
                break
    return tuple(slots)


def borrow(slots: Sequence[AgendaItem], to: str, minutes: int) -> tuple[AgendaItem, ...]:
    """The agenda with `minutes` moved to the stage `to` from the longest slot behind it."""
    names = [slot.stage for slot in slots]
    if to not in names:
        return tuple(slots)
    at = names.index(to)
    later = [n for n in range(at + 1, len(slots)) if slots[n].stage and slots[n].minutes > minutes + 5]
    if not later:
        return tuple(slots)
    giver = max(later, key=lambda n: slots[n].minutes)
    moved = list(slots)
    moved[at] = AgendaItem(slots[at].stage, slots[at].minutes + minutes)
    moved[giver] = AgendaItem(slots[giver].stage, slots[giver].minutes - minutes)
    return tuple(moved)


class Timing(NamedTuple):
    """A half day that runs: when it began, its length, and how long breaks have lasted in all."""

    started: dt.datetime
    minutes: int
    paused: dt.timedelta = dt.timedelta()
    break_since: dt.datetime | None = None

    def elapsed(self, now: dt.datetime) -> float:
        """Minutes since the start, breaks included."""
        return (now - self.started).total_seconds() / 60

    def worked(self, now: dt.datetime) -> float:
        """Minutes since the start, without the breaks."""
        rest = self.paused
        if self.break_since is not None:
            rest += now - self.break_since
        return self.elapsed(now) - rest.total_seconds() / 60

    def jumped(self, minutes: float) -> "Timing":
        """As it stands after the wall clock jumped by `minutes`.

        Forward, nobody worked in them, and the half day ends when it was to end; in a break they are part
        of it. Back, the half day began by so much earlier on the clock.
        """
        by = dt.timedelta(minutes=minutes)
        if minutes < 0:
            since = self.break_since + by if self.break_since is not None else None
            return self._replace(started=self.started + by, break_since=since)
        return self if self.break_since is not None else self._replace(paused=self.paused + by)

    def left(self, now: dt.datetime) -> float:
        """Minutes left; negative when over time."""
        return self.minutes - self.elapsed(now)


def share(journey: Journey, stage: StageName) -> float:
    """How much of a stage is done, 0 to 1. A group that is still in the frame goes through all of it."""
    if stage == "frame" == journey.stage:
        return frame.gone_through(journey.frame)
    there = progress(journey, stage)
    return there.done / there.total if there.total else 0.0


def lead(
    slots: Sequence[AgendaItem],
    journey: Journey,
    began_with: Mapping[StageName, float],
    worked: float,
    spent_here: float,
) -> int | None:
    """By how many minutes the group is ahead (positive) or behind (negative) of the agenda.

    Each stage is worth its minutes of the agenda, by the share of it that is done. A group gets ahead by
    leaving a stage only: while it is in one, nobody knows how many cards are still to come, so what is done
    there is worth at most the minutes that it took. Behind counts at once. What is skipped is not done.

    `began_with` are the shares that were done when the half day began: they are no work of it. `worked` are
    the minutes since, without breaks, and `spent_here` those of them in the stage where the walk stands.
    Nothing is said when there was nothing left to do.
    """
    planned = sum(slot.minutes for slot in slots if slot.stage)
    left = planned - sum(slot.minutes * began_with.get(slot.stage, 0.0) for slot in slots if slot.stage)
    if left < 1:
        return None
    done = 0.0
    for slot in slots:
        if slot.stage:
            gained = share(journey, slot.stage) - began_with.get(slot.stage, 0.0)
            worth = slot.minutes * gained * planned / left
            done += min(worth, spent_here) if slot.stage == journey.stage else worth
    return round(done - worked)


def clock_text(minutes_left: float) -> str:
    """Time left as hours and minutes: `1:42`; over time as `+0:07`."""
    sign = "+" if minutes_left < 0 else ""
    whole = int(abs(minutes_left))
    return f"{sign}{whole // 60}:{whole % 60:02}"


def left_words(minutes_left: float, minutes: int) -> str:
    """Time left in words, marked in the last fifth and the last twentieth of the half day."""
    clock = clock_text(minutes_left)
    if minutes_left < 0:
        return _("{clock} over time").format(clock=clock)
    if minutes_left <= minutes * LAST_TWENTIETH:
        return _("{clock} left, time to close").format(clock=clock)
    if minutes_left <= minutes * LAST_FIFTH:
        return _("{clock} left, last stretch").format(clock=clock)
    return _("{clock} left").format(clock=clock)


def lead_words(minutes: int | None) -> str:
    """Ahead or behind in words; empty when the agenda says nothing."""
    if minutes is None:
        return ""
    if abs(minutes) < ON_TIME:
        return _("on time")
    if minutes > 0:
        return ngettext("{n} min ahead", "{n} min ahead", minutes)
    return ngettext("{n} min behind", "{n} min behind", -minutes)
