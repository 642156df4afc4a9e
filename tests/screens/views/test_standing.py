"""Whatever goes, comes back or moves, the cursor of map and board stands on something that is there."""

from dataclasses import replace
from random import Random

import pytest

from journeytui.journey.lookup import find
from journeytui.journey.model import Change, Measure
from journeytui.screens.changes_view import ChangesView
from journeytui.screens.map_view import MapView
from journeytui.widgets.map.moving import settled
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do

LOOSE = replace(
    KITCHEN,
    changes=(*KITCHEN.changes, Change(id="ch-loose", kind="idea", text="Settle the hinges")),
    measures=(
        *KITCHEN.measures,
        Measure(id="me-back", kind="other", text="Buyers who come back"),
        Measure(id="me-fairs", kind="other", text="Visits at fairs"),
        Measure(id="me-rooms", kind="other", text="Laundry rooms sold", at=("ac-cooks",)),
        Measure(id="me-calls", kind="other", text="Calls that are answered", at=("ac-cooks",)),
    ),
)
"""With changes and measures that are tied to something, and such that are tied to nothing."""

GOING = ("row-up", "row-down", "cell-left", "cell-right")
FAR = ("card-first", "card-last", "phase-before", "phase-after", "lane-up", "lane-down", "row-last")
CHANGING = ("delete", "delete", "delete", "undo", "undo", "redo", "move-before", "move-after")
LOOKING = ("more-text", "less-text", "collapse", "collapse-all", "to-worst")
MOVES = ("move", "back", "edit", "pick")


def stands(seat: Table) -> None:
    """The cursor is on a card of the journey, or on an empty place that there is."""
    view = seat.app.screen
    assert isinstance(view, (MapView, ChangesView))
    if isinstance(view, MapView):
        assert view.map.spot == settled(view.map.layout_, view.map.spot)
        assert view.map.layout_.journey is seat.journey
    else:
        assert view.key or not view.board.listed
    assert not view.key or find(seat.journey, view.key.split(":")[-1]) is not None


async def test_a_delete_at_the_end_of_a_lane_leaves_the_cursor_on_the_neighbour(tmp_path):
    async with table(tmp_path / "k.toml", LOOSE) as seat:
        await do(seat, "f3", "G")
        view = seat.app.screen
        assert isinstance(view, MapView)
        assert view.key == "me-fairs"
        await do(seat, "d")  # the lanes stay as high as they are: another column has two measures
        stands(seat)
        assert view.key == "me-back"
        assert "Buyers who come back" in seat.text()


async def test_the_cursor_does_not_go_to_the_heading_of_what_has_none(tmp_path):
    async with table(tmp_path / "k.toml", LOOSE) as seat:
        await do(seat, "f3", "g", "tab", "tab", "right", "right", "right")
        stands(seat)
        await do(seat, "down", "up")
        stands(seat)


@pytest.mark.parametrize("seed", range(6))
async def test_the_cursor_stands_on_something_whatever_is_done(tmp_path, seed):
    chance = Random(seed)
    async with table(tmp_path / "k.toml", LOOSE, size=chance.choice([(80, 24), (120, 36)])) as seat:
        await do(seat, "f5" if seed % 3 == 2 else "f3")
        names = [*GOING * 4, *CHANGING, *MOVES, *FAR, *LOOKING]
        for _step in range(150):
            view = seat.app.screen
            name = chance.choice(names)
            assert isinstance(view, (MapView, ChangesView))
            moving = isinstance(view, MapView) and view.moves.under_way
            if name in view.verbs and (moving or name not in ("back", "edit", "pick")):
                view.do(name)
                stands(seat)
            if chance.random() < 0.1:
                await seat.settle()
                seat.text()
