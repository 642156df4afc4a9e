"""Naming a source while typing: what may be meant stands under the line, and tab takes it."""

from dataclasses import replace

import pytest

from journeytui.journey.model import Source
from tests.screens.table import table
from tests.screens.views.kitchen import KITCHEN, do

SOURCES = (
    Source(id="so-families", about="Five families who cancelled"),
    Source(id="so-fitters", about="Five fitters in their cars", kind="observation"),
)
WITH_SOURCES = replace(KITCHEN, stage="thoughts", sources=SOURCES)


def typed(seat) -> str:
    return seat.app.screen.entry.text


async def test_tab_completes_the_name_and_goes_on_to_the_next(tmp_path):
    async with table(tmp_path / "k.toml", WITH_SOURCES) as seat:
        focus = seat.app.screen.workshop.focus
        await do(seat, "=Who pays? @fi")
        assert "Five families who cance… (interview, 0 cards)" in seat.text()
        await do(seat, "tab")
        assert typed(seat) == 'Who pays? @"Five families"'
        await do(seat, "tab")
        assert typed(seat) == 'Who pays? @"Five fitters"'
        await do(seat, "shift+tab")
        assert typed(seat) == 'Who pays? @"Five families"'
        assert "source: Five families" in seat.text()
        await do(seat, "enter")
        assert seat.app.screen.workshop.focus == focus
        made = seat.journey.activities[0].thoughts[-1]
        assert (made.text, made.basis, made.sources) == ("Who pays?", "insight", ("so-families",))
        assert seat.journey.sources == SOURCES


async def test_a_new_name_says_so_before_enter(tmp_path):
    async with table(tmp_path / "k.toml", WITH_SOURCES) as seat:
        await do(seat, "=Who pays? @neighbours")
        assert "new source: “neighbours”" in seat.text()
        await do(seat, "tab")
        assert typed(seat) == "Who pays? @neighbours"


@pytest.mark.parametrize(
    ("line", "says", "from_"),
    [
        ("Nice @cars", "new source: “cars”", "cars"),
        ("Nice @five-families", "from “Five families who c…”", "Five families who cancelled"),
        ('"Nice" @five fitters', "from “Five fitters in the…”", "Five fitters in their cars"),
    ],
)
async def test_the_source_that_enter_took_is_always_named(tmp_path, line, says, from_):
    async with table(tmp_path / "k.toml", WITH_SOURCES) as seat:
        await do(seat, f"={line}", "enter")
        assert f"thought “Nice”, {says}" in seat.text()
        made = seat.journey.activities[0].thoughts[-1]
        assert [one.about for one in seat.journey.sources if one.id in made.sources] == [from_]


async def test_without_a_name_tab_goes_on_in_the_walk(tmp_path):
    async with table(tmp_path / "k.toml", WITH_SOURCES) as seat:
        before = seat.app.screen.workshop.focus
        await do(seat, "=Who pays?", "tab")
        assert typed(seat) == "Who pays?"
        assert seat.app.screen.workshop.focus != before


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("at", "=fit", "tab"), "Five fitters"),
        (("a", "=Who pays? @fit", "tab"), 'Who pays? @"Five fitters"'),
    ],
    ids=["a source for the card", "a new card"],
)
async def test_on_the_map_the_line_at_the_foot_completes_too(tmp_path, keys, line):
    async with table(tmp_path / "k.toml", WITH_SOURCES) as seat:
        await do(seat, "f3", "down", *keys)
        assert seat.app.screen.foot.typed == line
        await do(seat, "enter")
        assert "so-fitters" in str(seat.journey.phases)
        assert seat.journey.sources == SOURCES


async def test_tab_completes_a_begun_word_for_a_feeling_and_then_goes_round(tmp_path):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage="feelings")) as seat:
        before = seat.app.screen.workshop.focus
        await do(seat, "=-1 t")
        assert "tab: torn · tired of it" in seat.text()
        await do(seat, "tab")
        assert typed(seat) == "-1 torn"
        await do(seat, "tab")
        assert typed(seat) == "-1 tired of it"
        assert seat.app.screen.workshop.focus == before
        await do(seat, "enter", "=-1 ", "tab")
        assert seat.app.screen.workshop.focus != before
