"""The footer: what matters most and fits, from the registry, the impossible in brackets."""

import pytest

from journeytui.ui.action import WITHIN
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keyline import hints, offers
from journeytui.ui.keymap import Keymap, keymap_of
from journeytui.widgets.footer import KeyFooter
from tests.ui.host import Host


def possible(_name):
    return ""


@pytest.mark.parametrize("place", WITHIN)
@pytest.mark.parametrize("width", [20, 80, 120, 200])
def test_the_keys_of_a_place_fit_the_width(place, width, snapshot):
    line = " · ".join(f"{hint.key} {hint.say}" for hint in hints(offers(place, Keymap()), possible, width))
    assert len(line) <= width
    assert line.endswith("f1 help")
    assert line == snapshot


@pytest.mark.parametrize("width", [20, 80])
async def test_the_footer_shows_them_on_one_line(width):
    app = Host(KeyFooter(possible, "line"))
    async with app.run_test(size=(width, 3)):
        shown = [f"{hint.key} {hint.say}" for hint in hints(offers("line", Keymap()), possible, width - 2)]
        assert app.screen_text().rstrip().split("\n")[-1] == " " + " · ".join(shown)


async def test_what_is_not_possible_stands_in_brackets_and_only_a_change_repaints():
    reasons = {}
    footer = KeyFooter(lambda name: reasons.get(name, ""), "line")
    app = Host(footer)
    async with app.run_test(size=(80, 3)) as pilot:
        reasons["pain"] = "There is no card yet."
        footer.look_again()
        await pilot.pause()
        assert "(… ! pain)" in app.screen_text()
        drawn = []
        footer.refresh = lambda *args, **kwargs: drawn.append(args)
        footer.show_place("line")
        assert drawn == []
        footer.show_place("cards")
        assert len(drawn) == 1


def test_the_footer_names_the_keys_of_the_user():
    keymap = keymap_of({"view-map": "f12", "edit": "z"})
    assert [
        hint.key for hint in hints(offers("cards", keymap), possible, 300) if hint.say in ("map", "edit")
    ] == [
        "z",
        "f12",
    ]


def test_where_text_is_typed_it_names_what_is_typed():
    said = {hint.say: hint.key for hint in hints(offers("line", Keymap()), possible, 300)}
    assert said["park"] == "?"
    assert said["next"] == "empty enter"
    said = {hint.say: hint.key for hint in hints(offers("cards", Keymap()), possible, 300)}
    assert said["park"] == "ctrl+k"


async def test_in_ascii_what_is_typed_behind_a_text_is_told_in_words():
    app = Host(KeyFooter(possible, "line", glyphs=Glyphs(ascii=True)))
    async with app.run_test(size=(120, 3)):
        line = app.screen_text().rstrip().split("\n")[-1]
        assert "text ! pain" in line
        assert "f1 help" in line
        assert "… !" not in line
