"""What the views say in words: dates, the parking list, the log as told, the agenda and its offers."""

import datetime as dt
from dataclasses import replace

import pytest

from journeytui.journey.model import Journey, Parked
from journeytui.workshop.agenda import lends, offer_words, offered, planned
from journeytui.workshop.clock import AgendaItem
from journeytui.workshop.going import go_to_card, standing_at
from journeytui.workshop.replay import replay
from journeytui.workshop.told import told
from journeytui.workshop.triage import Tally, age_words, by_state, tally
from journeytui.workshop.when import due_words
from tests.workshop.host import START, Room, with_phases

TODAY = START.date()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "3 days overdue"),
        (-1, "1 day overdue"),
        (0, "due today"),
        (1, "due tomorrow"),
        (14, "due in 14 days"),
        (15, "due 2026-12-06"),
    ],
)
def test_a_date_in_words(days, words):
    assert due_words(TODAY + dt.timedelta(days=days), TODAY) == words
    assert due_words(None, TODAY) == ""


def parked(name: str, hours: float | None, **fields) -> Parked:
    asked = None if hours is None else START + dt.timedelta(hours=hours)
    return Parked(id=name, text=name, asked=asked, **fields)


def test_the_parking_list_by_state_the_oldest_first():
    journey = Journey(
        id="j",
        parked=(
            parked("new", 2),
            parked("old", -9),
            parked("unknown", None),
            replace(parked("by-hand", None), asked=dt.datetime(2026, 11, 20, 9)),  # noqa: DTZ001 - as somebody writes it
            parked("gone", 0, state="dropped"),
            parked("ask", 0, state="needs_insight", due=TODAY - dt.timedelta(days=1)),
            parked("told", 0, state="answered", due=TODAY - dt.timedelta(days=1)),
        ),
    )
    assert [(group.state, [one.id for one in group.items]) for group in by_state(journey)] == [
        ("open", ["unknown", "by-hand", "old", "new"]),
        ("needs_insight", ["ask"]),
        ("answered", ["told"]),
        ("dropped", ["gone"]),
    ]
    assert tally(journey, TODAY) == Tally(open=4, needs_insight=1, overdue=1, settled=2)


@pytest.mark.parametrize(
    ("hours", "begun", "words"),
    [
        (1, [-48, 0], "from this half day"),
        (-1, [-48, 0], "carried over once"),
        (-49, [-48, 0], "carried over 2 times"),
        (None, [0], ""),
        (1, [], ""),
    ],
)
def test_how_old_an_item_is(hours, begun, words):
    starts = [START + dt.timedelta(hours=one) for one in begun]
    assert age_words(parked("x", hours), starts) == words


SLOTS = (AgendaItem("thoughts", 50), AgendaItem(None, 15), AgendaItem("feelings", 45), AgendaItem("wrap", 20))


@pytest.mark.parametrize(
    ("stage", "lead", "said"),
    [
        ("thoughts", None, None),
        ("thoughts", 12, None),
        ("thoughts", -4, None),
        ("thoughts", -5, "o borrows 5 min from Feelings"),
        ("thoughts", -13, "o borrows 15 min from Feelings"),
        ("thoughts", -90, "o borrows 15 min from Feelings"),
        ("feelings", -30, "o borrows 10 min from Wrap-up"),
        ("wrap", -30, ""),
    ],
)
def test_behind_is_an_offer_that_can_be_kept(stage, lead, said):
    offer = offered(SLOTS, Journey(id="j", stage=stage), lead)
    assert (None if offer is None else offer_words(offer, "o")) == said


def test_planned_times_follow_each_other():
    assert [f"{one.begins:%H:%M}" for one in planned(SLOTS, START)] == ["08:30", "09:20", "09:35", "10:20"]
    assert lends(SLOTS, "thoughts")
    assert not lends((AgendaItem("thoughts", 5),), "thoughts")
    assert not lends(SLOTS, "stickers")


def test_what_was_changed_outside_before_the_session_is_no_part_of_its_day():
    room = Room(Journey(id="j"))
    room.document.take_outside(with_phases("Dreaming"), ())
    room.document.note("start", minutes=240)
    room.document.take_outside(with_phases("Dreaming", "Deciding"), ())
    words = [one.words for one in told(room.ledger.entries, room.journey)]
    assert words == ["the half day began", "the file was changed outside"]


