"""A half day typed line by line: where cards land, what undo takes back, what the gate does."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from journeytui.journey.difference import edits_between
from journeytui.journey.model import Journey
from journeytui.method.stages import STAGES
from journeytui.workshop.outcome import Then
from journeytui.workshop.parking import resolved
from journeytui.workshop.replay import replay
from journeytui.workshop.spoken import spoken
from tests.workshop.host import Room


def walked() -> Room:
    """A room that has come as far as the feelings."""
    room = Room()
    room.workshop.go_to("phases")
    room.type("Dreaming", "Deciding", "Living with it")
    room.workshop.go_to("activities")
    room.type("Looks at kitchens", "Measures the wall", "", "Compares offers", "", "Cooks")
    room.workshop.go_to("thoughts")
    room.type(
        "We could have this too", '"Is it straight?"', "", "It is crooked", "", "Too dear", "", "At last"
    )
    return room


def test_lines_land_where_the_group_stands() -> None:
    journey = walked().journey
    assert [phase.title for phase in journey.phases] == ["Dreaming", "Deciding", "Living with it"]
    assert [[a.text for a in phase.activities] for phase in journey.phases] == [
        ["Looks at kitchens", "Measures the wall"],
        ["Compares offers"],
        ["Cooks"],
    ]
    looks = journey.activities[0]
    assert [(t.text, t.quote) for t in looks.thoughts] == [
        ("We could have this too", False),
        ("Is it straight?", True),
    ]
    assert [len(a.thoughts) for a in journey.activities] == [2, 1, 1, 1]


def test_the_gate_names_what_lacks_and_opens_early_with_a_reason() -> None:
    room = walked()
    room.workshop.go_to("feelings")
    room.type("+2 longing", "", "-1 dusty")
    outcome = room.workshop.next_stage()
    assert outcome.then is Then.GATE
    assert room.workshop.stage == "feelings"
    assert not room.workshop.open_gate("touchpoints", "  ").ok
    assert room.workshop.open_gate("touchpoints", "the fitter has to leave at ten").ok
    assert room.workshop.stage == "touchpoints"
    assert [entry.text for entry in room.ledger.entries if entry.did == "gate"] == [
        "the fitter has to leave at ten"
    ]


def test_a_touchpoint_said_early_is_held_and_placed_and_one_undo_takes_that_back() -> None:
    room = walked()
    room.workshop.look_at(room.journey.activities[2].id)
    room.type("> Showroom visit; owner: Store manager", "> Letter")
    assert not any(activity.touchpoints for activity in room.journey.activities)
    assert [item.kind for item in room.journey.parked] == ["touchpoint", "touchpoint"]
    before = room.journey
    room.workshop.open_gate("touchpoints", "short of time")
    placed = room.journey.activities[2].touchpoints
    assert [(one.text, one.owner) for one in placed] == [("Showroom visit", "Store manager"), ("Letter", "")]
    assert [item.state for item in room.journey.parked] == ["placed", "placed"]
    assert [item.became for item in room.journey.parked] == [one.id for one in placed]
    room.workshop.undo()
    assert room.journey.parked == before.parked
    assert room.journey.phases == before.phases


def test_a_held_touchpoint_is_placed_once_and_a_dropped_one_never() -> None:
    room = walked()
    room.workshop.look_at(room.journey.activities[2].id)
    room.type("> Showroom visit", "> Letter")
    kept, dropped = room.journey.parked
    room.workshop.run(resolved(room.journey, dropped.id, state="dropped"), "dropped")
    room.workshop.open_gate("touchpoints", "short of time")
    room.workshop.go_to("feelings")
    room.workshop.open_gate("touchpoints", "short of time")
    assert [one.text for one in room.journey.activities[2].touchpoints] == [kept.text]
    assert [item.state for item in room.journey.parked] == ["placed", "dropped"]


def test_a_touchpoint_said_while_activities_are_named_belongs_to_the_one_named_last() -> None:
    room = Room()
    room.workshop.go_to("phases")
    room.type("Dreaming")
    room.workshop.go_to("activities")
    room.type("Looks at kitchens", "> Showroom")
    assert room.journey.parked[0].at == room.journey.activities[0].id


def test_a_paste_is_one_card_a_line_and_one_undo() -> None:
    room = walked()
    room.workshop.go_to("phases")
    before = room.journey
    outcome = room.workshop.enter("Moving in\r\n\r\nFirst dinner\n? who cooks\n")
    assert outcome.kept == ""
    assert [phase.title for phase in room.journey.phases][3:] == ["Moving in", "First dinner"]
    assert room.journey.parked[-1].text == "who cooks"
    room.workshop.undo()
    assert room.journey == before


def test_a_bare_word_among_the_feelings_stays_in_the_line_until_it_has_its_number() -> None:
    room = walked()
    room.workshop.go_to("feelings")
    outcome = room.workshop.enter("uneasy")
    assert outcome.kept == " uneasy"
    assert not room.journey.activities[0].feelings
    room.type("-1" + outcome.kept)
    feeling = room.journey.activities[0].feelings[0]
    assert (feeling.valence, feeling.text) == (-1, "uneasy")


def test_empty_enter_walks_on_and_at_the_end_offers_the_next_stage() -> None:
    room = walked()
    room.workshop.go_to("feelings")
    for _activity in room.journey.activities[1:]:
        room.type("+1 fine", "")
    room.type("+1 fine")
    assert "Touchpoints" in room.type("")[0]
    room.type("")
    assert room.workshop.stage == "touchpoints"


def test_a_card_said_with_stickers_and_a_source() -> None:
    room = walked()
    room.workshop.go_to("feelings")
    room.type("-2 lost ! * @interviews")
    activity = room.journey.activities[0]
    feeling = activity.feelings[0]
    assert [(one.kind, one.on) for one in activity.stickers] == [("pain", feeling.id), ("truth", feeling.id)]
    assert feeling.basis == "insight"
    assert room.journey.sources[0].id in feeling.sources


def test_a_removed_activity_comes_back_whole() -> None:
    room = walked()
    before = room.journey
    room.workshop.hand.remove(room.journey.activities[0].id)
    assert len(room.journey.activities) == 3
    assert "Looks at kitchens" in room.workshop.undo().said
    assert room.journey == before


def test_an_edited_card_reads_as_it_was_typed() -> None:
    room = walked()
    thought = room.journey.activities[0].thoughts[1]
    assert room.workshop.hand.rewrite(thought.id, "It is not straight at all").ok
    again = room.journey.activities[0].thoughts[1]
    assert (again.id, again.text, again.quote) == (thought.id, "It is not straight at all", False)


def test_a_card_whose_text_looks_like_marks_keeps_its_fields_when_it_is_edited() -> None:
    room = walked()
    room.workshop.open_gate("touchpoints", "short of time")
    room.type("> Visit; owner: Sales")
    before = room.journey.activities[0].touchpoints[0]
    assert room.workshop.hand.rewrite(before.id, "\\Visit; for: now !").ok
    visit = room.journey.activities[0].touchpoints[0]
    assert (visit.text, visit.owner) == ("Visit; for: now !", "Sales")
    room.workshop.hand.rewrite(visit.id, spoken("touchpoint", visit).line)
    assert room.journey.activities[0].touchpoints[0] == visit


def test_touchpoints_can_be_marked_not_known_too() -> None:
    room = walked()
    room.workshop.look_at(room.journey.activities[0].id)
    assert room.workshop.mark_not_known("feelings").ok
    assert room.workshop.mark_not_known("touchpoints", "nobody has asked").ok
    assert room.journey.activities[0].not_known == ("feelings", "touchpoints")


LINES = st.one_of(
    st.sampled_from(
        [
            "",
            "Walks in",
            "-2 lost !",
            "+1",
            "happy",
            "? who",
            "> Letter",
            "~ nobody knows",
            '"Really?" @survey',
            "owner: Sales; channel: mail",
            "! it hurts",
            "Call back; owner: Sales; due: 2027-02-01",
            "# NPS; now: 1; goal: 3",
            "= cannot change the weather",
            "one\ntwo\nthree",
            "\\? literal",
            "note: bring cake",
        ]
    ),
    st.text(max_size=40),
)
VERBS = st.sampled_from(["undo", "redo", "next", "back", "stage", "stage-back", "remove", "pain", "evidence"])


@given(st.lists(st.one_of(LINES, VERBS.map(lambda verb: ("do", verb))), max_size=40))
@settings(max_examples=120)
def test_whatever_is_typed_the_log_replays_to_the_journey(actions) -> None:
    room = Room()
    for action in actions:
        if isinstance(action, str):
            outcome = room.workshop.enter(action)
            assert isinstance(outcome.kept, str)
        else:
            _do(room, action[1])
        assert replay(room.start, room.ledger.entries) == room.journey


def _do(room: Room, verb: str) -> None:
    workshop = room.workshop
    cards = [activity.id for activity in room.journey.activities] or [workshop.focus]
    {
        "undo": workshop.undo,
        "redo": workshop.redo,
        "next": lambda: workshop.step(1),
        "back": lambda: workshop.step(-1),
        "stage": lambda: (
            workshop.next_stage().then is Then.GATE and workshop.open_gate("touchpoints", "test")
        ),
        "stage-back": lambda: workshop.next_stage(-1),
        "remove": lambda: workshop.hand.remove(workshop.last or cards[0]),
        "pain": lambda: workshop.hand.sticker("pain"),
        "evidence": workshop.hand.evidence,
    }[verb]()


@given(st.lists(st.one_of(LINES, VERBS.map(lambda verb: ("do", verb))), max_size=30))
@settings(max_examples=60)
def test_everything_done_can_be_undone_to_the_start(actions) -> None:
    room = Room()
    for action in actions:
        if isinstance(action, str):
            room.workshop.enter(action)
        elif action[1] != "undo":
            _do(room, action[1])
    while room.document.can_undo:
        room.document.undo()
    assert room.journey == replace(room.start, stage=room.journey.stage)


def test_what_no_longer_fits_is_said_once_and_undo_and_redo_go_on_with_the_next() -> None:
    room = Room()
    room.workshop.go_to("phases")
    room.type("Dreaming", "Deciding")
    dreaming = room.journey.phases[0]
    without = replace(room.journey, title="By a colleague", phases=(dreaming,))
    room.document.take_outside(without, edits_between(room.journey, without))
    refused = room.workshop.undo()
    assert not refused.ok
    assert refused.said == "The file was changed outside, and this can no longer be undone: phase “Deciding”"
    assert room.workshop.undo().said == "undone: phase “Dreaming”"
    assert room.workshop.undo().said == "There is nothing to undo."
    assert room.journey.phases == ()

    room.type("Comparing")
    (comparing,) = room.journey.phases
    room.workshop.hand.rewrite(comparing.id, "Weighing")
    room.workshop.undo()
    room.workshop.undo()
    taken = replace(room.journey, phases=(comparing,))  # by the file, under the same id
    room.document.take_outside(taken, edits_between(room.journey, taken))
    assert "this can no longer be done again: phase “Comparing”" in room.workshop.redo().said
    assert room.workshop.redo().said == "done again: changed: phase “Weighing”"
    assert replay(room.start, room.ledger.entries) == room.journey


def test_stages_are_walked_in_order_without_a_gate_when_all_is_said() -> None:
    room = Room(Journey(id="test"))
    for stage in STAGES[1:5]:
        assert room.workshop.go_to(stage.name).ok
    assert room.workshop.next_stage().then is Then.GATE


def test_fields_go_to_the_card_that_lacks_them_and_say_so() -> None:
    room = walked()
    room.workshop.look_at(room.journey.activities[0].id)
    room.type("> Desk visit")
    room.workshop.open_gate("touchpoints", "test")
    room.workshop.look_at(room.journey.activities[0].id)
    room.type("Web shop; owner: Web editor")
    said = room.type("owner: Store manager")[0]
    assert [one.owner for one in room.journey.activities[0].touchpoints] == ["Store manager", "Web editor"]
    assert "Desk visit" in said
    assert "Store manager" in said
    said = room.type("owner: Planner")[0]
    assert "(was Store manager)" in said


def test_after_the_last_parked_item_the_next_line_changes_nothing() -> None:
    room = walked()
    room.type("? Who pays?")
    room.workshop.go_to("wrap")
    room.type("owner: Sales; due: 2027-02-01")
    assert "Sales looks after" in room.type("")[0] or room.workshop.focus == ""
    room.workshop.focus = ""
    assert not room.workshop.enter("~ nobody cares").ok
    assert room.journey.parked[0].state == "open"


def test_skipped_work_is_not_ahead() -> None:
    room = Room()
    half_day = room.workshop.half_day
    assert half_day is not None
    room.workshop.go_to("phases")
    assert (half_day.lead(room.journey, room.now()) or 0) <= 0
    room.workshop.go_to("wrap")
    assert (half_day.lead(room.journey, room.now()) or 0) <= 0
