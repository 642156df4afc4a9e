"""The map (f3): the whole journey as one grid, to go through and mend."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType

from journeytui.i18n import N_, _
from journeytui.journey.model import Activity
from journeytui.screens.bulk import Bulk
from journeytui.screens.journey_view import JourneyView
from journeytui.screens.map_looking import MapLooking
from journeytui.screens.map_moving import WAYS, MapMoving
from journeytui.screens.map_search import MapSearch
from journeytui.screens.map_verbs import MapVerbs
from journeytui.screens.verbs import Verb
from journeytui.ui import warming
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keyline import FooterKey
from journeytui.ui.sitting import Sitting
from journeytui.widgets.entry import EntryLine
from journeytui.widgets.faces.rows import text
from journeytui.widgets.foot_line import FootLine
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.map.dragging import HandledMap
from journeytui.widgets.map.legend import legend
from journeytui.widgets.map.minimap import Outline, minimap, outline
from journeytui.widgets.map.told import told
from journeytui.widgets.map.whole import whole
from journeytui.widgets.map.widget import JourneyMap
from journeytui.widgets.panel import Panel
from journeytui.workshop.going import go_to_card, standing_at
from journeytui.workshop.outcome import Outcome

WHILE_TYPING: Final = frozenset({"help", "save", "quit", "theme"})
"""What can be done while something is typed in the line at the foot."""
COMPLETES: Final = {"phase-after": 1, "phase-before": -1}
"""Actions whose keys complete the name of a source while one is typed there."""
ROOM: Final = 16
"""Lines of a screen from which there is room for more than the grid."""
MUCH: Final = 30
"""Lines from which there is room for the legend, and for more of the card under the cursor."""


class MapView(JourneyView):
    """The grid; above it the whole in words and in one line, below it the card under the cursor in full."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("map", "journey", "everywhere", through="screen.do")]
    DEFAULT_CSS = """
    MapView #told { height: 3; }
    MapView #whole { height: 2; background: $panel; }
    MapView #minimap { height: 1; }
    MapView #legend { height: 1; display: none; }
    MapView.much #legend { display: block; }
    MapView.much #whole { height: 4; }
    MapView #foot EntryLine { max-height: 3; }
    MapView.much #foot EntryLine { max-height: 5; }
    MapView.little #foot EntryLine { max-height: 1; }
    MapView.little #told, MapView.little #whole, MapView.little #minimap { display: none; }
    """
    place: ClassVar[Scope] = "map"
    title_words = N_("Map")

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        look = sitting.map_look
        self.map = HandledMap(
            self.workshop.journey,
            glyphs,
            self._moved,
            density=look.density,
            collapsed=look.collapsed,
            id="map",
        )
        self._told: object = None
        self._outline = Outline("", 0)
        self._outlined: tuple[object, int] = (None, 0)
        self._in_sight: tuple[Outline, range] | None = None
        self.search = MapSearch(self)
        self.foot = FootLine(id="foot")
        self.moves = MapMoving(self)
        self.looking = MapLooking(self)
        self.verbs |= MapVerbs(self).verbs() | self.moves.verbs() | self.search.verbs()
        self.verbs |= Bulk(self, lambda: self.here, self.search.only).verbs()
        self.verbs |= {"view-workshop": Verb(self._to_workshop), **self.looking.verbs()}
        begin = standing_at(self.workshop.journey, self.workshop.last or self.workshop.focus)
        self.map.show(self.workshop.journey, self.search.only())
        if begin is not None:
            self.search.stand_at(begin.node.id)

    @property
    def key(self) -> str:
        card = self.map.card
        return card.id if card is not None else ""

    @property
    def activity(self) -> Activity | None:
        """The activity whose column the cursor is in."""
        shown = self.map.shown
        return shown.column.activity if shown is not None and shown.column is not None else None

    @property
    def here(self) -> str:
        """What the cursor is on; in an empty place the activity there, or the phase."""
        shown = self.map.shown
        if self.key or shown is None:
            return self.key
        return next((one.id for one in (self.activity, shown.stretch.phase) if one is not None), "")

    # Doing -----------------------------------------------------------------------------------------

    def why_not(self, name: str) -> str:
        if name not in WHILE_TYPING and (reason := self.asked_first()):
            return reason
        return super().why_not(name)

    def asked_first(self) -> str:
        """Why nothing else can be done while something is typed in the line; empty when nothing is."""
        if not self.foot.asking:
            return ""
        return _("First finish the line: enter takes it, escape leaves it.")

    def no_card(self) -> str:
        """Why nothing can be done to a card now; empty when it can."""
        return self.view_only() or ("" if self.key else _("There is no card here; a adds one."))

    def do(self, name: str) -> None:
        if self.foot.asking and name == "back":
            self.foot.leave()
        elif name in COMPLETES and self.foot.complete(COMPLETES[name]):
            pass  # tab has another meaning while a source is being named
        elif self.foot.asking and (reason := self.why_not(name)):
            self.say(reason, ok=False)
        else:
            self.moves.moving.before(name)
            if name in WAYS and self._said is not None:
                self.say("")  # what was said has been read
            super().do(name)

    def show(self, outcome: Outcome) -> None:
        super().show(outcome)
        if outcome.card:  # what was undone or done again
            self.map.cursor_to(outcome.card)

    @on(EntryLine.TooMuch)
    def _too_much(self, event: EntryLine.TooMuch) -> None:
        self.say(event.said, ok=False)

    # Showing ---------------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        yield Panel(id="told")
        yield Panel(id="minimap")
        yield self.map
        yield Panel(id="legend")
        yield Panel(id="whole")
        yield self.foot

    def keys_instead(self) -> Sequence[FooterKey]:
        return self.moves.moving.keys()

    def on_mount(self) -> None:
        warming.beside(self._get_ready)

    def _get_ready(self) -> None:
        """What the first filter, search and look at all text ask of every card; beside the keys."""
        if self.is_attached:
            self.search.get_ready()
            self.map.get_ready()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= MUCH, "much")
        self.set_class(event.size.height < ROOM, "little")

    def show_body(self) -> None:
        self.map.show(self.workshop.journey, self.search.only())
        self._show_told()
        self.show_legend()
        self._look_again()

    def on_descendant_blur(self) -> None:
        """The line at the foot has closed, or something lies over it: the keys are the map's again."""
        self.map.place_terminal_cursor()
        if self.stands:
            self.query_one(KeyFooter).look_again()

    def _moved(self) -> None:
        if self.stands:
            self._look_again()
            self.query_one(KeyFooter).look_again()

    @on(JourneyMap.Picked)
    def _picked(self) -> None:
        self.do("edit")

    @on(HandledMap.Held)
    def _hold(self, event: HandledMap.Held) -> None:
        self.moves.hold(event.card, event.over)

    @on(HandledMap.Dropped)
    def _drop(self, event: HandledMap.Dropped) -> None:
        self.moves.drop(event.card, event.over)

    def _look_again(self) -> None:
        """What follows the cursor."""
        self._show_minimap()
        self._show_whole()

    def _show_told(self) -> None:
        layout = self.map.layout_
        panel = self.query_one("#told", Panel)
        told_for = (layout, panel.size)
        if told_for == self._told:
            return
        self._told = told_for
        width = max(panel.size.width, 10)
        lines = told(self.map.whole, self.glyphs, width)
        if self.search.asked:
            lines = [self.search.told(), *lines[:-1]]
        panel.show_lines(*(line.truncate(width, ellipsis=True) for line in lines))

    def _show_minimap(self) -> None:
        panel = self.query_one("#minimap", Panel)
        layout = self.map.layout_
        width = max(panel.size.width - layout.label, 10)
        if self._outlined != (layout, width):
            self._outlined = (layout, width)
            self._outline = outline(layout, width, self.glyphs)
        if self._in_sight == (self._outline, self.map.in_sight):
            return
        self._in_sight = (self._outline, self.map.in_sight)
        line = text(_("whole").ljust(layout.label), "$muted")
        for words_, style in minimap(self._outline, self.map.in_sight, self.glyphs):
            line += text(words_, style)
        panel.show_lines(line)

    def _show_whole(self) -> None:
        panel, shown = self.query_one("#whole", Panel), self.map.shown
        if shown is None:
            nothing = _("There is no phase yet. a adds the first.")
            if self.search.asked:
                nothing = _("Nothing answers to the filter any more. Escape shows all.")
            panel.show_lines(text(nothing, "$muted"))
            return
        grid = self.map.layout_.grid
        lines = whole(grid, shown.stretch, shown.column, self.map.spot.lane, self.map.card, self.glyphs)
        width, height = max(panel.size.width - 1, 20), panel.size.height
        rows = [row.rstrip() for line in lines for row in line.wrap(width)]
        if len(rows) > height > 0:
            rows[height - 1 :] = [rows[height - 1].truncate(width - 2) + f" {self.glyphs.more}"]
        panel.show_lines(*rows)

    def show_said(self) -> None:
        super().show_said()
        if self.foot.asking:  # it lies over that line, and has one of its own
            self.foot.say(self.said())

    def hint(self) -> str:
        """What the signs mean while there is nothing else to say, unless that has a line of its own."""
        if self.has_class("much"):
            return _("f2 goes to this card in the workshop · escape goes back")
        return legend(self.map.density, self.size.width - 2, self.glyphs)

    def show_legend(self) -> None:
        line = legend(self.map.density, self.size.width - 2, self.glyphs)
        self.query_one("#legend", Panel).show_lines(text(line, "$muted"))

    def _to_workshop(self) -> None:
        """Back to the workshop, at the card, or at the activity of its empty place."""
        activity = self.activity
        go_to_card(self.workshop, self.key or (activity.id if activity is not None else ""))
        self.leave()
