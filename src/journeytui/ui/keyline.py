"""What the footer says: the most important keys of a place that fit the width."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from journeytui.i18n import _
from journeytui.ui.action import TYPING, Action, Scope, WhyNot
from journeytui.ui.actions import in_scope
from journeytui.ui.key_names import key_name
from journeytui.ui.keymap import Keymap

BETWEEN: Final = 3
"""Cells between two entries: a dot with a blank on either side."""

HELP: Final = "help"
"""The action that every footer ends with."""


class FooterKey(NamedTuple):
    """One entry of the footer: what to press or type, what it does, and whether it can be done now."""

    key: str
    say: str
    possible: bool

    @property
    def width(self) -> int:
        """Cells; what is not possible stands in brackets."""
        return cell_len(self.key) + 1 + cell_len(self.say) + (0 if self.possible else 2)


Offers = Sequence[tuple[Action, str]]
"""What the footer may name at a place, and how: the help first, for it has its room always."""


def offers(place: Scope, keymap: Keymap) -> Offers:
    """What there is to name at `place`, the most important first."""
    here = f"view-{place}"  # the key that leads to where one is says nothing
    wanted = [one for one in in_scope(place) if one.footer and one.name != here]
    wanted.sort(key=lambda one: (one.name != HELP, _rank(one, place)))
    return [(action, key) for action in wanted if (key := _shown_key(action, place, keymap))]


def hints(offered: Offers, why_not: WhyNot, width: int) -> list[FooterKey]:
    """As many of them as fit into `width` cells, the help at the end."""
    found: list[FooterKey] = []
    last: list[FooterKey] = []
    left = width
    for action, key in offered:
        hint = FooterKey(key, _(action.say), not (action.later or why_not(action.name)))
        left -= hint.width + (BETWEEN if action.name != HELP else 0)
        if left < 0:
            break
        (last if action.name == HELP else found).append(hint)
    return found + last


def _rank(action: Action, place: Scope) -> int:
    """What has a form of its own in the input line matters less where nothing is typed."""
    return action.footer + (10 if action.typed and place not in TYPING else 0)


def _shown_key(action: Action, place: Scope, keymap: Keymap) -> str:
    """What the footer names for the action: what is typed for it where text is typed, else its key."""
    if place in TYPING and action.typed:
        return _(action.typed)
    return next((key_name(key) for key in keymap.keys_at(action, place)), "")
