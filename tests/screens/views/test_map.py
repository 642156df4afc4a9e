"""The map: going through it, mending in place, and over to the workshop."""

import asyncio
import gc
import weakref
from dataclasses import replace

import pytest

from journeytui.journey.lookup import find
from journeytui.journey.model import Sticker
from journeytui.screens import over_sitting
from journeytui.screens.map_view import MapView
from journeytui.ui.warming import SOON
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do


def at(seat: Table) -> str:
    """The card that the cursor is on."""
    assert isinstance(seat.app.screen, MapView)
    return seat.app.screen.key


async def go(seat: Table, card: str) -> None:
    """Put the cursor on a card."""
    assert isinstance(seat.app.screen, MapView)
    seat.app.screen.map.cursor_to(card)
    await seat.settle()
    assert at(seat) == card


async def test_it_opens_where_the_workshop_stands(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "tab", "f3")
        assert at(seat) == "ac-compares"


@pytest.mark.parametrize(
    ("begin", "keys", "visited"),
    [
        (
            "ac-looks",
            ["right", "l", "right", "right", "h", "left"],
            "compares waits cooks ch-sheet cooks waits",
        ),
        ("ac-waits", ["down", "j", "j", "down", "k"], "th-waits fe-waits fe-glad - fe-glad"),
        ("fe-glad", ["right", "left"], "fe-cooks fe-glad"),
        ("th-waits", ["tab", "shift+tab", "right_square_bracket"], "th-cooks th-compares th-cooks"),
        ("th-waits", ["shift+tab", "shift+tab", "shift+tab"], "th-compares th-looks th-looks"),
        ("th-waits", ["home", "end", "g", "G"], "th-looks ch-sheet ph-dream ch-sheet"),
        (
            "ac-waits",
            ["up", "left", "right", "right", "down"],
            "ph-decide ph-dream ph-decide ph-live cooks",
        ),
        ("fe-waits", ["pageup", "pageup", "pageup", "pageup"], "th-waits waits ph-decide ph-decide"),
        ("tp-room", ["pageup", "pagedown"], "fe-looks tp-room"),
    ],
)
async def test_the_cursor_goes_by_card_by_activity_by_phase_and_by_lane(tmp_path, begin, keys, visited):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, begin)
        seen = []
        for key in keys:
            await do(seat, key)
            seen.append(at(seat) or "-")
        assert [one.removeprefix("ac-") for one in seen] == visited.split()


@pytest.mark.parametrize(
    ("stage", "card", "stage_then", "focus"),
    [
        ("feelings", "th-cooks", "thoughts", "ac-cooks"),
        ("frame", "th-cooks", "thoughts", "ac-cooks"),
        ("phases", "fe-waits", "feelings", "ac-waits"),
        ("frame", "ac-waits", "activities", "ph-decide"),
        ("wrap", "ph-live", "phases", "ph-live"),
        ("activities", "ac-cooks", "activities", "ph-live"),
        ("feelings", "ch-door", "changes", "ac-cooks"),
        ("feelings", "ch-sheet", "feelings", "ac-compares"),
    ],
)
async def test_f2_goes_to_the_card_at_the_stage_that_fits(tmp_path, stage, card, stage_then, focus):
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
        assert seat.app.screen.foot.asking
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
        assert seat.app.screen.foot.asking
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


