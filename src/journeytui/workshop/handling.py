"""What is done to a card that is there: edited, marked, moved, removed, given a neighbour.

Every verb gives an `Outcome`; a refusal is a sentence in it, never an exception.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.edits import Edit
from journeytui.journey.lookup import LANE_FIELDS, find
from journeytui.journey.model import Basis, Journey, StickerKind
from journeytui.journey.planning import move, remove, set_fields
from journeytui.method import inputline
from journeytui.workshop.arranging import Beside
from journeytui.workshop.capture import excerpt, label_of
from journeytui.workshop.cards import BEARERS, NewId, add_sticker, card_edits, source_edits
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import retold, rewritten

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

BASES: Final[tuple[Basis, ...]] = ("assumption", "insight", "belief", "wish")


class Handling:
    """The verbs of single cards. A card that is not named is the one touched last, else the one in focus."""

    def __init__(self, workshop: "Workshop", new_id: NewId) -> None:
        self.workshop = workshop
        self._run = workshop.run
        self._new_id = new_id

    @property
    def journey(self) -> Journey:
        return self.workshop.journey

    def sticker(self, kind: StickerKind, card: str = "") -> Outcome:
        """Put a sticker on the card (the last one unless said), or take it off again."""
        place = find(self.journey, card or self.workshop.last or self.workshop.focus)
        if place is None or place.activity is None:
            return Outcome(_("There is no card to put a sticker on."), ok=False)
        on = place.node.id if place.kind in BEARERS else None
        name = words.named(words.STICKERS, kind)
        for sticker in place.activity.stickers:
            if sticker.kind == kind and sticker.on == on:
                return self._run(remove(self.journey, sticker.id), _("{sticker} off").format(sticker=name))
        values = {"kind": kind} | ({"on": on} if on else {})
        edit = add_sticker(self.journey, place.activity.id, values, None, self._new_id)
        text = label_of(place.kind, place.node.model_dump())
        return self._run(edit, _("{sticker} on {card}").format(sticker=name, card=text))

    def evidence(self, card: str = "") -> Outcome:
        """The next basis for the card: assumption, insight, belief, wish, and round again."""
        place = find(self.journey, card or self.workshop.last or self.workshop.focus)
        basis = getattr(place.node, "basis", None) if place else None
        if place is None or basis is None:
            return Outcome(_("There is no card here that has a basis."), ok=False)
        return self.set_basis(place.node.id, BASES[(BASES.index(basis) + 1) % len(BASES)])

    def rewrite(self, card: str, text: str) -> Outcome:
        """The card gets a new text, in the grammar of its own kind (a feeling keeps its number in front)."""
        place = find(self.journey, card)
        if place is None:
            return Outcome(_("That card is gone."), kept=text, ok=False)
        card_now = retold(place.kind, text)
        if isinstance(card_now, inputline.Misunderstood):
            return Outcome(card_now.hint, kept=text, ok=False)
        edits: list[Edit] = []
        if edit := set_fields(self.journey, card, **card_now.values):
            edits.append(edit)
        if place.activity is not None and place.kind in LANE_FIELDS:
            for kind in card_now.stickers:
                values = {"kind": kind, "on": card}
                edits.append(add_sticker(self.journey, place.activity.id, values, None, self._new_id))
        label = label_of(place.kind, {**place.node.model_dump(), **card_now.values})
        outcome = self._run(tuple(edits), _("changed: {card}").format(card=label))
        return outcome if outcome.ok else outcome._replace(kept=text)

    def insert(self, beside: Beside, text: str, at: Sequence[str] = ()) -> Outcome:
        """A new card at a certain place, in the grammar of its kind.

        A change or measure is tied to the cards `at`, or else to what chafes in focus.
        """
        card = rewritten(beside.kind, text)
        if isinstance(card, inputline.Misunderstood):
            return Outcome(card.hint, kept=text, ok=False)
        said = {key: value for key, value in card.values.items() if value is not None}
        if beside.kind in ("change", "measure"):
            said = {
                "at": list(at) or self.workshop.scribe.tied_to(self.journey, self.workshop.spot),
                **said,
            }
        whole = replace(card, values=said)
        made = card_edits(self.journey, whole, beside.parent, beside.after, self._new_id)
        outcome = self._run(made.edits, label_of(beside.kind, said))
        if not outcome.ok:
            return outcome._replace(kept=text)
        self.workshop.last = made.id
        return outcome

    def toggle(self, card: str, field: Literal["quote", "outside", "kind"]) -> Outcome:
        """A quote or not, outside our sight or not, a situation or an activity."""
        place = find(self.journey, card)
        if place is None or not hasattr(place.node, field):
            return Outcome(_("This card has no such mark."), ok=False)
        now = getattr(place.node, field)
        value = not now if isinstance(now, bool) else {"activity": "situation"}.get(now, "activity")
        edit = set_fields(self.journey, card, **{field: value})
        assert edit is not None
        label = _("{field} of {card}: {value}").format(
            field={"quote": _("quote"), "outside": _("outside our sight"), "kind": _("kind")}[field],
            card=label_of(place.kind, place.node.model_dump()),
            value=_("yes") if value is True else words.named(words.KINDS, str(value)) if value else _("no"),
        )
        return self._run(edit, label)

    def set_basis(self, card: str, basis: Basis) -> Outcome:
        """Why we believe a card."""
        place = find(self.journey, card)
        if place is None or not hasattr(place.node, "basis"):
            return Outcome(_("There is no card here that has a basis."), ok=False)
        edit = set_fields(self.journey, card, basis=basis)
        if edit is None:
            return Outcome(_("It says so already."))
        said = _("{card} is now: {basis}").format(
            card=label_of(place.kind, place.node.model_dump()), basis=words.named(words.BASES, basis)
        )
        if basis == "insight" and not getattr(place.node, "sources", ()):
            said += " · " + _("name its source with @source")
        return self._run(edit, said)

    def add_source(self, card: str, said: str) -> Outcome:
        """Where a card comes from: a known source, or a new one. It becomes an insight."""
        place = find(self.journey, card)
        if place is None or not hasattr(place.node, "basis"):
            return Outcome(_("There is no card here that has a basis."), ok=False)
        source = source_edits(self.journey, said, self._new_id)
        sources = [*getattr(place.node, "sources", ()), source.id]
        edit = set_fields(self.journey, card, basis="insight", sources=list(dict.fromkeys(sources)))
        if edit is None:
            return Outcome(_("It says so already."))
        label = _("{card} comes from “{source}”")
        label = label.format(card=label_of(place.kind, place.node.model_dump()), source=excerpt(said))
        return self._run((*source.edits, edit), label)

    def remove(self, card: str) -> Outcome:
        """The card goes, with all that stands on it; one undo brings it back."""
        place = find(self.journey, card)
        if place is None:
            return Outcome(_("That card is gone."), ok=False)
        text = label_of(place.kind, place.node.model_dump())
        said = _("removed: {card} · ctrl+z brings it back").format(card=text)
        outcome = self._run(remove(self.journey, card), _("removed: {card}").format(card=text))
        return outcome._replace(said=said) if outcome.ok else outcome

    def move(self, card: str, parent: str, after: str) -> Outcome:
        """The card goes behind `after` in `parent`."""
        place = find(self.journey, card)
        edit = move(self.journey, card, parent, after) if place else None
        if place is None or edit is None:
            return Outcome(_("It stands there already."), ok=False)
        return self._run(edit, _("moved: {card}").format(card=label_of(place.kind, place.node.model_dump())))
