"""Edits that take activities apart and put them together, and that move a card with all that hangs on it.

Ids stay, so what points at a card (changes, measures, parked questions) follows it by itself. What has to
be looked after is looked after here: stickers stand on the activity of their card, and nothing may point at
an activity that is no more.
"""

from collections.abc import Collection, Iterator, Sequence, Set
from itertools import chain
from typing import Final

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.edits import Edit, EditError, Move, Remove, Values, content
from journeytui.journey.lookup import LANE_FIELDS, Place, before, find, siblings
from journeytui.journey.model import Activity, Basis, Change, Journey, Measure, Node, Parked, Sticker
from journeytui.journey.planning import existing, last_in, move, set_fields

WEAKEST_FIRST: Final[tuple[Basis, ...]] = ("wish", "belief", "assumption", "insight")

BETWEEN: Final = " / "
"""Stands between the texts of two activities that became one."""


def carry(journey: Journey, node_id: str, parent: str, after: str) -> tuple[Edit, ...]:
    """The edits that put a node into `parent` behind `after`; none when it stands there.

    The stickers of a card go with it to another activity. One that goes there alone stands on the activity.
    """
    place = existing(journey, node_id)
    step = move(journey, node_id, parent, after)
    if step is None:
        return ()
    if parent == place.parent or place.activity is None or place.node is place.activity:
        return (step,)
    if isinstance(place.node, Sticker):
        alone = set_fields(journey, node_id, on=None)
        return (step, alone) if alone is not None else (step,)
    return (step, *_with_their_stickers(journey, place.activity, {node_id}, parent))


def stick(journey: Journey, sticker: str, card: str) -> tuple[Edit, ...]:
    """The edits that put a sticker on a card, or on an activity; none when it sticks there."""
    place, over = existing(journey, sticker), existing(journey, card)
    home = _activity(over)
    edits: list[Edit] = []
    if home.id != place.parent and (
        step := move(journey, sticker, home.id, last_in(journey, "sticker", home.id))
    ):
        edits.append(step)
    on = card if over.kind in LANE_FIELDS and over.kind != "sticker" else None
    if edit := set_fields(journey, sticker, on=on):
        edits.append(edit)
    return tuple(edits)


def going_along(journey: Journey, card: str) -> tuple[Node, ...]:
    """What a split at `card` takes into the second activity: it, and what is behind it in its lane.

    At an activity itself nothing goes along. A sticker on a card means that card.
    """
    place = existing(journey, card)
    if isinstance(place.node, Sticker) and place.node.on:
        bearer = find(journey, place.node.on)
        place = bearer if bearer is not None and bearer.activity is place.activity else place
    if place.kind not in LANE_FIELDS:
        return ()
    behind = siblings(journey, place)[place.position :]
    return tuple(node for node in behind if not getattr(node, "on", None))


def inherited(first: Activity) -> Values:
    """What holds for the second half of an activity as for the first: out of our sight, not known."""
    empty = [lane for lane in first.not_known if not getattr(first, lane)]
    said: Values = {"outside": True} if first.outside else {}
    if empty:
        said |= {"not_known": empty} | ({"not_known_why": first.not_known_why} if first.not_known_why else {})
    return said


def split_off(journey: Journey, card: str, second: str) -> tuple[Edit, ...]:
    """The edits that take `card`, and what goes along with it, into the activity `second`, which is new.

    A sticker that a change answered by way of the first activity is answered by that change as before.
    """
    first = _activity(existing(journey, card))
    going = {node.id for node in going_along(journey, card)}
    edits: list[Edit] = []
    for kind, field in LANE_FIELDS.items():
        lane: Sequence[Node] = getattr(first, field)
        along = {one.id for one in lane if one.id in going or getattr(one, "on", None) in going}
        if along:
            edits += _moves(lane, along, first.id, second, last_in(journey, kind, second))
            if kind == "sticker":
                edits += _still_answered(journey, first, [one.id for one in lane if one.id in along])
    return tuple(edits)


