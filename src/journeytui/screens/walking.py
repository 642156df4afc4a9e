"""The walk at the keyboard: stops, stages and the gate."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.model import Lane, StageName
from journeytui.method import gate
from journeytui.method.prompts import prompts
from journeytui.method.stages import STAGES
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.completing import Completing, at_stage
from journeytui.screens.verbs import Verb, Verbs
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.walk import activity_of
from journeytui.workshop.workshop import Workshop

if TYPE_CHECKING:
    from journeytui.screens.workshop import WorkshopScreen

MOST_NAMED: Final = 10
"""Activities that the gate names one by one; more would not fit a screen of 24 lines."""


class Walking:
    """Going from stop to stop and from stage to stage."""

    def __init__(self, screen: "WorkshopScreen") -> None:
        self.screen = screen
        self._asked = ("", "", 0)
        """The place where another question was asked for, and how many times."""
        self._completing = Completing()

    @property
    def workshop(self) -> Workshop:
        return self.screen.workshop

    def verbs(self) -> Verbs:
        verbs: Verbs = {
            "next-activity": Verb(partial(self._step, 1)),
            "previous-activity": Verb(partial(self._step, -1)),
            "next-stage": Verb(lambda: self.screen.show(self.workshop.next_stage(1))),
            "other-question": Verb(self._other_question, self._only_question),
            "previous-stage": Verb(lambda: self.screen.show(self.workshop.next_stage(-1))),
            "first-lacking": Verb(self._first_lacking, self._nothing_lacks),
            "thoughts-not-known": Verb(lambda: self._not_known("thoughts"), lambda: self._filled("thoughts")),
            "feelings-not-known": Verb(lambda: self._not_known("feelings"), lambda: self._filled("feelings")),
            "open-gate": Verb(lambda: self._open_early("touchpoints"), self._gate_is_open),
        }
        verbs["basis-many"] = Verb(self._basis_many)
        for stage in STAGES:
            verbs[f"stage-{stage.name}"] = Verb(partial(self._go_to, stage.name))
        return verbs

    def _step(self, by: int) -> None:
        """To the next stop; while something is offered for what stands in the line, to the next offer."""
        entry = self.screen.entry
        typed = entry.text if entry.has_focus else ""
        offered = partial(at_stage, self.workshop.journey, self.screen.carding.stage)
        line = self._completing.step(typed, by, offered)
        if line is None:
            self.screen.show(self.workshop.step(by))
        elif line != typed:
            entry.put(line)

    def _basis_many(self) -> None:
        """Basis or source of the cards here, of the phase or of all."""
        from journeytui.screens.bulk import Bulk  # noqa: PLC0415 - the first screen does without it

        Bulk(self.screen, lambda: self.workshop.focus).ask()

    # What is asked ---------------------------------------------------------------------------------

    def asks(self) -> str:
        """The prompt for the place in focus: its first one, until another is asked for."""
        questions = self._questions()
        if not self._turn:
            self._asked = ("", "", 0)  # whoever comes back to a place is asked its first one again
        return questions[self._turn % len(questions)]

    def _questions(self) -> Sequence[str]:
        return prompts(self.workshop.journey, self.workshop.stage, self.workshop.focus)

    @property
    def _turn(self) -> int:
        stage, focus, turn = self._asked
        return turn if (stage, focus) == (self.workshop.stage, self.workshop.focus) else 0

    def _other_question(self) -> None:
        self._asked = (self.workshop.stage, self.workshop.focus, self._turn + 1)
        count = len(self._questions())
        said = _("Question {n} of {all} for this place.").format(n=self._turn % count + 1, all=count)
        self.screen.show(Outcome(said))

    def _only_question(self) -> str:
        return "" if len(self._questions()) > 1 else _("There is one question here.")

    # Where the group goes --------------------------------------------------------------------------

    def _go_to(self, stage: StageName) -> None:
        self.screen.show(self.workshop.go_to(stage))

    def at_the_gate(self, outcome: Outcome) -> None:
        """The gate is closed: say exactly what is missing, and offer the three ways on."""
        missing = gate.missing(self.workshop.journey)
        body = "\n".join(
            _("{activity}: no {lanes}").format(
                activity=excerpt(one.activity.text, 46),
                lanes=_(" and no ").join(words.named(words.LANES, lane) for lane in one.lanes),
            )
            for one in missing[:MOST_NAMED]
        )
        if len(missing) > MOST_NAMED:
            body += "\n" + _("… and {n} more").format(n=len(missing) - MOST_NAMED)
        if not missing:
            body = _("There is no activity yet.")
        options = [
            Option("", _("Jump to the first of them"), "jump"),
            Option(
                "", _("Mark all of them as not known: honest holes, for the missing-insight list"), "mark"
            ),
            Option("", _("Open the gate early, with a reason for the log"), "open"),
        ]
        title = _("Touchpoints come after thoughts and feelings")
        target: StageName = next(one.name for one in STAGES if one.name == outcome.query)

        def answered(choice: str | None) -> None:
            if choice == "jump":
                self._first_lacking()
            elif choice == "mark":
                self._mark_all(target)
            elif choice == "open":
                self._open_early(target)

        self.screen.app.push_screen(Choose(title, body, options if missing else options[2:]), answered)

    def _first_lacking(self) -> None:
        missing = gate.missing(self.workshop.journey)
        if missing:
            first = missing[0]
            self.workshop.go_to(first.lanes[0])
            self.workshop.look_at(first.activity.id)
            self.screen.refresh_all()

    def _nothing_lacks(self) -> str:
        return "" if gate.missing(self.workshop.journey) else _("The gate waits for nothing.")

    def _gate_is_open(self) -> str:
        return "" if self.workshop.gate_stops("touchpoints") else _("The gate is open.")

    def _filled(self, lane: Lane) -> str:
        activity = activity_of(self.workshop.journey, self.workshop.focus)
        if activity is None:
            return _("There is no activity in focus.")
        return _("The lane is not empty.") if getattr(activity, lane) else ""

    def _not_known(self, lane: Lane) -> None:
        self.screen.show(self.workshop.mark_not_known(lane))

    def _mark_all(self, target: StageName) -> None:
        outcome = self.workshop.mark_all_not_known()
        if outcome.ok:
            onward = self.workshop.go_to(target)
            outcome = onward._replace(said=" · ".join(part for part in (outcome.said, onward.said) if part))
        self.screen.show(outcome)

    def _open_early(self, target: StageName) -> None:
        def answered(reason: str | None) -> None:
            if reason is not None:
                self.screen.show(self.workshop.open_gate(target, reason))

        title = _("Open the gate early")
        body = _("The walk is not done: why go on to the touchpoints now? The reason goes into the log.")
        self.screen.app.push_screen(AskText(title, body), answered)
