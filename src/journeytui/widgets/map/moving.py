"""From one spot of the map to the next: by card, by column, by phase, by lane."""

from typing import Final, Literal

from journeytui.widgets.map.columns import Spot
from journeytui.widgets.map.lanes import LANES, LaneName
from journeytui.widgets.map.layout import Layout

Way = Literal[
    "up",
    "down",
    "left",
    "right",
    "lane-up",
    "lane-down",
    "phase-before",
    "phase-after",
    "column-first",
    "column-last",
    "first",
    "last",
]
"""The ways that a key can take the cursor."""

BY: Final[dict[Way, int]] = {
    "up": -1,
    "down": 1,
    "left": -1,
    "right": 1,
    "lane-up": -1,
    "lane-down": 1,
    "phase-before": -1,
    "phase-after": 1,
}


ALONG: Final[frozenset[Way]] = frozenset(
    {"left", "right", "phase-before", "phase-after", "column-first", "column-last"}
)
"""The ways along the time."""


def moved(layout: Layout, spot: Spot, way: Way) -> Spot:
    """Where the cursor goes; where it is when there is nothing further that way."""
    if not layout.columns:
        return spot
    match way:
        case "up" | "down":
            return _by_card(layout, spot, BY[way])
        case "lane-up" | "lane-down":
            return _by_lane(layout, spot, BY[way])
        case "left" | "right":
            if spot.lane == "phase":
                return _by_phase(layout, spot, BY[way])
            return settled(layout, spot._replace(column=spot.column + BY[way]))
        case "phase-before" | "phase-after":
            return _by_phase(layout, spot, BY[way])
        case "column-first" | "column-last":
            return settled(layout, spot._replace(column=0 if way == "column-first" else layout.columns - 1))
        case "first":
            return settled(layout, Spot(0, "phase"))
        case "last":
            number = layout.columns - 1
            lane = lanes(layout, number)[-1]
            return Spot(number, lane, _slots(layout, number, lane) - 1)


def settled(layout: Layout, spot: Spot) -> Spot:
    """The nearest spot that there is: of columns, of the lanes in that one, and of the slots in that."""
    if not layout.columns:
        return Spot(0, "phase")
    number = min(max(spot.column, 0), layout.columns - 1)
    here = lanes(layout, number)
    lane = min(here, key=lambda one: abs(LANES.index(one) - LANES.index(spot.lane)))
    return Spot(number, lane, min(max(spot.slot, 0), _slots(layout, number, lane) - 1))


def lanes(layout: Layout, number: int) -> list[LaneName]:
    """The lanes of a column that the cursor can stand in, the heading of its phase first."""
    shown = layout.shown(number)
    if shown.column is None:
        return ["phase"]
    found: list[LaneName] = [] if shown.stretch.phase is None else ["phase"]
    for bar in layout.bands.bars:
        if (lane := bar.lane) is None:
            continue
        begins = lane == "activity" and shown.stretch.phase is not None
        if shown.column.activity is not None or begins or shown.column.cards.get(lane):
            found.append(lane)
    return found


def _slots(layout: Layout, number: int, lane: LaneName) -> int:
    column = layout.shown(number).column
    return max(len(column.cards.get(lane, ())), 1) if column is not None else 1


def _by_card(layout: Layout, spot: Spot, by: int) -> Spot:
    slot = spot.slot + by
    if 0 <= slot < _slots(layout, spot.column, spot.lane):
        return spot._replace(slot=slot)
    beyond = _by_lane(layout, spot, by)
    if beyond.lane == spot.lane or by > 0:
        return beyond if beyond.lane != spot.lane else spot
    return beyond._replace(slot=_slots(layout, spot.column, beyond.lane) - 1)


def _by_lane(layout: Layout, spot: Spot, by: int) -> Spot:
    here = lanes(layout, spot.column)
    at = here.index(spot.lane) + by
    return Spot(spot.column, here[at]) if 0 <= at < len(here) else spot


def _by_phase(layout: Layout, spot: Spot, by: int) -> Spot:
    """The first column of the next phase, or of the one before; back from within one, its own first."""
    at = layout.stretch_at(spot.column)
    first = layout.first_of(at)
    if by < 0 and spot.column > first and spot.lane != "phase":
        return settled(layout, spot._replace(column=first))
    wanted = at + by
    if not 0 <= wanted < len(layout.grid.stretches):
        return spot
    return settled(layout, spot._replace(column=layout.first_of(wanted)))
