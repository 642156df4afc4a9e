"""A card that goes several steps: one gesture, one undo, and a footer that tells its keys."""

import pytest

from journeytui.files.logs import logs_of, read_log
from journeytui.workshop.replay import replay
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do

PLACES = {
    "map": (["f3"], "ac-compares", ["right", "right"]),
    "board": (["f5"], "ch-sheet", ["right", "right", "down"]),
    "workshop": (["up", "home"], "", ["down", "down", "up"]),
}
"""How to get to a card, which one, and how it goes from there."""


async def go(seat: Table, there: list[str], card: str) -> None:
    await do(seat, *there)
    shown = getattr(seat.app.screen, "map", None) or getattr(seat.app.screen, "board", None)
    if shown is not None:
        shown.cursor_to(card)
    await seat.settle()


@pytest.mark.parametrize(("there", "card", "steps"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("end", ["enter", "f4", "m"])
async def test_a_card_that_went_several_steps_is_put_back_by_one_undo(tmp_path, there, card, steps, end):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await go(seat, there, card)
        await do(seat, "m", *steps)
        moved = seat.journey
        assert moved != KITCHEN
        await do(seat, end, *(["enter"] if end == "m" else []))
        assert seat.journey == moved
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN
        await do(seat, "ctrl+y")
        assert seat.journey == moved
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN
        log = read_log(logs_of(seat.path)[-1])
        assert replay(KITCHEN, log.entries) == KITCHEN


def footer(seat: Table) -> str:
    return seat.text().rstrip().split("\n")[-1]


@pytest.mark.parametrize(("there", "card", "steps"), PLACES.values(), ids=PLACES)
async def test_the_footer_tells_the_keys_of_the_move_while_there_is_one(tmp_path, there, card, steps):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await go(seat, there, card)
        before = footer(seat)
        assert "delete" in before
        for end in ("enter", "escape"):
            await do(seat, "m")
            during = " ".join(footer(seat).split())
            assert during.startswith("arrows move · enter keep · escape put back")
            assert "delete" not in during
            await do(seat, steps[0])
            assert "enter keep" in footer(seat)
            await do(seat, end, *(["ctrl+z"] if end == "enter" else []))
            assert "enter keep" not in footer(seat)
            assert "delete" in footer(seat)
        await do(seat, "m", "slash" if card else "e")
        assert "enter keep" not in footer(seat)
