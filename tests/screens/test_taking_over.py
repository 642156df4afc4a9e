"""A second window on a journey that somebody else has open: it looks on, and takes over only when asked."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeytui.files.reading import read_journey
from tests.files.safety.desk import NEVER, Desk, new_journey, played_back, titles
from tests.screens.table import Table, table

LEFT = "Whoever had it open for writing has left. ctrl+o takes it for editing."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_journey(tmp_path / "kitchen.toml", "Dreaming")


async def until_shown(seat: Table, words: str, seconds: float = 2.0) -> None:
    """Wait until `words` are on the screen; fails when that takes longer than `seconds`."""
    deadline = time.monotonic() + seconds
    while words not in seat.text():
        assert time.monotonic() < deadline, seat.text()
        await seat.pilot.pause(0.05)


@pytest.mark.parametrize(
    "leave", [Desk.close, Desk.crash], ids=["closed", "killed with edits only in the log"]
)
async def test_when_the_writer_leaves_the_journey_is_offered_and_taken_as_it_is_then(
    path: Path, leave: Callable[[Desk], object]
) -> None:
    writer = Desk(path, delay=NEVER)
    async with table(path, mode="desk") as seat:
        assert "view-only" in seat.text()
        assert LEFT not in seat.text()
        await seat.press("ctrl+o")
        assert "view-only" in seat.text()
        await seat.type("A line of mine")
        writer.phase("Deciding")
        leave(writer)
        await until_shown(seat, LEFT)
        await seat.settle()
        assert "view-only" in seat.text(), "nobody is made a writer unasked"
        await seat.press("ctrl+o", "d")
        assert LEFT not in seat.text()
        assert titles(seat.journey) == ["Dreaming", "Deciding"]
        assert seat.screen.entry.text == "A line of mine"
        seat.screen.entry.put("")
        await seat.press("pagedown")
        await seat.type("Signing")
        assert "Signing" in titles(seat.on_disk())
        assert Desk(path, begin=False).store.view_only, "the journey is locked by the one who took it"
    assert titles(played_back(path)) == titles(read_journey(path).journey)


async def test_who_comes_first_gets_it_and_the_other_looks_on(path: Path) -> None:
    writer = Desk(path)
    async with table(path, mode="desk") as seat:
        writer.close()
        await until_shown(seat, LEFT)
        other = Desk(path)
        await seat.press("ctrl+o")
        await seat.settle()
        assert "view-only" in seat.text()
        assert LEFT not in seat.text()
        other.close()
        await until_shown(seat, LEFT)


async def test_the_offer_goes_when_somebody_else_takes_the_journey(path: Path) -> None:
    writer = Desk(path)
    async with table(path, mode="desk") as seat:
        writer.close()
        await until_shown(seat, LEFT)
        other = Desk(path)
        deadline = time.monotonic() + 2
        while LEFT in seat.text():
            assert time.monotonic() < deadline
            await seat.pilot.pause(0.05)
        other.close()


async def test_who_only_wanted_to_look_is_offered_nothing(path: Path) -> None:
    async with table(path, mode="view") as seat:
        await seat.press("ctrl+o")
        assert "Nobody else has this journey open for writing." in seat.text()
        assert "view-only" in seat.text()
