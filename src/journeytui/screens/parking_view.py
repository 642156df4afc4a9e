"""The parking list (f4): what was noted and not solved, by state, with one key for each way to settle it."""

import datetime as dt
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.model import Parked, ParkedKind
from journeytui.method.fields import FieldError, a_date
from journeytui.screens.asking import Take, ask_line
from journeytui.screens.board_view import BoardView
from journeytui.screens.choose import Choose, Option
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.board.cards import Cards
from journeytui.widgets.faces.parking_board import ParkingFace
from journeytui.workshop import parking
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.triage import KINDS


class ParkingView(BoardView):
    """The items by state, the oldest first. Every key is one edit, and one undo."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("parking", "list", "journey", "everywhere", through="screen.do")
    ]
    place: ClassVar[Scope] = "parking"
    title_words = N_("Parking list")

    _face: ParkingFace
    _begun: tuple[dt.datetime, ...] | None = None

    def own_verbs(self) -> Verbs:
        item = self.may_change
        return {
            "answer": Verb(self._answer, item),
            "assign": Verb(self._assign, item),
            "due": Verb(self._due, item),
            "keep": Verb(self._keep, item),
            "drop": Verb(self._drop, item),
            "needs-insight": Verb(self._needs_insight, item),
            "parked-kind": Verb(self._kind, item),
            "add-after": Verb(self._add, self.view_only),
        }

    # Showing ---------------------------------------------------------------------------------------

    def cards(self) -> Cards:
        self._face = ParkingFace(self.workshop.journey, self.today, self.glyphs)
        return self._face.cards()

    def summary(self) -> str:
        return self._face.summary()

    def whole(self) -> list[Content]:
        return self._face.whole(self._item, self._half_days()) if self._item else []

    def hint(self) -> str:
        return _("g goes to where it arose · escape goes back to the workshop")

    def pick(self) -> None:
        if item := self._item:
            rewrite = partial(self.workshop.hand.rewrite, item.id)
            ask_line(self, _("Edit the parked item"), "", item.text, rewrite)

    def _half_days(self) -> tuple[dt.datetime, ...]:
        """When each half day began; read once, as logs of earlier half days do not change."""
        if self._begun is None:
            headers = [log.header for log in self.sitting.sessions.half_days()]
            self._begun = tuple(header.started for header in headers if header)
        half_day = self.workshop.half_day
        running = half_day is not None and half_day.timing is not None
        return (*self._begun, half_day.started) if half_day and running else self._begun

    # Verbs -----------------------------------------------------------------------------------------

    @property
    def _item(self) -> Parked | None:
        return self.meant if isinstance(self.meant, Parked) else None

    def _settle(self, item: Parked, done: str, **fields: object) -> Outcome:
        """Set fields of an item; `done` says what that came to, for undo too."""
        edits = parking.resolved(self.workshop.journey, item.id, **fields)
        if not edits:
            return Outcome(_("It says so already."))
        label = _("{done}: “{text}”").format(done=done, text=excerpt(item.text))
        return self.workshop.run(edits, label)

    def _answer(self) -> None:
        if item := self._item:
            ask_line(
                self, _("What is the answer?"), item.text, item.answer, self._answered(item), even_same=True
            )

    def _answered(self, item: Parked) -> Take:
        def take(said: str) -> Outcome:
            if not said:
                return Outcome(_("Write the answer, or escape leaves it as it is."), ok=False)
            return self._settle(item, _("answered"), state="answered", answer=said)

        return take

    def _drop(self) -> None:
        if item := self._item:
            ask_line(
                self, _("Why is it dropped?"), item.text, item.reason, self._dropped(item), even_same=True
            )

    def _dropped(self, item: Parked) -> Take:
        def take(said: str) -> Outcome:
            if not said:
                return Outcome(_("Say why: whoever asked will want to know."), ok=False)
            return self._settle(item, _("dropped"), state="dropped", reason=said)

        return take

    def _assign(self) -> None:
        item = self._item
        if item is None:
            return
        title, body = _("Who finds out? A role, not a name."), item.text

        def take(said: str) -> Outcome:
            done = _("owner {owner}").format(owner=excerpt(said, 30)) if said else _("no owner any more")
            return self._settle(item, done, owner=said)

        ask_line(self, title, body, item.owner, take)

    def _due(self) -> None:
        item = self._item
        if item is None:
            return

        def take(said: str) -> Outcome:
            try:
                due = a_date(said) if said else None
            except FieldError as error:
                return Outcome(str(error), ok=False)
            done = _("due {date}").format(date=due) if due else _("no date any more")
            return self._settle(item, done, due=due)

        body = _("{text}\nA date, such as {date}; empty takes it away.")
        body = body.format(text=item.text, date=self.today + dt.timedelta(days=14))
        ask_line(self, _("By when?"), body, item.due.isoformat() if item.due else "", take)

    def _keep(self) -> None:
        item = self._item
        if item is None:
            return
        if item.state == "open":
            self.say(_("It stays parked."))
        else:
            self.show(self._settle(item, _("open again"), state="open"))

    def _needs_insight(self) -> None:
        if item := self._item:
            self.show(self._settle(item, _("only customers can answer"), state="needs_insight"))

    def _kind(self) -> None:
        item = self._item
        if item is None:
            return
        options: list[Option[ParkedKind]] = [
            Option(kind[0], words.named(words.PARKED, kind), kind) for kind in KINDS
        ]

        def answered(kind: ParkedKind | None) -> None:
            if kind is not None:
                done = _("now of the kind {kind}").format(kind=words.named(words.PARKED, kind))
                self.show(self._settle(item, done, kind=kind))

        self.app.push_screen(
            Choose(_("What kind of item is it?"), item.text, options, glyphs=self.glyphs), answered
        )

    def _add(self) -> None:
        title = _("What is parked?")
        body = _("A question. With ! in front it is a risk, with ? a decision, with + an idea.")
        ask_line(self, title, body, "", lambda said: self.workshop.enter(f"?{said}"))
