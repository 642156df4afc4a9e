"""What is typed is taken as it was meant, and what may have been meant otherwise is said."""

from dataclasses import replace

import pytest

from journeytui.journey.model import Activity, Frame, Journey, Phase, Sticker, Thought
from journeytui.method.frame import parse_answer
from journeytui.workshop.aims import set_aim
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.labels import label_of
from journeytui.workshop.told import told
from tests.workshop.host import START, Room


def at_question(key: str) -> Room:
    room = Room()
    room.workshop.look_at(key)
    return room


def thinking(*stickers: Sticker) -> Room:
    thought = Thought(id="th-a", text="Why?")
    activity = Activity(id="ac-a", text="Waits", thoughts=(thought,), stickers=stickers)
    return Room(
        Journey(id="j", stage="thoughts", phases=(Phase(id="ph-a", title="P", activities=(activity,)),))
    )


def test_a_paste_at_a_question_with_one_answer_is_that_answer():
    room = at_question("story")
    room.type("It began in May.\nThen nobody wrote.\n\nShe left.")
    assert room.journey.frame == Frame(story="It began in May.\nThen nobody wrote.\nShe left.")
    room.workshop.undo()
    assert room.journey.frame == Frame()


def test_a_paste_at_a_list_is_one_item_a_line_and_one_undo():
    room = at_question("participant")
    assert room.type("\n".join(f"Role {n}, IT" for n in range(300))) == ["300 pasted lines"]
    assert len(room.journey.frame.participants) == 300
    assert room.workshop.focus == "participant"
    room.workshop.undo()
    assert room.journey.frame == Frame()


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Fitter, Installation", [("Fitter", "Installation")]),
        ("Eve: IT", [("Eve", "IT")]),
        ("Bo (Claims)", [("Bo", "Claims")]),
        ("Bo (Claims), Cia (Call centre)", [("Bo", "Claims"), ("Cia", "Call centre")]),
        ("Bo, Claims; Eve: IT; Cia", [("Bo", "Claims"), ("Eve", "IT"), ("Cia", "")]),
        ("Fitter", [("Fitter", "")]),
        (", Claims", [(", Claims", "")]),
    ],
)
def test_people_are_read_in_the_ways_that_people_write_them(said, people):
    answer = parse_answer("participant", said, Frame())
    assert [(one["role"], one.get("function", "")) for one in answer] == people


def test_several_commas_may_have_been_several_people():
    (said,) = at_question("participant").type("Fitter, Planner, Seller")
    assert said.startswith("taken as one person: one a line, or a ; between several")


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("clockmaking", "no questions of its own for “clockmaking”: the general ones"),
        ("insurence", "no questions of its own for “insurence”: the general ones · did you mean insurance?"),
        ("insurance", "its questions come too"),
    ],
)
def test_a_trade_is_promised_what_it_has(said, hint):
    assert at_question("trade").type(said)[0].startswith(hint)


def test_undo_leaves_aims_alone_and_says_so_before_it_takes_back_what_was_done_before():
    room = thinking()
    room.workshop.half_day = HalfDay("workshop", START, 240, room.journey)
    room.type("When?")
    set_aim(room.workshop, "ideal", "All of it")
    assert room.workshop.undo().said == (
        "Aims and minutes are changed in f6, not undone. Once more undoes: thought “When?”"
    )
    assert len(room.journey.phases[0].activities[0].thoughts) == 2
    assert room.workshop.undo().said == "undone: thought “When?”"


def test_the_moment_of_truth_that_says_why_is_not_the_one_that_comes_off():
    why = Sticker(id="st-why", kind="truth", on="th-a", note="They decide")
    bare = Sticker(id="st-bare", kind="truth", on="th-a")
    for stickers in ((why, bare), (bare, why)):
        room = thinking(*stickers)
        room.workshop.hand.sticker("truth", "th-a")
        assert [one.id for one in room.journey.phases[0].activities[0].stickers] == ["st-why"]
    both = thinking(why, replace(why, id="st-last"))
    both.workshop.hand.sticker("truth", "th-a")
    assert [one.id for one in both.journey.phases[0].activities[0].stickers] == ["st-why"]
    assert label_of("sticker", {"kind": "truth"}) == "moment of truth"


def test_going_on_after_a_crash_is_no_end_of_a_break():
    room = thinking()
    for did in ("start", "break", "resume", "note", "resume"):
        room.document.note(did)
    assert [one.words for one in told(room.ledger.entries, room.journey)][2:] == [
        "on again after the break",
        "note: “”",
        "went on after it was cut off",
    ]


def test_a_view_that_is_not_there_cannot_be_said_anew():
    room = thinking()
    (said,) = room.type("/2: Support: they are afraid")
    assert said == "There is no view 2 to say anew: thought “Why?” has 0."
    assert room.ledger.entries == []


def test_a_field_without_a_value_is_said_to_stay_in_the_text():
    room = thinking()
    room.workshop.document.look_in("touchpoints")
    assert room.type("Letter; owner:")[0].startswith("“owner:” has no value: it stays in the text.")
