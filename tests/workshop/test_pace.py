"""The pace of a half day, with invented clocks: minutes spent, offers, breaks, silence, jumps."""

import datetime as dt
from dataclasses import replace

import pytest

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Phase,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.standing import time_words
from journeytui.ui.watch import Watch
from journeytui.ui.world import World
from journeytui.workshop.agenda import offer_words, offered
from journeytui.workshop.aims import Aims, set_aim, set_reached
from journeytui.workshop.clock import ON_TIME, Timing, lead_words
from journeytui.workshop.entries import Entry, Header
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.happened import happened
from journeytui.workshop.pacing import Pacing, note_when_stopped
from journeytui.workshop.spending import Spending
from tests.workshop.host import Room

START = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.UTC)
HEADER = Header(journey="j", session="s", kind="workshop", started=START, minutes=240)


def at(minutes: float) -> dt.datetime:
    return START + dt.timedelta(minutes=minutes)


def entry(after: float, did: str, stage: str = "thoughts", /, **fields: object) -> Entry:
    return Entry(at=at(after), did=did, stage=stage, seq=0, **fields)


def walked(stage: str, *, thought: int = 0, felt: int = 0) -> Journey:
    """A frame and twelve activities in three phases; the first ones have thoughts and feelings."""
    activities = tuple(
        Activity(
            id=f"ac-{n}",
            text=f"Does {n}",
            thoughts=(Thought(id=f"th-{n}", text="Why?"),) if n < thought else (),
            feelings=(Feeling(id=f"fe-{n}", valence=-1, text="torn"),) if n < felt else (),
        )
        for n in range(12)
    )
    phases = tuple(
        Phase(id=f"ph-{n}", title=f"Part {n}", activities=activities[4 * n : 4 * n + 4]) for n in range(3)
    )
    frame = Frame(purposes=("understand",), segment="Savers", owner="Head")
    return Journey(id="j", stage=stage, frame=frame, phases=phases)


@pytest.mark.parametrize(
    ("happened_", "minutes"),
    [
        ([entry(0, "start")], {"thoughts": 60}),
        ([entry(0, "start"), entry(25, "stage", "feelings")], {"thoughts": 25, "feelings": 35}),
        (
            [entry(0, "start"), entry(20, "stage", "feelings"), entry(30, "stage")],
            {"thoughts": 50, "feelings": 10},
        ),
        ([entry(0, "start"), entry(20, "break"), entry(35, "resume")], {"thoughts": 45}),
        ([entry(0, "start"), entry(20, "break")], {"thoughts": 20}),
        (
            [entry(0, "start"), entry(20, "break"), entry(25, "stage", "feelings"), entry(30, "resume")],
            {"thoughts": 20, "feelings": 30},
        ),
        ([entry(0, "start"), entry(50, "clock", minutes=40)], {"thoughts": 20}),
        ([entry(0, "start"), entry(20, "clock", minutes=-15)], {"thoughts": 75}),
        ([entry(0, "start"), entry(5, "break"), entry(50, "clock", minutes=40)], {"thoughts": 5}),
        ([entry(0, "start"), entry(5, "silence", minutes=2)], {"thoughts": 60}),
        ([entry(0, "start"), entry(5, "silence", minutes=2), entry(6, "resume")], {"thoughts": 60}),
        ([entry(0, "start"), entry(20, "note"), entry(45, "resume")], {"thoughts": 35}),
        ([entry(0, "start"), entry(5, "break"), entry(20, "note"), entry(45, "resume")], {"thoughts": 20}),
        ([entry(0, "start"), entry(5, "silence", minutes=2), entry(45, "resume")], {"thoughts": 20}),
    ],
)
def test_minutes_are_those_that_a_stage_was_worked_at(happened_, minutes):
    spending = Spending(START)
    for one in happened_:
        spending.take(one)
    assert spending.minutes(at(60)) == minutes


def began(journey: Journey) -> HalfDay:
    """A half day of four hours that began with the journey as it stands."""
    half_day = HalfDay("workshop", START, 240, journey)
    half_day.spending.take(entry(0, "start", journey.stage))
    return half_day


def minutes_of(half_day: HalfDay) -> dict[str, int]:
    return {slot.stage: slot.minutes for slot in half_day.agenda if slot.stage}


def test_a_stage_says_its_minutes_and_what_came_of_them():
    half_day = began(walked("feelings", thought=12))
    stands = half_day.stage_time(walked("feelings", thought=12, felt=4), "feelings", 60)
    assert stands == (minutes_of(half_day)["feelings"], 60, 4, 12)
    assert half_day.stage_time(walked("feelings"), "stickers", 10) is None, "it is not in the agenda"


