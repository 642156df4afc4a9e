"""What has happened to a journey until now, as far as the checks need to know it."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple


class History(NamedTuple):
    """The half days of a journey, and when its cards were touched last; empty when nothing is known."""

    half_days: tuple[dt.datetime, ...] = ()
    """When each half day began, in order."""
    touched: Mapping[str, dt.datetime] = {}
    """When each card was added, changed or moved last, by its id."""
