"""What is done to a card that is there: edited, marked, moved, removed, given a neighbour.

Every verb gives an `Outcome`; a refusal is a sentence in it, never an exception.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import reshaping, words
from journeytui.journey.edits import Edit, EditError, Values, apply, data
from journeytui.journey.lookup import LANE_FIELDS, CardKind, Place, find, inner
from journeytui.journey.model import Basis, Journey, Side, StickerKind
from journeytui.journey.planning import remove, set_fields
from journeytui.method import inputline
from journeytui.workshop.arranging import Beside
from journeytui.workshop.cards import (
    BEARERS,
    NewId,
    SaidSource,
    add_sticker,
    card_edits,
    source_edits,
    source_label,
    with_source,
)
from journeytui.workshop.labels import card_label, label_of
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import retold, rewritten

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

Toggled = Literal["quote", "outside", "kind"]
"""A mark that is there or not; the `kind` of an activity: that it happens to the customer."""

Mark = Toggled | Literal["basis", "sticker", "views"]
"""What only some cards can have."""

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

    def label(self, card: str) -> str:
        """A card in a few words; empty when it is gone."""
        place = find(self.journey, card)
        return _named(place) if place is not None else ""

    def why_no(self, mark: Mark, card: str) -> str:
        """Why a card cannot have a mark, a basis or a sticker; empty when it can."""
        place = find(self.journey, card)
        if place is not None and _takes(place, mark):
            return ""
        said = {
            "basis": _("There is no card here that has a basis."),
            "sticker": _("There is no card to put a sticker on."),
            "views": _("Only activities, thoughts, feelings and touchpoints can be seen otherwise."),
        }
        return said.get(mark) or _("This card has no such mark.")

    def sticker(self, kind: StickerKind, card: str = "") -> Outcome:
        """Put a sticker on the card (the last one unless said), or take it off again."""
        place = find(self.journey, card or self.workshop.last or self.workshop.focus)
        if place is None or place.activity is None:
            return Outcome(self.why_no("sticker", ""), ok=False)
        on = place.node.id if place.kind in BEARERS else getattr(place.node, "on", None)
        name, whole = words.named(words.STICKERS, kind), place.activity.id
        there = [
            one for one in place.activity.stickers if one.kind == kind and (one.on or whole) == (on or whole)
        ]
        if there:  # the one made last, but a reason is not lost where another one has none
            off = max(enumerate(there), key=lambda one: (not one[1].note, one[0]))[1]
            return self._run(remove(self.journey, off.id), _("{sticker} off").format(sticker=name))
        values = {"kind": kind} | ({"on": on} if on else {})
        edit = add_sticker(self.journey, place.activity.id, values, None, self._new_id)
        outcome = self._run(edit, _("{sticker} on {card}").format(sticker=name, card=_named(place)))
        if kind != "truth" or not outcome.ok:
            return outcome
        return outcome._replace(said=_("why? * and the reason, in Stickers") + f" · {outcome.said}")

    def evidence(self, card: str = "") -> Outcome:
        """The next basis for the card: assumption, insight, belief, wish, and round again."""
        place = find(self.journey, card or self.workshop.last or self.workshop.focus)
        basis = getattr(place.node, "basis", None) if place else None
        if place is None or basis is None:
            return Outcome(self.why_no("basis", ""), ok=False)
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
        label = label_of(place.kind, {**data(place.node), **card_now.values})
        outcome = self._run(tuple(edits), _("changed: {card}").format(card=label))
        if not outcome.ok:
            return outcome._replace(kept=text)
        if edit is None or edit.values.keys().isdisjoint({"text", "title"}):
            return outcome
        return self._nudged(outcome, place.kind, {**data(place.node), **card_now.values})

    def insert(self, beside: Beside, text: str, at: Sequence[str] = (), side: Side | None = None) -> Outcome:
        """A new card at a certain place, in the grammar of its kind; of several lines (a paste) one each.

        A change or measure is tied to the cards `at`, or else to what chafes in focus; a touchpoint that
        does not say its side is on `side`. When one line cannot be understood, none is added.
        """
        lines = inputline.split_paste(text) or [text]
        at = list(at) or self.workshop.scribe.tied_to(self.journey, self.workshop.spot)
        journey, label = self.journey, ""
        edits: list[Edit] = []
        all_said: list[Values] = []
        for line in lines:
            card = rewritten(beside.kind, line)
            if isinstance(card, inputline.Misunderstood):
                return Outcome(card.hint, kept=text, ok=False)
            said = {key: value for key, value in card.values.items() if value is not None}
            unsaid: Values = {"at": at} if beside.kind in ("change", "measure") else {}
            if side and beside.kind == "touchpoint":
                unsaid = {"side": side}
            whole = replace(card, values=unsaid | said)
            made = card_edits(journey, whole, beside.parent, beside.after, self._new_id)
            try:
                journey = apply(journey, made.edits)
            except EditError as error:
                return Outcome(str(error), kept=text, ok=False)
            edits += made.edits
            all_said.append(said)
            beside = beside._replace(after=made.id)
            label = label_of(beside.kind, said)
        if len(lines) > 1:
            label = _("{n} pasted lines").format(n=len(lines))
        outcome = self._run(tuple(edits), label)
        if not outcome.ok:
            return outcome._replace(kept=text)
        self.workshop.last = beside.after
        return self._nudged(outcome, beside.kind, *all_said)

    def _nudged(self, outcome: Outcome, kind: CardKind, *cards: Values) -> Outcome:
        """What came of it, behind what there is to say about the words of the first of the cards."""
        wording = self.workshop.scribe.wording
        hints = (hint for values in cards if (hint := wording.hint(self.journey, kind, values)))
        return outcome._replace(said=" · ".join((*islice(hints, 1), outcome.said)))

    def toggle(self, card: str, field: Toggled) -> Outcome:
        """A quote or not, outside our sight or not, a situation or an activity."""
        place = find(self.journey, card)
        if place is None or not _takes(place, field):
            return Outcome(self.why_no(field, card), ok=False)
        now = getattr(place.node, field)
        value = not now if isinstance(now, bool) else {"activity": "situation"}.get(now, "activity")
        edit = set_fields(self.journey, card, **{field: value})
        assert edit is not None
        label = _("{field} of {card}: {value}").format(
            field={"quote": _("quote"), "outside": _("outside our sight"), "kind": _("kind")}[field],
            card=_named(place),
            value=_("yes") if value is True else words.named(words.KINDS, str(value)) if value else _("no"),
        )
        return self._run(edit, label)

    def set_basis(self, card: str, basis: Basis) -> Outcome:
        """Why we believe a card."""
        place = find(self.journey, card)
        if place is None or not _takes(place, "basis"):
            return Outcome(self.why_no("basis", ""), ok=False)
        edit = set_fields(self.journey, card, basis=basis)
        if edit is None:
            return Outcome(_("It says so already."))
        said = _("{card} is now: {basis}").format(card=_named(place), basis=words.named(words.BASES, basis))
        if basis == "insight" and not getattr(place.node, "sources", ()):
            said += " · " + _("name its source with @source")
        return self._run(edit, said)

    def add_source(self, card: str, said: SaidSource) -> Outcome:
        """Where a card comes from: a known source, or a new one. It becomes an insight."""
        place = find(self.journey, card)
        if place is None or not _takes(place, "basis"):
            return Outcome(self.why_no("basis", ""), ok=False)
        source = source_edits(self.journey, said, self._new_id)
        sources = with_source(getattr(place.node, "sources", ()), source.id)
        edit = set_fields(self.journey, card, basis="insight", sources=sources)
        if edit is None:
            return Outcome(_("It says so already."))
        label = _("{card} comes from {source}")
        label = label.format(card=_named(place), source=source_label(self.journey, said))
        return self._run((*source.edits, edit), label)

    def remove(self, card: str) -> Outcome:
        """The card goes, with all that stands on it; one undo brings it back."""
        place = find(self.journey, card)
        if place is None:
            return Outcome(_("That card is gone."), ok=False)
        text = _named(place)
        if inside := sum(1 for _card in inner(place.node)):
            cards = ngettext("{n} card", "{n} cards", inside)
            text = _("{card} with {cards} in it").format(card=text, cards=cards)
        said = _("removed: {card} · ctrl+z brings it back").format(card=text)
        outcome = self._run(remove(self.journey, card), _("removed: {card}").format(card=text))
        return outcome._replace(said=said) if outcome.ok else outcome

    def move(self, card: str, parent: str, after: str, side: Side | None = None) -> Outcome:
        """The card goes behind `after` in `parent`, with its stickers; a touchpoint also to a `side`."""
        place = find(self.journey, card)
        edits = reshaping.carry(self.journey, card, parent, after) if place else ()
        if place and side and (restaged := set_fields(self.journey, card, side=side)):
            edits = (*edits, restaged)
        if place is None or not edits:
            return Outcome(_("It stands there already."), ok=False)
        said = _("moved: {card}").format(card=_named(place))
        home = find(self.journey, parent) if parent != place.parent else None
        if side:
            said = _("{card} is now: {side}").format(card=_named(place), side=words.named(words.SIDES, side))
        if home is not None:
            said = _("moved to {home}: {card}").format(home=_named(home), card=_named(place))
        return self._run(edits, said)

    def stick(self, sticker: str, card: str) -> Outcome:
        """The sticker goes from where it is to this card or activity."""
        place, over = find(self.journey, sticker), find(self.journey, card)
        if place is None or over is None or over.activity is None:
            return Outcome(_("There is no card to put a sticker on."), ok=False)
        edits = reshaping.stick(self.journey, sticker, card)
        if not edits:
            return Outcome(_("It stands there already."), ok=False)
        name = words.named(words.STICKERS, getattr(place.node, "kind", ""))
        return self._run(edits, _("{sticker} on {card}").format(sticker=name, card=_named(over)))

    def split(self, card: str, text: str) -> Outcome:
        """The activity becomes two: `text` says the second, and `card` and what is behind it go there.

        The line is in the grammar of activities. At the activity itself nothing goes along.
        """
        place = find(self.journey, card)
        first = place.activity if place is not None else None
        if first is None:
            return Outcome(_("Only an activity can be split: go to a card on it."), kept=text, ok=False)
        said = rewritten("activity", text)
        if isinstance(said, inputline.Misunderstood):
            return Outcome(said.hint, kept=text, ok=False)
        values = {key: value for key, value in said.values.items() if value not in (None, False)}
        whole = replace(said, values=reshaping.inherited(first) | values)
        phase = place.phase.id if place is not None and place.phase is not None else ""
        made = card_edits(self.journey, whole, phase, first.id, self._new_id)
        try:
            carried = reshaping.split_off(apply(self.journey, made.edits), card, made.id)
        except EditError as error:
            return Outcome(str(error), kept=text, ok=False)
        along = len(reshaping.going_along(self.journey, card))
        label = _("split: “{first}”, then “{second}”").format(
            first=excerpt(first.text), second=excerpt(str(values.get("text", "")))
        )
        outcome = self._run((*made.edits, *carried), label)
        if not outcome.ok:
            return outcome._replace(kept=text)
        self.workshop.last = made.id
        if along:
            label += " · " + ngettext("{n} card went along", "{n} cards went along", along)
        return self._nudged(outcome._replace(said=label), "activity", values)

    def join(self, card: str) -> Outcome:
        """The activity and the next one become one, with all that stands on both; one undo parts them.

        What one of them loses by it, in basis or kind, is said first: the end of a line may be cut.
        """
        place = find(self.journey, card)
        first = place.activity if place is not None else None
        if first is None:
            return Outcome(_("Only activities can be joined: go to one, or to a card on it."), ok=False)
        activities = self.journey.activities
        at = next(n for n, one in enumerate(activities, 1) if one.id == first.id)
        if at == len(activities):
            return Outcome(_("This is the last activity: there is none to join it with."), ok=False)
        second = activities[at]
        label = _("joined: “{first}” and “{second}”").format(
            first=excerpt(first.text), second=excerpt(second.text)
        )
        in_focus = self.workshop.focus == second.id
        came_from = find(self.journey, second.id)
        outcome = self._run(reshaping.join(self.journey, first, second), label)
        if not outcome.ok:
            return outcome
        if in_focus:
            self.workshop.look_at(first.id)
        if lost := reshaping.given_up(first, second):
            label = _("joined as {what}: “{first}” and “{second}”").format(
                what=", ".join(lost), first=excerpt(first.text, 20), second=excerpt(second.text, 20)
            )
        if came_from and came_from.phase and place and came_from.phase is not place.phase:
            title = excerpt(came_from.phase.title)
            label += " · " + _("out of the phase “{phase}”").format(phase=title)
        return outcome._replace(said=label)


def _takes(place: Place, mark: Mark) -> bool:
    match mark:
        case "sticker":
            return place.activity is not None
        case "kind" | "outside":
            return place.kind == "activity"
    return hasattr(place.node, mark)


def _named(place: Place) -> str:
    return card_label(place.kind, place.node)
