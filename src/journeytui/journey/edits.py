"""Edits: small frozen values that say what changes, and what was there before.

Each edit carries its own way back, so undo, the session log, replay and merge need nothing but the
edit. `apply` is the only way from one journey to the next.
"""

from collections.abc import Container, Iterable
from dataclasses import MISSING, field
from typing import Any, Final, Literal, TypeVar

from journeytui.i18n import _
from journeytui.journey.checking import MisfitError, checked
from journeytui.journey.fitting import fields_fitted
from journeytui.journey.lookup import (
    FIELDS,
    LANE_FIELDS,
    TOP_FIELDS,
    CardKind,
    Place,
    find,
    home,
    siblings,
    with_activity,
)
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Journey,
    Measure,
    Node,
    Parked,
    Part,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
    keys,
)
from journeytui.values import changed, record

MODELS: Final[dict[CardKind, type[Node]]] = {
    "phase": Phase,
    "activity": Activity,
    "thought": Thought,
    "feeling": Feeling,
    "touchpoint": Touchpoint,
    "sticker": Sticker,
    "change": Change,
    "measure": Measure,
    "parked": Parked,
    "source": Source,
}
FRAME: Final = "frame"
CHECKS: Final = "checks"
JOURNEY: Final = "journey"
"""What `Set` calls the frame, the silenced checks and the journey's own fields, which have no id."""

NAMED: Final = frozenset({CHECKS, FRAME, JOURNEY})
"""All of these names; no card may have one for its id."""

Values = dict[str, Any]
"""Field values as plain data, under the names that the file uses."""


class EditError(ValueError):
    """An edit that does not fit the journey; the message is one sentence for the person who made it."""


@record
class Add:
    """A new node of `kind` in `parent` (empty: the journey), after the sibling `after` (empty: first)."""

    did: Literal["add"] = "add"
    id: str
    kind: CardKind
    parent: str = ""
    after: str = ""
    card: Values = field(default_factory=dict)

    def inverse(self) -> "Remove":
        return Remove(id=self.id, kind=self.kind, parent=self.parent, after=self.after, card=self.card)


@record
class Remove:
    """The node is gone, with all in it; `card` is all that it was."""

    did: Literal["remove"] = "remove"
    id: str
    kind: CardKind
    parent: str = ""
    after: str = ""
    card: Values = field(default_factory=dict)

    def inverse(self) -> Add:
        return Add(id=self.id, kind=self.kind, parent=self.parent, after=self.after, card=self.card)


@record
class Set:
    """Fields of the node `id` (or of `frame`, `checks`, `journey`) get `values`.

    `was` holds what they had. A field that stands in only one of the two is unset in the other.
    """

    did: Literal["set"] = "set"
    id: str
    values: Values = field(default_factory=dict)
    was: Values = field(default_factory=dict)

    def inverse(self) -> "Set":
        return Set(id=self.id, values=self.was, was=self.values)


@record
class Move:
    """The node goes into `parent` after the sibling `after`; it came from `was_parent` after `was_after`."""

    did: Literal["move"] = "move"
    id: str
    parent: str = ""
    after: str = ""
    was_parent: str = ""
    was_after: str = ""

    def inverse(self) -> "Move":
        return Move(
            id=self.id,
            parent=self.was_parent,
            after=self.was_after,
            was_parent=self.parent,
            was_after=self.after,
        )


Edit = Add | Remove | Set | Move
AnyPart = TypeVar("AnyPart", bound=Part)


def named_part(journey: Journey, name: str) -> Part:
    """What one of the names `NAMED` stands for."""
    match name:
        case "frame":
            return journey.frame
        case "checks":
            return journey.checks
    return journey


