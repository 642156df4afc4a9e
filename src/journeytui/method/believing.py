"""What the cards of a journey rest on: how much is known, and how much was only thought of in the room.

A card is an activity, a thought, a feeling or a touchpoint; stickers and changes have no basis of their own.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple, get_args

from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Activity, Basis, Card, Journey, Phase
from journeytui.journey.remembering import remembered

BASES: Final[tuple[Basis, ...]] = ("assumption", "belief", "wish", "insight")

CardLane = Literal["activities", "thoughts", "feelings", "touchpoints"]
"""The lanes of the map whose cards have a basis."""

CARD_LANES: Final[tuple[CardLane, ...]] = get_args(CardLane)


class Believed(NamedTuple):
    """What cards are said to rest on, and where most of them are only assumed."""

    cards: Mapping[Basis, int]
    """How many say which basis, as the filter of the map counts them."""
    without_source: int
    """How many are called an insight and name no source: they are none yet."""
    most: Phase | None
    """The first phase with the biggest share of assumptions; nothing when all have the same."""
    percent: int
    """That share."""

    @property
    def every(self) -> int:
        """How many cards there are."""
        return sum(self.cards.values())


class Share(NamedTuple):
    """How many of some cards rest on insight: those that name its source."""

    insight: int = 0
    cards: int = 0
    quotes: int = 0
    """How many are in the customer's own words."""

    @property
    def percent(self) -> int:
        """In per cent, never rounded up: a goal is reached when it is."""
        return 100 * self.insight // max(self.cards, 1)


class Shares(NamedTuple):
    """The share of insight of the whole journey, of each phase in time order, and of each lane."""

    whole: Share
    phases: tuple[Share, ...]
    lanes: Mapping[CardLane, Share]


def believed(journey: Journey) -> Believed:
    """What the cards of all phases rest on."""
    cards = {basis: sum(_bases(phase)[basis] for phase in journey.phases) for basis in BASES}
    assumed = [_assumed(phase) for phase in journey.phases]
    percent = max(assumed, default=0)
    most = journey.phases[assumed.index(percent)] if len(set(assumed)) > 1 else None
    without = cards["insight"] - shares(journey).whole.insight
    return Believed(cards, without, most, percent)


def shares(journey: Journey) -> Shares:
    """How much of the journey rests on insight."""
    by_phase = [_lane_shares(phase) for phase in journey.phases]
    phases = tuple(_together(lanes.values()) for lanes in by_phase)
    lanes = {lane: _together(one[lane] for one in by_phase) for lane in CARD_LANES}
    return Shares(_together(phases), phases, lanes)


def is_known(card: Card) -> bool:
    """Whether a card is an insight that names its source; without one it is no insight yet."""
    return card.basis == "insight" and bool(card.sources)


def cards_on(activities: Iterable[Activity]) -> list[str]:
    """The ids of all that has a basis on some activities, themselves among it."""
    return [card.id for one in activities for card in cards_of(one)]


@remembered
def _bases(phase: Phase) -> Mapping[Basis, int]:
    """How many cards of a phase rest on what."""
    found: dict[Basis, int] = dict.fromkeys(BASES, 0)
    for cards in _lanes(phase).values():
        for card in cards:
            found[card.basis] += 1
    return found


@remembered
def _lane_shares(phase: Phase) -> Mapping[CardLane, Share]:
    return {lane: _share(cards) for lane, cards in _lanes(phase).items()}


def _lanes(phase: Phase) -> Mapping[CardLane, list[Card]]:
    """The cards of a phase by the lane that they stand in."""
    every = phase.activities
    return {
        "activities": [*every],
        "thoughts": [card for one in every for card in one.thoughts],
        "feelings": [card for one in every for card in one.feelings],
        "touchpoints": [card for one in every for card in one.touchpoints],
    }


def _share(cards: Iterable[Card]) -> Share:
    every = list(cards)
    quotes = sum(getattr(one, "quote", False) for one in every)
    return Share(sum(is_known(one) for one in every), len(every), quotes)


def _together(several: Iterable[Share]) -> Share:
    every = list(several)
    return Share(*(sum(numbers) for numbers in zip(*every, strict=True))) if every else Share()


def _assumed(phase: Phase) -> int:
    """The share of assumptions among the cards of a phase, in per cent."""
    bases = _bases(phase)
    return 100 * bases["assumption"] // max(sum(bases.values()), 1)
