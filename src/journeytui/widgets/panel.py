"""A widget that shows lines: the faces of the workshop, the side list, the rail, a heading.

It is drawn by line, and a change repaints only the cells that differ: a key changes little on a screen
share. It never asks for a new layout.
"""

from collections.abc import Callable
from itertools import zip_longest

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from journeytui.ui.painting import one_line
from journeytui.widgets.faces.rows import Row, text

Draw = Callable[[int, int], list[Row]]
"""Gives the lines for so many cells of width and lines of height."""


class Panel(Widget):
    """Lines, scrolled so that the card with the cursor is in sight."""

    DEFAULT_CSS = "Panel { height: 1fr; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(
        self,
        draw: Draw | None = None,
        *,
        id: str | None = None,  # noqa: A002 - textual's name
        classes: str | None = None,
    ) -> None:
        """`draw` is asked for the lines whenever the size is another, or by `look_again`."""
        super().__init__(id=id, classes=classes)
        self._draw: Draw = draw or (lambda _width, _height: [])
        self._cursor = ""
        self._rows: list[Row] = []
        self._lines: list[Content] = []
        self._drawn_for = Size(0, 0)
        self._top = 0

    def show(self, rows: list[Row], cursor: str = "") -> None:
        """Show these lines; `cursor` is the card that must be in sight."""
        self._draw = lambda _width, _height: rows
        self.look_again(cursor)

    def show_lines(self, *lines: Content) -> None:
        """Show lines that are no cards."""
        self.show([Row(line) for line in lines])

    def look_again(self, cursor: str = "") -> None:
        """Ask for the lines anew and repaint what differs."""
        self._cursor = cursor
        size = self.size
        if not size or self._drawn_for != size:
            self._drawn_for = Size(0, 0)  # it is drawn when it is painted
            self.refresh()  # a panel that was hidden keeps what it showed before, unless told
            return
        before = self._lines
        self._redraw(size)
        changed = [
            Region(start, y, end - start, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._lines, fillvalue=Content("")))
            if not old.is_same(new)
            for start, end in (_span(old, new, size.width),)
        ]
        if changed:
            self.refresh(*changed)

    def row_at(self, y: int) -> Row | None:
        """The line at a height of the widget."""
        at = self._top + y
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def scroll_lines(self, by: int) -> None:
        """Look further up or down."""
        self._top += by
        self._cut()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if self._drawn_for != (size := self.size):
            self._redraw(size)
        line = self._lines[y] if y < len(self._lines) else Content("")
        return one_line(line, size.width, self.visual_style, self.app.theme_variables, "…")

    def _redraw(self, size: Size) -> None:
        self._drawn_for = size  # kept: working out `self.size` costs more than drawing a line
        self._rows = self._draw(size.width, size.height)
        self._keep_in_sight()
        self._cut()

    def _keep_in_sight(self) -> None:
        """Scroll no further than the card with the cursor asks for, and leave room for the arrows."""
        mine = [at for at, row in enumerate(self._rows) if self._cursor and row.card == self._cursor]
        height = self._drawn_for.height
        if not mine or len(self._rows) <= height:
            self._top = 0
        elif mine[0] <= self._top:
            self._top = mine[0] - 1
        elif mine[-1] >= self._top + height - 1:
            self._top = min(mine[0] - 1, mine[-1] - height + 2)

    def _cut(self) -> None:
        height = self._drawn_for.height
        self._top = max(min(self._top, len(self._rows) - height), 0)
        self._lines = [row.content for row in self._rows[self._top : self._top + height]]
        above, below = self._top, len(self._rows) - self._top - height
        if height > 2 and below > 0:
            self._lines[-1] = text(f"↓ {below + 1}", "$muted")
        if height > 2 and above > 0:
            self._lines[0] = text(f"↑ {above + 1}", "$muted")


def _span(old: Content, new: Content, width: int) -> tuple[int, int]:
    """The cells from the first to the last that differ; the whole width when styles differ too."""
    before, after = old.plain, new.plain
    if before == after or not (before + after).isascii() or _styles(old) != _styles(new):
        return 0, width
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    return min(start, width), min(max(len(before), len(after)), width)


def _styles(line: Content) -> set[str]:
    return {str(span.style) for span in line.spans}
