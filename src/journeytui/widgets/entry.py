"""The input line: one line that grows when more is typed or pasted, and never loses what is in it."""

from typing import ClassVar, Final

from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from journeytui.i18n import _
from journeytui.inert import safe

MOST_LINES = 5
"""Lines of the input shown at once; the text itself may be longer."""
LONGEST_PASTE = 200_000
"""Characters that may be pasted at once; more is a file, not something said in a workshop."""


JOINERS: Final = ("\u200c", "\u200d")
"""What makes one sign of several: a family, or a Persian word. Input methods type it letter by letter."""


class EntryLine(TextArea, inherit_bindings=False):
    """Where everything is typed. Enter hands the text over; several pasted lines stay lines."""

    DEFAULT_CSS = """
    EntryLine {
        width: 1fr; height: 1;
        border: none; padding: 0; background: $surface; color: $foreground;
        &:focus { border: none; }
        & .text-area--cursor-line { background: $surface; }
        & .text-area--gutter, & .text-area--cursor-gutter, & .text-area--placeholder { color: $muted; }
        & .text-area--matching-bracket { background: $cursor; }
        &:light .text-area--cursor { color: $input-cursor-foreground; background: $input-cursor-background; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("home", "cursor_line_start", show=False),
        Binding("end", "cursor_line_end", show=False),
        Binding("ctrl+left", "cursor_word_left", show=False),
        Binding("ctrl+right", "cursor_word_right", show=False),
        Binding("shift+left", "cursor_left(True)", show=False),
        Binding("shift+right", "cursor_right(True)", show=False),
        Binding("shift+home", "cursor_line_start(True)", show=False),
        Binding("shift+end", "cursor_line_end(True)", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete", "delete_right", show=False),
        Binding("ctrl+w", "delete_word_left", show=False),
        Binding("ctrl+u", "delete_to_start_of_line", show=False),
        Binding("ctrl+x", "cut", show=False),
        Binding("ctrl+c", "copy", show=False),
        Binding("ctrl+v", "paste", show=False),
    ]

    class Entered(Message):
        """The line was entered."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """Up was pressed on the first line: on to what stands above."""

    class TooMuch(Message):
        """A paste was refused: it is longer than anybody says."""

        def __init__(self, length: int) -> None:
            super().__init__()
            said = _("That paste has {n} characters, too many for the line: nothing was added.")
            self.said = said.format(n=length)

    def __init__(self) -> None:
        super().__init__(
            soft_wrap=True, show_line_numbers=False, compact=True, highlight_cursor_line=False, id="entry"
        )
        self.cursor_blink = False
        self._lines_shown = 1

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: what a card or a paste brings cannot drive the terminal."""
        return Text(safe(self.document.get_line(line_index)), end="", no_wrap=True)

    def put(self, text: str, at: int | None = None) -> None:
        """Put `text` into the line, the cursor behind it, or behind the first `at` letters."""
        self.load_text(text)
        before = text[:at]
        self.move_cursor((before.count("\n"), len(before) - before.rfind("\n") - 1))

    @on(TextArea.Changed)
    def grow(self) -> None:
        """One line as a rule; more when the text needs them. Only then is the screen laid out anew."""
        wanted = min(max(self.wrapped_document.height, 1), MOST_LINES)
        if self._lines_shown != wanted:
            self._lines_shown = wanted
            self.styles.height = wanted

    @property
    def at_the_top(self) -> bool:
        """Whether the cursor is on the first row that is shown, of a long line too."""
        return self._row == 0

    @property
    def at_the_bottom(self) -> bool:
        """Whether it is on the last."""
        return self._row >= self.wrapped_document.height - 1

    @property
    def _row(self) -> int:
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered(self.text))
        elif event.key == "up" and self.at_the_top:
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
        elif event.key == "up":
            self.action_cursor_up()
        elif event.character in JOINERS:  # textual takes only what can be seen by itself
            event.stop()
            event.prevent_default()
            self.insert(event.character)
        # Other keys are Textual's: it calls the handler of the class above by itself.

    async def _on_paste(self, event: events.Paste) -> None:
        if len(event.text) > LONGEST_PASTE:
            event.stop()
            event.prevent_default()
            self.post_message(self.TooMuch(len(event.text)))
        # Else Textual puts it in: it calls the handler of the class above by itself.
