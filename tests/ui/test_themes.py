"""Contrast of every role on every surface, and that no meaning is said by hue alone."""

from itertools import product
from pathlib import Path

import pytest
from textual.color import Color

from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.help import Help
from journeytui.screens.home import Home, HomeRow
from journeytui.screens.palette import Palette
from journeytui.ui.themes import DARK, LIGHT, ROLES, SURFACES, TERMINAL, THEMES, colour, other, role_styles
from tests.ui.contrast import contrast, light, too_faint
from tests.ui.host import Host


def lightness(colour_of):
    """L* of CIE Lab: 0 black, 100 white, as an eye sees steps of grey."""
    found = light(colour_of)
    return 116 * found ** (1 / 3) - 16


@pytest.mark.parametrize(("theme", "role", "surface"), list(product((DARK, LIGHT), ROLES, SURFACES)))
def test_every_role_can_be_read_on_every_surface(theme, role, surface):
    assert contrast(colour(theme, role), colour(theme, surface)) >= 7


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_pain_and_joy_differ_in_lightness_and_are_orange_and_blue(theme):
    pain, joy = Color.parse(colour(theme, "pain")), Color.parse(colour(theme, "joy"))
    assert abs(lightness(pain.hex) - lightness(joy.hex)) >= 10
    assert pain.r > pain.g > pain.b
    assert joy.b > joy.g > joy.r


@pytest.mark.parametrize("theme", THEMES)
async def test_the_app_has_the_variables_as_the_theme_says_them(theme):
    app = Host(theme=theme.name)
    async with app.run_test():
        for name in (*ROLES, "cursor"):
            assert Color.parse(app.theme_variables[name]) == Color.parse(colour(theme, name))
        for name, role in (("text", "plain"), ("text-muted", "muted"), ("foreground", "plain")):
            assert Color.parse(app.theme_variables[name]) == Color.parse(colour(theme, role))


async def test_a_theme_that_is_not_ours_has_our_variables_too():
    app = Host(theme="textual-light")
    async with app.run_test():
        assert Color.parse(app.theme_variables["pain"]) == Color.parse(colour(LIGHT, "pain"))


def test_in_the_terminals_own_colours_weight_speaks():
    styles = role_styles(TERMINAL)
    assert {role for role in ROLES if styles[role].bold} == {"focus", "pain", "truth", "warn"}
    assert styles["quote"].italic


def test_the_toggle_goes_between_dark_and_light():
    assert other(DARK.name) == LIGHT.name
    assert other(LIGHT.name) == DARK.name
    assert other("textual-light") == DARK.name


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_everything_that_is_drawn_can_be_read(theme):
    def why_not(name):
        return "Not now." if name in ("pain", "joy") else ""

    app = Host(theme=theme)
    async with app.run_test(size=(100, 30)) as pilot:
        rows = [HomeRow(Path("a.toml"), "A", "wrap", 3, 1, 1), HomeRow(Path("b.toml"), "B", trouble="Gone.")]
        for screen in (
            Home(rows),
            Help("line", why_not, "feelings"),
            Palette("line", why_not, "red"),
            Choose("Which?", "One of them.", [Option("a", "This", 1), Option("b", "That", 2)]),
            AskText("Why?", "Say it.", "because"),
        ):
            app.push_screen(screen)
            await pilot.press("down")
            await pilot.pause()
            box = screen.children[0] if screen.is_modal else screen
            assert too_faint(box) == {}
            assert too_faint(box, least=21), "nothing was measured"
            if screen.is_modal:
                await pilot.press("escape")
