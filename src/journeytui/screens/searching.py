"""A list with a line above it that searches while one types: the ground of palette and help."""

from collections.abc import Sequence
from typing import ClassVar, Final, Generic, NamedTuple, TypeVar

from rich.cells import cell_len, set_cell_size
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from journeytui.i18n import _
from journeytui.screens.choose import fit_box
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.lines import Heading, LineList

Answer = TypeVar("Answer")

WIDTH: Final = 100
"""Cells of the box."""
NARROWEST: Final = 12
WIDEST: Final = 20
"""Cells of the column with the keys; what is wider pushes its own text on."""


class Found(NamedTuple, Generic[Answer]):
    """A row: its key and text, what picking it answers, and why it cannot be picked (empty: it can)."""

    keys: str
    text: str
    answer: Answer
    why_not: str = ""

    def drawn(self, width: int) -> Content:
        """The row, with `width` cells for the keys; what cannot be picked is in brackets, with the reason."""
        keys = set_cell_size(self.keys, max(width, cell_len(self.keys))) + "  "
        if self.why_not:
            return Content.assemble((f"{keys}({self.text}) {self.why_not}", "$gated"))
        return Content.assemble((keys, "$focus bold"), self.text)


class Searching(ModalScreen[Answer | None]):
    """Typing narrows the rows, the arrows choose one, enter answers it, escape answers nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "go('row_up')", show=False),
        Binding("down", "go('row_down')", show=False),
        Binding("pageup", "go('page_up')", show=False),
        Binding("pagedown", "go('page_down')", show=False),
    ]
    DEFAULT_CSS = """
    Searching { align: center middle; background: $background 60%; }
    Searching:ansi { background: $background; }
    Searching > Vertical { width: 100; max-width: 96%; height: 94%; padding: 1 2; }
    Searching > Vertical { background: $panel; color: $plain; }
    Searching .title { height: 1; text-style: bold; color: $focus; }
    Searching Input { height: 1; margin: 1 0; border: none; padding: 0; background: $cursor; color: $focus; }
    Searching Input:focus { border: none; background-tint: $cursor 0%; }
    Searching .hint { height: 3; margin-top: 1; color: $muted; }
    Searching.full > Vertical { width: 100%; max-width: 100%; }
    Searching.low > Vertical { padding: 0 1; }
    Searching.low Input, Searching.low .hint { margin: 0; }
    Searching.lowest .hint { display: none; }
    """

    def __init__(self, title: str, query: str = "", glyphs: Glyphs | None = None) -> None:
        super().__init__()
        self._title = title
        self._query = query
        self._rows: Sequence[Found[Answer] | Heading] = ()
        self._list = LineList(glyphs=glyphs, led=True)
        self._hint = Static(classes="hint", markup=False)

    def found(self, query: str) -> Sequence[Found[Answer] | Heading]:
        """The rows that `query` leaves, with their headings."""
        raise NotImplementedError

    def begins_at(self, rows: Sequence[Found[Answer] | Heading]) -> int:  # noqa: ARG002 - for others to say
        """The row that the cursor is on while nothing is searched for, or the first below it to be picked."""
        return 0

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._title), classes="title")
            line = Input(self._query, placeholder=_("type to search"), select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield self._list
            yield self._hint

    def on_mount(self) -> None:
        self._show(self._query)

    def on_resize(self, event: events.Resize) -> None:
        """The line and the row under the cursor are seen at any size."""
        fit_box(self, event.size, WIDTH)

    def action_leave(self) -> None:
        if self.is_current:
            self.dismiss(None)

    def action_go(self, way: str) -> None:
        """The list's own action `way`, while the line keeps the focus."""
        getattr(self._list, f"action_{way}")()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_pick()

    @on(LineList.Highlighted)
    def _look(self, event: LineList.Highlighted) -> None:
        row = self._row(event)
        if isinstance(row, Found):
            whole = f"{row.text} {row.why_not}" if row.why_not else row.text
            self._say(_("{row}\nenter does it · escape goes back").format(row=whole))

    @on(LineList.Selected)
    def _pick(self, event: LineList.Selected) -> None:
        row = self._row(event)
        if not isinstance(row, Found):
            return
        if row.why_not:
            self._say(row.why_not)
        elif self.is_current:
            self.dismiss(row.answer)

    def _row(self, event: LineList.Highlighted) -> Found[Answer] | Heading | None:
        """The row that is meant; none when the rows were narrowed since."""
        return self._rows[event.index] if event.index < len(self._rows) else None

    def _show(self, query: str) -> None:
        self._rows = self.found(query)
        widths = [cell_len(row.keys) for row in self._rows if isinstance(row, Found)]
        width = max([NARROWEST, *(width for width in widths if width <= WIDEST)])
        at = 0 if query.strip() else self.begins_at(self._rows)
        self._list.set_rows([row.drawn(width) if isinstance(row, Found) else row for row in self._rows], at)
        if not widths:
            self._say(_("Nothing has “{query}” in it.\nescape goes back").format(query=query))

    def _say(self, words: str) -> None:
        self._hint.update(Content(words), layout=False)
