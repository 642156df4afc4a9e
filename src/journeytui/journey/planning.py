"""Turns a wish ("remove this card") into the edits that carry it out, read off the journey as it stands.

An edit knows nothing but itself; what hangs together (stickers on a card, changes that answer it, the
place where a question arose) is looked after here.
"""

from journeytui.i18n import _
from journeytui.journey.edits import (
    NAMED,
    Add,
    Edit,
    EditError,
    Move,
    Remove,
    Set,
    Values,
    content,
    data,
    named_part,
)
from journeytui.journey.lookup import FIELDS, CardKind, Place, before, find, places
from journeytui.journey.model import Change, Journey, Measure, Node, Parked, Sticker, keys

LAST = None
"""As `after`: behind all its siblings."""


def existing(journey: Journey, wanted: str) -> Place:
    """The node with that id; `EditError` when there is none."""
    place = find(journey, wanted)
    if place is None:
        raise EditError(_("There is no card with the id {id} any more.").format(id=wanted))
    return place


def last_in(journey: Journey, kind: CardKind, parent: str) -> str:
    """The id of the last node of `kind` in `parent`; empty when there is none yet."""
    owner: object = existing(journey, parent).node if parent else journey
    nodes: tuple[Node, ...] = getattr(owner, FIELDS[kind])
    return nodes[-1].id if nodes else ""


def add(
    journey: Journey, kind: CardKind, node_id: str, card: Values, parent: str = "", after: str | None = LAST
) -> Add:
    """A new node with the fields `card`, behind its sibling `after` ("" is first)."""
    where = last_in(journey, kind, parent) if after is None else after
    return Add(id=node_id, kind=kind, parent=parent, after=where, card=card)


def set_fields(journey: Journey, node_id: str, **wanted: object) -> Set | None:
    """The edit that gives the node (or `frame`, `checks`, `journey`) these fields.

    Nothing when it has them already. `None`, an empty text and an empty list unset a field.
    """
    part = named_part(journey, node_id) if node_id in NAMED else existing(journey, node_id).node
    fields, now = keys(type(part)), data(part, wanted)
    values: Values = {}
    was: Values = {}
    for key, value in wanted.items():
        plain = list(value) if isinstance(value, tuple) else value
        default = fields[key].default if key in fields else None
        unset = plain is None or plain in ("", [], default)
        if unset and key not in now:
            continue
        if not unset and key in now and now[key] == plain and type(now[key]) is type(plain):
            continue
        if key in now:
            was[key] = now[key]
        if not unset:
            values[key] = plain
    return Set(id=node_id, values=values, was=was) if values or was else None


def move(journey: Journey, node_id: str, parent: str, after: str) -> Move | None:
    """The edit that puts the node into `parent` behind `after`; nothing when it stands there."""
    place = existing(journey, node_id)
    was_after = before(journey, place)
    if (place.parent, was_after) == (parent, after) or after == node_id:
        return None
    return Move(id=node_id, parent=parent, after=after, was_parent=place.parent, was_after=was_after)


def remove(journey: Journey, node_id: str) -> tuple[Edit, ...]:
    """The edits that remove a node and let go of all that pointed at it or into it.

    A parked item stays tied to where it arose as closely as can be: to the activity, else the phase.
    """
    place = existing(journey, node_id)
    going = {inner.node.id for inner in places(journey) if node_id in _line(inner)} | {node_id}
    edits: list[Edit] = []
    for other in places(journey):
        if other.node.id in going:
            continue
        edit = _let_go(journey, other.node, going, place)
        if edit is not None:
            edits.append(edit)
    edits.append(
        Remove(
            id=node_id,
            kind=place.kind,
            parent=place.parent,
            after=before(journey, place),
            card=content(place.node),
        )
    )
    return tuple(edits)


def _line(place: Place) -> tuple[str, ...]:
    """The ids of what a node stands in, and its own."""
    return tuple(node.id for node in (place.phase, place.activity, place.node) if node is not None)


def _let_go(journey: Journey, node: Node, going: set[str], place: Place) -> Set | None:
    match node:
        case Sticker() if node.on in going:
            return set_fields(journey, node.id, on=None)
        case Parked() if node.at in going or node.became in going:
            at = (place.parent or None) if node.at in going else node.at
            became = None if node.became in going else node.became
            return set_fields(journey, node.id, at=at, became=became)
        case Change():
            return set_fields(
                journey,
                node.id,
                at=[one for one in node.at if one not in going],
                measures=[one for one in node.measures if one not in going],
            )
        case Measure():
            return set_fields(journey, node.id, at=[one for one in node.at if one not in going])
        case _ if going.intersection(getattr(node, "sources", ())):
            kept = [one for one in getattr(node, "sources", ()) if one not in going]
            return set_fields(journey, node.id, sources=kept)
    return None
