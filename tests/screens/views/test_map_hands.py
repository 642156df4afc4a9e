"""Hands on the map: split, join, drag, search, filter; at the keyboard or with the mouse, all undone."""

from dataclasses import replace

import pytest
from textual import events

from journeytui.files.opening import create
from journeytui.journey.lookup import find
from journeytui.journey.model import Change
from journeytui.method.lettering import reading_order
from journeytui.screens.map_view import MapView
from journeytui.widgets.map.widget import HEAD
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do


def view(seat: Table) -> MapView:
    assert isinstance(seat.app.screen, MapView)
    return seat.app.screen


def at(seat: Table) -> str:
    """The card that the cursor is on."""
    return view(seat).key


def said(seat: Table) -> str:
    """What stands above the keys, or below the line that is typed."""
    lines = seat.text().rstrip().split("\n")
    return lines[-1] if view(seat).foot.asking else lines[-2]


async def go(seat: Table, card: str) -> None:
    """Put the cursor on a card."""
    assert view(seat).map.cursor_to(card)
    await seat.settle()
    assert at(seat) == card


def shown(seat: Table) -> list[str]:
    """The cards on the map, in reading order."""
    return [node.id for node in reading_order(seat.journey) if view(seat).map.has(node.id)]


@pytest.mark.parametrize(
    ("before", "then", "hint"),
    [
        (("A",), "a", "It goes after this one. Enter adds it, escape does not."),
        (("A",), "s", "What does the second one say? No card goes along (from a card, they do)."),
        (("s",), "A", "It goes before this one. Enter adds it, escape does not."),
        (("slash", "=showroom", "enter"), "a", "It goes after this one. Enter adds it, escape does not."),
        (("f", "=owner: fitter", "escape"), "a", "It goes after this one. Enter adds it, escape does not."),
    ],
)
async def test_each_prompt_has_its_own_hint(tmp_path, before, then, hint):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", *before)
        if view(seat).foot.asking:
            await do(seat, "escape")
        await do(seat, then)
        assert view(seat).foot.asking
        assert said(seat).strip() == hint


@pytest.mark.parametrize(
    "keys",
    [
        ("slash", "=five", "enter"),
        ("f", "=pain", "enter"),
        ("slash", "=five", "escape"),
        ("slash", "=xyzzy", "enter"),
    ],
)
async def test_the_keys_are_possible_again_when_the_line_closes(tmp_path, keys):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await do(seat, *keys)
        assert " enter edit · a add after" in seat.text().split("\n")[-1]


# Split and join ------------------------------------------------------------------------------------


async def test_an_activity_is_split_at_the_card_and_joined_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-glad")
        await do(seat, "s")
        assert "split off >" in seat.text()
        assert "1 card goes along" in said(seat)
        await do(seat, "=Hears that it is coming", "enter")
        second = find(seat.journey, at(seat)).node
        assert second.text == "Hears that it is coming"
        assert [one.id for one in second.feelings] == ["fe-glad"]
        assert "1 card went along" in said(seat)
        await go(seat, "th-waits")
        await do(seat, "J")
        joined = find(seat.journey, "ac-waits").node
        assert joined.text == "Hears nothing for five weeks / Hears that it is coming"
        assert [one.id for one in joined.feelings] == ["fe-waits", "fe-glad"]
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


async def test_what_cannot_be_split_or_joined_says_why(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "ph-live")
        await do(seat, "s")
        assert not view(seat).foot.asking
        assert "no activity here" in said(seat)
        await go(seat, "ac-cooks")
        await do(seat, "J")
        assert "last activity" in said(seat)
        await do(seat, "s", "enter", "s", "escape", "s", "= ", "enter")
        assert "An empty text" in said(seat) or "Left as it was" in said(seat)
        await do(seat, "escape")
        assert seat.journey == KITCHEN