def test_a_half_day_gets_ahead_by_leaving_a_stage_and_behind_at_once():
    half_day = began(walked("thoughts"))
    assert half_day.lead(walked("thoughts", thought=12), at(10)) == 0, "nobody knows what is still to come"
    assert half_day.lead(walked("thoughts"), at(10)) == -10
    half_day.spending.take(entry(10, "stage", "feelings"))
    planned = minutes_of(half_day)["thoughts"]
    assert half_day.lead(walked("feelings", thought=12), at(10)) == planned - 10
    assert half_day.lead(walked("feelings", thought=6), at(10)) == round(planned / 2) - 10
    assert half_day.lead(walked("feelings", thought=12), at(30)) == planned - 30


def test_the_frame_is_gone_through_with_all_its_questions():
    half_day = began(Journey(id="j"))
    three = Frame(purposes=("understand",), segment="Savers", owner="Head")
    planned = minutes_of(half_day)["frame"]
    assert half_day.lead(Journey(id="j", frame=three), at(1)) == 0
    assert half_day.lead(Journey(id="j", frame=three), at(15)) == round(planned * 3 / 14) - 15
    passed = replace(three, trade="insurance")
    assert half_day.lead(Journey(id="j", frame=passed), at(15)) == 0, "the others were passed"


def test_what_was_done_before_the_half_day_is_no_work_of_it():
    half_day = began(walked("feelings", thought=12, felt=8))
    assert half_day.lead(walked("feelings", thought=12, felt=8), at(20)) == -20
    assert half_day.lead(walked("feelings", thought=12, felt=12), at(20)) == 0


@pytest.mark.parametrize("minutes", [-5, -4, 4, 5])
def test_the_words_and_the_offer_have_the_same_threshold(minutes):
    slots = began(walked("thoughts")).agenda
    assert (lead_words(minutes) == "on time") == (abs(minutes) < ON_TIME)
    assert (offered(slots, walked("thoughts"), minutes) is not None) == ("behind" in lead_words(minutes))


@pytest.mark.parametrize(
    ("journey", "stages"),
    [
        (Journey(id="j", stage="wrap"), ["frame", "phases", "activities", "thoughts", "feelings", "wrap"]),
        (walked("wrap"), ["thoughts", "feelings", "wrap"]),
        (walked("wrap", thought=12, felt=11), ["feelings", "wrap"]),
        (walked("feelings", thought=12, felt=12), ["touchpoints", "stickers", "changes", "wrap"]),
        (
            replace(walked("wrap", thought=12, felt=12), frame=Frame()),
            ["frame", "touchpoints", "stickers", "changes", "wrap"],
        ),
    ],
    ids=["nothing", "activities", "a feeling lacks", "the gate is open", "the frame was left"],
)
def test_the_agenda_is_that_of_the_stages_that_are_not_done(journey, stages):
    slots = began(journey).agenda
    assert [slot.stage for slot in slots if slot.stage] == stages
    assert sum(slot.minutes for slot in slots) == 240
    assert slots[-1].stage == "wrap", "a break is never last"


def test_where_all_is_done_what_hurts_and_what_shall_change_is_gone_through_again():
    felt = walked("wrap", thought=12, felt=12)
    touched = [
        replace(
            one,
            touchpoints=(Touchpoint(id=f"to-{n}", text="Web", owner="IT"),),
            stickers=(Sticker(id=f"st-{n}", kind="joy"),),
        )
        for n, one in enumerate(felt.activities)
    ]
    phases = tuple(
        replace(one, activities=tuple(touched[4 * n : 4 * n + 4])) for n, one in enumerate(felt.phases)
    )
    done = replace(felt, phases=phases, changes=(Change(id="ch-1", text="Call back"),))
    assert list(minutes_of(began(done))) == ["stickers", "changes", "wrap"]


def test_a_half_day_begins_at_the_first_stage_that_is_not_done():
    room = Room(walked("wrap", thought=12, felt=8))
    room.workshop.half_day = began(room.journey)
    room.workshop.begin(again=True)
    assert (room.workshop.stage, room.workshop.focus) == ("feelings", "ac-8")
    assert room.ledger.entries == [], "nothing was done there yet"
    room.type("-1 torn")
    assert [one.did for one in room.ledger.entries] == ["stage", "add"]


@pytest.mark.parametrize(
    ("timing", "jump", "worked", "left"),
    [
        (Timing(START, 240), 40, 20, 180),
        (Timing(START, 240), -15, 75, 165),
        (Timing(START, 240, break_since=at(10)), 40, 10, 180),
        (Timing(START, 240, break_since=at(10)), -15, 10, 165),
    ],
    ids=["slept", "set back", "slept in the break", "set back in the break"],
)
def test_a_jump_of_the_wall_clock_is_no_work(timing, jump, worked, left):
    now = at(60)
    after = timing.jumped(jump)
    assert (after.worked(now), after.left(now)) == (pytest.approx(worked), left)


