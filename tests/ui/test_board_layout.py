"""Where everything on a board stands: columns, heights, what is in sight, what lies beside what."""

from itertools import pairwise

import pytest

from journeytui.widgets.board.layout import (
    Box,
    CardBox,
    Window,
    card_beside,
    columns,
    extents,
    filled,
    hit,
    lane_across,
    lane_beside,
    shared,
    side_by_side,
    spots,
    stacked,
    tabs,
    window,
)

SPANS = [[1], [1, 1, 1, 1], [2, 1, 1]]
BOXES = stacked(SPANS, [3, 10, 4], 118)
"""A lane over four lanes over three: 0 | 1 2 3 4 | 5 6 7."""


def two(_card: int) -> int:
    return 2


@pytest.mark.parametrize(("size", "beside"), [((100, 16), True), ((99, 40), False), ((200, 15), False)])
def test_lanes_stand_side_by_side_where_there_is_room(size, beside):
    assert side_by_side(*size) is beside


@pytest.mark.parametrize("width", [7, 40, 80, 119, 120, 199])
@pytest.mark.parametrize("spans", [[1], [1, 1, 1, 1], [2, 1, 1], [1] * 7])
def test_columns_fill_the_width_and_leave_room_between(spans, width):
    placed = columns(spans, width)
    assert placed[0][0] == 0
    assert placed[-1][0] + placed[-1][1] == width
    assert all(left + wide + 2 == right for (left, wide), (right, _w) in pairwise(placed))
    shares = [(wide + 2) / span for (_x, wide), span in zip(placed, spans, strict=True)]
    assert max(shares) - min(shares) <= 1


def test_a_lane_over_two_columns_ends_where_they_end():
    (x, width), *_rest = columns([2, 1, 1], 118)
    _first, (second, wide), *_others = columns([1, 1, 1, 1], 118)
    assert x + width == second + wide


@pytest.mark.parametrize(
    ("wants", "room", "heights"),
    [
        ([3, 10, 4], 30, [3, 21, 4]),  # all that is left goes to the main band
        ([50, 50, 50], 32, [9, 12, 9]),  # nobody else gets more than a share
        ([50, 5, 4], 32, [21, 5, 4]),  # what the main band does not need goes to the first that wants it
        ([50, 5, 50], 32, [16, 5, 9]),
        ([3, 10, 4], 2, [0, 0, 0]),
    ],
)
def test_the_lines_are_shared(wants, room, heights):
    assert shared(wants, 1, room) == heights


def test_boxes_stand_below_each_other_with_a_blank_line():
    assert [(box.lane, box.band, box.x, box.y, box.height) for box in BOXES] == [
        (0, 0, 0, 0, 3),
        (1, 1, 0, 4, 10),
        (2, 1, 30, 4, 10),
        (3, 1, 60, 4, 10),
        (4, 1, 90, 4, 10),
        (5, 2, 0, 15, 4),
        (6, 2, 60, 15, 4),
        (7, 2, 90, 15, 4),
    ]


@pytest.mark.parametrize(
    ("top", "keep", "room", "seen"),
    [
        (0, 0, 6, Window(0, (2, 2, 2))),
        (0, 2, 6, Window(0, (2, 2, 2))),
        (0, 3, 6, Window(1, (2, 2, 2))),  # no further than it takes
        (5, 3, 6, Window(3, (2, 2, 2))),
        (4, 5, 7, Window(4, (2, 2, 2))),  # a card is whole or not there
        (0, 9, 6, Window(7, (2, 2, 2))),
        (99, -1, 6, Window(7, (2, 2, 2))),  # no room is left empty at the end
        (-3, -1, 6, Window(0, (2, 2, 2))),
        (4, 4, 1, Window(4, (1,))),  # taller than the room: as much as there is
        (4, 4, 0, Window(0, ())),
        (0, 0, 40, Window(0, (2,) * 10)),
    ],
)
def test_what_is_in_sight(top, keep, room, seen):
    assert window(10, two, top, keep, room) == seen


