"""A text to read: a recap, a list of problems. Scrolls with the arrows; enter or escape goes on."""

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from journeytui.i18n import _
from journeytui.inert import safe_lines
from journeytui.screens.verbs import Host
from journeytui.widgets.faces.prose import prose
from journeytui.widgets.faces.rows import text
from journeytui.widgets.panel import Panel


class Reader(Screen[bool]):
    """Shows a text. Enter answers true, escape false."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", show=False),
        Binding("escape,q", "answer(False)", show=False),
        Binding("down,j", "scroll_by(1)", show=False),
        Binding("up,k", "scroll_by(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("f1", "keys", show=False),
        Binding("ctrl+q", "quit", show=False),
    ]
    CSS = """
    Reader { background: $background; color: $foreground; padding: 0 1; }
    Reader #reader-title { height: 2; text-style: bold; }
    Reader #reader-hint { height: 1; color: $text-muted; }
    """

    def __init__(self, title: str, body: str, hint: str = "", *, markdown: bool = False) -> None:
        """`markdown`: the body is a recap. All else is shown as it stands, paths with their backslashes."""
        super().__init__()
        self._markdown = markdown
        self._title_text = title
        self._body = body
        self._hint = hint or _("enter or escape goes on · arrows scroll")

    def compose(self) -> ComposeResult:
        yield Panel(id="reader-title")
        yield Panel(id="reader-body")
        yield Panel(id="reader-hint")

    def on_mount(self) -> None:
        self.query_one("#reader-title", Panel).show_lines(text(self._title_text, "bold"))
        self.query_one("#reader-hint", Panel).show_lines(text(self._hint, "$muted"))
        self.call_after_refresh(self._lay_out)

    def on_resize(self) -> None:
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        panel = self.query_one("#reader-body", Panel)
        width = max(min(panel.size.width, 100), 10)
        if self._markdown:
            lines = list(prose(self._body, width))
        else:
            plain = (text(line) for line in safe_lines(self._body).split("\n"))
            lines = [part for line in plain for part in line.wrap(width) or [line]]
        panel.show_lines(*lines)

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - called from a binding
        if self.is_current:  # keys that come too late, in one burst with the first, do nothing
            self.dismiss(answer)

    def action_quit(self) -> None:
        self.action_answer(False)  # noqa: FBT003 - as escape would
        cast("Host", self.app).verbs["quit"].do()

    def action_scroll_by(self, by: int) -> None:
        self.query_one("#reader-body", Panel).scroll_lines(by)

    def action_edge(self, by: int) -> None:
        self.query_one("#reader-body", Panel).scroll_lines(by * len(self._body))  # no more lines than letters

    def action_keys(self) -> None:
        said = _("arrows, space, pageup, pagedown, home, end scroll · enter goes on · escape back")
        self.query_one("#reader-hint", Panel).show_lines(text(said, "$muted"))

    def action_page(self, by: int) -> None:
        panel = self.query_one("#reader-body", Panel)
        panel.scroll_lines(by * max(panel.size.height - 2, 1))
