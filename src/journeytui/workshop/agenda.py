"""The agenda of the half day as it is shown and talked about: planned times, and offers when behind."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import StageName
from journeytui.workshop.clock import AgendaItem, borrow
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

STEP: Final = 5
"""Minutes that one key moves."""
BEHIND: Final = 5
"""Minutes behind from which something is offered: less is made up for by talking faster."""
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


def offer(slots: Sequence[AgendaItem], stage: StageName, lead: int | None) -> str:
    """What can be done about being behind, as an offer and never an alarm; empty when on time."""
    if lead is None or lead > -BEHIND:
        return ""
    stop = _("stop here and plan the next half day")
    for minutes in range(min(-(lead // STEP) * STEP, MOST_BORROWED), 0, -STEP):
        giver = _giver(slots, borrow(slots, stage, minutes))
        if giver is not None:
            lent = ngettext("borrow {n} minute from {{stage}}", "borrow {n} minutes from {{stage}}", minutes)
            return _("{borrow}, or {stop}").format(
                borrow=lent.format(stage=words.named(words.STAGES, giver)), stop=stop
            )
    return stop


def _giver(before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> StageName | None:
    """The stage that has fewer minutes than before."""
    return next(
        (old.stage for old, new in zip(before, after, strict=True) if new.minutes < old.minutes), None
    )
