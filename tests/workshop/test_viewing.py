"""Two views on a card: kept beside each other, said in other words, taken away, found again."""

import pytest

from journeytui.export.plain import as_text
from journeytui.journey import reshaping
from journeytui.journey.edits import apply
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Thought, Touchpoint
from journeytui.method.inputline import AnswerFrame, Misunderstood, NewCard, OtherView, Resolve, parse
from journeytui.method.lettering import Lettering
from journeytui.workshop.entries import Header
from journeytui.workshop.recap import recap
from journeytui.workshop.viewing import view
from tests.workshop.host import START, Room

WAITS = Activity(
    id="ac-waits",
    text="Waits",
    thoughts=(Thought(id="th-1", text="When?"), Thought(id="th-2", text="Hello?")),
    feelings=(Feeling(id="fe-1", valence=-1, text="impatient"),),
    touchpoints=(Touchpoint(id="tp-1", text="A letter"),),
)
COOKS = Activity(id="ac-cooks", text="Cooks", views=("Sales: they do not cook",))
PHASE = Phase(id="ph-1", title="After", activities=(WAITS, COOKS))


STAGES = ("activities", "thoughts", "feelings", "touchpoints", "stickers", "changes")


def at(stage: str) -> Room:
    """The workshop at a stage, with the first activity in focus where there is one."""
    room = Room(Journey(id="test", stage=stage, phases=(PHASE,)))
    room.workshop.look_at("ac-waits")
    return room


@pytest.mark.parametrize(
    "stage", ["activities", "thoughts", "feelings", "touchpoints", "stickers", "changes"]
)
def test_a_stroke_first_is_another_view(stage) -> None:
    assert parse("/ Support: they are afraid", stage) == OtherView("Support: they are afraid")
    assert parse("/Support: they are afraid !", stage) == OtherView("Support: they are afraid !")
    assert parse("/-2", stage) == parse("/−2", stage) == OtherView("", 2)
    assert parse("/ -2", stage) == OtherView("-2"), "apart it is a number that somebody said"
    assert isinstance(parse("/", stage), Misunderstood)
    assert not isinstance(parse("\\/ what now", stage), OtherView)


def test_where_there_are_no_cards_it_is_text_as_any_other() -> None:
    assert parse("/ text", "frame") == AnswerFrame("/ text")
    assert parse("/ text", "phases") == NewCard("phase", {"title": "/ text"})
    assert parse("/ text", "wrap") == Resolve({"answer": "/ text", "state": "answered"})


@pytest.mark.parametrize(
    ("stage", "card"),
    [
        ("thoughts", "th-2"),
        ("feelings", "fe-1"),
        ("touchpoints", "tp-1"),
        ("stickers", "ac-waits"),
        ("changes", "ac-waits"),
        ("activities", "ac-cooks"),
    ],
)
def test_it_goes_on_the_last_card_of_the_stage(stage, card) -> None:
    room = at(stage)
    room.type("/ Support: they are afraid")
    (changed,) = {one.id for one in room.ledger.entries if one.did == "set"}
    assert changed == card


def test_it_goes_on_the_card_that_was_just_made_and_undo_takes_it_back() -> None:
    room = at("feelings")
    room.type("+1 hopeful", "/ Support: they are afraid", "/ Sales: they are bored")
    made = room.journey.activities[0].feelings[-1]
    assert made.views == ("Support: they are afraid", "Sales: they are bored")
    assert made.valence == 1, "nothing is averaged"
    room.workshop.undo()
    assert room.journey.activities[0].feelings[-1].views == ("Support: they are afraid",)


def test_a_view_is_said_in_other_words_or_taken_away() -> None:
    room = at("thoughts")
    said = room.type("/ One", "/ Two", "/2: Second", "/-1")
    assert room.journey.activities[0].thoughts[-1].views == ("Second",)
    assert "view 1 taken away" in said[-1]
    outcome = room.workshop.enter("/-4")
    assert (outcome.ok, outcome.kept) == (False, "/-4")
    assert "There is no number 4" in outcome.said


def test_on_a_feeling_another_number_is_asked_for() -> None:
    room = at("feelings")
    (said,) = room.type("/ Support: rather -2")
    assert "the lowest counts" in said
    (said,) = at("thoughts").type("/ Support: no")
    assert "the lowest counts" not in said


def test_a_sticker_leads_to_its_card() -> None:
    room = at("feelings")
    room.workshop.hand.sticker("pain", "fe-1")
    room.workshop.last = room.journey.activities[0].stickers[0].id
    room.type("/ Sales: they like it")
    assert room.journey.activities[0].feelings[0].views == ("Sales: they like it",)


def test_without_a_card_the_line_stays() -> None:
    outcome = Room(Journey(id="test", stage="thoughts")).workshop.enter("/ nobody")
    assert (outcome.ok, outcome.kept) == (False, "/ nobody")


def test_the_action_takes_what_stands_behind_the_stroke() -> None:
    room = at("thoughts")
    assert view(room.workshop, "tp-1", "Sales: it is a mail").ok
    assert room.journey.activities[0].touchpoints[0].views == ("Sales: it is a mail",)
    assert view(room.workshop, "tp-1", "-1").ok
    assert room.journey.activities[0].touchpoints[0].views == ()
    assert not view(room.workshop, "ph-1", "Sales: no").ok
    assert not view(room.workshop, "tp-1", " ").ok


def test_joined_activities_keep_the_views_of_both() -> None:
    first = Activity(id="ac-a", text="A", views=("One", "Both"))
    second = Activity(id="ac-b", text="B", views=("Both", "Two"))
    journey = Journey(id="x", phases=(Phase(id="ph", activities=(first, second)),))
    joined = apply(journey, reshaping.join(journey, first, second))
    assert joined.activities[0].views == ("One", "Both", "Two")


def test_show_search_and_recap_have_them() -> None:
    room = at("feelings")
    room.type("/ Support: they are *afraid*")
    assert "another view: Support: they are *afraid*" in "\n".join(
        line.text for line in as_text(room.journey, 80)
    )
    assert Lettering(room.journey).hits("AFRAID") == ["fe-1"]
    header = Header(journey="test", session="s", kind="workshop", started=START, minutes=240)
    told = recap(header, room.ledger.entries, room.journey)
    assert "## Two views" in told
    assert "Waits: −1 impatient ≠ Support: they are \\*afraid\\*" in told
    assert "Cooks ≠ Sales: they do not cook" in told