def test_the_log_is_told_as_a_person_would():
    room = Room(with_phases("Dreaming"))
    workshop = room.workshop
    workshop.look_at("ph-0")
    workshop.go_to("activities")
    room.type("Looks around", "Compares !")
    card = room.journey.activities[0].id
    workshop.hand.rewrite(card, "Looks at kitchens")
    workshop.hand.set_basis(card, "insight")
    workshop.hand.remove(card)
    workshop.undo()
    room.type("? Who calls?")
    workshop.open_gate("touchpoints", "time is short")
    workshop.pause()
    workshop.resume()
    workshop.note_for_next_time("bring a ruler")
    workshop.set_journey(title="Kitchens")
    workshop.go_to("wrap")
    room.type("The planner; owner: Planner")
    words = [one.words for one in told(room.ledger.entries, room.journey)]
    assert words == [
        "on to Activities",
        "added: activity “Looks at kitchens”",
        "added: activity “Compares”",
        "changed: activity “Looks at kitchens”",
        "changed: activity “Looks at kitchens”",
        "removed: activity “Looks at kitchens”",
        "undone: removed: activity “Looks at kitchens”",
        "parked: “Who calls?”",
        "touchpoints opened early: “time is short”",
        "on to Touchpoints",
        "break",
        "on again after the break",
        "note: “bring a ruler”",
        "the journey is now: Kitchens",
        "on to Wrap-up",
        "answered: parked item “Who calls?”",
    ]


def test_a_paste_is_one_thing_and_what_is_gone_keeps_its_name():
    room = Room(with_phases("Dreaming"))
    room.workshop.enter("Deciding\nLiving\nLeaving")
    gone = room.journey.phases[-1].id
    room.workshop.hand.remove(gone)
    words = [one.words for one in told(room.ledger.entries, room.journey)]
    assert words == ["3 cards added", "removed: phase “Leaving”"]


def test_the_frame_is_told_by_its_questions():
    room = Room(Journey(id="j"))
    room.type("optimise", "Young families")
    assert [one.words for one in told(room.ledger.entries, room.journey)] == [
        "frame: Purpose",
        "frame: Customer",
    ]


def test_what_hangs_in_the_air_is_nowhere_and_the_walk_stays():
    room = Room(with_phases("Dreaming"))
    room.type("? Who calls?")
    item = room.journey.parked[0]
    assert standing_at(room.journey, item.id).node.id == "ph-0"
    assert standing_at(room.journey, "") is None
    assert not go_to_card(room.workshop, "gone")
    assert room.workshop.stage == "phases"


def test_the_gate_is_not_passed_by_going_to_a_card_behind_it():
    room = Room(with_phases("Dreaming"))
    room.workshop.go_to("activities")
    room.type("Looks around")
    activity = room.journey.activities[0].id
    room.workshop.hand.sticker("pain", activity)
    sticker = room.journey.activities[0].stickers[0].id
    assert go_to_card(room.workshop, sticker)
    assert room.workshop.stage == "thoughts"
    assert room.workshop.focus == activity


def test_who_only_looks_at_a_card_leaves_nothing_in_log_and_file() -> None:
    room = Room(with_phases("Dreaming"))
    room.workshop.go_to("activities")
    room.type("Looks around")
    room.workshop.go_to("thoughts")
    room.type("Is this us?")
    activity = room.journey.activities[0]
    saved: list[str] = []
    room.document.observe(lambda change: saved.append(change.after.stage))
    before = len(room.ledger.entries)
    assert go_to_card(room.workshop, "ph-0")
    room.workshop.go_to("feelings", to_look=True)
    assert go_to_card(room.workshop, activity.thoughts[0].id)
    room.workshop.go_to("phases", to_look=True)
    assert (room.workshop.stage, len(room.ledger.entries), saved) == ("phases", before, [])
    room.workshop.go_to("feelings", to_look=True)
    room.type("-1 unsure")
    assert [(one.did, one.stage, one.was) for one in room.ledger.entries[before:]] == [
        ("stage", "feelings", {"stage": "thoughts"}),
        ("add", "feelings", None),
    ]
    assert saved == ["feelings", "feelings"]
    assert replay(room.start, room.ledger.entries) == room.journey


def test_who_looks_and_comes_back_has_gone_nowhere() -> None:
    room = Room(with_phases("Dreaming"))
    room.workshop.go_to("activities", to_look=True)
    room.workshop.go_to("phases")
    room.workshop.go_to("activities", to_look=True)
    room.workshop.go_to("thoughts")
    assert [(one.did, one.was) for one in room.ledger.entries] == [("stage", {"stage": "phases"})]
    room.workshop.go_to("phases", to_look=True)
    room.document.note("note", text="so far")
    assert [one.did for one in room.ledger.entries] == ["stage", "stage", "note"]