def join(journey: Journey, first: Activity, second: Activity) -> tuple[Edit, ...]:
    """The edits that make two activities one: all of the second goes behind what the first has.

    Texts are joined; of two bases the weaker one holds. A lane is not known only if it stays empty.
    """
    edits: list[Edit] = []
    if edit := set_fields(journey, first.id, **_joined_fields(first, second)):
        edits.append(edit)
    for field in LANE_FIELDS.values():
        lane: Sequence[Node] = getattr(second, field)
        here: Sequence[Node] = getattr(first, field)
        edits += _moves(lane, {node.id for node in lane}, second.id, first.id, here[-1].id if here else "")
    on_second = (one.id for one in second.stickers if one.on == second.id)
    edits += (edit for sticker in on_second if (edit := set_fields(journey, sticker, on=None)))
    edits += _pointing_anew(journey, second.id, first.id)
    place = existing(journey, second.id)
    bare = {key: value for key, value in content(second).items() if key not in LANE_FIELDS}
    edits.append(
        Remove(id=second.id, kind="activity", parent=place.parent, after=before(journey, place), card=bare)
    )
    return tuple(edits)


def given_up(first: Activity, second: Activity) -> list[str]:
    """In words, what one of two activities was and the one that they are joined to is not, as its basis."""
    now = _joined_fields(first, second)
    said = _("{now} (one was {before})")
    found = []
    for field, table in (("basis", words.BASES), ("kind", words.KINDS)):
        others = [getattr(one, field) for one in (first, second) if getattr(one, field) != now[field]]
        if others:
            is_now, before_ = words.named(table, str(now[field])), words.named(table, others[0])
            found.append(said.format(now=is_now, before=before_))
    return found


def _activity(place: Place) -> Activity:
    """The activity that the place is, or that it stands on; `EditError` when there is none."""
    if place.activity is None:
        raise EditError(_("This is no activity, and stands on none."))
    return place.activity


def _moves(nodes: Sequence[Node], going: Collection[str], home: str, into: str, after: str) -> Iterator[Move]:
    """Moves for those of the siblings `nodes` that are `going`, in their order, behind `after`."""
    left = ""
    for node in nodes:
        if node.id in going:
            yield Move(id=node.id, parent=into, after=after, was_parent=home, was_after=left)
            after = node.id
        else:
            left = node.id


def _with_their_stickers(journey: Journey, home: Activity, cards: Set[str], into: str) -> Iterator[Move]:
    """Moves for the stickers on `cards`."""
    going = {one.id for one in home.stickers if one.on in cards}
    if going:
        yield from _moves(home.stickers, going, home.id, into, last_in(journey, "sticker", into))


def _still_answered(journey: Journey, first: Activity, stickers: Sequence[str]) -> Iterator[Edit]:
    """Changes that are tied to the first activity, and so answer its stickers, are tied to these as well."""
    if not stickers:
        return
    for change in journey.changes:
        if first.id in change.at:
            edit = set_fields(journey, change.id, at=list(dict.fromkeys((*change.at, *stickers))))
            if edit is not None:
                yield edit


def _pointing_anew(journey: Journey, gone: str, now: str) -> Iterator[Edit]:
    """What points at `gone` points at `now`."""
    nodes: Iterator[Change | Measure | Parked] = chain(journey.changes, journey.measures, journey.parked)
    for node in nodes:
        edit = None
        if isinstance(node, Parked):
            edit = set_fields(journey, node.id, at=now) if node.at == gone else None
        elif gone in node.at:
            at = dict.fromkeys(now if one == gone else one for one in node.at)
            edit = set_fields(journey, node.id, at=list(at))
        if edit is not None:
            yield edit


def _joined_fields(one: Activity, two: Activity) -> dict[str, object]:
    quoted = one.quote and two.quote
    lanes = [
        lane
        for lane in dict.fromkeys((*one.not_known, *two.not_known))
        if not getattr(one, lane) and not getattr(two, lane)
    ]
    texts = [one.text, two.text] if one.quote == two.quote else [_as_written(one), _as_written(two)]
    return {
        "text": BETWEEN.join(dict.fromkeys(text for text in texts if text)),
        "kind": one.kind if one.kind == two.kind else "activity",
        "outside": one.outside or two.outside,
        "quote": quoted,
        "basis": min(one.basis, two.basis, key=WEAKEST_FIRST.index),
        "sources": list(dict.fromkeys((*one.sources, *two.sources))),
        "views": list(dict.fromkeys((*one.views, *two.views))),
        "not_known": lanes,
        "not_known_why": "; ".join(
            dict.fromkeys(why for why in (one.not_known_why, two.not_known_why) if why)
        ),
    }


def _as_written(activity: Activity) -> str:
    """Its text; a quote in quotation marks, where one half of a text is a quote and the other is not."""
    return f"“{activity.text}”" if activity.quote and activity.text else activity.text
