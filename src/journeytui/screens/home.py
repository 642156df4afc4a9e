"""Home: the journeys that were open before, a new one, a sample."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from journeytui.i18n import _, ngettext
from journeytui.inert import safe, safe_lines
from journeytui.journey import words
from journeytui.journey.ids import slug
from journeytui.journey.model import StageName
from journeytui.screens.choose import AskText
from journeytui.screens.help import Help, Helped
from journeytui.screens.palette import Palette
from journeytui.ui import themes
from journeytui.ui.actions import bindings
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.lines import Heading, LineList

TITLE_WIDTH: Final = 30
"""Cells for the titles; a longer one is shown whole below when the cursor is on it."""


class HomeRow(NamedTuple):
    """A recent journey. `trouble` says why it cannot be opened or read; empty when it can."""

    path: Path
    title: str
    stage: StageName = "frame"
    insight_share: int | None = None
    """Per cent of the cards that rest on insight; nothing when there are no cards."""
    parked: int = 0
    overdue: int = 0
    trouble: str = ""


class Home(Screen[None]):
    """Where the program starts without a file. Posts what was asked for; the app does it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home", "everywhere", through="screen.do")
    DEFAULT_CSS = """
    Home { layout: vertical; background: $background; color: $plain; padding: 1 2 0 2; }
    Home #home-title { height: 1; text-style: bold; color: $focus; }
    Home #home-lead { height: auto; color: $muted; margin-bottom: 1; }
    Home #home-said { height: auto; min-height: 2; margin-top: 1; color: $muted; }
    """

    class Open(Message):
        """Open the journey at `path`."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    class New(Message):
        """Make a new journey with this title in this file, and open it."""

        def __init__(self, title: str, path: Path) -> None:
            super().__init__()
            self.title = title
            self.path = path

    class Sample(Message):
        """Open a private copy of a worked sample."""

    def __init__(
        self,
        recent: Sequence[HomeRow] = (),
        *,
        folder: Path | None = None,
        keymap: Keymap | None = None,
        glyphs: Glyphs | None = None,
    ) -> None:
        """`folder` is where a new journey goes when no folder is named."""
        super().__init__()
        self._recent = tuple(recent)
        self._folder = folder or Path.cwd()
        self._keymap = keymap or Keymap()
        self._glyphs = glyphs or Glyphs()
        self._list = LineList(glyphs=self._glyphs)
        self._meant: list[HomeRow | str | None] = []

    def compose(self) -> ComposeResult:
        yield Static(Content("journeytui"), id="home-title")
        yield Static(
            Content(_("Customer journeys, mapped with a group, half a day at a time.")), id="home-lead"
        )
        yield self._list
        yield Static(id="home-said", markup=False)
        yield KeyFooter(self.why_not, "home", keymap=self._keymap, glyphs=self._glyphs)

    def on_mount(self) -> None:
        self.show_recent(self._recent)

    def show_recent(self, recent: Sequence[HomeRow]) -> None:
        """Show these journeys, when the app has found out more about them."""
        self._recent = tuple(recent)
        drawn: list[Content | Heading] = []
        self._meant = []
        for row, meaning in self._rows():
            drawn.append(row)
            self._meant.append(meaning)
        self._list.set_rows(drawn)

    def say(self, text: str) -> None:
        """Tell why something was not done, or what to do."""
        self.query_one("#home-said", Static).update(Content(safe_lines(text)))

    def why_not(self, name: str) -> str:
        """Why an action is not possible here now; empty when it is."""
        if name == "pick" and self._list.cursor < 0:
            return _("There is nothing to open.")
        return ""

    def action_do(self, name: str) -> None:
        """Do an action of the registry."""
        match name:
            case "new":
                self._ask_title()
            case "sample":
                self.post_message(self.Sample())
            case "leave" | "quit":
                self.app.exit()
            case "help":
                shown = Help("home", self.why_not, keymap=self._keymap, glyphs=self._glyphs)
                self.app.push_screen(shown, self._helped)
            case "palette":
                offered = Palette("home", self.why_not, keymap=self._keymap, glyphs=self._glyphs)
                self.app.push_screen(offered, self._chosen)
            case "theme":
                self.app.theme = themes.other(self.app.theme)
            case "pick":
                self._list.action_pick()
            case "row-up" | "row-down" | "row-first" | "row-last" | "page-up" | "page-down":
                getattr(self._list, f"action_{name.replace('-', '_')}")()

    def _helped(self, answer: Helped | None) -> None:
        self.action_do(answer.action if answer else "")

    def _chosen(self, name: str | None) -> None:
        self.action_do(name or "")

    def _rows(self) -> Iterator[tuple[Content | Heading, HomeRow | str | None]]:
        """The rows, each with what it means: a journey, the name of an action, nothing."""
        starts: list[tuple[Content | Heading, HomeRow | str | None]] = [
            (_start(_("A new journey"), _("name it and type the first card")), "new"),
            (_start(_("A worked sample"), _("a private copy to try everything on")), "sample"),
        ]
        if not self._recent:
            yield Heading(_("Start")), None
            yield from starts
            return
        yield Heading(_("Recent journeys")), None
        for row in self._recent:
            yield _drawn(row, self._glyphs), row
        yield Heading(""), None
        yield from starts

    @on(LineList.Highlighted)
    def _look(self, event: LineList.Highlighted) -> None:
        """Show whole what the row may have cut."""
        meant = self._meant[event.index]
        if isinstance(meant, HomeRow):
            about = meant.trouble or f" {self._glyphs.dot} ".join((_name(meant), *_facts(meant)))
            self.say(f"{safe(about)}\n{safe(meant.path)}")
        else:
            self.say("")

    @on(LineList.Selected)
    def _pick(self, event: LineList.Selected) -> None:
        meant = self._meant[event.index]
        if isinstance(meant, HomeRow):
            self.post_message(self.Open(meant.path))
        elif meant is not None:
            self.action_do(meant)

    def _ask_title(self) -> None:
        def titled(title: str | None) -> None:
            if title and title.strip():
                self._ask_file(title.strip())

        body = _("Which customer wants what? For instance: A young family buys a kitchen.")
        self.app.push_screen(AskText(_("What shall the journey be called?"), body), titled)

    def _ask_file(self, title: str) -> None:
        def placed(name: str | None) -> None:
            if name and name.strip():
                self.post_message(self.New(title, self._folder / Path(name.strip()).expanduser()))

        body = _("In {folder}; enter takes the name as it is.").format(folder=self._folder)
        self.app.push_screen(AskText(_("In which file?"), body, f"{slug(title)}.toml"), placed)


def _start(text: str, more: str) -> Content:
    return Content.assemble((_column(text), "$focus bold"), (more, "$muted"))


def _drawn(row: HomeRow, glyphs: Glyphs) -> Content:
    title = _column(_name(row), glyphs.more)
    if row.trouble:
        return Content.assemble(title, (safe(row.trouble), "$warn"))
    return Content.assemble(
        title, (f" {glyphs.dot} ".join(_facts(row)), "$warn" if row.overdue else "$muted")
    )


def _name(row: HomeRow) -> str:
    return row.title or row.path.stem


def _facts(row: HomeRow) -> list[str]:
    """What stands beside the title, what waits for somebody first."""
    facts = [words.named(words.STAGES, row.stage)]
    if row.overdue:
        facts.append(ngettext("{n} overdue", "{n} overdue", row.overdue))
    if row.parked:
        facts.append(ngettext("{n} parked", "{n} parked", row.parked))
    if row.insight_share is not None:
        facts.append(_("{share} % insight").format(share=row.insight_share))
    return facts


def _column(text: str, more: str = "") -> str:
    """`text` in the column of titles, cut with `more` where it is longer."""
    text = safe(text)
    if cell_len(text) > TITLE_WIDTH:
        text = set_cell_size(text, TITLE_WIDTH - 1) + more
    return set_cell_size(text, TITLE_WIDTH + 2)
