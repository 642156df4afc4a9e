"""The curve on the map: which points each column has, and what is named in words beside them."""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.cells import cell_len

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.map import curve
from journeytui.widgets.map.cards import Line
from journeytui.widgets.map.layout import GAP, Layout, Shown
from journeytui.widgets.map.painter import runs
from journeytui.widgets.map.saying import Piece

FEW: Final = 9
"""Up to so many columns that are equally low are counted in words."""
AXIS: Final[Mapping[int, Sequence[int | None]]] = {
    3: (2, 0, -2),
    5: (2, 1, 0, -1, -2),
    9: (2, None, 1, None, 0, None, -1, None, -2),
}
"""The feelings that the lines of the curve stand for, by how many lines it has."""


def points(shown: Shown) -> tuple[int, ...]:
    """The feelings that the curve goes through in a column; of a collapsed phase all, or its lows."""
    if shown.column is not None:
        return shown.column.valences
    found = [one for column in shown.stretch.columns for one in column.valences]
    most = 2 * (shown.width - GAP)
    if len(found) <= most:
        return tuple(found)
    return tuple(min(found[at * len(found) // most : (at + 1) * len(found) // most]) for at in range(most))


def around(layout: Layout, shown: Shown) -> tuple[curve.Beyond | None, curve.Beyond | None]:
    """How a column's neighbours look from it: how the one before ends, and how the one behind begins."""
    left = points(layout.shown(shown.number - 1)) if shown.number else ()
    right = points(layout.shown(shown.number + 1)) if shown.number < layout.columns - 1 else ()
    return curve.beside(left, last=True), curve.beside(right, last=False)


def lines(layout: Layout, shown: Shown, names: Sequence[Piece], glyphs: Glyphs) -> list[Line]:
    """The curve in one column, its gap included, with its points marked and the `names` out of their way."""
    width, height = shown.width, layout.bands.curve
    before, after = around(layout, shown)
    drawn = curve.drawn(before, points(shown), after, width, height, ascii=glyphs.ascii)
    rows = [[Piece(sign, "$muted") for sign in line] for line in drawn.lines]
    for point in drawn.points:
        sign = glyphs.valence(point.valence)[-1]
        style = "$joy bold" if point.valence > 0 else "$pain bold" if point.valence < 0 else "bold"
        rows[point.line][point.cell] = Piece(sign, style)
    for name in names:
        _name(rows, name, width)
    return [runs(row) for row in rows]


def _name(rows: list[list[Piece]], name: Piece, width: int) -> None:
    """Write `name` where it covers least of the curve: the words are dearer than the line."""
    cells = cell_len(name.text)
    if cells > width:
        return
    start = (width - cells) // 2
    order = sorted(range(len(rows)), key=lambda at: min(at, len(rows) - 1 - at))

    def taken(at: int) -> int:
        return sum(cell.text != " " for cell in rows[at][max(start - 1, 0) : start + cells + 1])

    row = rows[min(order, key=taken)]
    row[start : start + cells] = [name, *[name._replace(text="")] * (cells - 1)]


def words_at(shown: Shown, lowest: Mapping[int, int], glyphs: Glyphs) -> tuple[Piece, ...]:
    """What is said in words beside the curve of a column: that it is a lowest point, a moment of truth."""
    found = []
    if "truth" in shown.column.stickers if shown.column is not None else shown.stretch.truths:
        found.append(Piece(f"{glyphs.truth} {words.named(words.STICKERS, 'truth')}", "$truth bold"))
    if shown.number in lowest:
        said = _("lowest point")
        if 1 < len(lowest) <= FEW:
            said = _("lowest, {n} of {all}").format(n=lowest[shown.number], all=len(lowest))
        found.append(Piece(f"{glyphs.bad} {said}", "$pain bold"))
    return tuple(found)
