"""A widget that shows lines: the faces of the workshop, the side list, the rail, a heading.

It repaints only when its lines are others than before, and never asks for a new layout.
"""

from textual.content import Content
from textual.widget import Widget

from journeytui.widgets.faces.rows import Row


class Panel(Widget):
    """Lines, scrolled so that the card with the cursor is in sight."""

    DEFAULT_CSS = "Panel { height: 1fr; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - textual's name
        super().__init__(id=id, classes=classes)
        self._rows: list[Row] = []
        self._top = 0
        self._shown = Content("")

    def show(self, rows: list[Row], cursor: str = "") -> None:
        """Show these lines; `cursor` is the card that must be in sight."""
        self._rows = rows
        self._keep_in_sight(cursor)
        self._cut()

    def show_lines(self, *lines: Content) -> None:
        """Show lines that are no cards."""
        self.show([Row(line) for line in lines])

    def on_resize(self) -> None:
        self._cut()

    def row_at(self, y: int) -> Row | None:
        """The line at a height of the widget."""
        at = self._top + y
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def scroll_lines(self, by: int) -> None:
        """Look further up or down."""
        self._top += by
        self._cut()

    def render(self) -> Content:
        return self._shown

    def _keep_in_sight(self, cursor: str) -> None:
        mine = [at for at, row in enumerate(self._rows) if cursor and row.card == cursor]
        height = self.size.height
        if not mine or not height:
            self._top = 0
            return
        if mine[0] < self._top:
            self._top = mine[0]
        elif mine[-1] >= self._top + height:
            self._top = max(min(mine[0], mine[-1] - height + 1), 0)

    def _cut(self) -> None:
        height = self.size.height
        self._top = max(min(self._top, len(self._rows) - height), 0)
        lines = [row.content for row in self._rows[self._top : self._top + height]]
        above, below = self._top, len(self._rows) - self._top - height
        if height > 2 and below > 0:
            lines[-1] = Content.styled(f"↓ {below + 1}", "$muted")
        if height > 2 and above > 0:
            lines[0] = Content.styled(f"↑ {above + 1}", "$muted")
        shown = Content("\n").join(lines)
        if not shown.is_same(self._shown):
            self._shown = shown
            self.refresh()
