"""The rows of the home screen, read from the journeys that were open before."""

import datetime as dt
from typing import Final

from journeytui.files.opening import open_for_reading
from journeytui.files.places import Recent, recent
from journeytui.files.problems import FileError
from journeytui.journey.lookup import places
from journeytui.journey.model import Change, Journey
from journeytui.samples import is_private_copy
from journeytui.screens.home import HomeRow

MOST_SHOWN: Final = 9
"""Journeys on the home screen: each is read anew, and nobody looks for more than these in a list."""


def recent_rows(now: dt.datetime) -> list[HomeRow]:
    """The journeys that were open last, with where each stands at `now`."""
    own = [entry for entry in recent() if not is_private_copy(entry.path)]
    return [_row(entry, now.date()) for entry in own[:MOST_SHOWN]]


def _row(entry: Recent, today: dt.date) -> HomeRow:
    try:
        journey = open_for_reading(entry.path).journey
    except FileError as error:
        return HomeRow(entry.path, entry.path.stem, trouble=str(error.problems[0]))
    except OSError as error:
        return HomeRow(entry.path, entry.path.stem, trouble=error.strerror or str(error))
    waiting = journey.waiting
    due = [one.due for one in waiting if one.due] + [one.due for one in _running(journey) if one.due]
    return HomeRow(
        entry.path,
        journey.title or entry.path.stem,
        journey.stage,
        insight_share(journey),
        len(waiting),
        sum(date < today for date in due),
    )


def _running(journey: Journey) -> list[Change]:
    return [change for change in journey.changes if change.state in ("planned", "under_way")]


def insight_share(journey: Journey) -> int | None:
    """Per cent of the cards that rest on insight; nothing when there are none."""
    bases = [getattr(place.node, "basis", None) for place in places(journey)]
    known = [basis for basis in bases if basis is not None]
    return round(100 * known.count("insight") / len(known)) if known else None