def test_the_watch_sees_a_sleep_and_a_clock_that_is_set_and_nothing_else():
    wall, steady = [START], [100.0]
    watch = Watch(World(Glyphs(), Keymap(), lambda: wall[0], steady=lambda: steady[0]))

    def later(by_wall: float, by_steady: float) -> int:
        wall[0] += dt.timedelta(seconds=by_wall)
        steady[0] += by_steady
        return watch.jumped()

    steps = [(5, 5), (90, 5), (2405, 5), (5, 5), (-895, 5), (3600, 3600)]
    assert [later(*step) for step in steps] == [0, 0, 40, 0, -15, 0]
    assert Watch(World(Glyphs(), Keymap(), lambda: wall[0])).jumped() == 0


def pauses(half_day: HalfDay, *visits: tuple[float, Journey]) -> list[str]:
    """What is said at each arrival."""
    pacing = Pacing(half_day, visits[0][1].stage)
    return [pacing.at_pause(journey, at(minutes)).partition(":")[0] for minutes, journey in visits]


def breaks(half_day: HalfDay, *minutes: float) -> list[str]:
    """What is said of breaks at natural pauses after so many minutes."""
    journey = walked("feelings", thought=12, felt=6)
    pacing = Pacing(half_day, "feelings")
    said = [pacing.at_pause(journey, at(one)) for one in minutes]
    return [one if "break" in one else "" for one in said]


def test_the_break_is_said_once_when_it_is_due_and_not_when_it_was_taken():
    half_day = HalfDay("workshop", START, 240, walked("feelings", thought=12))
    due = "It is 10:55: time for the break. b in f6, or :break"
    assert breaks(half_day, 144, 146, 150) == ["", due, ""]
    assert breaks(half_day, 180) == [due.replace("10:55", "11:30")], "nobody moved before"
    half_day.pause(at(100))
    assert breaks(half_day, 105) == [""], "nobody is there"
    half_day.go_on(at(115))
    assert breaks(half_day, 146, 184) == ["", ""]
    assert breaks(half_day, 186) == ["71 minutes without a break: take a short one? b in f6, or :break"]


def test_a_half_day_without_a_break_asks_for_one_after_more_than_an_hour():
    half_day = HalfDay("workshop", START, 110, walked("feelings", thought=12))
    assert all(slot.stage for slot in half_day.agenda)
    assert [bool(one) for one in breaks(half_day, 69, 71, 90)] == [False, True, False]


@pytest.mark.parametrize(("minutes", "said"), [(227, ""), (229, "11 min left"), (245, "The time is up. ")])
def test_towards_the_end_closing_is_offered_once(minutes, said):
    journey = walked("wrap", thought=12, felt=12)
    pacing = Pacing(HalfDay("workshop", START, 240, journey), "wrap")
    pacing.half_day.breaks = 1
    pacing.at_pause(journey, at(200))
    assert pacing.at_pause(journey, at(minutes)).partition(":")[0] == said
    assert "break" not in pacing.at_pause(journey, at(minutes))
    assert "time" not in pacing.at_pause(journey, at(minutes + 0.5))


def test_silence_is_asked_for_once_on_arriving_where_everybody_writes():
    half_day = HalfDay("workshop", START, 240, walked("activities"))
    thoughts, activities, feelings = walked("thoughts"), walked("activities"), walked("feelings")
    said = pauses(
        half_day, *((1, one) for one in (activities, thoughts, thoughts, activities, thoughts, feelings))
    )
    assert said == ["", "Two minutes in silence", "", "", "", "Two minutes in silence"]


def test_a_half_day_that_begins_where_everybody_writes_asks_for_silence_at_its_first_pause():
    thoughts = walked("thoughts")
    half_day = HalfDay("workshop", START, 240, thoughts)
    assert pauses(half_day, (4, thoughts), (5, thoughts)) == ["Two minutes in silence", ""]
    assert pauses(half_day, (16, thoughts)) != ["Two minutes in silence"], "they are in the midst of it"
    half_day.be_quiet(at(1), 2)
    assert pauses(half_day, (4, thoughts)) == [""], "they have been silent"


def test_behind_at_a_stage_that_is_done_the_offer_is_to_go_on():
    half_day = HalfDay("workshop", START, 240, walked("thoughts"))
    done = walked("thoughts", thought=12)
    offer = offered(half_day.agenda, done, -20)
    assert offer.giver is None
    assert offer_words(offer, ":offer") == "Thoughts is done: on to Feelings"
    assert offered(half_day.agenda, walked("thoughts", thought=11), -20).giver == "feelings"


