"""The layout of the map: where everything stands, and the way from each place to the next."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.journey.edits import apply
from journeytui.journey.model import Activity, Change, Journey, Node, Phase, Thought
from journeytui.journey.planning import set_fields
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.map_look import Density
from journeytui.widgets.map.bands import Extents
from journeytui.widgets.map.cards import Typesetter
from journeytui.widgets.map.columns import Column, Grid, Spot, grid
from journeytui.widgets.map.layout import GAP, LABEL, Layout, Shape
from journeytui.widgets.map.moving import Way, lanes, moved, settled
from journeytui.widgets.map.sifted import sifted
from tests.screens.views.kitchen import KITCHEN
from tests.strategies import journeys, random_edits, randoms

SIZES = st.tuples(st.integers(1, 220), st.integers(1, 60))
DENSITIES = st.sampled_from(["overview", "normal", "full"])


def laid_out(
    journey: Journey,
    size: tuple[int, int] = (120, 30),
    density: Density = "normal",
    collapsed: frozenset[str] = frozenset(),
) -> Layout:
    made, shape = grid(journey), Shape(*size, density, collapsed)
    layout = Layout(made, shape)
    if density != "full":
        return layout
    reader = Typesetter(Glyphs())
    return Layout(made, shape, Extents(reader.height, layout.pitch - GAP))


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    journey = draw(journeys())
    some = st.sets(st.sampled_from([one.id for one in journey.phases])) if journey.phases else st.just(set())
    return laid_out(journey, draw(SIZES), draw(DENSITIES), frozenset(draw(some)))


def spots(layout: Layout) -> list[Spot]:
    """Every spot of the lanes, empty ones included."""
    found = []
    for number in range(layout.columns):
        column = layout.shown(number).column
        for lane in lanes(layout, number):
            if column is not None and lane != "phase":
                found += [Spot(number, lane, slot) for slot in range(len(column.cards.get(lane, ())) or 1)]
    return found


def on_the_map(journey: Journey) -> set[str]:
    ids = {one.id for one in (*journey.phases, *journey.activities, *journey.changes, *journey.measures)}
    for one in journey.activities:
        ids |= {card.id for card in (*one.thoughts, *one.feelings, *one.touchpoints, *one.stickers)}
    return ids


# Where things stand


@given(layouts())
def test_the_columns_stand_side_by_side_and_each_cell_is_in_one_of_them(layout):
    x = 0
    for number in range(layout.columns):
        shown = layout.shown(number)
        assert (shown.number, shown.x) == (number, x)
        assert {layout.column_at(at) for at in range(x, x + shown.width)} == {number}
        x += shown.width
    assert layout.width == x
    with pytest.raises(IndexError):
        layout.shown(layout.columns)


@given(layouts())
def test_the_bands_stand_one_under_the_other_and_hold_their_cards(layout):
    top = 0
    for bar in layout.bands.bars:
        assert (bar.top, layout.bands.of(bar.band)) == (top, bar)
        assert {layout.bands.at(y) for y in range(top, top + bar.height)} == {bar}
        top += bar.height
    assert layout.bands.height == top
    assert layout.bands.at(top) is None
    for spot in spots(layout):
        bar, lines = layout.bands.of(spot.lane), layout.lines_at(spot)
        assert lines, spot
        assert bar.top <= lines.start
        assert lines.stop <= bar.top + bar.height


@given(layouts())
def test_a_click_finds_what_is_drawn_there(layout):
    for spot in spots(layout):
        shown = layout.shown(spot.column)
        for x in (shown.x, shown.x + shown.width - 1):
            assert {layout.spot_at(x, y) for y in layout.lines_at(spot)} == {spot}


@given(layouts())
def test_every_card_is_on_the_map(layout):
    for card in on_the_map(layout.journey):
        spot = layout.find(card)
        assert spot is not None, card
        column = layout.shown(spot.column).column
        if column is None:
            assert layout.card(spot) is layout.shown(spot.column).stretch.phase
        else:
            assert layout.card(spot).id == card
            assert layout.find(card, spot.column) == spot
    assert layout.find("no-such-card") is None


def test_as_many_columns_as_have_room_each_as_wide_as_that_leaves():
    assert [laid_out(KITCHEN, (width, 30)).pitch for width in (60, 80, 120, 200)] == [47, 33, 26, 26]
    overview = laid_out(KITCHEN, (120, 30), "overview")
    assert overview.width + LABEL <= 120
    assert laid_out(KITCHEN, (20, 5), "overview").pitch == 3


def test_a_change_for_a_whole_phase_stands_at_its_first_activity_and_one_for_nothing_behind_all():
    first, second = (Activity(id=f"ac-{n}", text=str(n)) for n in (1, 2))
    journey = Journey(
        id="k",
        phases=(Phase(id="ph-1", activities=(first, second)), Phase(id="ph-2")),
        changes=(
            Change(id="ch-1", at=("ph-1",)),
            Change(id="ch-2", at=("ph-2", "ac-2")),
            Change(id="ch-3"),
            Change(id="ch-4", at=("gone",)),
        ),
    )
    layout = laid_out(journey)
    stands = [[card.id for card in layout.shown(n).column.cards.get("changes", ())] for n in range(4)]
    assert stands == [["ch-1"], ["ch-2"], ["ch-2"], ["ch-3", "ch-4"]]
    assert layout.find("ch-2", near=2) == Spot(2, "changes")


def test_rows_with_nothing_in_them_are_left_out_until_the_walk_has_come_to_them():
    journey = Journey(id="k", phases=(Phase(id="ph", activities=(Activity(id="ac"),)),), stage="thoughts")
    assert [bar.band for bar in laid_out(journey).bands.bars] == ["activity", "thoughts", "curve", "feelings"]
    journey = replace(journey, stage="changes")
    assert [bar.band for bar in laid_out(journey).bands.bars][4:] == ["front", "stickers", "changes"]


def test_the_heights_depend_on_no_column_in_particular():
    """Scrolling or going from card to card changes no height; only what stands in the lanes does."""
    thought = Thought(id="th-long", text="word " * 40)
    longer = replace(KITCHEN.phases[0].activities[0], thoughts=(thought,))
    journey = replace(KITCHEN, phases=(replace(KITCHEN.phases[0], activities=(longer,)), *KITCHEN.phases[1:]))
    assert laid_out(journey).bands.bars == laid_out(KITCHEN).bands.bars
    assert laid_out(journey, density="full").bands.of("thoughts").height > 5


# An edit


def shape_of(made: Grid) -> list[object]:
    return [
        (
            stretch.phase,
            [
                (one.activity, {lane: list(cards) for lane, cards in one.cards.items() if cards})
                for one in stretch.columns
            ],
            stretch.index,
        )
        for stretch in made.stretches
    ]


@given(journeys(), randoms)
def test_after_any_edit_the_grid_is_as_if_made_anew(journey, random):
    before = grid(journey)
    for _edit in range(5):
        journey = apply(journey, random_edits(journey, random))
        before = grid(journey, before)
        assert shape_of(before) == shape_of(grid(journey))


def test_what_an_edit_left_alone_is_the_same_as_before():
    before = grid(KITCHEN)
    longer = replace(KITCHEN.phases[1].activities[0], text="Compares three offers")
    phase = replace(KITCHEN.phases[1], activities=(longer, KITCHEN.phases[1].activities[1]))
    after = grid(replace(KITCHEN, phases=(KITCHEN.phases[0], phase, KITCHEN.phases[2])), before)
    same = [new is old for new, old in zip(after.stretches[:3], before.stretches, strict=False)]
    assert same == [True, False, True]
    assert after.stretches[1].columns[1] is before.stretches[1].columns[1]


# The ways of the cursor


@given(layouts(), st.lists(st.sampled_from(Way.__args__), max_size=30))
def test_the_cursor_always_stands_somewhere(layout, ways):
    spot = settled(layout, Spot(0, "activity"))
    for way in ways:
        spot = moved(layout, spot, way)
        assert settled(layout, spot) == spot
        if layout.columns:
            assert spot.lane in lanes(layout, spot.column)


@given(layouts())
def test_down_goes_through_every_card_of_the_column_and_up_back_again(layout):
    for number in range(layout.columns):
        spot = settled(layout, Spot(number, lanes(layout, number)[0]))
        seen = [spot]
        while (further := moved(layout, seen[-1], "down")) != seen[-1]:
            seen.append(further)
        assert [one for one in seen if one.lane != "phase"] == [
            one for one in spots(layout) if one.column == number
        ]
        back = [seen[-1]]
        while (further := moved(layout, back[-1], "up")) != back[-1]:
            back.append(further)
        assert back == seen[::-1]


@given(layouts())
def test_right_goes_through_every_column_in_its_lane(layout):
    if not layout.columns:
        return
    spot = settled(layout, Spot(0, "thoughts"))
    for number in range(1, layout.columns):
        spot = moved(layout, spot._replace(lane="thoughts"), "right")
        assert spot.column == number
        assert spot.lane == "thoughts" or "thoughts" not in lanes(layout, number)


def test_by_phase_it_goes_to_the_first_column_and_back_to_the_beginning_of_its_own_first():
    layout = laid_out(KITCHEN)
    at = Spot(2, "feelings", 1)
    assert moved(layout, at, "phase-before") == Spot(1, "feelings", 0)
    assert moved(layout, Spot(1, "feelings"), "phase-before") == Spot(0, "feelings")
    assert moved(layout, at, "phase-after") == Spot(3, "feelings")
    assert moved(layout, Spot(2, "phase"), "left") == Spot(0, "phase")


# What is shared from edit to edit --------------------------------------------------------------------


def columns(made: Grid) -> dict[str, Column]:
    return {column.activity.id: column for one in made.stretches for column in one.columns if column.activity}


def anew(before: Grid, after: Grid) -> set[str]:
    """The activities whose column is another one."""
    was = columns(before)
    return {activity for activity, column in columns(after).items() if column is not was.get(activity)}


def edited(journey: Journey, card: str, **fields: object) -> Journey:
    edit = set_fields(journey, card, **fields)
    assert edit is not None
    return apply(journey, (edit,))


def twelve() -> Journey:
    """Three phases of four activities; a change for one activity, and one for a phase as a whole."""
    phases = tuple(
        Phase(
            id=f"p{p}",
            title="Before",
            activities=tuple(
                Activity(id=f"a{p}{a}", text="looks", thoughts=(Thought(id=f"t{p}{a}", text="why"),))
                for a in range(4)
            ),
        )
        for p in range(3)
    )
    changes = (Change(id="c1", at=("t11",), text="do it"), Change(id="c2", at=("p2",), text="and this"))
    return Journey(id="x", phases=phases, changes=changes)


@pytest.mark.parametrize(
    ("card", "fields", "expected"),
    [
        ("c1", {"text": "do that"}, {"a11"}),
        ("c1", {"at": ("t11", "a00")}, {"a11", "a00"}),
        ("c2", {"state": "done"}, {"a20"}),
        ("t10", {"basis": "belief"}, {"a10"}),
        ("t23", {"basis": "belief"}, {"a23"}),
    ],
)
def test_an_edit_makes_only_the_columns_anew_that_it_touches(card, fields, expected):
    journey = twelve()
    before = grid(journey)
    after = grid(edited(journey, card, **fields), before)
    assert anew(before, after) == expected
    only = frozenset(on_the_map(journey)) - {"t00"}
    shown = sifted(before, only)
    shown_then = sifted(after, only, shown)
    assert anew(shown.grid, shown_then.grid) == expected


def test_a_filter_makes_only_the_columns_anew_that_show_other_cards():
    whole = grid(twelve())
    every = frozenset(on_the_map(whole.journey))
    all_shown = sifted(whole, every)
    assert anew(all_shown.grid, sifted(whole, every - {"t12", "c2"}, all_shown).grid) == {"a12", "a20"}
    gone = sifted(whole, every - {"a12", "t12"}, all_shown).grid
    assert columns(gone).keys() == columns(whole).keys() - {"a12"}


@given(journeys(), randoms, st.data())
def test_what_is_kept_is_as_if_made_anew(journey, random, data):
    some = st.frozensets(st.sampled_from(sorted(on_the_map(journey)) or ["none"]))
    before, only = grid(journey), data.draw(some)
    then = apply(journey, random_edits(journey, random))
    kept, fresh = grid(then, before), grid(then)
    ids = only | data.draw(some)
    pairs = (kept, fresh), (sifted(kept, ids, sifted(before, only)).grid, sifted(fresh, ids).grid)
    for one, other in pairs:
        assert [(s.phase, [(c.activity, c.answers) for c in s.columns]) for s in one.stretches] == [
            (s.phase, [(c.activity, c.answers) for c in s.columns]) for s in other.stretches
        ]
        assert [s.index for s in one.stretches] == [s.index for s in other.stretches]


def test_at_full_text_an_edit_counts_the_lines_of_one_column_only():
    journey, counted = twelve(), []

    def lines_of(column: Column, card: Node, _width: int) -> int:
        counted.append(column.activity.id if column.activity else "")
        return len(card.id)

    before, shape, extents = grid(journey), Shape(120, 30, "full"), Extents(lines_of, 30)
    assert Layout(before, shape, extents).bands.height
    assert len(set(counted)) == 12
    counted.clear()
    after = grid(edited(journey, "c1", text="do that"), before)
    assert Layout(after, shape, extents).bands.height
    assert set(counted) == {"a11"}
