"""Below the size that the screens are made for they say so, still run, and show what the cursor is on."""

import shutil
from pathlib import Path

import pytest

from tests.screens.everywhere import everywhere
from tests.screens.table import table

SAMPLE = Path(__file__).parents[2] / "sample_journeys" / "buying-a-kitchen.toml"


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 5), (5, 2)], ids="{0[0]}x{0[1]}".format)
async def test_every_screen_runs_in_a_small_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        async for name in everywhere(seat):
            assert {len(line) for line in seat.text().split("\n")} <= set(range(size[0] + 1)), name
            if size[0] >= 40 and not seat.app.screen.is_modal and name != "a recap":
                assert f"small: {size[0]}×{size[1]}" in seat.text(), name


@pytest.mark.parametrize("size", [(60, 15), (40, 10)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(
    ("view", "card"), [("f3", "▶? A drawer"), ("f4", "▶ What does a worktop"), ("f5", "▶ −2 ▼")]
)
async def test_the_card_of_the_cursor_is_in_sight(
    tmp_path: Path, size: tuple[int, int], view: str, card: str
) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await seat.press(view)
        assert card in seat.text()


@pytest.mark.parametrize("size", [(40, 10), (30, 8), (20, 5), (14, 3)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(
    "keys",
    [("f4", "r"), ("f5", "a"), ("f5", "w"), ("ctrl+p",), ("f1",), ("f5", "c"), ("f3", "a"), ("ctrl+l",)],
    ids=" ".join,
)
async def test_what_is_typed_is_seen(tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await seat.press(*keys)
        await seat.press("e", "n")
        assert any(line.strip(" ▶>").endswith("en") for line in seat.text().split("\n")), seat.text()


@pytest.mark.parametrize("size", [(80, 24), (100, 28)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("keys", [("f1",), ("ctrl+p",), ("f5", "w"), ("f3", "x")], ids=" ".join)
async def test_a_box_leaves_no_strips_of_what_lies_below_it(
    tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await seat.press(*keys)
        box = seat.app.screen.children[0].region
        beside = size[0] - box.width
        assert beside == 0 or beside >= 12, box


@pytest.mark.parametrize("size", [(30, 8), (20, 5)], ids="{0[0]}x{0[1]}".format)
async def test_the_answer_under_the_cursor_is_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="ask", size=size) as seat:
        assert "▶ h" in seat.text()
        await seat.press("down")
        assert "▶ d" in seat.text()
