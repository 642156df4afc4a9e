"""What a half day says of its own pace: offers, the break, a pause to think. Said at natural pauses only.

A natural pause is when the group arrives at another stop or stage and nobody is typing. Each thing is said
once, one thing at a time, and never twice within `APART`.
"""

import datetime as dt
from typing import TYPE_CHECKING, Final

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import following, progress, unfinished
from journeytui.workshop.agenda import offer_words, offered, planned
from journeytui.workshop.clock import LAST_FIFTH, LAST_TWENTIETH, Timing, lead_words
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

APART: Final = dt.timedelta(minutes=10)
"""Between two things that are said about the pace."""
SETTLED: Final = 15
"""Minutes of work before ahead or behind says anything: the first cards of a half day take their time."""
WITHOUT_BREAK: Final = 70
"""Minutes of work after which a group wants a break, whether one was planned or not."""
QUIET: Final = 2
"""Minutes of a pause to think."""
QUIET_STAGES: Final[frozenset[StageName]] = frozenset({"thoughts", "feelings", "stickers"})
"""Stages that begin best with everybody writing alone: else the first to speak is who all agree with."""


class Pacing:
    """What was said about the pace of one half day, so that it is not said again."""

    def __init__(self, half_day: HalfDay, stage: StageName) -> None:
        """`stage` is where the group stands when it begins."""
        self.half_day = half_day
        self._stage = stage
        self._quiet: set[StageName] = set()
        self._offered: set[StageName] = set()
        self._breaks_said = 0
        self._said_at: dt.datetime | None = None
        self._break_said_at: dt.datetime | None = None
        self._close_said = False

    def at_pause(self, journey: Journey, now: dt.datetime) -> str:
        """What there is to say now that the group has arrived somewhere; empty as a rule."""
        timing = self.half_day.timing
        arrived, self._stage = self._stage != journey.stage, journey.stage
        if timing is None or timing.break_since is not None or self.half_day.is_quiet(now):
            return ""
        said = (
            self._close(timing, now)
            or self._break(timing, now)
            or (self._silence() if arrived or self._begins_here(timing.worked(now)) else "")
            or self._pace(journey, timing.worked(now), now)
        )
        if said:
            self._said_at = now
        return said

    def _close(self, timing: Timing, now: dt.datetime) -> str:
        """Once, in the last twentieth of the half day: what comes with its end takes a while."""
        left = timing.left(now)
        if self._close_said or left > timing.minutes * LAST_TWENTIETH:
            return ""
        self._close_said = True
        said = _("{n} min left: time to close") if left >= 1 else _("The time is up")
        return said.format(n=int(left)) + ". " + _(":end looks back and plans the next half day")

    def _break(self, timing: Timing, now: dt.datetime) -> str:
        """Once for each break of the agenda; without one that is to come, after more than an hour of work.

        Shortly before the end nobody takes a break.
        """
        left = timing.left(now) / timing.minutes
        breaks = [one.begins for one in planned(self.half_day.agenda, timing.started) if not one.slot.stage]
        had = max(self.half_day.breaks, self._breaks_said)
        if had < len(breaks):
            if now < breaks[had] or left <= LAST_TWENTIETH:
                return ""
            self._breaks_said, self._break_said_at = had + 1, now
            said = _("It is {time}: time for the break. b in f6, or :break")
            return said.format(time=f"{breaks[had]:%H:%M}" if now < breaks[had] + APART else f"{now:%H:%M}")
        rested = max(filter(None, (timing.started, self.half_day.rested, self._break_said_at)))
        if now - rested < dt.timedelta(minutes=WITHOUT_BREAK) or left <= LAST_FIFTH:
            return ""
        self._break_said_at = now
        minutes = round((now - (self.half_day.rested or timing.started)).total_seconds() / 60)
        return _("{n} minutes without a break: take a short one? b in f6, or :break").format(n=minutes)

    def _begins_here(self, worked: float) -> bool:
        """Whether the half day began at this stage a short time ago, and nobody thought in silence yet."""
        first = self.half_day.agenda[0].stage
        return first == self._stage and worked < SETTLED and self.half_day.quiet_until is None

    def _silence(self) -> str:
        if self._stage not in QUIET_STAGES or self._stage in self._quiet:
            return ""
        self._quiet.add(self._stage)
        return _("Two minutes in silence: everybody writes their own, then we share (:think)")

    def _pace(self, journey: Journey, worked: float, now: dt.datetime) -> str:
        """An offer when behind, and when ahead with nothing left to do here; once for each stage."""
        if worked < SETTLED or self._stage in self._offered:
            return ""
        if self._said_at is not None and now - self._said_at < APART:
            return ""
        lead = self.half_day.lead(journey, now)
        said = ahead_words(journey, lead)
        if (offer := offered(self.half_day.agenda, journey, lead)) is not None:
            stop = _("{stop} stops here").format(stop=":end")
            does = ", ".join(filter(None, (offer_words(offer, ":offer"), stop)))
            said = f"{lead_words(lead)}. {does}"
        if said:
            self._offered.add(self._stage)
        return said


