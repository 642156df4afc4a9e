"""The cards of the activity in focus: the cursor on them, and what is done to them one by one."""

from functools import partial
from typing import TYPE_CHECKING

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Basis, StageName, StickerKind
from journeytui.method.frame import question
from journeytui.screens.errand import Errand
from journeytui.screens.moving import Moving
from journeytui.screens.verbs import Verb, Verbs
from journeytui.workshop import arranging
from journeytui.workshop.handling import Mark, Toggled
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import STAGE_OF, spoken
from journeytui.workshop.viewing import view, view_asked
from journeytui.workshop.workshop import Workshop

if TYPE_CHECKING:
    from journeytui.screens.workshop import WorkshopScreen


class Carding:
    """Cursor, editing in place, adding beside, moving. The input line serves all that is typed."""

    def __init__(self, screen: "WorkshopScreen") -> None:
        self.screen = screen
        self.cursor = ""
        self.order: list[str] = []
        """The cards on the screen, from the top."""
        self._errand: Errand | None = None
        self.moving = Moving(screen, ("row-up", "row-down", "cell-left", "cell-right"))
        self._stash = ""
        """What stood in the line when editing began; it comes back afterwards."""

    @property
    def workshop(self) -> Workshop:
        return self.screen.workshop

    def verbs(self) -> Verbs:
        no_card, no_basis = self._cannot, partial(self._no, "basis")
        verbs: Verbs = {
            "add-line": Verb(self.screen.enter_line, lambda: self.workshop.document.view_only),
            "into-cards": Verb(self._into_cards, self._no_cards),
            "to-line": Verb(self.to_line),
            "back": Verb(self.back),
            "row-up": Verb(lambda: self._arrow(-1, 0)),
            "row-down": Verb(lambda: self._arrow(1, 0)),
            "cell-left": Verb(lambda: self._arrow(0, -1)),
            "cell-right": Verb(lambda: self._arrow(0, 1)),
            "row-first": Verb(lambda: self._to_row(0)),
            "row-last": Verb(lambda: self._to_row(-1)),
            "edit": Verb(self._edit, no_card),
            "add-after": Verb(lambda: self._add_beside(after=True), self._no_place),
            "add-before": Verb(lambda: self._add_beside(after=False), self._no_place),
            "delete": Verb(self._delete, self._no_place),
            "other-view": Verb(self._other_view, partial(self._no, "views")),
            "move": Verb(self._move_mode, self._no_place),
            "move-before": Verb(lambda: self._shift(-1, 0), self._no_place),
            "move-after": Verb(lambda: self._shift(1, 0), self._no_place),
            "evidence": Verb(lambda: self._show(self.workshop.hand.evidence(self._target())), no_basis),
            "add-source": Verb(self._add_source, no_basis),
            "quote": Verb(lambda: self._toggle(self._target(), "quote"), partial(self._no, "quote")),
            "outside": Verb(lambda: self._toggle(self._activity(), "outside"), no_card),
            "situation": Verb(lambda: self._toggle(self._activity(), "kind"), no_card),
            "park": Verb(self._park, lambda: self.workshop.document.view_only),
        }
        stickers: dict[str, StickerKind] = {
            "pain": "pain",
            "joy": "joy",
            "truth": "truth",
            "break-point": "break",
        }
        for name, kind in stickers.items():
            verbs[name] = Verb(partial(self._sticker, kind), no_card)
        bases: tuple[Basis, ...] = ("insight", "assumption", "belief", "wish")
        for basis in bases:
            verbs[f"basis-{basis}"] = Verb(partial(self._basis, basis), no_basis)
        return verbs

    # What the line is for just now -----------------------------------------------------------------

    def mark(self) -> str:
        """What stands in front of the line while it serves a card; empty otherwise."""
        return self._errand.mark if self._errand is not None else ""

    @property
    def stage(self) -> StageName:
        """The stage whose grammar the line follows: that of the card which it serves."""
        return STAGE_OF.get(self._errand.kind if self._errand is not None else "", self.workshop.stage)

    def asks(self) -> str:
        """The prompt for what the line is for, or for moving; empty otherwise."""
        if self._errand is not None:
            return self._errand.asks
        if self.moving.card:
            return _("Moving: the arrows take it along. Enter keeps it, escape puts it back.")
        return ""

    def enter(self, text: str) -> Outcome | None:
        """The line was entered while it served a card; nothing when it is the workshop's."""
        errand = self._errand
        if errand is None:
            return None
        outcome = errand.take(text)
        if not outcome.ok:
            return outcome
        card = errand.card or self.workshop.last
        self._done_typing()
        self.cursor = card or self.cursor
        self.screen.cards.focus()
        return outcome._replace(kept=self.screen.entry.text)

    def back(self) -> None:
        """Escape in the line: out of editing; a half-typed line stays."""
        if self._errand is not None:
            self._done_typing()
            self.screen.cards.focus()
            self.screen.say(_("Left as it was."))
            self.screen.refresh_all()

    def _done_typing(self) -> None:
        self._errand = None
        self.screen.entry.put(self._stash)
        self._stash = ""

    # The cursor ------------------------------------------------------------------------------------

    def _no_cards(self) -> str:
        return "" if self.order else _("There are no cards here yet.")

    def _cannot(self) -> str:
        """Why nothing can be done to a card now; empty when it can."""
        if self.workshop.document.view_only:
            return self.workshop.document.view_only
        return "" if self._target() else _("There is no card here yet.")

    def _no_place(self) -> str:
        """Why no card has a place here that could be another; empty when it has. Answers have none."""
        if self.workshop.stage == "frame":
            return _("In the line: 2: text puts another second item in a list, -2 takes it out.")
        return self._cannot()

    def _no(self, mark: Mark) -> str:
        """Why the card that a verb means cannot have a mark; empty when it can."""
        return self._cannot() or self.workshop.hand.why_no(mark, self._target())

    def _target(self) -> str:
        """The card that a verb means: the one under the cursor, else the last one, else the one in focus."""
        if self.screen.cards.has_focus and self.cursor:
            return self.cursor
        workshop = self.workshop
        return workshop.last or (workshop.focus if find(workshop.journey, workshop.focus) else "")

    def _activity(self) -> str:
        """The activity that the targeted card is, or stands on."""
        place = find(self.workshop.journey, self._target())
        return place.activity.id if place is not None and place.activity is not None else ""

    def _into_cards(self) -> None:
        if self._errand is not None:
            return
        wanted = self.workshop.last or self.workshop.focus
        self.cursor = wanted if wanted in self.order else self.order[0]
        self.screen.cards.focus()
        self.screen.refresh_all()

    def to_line(self) -> None:
        """Back to the input line; a card that is being moved goes back where it stood first."""
        if not self.moving.put_back():
            self.screen.entry.focus()
        self.screen.refresh_all()

    def point_at(self, card: str) -> None:
        """The cursor goes to a card that was clicked."""
        if card in self.order:
            self.cursor = card
            self.screen.cards.focus()
            self.screen.refresh_all()

    def _arrow(self, down: int, right: int) -> None:
        if self.moving.card:
            self._shift(down, right)
        elif right:
            self._show(self.workshop.step(right))
            if self.order:
                self.cursor = self.workshop.focus if self.workshop.focus in self.order else self.order[0]
            self.screen.refresh_all()
        elif self.cursor in self.order:
            at = self.order.index(self.cursor) + down
            if at >= len(self.order):
                self.to_line()
                return
            self._to_row(max(at, 0))
        else:
            self._to_row(0)

    def _to_row(self, at: int) -> None:
        if self.order:
            self.cursor = self.order[at]
            if self.workshop.stage in ("frame", "phases", "wrap"):
                self.workshop.look_at(self.cursor)
            self.screen.refresh_all()

    # What is done to a card ------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.moving.end():
            self.screen.refresh_all()
            return
        card = self._target()
        if self.workshop.stage == "frame":
            self.screen.entry.put(self.workshop.answer_as_line(card))
            self.screen.entry.focus()
            self.screen.refresh_all()
            if question(card).many:
                self.screen.say(self._no_place())
            return
        place = find(self.workshop.journey, card)
        if place is None:
            return
        asks = _("Enter keeps the change, escape leaves the card as it was.")
        take = partial(self.workshop.hand.rewrite, card)
        self._begin(Errand(_("edit >"), asks, take, place.kind, card), *spoken(place.kind, place.node))

    def _begin(self, errand: Errand, text: str = "", at: int | None = None) -> None:
        self._stash = self.screen.entry.text
        self._errand = errand
        self.screen.entry.put(text, at)
        self.screen.entry.focus()
        self.screen.refresh_all()

    def _add_beside(self, *, after: bool) -> None:
        beside = arranging.beside(self.workshop.journey, self._target(), after=after)
        if beside is None:
            self.screen.say(_("Nothing can be added beside this."), ok=False)
            return
        mark = _("new {kind} >").format(kind=words.named(words.KINDS, beside.kind))
        asks = _("It goes where the cursor was. Enter adds it, escape does not.")
        self._begin(Errand(mark, asks, partial(self.workshop.hand.insert, beside), beside.kind))

    def _other_view(self) -> None:
        card = self._target()
        take = partial(view, self.workshop, card)
        self._begin(Errand(_("other view >"), view_asked(), take, "", card))

    def _delete(self) -> None:
        card = self._target()
        at = self.order.index(card) if card in self.order else 0
        outcome = self.workshop.hand.remove(card)
        self._show(outcome)
        if outcome.ok and self.order:
            self._to_row(min(at, len(self.order) - 1))
        elif outcome.ok:
            self.to_line()

    def _move_mode(self) -> None:
        if not self.screen.cards.has_focus:
            self._into_cards()
        self.moving.begin(self._target())
        self.screen.refresh_all()

    def _shift(self, down: int, right: int) -> None:
        card = self._target()
        step = arranging.shifted(self.workshop.journey, card, down, right)
        if step is None:
            self._show(self.moving.no_further())
            return
        outcome = self.workshop.hand.move(card, *step)
        if outcome.ok:
            self.workshop.look_at(card)
            self.cursor = card
        self._show(self.moving.told(outcome))

    def _toggle(self, card: str, field: Toggled) -> None:
        self._show(self.workshop.hand.toggle(card, field))

    def _sticker(self, kind: StickerKind) -> None:
        self._show(self.workshop.hand.sticker(kind, self._target()))

    def _basis(self, basis: Basis) -> None:
        self._show(self.workshop.hand.set_basis(self._target(), basis))

    def _add_source(self) -> None:
        from journeytui.screens.sources_asked import ask_source  # noqa: PLC0415 - asked seldom

        body = _("Who said it, or which study shows it?")
        take = partial(self.workshop.hand.add_source, self._target())
        ask_source(self.screen, _("Where does it come from?"), body, take)

    def _park(self) -> None:
        outcome = self.workshop.park(self.screen.entry.text)
        if outcome.ok:
            self.screen.entry.put("")
        self._show(outcome)

    def _show(self, outcome: Outcome) -> None:
        self.screen.show(outcome)
