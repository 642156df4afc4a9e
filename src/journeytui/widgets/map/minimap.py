"""The whole journey in one line: its phases, where it hurts, and which part of it is in sight."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.map.cards import Piece
from journeytui.widgets.map.feelings import points
from journeytui.widgets.map.layout import Layout
from journeytui.widgets.map.painter import runs

WIDEST: Final = 5
"""Cells of a column at most."""
WORST: Final = -2
BEST: Final = 2


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
    firsts = {layout.first_of(at) for at in range(len(layout.grid.stretches))}
    for number in range(count):
        felt = points(layout.shown(number))
        low, high = min(felt, default=0), max(felt, default=0)
        begin = number * cells // count
        middle = begin + (each // 2)
        if low <= WORST:
            signs[middle] = glyphs.bad
        elif high >= BEST and signs[middle] == " ":
            signs[middle] = glyphs.good
        if number in firsts and each > 1:
            signs[begin] = glyphs.border
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
