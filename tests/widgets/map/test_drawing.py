"""The map as it is drawn: whatever stands on the cards, the grid holds, and the cursor is in sight."""

from random import Random
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.theme import Theme

from journeytui.journey.edits import apply
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.journey.planning import add, set_fields
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.themes import DARK, THEMES
from journeytui.widgets.map.bands import Extents
from journeytui.widgets.map.canvas import HEAD, Canvas, Scene
from journeytui.widgets.map.cards import Typesetter
from journeytui.widgets.map.columns import Spot, grid
from journeytui.widgets.map.differing import differing
from journeytui.widgets.map.layout import GAP, Layout
from journeytui.widgets.map.minimap import minimap, outline
from journeytui.widgets.map.moving import Way, moved, settled
from journeytui.widgets.map.painter import Painter
from journeytui.widgets.map.told import told
from journeytui.widgets.map.viewport import Viewport
from journeytui.widgets.map.whole import whole
from tests.screens.views.kitchen import KITCHEN
from tests.strategies import random_edits, randoms
from tests.widgets.map.test_layout import laid_out, layouts

WAYS = st.lists(st.sampled_from(Way.__args__), max_size=12)


def painter(theme: Theme = DARK) -> Painter:
    return Painter(
        {**theme.variables, "background": theme.background, "surface": theme.surface, "panel": theme.panel}
    )


def view_of(layout: Layout) -> Viewport:
    width, height = layout.shape.width, layout.shape.height
    return Viewport(0, 0, max(width - layout.label, 1), max(height - HEAD, 1))


def drawn(layout: Layout, spot: Spot, view: Viewport, canvas: Canvas) -> list[str]:
    return [canvas.line(y, Scene(layout, view, spot)).text for y in range(HEAD + view.lines)]


def place(layout: Layout, spot: Spot, view: Viewport) -> tuple[int, int]:
    """The cell in which the mark of the cursor stands."""
    column, y = spot.column, HEAD + layout.lines_at(spot).start - view.top
    if spot.lane == "phase":
        column, y = max(layout.first_of(layout.stretch_at(column)), view.left), 0
    return layout.label + layout.shown(column).x - layout.shown(view.left).x, y


@settings(max_examples=40)
@given(layouts(), WAYS, st.booleans())
def test_every_line_fills_the_width_and_the_cursor_is_in_sight(layout, ways, plain):
    glyphs = Glyphs(ascii=plain)
    canvas = Canvas(layout, glyphs, painter())
    spot, view = settled(layout, Spot(0, "activity")), view_of(layout)
    for way in [*ways, "last", "first"]:
        spot = moved(layout, spot, way)
        view = view.around(layout, spot)
        lines = drawn(layout, spot, view, canvas)
        assert {cell_len(line) for line in lines} == {layout.label + view.room}
        assert not [sign for line in lines for sign in line if category(sign) == "Cc"]
        if layout.columns and view.room > 3 and view.lines > 3:
            x, y = place(layout, spot, view)
            assert canvas.line(y, Scene(layout, view, spot)).crop(x, x + 1).text == glyphs.here


@given(layouts(), st.integers(-3, 50), st.integers(-3, 200))
def test_whatever_part_is_looked_at_there_is_something_to_see(layout, left, top):
    view = view_of(layout).at(layout, left, top)
    assert 0 <= view.top <= max(layout.bands.height - view.lines, 0)
    if layout.columns:
        seen = view.columns(layout)
        assert 0 <= seen.start < seen.stop <= layout.columns
        assert (
            seen.stop == layout.columns or layout.end_of(seen.stop) - layout.shown(seen.start).x > view.room
        )


def test_what_does_not_fit_ends_in_an_ellipsis_and_keeps_its_signs():
    layout = laid_out(KITCHEN, (80, 24))
    lines = drawn(layout, Spot(0, "activity"), view_of(layout), Canvas(layout, Glyphs(), painter()))
    assert any("Eleven pages, and no worktop…" in line for line in lines)
    reader = Typesetter(Glyphs())
    door = layout.shown(3).column
    (line,) = reader.lines(door.cards["stickers"][0], door, 14, 1)
    assert "".join(piece.text for piece in line) == "■ A door th… →"


@given(layouts(), st.integers(1, 200))
def test_the_minimap_fits_and_shows_every_phase_that_has_room(layout, width):
    whole_ = outline(layout, width, Glyphs())
    assert len(whole_.signs) <= width
    view = view_of(layout)
    line = "".join(piece.text for piece in minimap(whole_, view.columns(layout), Glyphs()))
    assert cell_len(line) == len(whole_.signs)


@given(layouts(), WAYS)
def test_the_card_under_the_cursor_is_told_in_full(layout, ways):
    spot = settled(layout, Spot(0, "activity"))
    for way in ways:
        spot = moved(layout, spot, way)
        if layout.columns:
            shown, card = layout.shown(spot.column), layout.card(spot)
            lines = whole(layout.grid, shown.stretch, shown.column, spot.lane, card, Glyphs())
            said = "".join(line.plain for line in lines)
            text = getattr(card, "text", "")
            assert not text or text in said or not text.isprintable() or text != text.strip()
    assert 1 <= len(told(layout.grid, Glyphs(), 3)) <= 3


def test_all_themes_have_all_styles():
    for theme in THEMES:
        layout = laid_out(KITCHEN)
        assert drawn(layout, Spot(0, "activity"), view_of(layout), Canvas(layout, Glyphs(), painter(theme)))


