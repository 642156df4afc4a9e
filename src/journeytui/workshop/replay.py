"""Session logs played back: the journey as it stood at any time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeytui.journey.edits import Edit, EditError, apply, inverse
from journeytui.journey.model import Journey
from journeytui.workshop.entries import Entry, edits_of, groups


class Step(NamedTuple):
    """The journey after one group of entries, the edits that it made, and whether they fitted."""

    journey: Journey
    group: tuple[Entry, ...]
    edits: tuple[Edit, ...]
    fitted: bool


def effects(entries: Iterable[Entry]) -> Iterator[tuple[tuple[Entry, ...], tuple[Edit, ...]]]:
    """Each group of one session's `entries` with its edits; those of an undo are the ones that took back."""
    done: dict[int, tuple[Edit, ...]] = {}
    for group in groups(entries):
        closing = group[-1]
        edits = edits_of(group)
        if closing.did == "undo" and closing.of in done:
            edits = inverse(done[closing.of])
        elif closing.did == "redo" and closing.of in done:
            edits = done[closing.of]
        elif edits:
            done[closing.seq] = edits
        yield group, edits


def steps(journey: Journey, entries: Iterable[Entry], after: int = -1) -> Iterator[Step]:
    """The journey after each group of one session's `entries`, in order.

    `journey` holds the groups up to the `seq` number `after` already. A group that does not fit (two
    branches logged at the same time, and the other one removed the card) is passed over whole and
    marked; the next ones go on.
    """
    for group, edits in effects(entries):
        if group[-1].seq <= after:
            continue
        try:
            journey = apply(journey, edits)
        except EditError:
            yield Step(journey, group, edits, fitted=False)
        else:
            yield Step(journey, group, edits, fitted=True)


def replay(journey: Journey, entries: Iterable[Entry], until: dt.datetime | None = None) -> Journey:
    """`journey` after one session's entries, or after those of them that happened up to `until`."""
    for step in steps(journey, entries):
        if until is not None and step.group[-1].at > until:
            break
        journey = step.journey
    return journey


def rewound(journey: Journey, entries: Iterable[Entry]) -> Journey:
    """`journey` before one session's `entries`, as far back as they can be taken."""
    for _group, edits in reversed(list(effects(entries))):
        try:
            journey = apply(journey, inverse(edits))
        except EditError:
            return journey
    return journey
