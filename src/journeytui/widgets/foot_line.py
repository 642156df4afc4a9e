"""A line at the foot of a view: something is asked for there, while what it is about stays in sight.

It lies over the last lines of the view, so that nothing above has another place while it is there.
"""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from journeytui.journey.model import LONGEST_TEXT
from journeytui.widgets.entry import EntryLine
from journeytui.widgets.faces.rows import text
from journeytui.widgets.panel import Panel


def _nothing(_typed: str) -> None:
    return None


def _nowhere(_by: int) -> None:
    return None


def _as_it_was() -> None:
    return None


def _as_typed(_typed: str, _by: int) -> str | None:
    return None


@dataclass(frozen=True)
class Request:
    """What is asked for, and what is done with what is typed."""

    mark: str
    """What stands in front of the line, such as `search`."""
    take: Callable[[str], bool]
    """Called with the line when it is entered; whether that was an answer. If not, it stays to be mended."""
    value: str = ""
    """What stands in the line at first."""
    several: bool = False
    """Whether a paste of several lines is several answers; else its lines are joined."""
    at: int | None = None
    """Behind how many of its letters the cursor stands; behind all, unless given."""
    typing: Callable[[str], None] = _nothing
    """Called with the line at each change."""
    step: Callable[[int], None] = _nowhere
    """Called for up (−1) and down (1)."""
    complete: Callable[[str, int], str | None] = _as_typed
    """Called with the line for tab (1) and shift+tab (−1); gives it with its end completed, if it can be."""
    leave: Callable[[], None] = _as_it_was
    """Called when escape was pressed."""


class _Typed(EntryLine):
    """The line itself."""

    several = False

    class Backed(Message):
        """Escape was pressed."""

    class Further(Message):
        """Down was pressed on the last line."""

    async def _on_key(self, event: events.Key) -> None:
        below = event.key == "down" and self.at_the_bottom
        if event.key == "escape" or below:
            event.stop()
            event.prevent_default()
            self.post_message(self.Further() if below else self.Backed())

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text) > LONGEST_TEXT:
            self.post_message(self.TooMuch(len(event.text)))
        else:
            lines = [" ".join(line.split()) for line in event.text.splitlines()]
            self.insert(("\n" if self.several else " ").join(line for line in lines if line))


class FootLine(Vertical):
    """Is seen only while something is asked: the line, as high as it needs, and below it what is said.

    Hidden it keeps its place in the layout; else every widget would be painted anew when it comes. Nothing
    else on its screen takes the focus, which would be painted anew as well, and clicks leave it its keys.
    """

    DEFAULT_CSS = """
    FootLine { visibility: hidden; overlay: screen; constrain: none inside; height: auto; }
    FootLine Horizontal { height: auto; background: $surface; }
    FootLine Static { width: auto; max-width: 60%; height: 1; color: $focus; text-style: bold; }
    FootLine Panel { height: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's name
        super().__init__(id=id)
        self._mark = Static(markup=False)
        self._line = _Typed()
        self._said = Panel()
        self._question: Request | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self._mark
            yield self._line
        yield self._said

    @property
    def asking(self) -> bool:
        """Whether something is being asked."""
        return self._question is not None

    @property
    def typed(self) -> str:
        return self._line.text

    def say(self, said: Content) -> None:
        """What stands below the line."""
        self._said.show_lines(said)

    def ask(self, question: Request) -> None:
        """Ask for a line; what was asked before is left as it was."""
        self._question = None  # what is put into the line is not typed
        self._mark.update(text(f"{question.mark} > "))
        self._line.several = question.several
        self._line.put(question.value, question.at)
        self._question = question
        self.visible = True
        self.screen.set_focus(self._line, scroll_visible=False)

    def close(self) -> None:
        """Nothing is asked any more; the keys are those of the screen again."""
        if self._question is None:
            return
        self._question = None
        self.screen.set_focus(None)
        self.visible = False

    def leave(self) -> None:
        """Close without an answer."""
        question = self._question
        self.close()
        if question is not None:
            question.leave()

    def complete(self, by: int) -> bool:
        """Complete what is being typed; whether it can be."""
        line = self._question.complete(self.typed, by) if self._question is not None else None
        if line is not None and line != self.typed:
            self._line.put(line)
        return line is not None

    @on(EntryLine.Entered)
    def _take(self, event: EntryLine.Entered) -> None:
        event.stop()
        question = self._question
        if question is not None and question.take(event.text) and self._question is question:
            self.close()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._question is not None:
            self._question.typing(self._line.text)

    @on(_Typed.Backed)
    def _back(self, event: _Typed.Backed) -> None:
        event.stop()
        self.leave()

    @on(EntryLine.Left)
    def _up(self, event: EntryLine.Left) -> None:
        event.stop()
        if self._question is not None:
            self._question.step(-1)

    @on(_Typed.Further)
    def _down(self, event: _Typed.Further) -> None:
        event.stop()
        if self._question is not None:
            self._question.step(1)
