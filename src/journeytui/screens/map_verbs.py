"""What is done on the map: the cursor's ways, and what is done to the card that it is on."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Basis, Change, Measure, Phase, StickerKind
from journeytui.journey.planning import last_in
from journeytui.screens.asking import ask_line
from journeytui.screens.choose import Choose, Option
from journeytui.screens.verbs import Verb, Verbs
from journeytui.widgets.map.columns import KIND_OF
from journeytui.widgets.map.moving import Way
from journeytui.workshop import arranging
from journeytui.workshop.arranging import Beside, Target
from journeytui.workshop.handling import BASES, Handling
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import spoken

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView

WAYS: Final[dict[str, Way]] = {
    "row-up": "up",
    "row-down": "down",
    "cell-left": "left",
    "cell-right": "right",
    "lane-up": "lane-up",
    "lane-down": "lane-down",
    "phase-before": "phase-before",
    "phase-after": "phase-after",
    "row-first": "column-first",
    "row-last": "column-last",
    "card-first": "first",
    "card-last": "last",
}
"""The actions that take the cursor somewhere."""

STEPS: Final[dict[Way, tuple[int, int]]] = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
"""How far down and to the right a card goes that is being moved."""


class MapVerbs:
    """The verbs of the map. While a card is being moved, the arrows move it and not the cursor."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen
        self._moving = ""

    def verbs(self) -> Verbs:
        card = self._no_card
        marks: tuple[tuple[str, Literal["quote", "outside", "kind"]], ...] = (
            ("quote", "quote"),
            ("outside", "outside"),
            ("situation", "kind"),
        )
        return {
            **{name: Verb(partial(self._go, way)) for name, way in WAYS.items()},
            "edit": Verb(self._edit, self._not_editable),
            "evidence": Verb(lambda: self._show(self._hand.evidence(self._key)), card),
            "add-after": Verb(partial(self._add, after=True), self.screen.view_only),
            "add-before": Verb(partial(self._add, after=False), self.screen.view_only),
            "delete": Verb(lambda: self._show(self._hand.remove(self._key)), card),
            "move": Verb(self._move_mode, card),
            "move-before": Verb(partial(self._shift, "left"), card),
            "move-after": Verb(partial(self._shift, "right"), card),
            "back": Verb(self._back),
            "stickers": Verb(self._stickers, card),
            "add-source": Verb(self._add_source, card),
            **{f"basis-{basis}": Verb(partial(self._basis, basis), card) for basis in BASES},
            **{name: Verb(partial(self._toggle, field), card) for name, field in marks},
        }

    @property
    def _key(self) -> str:
        return self.screen.key

    @property
    def _hand(self) -> Handling:
        return self.screen.workshop.hand

    def _show(self, outcome: Outcome) -> None:
        self.screen.show(outcome)

    def _no_card(self) -> str:
        return self.screen.view_only() or ("" if self._key else _("There is no card here; a adds one."))

    def _not_editable(self) -> str:
        return "" if self._moving else self.screen.view_only()

    # The cursor --------------------------------------------------------------------------------------

    def _go(self, way: Way) -> None:
        if self._moving:
            self._shift(way)
        else:
            self.screen.map.go(way)

    def _back(self) -> None:
        if self._moving:
            self._moving = ""
            self.screen.say(_("It stands there now."))
        else:
            self.screen.leave()

    # Cards -------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self._moving:
            self._back()
            return
        card = self.screen.map.card
        if card is None:
            self._add(after=True)
            return
        kind = self._kind
        title = _("Edit the {kind}").format(kind=words.named(words.KINDS, kind))
        body = _("As it would be typed in its stage; what is left out is taken away.")
        ask_line(self.screen, title, body, spoken(kind, card), partial(self._hand.rewrite, card.id))

    @property
    def _kind(self) -> CardKind:
        """The kind of the card under the cursor, or of the one that an empty place is for."""
        return "phase" if isinstance(self.screen.map.card, Phase) else KIND_OF[self.screen.map.spot.lane]

    def _beside(self, *, after: bool) -> Beside | None:
        """The place just after (or before) the cursor; in an empty lane, its first."""
        journey, shown = self.screen.workshop.journey, self.screen.map.shown
        if shown is None:
            return Beside("phase", "", "")
        if self._key:
            return arranging.beside(journey, self._key, after=after)
        if self._kind in ("change", "measure"):
            return Beside(self._kind, "", last_in(journey, self._kind, ""))
        home = self.screen.activity if self._kind != "activity" else shown.stretch.phase
        if home is None:
            return None
        return Beside(self._kind, home.id, last_in(journey, self._kind, home.id))

    def _add(self, *, after: bool) -> None:
        beside = self._beside(after=after)
        if beside is None:
            self.screen.say(_("Nothing can be added beside this."), ok=False)
            return
        kind = words.named(words.KINDS, beside.kind)
        title = _("A new {kind} after this").format(kind=kind)
        if not after:
            title = _("A new {kind} before this").format(kind=kind)
        if not self._key:
            title = _("A new {kind}").format(kind=kind)
        at = self._tied_to()
        back = self.screen.map.spot.lane == "back"

        def added(said: str) -> Outcome:
            backstage = back and beside.kind == "touchpoint" and said and "; back" not in said
            outcome = self._hand.insert(beside, f"{said}; back" if backstage else said, at)
            if outcome.ok:
                self.screen.map.show(self.screen.workshop.journey)
                self.screen.map.cursor_to(self.screen.workshop.last)
            return outcome

        ask_line(self.screen, title, "", "", added)

    def _tied_to(self) -> Sequence[str]:
        """What a new change or measure at the cursor is tied to."""
        match self.screen.map.card:
            case Change(at=at) | Measure(at=at):
                return at
        activity = self.screen.activity
        return (activity.id,) if activity is not None else ()

    def _basis(self, basis: Basis) -> None:
        self._show(self._hand.set_basis(self._key, basis))

    def _toggle(self, field: Literal["quote", "outside", "kind"]) -> None:
        self._show(self._hand.toggle(self._key, field))

    def _add_source(self) -> None:
        body = _("Who said it, or which study shows it? A known source, or a new one in a few words.")
        ask_line(
            self.screen, _("Where does it come from?"), body, "", partial(self._hand.add_source, self._key)
        )

    def _stickers(self) -> None:
        """Which sticker: put on, or taken off again."""
        g, card = self.screen.glyphs, self._key
        kinds: tuple[tuple[str, StickerKind], ...] = (
            ("r", "pain"),
            ("g", "joy"),
            ("t", "truth"),
            ("b", "break"),
        )
        options = [
            Option(key, f"{g.sticker(kind)} {words.named(words.STICKERS, kind)}", kind) for key, kind in kinds
        ]

        def chosen(kind: StickerKind | None) -> None:
            if kind is not None:
                self._show(self._hand.sticker(kind, card))

        body = _("The same one again takes it off.")
        self.screen.app.push_screen(Choose(_("Which sticker?"), body, options), chosen)

    # Moving ------------------------------------------------------------------------------------------

    def _move_mode(self) -> None:
        self._moving = self._key
        said = _("Moving: the arrows take it along, tab to the next phase. Enter is done.")
        self.screen.say(said)

    def _shift(self, way: Way) -> None:
        card = self._moving or self._key
        step = self._target(card, way)
        if step is None:
            self.screen.say(_("It cannot go further that way."), ok=False)
            return
        self._show(self._hand.move(card, *step))
        self.screen.map.cursor_to(card)

    def _target(self, card: str, way: Way) -> Target | None:
        """Where a card goes: activities and phases along the time, the other cards among their like."""
        journey = self.screen.workshop.journey
        if way in ("phase-before", "phase-after"):
            return arranging.shifted(journey, card, 0, 1 if way == "phase-after" else -1)
        if way not in STEPS:
            return None
        down, right = STEPS[way]
        if self._kind in ("change", "measure"):
            return arranging.shifted(journey, card, down, right)
        return arranging.shifted_on_map(journey, card, down, right)
