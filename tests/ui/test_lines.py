"""The list drawn by line: moving, picking, headings, long and hostile rows, many rows."""

import time

from rich.text import Text
from textual.content import Content
from textual.geometry import Offset

from journeytui.ui.glyphs import Glyphs
from journeytui.ui.themes import THEMES
from journeytui.widgets.lines import Heading, LineList
from tests.ui.host import Host, press

ROWS = [Heading("First"), "one", "two", Heading("Then"), "three", *(f"row {n}" for n in range(60))]


class Lists(Host):
    """Keeps what a list posts."""

    def on_line_list_selected(self, event):
        self.heard.append(("picked", event.index))

    def on_line_list_highlighted(self, event):
        self.heard.append(("at", event.index))


async def test_the_cursor_moves_over_rows_and_passes_headings():
    steps = [
        ([], 1),
        (["down", "j"], 4),
        (["k", "up", "k"], 1),
        (["pagedown"], 24),
        (["pageup"], 1),
        (["end"], 64),
        (["down"], 64),
        (["home"], 1),
    ]
    lines = LineList(ROWS)
    app = Lists(lines)
    async with app.run_test(size=(40, 24)) as pilot:
        for keys, at in steps:
            await press(pilot, *keys)
            await pilot.pause()
            assert (keys, lines.cursor) == (keys, at)
            shown = app.screen_text().split("\n")
            row = at - lines.scroll_offset.y
            assert shown[row].startswith(f"▶ {ROWS[at]}")
            assert app.cursor_position == Offset(0, row)
            assert at != 1 or shown[0] == "First"


async def test_a_row_is_picked_with_enter_and_the_mouse():
    app = Lists(LineList(ROWS))
    async with app.run_test(size=(40, 24)) as pilot:
        await press(pilot, "enter")
        await pilot.click(LineList, offset=(3, 2))
        await pilot.click(LineList, offset=(3, 2))
        await pilot.click(LineList, offset=(3, 3))
        assert app.heard == [("picked", 1), ("at", 2), ("picked", 2)]


async def test_new_rows_keep_the_cursor_as_far_as_they_go():
    lines = LineList(ROWS)
    app = Lists(lines)
    async with app.run_test(size=(40, 24)) as pilot:
        await press(pilot, "end")
        lines.set_rows(["a", "b"])
        await pilot.pause()
        assert lines.cursor == 1
        assert app.screen_text().rstrip() == "  a\n▶ b"
        lines.set_rows([Heading("nothing")])
        await press(pilot, "down", "enter", "home", "pagedown")
        assert lines.cursor == -1
        lines.set_rows(["a", "b"], cursor=0)
        await pilot.pause()
        assert app.screen_text().rstrip() == "▶ a\n  b"


async def test_what_does_not_fit_ends_in_an_ellipsis_and_nothing_drives_the_terminal():
    rows = ["x" * 50, Content.assemble(("y" * 50, "$pain")), Text("漢" * 30), "a[b]c[/b]\x1b[2J\u202e"]
    app = Lists(LineList(rows))
    async with app.run_test(size=(20, 6)):
        assert app.screen_text().rstrip().split("\n") == [
            "▶ " + "x" * 17 + "…",
            "  " + "y" * 17 + "…",
            "  " + "漢" * 8 + " …",
            "  a[b]c[/b]␛[2J\ufffd",
        ]


async def test_a_plain_terminal_gets_plain_signs():
    app = Lists(LineList(["x" * 50], glyphs=Glyphs(ascii=True)))
    async with app.run_test(size=(20, 4)):
        assert app.screen_text().rstrip() == "> " + "x" * 17 + "_"


async def test_a_theme_can_be_changed_while_it_is_shown():
    app = Lists(LineList([Content.assemble(("pain", "$pain"))]))
    async with app.run_test(size=(20, 4)) as pilot:
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()
            assert app.screen_text().rstrip() == "▶ pain"


async def test_ten_thousand_rows_move_as_quickly_as_a_hundred():
    async def moved(count):
        lines = LineList(f"row {n}" for n in range(count))
        async with Lists(lines).run_test(size=(80, 24)) as pilot:
            start = time.process_time()  # of this process: what else the machine does is not counted
            for _ in range(3):
                await press(pilot, "end", "home", "down")
            return time.process_time() - start

    few, many = await moved(100), await moved(10_000)
    assert many < 3 * few + 0.1
