"""Nothing moves by itself: a share compresses what moves, and people look at it."""

import shutil
from pathlib import Path

from tests.screens.everywhere import SCREENS
from tests.screens.table import table

SAMPLE = Path(__file__).parents[2] / "sample_journeys" / "buying-a-kitchen.toml"


async def test_nothing_on_any_screen_moves_by_itself(tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk") as seat:
        assert seat.app.animation_level == "none"
        home = seat.app.screen
        for name, keys in SCREENS.items():
            await seat.press(*keys)
            for widget in (seat.app.screen, *seat.app.screen.query("*")):
                assert not widget.styles.transitions, (name, widget)
                assert not widget.styles.text_style.blink, (name, widget)
                assert widget.auto_refresh is None, (name, widget)
                assert not getattr(widget, "cursor_blink", False), (name, widget)
            while seat.app.screen is not home:
                await seat.press("escape")
            await seat.press("escape", *["pagedown"] * 8)
