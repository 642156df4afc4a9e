"""The workshop (f2): the walk, the activity in focus, the prompt, the input line, the side list."""

from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.screens.attending import Attending
from journeytui.screens.carding import Carding
from journeytui.screens.filing import Filing
from journeytui.screens.guiding import Guiding
from journeytui.screens.halfdays import HalfDays
from journeytui.screens.over_sitting import OverSitting
from journeytui.screens.pausing import Pausing
from journeytui.screens.suggesting import suggestion
from journeytui.screens.verbs import Verbs
from journeytui.screens.walking import Walking
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.ui.standing import small_words
from journeytui.widgets.entry import EntryLine
from journeytui.widgets.faces.activity import activity_face
from journeytui.widgets.faces.frame import frame_face
from journeytui.widgets.faces.parked import side_list, wrap_face
from journeytui.widgets.faces.phases import activities_face, phases_face
from journeytui.widgets.faces.rows import Look, Row, both_ends, clip, text
from journeytui.widgets.footer import KeyFooter
from journeytui.widgets.panel import Panel
from journeytui.widgets.rail import here_alone, rail
from journeytui.workshop.outcome import Outcome, Then

WIDE: Final = 100
"""Columns from which the side list stands beside the walk; below it is one line."""
WIDEST: Final = 160
"""Columns from which the side list has more room than it needs at `WIDE`."""
READABLE: Final = 110
"""Cells that a line of the face has at most: a basis far to the right of its card is not read with it."""


class CardsPanel(Panel, can_focus=True):
    """The middle of the workshop; in focus, its cards take keys."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("cards", through="screen.do")]

    class Pointed(Message):
        """A card was clicked."""

        def __init__(self, card: str) -> None:
            super().__init__()
            self.card = card

    def on_click(self, event: events.Click) -> None:
        row = self.row_at(event.y)
        if row is not None and row.card:
            self.post_message(self.Pointed(row.card))


class CaptureLine(EntryLine):
    """The input line of the workshop."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("line", through="screen.do")]


