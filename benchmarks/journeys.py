"""Journeys of a certain size, the same each time."""

from random import Random
from typing import Final

from journeytui.journey.ids import new_id
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Thought, Touchpoint

SIZES: Final = (100, 500, 5_000, 10_000)
"""Cards. A half day makes about a hundred; a journey kept for years has some hundreds."""

WORDS: Final = (
    *("looks", "at", "kitchens", "with", "friends", "and", "wonders"),
    *("what", "it", "would", "cost", "to", "have", "one"),
)


def journey_of(cards: int) -> Journey:
    """A journey of about so many cards: five cards at each activity, six phases."""
    random = Random(cards)

    def text(words: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(words))

    def name(kind: str) -> str:
        return new_id(kind, random.getrandbits)

    def activity() -> Activity:
        return Activity(
            id=name("activity"),
            text=text(6),
            thoughts=tuple(Thought(id=name("thought"), text=text(8)) for _ in range(2)),
            feelings=(Feeling(id=name("feeling"), valence=random.randint(-2, 2), text=text(1)),),
            touchpoints=(Touchpoint(id=name("touchpoint"), text=text(3), owner="Sales"),),
        )

    each = max(cards // 30, 1)
    phases = (
        Phase(id=name("phase"), title=text(2), activities=tuple(activity() for _ in range(each)))
        for _ in range(6)
    )
    return Journey(id="big", title="A big journey", stage="feelings", phases=tuple(phases))
