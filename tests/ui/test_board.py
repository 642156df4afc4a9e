"""The board drawn by line: keys, mouse, new cards, what is painted, many cards."""

import time

import pytest
from textual import events
from textual.content import Content
from textual.geometry import Offset

from journeytui.ui.glyphs import Glyphs
from journeytui.ui.themes import THEMES
from journeytui.widgets.board.board import Board
from journeytui.widgets.board.cards import Card, Cards, Lane
from tests.ui.contrast import too_faint
from tests.ui.host import Host


def card(key: str, lines: int = 2) -> Card:
    """A card that says its name and how much room it has."""

    def draw(room):
        return [Content(f"{key} {room.width}"), *(Content(f"line {n}") for n in range(2, lines + 1))]

    return Card(key, key, draw, lambda: key)


def lanes(**counts: int) -> list[Lane]:
    return [Lane(name, name, [card(f"{name}{n}") for n in range(count)]) for name, count in counts.items()]


THREE = Cards([lanes(a=3), lanes(b=4, c=0, d=40), lanes(e=2)], main=1)


class Boards(Host):
    """Keeps what a board posts."""

    def __init__(self, cards: Cards, **options) -> None:
        self.board = Board(Glyphs(**options))
        super().__init__(self.board)
        self.cards = cards

    def on_mount(self):
        self.board.show(self.cards)

    def on_board_highlighted(self):
        self.heard.append(self.board.key)

    def on_board_selected(self):
        self.heard.append(f"picked {self.board.key}")

    def shown(self):
        return self.screen_text().split("\n")


WAYS = ("row_last", "row_down", "cell_right", "page_up", "cell_left", "row_first", "row_up", "page_down")
WIDE, NARROW = (120, 30), (60, 12)


@pytest.mark.parametrize(
    ("size", "ways", "visited"),
    [
        (WIDE, ["row_down"] * 4, ["a1", "a2", "b0", "b1"]),
        (WIDE, ["row_last", "row_down", "cell_right", "cell_left"], ["a2", "b0", "d0", "b0"]),
        (WIDE, ["row_up", "cell_left", "cell_right"], ["a0", "a0", "a0"]),
        (NARROW, ["row_down"] * 4, ["a1", "a2", "b0", "b1"]),
        (NARROW, ["cell_right", "row_down", "cell_right", "cell_left"], ["b0", "b1", "d0", "b1"]),
        (NARROW, ["row_last", "row_up", "row_up", "row_first"], ["e1", "e0", "d39", "a0"]),
        (NARROW, ["page_down", "page_down", "page_up"], ["b0", "b3", "b0"]),
    ],
)
async def test_the_cursor_goes_to_the_card_beside(size, ways, visited):
    app = Boards(THREE)
    async with app.run_test(size=size) as pilot:
        found = []
        for way in ways:
            getattr(app.board, f"action_{way}")()
            await pilot.pause()
            found.append(app.board.key)
            assert any("▶" in line and f" {app.board.key} " in line for line in app.shown())
        assert found == visited


async def test_beside_is_at_the_same_height_and_the_terminals_cursor_goes_along():
    app = Boards(THREE)
    async with app.run_test(size=WIDE) as pilot:
        app.board.cursor_to("d20")
        await pilot.pause()
        y = app.cursor_position.y
        app.board.action_cell_left()
        await pilot.pause()
        assert app.board.key == "b3"
        app.board.action_cell_right()
        await pilot.pause()
        assert app.cursor_position == Offset(81, app.cursor_position.y)
        assert app.cursor_position.y <= y


async def test_each_lane_says_how_many_cards_it_has_and_how_many_are_out_of_sight():
    app = Boards(THREE)
    async with app.run_test(size=WIDE) as pilot:
        heads = " ".join(app.shown())
        assert "A 3 " in heads
        assert "C 0 " in heads
        assert "D 40  ↓" in heads
        app.board.cursor_to("d20")
        await pilot.pause()
        head = next(line for line in app.shown() if "D 40" in line)
        above, below = (int(part[1:]) for part in head.split("D 40")[1].split())
        assert above + below + sum(" d" in line for line in app.shown()) == 40


async def test_where_it_is_narrow_all_lanes_are_named_with_their_counts():
    app = Boards(THREE)
    async with app.run_test(size=NARROW) as pilot:
        assert app.shown()[0] == "▶ A 3    b 4    d 40    e 2".ljust(57) + "↓45"
        app.board.action_cell_right()
        await pilot.pause()
        assert app.shown()[0].startswith("  a 3  ▶ B 4")
        await pilot.click(Board, offset=(17, 0))
        assert app.board.key == "d0"


