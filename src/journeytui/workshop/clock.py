"""The half day in minutes: an agenda, what is left, and whether the group is ahead or behind.

All pure: times come in as arguments. The weights of the stages are those of a half day of 240 minutes
that walks from the frame to the feelings, or from the touchpoints to the end.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import STAGES, progress

HALF_DAY: Final = 240
"""Minutes of a half day unless the frame says otherwise (method.md)."""
BREAK: Final = 15
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


def agenda(minutes: int, first: StageName) -> tuple[AgendaItem, ...]:
    """A plan for `minutes` that starts at the stage `first`.

    Before the gate it means to reach the feelings; after it, the changes. A half day of two hours or
    more has a break in its middle. The wrap-up is always there.
    """
    names = [stage.name for stage in STAGES]
    at = names.index(first)
    gate = names.index("touchpoints")
    walked = names[at:gate] if at < gate else names[at:-1]
    plan: list[StageName] = [*walked, "wrap"]
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


def walked(slots: Sequence[AgendaItem], journey: Journey) -> float:
    """Minutes of the agenda that are done: each stage counts with the share of it that is there."""
    done = 0.0
    for slot in slots:
        if slot.stage:
            there = progress(journey, slot.stage)
            done += slot.minutes * (there.done / there.total if there.total else 0)
    return done


def lead(slots: Sequence[AgendaItem], journey: Journey, head_start: float, worked: float) -> int | None:
    """By how many minutes the group is ahead (positive) or behind (negative) of the agenda.

    `head_start` is what was `walked` when the half day began, `worked` the minutes since, without breaks.
    What is skipped is not done. Nothing is said when there was nothing left to do.
    """
    planned = sum(slot.minutes for slot in slots if slot.stage)
    left = planned - head_start
    if left < 1:
        return None
    return round((walked(slots, journey) - head_start) * planned / left - worked)


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
    if abs(minutes) < 3:
        return _("on time")
    if minutes > 0:
        return ngettext("{n} min ahead", "{n} min ahead", minutes)
    return ngettext("{n} min behind", "{n} min behind", -minutes)