def inverse(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that take `edits` back, in the order in which to apply them."""
    return tuple(edit.inverse() for edit in reversed(tuple(edits)))


def data(part: Part, only: Container[str] | None = None) -> Values:
    """A part as plain data: the keys of the file, lists for tuples, nothing that is at its default.

    `only` names the keys that are wanted; all, unless given.
    """
    return {
        key: plain(value)
        for key, one in keys(type(part)).items()
        if (only is None or key in only) and (value := getattr(part, one.name)) != one.default
    }


def content(node: Node) -> Values:
    """As `data`, without the id: what `Add` and `Remove` carry."""
    card = data(node)
    del card["id"]
    return card


def plain(value: Any) -> Any:
    """A value of a part as plain data."""
    if isinstance(value, Part):
        return data(value)
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def apply(journey: Journey, edits: Edit | Iterable[Edit]) -> Journey:
    """The journey after `edits`; the journey given stays as it is.

    Raises `EditError` when a node is missing or a value does not fit; then nothing has happened.
    """
    for edit in (edits,) if isinstance(edits, Add | Remove | Set | Move) else edits:
        journey = _apply_one(journey, edit)
    return journey


def _apply_one(journey: Journey, edit: Edit) -> Journey:
    match edit:
        case Add():
            if find(journey, edit.id) is not None:
                raise EditError(_("There is already a card with the id {id}.").format(id=edit.id))
            return _insert(journey, edit.kind, edit.parent, edit.after, _make(edit.kind, edit.id, edit.card))
        case Remove():
            return _take_out(journey, _existing(journey, edit.id))
        case Move():
            place = _existing(journey, edit.id)
            return _insert(_take_out(journey, place), place.kind, edit.parent, edit.after, place.node)
        case Set(id="frame"):
            return changed(journey, {"frame": _with(journey.frame, edit)})
        case Set(id="checks"):
            return changed(journey, {"checks": _with(journey.checks, edit)})
        case Set(id="journey"):
            return _with(journey, edit)
        case Set():
            place = _existing(journey, edit.id)
            return _put(journey, place, _with(place.node, edit))


def _existing(journey: Journey, wanted: str) -> Place:
    place = find(journey, wanted)
    if place is None:
        raise EditError(_("There is no card with the id {id} any more.").format(id=wanted))
    return place


def _make(kind: CardKind, node_id: str, card: Values) -> Node:
    try:
        return checked(MODELS[kind], {**card, "id": node_id})
    except MisfitError as error:
        raise EditError(f"{error}.") from error


def _with(part: AnyPart, edit: Set) -> AnyPart:
    model, fields = type(part), keys(type(part))
    for key in (*edit.values, *edit.was):
        if key not in fields or key == "id":
            raise EditError(_("{kind} has no field {key}.").format(kind=model.__name__, key=key))
    said = fields_fitted(model, edit.values)
    unset = {fields[key].name: fields[key].default for key in edit.was if key not in edit.values}
    if said is not None and MISSING not in unset.values():
        return changed(part, unset | said)
    kept = {key: getattr(part, one.name) for key, one in fields.items() if key not in edit.was}
    try:
        return checked(model, {**kept, **edit.values})
    except MisfitError as error:
        raise EditError(f"{error}.") from error


def _insert(journey: Journey, kind: CardKind, parent: str, after: str, node: Node) -> Journey:
    if kind in TOP_FIELDS:
        field = TOP_FIELDS[kind]
        return changed(journey, {field: _placed(getattr(journey, field), after, node)})
    around = _existing(journey, parent)
    if around.kind != ("phase" if kind == "activity" else "activity"):
        raise EditError(_("A card of the kind {kind} cannot stand in {id}.").format(kind=kind, id=parent))
    field = FIELDS[kind]
    nodes = _placed(getattr(around.node, field), after, node)
    if isinstance(node, Activity) and isinstance(around.node, Phase) and nodes[-1] is node:
        return _put(journey, around, with_activity(around.node, len(nodes) - 1, node))
    return _put(journey, around, changed(around.node, {field: nodes}))


def _placed(nodes: tuple[Node, ...], after: str, node: Node) -> tuple[Node, ...]:
    """`node` behind its sibling `after`; last when that one is gone, so that nothing is lost."""
    at = 0 if not after else next((n for n, one in enumerate(nodes, 1) if one.id == after), len(nodes))
    return (*nodes[:at], node, *nodes[at:])


def _put(journey: Journey, place: Place, node: Node) -> Journey:
    """The journey with `node` instead of the one at `place`."""
    if isinstance(node, Activity):
        assert place.phase is not None
        return _with_phase(journey, place.phase, with_activity(place.phase, place.position, node))
    nodes = siblings(journey, place)
    return _around(journey, place, (*nodes[: place.position], node, *nodes[place.position + 1 :]))


def _take_out(journey: Journey, place: Place) -> Journey:
    nodes = siblings(journey, place)
    return _around(journey, place, (*nodes[: place.position], *nodes[place.position + 1 :]))


def _around(journey: Journey, place: Place, nodes: tuple[Node, ...]) -> Journey:
    """The journey with `nodes` where `place` and its siblings stood: only the path to them is copied."""
    if place.kind in TOP_FIELDS:
        return changed(journey, {TOP_FIELDS[place.kind]: nodes})
    assert place.phase is not None
    if place.kind == "activity":
        return _with_phase(journey, place.phase, changed(place.phase, {"activities": nodes}))
    assert place.activity is not None
    activity = changed(place.activity, {LANE_FIELDS[place.kind]: nodes})
    at = home(place.phase, activity.id)
    return _with_phase(journey, place.phase, with_activity(place.phase, at, activity))


def _with_phase(journey: Journey, before: Phase, phase: Phase) -> Journey:
    return changed(journey, {"phases": tuple(phase if one is before else one for one in journey.phases)})
