"""Everything that any screen draws, and every rule of its style sheet, can be read: 7:1, dark and light."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.home import Home, HomeRow
from journeytui.ui.themes import DARK, LIGHT, ROLES, SURFACES
from tests.screens.everywhere import everywhere
from tests.screens.table import table
from tests.ui.contrast import faint_rules, too_faint
from tests.ui.host import Host, press

HERE = Path(__file__).parents[2]
CODE = HERE / "src" / "journeytui"
SAMPLE = HERE / "sample_journeys" / "buying-a-kitchen.toml"


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_every_screen_can_be_read(tmp_path: Path, theme: str) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk") as seat:
        seat.app.theme = theme
        await seat.settle()
        async for name in everywhere(seat):
            all_is_legible(seat.app.screen, name)


@pytest.mark.parametrize(("below", "above"), [("f2", "f3"), ("f3", "f1"), ("f5", "ctrl+p")])
async def test_a_theme_that_is_chosen_on_a_screen_above_is_seen_on_those_below(
    tmp_path: Path, below: str, above: str
) -> None:
    shutil.copy(SAMPLE, tmp_path / "k.toml")
    async with table(tmp_path / "k.toml", mode="desk") as seat:
        await seat.press(below)  # the cursor may stand elsewhere the first time
        seen = {}
        for theme in (LIGHT.name, DARK.name):
            seat.app.theme = theme
            await seat.press("f2", below)
            screen = seat.app.screen
            seen[theme] = colours(screen)
        await seat.press(above)
        assert seat.app.screen is not screen
        seat.app.theme = LIGHT.name
        await seat.press("escape")
        assert seat.app.screen is screen
        assert colours(screen) == seen[LIGHT.name] != seen[DARK.name]


def colours(screen: Screen[Any]) -> list[list[tuple[str, str]]]:
    """What is drawn on a screen, line by line, and how."""
    strips = screen._compositor.render_strips()
    return [[(text, str(style)) for text, style, _control in strip.simplify()] for strip in strips]


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_what_stands_before_and_over_the_workshop_can_be_read(theme: str) -> None:
    rows = [HomeRow(Path("a.toml"), "A", "wrap", 3, 1, 1), HomeRow(Path("b.toml"), "B", trouble="Gone.")]
    answers = [Option("a", "This", 1), Option("b", "That", 2)]
    app = Host(theme=theme)
    async with app.run_test(size=(100, 30)) as pilot:
        for screen in (
            Home(rows),
            Choose("Which?", "One of them.", answers),
            AskText("Why?", "Say it.", "so"),
        ):
            app.push_screen(screen)
            await press(pilot, "down")
            await pilot.pause()
            all_is_legible(screen, type(screen).__name__)


def all_is_legible(screen: Screen[Any], name: str) -> None:
    """All that is drawn on a screen, and all that its style sheet could draw."""
    box = screen.children[0] if screen.is_modal else screen
    assert too_faint(box) == {}, name
    assert too_faint(box, least=21), f"nothing was measured: {name}"
    for widget in (box, *box.query("*")):
        assert faint_rules(widget) == {}, name


def styles(path: Path) -> Iterator[str]:
    """Every string of a module with a theme variable in it, but the style sheets."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and re.search(r"\$[a-z]", text) and "{" not in text and "\n" not in text:
            yield text


def test_styles_in_the_code_are_roles_on_surfaces() -> None:
    """Each role is measured on each surface; so nothing else may be mixed in the code."""
    found = {
        style
        for floor in ("ui", "widgets", "screens")
        for path in (CODE / floor).rglob("*.py")
        for style in styles(path)
    }
    plain = re.compile(rf"((bold|italic) )*(\$({'|'.join(ROLES)}))?( bold)?( ?on \$({'|'.join(SURFACES)})?)?")
    assert {style for style in found if not plain.fullmatch(style)} == set()
    assert len(found) > 10, "nothing was found"