async def test_a_line_at_the_foot_takes_letters_and_keeps_other_keys_away(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        await do(seat, "a", "=djsx", "f2", "ctrl+z", "tab", "pagedown")
        assert view(seat).foot.typed == "djsx"
        assert "First finish the line" in said(seat)
        await do(seat, "up", "down", "left", "escape")
        assert not view(seat).foot.asking
        assert at(seat) == "th-waits"
        assert seat.journey == KITCHEN
        await do(seat, "h")
        assert at(seat) != "th-waits"


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (80, 15)])
async def test_the_line_at_the_foot_takes_nothing_from_the_map(tmp_path, size):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        grid = view(seat).map.region
        lines = set(range(grid.y, grid.bottom))
        assert not lines & await seat.painted("enter")
        await do(seat, "=" + " and on" * 60)
        assert view(seat).map.region == grid
        over = [y for y, line in enumerate(seat.text().split("\n")) if "on and on" in line]
        assert over, seat.text()
        assert not lines.intersection(over)
        assert "escape leaves it" in said(seat)
        await do(seat, "escape")
        assert not lines & await seat.painted("enter", "!", "escape")
        painted = await seat.painted("enter", "!", "enter")
        assert find(seat.journey, "th-waits").node.text.endswith("!")
        assert 0 < len(lines & painted) <= 6  # the card, and the activity that it is of


@pytest.mark.parametrize("density", ["minus", "plus"])
async def test_an_edit_paints_only_its_column_at_any_density(tmp_path, density):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", density)
        await go(seat, "th-looks")
        grid = view(seat).map.region
        painted = await seat.painted("e") & set(range(grid.y, grid.bottom))
        assert 0 < len(painted) <= 8, painted


