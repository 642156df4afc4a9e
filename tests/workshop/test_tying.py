"""Ties between cards: one call makes them and lets them go; and passing a neighbour of the same state."""

import pytest

from journeytui.journey.edits import apply
from journeytui.journey.model import Change, Journey, Measure
from journeytui.workshop.arranging import passing
from journeytui.workshop.tying import counted, tied

CALL = Change(id="ch", text="Call every Friday", at=("st-1", "st-2"), measures=("me",))
WISH = Change(id="wi", to_be="Nobody waits")
CALLS = Measure(id="me", text="Calls a week", at=("ac",))
BARE = Measure(id="nu")
JOURNEY = Journey(id="j", changes=(CALL, WISH), measures=(CALLS, BARE))


def node(journey: Journey, wanted: str) -> Change | Measure:
    return next(one for one in (*journey.changes, *journey.measures) if one.id == wanted)


@pytest.mark.parametrize(
    ("one", "card", "at", "said"),
    [
        (CALL, "st-3", ("st-1", "st-2", "st-3"), "“Call every Friday” answers red sticker"),
        (CALL, "st-1", ("st-2",), "“Call every Friday” no longer answers red sticker"),
        (WISH, "st-1", ("st-1",), "“Nobody waits” answers red sticker"),
        (CALLS, "st-1", ("ac", "st-1"), "“Calls a week” stands at red sticker"),
        (CALLS, "ac", (), "“Calls a week” no longer stands at red sticker"),
        (BARE, "ac", ("ac",), "“nu” stands at red sticker"),
    ],
)
def test_a_tie_is_made_and_let_go(one, card, at, said):
    tie = tied(JOURNEY, one, card, "red sticker")
    after = apply(JOURNEY, (tie.edit,))
    assert (node(after, one.id).at, tie.said) == (at, said)
    back = tied(after, node(after, one.id), card, "red sticker").edit
    assert set(node(apply(after, (back,)), one.id).at) == set(one.at)


def test_a_change_moves_a_number_and_moves_it_no_longer():
    more = counted(JOURNEY, CALL, BARE)
    assert more.said == "“Call every Friday” moves “nu”"
    assert node(apply(JOURNEY, (more.edit,)), "ch").measures == ("me", "nu")
    fewer = counted(JOURNEY, CALL, CALLS)
    assert fewer.said == "“Call every Friday” no longer moves “Calls a week”"
    assert node(apply(JOURNEY, (fewer.edit,)), "ch").measures == ()


@pytest.mark.parametrize(
    ("card", "by", "behind"),
    [("b", 1, "d"), ("d", 1, None), ("d", -1, "a"), ("b", -1, None), ("a", 1, None)],
)
def test_a_card_passes_its_neighbour_of_the_same_state(card, by, behind):
    lane = ["a"] if card == "a" else ["b", "d"]
    assert passing(["a", "b", "c", "d"], lane, card, by) == behind


def test_the_first_place_is_behind_nothing():
    assert passing(["a", "b", "c"], ["a", "c"], "c", -1) == ""
