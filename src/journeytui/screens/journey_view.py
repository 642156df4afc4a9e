"""What all views over the workshop have in common: the line on top, what is said, the keys, the way back."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from journeytui.i18n import _
from journeytui.method.stages import STAGES
from journeytui.screens.filing import Filing
from journeytui.screens.guiding import Guiding
from journeytui.screens.halfdays import HalfDays
from journeytui.screens.over_sitting import OverSitting
from journeytui.screens.verbs import Verb, Verbs
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.action import Scope
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keyline import FooterKey
from journeytui.ui.sitting import Sitting
from journeytui.ui.standing import SMALLEST, small_words
from journeytui.widgets.faces.rows import both_ends, clip, text
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.panel import Panel
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome, Then

_IN_THE_WORKSHOP: Final = (
    *(f"stage-{stage.name}" for stage in STAGES),
    "first-lacking",
    "thoughts-not-known",
    "feelings-not-known",
    "open-gate",
)
"""Actions of the walk: asked for in a view, they are done in the workshop."""

TALL: Final = 30
"""Lines of a screen from which what is under the cursor gets more of them."""


class JourneyView(OverSitting):
    """A screen over the workshop. A kind of view says what its body is, what the cursor is on, its verbs."""

    DEFAULT_CSS = """
    JourneyView { layout: vertical; overflow: hidden; padding: 0 1; }
    JourneyView { background: $background; color: $foreground; }
    JourneyView #top { height: 1; }
    JourneyView .rule { height: 1; color: $text-muted; }
    JourneyView #trouble { height: auto; color: $warn; text-style: bold; display: none; }
    JourneyView #said { height: 1; }
    """

    place: ClassVar[Scope]
    title_words: ClassVar[str]
    """What the view is called; to be translated."""

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        self._said: Content | None = None
        self.verbs: Verbs = {
            **{name: Verb(partial(self.in_workshop, name)) for name in _IN_THE_WORKSHOP},
            "back": Verb(self.leave),
            f"view-{self.place}": Verb(self.refresh_all, lambda: _("You are there.")),
            **HalfDays(self).verbs(),
            **Filing(self).verbs(),
            **Guiding(self).verbs(),
        }

    # What a kind of view says ----------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The id of what the cursor is on; empty when that is nothing."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """What stands between the line on top and what is said."""
        raise NotImplementedError

    def show_body(self) -> None:
        """Show the state in the body as it is."""
        raise NotImplementedError

    def hint(self) -> str:
        """What stands above the keys while there is nothing to say."""
        return _("escape goes back to the workshop")

    def keys_instead(self) -> Sequence[FooterKey]:
        """The keys for the footer while others hold than as a rule; none as a rule."""
        return ()

    # Showing ---------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield Panel(id="top")
        yield from self.body()
        yield Static(id="trouble", markup=False)
        yield Panel(id="said")
        keymap = self.sitting.world.keymap
        yield KeyFooter(
            self.why_not,
            self.place,
            instead=self.keys_instead,
            counted=self.counted,
            keymap=keymap,
            glyphs=self.glyphs,
        )

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= TALL, "tall")
        self.set_class(event.size.height < SMALLEST.height, "low")
        self.call_after_refresh(self.refresh_all)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self.refresh_all)

    @property
    def stands(self) -> bool:
        """Whether all its parts are there: not any more while it is being left."""
        return self.is_mounted and self.is_running

    def tick(self) -> None:
        """Time has gone on."""
        if self.stands:
            self.show_top()

    def refresh_all(self) -> None:
        """Show the state as it is; what does not differ is not painted again."""
        if not self.stands or not self.size.width:
            return
        if self.is_active and (heard := self.sitting.heard()):
            self.say(heard)
        self.show_top()
        self.show_rules()
        self.show_body()
        self.show_trouble()
        self.show_said()
        self.query_one(KeyFooter).look_again()

    def show_top(self) -> None:
        """What is shown of which journey; in the corner session, time left and whether all is saved."""
        width = self.size.width
        parts = self.sitting.standing()
        while len(parts) > 1 and sum(len(part) + 3 for part in parts) > width * 2 // 3:
            parts = parts[1:]
        if small := small_words(self.app.size):
            parts = [small]
        corner = text("   ".join(parts), "$muted")
        title = text(_(self.title_words), "bold")
        room = width - title.cell_length - corner.cell_length - 5
        if room > 6:
            title += text(f" {self.glyphs.dot} {clip(self.workshop.journey.title, room)}", "$muted")
        self.query_one("#top", Panel).show_lines(both_ends(title, corner, width))

    def show_rules(self) -> None:
        for rule in self.query(".rule").results(Panel):
            rule.show_lines(text(self.glyphs.rule * (self.size.width), "$muted"))

    def show_trouble(self) -> None:
        """What stands until it is mended, as on the workshop."""
        trouble = self.query_one("#trouble", Static)
        words_ = self.sitting.trouble()
        trouble.display = bool(words_)
        if words_:
            trouble.update(text(words_))

    def show_said(self) -> None:
        self.query_one("#said", Panel).show_lines(self.said())

    def said(self) -> Content:
        """What was said last, or the hint."""
        return self._said or text(clip(self.hint(), max(self.size.width, 10)), "$muted")

    def say(self, words_: str, *, ok: bool = True) -> None:
        """One line above the keys: what was done, or why it was not."""
        shown = text(clip(words_, max(self.size.width, 10)), "$muted" if ok else "$warn")
        self._said = shown if words_ else None
        if self.stands:
            self.show_said()

    def show(self, outcome: Outcome) -> None:
        """Show what came of something."""
        self.say(outcome.said, ok=outcome.ok)
        self.refresh_all()
        if outcome.then is Then.PALETTE:
            self.host.open_palette(outcome.query)

    # Doing -----------------------------------------------------------------------------------------

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

    def view_only(self) -> str:
        """Why nothing can be written; empty when it can."""
        why = self.workshop.document.view_only
        return _("This is view-only: {why}").format(why=why) if why else ""