async def test_the_first_card_of_an_empty_lane_is_added_where_it_is_missing(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-cooks")
        await do(seat, "pagedown", "d")
        assert "There is no card here" in seat.text()
        await do(seat, "a", "=The fitter's van; owner: Foreman", "enter")
        card = find(seat.journey, at(seat))
        assert (card.node.text, card.parent) == ("The fitter's van", "ac-cooks")


async def test_an_empty_journey_gets_its_first_phase_and_activity_on_the_map(tmp_path):
    async with table(tmp_path / "k.toml") as seat:
        await do(seat, "f3", "a", "=Dreaming", "enter", "down", "a", "=Looks", "enter")
        assert [(one.title, one.activities[0].text) for one in seat.journey.phases] == [("Dreaming", "Looks")]


async def test_a_sticker_is_put_on_the_card_and_taken_off_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-cooks")
        await do(seat, "x", "r")
        assert seat.journey.activities[3].stickers[-1].on == "th-cooks"
        await do(seat, "x", "r")
        assert seat.journey == KITCHEN


async def test_a_sticker_that_names_its_own_activity_is_seen_and_taken_off(tmp_path):
    named = replace(KITCHEN.activities[0], stickers=(Sticker(id="st-own", kind="joy", on="ac-looks"),))
    first = replace(KITCHEN.phases[0], activities=(named,))
    async with table(tmp_path / "k.toml", replace(KITCHEN, phases=(first, *KITCHEN.phases[1:]))) as seat:
        seat.screen.workshop.look_at("ac-looks")
        seat.screen.refresh_all()
        await seat.settle()
        assert " stickers  " in seat.text()
        await do(seat, "f3")
        await go(seat, "ac-looks")
        await do(seat, "x", "g")
        assert not seat.journey.activities[0].stickers


async def test_the_densities_and_collapsed_phases_keep_the_cursor_where_it_was(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-compares")
        await do(seat, "plus")
        assert "Can we afford this" in seat.text()
        await do(seat, "minus", "minus")
        assert at(seat) == "th-compares"
        await do(seat, "minus")
        assert "This is the overview" in seat.text()
        await do(seat, "plus", "c")
        assert at(seat) == "ph-decide"
        assert "2 activities" in seat.text()
        await do(seat, "c", "C")
        assert "+1 DREA" in seat.text()
        await do(seat, "C")
        assert "+1 DREA" not in seat.text()


@pytest.mark.parametrize(
    ("card", "key", "words"),
    [("ph-dream", "g", "1 DREA"), ("ph-dream", "up", "1 DREA"), ("ch-sheet", "G", "Tied to nothing")],
)
async def test_a_key_that_can_go_no_further_brings_the_cursor_into_sight(tmp_path, card, key, words):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "f3", "plus")
        await go(seat, card)
        seen = seat.app.screen.map
        seen.look_at(0 if seen.left else 3, 0)
        await seat.settle()
        assert words not in seat.text()
        await do(seat, key)
        assert at(seat) == card
        assert words in seat.text()


async def test_a_click_puts_the_cursor_there_and_a_second_one_edits(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        lines = seat.text().split("\n")
        y = next(at for at, line in enumerate(lines) if "Is this us?" in line)
        spot = (lines[y].index("Is this us?"), y)
        await seat.pilot.click(offset=spot)
        assert at(seat) == "th-looks"
        await seat.pilot.click(offset=spot)
        await seat.settle()
        assert seat.app.screen.foot.asking


async def test_moving_by_arrows_goes_on_until_enter_and_undo_takes_each_back(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "ac-waits")
        await do(seat, "m", "left", "left", "enter")
        assert [[one.id for one in phase.activities] for phase in seat.journey.phases] == [
            ["ac-looks", "ac-waits"],
            ["ac-compares"],
            ["ac-cooks"],
        ]
        assert at(seat) == "ac-waits"
        await do(seat, "right")
        assert at(seat) == "ac-compares"
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


async def test_a_map_that_was_left_is_let_go_of(tmp_path, monkeypatch):
    monkeypatch.setattr(over_sitting, "TICK", 0.1)  # a timer that was stopped lets go when it is due
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk") as seat:
        seen = []
        for _ in range(3):
            await do(seat, "f3")
            seen.append(weakref.ref(seat.app.screen))
            await asyncio.sleep(2 * SOON)  # what is worked out beside has been
            await do(seat, "f2")
        await asyncio.sleep(0.2)
        gc.collect()
        assert sum(one() is not None for one in seen) <= 1, "the last may still be on its way out"


async def test_up_and_down_go_through_the_rows_of_a_long_text(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "f3", "enter", "ctrl+u", "=" + "very long " * 30)
        line = seat.app.focused
        await do(seat, "up", "up")
        row = line.wrapped_document.location_to_offset(line.cursor_location).y
        assert row == line.wrapped_document.height - 3
        await do(seat, "down")
        assert line.wrapped_document.location_to_offset(line.cursor_location).y == row + 1
