"""What the map says of the whole: in the words and numbers of its legend and its filter, and at any width."""

import re
import shutil
from pathlib import Path

import pytest

from journeytui.journey.words import BASES
from journeytui.screens.map_view import MapView
from tests.screens.table import table
from tests.screens.views.kitchen import do

SAMPLES = sorted((Path(__file__).parents[3] / "sample_journeys").glob("*.toml"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
async def test_the_headline_says_what_the_filter_leaves(tmp_path: Path, sample: Path) -> None:
    shutil.copy(sample, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=(160, 50)) as seat:
        await do(seat, "f3")
        evidence = next(line for line in seat.text().split("\n") if line.strip().startswith("Evidence"))
        many, every = re.search(r"(\d+) of (\d+) cards? only assumption", evidence).groups()
        said = {"assumption": many}
        said |= {word: count for count, word in re.findall(r"(\d+) (insight|belief|wish)\b", evidence)}
        legend = next(
            line for line in seat.text().split("\n") if "moment of truth  " in line and "joy" in line
        )
        assert int(every) == sum(map(int, said.values()))
        for word in BASES:
            assert f" {word}  " in f" {legend}  "
            if word not in said:
                continue
            await do(seat, "f", *word, "enter")
            assert f"{said[word]} of {every} cards · {word}" in seat.text()
            await do(seat, "escape")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [(80, 24), (112, 32)], ids="{0[0]}x{0[1]}".format)
async def test_the_three_sentences_are_whole(tmp_path: Path, sample: Path, size: tuple[int, int]) -> None:
    """Names may be cut; where it hurts, whether it is answered, how much is assumed and done are not."""
    shutil.copy(sample, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await do(seat, "f3")
        lines = [line.strip() for line in seat.text().split("\n")]
        hurts, evidence, done = lines[1:4]
        assert re.match(
            r"Hurts most +(no bad feeling yet$|−\d ▼ \d+ .{11,}  (no change yet|→ [\w ]+))", hurts
        )
        assert re.match(r"Evidence +\? \d+ of \d+ cards only assumption", evidence)
        assert re.match(r"Being done +(no change yet$|■ \d+ of \d+ )", done)
        assert not any(line.endswith("…") for line in (hurts, evidence, done))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
async def test_the_first_view_says_that_lanes_lie_below(tmp_path: Path, sample: Path) -> None:
    shutil.copy(sample, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=(80, 24)) as seat:
        await seat.press("f3")
        says_so = any(line.startswith(" ↓") for line in seat.text().split("\n"))
        assert isinstance(seat.app.screen, MapView)
        grid = seat.app.screen.map
        grid.look_at(grid.left, 999)
        assert says_so == (grid.top > 0)
