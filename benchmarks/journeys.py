"""Journeys of a certain size, the same each time."""

from random import Random
from typing import Final, get_args

from journeytui.journey.ids import new_id
from journeytui.journey.model import (
    Activity,
    Change,
    ChangeState,
    Feeling,
    Journey,
    Measure,
    Phase,
    Source,
    Sticker,
    StickerKind,
    Thought,
    Touchpoint,
)

SIZES: Final = (100, 500, 5_000, 10_000)
"""Cards. A half day makes about a hundred; a journey kept for years has some hundreds."""

WORDS: Final = (
    *("looks", "at", "kitchens", "with", "friends", "and", "wonders"),
    *("what", "it", "would", "cost", "to", "have", "one"),
)

CHANGE: Final = "mend"
"""The first word of every change, and of nothing else."""
STICKERS: Final[tuple[StickerKind, ...]] = get_args(StickerKind)
STATES: Final[tuple[ChangeState, ...]] = get_args(ChangeState)


def journey_of(cards: int) -> Journey:
    """A journey of about so many cards: five cards at each activity, six phases.

    To every second activity there is a sticker, to every fifth a change, to every twentieth a measure.
    """
    random = Random(cards)

    def text(words: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(words))

    def name(kind: str) -> str:
        return new_id(kind, random.getrandbits)

    sources = tuple(Source(id=name("source"), about=text(4)) for _ in range(max(cards // 100, 1)))

    def activity(number: int) -> Activity:
        known = Thought(
            id=name("thought"), text=text(8), basis="insight", sources=(random.choice(sources).id,)
        )
        stickers = (Sticker(id=name("sticker"), kind=random.choice(STICKERS)),)
        return Activity(
            id=name("activity"),
            text=text(6),
            thoughts=(known, Thought(id=name("thought"), text=text(8))),
            feelings=(Feeling(id=name("feeling"), valence=random.randint(-2, 2), text=text(1)),),
            touchpoints=(Touchpoint(id=name("touchpoint"), text=text(3), owner="Sales"),),
            stickers=() if number % 2 else stickers,
        )

    each = max(cards // 30, 1)
    phases = tuple(
        Phase(id=name("phase"), title=text(2), activities=tuple(activity(number) for number in range(each)))
        for _ in range(6)
    )
    activities = [one for phase in phases for one in phase.activities]
    changes = tuple(
        Change(
            id=name("change"),
            at=(one.id,),
            text=f"{CHANGE} {text(5)}",
            owner="Sales",
            state=STATES[number % len(STATES)],
        )
        for number, one in enumerate(activities[::5])
    )
    measures = tuple(
        Measure(id=name("measure"), at=(one.id,), text=text(3), now=40, goal=60) for one in activities[::20]
    )
    return Journey(
        id="big",
        title="A big journey",
        stage="feelings",
        sources=sources,
        phases=phases,
        changes=changes,
        measures=measures,
    )