def test_cards_of_different_heights_are_kept_in_sight():
    heights = [4, 1, 3, 2, 5]
    for keep in range(5):
        for top in range(5):
            seen = window(5, heights.__getitem__, top, keep, 6)
            assert seen.top <= keep < seen.top + len(seen.heights)
            assert sum(seen.heights) <= 6


def test_an_empty_lane_shows_nothing():
    assert window(0, two, 3, 0, 10) == Window(0, ())
    assert filled(0, two, 10) == 0


def test_a_thousand_cards_are_not_measured_to_show_ten():
    measured = []

    def tall(card: int) -> int:
        measured.append(card)
        return 2

    window(100_000, tall, 0, 99_999, 20)
    window(100_000, tall, 50_000, 50_003, 20)
    filled(100_000, tall, 20)
    assert len(measured) < 100


def test_cards_are_placed_below_the_heading():
    assert spots(BOXES[2], Window(7, (2, 3))) == [CardBox(2, 7, 5, 2), CardBox(2, 8, 7, 3)]


def test_stacked_lanes_reach_as_far_as_they_are_in_sight():
    seen = [CardBox(0, 4, 2, 1), CardBox(3, -1, 3, 2), CardBox(3, 0, 5, 1)]
    assert extents(seen, 78) == [Box(0, 0, 0, 2, 78, 1), Box(3, 3, 0, 3, 78, 3)]


def test_names_go_over_as_many_lines_as_they_need():
    placed = tabs([(0, 10), (2, 10), (3, 12), (7, 90)], 30)
    assert [(tab.lane, tab.x, tab.y, tab.width) for tab in placed] == [
        (0, 0, 0, 10),
        (2, 12, 0, 10),
        (3, 0, 1, 12),
        (7, 0, 2, 30),
    ]


SEEN = [
    CardBox(1, 0, 5, 2),
    CardBox(1, 1, 7, 4),
    CardBox(2, 6, 5, 3),
    CardBox(2, 7, 8, 3),
    CardBox(5, 0, 16, 1),
]


@pytest.mark.parametrize(
    ("x", "y", "there"),
    [
        (0, 5, (1, 0)),
        (27, 8, (1, 1)),
        (28, 8, None),  # between two lanes
        (30, 8, (2, 7)),
        (30, 4, (2, -1)),  # a heading
        (30, 12, (2, -1)),
        (5, 14, None),  # between two bands
        (70, 16, (6, -1)),
        (300, 5, None),
    ],
)
def test_what_is_hit(x, y, there):
    assert hit(BOXES, SEEN, x, y) == there


ALL = list(range(8))


@pytest.mark.parametrize(
    ("lane", "right", "with_cards", "there"),
    [
        (1, 1, ALL, 2),
        (1, 1, [1, 4], 4),
        (4, -1, [1, 4], 1),
        (1, -1, ALL, None),
        (4, 1, ALL, None),
        (0, 1, ALL, None),
        (5, 1, ALL, 6),
    ],
)
def test_the_lane_beside(lane, right, with_cards, there):
    assert lane_beside(BOXES, with_cards, lane, right) == there


@pytest.mark.parametrize(
    ("lane", "down", "with_cards", "there"),
    [
        (0, 1, ALL, 1),
        (0, 1, [0, 3, 5], 3),  # the nearest band counts first
        (2, 1, ALL, 5),
        (3, 1, ALL, 6),
        (4, 1, [0, 5, 6], 6),  # nothing below: what lies nearest
        (7, -1, ALL, 4),
        (5, -1, [0, 4, 5], 4),
        (2, -1, ALL, 0),
        (0, -1, ALL, None),
        (6, 1, ALL, None),
    ],
)
def test_the_lane_below_or_above(lane, down, with_cards, there):
    assert lane_across(BOXES, with_cards, lane, down) == there


@pytest.mark.parametrize(("y", "card"), [(5, 6), (7, 6), (8, 7), (10, 7), (40, 7), (0, 6)])
def test_the_card_at_the_same_height(y, card):
    assert card_beside(SEEN, 2, y) == card
    assert card_beside(SEEN, 7, y) == 0
