"""The columns of a map of which only some cards are shown.

As the whole does from edit to edit, what is shown of it shares with what was shown before.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from journeytui.widgets.map.columns import Column, Grid, Stretch
from journeytui.widgets.map.lanes import LaneName, standing


@dataclass(frozen=True, eq=False)
class SiftedGrid:
    """A grid of some of the cards."""

    ids: Set[str]
    grid: Grid
    of: Mapping[Stretch, Stretch | None]
    """What is shown of each stretch of the whole; nothing when it has none of the cards."""


def sifted(whole: Grid, ids: Set[str], before: SiftedGrid | None = None) -> SiftedGrid:
    """The grid with the cards `ids` only; activities and phases without any of them are left out.

    An activity is the same as in the whole: so what it lacks and what is only not shown can be told apart.
    What is as it was `before` is taken from there.
    """
    known = dict(before.of) if before is not None else {}
    columns = {
        id(column.activity): column for stretch in known.values() if stretch for column in stretch.columns
    }
    otherwise = ids ^ before.ids if before is not None else ids
    of = {
        stretch: known[stretch]
        if stretch in known and stretch.index.keys().isdisjoint(otherwise)
        else _stretch(stretch, ids, columns)
        for stretch in whole.stretches
    }
    shown = [stretch for stretch in of.values() if stretch is not None]
    return SiftedGrid(ids, Grid(whole.journey, whole.tied, shown), of)


def _stretch(stretch: Stretch, ids: Set[str], known: Mapping[int, Column]) -> Stretch | None:
    found = (_column(column, ids, known.get(id(column.activity))) for column in stretch.columns)
    columns = [column for column in found if column is not None]
    return Stretch(stretch.phase, columns) if columns else None


def _column(column: Column, ids: Set[str], before: Column | None) -> Column | None:
    cards = {
        lane: shown
        for lane, cards in column.cards.items()
        if (shown := tuple([one for one in cards if one.id in ids]))
    }
    if not cards:
        return None
    if column.activity is not None:
        cards["activity"] = (column.activity,)
        if before is not None and before.cards == cards and before.answers == column.answers:
            return before
    return Column(column.activity, cards, column.answers)


def hidden(column: Column, lane: LaneName) -> int:
    """How many cards of an activity are not shown in a lane."""
    if column.activity is None:
        return 0
    return max(len(standing(column.activity).get(lane, ())) - len(column.cards.get(lane, ())), 0)
