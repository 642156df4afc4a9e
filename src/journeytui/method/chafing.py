"""Where it chafes and nothing is being done about it: what a change is looked for first.

By the lowest feeling, not the mean: one bad event ends a relation, whatever the rest was like.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from journeytui.i18n import ngettext
from journeytui.journey.lookup import ids_on
from journeytui.journey.model import Activity, Change, ChangeState, Feeling, Journey, Phase, Sticker
from journeytui.journey.remembering import remembered
from journeytui.method.change_states import ANSWERING
from journeytui.method.stages import aimed_at, is_worst, lowest, pains, targets

WORST: Final = -2
"""The feeling that is not looked away from even where nobody has put a sticker."""


class Chafing(NamedTuple):
    """A red sticker, a moment of truth that feels bad, or a feeling of −2, which no change answers."""

    card: Sticker | Feeling
    """What a change is tied to, to answer it."""
    activity: Activity
    phase: Phase
    lowest: int | None
    is_truth: bool
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
        Chafing(one, sore.activity, phase, sore.lowest, sore.is_truth)
        for phase in journey.phases
        for sore in sores(phase)
        for one in _unanswered(sore, aimed)
    ]
    return sorted(found, key=lambda one: (3 if one.lowest is None else one.lowest, not one.is_truth))


def chafing_at(journey: Journey, activity: Activity) -> list[Sticker | Feeling]:
    """What chafes on one activity and has no change."""
    return _unanswered(_sore(activity), aimed_at(journey))


class Sore(NamedTuple):
    """What may chafe on an activity, and the ids by which a change answers it."""

    activity: Activity
    lowest: int | None
    is_truth: bool
    """Whether it is a moment of truth, however it feels."""
    red: tuple[tuple[Sticker, frozenset[str]], ...]
    moment: Sticker | Feeling | None
    """The moment of truth, or the −2, that stands for itself where no red sticker is open."""
    on_it: frozenset[str]
    """All ids on the activity."""

    @property
    def truth(self) -> Sticker | None:
        """The moment of truth, where it feels bad."""
        return self.moment if isinstance(self.moment, Sticker) else None

    def waiting(self, aimed: set[str]) -> list[Sticker]:
        """The red stickers that no change answers; `aimed` is what changes are tied to."""
        return [one for one, ids in self.red if aimed.isdisjoint(ids)]


@remembered
def sores(phase: Phase) -> tuple[Sore, ...]:
    """Of the activities of a phase on which something may chafe. What answers it changes more often."""
    found = (_sore(one) for one in phase.activities if one.stickers or lowest(one) == WORST)
    return tuple(one for one in found if one.red or one.moment)


def _sore(activity: Activity) -> Sore:
    truths = [one for one in activity.stickers if one.kind == "truth"]
    moments: list[Sticker | Feeling] = []
    if is_worst(activity):
        moments = [*truths, *(one for one in activity.feelings if one.valence == WORST)]
    return Sore(
        activity,
        lowest(activity),
        bool(truths),
        tuple((one, frozenset(targets(activity, one))) for one in activity.stickers if one.kind == "pain"),
        moments[0] if moments else None,
        frozenset(ids_on(activity)),
    )


def _unanswered(sore: Sore, aimed: set[str]) -> list[Sticker | Feeling]:
    """What of it no change answers; `aimed` is what changes are tied to."""
    found: list[Sticker | Feeling] = [*sore.waiting(aimed)]
    if not found and sore.moment is not None and aimed.isdisjoint(sore.on_it):
        found.append(sore.moment)
    return found


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
    return next((one for one in ANSWERING if one in states), None)
