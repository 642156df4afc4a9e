"""Text in any script neither breaks the grid nor the cursor: widths are cells, on every screen."""

from itertools import cycle
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
from tests.screens.everywhere import everywhere
from tests.screens.table import table

FAMILY = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"

SCRIPTS = {
    "swedish": "Åker hem, gråter över köket",
    "combining": "Cafe\u0301, A\u030aker, n\u0303u\u0308o\u0304, z\u0351\u036b\u0343\u036a\u0302 on and on",
    "emoji": f"{FAMILY}{FAMILY} 🇸🇪🇩🇰 ❤️ 👍🏽 1️⃣ and a kitchen {FAMILY * 20}",
    "chinese": "他们在展厅里比较厨房的报价然后回家和妈妈商量这件事情的价格",
    "hebrew": "האם אנחנו יכולים להרשות לעצמנו את המטבח הזה",
    "arabic": "هل يمكننا تحمل تكلفة هذا المطبخ الجديد",
    "zero width": "No\u200bblank\u200bat\u200dall \u2066isolated\u2069 \u202eoverridden",
    "no blanks": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
}
"""A text for a card, by what is special about it."""


def journey(*texts: str) -> Journey:
    """A journey in which everything that can be said says these, one after the other."""
    say = cycle(texts).__next__
    activities = tuple(
        Activity(
            id=f"ac-{at}",
            text=say(),
            outside=bool(at),
            thoughts=(
                Thought(id=f"th-{at}", text=say(), quote=True),
                Thought(id=f"tu-{at}", text=say(), basis="belief"),
            ),
            feelings=(Feeling(id=f"fe-{at}", valence=-2 if at else 2, text=say()),),
            touchpoints=(
                Touchpoint(id=f"tp-{at}", text=say(), owner=say(), channel=say(), side="front"),
                Touchpoint(id=f"tb-{at}", text=say(), side="back"),
            ),
            stickers=(
                Sticker(id=f"st-{at}", kind="pain", note=say()),
                Sticker(id=f"su-{at}", kind="truth", on=f"fe-{at}"),
            ),
        )
        for at in range(4)
    )
    return Journey(
        id="kitchen",
        title=say(),
        stage="wrap",
        frame=Frame(segment=say(), owner=say(), scope=say()),
        phases=(
            Phase(id="ph-a", title=say(), activities=activities[:3]),
            Phase(id="ph-b", title=say(), activities=activities[3:]),
        ),
        changes=(Change(id="ch-a", text=say(), as_is=say(), to_be=say(), owner=say(), at=("st-0",)),),
        measures=(Measure(id="me-a", text=say(), at=("ac-0",)),),
        parked=(
            Parked(id="pa-a", text=say(), at="ac-0", stage="feelings"),
            Parked(id="pa-b", text=say(), state="answered", answer=say()),
        ),
    )


def borders(line: str) -> list[int]:
    """At which cells a line has the border of a side list or of a phase."""
    return [cell_len(line[:at]) for at, letter in enumerate(line) if letter == "│"]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids="{0[0]}x{0[1]}".format)
async def test_every_line_is_as_wide_as_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    mixed = journey(*SCRIPTS.values())
    async with table(tmp_path / "k.toml", mixed, mode="desk", size=size) as seat:
        async for name in everywhere(seat):
            screen = seat.app.screen
            box = screen.children[0].region if screen.is_modal else screen.region
            lines = screen._compositor.render_strips()[box.y : box.bottom]
            drawn = [strip.crop(box.x, box.right).text for strip in lines]
            assert {line: cell_len(line) for line in drawn if cell_len(line) != box.width} == {}, name
            if not screen.is_modal and not name.startswith(("changes", "parking")):
                grid = seat.text().split("\n")[6:-8]  # one border beside the walk, two phases on the map
                assert len({at for line in grid for at in borders(line)}) <= 2, name


async def walked(path: Path, *texts: str) -> list[int]:
    """The columns that the terminal's cursor is at on a walk over the map and the changes."""
    places = []
    async with table(path, journey(*texts), mode="desk") as seat:
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


async def test_the_cursor_stands_where_it_would_in_plain_letters(tmp_path: Path) -> None:
    there = await walked(tmp_path / "k.toml", *SCRIPTS.values())
    assert there == await walked(tmp_path / "plain.toml", "Compares the offers")


@pytest.mark.parametrize("said", SCRIPTS.values(), ids=SCRIPTS)
async def test_the_line_takes_every_script(tmp_path: Path, said: str) -> None:
    async with table(tmp_path / "k.toml", Journey(id="k", stage="phases", title="K")) as seat:
        await seat.type(said)
        assert seat.journey.phases[-1].title == said.strip()
        assert max(cell_len(line) for line in seat.text().split("\n")) <= 120
