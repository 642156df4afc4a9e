"""The rows of the map from the top: which are shown, where each stands, and the cards in it.

Nothing here knows how a card is drawn, only how many lines it takes.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from journeytui.journey.model import Node
from journeytui.method.stages import comes_before
from journeytui.ui.map_look import Density
from journeytui.widgets.map.columns import Column, Grid, Stretch
from journeytui.widgets.map.lanes import BANDS, BandName, LaneName

HIGH: Final = 32
"""Lines of the map from which a screen is high."""
LOW: Final = 12
"""Lines of the map below which the curve is drawn flatter."""
MIDDLING: Final = 20
"""Lines of the map from which there is room for three lines of names."""
TALL: Final = 28
"""Lines of the map from which there is room for a curve of twice the height in the overview."""
NAMED: Final = 14
"""Cells of a card from which the words beside the curve have room in its column."""

LinesOf = Callable[[Column, Node, int], int]
"""How many lines the whole text of a card takes in so many cells."""


class Extents:
    """Where the cards of each column begin and end at full text, kept as long as the column is there."""

    def __init__(self, lines_of: LinesOf, width: int) -> None:
        """`width` is the cells of a card."""
        self.lines_of = lines_of
        self.width = width
        self._columns: WeakKeyDictionary[Column, dict[LaneName, Sequence[int]]] = WeakKeyDictionary()
        self._tallest: WeakKeyDictionary[Stretch, dict[LaneName, int]] = WeakKeyDictionary()

    def of(self, column: Column, lane: LaneName) -> Sequence[int]:
        """The line on which each card of the lane begins; behind the last, where it ends."""
        known = self._columns.setdefault(column, {})
        if lane not in known:
            cards = column.cards.get(lane, ())
            heights = (self.lines_of(column, card, self.width) for card in cards)
            known[lane] = list(accumulate(heights, initial=0))
        return known[lane]

    def tallest(self, stretch: Stretch, lane: LaneName) -> int:
        """Lines of the lane where it has most of them."""
        known = self._tallest.setdefault(stretch, {})
        if lane not in known:
            columns = stretch.columns if stretch.most.get(lane) else ()
            known[lane] = max((self.of(column, lane)[-1] for column in columns), default=0)
        return known[lane]


class Bar(NamedTuple):
    """A band where it stands: from `top`, `height` lines."""

    band: BandName
    top: int
    height: int

    @property
    def lane(self) -> LaneName | None:
        """The lane; nothing where no cards stand."""
        return None if self.band == "curve" or self.band == "names" else self.band  # noqa: PLR1714 - for mypy


@dataclass(frozen=True, eq=False)
class Bands:
    """The bands of a grid at a density, on a screen of so many lines. The headings are above them."""

    grid: Grid
    density: Density
    room: int
    """Lines that the map has."""
    width: int
    """Cells of a card."""
    extents: Extents | None = None
    """At full text, how high each card is."""

    @cached_property
    def bars(self) -> Sequence[Bar]:
        """The bands that are shown, from the top."""
        bars: list[Bar] = []
        top = 0
        for band in BANDS:
            if height := self._height(band):
                bars.append(Bar(band, top, height))
                top += height
        return bars

    @property
    def height(self) -> int:
        """Lines of all bands."""
        return self.bars[-1].top + self.bars[-1].height

    def at(self, y: int) -> Bar | None:
        """The band at so many lines from the top of the first."""
        number = bisect_right(self._tops, y) - 1
        return self.bars[number] if number >= 0 and y < self.height else None

    def of(self, band: BandName) -> Bar | None:
        """Where a band stands; nothing when it is not shown."""
        return self._bar_of.get(band)

    @cached_property
    def _tops(self) -> Sequence[int]:
        return [bar.top for bar in self.bars]

    @cached_property
    def _bar_of(self) -> Mapping[BandName, Bar]:
        return {bar.band: bar for bar in self.bars}

    # How high ---------------------------------------------------------------------------------------

    def _height(self, band: BandName) -> int:
        match band:
            case "phase":
                return 0
            case "curve":
                return self.curve
            case "names":
                return self.names
        if self.extents is not None:
            tallest = max((self.extents.tallest(one, band) for one in self.grid.stretches), default=0)
        else:
            most = max((one.most.get(band, 0) for one in self.grid.stretches), default=0)
            tallest = most * self.lines(band)
        return max(tallest, self.lines(band) if self._is_kept(band) else 0)

    def _is_kept(self, lane: LaneName) -> bool:
        """Whether a lane is shown even when nothing stands in it: where the walk has come to its stage."""
        since = BANDS[lane].since
        return since is not None and not comes_before(self.grid.journey.stage, since)

    @property
    def curve(self) -> int:
        """Lines of the curve: one for each step of a feeling, or two; fewer where there is little room."""
        if self.room < LOW:
            return 3
        return 9 if self.density == "overview" and self.room >= TALL else 5

    @property
    def names(self) -> int:
        """Lines for the names of the lowest points and moments of truth, where columns are too narrow."""
        if self.width >= NAMED or self.room < LOW:
            return 0
        return 3 if self.room >= MIDDLING else 2

    def lines(self, lane: LaneName) -> int:
        """Lines of one card, where all have the same."""
        overview, normal, high = BANDS[lane].lines
        match self.density:
            case "overview":
                return overview
            case "normal":
                return high if self.room >= HIGH else normal
        return 1

    def extent(self, column: Column, lane: LaneName) -> Sequence[int]:
        """Where the cards of a lane begin in a column, from the top of its band; at the end, its end."""
        if self.extents is not None:
            return self.extents.of(column, lane)
        lines = self.lines(lane)
        return range(0, len(column.cards.get(lane, ())) * lines + 1, lines)
