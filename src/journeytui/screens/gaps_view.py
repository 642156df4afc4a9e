"""The gap walk (ctrl+l): forward and backward through the activities, asking what is missing at each."""

from functools import partial
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from journeytui.i18n import N_, _
from journeytui.journey.model import StickerKind
from journeytui.screens.completing import Completing, at_stage
from journeytui.screens.journey_view import JourneyView
from journeytui.screens.suggesting import suggestion
from journeytui.screens.verbs import Verb
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.widgets.entry import EntryLine
from journeytui.widgets.faces.gaps import AGAIN, GAP, gap_face, hole_id, over_face, told
from journeytui.widgets.faces.rows import Look, Row, clip, text
from journeytui.widgets.panel import Panel
from journeytui.workshop.gap_walk import GapWalk
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome

NARROW: Final = 36
"""Cells of a screen below which the line needs all of them."""
LOWEST: Final = 8
"""Lines of a screen below which only the walk, the question, the line and the keys are shown."""
LEAST: Final = 5
"""Lines below which the line alone stands under the walk."""
READABLE: Final = 120
"""Cells that a line of the walk has at most: what stands further apart is not read together."""


class GapLine(EntryLine):
    """The line of the gap walk. Up and down go through time where they do not go through the text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("gaps", through="screen.do")]

    class Further(Message):
        """Down was pressed on the last line."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "down" and self.at_the_bottom:
            event.stop()
            event.prevent_default()
            self.post_message(self.Further())


