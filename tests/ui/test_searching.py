"""Palette and help: from the registry, searched as one types, one enter does it."""

import pytest
from textual.widgets import Input

from journeytui.screens.help import Help, Helped
from journeytui.screens.palette import Palette
from journeytui.screens.searching import Found
from journeytui.ui.action import WITHIN
from journeytui.ui.actions import REGISTRY, find, in_scope, keys_at
from journeytui.ui.key_names import key_name
from journeytui.ui.keymap import Keymap, keymap_of
from journeytui.ui.palette import entries
from journeytui.widgets.lines import Heading
from tests.ui.host import Host, press

REASONS = {"pain": "There is no card yet.", "undo": "Nothing was done yet."}


def why_not(name):
    return REASONS.get(name, "")


async def left_with(screen, *keys, typed="", size=(80, 24)):
    """What a screen answers to what is typed and these keys, and how it looked after them."""
    app = Host()
    async with app.run_test(size=size) as pilot:
        app.push_screen(screen, app.heard.append)
        await pilot.pause()
        if typed:
            app.screen.query_one(Input).insert_text_at_cursor(typed)
            await pilot.pause()
        await press(pilot, *keys)
        await pilot.pause()
        return app.heard, app.screen_text()


async def answers(make, wishes):
    """What screens answer, one after the other, to what is typed and the keys pressed then."""
    app = Host()
    async with app.run_test() as pilot:
        for typed, keys, _answer in wishes:
            app.push_screen(make(), app.heard.append)
            await pilot.pause()
            app.screen.query_one(Input).insert_text_at_cursor(typed)
            await press(pilot, *keys)
            await pilot.pause()
        return app.heard


@pytest.mark.parametrize("place", WITHIN)
def test_the_palette_offers_every_action_once_and_the_possible_ones_first(place):
    found = entries(place, Keymap(), why_not)
    names = [entry.action.name for entry in found]
    assert sorted(names) == sorted(
        action.name
        for action in REGISTRY
        if action.area != "move" and not action.fixed and action.name != "palette"
    )
    dimmed = [bool(entry.why_not) for entry in found]
    assert dimmed == sorted(dimmed)


def test_an_action_of_another_place_says_where_it_is():
    reasons = {entry.action.name: entry.why_not for entry in entries("line", Keymap(), why_not)}
    assert reasons["answer"] == "Only in the parking list."
    assert reasons["view-present"] == "this version does not have it yet"
    assert reasons["pain"] == "There is no card yet."
    assert reasons["joy"] == ""


async def test_the_palette_as_it_looks(snapshot):
    _, looked = await left_with(Palette("line", why_not, "card"))
    assert looked == snapshot


async def test_typing_and_one_enter_does_it():
    wishes = [
        ("park line", ["enter"], "park"),
        ("ctrl+k", ["enter"], "park"),
        ("AGENDA", ["enter"], "agenda"),
        ("open-g", ["enter"], "open-gate"),
        ("half", ["down", "enter"], "break"),
        ("", ["a", "g", "e", "backspace", "e", "n", "enter"], "agenda"),
        ("", ["escape"], None),
    ]
    assert await answers(lambda: Palette("line", why_not), wishes) == [answer for *_, answer in wishes]


async def test_what_is_not_possible_says_why_and_does_nothing_else():
    heard, looked = await left_with(Palette("line", why_not, "red sticker"), "enter", "enter")
    assert heard == []
    assert "(card: Red sticker on the last card) There is no card" in looked


async def test_what_nobody_has_is_told_as_it_was_typed():
    heard, looked = await left_with(Palette("line", why_not, "[b]zz[/b]"), "enter", "down")
    assert heard == []
    assert "Nothing has “[b]zz[/b]” in it." in looked


async def test_it_shows_the_keys_of_the_user():
    keymap = keymap_of({"park": "ctrl+x"})
    _, looked = await left_with(Palette("line", why_not, "park what", keymap=keymap))
    assert "▶ ctrl+x" in looked


async def test_the_help_as_it_looks(snapshot):
    _, looked = await left_with(Help("parking", why_not), "down", "down")
    assert looked == snapshot


async def test_on_the_workshop_help_starts_with_what_can_be_typed():
    _, looked = await left_with(Help("line", why_not, "feelings"), size=(120, 36))
    lines = [line.strip() for line in looked.split("\n") if line.strip()]
    assert lines[:3] == ["Help: the input line", "type to search", "Typed in the line, in Feelings"]
    assert lines[3].startswith("▶ -2 word … +2 word")


async def test_help_is_searched_and_enter_does_the_row():
    wishes = [
        ("undone", ["enter"], Helped()),
        ("text a touchpoint", ["enter"], Helped(typed="> ")),
        ("parks a question", ["enter"], Helped(typed="? ")),
        ("green sticker on", ["enter"], Helped(action="joy")),
        ("not known", ["enter"], Helped(typed="~ ")),
    ]
    assert await answers(lambda: Help("line", why_not, "feelings"), wishes) == [
        answer for *_, answer in wishes
    ]


@pytest.mark.parametrize("place", WITHIN)
def test_help_names_every_key_of_its_place(place):
    rows = Help(place, why_not, "wrap").found("")
    shown = {row.answer.action: row.keys for row in reversed(rows) if isinstance(row, Found)}
    for action in in_scope(place):
        assert action.name in shown
        if keys := keys_at(action, place):
            assert shown[action.name] == ", ".join(key_name(key) for key in keys)
    headings = " ".join(row.text for row in rows if isinstance(row, Heading))
    assert ("Typed in the line, in Wrap-up" in headings) == (place in ("line", "cards"))


def test_help_on_the_map_tells_what_can_be_filtered_by():
    rows = Help("map", why_not).found("owner:")
    typed = {row.keys for row in rows if isinstance(row, Found)}
    assert typed == {"owner: store", "pain, owner: store"}


async def test_a_slash_is_typed_like_any_other_letter():
    _, looked = await left_with(Palette("line", why_not), "slash", "colon", "question_mark")
    assert "/:?" in looked


async def test_home_help_has_nothing_about_the_line():
    rows = [row for row in Help("home", why_not).found("touchpoint") if isinstance(row, Found)]
    assert all(row.why_not.startswith("Only in") and not row.answer.typed for row in rows)
    heard, _ = await left_with(Help("home", why_not), "enter", typed="new")
    assert heard == [Helped(action="new")]


@pytest.mark.parametrize(("place", "own"), [("map", "filter"), ("map", "edit"), ("cards", "edit")])
def test_the_keys_of_a_place_come_before_those_of_every_view(place, own):
    names = [row.answer.action for row in Help(place, why_not).found("") if isinstance(row, Found)]
    assert names.index(own) < names.index("stage-frame")


@pytest.mark.parametrize("place", ["map", "parking", "changes", "session"])
def test_what_comes_first_in_the_help_of_a_view_is_its_own(place):
    first = next(row for row in Help(place, why_not).found("") if isinstance(row, Found))
    assert place in find(first.answer.action).scopes
    assert not first.answer.action.startswith("stage-")
