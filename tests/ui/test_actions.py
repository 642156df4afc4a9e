"""The registry: every key of the design is there, no key means two things at one place."""

from collections import defaultdict

import pytest

from journeytui.ui.actions import REGISTRY, WITHIN, bindings, find, in_scope, keys_at, nearest
from journeytui.ui.key_names import is_printable, key_name, textual_key, why_not_bound

DESIGN = {
    "tab": "next-activity",
    "shift+tab": "previous-activity",
    "up": "into-cards",
    "escape": "back",
    "pagedown": "next-stage",
    "pageup": "previous-stage",
    "f2": "view-workshop",
    "f3": "view-map",
    "f4": "view-parking",
    "f5": "view-changes",
    "f6": "view-session",
    "f8": "view-present",
    "ctrl+k": "park",
    "ctrl+r": "pain",
    "ctrl+g": "joy",
    "ctrl+t": "truth",
    "ctrl+e": "evidence",
    "ctrl+z": "undo",
    "ctrl+y": "redo",
    "ctrl+p": "palette",
    "f1": "help",
    "ctrl+s": "save",
    "ctrl+q": "quit",
}
"""The keys of the workshop screen, as the design has them."""

MAP = {
    "k": "row-up",
    "j": "row-down",
    "h": "cell-left",
    "l": "cell-right",
    "up": "row-up",
    "home": "row-first",
    "end": "row-last",
    "enter": "edit",
    "a": "add-after",
    "A": "add-before",
    "d": "delete",
    "m": "move",
    "slash": "search",
    "1": "stage-frame",
    "9": "stage-wrap",
    "q": "back",
    "question_mark": "help",
}
"""The keys of the map, as the design has them."""


def keys_of(place):
    return {key: action.name for action in in_scope(place) for key in keys_at(action, place)}


def test_the_keys_of_the_design_are_those_of_the_registry():
    assert DESIGN.items() <= keys_of("line").items()
    assert MAP.items() <= keys_of("map").items()


def test_names_are_unique_and_fit_a_keymap():
    names = [action.name for action in REGISTRY]
    assert len(names) == len(set(names))
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)


@pytest.mark.parametrize("place", WITHIN)
def test_a_key_means_one_thing_at_one_place(place):
    meanings = defaultdict(set)
    for action in in_scope(place):
        for key in keys_at(action, place):
            meanings[key].add(action.name)
    assert {key: names for key, names in meanings.items() if len(names) > 1} == {}


@pytest.mark.parametrize("action", REGISTRY, ids=lambda action: action.name)
def test_no_action_lies_on_a_key_that_does_not_arrive(action):
    assert [why_not_bound(key) for key in action.keys if why_not_bound(key)] == []


def test_where_text_is_typed_no_printable_key_is_an_action():
    assert [key for key in keys_of("line") if is_printable(key)] == []


def test_every_action_can_be_asked_for_by_name_somewhere():
    asked = {action.name for place in WITHIN for action in in_scope(place)}
    assert asked == {action.name for action in REGISTRY}


@pytest.mark.parametrize(
    "key",
    [
        "ctrl+a",
        "ctrl+b",
        "ctrl+h",
        "ctrl+i",
        "ctrl+j",
        "ctrl+m",
        "ctrl+left_square_bracket",
        "alt+x",
        "cmd+s",
        "super+k",
        "ctrl+enter",
        "ctrl+shift+k",
        "ctrl+c",
        "ctrl+shift+left",
        "kaboom",
        "",
    ],
)
def test_keys_that_terminals_swallow_are_refused_with_a_reason(key):
    assert why_not_bound(key)


@pytest.mark.parametrize(
    "key", ["f1", "ctrl+k", "x", "A", "question_mark", "shift+tab", "pagedown", "f12", "comma"]
)
def test_keys_that_arrive_are_taken(key):
    assert why_not_bound(key) == ""


def test_keys_are_read_and_shown_as_a_person_writes_them():
    assert [textual_key(key) for key in ("?", "/", "shift+a", "ctrl+k", ":", "ctrl+[", ",")] == [
        "question_mark",
        "slash",
        "A",
        "ctrl+k",
        "colon",
        "ctrl+left_square_bracket",
        "comma",
    ]
    assert [key_name(key) for key in ("question_mark", "slash", "A", "ctrl+k", "pagedown", "comma")] == [
        "?",
        "/",
        "A",
        "ctrl+k",
        "pagedown",
        ",",
    ]


def test_bindings_are_made_of_the_scope_alone():
    line = {binding.key: binding for binding in bindings("line")}
    assert set(line) == {"up", "escape", "q"}
    assert line["up"].action == "into_cards"
    journey = {binding.key: binding for binding in bindings("journey", through="app.do")}
    assert journey["ctrl+z"].action == "app.do('undo')"
    assert journey["ctrl+z"].priority
    assert journey["ctrl+z"].id == "undo"


def test_a_name_is_found_and_a_wrong_one_gets_the_nearest():
    assert find("park").keys == ("ctrl+k",)
    assert nearest("prak") == "park"
    assert nearest("zzzzzzzz") == ""
