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
from tests.files.safety.desk import played_back
from tests.screens.table import START, table
from tests.screens.views.kitchen import KITCHEN, do

FRESH = replace(KITCHEN, stage="frame", phases=(), changes=(), measures=(), parked=())


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
        await seat.later(minutes=50)
        await do(seat, "f6")
        assert "3:10 left · 50 min behind" in seat.text()
        offered = "An offer: borrow 15 minutes from Activities, or stop here and plan the next half day."
        assert offered in seat.text()


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
