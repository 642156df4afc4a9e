"""The boards as they look: on the biggest sample, on one without changes, and with a great deal on them."""

import re
import shutil
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from journeytui.journey.model import Activity, Change, Feeling, Journey, Parked, Phase, Sticker
from journeytui.screens.board_view import BoardView
from journeytui.ui.plain_signs import PlainSigns
from tests.screens.table import START, Table, table
from tests.screens.views.kitchen import do
from tests.ui.contrast import too_faint

SAMPLES = Path(__file__).parents[3] / "sample_journeys"
SIZES = [(80, 24), (120, 36), (200, 50)]
VIEWS = {"f4": "parking", "f5": "changes"}

FULL = Journey(
    id="full",
    title="A great deal",
    phases=(
        Phase(
            id="ph",
            title="Waiting",
            activities=tuple(
                Activity(
                    id=f"ac-{n}",
                    text=f"Waits for the {n}th time 😀 漢字 שלום e\u0301",
                    feelings=(Feeling(id=f"fe-{n}", valence=-1 - n % 2, text="tired"),),
                    stickers=(Sticker(id=f"st-{n}", kind="pain", note=f"Nobody called, {n}"),),
                )
                for n in range(300)
            ),
        ),
    ),
    changes=tuple(
        Change(
            id=f"ch-{n}",
            text=f"漢字漢字漢字漢字漢字漢字漢字 call {n} 👩‍👩‍👧 times",
            state=("idea", "planned", "under_way", "done")[n % 4],
        )
        for n in range(60)
    ),
    parked=tuple(
        Parked(id=f"pa-{n}", text=f"Who calls, the {n}th time? 😀", asked=START) for n in range(300)
    ),
)


def board(seat: Table) -> BoardView:
    assert isinstance(seat.app.screen, BoardView)
    return seat.app.screen


def lines(seat: Table, part: str) -> list[str]:
    """What stands on a part of the screen."""
    region = seat.app.screen.query_one(part).region
    return seat.text().split("\n")[region.y : region.bottom]


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_the_kitchen(tmp_path, snapshot, key, size):
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await do(seat, key, "down")
        assert seat.text() == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids="{0[0]}x{0[1]}".format)
async def test_a_journey_without_changes(tmp_path, snapshot, size):
    shutil.copy(SAMPLES / "min-cykel-er-vaek.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", size=size) as seat:
        await do(seat, "f5")
        assert seat.text() == snapshot


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_every_card_of_a_full_board_can_be_gone_to_and_read(tmp_path, key, size):
    async with table(tmp_path / "k.toml", FULL, mode="desk", size=size) as seat:
        await do(seat, key)
        cards = board(seat).board.listed
        for card in (*cards[:3], cards[299], cards[-1]):
            board(seat).cursor_to(card.key)
            await seat.settle()
            assert board(seat).key == card.key
            marked = [line for line in lines(seat, "#board") if "▶" in line]
            assert len(marked) in (1, 2)  # on the card; where lanes are stacked, on its lane too
            number = re.search(r"\d+", card.key)[0]
            assert any(re.search(rf"\b{number}(th)?\b", line) for line in lines(seat, "#whole"))
        assert re.search("[↑↓][0-9]+", seat.text())


@pytest.mark.parametrize("theme", ["journey-dark", "journey-light"])
@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_everything_on_a_board_can_be_read(tmp_path, key, theme):
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk") as seat:
        await do(seat, key)
        seat.app.theme = theme
        await seat.settle()
        assert not too_faint(board(seat).board)


@pytest.mark.parametrize("key", VIEWS, ids=VIEWS.get)
async def test_a_plain_terminal_gets_plain_signs_only(tmp_path, key):
    shutil.copy(SAMPLES / "buying-a-kitchen.toml", tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk", ascii_only=True) as seat:
        await do(seat, key, "down", "right")
        seen = [
            twin(segment.text) for strip in seat.app.screen._compositor.render_strips() for segment in strip
        ]
        assert all(text.isascii() for text in seen)


def twin(text: str) -> str:
    """What the last filter before an ASCII terminal makes of a text."""
    return "".join(segment.text for segment in PlainSigns().apply([Segment(text)], Color(0, 0, 0)))
