"""Text in any script neither breaks the grid nor the cursor: widths are cells, on every screen."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Phase,
    Sticker,
    Thought,
    Touchpoint,
)
from tests.screens.everywhere import SCREENS
from tests.screens.table import table

FAMILY = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"

SCRIPTS = {
    "swedish": "Åker hem, gråter över köket",
    "combining": "Cafe\u0301, A\u030aker, n\u0303u\u0308o\u0304, z\u0351\u036b\u0343\u036a\u0302 all the way down",
    "emoji": f"{FAMILY}{FAMILY} 🇸🇪🇩🇰 ❤️ 👍🏽 1️⃣ and a kitchen {FAMILY * 20}",
    "chinese": "他们在展厅里比较厨房的报价然后回家和妈妈商量这件事情的价格",
    "hebrew": "האם אנחנו יכולים להרשות לעצמנו את המטבח הזה",
    "arabic": "هل يمكننا تحمل تكلفة هذا المطبخ الجديد",
    "zero width": "No\u200bblank\u200bat\u200dall \u2066isolated\u2069 \u202eoverridden",
    "no blanks": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
}
"""A text for a card, by what is special about it."""


def journey(said: str) -> Journey:
    """A journey in which everything that can be said says `said`."""
    activities = tuple(
        Activity(
            id=f"ac-{at}",
            text=said,
            outside=bool(at),
            thoughts=(
                Thought(id=f"th-{at}", text=said, quote=True),
                Thought(id=f"tu-{at}", text=said, basis="belief"),
            ),
            feelings=(Feeling(id=f"fe-{at}", valence=-2 if at else 2, text=said),),
            touchpoints=(
                Touchpoint(id=f"tp-{at}", text=said, owner=said, channel=said, side="front"),
                Touchpoint(id=f"tb-{at}", text=said, side="back"),
            ),
            stickers=(
                Sticker(id=f"st-{at}", kind="pain", note=said),
                Sticker(id=f"su-{at}", kind="truth", on=f"fe-{at}"),
            ),
        )
        for at in range(4)
    )
    return Journey(
        id="kitchen",
        title=said,
        stage="wrap",
        frame=Frame(segment=said, owner=said, scope=said),
        phases=(
            Phase(id="ph-a", title=said, activities=activities[:3]),
            Phase(id="ph-b", title=said, activities=activities[3:]),
        ),
        changes=(Change(id="ch-a", text=said, as_is=said, to_be=said, owner=said, at=("st-0",)),),
        measures=(Measure(id="me-a", text=said, at=("ac-0",)),),
        parked=(
            Parked(id="pa-a", text=said, at="ac-0", stage="feelings"),
            Parked(id="pa-b", text=said, state="answered", answer=said),
        ),
    )


def borders(line: str) -> list[int]:
    """At which cells a line has the border of a side list or of a phase."""
    return [cell_len(line[:at]) for at, letter in enumerate(line) if letter == "│"]


@pytest.mark.parametrize("said", SCRIPTS.values(), ids=SCRIPTS)
async def test_every_line_is_as_wide_as_the_screen(tmp_path: Path, said: str) -> None:
    async with table(tmp_path / "k.toml", journey(said), mode="desk", size=(110, 36)) as seat:
        home = seat.app.screen
        for name, keys in SCREENS.items():
            await seat.press(*keys)
            screen = seat.app.screen
            box = screen.children[0].region if screen.is_modal else screen.region
            lines = screen._compositor.render_strips()[box.y : box.bottom]
            drawn = [strip.crop(box.x, box.right).text for strip in lines]
            assert {line: cell_len(line) for line in drawn if cell_len(line) != box.width} == {}, name
            if not screen.is_modal and not name.startswith(("changes", "parking")):
                found = {tuple(borders(line)) for line in seat.text().split("\n")[6:-8]} - {()}
                assert len(found) <= 1, name
            while seat.app.screen is not home:
                await seat.press("escape")
            await seat.press("escape", *["pagedown"] * 8)


async def walked(path: Path, said: str) -> list[int]:
    """The columns that the terminal's cursor is at on a walk over the map and the changes."""
    places = []
    async with table(path, journey(said), mode="desk") as seat:
        for view, keys in (
            ("f3", ("right", "right", "down", "right", "left", "g", "G")),
            ("f5", ("down", "right")),
        ):
            await seat.press(view)
            for key in keys:
                await seat.press(key)
                places.append(seat.app.cursor_position.x)
            await seat.press("escape")
    return places


@pytest.mark.parametrize("said", SCRIPTS.values(), ids=SCRIPTS)
async def test_the_cursor_stands_where_it_would_in_plain_letters(tmp_path: Path, said: str) -> None:
    there = await walked(tmp_path / "k.toml", said)
    assert there == await walked(tmp_path / "plain.toml", "Compares the offers")


@pytest.mark.parametrize("said", SCRIPTS.values(), ids=SCRIPTS)
async def test_the_line_takes_every_script(tmp_path: Path, said: str) -> None:
    async with table(tmp_path / "k.toml", Journey(id="k", stage="phases", title="K")) as seat:
        await seat.type(said)
        assert seat.journey.phases[-1].title == said.strip()
        assert max(cell_len(line) for line in seat.text().split("\n")) <= 120
