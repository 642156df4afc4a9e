"""Where everything on a board stands. Numbers only: lanes, cards, cells; nothing is drawn here.

Lanes stand side by side in bands, and bands one below the other. A lane has a heading and shows as many
of its cards as fit. Where there is no room for that, lanes are stacked, under a line with all their names.
Only cards in sight are ever measured, so a board of thousands is laid out as quickly as one of ten.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

GAP: Final = 2
"""Cells between two lanes."""

SHARE: Final = 0.3
"""The part of the height that a band gets beside the main one, as long as that needs the rest."""

LINE: Final = 1
"""Lines between two bands."""

WIDE: Final = 100
HIGH: Final = 16
"""Cells and lines from which lanes stand side by side."""

ROOMY: Final = (160, 28)
"""Cells and lines from which cards are shown with all that they say."""

Tall = Callable[[int], int]
"""The lines that a card of a lane takes."""


class Box(NamedTuple):
    """The place of a lane; its first line is its heading."""

    lane: int
    band: int
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


class CardBox(NamedTuple):
    """The place of a card that is in sight."""

    lane: int
    card: int
    y: int
    height: int


class Tab(NamedTuple):
    """The place of a lane's name above lanes that are stacked."""

    lane: int
    x: int
    y: int
    width: int


class Window(NamedTuple):
    """The cards of a lane that are in sight: from `top` on, with the lines of each."""

    top: int
    heights: tuple[int, ...]


def side_by_side(width: int, height: int) -> bool:
    """Whether there is room for lanes beside each other."""
    return width >= WIDE and height >= HIGH


def roomy(width: int, height: int) -> bool:
    """Whether there is room for cards with all that they say."""
    return width >= ROOMY[0] and height >= ROOMY[1]


