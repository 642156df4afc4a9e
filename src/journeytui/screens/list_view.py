"""The views over the workshop that are lists: the rows, and the row under the cursor whole."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.screens.journey_view import JourneyView
from journeytui.screens.row_search import RowSearch
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.keyed_list import KeyedList
from journeytui.widgets.panel import Panel


class View(JourneyView):
    """A list over the workshop. A kind of view says its rows, what a row says in full, and its verbs."""

    AUTO_FOCUS = "KeyedList"
    DEFAULT_CSS = """
    View #summary { height: 1; }
    View KeyedList { scrollbar-gutter: stable; }
    View #whole { height: 6; }
    View.tall #whole { height: 9; }
    """

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        self.lines = self.make_list()
        self._drawn_for: tuple[object, ...] = ()
        self._drawn: Journey | None = None
        self.verbs |= {
            **{f"row-{way}": self._moves(f"row_{way}") for way in ("up", "down", "first", "last")},
            **{f"page-{way}": self._moves(f"page_{way}") for way in ("up", "down")},
            "pick": Verb(self.lines.action_pick, self.no_row),
            **RowSearch(self, self.lines).verbs(),
            **self.own_verbs(),
        }

    # What a kind of list says ----------------------------------------------------------------------

    def own_verbs(self) -> Verbs:
        """The verbs of this view, besides those that all views have."""
        return {}

    def make_list(self) -> KeyedList:
        return KeyedList(glyphs=self.glyphs, id="rows")

    def listed(self, width: int) -> Sequence[Listed]:
        """The rows, in `width` cells."""
        raise NotImplementedError

    def drawn_for(self) -> object:
        """What the rows are made from besides journey and width; they are made anew when it differs."""
        return self.sitting.world.now().date()

    def begins_at(self) -> str:
        """What the cursor stands on at first; the first row when that is nowhere."""
        return ""

    def summary(self) -> list[Content]:
        """The lines below the title that say how things stand; one, unless the view has room for more."""
        raise NotImplementedError

    def whole(self, key: str) -> list[Content]:
        """The row called `key` in full."""
        raise NotImplementedError

    def pick(self, key: str) -> None:
        """The row called `key` was picked."""
        raise NotImplementedError

    # Showing ---------------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        yield Panel(id="summary")
        yield Panel(id="rule", classes="rule")
        yield self.lines
        yield Panel(id="lower-rule", classes="rule")
        yield Panel(id="whole")

    def show_body(self) -> None:
        if not self.lines.size.width:
            return
        self.show_rows()
        self.show_summary()
        self.show_whole()

    def show_summary(self) -> None:
        self.query_one("#summary", Panel).show_lines(*self.summary())

    def show_rows(self) -> None:
        """The rows, made only when what they are made from is another than before."""
        width = self.lines.scrollable_content_region.width - 2
        journey, made_from = self.workshop.journey, (width, self.drawn_for())
        if journey is self._drawn and made_from == self._drawn_for:
            return
        self._drawn, self._drawn_for = journey, made_from
        self.lines.show_listed(self.listed(max(width, 20)), self.begins_at())

    def show_whole(self) -> None:
        panel = self.query_one("#whole", Panel)
        width = max(panel.size.width, 20)
        shown = [line for part in self.whole(self.key) for line in part.wrap(width)] if self.key else []
        panel.show_lines(*shown)

    # Doing -----------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """What the row under the cursor stands for; empty when there is none."""
        return self.lines.key

    @on(KeyedList.Highlighted)
    def _look(self) -> None:
        self.show_summary()
        self.show_whole()
        self.show_said()
        self.query_one(KeyFooter).look_again()

    @on(KeyedList.Selected)
    def _pick(self) -> None:
        self.pick(self.key)

    def cursor_to(self, key: str) -> None:
        """The cursor goes to the first row of `key`, of the rows as they are now."""
        self.show_rows()
        self.lines.cursor_to(key)

    def no_row(self) -> str:
        return "" if self.key else _("There is nothing here yet.")

    def may_change(self) -> str:
        """Why the row cannot be changed; empty when it can."""
        return self.view_only() or self.no_row()

    def _moves(self, way: str) -> Verb:
        return Verb(getattr(self.lines, f"action_{way}"), self.no_row)
