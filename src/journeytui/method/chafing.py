"""Where it chafes and nothing is being done about it: what a change is looked for first.

By the lowest feeling, not the mean: one bad event ends a relation, whatever the rest was like.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from journeytui.i18n import ngettext
from journeytui.journey.model import Activity, Change, ChangeState, Feeling, Journey, Phase, Sticker
from journeytui.journey.remembering import remembered
from journeytui.method.stages import aimed_at, is_worst, lowest, pains, targets

WORST: Final = -2
"""The feeling that is not looked away from even where nobody has put a sticker."""


STATES: Final[tuple[ChangeState, ...]] = ("done", "under_way", "planned", "idea", "accepted")
"""The states of a change that something comes of, the furthest first."""


class Chafing(NamedTuple):
    """A red sticker, a moment of truth that feels bad, or a feeling of −2, which no change answers."""

    card: Sticker | Feeling
    """What a change is tied to, to answer it."""
    activity: Activity
    phase: Phase
    lowest: int | None
    decides: bool
    """Whether it is a moment of truth too: where the relation is won or lost."""


class Answered(NamedTuple):
    """How far the red stickers have come. What is accepted in writing is answered, too."""

    answered: int
    pains: int
    done: int
    others: int
    """Other bad moments that nothing answers: they must not hide behind red stickers that all are."""

    @property
    def others_said(self) -> str:
        """How many other moments are open, in words; empty when none is."""
        if not self.others:
            return ""
        return ngettext("{n} other bad moment open", "{n} other bad moments open", self.others)


def chafing(journey: Journey) -> list[Chafing]:
    """What chafes and has no change: by the lowest feeling, then moments of truth first, in time order.

    A moment of truth or a feeling of −2 is answered by a change for anything on its activity, and stands
    for itself only where no red sticker of the same activity is listed.
    """
    aimed = aimed_at(journey)
    found = [
        Chafing(one, activity, phase, lowest(activity), decides)
        for phase in journey.phases
        for activity in _sore(phase)
        for one, decides in _unanswered(activity, aimed)
    ]
    return sorted(found, key=lambda one: (3 if one.lowest is None else one.lowest, not one.decides))


@remembered
def _sore(phase: Phase) -> tuple[Activity, ...]:
    """The activities of a phase on which something may chafe."""
    return tuple(one for one in phase.activities if one.stickers or lowest(one) == WORST)


def chafing_at(journey: Journey, activity: Activity) -> list[Sticker | Feeling]:
    """What chafes on one activity and has no change."""
    return [one for one, _decides in _unanswered(activity, aimed_at(journey))]


def _unanswered(activity: Activity, aimed: set[str]) -> Iterator[tuple[Sticker | Feeling, bool]]:
    """What chafes on an activity, and whether it is a moment of truth; `aimed` is what changes answer."""
    truths = [one for one in activity.stickers if one.kind == "truth"]
    open_ones: list[Sticker | Feeling] = [
        one for one in activity.stickers if one.kind == "pain" and aimed.isdisjoint(targets(activity, one))
    ]
    if not open_ones and is_worst(activity) and aimed.isdisjoint(_all_on(activity)):
        open_ones += truths[:1] or [one for one in activity.feelings if one.valence == WORST][:1]
    return ((one, bool(truths)) for one in open_ones)


def answered(journey: Journey) -> Answered:
    """How many red stickers there are, how many have an answer, and for how many a change is done."""
    aimed = aimed_at(journey)
    over = {one for change in journey.changes if change.state == "done" for one in change.at}
    red = [targets(activity, sticker) for phase in journey.phases for activity, sticker in pains(phase)]
    return Answered(
        sum(not aimed.isdisjoint(one) for one in red),
        len(red),
        sum(not over.isdisjoint(one) for one in red),
        sum(not (isinstance(one.card, Sticker) and one.card.kind == "pain") for one in chafing(journey)),
    )


def furthest(changes: Iterable[Change]) -> ChangeState | None:
    """How far the furthest of some changes has come; nothing when nothing comes of any."""
    states = {one.state for one in changes}
    return next((one for one in STATES if one in states), None)


def _all_on(activity: Activity) -> set[str]:
    lanes = (activity.thoughts, activity.feelings, activity.touchpoints, activity.stickers)
    return {activity.id} | {card.id for lane in lanes for card in lane}
