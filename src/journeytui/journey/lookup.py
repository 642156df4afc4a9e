"""Finding a node in a journey by its id, and what it stands among."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from journeytui.journey.model import (
    Activity,
    Card,
    Change,
    Feeling,
    Journey,
    Measure,
    Node,
    Parked,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.journey.remembering import remembered
from journeytui.values import changed

CardKind = Literal[
    "phase",
    "activity",
    "thought",
    "feeling",
    "touchpoint",
    "sticker",
    "change",
    "measure",
    "parked",
    "source",
]
"""The kinds of nodes, under the names of their tables in the file."""

LANE_FIELDS: Final[dict[CardKind, str]] = {
    "thought": "thoughts",
    "feeling": "feelings",
    "touchpoint": "touchpoints",
    "sticker": "stickers",
}
"""The kinds that stand on an activity, and the field of the activity that holds them."""

TOP_FIELDS: Final[dict[CardKind, str]] = {
    "phase": "phases",
    "source": "sources",
    "change": "changes",
    "measure": "measures",
    "parked": "parked",
}
"""The kinds that stand directly in the journey, and the field of the journey that holds them."""

FIELDS: Final[dict[CardKind, str]] = {**TOP_FIELDS, "activity": "activities", **LANE_FIELDS}

KINDS: Final[dict[type[Node], CardKind]] = {
    Phase: "phase",
    Activity: "activity",
    Thought: "thought",
    Feeling: "feeling",
    Touchpoint: "touchpoint",
    Sticker: "sticker",
    Change: "change",
    Measure: "measure",
    Parked: "parked",
    Source: "source",
}
"""The kind of each type of node."""


_lanes = attrgetter(*LANE_FIELDS.values())


class Place(NamedTuple):
    """Where a node stands: its kind, the node, what it stands in, its position among its siblings."""

    kind: CardKind
    node: Node
    phase: Phase | None
    activity: Activity | None
    position: int

    @property
    def parent(self) -> str:
        """The id of the node that this one stands in; empty for the journey itself."""
        if self.activity is not None and self.kind != "activity":
            return self.activity.id
        return self.phase.id if self.phase is not None and self.kind != "phase" else ""


def places(journey: Journey) -> Iterator[Place]:
    """Every node of the journey, in the order of the file."""
    for at, source in enumerate(journey.sources):
        yield Place("source", source, None, None, at)
    for p, phase in enumerate(journey.phases):
        yield Place("phase", phase, phase, None, p)
        for a, activity in enumerate(phase.activities):
            yield Place("activity", activity, phase, activity, a)
            for kind, field in LANE_FIELDS.items():
                for c, card in enumerate(getattr(activity, field)):
                    yield Place(kind, card, phase, activity, c)
    closing: tuple[CardKind, ...] = ("change", "measure", "parked")
    for kind in closing:
        for at, node in enumerate(getattr(journey, TOP_FIELDS[kind])):
            yield Place(kind, node, None, None, at)


@remembered
def _homes(phase: Phase) -> dict[str, int]:
    """On which activity of a phase each card stands, by their positions and ids."""
    return {one: at for at, activity in enumerate(phase.activities) for one in ids_on(activity)}


def ids_on(activity: Activity) -> list[str]:
    """The ids of an activity and of all cards on it."""
    return [activity.id, *[card.id for cards in _lanes(activity) for card in cards]]


def cards_of(activity: Activity) -> tuple[Card, ...]:
    """What has a basis there: the activity itself, its thoughts, feelings and touchpoints."""
    return (activity, *activity.thoughts, *activity.feelings, *activity.touchpoints)


def with_activity(phase: Phase, at: int, activity: Activity) -> Phase:
    """`phase` with this activity at the position `at`, instead of the one there or behind the last.

    What stands where in it is told from what stood where before: of a long phase it is much to work out.
    """
    before = phase.activities[at : at + 1]
    after = changed(phase, {"activities": (*phase.activities[:at], activity, *phase.activities[at + 1 :])})
    homes = _homes(phase)
    gone, come = [one for old in before for one in ids_on(old)], ids_on(activity)
    if gone != come:
        homes = {**homes, **dict.fromkeys(come, at)}
        for one in set(gone).difference(come):
            del homes[one]
    _homes.tell(after, homes)
    return after


def find(journey: Journey, wanted: str) -> Place | None:
    """The node with the id `wanted`, or nothing."""
    for p, phase in enumerate(journey.phases):
        if phase.id == wanted:
            return Place("phase", phase, phase, None, p)
        if (a := _homes(phase).get(wanted)) is not None:
            activity = phase.activities[a]
            if activity.id == wanted:
                return Place("activity", activity, phase, activity, a)
            for kind, cards in zip(LANE_FIELDS, _lanes(activity), strict=True):
                for c, card in enumerate(cards):
                    if card.id == wanted:
                        return Place(kind, card, phase, activity, c)
    return _find_beside(journey, wanted)


def number_of(journey: Journey, activity: str) -> int:
    """Which of all activities this one is, in time order, from 1; 0 when there is no such activity."""
    before = 0
    for phase in journey.phases:
        if (there := _homes(phase).get(activity)) is not None:
            return before + there + 1
        before += len(phase.activities)
    return 0


def _find_beside(journey: Journey, wanted: str) -> Place | None:
    """As `find`, among what does not stand in a phase."""
    for kind, field in TOP_FIELDS.items():
        for at, node in enumerate(getattr(journey, field)):
            if node.id == wanted:
                return Place(kind, node, None, None, at)
    return None


def home(phase: Phase, card: str) -> int:
    """The position in `phase` of the activity that a card of it stands on, or is."""
    return _homes(phase)[card]


class Taken:
    """The ids in use, looked for one by one: `"ac-7gh2x0q" in Taken(journey)`."""

    # Every new card asks for one: a set of all would be made for nothing.
    def __init__(self, journey: Journey) -> None:
        self._journey = journey

    def __contains__(self, wanted: object) -> bool:
        return isinstance(wanted, str) and find(self._journey, wanted) is not None


def ids(journey: Journey) -> set[str]:
    """Every id in use."""
    return {place.node.id for place in places(journey)}


def inner(node: Node) -> Iterator[Node]:
    """The nodes inside a phase or an activity."""
    if isinstance(node, Phase):
        for activity in node.activities:
            yield activity
            yield from inner(activity)
    elif isinstance(node, Activity):
        for cards in _lanes(node):
            yield from cards


def siblings(journey: Journey, place: Place) -> tuple[Node, ...]:
    """The nodes of the same kind that stand beside `place`, itself among them."""
    owner: object = journey
    if place.kind == "activity":
        owner = place.phase
    elif place.kind in LANE_FIELDS:
        owner = place.activity
    nodes: tuple[Node, ...] = getattr(owner, FIELDS[place.kind])
    return nodes


def before(journey: Journey, place: Place) -> str:
    """The id of the sibling just before `place`; empty when it stands first."""
    return siblings(journey, place)[place.position - 1].id if place.position else ""
