"""What all views have in common: how they look, the way in and back, and that no key is dead."""

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from journeytui.journey.model import Parked
from journeytui.screens.choose import AskText
from journeytui.screens.journey_view import JourneyView
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.actions import in_scope
from tests.screens.table import START, Table, table
from tests.screens.views.kitchen import KITCHEN, do

VIEWS = {"f3": "map", "f4": "parking", "f5": "changes", "f6": "session", "f7": "evidence"}
SIZES = [(80, 24), (120, 36)]


def shown(seat: Table) -> JourneyView:
    view = seat.app.screen
    assert isinstance(view, JourneyView)
    return view


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_a_view_as_it_looks(tmp_path, snapshot, key, size):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await seat.type("-2 uneasy")
        await do(seat, "ctrl+k")
        await seat.until(lambda: "saved" in seat.text())
        await seat.later(minutes=70)
        await do(seat, key)
        assert seat.text() == snapshot


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_a_view_of_an_empty_journey_says_what_to_do(tmp_path, snapshot, key):
    async with table(tmp_path / "k.toml", size=(80, 24)) as seat:
        await do(seat, key)
        assert seat.text() == snapshot


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_no_key_is_dead(tmp_path, key):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, key)
        view = shown(seat)
        assert view.place == VIEWS[key]
        dead = [one.name for one in in_scope(view.place) if view.why_not(one.name) == "Not here."]
        assert dead == []


@pytest.mark.parametrize("back", ["escape", "q", "f2"])
@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_the_half_typed_line_is_there_when_one_comes_back(tmp_path, key, back):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        seat.screen.entry.insert("-1 half a wo")
        await do(seat, key)
        shown(seat)
        await do(seat, back)
        assert seat.screen.entry.text == "-1 half a wo"


async def test_from_view_to_view_nothing_piles_up_and_nobody_listens_on(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        before, below = len(seat.app.sitting._listeners), len(seat.app.screen_stack)
        await do(seat, *VIEWS, *VIEWS)
        assert len(seat.app.screen_stack) == below + 1
        await do(seat, "escape")
        assert isinstance(seat.app.screen, WorkshopScreen)
        assert len(seat.app.sitting._listeners) == before


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_a_number_goes_to_its_stage(tmp_path, key):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, key, "2")
        assert seat.screen.workshop.stage == "phases"


@pytest.mark.parametrize("key", ["f3", "f4", "f5"])
async def test_undo_and_redo_work_where_one_is(tmp_path, key):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await seat.type("-2 uneasy")
        added = seat.journey
        await do(seat, key, "ctrl+z")
        assert seat.journey == KITCHEN
        assert "undone" in seat.text()
        await do(seat, "ctrl+y")
        assert seat.journey == added
        shown(seat)


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("f3", ["enter", "e", "a", "A", "d", "m"]),
        ("f4", ["enter", "a", "d", "r", "o", "u", "p", "x", "i", "t"]),
        ("f5", ["enter", "a", "d", "o", "u", "s", "w", "m", "c", "number_sign"]),
        ("f6", ["s", "b", "r", "e", "d", "g", "right", "minus"]),
    ],
)
async def test_who_only_looks_is_told_why_nothing_can_be_changed(tmp_path, key, keys):
    async with table(tmp_path / "k.toml", KITCHEN, mode="view") as seat:
        await do(seat, key)
        for one in keys:
            shown(seat).say("")
            await do(seat, one)
            assert isinstance(seat.app.screen, JourneyView), one
            assert "goes back" not in seat.text().split("\n")[-2], one
        assert seat.journey == KITCHEN


async def test_search_goes_from_hit_to_hit(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", "n")
        assert "searched" in seat.text()
        await do(seat, "slash", "=Who", "enter")
        view = shown(seat)
        assert view.key == "pa-mail"
        await do(seat, "n")
        assert view.key == "pa-who"
        assert "2 of 2" in seat.text()
        await do(seat, "n", "N")
        assert view.key == "pa-who"
        await do(seat, "slash", "end", "x", "enter")
        assert "nowhere" in seat.text()
        assert view.key == "pa-who"


async def test_a_line_that_cannot_be_taken_is_asked_for_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f4", "u", "end", "x", "enter")
        assert isinstance(seat.app.screen, AskText)
        assert "is not a date" in seat.text()
        assert "2026-11-19x" in seat.text()
        await do(seat, "backspace", "backspace", "8", "enter")
        assert seat.journey.parked[0].due == dt.date(2026, 11, 18)


HOSTILE = "[bold red]x[/] \x1b[2J \u202e [@click=app.exit]z[/]"


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_hostile_text_is_only_shown(tmp_path, key):
    phase = replace(KITCHEN.phases[1], title=HOSTILE)
    waits = phase.activities[1]
    stickers = tuple(replace(one, note=HOSTILE) for one in waits.stickers)
    waits = replace(waits, text=HOSTILE, stickers=stickers)
    phase = replace(phase, activities=(phase.activities[0], waits))
    journey = replace(
        KITCHEN,
        title=HOSTILE,
        phases=(KITCHEN.phases[0], phase),
        changes=(replace(KITCHEN.changes[0], text=HOSTILE, as_is=HOSTILE),),
        parked=(Parked(id="pa-x", text=HOSTILE, asked_by=HOSTILE, at=waits.id, asked=START),),
    )
    async with table(tmp_path / "k.toml", journey) as seat:
        await seat.type("? {0} {text} {n}")
        await do(seat, key, "end", "home")
        looked = seat.text()
        assert all(part.isprintable() for part in looked.split("\n"))
        assert "[bold red]x[/]" in looked
        await do(seat, "slash", "[", "enter", "enter", "escape")
        assert all(part.isprintable() for part in seat.text().split("\n"))


async def test_what_stands_on_disk_is_said_in_a_view_too(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        seat.app.sitting.store._saver.failure = OSError(28, "No space left on device")
        seat.app.sitting.tell()
        await do(seat, "f4")
        assert "NOT SAVED: No space left on device" in seat.text()


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_what_happened_by_itself_is_said_where_one_is(tmp_path, key):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, key)
        seat.app.sitting._said = "The file was changed outside: taken over."
        seat.app.sitting.tell()
        await seat.settle()
        assert "The file was changed outside: taken over." in seat.text()


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_a_view_that_is_being_left_is_not_shown_anew(tmp_path, key):
    """A save or a tick of the clock may come while its parts are being taken away."""
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk") as seat:
        await seat.press(key)
        left = seat.app.screen
        seat.app.verbs["view-workshop"].do()
        while left.children:
            left.refresh_all()
            left.tick()
            await asyncio.sleep(0)
        left.refresh_all()
        left.tick()
        left.say("Saved.")


async def test_help_finds_what_is_elsewhere_and_says_where(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f6", "f1", "=split")
        assert "Elsewhere" in seat.text()
        assert "Only in the map" in " ".join(seat.text().split())
        await do(seat, "enter")
        assert seat.app.screen.is_modal
        await do(seat, "escape", "f1", "=undo")
        lines = seat.text().split("\n")
        here = next(at for at, line in enumerate(lines) if "ctrl+z" in line)
        assert all("Elsewhere" not in line for line in lines[:here])
