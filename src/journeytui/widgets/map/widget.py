"""The map as a widget: one grid, drawn by line, of which only what is in sight is ever made."""

from collections.abc import Callable, Mapping, Set
from typing import Final

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Region, clamp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from journeytui.i18n import _
from journeytui.journey.model import Journey, Node
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.themes import Surface
from journeytui.widgets.map import feelings
from journeytui.widgets.map.cards import LABELS, Line, Piece, Reader
from journeytui.widgets.map.columns import Grid, Spot, Stretch, grid
from journeytui.widgets.map.feelings import Lows
from journeytui.widgets.map.layout import GAP, Bar, Density, Extents, Layout, Shape, Shown
from journeytui.widgets.map.moving import ALONG, Way, moved, settled
from journeytui.widgets.map.painter import Painter
from journeytui.widgets.map.sifted import sifted

HEAD: Final = 1
"""Lines of the headings of the phases, which stay on top."""

SLIVER: Final = 3
"""Cells of a column at the right edge that are worth showing."""

Cell = list[list[Segment]]


class JourneyMap(Widget, can_focus=True):
    """A journey as a grid with a cursor on one of its cards."""

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
        id: str | None = None,  # noqa: A002 - textual's name
    ) -> None:
        """`moved` is called when the cursor is elsewhere, or another part of the journey is in sight.

        It is no message: what follows the cursor is to be painted together with it.
        """
        super().__init__(id=id)
        self._glyphs = glyphs
        self._moved = moved
        self._whole: Grid = grid(journey)
        self._only: Set[str] | None = None
        self._grid = self._whole
        self._density: Density = "normal"
        self._collapsed: frozenset[str] = frozenset()
        self._lows = Lows()
        self._low_in: Layout | None = None
        self._low_columns: Mapping[int, int] = {}
        self._cells: LRUCache[tuple[object, ...], tuple[object, Cell]] = LRUCache(1024)
        self._made_for: tuple[object, ...] = ()
        self._painter: Painter | None = None
        self.spot = Spot(0, "activity")
        self._aim = self.spot
        """Where the cursor would be if every column had a place for it."""
        self.left = 0
        """The number of the first column in sight."""
        self.top = 0
        """The line of the lanes that stands under the headings."""
        self.layout_ = self._laid_out()

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
        return self._density

    @property
    def collapsed(self) -> frozenset[str]:
        return self._collapsed

    @property
    def in_sight(self) -> range:
        """The numbers of the columns that are in sight as a whole, one at least."""
        room = self._room
        fitting = [
            one.number
            for one in self.layout_.from_column(self.left, room)
            if one.x + one.width - self.layout_.shown(self.left).x <= room
        ]
        return range(self.left, max(len(fitting), 1) + self.left)

    def show(self, journey: Journey, only: Set[str] | None = None) -> None:
        """Show `journey`, or `only` these of its cards; the cursor stays on its card, or where that was."""
        if journey is self._whole.journey and only is self._only:
            return
        card = self.card
        self._whole, self._only = grid(journey, self._whole), only
        self._grid = self._whole if only is None else sifted(self._whole, only)
        self._again(card)

    def look(self, density: Density | None = None, collapsed: frozenset[str] | None = None) -> None:
        """Show the cards in another density, or other phases collapsed."""
        card = self.card
        column = self.shown.column if self.shown is not None else None
        if column is not None and column.activity is not None and card is None:
            card = column.activity
        self._density = density or self._density
        self._collapsed = self._collapsed if collapsed is None else collapsed
        self._again(card)

    def _again(self, card: Node | None) -> None:
        """Lay out anew, with the cursor on `card` if that still is there."""
        self.layout_ = self._laid_out()
        found = self.layout_.find(card.id, self.spot.column) if card is not None else None
        self.spot = self._aim = settled(self.layout_, found or self.spot)
        self._keep_in_sight()
        self.refresh()
        self._moved()

    @property
    def _stretch(self) -> Stretch | None:
        return self.shown.stretch if self.shown is not None else None

    def has(self, card: str) -> bool:
        """Whether a card is on the map as it is shown."""
        return self.layout_.find(card) is not None

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
            self._put(moved(self.layout_, aim._replace(column=self.spot.column), way))
            self._aim = aim
        else:
            self._put(moved(self.layout_, self.spot, way))

    def _put(self, spot: Spot) -> None:
        if spot == self.spot:
            return
        before, self.spot = self.spot, spot
        self._aim = spot
        seen = (self.left, self.top)
        self._keep_in_sight()
        if seen == (self.left, self.top):
            self.refresh(*(region for one in (before, spot) if (region := self._region(one))))
        else:
            self.refresh()
        self._moved()

    # Where things are --------------------------------------------------------------------------------

    @property
    def _room(self) -> int:
        return max(self.size.width - self.layout_.label, 1)

    @property
    def _lines(self) -> int:
        """Lines of the lanes that are in sight."""
        return max(self.size.height - HEAD, 1)

    def _laid_out(self) -> Layout:
        width, height = self.size.width or 80, self.size.height or 24
        shape = Shape(width, height, self._density, self._collapsed)
        layout = Layout(self._grid, shape)
        if self._density != "full":
            return layout
        cells = layout.pitch - GAP
        reader = Reader(self._grid.tied, self._glyphs)
        old = getattr(self, "layout_", None)
        extents = old.extents if old is not None else None
        if extents is None or extents.width != cells:
            extents = Extents(
                lambda column, _lane, card, width: len(reader.lines(card, column, width)), cells
            )
        return Layout(self._grid, shape, extents)

    def _keep_in_sight(self) -> None:
        """Scroll by as many columns and lanes as the cursor asks for; a page of columns at a time."""
        layout = self.layout_
        if not layout.columns or not self.size:
            self.left = self.top = 0
            return
        number = self.spot.column
        last_left = self._last_left()
        self.left = clamp(self.left, 0, last_left)
        if number not in self.in_sight:
            if number > self.left:
                self.left = number - 1
                if number not in self.in_sight:
                    self.left = number
            else:
                self.left = self._left_with_last(min(number + 1, layout.columns - 1))
                self.left = min(self.left, number)
            self.left = clamp(self.left, 0, last_left)
        lines = layout.lines_at(self.spot)
        bar = layout.bar(self.spot.lane)
        if lines and bar is not None:
            beginning, end = bar.top, bar.top + bar.height
            if end - beginning > self._lines - 1:
                beginning, end = lines.start, lines.stop
            if beginning - self.top < (1 if self.top else 0):
                self.top = max(beginning - 1, 0)
            elif end - self.top > self._lines:
                self.top = min(end - self._lines, lines.start - 1)
        self.top = clamp(self.top, 0, max(layout.height - self._lines, 0))
        self._place_terminal_cursor()

    def _last_left(self) -> int:
        """The first column in sight when the last one is."""
        return self._left_with_last(self.layout_.columns - 1)

    def _left_with_last(self, number: int) -> int:
        """The first column in sight when that of `number` is the last one."""
        layout = self.layout_
        last = layout.shown(number)
        left = layout.column_at(max(last.x + last.width - self._room, 0))
        return left if layout.shown(left).x >= last.x + last.width - self._room else min(left + 1, number)

    def _region(self, spot: Spot) -> Region | None:
        """The cells of a spot that are in sight."""
        layout = self.layout_
        if not 0 <= spot.column < layout.columns or self.left >= layout.columns:
            return None
        shown = layout.shown(spot.column)
        x = shown.x - layout.shown(self.left).x + layout.label
        if spot.lane == "phase":
            return Region(0, 0, self.size.width, HEAD)
        lines = layout.lines_at(spot)
        region = Region(x, lines.start - self.top + HEAD, shown.width, len(lines))
        return region.intersection(self.size.region)

    def _place_terminal_cursor(self) -> None:
        if self.is_attached and self.has_focus and (region := self._region(self.spot)):
            x = region.x if self.spot.lane != "phase" else self.layout_.label
            self.app.cursor_position = self.content_region.offset + Offset(x, region.y)

    def spot_at(self, x: int, y: int) -> Spot | None:
        """What stands at a cell of the widget."""
        layout = self.layout_
        if x < layout.label or self.left >= layout.columns:
            return None
        beyond = x - layout.label + layout.shown(self.left).x
        if y < HEAD:
            return Spot(layout.column_at(beyond), "phase") if beyond < layout.width else None
        return layout.spot_at(beyond, y - HEAD + self.top)

    # Events ------------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        self.layout_ = self._laid_out()
        self._cells.clear()
        self.spot = settled(self.layout_, self.spot)
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        self._place_terminal_cursor()

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

    def on_mouse_scroll_right(self) -> None:
        self.look_at(self.left + 1, self.top)

    def on_mouse_scroll_left(self) -> None:
        self.look_at(self.left - 1, self.top)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        if event.shift or event.ctrl:
            self.look_at(self.left + by, self.top)
        else:
            self.look_at(self.left, self.top + 3 * by)
        event.stop()

    def look_at(self, left: int, top: int) -> None:
        """Look at another part, wherever the cursor is."""
        layout = self.layout_
        seen = (self.left, self.top)
        self.left = clamp(left, 0, self._last_left() if layout.columns else 0)
        self.top = clamp(top, 0, max(layout.height - self._lines, 0))
        if seen != (self.left, self.top):
            self.refresh()
            self._moved()

    def notify_style_update(self) -> None:
        self._painter = None
        self._cells.clear()
        super().notify_style_update()

    # Drawing -----------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        if self._painter is None:
            self._painter = Painter(self.app.theme_variables)
        layout, painter = self.layout_, self._painter
        width = self.size.width
        made_for = (layout.bars, layout.pitch, layout.shape, self._grid.tied)
        if made_for != self._made_for:
            self._cells.clear()
            self._made_for = made_for
        if y < HEAD:
            return self._heading(painter)
        line = y - HEAD + self.top
        if y == HEAD and self.top:
            bar, within = layout.bars[0], 0
        elif (found := layout.bar_at(line)) is not None:
            bar, within = found, line - found.top
        else:
            return Strip(painter.blank(width, "background"), width)
        surface: Surface = "surface" if layout.bars.index(bar) % 2 else "background"
        segments = painter.segments([Piece(self._label(bar, within, y), "$muted")], layout.label, surface)
        left = layout.label
        begin = layout.shown(self.left).x if layout.columns else 0
        lows = self._lowest() if bar.band == "curve" else {}
        for shown in layout.from_column(self.left, self._room):
            if shown.x - begin + SLIVER > self._room:
                break
            cell = self._cell(shown, bar, surface, lows, painter)[within]
            over = shown.x - begin + shown.width - self._room
            if over > 0:
                cell = self._cropped(cell, shown.width - over, painter, surface)
            segments += cell
            left += min(shown.width, shown.width - over)
        segments += painter.blank(width - left, surface)
        return Strip(segments, width).simplify()

    def _lowest(self) -> Mapping[int, int]:
        """The columns with the lowest feeling of all."""
        if self._low_in is not self.layout_:
            self._low_in, self._low_columns = self.layout_, self._lows.columns(self.layout_)
        return self._low_columns

    def _cropped(self, cell: list[Segment], width: int, painter: Painter, surface: Surface) -> list[Segment]:
        """A cell that the edge of the screen cuts; an ellipsis says so where there was something."""
        whole = Strip(cell)
        if not whole.crop(width - 1).text.strip():
            return list(whole.crop(0, width))
        more = Segment(self._glyphs.more, painter.style("$muted", surface))
        return [*whole.crop(0, width - 1), more]

    def _label(self, bar: Bar, within: int, y: int) -> str:
        g, layout = self._glyphs, self.layout_
        below = [one for one in layout.bars if one.top >= self.top + self._lines]
        if y == self.size.height - 1 and below and within:
            return f"{g.down} {_(LABELS[below[0].band])}"
        if bar.band == "curve":
            value = feelings.AXIS[bar.height][within]
            return g.valence(value).rjust(layout.label - 2)
        if y == HEAD and self.top:
            return f"{g.up} {_(LABELS[bar.band])}"
        return _(LABELS[bar.band]) if within == 0 else ""

    def _heading(self, painter: Painter) -> Strip:
        """The names of the phases, each over its columns as far as those are in sight."""
        g, layout = self._glyphs, self.layout_
        segments = painter.segments(
            [Piece((g.before if self.left else "").rjust(layout.label - 1))], layout.label, "panel"
        )
        begin = layout.shown(self.left).x if layout.columns else 0
        spans: list[tuple[Stretch, int]] = []
        for shown in layout.from_column(self.left, self._room):
            if shown.x - begin + SLIVER > self._room:
                break
            cells = min(shown.width, self._room - (shown.x - begin))
            if spans and spans[-1][0] is shown.stretch:
                spans[-1] = (shown.stretch, spans[-1][1] + cells)
            else:
                spans.append((shown.stretch, cells))
        used = 0
        for stretch, cells in spans:
            on_it = self.spot.lane == "phase" and stretch is self._stretch
            mark = Piece(g.here if on_it else g.border, "$focus bold" if on_it else "$muted")
            line: Line = [mark, Piece(self._title(stretch, cells - GAP), "$focus bold")]
            segments += painter.segments(line, cells, "cursor" if on_it else "panel")
            used += cells
        left = self._room - used
        segments += painter.blank(left, "panel")
        strip = Strip(segments, self.size.width)
        if layout.columns and self.in_sight[-1] < layout.columns - 1:
            more = Segment(g.after, painter.style("$focus bold", "panel"))
            strip = Strip([*strip.crop(0, self.size.width - 1), more], self.size.width)
        return strip.simplify()

    def _title(self, stretch: Stretch, width: int) -> str:
        reader = Reader(self._grid.tied, self._glyphs)
        if stretch.phase is None:
            return reader.cut(_("Tied to nothing"), width)
        number = next(at for at, one in enumerate(self._grid.journey.phases, 1) if one is stretch.phase)
        sign = self._glyphs.plus if self.layout_.is_collapsed(stretch) else ""
        return reader.cut(f"{sign}{number} {stretch.phase.title.upper()}", width)

    def _cell(
        self, shown: Shown, bar: Bar, surface: Surface, lows: Mapping[int, int], painter: Painter
    ) -> Cell:
        """The lines of a band in one column, from the cache when they were made before."""
        on_it = self.spot.column == shown.number and self.spot.lane == bar.band
        slot = self.spot.slot if on_it else -1
        holder = shown.column if shown.column is not None else shown.stretch
        key: tuple[object, ...] = (id(holder), bar.band, slot, shown.first)
        kept: object = holder
        names: tuple[str, ...] = ()
        if bar.band == "curve":
            names = feelings.names(shown, lows, self._glyphs)
            around = [
                feelings.points(self.layout_.shown(one))
                for one in (shown.number - 1, shown.number + 1)
                if 0 <= one < self.layout_.columns
            ]
            key = (*key, names, *around, shown.number == 0)
        elif bar.band == "activity" and shown.width - GAP < 6:
            key = (*key, shown.number)
        known = self._cells.get(key)
        if known is None:
            known = self._cells[key] = (kept, self._drawn(shown, bar, slot, surface, names, painter))
        return known[1]

    def _drawn(
        self, shown: Shown, bar: Bar, slot: int, surface: Surface, names: tuple[str, ...], painter: Painter
    ) -> Cell:
        reader = Reader(self._grid.tied, self._glyphs)
        layout, width = self.layout_, shown.width - GAP
        edge = Piece(self._glyphs.border if shown.first else " ", "$muted")
        here = Piece(self._glyphs.here, "$focus bold")
        lines: list[tuple[Line, Surface]] = []
        if bar.band == "curve":
            for line in feelings.lines(layout, shown, names, self._glyphs):
                bare = shown.first and line[0].text.startswith(" ")
                whole = [edge, line[0]._replace(text=line[0].text[1:]), *line[1:]] if bare else line
                lines.append((whole, surface))
        elif shown.column is None:
            found = reader.collapsed(shown.stretch, bar.band, width, bar.height)
            lines = [([edge, *line], surface) for line in found]
        else:
            cards = shown.column.cards.get(bar.band, ())
            most = None if layout.extents is not None else layout.lines(bar.band)
            for at, card in enumerate(cards):
                said = reader.lines(card, shown.column, width, most, shown.number)
                extent = layout.extent(shown.column, bar.band)
                said = [*said, *[[] for _line in range(extent[at + 1] - extent[at] - len(said))]]
                ground: Surface = "cursor" if at == slot else surface
                lines += [
                    ([here if at == slot and n == 0 else edge, *line], ground) for n, line in enumerate(said)
                ]
            if not cards:
                said = reader.empty(shown.column, bar.band, shown.stretch, width, bar.height) or [[]]
                ground = "cursor" if slot >= 0 else surface
                lines = [
                    ([here if slot >= 0 and n == 0 else edge, *line], ground) for n, line in enumerate(said)
                ]
        lines += [([edge], surface)] * (bar.height - len(lines))
        return [painter.segments(line, shown.width, ground) for line, ground in lines[: bar.height]]