def columns(spans: Sequence[int], width: int) -> list[tuple[int, int]]:
    """Left edge and width of each lane of a band; a lane takes as many shares as its span."""
    shares = sum(spans)
    edges = [(width + GAP) * done // shares for done in accumulate(spans, initial=0)] if shares else []
    return [(left, right - left - GAP) for left, right in pairwise(edges)]


def shared(wants: Sequence[int], main: int, room: int) -> list[int]:
    """The lines of each band, blank lines between them taken off.

    A band gets what it wants up to its share; the `main` one the rest. What that does not need, the
    others get, the upper ones first.
    """
    room = max(room - LINE * (len(wants) - 1), 0)
    given = [0 if at == main else min(want, int(room * SHARE)) for at, want in enumerate(wants)]
    spare = room - sum(given) - wants[main]
    for at, want in enumerate(wants):
        more = min(want - given[at], spare) if at != main else 0
        if more > 0:
            given[at] += more
            spare -= more
    given[main] = room - sum(given)
    return given


def stacked(spans: Sequence[Sequence[int]], heights: Sequence[int], width: int) -> list[Box]:
    """The boxes of all lanes, in bands of these heights."""
    boxes: list[Box] = []
    y = 0
    for band, (shares, height) in enumerate(zip(spans, heights, strict=True)):
        boxes += [
            Box(len(boxes) + at, band, x, y, wide, height)
            for at, (x, wide) in enumerate(columns(shares, width))
        ]
        y += height + LINE
    return boxes


def filled(count: int, tall: Tall, most: int) -> int:
    """The lines that the first `count` cards take, counted no further than `most`."""
    lines = 0
    for card in range(count):
        if lines >= most:
            break
        lines += tall(card)
    return min(lines, most)


def window(count: int, tall: Tall, top: int, keep: int, room: int) -> Window:
    """The cards in sight in `room` lines, from `top` on, moved only as far as it takes to show `keep`.

    Cards are shown whole, but for a single one that is taller than the room. No room stays empty at the
    end while there are cards above. `keep` below 0 keeps nothing.
    """
    if not count or room < 1:
        return Window(0, ())
    top = min(max(top, 0), count - 1)
    if 0 <= keep < top:
        top = keep
    elif keep > top:
        top = max(top, _highest(min(keep, count - 1), tall, room))
    heights: list[int] = []
    left = room
    for card in range(top, count):
        height = tall(card)
        if heights and height > left:
            break
        heights.append(min(height, room))
        left -= height
    else:  # the end is in sight: what is above comes down into the room that is left
        while top and (height := tall(top - 1)) <= left:
            top -= 1
            heights.insert(0, height)
            left -= height
    return Window(top, tuple(heights))


def _highest(last: int, tall: Tall, room: int) -> int:
    """The first card from which on all up to `last` are in sight."""
    left, first = room - tall(last), last
    while first and (left := left - tall(first - 1)) >= 0:
        first -= 1
    return first


def spots(box: Box, seen: Window) -> list[CardBox]:
    """The cards in sight, placed in the lane's box."""
    tops = accumulate(seen.heights, initial=box.y + 1)
    return [
        CardBox(box.lane, seen.top + at, y, height)
        for at, (y, height) in enumerate(zip(tops, seen.heights, strict=False))
    ]


def extents(seen: Sequence[CardBox], width: int) -> list[Box]:
    """The boxes of lanes that are stacked: as far as they are in sight, each as wide as the board."""
    boxes: dict[int, Box] = {}
    for spot in seen:
        box = boxes.get(spot.lane) or Box(spot.lane, spot.lane, 0, spot.y, width, 0)
        boxes[spot.lane] = box._replace(height=spot.y + spot.height - box.y)
    return list(boxes.values())


def tabs(widths: Sequence[tuple[int, int]], room: int) -> list[Tab]:
    """Names of lanes (lane and cells) one behind the other, in as many lines as that takes."""
    placed: list[Tab] = []
    x = y = 0
    for lane, width in widths:
        if x and x + width > room:
            x, y = 0, y + 1
        placed.append(Tab(lane, x, y, min(width, room)))
        x += width + GAP
    return placed


def hit(boxes: Sequence[Box], seen: Sequence[CardBox], x: int, y: int) -> tuple[int, int] | None:
    """The lane at a cell and the card there (−1 for none); nothing between the lanes."""
    for box in boxes:
        if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
            mine = (one for one in seen if one.lane == box.lane and one.y <= y < one.y + one.height)
            return box.lane, next((one.card for one in mine), -1)
    return None


def lane_beside(boxes: Sequence[Box], filled_lanes: Sequence[int], lane: int, right: int) -> int | None:
    """The next lane of the same band that has cards, to the right (1) or to the left (−1)."""
    here = boxes[lane]
    onward = [
        box
        for box in boxes
        if box.band == here.band and box.lane in filled_lanes and (box.x - here.x) * right > 0
    ]
    return min(onward, key=lambda box: abs(box.x - here.x)).lane if onward else None


def lane_across(boxes: Sequence[Box], filled_lanes: Sequence[int], lane: int, down: int) -> int | None:
    """The lane with cards below (1) or above (−1): of the nearest band, and there the nearest."""
    here = boxes[lane]
    onward = [box for box in boxes if box.lane in filled_lanes and (box.band - here.band) * down > 0]

    def far(box: Box) -> tuple[int, int, int]:
        over = here.x < box.x + box.width and box.x < here.x + here.width
        return abs(box.band - here.band), 0 if over else abs(box.middle - here.middle), box.x

    return min(onward, key=far).lane if onward else None


def card_beside(seen: Sequence[CardBox], lane: int, y: int) -> int:
    """The card of a lane at the height `y`, or the nearest in sight; the first when none is."""
    mine = [one for one in seen if one.lane == lane]
    below = (one.card for one in mine if one.y <= y < one.y + one.height)
    return next(below, mine[-1].card if mine and y >= mine[-1].y else mine[0].card if mine else 0)
