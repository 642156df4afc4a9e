"""Sources, the basis of many cards, answers that come back: each one undo."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.journey.lookup import find
from journeytui.journey.model import (
    Activity,
    Feeling,
    Frame,
    Journey,
    Phase,
    Source,
    Thought,
    Touchpoint,
)
from journeytui.method.believing import cards_on, shares
from journeytui.method.evidence import missing_insight
from journeytui.workshop.cards import NewSource
from journeytui.workshop.sourcing import Sourcing
from tests.strategies import journeys
from tests.workshop.host import Room

WAITS = Activity(
    id="a",
    text="Waits",
    thoughts=(Thought(id="t", text="They forgot us"),),
    feelings=(Feeling(id="f", valence=-1, text="sad"),),
    touchpoints=(Touchpoint(id="m", text="Customer service"),),
)
HOLE = Activity(id="b", text="Talks it over", not_known=("thoughts", "feelings"), not_known_why="not asked")
JOURNEY = Journey(
    id="j",
    stage="thoughts",
    frame=Frame(beliefs=("Price decides", "They cook")),
    phases=(Phase(id="p", activities=(WAITS, HOLE)),),
    sources=(Source(id="so-maja", about="Maja, over coffee", kind="story"),),
)


def room() -> tuple[Room, Sourcing]:
    made = Room(JOURNEY)
    return made, Sourcing(made.workshop)


def card(of: Room, wanted: str):
    place = find(of.journey, wanted)
    assert place is not None
    return place.node


class TestSources:
    def test_one_is_added_changed_and_taken_away_and_undone(self):
        made, hand = room()
        added = hand.add("Five families; enkät; date: 2026-10-30; for: families")
        assert card(made, added.card) == Source(
            id=added.card,
            about="Five families",
            kind="survey",
            date=dt.date(2026, 10, 30),
            speaks_for="families",
        )
        hand.change(card(made, added.card), "Six families")
        assert card(made, added.card) == Source(id=added.card, about="Six families")
        made.workshop.hand.remove(added.card)
        assert len(made.journey.sources) == 1
        for _time in range(3):
            made.workshop.undo()
        assert made.journey == JOURNEY

    @pytest.mark.parametrize("said", ["x; date: yesterday", "kind: survey", "x; kind: gossip"])
    def test_what_is_no_source_is_refused_with_a_reason(self, said):
        made, hand = room()
        outcomes = [hand.add(said), hand.set_source(["t"], said), hand.lift("t", said)]
        outcomes.append(hand.answer("b", "thoughts", said, "x"))
        assert all(not one.ok and one.said for one in outcomes)
        assert made.journey == JOURNEY


class TestManyAtOnce:
    def test_a_basis_for_all_is_one_undo(self):
        made, hand = room()
        said = hand.set_basis(cards_on(made.journey.activities), "belief").said
        assert said == "5 cards are now: belief"
        assert shares(made.journey).whole.insight == 0
        assert len({card(made, one).basis for one in "atfmb"}) == 1
        made.workshop.undo()
        assert made.journey == JOURNEY

    def test_a_new_source_for_all_is_made_once(self):
        made, hand = room()
        hand.set_source(["t", "f"], "Four visits; home visit")
        assert len(made.journey.sources) == 2
        assert card(made, "t").sources == card(made, "f").sources == (made.journey.sources[-1].id,)
        assert card(made, "t").basis == "insight"
        made.workshop.undo()
        assert made.journey == JOURNEY

    @given(journeys(), st.sampled_from(["insight", "assumption", "belief", "wish"]))
    def test_any_journey_comes_back(self, journey, basis):
        made = Room(journey)
        outcome = Sourcing(made.workshop).set_basis(cards_on(journey.activities), basis)
        assert {one.basis for one in made.journey.activities} <= {basis}
        if outcome.ok and made.journey != journey:
            made.workshop.undo()
        assert made.journey == journey


class TestAnswers:
    def test_a_card_is_lifted_and_may_get_the_words_of_the_customer(self):
        made, hand = room()
        assert hand.lift("t", "so-maja").ok
        assert card(made, "t") == replace(WAITS.thoughts[0], basis="insight", sources=("so-maja",))
        hand.lift("f", "maja", "-2 “forgotten”")
        assert card(made, "f") == Feeling(
            id="f", valence=-2, text="forgotten", quote=True, basis="insight", sources=("so-maja",)
        )
        hand.lift("m", "so-maja", "rude")
        assert card(made, "m").text == "Customer service"
        assert [one.key for one in missing_insight(made.journey)] == ["a", "b", "b:thoughts", "b:feelings"]

    def test_what_was_not_known_becomes_a_card_and_is_known(self):
        made, hand = room()
        hand.answer("b", "thoughts", "so-maja", '"What would Mum say?"')
        (thought,) = card(made, "b").thoughts
        assert (thought.text, thought.quote, thought.basis, thought.sources) == (
            "What would Mum say?",
            True,
            "insight",
            ("so-maja",),
        )
        assert card(made, "b").not_known == ("feelings",)
        refused = hand.answer("b", "feelings", "so-maja", "torn")
        assert (refused.ok, refused.kept) == (False, "torn")
        hand.answer("b", "feelings", "so-maja", "-1 torn")
        assert (card(made, "b").not_known, card(made, "b").not_known_why) == ((), "")
        made.workshop.undo()
        made.workshop.undo()
        assert made.journey == JOURNEY


class TestWhatTheySaidIsReadAsInItsStage:
    def test_a_quote_at_the_end_of_the_words_keeps_its_mark(self):
        made, hand = room()
        hand.lift("t", "so-maja", 'They said "never again"')
        assert (card(made, "t").text, card(made, "t").quote) == ('They said "never again"', True)
        hand.lift("a", "so-maja", '"It took weeks"')
        assert (card(made, "a").text, card(made, "a").quote) == ("It took weeks", True)

    def test_a_second_source_and_stickers_go_with_the_words(self):
        made, hand = room()
        hand.lift("t", "so-maja", '"It took weeks" @calls !')
        calls = made.journey.sources[-1]
        assert calls.about == "calls"
        assert card(made, "t").text == "It took weeks"
        assert card(made, "t").sources == ("so-maja", calls.id)
        assert [(one.kind, one.on) for one in card(made, "a").stickers] == [("pain", "t")]
        hand.answer("b", "thoughts", "so-maja", '"And then?" @calls')
        assert card(made, "b").thoughts[0].sources == ("so-maja", calls.id)
        made.workshop.undo()
        made.workshop.undo()
        assert made.journey == JOURNEY

    def test_the_source_said_twice_is_added_once(self):
        made, hand = room()
        hand.lift("t", NewSource("Karin; survey"), "Weeks, it was @karin")
        assert [one.about for one in made.journey.sources[1:]] == ["Karin"]
        assert card(made, "t").sources == (made.journey.sources[-1].id,)

    @pytest.mark.parametrize(
        ("wanted", "said", "hint"),
        [
            ("f", "-9 lonely", "−2 to +2"),
            ("t", "? who called", "does not make a thought"),
            ("t", "~ nobody asked", "does not make a thought"),
            ("t", "@maja", "only marks"),
        ],
    )
    def test_what_its_stage_refuses_is_refused_with_the_hint(self, wanted, said, hint):
        made, hand = room()
        outcome = hand.lift(wanted, "so-maja", said)
        assert (outcome.ok, outcome.kept) == (False, said)
        assert hint in outcome.said
        assert made.journey == JOURNEY

    def test_a_feeling_keeps_its_number_unless_one_is_said(self):
        made, hand = room()
        hand.lift("f", "so-maja", "lonely")
        assert (card(made, "f").valence, card(made, "f").text) == (-1, "lonely")
        hand.lift("f", "so-maja", "0 tired")
        assert (card(made, "f").valence, card(made, "f").text) == (0, "tired")
        hand.answer("b", "feelings", "so-maja", "0 calm")
        assert card(made, "b").feelings[0].valence == 0


def test_a_source_that_is_said_to_be_new_is_new_whatever_the_others_are_called():
    made, hand = room()
    hand.set_source(["t"], NewSource("Maja"))
    assert [one.about for one in made.journey.sources] == ["Maja, over coffee", "Maja"]
    assert card(made, "t").sources == (made.journey.sources[1].id,)


def test_verdicts_stand_in_the_order_of_the_beliefs():
    made, hand = room()
    hand.judge("They cook", "partly", "on Sundays")
    hand.judge("Price decides", "no", "")
    hand.judge("They cook", "yes", "")
    told = [(one.belief, one.holds, one.says) for one in made.journey.frame.verdicts]
    assert told == [("Price decides", "no", ""), ("They cook", "yes", "")]
