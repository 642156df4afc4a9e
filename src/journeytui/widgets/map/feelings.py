"""The curve on the map: which points each column has, and what is named in words beside them."""

from collections.abc import Mapping, Sequence
from typing import Final
from weakref import WeakKeyDictionary

from rich.cells import cell_len

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.model import Feeling
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.map import curve
from journeytui.widgets.map.cards import Line, Piece
from journeytui.widgets.map.columns import Column, Stretch
from journeytui.widgets.map.layout import GAP, Layout, Shown
from journeytui.widgets.map.painter import runs

FEW: Final = 9
"""Up to so many columns that are equally low are counted in words."""
NAMED: Final = 14
"""Cells of a column from which the words have room."""

AXIS: Final[Mapping[int, Sequence[int]]] = {5: (2, 1, 0, -1, -2), 3: (2, 0, -2)}
"""The feelings that the lines of the curve stand for, by how many lines it has."""


class Lows:
    """The lowest feelings of a journey, worked out for each stretch once."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Stretch, tuple[int, Sequence[int]]] = WeakKeyDictionary()

    def columns(self, layout: Layout) -> Mapping[int, int]:
        """The columns with the lowest feeling of all, if that is a bad one, numbered from 1 in time order."""
        found = [self._of(one) for one in layout.grid.stretches]
        lowest = min((low for low, _columns in found), default=0)
        if lowest >= 0:
            return {}
        numbers = [
            layout.first_of(at) + (0 if layout.is_collapsed(stretch) else column)
            for at, (stretch, (low, columns)) in enumerate(zip(layout.grid.stretches, found, strict=True))
            if low == lowest
            for column in columns
        ]
        return {number: at for at, number in enumerate(dict.fromkeys(numbers), 1)}

    def _of(self, stretch: Stretch) -> tuple[int, Sequence[int]]:
        known = self._known.get(stretch)
        if known is None:
            lows = [min(valences(column), default=1) for column in stretch.columns]
            lowest = min(lows)
            known = self._known[stretch] = (lowest, [at for at, low in enumerate(lows) if low == lowest])
        return known


def valences(column: Column) -> tuple[int, ...]:
    """The feelings of a column, in their order."""
    return tuple(one.valence for one in column.cards.get("feelings", ()) if isinstance(one, Feeling))


def points(shown: Shown) -> tuple[int, ...]:
    """The feelings that the curve goes through in a column; of a collapsed phase all, or its lows."""
    if shown.column is not None:
        return valences(shown.column)
    found = [one for column in shown.stretch.columns for one in valences(column)]
    most = 2 * (shown.width - GAP)
    if len(found) <= most:
        return tuple(found)
    return tuple(min(found[at * len(found) // most : (at + 1) * len(found) // most]) for at in range(most))


def lines(layout: Layout, shown: Shown, names: Sequence[str], glyphs: Glyphs) -> list[Line]:
    """The curve in one column, its gap included, with its points marked and the `names` out of their way."""
    width, height = shown.width, layout.curve_lines
    last = layout.columns - 1
    left = points(layout.shown(shown.number - 1)) if shown.number else ()
    right = points(layout.shown(shown.number + 1)) if shown.number < last else ()
    drawn = curve.drawn(
        curve.beside(left, last=True),
        points(shown),
        curve.beside(right, last=False),
        width,
        height,
        ascii=glyphs.ascii,
    )
    rows = [[Piece(sign, "$muted") for sign in line] for line in drawn.lines]
    for point in drawn.points:
        sign = glyphs.valence(point.valence)[-1]
        style = "$joy bold" if point.valence > 0 else "$pain bold" if point.valence < 0 else "bold"
        rows[point.line][point.cell] = Piece(sign, style)
    for name in names if width >= NAMED else [name[:1] for name in names]:
        _name(rows, name, width)
    return [runs(row) for row in rows]


def _name(rows: list[list[Piece]], name: str, width: int) -> None:
    """Write `name` where it covers least of the curve: the words are dearer than the line."""
    cells = cell_len(name)
    if cells > width:
        return
    start = (width - cells) // 2
    order = sorted(range(len(rows)), key=lambda at: min(at, len(rows) - 1 - at))

    def taken(at: int) -> int:
        return sum(cell.text != " " for cell in rows[at][max(start - 1, 0) : start + cells + 1])

    row = rows[min(order, key=taken)]
    row[start : start + cells] = [Piece(name, "$focus bold")] + [Piece("", "$focus bold")] * (cells - 1)


def names(shown: Shown, lows: Mapping[int, int], glyphs: Glyphs) -> tuple[str, ...]:
    """What is said in words beside the curve of a column: that it is a lowest point, a moment of truth."""
    found = []
    stretch = [shown.column] if shown.column is not None else shown.stretch.columns
    if any(
        getattr(one, "kind", "") == "truth" for column in stretch for one in column.cards.get("stickers", ())
    ):
        found.append(f"{glyphs.truth} {words.named(words.STICKERS, 'truth')}")
    if shown.number in lows:
        said = _("lowest point")
        if 1 < len(lows) <= FEW:
            said = _("lowest, {n} of {all}").format(n=lows[shown.number], all=len(lows))
        found.append(f"{glyphs.bad} {said}")
    return tuple(found)