AHEAD: Final = 10
"""Minutes ahead from which there is something to offer."""


def ahead_words(journey: Journey, lead: int | None) -> str:
    """What can be done with time that is left where a stage is done: deeper, or on; empty otherwise."""
    there = progress(journey, journey.stage)
    onward = following(journey.stage)
    if lead is None or lead < AHEAD or not there.total or there.done < there.total or onward is None:
        return ""
    said = _("{n} min ahead: time to go deeper here, or on to {stage} (pagedown)")
    return said.format(n=lead, stage=_(onward.title))


def back_at(workshop: "Workshop") -> str:
    """Where the group was, for those who come back from a break."""
    journey, stage = workshop.journey, workshop.stage
    said = _("Back at {stage}").format(stage=words.named(words.STAGES, stage))
    name = _name(journey, workshop.focus)
    said += f": {name}" if name else ""
    there = progress(journey, stage)
    if there.total:
        said += ", " + _("{done} of {all}").format(done=there.done, all=there.total)
    return said


def think(workshop: "Workshop") -> Outcome:
    """Two minutes in which nobody speaks; the clock of the agenda goes on, for it is work."""
    half_day = workshop.half_day
    if half_day is None or half_day.timing is None:
        return Outcome(_("No half day is running."), ok=False)
    workshop.document.note("silence", minutes=QUIET)
    half_day.be_quiet(workshop.now(), QUIET)
    return Outcome(_("Two minutes in silence: everybody writes their own. The corner says how long."))


def clock_jumped(workshop: "Workshop", minutes: int) -> Outcome:
    """The wall clock jumped by `minutes` against the time that went by: logged, and not counted as work."""
    half_day = workshop.half_day
    if half_day is None or half_day.timing is None:
        return Outcome()
    workshop.document.note("clock", minutes=minutes)
    half_day.clock_jumped(workshop.now(), minutes)
    if minutes > 0:
        said = _("The computer slept, or its clock was set on, by {n} min: not counted as work.")
    else:
        said = _("The clock of the computer was set back by {n} min: the half day goes by it as before.")
    return Outcome(said.format(n=abs(minutes)))


def note_when_stopped(journey: Journey, half_day: HalfDay) -> str:
    """A note for next time, for a half day that stops early: where to go on, and what is left."""
    stage = journey.stage
    there = progress(journey, stage)
    said = _("Go on at {stage}").format(stage=words.named(words.STAGES, stage))
    if name := _name(journey, unfinished(journey, stage)):
        said += f": {name}"
    if there.total:
        said += " (" + _("{done} of {all}").format(done=there.done, all=there.total) + ")"
    stages = [slot.stage for slot in half_day.agenda if slot.stage]
    left = stages[stages.index(stage) + 1 :] if stage in stages else []
    names = [words.named(words.STAGES, one) for one in left if one != "wrap"]
    return said + (". " + _("Then: {stages}").format(stages=", ".join(names)) if names else "")


def _name(journey: Journey, focus: str) -> str:
    """What a stop is called, in quotation marks; empty for a question of the frame."""
    place = find(journey, focus) if focus else None
    if place is None:
        return ""
    node = place.node
    said = getattr(node, "text", "") or getattr(node, "title", "")
    return _("“{text}”").format(text=excerpt(said)) if said else ""
