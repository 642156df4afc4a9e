"""Contrast of every role on every surface, that roles are told apart, and which theme a terminal gets."""

from itertools import combinations, product

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from journeytui.ui.reverse import Reverse
from journeytui.ui.themes import DARK, LIGHT, ROLES, SURFACES, TERMINAL, THEMES, fitting, is_own, other
from tests.ui.contrast import LEAST, contrast, difference, lightness, seen_by
from tests.ui.host import Host

OURS = (DARK, LIGHT)

TOLD_APART = ("pain", "joy", "truth", "warn", "ok")
"""Roles that stand for something of their own. `plain`, `muted`, `gated` and `focus` say how much to look."""


def in_256(hexadecimal):
    """What rich sends for a colour to a terminal with 256 of them."""
    return RichColor.parse(hexadecimal).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


@pytest.mark.parametrize(("theme", "role", "surface"), list(product(OURS, ROLES, SURFACES)))
def test_every_role_can_be_read_on_every_surface(theme, role, surface):
    text, ground = theme.variables[role], theme.variables[surface]
    assert contrast(text, ground) >= LEAST
    assert contrast(in_256(text), in_256(ground)) >= 4.5, "where there are only 256 colours"


@pytest.mark.parametrize("theme", OURS)
def test_pain_and_joy_are_orange_and_blue(theme):
    pain, joy = (Color.parse(theme.variables[role]) for role in ("pain", "joy"))
    assert pain.r > pain.g > pain.b
    assert joy.b > joy.g > joy.r


@pytest.mark.parametrize("theme", OURS)
def test_pain_and_joy_are_told_apart_in_grey(theme):
    assert abs(lightness(theme.variables["pain"]) - lightness(theme.variables["joy"])) >= 10


@pytest.mark.parametrize("eyes", ["anybody", "protanope", "deuteranope"])
@pytest.mark.parametrize("theme", OURS)
def test_roles_that_mean_something_are_told_apart(theme, eyes):
    seen = {role: seen_by(eyes, theme.variables[role]) for role in TOLD_APART}
    far = {pair: difference(*(seen[role] for role in pair)) for pair in combinations(TOLD_APART, 2)}
    assert {pair: round(found, 1) for pair, found in far.items() if found < 10} == {}


@pytest.mark.parametrize("theme", THEMES)
async def test_the_app_has_the_variables_as_the_theme_says_them(theme):
    app = Host(theme=theme.name)
    async with app.run_test():
        for name in (*ROLES, *SURFACES):
            assert app.theme_variables[name] == theme.variables[name]
        for name, role in (("text", "plain"), ("text-muted", "muted"), ("foreground", "plain")):
            assert Color.parse(app.theme_variables[name]) == Color.parse(theme.variables[role])


async def test_a_theme_that_is_not_ours_has_our_variables_too():
    app = Host(theme="textual-light")
    async with app.run_test():
        assert app.theme_variables["pain"] == LIGHT.variables["pain"]


def test_the_toggle_goes_through_all_themes():
    assert [other(theme.name) for theme in THEMES] == [LIGHT.name, TERMINAL.name, DARK.name]
    assert other("textual-light") == DARK.name


@pytest.mark.parametrize(
    ("environ", "colours", "theme"),
    [
        ({}, "truecolor", DARK),
        ({}, "256", DARK),
        ({}, "standard", TERMINAL),
        ({}, None, TERMINAL),
        ({"NO_COLOR": "1"}, "truecolor", TERMINAL),
        ({"NO_COLOR": "1", "JOURNEYTUI_THEME": "light"}, "truecolor", TERMINAL),
        ({"JOURNEYTUI_THEME": "light"}, "truecolor", LIGHT),
        ({"JOURNEYTUI_THEME": "terminal"}, "truecolor", TERMINAL),
        ({"JOURNEYTUI_THEME": "dark"}, "standard", DARK),
        ({"JOURNEYTUI_THEME": "plaid"}, "256", DARK),
    ],
)
def test_a_terminal_gets_the_theme_that_it_can_show(environ, colours, theme):
    assert fitting(environ, colours) == theme.name
    assert is_own(theme.name) == (theme is TERMINAL)


@pytest.mark.parametrize(
    ("term", "theme"), [("xterm", TERMINAL), ("linux", TERMINAL), ("xterm-256color", DARK)]
)
def test_rich_says_how_many_colours_a_terminal_has(term, theme):
    console = Console(force_terminal=True, legacy_windows=False, _environ={"TERM": term})
    assert fitting({}, console.color_system) == theme.name


def test_in_the_terminals_own_colours_the_cursor_stands_in_reverse():
    cursor = Style(color="default", bgcolor=Color.parse(TERMINAL.variables["cursor"]).rich_color, bold=True)
    plain = Segment("plain", Style(color="default", bgcolor="default"))
    turned, same, bare = Reverse().apply([Segment("here", cursor), plain, Segment("bare")], Color(0, 0, 0))
    assert turned.style.reverse
    assert turned.style.bold
    assert turned.style.bgcolor.is_default
    assert same == plain
    assert bare.style is None
