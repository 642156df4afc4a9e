"""The walk for gaps at the keyboard: forward, backward, what is left, and never a line lost."""

from dataclasses import replace

import pytest
from textual import events

from journeytui.journey.lookup import find
from journeytui.journey.model import Journey, Phase, Source
from journeytui.screens.gaps_view import GapsView
from journeytui.screens.workshop import WorkshopScreen
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, do

SIZES = [(80, 24), (120, 36)]


def shown(seat: Table) -> GapsView:
    view = seat.app.screen
    assert isinstance(view, GapsView), view
    return view


async def say(seat: Table, *lines: str) -> None:
    """Type lines into the line of the walk and enter each."""
    for line in lines:
        shown(seat).entry.insert(line)
        await seat.press("enter")


def names(seat: Table) -> list[str]:
    return [one.text for one in seat.journey.activities]


def line_of(seat: Table, words: str) -> str:
    return next(line for line in seat.text().split("\n") if words in line)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_walk_as_it_looks(tmp_path, snapshot, size):
    async with table(tmp_path / "k.toml", KITCHEN, mode="desk", size=size) as seat:
        await do(seat, "ctrl+l")
        assert seat.text() == snapshot(name="forward")
        await say(seat, "Asks her mother ^", "")
        await seat.until(lambda: "saved 08:30" in seat.text())
        assert seat.text() == snapshot(name="answered, and one on")
        await do(seat, *["tab"] * 4)
        assert seat.text() == snapshot(name="backward")
        await do(seat, *["tab"] * 20)
        assert seat.text() == snapshot(name="over")


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 5)], ids="{0[0]}x{0[1]}".format)
async def test_in_a_small_terminal_line_and_gap_are_in_sight(tmp_path, size):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await do(seat, "ctrl+l", "=end")
        assert any(line.rstrip().endswith("> end") for line in seat.text().split("\n")), seat.text()
        if size[1] >= 10:
            assert "▶ GAP" in seat.text()
        assert max(map(len, seat.text().split("\n"))) <= size[0]


