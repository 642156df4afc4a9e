"""The curve: one line through every feeling, that makes nothing up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.widgets.map.curve import Drawn, beside, drawn

feelings = st.lists(st.integers(-2, 2), max_size=4).map(tuple)
columns = st.lists(feelings, min_size=1, max_size=8)


def whole(columns: list[tuple[int, ...]], width: int, lines: int = 5, *, ascii: bool = False) -> list[Drawn]:  # noqa: A002
    """The curve of a journey, column by column."""

    def at(number: int) -> tuple[int, ...]:
        return columns[number] if 0 <= number < len(columns) else ()

    return [
        drawn(beside(at(n - 1), last=True), at(n), beside(at(n + 1), last=False), width, lines, ascii=ascii)
        for n in range(len(columns))
    ]


def picture(found: list[Drawn]) -> list[str]:
    """The lines of the columns side by side."""
    return ["".join(parts).rstrip() for parts in zip(*(one.lines for one in found), strict=True)]


def test_it_reads_as_one_line_from_column_to_column():
    assert picture(whole([(-1,), (2,), (0,), (-2,)], 12)) == [
        "               ⣀⠤⠤⠤⠤⠤⣀",
        "            ⡠⠔⠉       ⠉⠒⠤⣀",
        "         ⣀⠔⠊              ⠉⠒⠒⠒⠤⠤⠤⣀",
        "      ⠒⠒⠉                         ⠉⠒⠤⣀",
        "                                      ⠉⠒⠒⠒",
    ]


def test_in_ascii_it_is_one_line_too():
    assert picture(whole([(-1,), (2,), (0,), (-2,)], 12, ascii=True)) == [
        "               -------",
        "             -/       \\---",
        "          --/             \\-------",
        "     ----/                        \\--",
        "                                     \\-----",
    ]


def test_where_nothing_is_known_it_has_a_gap():
    before, gap, after = whole([(1,), (), (-1,)], 8)
    assert gap == Drawn([" " * 8] * 5, [])
    assert all(not line[5:].strip() for line in before.lines), "it ends at its last point"
    assert all(not line[:3].strip() for line in after.lines), "and begins at its first"


def test_several_feelings_are_a_point_each_in_their_order():
    (one,) = whole([(-2, 2, 0)], 12)
    assert [(point.valence, point.line) for point in one.points] == [(-2, 4), (2, 0), (0, 2)]
    assert [point.cell for point in one.points] == [2, 6, 10]


@pytest.mark.parametrize(
    ("lines", "where"), [(5, [0, 1, 2, 3, 4]), (3, [0, 0, 1, 2, 2]), (9, [0, 2, 4, 6, 8])]
)
def test_each_feeling_stands_at_its_height(lines, where):
    found = [whole([(valence,)], 6, lines)[0].points[0].line for valence in (2, 1, 0, -1, -2)]
    assert found == where


@given(columns, st.integers(1, 30), st.sampled_from([3, 5, 9]), st.booleans())
def test_every_line_fills_its_column_and_every_feeling_has_its_point(columns, width, lines, plain):
    for valences, one in zip(columns, whole(columns, width, lines, ascii=plain), strict=True):
        assert [len(line) for line in one.lines] == [width] * lines
        assert [point.valence for point in one.points] == list(valences)
        assert all(0 <= point.cell < width and 0 <= point.line < lines for point in one.points)
        if plain:
            assert all(line.isascii() for line in one.lines)


@given(columns, st.integers(2, 30), st.booleans())
def test_between_two_feelings_it_never_breaks_off(columns, width, plain):
    lines = [
        "".join(parts)
        for parts in zip(*(one.lines for one in whole(columns, width, ascii=plain)), strict=True)
    ]
    marks = [
        (number * width + point.cell)
        for number, one in enumerate(whole(columns, width, ascii=plain))
        for point in one.points
    ]
    known = [bool(one) for one in columns]
    for left, right in pairwise(marks):
        if all(known[left // width : right // width + 1]):
            assert all(any(line[x] != " " for line in lines) for x in range(left + 1, right)), (left, right)


@given(columns, st.integers(2, 30))
def test_it_goes_no_higher_and_no_lower_than_what_was_felt(columns, width):
    for number, one in enumerate(whole(columns, width)):
        near = [value for column in columns[max(number - 1, 0) : number + 2] for value in column]
        used = [at for at, line in enumerate(one.lines) if line.strip()]
        if used and near:
            assert min(used) >= 2 - max(near)
            assert max(used) <= 2 - min(near)
