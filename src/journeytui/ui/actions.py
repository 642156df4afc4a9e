"""The registry of actions, as bindings, footer, help, palette, keymap and key reference ask it.

A screen binds its scopes (`BINDINGS = bindings("journey", "workshop")`), has a method `action_<name>`
for each, and answers `why_not(name)`.
"""

import difflib
from typing import Final

from textual.binding import Binding, BindingType

from journeytui.i18n import N_
from journeytui.ui.action import TYPING, WITHIN, Action, Scope, WhyNot
from journeytui.ui.key_names import goes_first, is_printable
from journeytui.ui.registry import REGISTRY

__all__ = [
    "LATER",
    "REGISTRY",
    "TYPING",
    "WITHIN",
    "Action",
    "Scope",
    "WhyNot",
    "bindings",
    "find",
    "in_scope",
    "keys_at",
]

LATER: Final = N_("this version does not have it yet")
"""Why an action marked `later` is not possible."""

_BY_NAME: Final = {action.name: action for action in REGISTRY}


def find(name: str) -> Action:
    """The action called `name`. Raises `KeyError` when there is none; `nearest` says what was meant."""
    return _BY_NAME[name]


def nearest(name: str) -> str:
    """The name of the action that `name` was probably meant to be; "" when none is near."""
    return next(iter(difflib.get_close_matches(name, _BY_NAME, n=1)), "")


def in_scope(place: Scope) -> list[Action]:
    """The actions that can be asked for at `place`, those of the nearest scope first."""
    found: dict[str, Action] = {}
    for scope in WITHIN.get(place, (place,)):
        found |= {
            one.name: one for one in REGISTRY if scope in one.scopes | one.by_name and one.name not in found
        }
    return list(found.values())


def keys_at(action: Action, place: Scope, keys: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """Which of the action's keys act at `place`; `keys` are those of a keymap instead of its own.

    None when it can only be asked for by name there. Where text is typed, printable keys are text.
    """
    if not action.scopes.intersection(WITHIN.get(place, (place,))):
        return ()
    wanted = action.keys if keys is None else keys
    return tuple(key for key in wanted if not (place in TYPING and is_printable(key)))


def bindings(*scopes: Scope, through: str = "") -> list[BindingType]:
    """Textual bindings of the actions of exactly these scopes.

    Their ids are the actions' names, so that `App.set_keymap` can change the keys. A binding runs
    `action_<name>` of the node it stands on or, with `through="app.do"`, `app.do('<name>')`. Control
    and function keys come before the meanings that a text widget in focus has for them.
    """
    made: list[BindingType] = []
    for action in REGISTRY:
        if action.fixed or not action.scopes.intersection(scopes):
            continue
        does = f"{through}('{action.name}')" if through else action.method
        made += [
            Binding(key, does, show=False, priority=goes_first(key), id=action.name) for key in action.keys
        ]
    return made
