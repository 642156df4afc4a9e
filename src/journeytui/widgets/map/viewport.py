"""The part of a map that is in sight, and how far it moves so that the cursor stays in it.

It moves by whole columns, most of a page at once: a picture that stands still is read, and a remote viewer's
too. Up and down it moves so far that the lane of the cursor is seen as a whole, where that is possible.
"""

from typing import NamedTuple

from textual.geometry import clamp

from journeytui.widgets.map.columns import Spot
from journeytui.widgets.map.layout import Layout


class Viewport(NamedTuple):
    """What is in sight: from the column `left` so many cells, from the line `top` so many lines."""

    left: int
    top: int
    room: int
    lines: int

    def columns(self, layout: Layout) -> range:
        """The numbers of the columns that are in sight as a whole, one at least."""
        number = self.left
        if number < layout.columns:
            end = layout.shown(number).x + self.room
            while number < layout.columns and layout.end_of(number) <= end:
                number += 1
        return range(self.left, max(number, self.left + 1))

    def at(self, layout: Layout, left: int, top: int) -> "Viewport":
        """The same size elsewhere, as far as there is something to see."""
        return self._replace(
            left=clamp(left, 0, self._left_of(layout, layout.columns - 1)),
            top=clamp(top, 0, max(layout.bands.height - self.lines, 0)),
        )

    def around(self, layout: Layout, spot: Spot) -> "Viewport":
        """Moved so far that the spot is in sight, and its neighbour on the side that the cursor came from."""
        if not layout.columns:
            return self._replace(left=0, top=0)
        here = self.at(layout, self.left, self.top)
        number = spot.column
        left = here.left
        if number not in here.columns(layout):
            if number > left:
                left = max(number - 1, self._left_of(layout, number))
            else:
                left = min(number, self._left_of(layout, min(number + 1, layout.columns - 1)))
        return self.at(layout, left, here._top_for(layout, spot))

    def _left_of(self, layout: Layout, last: int) -> int:
        """The first column in sight when the column `last` is the last one."""
        if last < 0:
            return 0
        begin = layout.end_of(last) - self.room
        left = layout.column_at(max(begin, 0))
        return left if layout.shown(left).x >= begin else min(left + 1, last)

    def _top_for(self, layout: Layout, spot: Spot) -> int:
        lines, bar = layout.lines_at(spot), layout.bands.of(spot.lane)
        if not lines or bar is None:
            return self.top
        begin, end = bar.top, bar.top + bar.height
        if bar.height >= self.lines:
            begin, end = lines.start, lines.stop
        repeated = 1 if self.top else 0  # once it is scrolled, the first line says the activities again
        if begin < self.top + repeated:
            return max(begin - 1, 0)
        if end > self.top + self.lines:
            return min(end - self.lines, lines.start - 1)
        return self.top
