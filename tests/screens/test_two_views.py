"""Two views on a card at the keyboard: in the line, from the cards, on the map; as they look."""

import pytest

from journeytui.journey.lookup import places
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids="{0[0]}x{0[1]}".format)
"""The sizes of the pictures."""


async def disagree(seat: Table) -> None:
    """Two views on a feeling and one on the activity."""
    await seat.type(
        "/ Support: they are afraid that nobody has ordered anything", "/ Sales: glad of the peace"
    )
    await seat.press("up", "home", "v")
    await seat.type("Installation: they ring us twice a week")
    await seat.press("escape")


def seen(seat: Table) -> dict[str, tuple[str, ...]]:
    """The cards with other views, and these."""
    nodes = (place.node for place in places(seat.journey))
    return {one.id: views for one in nodes if (views := getattr(one, "views", ()))}


@SIZES
async def test_both_views_stand_under_the_card(tmp_path, snapshot, size) -> None:
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk", size=size) as seat:
        await seat.press("tab", "tab")
        await disagree(seat)
        await seat.until(lambda: "saved" in seat.text())
        assert seat.text() == snapshot
        await do(seat, "f3")
        assert seat.text() == snapshot


async def test_a_view_from_the_cards_comes_back_to_them_and_escape_leaves_the_card(tmp_path) -> None:
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk", size=(80, 24)) as seat:
        await seat.press("tab", "tab")
        await seat.press(*"half a line", "up", "v")
        assert "other view >" in seat.text()
        assert "Who sees it otherwise" in seat.text()
        await seat.type("Sales: no")
        assert (seat.screen.place, seat.screen.entry.text) == ("cards", "half a line")
        assert len(seen(seat)) == 1
        await seat.press("v", *"Nobody", "escape")
        assert seat.screen.entry.text == "half a line"
        await seat.press("v", "enter")
        assert "Write something after /" in seat.text()
        await seat.press("escape", "v", *"-1", "enter")
        assert seen(seat) == {}


async def test_a_view_from_the_map(tmp_path) -> None:
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk", size=(120, 36)) as seat:
        await seat.press("tab", "tab")
        await do(seat, "f3", "v")
        await do(seat, *"Sales: no", "enter")
        assert len(seen(seat)) == 1
        assert "≠ Sales: no" in seat.text()
        await do(seat, "v", *"1: Sales: yes", "enter")
        assert [*seen(seat).values()] == [("Sales: yes",)]
