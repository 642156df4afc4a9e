"""What the session logs tell the checks: when half days were, and which cards were touched when."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from journeytui.journey.model import Journey
from journeytui.method.history import History, Touch, told_by_itself
from journeytui.workshop.entries import Entry
from journeytui.workshop.replay import effects


def history(
    journey: Journey, half_days: Sequence[dt.datetime], backwards: Iterable[Sequence[Entry]] | None
) -> History:
    """The history of `journey`: when its half days began, and the entries of its sessions, the last first.

    The sessions are asked for one by one, and only as far as somebody wants to know. Nothing instead of
    sessions: there is no log, and the journey itself is all that tells.
    """
    itself = told_by_itself(journey)
    if backwards is None:
        return itself
    return History(tuple(half_days) or itself.half_days, Retold(backwards))


class Retold:
    """Which cards were touched, the last first and each card once; what was told is not worked out again."""

    def __init__(self, backwards: Iterable[Sequence[Entry]]) -> None:
        self._source = _touches(backwards)
        self._told: list[Touch] = []

    def __call__(self) -> Iterator[Touch]:
        for at in count():
            if at == len(self._told):
                more = next(self._source, None)
                if more is None:
                    return
                self._told.append(more)
            yield self._told[at]


def _touches(backwards: Iterable[Sequence[Entry]]) -> Iterator[Touch]:
    seen: set[str] = set()
    for entries in backwards:
        for group, edits in reversed(list(effects(entries))):
            for edit in reversed(edits):
                if edit.id not in seen:
                    seen.add(edit.id)
                    yield Touch(edit.id, group[-1].at)
