"""What has happened to a journey until now, as far as the checks need to know it."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from itertools import chain
from typing import Final, NamedTuple

from journeytui.journey.model import Journey

NOON: Final = 13
"""The hour before which a half day that begins is one of the morning; logs are named by it."""

UNTOUCHED_FOR: Final = dt.timedelta(days=60)
"""How long a plan may rest before it is asked for: no check looks further back."""


class Touch(NamedTuple):
    """A card was added, changed or moved."""

    id: str
    at: dt.datetime


def _nothing() -> Iterable[Touch]:
    return ()


class History(NamedTuple):
    """The half days of a journey, and when its cards were touched; empty when nothing is known."""

    half_days: tuple[dt.datetime, ...] = ()
    """When each half day began, in order."""
    touches: Callable[[], Iterable[Touch]] = _nothing
    """What was touched, the last first; told when it is asked for, and only as far as it is asked."""

    def with_touched(self, cards: Iterable[str], now: dt.datetime) -> "History":
        """The same, but that `cards` were touched just now."""
        before = self.touches
        return self._replace(touches=lambda: chain((Touch(card, now) for card in cards), before()))

    def with_half_day(self, begun: dt.datetime) -> "History":
        """The same, but that the last half day is the one that began at `begun`."""
        before = (one for one in self.half_days if instant(one) < instant(begun))
        return self._replace(half_days=(*before, begun))

    def recalled(self, day: dt.date) -> "History":
        """The same, told at once as far back as somebody asks for `day`, or a day after it."""
        told: list[Touch] = []
        for touch in self.touches():
            told.append(touch)
            if touch.at.date() < day:
                break
        return self._replace(touches=lambda: told)

    def untouched_since(self, cards: Collection[str], day: dt.date) -> bool:
        """Whether something was touched before `day`, and none of `cards` since."""
        for touch in self.touches():
            if touch.at.date() < day:
                return True
            if touch.id in cards:
                return False
        return False

    def carried(self, asked: dt.datetime) -> int:
        """How many half days have begun since something was asked."""
        return sum(instant(begun) > instant(asked) for begun in self.half_days)


def told_by_itself(journey: Journey) -> History:
    """The history as far as the journey itself holds it: what was parked when, of which day a source is.

    A half day is a morning or an afternoon in which something was parked.
    """
    asked = sorted((item.asked for item in journey.parked if item.asked is not None), key=instant)
    halves: dict[tuple[dt.date, bool], dt.datetime] = {}
    for time in asked:
        halves.setdefault((time.date(), time.hour < NOON), time)
    work = [Touch(item.id, item.asked) for item in journey.parked if item.asked is not None]
    dated = ((source.id, source.date) for source in journey.sources if source.date is not None)
    work += [Touch(one, dt.datetime.combine(day, dt.time(), dt.UTC)) for one, day in dated]
    work.sort(key=lambda touch: instant(touch.at), reverse=True)
    return History(tuple(halves.values()), lambda: work)


def instant(time: dt.datetime) -> dt.datetime:
    """A time that can be compared; one without an offset (written by hand) is taken as UTC."""
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)