async def test_the_workshop_below_a_view_paints_nothing(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-looks")
        assert len(await seat.painted("e", "ctrl+s")) < 18
        await seat.later(minutes=10)
        seat.app.sitting.tell()
        assert await seat.painted() <= {0, 34}


async def test_a_click_beside_the_line_leaves_it_its_keys(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        await do(seat, "a", "=Have they ")
        await seat.pilot.click(view(seat).map, offset=cell(seat, "th-looks"))
        await do(seat, "=moved?")
        assert view(seat).foot.typed == "Have they moved?"
        await do(seat, "enter")
        assert not view(seat).foot.asking
        assert [one.text for one in find(seat.journey, "ac-waits").node.thoughts][1] == "Have they moved?"
        await do(seat, "ctrl+z", "enter", "escape")
        assert not view(seat).foot.asking
        await seat.pilot.click(view(seat).map, offset=cell(seat, "th-looks"))
        await do(seat, "d")
        assert find(seat.journey, "th-looks") is None


async def test_escape_closes_the_line_wherever_the_keys_go(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "a", "=x")
        seat.app.screen.set_focus(None)
        await do(seat, "escape")
        assert not view(seat).foot.asking
        assert "Left as it was" in said(seat)
        await do(seat, "escape")
        assert not isinstance(seat.app.screen, MapView)


async def test_moving_goes_on_until_enter_or_something_else_is_done(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "ac-compares")
        await do(seat, "m", "right")
        told = "enter keeps it, escape puts it back · moved: activity “Compares offers”"
        assert told in said(seat)
        await do(seat, "left", "left", "enter", "right")
        assert [one.id for one in seat.journey.activities] == [
            "ac-looks",
            "ac-compares",
            "ac-waits",
            "ac-cooks",
        ]
        assert at(seat) == "ac-waits"
        await do(seat, "m", "x", "escape", "right")
        assert at(seat) == "ac-cooks"
        await do(seat, "m", "d", "left")
        assert find(seat.journey, "ac-cooks") is None
        await do(seat, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


@pytest.mark.parametrize("leave", ["escape", "q"])
async def test_escape_puts_a_card_back_that_was_moved_and_only_that(tmp_path, leave):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "f3")
        await go(seat, "th-looks")
        await do(seat, "d", "ctrl+z", "d")
        after = seat.journey
        await go(seat, "fe-compares")
        await do(seat, "m")
        assert "enter keeps it · escape puts it back" in said(seat)
        await do(seat, "right", "ctrl+z", "ctrl+z", "right", "right", leave)
        assert seat.journey == KITCHEN, "what was undone on purpose stays undone"
        assert "It stands where it stood" in said(seat)
        assert at(seat) == "fe-compares"
        await do(seat, "ctrl+y")
        assert seat.journey != after, "the move can be done again"
        await do(seat, "escape")
        assert not isinstance(seat.app.screen, MapView)


async def test_a_change_on_the_map_passes_only_what_it_stands_beside(tmp_path):
    more = tuple(Change(id=f"ch-{name}", at=("st-door",), text=name) for name in ("sweep", "call"))
    journey = replace(KITCHEN, changes=(*KITCHEN.changes, *more))
    async with table(tmp_path / "k.toml", journey) as seat:
        await do(seat, "f3")
        await go(seat, "ch-door")
        await do(seat, "m", "down")
        assert [one.id for one in seat.journey.changes] == ["ch-sheet", "ch-sweep", "ch-door", "ch-call"]
        await do(seat, "up", "up", "up")
        assert "cannot go further" in said(seat)
        assert [one.id for one in seat.journey.changes] == ["ch-sheet", "ch-door", "ch-sweep", "ch-call"]
        await do(seat, "right", "tab")
        assert "It stands where it is tied to" in said(seat)
        assert [one.id for one in seat.journey.changes] == ["ch-sheet", "ch-door", "ch-sweep", "ch-call"]
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == journey


@pytest.mark.parametrize(
    ("card", "cannot"),
    [
        ("ph-live", "stickers add-source evidence basis-wish quote outside situation"),
        ("ch-door", "stickers add-source evidence basis-wish quote outside situation"),
        ("me-signed", "stickers add-source quote outside situation"),
        ("st-door", "add-source basis-wish quote outside situation"),
        ("th-cooks", "outside situation"),
        ("tp-room", "quote outside situation"),
        ("ac-cooks", ""),
    ],
)
async def test_what_a_card_cannot_have_is_not_offered_on_it_and_says_why(tmp_path, card, cannot):
    marks = "stickers add-source evidence basis-wish quote outside situation"
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, card)
        dimmed = [one for one in marks.split() if view(seat).why_not(one)]
        assert set(cannot.split()) <= set(dimmed)
        for name in dimmed:
            view(seat).do(name)
            await seat.settle()
            assert "no card" in said(seat) or "no such mark" in said(seat), name
            assert not view(seat).foot.asking
        if card == "ac-cooks":
            assert not dimmed
        assert seat.journey == KITCHEN


async def test_who_only_looks_searches_and_filters_but_is_told_why_nothing_changes(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN):
        pass
    async with table(path, mode="view") as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        for key in ("s", "J", "m", "x", "a", "d", "e", "enter", "@"):
            await do(seat, {"@": "at"}.get(key, key))
            assert "view-only" in said(seat), key
            assert not view(seat).foot.asking, key
        await drag(seat, "fe-waits", cell(seat, "fe-compares"))
        assert "view-only" in said(seat)
        await do(seat, "slash", "=door", "enter", "f", "=pain", "enter")
        assert view(seat).search.asked.shown == "pain"
        assert seat.journey == KITCHEN


# Thirty steps --------------------------------------------------------------------------------------

THIRTY: list[tuple[str, tuple[str, ...]]] = [
    ("th-looks", ("a", "=Is it too white? !", "enter")),
    ("th-looks", ("A", "=We could have this", "enter")),
    ("th-looks", ("enter", "end", "= or not", "enter")),
    ("fe-compares", ("a", "=+1 amused @diary", "enter")),
    ("fe-compares", ("m", "right", "up", "enter")),
    ("ac-compares", ("m", "left", "left", "enter")),
    ("ac-waits", ("m", "right", "right", "enter")),
    ("ph-live", ("m", "left", "left", "enter")),
    ("th-waits", ("s", "=Calls the shop", "enter")),
    ("ac-waits", ("J",)),
    ("th-cooks", ("x", "t")),
    ("st-door", ("d",)),
    ("ac-looks", ("a", "== The shop is closed ^", "enter")),
    ("fe-looks", ("s", "=Asks for the price", "enter")),
    ("th-looks", ("e", "e")),
    ("ac-cooks", ("at", "=home visit 4", "enter")),
    ("ac-cooks", ("d",)),
    ("tp-room", ("enter", "end", "=; for: let them try", "enter")),
    ("ph-dream", ("a", "=Living with it", "enter")),
    ("ac-waits", ("x", "b")),
    ("fe-waits", ("m", "right", "right", "enter")),
    ("ch-door", ("enter", "home", "=Soon: ", "enter")),
    ("ac-looks", ("J",)),
    ("th-looks", ("x", "g")),
    ("th-looks", ("m", "down", "enter")),
    ("ph-decide", ("d",)),
]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_thirty_steps_on_the_map_undone_leave_the_bytes_of_the_file(tmp_path, size):
    path = tmp_path / "k.toml"
    create(path, KITCHEN)
    text = path.read_text(encoding="utf-8").replace("\n[[", "\n# by hand\n[[")
    path.write_text(text, encoding="utf-8")
    async with table(path, KITCHEN, size=size) as seat:
        document = seat.screen.workshop.document
        await do(seat, "f3")
        for card, keys in THIRTY:
            before = seat.journey
            await go(seat, card)
            await do(seat, *keys)
            assert seat.journey is not before, (card, keys, said(seat))
            assert not view(seat).foot.asking, (card, keys, said(seat))
        assert seat.on_disk() == seat.journey
        end, steps = seat.journey, 0
        while document.can_undo:
            await do(seat, "ctrl+z")
            assert "undone: " in said(seat)
            steps += 1
        assert steps == len(THIRTY) + 1, "each is one undo, however far a card went; e was pressed twice"
        assert seat.on_disk() == seat.journey == KITCHEN
        assert path.read_text(encoding="utf-8") == text
        while document.can_redo:
            await do(seat, "ctrl+y")
        assert seat.on_disk() == seat.journey == end


# Searching -----------------------------------------------------------------------------------------


async def test_the_search_goes_along_as_one_types_and_escape_goes_back(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-looks")
        await do(seat, "slash", "=do")
        assert at(seat) == "st-door" or find(seat.journey, at(seat)) is not None
        await do(seat, "=or")
        assert at(seat) == "th-cooks"
        assert "“door”: 1 of 2" in said(seat)
        await do(seat, "down")
        assert at(seat) == "st-door"
        await do(seat, "down", "up")
        assert at(seat) == "st-door"
        await do(seat, "=xyz")
        assert "“doorxyz” is nowhere on the map" in said(seat)
        assert at(seat) == "fe-looks"
        await do(seat, "escape")
        assert at(seat) == "fe-looks"
        await do(seat, "n")
        assert "/ begins" in said(seat)


async def test_n_goes_on_and_round_and_an_empty_search_repeats_the_last(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "g", "slash", "=OFFERS", "enter")
        visited = [at(seat)]
        for key in ("n", "n", "N", "N"):
            await do(seat, key)
            visited.append(at(seat))
        assert visited == ["ac-compares", "me-signed", "ac-compares", "me-signed", "ac-compares"]
        assert "“OFFERS”: 1 of 2 · n next · N before" in said(seat)
        await do(seat, "slash", "enter")
        assert at(seat) == "me-signed"


@pytest.mark.parametrize("wanted", ["offers", "xyzzy"])
async def test_escape_ends_a_search_then_a_filter_and_only_then_leaves(tmp_path, wanted):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "f", "=missing, offers", "enter", "slash", f"={wanted}", "enter")
        assert wanted in said(seat)
        here = at(seat)
        await do(seat, "escape")
        assert said(seat).strip() == "The search has ended · escape shows all"
        assert at(seat) == here
        await do(seat, "n")
        assert "/ begins" in said(seat)
        await do(seat, "escape")
        assert said(seat).strip() == "Everything is shown."
        await do(seat, "slash", "=offers", "enter", "escape")
        assert said(seat).strip() == "The search has ended · escape goes back"
        await do(seat, "escape")
        assert seat.screen.entry.text == ""


async def test_a_hit_in_a_collapsed_phase_opens_it_and_escape_closes_it_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-cooks")
        await do(seat, "c", "g", "slash", "=close")
        assert at(seat) == "th-cooks"
        await do(seat, "escape")
        assert "ph-live" in view(seat).map.collapsed
        await do(seat, "slash", "=close", "enter")
        assert at(seat) == "th-cooks"
        assert "ph-live" not in view(seat).map.collapsed


async def test_a_huge_paste_is_a_text_that_is_nowhere(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "slash")
        seat.app.post_message(events.Paste("many\nlines " * 500))
        await seat.settle()
        assert "is nowhere on the map" in said(seat)
        assert "\n" not in view(seat).foot.typed
        seat.app.post_message(events.Paste("x" * 300_000))
        await seat.settle()
        assert "300000" in said(seat)
        await do(seat, "enter", "n")
        assert seat.journey == KITCHEN


async def test_lines_pasted_for_new_cards_are_one_card_each_and_elsewhere_one_line(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-waits")
        await do(seat, "a")
        seat.app.post_message(events.Paste("Did they lose it?\r\n\r\n  Shall we  call?\n"))
        await seat.settle()
        await do(seat, "enter")
        thoughts = find(seat.journey, "ac-waits").node.thoughts
        assert [one.text for one in thoughts][1:] == ["Did they lose it?", "Shall we call?"]
        assert at(seat) == thoughts[2].id
        await do(seat, "ctrl+z")
        await go(seat, "th-waits")
        await do(seat, "enter", "ctrl+u")
        seat.app.post_message(events.Paste("One\nline"))
        await seat.settle()
        await do(seat, "enter")
        assert "One line" in [node.text for node in find(seat.journey, "ac-waits").node.thoughts]


# Filtering -----------------------------------------------------------------------------------------


async def test_a_filter_shows_some_cards_and_says_so_until_escape(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "th-looks")
        await do(seat, "f", "=pain")
        assert "6 of 21 cards and stickers · pain" in said(seat)
        assert len(shown(seat)) > 21
        await do(seat, "enter")
        assert shown(seat) == [
            *("ph-decide", "ac-compares", "st-pages", "ac-waits", "fe-waits", "st-waits"),
            *("ph-live", "ac-cooks", "st-door"),
        ]
        assert "6 of 21 cards and stickers · pain" in seat.text()
        assert at(seat) == "ac-compares"
        await do(seat, "escape")
        assert len(shown(seat)) > 21
        assert "of 21 cards" not in seat.text()
        await do(seat, "escape")
        assert seat.screen.workshop.journey == KITCHEN


async def test_filter_search_density_and_collapsed_phases_are_kept_while_the_journey_is_open(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "slash", "=forgotten", "enter", "plus")
        await go(seat, "ph-live")
        await do(seat, "c", "f", "=pain", "enter", "f2")
        await seat.type("-1 unsure")
        await do(seat, "f3")
        assert view(seat).map.density == "full"
        assert view(seat).map.collapsed == {"ph-live"}
        assert "cards and stickers · pain" in seat.text()
        assert "+3 LIVING" in seat.text()
        assert "fe-cooks" not in shown(seat)
        assert at(seat), "the cursor is on a card that is shown"
        await do(seat, "n")
        assert at(seat) == "fe-waits"
        await do(seat, "f5", "f3", "escape", "escape")
        assert "fe-looks" in shown(seat)
        await do(seat, "escape", "f3")
        assert not view(seat).search.asked
        assert view(seat).map.density == "full"


async def test_what_is_only_not_shown_is_not_said_to_be_missing(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "f", "=pain", "enter")
        assert "–" not in seat.text()
        await go(seat, "ac-waits")
        await do(seat, "down")
        assert at(seat) == ""
        assert "thoughts: 1 card is not shown" in seat.text()


async def test_a_filter_that_cannot_be_taken_stays_in_the_line(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "f", "=belif", "enter")
        assert view(seat).foot.asking
        assert "Is “belief” meant?" in said(seat)
        await do(seat, "ctrl+u", "=ownr: store", "enter")
        assert "“owner:”" in said(seat)
        await do(seat, "ctrl+u", "=owner: STORE", "enter")
        assert view(seat).search.asked.shown == "owner: STORE"
        await do(seat, "f", "ctrl+u", "enter")
        assert not view(seat).search.asked


async def test_searching_under_a_filter_says_what_it_hides(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "f", "=owner: store", "enter", "slash", "=forgotten")
        assert "only on 2 cards that the filter hides" in said(seat)
        await do(seat, "escape")


async def test_a_new_card_that_the_filter_does_not_show_is_said_to_be_there(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3", "f", "=pain", "enter")
        await go(seat, "fe-waits")
        await do(seat, "a", "=+1 relieved", "enter")
        assert "the filter does not show it" in said(seat)
        assert [one.text for one in find(seat.journey, "ac-waits").node.feelings][1] == "relieved"


# The mouse -----------------------------------------------------------------------------------------


def cell(seat: Table, card: str) -> tuple[int, int]:
    """Where on the map a card is drawn."""
    map_ = view(seat).map
    spot = map_.layout_.find(card)
    region = map_._region(spot)
    return region.x + 3, region.y


async def drag(seat: Table, card: str, to: tuple[int, int], *keys: str) -> None:
    map_ = view(seat).map
    await seat.pilot.mouse_down(map_, offset=cell(seat, card))
    await seat.pilot._post_mouse_events([events.MouseMove], map_, to, button=1)
    await seat.settle()
    for key in keys:
        await do(seat, key)
    await seat.pilot.mouse_up(map_, offset=to)
    await seat.settle()


async def test_a_card_is_dragged_to_another_activity_and_back_by_undo(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await drag(seat, "fe-waits", cell(seat, "fe-compares"))
        assert [one.id for one in find(seat.journey, "ac-compares").node.feelings] == [
            "fe-waits",
            "fe-compares",
        ]
        assert [one.id for one in find(seat.journey, "ac-compares").node.stickers] == ["st-pages", "st-waits"]
        assert "moved to activity “Compares offers”" in said(seat)
        assert at(seat) == "fe-waits"
        assert not view(seat).foot.asking
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN


async def test_an_activity_is_dragged_onto_the_heading_of_a_phase(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        x, _y = cell(seat, "ac-cooks")
        await drag(seat, "ac-looks", (x, HEAD - 1))
        assert find(seat.journey, "ac-looks").phase.id == "ph-live"


async def test_a_sticker_is_dragged_onto_a_card(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await drag(seat, "st-truth", cell(seat, "th-waits"))
        assert find(seat.journey, "st-truth").node.on == "th-waits"
        assert "moment of truth on thought “Have they forgotten us?”" in said(seat)


async def test_a_touchpoint_goes_behind_the_stage_by_arrow_and_by_mouse(tmp_path):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage="touchpoints")) as seat:
        await do(seat, "f3")
        await go(seat, "tp-room")
        await do(seat, "a", "=The mailing; back", "enter")
        mailing = at(seat)
        await go(seat, "tp-room")
        await do(seat, "m", "down")
        assert "touchpoint “The showroom” is now: back stage" in said(seat)
        await do(seat, "enter", "ctrl+z")
        await drag(seat, mailing, cell(seat, "tp-room"))
        assert [(one.id, one.side) for one in seat.journey.activities[0].touchpoints] == [
            (mailing, "front"),
            ("tp-room", None),
        ]
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey.phases == KITCHEN.phases


@pytest.mark.parametrize(
    ("line", "text", "side"),
    [
        ("Warehouse", "Warehouse", "back"),
        ("Warehouse; backlog", "Warehouse; backlog", "back"),
        ("Desk; front", "Desk", "front"),
    ],
)
async def test_what_is_added_behind_the_stage_is_there_unless_it_says_otherwise(tmp_path, line, text, side):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage="touchpoints")) as seat:
        await do(seat, "f3")
        await go(seat, "tp-room")
        await do(seat, "a", "=The mailing; back", "enter", "a", f"={line}", "enter")
        card = find(seat.journey, at(seat)).node
        assert (card.text, card.side) == (text, side)


async def test_escape_puts_a_held_card_back(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await drag(seat, "fe-waits", cell(seat, "fe-compares"), "escape")
        assert seat.journey == KITCHEN
        assert at(seat) == "fe-waits"


async def test_no_card_is_dragged_while_the_line_asks(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await go(seat, "fe-waits")
        await do(seat, "enter")
        await drag(seat, "fe-waits", cell(seat, "fe-compares"))
        assert seat.journey == KITCHEN
        assert at(seat) == "fe-waits"
        assert "First finish the line" in said(seat)
        await do(seat, "= by all", "enter")
        assert find(seat.journey, "fe-waits").node.text == "forgotten by all"


async def test_a_card_let_go_where_it_cannot_stand_stays(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f3")
        await drag(seat, "th-waits", cell(seat, "ac-waits"))
        assert "It stands where it stood" in said(seat)
        assert seat.journey == KITCHEN


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_click_is_not_a_drag(tmp_path, size):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await do(seat, "f3")
        await seat.pilot.click(view(seat).map, offset=cell(seat, "th-looks"))
        await seat.settle()
        assert at(seat) == "th-looks"
        assert seat.journey == KITCHEN
