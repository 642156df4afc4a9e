"""What an action is, and the places where it holds."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from journeytui.values import frozen

Scope = Literal[
    "line",  # the input line of the workshop
    "cards",  # the cards of the activity in focus
    "workshop",  # the workshop screen, line or cards
    "map",
    "parking",
    "changes",
    "session",
    "evidence",
    "findings",
    "gaps",
    "present",
    "list",  # any list drawn by line
    "home",
    "journey",  # any screen with a journey open
    "everywhere",
]

WITHIN: Final[Mapping[Scope, tuple[Scope, ...]]] = {
    "line": ("line", "workshop", "journey", "everywhere"),
    "cards": ("cards", "workshop", "journey", "everywhere"),
    "map": ("map", "journey", "everywhere"),
    "parking": ("parking", "list", "journey", "everywhere"),
    "changes": ("changes", "list", "journey", "everywhere"),
    "session": ("session", "list", "journey", "everywhere"),
    "evidence": ("evidence", "list", "journey", "everywhere"),
    "findings": ("findings", "list", "journey", "everywhere"),
    "gaps": ("gaps", "journey", "everywhere"),
    "present": ("present", "journey", "everywhere"),
    "home": ("home", "list", "everywhere"),
}
"""The places where somebody can be, and the scopes that hold there, the nearest first."""

TYPING: Final[frozenset[Scope]] = frozenset({"line", "gaps"})
"""Places where text is being typed: printable keys are text there, not actions."""

WhyNot = Callable[[str], str]
"""Gives for the name of an action why it is not possible now, in words; "" when it is."""


@frozen
class Action:
    """Something a person can ask for. Texts are marked for translation and translated when shown."""

    name: str
    """What keymap, code and palette call it; with `action_` before it, its method."""
    title: str
    """What it does."""
    area: str
    """What it is about ("card", "half day"): the palette shows `area: title`."""
    keys: tuple[str, ...] = ()
    """Textual's names of the keys, the first being the one that is shown."""
    scopes: frozenset[Scope] = frozenset()
    """Where its keys act and it can be asked for by name."""
    say: str = ""
    """The word for it in the footer."""
    footer: int = 0
    """The lower the more important in the footer; 0 is not shown there."""
    by_name: frozenset[Scope] = frozenset()
    """Where it can be asked for by name only."""
    typed: str = ""
    """What can be typed in the input line for it."""
    fixed: bool = False
    """The key belongs to the widget itself: it is shown, but neither bound here nor changed by a keymap."""
    later: bool = False
    """This version does not have it yet."""

    @property
    def method(self) -> str:
        """The name of its method without `action_`, as Textual wants it."""
        return self.name.replace("-", "_")
