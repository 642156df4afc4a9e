"""The curve of the feelings: one line through every feeling of the journey, in braille or in ASCII.

It is drawn column by column. A column knows its own feelings, each a point, and the nearest point on
either side; two columns side by side meet in the middle between their points, so that they read as one
line. Where an activity has no feelings the line stops: nothing is made up in between.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

TOP: Final = 2
"""The best feeling."""
SPAN: Final = 4
"""Steps from the best to the worst."""

_DOTS: Final = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The bits of a braille character, by column and row of its dots."""
_BRAILLE: Final = 0x2800


class Beyond(NamedTuple):
    """The nearest point outside of a column: how it feels, and how many columns away from its edge."""

    valence: int
    away: float


class Point(NamedTuple):
    """A feeling in its column: the cell and the line that it stands on."""

    cell: int
    line: int
    valence: int


class Drawn(NamedTuple):
    """The curve in one column: its lines, and the points on it."""

    lines: Sequence[str]
    points: Sequence[Point]


def beside(valences: Sequence[int], *, last: bool) -> Beyond | None:
    """How a column looks from the one beside it: from its last point to its edge, or from the first."""
    if not valences:
        return None
    return Beyond(valences[-1] if last else valences[0], 0.5 / len(valences))


@lru_cache(1024)
def drawn(
    before: Beyond | None,
    valences: tuple[int, ...],
    after: Beyond | None,
    width: int,
    lines: int,
    *,
    ascii: bool = False,  # noqa: A002 - as the signs call it
) -> Drawn:
    """The curve through a column of so many cells and lines. Each of the feelings is a point on it."""
    if width < 1 or lines < 1:
        return Drawn([""] * lines, ())
    count = len(valences)
    knots = [((at + 0.5) / count, float(valence)) for at, valence in enumerate(valences)]
    points = [
        Point(min(int(x * width), width - 1), round(_height(y, lines, 1)), valence)
        for (x, y), valence in zip(knots, valences, strict=True)
    ]
    if before is not None and knots:
        knots.insert(0, (-before.away, float(before.valence)))
    if after is not None and knots:
        knots.append((1 + after.away, float(after.valence)))
    draw = _ascii if ascii else _braille
    return Drawn(draw(knots, width, lines), points)


def _height(valence: float, lines: int, dots: int) -> float:
    """How far down a feeling stands, in dots of so many a line: the best on the first line."""
    return (TOP - valence) / SPAN * (lines - 1) * dots + (dots - 1) / 2


def _at(knots: Sequence[tuple[float, float]], x: float) -> float | None:
    """The feeling at `x`: a smooth way from each knot to the next, that goes beyond neither."""
    for (x0, y0), (x1, y1) in pairwise(knots):
        if x0 <= x <= x1:
            way = (1 - math.cos(math.pi * (x - x0) / max(x1 - x0, 1e-9))) / 2
            return y0 + (y1 - y0) * way
    return None


def _braille(knots: Sequence[tuple[float, float]], width: int, lines: int) -> list[str]:
    cells = [[0] * width for _line in range(lines)]
    before: int | None = None
    for x in range(2 * width):
        y = _at(knots, (x + 0.5) / (2 * width))
        if y is None:
            before = None
            continue
        dot = round(_height(y, lines, 4))
        start = dot if before is None else before + (dot > before) - (dot < before)
        for one in range(min(start, dot), max(start, dot) + 1):
            cells[one // 4][x // 2] |= _DOTS[x % 2][one % 4]
        before = dot
    return ["".join(chr(_BRAILLE + cell) if cell else " " for cell in line) for line in cells]


def _ascii(knots: Sequence[tuple[float, float]], width: int, lines: int) -> list[str]:
    cells = [[" "] * width for _line in range(lines)]
    for x in range(width):
        heights = [_at(knots, (x + part) / width) for part in (0, 0.5, 1)]
        rows = [round(_height(one, lines, 1)) for one in heights if one is not None]
        if not rows:
            continue
        sign = "\\" if rows[0] < rows[-1] else "/" if rows[0] > rows[-1] else "-"
        steep = min(rows) != max(rows)  # the line above goes on in the cell beside
        for line in range(min(rows) + steep, max(rows) + 1):
            cells[line][x] = sign
    return ["".join(line) for line in cells]
