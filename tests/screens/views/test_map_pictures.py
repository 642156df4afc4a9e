"""The map of the biggest sample as plain text: what a reviewer, or a viewer without colours, reads."""

import shutil
from pathlib import Path

import pytest

from journeytui.screens.journey_view import JourneyView
from tests.screens.table import table
from tests.screens.views.kitchen import KITCHEN, do

SAMPLES = Path(__file__).parents[3] / "sample_journeys"


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(
    "keys", [["minus"], ["exclamation_mark"], ["plus", "end"], ["C", "tab"]], ids=" ".join
)
async def test_the_map_of_the_kitchen(tmp_path, snapshot, size, keys) -> None:
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await do(seat, "f3", *keys)
        assert seat.text() == snapshot


async def test_in_ascii(tmp_path, snapshot) -> None:
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=(112, 32), ascii_only=True) as seat:
        await do(seat, "f3", "exclamation_mark")
        assert seat.text() == snapshot
        assert all(line.isascii() for line in seat.text().split("\n"))


async def test_another_size_is_shown_once(tmp_path, monkeypatch) -> None:
    seen = []
    on_resize = JourneyView.on_resize
    monkeypatch.setattr(
        JourneyView, "on_resize", lambda view, event: (seen.append(event), on_resize(view, event))
    )
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await seat.pilot.resize_terminal(90, 30)
        await seat.settle()
        assert seen
        assert len({id(event) for event in seen}) == len(seen)


async def test_smaller_than_it_likes_it_still_works(tmp_path) -> None:
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=(20, 5)) as seat:
        await do(seat, "f3", "right", "down", "down", "minus", "c", "end", "plus", "plus")
        assert "▶" in seat.text()
        await seat.pilot.resize_terminal(120, 36)
        await seat.settle()
        assert "Hurts most" in seat.text()
