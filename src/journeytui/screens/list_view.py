"""What the views over the workshop have in common: a list, the row under the cursor whole, the way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Final, cast

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.method.stages import STAGES
from journeytui.screens.filing import Filing
from journeytui.screens.halfdays import HalfDays
from journeytui.screens.row_search import RowSearch
from journeytui.screens.verbs import Host, Verb, Verbs, run_verb, why_not
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.action import Scope
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import both_ends, clip, text
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.keyed_list import KeyedList
from journeytui.widgets.panel import Panel
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome, Then
from journeytui.workshop.workshop import Workshop

_IN_THE_WORKSHOP: Final = (
    *(f"stage-{stage.name}" for stage in STAGES),
    "first-lacking",
    "thoughts-not-known",
    "feelings-not-known",
    "open-gate",
)
"""Actions of the walk: asked for in a view, they are done in the workshop."""

TALL: Final = 30
"""Lines of a screen from which the row under the cursor gets more of them."""


class View(Screen[None]):
    """A list over the workshop. A kind of view says its rows, what a row says in full, and its verbs."""

    AUTO_FOCUS = "KeyedList"
    DEFAULT_CSS = """
    View { layout: vertical; background: $background; color: $foreground; padding: 0 1; }
    View #top { height: 1; }
    View #summary { height: 1; }
    View .rule { height: 1; color: $text-muted; }
    View KeyedList { scrollbar-gutter: stable; }
    View #whole { height: 6; }
    View #trouble { height: auto; color: $warn; text-style: bold; display: none; }
    View #said { height: 1; }
    View.tall #whole { height: 9; }
    """

    place: ClassVar[Scope]
    title_words: ClassVar[str]
    """What the view is called; to be translated."""
    has_whole: ClassVar[bool] = True
    """Whether the row under the cursor is shown in full below the list."""

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__()
        self.sitting = sitting
        self.glyphs = glyphs
        self.lines = self.make_list()
        self._drawn_for: tuple[object, ...] = ()
        self._drawn: Journey | None = None
        self._said: Content | None = None
        self._unlisten: Callable[[], None] = lambda: None
        self.verbs: Verbs = {
            **{name: Verb(partial(self.in_workshop, name)) for name in _IN_THE_WORKSHOP},
            **{f"row-{way}": self._moves(f"row_{way}") for way in ("up", "down", "first", "last")},
            **{f"page-{way}": self._moves(f"page_{way}") for way in ("up", "down")},
            "pick": Verb(self.lines.action_pick, self.no_row),
            "back": Verb(self.leave),
            f"view-{self.place}": Verb(self.refresh_all, lambda: _("You are there.")),
            **RowSearch(self, self.lines).verbs(),
            **HalfDays(self).verbs(),
            **Filing(self).verbs(),
            **self.own_verbs(),
        }

    # What a kind of view says ----------------------------------------------------------------------

    def own_verbs(self) -> Verbs:
        """The verbs of this view, besides those that all views have."""
        return {}

    def make_list(self) -> KeyedList:
        return KeyedList(glyphs=self.glyphs, id="rows")

    def listed(self, width: int) -> Sequence[Listed]:
        """The rows, in `width` cells."""
        raise NotImplementedError

    def drawn_for(self) -> object:
        """What the rows are made from besides journey and width; they are made anew when it differs."""
        return self.sitting.world.now().date()

    def begins_at(self) -> str:
        """What the cursor stands on at first; the first row when that is nowhere."""
        return ""

    def summary(self) -> list[Content]:
        """The lines below the title that say how things stand; one, unless the view has room for more."""
        raise NotImplementedError

    def hint(self) -> str:
        """What stands above the keys while there is nothing to say."""
        return _("escape goes back to the workshop")

    def whole(self, key: str) -> list[Content]:
        """The row called `key` in full."""
        raise NotImplementedError

    def pick(self, key: str) -> None:
        """The row called `key` was picked."""
        raise NotImplementedError

    # Showing ---------------------------------------------------------------------------------------

    @property
    def workshop(self) -> Workshop:
        return self.sitting.workshop

    @property
    def host(self) -> Host:
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        yield Panel(id="top")
        yield Panel(id="summary")
        yield Panel(id="rule", classes="rule")
        yield self.lines
        if self.has_whole:
            yield Panel(id="lower-rule", classes="rule")
            yield Panel(id="whole")
        yield Static(id="trouble", markup=False)
        yield Panel(id="said")
        yield KeyFooter(self.why_not, self.place, keymap=self.sitting.world.keymap, glyphs=self.glyphs)

    def on_mount(self) -> None:
        self._unlisten = self.sitting.listen(self.refresh_all)
        self.set_interval(5, self.tick)

    def on_unmount(self) -> None:
        self._unlisten()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= TALL, "tall")
        self.call_after_refresh(self.refresh_all)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self.refresh_all)

    def tick(self) -> None:
        """Time has gone on."""
        self.show_top()

    def refresh_all(self) -> None:
        """Show the state as it is; what does not differ is not painted again."""
        if not self.is_mounted or not self.lines.size.width:
            return
        if self.is_active and (heard := self.sitting.heard()):
            self.say(heard)
        self.show_top()
        self.show_rules()
        self.show_rows()
        self.show_summary()
        self.show_whole()
        self.show_trouble()
        self.show_said()
        self.query_one(KeyFooter).look_again()

    def show_top(self) -> None:
        """What is shown of which journey; in the corner session, time left and whether all is saved."""
        width = self.size.width
        parts = self.sitting.standing()
        while len(parts) > 1 and sum(len(part) + 3 for part in parts) > width * 2 // 3:
            parts = parts[1:]
        corner = text("   ".join(parts), "$muted")
        title = text(_(self.title_words), "bold")
        room = width - title.cell_length - corner.cell_length - 5
        if room > 6:
            title += text(f" {self.glyphs.dot} {clip(self.workshop.journey.title, room)}", "$muted")
        self.query_one("#top", Panel).show_lines(both_ends(title, corner, width))

    def show_rules(self) -> None:
        for rule in self.query(".rule").results(Panel):
            rule.show_lines(text(self.glyphs.rule * (self.size.width), "$muted"))

    def show_summary(self) -> None:
        self.query_one("#summary", Panel).show_lines(*self.summary())

    def show_rows(self) -> None:
        """The rows, made only when what they are made from is another than before."""
        width = self.lines.scrollable_content_region.width - 2
        journey, made_from = self.workshop.journey, (width, self.drawn_for())
        if journey is self._drawn and made_from == self._drawn_for:
            return
        self._drawn, self._drawn_for = journey, made_from
        self.lines.show_listed(self.listed(max(width, 20)), self.begins_at())

    def show_whole(self) -> None:
        if not self.has_whole:
            return
        panel = self.query_one("#whole", Panel)
        width = max(panel.size.width, 20)
        shown = [line for part in self.whole(self.key) for line in part.wrap(width)] if self.key else []
        panel.show_lines(*shown)

    def show_trouble(self) -> None:
        """What stands until it is mended, as on the workshop."""
        trouble = self.query_one("#trouble", Static)
        words_ = self.sitting.trouble()
        trouble.display = bool(words_)
        if words_:
            trouble.update(text(words_))

    def show_said(self) -> None:
        said = self._said or text(clip(self.hint(), max(self.size.width, 10)), "$muted")
        self.query_one("#said", Panel).show_lines(said)

    def say(self, words_: str, *, ok: bool = True) -> None:
        """One line above the keys: what was done, or why it was not."""
        shown = text(clip(words_, max(self.size.width, 10)), "$muted" if ok else "$warn")
        self._said = shown if words_ else None
        if self.is_mounted:
            self.show_said()

    def show(self, outcome: Outcome) -> None:
        """Show what came of something."""
        self.say(outcome.said, ok=outcome.ok)
        self.refresh_all()
        if outcome.then is Then.PALETTE:
            self.host.open_palette(outcome.query)

    # Doing -----------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """What the row under the cursor stands for; empty when there is none."""
        return self.lines.key

    def do(self, name: str) -> None:
        """Do an action of the registry, or say why not."""
        run_verb(self, name)

    def action_do(self, name: str) -> None:
        self.do(name)

    def why_not(self, name: str) -> str:
        """Why an action is not possible now; empty when it is."""
        return why_not(self, name)

    @on(KeyedList.Highlighted)
    def _look(self) -> None:
        self.show_summary()
        self.show_whole()
        self.query_one(KeyFooter).look_again()

    @on(KeyedList.Selected)
    def _pick(self) -> None:
        self.pick(self.key)

    def leave(self) -> None:
        """Back to the workshop."""
        self.host.verbs["view-workshop"].do()

    def in_workshop(self, name: str) -> None:
        """Back to the workshop, and do it there."""
        self.leave()
        if isinstance(screen := self.app.screen, WorkshopScreen):
            screen.do(name)

    def go_there(self) -> None:
        """Back to the workshop, at the place of the row."""
        if go_to_card(self.workshop, self.key):
            self.leave()

    def cursor_to(self, key: str) -> None:
        """The cursor goes to the first row of `key`, of the rows as they are now."""
        self.show_rows()
        self.lines.cursor_to(key)

    def no_row(self) -> str:
        return "" if self.key else _("There is nothing here yet.")

    def view_only(self) -> str:
        """Why nothing can be written; empty when it can."""
        why = self.workshop.document.view_only
        return _("This is view-only: {why}").format(why=why) if why else ""

    def may_change(self) -> str:
        """Why the row cannot be changed; empty when it can."""
        return self.view_only() or self.no_row()

    def _moves(self, way: str) -> Verb:
        return Verb(getattr(self.lines, f"action_{way}"), self.no_row)
