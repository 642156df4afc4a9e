"""The changes (f5): what chafes and has none, worst first; then the changes by state, and the measures."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _
from journeytui.journey import words
from journeytui.journey.lookup import CardKind, find
from journeytui.journey.model import Change, ChangeState, Measure
from journeytui.journey.planning import last_in, set_fields
from journeytui.method.chafing import Chafing, chafing
from journeytui.method.fields import FieldError, a_date
from journeytui.screens.asking import ask_line
from journeytui.screens.list_view import View
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.faces.changes_list import (
    change_whole,
    changes_rows,
    changes_summary,
    measure_whole,
    sore_whole,
)
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import Look, text
from journeytui.workshop.arranging import Beside
from journeytui.workshop.capture import label_of
from journeytui.workshop.going import standing_at
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import spoken

NEXT: Final[dict[ChangeState, ChangeState]] = {
    "idea": "planned",
    "planned": "under_way",
    "under_way": "done",
    "done": "dropped",
    "dropped": "idea",
    "accepted": "idea",
}
"""What the key for the next state makes of each."""


class ChangesView(View):
    """A row is a red sticker (or moment of truth) without an answer, a change, or a measure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("changes", "journey", "everywhere", through="screen.do")
    ]
    place: ClassVar[Scope] = "changes"
    title_words = N_("Changes")

    _sore: Sequence[Chafing] = ()

    def own_verbs(self) -> Verbs:
        return {
            "add-after": Verb(self._add, self.view_only),
            "delete": Verb(lambda: self.show(self.workshop.hand.remove(self.key)), self._not_mine),
            "assign": Verb(self._assign, self._no_change),
            "due": Verb(self._due, self._no_change),
            "change-state": Verb(self._next_state, self._no_change),
            "accept-pain": Verb(self._accept, self._nothing_sore),
            "go-there": Verb(self.go_there, self._nowhere),
        }

    # Showing ---------------------------------------------------------------------------------------

    def listed(self, width: int) -> list[Listed]:
        journey = self.workshop.journey
        self._sore = chafing(journey)
        return changes_rows(journey, self._sore, self._today(), Look(width, self.glyphs))

    def summary(self) -> list[Content]:
        return [text(changes_summary(self.workshop.journey, self._today(), Look(0, self.glyphs)))]

    def whole(self, key: str) -> list[Content]:
        look, journey = Look(0, self.glyphs), self.workshop.journey
        if sore := self._sore_one():
            return sore_whole(sore, look)
        match self._node(key):
            case Change() as change:
                return change_whole(journey, change, self._today(), look)
            case Measure() as measure:
                return measure_whole(journey, measure)
        return []

    def _today(self) -> dt.date:
        return self.sitting.world.now().date()

    # What the row is -------------------------------------------------------------------------------

    def _node(self, key: str) -> object:
        place = find(self.workshop.journey, key) if key else None
        return place.node if place is not None else None

    def _sore_one(self) -> Chafing | None:
        return next((one for one in self._sore if one.sticker.id == self.key), None)

    def _change(self) -> Change | None:
        node = self._node(self.key)
        return node if isinstance(node, Change) else None

    def _no_change(self) -> str:
        if reason := self.may_change():
            return reason
        if self._change():
            return ""
        return _("First answer it with a change: a.") if self._sore_one() else _("This is no change.")

    def _nothing_sore(self) -> str:
        if reason := self.may_change():
            return reason
        return "" if self._sore_one() else _("Stand on a red sticker that has no change.")

    def _not_mine(self) -> str:
        if reason := self.may_change():
            return reason
        return _("Stickers come off in the workshop: g goes there.") if self._sore_one() else ""

    def _nowhere(self) -> str:
        if self.no_row():
            return self.no_row()
        there = standing_at(self.workshop.journey, self.key)
        return "" if there else _("It is not tied to a place on the journey.")

    # Verbs -----------------------------------------------------------------------------------------

    def pick(self, key: str) -> None:
        if reason := self.view_only():
            self.say(reason, ok=False)
            return
        if self._sore_one():
            self._add()
            return
        place = find(self.workshop.journey, key)
        if place is not None:
            title = _("Edit the {kind}").format(kind=words.named(words.KINDS, place.kind))
            body = _("What is left out of the line is taken away.")
            ask_line(
                self, title, body, spoken(place.kind, place.node), partial(self.workshop.hand.rewrite, key)
            )

    def _add(self) -> None:
        """A change for what chafes; one more for the same as another; a measure beside a measure."""
        sore, node = self._sore_one(), self._node(self.key)
        at: tuple[str, ...] = node.at if isinstance(node, Change | Measure) else ()
        if sore is not None:
            at = (sore.sticker.id,)
        if isinstance(node, Measure):
            example = _("For instance: # Offers signed; now: 31; goal: 45")
            ask_line(
                self,
                _("Which number shall move?"),
                example,
                "",
                lambda said: self._added("measure", said, at),
            )
            return
        example = _("For instance: Call back; as is: silence; to be: a call; owner: Store; due: 2027-02-01")
        body = f"{sore.sticker.note or sore.activity.text}\n{example}" if sore else example
        ask_line(self, _("What shall be different?"), body, "", lambda said: self._added("change", said, at))

    def _added(self, kind: CardKind, said: str, at: tuple[str, ...]) -> Outcome:
        if kind == "change" and said.startswith("#"):
            kind = "measure"
        beside = Beside(kind, "", last_in(self.workshop.journey, kind, ""))
        outcome = self.workshop.hand.insert(beside, said, at)
        if outcome.ok:
            self.cursor_to(self.workshop.last)
        return outcome

    def _accept(self) -> None:
        sore = self._sore_one()
        if sore is None:
            return
        at = (sore.sticker.id,)

        def take(said: str) -> Outcome:
            if not said:
                return Outcome(_("Write why we live with it: that is the answer."), ok=False)
            return self._added("change", f"= {said}", at)

        ask_line(self, _("Why do we accept this?"), sore.sticker.note or sore.activity.text, "", take)

    def _assign(self) -> None:
        if change := self._change():
            body = change.text or change.to_be
            ask_line(
                self,
                _("Who does it? A role, not a name."),
                body,
                change.owner,
                lambda said: self._set(change, owner=said),
            )

    def _due(self) -> None:
        change = self._change()
        if change is None:
            return

        def take(said: str) -> Outcome:
            try:
                return self._set(change, due=a_date(said) if said else None)
            except FieldError as error:
                return Outcome(str(error), ok=False)

        body = _("{text}\nA date, such as {date}; empty takes it away.")
        body = body.format(text=change.text or change.to_be, date=self._today() + dt.timedelta(days=60))
        ask_line(self, _("By when?"), body, change.due.isoformat() if change.due else "", take)

    def _next_state(self) -> None:
        if change := self._change():
            self.show(self._set(change, state=NEXT[change.state]))

    def _set(self, change: Change, **fields: object) -> Outcome:
        edit = set_fields(self.workshop.journey, change.id, **fields)
        if edit is None:
            return Outcome(_("It says so already."))
        said = ", ".join(
            words.named(words.CHANGE_STATES, str(value)) if key == "state" else str(value or "–")
            for key, value in fields.items()
        )
        card = label_of("change", {"text": change.text or change.to_be})
        return self.workshop.run(edit, _("{card}: {what}").format(card=card, what=said))
