"""Places beside a card: where a new one goes, and where it goes when it is moved with the arrows."""

from collections.abc import Sequence
from typing import NamedTuple

from journeytui.journey.lookup import FIELDS, LANE_FIELDS, CardKind, Place, before, find, ids_on, siblings
from journeytui.journey.model import Journey, Node, Touchpoint


class Beside(NamedTuple):
    """The place of a card that is not there yet."""

    kind: CardKind
    parent: str
    after: str


class Target(NamedTuple):
    """Where a card goes: into `parent`, behind `after` ("" is first)."""

    parent: str
    after: str


def beside(journey: Journey, card: str, *, after: bool) -> Beside | None:
    """The place just after (or before) a card, for one of the same kind."""
    place = find(journey, card)
    if place is None or place.kind in ("source", "parked"):
        return None
    left = card if after else before(journey, place)
    return Beside(place.kind, place.parent, left)


def shifted(journey: Journey, card: str, down: int, right: int) -> Target | None:
    """Where a card goes by one step: `down` among its siblings, `right` to the neighbouring home.

    At the end of its phase an activity goes on into the next one, so up and down alone walk it through
    the whole journey. A thought goes left and right to the activity before and after.
    """
    place = find(journey, card)
    if place is None:
        return None
    if place.kind not in LANE_FIELDS and place.kind != "activity":
        return _among(journey, place, down or right)
    if right:
        return _to_home(journey, place, right, at_end=right < 0 and place.kind == "activity")
    return _among(journey, place, down) or (
        _to_home(journey, place, down, at_end=down < 0) if place.kind == "activity" else None
    )


def shifted_on_map(journey: Journey, card: str, down: int, right: int) -> Target | None:
    """As `shifted`, on the map, where time goes from left to right.

    Phases and activities go left and right, an activity past the end of its phase into the next one. A
    card goes up and down in its lane and, at the same height, to the activities beside it.
    """
    place = find(journey, card)
    if place is None or place.phase is None:
        return None
    if place.kind in ("phase", "activity"):
        step = _among(journey, place, right) if right else None
        crosses = right and step is None and place.kind == "activity"
        return _to_home(journey, place, right, at_end=right < 0) if crosses else step
    if not right:
        return _past(journey, place, down)
    step = _to_home(journey, place, right, at_end=True)
    there = find(journey, step.parent) if step is not None else None
    if there is None:
        return None
    nodes = siblings(journey, place)
    above = sum(_backstage(one) == _backstage(place.node) for one in nodes[: place.position])
    lane: tuple[Node, ...] = getattr(there.node, LANE_FIELDS[place.kind])
    row = [one.id for one in lane if _backstage(one) == _backstage(place.node)][:above]
    return Target(there.node.id, row[-1] if row else "")


def passed(journey: Journey, card: str, lane: Sequence[str], at: str, by: int) -> Target | None:
    """Where a change or measure goes to pass its neighbour in `lane`: what stands on the map at `at`.

    `at` is an activity or phase. What stands there does so in the order of the cards that it is for; only
    what is for the same card changes places. Nothing at the end of that.
    """
    place, home = find(journey, card), find(journey, at)
    if place is None or card not in lane:
        return None
    here = _standing_at(home) if home is not None else []

    def first(node: Node) -> str:
        ties: Sequence[str] = getattr(node, "at", ())
        return next((one for one in here if one in ties), ties[0] if ties else "")

    nodes = siblings(journey, place)
    same = {one.id for one in nodes if first(one) == first(place.node)}
    after = passing([one.id for one in nodes], [one for one in lane if one in same], card, by)
    return Target("", after) if after is not None else None


def dropped(journey: Journey, card: str, on: str) -> Target | None:
    """Where a card goes that is let go over `on`: to its place, among cards of its kind.

    Over an activity, or a card of another lane, it goes to the end of its own lane there; an activity
    over a phase goes to the phase's end. Nothing when it cannot stand there or stands there already.
    """
    place, over = find(journey, card), find(journey, on)
    if place is None or over is None or place.phase is None or over.phase is None:
        return None
    if place.kind == "phase":
        over = find(journey, over.phase.id)
    elif place.kind == "activity" and over.activity is not None:
        over = find(journey, over.activity.id)
    if over is None or over.node.id == card:
        return None
    if over.kind == place.kind:
        behind = over.parent == place.parent and over.position > place.position
        return Target(over.parent, over.node.id if behind else before(journey, over))
    home: Node | None = over.phase if place.kind == "activity" else over.activity
    if home is None or home.id == place.parent:
        return None
    inside: tuple[Node, ...] = getattr(home, FIELDS[place.kind])
    return Target(home.id, inside[-1].id if inside else "")


def passing(order: Sequence[str], lane: Sequence[str], card: str, by: int) -> str | None:
    """Behind what `card` goes in `order`, to pass its neighbour in `lane`, a part of that order.

    `by` is 1 for the next and −1 for the one before; nothing at the end of the lane.
    """
    at = lane.index(card) + by
    if not 0 <= at < len(lane):
        return None
    if by > 0:
        return lane[at]
    place = order.index(lane[at])
    return order[place - 1] if place else ""


def standing(journey: Journey, card: str) -> Target | None:
    """Where a card stands."""
    place = find(journey, card)
    return Target(place.parent, before(journey, place)) if place is not None else None


def _among(journey: Journey, place: Place, by: int) -> Target | None:
    nodes = [one.id for one in siblings(journey, place)]
    at = place.position + by
    if not 0 <= at < len(nodes):
        return None
    rest = [one for one in nodes if one != place.node.id]
    return Target(place.parent, rest[at - 1] if at else "")


def _past(journey: Journey, place: Place, by: int) -> Target | None:
    """Past the next card in the same row of the map: front and back stage are two rows of one list."""
    nodes = siblings(journey, place)
    row = [at for at, one in enumerate(nodes) if _backstage(one) == _backstage(place.node)]
    at = row.index(place.position) + by
    if not 0 <= at < len(row):
        return None
    left = row[at] if by > 0 else row[at] - 1
    return Target(place.parent, nodes[left].id if left >= 0 else "")


def _standing_at(home: Place) -> list[str]:
    """What a change that stands at an activity or phase can be for, in the order of the map."""
    first = home.phase is not None and home.activity in (None, *home.phase.activities[:1])
    ids = [home.phase.id] if home.phase is not None and first else []
    if home.activity is not None:
        ids += ids_on(home.activity)
    return ids


def _backstage(node: Node) -> bool:
    return isinstance(node, Touchpoint) and node.side == "back"


def _to_home(journey: Journey, place: Place, by: int, *, at_end: bool) -> Target | None:
    homes: tuple[Node, ...] = journey.phases if place.kind == "activity" else journey.activities
    at = next(n for n, home in enumerate(homes) if home.id == place.parent) + by
    if not 0 <= at < len(homes):
        return None
    home = homes[at]
    inside: tuple[Node, ...] = getattr(
        home, "activities" if place.kind == "activity" else LANE_FIELDS[place.kind]
    )
    behind = at_end or place.kind != "activity"
    return Target(home.id, inside[-1].id if inside and behind else "")