async def test_a_whole_walk_forward_and_backward_with_an_answer_of_each_kind(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await seat.type("-2 uneasy")
        await do(seat, "ctrl+l")
        assert "FORWARD  1 of 4" in seat.text()
        await say(seat, "Asks her mother ^", '"Buys a magazine" @interview', "")
        assert "FORWARD  4 of 6" in seat.text()
        await say(seat, "? who reads the offer", "-1 small", "> A letter", "")
        await say(seat, "= The fitter is ill", "", "")
        assert "BACKWARD" in seat.text()
        while "feeling >" not in seat.text():
            await do(seat, "enter")
        assert "No feeling is written here" in seat.text()
        await say(seat, "0 fine")
        await do(seat, "enter")
        await say(seat, "Rings the shop !")
        while "THE WALK IS DONE" not in seat.text():
            await do(seat, "enter")
        assert names(seat) == [
            "Looks at kitchens in the showroom",
            "Asks her mother",
            "Buys a magazine",
            "Compares offers",
            "Hears nothing for five weeks",
            "Rings the shop",
            "The fitter is ill",
            "Cooks the first dinner",
        ]
        assert [one.text for one in seat.on_disk().parked if one.at == "ac-compares"] == [
            "who reads the offer",
            "A letter",
        ]
        for _answer in range(8):
            await do(seat, "ctrl+z")
            shown(seat)
        assert names(seat) == [one.text for one in KITCHEN.activities]


ANSWERS = [
    "They wait ^",
    "= It rains",
    "-1 torn",
    "? why",
    "> A letter",
    "They wait !",
    "They wait @interview",
]


@pytest.mark.parametrize("way", ["forward", "backward"])
@pytest.mark.parametrize("answer", ANSWERS)
async def test_each_answer_is_undone_and_done_again_where_one_stands(tmp_path, answer, way):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", *["tab"] * (1 if way == "forward" else 6))
        before = shown(seat).walk.stop
        await say(seat, answer)
        added = seat.journey
        assert added != KITCHEN
        assert "1 answer so far" in seat.text()
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN
        assert (shown(seat).walk.stop, shown(seat).walk.way) == (before, way)
        assert "answer so far" not in seat.text()
        await do(seat, "ctrl+y")
        assert seat.journey == added


async def test_the_gap_is_the_one_line_that_is_marked(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "ctrl+l")

        def order() -> list[str]:
            lines = [line.split()[:2] for line in seat.text().split("\n")]
            words = {"before", "this", "▶", "after"}
            return [one[0] for one in lines if one and one[0] in words and one[1:] != [">"]]

        assert order()[:4] == ["before", "this", "▶", "after"]
        await do(seat, *["tab"] * 6)
        assert order()[:4] == ["before", "▶", "this", "after"]


async def test_escape_goes_to_the_workshop_at_this_place_and_coming_back_goes_on_there(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        seat.screen.entry.insert("-1 half a wo")
        await do(seat, "ctrl+l", "tab", "tab", "=They half")
        place = shown(seat).walk.stop
        await do(seat, "escape")
        assert seat.screen.workshop.focus == place
        assert seat.screen.entry.text == "-1 half a wo"
        await do(seat, "ctrl+l")
        assert (shown(seat).walk.stop, shown(seat).entry.text) == (place, "They half")
        await do(seat, "f3", "ctrl+l", "enter")
        assert "They half" in names(seat)


async def test_in_the_activities_what_is_typed_next_goes_behind_this_place(tmp_path):
    early = replace(KITCHEN, stage="activities")
    async with table(tmp_path / "k.toml", early) as seat:
        await do(seat, "ctrl+l", "tab", "escape")
        await seat.type("Asks her mother")
        assert names(seat)[1:3] == ["Compares offers", "Asks her mother"]


async def test_who_has_only_had_a_look_finds_the_workshop_as_it_was(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "up", "9", "ctrl+l", "escape")
        assert seat.screen.workshop.stage == "wrap"


async def test_at_the_end_enter_goes_to_a_hole_and_back_to_the_list(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", *["tab"] * 40)
        assert "THE WALK IS DONE" in seat.text()
        holes = len(shown(seat).walk.holes)
        assert holes
        await do(seat, "down", "up", "enter")
        assert "THE WALK IS DONE" not in seat.text()
        first = shown(seat).walk.asked_about
        assert first.key == shown(seat).walk.holes[0].key
        await do(seat, "enter")
        assert "THE WALK IS DONE" in seat.text()
        await do(seat, *["down"] * (holes + 3), "enter")
        assert "FORWARD  1 of" in seat.text()


async def test_up_and_down_go_through_time(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", "up")
        assert "first one" in seat.text()
        await do(seat, "down", "down")
        assert shown(seat).walk.stop == "ac-waits"
        await do(seat, "down", "down")
        assert (shown(seat).walk.way, shown(seat).walk.stop) == ("backward", "ac-cooks")
        await do(seat, "up")
        assert (shown(seat).walk.way, shown(seat).walk.stop) == ("backward", "ac-waits")
        await do(seat, "down", "down")
        assert shown(seat).walk.way == "forward"


async def test_who_only_looks_walks_but_does_not_write(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, mode="view") as seat:
        await do(seat, "ctrl+l", "=They wait", "enter")
        assert "view-only" in line_of(seat, "This is view")
        assert shown(seat).entry.text == "They wait"
        await do(seat, "ctrl+k")
        assert seat.journey == KITCHEN
        await do(seat, "ctrl+u", "enter", "enter")
        assert shown(seat).walk.stop == "ac-waits"
        await do(seat, "escape")
        assert isinstance(seat.app.screen, WorkshopScreen)


async def test_several_lines_pasted_are_a_card_each_and_undone_as_one(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l")
        seat.app.post_message(events.Paste("Asks her mother\nBuys a magazine\n? why\n"))
        await seat.settle()
        await do(seat, "enter")
        assert names(seat)[:3] == ["Looks at kitchens in the showroom", "Asks her mother", "Buys a magazine"]
        assert "3 pasted lines" in seat.text()
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN


async def test_what_is_typed_stays_when_the_size_changes(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", "=They wa")
        for size in [(80, 24), (40, 10), (12, 3), (200, 50), (120, 36)]:
            await seat.pilot.resize_terminal(*size)
            await seat.settle()
        await do(seat, "=it", "enter")
        assert "They wait" in names(seat)


async def test_a_line_that_is_not_understood_stays_with_the_reason(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l")
        await say(seat, "~ nobody knows")
        assert shown(seat).entry.text == "~ nobody knows"
        assert "Nothing is missing" in seat.text()


async def test_a_colon_opens_the_palette_and_help_says_what_can_be_typed(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l")
        await say(seat, ":undo")
        assert not isinstance(seat.app.screen, GapsView)
        await do(seat, "escape", "f1", "=parks a question", "enter")
        assert shown(seat).entry.text == "? "


async def test_what_may_be_meant_is_suggested_and_tab_completes_a_source(tmp_path):
    sourced = replace(KITCHEN, sources=(Source(id="so-1", about="Interviews in October"),))
    async with table(tmp_path / "k.toml", sourced) as seat:
        await do(seat, "ctrl+l", "=-1 ")
        assert "empty enter goes on" not in seat.text()
        await do(seat, "ctrl+u", "=Asks her mother @int", "tab")
        assert shown(seat).entry.text == 'Asks her mother @"Interviews in"'
        await do(seat, "enter")
        mother = next(one for one in seat.journey.activities if one.text == "Asks her mother")
        assert (mother.basis, mother.sources) == ("insight", ("so-1",))


async def test_sticker_and_evidence_keys_are_about_the_card_that_was_made_last_in_the_walk(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", "ctrl+r")
        assert "No card was made in this walk yet." in seat.text()
        await do(seat, "=Asks her mother", "enter", "tab")
        where, stop = shown(seat).walk.answers[-1].card, shown(seat).walk.stop
        await do(seat, "ctrl+e", "ctrl+r")
        made = next(one for one in seat.journey.activities if one.id == where)
        assert (made.basis, [one.kind for one in made.stickers]) == ("insight", ["pain"])
        assert shown(seat).walk.stop == stop
        await do(seat, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+g")
        assert "No card was made in this walk yet." in seat.text()


async def test_letters_are_typed_not_done(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", "=q?jd/1")
        assert shown(seat).entry.text == "q?jd/1"


async def test_text_of_a_person_is_shown_as_it_is(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l")
        await say(seat, "[bold]She[/] \x1b[31mcalls", "[@click=app.quit]no[/]")
        assert "[@click=app.quit]no[/]" in seat.text()
        assert "\x1b" not in seat.text()


async def test_an_empty_journey_says_where_to_begin(tmp_path):
    async with table(tmp_path / "k.toml", size=(80, 24)) as seat:
        await do(seat, "ctrl+l", "enter", "tab", "shift+tab", "up", "down")
        assert "There are no phases yet" in seat.text()
        await say(seat, "They wait")
        assert shown(seat).entry.text == "They wait"
        await do(seat, "escape")
        assert isinstance(seat.app.screen, WorkshopScreen)


async def test_with_plain_signs_nothing_is_said_by_others(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, ascii_only=True) as seat:
        await do(seat, "ctrl+l")
        assert "> GAP" in seat.text()
        assert seat.text().isascii(), [line for line in seat.text().split("\n") if not line.isascii()]


async def test_the_end_of_the_activities_leads_to_the_walk(tmp_path):
    early = replace(KITCHEN, stage="activities")
    async with table(tmp_path / "k.toml", early, size=(80, 24)) as seat:
        await do(seat, *["enter"] * len(early.phases))
        assert "ctrl+l looks for gaps." in seat.text()
        await do(seat, "ctrl+l")
        shown(seat)


async def test_a_card_deleted_elsewhere_does_not_leave_the_walk_in_the_air(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "ctrl+l", "tab", "f3", "end", "delete", "ctrl+l")
        place = find(seat.journey, shown(seat).walk.stop)
        assert place is not None


async def test_a_journey_of_phases_alone_can_be_filled_from_the_walk(tmp_path):
    bare = Journey(id="k", title="K", stage="activities", phases=(Phase(id="ph-1", title="Dreaming"),))
    async with table(tmp_path / "k.toml", bare) as seat:
        await do(seat, "ctrl+l")
        assert "first >" in seat.text()
        await say(seat, "Sees a kitchen", "Measures")
        assert names(seat) == ["Sees a kitchen", "Measures"]


async def test_a_long_list_of_holes_shows_those_around_the_cursor_and_counts_the_others(tmp_path):
    bare = tuple(Phase(id=f"ph-{n}", title=f"Phase {n}") for n in range(150))
    async with table(tmp_path / "k.toml", Journey(id="k", phases=bare, stage="activities")) as seat:
        await do(seat, "ctrl+l")
        while not shown(seat).walk.over:
            shown(seat).walk.on()
        await do(seat, "down", *["down"] * 3)
        assert "▶           Nothing happens in the phase “Phase 4”." in seat.text()
        await do(seat, "enter")
        assert "Phase 5 of 150" in seat.text()
