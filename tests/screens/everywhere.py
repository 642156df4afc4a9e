"""Every screen of the program, and how one gets there from the workshop at the desk."""

from collections.abc import AsyncIterator
from typing import Final

from tests.screens.table import Table

STAGES: Final = (
    "wrap-up",
    "changes",
    "stickers",
    "touchpoints",
    "feelings",
    "thoughts",
    "activities",
    "phases",
    "frame",
)

SCREENS: Final[dict[str, tuple[str, ...]]] = {
    **{f"workshop, {stage}": ("pageup",) * back for back, stage in enumerate(STAGES)},
    "workshop, a card": ("pageup",) * 4 + ("up",),
    "map": ("f3",),
    "map, a search": ("f3", "slash", "f", "i"),
    "map, full": ("f3", "plus", "right", "down"),
    "parking": ("f4",),
    "changes": ("f5",),
    "session": ("f6",),
    "findings": ("f9",),
    "gaps": ("ctrl+l",),
    "gaps, half typed": ("ctrl+l", "e", "n"),
    "findings, silenced": ("f9", "x", "x", "enter"),
    "evidence": ("f7",),
    "evidence, beliefs": ("f7", "tab"),
    "a recap": ("f6", "end", "enter"),
    "help": ("f1",),
    "help, searched": ("f1", "m", "a", "p"),
    "palette": ("ctrl+p", "u", "n"),
    "ask": ("f4", "r"),
}
"""The keys to each, in the finished sample."""


async def everywhere(seat: Table) -> AsyncIterator[str]:
    """Go to every screen in turn, from the workshop at the desk in its last stage, and back to it."""
    home = seat.app.screen
    for name, keys in SCREENS.items():
        await seat.press(*keys)
        yield name
        while seat.app.screen is not home:
            await seat.press("escape")
        await seat.press("escape", *["pagedown"] * keys.count("pageup"))
