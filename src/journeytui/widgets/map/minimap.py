"""The whole journey in one line: its phases, where it hurts, and which part of it is in sight."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.map.layout import Layout
from journeytui.widgets.map.painter import runs
from journeytui.widgets.map.saying import Piece

WIDEST: Final = 5
"""Cells of a column at most."""


class Outline(NamedTuple):
    """The signs of a whole journey: a cell or more for each column, blank where there is nothing to say."""

    signs: str
    columns: int

    def cell(self, column: int) -> int:
        """The first cell of a column."""
        return column * len(self.signs) // max(self.columns, 1)


def outline(layout: Layout, width: int, glyphs: Glyphs) -> Outline:
    """The signs in at most so many cells; where several columns share one, the worst of them is shown."""
    count = layout.columns
    each = max(min(width // max(count, 1), WIDEST), 1)
    cells = min(count * each, width)
    if cells <= 0:
        return Outline("", 0)
    signs = [" "] * cells
    for at, stretch in enumerate(layout.grid.stretches):
        first = layout.first_of(at)
        collapsed = layout.is_collapsed(stretch)
        for column, is_bad in stretch.extremes:
            middle = (first + (0 if collapsed else column)) * cells // count + each // 2
            if is_bad or signs[middle] == " ":
                signs[middle] = glyphs.bad if is_bad else glyphs.good
        if each > 1:
            signs[first * cells // count] = glyphs.border
    return Outline("".join(signs), count)


def minimap(whole: Outline, in_sight: range, glyphs: Glyphs) -> Sequence[Piece]:
    """The outline with the columns in sight on a heavier line than the others."""
    begin, end = whole.cell(in_sight.start), whole.cell(in_sight.stop)
    styles = {glyphs.bad: "$pain bold", glyphs.good: "$joy"}
    cells = []
    for at, sign in enumerate(whole.signs):
        inside = begin <= at < max(end, begin + 1)
        shown = sign if sign != " " else glyphs.window if inside else glyphs.dot
        cells.append(Piece(shown, styles.get(sign, "$focus bold" if inside else "$muted")))
    return runs(cells)