def test_an_offer_is_said_once_for_each_stage_and_not_within_ten_minutes():
    start = walked("thoughts")
    half_day = began(start)
    pacing = Pacing(half_day, "thoughts")
    half_day.be_quiet(at(1), 2)
    assert pacing.at_pause(start, at(14)) == "", "the first minutes say nothing"
    assert pacing.at_pause(start, at(20)) == (
        "20 min behind. :offer borrows 15 min from Feelings, :end stops here"
    )
    assert pacing.at_pause(start, at(40)) == ""
    feelings = walked("feelings", thought=3)
    assert pacing.at_pause(feelings, at(41)).startswith("Two minutes in silence")
    assert pacing.at_pause(feelings, at(44)) == "", "too soon after the other"
    assert "min behind. :offer borrows" in pacing.at_pause(feelings, at(52))


def test_ahead_is_an_offer_where_the_stage_is_done():
    half_day = began(walked("thoughts"))
    half_day.spending.take(entry(10, "stage", "feelings"))
    half_day.be_quiet(at(11), 2)
    done, open_ = walked("feelings", thought=12, felt=12), walked("feelings", thought=12, felt=10)
    assert pauses(half_day, (20, open_)) == [""]
    said = Pacing(half_day, "feelings").at_pause(done, at(20))
    assert said.endswith("min ahead: time to go deeper here, or on to Touchpoints (pagedown)")


def test_in_silence_the_corner_counts_and_nothing_else_is_said():
    journey = walked("thoughts")
    half_day = HalfDay("workshop", START, 240, journey)
    half_day.be_quiet(at(30), 2)
    corner = {
        seconds: time_words(journey, half_day, at(30) + dt.timedelta(seconds=seconds)).partition(" · ")[2]
        for seconds in (0, 29, 31, 119, 121, 181)
    }
    assert corner == {
        0: "silence 2:00",
        29: "silence 2:00",
        31: "silence 1:30",
        119: "silence 0:30",
        121: "silence over: now share",
        181: "33 min behind",
    }
    assert pauses(half_day, (31, journey)) == [""]
    half_day.go_on(at(31))
    assert not half_day.is_quiet(at(31))


def test_aims_are_said_line_by_line_and_the_last_ones_count():
    room = Room(walked("thoughts"))
    room.workshop.half_day = HalfDay("workshop", START, 240, room.journey)
    assert set_aim(room.workshop, "ideal", " All  feelings ").said == "Ideal: All feelings"
    set_aim(room.workshop, "minimal", "Thoughts")
    assert set_aim(room.workshop, "minimal", "Thoughts").said == "", "nothing new is no entry"
    set_aim(room.workshop, "ideal", "")
    set_reached(room.workshop, "less")
    logged = [one for one in room.ledger.entries if one.did in ("aim", "reached")]
    assert [one.card for one in logged] == [
        {"ideal": "All feelings"},
        {"ideal": "All feelings", "minimal": "Thoughts"},
        {"minimal": "Thoughts"},
        None,
    ]
    sum_of = happened(room.ledger.entries)
    assert (sum_of.aims, sum_of.reached) == (Aims(minimal="Thoughts"), "less")


def test_what_the_log_tells_is_there_again_after_a_crash():
    entries = [
        entry(0, "start"),
        entry(1, "aim", card={"ideal": "All feelings", "enough": 7}),
        entry(10, "break"),
        entry(20, "resume"),
        entry(60, "clock", minutes=30),
        entry(70, "silence", minutes=2),
        entry(71, "reached", text="enough"),
    ]
    half_day = HalfDay.taken_up(HEADER, entries, walked("thoughts"))
    assert (half_day.aims, half_day.reached, half_day.breaks) == (Aims("All feelings"), "enough", 1)
    assert half_day.timing.worked(at(71)) == 31
    assert (half_day.rested, half_day.is_quiet(at(71)), half_day.is_quiet(at(73))) == (at(60), True, False)


def test_from_a_crash_until_the_half_day_goes_on_nobody_worked():
    twice = [entry(0, "start"), entry(30, "note"), entry(50, "resume"), entry(60, "note")]
    half_day = HalfDay.taken_up(HEADER, twice, walked("thoughts"))
    half_day.go_on(at(90))
    assert (half_day.timing.worked(at(100)), half_day.timing.left(at(100)), half_day.breaks) == (50, 140, 0)
    assert (half_day.rested, half_day.on_break) == (at(90), False)


def test_a_note_for_a_half_day_that_stops_says_where_to_go_on():
    journey = walked("thoughts", thought=7)
    half_day = HalfDay("workshop", START, 240, journey)
    assert note_when_stopped(journey, half_day) == "Go on at Thoughts: “Does 7” (7 of 12). Then: Feelings"
    wrap = replace(journey, stage="wrap")
    assert note_when_stopped(wrap, half_day).startswith("Go on at Wrap-up")
