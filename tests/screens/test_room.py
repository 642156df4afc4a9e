"""The group and the moments that decide, as they look: in the frame, at the stickers, in the wrap-up."""

from dataclasses import replace

import pytest

from journeytui.journey.model import Participant, Touchpoint
from journeytui.screens.reading import Reader
from tests.screens.table import table
from tests.screens.views.kitchen import KITCHEN, do

GROUP = tuple(
    Participant(role=role, function=function)
    for role, function in [("Planner", "Sales"), ("Store manager", "Sales"), ("Fitter", "Installation")]
)
LETTER = Touchpoint(id="tp-letter", text="A letter", owner="Logistics")
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids="{0[0]}x{0[1]}".format)


def room(stage: str):
    """The kitchen with a group that lacks somebody."""
    dream, decide, live = KITCHEN.phases
    compares, waits = decide.activities
    decide = replace(decide, activities=(compares, replace(waits, touchpoints=(LETTER,))))
    frame = replace(KITCHEN.frame, participants=GROUP)
    return replace(KITCHEN, stage=stage, frame=frame, phases=(dream, decide, live))


@SIZES
@pytest.mark.parametrize("stage", ["frame", "stickers", "wrap"])
async def test_a_stage_that_speaks_of_the_room(tmp_path, snapshot, size, stage) -> None:
    async with table(tmp_path / "k.toml", room(stage), mode="desk", size=size) as seat:
        if stage == "frame":
            seat.screen.workshop.look_at("participant")
            seat.screen.refresh_all()
            await seat.settle()
        if stage == "stickers":
            await seat.press("pageup", "pagedown")
            await seat.until(lambda: "saved" in seat.text())
        assert seat.text() == snapshot


@pytest.mark.parametrize("view", ["", "f3", "f6"])
async def test_the_palette_tells_who_is_missing(tmp_path, view) -> None:
    async with table(tmp_path / "k.toml", room("wrap"), mode="desk", size=(80, 24)) as seat:
        await seat.press(*([view] if view else []), "ctrl+p", *"who is missing", "enter")
        assert isinstance(seat.app.screen, Reader)
        assert "Logistics: 1 touchpoint, 1 where it feels bad" in seat.text()
        assert "seven to nine is a good group" in " ".join(seat.text().split())


async def test_where_the_trade_is_asked_for_those_that_begin_so_are_offered(tmp_path):
    frame = replace(KITCHEN, language="sv", stage="frame")
    async with table(tmp_path / "k.toml", frame) as seat:
        while seat.app.screen.workshop.focus != "trade":
            await seat.press("tab")
        await do(seat, "=fö")
        assert "försäkring" in seat.text()
        await do(seat, "=retag")
        assert "försäkring" not in seat.text()
        await do(seat, "shift+tab")
        await do(seat, "ctrl+u", "=f")
        assert "försäkring" not in seat.text(), "another question is asked"
