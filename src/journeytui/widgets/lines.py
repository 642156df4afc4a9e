"""A list drawn by line: as quick with 10,000 rows as with ten, and one widget however many there are.

Rows are strings, `Content` or rich `Text`; a `Heading` is drawn and passed over. A row is one line: what
does not fit ends in an ellipsis, and the screen shows the row under the cursor whole where that matters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from textual import events
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from journeytui.inert import safe
from journeytui.ui.actions import bindings
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.painting import Row, as_content, one_line

_MARK: Final = 2
"""Cells before a row, for the mark of the cursor."""


@dataclass(frozen=True)
class Heading:
    """The title of a group of rows; the cursor passes over it."""

    text: str


class LineList(ScrollView, can_focus=True):
    """Rows with a cursor. Posts `Highlighted` when the cursor goes to a row, `Selected` when it is picked."""

    ALLOW_SELECT = False
    BINDINGS = bindings("list")
    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: transparent;
        color: $plain;
    }
    """

    cursor: reactive[int] = reactive(-1, repaint=False)
    """The number of the row that the cursor is on, headings counted; −1 when there is no row."""

    class Highlighted(Message):
        """The cursor is on another row."""

        def __init__(self, lines: "LineList", index: int) -> None:
            super().__init__()
            self.lines = lines
            self.index = index

        @property
        def control(self) -> "LineList":
            return self.lines

    class Selected(Highlighted):
        """A row was picked, with enter or the mouse."""

    def __init__(
        self,
        rows: Iterable[Row | Heading] = (),
        *,
        glyphs: Glyphs | None = None,
        led: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """`led`: the keys come from a line elsewhere that keeps the focus, as when one searches."""
        super().__init__(id=id, classes=classes)
        self.can_focus = not led
        self._led = led
        self._glyphs = glyphs or Glyphs()
        self._rows: Sequence[Row | Heading] = tuple(rows)
        self._strips: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(512)
        self.set_reactive(LineList.cursor, self._nearest(0, 1))

    @property
    def rows(self) -> Sequence[Row | Heading]:
        return self._rows

    def set_rows(self, rows: Iterable[Row | Heading], cursor: int | None = None) -> None:
        """Show these rows, with the cursor on row `cursor`, or where it was as far as that goes."""
        self._rows = tuple(rows)
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(self._rows))
        wanted = self.cursor if cursor is None else cursor
        self.set_reactive(LineList.cursor, self._nearest(min(max(wanted, 0), len(self._rows) - 1), 1))
        self._show_cursor()
        self.refresh()
        if self.cursor >= 0:
            self.post_message(self.Highlighted(self, self.cursor))

    def draw_again(self) -> None:
        """The same rows look different: each is drawn anew when it is in sight."""
        self._strips.clear()
        self.refresh()

    # Moving the cursor

    def validate_cursor(self, index: int) -> int:
        return self._nearest(min(max(index, 0), len(self._rows) - 1), 1)

    def watch_cursor(self, before: int, now: int) -> None:
        if not self.is_mounted:
            return
        for index in (before, now):
            if index >= 0:
                self.refresh_line(index)
        self._show_cursor()
        if now >= 0:
            self.post_message(self.Highlighted(self, now))

    def action_row_up(self) -> None:
        self._step(-1)

    def action_row_down(self) -> None:
        self._step(1)

    def action_row_first(self) -> None:
        self.cursor = self._nearest(0, 1)

    def action_row_last(self) -> None:
        self.cursor = self._nearest(len(self._rows) - 1, -1)

    def action_page_up(self) -> None:
        self.cursor = self._nearest(max(0, self.cursor - self._page), 1)

    def action_page_down(self) -> None:
        self.cursor = self._nearest(min(len(self._rows) - 1, self.cursor + self._page), -1)

    def action_pick(self) -> None:
        if self.cursor >= 0:
            self.post_message(self.Selected(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if not 0 <= index < len(self._rows) or isinstance(self._rows[index], Heading):
            return
        again = index == self.cursor
        self.cursor = index
        if again:
            self.action_pick()

    def show_from(self, index: int) -> None:
        """Scroll so far that the row `index` is the first in sight, or as near to that as it goes."""
        self.scroll_to(y=max(index, 0), animate=False, force=True)

    @property
    def _page(self) -> int:
        return max(1, self.scrollable_content_region.height - 1)

    def _step(self, by: int) -> None:
        """One row on; on the first row, the heading above it comes into sight."""
        wanted = self.cursor + by
        while 0 <= wanted < len(self._rows) and isinstance(self._rows[wanted], Heading):
            wanted += by
        if 0 <= wanted < len(self._rows):
            self.cursor = wanted
        else:
            self.scroll_to(y=0 if by < 0 else self.max_scroll_y, animate=False)

    def _nearest(self, index: int, by: int) -> int:
        """The row at `index` or, when that is a heading, the nearest in direction `by`, then in the other."""
        for direction in (by, -by):
            at = index
            while 0 <= at < len(self._rows):
                if not isinstance(self._rows[at], Heading):
                    return at
                at += direction
        return -1

    def _show_cursor(self) -> None:
        """Scroll so far that the cursor is in sight, and put the terminal's own cursor there."""
        if self.cursor < 0 or not self.size.height:
            return
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        above = self.cursor - (1 if self.cursor and isinstance(self._rows[self.cursor - 1], Heading) else 0)
        if above < top:
            self.scroll_to(y=above, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)
        if self.has_focus:
            at = self.scrollable_content_region.offset
            self.app.cursor_position = at + Offset(0, self.cursor - self.scroll_offset.y)

    # Drawing

    def on_mount(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows))

    def on_resize(self) -> None:
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(self._rows))
        self._show_cursor()

    def on_focus(self) -> None:
        self._repaint_cursor()
        self._show_cursor()

    def on_blur(self) -> None:
        self._repaint_cursor()

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def _repaint_cursor(self) -> None:
        if self.cursor >= 0:
            self.refresh_line(self.cursor)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        return len(self._rows)

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.visual_style.rich_style)
        key = (index, width, index == self.cursor, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._drawn(index, width)
        return strip

    def _drawn(self, index: int, width: int) -> Strip:
        row = self._rows[index]
        variables = self.app.theme_variables
        style = self.visual_style
        if isinstance(row, Heading):
            style += Style.parse("$muted bold", variables)
            return one_line(Content(safe(row.text)), width, style, variables, self._glyphs.more)
        marked = index == self.cursor
        if marked and (self._led or self.has_focus):
            style += Style.parse("bold on $cursor", variables)
        content = Content((self._glyphs.here if marked else "").ljust(_MARK)) + as_content(row)
        return one_line(content, width, style, variables, self._glyphs.more)
