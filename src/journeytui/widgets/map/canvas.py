"""Draws the map line by line: only what is in sight, and each cell once."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.cache import LRUCache
from textual.strip import Strip

from journeytui.i18n import _
from journeytui.journey.lookup import number_of
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.themes import Surface
from journeytui.widgets.map import feelings
from journeytui.widgets.map.bands import NAMED, Bar
from journeytui.widgets.map.cards import Line, Typesetter
from journeytui.widgets.map.columns import Column, Spot, Stretch
from journeytui.widgets.map.lanes import BANDS, LaneName
from journeytui.widgets.map.layout import GAP, Layout, Shown
from journeytui.widgets.map.names import Name, line_of, names
from journeytui.widgets.map.painter import Painter
from journeytui.widgets.map.saying import Piece
from journeytui.widgets.map.viewport import Viewport

HEAD: Final = 1
"""Lines of the headings of the phases, which stay on top."""
SLIVER: Final = 10
"""Cells of a column at the right edge from which a part of it is worth showing."""

Cell = list[list[Segment]]


class Scene(NamedTuple):
    """What there is to draw."""

    layout: Layout
    view: Viewport
    spot: Spot
    """Where the cursor is."""


class Canvas:
    """Knows how each cell of the map looks. A cell is a band in one column."""

    def __init__(self, layout: Layout, glyphs: Glyphs, painter: Painter) -> None:
        self._glyphs = glyphs
        self._painter = painter
        self._cells: LRUCache[tuple[object, ...], tuple[object, Cell]] = LRUCache(1024)
        self._layout = layout
        self._reader = Typesetter(glyphs)
        self._names: Sequence[Sequence[Name]] = ()
        self._seen_in: tuple[Layout, Viewport] | None = None
        self._seen: list[tuple[Shown, int]] = []

    def line(self, y: int, scene: Scene) -> Strip:
        """A line of the widget: under the headings a line of the bands that are in sight."""
        self._look_at(scene.layout)
        layout, view = scene.layout, scene.view
        width = layout.label + view.room
        if y < HEAD:
            return self._heading(scene)
        line = y - HEAD + view.top
        if y == HEAD and view.top:
            bar, within = layout.bands.bars[0], 0  # which activity it is stays in sight
        elif (found := layout.bands.at(line)) is not None:
            bar, within = found, line - found.top
        else:
            return Strip(self._painter.blank(width, "background"), width)
        surface = self._surface(layout, bar)
        label = Piece(self._reader.cut(self._label(scene, bar, within, y), layout.label - 1), "$muted")
        segments = self._painter.segments([label], layout.label, surface)
        if bar.band == "names":
            segments += self._named(scene, within, surface)
        else:
            segments += self._across(scene, bar, within, surface)
        return Strip(segments, width).simplify()

    def _look_at(self, layout: Layout) -> None:
        """Forget the cells when the same cards would look otherwise now."""
        before, self._layout = self._layout, layout
        if before is layout:
            return
        self._names = ()
        if (before.shape, before.pitch, before.bands.bars) != (layout.shape, layout.pitch, layout.bands.bars):
            self._cells.clear()

    def _surface(self, layout: Layout, bar: Bar) -> Surface:
        """Two surfaces in turn, so that the eye keeps to a lane; the names stand on that of the curve."""
        at = layout.bands.bars.index(bar)
        if layout.bands.names and at > [one.band for one in layout.bands.bars].index("curve"):
            at -= 1
        return "surface" if at % 2 else "background"

    # Labels ------------------------------------------------------------------------------------------

    def _label(self, scene: Scene, bar: Bar, within: int, y: int) -> str:
        g, layout, view = self._glyphs, scene.layout, scene.view
        bottom = view.top + view.lines
        if y - HEAD == view.lines - 1 and bottom < layout.bands.height:
            # A lane whose name would stand here keeps it: it begins here, and more of it lies below.
            below = (layout.bands.at(bottom) if within else bar) or bar
            name = _(BANDS[below.band].label)
            gap = " " if cell_len(name) + 2 < layout.label else ""
            return f"{g.down}{gap}{name}"
        if bar.band == "curve":
            value = feelings.AXIS[bar.height][within]
            return "" if value is None else g.valence(value).rjust(layout.label - 2)
        if bar.band == "names":
            return (f"{g.bad} {_('lowest')}", f"{g.truth} {_('truth')}", "")[within]
        if y == HEAD and view.top:
            return f"{g.up} {_(BANDS[bar.band].label)}"
        return _(BANDS[bar.band].label) if within == 0 else ""

    def _heading(self, scene: Scene) -> Strip:
        """The names of the phases, each over its columns as far as those are in sight."""
        g, layout, view, painter = self._glyphs, scene.layout, scene.view, self._painter
        before = (g.before if view.left else "").rjust(layout.label - 1)
        segments = painter.segments([Piece(before, "$focus bold")], layout.label, "panel")
        spans: dict[Stretch, int] = {}
        for shown, cells in self._in_sight(scene):
            spans[shown.stretch] = spans.get(shown.stretch, 0) + cells
        for stretch, cells in spans.items():
            on_it = scene.spot.lane == "phase" and layout.shown(scene.spot.column).stretch is stretch
            mark = Piece(g.here if on_it else g.border, "$focus bold" if on_it else "$muted")
            line: Line = [mark, Piece(self._title(stretch, cells - GAP), "$focus bold")]
            segments += painter.segments(line, cells, "cursor" if on_it else "panel")
        width = layout.label + view.room
        segments += painter.blank(view.room - sum(spans.values()), "panel")
        strip = Strip(segments, width)
        if layout.columns and view.columns(layout).stop < layout.columns:
            more = Segment(g.after, painter.style("$focus bold", "panel"))
            strip = Strip([*strip.crop(0, width - 1), more], width)
        return strip.simplify()

    def _title(self, stretch: Stretch, width: int) -> str:
        if stretch.phase is None:
            return self._reader.cut(_("Tied to nothing"), width)
        phases = self._layout.journey.phases
        number = next(at for at, one in enumerate(phases, 1) if one is stretch.phase)
        sign = self._glyphs.plus if self._layout.is_collapsed(stretch) else ""
        return self._reader.cut(f"{sign}{number} {stretch.phase.title.upper()}", width)

    # Cells -------------------------------------------------------------------------------------------

    def _in_sight(self, scene: Scene) -> list[tuple[Shown, int]]:
        """The columns that are in sight and how many cells of each are."""
        layout, view = scene.layout, scene.view
        if self._seen_in == (layout, view):
            return self._seen
        begin = layout.shown(view.left).x if layout.columns else 0
        found: list[tuple[Shown, int]] = []
        for shown in layout.from_column(view.left, view.room):
            cells = min(shown.width, view.room - (shown.x - begin))
            if cells == shown.width or cells >= SLIVER or not found:
                found.append((shown, cells))
        self._seen_in, self._seen = (layout, view), found
        return found

    def _across(self, scene: Scene, bar: Bar, within: int, surface: Surface) -> list[Segment]:
        """A line of a band through all columns in sight."""
        segments: list[Segment] = []
        used = 0
        for shown, cells in self._in_sight(scene):
            line = self._cell(scene, shown, bar, surface)[within]
            segments += line if cells == shown.width else self._cut(line, cells, surface)
            used += cells
        return segments + self._painter.blank(scene.view.room - used, surface)

    def _cut(self, line: list[Segment], cells: int, surface: Surface) -> list[Segment]:
        """A line that the edge of the screen cuts; an ellipsis says so where there was something."""
        whole = Strip(line)
        if not whole.crop(cells - 1).text.strip():
            return list(whole.crop(0, cells))
        return [*whole.crop(0, cells - 1), Segment(self._glyphs.more, self._painter.style("$muted", surface))]

    def _named(self, scene: Scene, within: int, surface: Surface) -> list[Segment]:
        layout, view = scene.layout, scene.view
        if not self._names:
            self._names = names(layout, layout.bands.names, self._glyphs)
        begin = layout.shown(view.left).x if layout.columns else 0
        line = line_of(self._names[within], begin, view.room, self._glyphs.more)
        return self._painter.segments(line, view.room, surface)

    def _cell(self, scene: Scene, shown: Shown, bar: Bar, surface: Surface) -> Cell:
        """The lines of a band in one column, from the cache when they were drawn before."""
        on_it = (scene.spot.column, scene.spot.lane) == (shown.number, bar.band)
        slot = scene.spot.slot if on_it else -1
        holder: object = shown.column or shown.stretch
        key: tuple[object, ...] = (id(holder), bar.band, slot, shown.first)
        if bar.band == "curve":
            key = (*key, *feelings.around(scene.layout, shown), self._words(shown))
        elif bar.band == "activity":
            key = (*key, self._number(shown.column))
        known = self._cells.get(key)
        if known is None:
            # The holder is kept with its lines, so that no other takes its id while they are.
            known = self._cells[key] = (holder, self._drawn(shown, bar, slot, surface))
        return known[1]

    def _number(self, column: Column | None) -> int:
        """The number of its activity in the journey; 0 when there is none."""
        activity = column.activity if column is not None else None
        return number_of(self._layout.journey, activity.id) if activity is not None else 0

    def _words(self, shown: Shown) -> tuple[Piece, ...]:
        """What is said in words beside the curve of a column."""
        wide = shown.width - GAP >= NAMED
        return feelings.words_at(shown, self._layout.lows, self._glyphs) if wide else ()

    def _drawn(self, shown: Shown, bar: Bar, slot: int, surface: Surface) -> Cell:
        edge = Piece(self._glyphs.border if shown.first else " ", "$muted")
        lines: list[tuple[Line, Surface]] = []
        if bar.band == "curve":
            for line in feelings.lines(self._layout, shown, self._words(shown), self._glyphs):
                bare = shown.first and line[0].text.startswith(" ")
                whole = [edge, line[0]._replace(text=line[0].text[1:]), *line[1:]] if bare else line
                lines.append((whole, surface))
        elif bar.lane is None:
            pass
        elif shown.column is None:
            found = self._reader.collapsed(shown.stretch, bar.lane, shown.width - GAP, bar.height)
            lines = [([edge, *line], surface) for line in found]
        else:
            here = Piece(self._glyphs.here, "$focus bold")
            for at, card in enumerate(self._cards(shown, shown.column, bar.lane, bar.height)):
                ground: Surface = "cursor" if at == slot else surface
                marks = [here if at == slot else edge, *[edge] * (len(card) - 1)]
                lines += [([mark, *line], ground) for mark, line in zip(marks, card, strict=True)]
        lines += [([edge], surface)] * (bar.height - len(lines))
        return [self._painter.segments(line, shown.width, ground) for line, ground in lines[: bar.height]]

    def _cards(self, shown: Shown, column: Column, lane: LaneName, height: int) -> list[list[Line]]:
        """The cards of a lane, each with as many lines as it has room; what stands there when none does."""
        layout, width = self._layout, shown.width - GAP
        cards = column.cards.get(lane, ())
        if not cards:
            return [self._reader.empty(column, lane, shown.stretch, width, height) or [[]]]
        extent = layout.bands.extent(column, lane)
        most = None if layout.extents is not None else layout.bands.lines(lane)
        number = self._number(column)
        found = []
        for at, card in enumerate(cards):
            lines = self._reader.lines(card, column, width, most, number)
            found.append([*lines, *[[] for _line in range(extent[at + 1] - extent[at] - len(lines))]])
        return found