class GapsView(JourneyView):
    """Where the walk stands, the question, the line. At the end: what was closed and what is left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("gaps", "journey", "everywhere", through="screen.do")]
    AUTO_FOCUS = "#entry"
    DEFAULT_CSS = """
    GapsView #told { height: 2; }
    GapsView #walk { height: 1fr; }
    GapsView #question { height: 3; background: $surface; }
    GapsView #typing { height: auto; background: $surface; }
    GapsView #mark { width: auto; max-width: 50%; height: 1; color: $focus; text-style: bold; }
    GapsView.low #question { height: 2; }
    GapsView.low #told { height: 1; }
    GapsView.low .rule { display: none; }
    GapsView.lowest #told, GapsView.lowest #top, GapsView.lowest #said { display: none; }
    GapsView.lowest #question { height: 1; }
    GapsView.least #question, GapsView.least KeyFooter { display: none; }
    """
    place: ClassVar[Scope] = "gaps"
    title_words = N_("Walk for gaps")

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__(sitting, glyphs)
        self.walk = sitting.gap_walk = sitting.gap_walk or GapWalk(sitting.workshop)
        self._began_at = self.walk.way, self.walk.stop
        self._cursor = ""
        self._suggested = ""
        self._completing = Completing()
        self.entry = GapLine()
        self.verbs |= {
            "add-line": Verb(self.enter_line, self.view_only),
            "next-activity": Verb(partial(self._step, 1)),
            "previous-activity": Verb(partial(self._step, -1)),
            "park": Verb(self._park, self.view_only),
            "evidence": Verb(self._basis, self._no_last),
            **{kind: Verb(partial(self._stick, kind), self._no_last) for kind in ("pain", "joy", "truth")},
            "back": Verb(self._to_workshop),
            "view-workshop": Verb(self._to_workshop),
        }

    @property
    def key(self) -> str:
        return self.walk.stop

    def body(self) -> ComposeResult:
        yield Panel(id="told")
        yield Panel(id="rule", classes="rule")
        yield Panel(self._draw_walk, id="walk")
        yield Panel(self._draw_question, id="question")
        with Horizontal(id="typing"):
            yield Static("> ", id="mark", markup=False)
            yield self.entry

    def on_mount(self) -> None:
        self.entry.put(self.walk.draft)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < LOWEST, "lowest")
        self.set_class(event.size.height < LEAST, "least")

    # Showing ---------------------------------------------------------------------------------------

    def show_body(self) -> None:
        width = min(self.size.width, READABLE)
        self.query_one("#told", Panel).show_lines(*told(self.walk, Look(width, self.glyphs)))
        if self.walk.over:
            self._keep_cursor()
        self.query_one("#walk", Panel).look_again(self._cursor if self.walk.over else GAP)
        self.query_one("#question", Panel).look_again()
        mark, label = self._mark(), self.query_one("#mark", Static)
        if str(label.content) != mark:
            label.update(mark)

    def _draw_walk(self, width: int, height: int) -> list[Row]:
        look = Look(min(width, READABLE), self.glyphs, self._cursor)
        return over_face(self.walk, look) if self.walk.over else gap_face(self.walk, look, height)

    def _draw_question(self, width: int, height: int) -> list[Row]:
        """The question in bold, and below it what else to ask."""
        if self.walk.over:
            return [Row(text(clip(self._over_words(), width), "bold"))]
        lines = text(self.walk.question(), "bold").wrap(max(width, 10))
        more = f" {self.glyphs.dot} ".join(self.walk.further())
        if more:
            lines += text(more, "$muted").wrap(max(width, 10))
        if len(lines) > height:
            lines[height - 1] = text(clip(lines[height - 1].plain.rstrip() + " …", width), "$muted")
        return [Row(line) for line in lines[:height]]

    def _over_words(self) -> str:
        left = _("Which hole is worth another question now?")
        return left if self.walk.holes else _("Nothing is left to close. Read the journey aloud once.")

    def _mark(self) -> str:
        """What stands in front of the line: what a plain line becomes."""
        if self.walk.over or self.size.width < NARROW:
            return "> "
        kinds = {
            "thought": _("thought"),
            "feeling": _("feeling"),
            "touchpoint": _("touchpoint"),
            "gap": _("after this") if self.walk.way == "forward" else _("before this"),
        }
        place = self.walk.place
        first = place is None or place.activity is None
        return f"{_('first') if first else kinds[self.walk.what]} > "

    def hint(self) -> str:
        """What else the line takes here."""
        if self.walk.over:
            return _("up and down choose, enter goes there; shift+tab walks again; escape leaves")
        return {
            "thought": _("empty enter goes on; “…” in their words; ~ why it is not known; ? parks"),
            "feeling": _("empty enter goes on; such as -1 uneasy; ~ why it is not known; ? parks"),
            "touchpoint": _("empty enter goes on; owner: … for: …; ~ why that is all right; ? parks"),
            "gap": _("empty enter goes on; text ^ out of sight; = situation; -1 uneasy; ? parks"),
        }[self.walk.what]

    # Going on --------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        """On or back; while something is offered for what stands in the line, to the next offer."""
        typed = self.entry.text
        offered = partial(at_stage, self.workshop.journey, self.walk.stage_of(typed))
        line = self._completing.step(typed, by, offered)
        if line is not None:
            self.entry.put(line)
        elif by > 0:
            self._on()
        else:
            self._back()

    def _on(self) -> None:
        if self.walk.over:
            self.say(_("The walk is done: enter on a hole goes there, to answer it."), ok=False)
        else:
            self.walk.on()
            self._moved()

    def _back(self) -> None:
        self._moved() if self.walk.back() else self.say(_("This is the first one."), ok=False)

    def _moved(self) -> None:
        self.say("")
        self.refresh_all()

    def _rows(self) -> list[str]:
        return [*(hole_id(one) for one in self.walk.holes), AGAIN]

    def _keep_cursor(self) -> None:
        """Keep the cursor of the summary on a row that is there."""
        rows = self._rows()
        if self._cursor not in rows:
            self._cursor = rows[0]

    @on(EntryLine.Left)
    def _up(self) -> None:
        self._in_time(-1)

    @on(GapLine.Further)
    def _down(self) -> None:
        self._in_time(1)

    def _in_time(self, by: int) -> None:
        """Up is earlier and down is later, as they stand on the screen; at the end, through the list."""
        if self.walk.over:
            self._keep_cursor()
            rows = self._rows()
            self._cursor = rows[max(min(rows.index(self._cursor) + by, len(rows) - 1), 0)]
            self.refresh_all()
        elif (by > 0) == (self.walk.way == "forward"):
            self._on()
        else:
            self._back()

    def _pick(self) -> None:
        """To the hole under the cursor of the summary, or into a new walk."""
        hole = next((one for one in self.walk.holes if hole_id(one) == self._cursor), None)
        if hole is not None:
            self.walk.go(hole)
        else:
            self.walk.begin()
        self._moved()

    # Answers ---------------------------------------------------------------------------------------

    @on(EntryLine.Entered)
    def enter_line(self) -> None:
        """Hand the line over to the walk; at the end of the walk an empty one goes to the chosen hole."""
        typed = self.entry.text
        if self.walk.over and not typed.strip():
            self._pick()
            return
        if typed.strip() and not typed.strip().startswith(":") and (reason := self.view_only()):
            self.say(reason, ok=False)
            return
        outcome = self.walk.enter(typed)
        self._put(outcome)
        self.show(outcome)

    def _put(self, outcome: Outcome) -> None:
        if self.entry.text != outcome.kept:
            self.entry.put(outcome.kept, at=0 if outcome.kept.startswith(" ") else None)

    def _park(self) -> None:
        outcome = self.walk.park(self.entry.text)
        if outcome.ok:
            self.entry.put("")
        self.show(outcome)

    @property
    def _last(self) -> str:
        """The card that was made last in this walk; empty when there is none."""
        return next((one.card for one in reversed(self.walk.answers) if one.lane is None), "")

    def _no_last(self) -> str:
        return self.view_only() or ("" if self._last else _("No card was made in this walk yet."))

    def _stick(self, kind: StickerKind) -> None:
        super().show(self.workshop.hand.sticker(kind, self._last))

    def _basis(self) -> None:
        super().show(self.workshop.hand.evidence(self._last))

    def show(self, outcome: Outcome) -> None:
        self.walk.look_at(outcome.card)  # what was undone or done again
        super().show(outcome)

    @on(EntryLine.TooMuch)
    def _too_much(self, event: EntryLine.TooMuch) -> None:
        self.say(event.said, ok=False)

    @on(TextArea.Changed)
    def _keep_draft(self) -> None:
        """What is half typed is there again, whichever way somebody leaves and comes back."""
        self.walk.draft = typed = self.entry.text
        suggested = suggestion(self.workshop.journey, self.walk.stage_of(typed), self.walk.stop, typed)
        if self._suggested != suggested:
            self._suggested = suggested
            self.show_said()

    def said(self) -> Content:
        """What was said last, or the hint; while somebody types, what is suggested for it."""
        if self._suggested:
            return text(clip(self._suggested, max(self.size.width, 10)), "$focus")
        return super().said()

    def _to_workshop(self) -> None:
        """Back to the workshop, at this place; what is half typed waits here.

        Who has only had a look finds the workshop as it was.
        """
        stop, workshop = self.walk.stop, self.workshop
        walked = self._began_at != (self.walk.way, stop)
        if stop and walked and go_to_card(workshop, stop) and workshop.stage == "activities":
            workshop.last = stop  # what is typed there goes behind it
        self.leave()
