"""The agenda of the half day as it is shown and talked about: planned times, and offers when behind."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import following, progress
from journeytui.workshop.clock import ON_TIME, AgendaItem, borrow
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

STEP: Final = 5
"""Minutes that one key moves."""
MOST_BORROWED: Final = 15


class Planned(NamedTuple):
    """A slot of the agenda and when it is planned to begin."""

    slot: AgendaItem
    begins: dt.datetime


def planned(slots: Sequence[AgendaItem], started: dt.datetime) -> Iterator[Planned]:
    """The agenda with times of day."""
    begins = started
    for slot in slots:
        yield Planned(slot, begins)
        begins += dt.timedelta(minutes=slot.minutes)


def lends(slots: Sequence[AgendaItem], stage: StageName) -> bool:
    """Whether a slot can give away `STEP` minutes and still be one."""
    return any(slot.stage == stage and slot.minutes > STEP for slot in slots)


def borrowed(workshop: "Workshop", stage: StageName, minutes: int) -> Outcome:
    """Minutes for a stage of the half day from a later one, or (below 0) from it for a later one; logged."""
    half_day = workshop.half_day
    if half_day is None:
        return Outcome(_("No half day is running."), ok=False)
    name = words.named(words.STAGES, stage)
    if minutes < 0 and not lends(half_day.agenda, stage):
        return Outcome(_("{stage} has no minutes to give.").format(stage=name), ok=False)
    if not half_day.borrow(stage, minutes):
        said = (
            _("{stage} has no minutes to give.") if minutes < 0 else _("No later stage has minutes to give.")
        )
        return Outcome(said.format(stage=name), ok=False)
    workshop.document.note("agenda", text=stage, minutes=minutes)
    now = next(slot.minutes for slot in half_day.agenda if slot.stage == stage)
    return Outcome(_("{stage} has {n} minutes now.").format(stage=name, n=now))


class Offer(NamedTuple):
    """What can be done about being behind: minutes for `stage` from `giver`, where one has some."""

    stage: StageName
    minutes: int = 0
    giver: StageName | None = None
    onward: StageName | None = None
    """Where to go on to from a stage that is done: it needs no more minutes."""


def offered(slots: Sequence[AgendaItem], journey: Journey, lead: int | None) -> Offer | None:
    """What is offered with so many minutes ahead or (below 0) behind; nothing when on time."""
    if lead is None or lead > -ON_TIME:
        return None
    stage = journey.stage
    there, onward = progress(journey, stage), following(stage)
    if onward is not None and there.total and there.done == there.total:
        return Offer(stage, onward=onward.name)
    for minutes in range(min(-(lead // STEP) * STEP, MOST_BORROWED), 0, -STEP):
        giver = _giver(slots, borrow(slots, stage, minutes))
        if giver is not None:
            return Offer(stage, minutes, giver)
    return Offer(stage)


def offer_words(offer: Offer, take: str) -> str:
    """What is offered, `take` being what is pressed or typed to borrow; empty with no giver."""
    if offer.onward is not None:
        done, onward = (words.named(words.STAGES, one) for one in (offer.stage, offer.onward))
        return _("{stage} is done: on to {next}").format(stage=done, next=onward)
    if offer.giver is None:
        return ""
    said = _("{take} borrows {n} min from {stage}")
    return said.format(take=take, n=offer.minutes, stage=words.named(words.STAGES, offer.giver))


def standing_offer(workshop: "Workshop") -> Offer | None:
    """What is offered now; nothing when on time, in a break, and without a half day."""
    half_day = workshop.half_day
    if half_day is None or half_day.timing is None or half_day.on_break:
        return None
    return offered(half_day.agenda, workshop.journey, half_day.lead(workshop.journey, workshop.now()))


def why_no_offer(workshop: "Workshop") -> str:
    """Why no minutes can be borrowed by taking the offer; empty when they can."""
    if workshop.half_day is None or workshop.half_day.timing is None:
        return _("No half day is running.")
    offer = standing_offer(workshop)
    if offer is None:
        return _("Nothing is offered now: the half day is not behind.")
    if offer.giver is not None:
        return ""
    if offer.onward is None:
        return _("No later stage has minutes to give.")
    return offer_words(offer, "") + "."


def take_offer(workshop: "Workshop") -> Outcome:
    """The minutes that are offered are borrowed; logged as if they had been moved by hand."""
    offer = standing_offer(workshop)
    if offer is None or offer.giver is None:
        return Outcome(why_no_offer(workshop), ok=False)
    return borrowed(workshop, offer.stage, offer.minutes)


def _giver(before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> StageName | None:
    """The stage that has fewer minutes than before."""
    return next(
        (old.stage for old, new in zip(before, after, strict=True) if new.minutes < old.minutes), None
    )
