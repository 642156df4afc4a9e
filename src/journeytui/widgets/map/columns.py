"""A journey as columns: an activity each, under its phase, with its cards sorted into lanes.

A new journey value shares with the one before it what an edit left alone; so do its columns, and whoever
draws them knows by identity what to draw anew.
"""

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from journeytui.journey.lookup import ids_on
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Journey,
    Measure,
    Node,
    Phase,
    Sticker,
    StickerKind,
)
from journeytui.method.worst import stake
from journeytui.widgets.map.lanes import LANES, LaneName, standing

WORST: Final = -2
BEST: Final = 2

TIED: Final[tuple[LaneName, ...]] = ("changes", "measures")
"""The lanes of what stands in the journey itself, and is tied to what it answers."""

Cards = Mapping[LaneName, Sequence[Node]]


class Spot(NamedTuple):
    """A place on the map: a card, or (in an empty lane) where the first one would stand."""

    column: int
    lane: LaneName
    slot: int = 0


@dataclass(frozen=True, eq=False)
class Column:
    """An activity with its cards by lane; without one, a phase that has none, or what is tied to nothing."""

    activity: Activity | None
    cards: Cards
    answers: Sequence[Node] = ()
    """The changes for something here, whether they are among the cards that are shown or not."""

    def changes_for(self, ids: Container[str]) -> Sequence[Change]:
        """The changes for one of these cards of the column."""
        changes = (one for one in self.answers if isinstance(one, Change))
        return [one for one in changes if any(target in ids for target in one.at)]

    @cached_property
    def valences(self) -> tuple[int, ...]:
        """How it feels, in the order of the feelings."""
        return tuple(one.valence for one in self.cards.get("feelings", ()) if isinstance(one, Feeling))

    @property
    def stake(self) -> int:
        """How much is lost here when it goes wrong: at a moment of truth the relation."""
        return stake(self.stickers)

    @cached_property
    def stickers(self) -> frozenset[StickerKind]:
        """The kinds of its stickers."""
        return frozenset(one.kind for one in self.cards.get("stickers", ()) if isinstance(one, Sticker))


@dataclass(frozen=True, eq=False)
class Stretch:
    """A phase with its columns, one at least; without a phase, what is tied to no place on the journey."""

    phase: Phase | None
    columns: Sequence[Column]

    @cached_property
    def index(self) -> Mapping[str, Spot]:
        """Where each card stands within the stretch; one in several columns, in the first of them."""
        index: dict[str, Spot] = {self.phase.id: Spot(0, "phase")} if self.phase is not None else {}
        for number, column in enumerate(self.columns):
            for lane, cards in column.cards.items():
                for slot, card in enumerate(cards):
                    index.setdefault(card.id, Spot(number, lane, slot))
        return index

    @cached_property
    def most(self) -> Mapping[LaneName, int]:
        """For each lane, the most cards that stand in it in one column."""
        most = dict.fromkeys(LANES, 0)
        for column in self.columns:
            for lane, cards in column.cards.items():
                most[lane] = max(most[lane], len(cards))
        return most

    @cached_property
    def worst(self) -> Column | None:
        """Of the columns with the lowest feeling, that where most is at stake."""
        lows = [self.columns[at] for at in self.lows]
        return max(lows, key=lambda one: one.stake) if lows else None

    @cached_property
    def extremes(self) -> Sequence[tuple[int, bool]]:
        """The columns with a feeling that could be no worse, or no better and none worse; which it is."""
        felt = [(at, one.valences) for at, one in enumerate(self.columns) if one.valences]
        return tuple((at, WORST in one) for at, one in felt if WORST in one or BEST in one)

    @cached_property
    def lowest(self) -> int:
        """The lowest of its feelings; 0 when none is bad."""
        return min((min(one.valences, default=0) for one in self.columns), default=0)

    @cached_property
    def lows(self) -> Sequence[int]:
        """The columns that have the lowest of its feelings, when that is a bad one."""
        low = self.lowest
        return [at for at, one in enumerate(self.columns) if low < 0 and low in one.valences]

    @cached_property
    def truths(self) -> Sequence[int]:
        """The columns that have a moment of truth."""
        return [at for at, one in enumerate(self.columns) if "truth" in one.stickers]


