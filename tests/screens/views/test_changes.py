"""The changes: what chafes is answered or accepted, and a change goes on from state to state."""

import datetime as dt
from dataclasses import replace

from textual.widgets import Input

from journeytui.screens.list_view import View
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do


def rows(seat: Table) -> list[str]:
    assert isinstance(seat.app.screen, View)
    return [row.key for row in seat.app.screen.lines.listed if row.key]


def newest(seat: Table):
    return seat.journey.changes[-1]


async def test_what_chafes_stands_on_top_the_worst_first(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        assert rows(seat) == ["st-waits", "st-pages", "ch-sheet", "ch-door", "me-signed"]
        assert "1 of 3 red stickers answered · 0 done · 1 overdue" in seat.text()


async def test_a_change_answers_the_red_sticker_of_the_row(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "a", "=Call every Friday; owner: Coordinator; due: 2027-02-01", "enter")
        change = newest(seat)
        assert (change.text, change.at, change.owner, change.due) == (
            "Call every Friday",
            ("st-waits",),
            "Coordinator",
            dt.date(2027, 2, 1),
        )
        assert "st-waits" not in rows(seat)
        assert seat.app.screen.key == change.id
        await do(seat, "ctrl+z")
        assert rows(seat)[0] == "st-waits"


async def test_enter_on_what_chafes_answers_it_too(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "down", "enter", "=One page in front", "enter")
        assert newest(seat).at == ("st-pages",)


async def test_a_pain_is_accepted_with_a_reason(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "w", "enter")
        assert seat.journey == KITCHEN
        await do(seat, "w", "=The factory decides", "enter")
        assert (newest(seat).state, newest(seat).text, newest(seat).at) == (
            "accepted",
            "The factory decides",
            ("st-waits",),
        )
        assert "2 of 3 red stickers answered" in seat.text()


async def test_a_change_goes_through_its_states_and_round_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        seat.app.screen.cursor_to("ch-sheet")
        states = []
        for _turn in range(5):
            await do(seat, "s")
            states.append(seat.journey.changes[1].state)
            assert seat.app.screen.key == "ch-sheet"
        assert states == ["planned", "under_way", "done", "dropped", "idea"]


async def test_owner_date_and_the_whole_line(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        seat.app.screen.cursor_to("ch-sheet")
        await do(seat, "o", "=Planner", "enter", "u", "=2027-03-01", "enter")
        change = seat.journey.changes[1]
        assert (change.owner, change.due) == ("Planner", dt.date(2027, 3, 1))
        await do(seat, "enter")
        line = seat.app.screen.query_one(Input).value
        said = "; to be: Like by like; kind: support; owner: Planner; due: 2027-03-01; state: idea"
        assert line == f"A sheet to compare us with the others{said}"
        await do(seat, "end", "=; as is: Three prices", "enter")
        assert seat.journey.changes[1] == replace(change, as_is="Three prices")


async def test_a_measure_is_edited_and_gets_another_beside_it(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "end", "a", "=# Calls a week; now: 61; goal: 20", "enter")
        assert [(one.text, one.now, one.at) for one in seat.journey.measures] == [
            ("Offers signed", 31, ("ac-compares",)),
            ("Calls a week", 61, ("ac-compares",)),
        ]
        await do(seat, "d")
        assert seat.journey == KITCHEN


async def test_each_key_says_why_it_does_not_fit_the_row(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "o")
        assert "First answer it with a change" in seat.text()
        await do(seat, "d")
        assert "Stickers come off in the workshop" in seat.text()
        await do(seat, "end", "s")
        assert "This is no change" in seat.text()
        await do(seat, "w")
        assert "Stand on a red sticker" in seat.text()
        seat.app.screen.cursor_to("ch-sheet")
        await do(seat, "g")
        assert "not tied to a place" in seat.text()
        assert seat.journey == KITCHEN


async def test_g_goes_to_what_chafes(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "g")
        assert seat.screen.workshop.focus == "ac-waits"
