"""A workshop at the keyboard, without a screen: the document, the walk and what the group says.

Screens show what stands here and call its verbs; tests and the player of recordings do the same.
"""

import datetime as dt
from collections.abc import Callable

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import JOURNEY, Edit, EditError
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey, Lane, StageName
from journeytui.journey.planning import set_fields
from journeytui.method import frame, gate, inputline, stages, worst
from journeytui.method.inputline import GoOn, NextTimeNote, OpenPalette
from journeytui.workshop import parking, walk
from journeytui.workshop.capture import Scribe, understood
from journeytui.workshop.captured import Captured, Whereabouts
from journeytui.workshop.cards import NewId
from journeytui.workshop.document import Changed, Document, RefusedError
from journeytui.workshop.entries import Entry
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.handling import Handling
from journeytui.workshop.outcome import Outcome, Then
from journeytui.workshop.wording import Wording


class Workshop:
    """The state of a workshop: where the group stands and what was touched last."""

    def __init__(
        self,
        document: Document,
        new_id: NewId,
        now: Callable[[], dt.datetime],
        half_day: HalfDay | None,
        wording: Wording | None = None,
    ) -> None:
        self.document = document
        self.half_day = half_day
        self.now = now
        self._new_id = new_id
        self.scribe = Scribe(new_id, now, wording)
        document.listen(self._spend)
        self.hand = Handling(self, new_id)
        self.last = ""
        self._offered = False
        self._stays: Entry | None = None
        """The aim, or the moved minutes, of which it was said that undo leaves it alone."""
        self.focus = walk.landing(document.journey, document.journey.stage)

    @property
    def journey(self) -> Journey:
        return self.document.journey

    @property
    def stage(self) -> StageName:
        return self.document.journey.stage

    @property
    def spot(self) -> Whereabouts:
        return Whereabouts(self.stage, self.focus, self.last)

    # What is typed ---------------------------------------------------------------------------------

    def enter(self, text: str) -> Outcome:
        """The line was entered; of several lines (a paste) each becomes a card."""
        lines = inputline.split_paste(text)
        if len(lines) > 1:
            return self._captured(self.scribe.lines(self.journey, self.spot, lines), text)
        line = lines[0] if lines else ""
        parsed = understood(self.journey, self.stage, line)
        match parsed:
            case GoOn():
                return self.go_on()
            case OpenPalette():
                return Outcome(then=Then.PALETTE, query=parsed.query)
            case NextTimeNote():
                return self.note_for_next_time(parsed.text)
        return self._captured(self.scribe.parsed(self.journey, self.spot, parsed, line), line)

    def _captured(self, captured: Captured, line: str) -> Outcome:
        self._offered = False
        focus = self.scribe.focus_after(self.journey, self.spot, captured)
        if captured.edits:
            outcome = self.run(captured.edits, captured.label)
            if not outcome.ok:
                return outcome._replace(kept=line)
        elif captured.kept or not captured.label:
            return Outcome(captured.hint, captured.kept, typed_over=captured.typed_over, ok=not captured.kept)
        self.last = captured.card or self.last
        self.focus = focus
        self.settle()
        # One line takes both only cut: what was written stands on the screen, the hint nowhere else.
        return Outcome(captured.hint or captured.label, captured.kept, ok=not captured.kept)

    def park(self, text: str) -> Outcome:
        """Park what stands in the line as a question."""
        if not text.strip():
            return Outcome(_("Type the question first, then park it."), ok=False)
        captured = self.scribe.parsed(
            self.journey, self.spot, inputline.Park(" ".join(text.split()), "question"), text
        )
        return self._captured(captured, text)

    # Where the group goes --------------------------------------------------------------------------

    def begin(self, *, again: bool) -> None:
        """The half day begins where the walk stands, at the place that is not done.

        When there was one before (`again`), which was ended in the wrap-up, the walk goes back to the first
        stage that lacks something.
        """
        agenda = self.half_day.agenda if self.half_day is not None else ()
        if again and self.stage == "wrap" and agenda and agenda[0].stage:
            self.go_to(agenda[0].stage, to_look=True)
        self.look_at(self.landing())

    def go_on(self) -> Outcome:
        """On to the next stop; after the last, the next stage is offered, and a second time entered."""
        onward = walk.step(self.journey, self.stage, self.focus, 1) if self.focus else self.landing()
        if onward and onward != self.focus:
            self.look_at(onward)
            return Outcome()
        following = stages.following(self.stage)
        if following is None:
            return Outcome(_("That was the last one. End the half day from the session view (f6)."))
        if self._offered:
            return self.go_to(following.name)
        self._offered = True
        said = _("That was the last one. Enter again goes on to {stage}.")
        if self.stage in ("activities", "touchpoints"):
            said = _("That was the last one. Enter again goes on to {stage}; ctrl+l looks for gaps.")
        return Outcome(said.format(stage=_(following.title)))

    def step(self, by: int) -> Outcome:
        """To the next or the previous stop."""
        onward = walk.step(self.journey, self.stage, self.focus, by)
        if onward is None:
            said = _("This is the last one.") if by > 0 else _("This is the first one.")
            return Outcome(said, ok=False)
        self.look_at(onward)
        return Outcome()

    def look_at(self, focus: str) -> None:
        """Put a stop, or the stop that a card stands on, into focus."""
        self._offered = False
        fitting = walk.fitting(self.journey, self.stage, focus)
        if fitting != self.focus:
            self.focus = fitting
            self.last = ""

    def next_stage(self, by: int = 1) -> Outcome:
        """To the following (or preceding) stage."""
        there = stages.following(self.stage) if by > 0 else stages.preceding(self.stage)
        if there is None:
            said = _("This is the last stage.") if by > 0 else _("This is the first stage.")
            return Outcome(said, ok=False)
        return self.go_to(there.name)

    def go_to(self, stage: StageName, *, to_look: bool = False) -> Outcome:
        """To a stage. At the gate nothing happens but `Then.GATE`, when it is not open.

        Whoever only goes there `to_look` leaves nothing in log and file, until something is done there.
        """
        if stage == self.stage:
            return Outcome()
        if self.gate_stops(stage):
            return Outcome(gate.sentence(gate.missing(self.journey)), then=Then.GATE, query=stage, ok=False)
        return self._arrive(stage, self.document.look_in if to_look else self.document.walk_to)

    def gate_stops(self, stage: StageName) -> bool:
        """Whether the gate stands closed between here and `stage`."""
        order = [one.name for one in stages.STAGES]
        opens = order.index("touchpoints")
        crosses = order.index(self.stage) < opens <= order.index(stage) and stage != "wrap"
        return crosses and not self.gate_opened and not gate.is_open(self.journey)

    def open_gate(self, stage: StageName, reason: str) -> Outcome:
        """Open the gate early; the reason goes into the session log."""
        if not reason.strip():
            return Outcome(
                _("The gate opens early with a reason, for those who read the log later."), ok=False
            )
        self.document.note("gate", text=reason.strip())
        if self.half_day is not None:
            self.half_day.gate_opened = True
        return self._arrive(stage, self.document.walk_to)

    def _arrive(self, stage: StageName, go: Callable[[StageName], object]) -> Outcome:
        focus = self.focus
        if self.document.view_only:
            return Outcome(_("This is view-only: {why}").format(why=self.document.view_only), ok=False)
        go(stage)
        self._offered = False
        self.last = ""
        said = ""
        if stage == "touchpoints":
            said = self._place_held()
        elif stage == "stickers":
            said = worst.in_words(self.journey)
        self.focus = walk.landing(self.journey, stage) or walk.fitting(self.journey, stage, focus)
        return Outcome(said)

    def _place_held(self) -> str:
        placed = parking.place_held(self.journey, self._new_id)
        if placed.placed:
            text = ngettext("{n} held touchpoint placed", "{n} held touchpoints placed", placed.placed)
            self.run(placed.edits, text)
            if placed.left:
                text += " · " + ngettext("{n} has no activity", "{n} have no activity", len(placed.left))
            return text
        return ""

    def landing(self) -> str:
        """The unfinished place of the stage that the walk stands at."""
        return walk.landing(self.journey, self.stage)

    def mark_not_known(self, lane: Lane, reason: str = "") -> Outcome:
        """The lane of the activity in focus is honestly empty."""
        mark = inputline.MarkNotKnown(lane, reason)
        return self._captured(self.scribe.parsed(self.journey, self.spot, mark, ""), "")

    def mark_all_not_known(self) -> Outcome:
        """Every lane that the gate waits for is honestly empty; one undo takes it back."""
        edits: list[Edit] = []
        for one in gate.missing(self.journey):
            lanes = [lane for lane in words.LANES if lane in (*one.activity.not_known, *one.lanes)]
            if edit := set_fields(self.journey, one.activity.id, not_known=lanes):
                edits.append(edit)
        label = ngettext("{n} activity marked not known", "{n} activities marked not known", len(edits))
        return self.run(tuple(edits), label)

    @property
    def gate_opened(self) -> bool:
        """Whether the gate was opened early in this session."""
        return self.half_day is not None and self.half_day.gate_opened

    # What is done to cards -------------------------------------------------------------------------

    def run(self, edits: Edit | tuple[Edit, ...], label: str) -> Outcome:
        """Make the edits, as one thing to undo; a refusal comes back as a sentence."""
        try:
            self.document.run(edits, label)
        except (RefusedError, EditError) as error:
            return Outcome(str(error), ok=False)
        self.settle()
        return Outcome(label)

    def set_journey(self, **fields: object) -> Outcome:
        """The title or the language of the journey."""
        edit = set_fields(self.journey, JOURNEY, **fields)
        if edit is None:
            return Outcome(_("It says so already."))
        said = " · ".join(str(value) for value in fields.values())
        return self.run(edit, _("the journey is now: {what}").format(what=excerpt(said)))

    def answer_as_line(self, key: str) -> str:
        """The present answer of a question of the frame, to be changed in the line."""
        self.look_at(key)
        question = frame.question(self.focus)
        return "" if question.many else frame.shown(self.journey.frame, self.focus)

    def undo(self) -> Outcome:
        """Take back the last thing and say what it was.

        Aims and minutes of the agenda are facts of the session: right after one of them it is said first
        that they stay, and only a second time the edit before them is taken back.
        """
        last = self.document.happened[-1] if self.document.happened else None
        if last is not None and last.did in ("aim", "agenda") and last is not self._stays:
            self._stays = last
            said = _("Aims and minutes are changed in f6, not undone.")
            if before := self.document.undoes:
                said += " " + _("Once more undoes: {label}").format(label=before)
            return Outcome(said, ok=False)
        return self._turn_back(self.document.undo, _("undone: {label}"), _("There is nothing to undo."))

    def redo(self) -> Outcome:
        """Do again what was undone."""
        return self._turn_back(self.document.redo, _("done again: {label}"), _("There is nothing to redo."))

    def _turn_back(self, turn: Callable[[], Changed | None], said: str, nothing: str) -> Outcome:
        try:
            change = turn()
        except (RefusedError, EditError) as error:
            return Outcome(str(error), ok=False)
        if change is None:
            return Outcome(nothing, ok=False)
        self.settle()
        return Outcome(said.format(label=change.label), card=self._show(change))

    def _show(self, change: Changed) -> str:
        """Put what an undo or redo touched into focus, when this stage can show it; gives the card."""
        for edit in change.edits:
            target = edit.id if find(self.journey, edit.id) else getattr(edit, "parent", "")
            place = find(self.journey, target) if target else None
            if place is not None and place.phase is not None:
                self.look_at(target)
                return target
        return ""

    # The session -----------------------------------------------------------------------------------

    def note_for_next_time(self, text: str) -> Outcome:
        """Keep a note that the next half day begins with."""
        if self.half_day is not None:
            self.half_day.next_time = text
        self.document.note("note", text=text)
        return Outcome(_("note for next time: “{text}”").format(text=excerpt(text)))

    def _spend(self, entry: Entry) -> None:
        if self.half_day is not None:
            self.half_day.spending.take(entry)

    def pause(self) -> Outcome:
        """The break begins."""
        if self.half_day is None or self.half_day.timing is None or self.half_day.on_break:
            return Outcome(_("There is no half day to pause."), ok=False)
        self.document.note("break")
        self.half_day.pause(self.now())
        return Outcome(_("Break. The clock of the agenda stands still."))

    def resume(self) -> Outcome:
        """The break is over, or a pause to think."""
        from journeytui.workshop.pacing import back_at  # noqa: PLC0415 - no break before the first picture

        if self.half_day is None or not (self.half_day.on_break or self.half_day.is_quiet(self.now())):
            return Outcome(_("There is no break to come back from."), ok=False)
        self.document.note("resume")
        self.half_day.go_on(self.now())
        return Outcome(back_at(self))

    def settle(self) -> None:
        """Keep focus and last card on what is there."""
        self.focus = walk.fitting(self.journey, self.stage, self.focus)
        if self.last and find(self.journey, self.last) is None:
            self.last = ""
