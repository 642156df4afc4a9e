"""A card that is being moved: the arrows take it along until enter, escape, or anything else is done."""

from collections.abc import Collection
from typing import Final

from journeytui.i18n import _
from journeytui.journey.lookup import find
from journeytui.screens.verbs import AtWork
from journeytui.workshop.outcome import Outcome

_BESIDES: Final = frozenset({"move", "edit", "pick", "back", "undo", "redo", "help", "save"})
"""Actions that do not end the moving of a card, or end it themselves; the ways it goes do not, either."""


class Moving:
    """Which card of a screen is being moved, if any."""

    def __init__(self, screen: AtWork, ways: Collection[str]) -> None:
        """`ways` are the actions that take the card along."""
        self._screen = screen
        self._goes_on = _BESIDES.union(ways)
        self._card = ""

    @property
    def card(self) -> str:
        """The card that is being moved; empty when none is, or when it is gone."""
        return self._card if self._card and find(self._screen.workshop.journey, self._card) else ""

    def begin(self, card: str, said: str) -> None:
        self._card = card
        self._screen.say(said)

    def end(self) -> bool:
        """Leave the card where it is; whether one was being moved."""
        card = self.card
        self.forget()
        if card:
            self._screen.say(_("It stands there now."))
        return bool(card)

    def before(self, name: str) -> None:
        """The action `name` is asked for: most leave off moving."""
        if name not in self._goes_on:
            self.forget()

    def forget(self) -> None:
        """From now on no card is being moved."""
        self._card = ""

    def told(self, outcome: Outcome) -> Outcome:
        """What came of one step, with how to leave off."""
        if not (outcome.ok and self.card):
            return outcome
        return outcome._replace(said=_("{what} · enter is done").format(what=outcome.said))