class WorkshopScreen(OverSitting):
    """Shows a sitting and hands what is typed to its workshop; decides nothing itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("workshop", "journey", "everywhere", through="screen.do")
    ]
    AUTO_FOCUS = "#entry"
    DEFAULT_CSS = """
    WorkshopScreen {
        layout: vertical; overflow: hidden; padding: 0 1;
        background: $background; color: $foreground;
        & #title, & #rail, & #rule, & #said { height: 1; }
        & #middle { height: 1fr; }
        & #cards { margin: 0 1 0 0; }
        & #side { width: 36; padding: 0 0 0 1; border-left: solid $muted; }
        & #parked-line { height: 1; display: none; }
        & #trouble { height: auto; color: $warn; text-style: bold; display: none; }
        & #prompt { height: 1; text-style: bold; background: $surface; }
        & #typing { height: auto; background: $surface; }
        & #mark { width: auto; color: $focus; text-style: bold; }
    }
    WorkshopScreen.narrow #side { display: none; }
    WorkshopScreen.narrow #parked-line { display: block; }
    WorkshopScreen.widest #side { width: 56; }
    WorkshopScreen.small {
        & #rule, & #parked-line, & #footer { display: none; }
    }
    """

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        self._said = Content("")
        self._suggested = ""
        self._rail_height = 1
        self._rail_lines: list[Content] = []
        self._rail_of: Journey | None = None
        self._rail_for = (0, False, False)
        self.walking = Walking(self)
        self.carding = Carding(self)
        self.half_days = HalfDays(self)
        self.filing = Filing(self)
        self.pausing = Pausing(self)
        self.verbs: Verbs = {
            **self.walking.verbs(),
            **self.carding.verbs(),
            **self.half_days.verbs(),
            **self.filing.verbs(),
            **Guiding(self).verbs(),
        }

    @property
    def place(self) -> Scope:
        return "cards" if self.cards.has_focus else "line"

    def compose(self) -> ComposeResult:
        yield Panel(self.draw_title, id="title")
        yield Panel(self.draw_rail, id="rail")
        yield Panel(self.draw_rule, id="rule")
        with Horizontal(id="middle"):
            yield CardsPanel(self.draw_cards, id="cards")
            yield Panel(self.draw_side, id="side")
        yield Panel(self.draw_parked_line, id="parked-line")
        yield Static(id="trouble", markup=False)
        yield Panel(self.draw_prompt, id="prompt")
        with Horizontal(id="typing"):
            yield Static("> ", id="mark", markup=False)
            yield CaptureLine()
        yield Panel(self.draw_said, id="said")
        keymap = self.sitting.world.keymap
        yield KeyFooter(
            self.why_not,
            instead=self.carding.moving.keys,
            counted=self.counted,
            keymap=keymap,
            glyphs=self.glyphs,
            id="footer",
        )

    def on_mount(self) -> None:
        self.entry = self.query_one(CaptureLine)
        self.cards = self.query_one("#cards", CardsPanel)
        self._panels = [*self.query(Panel)]
        self._fit()
        self.show_trouble()
        Attending(self).begin()

    def on_resize(self) -> None:
        self._fit()

    def on_screen_resume(self) -> None:
        self.refresh_all()

    def on_descendant_focus(self) -> None:
        """Line or cards: the cursor and the keys that act are others now."""
        self.refresh_all()

    # Showing ---------------------------------------------------------------------------------------

    def refresh_all(self) -> None:
        """Show the state as it is; every panel repaints only what differs."""
        if not self.is_mounted:
            return
        if self.is_active and (heard := self.sitting.heard()):
            self.say(heard)
        self._fit()
        for panel in self._panels:
            panel.look_again(self._in_sight() if panel is self.cards else "")
        self.show_trouble()
        self.show_mark()
        self.query_one(KeyFooter).show_place(self.place)

    def _fit(self) -> None:
        """What depends on the size: the side list beside or as one line, the rail on one line or two."""
        width, height = self.app.size
        self.set_class(width < WIDE, "narrow")
        self.set_class(width >= WIDEST, "widest")
        self.set_class(self.too_small, "small")
        height = len(self._rail(width - 2))
        if self._rail_height != height:
            self._rail_height = height
            self.query_one("#rail", Panel).styles.height = height

    def _in_sight(self) -> str:
        """The card that must be in sight: the one under the cursor, the one made last, the one in focus."""
        if self.cards.has_focus and self.carding.cursor:
            return self.carding.cursor
        return self.workshop.last or self.workshop.focus

    def tick(self) -> None:
        """The corner with time left and what is saved, alone: the clock repaints nothing else."""
        self.query_one("#title", Panel).look_again()

    def show_trouble(self) -> None:
        """What stands until it is mended: edits that are not safe on disk, a file changed outside."""
        trouble = self.query_one("#trouble", Static)
        words_ = self.sitting.trouble()
        if trouble.display != bool(words_):
            trouble.display = bool(words_)
        if words_ and str(trouble.content) != words_:  # each update lays the screen out anew
            trouble.update(text(words_))

    def show_mark(self) -> None:
        """What stands in front of the line: what it is for just now."""
        label = self.query_one("#mark", Static)
        mark = f"{self.carding.mark() or '>'} "
        if str(label.content) != mark:
            label.update(mark)

    def say(self, words_: str, *, ok: bool = True) -> None:
        """One line under the input: what was done, or why it was not."""
        self._said, self._suggested = text(words_, "$muted" if ok else "$warn"), ""
        if self.is_mounted:
            self.query_one("#said", Panel).look_again()

    # Drawing ---------------------------------------------------------------------------------------

    def draw_title(self, width: int, _height: int) -> list[Row]:
        """The journey and its customer; in the corner the session, the time left, and whether it is saved."""
        parts = self.sitting.standing()
        while len(parts) > 1 and sum(cell_len(part) + 3 for part in parts) > width * 2 // 3:
            parts = parts[1:]
        if small := small_words(self.app.size):
            parts = [small]
        corner = text("   ".join(parts), "$muted")
        room = max(width - corner.cell_length - 2, 10)
        journey = self.workshop.journey
        title = text(clip(journey.title or _("(no title yet)"), room), "bold")
        left = room - title.cell_length - 3
        if journey.frame.segment and left > 6:
            title += text(f" {self.glyphs.dot} {clip(journey.frame.segment, left)}", "$muted")
        return [Row(both_ends(title, corner, width))]

    @property
    def too_small(self) -> bool:
        """Whether the terminal is smaller than the screens are made for."""
        return bool(small_words(self.app.size))

    def _rail(self, width: int) -> list[Content]:
        """The rail of the journey as it is; worked out anew only when something it shows may be another."""
        journey, opened = self.workshop.journey, self.workshop.gate_opened
        wanted = (width, opened, self.too_small)
        if self._rail_of is not journey or self._rail_for != wanted:
            self._rail_of, self._rail_for = journey, wanted
            self._rail_lines = (
                [here_alone(journey, self.glyphs)]
                if self.too_small
                else rail(journey, self.glyphs, width, gate_opened=opened)
            )
        return self._rail_lines

    def draw_rail(self, width: int, _height: int) -> list[Row]:
        return [Row(line) for line in self._rail(width)]

    def draw_rule(self, width: int, _height: int) -> list[Row]:
        return [Row(text(self.glyphs.rule * width, "$muted"))]

    def draw_cards(self, width: int, _height: int) -> list[Row]:
        """The lines in the middle, for the stage that the walk stands at."""
        cursor = self.carding.cursor if self.cards.has_focus else ""
        rows = self._face(Look(min(width, READABLE), self.glyphs, cursor))
        self.carding.order = list(dict.fromkeys(row.card for row in rows if row.card))
        return rows

    def _face(self, look: Look) -> list[Row]:
        workshop = self.workshop
        journey, focus = workshop.journey, workshop.focus
        match workshop.stage:
            case "frame":
                return frame_face(journey, focus, look)
            case "phases":
                return phases_face(journey, focus, look)
            case "activities":
                return activities_face(journey, focus, look)
            case "wrap":
                return wrap_face(journey, focus, look)
        return activity_face(journey, workshop.stage, focus, look)

    def draw_side(self, width: int, height: int) -> list[Row]:
        return side_list(self.workshop.journey, Look(width, self.glyphs), height)

    def draw_parked_line(self, width: int, _height: int) -> list[Row]:
        """The side list where there is no room for it: how many, and the newest."""
        waiting = self.workshop.journey.waiting
        newest = f"  {self.glyphs.dot}  {waiting[-1].text}" if waiting else ""
        line = _("PARKED {n}").format(n=len(waiting)) + newest
        return [Row(both_ends(text(clip(line, width - 6)), text("f4", "$muted"), width))]

    def draw_prompt(self, width: int, height: int) -> list[Row]:
        asked = self.carding.asks() or self.walking.asks()
        lines = text(asked).wrap(max(width, 10))
        if len(lines) > height:
            lines[height - 1] = text(
                clip(" ".join(line.plain.strip() for line in lines[height - 1 :]), width)
            )
        return [Row(line) for line in lines[:height]]

    def draw_said(self, width: int, _height: int) -> list[Row]:
        said = text(self._suggested, "$focus") if self._suggested else self._said
        return [Row(said.truncate(width, ellipsis=True))]

    # Typing and doing ------------------------------------------------------------------------------

    @on(EntryLine.Entered)
    def enter_line(self) -> None:
        """Hand the line over: to the card that is being edited, else to the workshop."""
        typed = self.entry.text
        outcome = self.carding.enter(typed) or self.workshop.enter(typed)
        if self.entry.text != outcome.kept:
            self.entry.put(outcome.kept, at=0 if outcome.kept.startswith(" ") else None)
        if outcome.typed_over:
            self.entry.select_all()
        self.show(outcome)

    @on(TextArea.Changed)
    def suggest(self) -> None:
        """Show what fits what is typed, in the line of the last message; without it that message again."""
        suggested = suggestion(
            self.workshop.journey, self.carding.stage, self.workshop.focus, self.entry.text
        )
        if self._suggested != suggested:
            self._suggested = suggested
            self.query_one("#said", Panel).look_again()

    @on(CardsPanel.Pointed)
    def point_at(self, event: CardsPanel.Pointed) -> None:
        self.carding.point_at(event.card)

    @on(EntryLine.Left)
    def leave_line(self) -> None:
        self.do("into-cards")

    @on(EntryLine.TooMuch)
    def too_much(self, event: EntryLine.TooMuch) -> None:
        self.say(event.said, ok=False)

    def show(self, outcome: Outcome) -> None:
        """Show what came of something, and do what it asks for."""
        outcome = self.pausing.heard(outcome)
        self.say(outcome.said, ok=outcome.ok)
        if outcome.card:
            self.carding.cursor = outcome.card
        self.refresh_all()
        match outcome.then:
            case Then.PALETTE:
                self.host.open_palette(outcome.query)
            case Then.GATE:
                self.walking.at_the_gate(outcome)

    def do(self, name: str) -> None:
        """Do an action of the registry, or say why not."""
        self.carding.moving.before(name)
        super().do(name)
