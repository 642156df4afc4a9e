"""A card that is being moved: the arrows take it along until enter, escape, or anything else is done.

Enter leaves it where it is then, escape puts it back where it stood. However many steps it went, it is one
thing to undo.
"""

from collections.abc import Collection
from typing import Final

from journeytui.i18n import _
from journeytui.journey.lookup import find
from journeytui.screens.verbs import AtWork
from journeytui.ui.actions import find as find_action
from journeytui.ui.key_names import key_name
from journeytui.ui.keyline import FooterKey
from journeytui.workshop.outcome import Outcome

_BESIDES: Final = frozenset({"move", "edit", "pick", "back", "to-line", "undo", "redo", "help", "save"})
"""Actions that do not end the moving of a card, or end it themselves; the ways it goes do not, either."""


class Moving:
    """Which card of a screen is being moved, if any."""

    def __init__(self, screen: AtWork, ways: Collection[str]) -> None:
        """`ways` are the actions that take the card along."""
        self._screen = screen
        self._goes_on = _BESIDES.union(ways)
        self._card = ""
        self._steps = 0
        """How much could be undone when the moving began."""

    @property
    def card(self) -> str:
        """The card that is being moved; empty when none is, or when it is gone."""
        return self._card if self._card and find(self._screen.workshop.journey, self._card) else ""

    def keys(self) -> list[FooterKey]:
        """What the footer says while a card is being moved; nothing while none is."""
        if not self.card:
            return []
        keymap, place = self._screen.sitting.world.keymap, self._screen.place
        said = [FooterKey(_("arrows"), _("move"), possible=True)]
        for words_, names in ((_("keep"), ("edit", "pick")), (_("put back"), ("to-line", "back"))):
            keys = [key for name in names for key in keymap.keys_at(find_action(name), place)]
            said += [FooterKey(key_name(key), words_, possible=True) for key in keys[:1]]
        return said

    def begin(self, card: str) -> None:
        """From now on the arrows take `card` along."""
        if card != self.card:
            self.forget()
            self._card, self._steps = card, self._screen.workshop.document.steps
        self._screen.say(_("The arrows take it along · enter keeps it · escape puts it back"))
        self._screen.refresh_all()

    def end(self) -> bool:
        """Leave the card where it is; whether one was being moved."""
        card, moved = self.card, self._screen.workshop.document.steps > self._steps
        self.forget()
        if card:
            said = _("It stands there now · ctrl+z puts it back") if moved else _("It stands there now.")
            self._screen.say(said)
        return bool(card)

    def put_back(self) -> bool:
        """Undo the steps that the card went; whether one was being moved."""
        card = self.card
        self.forget()
        if card:
            workshop = self._screen.workshop
            if workshop.document.steps > self._steps:
                workshop.undo()
            self._screen.show(Outcome(_("It stands where it stood."), card=card))
        return bool(card)

    def before(self, name: str) -> None:
        """The action `name` is asked for: most leave off moving."""
        if name not in self._goes_on:
            self.forget()

    def forget(self) -> None:
        """From now on no card is being moved; the steps that it went are one thing to undo."""
        if self._card:
            self._card = ""
            self._screen.workshop.document.together(self._steps)
            self._screen.refresh_all()

    def no_further(self) -> Outcome:
        """There is nothing that way to take it to."""
        return self.told(Outcome(_("It cannot go further that way."), ok=False))

    def told(self, outcome: Outcome) -> Outcome:
        """What came of one step, with how to leave off: that stands first, the end of a line may be cut."""
        if not self.card:
            return outcome
        if outcome.ok:  # who undid something before this step wants that back no more
            self._steps = min(self._steps, self._screen.workshop.document.steps - 1)
        said = _("enter keeps it, escape puts it back · {what}").format(what=outcome.said)
        return outcome._replace(said=said)
