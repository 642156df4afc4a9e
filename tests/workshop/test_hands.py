"""What hands do on the map, through the workshop: whatever was done, undo gives the bytes of before."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from journeytui.files.manuscript import Manuscript
from journeytui.files.reading import parse_journey
from journeytui.journey.edits import apply
from journeytui.journey.lookup import LANE_FIELDS, find, places
from journeytui.journey.model import Activity, Change, Journey, Measure, Phase, Thought, Touchpoint
from journeytui.journey.planning import add
from journeytui.workshop.arranging import beside, dropped, passed, shifted, shifted_on_map
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.replay import replay
from journeytui.workshop.told import told
from tests.strategies import WORDS, journeys, randoms
from tests.workshop.host import Room

SAMPLES = Path(__file__).parents[2] / "sample_journeys"


def one_step(room: Room, random: Random) -> Outcome:  # noqa: C901 - one branch a wish
    """What a facilitator might do next with the card under the cursor."""
    hand, journey = room.workshop.hand, room.journey
    on_map = [place for place in places(journey) if place.phase is not None]
    if not on_map:
        return room.workshop.enter("A phase")
    place = random.choice(on_map)
    card = place.node.id
    text = random.choice(WORDS)
    match random.choice(["add", "add", "edit", "move", "drop", "split", "join", "delete", "mark", "source"]):
        case "add":
            kind = random.choice(["activity", *LANE_FIELDS]) if place.kind in ("phase", "activity") else ""
            lines = {"feeling": f"{random.randint(-2, 2)} {text}", "sticker": f"! {text}"}
            if kind == "activity" or not kind:
                return hand.insert(beside(journey, card, after=random.random() < 0.5), text)
            activity = random.choice(journey.activities or (None,))
            if activity is None:
                return Outcome(ok=False)
            cards = getattr(activity, LANE_FIELDS[kind])
            where = beside(journey, cards[0].id, after=True) if cards else None
            return hand.insert(where, lines.get(kind, text)) if where else Outcome(ok=False)
        case "edit":
            line = {"feeling": f"{random.randint(-2, 2)} {text}", "sticker": f"* {text}"}
            return hand.rewrite(card, line.get(place.kind, f"{text} !" if random.random() < 0.2 else text))
        case "move":
            way = random.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
            step = random.choice([shifted, shifted_on_map])(journey, card, *way)
            return hand.move(card, *step) if step else Outcome(ok=False)
        case "drop":
            step = dropped(journey, card, random.choice(on_map).node.id)
            return hand.move(card, *step) if step else Outcome(ok=False)
        case "split":
            return hand.split(card, text)
        case "join":
            return hand.join(card)
        case "delete":
            return hand.remove(card)
        case "mark":
            return hand.sticker(random.choice(["pain", "joy", "truth", "break"]), card)
        case _:
            return random.choice([hand.evidence, lambda one: hand.add_source(one, text or "x")])(card)


def thirty_steps(room: Room, random: Random) -> int:
    """Thirty things done, and how many of them could be."""
    done = 0
    for _attempt in range(300):
        done += one_step(room, random).ok and room.document.can_undo
        if done >= 30:
            break
    return done


def bytes_come_back(text: str, random: Random) -> int:
    """Thirty steps, saved after each; undo gives the bytes of before, redo those of after."""
    loaded = parse_journey(text.encode(), "x.toml")
    room = Room(loaded.journey, seed=random.getrandbits(32))
    saved: list[str] = []
    room.document.observe(lambda change: saved.append(loaded.manuscript.written(change.after)))
    steps = thirty_steps(room, random)
    end, text_at_end = room.journey, loaded.manuscript.written(room.journey)
    assert parse_journey(text_at_end.encode(), "x.toml").journey == end
    while room.document.can_undo:
        assert room.workshop.undo().ok
    assert room.journey == loaded.journey
    assert saved[-1] == text if steps else not saved
    while room.document.can_redo:
        assert room.workshop.redo().ok
    assert (room.journey, saved[-1] if saved else text) == (end, text_at_end)
    assert replay(loaded.journey, room.ledger.entries) == end
    told(room.ledger.entries, end)
    return steps


@settings(max_examples=40)
@given(journeys(), randoms)
def test_thirty_steps_undone_leave_the_bytes(journey: Journey, random: Random) -> None:
    bytes_come_back(Manuscript.blank().written(journey), random)


@pytest.mark.parametrize("name", ["buying-a-kitchen", "borja-forskolan"])
def test_thirty_steps_on_a_sample_full_of_comments_leave_its_bytes(name: str) -> None:
    text = (SAMPLES / f"{name}.toml").read_text(encoding="utf-8")
    assert bytes_come_back(text.replace("\n[[", "\n# by hand\n[["), Random(name)) == 30


# Where things go -----------------------------------------------------------------------------------


def grid() -> Room:
    """Three phases: of two activities, of one, of none; thoughts on the first two."""

    def activity(name: str, *thoughts: str) -> Activity:
        return Activity(id=name, text=name, thoughts=tuple(Thought(id=one, text=one) for one in thoughts))

    return Room(
        Journey(
            id="x",
            phases=(
                Phase(id="P", activities=(activity("a", "a1", "a2", "a3"), activity("b", "b1"))),
                Phase(id="Q", title="Later", activities=(activity("c"),)),
                Phase(id="R"),
            ),
        )
    )


def drawn(room: Room) -> str:
    """`P a(a1 a2) b | Q c`: phases, their activities, and the thoughts on these."""
    return " | ".join(
        " ".join(
            [phase.id]
            + [
                one.id + (f"({' '.join(thought.id for thought in one.thoughts)})" if one.thoughts else "")
                for one in phase.activities
            ]
        )
        for phase in room.journey.phases
    )


@pytest.mark.parametrize(
    ("card", "ways", "then"),
    [
        ("b", "l", "P b(b1) a(a1 a2 a3) | Q c | R"),
        ("b", "r", "P a(a1 a2 a3) | Q b(b1) c | R"),
        ("b", "rrr", "P a(a1 a2 a3) | Q c | R b(b1)"),
        ("b", "rrrlll", "P a(a1 a2 a3) b(b1) | Q c | R"),
        ("Q", "l", "Q c | P a(a1 a2 a3) b(b1) | R"),
        ("P", "rr", "Q c | R | P a(a1 a2 a3) b(b1)"),
        ("a3", "u", "P a(a1 a3 a2) b(b1) | Q c | R"),
        ("a2", "r", "P a(a1 a3) b(b1 a2) | Q c | R"),
        ("a2", "rl", "P a(a1 a2 a3) b(b1) | Q c | R"),
        ("a1", "r", "P a(a2 a3) b(a1 b1) | Q c | R"),
        ("a3", "rr", "P a(a1 a2) b(b1) | Q c(a3) | R"),
        ("P", "l", None),
        ("P", "d", None),
        ("a", "l", None),
        ("a", "u", None),
        ("a1", "u", None),
        ("a1", "l", None),
    ],
)
def test_arrows_on_the_map_move_along_time(card, ways, then):
    room = grid()
    start = drawn(room)
    for way in ways:
        step = shifted_on_map(
            room.journey, card, *{"u": (-1, 0), "d": (1, 0), "l": (0, -1), "r": (0, 1)}[way]
        )
        if step is not None:
            room.workshop.hand.move(card, *step)
    assert drawn(room) == (then or start)


def test_a_touchpoint_passes_the_next_one_of_its_own_side() -> None:
    sides = [("f1", "front"), ("b1", "back"), ("f2", None), ("b2", "back")]
    touchpoints = tuple(Touchpoint(id=name, side=side) for name, side in sides)
    room = Room(
        Journey(id="x", phases=(Phase(id="P", activities=(Activity(id="a", touchpoints=touchpoints),)),))
    )

    def moved(card: str, down: int) -> str:
        step = shifted_on_map(room.journey, card, down, 0)
        if step is not None:
            room.workshop.hand.move(card, *step)
        return " ".join(one.id for one in room.journey.activities[0].touchpoints)

    assert moved("f1", 1) == "b1 f2 f1 b2"
    assert moved("f1", 1) == "b1 f2 f1 b2"
    assert moved("b2", -1) == "b2 b1 f2 f1"
    assert moved("f1", -1) == "b2 b1 f1 f2"


@pytest.mark.parametrize(
    ("card", "right", "then"),
    [
        ("b1", 1, "b1 f3 b3 b4"),
        ("b2", 1, "f3 b3 b2 b4"),
        ("f2", 1, "f3 f2 b3 b4"),
        ("f1", 1, "f1 f3 b3 b4"),
        ("b4", -1, "f1 b1 b4 f2 b2"),
    ],
)
def test_a_touchpoint_goes_to_the_same_height_of_its_own_side(card, right, then) -> None:
    def activity(name: str, *touchpoints: str) -> Activity:
        sides = [Touchpoint(id=one, side="back" if one[0] == "b" else "front") for one in touchpoints]
        return Activity(id=name, touchpoints=tuple(sides))

    two = (activity("x1", "f1", "b1", "f2", "b2"), activity("x2", "f3", "b3", "b4"))
    room = Room(Journey(id="x", phases=(Phase(id="P", activities=two),)))
    step = shifted_on_map(room.journey, card, 0, right)
    assert step is not None
    room.workshop.hand.move(card, *step)
    there = room.journey.activities[1 if right > 0 else 0]
    assert " ".join(one.id for one in there.touchpoints) == then


@pytest.mark.parametrize(
    ("card", "at", "by", "then"),
    [
        ("c1", "a", 1, "c2 c3 c1 c4 c5"),  # past c3, which answers the same; c2 stands elsewhere
        ("c3", "a", -1, "c3 c1 c2 c4 c5"),
        ("c3", "a", 1, None),  # below it stands what answers another card
        ("c4", "a", -1, None),
        ("c4", "b", -1, "c1 c4 c2 c3 c5"),  # it stands there, too, below c2
        ("c2", "a", 1, None),
        ("c5", "", 1, None),
        ("c1", "gone", 1, None),
    ],
)
def test_a_change_passes_on_the_map_what_is_for_the_same_card(card, at, by, then) -> None:
    ties = {"c1": ("a1",), "c2": ("b",), "c3": ("a1",), "c4": ("a2", "b"), "c5": ()}
    changes = tuple(Change(id=one, at=cards) for one, cards in ties.items())
    room = Room(replace(grid().journey, changes=changes))
    lanes = {"a": ["c1", "c3", "c4"], "b": ["c2", "c4"], "": ["c5"]}
    step = passed(room.journey, card, lanes.get(at, []), at, by)
    if step is not None:
        room.workshop.hand.move(card, *step)
    assert (step is None) == (then is None)
    assert then is None or " ".join(one.id for one in room.journey.changes) == then


@pytest.mark.parametrize(
    ("card", "on", "then"),
    [
        ("a1", "a3", "P a(a2 a3 a1) b(b1) | Q c | R"),
        ("a3", "a1", "P a(a3 a1 a2) b(b1) | Q c | R"),
        ("a1", "b1", "P a(a2 a3) b(a1 b1) | Q c | R"),
        ("a1", "b", "P a(a2 a3) b(b1 a1) | Q c | R"),
        ("a1", "c", "P a(a2 a3) b(b1) | Q c(a1) | R"),
        ("a", "b", "P b(b1) a(a1 a2 a3) | Q c | R"),
        ("c", "a", "P c a(a1 a2 a3) b(b1) | Q | R"),
        ("a", "R", "P b(b1) | Q c | R a(a1 a2 a3)"),
        ("c", "b1", "P a(a1 a2 a3) c b(b1) | Q | R"),
        ("R", "a1", "R | P a(a1 a2 a3) b(b1) | Q c"),
        ("a1", "a", None),
        ("a1", "P", None),
        ("a", "a1", None),
        ("a", "P", None),
        ("a1", "gone", None),
    ],
)
def test_what_is_let_go_over_a_card_takes_its_place(card, on, then):
    room = grid()
    step = dropped(room.journey, card, on)
    if step is not None:
        room.workshop.hand.move(card, *step)
    assert (step is None) == (then is None)
    assert then is None or drawn(room) == then


@pytest.mark.parametrize("card", ["st", "ch", "me", "P", "a1", "gone"])
def test_only_an_activity_becomes_a_situation(card) -> None:
    journey = replace(grid().journey, changes=(Change(id="ch"),), measures=(Measure(id="me"),))
    journey = apply(journey, (add(journey, "sticker", "st", {"kind": "pain"}, "a"),))
    room = Room(journey)
    assert room.workshop.hand.toggle(card, "kind") == Outcome("This card has no such mark.", ok=False)
    assert room.workshop.hand.why_no("kind", card) == "This card has no such mark."
    assert room.journey == journey


# What is said --------------------------------------------------------------------------------------


def test_a_split_and_a_join_say_what_they_did_and_the_log_tells_it() -> None:
    room = grid()
    hand = room.workshop.hand
    assert hand.split("a2", "Calls the shop").said == "split: “a”, then “Calls the shop” · 2 cards went along"
    assert drawn(room).startswith("P a(a1) ac-")
    second = room.workshop.last
    assert hand.join("a1").said == "joined: “a” and “Calls the shop”"
    assert hand.move("b1", "c", "").said == "moved to activity “c”: thought “b1”"
    assert [one.words for one in told(room.ledger.entries, room.journey)] == [
        "split off: activity “Calls the shop”",
        "joined with the one before: activity “Calls the shop”",
        "moved: thought “b1”",
    ]
    assert room.workshop.undo().ok
    assert room.workshop.undo().said == "undone: joined: “a” and “Calls the shop”"
    assert find(room.journey, second) is not None


def test_a_paste_beside_a_card_is_one_card_a_line_and_one_undo() -> None:
    room = grid()
    hand = room.workshop.hand
    assert hand.insert(beside(room.journey, "a1", after=True), "one @diary\r\n\ntwo @diary !\n").ok
    assert [one.text for one in room.journey.activities[0].thoughts] == ["a1", "one", "two", "a2", "a3"]
    assert len(room.journey.sources) == 1
    assert room.workshop.last == room.journey.activities[0].thoughts[2].id
    assert room.workshop.undo().said == "undone: 2 pasted lines"
    assert room.journey == room.start
    kept = hand.insert(beside(room.journey, "a1", after=True), "fine\n" + "x" * 20_000)
    assert (kept.ok, kept.kept[:4], room.journey) == (False, "fine", room.start)


def test_a_join_out_of_the_next_phase_says_so() -> None:
    room = grid()
    assert room.workshop.hand.join("b").said == "joined: “b” and “c” · out of the phase “Later”"
    assert drawn(room) == "P a(a1 a2 a3) b(b1) | Q | R"


@pytest.mark.parametrize(
    ("first", "second", "as_what"),
    [
        ({"basis": "insight"}, {"basis": "insight"}, ""),
        ({"basis": "insight"}, {"basis": "belief"}, " as belief (one was insight)"),
        ({"basis": "wish"}, {"basis": "insight"}, " as wish (one was insight)"),
        ({"kind": "situation"}, {"kind": "situation"}, ""),
        ({}, {"kind": "situation"}, " as activity (one was situation)"),
        (
            {"basis": "insight", "kind": "situation"},
            {},
            " as assumption (one was insight), activity (one was situation)",
        ),
    ],
)
def test_a_join_says_what_became_weaker_by_it(first, second, as_what) -> None:
    activities = (Activity(id="a", text="Waits", **first), Activity(id="b", text="Signs", **second))
    room = Room(Journey(id="j", phases=(Phase(id="P", activities=activities),)))
    assert room.workshop.hand.join("a").said == f"joined{as_what}: “Waits” and “Signs”"
    assert room.workshop.undo().said == "undone: joined: “Waits” and “Signs”"


def test_what_cannot_be_split_or_joined_says_why_and_keeps_the_text() -> None:
    room = grid()
    hand = room.workshop.hand
    for outcome in (hand.split("P", "x"), hand.split("a1", "  "), hand.split("a1", "x" * 20_000)):
        assert not outcome.ok
        assert outcome.said
        assert outcome.kept
    assert "last activity" in hand.join("c").said
    assert not hand.join("R").ok
    assert room.journey == room.start


def test_the_activity_that_is_joined_away_takes_the_focus_along() -> None:
    room = grid()
    room.workshop.document.walk_to("thoughts")
    room.workshop.look_at("b")
    room.workshop.hand.join("a")
    assert room.workshop.focus == "a"


def test_the_second_half_may_be_said_with_all_that_an_activity_takes() -> None:
    room = grid()
    room.workshop.hand.split("a3", "= The shop is closed ^ ! @diary")
    second = find(room.journey, room.workshop.last).node
    assert (second.text, second.kind, second.outside, second.basis) == (
        "The shop is closed",
        "situation",
        True,
        "insight",
    )
    assert [one.kind for one in second.stickers] == ["pain"]
    assert [one.id for one in second.thoughts] == ["a3"]
