"""What the footer says: the most important keys of a place that fit the width."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from journeytui.i18n import _
from journeytui.ui.action import TYPING, Action, Scope, WhyNot
from journeytui.ui.actions import in_scope
from journeytui.ui.key_names import key_name
from journeytui.ui.keymap import Keymap
from journeytui.ui.registry.scopes import CARD

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


def hints(
    offered: Offers, why_not: WhyNot, width: int, counted: Callable[[str], str] = lambda _name: ""
) -> list[FooterKey]:
    """As many of them as fit into `width` cells; the help, and before it what is `counted`, have room always.

    `counted` gives what stands behind the word of an action, as how many findings there are.
    """
    counts = {action.name: counted(action.name) for action, _key in offered}
    found: list[FooterKey] = []
    last: list[FooterKey] = []
    left = width + BETWEEN
    for action, key in sorted(offered, key=lambda one: one[0].name != HELP and not counts[one[0].name]):
        said = f"{_(action.say)} {counts[action.name]}".rstrip()
        hint = FooterKey(key, said, not (action.later or why_not(action.name)))
        left -= hint.width + BETWEEN
        if left < 0:
            break
        if action.name == HELP or counts[action.name]:
            last.insert(0, hint)
        else:
            found.append(hint)
    return found + last


def _rank(action: Action, place: Scope) -> int:
    """What counts less: a form of its own in the input line, where nothing is typed; a card, in a walk."""
    less = action.area == CARD if place == "gaps" else bool(action.typed) and place not in TYPING
    return action.footer + (10 if less else 0)


def _shown_key(action: Action, place: Scope, keymap: Keymap) -> str:
    """What the footer names for the action: what is typed for it where text is typed, else its key."""
    if place in TYPING and action.typed:
        return _(action.typed)
    return next((key_name(key) for key in keymap.keys_at(action, place)), "")
