"""From a card that is seen elsewhere (the map, a list) to its place in the walk."""

from collections.abc import Iterable
from typing import Final

from journeytui.journey.lookup import LANE_FIELDS, CardKind, Place, find
from journeytui.journey.model import Change, Journey, Measure, Parked, StageName
from journeytui.workshop.spoken import STAGE_OF
from journeytui.workshop.workshop import Workshop

_BESIDE: Final[tuple[StageName, ...]] = ("frame", "wrap")
"""Stages that show neither phases nor activities."""


def standing_at(journey: Journey, card: str) -> Place | None:
    """The phase, activity or card on it that `card` is or is tied to; nothing when it hangs in the air."""
    place = find(journey, card) if card else None
    if place is None or place.phase is not None:
        return place
    tied: Iterable[str] = ()
    match place.node:
        case Change() | Measure():
            tied = place.node.at
        case Parked() if place.node.at:
            tied = (place.node.at,)
    found = (find(journey, one) for one in tied)
    return next((one for one in found if one is not None and one.phase is not None), None)


def go_to_card(workshop: Workshop, card: str) -> bool:
    """Put `card`, or what it is tied to, into focus, at a stage that shows it; whether there is such a place.

    A card on an activity fits to the stage that makes such cards; phases and activities to any stage that
    shows them. The gate is never passed this way.
    """
    place, itself = standing_at(workshop.journey, card), find(workshop.journey, card)
    if place is None or itself is None:
        return False
    stage = _fitting_stage(workshop, itself.kind if itself.kind in STAGE_OF else place.kind)
    if stage != workshop.stage:
        workshop.go_to(stage, to_look=True)
    workshop.look_at(place.node.id)
    if place.kind in LANE_FIELDS and place.parent == workshop.focus:
        workshop.last = place.node.id
    return True


def _fitting_stage(workshop: Workshop, kind: CardKind) -> StageName:
    now = workshop.stage
    if kind == "phase":
        return "phases" if now in _BESIDE else now
    if kind == "activity":
        return "activities" if now in (*_BESIDE, "phases") else now
    wanted = STAGE_OF[kind]
    return "thoughts" if workshop.gate_stops(wanted) else wanted
