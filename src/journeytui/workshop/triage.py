"""The parking list as it is gone through: what waits first, the oldest on top, and how old each item is."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, NamedTuple, get_args

from journeytui.i18n import _, ngettext
from journeytui.journey.model import Journey, Parked, ParkedKind, ParkedState
from journeytui.method.history import instant
from journeytui.workshop.when import is_overdue

STATES: Final[tuple[ParkedState, ...]] = ("open", "needs_insight", "answered", "placed", "dropped")
"""The states in the order of the list: what waits comes before what is settled."""

KINDS: Final[tuple[ParkedKind, ...]] = get_args(ParkedKind)


class Group(NamedTuple):
    """The items in one state, the oldest first."""

    state: ParkedState
    items: tuple[Parked, ...]


class Tally(NamedTuple):
    """The parking list in numbers."""

    open: int
    needs_insight: int
    overdue: int
    settled: int


def by_state(journey: Journey) -> list[Group]:
    """The parked items by state; a state without items is left out. Items without a time come first."""
    old = dt.datetime.min.replace(tzinfo=dt.UTC)
    groups = [
        Group(
            state,
            tuple(
                sorted(
                    (item for item in journey.parked if item.state == state),
                    key=lambda item: instant(item.asked) if item.asked else old,
                )
            ),
        )
        for state in STATES
    ]
    return [group for group in groups if group.items]


def tally(journey: Journey, today: dt.date) -> Tally:
    """How many items wait, are overdue, are settled."""
    waiting = journey.waiting
    asking = sum(item.state == "needs_insight" for item in waiting)
    late = sum(is_overdue(item.due, today) for item in waiting)
    return Tally(len(waiting) - asking, asking, late, len(journey.parked) - len(waiting))


def age_words(item: Parked, begun: Iterable[dt.datetime]) -> str:
    """How old an item is, in half days; `begun` is when each half day of the journey began."""
    if item.asked is None:
        return ""
    asked = instant(item.asked)
    starts = [instant(one) for one in begun]
    since = sum(start > asked for start in starts)
    if since:
        return ngettext("carried over once", "carried over {n} times", since)
    return _("from this half day") if starts and max(starts) <= asked else ""
