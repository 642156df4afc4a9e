"""The map as a widget: one grid, drawn by line, of which only what is in sight is ever made."""

from collections.abc import Callable, Set

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from journeytui.journey.model import Journey, Node
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.map_look import Density
from journeytui.widgets.map.bands import Extents
from journeytui.widgets.map.canvas import HEAD, Canvas, Scene
from journeytui.widgets.map.cards import Typesetter
from journeytui.widgets.map.columns import Grid, Spot, grid
from journeytui.widgets.map.differing import differing
from journeytui.widgets.map.layout import GAP, Layout, Shape, Shown
from journeytui.widgets.map.moving import ALONG, Way, moved, settled
from journeytui.widgets.map.painter import Painter
from journeytui.widgets.map.sifted import SiftedGrid, sifted
from journeytui.widgets.map.viewport import Viewport

WHEEL = 3
"""Lines of one notch of the wheel."""


class JourneyMap(Widget):
    """A journey as a grid with a cursor on one of its cards. Its keys are those of its screen."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "JourneyMap { height: 1fr; width: 1fr; }"

    class Picked(Message):
        """The card under the cursor was clicked once more."""

    def __init__(
        self,
        journey: Journey,
        glyphs: Glyphs,
        moved: Callable[[], None] = lambda: None,
        *,
        density: Density = "normal",
        collapsed: frozenset[str] = frozenset(),
        id: str | None = None,  # noqa: A002 - textual's name
    ) -> None:
        """`moved` is called when the cursor is elsewhere, or another part of the journey is in sight.

        It is no message: what follows the cursor is to be painted together with it.
        """
        super().__init__(id=id)
        self._glyphs = glyphs
        self._moved = moved
        self.whole: Grid = grid(journey)
        """The journey with all its cards, however few are shown."""
        self._sifted: SiftedGrid | None = None
        """What of it is shown; nothing when all is."""
        self._size_drawn = Size(0, 0)
        self._shape = Shape(80, 24, density, collapsed)
        self._canvas: Canvas | None = None
        self.spot = Spot(0, "activity")
        self._aim = self.spot
        """Where the cursor would be if every column had a place for it."""
        self._extents: Extents | None = None
        self.layout_ = self._laid_out()
        self._view = Viewport(0, 0, 1, 1)

    # What is asked of it -----------------------------------------------------------------------------

    @property
    def card(self) -> Node | None:
        """The card under the cursor; nothing where none stands."""
        return self.layout_.card(self.spot)

    @property
    def shown(self) -> Shown | None:
        """The column that the cursor is in; nothing while the journey has none."""
        return self.layout_.shown(self.spot.column) if self.layout_.columns else None

    @property
    def density(self) -> Density:
        return self._shape.density

    @property
    def collapsed(self) -> frozenset[str]:
        """The ids of the phases that are collapsed."""
        return self._shape.collapsed

    @property
    def in_sight(self) -> range:
        """The numbers of the columns that are in sight as a whole, one at least."""
        return self._view.columns(self.layout_)

    @property
    def left(self) -> int:
        """The number of the first column in sight."""
        return self._view.left

    @property
    def top(self) -> int:
        """The line of the lanes that stands under the headings."""
        return self._view.top

    def has(self, card: str) -> bool:
        """Whether a card is on the map as it is shown."""
        return self.layout_.find(card) is not None

    def spot_at(self, x: int, y: int) -> Spot | None:
        """What stands at a cell of the widget."""
        layout, left = self.layout_, self._view.left
        if x < layout.label or left >= layout.columns:
            return None
        beyond = x - layout.label + layout.shown(left).x
        if y < HEAD:
            return Spot(layout.column_at(beyond), "phase") if beyond < layout.width else None
        return layout.spot_at(beyond, y - HEAD + self._view.top)

    # What it is told ---------------------------------------------------------------------------------

    def show(self, journey: Journey, only: Set[str] | None = None) -> None:
        """Show `journey`, or `only` these of its cards; the cursor stays on its card, or where that was."""
        shown_only = self._sifted.ids if self._sifted is not None else None
        if journey is self.whole.journey and only is shown_only:
            return
        card = self.card
        self.whole = grid(journey, self.whole)
        self._sifted = sifted(self.whole, only, self._sifted) if only is not None else None
        self._again(card)

    def look(self, density: Density | None = None, collapsed: frozenset[str] | None = None) -> None:
        """Show the cards in another density, or other phases collapsed."""
        card, shown = self.card, self.shown
        if card is None and shown is not None and shown.column is not None:
            card = shown.column.activity
        if density is not None:
            self._shape = self._shape._replace(density=density)
        if collapsed is not None:
            self._shape = self._shape._replace(collapsed=collapsed)
        self._again(card)

    def cursor_to(self, card: str) -> bool:
        """Put the cursor on a card; whether it is on the map."""
        spot = self.layout_.find(card, self.spot.column)
        if spot is None:
            return False
        self._put(spot)
        return True

    def stand(self, spot: Spot) -> None:
        """Put the cursor on a spot, or the nearest one that there is."""
        self._put(settled(self.layout_, spot))

    def go(self, way: Way) -> None:
        """Take the cursor one step further. Along the time it keeps to its lane, past columns without it."""
        if way in ALONG:
            aim = self._aim
            there = moved(self.layout_, aim._replace(column=self.spot.column), way)
            self._put(settled(self.layout_, there))  # what it aims at need not be in this column
            self._aim = aim
        else:
            self._put(moved(self.layout_, self.spot, way))

    def look_at(self, left: int, top: int) -> None:
        """Look at another part, wherever the cursor is."""
        view = self._view.at(self.layout_, left, top)
        if view != self._view:
            self._view = view
            self.refresh()
            self._moved()

    def get_ready(self) -> None:
        """Count the lines of all cards at full text; may be done on another thread."""
        shape = self._shape._replace(density="full")
        width = Layout(self.whole, shape).pitch - GAP
        extents = Extents(Typesetter(self._glyphs).height, width)
        if Layout(self.whole, shape, extents).bands.height and self._extents is None:
            self._extents = extents

    # What follows ------------------------------------------------------------------------------------

    def _put(self, spot: Spot) -> None:
        """The cursor goes there, and so does the view, also when somebody has scrolled away from it."""
        before, self.spot = self.spot, spot
        self._aim = spot
        view, self._view = self._view, self._view.around(self.layout_, spot)
        if (spot, self._view) == (before, view):
            return
        if view == self._view:
            self.refresh(*(region for one in (before, spot) if (region := self._region(one))))
        else:
            self.refresh()
        self.place_terminal_cursor()
        self._moved()

    def _again(self, card: Node | None) -> None:
        """Lay out anew, with the cursor on `card` if that still is there; paint what differs."""
        before = Scene(self.layout_, self._view, self.spot)
        stood = self._region(self.spot)  # as long as the layout is the one that the spot is of
        self.layout_ = self._laid_out()
        found = self.layout_.find(card.id, self.spot.column) if card is not None else None
        self.spot = self._aim = settled(self.layout_, found or self.spot)
        self._view = self._view.around(self.layout_, self.spot)
        regions = differing(before, Scene(self.layout_, self._view, self.spot))
        if regions is None:
            self.refresh()
        else:
            here = [one.intersection(self._size_drawn.region) for one in regions]
            self.refresh(*(region for region in (*here, stood, self._region(self.spot)) if region))
        self.place_terminal_cursor()
        self._moved()

    def _laid_out(self) -> Layout:
        grid_ = self._sifted.grid if self._sifted is not None else self.whole
        layout = Layout(grid_, self._shape)
        if self.density != "full":
            return layout
        width = layout.pitch - GAP
        if self._extents is None or self._extents.width != width:
            self._extents = Extents(Typesetter(self._glyphs).height, width)
        return Layout(grid_, self._shape, self._extents)

    def _region(self, spot: Spot) -> Region | None:
        """The cells of a spot that are in sight."""
        layout, view = self.layout_, self._view
        if not 0 <= spot.column < layout.columns or view.left >= layout.columns:
            return None
        if spot.lane == "phase":
            return Region(0, 0, self._size_drawn.width, HEAD)
        shown, lines = layout.shown(spot.column), layout.lines_at(spot)
        x = shown.x - layout.shown(view.left).x + layout.label
        region = Region(x, lines.start - view.top + HEAD, shown.width, len(lines))
        return region.intersection(self._size_drawn.region)

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the card, unless it belongs to a line that is typed."""
        if self.is_attached and self.screen.focused is None and (region := self._region(self.spot)):
            x = self.layout_.label if self.spot.lane == "phase" else region.x
            self.app.cursor_position = self.content_region.offset + Offset(x, region.y)

    # Events ------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        if not self._size_drawn:
            self._view = Viewport(0, 0, 1, 1)  # nobody has seen anything yet
        self._size_drawn = event.size
        self._shape = self._shape._replace(width=event.size.width, height=event.size.height)
        self.layout_ = self._laid_out()
        room = max(event.size.width - self.layout_.label, 1)
        self._view = self._view._replace(room=room, lines=max(event.size.height - HEAD, 1))
        self.spot = settled(self.layout_, self.spot)
        self._view = self._view.around(self.layout_, self.spot)
        self.refresh()
        self.place_terminal_cursor()

    def on_click(self, event: events.Click) -> None:
        spot = self.spot_at(event.x, event.y)
        if spot is None:
            return
        spot = settled(self.layout_, spot)
        if spot == self.spot:
            self.post_message(self.Picked())
        self._put(spot)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        self.look_at(self.left + 1, self.top)
        event.stop()

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        self.look_at(self.left - 1, self.top)
        event.stop()

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        if event.shift or event.ctrl:
            self.look_at(self.left + by, self.top)
        else:
            self.look_at(self.left, self.top + WHEEL * by)
        event.stop()

    # Drawing -----------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        self._canvas = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        if self._canvas is None:
            self._canvas = Canvas(self.layout_, self._glyphs, Painter(self.app.theme_variables))
        return self._canvas.line(y, Scene(self.layout_, self._view, self.spot))
