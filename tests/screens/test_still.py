"""Nothing moves by itself: a share compresses what moves, and people look at it."""

import shutil
from pathlib import Path

from tests.screens.everywhere import everywhere
from tests.screens.table import table

SAMPLE = Path(__file__).parents[2] / "sample_journeys" / "buying-a-kitchen.toml"


async def test_nothing_on_any_screen_moves_by_itself(tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk") as seat:
        assert seat.app.animation_level == "none"
        async for name in everywhere(seat):
            for widget in (seat.app.screen, *seat.app.screen.query("*")):
                assert not widget.styles.transitions, (name, widget)
                assert not widget.styles.text_style.blink, (name, widget)
                assert widget.auto_refresh is None, (name, widget)
                assert not getattr(widget, "cursor_blink", False), (name, widget)