def edited(before: Layout, random: Random) -> Layout:
    """The layout after some edits, with the columns that they left alone."""
    journey = apply(before.journey, random_edits(before.journey, random))
    made, shape = grid(journey, before.grid), before.shape
    bare = Layout(made, shape)
    if before.extents is None:
        return bare
    width = bare.pitch - GAP
    kept = before.extents.width == width
    return Layout(made, shape, before.extents if kept else Extents(Typesetter(Glyphs()).height, width))


@given(layouts(), randoms)
def test_a_canvas_that_has_drawn_before_draws_as_a_new_one_does(layout, random):
    kept = Canvas(layout, Glyphs(), painter())
    for one in (layout, edited(layout, random), layout):
        spot, view = settled(one, Spot(0, "activity")), view_of(one)
        fresh = Canvas(one, Glyphs(), painter())
        assert drawn(one, spot, view, kept) == drawn(one, spot, view, fresh)


@given(layouts(), randoms, WAYS)
def test_after_an_edit_only_what_is_said_to_differ_looks_otherwise(before, random, ways):
    spot, view = settled(before, Spot(0, "activity")), view_of(before)
    for way in ways:
        spot = moved(before, spot, way)
    view = view.around(before, spot)
    after = edited(before, random)
    places = ((one, settled(one, spot)) for one in (before, after))
    old, new = (Scene(one, view.around(one, there), there) for one, there in places)
    regions = differing(old, new)
    if regions is None or old.spot != new.spot:
        return
    canvas = Canvas(before, Glyphs(), painter())
    pictures = [[canvas.line(y, scene) for y in range(HEAD + view.lines)] for scene in (old, new)]
    for y, (was, now) in enumerate(zip(*pictures, strict=True)):
        if "\u200d" in was.text + now.text:
            continue  # what stands in one cell of such a sign depends on where the line is cut
        for x in range(was.cell_length):
            if was.crop(x, x + 1) != now.crop(x, x + 1):
                assert any(region.contains(x, y) for region in regions), (x, y)


PLAIN = Journey(
    id="plain",
    stage="feelings",
    phases=(
        Phase(id="ph-one", title="One", activities=(Activity(id="ac-one", text="Looks"),)),
        Phase(id="ph-two", title="Two"),
        Phase(id="ph-three", title="Three", activities=(Activity(id="ac-three", text="Pays"),)),
    ),
)


@pytest.mark.parametrize(
    ("edit", "band", "number", "left"),
    [
        (set_fields(PLAIN, "ac-one", not_known=["thoughts"]), "thoughts", 0, 0),
        (add(PLAIN, "activity", "ac-two", {"text": "Asks"}, "ph-two"), "thoughts", 1, 0),
        (add(PLAIN, "activity", "ac-two", {"text": "Asks"}, "ph-two"), "activity", 2, 0),
        (add(PLAIN, "feeling", "fe-one", {"valence": 1}, "ac-one"), "curve", 1, 1),
    ],
    ids=["not known", "the first activity of a phase", "its number", "the curve from out of sight"],
)
def test_what_an_edit_changes_elsewhere_is_painted_too(edit, band, number, left):
    before = laid_out(add_to(PLAIN, "feeling", "fe-three", {"valence": -2}, "ac-three"))
    after = Layout(grid(apply(before.journey, edit), before.grid), before.shape)
    view = view_of(before)._replace(left=left)
    regions = differing(*(Scene(one, view, Spot(left, "activity")) for one in (before, after)))
    x = after.label + after.shown(number).x - after.shown(left).x
    y = HEAD + after.bands.of(band).top
    assert regions is None or any(region.contains(x + 1, y) for region in regions)


@pytest.mark.parametrize("on", [None, "ac-one"])
def test_an_activity_shows_its_stickers_however_the_file_says_that_they_are_its_own(on):
    journey = add_to(PLAIN, "sticker", "st-one", {"kind": "pain", "on": on}, "ac-one")
    layout = laid_out(journey)
    activity, y = layout.find("ac-one"), HEAD + layout.bands.of("activity").top
    line = drawn(layout, activity, view_of(layout), Canvas(layout, Glyphs(), painter()))[y]
    assert f"Looks {Glyphs().pain}" in line


def test_the_activity_that_is_told_again_on_top_of_what_is_scrolled_down_looks_otherwise_too():
    before = laid_out(PLAIN)
    edit = set_fields(PLAIN, "ac-one", text="Asks")
    after = Layout(grid(apply(PLAIN, edit), before.grid), before.shape)
    lane = before.bands.of("thoughts")
    view = view_of(before)._replace(top=lane.top, lines=lane.height)
    old, new = (Scene(one, view, Spot(2, "thoughts")) for one in (before, after))
    canvas = Canvas(before, Glyphs(), painter())
    was, now = (canvas.line(HEAD, scene).text for scene in (old, new))
    (x,) = {was.index("Looks"), now.index("Asks")}
    regions = differing(old, new)
    assert regions is not None
    assert any(region.contains(x, HEAD) for region in regions)


def add_to(journey: Journey, *what: Any) -> Journey:
    return apply(journey, add(journey, *what))


def test_in_a_collapsed_phase_what_was_put_on_a_card_looks_otherwise_at_once():
    before = laid_out(KITCHEN, collapsed=frozenset({"ph-decide"}))
    sticker = add(KITCHEN, "sticker", "st-new", {"kind": "joy"}, "ac-compares")
    after = Layout(grid(apply(KITCHEN, sticker), before.grid), before.shape)
    spot = Spot(0, "activity")
    scenes = [Scene(one, view_of(one), spot) for one in (before, after)]
    regions = differing(*scenes)
    bar = after.bands.of("stickers")
    x = after.label + after.shown(1).x
    assert regions is None or any(region.contains(x + 1, HEAD + bar.top) for region in regions)
