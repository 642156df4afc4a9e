"""The small questions that every other screen asks: one of a few answers, or one line of text.

Escape answers `None`, and nothing is done then. What they show is data and never read as markup.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Final, Generic, NamedTuple, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from journeytui.i18n import _
from journeytui.inert import safe, safe_lines
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.key_names import key_name, textual_key

Value = TypeVar("Value")

LOW: Final = 16
"""Lines of a screen below which a question leaves out the space around its parts."""
LOWEST: Final = 8
"""Lines below which it leaves out the text and the hint as well."""
WIDTH: Final = 76
"""Cells of a question's box."""
STRIP: Final = 6
"""Cells beside a box from which what lies below it can be read; with fewer, the box takes them too."""


def fit_box(screen: ModalScreen[Any], size: Size, cells: int) -> None:
    """Say by classes how much room a box of so many cells has; the styles say what gives way in little."""
    screen.set_class(size.height < LOW, "low")
    screen.set_class(size.height < LOWEST, "lowest")
    screen.set_class(size.width < cells + 2 * STRIP, "full")


class Option(NamedTuple, Generic[Value]):
    """One answer: the key that gives it, what it says, and what the asker gets.

    Without a key it takes arrows and enter: for what reaches far, where somebody may still be typing.
    """

    key: str
    label: str
    value: Value


class _Question(ModalScreen[Value | None]):
    """A box in the middle of the screen, with a title and a text; escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+q", "quit", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    _Question {
        align: center middle;
        background: $background 60%;
        &:ansi { background: $background; }
    }
    _Question > Vertical {
        width: 76;
        max-width: 96%;
        height: auto;
        max-height: 94%;
        padding: 1 2;
        background: $panel;
        color: $plain;
    }
    _Question .title { height: auto; text-style: bold; color: $focus; }
    _Question .body { height: auto; max-height: 45vh; margin-top: 1; }
    _Question .body Static { height: auto; }
    _Question .hint { height: 1; margin-top: 1; color: $muted; }
    _Question.full > Vertical { width: 100%; max-width: 100%; }
    _Question.low > Vertical { padding: 0 1; }
    _Question.low .title { max-height: 30vh; }
    _Question.low .body { max-height: 30vh; margin: 0; }
    _Question.low .answers, _Question.low Input, _Question.low .hint { margin: 0; }
    _Question.lowest > Vertical { height: 100%; max-height: 100%; }
    _Question.lowest .title { max-height: 1; }
    _Question.lowest .answers { height: 1fr; }
    _Question.lowest .body, _Question.lowest .hint { display: none; }
    """

    def __init__(self, title: str, body: str = "") -> None:
        super().__init__()
        self._title = title
        self._body = body

    def on_resize(self, event: events.Resize) -> None:
        """What is typed, or chosen, is seen at any size; in little room the rest gives way."""
        fit_box(self, event.size, WIDTH)

    def heads(self) -> ComposeResult:
        """The title, and the text where there is one; a long text scrolls."""
        yield Static(Content(safe(self._title)), classes="title")
        if self._body:
            with VerticalScroll(classes="body", can_focus=False):
                yield Static(Content(safe_lines(self._body).strip()))

    def answer(self, value: Value | None) -> None:
        """Give the answer and go; keys that come too late, in one burst with the first, do nothing."""
        if self.is_current:
            self.dismiss(value)

    async def action_quit(self) -> None:
        """Back out of the question, and of the program."""
        self.answer(None)
        verbs = getattr(self.app, "verbs", {})
        if "quit" in verbs:
            verbs["quit"].do()

    def action_leave(self) -> None:
        self.answer(None)

    def _scroll(self, key: str) -> bool:
        """Scroll a long text with the page keys; whether `key` was one."""
        if key not in ("pageup", "pagedown") or not self._body:
            return False
        body = self.query_one(".body", VerticalScroll)
        (body.scroll_page_up if key == "pageup" else body.scroll_page_down)(animate=False)
        return True


