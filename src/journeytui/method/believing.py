"""What the cards of a journey rest on: how much is known, and how much was only thought of in the room."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from journeytui.journey.model import Basis, Card, Journey, Phase
from journeytui.journey.remembering import remembered

BASES: Final[tuple[Basis, ...]] = ("assumption", "belief", "wish", "insight")


class Believed(NamedTuple):
    """How many cards rest on what, and where most of them are only assumed."""

    cards: Mapping[Basis, int]
    most: Phase | None
    """The first phase with the biggest share of assumptions; nothing when all have the same."""
    percent: int
    """That share."""

    @property
    def every(self) -> int:
        """How many cards there are."""
        return sum(self.cards.values())


def believed(journey: Journey) -> Believed:
    """What the cards of all phases rest on."""
    cards = {basis: sum(_bases(phase)[basis] for phase in journey.phases) for basis in BASES}
    shares = [_assumed(phase) for phase in journey.phases]
    percent = max(shares, default=0)
    most = journey.phases[shares.index(percent)] if len(set(shares)) > 1 else None
    return Believed(cards, most, percent)


@remembered
def _bases(phase: Phase) -> Mapping[Basis, int]:
    """How many cards of a phase rest on what."""
    found: dict[Basis, int] = dict.fromkeys(BASES, 0)
    for activity in phase.activities:
        cards: tuple[Card, ...] = (activity, *activity.thoughts, *activity.feelings, *activity.touchpoints)
        for card in cards:
            found[card.basis] += 1
    return found


def _assumed(phase: Phase) -> int:
    """The share of assumptions among the cards of a phase, in per cent."""
    bases = _bases(phase)
    return 100 * bases["assumption"] // max(sum(bases.values()), 1)
