"""The gap walk without a screen: it comes past everything twice, answers go where they were asked for."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeytui.journey.lookup import find, ids
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Thought, Touchpoint
from journeytui.journey.planning import add
from journeytui.method.gaps import stops
from journeytui.workshop.gap_walk import GapWalk
from journeytui.workshop.outcome import Then
from tests.strategies import journeys, random_edits
from tests.workshop.host import Room

MOST_QUESTIONS = 4
"""Questions that one stop can ask in one way: thought, feeling, touchpoint, the gap."""


def felt(name: str, **fields) -> Activity:
    whole = {
        "text": name,
        "outside": True,
        "thoughts": (Thought(id=f"th-{name}", text="Hm"),),
        "feelings": (Feeling(id=f"fe-{name}", valence=0),),
    }
    return Activity(id=f"ac-{name}", **(whole | fields))


def journey(*phases: tuple[Activity, ...], stage="feelings") -> Journey:
    made = tuple(Phase(id=f"ph-{n}", title=f"Phase {n}", activities=one) for n, one in enumerate(phases, 1))
    return Journey(id="test", title="Test", stage=stage, phases=made)


SMALL = journey((felt("a"), felt("b", feelings=())), (felt("c"), felt("d")))


def walking(it: Journey = SMALL) -> tuple[Room, GapWalk]:
    room = Room(it)
    return room, GapWalk(room.workshop)


def names(room: Room) -> list[str]:
    return [one.text for one in room.journey.activities]


def to(walk: GapWalk, stop: str, what: str = "gap", way: str = "forward") -> None:
    """Go on until the walk asks that."""
    while (walk.stop, walk.what, walk.way) != (stop, what, way):
        assert not walk.over
        walk.on()


def test_empty_enters_walk_forward_and_backward_and_then_it_is_over():
    _room, walk = walking()
    asked = [(walk.way, walk.stop, walk.what)]
    while not walk.over:
        walk.enter("")
        asked.append((walk.way, walk.stop, walk.what))
    stops_ = ["ac-a", "ac-b", "ac-c", "ac-d"]
    gaps = [(way, stop) for way, stop, what in asked[:-1] if what == "gap"]
    assert gaps == [("forward", one) for one in stops_] + [("backward", one) for one in reversed(stops_)]
    assert ("forward", "ac-b", "feeling") in asked
    assert ("backward", "ac-b", "feeling") not in asked  # it was asked once in this walk


def test_back_is_the_same_way_back():
    _room, walk = walking()
    way = []
    while not walk.over:
        way.append((walk.way, walk.stop, walk.what))
        walk.on()
    back = []
    while walk.back():
        back.append((walk.way, walk.stop, walk.what))
    assert [one for one in reversed(back) if one[2] == "gap"] == [one for one in way if one[2] == "gap"]
    assert walk.number == 1


def test_forward_an_answer_goes_after_this_one_and_the_next_after_it():
    room, walk = walking()
    walk.enter("one")
    walk.enter("two ^")
    assert names(room) == ["a", "one", "two", "b", "c", "d"]
    assert find(room.journey, walk.stop).node.text == "two"
    assert find(room.journey, walk.stop).node.outside
    assert walk.number == 3


def test_backward_an_answer_goes_before_this_one_and_the_next_before_it():
    room, walk = walking()
    to(walk, "ac-c", way="backward")
    walk.enter("near")
    walk.enter("= far")
    assert names(room) == ["a", "b", "far", "near", "c", "d"]
    far = find(room.journey, walk.stop)
    assert (far.node.text, far.node.kind, far.phase.id) == ("far", "situation", "ph-2")


def test_at_the_border_of_phases_an_answer_stays_in_the_phase_of_where_one_stands():
    room, walk = walking()
    to(walk, "ac-b")
    walk.enter("last of the first")
    assert [one.text for one in room.journey.phases[0].activities] == ["a", "b", "last of the first"]


def test_into_an_empty_phase_goes_its_first_activity():
    room, walk = walking(journey((felt("a"), felt("b")), (), (felt("c"), felt("d"))))
    to(walk, "ph-2")
    assert "Nothing happens in this phase" in walk.question()
    walk.enter("waits")
    assert [one.text for one in room.journey.phases[1].activities] == ["waits"]
    room.workshop.undo()
    assert walk.stop == "ph-2"


ANSWERS = {
    "feeling": ("-1 torn", lambda on: (on.feelings[0].valence, on.feelings[0].text) == (-1, "torn")),
    "a number alone": ("2", lambda on: on.feelings[0].valence == 2),
    "not known": ("~ nobody asked", lambda on: on.not_known == ("feelings",)),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_missing_feeling_is_answered_where_it_is_missed(kind):
    line, there = ANSWERS[kind]
    room, walk = walking()
    to(walk, "ac-b", "feeling")
    assert walk.asked_about.kind == "feeling"
    outcome = walk.enter(line)
    assert outcome.ok, outcome
    assert there(find(room.journey, "ac-b").node)
    assert (walk.closed, len(walk.answers), walk.stop) == (1, 1, "ac-b")
    assert names(room) == ["a", "b", "c", "d"]
    room.workshop.undo()
    assert (room.journey, walk.closed, walk.answers) == (SMALL, 0, [])


def test_a_word_without_its_number_is_asked_for_it_and_stays_in_the_line():
    room, walk = walking()
    to(walk, "ac-b", "feeling")
    outcome = walk.enter("torn")
    assert (outcome.ok, outcome.kept) == (False, " torn")
    assert room.journey == SMALL


def test_a_missing_thought_is_answered_in_their_own_words():
    room, walk = walking(journey((felt("a", thoughts=()), felt("b"))))
    assert (walk.stop, walk.what) == ("ac-a", "thought")
    walk.enter('"Can we afford this?" @interview')
    thought = find(room.journey, "ac-a").node.thoughts[0]
    assert (thought.text, thought.quote, thought.basis) == ("Can we afford this?", True, "insight")
    assert "That is written down" in walk.question()
    walk.enter("")
    assert walk.what == "gap"


def met(name: str, **fields) -> Activity:
    return felt(name, touchpoints=(Touchpoint(id=f"to-{name}", text="Shop", owner="Sales"),), **fields)


def test_a_silence_is_answered_by_who_meets_them_or_by_saying_that_it_is_right():
    quiet = journey((felt("a"), met("b"), felt("c"), felt("x"), met("d"), felt("e")), stage="stickers")
    room, walk = walking(quiet)
    to(walk, "ac-c", "touchpoint")
    walk.enter("A call; owner: Support")
    touchpoint = find(room.journey, "ac-c").node.touchpoints[0]
    assert (touchpoint.text, touchpoint.owner) == ("A call", "Support")
    room.workshop.undo()
    assert walk.holes
    to(walk, "ac-c", "gap")
    walk.enter("~ they want to be left alone")
    assert find(room.journey, "ac-c").node.not_known == ("touchpoints",)
    assert not walk.holes


def test_a_lane_that_was_not_known_is_no_answer_any_more_once_it_holds_a_card():
    room, walk = walking()
    to(walk, "ac-b", "feeling")
    walk.enter("~ nobody asked")
    assert [one.lane for one in walk.answers] == ["feelings"]
    room.workshop.run(add(room.journey, "feeling", "fe-late", {"valence": -1}, "ac-b"), "feeling")
    assert walk.answers == []


def test_signs_mean_the_same_wherever_they_are_typed():
    room, walk = walking()
    walk.enter("-2 quite alone")
    walk.enter("? who knows")
    walk.enter("> A letter")
    a = find(room.journey, "ac-a").node
    assert [one.valence for one in a.feelings] == [0, -2]
    assert [(one.text, one.kind, one.at) for one in room.journey.parked] == [
        ("who knows", "question", "ac-a"),
        ("A letter", "touchpoint", "ac-a"),
    ]
    assert walk.stop == "ac-a"
    assert len(walk.answers) == 3
    assert walk.enter("~ why").kept == "~ why"
    assert walk.enter(":undo") == walk.enter(":undo")._replace(then=Then.PALETTE, query="undo")
    walk.enter("2 neighbours come by !")
    assert names(room)[1] == "2 neighbours come by"
    walk.enter("\\= not a situation ^")
    assert names(room)[2] == "= not a situation ^"


@pytest.mark.parametrize(
    ("line", "felt_"),
    [
        ("-1 uneasy", True),
        ("− 2 rather lost", True),
        ("+1 glad ! @interview", True),
        ('-2 "I could have cried then and there"', True),
        ("+0 indifferent", True),
        ("-2", True),
        ("1", True),
        ("0 calls come back that week", False),
        ("0 calls", False),
        ("+1 friend comes along", False),
        ("-5 degrees outside", False),
        ("-5 degrees", False),
        ("-1,5 hours", False),
        ("2 neighbours come by", False),
        ("\\-1 uneasy", False),
    ],
)
def test_where_an_activity_is_asked_for_only_a_signed_number_and_a_word_or_two_is_a_feeling(line, felt_):
    room, walk = walking()
    assert walk.what == "gap"
    outcome = walk.enter(line)
    assert outcome.ok, outcome
    added = find(room.journey, "ac-a").node.feelings[1:]
    assert (len(added), len(room.journey.activities)) == ((1, 4) if felt_ else (0, 5))
    if not felt_:
        assert names(room)[1] == line.removeprefix("\\")


def test_where_a_feeling_is_asked_for_its_words_may_be_many():
    room, walk = walking()
    to(walk, "ac-b", "feeling")
    walk.enter("0 nothing much, they are used to it")
    assert find(room.journey, "ac-b").node.feelings[0].valence == 0


def test_a_touchpoint_said_at_its_time_is_added():
    room, walk = walking(replace(SMALL, stage="touchpoints"))
    walk.enter("> A letter")
    assert [one.text for one in find(room.journey, "ac-a").node.touchpoints] == ["A letter"]


def test_a_pasted_list_goes_in_its_order_and_is_one_thing_to_undo():
    lines = "first\nsecond\n-1 cold\n? why\nthird"
    for way in ("forward", "backward"):
        room, walk = walking()
        to(walk, "ac-c", way=way)
        outcome = walk.enter(lines)
        assert outcome.said == "5 pasted lines"
        at = 3 if way == "forward" else 2
        assert names(room)[at : at + 3] == ["first", "second", "third"]
        second = next(one for one in room.journey.activities if one.text == "second")
        assert [one.text for one in second.feelings] == ["cold"]
        assert room.journey.parked[0].at == second.id
        assert find(room.journey, walk.stop).node.text == ("third" if way == "forward" else "first")
        room.workshop.undo()
        assert room.journey == SMALL
        assert (walk.stop, walk.way) == ("ac-c", way)


def test_what_is_not_understood_stays_and_the_rest_is_added():
    room, walk = walking()
    outcome = walk.enter("first\n=\nsecond")
    assert (outcome.kept, outcome.ok) == ("=", False)
    assert names(room)[:3] == ["a", "first", "second"]


def test_what_cannot_be_written_stays_in_the_line():
    room, walk = walking()
    room.document.view_only = "somebody else writes"
    outcome = walk.enter("they wait")
    assert (outcome.ok, outcome.kept) == (False, "they wait")
    assert "somebody else" in outcome.said
    assert walk.enter("").ok
    assert walk.stop == "ac-b"


def test_from_the_list_at_the_end_to_a_hole_and_back():
    _room, walk = walking()
    while not walk.over:
        walk.on()
    assert walk.enter("they wait").kept == "they wait"
    walk.go(walk.holes[0])
    assert (walk.stop, walk.what, walk.over) == ("ac-b", "feeling", False)
    walk.enter("-1 torn")
    assert walk.closed == 1
    while not walk.over:
        assert walk.stop == "ac-b"
        walk.on()
    walk.begin()
    assert (walk.stop, walk.way, walk.answers) == ("ac-a", "forward", [])


def test_undo_and_redo_are_where_the_walk_stands():
    room, walk = walking()
    walk.enter("one")
    walk.enter("two")
    walk.on()
    walk.look_at(room.workshop.undo().card)
    assert names(room) == ["a", "one", "b", "c", "d"]
    assert walk.stop in stops(room.journey)
    walk.look_at(room.workshop.redo().card)
    assert find(room.journey, walk.stop).node.text == "two"


def test_without_phases_it_says_where_to_begin():
    room, walk = walking(Journey(id="test"))
    assert "no phases yet" in walk.question()
    assert walk.enter("they wait").kept == "they wait"
    walk.enter("")
    assert not walk.back()
    assert (walk.stop, walk.place, walk.here, walk.ahead) == ("", None, [], [])
    assert room.journey == Journey(id="test")


@given(journeys())
@settings(max_examples=60)
def test_any_journey_is_walked_to_its_end_past_each_stop_twice(it):
    _room, walk = walking(it)
    there = stops(it)
    passed = []
    for _question in range(2 * MOST_QUESTIONS * len(there) + 1):
        if walk.over or not there:
            break
        assert walk.question()
        assert 1 <= walk.number <= len(there)
        assert {one.stop for one in walk.here} <= ids(it)
        if walk.what == "gap":
            passed.append(walk.stop)
        walk.on()
    assert walk.over or not there
    assert passed == there + there[::-1]


LINES = [
    "",
    "they wait",
    "= it rains ^",
    "-1 cold",
    "? why",
    "> A letter",
    "~ no",
    "a\nb\n=",
    "0",
    "\\",
    "x !",
    ":",
]


@given(
    journeys(), st.lists(st.sampled_from([*LINES, "on", "back", "undo", "edit"]), max_size=25), st.integers(0)
)
@settings(max_examples=60)
def test_whatever_is_done_the_walk_stands_at_something_that_exists(it, doings, seed):
    room, walk = walking(it)
    random = Random(seed)
    for doing in doings:
        match doing:
            case "on":
                walk.on()
            case "back":
                walk.back()
            case "undo":
                walk.look_at(room.workshop.undo().card)
            case "edit":
                if edits := random_edits(room.journey, random):
                    room.workshop.run(edits, "somewhere else")
            case _:
                walk.enter(doing)
        there = stops(room.journey)
        assert (walk.stop in there) if there else (walk.stop == "")
        assert walk.question()
        assert walk.closed >= 0
        assert {one.card for one in walk.answers} <= ids(room.journey)
