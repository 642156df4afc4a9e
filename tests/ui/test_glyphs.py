"""The signs: one cell each, told apart, with twins for terminals that cannot."""

import ast
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

import journeytui
from journeytui.ui.glyphs import Glyphs, only_ascii
from journeytui.ui.plain_signs import PlainSigns
from journeytui.widgets.map.legend import BETWEEN, legend


def signs(glyphs):
    return {name: sign for name, sign in vars(glyphs).items() if isinstance(sign, str)}


@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_sign_is_one_cell(ascii_only):
    found = signs(Glyphs(ascii=ascii_only))
    assert {name for name, sign in found.items() if len(sign) != 1 or cell_len(sign) != 1} == set()


def test_every_twin_is_plain_ascii():
    assert all(sign.isascii() for sign in signs(Glyphs(ascii=True)).values())


@pytest.mark.parametrize("ascii_only", [False, True])
def test_signs_that_stand_in_for_each_other_differ(ascii_only):
    glyphs = Glyphs(ascii=ascii_only)
    feelings = {glyphs.good, glyphs.bad, glyphs.even}
    stickers = {glyphs.pain, glyphs.joy, glyphs.truth, glyphs.turn}
    assert (len(feelings), len(stickers)) == (3, 4)


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("density", ["normal", "overview"])
def test_a_sign_of_the_map_has_one_meaning(ascii_only, density):
    glyphs = Glyphs(ascii=ascii_only)
    explained = [entry[0] for entry in legend(density, 300, glyphs).split(BETWEEN)]
    beside = [glyphs.good, glyphs.bad, glyphs.even, glyphs.here, glyphs.more]
    signs_ = [*explained, *beside]
    assert len(explained) >= 9
    assert sorted(set(signs_)) == sorted(signs_)


@pytest.mark.parametrize(
    ("value", "shown", "plain"),
    [(-2, "−2 ▼", "-2 v"), (-1, "−1 ▼", "-1 v"), (0, "0 ●", "0 o"), (1, "+1 ▲", "+1 ^"), (2, "+2 ▲", "+2 ^")],
)
def test_a_feeling_says_its_number_and_its_direction(value, shown, plain):
    assert Glyphs().valence(value) == shown
    assert Glyphs(ascii=True).valence(value) == plain


@pytest.mark.parametrize(
    ("encoding", "environ", "expected"),
    [
        ("utf-8", {"TERM": "xterm-256color"}, False),
        ("utf-8", {}, False),
        ("utf-8", {"TERM": "linux"}, True),
        ("ascii", {}, True),
        ("latin-1", {}, True),
        ("cp437", {}, True),
        (None, {}, True),
        ("no-such-encoding", {}, True),
    ],
)
def test_what_a_terminal_cannot_show_it_is_not_sent(encoding, environ, expected):
    assert only_ascii(encoding, environ) is expected


@pytest.mark.parametrize(
    ("environ", "coerced", "expected"),
    [
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True, True),
        ({"LC_ALL": "POSIX"}, True, True),
        ({"LANG": "sv_SE.ISO-8859-1", "LC_CTYPE": "C.UTF-8"}, True, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False, False),
        ({"LC_CTYPE": "C.UTF-8"}, True, False),
        ({"LANG": "sv_SE.utf8"}, True, False),
    ],
)
def test_a_locale_of_ascii_is_believed_though_python_says_utf8(environ, coerced, expected):
    assert only_ascii("utf-8", environ, coerced=coerced) is expected


def said():
    """Every text that the program says: what is marked for translation."""
    for path in Path(journeytui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "N_", "ngettext"):
                yield from (one.value for one in node.args if isinstance(one, ast.Constant))


def test_every_sign_in_our_texts_has_a_twin():
    texts = [text for text in said() if isinstance(text, str)]
    sent = PlainSigns().apply([Segment(text) for text in texts], Color(0, 0, 0))
    assert {
        sign for text, _style, _control in sent for sign in text if not sign.isascii() and not sign.isalpha()
    } == set()
    assert len(texts) > 500, "nothing was found"
