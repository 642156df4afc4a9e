"""Where cards come from: sources, the basis of many cards at once, answers that come back, verdicts.

As `handling`, every verb gives an `Outcome`, goes through `Workshop.run` and is one undo.
"""

from collections.abc import Iterable
from dataclasses import replace

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import FRAME, Edit, Values, apply, data
from journeytui.journey.lookup import LANE_FIELDS, CardKind, find
from journeytui.journey.model import Activity, Basis, Holding, Journey, Lane, Source
from journeytui.journey.planning import add, set_fields
from journeytui.method import inputline
from journeytui.method.fields import FieldError
from journeytui.method.inputline import AskValence, NewCard
from journeytui.method.sources import source_values
from journeytui.workshop.cards import (
    BEARERS,
    SaidSource,
    add_sticker,
    card_edits,
    known_source,
    line_of,
    source_edits,
    source_label,
    with_source,
)
from journeytui.workshop.labels import label_of
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import STAGE_OF, rewritten
from journeytui.workshop.workshop import Workshop

_SETTABLE = frozenset({"kind", "date", "about", "speaks_for"})


class Sourcing:
    """The verbs of evidence. A source is said by its id, by words that find it, or as a new line."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self._new_id = workshop.scribe.new_id

    @property
    def journey(self) -> Journey:
        return self.workshop.journey

    # Sources ---------------------------------------------------------------------------------------

    def add(self, said: str) -> Outcome:
        """A new source, said in a line."""
        values = _said(said)
        if isinstance(values, Outcome):
            return values
        edit = add(self.journey, "source", self._new_id("source"), values)
        outcome = self.workshop.run(edit, label_of("source", values))
        return outcome._replace(card=edit.id) if outcome.ok else outcome

    def change(self, source: Source, said: str) -> Outcome:
        """The source is as the line says; what is left out of it is taken away."""
        values = _said(said)
        if isinstance(values, Outcome):
            return values
        edit = set_fields(self.journey, source.id, **(dict.fromkeys(_SETTABLE) | values))
        if edit is None:
            return Outcome(_("It says so already."))
        return self.workshop.run(edit, _("changed: {card}").format(card=label_of("source", values)))

    def refused(self, said: SaidSource) -> Outcome | None:
        """Why a source cannot be taken as it is said; nothing when it can."""
        if known_source(self.journey, said) is not None:
            return None
        values = _said(line_of(said))
        return values if isinstance(values, Outcome) else None

    # Many cards at once ------------------------------------------------------------------------------

    def set_basis(self, cards: Iterable[str], basis: Basis) -> Outcome:
        """Why all of these cards are believed; one undo takes it back."""
        edits = [edit for card in cards if (edit := set_fields(self.journey, card, basis=basis))]
        if not edits:
            return Outcome(_("It says so already."))
        said = ngettext("{n} card is now: {{basis}}", "{n} cards are now: {{basis}}", len(edits))
        return self.workshop.run(tuple(edits), said.format(basis=words.named(words.BASES, basis)))

    def set_source(self, cards: Iterable[str], said: SaidSource) -> Outcome:
        """All of these cards come from there, and so are insights; one undo takes it back."""
        if refusal := self.refused(said):
            return refusal
        source = source_edits(self.journey, said, self._new_id)
        edits = [edit for card in cards if (edit := self._from(card, source.id))]
        if not edits:
            return Outcome(_("It says so already."))
        label = ngettext("{n} card comes from {{source}}", "{n} cards come from {{source}}", len(edits))
        return self.workshop.run(
            (*source.edits, *edits), label.format(source=source_label(self.journey, said))
        )

    # Answers that come back --------------------------------------------------------------------------

    def lift(self, card: str, said: SaidSource, spoken: str = "") -> Outcome:
        """A customer has said so: the card is an insight from that source.

        `spoken` is what they said, in the grammar of the lane, which is then the card's text, as a quote;
        empty when it stays. A feeling keeps its number unless a new one is said.
        """
        place = find(self.journey, card)
        if place is None:
            return Outcome(_("That card is gone."), kept=spoken, ok=False)
        if refusal := self.refused(said):
            return refusal
        told = NewCard(place.kind, {})
        if spoken.strip() and hasattr(place.node, "quote"):  # a touchpoint keeps its name
            read = _told(place.kind, spoken, getattr(place.node, "valence", None))
            if isinstance(read, Outcome):
                return read
            told = replace(read, values=read.values | ({"quote": True} if "text" in read.values else {}))
        edits, sources = self._sources(said, told)
        sources = list(dict.fromkeys([*getattr(place.node, "sources", ()), *sources]))
        if edit := set_fields(self.journey, card, basis="insight", sources=sources, **told.values):
            edits.append(edit)
        if place.activity is not None:
            for kind in told.stickers:
                sticker: Values = {"kind": kind} | ({"on": card} if place.kind in BEARERS else {})
                edits.append(add_sticker(self.journey, place.activity.id, sticker, None, self._new_id))
        if not edits:
            return Outcome(_("It says so already."))
        label = _("{card} is an insight, from {source}").format(
            card=label_of(place.kind, data(place.node) | told.values), source=source_label(self.journey, said)
        )
        return self.workshop.run(tuple(edits), label)

    def answer(self, activity: str, lane: Lane, said: SaidSource, spoken: str) -> Outcome:
        """What was not known has been told: a card with that source, and the lane is known.

        The line is in the grammar of the lane: a feeling has its number in front.
        """
        if refusal := self.refused(said):
            return refusal
        place = find(self.journey, activity)
        if place is None or not isinstance(place.node, Activity):
            return Outcome(_("That card is gone."), kept=spoken, ok=False)
        kind: CardKind = next(kind for kind, field in LANE_FIELDS.items() if field == lane)
        told = _told(kind, spoken)
        if isinstance(told, Outcome):
            return told
        edits, sources = self._sources(said, told)
        values = told.values | {"basis": "insight", "sources": sources}
        made = card_edits(
            self.journey, replace(told, values=values, source=None), activity, None, self._new_id
        )
        left = [one for one in place.node.not_known if one != lane]
        why = place.node.not_known_why if left else ""
        known = set_fields(self.journey, activity, not_known=left, not_known_why=why)
        label = _("answered: {card}, from {source}").format(
            card=label_of(kind, values), source=source_label(self.journey, said)
        )
        return self.workshop.run((*edits, *made.edits, *((known,) if known else ())), label)

    def _sources(self, said: SaidSource, told: NewCard) -> tuple[list[Edit], list[str]]:
        """The source that was asked for and the one said with @, and the edits that add what is new."""
        first = source_edits(self.journey, said, self._new_id)
        if not told.source:
            return [*first.edits], [first.id]
        second = source_edits(apply(self.journey, first.edits), told.source, self._new_id)
        return [*first.edits, *second.edits], with_source([first.id], second.id)

    # Beliefs -----------------------------------------------------------------------------------------

    def judge(self, belief: str, holds: Holding, says: str) -> Outcome:
        """What became of a belief, and what the map says."""
        verdict: Values = {"belief": belief, "holds": holds} | ({"says": says} if says else {})
        frame = self.journey.frame
        others = [data(one) for one in frame.verdicts if one.belief != belief]
        places = {one: at for at, one in enumerate(frame.beliefs)}
        verdicts = sorted([*others, verdict], key=lambda one: places.get(one["belief"], len(places)))
        edit = set_fields(self.journey, FRAME, verdict=verdicts)
        if edit is None:
            return Outcome(_("It says so already."))
        label = _("“{belief}”: {holds}").format(
            belief=excerpt(belief), holds=words.named(words.HOLDINGS, holds)
        )
        return self.workshop.run(edit, label)

    def _from(self, card: str, source: str) -> Edit | None:
        """The edit that makes a card an insight from a source, besides those that it has."""
        place = find(self.journey, card)
        if place is None:
            return None
        sources = with_source(getattr(place.node, "sources", ()), source)
        return set_fields(self.journey, card, basis="insight", sources=sources)


def _said(said: str) -> Values | Outcome:
    """The fields of a new source, or why there is none."""
    try:
        values = source_values(said)
    except FieldError as error:
        return Outcome(str(error), kept=said, ok=False)
    if not values.get("about"):
        return Outcome(_("Say first what it is: who was asked, or which study."), kept=said, ok=False)
    return values


def _told(kind: CardKind, spoken: str, valence: int | None = None) -> NewCard | Outcome:
    """What a customer said, read as in the stage of its lane; or why it cannot be taken.

    `valence` is the number of a feeling that brings none.
    """
    asked = inputline.parse(spoken, STAGE_OF[kind])
    if isinstance(asked, AskValence):
        if valence is None:
            return Outcome(_("How strong is it? Put −2 … +2 in front, then enter."), kept=spoken, ok=False)
        return asked.with_valence(valence)
    card = rewritten(kind, spoken)
    if isinstance(card, inputline.Misunderstood):
        return Outcome(card.hint, kept=spoken, ok=False)
    return replace(card, values={key: value for key, value in card.values.items() if value is not None})
