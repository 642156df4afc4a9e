"""The half day at the keyboard: start, break, end with the review of what was parked."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from journeytui.i18n import _
from journeytui.journey.model import Parked
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import AtWork, Verb, Verbs
from journeytui.widgets.faces.parked import arose
from journeytui.workshop import parking
from journeytui.workshop.labels import label_of

if TYPE_CHECKING:
    from journeytui.screens.pace import Pace


class HalfDays:
    """Starting, pausing and closing a half day."""

    def __init__(self, screen: AtWork) -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        return {
            "start-half-day": Verb(self.start, self._runs),
            "take-offer": Verb(self._take_offer, self._no_offer),
            "aims": Verb(self._ask_aims, self._none_runs),
            "think": Verb(self._think, self._no_thinking),
            "break": Verb(self._break, self._no_break_possible),
            "resume": Verb(self._resume, self._no_break),
            "end-half-day": Verb(self.end, self._none_runs),
            "recap": Verb(self._recap),
            "invite": Verb(self._invite),
            "desk": Verb(self._desk, self._no_desk),
            "agenda": Verb(self._agenda),
        }

    # Start, break ----------------------------------------------------------------------------------

    def start(self, minutes: int | None = None) -> None:
        """A half day begins; the recap of the last one is read first."""
        sitting = self.screen.sitting
        last = sitting.sessions.last_recap()
        why = sitting.begin_half_day(minutes)
        if why:
            self.screen.say(why, ok=False)
            return
        self.screen.refresh_all()
        self.screen.say(sitting.begun_words())
        if last:
            self.screen.app.push_screen(Reader(_("Last time"), last, markdown=True))

    def _runs(self) -> str:
        if self.screen.sitting.locked:
            return self.screen.sitting.locked
        return _("A half day is running already.") if self._timing() else ""

    def _none_runs(self) -> str:
        return "" if self._timing() else _("No half day is running.")

    def _timing(self) -> bool:
        half_day = self.screen.workshop.half_day
        return half_day is not None and half_day.timing is not None

    def _no_break_possible(self) -> str:
        half_day = self.screen.workshop.half_day
        if half_day is None or half_day.timing is None:
            return _("No half day is running.")
        return _("It is break already.") if half_day.on_break else ""

    def _no_break(self) -> str:
        half_day = self.screen.workshop.half_day
        if half_day is not None and half_day.is_quiet(self.screen.workshop.now()):
            return ""
        return "" if half_day is not None and half_day.on_break else _("There is no break to come back from.")

    def _break(self) -> None:
        self.screen.show(self.screen.workshop.pause())

    def _resume(self) -> None:
        self.screen.show(self.screen.workshop.resume())

    @property
    def _pace(self) -> "Pace":
        from journeytui.screens.pace import Pace  # noqa: PLC0415 - nobody asks before the first picture

        return Pace(self.screen)

    def _take_offer(self) -> None:
        self._pace.take_offer()

    def _no_offer(self) -> str:
        return self._pace.no_offer()

    def _ask_aims(self) -> None:
        self._pace.ask()

    def _think(self) -> None:
        self._pace.think()

    def _no_thinking(self) -> str:
        half_day = self.screen.workshop.half_day
        if half_day is not None and half_day.is_quiet(self.screen.workshop.now()):
            return _("It is quiet already; r, or :resume, ends it.")
        return self._no_break_possible()

    def _recap(self) -> None:
        recap = self.screen.sitting.sessions.recap_so_far() or self.screen.sitting.sessions.last_recap()
        if recap:
            self.screen.app.push_screen(Reader(_("Recap"), recap, markdown=True))
        else:
            self.screen.say(_("There is nothing to tell yet."), ok=False)

    def _invite(self) -> None:
        from journeytui.workshop.inviting import invitation  # noqa: PLC0415 - asked once in a half day

        told = invitation(self.screen.workshop.journey)
        self.screen.app.push_screen(Reader(_("Who is missing in the room"), told, markdown=True))

    def _agenda(self) -> None:
        self.screen.host.verbs["view-session"].do()

    def _no_desk(self) -> str:
        if self.screen.sitting.locked:
            return self.screen.sitting.locked
        if self._timing():
            return _("A half day is running; it is ended first.")
        return _("You are at the desk.") if self.screen.workshop.half_day is not None else ""

    def _desk(self) -> None:
        self.screen.sitting.begin_desk()
        self.screen.say(_("At the desk: what you change is logged, without a clock."))
        self.screen.refresh_all()

    # End: review, note, recap, close ---------------------------------------------------------------

    def end(self) -> None:
        """Review what was parked, one by one; then the note for next time, the recap, the log closed."""
        half_day = self.screen.workshop.half_day
        started = half_day.started if half_day else None
        self._review(list(parking.parked_since(self.screen.workshop.journey, started)), 0)

    def _review(self, waiting: list[Parked], at: int) -> None:
        if at >= len(waiting):
            self._pace.look_back(self._ask_note)
            return
        item = waiting[at]
        title = _("Parked in this half day, {n} of {all}").format(n=at + 1, all=len(waiting))
        body = f"{item.text}\n{arose(self.screen.workshop.journey, item)}"
        options = [
            Option("p", _("Keep it parked"), "keep"),
            Option("r", _("Answer it"), "answer"),
            Option("o", _("Give it an owner and a date"), "assign"),
            Option("i", _("Only customers can answer it: needs insight"), "insight"),
            Option("x", _("Drop it, with a reason"), "drop"),
        ]
        self.screen.app.push_screen(Choose(title, body, options), partial(self._reviewed, waiting, at))

    def _reviewed(self, waiting: list[Parked], at: int, choice: str | None) -> None:
        item = waiting[at]
        again, onward = partial(self._review, waiting, at), partial(self._review, waiting, at + 1)
        match choice:
            case None:
                self.screen.say(_("The half day goes on."))
            case "keep":
                onward()
            case "insight":
                self._settle(item, state="needs_insight")
                onward()
            case "answer":
                self._ask(_("What is the answer?"), item, _answer, again, onward)
            case "drop":
                self._ask(_("Why is it dropped?"), item, _dropped, again, onward)
            case "assign":
                question = _("Who looks after it? A role; a date like 2027-02-01 behind a comma.")
                self._ask(question, item, owner_and_date, again, onward)

    def _ask(
        self,
        question: str,
        item: Parked,
        fields: Callable[[str], dict[str, object]],
        again: Callable[[], None],
        onward: Callable[[], None],
    ) -> None:
        def answered(said: str | None) -> None:
            if said is None or not said.strip():  # back to what can be done with it
                again()
                return
            self._settle(item, **fields(said.strip()))
            onward()

        self.screen.app.push_screen(AskText(question, item.text), answered)

    def _settle(self, item: Parked, **fields: object) -> None:
        workshop = self.screen.workshop
        outcome = workshop.run(
            parking.resolved(workshop.journey, item.id, **fields), label_of("parked", {"text": item.text})
        )
        self.screen.show(outcome)

    def _ask_note(self) -> None:
        half_day = self.screen.workshop.half_day
        note = half_day.next_time if half_day else ""
        suggested = "" if note else self._pace.suggested_note()
        body = _(
            "What shall the next half day begin with? When do we meet? It stands on top of the next recap."
        )
        self.screen.app.push_screen(
            AskText(_("A note for next time"), body, note or suggested, selected=bool(suggested)), self._noted
        )

    def _noted(self, note: str | None) -> None:
        if note is None:
            self.screen.say(_("The half day goes on."))
            return
        workshop = self.screen.workshop
        if note.strip() and (workshop.half_day is None or note.strip() != workshop.half_day.next_time):
            workshop.note_for_next_time(note.strip())
        recap = self.screen.sitting.sessions.recap_so_far()
        hint = _("enter closes the half day · escape goes back to it")
        self.screen.app.push_screen(Reader(_("This half day"), recap, hint, markdown=True), self._closed)

    def _closed(self, close: bool | None) -> None:  # noqa: FBT001 - the answer of a screen
        if not close:
            self.screen.say(_("The half day goes on."))
            return
        self.screen.show(self.screen.sitting.end_half_day())


def _answer(said: str) -> dict[str, object]:
    return {"state": "answered", "answer": said}


def _dropped(said: str) -> dict[str, object]:
    return {"state": "dropped", "reason": said}


def owner_and_date(said: str) -> dict[str, object]:
    """`Store manager, 2027-02-01` as fields of a parked item; what is no date stays part of the role."""
    owner, comma, date = said.rpartition(",")
    try:
        due = dt.date.fromisoformat(date.strip())
    except ValueError:
        return {"owner": said}
    return {"owner": owner.strip(), "due": due} if comma else {"due": due}
