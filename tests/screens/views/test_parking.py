"""The parking list: one key for each way to settle an item, each one undo."""

import datetime as dt
from dataclasses import replace

import pytest

from journeytui.screens.board_view import BoardView
from tests.screens.table import START, Table, table
from tests.screens.views.kitchen import KITCHEN, do

COST = KITCHEN.parked[0]


def item(seat: Table, wanted: str = "pa-cost"):
    return next(one for one in seat.journey.parked if one.id == wanted)


@pytest.mark.parametrize(
    ("keys", "now"),
    [
        (["r", "=Nine thousand", "enter"], {"state": "answered", "answer": "Nine thousand"}),
        (["o", "ctrl+u", "=Foreman", "enter"], {"owner": "Foreman"}),
        (["o", "ctrl+u", "enter"], {"owner": ""}),
        (["u", "ctrl+u", "=2027-02-01", "enter"], {"due": dt.date(2027, 2, 1)}),
        (["u", "ctrl+u", "enter"], {"due": None}),
        (["x", "=Nobody can say", "enter"], {"state": "dropped", "reason": "Nobody can say"}),
        (["i"], {"state": "needs_insight"}),
        (["t", "r"], {"kind": "risk"}),
        (["enter", "ctrl+u", "=What {does} it cost?", "enter"], {"text": "What {does} it cost?"}),
    ],
    ids=lambda value: str(value)[:24],
)
async def test_one_key_settles_one_thing_and_one_undo_takes_it_back(tmp_path, keys, now):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", *keys)
        assert item(seat) == replace(COST, **now)
        assert seat.app.screen.key == "pa-cost"
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN


@pytest.mark.parametrize("key", ["r", "x"])
async def test_an_answer_and_a_reason_are_not_left_empty(tmp_path, key):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", key, "enter")
        assert not isinstance(seat.app.screen, BoardView)
        await do(seat, "escape")
        assert seat.journey == KITCHEN


async def test_keep_opens_again_what_was_settled_and_leaves_the_open_alone(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", "p")
        assert "stays parked" in seat.text()
        assert seat.journey == KITCHEN
        await do(seat, "right", "right", "p")
        assert item(seat, "pa-who").state == "open"
        assert item(seat, "pa-who").answer == "The planner"


async def test_an_item_is_added_with_the_signs_of_the_line_and_one_is_deleted(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", "a", "=! The bank says no", "enter")
        added = seat.journey.parked[-1]
        assert (added.kind, added.text, added.stage, added.at) == (
            "risk",
            "The bank says no",
            "feelings",
            "ac-looks",
        )
        await do(seat, "home", "d")
        assert [one.id for one in seat.journey.parked] == ["pa-mail", "pa-calls", "pa-who", added.id]


async def test_it_says_where_and_when_an_item_arose_and_how_late_it_is(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4")
        text = seat.text()
        assert "2 open · 1 only customers can answer · 1 overdue · 1 settled" in text
        assert "Feelings · Hears nothing for five weeks · 2026-11-14 08:30 · carried over once" in text
        assert "2 days overdue" in text
        await do(seat, "down")
        assert "Thoughts · Looks at kitchens in the showroom · 08:30 · from this half day" in seat.text()


async def test_g_goes_to_where_it_arose(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", "g")
        assert seat.screen.workshop.focus == "ac-waits"
        await do(seat, "f4", "right", "right", "g")
        assert "not tied to a place" in seat.text()


async def test_a_half_day_later_it_counts_one_more(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN) as seat:
        await seat.type("? Who calls?")
        seat.app.sitting.end_half_day()
    async with table(path, at=START + dt.timedelta(days=7)) as seat:
        await do(seat, "escape", "f4", "down")
        assert "Who answers mail" in seat.text()
        assert "carried over once" in seat.text()


async def test_the_arrows_go_from_state_to_state_and_an_answered_item_leaves_its_lane(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4")
        visited = []
        for key in ("down", "right", "l", "h", "left", "up", "left"):
            await do(seat, key)
            visited.append(seat.app.screen.key)
        assert visited == ["pa-mail", "pa-calls", "pa-who", "pa-calls", "pa-cost", "pa-cost", "pa-cost"]
        await do(seat, "r", "=Nine thousand", "enter")
        assert (seat.app.screen.key, seat.app.screen.board.lane) == ("pa-cost", "answered")
        assert "OPEN 1 " in seat.text()
        assert "ANSWERED, PLACED 2" in seat.text()
        await do(seat, "ctrl+z")
        assert (seat.app.screen.key, seat.app.screen.board.lane) == ("pa-cost", "open")
