"""The screens as plain text at three sizes: what a reviewer can read, without colours."""

import shutil
from pathlib import Path

import pytest

from tests.screens.everywhere import SCREENS
from tests.screens.table import table

SAMPLES = Path(__file__).parents[2] / "sample_journeys"

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)], ids="{0[0]}x{0[1]}".format)


@SIZES
@pytest.mark.parametrize(
    "keys", [[], ["pageup"], ["pageup", "pageup"], ["2"], ["3"], ["1"], ["4"]], ids="".join
)
async def test_a_stage(tmp_path, snapshot, size, keys) -> None:
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        if keys and keys[0].isdigit():
            await seat.press("up")
        await seat.press(*keys, "escape")
        assert seat.text() == snapshot


@SIZES
@pytest.mark.parametrize("name", ["session", "a recap", "help", "palette", "ask"])
async def test_another_screen(tmp_path, snapshot, size, name) -> None:
    for one in SAMPLES.glob("buying-a-kitchen.*"):
        (shutil.copytree if one.is_dir() else shutil.copy)(one, tmp_path / one.name)
    async with table(tmp_path / "buying-a-kitchen.toml", mode="desk", size=size) as seat:
        await seat.press(*SCREENS[name])
        assert seat.text() == snapshot