class Tied(NamedTuple):
    """What is to be done and measured, by the ids that it is tied to."""

    changes: Mapping[str, Sequence[Change]]
    measures: Mapping[str, Sequence[Measure]]
    ids: frozenset[str]
    """All ids that something is tied to."""


@dataclass(frozen=True, eq=False)
class Grid:
    """The stretches of a journey, in time order."""

    journey: Journey
    tied: Tied
    stretches: Sequence[Stretch]

    @cached_property
    def lowest(self) -> int:
        """The lowest feeling of all; 0 when none is bad."""
        return min((one.lowest for one in self.stretches), default=0)


def grid(journey: Journey, before: Grid | None = None) -> Grid:
    """The columns of `journey`; what is as it was `before` is taken from there."""
    same_ties = (
        before is not None
        and before.journey.changes is journey.changes
        and before.journey.measures is journey.measures
    )
    tied = before.tied if before is not None and same_ties else _tied(journey)
    known: dict[int, Stretch] = {}
    pairs: Iterator[Stretch] = iter(())
    if before is not None:
        otherwise = _tied_otherwise(before.tied, tied)
        known = {id(one.phase): one for one in before.stretches if one.index.keys().isdisjoint(otherwise)}
        if len(before.journey.phases) == len(journey.phases):
            pairs = iter(before.stretches)
    stretches = []
    for phase in journey.phases:
        was = next(pairs, None)
        stretches.append(known.get(id(phase)) or _stretch(phase, tied, was))
    loose = _loose(tied, stretches)
    return Grid(journey, tied, (*stretches, loose) if loose is not None else stretches)


def _tied(journey: Journey) -> Tied:
    changes: dict[str, list[Change]] = {}
    for change in journey.changes:
        for one in change.at or ("",):
            changes.setdefault(one, []).append(change)
    measures: dict[str, list[Measure]] = {}
    for measure in journey.measures:
        for one in measure.at or ("",):
            measures.setdefault(one, []).append(measure)
    return Tied(changes, measures, frozenset(changes) | frozenset(measures))


def _tied_otherwise(before: Tied, now: Tied) -> Set[str]:
    """The ids that other changes or measures are tied to than before."""
    if before is now:
        return frozenset()
    return {
        one
        for one in before.ids | now.ids
        if before.changes.get(one) != now.changes.get(one)
        or before.measures.get(one) != now.measures.get(one)
    }


def _stretch(phase: Phase, tied: Tied, before: Stretch | None) -> Stretch:
    as_whole = (phase.id,) if phase.id in tied.ids else ()
    known = {id(one.activity): one for one in before.columns} if before is not None else {}
    columns = [
        _column(activity, tied, as_whole if at == 0 else (), known.get(id(activity)))
        for at, activity in enumerate(phase.activities)
    ] or [Column(None, _answers(tied, as_whole))]
    return Stretch(phase, columns)


def _column(activity: Activity, tied: Tied, also: tuple[str, ...], before: Column | None) -> Column:
    """The column of an activity; that `before`, when the same is still tied to the same activity."""
    here = (*also, *ids_on(activity))
    answers: Cards = {} if tied.ids.isdisjoint(here) else _answers(tied, here)
    if before is not None and all(before.cards.get(lane, ()) == answers.get(lane, ()) for lane in TIED):
        return before
    return Column(activity, {**standing(activity), **answers}, answers.get("changes", ()))


def _answers(tied: Tied, here: Sequence[str]) -> Cards:
    """The changes and measures that are tied to something `here`, each once."""
    changes = {one.id: one for target in here for one in tied.changes.get(target, ())}
    measures = {one.id: one for target in here for one in tied.measures.get(target, ())}
    return {"changes": tuple(changes.values()), "measures": tuple(measures.values())}


def _loose(tied: Tied, stretches: Sequence[Stretch]) -> Stretch | None:
    """What is tied to no place on the journey, or to one that is not there."""
    if not tied.ids:
        return None
    standing = {one for stretch in stretches for one in tied.ids if one in stretch.index}
    nowhere = [one for one in (*tied.changes, *tied.measures) if one not in standing]
    placed = {
        card.id
        for target in standing
        for card in (*tied.changes.get(target, ()), *tied.measures.get(target, ()))
    }
    cards: Cards = {
        lane: tuple(one for one in found if one.id not in placed)
        for lane, found in _answers(tied, nowhere).items()
    }
    if not any(cards.values()):
        return None
    columns = [Column(None, cards)]
    return Stretch(None, columns)
