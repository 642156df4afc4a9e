"""The changes (f5): what chafes and has none, worst first; then the changes by state, and the measures."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _
from journeytui.journey import words
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Change, ChangeState, Measure
from journeytui.journey.planning import last_in, set_fields
from journeytui.method.chafing import Chafing, chafing
from journeytui.method.fields import FieldError, a_date
from journeytui.screens.asking import ask_line
from journeytui.screens.board_view import BoardView
from journeytui.screens.moving import Moving
from journeytui.screens.tying import Tying
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.ui.keyline import FooterKey
from journeytui.widgets.board.cards import Cards
from journeytui.widgets.faces.changes_board import COLUMNS, ChangesFace, said_of
from journeytui.workshop.arranging import Beside, passing
from journeytui.workshop.labels import label_of
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

WAY: Final[tuple[ChangeState, ...]] = (*COLUMNS, "dropped")
"""The states from left to right, as a change is moved with the arrows."""

ARROWS: Final = {"row-up": (-1, 0), "row-down": (1, 0), "cell-left": (0, -1), "cell-right": (0, 1)}
"""How far down and to the right the arrows take a change that is being moved."""


class ChangesView(BoardView):
    """A card is something that chafes and has no answer, a change, or a measure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("changes", "list", "journey", "everywhere", through="screen.do")
    ]
    place: ClassVar[Scope] = "changes"
    title_words = N_("Changes")

    _sore: tuple[Chafing, ...] = ()
    _face: ChangesFace
    _moving: Moving

    def own_verbs(self) -> Verbs:
        self._moving = Moving(self, ARROWS)
        return {
            **{name: Verb(partial(self._arrow, name, *way), self.no_card) for name, way in ARROWS.items()},
            "pick": Verb(self._enter, self.no_card),
            "back": Verb(self._back),
            "move": Verb(self._move, self._no_change),
            "change-state": Verb(self._next_state, self._no_change),
            "add-after": Verb(self._add, self.view_only),
            "delete": Verb(self.delete, self._not_mine),
            "assign": Verb(self._assign, self._no_change),
            "due": Verb(self._due, self._no_change),
            "accept-pain": Verb(self._accept, self._nothing_sore),
            **Tying(self, lambda: self._sore, self._add_number).verbs(),
        }

    # Showing ---------------------------------------------------------------------------------------

    def cards(self) -> Cards:
        journey = self.workshop.journey
        self._sore = tuple(chafing(journey))
        self._face = ChangesFace(journey, self._sore, self.today, self.glyphs)
        return self._face.cards()

    def keys_instead(self) -> Sequence[FooterKey]:
        return self._moving.keys()

    def summary(self) -> str:
        return self._face.summary()

    def whole(self) -> list[Content]:
        match self.meant:
            case Chafing() as sore:
                return self._face.sore_whole(sore)
            case Change() as change:
                return self._face.change_whole(change)
            case Measure() as measure:
                return self._face.measure_whole(measure)
        return []

    def hint(self) -> str:
        if self._sore_one:
            return _("a answers it with a new change · c with one that is there · w accepts it")
        if self._one:
            return _("m and the arrows move it · c adds or takes away a card that it answers")
        return super().hint()

    # What the card is ------------------------------------------------------------------------------

    @property
    def _sore_one(self) -> Chafing | None:
        return self.meant if isinstance(self.meant, Chafing) else None

    @property
    def _one(self) -> Change | None:
        return self.meant if isinstance(self.meant, Change) else None

    def _no_change(self) -> str:
        if reason := self.may_change():
            return reason
        if self._one:
            return ""
        return _("First answer it with a change: a.") if self._sore_one else _("This is no change.")

    def _nothing_sore(self) -> str:
        if reason := self.may_change():
            return reason
        return "" if self._sore_one else _("Stand on something that chafes and has no change.")

    def _not_mine(self) -> str:
        if reason := self.may_change():
            return reason
        return _("What chafes comes off in the workshop: g goes there.") if self._sore_one else ""

    # Adding and editing ----------------------------------------------------------------------------

    def pick(self) -> None:
        self._moving.forget()
        match self.meant:
            case Chafing():
                self._add()
            case Change() as node:
                self._edit("change", node)
            case Measure() as node:
                self._edit("measure", node)

    def _edit(self, kind: CardKind, node: Change | Measure) -> None:
        title = _("Edit the {kind}").format(kind=words.named(words.KINDS, kind))
        body = _("What is left out of the line is taken away.")
        line, at = spoken(kind, node)
        ask_line(self, title, body, line, partial(self.workshop.hand.rewrite, node.id), at=at)

    def _add(self) -> None:
        """A change for what chafes, or for nothing in particular yet; a measure beside a measure."""
        match self.meant:
            case Measure(at=at):
                self._add_number(at)
            case Chafing() as sore:
                self._add_change((sore.card.id,), said_of(sore) + "\n")
            case _:
                self._add_change()

    def _add_change(self, at: tuple[str, ...] = (), about: str = "") -> None:
        example = _("For instance: Call back; as is: silence; to be: a call; owner: Store; due: 2027-02-01")
        take = partial(self._added, "change", at=at)
        ask_line(self, _("What shall be different?"), about + example, "", take)

    def _add_number(self, at: tuple[str, ...] = ()) -> None:
        def take(said: str) -> Outcome:
            return self._added("measure", said if said.startswith("#") else f"# {said}", at=at)

        example = _("For instance: Offers signed; now: 31; goal: 45")
        ask_line(self, _("Which number shall move?"), example, "", take)

    def _added(self, kind: CardKind, said: str, *, at: tuple[str, ...]) -> Outcome:
        if said.startswith("#"):
            kind = "measure"
        beside = Beside(kind, "", last_in(self.workshop.journey, kind, ""))
        answering = self._sore_one is not None
        outcome = self.workshop.hand.insert(beside, said, at)
        if outcome.ok:
            self.show_body()
            if not (answering and self._sore_one):  # else the next one that chafes is to be answered
                self.cursor_to(self.workshop.last)
        return outcome

    def _accept(self) -> None:
        sore = self._sore_one
        if sore is None:
            return

        def take(said: str) -> Outcome:
            if not said:
                return Outcome(_("Write why we live with it: that is the answer."), ok=False)
            return self._added("change", f"= {said}", at=(sore.card.id,))

        ask_line(self, _("Why do we accept this?"), said_of(sore), "", take)

    # Who, when, which state ------------------------------------------------------------------------

    def _assign(self) -> None:
        if change := self._one:
            title, body = _("Who does it? A role, not a name."), change.text or change.to_be
            ask_line(self, title, body, change.owner, lambda said: self._set(change, owner=said))

    def _due(self) -> None:
        change = self._one
        if change is None:
            return

        def take(said: str) -> Outcome:
            try:
                return self._set(change, due=a_date(said) if said else None)
            except FieldError as error:
                return Outcome(str(error), ok=False)

        body = _("{text}\nA date, such as {date}; empty takes it away.")
        body = body.format(text=change.text or change.to_be, date=self.today + dt.timedelta(days=60))
        ask_line(self, _("By when?"), body, change.due.isoformat() if change.due else "", take)

    def _next_state(self) -> None:
        if change := self._one:
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

    # Moving ----------------------------------------------------------------------------------------

    def do(self, name: str) -> None:
        self._moving.before(name)
        super().do(name)

    def _move(self) -> None:
        self._moving.begin(self.key)

    def _enter(self) -> None:
        if not self._moving.end():
            self.board.action_pick()

    def _back(self) -> None:
        if not self._moving.put_back():
            self.leave()

    def _arrow(self, name: str, down: int, right: int) -> None:
        change = self._one
        if change is None or change.id != self._moving.card:
            self._moving.forget()
            getattr(self.board, f"action_{name.replace('-', '_')}")()
        elif right:
            self._to_state(change, right)
        else:
            self._pass(change, down)

    def _to_state(self, change: Change, right: int) -> None:
        at = WAY.index(change.state) + right if change.state in WAY else 0
        if 0 <= at < len(WAY):
            self._moved(self._set(change, state=WAY[at]))
        else:
            self.show(self._moving.no_further())

    def _pass(self, change: Change, down: int) -> None:
        """Past its neighbour of the same state."""
        changes = self.workshop.journey.changes
        lane = [one.id for one in changes if one.state == change.state]
        after = passing([one.id for one in changes], lane, change.id, down)
        if after is None:
            self.show(self._moving.no_further())
        else:
            self._moved(self.workshop.hand.move(change.id, "", after))

    def _moved(self, outcome: Outcome) -> None:
        self.show(self._moving.told(outcome))
