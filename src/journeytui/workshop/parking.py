"""The parking list: noting a question without stopping the walk, and what becomes of it."""

import datetime as dt
from typing import NamedTuple

from journeytui.journey.edits import Add, Edit, Values
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey, Parked, ParkedKind, StageName
from journeytui.journey.planning import add, set_fields
from journeytui.method.inputline import NewCard, parse
from journeytui.workshop.cards import NewId, card_edits


def park(
    journey: Journey,
    node_id: str,
    text: str,
    *,
    kind: ParkedKind = "question",
    stage: StageName,
    at: str,
    now: dt.datetime,
) -> Add:
    """Note `text`, tied to the stage and the card where it arose."""
    card: Values = {"kind": kind, "text": text, "stage": stage, "asked": now.replace(microsecond=0)}
    if at and find(journey, at) is not None:
        card["at"] = at
    return add(journey, "parked", node_id, card)


def held(journey: Journey) -> tuple[Parked, ...]:
    """The touchpoints that were said before their stage, and wait."""
    return tuple(
        item
        for item in journey.parked
        if item.kind == "touchpoint" and item.state == "open" and not item.became
    )


class Placed(NamedTuple):
    """What placing the held touchpoints takes, and which of them found no activity."""

    edits: tuple[Edit, ...]
    placed: int
    left: tuple[Parked, ...]


def place_held(journey: Journey, new_id: NewId) -> Placed:
    """Every held touchpoint as a card on its activity, and its parked item closed as placed."""
    edits: list[Edit] = []
    left: list[Parked] = []
    last: dict[str, str] = {}
    for item in held(journey):
        place = find(journey, item.at or "")
        if place is None or place.activity is None:
            left.append(item)
            continue
        parsed = parse(f"> {item.text}", "touchpoints")
        spoken = parsed if isinstance(parsed, NewCard) and parsed.kind == "touchpoint" else None
        card = spoken or NewCard("touchpoint", {"text": item.text}, (), None, "")
        touchpoints = place.activity.touchpoints
        after = last.get(place.activity.id, touchpoints[-1].id if touchpoints else "")
        made = card_edits(journey, card, place.activity.id, after, new_id)
        last[place.activity.id] = made.id
        edits += made.edits
        # What stays in the list is what the card says; its fields are on the card now.
        text = str(card.values.get("text") or item.text)
        closed = set_fields(journey, item.id, state="placed", became=made.id, text=text)
        assert closed is not None
        edits.append(closed)
    count = sum(isinstance(edit, Add) and edit.kind == "touchpoint" for edit in edits)
    return Placed(tuple(edits), count, tuple(left))


def resolved(journey: Journey, node_id: str, **fields: object) -> tuple[Edit, ...]:
    """The edits that answer, assign, keep or drop a parked item."""
    edit = set_fields(journey, node_id, **fields)
    return (edit,) if edit is not None else ()


def parked_since(journey: Journey, started: dt.datetime | None) -> tuple[Parked, ...]:
    """What was parked since `started` and is still open; all that is open when nothing has started."""
    return tuple(
        item
        for item in journey.parked
        if item.state == "open"
        and (started is None or item.asked is None or item.asked >= started.replace(microsecond=0))
    )
