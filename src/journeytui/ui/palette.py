"""What the command palette offers at a place, and which of it a query finds."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from journeytui.i18n import _
from journeytui.ui.action import Action, Scope, WhyNot
from journeytui.ui.actions import LATER, REGISTRY, in_scope
from journeytui.ui.key_names import key_name
from journeytui.ui.keymap import Keymap
from journeytui.ui.places import PLACES
from journeytui.ui.registry import MOVE

One = TypeVar("One")


class ListedAction(NamedTuple):
    """One row of the palette or the help."""

    action: Action
    text: str
    """`area: what it does`, translated."""
    keys: str
    """What is pressed for it, as a person calls it; empty when it has no key here."""
    why_not: str
    """Why it is not possible now; empty when it is."""

    @property
    def sought(self) -> str:
        """The text in which a query is looked for."""
        return f"{self.text} {self.action.name} {_(self.action.say)} {self.keys} {self.action.typed}"


def entries(place: Scope, keymap: Keymap, why_not: WhyNot) -> list[ListedAction]:
    """Every action, those that are possible now first; the ones of other places say where they are."""
    here = [entry_of(action, place, keymap, why_not) for action in in_scope(place)]
    named = {entry.action.name for entry in here}
    elsewhere = [_elsewhere(action, keymap) for action in REGISTRY if action.name not in named]
    offered = [entry for entry in here + elsewhere if _is_offered(entry.action)]
    return sorted(offered, key=lambda entry: bool(entry.why_not))


def entry_of(action: Action, place: Scope, keymap: Keymap, why_not: WhyNot) -> ListedAction:
    """The row of `action` at `place`."""
    reason = _(LATER) if action.later else why_not(action.name)
    return ListedAction(action, _text(action), _shown(keymap.keys_at(action, place)), reason)


def matching(found: Iterable[One], query: str, sought: Callable[[One], str]) -> list[One]:
    """Those in which every word of `query` occurs, in their order; words at the start of one count first."""
    words = query.casefold().split()
    hits: list[tuple[int, One]] = []
    for one in found:
        text = f" {sought(one).casefold()}"
        if all(word in text for word in words):
            hits.append((sum(f" {word}" not in text for word in words), one))
    return [one for _misses, one in sorted(hits, key=lambda hit: hit[0])]


def _is_offered(action: Action) -> bool:
    """Moving a cursor by name is of no use, nor is opening what is open."""
    return action.area != MOVE and not action.fixed and action.name != "palette"


def _elsewhere(action: Action, keymap: Keymap) -> ListedAction:
    places = [place for place in PLACES if place in action.scopes | action.by_name]
    where = _("Only in {places}.").format(places=", ".join(_(PLACES[place]) for place in places))
    return ListedAction(action, _text(action), _shown(keymap.keys(action)), where)


def _text(action: Action) -> str:
    return f"{_(action.area)}: {_(action.title)}"


def _shown(keys: Iterable[str]) -> str:
    return ", ".join(key_name(key) for key in keys)