async def test_a_click_goes_to_a_card_a_second_one_picks_it_and_the_wheel_only_looks():
    app = Boards(THREE)
    async with app.run_test(size=WIDE) as pilot:
        at = next(y for y, line in enumerate(app.shown()) if " d1 " in line)
        await pilot.click(Board, offset=(90, at))
        await pilot.click(Board, offset=(90, at + 1))
        assert app.heard[-2:] == ["d1", "picked d1"]
        for _turn in range(5):
            app.board.on_mouse_scroll_down(wheel(app.board, 90, at))
        await pilot.pause()
        assert app.board.key == "d1"
        assert " d1 " not in app.screen_text()
        assert " b0 " in app.screen_text()
        app.board.action_row_down()
        await pilot.pause()
        assert "▶ d2 " in app.screen_text()


def wheel(board: Board, x: int, y: int) -> events.MouseScrollDown:
    return events.MouseScrollDown(board, x, y, 0, 1, 0, False, False, False, x, y)


async def test_new_cards_keep_the_cursor_and_where_it_stood():
    app = Boards(THREE)
    async with app.run_test(size=WIDE) as pilot:
        app.board.cursor_to("b2")
        app.board.show(Cards([lanes(a=3), lanes(b=3), [Lane("c", "c", [card("x"), card("b3")])]], main=1))
        assert app.board.key == "b2"
        app.board.show(Cards([lanes(a=3), lanes(b=2, d=1)], main=1))
        assert app.board.key == "b1"
        app.board.show(Cards([lanes(a=0), lanes(b=0, d=2)], main=1))
        assert app.board.key == "d0"
        app.board.show(Cards(empty="Nothing [b]here[/b]."))
        await pilot.pause()
        assert (app.board.key, app.board.card, app.board.lane) == ("", None, "")
        assert app.screen_text().strip() == "Nothing [b]here[/b]."
        for way in (
            "row_up",
            "row_down",
            "cell_left",
            "cell_right",
            "row_first",
            "row_last",
            "page_down",
            "pick",
        ):
            getattr(app.board, f"action_{way}")()
        app.board.show(THREE)
        assert app.board.key == "a0"


async def test_a_key_repaints_only_the_cards_that_it_concerns():
    app = Boards(THREE)
    async with app.run_test(size=WIDE) as pilot:
        painted = []
        real = app.board.refresh
        app.board.refresh = lambda *regions, **_options: painted.extend(regions) or real(*regions)
        app.board.cursor_to("b0")
        await pilot.pause()
        painted.clear()
        app.board.action_row_down()
        await pilot.pause()
        assert [(region.x, region.width) for region in painted] == [(0, 38)] * 4
        painted.clear()
        app.board.show(THREE)
        await pilot.pause()
        assert painted == []


@pytest.mark.parametrize("size", [(120, 30), (80, 10), (30, 5), (20, 2), (8, 1)])
async def test_any_size_holds(size):
    app = Boards(THREE)
    async with app.run_test(size=size) as pilot:
        for way in WAYS:
            getattr(app.board, f"action_{way}")()
            await pilot.pause()
        assert len(app.shown()) == size[1]


async def test_a_plain_terminal_gets_plain_signs():
    app = Boards(Cards([lanes(a=1)]), ascii=True)
    async with app.run_test(size=NARROW):
        assert "> a0 " in app.screen_text()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_theme_can_be_changed_while_it_is_shown(size):
    app = Boards(THREE)
    async with app.run_test(size=size) as pilot:
        before = app.screen_text()
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()
            assert app.screen_text() == before
            assert theme.ansi or not too_faint(app.board)


async def test_a_thousand_cards_move_as_quickly_as_ten():
    async def moved(count: int) -> float:
        app = Boards(Cards([lanes(a=count), lanes(b=count, c=count)], main=1))
        async with app.run_test(size=WIDE) as pilot:
            start = time.process_time()  # of this process: what else the machine does is not counted
            for _turn in range(3):
                for way in (
                    "row_last",
                    "row_down",
                    "cell_right",
                    "page_up",
                    "cell_left",
                    "row_first",
                    "row_up",
                ):
                    getattr(app.board, f"action_{way}")()
                    await pilot.pause(0)
            return time.process_time() - start

    few, many = await moved(10), await moved(3_000)
    assert many < 2 * few + 0.1
