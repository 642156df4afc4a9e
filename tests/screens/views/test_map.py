"""The map in its plain form: going through it, mending in place, and over to the workshop."""

from dataclasses import replace

import pytest

from journeytui.journey.lookup import find
from journeytui.screens.choose import AskText
from journeytui.screens.list_view import View
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do


def at(seat: Table) -> str:
    """The card that the cursor is on."""
    assert isinstance(seat.app.screen, View)
    return seat.app.screen.key


async def go(seat: Table, card: str) -> None:
    """Put the cursor on a card."""
    assert isinstance(seat.app.screen, View)
    seat.app.screen.cursor_to(card)
    await seat.settle()
    assert at(seat) == card


async def test_it_opens_where_the_workshop_stands_and_the_arrows_go_by_activity(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "tab", "f3")
        assert at(seat) == "ac-compares"
        visited = []
        for key in ("right", "l", "right", "h", "left", "left", "left"):
            await do(seat, key)
            visited.append(at(seat))
        assert visited == [
            "ac-waits",
            "ac-cooks",
            "ac-cooks",
            "ac-waits",
            "ac-compares",
            "ac-looks",
            "ac-looks",
        ]
        assert "Phase 1 of 3  Dreaming" in seat.text()
        await do(seat, "end")
        assert "3 phases · 4 activities" in seat.text()


@pytest.mark.parametrize(
    ("stage", "card", "stage_then", "focus"),
    [
        ("feelings", "th-cooks", "feelings", "ac-cooks"),
        ("frame", "th-cooks", "thoughts", "ac-cooks"),
        ("phases", "fe-waits", "feelings", "ac-waits"),
        ("frame", "ac-waits", "activities", "ph-decide"),
        ("wrap", "ph-live", "phases", "ph-live"),
        ("activities", "ac-cooks", "activities", "ph-live"),
        ("feelings", "ch-door", "feelings", "ac-cooks"),
        ("feelings", "pa-mail", "feelings", "ac-looks"),
        ("feelings", "ch-sheet", "feelings", "ac-compares"),
    ],
)
async def test_f2_goes_to_the_card_at_a_stage_that_shows_it(tmp_path, stage, card, stage_then, focus):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage=stage)) as seat:
        if stage == "feelings":
            await do(seat, "tab")
        await do(seat, "f3")
        await go(seat, card)
        await do(seat, "f2")
        assert (seat.screen.workshop.stage, seat.screen.workshop.focus) == (stage_then, focus)


async def test_escape_leaves_the_workshop_where_it_was(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "end", "escape")
        assert seat.screen.workshop.focus == "ac-looks"
        assert seat.journey == KITCHEN


async def test_a_card_is_edited_where_it_stands_and_keeps_the_cursor(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-compares")
        await do(seat, "enter")
        assert isinstance(seat.app.screen, AskText)
        assert "-1 torn" in seat.text()
        await do(seat, "= apart", "enter")
        assert find(seat.journey, "fe-compares").node.text == "torn apart"
        assert at(seat) == "fe-compares"
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN


async def test_what_makes_no_card_is_asked_for_again_and_nothing_is_lost(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-compares")
        await do(seat, "enter", "home", "9", "enter")
        assert "9-1 torn" in seat.text()
        assert isinstance(seat.app.screen, AskText)
        await do(seat, "escape")
        assert seat.journey == KITCHEN
        assert "Left as it was" in seat.text()


@pytest.mark.parametrize(("key", "places"), [("a", ["th-looks", "new"]), ("A", ["new", "th-looks"])])
async def test_a_card_is_added_beside(tmp_path, key, places):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-looks")
        await do(seat, key, "=Is it too white?", "enter")
        thoughts = seat.journey.activities[0].thoughts
        assert [one.id if one.id == "th-looks" else "new" for one in thoughts] == places
        assert find(seat.journey, at(seat)).node.text == "Is it too white?"


async def test_nothing_is_added_beside_what_has_no_place_of_its_own(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "pa-mail")
        await do(seat, "a")
        assert "Nothing can be added beside this" in seat.text()
        await do(seat, "home", "enter")
        assert "no card on this line" in seat.text()


async def test_moving_by_arrows_goes_on_until_enter_and_undo_takes_each_back(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "ac-waits")
        await do(seat, "m", "up", "left", "enter")
        assert [[one.id for one in phase.activities] for phase in seat.journey.phases] == [
            ["ac-looks", "ac-waits"],
            ["ac-compares"],
            ["ac-cooks"],
        ]
        assert at(seat) == "ac-waits"
        await do(seat, "down")
        assert at(seat) != "ac-waits" or find(seat.journey, "ac-waits").phase.id == "ph-dream"
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


async def test_delete_takes_the_card_of_the_line(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        await do(seat, "d")
        assert find(seat.journey, "th-waits") is None
        assert "ctrl+z brings it back" in seat.text()


@pytest.mark.parametrize(
    ("action", "card", "field", "value"),
    [
        ("basis-insight", "th-looks", "basis", "insight"),
        ("basis-wish", "th-looks", "basis", "wish"),
        ("quote", "th-looks", "quote", False),
        ("outside", "ac-waits", "outside", True),
        ("situation", "ac-waits", "kind", "situation"),
    ],
)
async def test_marks_are_set_by_name(tmp_path, action, card, field, value):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, card)
        seat.app.screen.do(action)
        assert getattr(find(seat.journey, card).node, field) == value
