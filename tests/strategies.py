"""Random journeys and random edits on them, for the property tests."""

import datetime as dt
from random import Random

from hypothesis import strategies as st

from journeytui.journey import planning
from journeytui.journey.edits import Edit
from journeytui.journey.ids import new_id
from journeytui.journey.lookup import ids, places
from journeytui.journey.model import (
    Activity,
    Change,
    Checks,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Participant,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
    Verdict,
)

WORDS = [
    "Ser köket hos vänner",
    "Blåbærgrød på Ærø",
    "Can we afford this?",
    "",
    'She says "no"',
    "line one\nline two",
    "👩‍👩‍👧 family",
    "عربى",
    "[bold]not markup[/]",
    "tab\there",
    "\\ backslash '''",
    "\x1b[31mred",
    "漢字",
    "trailing ",
    '"""',
    "e\u0301",
    "\u202eback",
]


def _make_journey(random: Random, size: int) -> Journey:
    taken: set[str] = set()

    def made(kind: str) -> str:
        node_id = new_id(kind, random.getrandbits, taken)
        taken.add(node_id)
        return node_id

    def word() -> str:
        return random.choice(WORDS)

    def some(things: list) -> tuple:
        return tuple(random.sample(things, random.randint(0, len(things)))) if things else ()

    def day() -> dt.date | None:
        return random.choice([None, dt.date(2026, 11, random.randint(1, 28))])

    sources = tuple(
        Source(id=made("source"), kind=random.choice(["interview", "data"]), date=day(), about=word())
        for _ in range(random.randint(0, 2))
    )
    source_ids = [one.id for one in sources]
    evidence = lambda: {  # noqa: E731
        "basis": random.choice(["assumption", "insight", "belief", "wish"]),
        "sources": some(source_ids),
        "views": some(["Support: they are afraid", 'Sales, in "May": å']),
    }

    def activity() -> Activity:
        thoughts = tuple(
            Thought(id=made("thought"), text=word(), quote=random.random() < 0.3, **evidence())
            for _ in range(random.randint(0, 2))
        )
        feelings = tuple(
            Feeling(id=made("feeling"), valence=random.randint(-2, 2), text=word(), **evidence())
            for _ in range(random.randint(0, 1))
        )
        touchpoints = tuple(
            Touchpoint(
                id=made("touchpoint"),
                text=word(),
                channel=word(),
                owner=word(),
                side=random.choice([None, "front", "back"]),
            )
            for _ in range(random.randint(0, 1))
        )
        own = made("activity")
        cards = [own, *(card.id for card in (*thoughts, *feelings, *touchpoints))]
        return Activity(
            id=own,
            text=word(),
            kind=random.choice(["activity", "situation"]),
            outside=random.random() < 0.2,
            not_known=some(["thoughts", "feelings"]),
            thoughts=thoughts,
            feelings=feelings,
            touchpoints=touchpoints,
            stickers=tuple(
                Sticker(id=made("sticker"), kind=random.choice(["pain", "joy", "truth", "break"]), on=on)
                for on in random.sample([None, *cards], random.randint(0, 1))
            ),
            **evidence(),
        )

    phases = tuple(
        Phase(
            id=made("phase"), title=word(), activities=tuple(activity() for _ in range(random.randint(0, 3)))
        )
        for _ in range(random.randint(0, size))
    )
    walked = [one.id for phase in phases for one in phase.activities]
    measures = tuple(
        Measure(id=made("measure"), text=word(), at=some(walked), now=random.choice([None, 3, 1.5]))
        for _ in range(random.randint(0, 1))
    )
    return Journey(
        id="test-journey",
        title=word(),
        language=random.choice(["en", "sv", "da"]),
        stage=random.choice(["frame", "feelings", "wrap"]),
        frame=Frame(
            purposes=some(["document", "understand", "optimise"]),
            done_when=word(),
            segment=word(),
            challenges=some(["One", "Two, with comma", "Tre å"]),
            owner=word(),
            story=word(),
            participants=tuple(
                Participant(role=word(), function=word()) for _ in range(random.randint(0, 2))
            ),
            trade=word(),
            verdicts=tuple(
                Verdict(belief=word(), holds=random.choice(["yes", "partly", "no"]), says=word())
                for _ in range(random.randint(0, 1))
            ),
        ),
        checks=Checks(ignore=some(["JT106: only five meet customers", "JT3"]), reason=word()),
        sources=sources,
        phases=phases,
        measures=measures,
        changes=tuple(
            Change(
                id=made("change"),
                kind=random.choice(["relieve", "remove", "support", "idea"]),
                at=some(walked),
                text=word(),
                due=day(),
                state=random.choice(["idea", "planned", "accepted"]),
                measures=tuple(one.id for one in measures),
            )
            for _ in range(random.randint(0, 2))
        ),
        parked=tuple(
            Parked(
                id=made("parked"),
                text=word(),
                stage=random.choice([None, "feelings"]),
                at=random.choice([None, *walked]),
                asked=random.choice(
                    [None, dt.datetime(2026, 11, 21, 9, 38, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))]
                ),
                state=random.choice(["open", "answered", "dropped"]),
            )
            for _ in range(random.randint(0, 2))
        ),
    )


randoms = st.integers(0, 2**32).map(Random)
"""Seeded generators: they do not shrink, but ids made with them do not clash."""


def journeys(size: int = 4) -> st.SearchStrategy[Journey]:
    """Journeys of up to `size` phases, with everything in them that the format knows."""
    return st.builds(_make_journey, randoms, st.just(size))


def random_edits(journey: Journey, random: Random) -> tuple[Edit, ...]:  # noqa: C901 - one branch a wish
    """What one person might do next: add, change, move or remove something."""
    everything = list(places(journey))
    taken = ids(journey)
    node_id = lambda kind: new_id(kind, random.getrandbits, taken)  # noqa: E731
    for _attempt in range(20):
        wish = random.choice(["phase", "inside", "set", "move", "remove", "frame"])
        if wish == "phase" or not everything:
            after = random.choice(["", *(one.id for one in journey.phases)])
            return (
                planning.add(
                    journey, "phase", node_id("phase"), {"title": random.choice(WORDS)}, after=after
                ),
            )
        if wish == "frame":
            edit = planning.set_fields(journey, "frame", done_when=random.choice(WORDS))
            if edit is not None:
                return (edit,)
            continue
        place = random.choice(everything)
        if wish == "inside" and place.kind == "phase":
            card = {"text": random.choice(WORDS)}
            return (planning.add(journey, "activity", node_id("activity"), card, place.node.id),)
        if wish == "inside" and place.kind == "activity":
            card = {"valence": random.randint(-2, 2), "text": random.choice(WORDS)}
            return (planning.add(journey, "feeling", node_id("feeling"), card, place.node.id),)
        if wish == "set" and hasattr(place.node, "text"):
            edit = planning.set_fields(journey, place.node.id, text=random.choice(WORDS))
            if edit is not None:
                return (edit,)
        if wish == "move" and place.kind in ("phase", "activity", "thought"):
            homes = [
                one
                for one in everything
                if one.kind == {"activity": "phase", "thought": "activity"}.get(place.kind)
            ]
            parent = random.choice(homes).node.id if homes else ""
            others = [
                one.node.id
                for one in everything
                if one.kind == place.kind and one.parent == parent and one.node.id != place.node.id
            ]
            step = planning.move(journey, place.node.id, parent, random.choice(["", *others]))
            if step is not None:
                return (step,)
        if wish == "remove":
            return planning.remove(journey, place.node.id)
    return ()
