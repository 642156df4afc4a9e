"""The changes: what chafes is answered or accepted, and a change goes on from state to state."""

import datetime as dt
from dataclasses import replace

import pytest
from textual.widgets import Input

from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.screens.board_view import BoardView
from journeytui.screens.tying import PickCard
from journeytui.widgets.board.board import Board
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, WAITS, do


def board(seat: Table) -> Board:
    assert isinstance(seat.app.screen, BoardView)
    return seat.app.screen.board


def rows(seat: Table) -> list[str]:
    return [card.key for card in board(seat).listed]


def newest(seat: Table):
    return seat.journey.changes[-1]


async def test_what_chafes_stands_on_top_the_worst_first(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        assert rows(seat) == ["st-waits", "st-pages", "ch-sheet", "ch-door", "me-signed"]
        assert "1 of 3 red stickers answered · 0 done · 1 overdue" in seat.text()


async def test_a_change_answers_the_red_sticker_of_the_row(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "a", "=Call every Friday; owner: Coordinator; due: 2027-02-01", "enter")
        change = newest(seat)
        assert (change.text, change.at, change.owner, change.due) == (
            "Call every Friday",
            ("st-waits",),
            "Coordinator",
            dt.date(2027, 2, 1),
        )
        assert "st-waits" not in rows(seat)
        assert seat.app.screen.key == "st-pages", "the next one that chafes"
        await do(seat, "w", "=We live with it", "enter")
        assert seat.app.screen.key == newest(seat).id, "nothing chafes any more"
        await do(seat, "ctrl+z", "ctrl+z")
        assert rows(seat)[0] == "st-waits"


async def test_enter_on_what_chafes_answers_it_too(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "down", "enter", "=One page in front", "enter")
        assert newest(seat).at == ("st-pages",)


async def test_a_pain_is_accepted_with_a_reason(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "w", "enter")
        assert seat.journey == KITCHEN
        await do(seat, "w", "=The factory decides", "enter")
        assert (newest(seat).state, newest(seat).text, newest(seat).at) == (
            "accepted",
            "The factory decides",
            ("st-waits",),
        )
        assert "2 of 3 red stickers answered" in seat.text()


async def test_a_change_goes_through_its_states_and_round_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        seat.app.screen.cursor_to("ch-sheet")
        states = []
        for _turn in range(5):
            await do(seat, "s")
            states.append(seat.journey.changes[1].state)
            assert seat.app.screen.key == "ch-sheet"
        assert states == ["planned", "under_way", "done", "dropped", "idea"]


async def test_owner_date_and_the_whole_line(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        seat.app.screen.cursor_to("ch-sheet")
        await do(seat, "o", "=Planner", "enter", "u", "=2027-03-01", "enter")
        change = seat.journey.changes[1]
        assert (change.owner, change.due) == ("Planner", dt.date(2027, 3, 1))
        await do(seat, "enter")
        line = seat.app.screen.query_one(Input).value
        said = "; to be: Like by like; kind: support; owner: Planner; due: 2027-03-01; state: idea"
        assert line == f"A sheet to compare us with the others{said}"
        await do(seat, "end", "=; as is: Three prices", "enter")
        assert seat.journey.changes[1] == replace(change, as_is="Three prices")


async def test_a_measure_is_edited_and_gets_another_beside_it(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        seat.app.screen.cursor_to("me-signed")
        await do(seat, "a", "=Calls a week; now: 61; goal: 20", "enter")
        assert [(one.text, one.now, one.at) for one in seat.journey.measures] == [
            ("Offers signed", 31, ("ac-compares",)),
            ("Calls a week", 61, ("ac-compares",)),
        ]
        await do(seat, "d")
        assert seat.journey == KITCHEN


async def test_each_key_says_why_it_does_not_fit_the_row(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "o")
        assert "First answer it with a change" in seat.text()
        await do(seat, "d")
        assert "What chafes comes off in the workshop" in seat.text()
        seat.app.screen.cursor_to("me-signed")
        await do(seat, "s")
        assert "This is no change" in seat.text()
        await do(seat, "w")
        assert "Stand on something that chafes" in seat.text()
        seat.app.screen.cursor_to("ch-sheet")
        await do(seat, "g")
        assert "not tied to a place" in seat.text()
        assert seat.journey == KITCHEN


async def test_g_goes_to_what_chafes(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "g")
        assert seat.screen.workshop.focus == "ac-waits"


async def go(seat: Table, card: str) -> None:
    board(seat).cursor_to(card)
    await seat.settle()
    assert board(seat).key == card


@pytest.mark.parametrize(
    ("size", "keys", "visited"),
    [
        (
            (120, 36),
            ["down", "down", "right", "down", "up", "left", "up"],
            ["st-pages", "ch-sheet", "ch-door", "me-signed", "ch-sheet", "ch-sheet", "st-pages"],
        ),
        (
            (80, 24),
            ["down", "down", "right", "right", "left", "left", "left", "end", "home"],
            [
                "st-pages",
                "ch-sheet",
                "ch-door",
                "me-signed",
                "ch-door",
                "ch-sheet",
                "st-pages",
                "me-signed",
                "st-waits",
            ],
        ),
    ],
    ids=["lanes side by side", "lanes stacked"],
)
async def test_the_arrows_go_in_two_dimensions(tmp_path, size, keys, visited):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await do(seat, "f5")
        found = []
        for key in keys:
            await do(seat, key)
            found.append(board(seat).key)
        assert found == visited


async def test_a_change_is_moved_from_state_to_state_and_up_and_down_among_its_own(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, "ch-sheet")
        await do(seat, "m", "left", "right", "right", "down", "up")
        assert [(one.id, one.state) for one in seat.journey.changes] == [
            ("ch-sheet", "under_way"),
            ("ch-door", "under_way"),
        ]
        assert (board(seat).key, board(seat).lane) == ("ch-sheet", "under_way")
        assert "cannot go further" not in seat.text()
        assert "enter keeps it, escape puts it back" in seat.text()
        await do(seat, "enter", "down")
        assert board(seat).key == "ch-door"
        await do(seat, "ctrl+z", "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


async def test_escape_puts_back_what_was_moved_before_it_leaves(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "f5")
        await go(seat, "ch-door")
        await do(seat, "m")
        assert "enter keeps it · escape puts it back" in seat.text()
        await do(seat, "right", "right", "right", "escape")
        assert seat.journey == KITCHEN
        assert "It stands where it stood" in seat.text()
        assert board(seat).key == "ch-door"
        await do(seat, "right", "ctrl+z")
        assert seat.journey == KITCHEN
        assert "There is nothing to undo" in seat.text()


@pytest.mark.parametrize(
    "keys", [["d"], ["s"], ["o", "escape"], ["slash", "escape"], ["end"]], ids=lambda keys: keys[0]
)
@pytest.mark.parametrize("arrows", [[], ["right", "left"]], ids=["", "then arrows"])
async def test_whatever_else_is_done_ends_the_moving(tmp_path, keys, arrows):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, "ch-sheet")
        await do(seat, "m", *keys)
        after = seat.journey
        await do(seat, *arrows)
        assert seat.journey is after
        await do(seat, "escape")
        assert seat.screen.workshop.journey is after


@pytest.mark.parametrize("view", ["f3", "f5"])
async def test_a_card_that_is_undone_while_it_moves_is_moved_no_longer(tmp_path, view):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, "ch-sheet")
        await do(seat, "a", "=One page", "enter", "escape", view)
        shown = seat.app.screen.map if view == "f3" else board(seat)
        shown.cursor_to(newest(seat).id)
        await seat.settle()
        await do(seat, "m", "ctrl+z")
        assert seat.journey == KITCHEN
        await do(seat, "escape")
        assert seat.screen.workshop.journey == KITCHEN


async def test_a_change_that_is_there_answers_what_chafes_too(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "c")
        assert isinstance(seat.app.screen, PickCard)
        await do(seat, "=comes back", "enter")
        assert seat.journey.changes[0].at == ("st-door", "st-waits")
        assert board(seat).key == rows(seat)[0] == "st-pages"
        assert "2 of 3 red stickers answered" in seat.text()
        assert "answers red sticker on" in seat.text()
        await do(seat, "ctrl+z")
        assert seat.journey == KITCHEN


@pytest.mark.parametrize(
    ("card", "add", "take", "both", "left", "said"),
    [
        ("ch-door", "eleven", "does not close", ("st-door", "st-pages"), ("st-pages",), "answers"),
        ("me-signed", "first dinner", "offers", ("ac-compares", "ac-cooks"), ("ac-cooks",), "stands at"),
    ],
)
async def test_a_card_is_tied_and_untied(tmp_path, card, add, take, both, left, said):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, card)
        await do(seat, "c", f"={add}", "enter")
        assert find(seat.journey, card).node.at == both
        await do(seat, "c", f"={take}", "enter")
        assert find(seat.journey, card).node.at == left
        assert f"no longer {said}" in seat.text()
        await do(seat, "c", "escape")
        assert "Left as it was" in seat.text()
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


async def test_tying_begins_at_what_is_not_tied_yet(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, "ch-door")
        await do(seat, "c", "enter")
        assert find(seat.journey, "ch-door").node.at == ("st-door", "st-waits")


async def test_a_change_says_which_number_it_moves(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5")
        await go(seat, "ch-door")
        assert "moves Offers" not in seat.text()
        await do(seat, "number_sign", "enter")
        assert seat.journey.changes[0].measures == ("me-signed",)
        assert "moves Offers signed: now 31 → goal 45" in seat.text()
        await do(seat, "number_sign", "=a new", "enter", "=Calls; now: 9", "enter")
        assert [(one.text, one.at) for one in seat.journey.measures[1:]] == [("Calls", ("st-door",))]
        await do(seat, "ctrl+z")
        await go(seat, "ch-door")
        await do(seat, "number_sign", "enter")
        assert seat.journey == KITCHEN


async def test_a_number_can_be_added_from_what_chafes(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "f5", "number_sign", "=Silent weeks; now: 5; goal: 0; kind: churn", "enter")
        measure = seat.journey.measures[-1]
        assert (measure.text, measure.goal, measure.at) == ("Silent weeks", 0, ("ac-waits",))
        assert "5 to go down" in seat.text()


async def test_the_activity_says_what_chafes_there_and_then_what_answers_it(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, "tab", "f5", "8")
        assert seat.screen.workshop.focus == "ac-compares"
        assert "no change yet for ■ red sticker Eleven pages" in seat.text()
        await do(seat, "f5", "down", "a", "=One page in front; to be: One page", "enter", "escape")
        assert "no change yet for" not in seat.text()
        assert "One page in front" in seat.text()


async def test_the_first_number_and_the_first_change_are_added_to_an_empty_board(tmp_path):
    async with table(tmp_path / "k.toml") as seat:
        await do(seat, "f5", "number_sign", "=Offers; now: 3", "enter", "a", "=# Calls; goal: 9", "enter")
        assert [(one.text, one.now, one.goal) for one in seat.journey.measures] == [
            ("Offers", 3, None),
            ("Calls", None, 9),
        ]
        assert "no goal yet" in seat.text()
        assert "not measured yet" in seat.text()


async def test_the_board_says_where_it_chafes_though_nobody_has_put_a_sticker_there(tmp_path):
    bare = Activity(id="ac-waits", text="Hears nothing for five weeks", feelings=WAITS.feelings)
    phase = Phase(id="ph-decide", title="Deciding", activities=(bare,))
    journey = Journey(id="kitchen", phases=(phase,), measures=KITCHEN.measures)
    async with table(tmp_path / "k.toml", journey) as seat:
        await do(seat, "f5")
        assert rows(seat) == ["fe-waits", "me-signed"]
        assert "no red sticker yet · 0 done · 1 other bad moment open" in seat.text()
        await do(seat, "w", "=The factory decides", "enter")
        assert newest(seat).at == ("fe-waits",)
        assert rows(seat) == ["me-signed", newest(seat).id]
