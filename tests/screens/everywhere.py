"""Every screen of the program, and how one gets there from the workshop at the desk."""

from typing import Final

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
    "a recap": ("f6", "end", "enter"),
    "help": ("f1",),
    "help, searched": ("f1", "m", "a", "p"),
    "palette": ("ctrl+p", "u", "n"),
    "ask": ("f4", "r"),
}
"""The keys to each, in the finished sample."""
