"""The lowest points and the moments of truth by name, where the columns are too narrow to hold one.

Each name begins under its column and goes on to the right, as far as the next one in its line.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from journeytui.inert import safe
from journeytui.journey.lookup import number_of
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.rows import clip
from journeytui.widgets.map.cards import Line
from journeytui.widgets.map.layout import GAP, Layout
from journeytui.widgets.map.saying import Piece


class Name(NamedTuple):
    """What is written under the curve from a cell on, in so many cells."""

    x: int
    room: int
    text: str
    style: str


def names(layout: Layout, lines: int, glyphs: Glyphs) -> Sequence[Sequence[Name]]:
    """The names in so many lines, taking turns, so that each has as much room as can be."""
    found: list[list[Name]] = [[] for _line in range(lines)]
    for at, (number, sign, style) in enumerate(_named(layout, glyphs)):
        shown = layout.shown(number)
        column = shown.column
        if column is not None and column.activity is not None:
            said = f"{sign}{number_of(layout.journey, column.activity.id)} {column.activity.text}"
        elif shown.stretch.phase is not None:
            said = f"{sign} {shown.stretch.phase.title}"
        else:
            continue
        line = found[at % lines]
        x = shown.x + GAP
        if line:
            line[-1] = line[-1]._replace(room=x - line[-1].x - 1)
        line.append(Name(x, layout.width - x + layout.pitch, safe(said), style))
    return found


def _named(layout: Layout, glyphs: Glyphs) -> Iterator[tuple[int, str, str]]:
    """The columns that are named, in time order, with the sign of what they are."""
    truths = set()
    for at, stretch in enumerate(layout.grid.stretches):
        first = layout.first_of(at)
        truths |= {first + (0 if layout.is_collapsed(stretch) else column) for column in stretch.truths}
    for number in sorted(truths | set(layout.lows)):
        low = number in layout.lows
        sign = (glyphs.bad if low else "") + (glyphs.truth if number in truths else "")
        yield number, sign, "$pain bold" if low else "$truth bold"


def line_of(names_: Sequence[Name], begin: int, room: int, more: str) -> Line:
    """The part of one line from the cell `begin` on, in so many cells."""
    pieces: list[Piece] = []
    x = begin
    at = bisect_left([one.x for one in names_], begin)
    for one in names_[at:]:
        if one.x >= begin + room:
            break
        pieces.append(Piece(" " * (one.x - x)))
        cells = min(one.room, begin + room - one.x)
        shown = clip(one.text, cells, more)
        pieces.append(Piece(shown, one.style))
        x = one.x + cell_len(shown)
    return pieces
