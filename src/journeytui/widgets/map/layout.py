"""Where everything stands on the map, as arithmetic: columns from the left, bands from the top.

All that is asked of a layout is a look into a few sums, whatever the size of the journey.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from journeytui.journey.model import Journey, Node
from journeytui.ui.map_look import Density
from journeytui.widgets.map.bands import Bands, Extents
from journeytui.widgets.map.columns import Column, Grid, Spot, Stretch

LABEL: Final = 13
"""Cells of the column of labels at the left."""
GAP: Final = 1
"""Cells before each column: for the border of a phase and the mark of the cursor."""
COLLAPSED: Final = 11
"""Cells of a phase that is collapsed, or of a column when those are narrower."""
NARROWEST: Final = 3
WIDE: Final = 26
"""Cells that a column has at least where its text is shown, if the screen has them."""


class Shape(NamedTuple):
    """What a layout depends on besides the journey."""

    width: int
    height: int
    density: Density = "normal"
    collapsed: frozenset[str] = frozenset()
    """The ids of the phases that are one narrow column."""


class Shown(NamedTuple):
    """A column where it stands: the cells from `x`, its gap included."""

    number: int
    x: int
    width: int
    stretch: Stretch
    column: Column | None
    """Nothing when it stands for a whole phase."""
    first: bool
    """Whether a phase begins here."""


@dataclass(frozen=True, eq=False)
class Layout:
    """A grid in a shape."""

    grid: Grid
    shape: Shape
    extents: Extents | None = None
    """At full text, how high each card is."""

    # From the left ----------------------------------------------------------------------------------

    @cached_property
    def label(self) -> int:
        """Cells of the column of labels."""
        return min(LABEL, max(self.shape.width // 4, 0))

    @cached_property
    def pitch(self) -> int:
        """Cells of a column with its gap: as many columns as have room, each as wide as that leaves."""
        room = max(self.shape.width - self.label, NARROWEST)
        if self.shape.density == "overview":
            all_of_them = sum(len(one.columns) for one in self.grid.stretches)
            return max(NARROWEST, min(WIDE, room // max(all_of_them, 1)))
        return room // max(room // WIDE, 1)

    @cached_property
    def _narrow(self) -> int:
        return min(COLLAPSED, self.pitch)

    @cached_property
    def _counts(self) -> Sequence[int]:
        return [1 if self.is_collapsed(one) else len(one.columns) for one in self.grid.stretches]

    @cached_property
    def _firsts(self) -> Sequence[int]:
        return list(accumulate(self._counts, initial=0))

    @cached_property
    def _lefts(self) -> Sequence[int]:
        wide = (
            self._narrow if self.is_collapsed(one) else self.pitch * len(one.columns)
            for one in self.grid.stretches
        )
        return list(accumulate(wide, initial=0))

    def is_collapsed(self, stretch: Stretch) -> bool:
        """Whether a stretch is one narrow column."""
        return stretch.phase is not None and stretch.phase.id in self.shape.collapsed

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self._firsts[-1]

    @property
    def width(self) -> int:
        """Cells of all columns."""
        return self._lefts[-1]

    def shown(self, number: int) -> Shown:
        """The column of that number, from 0. Raises `IndexError` when there is none."""
        if not 0 <= number < self.columns:
            raise IndexError(number)
        at = bisect_right(self._firsts, number) - 1
        stretch, within = self.grid.stretches[at], number - self._firsts[at]
        if self.is_collapsed(stretch):
            return Shown(number, self._lefts[at], self._narrow, stretch, None, first=True)
        x = self._lefts[at] + within * self.pitch
        return Shown(number, x, self.pitch, stretch, stretch.columns[within], within == 0)

    def end_of(self, number: int) -> int:
        """Where a column ends, in cells from the left edge of the first one."""
        shown = self.shown(number)
        return shown.x + shown.width

    def column_at(self, x: int) -> int:
        """The number of the column at so many cells from the left edge of the first one."""
        if not self.columns:
            return 0
        at = min(max(bisect_right(self._lefts, x) - 1, 0), len(self.grid.stretches) - 1)
        within = max(x - self._lefts[at], 0) // self.pitch
        return self._firsts[at] + min(within, self._counts[at] - 1)

    def from_column(self, number: int, room: int) -> Iterator[Shown]:
        """The columns from that number on that begin within so many cells."""
        if not 0 <= number < self.columns:
            return
        left = self.shown(number).x
        while number < self.columns:
            shown = self.shown(number)
            if shown.x - left >= room:
                return
            yield shown
            number += 1

    def stretch_at(self, number: int) -> int:
        """The number of the stretch that a column stands in."""
        return max(min(bisect_right(self._firsts, number) - 1, len(self.grid.stretches) - 1), 0)

    def first_of(self, stretch: int) -> int:
        """The number of the first column of a stretch."""
        return self._firsts[stretch]

    @cached_property
    def lows(self) -> Mapping[int, int]:
        """The columns with the lowest feeling of all, if that is a bad one, numbered from 1 in time order."""
        numbers = [
            self._firsts[at] + (0 if self.is_collapsed(stretch) else column)
            for at, stretch in enumerate(self.grid.stretches)
            if stretch.lowest == self.grid.lowest
            for column in stretch.lows
        ]
        return {number: at for at, number in enumerate(dict.fromkeys(numbers), 1)}

    # From the top -----------------------------------------------------------------------------------

    @cached_property
    def bands(self) -> Bands:
        """The rows below the headings."""
        shape = self.shape
        return Bands(self.grid, shape.density, shape.height, self.pitch - GAP, self.extents)

    # Spots ------------------------------------------------------------------------------------------

    def card(self, spot: Spot) -> Node | None:
        """The card at a spot; the phase itself for its heading, nothing for an empty place."""
        if not 0 <= spot.column < self.columns:
            return None
        shown = self.shown(spot.column)
        if spot.lane == "phase" or shown.column is None:
            return shown.stretch.phase
        cards = shown.column.cards.get(spot.lane, ())
        return cards[spot.slot] if spot.slot < len(cards) else None

    def find(self, card: str, near: int = 0) -> Spot | None:
        """Where a card stands, in the column `near` if it stands there too; nothing when it does not."""
        if 0 <= near < self.columns and (column := self.shown(near).column) is not None:
            for lane, cards in column.cards.items():
                for slot, one in enumerate(cards):
                    if one.id == card:
                        return Spot(near, lane, slot)
        for at, stretch in enumerate(self.grid.stretches):
            if (found := stretch.index.get(card)) is not None:
                if self.is_collapsed(stretch):
                    return Spot(self._firsts[at], "phase")
                return Spot(self._firsts[at] + found.column, found.lane, found.slot)
        return None

    def spot_at(self, x: int, y: int) -> Spot | None:
        """The card or empty place at so many cells and lines from the beginning of the first column."""
        bar = self.bands.at(y)
        if bar is None or not 0 <= x < self.width:
            return None
        number = self.column_at(x)
        column = self.shown(number).column
        if column is None:
            return Spot(number, "phase")
        if bar.lane is None:
            return Spot(number, "feelings")
        slot = bisect_right(self.bands.extent(column, bar.lane), y - bar.top) - 1
        return Spot(number, bar.lane, min(slot, max(len(column.cards.get(bar.lane, ())) - 1, 0)))

    def lines_at(self, spot: Spot) -> range:
        """The lines that a spot takes, from the top of the first band; none for a heading."""
        column = self.shown(spot.column).column
        bar = self.bands.of(spot.lane)
        if bar is None or column is None:
            return range(0)
        if not column.cards.get(spot.lane):
            return range(bar.top, bar.top + min(bar.height, self.bands.lines(spot.lane)))
        extent = self.bands.extent(column, spot.lane)
        return range(bar.top + extent[spot.slot], bar.top + extent[spot.slot + 1])

    @property
    def journey(self) -> Journey:
        return self.grid.journey
