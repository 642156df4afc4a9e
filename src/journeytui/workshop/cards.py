"""From a spoken card to the edits that put it on the journey, with its stickers and its source."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.edits import Add, Edit, Set, Values
from journeytui.journey.lookup import CardKind, find
from journeytui.journey.model import Journey, Source
from journeytui.journey.planning import LAST, add, set_fields
from journeytui.method.fields import FieldError
from journeytui.method.inputline import NewCard
from journeytui.method.sources import find_source, source_name, source_values

NewId = Callable[[str], str]
"""Gives a fresh id for a card of that kind."""


class NewSource(NamedTuple):
    """A line that says a new source, however much it sounds like one that is known."""

    line: str


SaidSource = str | NewSource
"""A source as it is said: by its id, by words that find it or, when they find none, as a new one."""

BEARERS: Final[frozenset[CardKind]] = frozenset({"thought", "feeling", "touchpoint"})
"""The kinds that a sticker stands on by itself; what is put on an activity has no `on`."""


class Made(NamedTuple):
    """A card's id and the edits that make it."""

    id: str
    edits: tuple[Edit, ...]


def card_edits(journey: Journey, card: NewCard, parent: str, after: str | None, new_id: NewId) -> Made:
    """The edits that add `card` to `parent` behind `after` (`LAST`: behind all).

    A named source makes the card an insight; one that the journey does not know yet is added to it.
    Stickers said in the same breath stand on the card; on an activity they stand on the activity.
    """
    values: Values = dict(card.values)
    before: list[Edit] = []
    if card.source:
        source = source_edits(journey, card.source, new_id)
        before += source.edits
        values |= {"basis": "insight", "sources": with_source(values.get("sources", ()), source.id)}
    node_id = new_id(card.kind)
    edits = [*before, add(journey, card.kind, node_id, values, parent, after)]
    if card.stickers:
        on_card = card.kind in BEARERS
        home = parent if on_card else node_id
        last = LAST if on_card else ""
        for kind in card.stickers:
            sticker: Values = {"kind": kind} | ({"on": node_id} if on_card else {})
            made = add_sticker(journey, home, sticker, last, new_id)
            last = made.id
            edits.append(made)
    return Made(node_id, tuple(edits))


def with_source(sources: Iterable[str], source: str) -> list[str]:
    """The ids of the sources of a card, and one more unless it is there."""
    return list(dict.fromkeys([*sources, source]))


def known_source(journey: Journey, said: SaidSource) -> Source | None:
    """The source that was meant; nothing when it is a new one."""
    return None if isinstance(said, NewSource) else find_source(journey, said)


def source_edits(journey: Journey, said: SaidSource, new_id: NewId) -> Made:
    """The source that was meant, and the edit that adds it when the journey does not know it yet."""
    known = known_source(journey, said)
    if known is not None:
        return Made(known.id, ())
    node_id = new_id("source")
    return Made(node_id, (add(journey, "source", node_id, _source_said(line_of(said))),))


def line_of(said: SaidSource) -> str:
    """What was said of a source."""
    return said.line if isinstance(said, NewSource) else said


def source_label(journey: Journey, said: SaidSource) -> str:
    """What a source is called in a sentence, the one that was meant or the new one."""
    known = known_source(journey, said)
    name = source_name(known) if known else excerpt(_source_said(line_of(said)).get("about", ""))
    return _("“{name}”").format(name=name)


def _source_said(said: str) -> Values:
    """A new source with the fields that its line says; one that cannot be taken stays in the text."""
    try:
        return source_values(said)
    except FieldError:
        return {"kind": "interview", "about": said}


def add_sticker(journey: Journey, activity: str, sticker: Values, after: str | None, new_id: NewId) -> Add:
    """A sticker on an activity; `after` is given when the activity is not on the journey yet."""
    node_id = new_id("sticker")
    if after is None:
        return add(journey, "sticker", node_id, sticker, activity)
    return Add(id=node_id, kind="sticker", parent=activity, after=after, card=sticker)


def reason_why(journey: Journey, said: NewCard, parent: str) -> Set | None:
    """A moment of truth that has no reason yet gets the one that is said, instead of a second beside it.

    Nothing for any other card, or where no moment of truth waits for its reason.
    """
    if said.kind != "sticker" or said.values["kind"] != "truth" or not said.values.get("note"):
        return None
    place = find(journey, parent)
    stickers = place.activity.stickers if place is not None and place.activity is not None else ()
    waiting = [one for one in stickers if one.kind == "truth" and not one.note]
    waiting.sort(key=lambda one: one.on != said.values.get("on"))
    return set_fields(journey, waiting[0].id, note=said.values["note"]) if waiting else None
