"""What is in sight of a board: lanes placed, the cards in them, and every line as it is painted."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import Final, NamedTuple

from textual.content import Content
from textual.geometry import Size

from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.board import layout
from journeytui.widgets.board.cards import Cards, Lane, Room
from journeytui.widgets.faces.rows import text

MARK: Final = 2
"""Cells before a card or a name, for the mark of the cursor."""

BEYOND: Final = 12
"""Cells at the end of the names of lanes, for how many cards are out of sight."""

HEAD: Final = "$muted bold"
"""How the title of a lane is drawn."""


class At(NamedTuple):
    """A card, as the number of its lane and its number there."""

    lane: int
    card: int


class LaneLine(NamedTuple):
    """A line of one lane, as it stands on the screen."""

    x: int
    width: int
    content: Content
    style: str = ""

    def is_same(self, other: "LaneLine") -> bool:
        """Whether the two look the same, at the same place."""
        mine, theirs = (self.x, self.width, self.style), (other.x, other.width, other.style)
        return mine == theirs and self.content.is_same(other.content)


class InSight(NamedTuple):
    """What is in sight."""

    boxes: Sequence[layout.Box] = ()
    """The lanes, or the parts of them that are in sight."""
    seen: Sequence[layout.CardBox] = ()
    """The cards; the heading of a lane is card −1 where lanes are stacked."""
    tabs: Sequence[layout.Tab] = ()
    """The names of the lanes, where these are stacked; empty where they stand side by side."""
    tops: Mapping[str, int] = {}
    """What each lane begins with; stacked lanes are one, without a name."""


class Sheet:
    """The cards of a board, each drawn when it comes into sight and then kept."""

    def __init__(self, cards: Cards, glyphs: Glyphs) -> None:
        self.cards = cards
        self.lanes: Sequence[Lane] = [lane for band in cards.bands for lane in band]
        self.filled = [at for at, lane in enumerate(self.lanes) if lane.cards]
        self._glyphs = glyphs
        self._drawn: dict[tuple[str, Room], list[Content]] = {}

    @cached_property
    def stack(self) -> list[At]:
        """The lanes one below the other: each heading (card −1) and its cards."""
        return [At(lane, card) for lane in self.filled for card in range(-1, len(self.lanes[lane].cards))]

    @cached_property
    def _stacked_at(self) -> Mapping[At, int]:
        return {at: item for item, at in enumerate(self.stack)}

    # Placing ---------------------------------------------------------------------------------------

    def seen(self, size: Size, at: At, tops: Mapping[str, int], *, keep: bool) -> InSight:
        """What is in sight when each lane begins at its top; with `keep`, so that the card `at` is."""
        if not self.filled:
            return InSight()
        if not layout.side_by_side(*size):
            return self._stacked(size, at, tops.get("", 0), keep=keep)
        boxes = self._side_by_side(size)
        seen: list[layout.CardBox] = []
        begin: dict[str, int] = {}
        for box in boxes:
            lane = self.lanes[box.lane]
            tall = partial(self._tall, box.lane, _room(size, box.width))
            kept = at.card if keep and box.lane == at.lane else -1
            shown = layout.window(len(lane.cards), tall, tops.get(lane.key, 0), kept, box.height - 1)
            begin[lane.key] = shown.top
            seen += layout.spots(box, shown)
        return InSight(boxes, seen, (), begin)

    def _stacked(self, size: Size, at: At, top: int, *, keep: bool) -> InSight:
        """The names of all lanes, and below them the lanes one after the other."""
        names = [(lane, MARK + text(self._name(lane, at)).cell_length) for lane in self.filled]
        tabs = layout.tabs(names, size.width - BEYOND)
        y = tabs[-1].y + 1
        room = _room(size, size.width)

        def tall(item: int) -> int:
            lane, card = self.stack[item]
            return self._tall(lane, room, card) if card >= 0 else 2 if item else 1

        shown = layout.Window(top, ())
        here = self._stacked_at[at] if keep else -1
        for item in (here - 1, here) if at.card == 0 else (here,):  # the first card shows its heading
            shown = layout.window(len(self.stack), tall, shown.top, item, size.height - y)
        seen: list[layout.CardBox] = []
        for item, height in enumerate(shown.heights, shown.top):
            seen.append(layout.CardBox(*self.stack[item], y, height))
            y += height
        return InSight(layout.extents(seen, size.width), seen, tabs, {"": shown.top})

    def _side_by_side(self, size: Size) -> list[layout.Box]:
        spans = [[lane.span for lane in band] for band in self.cards.bands]
        wants: list[int] = []
        lane = 0
        for shares in spans:
            most = 0
            for _x, width in layout.columns(shares, size.width):
                tall = partial(self._tall, lane, _room(size, width))
                most = max(most, 1 + layout.filled(len(self.lanes[lane].cards), tall, size.height))
                lane += 1
            wants.append(most)
        heights = layout.shared(wants, self.cards.main, size.height)
        return layout.stacked(spans, heights, size.width)

    def _tall(self, lane: int, room: Room, card: int) -> int:
        return len(self._lines(lane, room, card))

    def _lines(self, lane: int, room: Room, number: int) -> list[Content]:
        card = self.lanes[lane].cards[number]
        lines = self._drawn.get((card.key, room))
        if lines is None:
            lines = self._drawn[card.key, room] = card.draw(room) or [Content("")]
        return lines

    # Painting --------------------------------------------------------------------------------------

    def painted(self, scene: InSight, size: Size, at: At) -> list[list[LaneLine]]:
        """The lines of the board, each in parts from left to right."""
        rows: list[list[LaneLine]] = [[] for _line in range(size.height)]
        if not self.filled:
            said = text(self.cards.empty).wrap(max(size.width - MARK, 8))
            return [[LaneLine(MARK, size.width - MARK, line, "$muted")] for line in said][: size.height]
        for y, part in (*self._heads(scene, size, at), *self._bodies(scene, size, at)):
            if y < size.height:
                rows[y].append(part)
        return rows

    def _heads(self, scene: InSight, size: Size, at: At) -> list[tuple[int, LaneLine]]:
        """The titles of the lanes; where these are stacked, the names of all above them."""
        if not scene.tabs:
            return [
                (box.y, LaneLine(box.x, box.width, self._title(box.lane, scene), HEAD)) for box in scene.boxes
            ]
        heads = []
        for tab in scene.tabs:
            here = tab.lane == at.lane
            name = self._mark(here=here) + text(self._name(tab.lane, at))
            heads.append((tab.y, LaneLine(tab.x, tab.width, name, "$focus bold" if here else "$muted")))
        beyond = text(self._out_of_sight(scene))
        x = size.width - beyond.cell_length
        heads.append((scene.tabs[-1].y, LaneLine(x, beyond.cell_length, beyond, "$muted")))
        for spot in scene.seen:
            if spot.card < 0:
                y = spot.y + spot.height - 1
                heads.append((y, LaneLine(0, size.width, self._title(spot.lane, None), HEAD)))
        return heads

    def _bodies(self, scene: InSight, size: Size, at: At) -> list[tuple[int, LaneLine]]:
        bodies = []
        boxes = {box.lane: box for box in scene.boxes}
        for spot in scene.seen:
            if spot.card < 0:
                continue
            box = boxes[spot.lane]
            here = (spot.lane, spot.card) == at
            sign = self.lanes[spot.lane].cards[spot.card].sign
            lines = self._lines(spot.lane, _room(size, box.width), spot.card)[: spot.height]
            for line, content in enumerate(lines):
                style = "on $cursor" if here and content else ""  # not the blank line behind a card
                style = f"bold {style}" if style and not line else style
                mark = self._mark(here=here, sign=sign) if not line else Content(" " * MARK)
                bodies.append((spot.y + line, LaneLine(box.x, box.width, mark + content, style)))
        return bodies

    def _out_of_sight(self, scene: InSight) -> str:
        """How many cards of stacked lanes are out of sight, above and below."""
        shown = sum(spot.card >= 0 for spot in scene.seen)
        if not shown:
            return ""
        top = scene.seen[0]
        headings = self.filled.index(top.lane) + (top.card >= 0)
        above = self._stacked_at[At(top.lane, top.card)] - headings
        return _beyond(above, len(self.stack) - len(self.filled) - above - shown)

    def _title(self, at: int, scene: InSight | None) -> Content:
        """The title of a lane, how many cards it has and, of its own `scene`, how many are out of sight."""
        lane = self.lanes[at]
        said = f"{lane.title} {len(lane.cards)}".upper()
        mine = [spot.card for spot in scene.seen if spot.lane == at] if scene else []
        beyond = _beyond(mine[0], len(lane.cards) - mine[-1] - 1) if mine else ""
        return text(f"{said}  {beyond}".rstrip())

    def _name(self, lane: int, at: At) -> str:
        one = self.lanes[lane]
        name = f"{one.short or one.title} {len(one.cards)}"
        return name.upper() if lane == at.lane else name

    def _mark(self, *, here: bool, sign: str = "") -> Content:
        """What stands before a name or a card: the mark of the cursor, or the card's own sign."""
        return text((self._glyphs.here if here else sign).ljust(MARK))


def _room(size: Size, width: int) -> Room:
    """What a card has to be drawn in, in a lane of `width` cells on a board of that size."""
    return Room(width - MARK, layout.roomy(*size))


def _beyond(above: int, below: int) -> str:
    """How many cards are out of sight."""
    return " ".join(f"{sign}{count}" for sign, count in (("↑", above), ("↓", below)) if count)
