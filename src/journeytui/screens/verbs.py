"""From the name of an action to what does it: each screen has a table of verbs.

A verb knows whether it is possible now. Keys, palette and help all come through `run_verb`, so a key that
cannot act says why instead of doing nothing.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from journeytui.i18n import _
from journeytui.ui.action import Scope
from journeytui.ui.actions import find
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.workshop import Workshop

if TYPE_CHECKING:
    from textual.app import App


def _always() -> str:
    return ""


class Verb(NamedTuple):
    """What does an action, and why it cannot now (empty: it can)."""

    do: Callable[[], object]
    why_not: Callable[[], str] = _always


Verbs = dict[str, Verb]


class HasVerbs(Protocol):
    """A screen with verbs of its own."""

    verbs: Verbs

    def say(self, words_: str, *, ok: bool = True) -> None: ...

    @property
    def host(self) -> "Host": ...


class Host(Protocol):
    """What screens ask of the program as a whole; the app answers."""

    verbs: Verbs

    @property
    def quiet_for(self) -> float:
        """Seconds since something was typed last."""
        ...

    def open_palette(self, query: str = "") -> None: ...


class AtWork(HasVerbs, Protocol):
    """What the verbs that several screens share need of a screen over a sitting."""

    sitting: Sitting
    glyphs: Glyphs

    @property
    def place(self) -> Scope: ...

    @property
    def workshop(self) -> Workshop: ...

    @property
    def app(self) -> "App[object]": ...

    def show(self, outcome: Outcome) -> None: ...

    def refresh_all(self) -> None: ...


def why_not(screen: HasVerbs, name: str) -> str:
    """Why the action `name` is not possible on this screen now; empty when it is."""
    if find(name).later:
        return _("This version does not have it yet.")
    verb = screen.verbs.get(name) or screen.host.verbs.get(name)
    return verb.why_not() if verb else _("Not here.")


def run_verb(screen: HasVerbs, name: str) -> None:
    """Do the action `name` on this screen, or say why not."""
    reason = why_not(screen, name)
    if reason:
        screen.say(reason, ok=False)
        return
    verb = screen.verbs.get(name) or screen.host.verbs[name]
    verb.do()
