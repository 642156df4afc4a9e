"""The map with a mouse: a card is taken along and let go at another place."""

from textual import events
from textual.message import Message

from journeytui.widgets.map.canvas import HEAD
from journeytui.widgets.map.columns import Spot
from journeytui.widgets.map.moving import settled
from journeytui.widgets.map.widget import JourneyMap

EDGE = 2
"""Cells at the left and right at which the map is scrolled while a card is held."""


class HandledMap(JourneyMap):
    """While a card is held, the cursor shows where it would go. Posts `Held`, and `Dropped` at the end."""

    class Over(Message):
        """A card and what it is over."""

        def __init__(self, card: str, over: str) -> None:
            super().__init__()
            self.card, self.over = card, over

    class Held(Over):
        """The card is held there."""

    class Dropped(Over):
        """The card was let go there."""

    _pressed = ""
    """The card on which the button went down."""
    _held = ""
    """The card that is being taken along."""
    _let_go = False
    """Whether the click that comes now is the end of that."""

    @property
    def holds(self) -> bool:
        """Whether a card is held."""
        return bool(self._held)

    def put_back(self) -> None:
        """Let go of the card where it was."""
        if not self._held:
            return
        card, self._held, self._pressed = self._held, "", ""
        self.release_mouse()
        self.cursor_to(card)

    def over(self, x: int, y: int) -> tuple[Spot | None, str]:
        """The spot at a cell, and what a card that is let go there is let go over."""
        spot = self.spot_at(x, y)
        if spot is None:
            return None, ""
        spot = settled(self.layout_, spot)
        card, shown = self.layout_.card(spot), self.layout_.shown(spot.column)
        below = spot.lane != "phase" and y - HEAD + self.top not in self.layout_.lines_at(spot)
        activity = shown.column.activity if shown.column is not None else None
        if card is None or (below and activity is not None):
            card = activity or shown.stretch.phase
        return spot, card.id if card is not None else ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        spot = self.spot_at(event.x, event.y)
        card = self.layout_.card(spot) if spot is not None and event.button == 1 else None
        self._pressed = card.id if card is not None else ""
        self._let_go = False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if not self._pressed or not event.button:
            return
        spot, over = self.over(event.x, event.y)
        if not self._held:
            if over == self._pressed:
                return
            self._held = self._pressed
            self.capture_mouse()
        if event.x >= self.size.width - EDGE:
            self.look_at(self.left + 1, self.top)
        elif self.layout_.label <= event.x < self.layout_.label + EDGE:
            self.look_at(self.left - 1, self.top)
        if spot is not None:
            self.stand(spot)
        self.post_message(self.Held(self._held, over))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        card, self._held, self._pressed = self._held, "", ""
        if card:
            self._let_go = True
            self.release_mouse()
            self.post_message(self.Dropped(card, self.over(event.x, event.y)[1]))

    def on_click(self, event: events.Click) -> None:
        if self._let_go:
            self._let_go = False
            event.prevent_default()
            event.stop()
