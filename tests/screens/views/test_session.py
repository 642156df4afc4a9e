"""The session: agenda, offers, what happened, earlier half days; start, break and end by key."""

import datetime as dt
import errno
from dataclasses import replace
from unittest.mock import Mock

import pytest

from journeytui.files import logwriter
from journeytui.files.logs import logs_of, read_log
from journeytui.files.reading import read_journey
from journeytui.screens.reading import Reader
from journeytui.ui import sessions
from tests.files.safety.desk import played_back
from tests.screens.table import START, table
from tests.screens.views.kitchen import KITCHEN, do

FRESH = replace(
    KITCHEN,
    stage="frame",
    frame=replace(KITCHEN.frame, owner=""),
    phases=(),
    changes=(),
    measures=(),
    parked=(),
)


def minutes(seat) -> dict[str, int]:
    return {slot.stage: slot.minutes for slot in seat.app.sitting.workshop.half_day.agenda}


async def test_minutes_go_to_the_stage_of_the_row_and_back(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6")
        before = minutes(seat)
        await do(seat, "right")
        assert minutes(seat) == before | {
            "frame": before["frame"] + 5,
            "activities": before["activities"] - 5,
        }
        await do(seat, "minus")
        assert sum(minutes(seat).values()) == 240
        await do(seat, "down", "down", *["left"] * 20)
        assert minutes(seat)["activities"] == 5
        assert "Activities has no minutes to give" in seat.text()
        await do(seat, "g")
        assert seat.app.screen.key == "slot:frame"


async def test_minutes_that_were_borrowed_are_logged_and_there_again_after_a_restart(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, FRESH) as seat:
        await do(seat, "f6", "right", "right", "down", "down", "left")
        then = minutes(seat)
        assert "Frame: 5 minutes more" in seat.text()
    async with table(path, at=START + dt.timedelta(minutes=9)) as seat:
        assert minutes(seat) == then
        await do(seat, "escape", "f6")
        assert "Activities: 5 minutes fewer" in seat.text()
        recap = seat.app.sitting.sessions.recap_so_far()
        assert "- Frame: 10 minutes more, from a later stage" in recap
        assert "- Activities: 5 minutes fewer, for a later stage" in recap
        assert "In the stage Frame" in recap
    assert [one.did for one in read_log(logs_of(path)[0]).entries].count("agenda") == 3


async def test_behind_is_an_offer(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await seat.type("Head of stores")
        await seat.later(minutes=50)
        await do(seat, "f6")
        assert "3:10 left · 48 min behind" in seat.text()
        assert "Frame: 50 of 25 min, 3 of 3 done" in seat.text()
        stop = "e stops and plans the next half day"
        assert f"Offer: Frame is done: on to Phases, {stop}" in seat.text()
        await do(seat, "o")
        assert "Frame is done: on to Phases." in seat.text()
        await do(seat, "down", "enter", "f6")
        assert f"Offer: o borrows 15 min from Activities, {stop}" in seat.text()


async def test_the_break_begins_and_ends_by_key(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6", "r")
        assert "no break to come back from" in seat.text()
        await do(seat, "b")
        await seat.later(minutes=7)
        seat.app.screen.tick()
        assert "Break, for 7 minutes now. r goes on." in seat.text()
        await do(seat, "r")
        assert "on again after the break" in seat.text()
        assert seat.app.sitting.workshop.half_day.timing.paused == dt.timedelta(minutes=7)


async def test_enter_on_a_stage_goes_to_it(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6", "down", "enter")
        assert seat.screen.workshop.stage == "phases"


async def test_without_a_session_it_says_how_to_begin_one(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, mode="ask") as seat:
        await do(seat, "v", "f6")
        assert "No half day is running." in seat.text()
        await do(seat, "d")
        assert seat.app.sitting.workshop.half_day.kind == "desk"
        assert "At the desk since 08:30" in seat.text()
        await do(seat, "s")
        assert seat.app.sitting.minutes == 240
        assert "AGENDA" in seat.text()
        await do(seat, "s")
        assert "running already" in seat.text()


async def test_earlier_half_days_are_listed_and_their_recaps_read(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await seat.type("-2 uneasy", "? Who calls?")
        await seat.later(minutes=95)
        seat.app.sitting.workshop.note_for_next_time("Begin in the showroom")
        seat.app.sitting.end_half_day()
    async with table(path, at=START + dt.timedelta(days=7)) as seat:
        await do(seat, "escape", "f6", "end")
        assert "2026-11-21  morning           95 min   Begin in the showroom" in seat.text()
        await do(seat, "enter")
        assert isinstance(seat.app.screen, Reader)
        assert "half day of 2026-11-21, morning" in seat.text()
        await do(seat, "escape")
        assert seat.app.screen.key.startswith("log:")


async def test_a_long_text_is_gone_through_by_home_and_end_and_tells_its_keys(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        body = "\n".join(f"line {n}" for n in range(100))
        await seat.app.push_screen(Reader("A text", body))
        await do(seat, "down", "end")
        assert "line 99" in seat.text()
        await do(seat, "home")
        assert "line 0" in seat.text()
        assert "line 99" not in seat.text()
        await do(seat, "f1")
        assert "home, end scroll" in seat.text()


async def test_what_happened_is_told_in_journey_language_the_newest_first(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await seat.type("-2 uneasy", "? Who calls?")
        await do(seat, "ctrl+z", "f6")
        told = [line[10:] for line in seat.text().split("\n") if "08:30  " in line]
        assert told[1:] == [
            "undone: parked: “Who calls?”",
            "parked: “Who calls?”",
            "added: feeling “−2 uneasy”",
            "the half day began",
        ]
        await do(seat, "end", "enter")
        assert isinstance(seat.app.screen, Reader)


async def test_the_half_day_ends_from_here(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6", "e", "=Bring a ruler", "enter", "enter")
        assert "The half day is closed" in seat.text()
        assert "At the desk" in seat.text()
        assert "Bring a ruler" in seat.text()


@pytest.mark.parametrize("full_from", ["an edit", "the end"])
async def test_a_half_day_goes_on_while_something_of_it_is_not_on_disk(tmp_path, monkeypatch, full_from):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        sitting = seat.app.sitting
        with monkeypatch.context() as full:
            full.setattr(logwriter, "write_all", Mock(side_effect=OSError(errno.ENOSPC, "No space")))
            if full_from == "an edit":
                await seat.type("-2 uneasy")
            ended = sitting.end_half_day()
            assert (ended.ok, ended.said.partition(",")[0]) == (False, "This session goes on")
            assert "(No space)" in ended.said
            assert sitting.minutes == 240
            assert len(sitting.document.unwritten) == (full_from == "an edit")
            assert bool(sitting.trouble()) == (full_from == "an edit")
        await seat.type("-1 torn")
        assert sitting.end_half_day().ok
        assert sitting.trouble() == ""
    did = [entry.did for log in logs_of(path) for entry in read_log(log).entries]
    assert did.count("end") == 1
    assert did[-1] == "end"
    assert played_back(path) == read_journey(path).journey


async def test_no_half_day_begins_while_the_desk_has_something_that_is_not_on_disk(tmp_path, monkeypatch):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN, mode="desk") as seat:
        with monkeypatch.context() as full:
            full.setattr(logwriter, "write_all", Mock(side_effect=OSError(errno.ENOSPC, "No space")))
            await seat.type("-2 uneasy")
            await do(seat, "f6", "s")
            assert "This session goes on" in seat.text()
            assert seat.app.sitting.minutes == 0
        await do(seat, "s")
        assert seat.app.sitting.minutes == 240
        assert seat.app.sitting.trouble() == ""
    logs = [read_log(log) for log in logs_of(path)]
    assert [(log.header.kind, log.entries[-1].did) for log in logs] == [
        ("desk", "add"),
        ("workshop", "start"),
    ]
    assert played_back(path) == read_journey(path).journey


@pytest.mark.parametrize("full_first", [False, True], ids=["with room", "on a disk that was full"])
async def test_a_half_day_that_was_cut_off_is_not_gone_on_with_after_work_at_the_desk(
    tmp_path, monkeypatch, full_first
):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await seat.type("-2 uneasy")
    async with table(path, mode="desk", at=START + dt.timedelta(minutes=9)) as seat:
        with monkeypatch.context() as full:
            if full_first:
                full.setattr(logwriter, "write_all", Mock(side_effect=OSError(errno.ENOSPC, "No space")))
            await seat.type("-1 torn")
        assert seat.app.sitting.begin_half_day() == ""
        seat.screen.workshop.hand.rewrite(seat.screen.workshop.last, "+1 glad")
    logs = [read_log(log) for log in logs_of(path)]
    assert [log.header.kind for log in logs] == ["workshop", "desk", "workshop"]
    assert played_back(path) == read_journey(path).journey


async def test_who_only_looks_reads_why_and_the_half_days(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        seat.app.sitting.end_half_day()
    async with table(path, mode="view") as seat:
        await do(seat, "f6")
        assert "This is view-only: it was opened only to look at." in seat.text()
        assert "EARLIER SESSIONS 1" in seat.text()
        assert "s starts one" not in seat.text()


async def test_a_log_that_cannot_be_read_is_told_wherever_it_is_missing(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await seat.type("-2 uneasy")
        seat.app.sitting.end_half_day()
    broken = logs_of(path)[0]
    broken.write_text(broken.read_text("utf-8").replace("seq = 1", "seq = one"), encoding="utf-8")
    said = f"The log {broken.stem} cannot be read"
    async with table(path, mode="ask", at=START + dt.timedelta(days=7), size=(160, 40)) as seat:
        assert said in " ".join(seat.text().split())
        await do(seat, "h")
        assert isinstance(seat.app.screen, Reader), "where the last recap would stand"
        assert said in seat.text()
        await do(seat, "escape", "f6", "end")
        assert seat.text().count(said) >= 2, "in the list, and whole below it"
        await do(seat, "enter")
        assert "journeytui check" in seat.text()


async def test_at_the_desk_it_is_told_with_the_first_edit(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await seat.type("-2 uneasy")
    broken = logs_of(path)[0]
    broken.write_text(broken.read_text("utf-8").replace("did = ", "did ="), encoding="utf-8")
    broken.write_text(broken.read_text("utf-8").replace("seq = 1", "seq = one"), encoding="utf-8")
    async with table(path, mode="desk", at=START + dt.timedelta(days=7), size=(160, 40)) as seat:
        await seat.type("-1 torn")
        seat.app.sitting.store.save_now()
        await seat.settle()
        assert f"The log {broken.stem} cannot be read" in seat.text()
        group = read_log(logs_of(path)[-1]).entries
        assert group[0].did == "outside"
        assert broken.stem in group[0].text


async def test_an_offer_is_taken_with_one_key_and_logged_as_minutes_that_were_moved(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, replace(FRESH, stage="phases")) as seat:
        before = minutes(seat)
        await do(seat, "f6", "o")
        assert "Nothing is offered now: the half day is not behind." in seat.text()
        await seat.later(minutes=50)
        await do(seat, "o")
        assert f"Phases has {before['phases'] + 15} minutes now." in seat.text()
        assert minutes(seat)["activities"] == before["activities"] - 15
        assert "50 min behind" in seat.text(), "minutes that are moved are not made up for"
        await do(seat, "escape", "=:offer", "enter", "enter")
        assert minutes(seat)["phases"] == before["phases"] + 30
    told = [(one.text, one.minutes) for one in read_log(logs_of(path)[0]).entries if one.did == "agenda"]
    assert told == [("phases", 15)] * 2


async def test_the_minutes_that_are_spent_go_on_with_the_clock_and_no_key(tmp_path):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6", "down", "down")
        where = seat.app.screen.key
        assert "spent" not in seat.text()
        await seat.later(minutes=3)
        seat.app.screen._time_goes_on()
        await seat.settle()
        assert "3 spent" in seat.text()
        assert seat.app.screen.key == where


async def test_a_key_in_the_session_reads_no_log(tmp_path, monkeypatch):
    async with table(tmp_path / "k.toml", FRESH) as seat:
        await do(seat, "f6")
        read = Mock(wraps=sessions.read_log)
        monkeypatch.setattr(sessions, "read_log", read)
        await do(seat, "right", "right", "left")
        assert "Frame: 5 minutes more" in seat.text()
        assert not read.called


async def test_in_the_workshop_the_pace_is_said_on_arriving_somewhere_and_never_while_typing(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await seat.later(minutes=50)
        seat.screen.entry.insert("-1 half a wo")
        await do(seat, "tab")
        assert "min behind." not in seat.text()
        await do(seat, *["backspace"] * 12, "enter")
        offer = "50 min behind. Feelings is done: on to Touchpoints, :end stops here"
        assert offer in seat.text()
        await do(seat, "shift+tab", "tab")
        assert offer not in seat.text()
        await seat.later(minutes=122)
        await do(seat, "shift+tab")
        assert "It is 11:21: time for the break. b in f6, or :break" in seat.text()


async def test_silence_is_asked_for_and_shown_in_the_corner_alone(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await do(seat, "f6", "7")
        assert "The worst:" in seat.text()
        await seat.press("tab")
        assert "Two minutes in silence: everybody writes their own, then we share (:think)" in seat.text()
        await do(seat, "=:think", "enter", "enter")
        assert "4:00 left · silence 2:00" in seat.text()
        await seat.later(seconds=70)
        assert "silence 1:00" in seat.text()
        await seat.later(seconds=55)
        assert "silence over: now share" in seat.text()
        await do(seat, "f6", "t", "t")
        assert "It is quiet already" in seat.text()
        await do(seat, "r")
        assert "Back at Stickers" in seat.text()
        assert "silence 2:00" not in seat.text()
        assert "two minutes in silence" in seat.text()
    silent = [one.minutes for one in read_log(logs_of(path)[0]).entries if one.did == "silence"]
    assert silent == [2, 2]


async def test_who_comes_back_from_the_break_reads_where_the_group_was(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await do(seat, "tab", "f6", "b")
        await seat.later(minutes=12)
        await do(seat, "r")
        assert "Back at Feelings: “Compares offers”, 4 of 4" in seat.text()
        await do(seat, "b")
    async with table(path, at=START + dt.timedelta(minutes=30)) as seat:
        half_day = seat.app.sitting.workshop.half_day
        assert not half_day.on_break, "whoever goes on has come back"
        assert half_day.timing.paused == dt.timedelta(minutes=30)


async def test_aims_are_said_without_a_dialog_in_the_way_and_looked_at_in_the_end(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, FRESH) as seat:
        assert "What shall come of it? a in f6, or :aims" in seat.text()
        await do(seat, "f6", "a", "=All feelings", "enter", "=Thoughts", "enter", "escape")
        assert "Ideal       All feelings" in seat.text()
        assert "to come of it: Ideal “All feelings”, Enough “Thoughts”" in seat.text()
        assert "At least    enter says it" in seat.text()
    async with table(path, at=START + dt.timedelta(minutes=9)) as seat:
        assert "What shall come of it?" not in seat.text(), "it was said"
        await do(seat, "escape", "f6", "G", "g")
        seat.app.screen.cursor_to("aim:minimal")
        await do(seat, "enter", "=Phases", "enter")
        assert "At least    Phases" in seat.text()
        await do(seat, "e")
        assert "How far did we come?" in seat.text()
        assert "Enough: Thoughts" in seat.text()
        await do(seat, "e", "=Bring a ruler", "enter")
        recap = seat.app.sitting.sessions.recap_so_far()
        said = ["- Ideal: All feelings", "- Enough: Thoughts", "- At least: Phases", "- **Reached: Enough**"]
        assert "## What was to come of it\n\n" + "\n".join(said) in recap
        await do(seat, "enter")
    async with table(path, at=START + dt.timedelta(days=7)) as seat:
        assert isinstance(seat.app.screen, Reader)
        assert "Reached: Enough" in seat.app.sitting.sessions.last_recap()


async def test_without_aims_nobody_asks_how_far_it_came(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, FRESH) as seat:
        await do(seat, "f6", "e", "enter", "enter")
        assert "The half day is closed" in seat.text()
    assert "reached" not in [one.did for one in read_log(logs_of(path)[0]).entries]


async def test_a_half_day_that_stops_while_it_is_behind_has_a_note_that_typing_replaces(tmp_path):
    path = tmp_path / "k.toml"
    note = "Go on at Frame (2 of 3). Then: Phases, Activities, Thoughts, Feelings"
    async with table(path, FRESH) as seat:
        await seat.later(minutes=50)
        await do(seat, "f6", "e")
        assert note in seat.text()
        await do(seat, "=Else", "enter", "escape")
        assert seat.app.sitting.workshop.half_day.next_time == "Else"
        seat.app.sitting.workshop.half_day.next_time = ""
        await do(seat, "e", "enter", "enter")
        assert "The half day is closed" in seat.text()
    assert read_log(logs_of(path)[0]).entries[-1].text == note


async def test_a_computer_that_slept_is_logged_and_said_and_no_work(tmp_path):
    path = tmp_path / "k.toml"
    steady = [0.0]
    async with table(path, FRESH, steady=lambda: steady[0]) as seat:
        await seat.later(minutes=10)
        steady[0] += 600
        seat.screen._time_goes_on()
        await seat.later(minutes=41)
        seat.screen._time_goes_on()
        await seat.settle()
        assert "The computer slept, or its clock was set on, by 41 min: not counted as work." in seat.text()
        await do(seat, "f6")
        assert "Frame: 10 of 25 min" in seat.text()
        assert "the clock of the computer was set, or it slept" in seat.text()
    async with table(path, at=START + dt.timedelta(minutes=52)) as seat:
        half_day = seat.app.sitting.workshop.half_day
        assert half_day.timing.worked(START + dt.timedelta(minutes=52)) == 10, (
            "the minute before it was opened again was none"
        )
        await do(seat, "escape", "f6")
        assert "Frame: 10 of 25 min" in seat.text(), "as the log tells"
    (jump,) = [one for one in read_log(logs_of(path)[0]).entries if one.did == "clock"]
    assert jump.minutes == 41
