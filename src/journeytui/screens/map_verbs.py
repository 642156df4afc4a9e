"""What is done to the card of the map that the cursor is on."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import LANE_FIELDS, CardKind
from journeytui.journey.model import Basis, Change, Measure, Phase, Side, StickerKind
from journeytui.journey.planning import last_in
from journeytui.journey.reshaping import going_along
from journeytui.screens.asking import ask_below
from journeytui.screens.choose import Choose, Option
from journeytui.screens.verbs import Verb, Verbs
from journeytui.widgets.map.lanes import BANDS
from journeytui.workshop import arranging
from journeytui.workshop.arranging import Beside
from journeytui.workshop.handling import BASES, Handling, Mark, Toggled
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import spoken
from journeytui.workshop.viewing import view, view_asked

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView


class MapVerbs:
    """The verbs of the card under the cursor, and of the activity that it stands on."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        card = self.screen.no_card
        basis = partial(self._no, "basis")
        marks: dict[str, Toggled] = {"quote": "quote", "outside": "outside", "situation": "kind"}
        return {
            "edit": Verb(self._edit, self._not_editable),
            "evidence": Verb(lambda: self._show(self._hand.evidence(self._key)), basis),
            "add-after": Verb(partial(self._add, after=True), self.screen.view_only),
            "add-before": Verb(partial(self._add, after=False), self.screen.view_only),
            "delete": Verb(lambda: self._show(self._hand.remove(self._key)), card),
            "back": Verb(self._back),
            "stickers": Verb(self._stickers, partial(self._no, "sticker")),
            "split": Verb(self._split, self._no_activity),
            "join": Verb(self._join, self._no_activity),
            "add-source": Verb(self._add_source, basis),
            "other-view": Verb(self._other_view, partial(self._no, "views")),
            **{f"basis-{one}": Verb(partial(self._basis, one), basis) for one in BASES},
            **{
                name: Verb(partial(self._toggle, mark), partial(self._no, mark))
                for name, mark in marks.items()
            },
        }

    @property
    def _key(self) -> str:
        return self.screen.key

    @property
    def _hand(self) -> Handling:
        return self.screen.workshop.hand

    def _show(self, outcome: Outcome) -> None:
        self.screen.show(outcome)

    def _no(self, mark: Mark) -> str:
        """Why the card under the cursor cannot have a mark now; empty when it can."""
        return self.screen.no_card() or self._hand.why_no(mark, self._key)

    def _not_editable(self) -> str:
        return "" if self.screen.moves.under_way else self.screen.view_only()

    def _back(self) -> None:
        if self.screen.moves.put_back():
            return
        if self.screen.search.end():
            once_more = _("escape shows all") if self.screen.search.asked else _("escape goes back")
            self.screen.say(_("The search has ended") + f" {self.screen.glyphs.dot} {once_more}")
            self.screen.refresh_all()
        elif self.screen.search.clear():
            self.screen.refresh_all()
            self.screen.say(_("Everything is shown."))
        else:
            self.screen.leave()

    # Cards -------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.screen.moves.end():
            return
        card = self.screen.map.card
        if card is None:
            self._add(after=True)
            return
        kind = self._kind
        mark = _("edit {kind}").format(kind=words.named(words.KINDS, kind))
        hint = _("As typed in its stage; what is left out is taken away; escape leaves it.")
        line, at = spoken(kind, card)
        ask_below(self.screen, mark, hint, line, partial(self._hand.rewrite, card.id), at=at)

    @property
    def _kind(self) -> CardKind:
        """The kind of the card under the cursor, or of the one that an empty place is for."""
        return "phase" if isinstance(self.screen.map.card, Phase) else BANDS[self.screen.map.spot.lane].kind

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
        mark = _("new {kind}").format(kind=kind)
        hint = _("It goes after this one. Enter adds it, escape does not.")
        if not after:
            hint = _("It goes before this one. Enter adds it, escape does not.")
        if not self._key:
            hint = _("Enter adds it, escape does not.")
        at = self._tied_to()
        side: Side | None = "back" if self.screen.map.spot.lane == "back" else None

        def added(said: str) -> Outcome:
            return self._at_new(self._hand.insert(beside, said, at, side))

        ask_below(self.screen, mark, hint, "", added, several=True)

    def _at_new(self, outcome: Outcome) -> Outcome:
        """The cursor goes to the card that was made, unless a filter does not show it."""
        if not outcome.ok:
            return outcome
        self.screen.show_body()
        if self.screen.map.cursor_to(self.screen.workshop.last):
            return outcome
        return outcome._replace(said=f"{outcome.said} · " + _("the filter does not show it"))

    def _tied_to(self) -> Sequence[str]:
        """What a new change or measure at the cursor is tied to."""
        match self.screen.map.card:
            case Change(at=at) | Measure(at=at):
                return at
        activity = self.screen.activity
        return (activity.id,) if activity is not None else ()

    def _basis(self, basis: Basis) -> None:
        self._show(self._hand.set_basis(self._key, basis))

    def _toggle(self, field: Toggled) -> None:
        self._show(self._hand.toggle(self._key, field))

    def _add_source(self) -> None:
        body = _("Who said it, or which study? A known source (tab completes it) or a new one.")
        take = partial(self._hand.add_source, self._key)
        ask_below(self.screen, _("source"), body, "", take, naming=True)

    def _other_view(self) -> None:
        card = self._key
        ask_below(
            self.screen,
            _("other view"),
            view_asked(),
            "",
            lambda said: view(self.screen.workshop, card, said),
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

    # Activities --------------------------------------------------------------------------------------

    def _no_activity(self) -> str:
        here = self.screen.activity is not None and self.screen.map.spot.lane != "phase"
        return self.screen.view_only() or ("" if here else _("There is no activity here."))

    def _split(self) -> None:
        """Ask for the second activity; the card under the cursor and those below it in its lane go there."""
        activity = self.screen.activity
        if activity is None:
            return
        card = self._key if self._kind in LANE_FIELDS else activity.id
        along = len(going_along(self.screen.workshop.journey, card or activity.id))
        hint = _("What does the second one say? No card goes along (from a card, they do).")
        if along:
            hint = ngettext(
                "What does the second one say? {n} card goes along.",
                "What does the second one say? {n} cards go along, from this one down.",
                along,
            )

        def split(said: str) -> Outcome:
            return self._at_new(self._hand.split(card or activity.id, said))

        ask_below(self.screen, _("split off"), hint, "", split)

    def _join(self) -> None:
        activity = self.screen.activity
        if activity is not None:
            self._show(self._hand.join(activity.id))
