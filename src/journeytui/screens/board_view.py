"""The views over the workshop that are boards: lanes of cards, and the card under the cursor whole."""

import datetime as dt
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.screens.journey_view import JourneyView
from journeytui.screens.row_search import RowSearch
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.widgets.board.board import Board
from journeytui.widgets.board.cards import Cards
from journeytui.widgets.faces.rows import text
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.panel import Panel
from journeytui.workshop.going import go_to_card

HIGH: Final = 44
"""Lines of a screen from which the card under the cursor gets more of them."""

WIDE: Final = 100
"""Cells of a screen from which its lines are so long that it needs fewer."""


class BoardView(JourneyView):
    """A board over the workshop. A kind of view says its cards, what one says in full, and its verbs."""

    AUTO_FOCUS = "Board"
    DEFAULT_CSS = """
    BoardView #summary { height: 1; }
    BoardView #whole { height: 7; max-height: 30%; }
    BoardView.wide #whole { height: 6; }
    BoardView.high #whole { height: 9; }
    BoardView.low #summary, BoardView.low .rule { display: none; }
    BoardView.low #whole { height: 2; background: $panel; }
    """

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        self.board = Board(glyphs, id="board")
        self._drawn: tuple[Journey, dt.date] | None = None
        ways = (
            "row-up",
            "row-down",
            "row-first",
            "row-last",
            "page-up",
            "page-down",
            "cell-left",
            "cell-right",
        )
        self.verbs |= {
            **{
                way: Verb(getattr(self.board, f"action_{way.replace('-', '_')}"), self.no_card)
                for way in ways
            },
            "pick": Verb(self.board.action_pick, self.no_card),
            "go-there": Verb(self.go_there, self._nowhere),
            "delete": Verb(self.delete, self.may_change),
            **RowSearch(self, self.board).verbs(),
            **self.own_verbs(),
        }

    # What a kind of board says ---------------------------------------------------------------------

    def own_verbs(self) -> Verbs:
        """The verbs of this view, besides those that all boards have."""
        raise NotImplementedError

    def cards(self) -> Cards:
        """What stands on the board."""
        raise NotImplementedError

    def summary(self) -> str:
        """The line below the title that says how things stand."""
        raise NotImplementedError

    def whole(self) -> list[Content]:
        """The card under the cursor in full."""
        raise NotImplementedError

    def pick(self) -> None:
        """The card under the cursor was picked."""
        raise NotImplementedError

    # Showing ---------------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        yield Panel(id="summary")
        yield Panel(id="rule", classes="rule")
        yield self.board
        yield Panel(id="lower-rule", classes="rule")
        yield Panel(id="whole")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= HIGH, "high")
        self.set_class(event.size.width >= WIDE, "wide")

    def show_body(self) -> None:
        """The cards, made anew only when the journey or the day is another than before."""
        journey, today = self.workshop.journey, self.today
        if self._drawn is None or journey is not self._drawn[0] or today != self._drawn[1]:
            self._drawn = journey, today
            self.board.show(self.cards())
            self.query_one("#summary", Panel).show_lines(text(self.summary()))
        self._show_card()

    def _show_card(self) -> None:
        panel = self.query_one("#whole", Panel)
        width = max(panel.size.width, 20)
        panel.show_lines(*(line for part in self.whole() for line in part.wrap(width)))

    # Doing -----------------------------------------------------------------------------------------

    @property
    def today(self) -> dt.date:
        return self.sitting.world.now().date()

    @property
    def key(self) -> str:
        return self.board.key

    @property
    def meant(self) -> object:
        """What the card under the cursor stands for; nothing on an empty board."""
        return self.board.card.of if self.board.card else None

    @on(Board.Highlighted)
    def _look(self) -> None:
        self._show_card()
        self.show_said()
        self.query_one(KeyFooter).look_again()

    @on(Board.Selected)
    def _pick(self) -> None:
        if reason := self.may_change():
            self.say(reason, ok=False)
        else:
            self.pick()

    def cursor_to(self, key: str) -> None:
        """The cursor goes to the card called `key`, on the board as it is now."""
        self.show_body()
        self.board.cursor_to(key)

    def delete(self) -> None:
        """The card goes; undo brings it back."""
        self.show(self.workshop.hand.remove(self.key))

    def no_card(self) -> str:
        """Why nothing can be done with the card under the cursor: there is none. Else empty."""
        return "" if self.key else _("There is nothing here yet.")

    def may_change(self) -> str:
        """Why the card under the cursor cannot be changed; empty when it can."""
        return self.view_only() or self.no_card()

    def go_there(self) -> None:
        if not go_to_card(self.workshop, self.key):
            self.say(_("It is not tied to a place on the journey."), ok=False)
            return
        self.leave()

    def _nowhere(self) -> str:
        # The keys below ask this with every move: whether the place is still there is seen when one goes.
        tied = getattr(self.meant, "at", True)
        return self.no_card() or ("" if tied else _("It is not tied to a place on the journey."))
