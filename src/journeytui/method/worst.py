"""The moments not to look away from, and the moments of truth.

By the lowest feeling, never the mean: one bad event ends a relation, whatever the rest was like. Moments of
truth with a red sticker stand on top.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Sticker, StickerKind
from journeytui.journey.remembering import remembered
from journeytui.journey.words import signed

STAKES: Final[Mapping[StickerKind, int]] = {"truth": 3, "pain": 2, "break": 1}
"""What tells which of several equally low points is the worst."""


LOOKED_AT: Final = 5
"""Moments in a list of the worst: more is not looked at."""
TOLD: Final = 3
"""Moments that one line tells."""


class Moment(NamedTuple):
    """A moment that feels bad."""

    activity: Activity
    phase: Phase
    feeling: Feeling
    """Its lowest feeling; of several as low, one that says a word."""

    @property
    def is_sore_truth(self) -> bool:
        """Whether it is a moment of truth with a red sticker."""
        return {"truth", "pain"} <= self.kinds

    @property
    def kinds(self) -> frozenset[StickerKind]:
        """The kinds of the stickers on it."""
        return frozenset(one.kind for one in self.activity.stickers)


class Truth(NamedTuple):
    """A moment of truth: where the relation is won or lost, and why."""

    sticker: Sticker
    activity: Activity


def worst(journey: Journey) -> list[Moment]:
    """The moments that feel bad, the worst first, equally bad ones in time order."""
    found = (moment for phase in journey.phases for moment in _bad(phase))
    return sorted(found, key=lambda one: (not one.is_sore_truth, one.feeling.valence, -stake(one.kinds)))


def truths_stand_first(moments: Sequence[Moment]) -> bool:
    """Whether a moment of truth that hurts stands above one that feels worse: then the order needs a word."""
    return any(one.feeling.valence > after.feeling.valence for one, after in pairwise(moments))


def in_words(journey: Journey) -> str:
    """The very worst moments in one line of a narrow screen; empty when none is bad."""
    listed = worst(journey)[:TOLD]
    moments = " · ".join(f"{signed(one.feeling.valence)} {excerpt(one.activity.text, 17)}" for one in listed)
    return _("The worst: {moments}").format(moments=moments) if moments else ""


def truths(journey: Journey) -> list[Truth]:
    """The moments of truth in time order."""
    return [one for phase in journey.phases for one in _truths(phase)]


def stake(kinds: Collection[StickerKind]) -> int:
    """How much is lost where these stickers are when it goes wrong: at a moment of truth the relation."""
    return sum(STAKES.get(kind, 0) for kind in kinds)


@remembered
def _bad(phase: Phase) -> tuple[Moment, ...]:
    lowest = (
        (activity, min(activity.feelings, key=lambda one: (one.valence, not one.text)))
        for activity in phase.activities
        if activity.feelings
    )
    return tuple(Moment(activity, phase, low) for activity, low in lowest if low.valence < 0)


@remembered
def _truths(phase: Phase) -> tuple[Truth, ...]:
    return tuple(
        Truth(sticker, activity)
        for activity in phase.activities
        for sticker in activity.stickers
        if sticker.kind == "truth"
    )