class _Answer(Horizontal):
    """An answer with its key; a long one goes over several lines."""

    DEFAULT_CSS = """
    _Answer { height: auto; }
    _Answer .key { width: auto; min-width: 5; color: $focus; text-style: bold; }
    _Answer .label { width: 1fr; height: auto; }
    _Answer.here { background: $cursor; text-style: bold; }
    """

    def __init__(self, key: str, label: str, glyphs: Glyphs, *, here: bool) -> None:
        super().__init__(classes="here" if here else "")
        self._here = here
        self._key = safe(key_name(textual_key(key))) if key else ""
        self._label = safe(label)
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        yield Static(self._marked(here=self._here), classes="key")
        yield Static(Content(self._label), classes="label")

    def show_cursor(self, *, here: bool) -> None:
        self.set_class(here, "here")
        self.query_one(".key", Static).update(self._marked(here=here), layout=False)
        if here:
            self.scroll_visible(animate=False, immediate=True)
            self.app.cursor_position = self.region.offset

    def _marked(self, *, here: bool) -> Content:
        return Content(f"{self._glyphs.here if here else ' '} {self._key}  ")


class Choose(_Question[Value]):
    """One of a few answers, by its key or with the arrows and enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("enter", "take", show=False),
    ]
    DEFAULT_CSS = """
    Choose .answers { height: auto; margin-top: 1; }
    """

    def __init__(
        self, title: str, body: str, options: Sequence[Option[Value]], *, glyphs: Glyphs | None = None
    ) -> None:
        super().__init__(title, body)
        self._options = tuple(options)
        self._keys = {textual_key(option.key): option for option in options if option.key}
        self._glyphs = glyphs or Glyphs()
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical():
            yield from self.heads()
            with VerticalScroll(classes="answers", can_focus=False):
                for at, option in enumerate(self._options):
                    yield _Answer(option.key, option.label, self._glyphs, here=at == self._at)
            hint = _("a key, or the arrows and enter; escape goes back")
            yield Static(
                Content(hint if self._keys else _("the arrows and enter; escape goes back")), classes="hint"
            )

    def on_mount(self) -> None:
        self.call_after_refresh(self.action_step, 0)

    def action_step(self, by: int) -> None:
        """The mark goes `by` answers on."""
        if self._options:
            self._at = min(max(self._at + by, 0), len(self._options) - 1)
            for index, answer in enumerate(self.query(_Answer)):
                answer.show_cursor(here=index == self._at)

    def action_take(self) -> None:
        if self._options:
            self.answer(self._options[self._at].value)

    def on_key(self, event: events.Key) -> None:
        option = self._keys.get(event.key)
        if option is not None:
            event.stop()
            event.prevent_default()
            self.answer(option.value)
        elif self._scroll(event.key):
            event.stop()

    def on_click(self, event: events.Click) -> None:
        for option, answer in zip(self._options, self.query(_Answer), strict=True):
            if event.widget is not None and answer in event.widget.ancestors_with_self:
                self.answer(option.value)


class AskText(_Question[str]):
    """One line of text; enter gives it, as it was typed."""

    DEFAULT_CSS = """
    AskText Input { margin-top: 1; height: 1; border: none; padding: 0; background: $cursor; color: $focus; }
    AskText Input:focus { border: none; background-tint: $cursor 0%; }
    """

    def __init__(
        self, title: str, body: str = "", value: str = "", at: int | None = None, *, selected: bool = False
    ) -> None:
        """`value` stands in the line at first, the cursor behind `at` of its letters (unless given: all).

        With `selected`, what is typed takes its place.
        """
        super().__init__(title, body)
        self._value, self._at, self._selected = value, at, selected

    def compose(self) -> ComposeResult:
        with Vertical():
            yield from self.heads()
            line = Input(safe(self._value), select_on_focus=False)
            line.cursor_blink = False
            if self._at is not None:
                line.cursor_position = self._at
            if self._selected:
                line.select_all()
            yield line
            yield Static(Content(_("enter takes it; escape goes back")), classes="hint")

    def on_key(self, event: events.Key) -> None:
        if self._scroll(event.key):
            event.stop()

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        self.answer(event.value)
