"""The workshop as plain text at three sizes: what a reviewer can read, without colours."""

import shutil
from pathlib import Path

import pytest

from tests.screens.table import table

SAMPLES = Path(__file__).parents[2] / "sample_journeys"


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)], ids="{0[0]}x{0[1]}".format)
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
