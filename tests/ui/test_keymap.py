"""The user's keymap: what is right of it holds, what is not is told, and no action loses its key."""

import pytest
from textual.app import App

from journeytui.ui.actions import REGISTRY, bindings, find
from journeytui.ui.keymap import Keymap, keymap_of, read_keymap


def test_keys_are_changed():
    keymap = keymap_of({"park": ["ctrl+x", "f12"], "help": "f10", "search": "?"})
    assert keymap.problems == ()
    assert keymap.keys(find("park")) == ("ctrl+x", "f12")
    assert keymap.keys(find("help")) == ("f10",)
    assert keymap.keys(find("search")) == ("question_mark",)
    assert keymap.for_textual()["park"] == "ctrl+x,f12"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ({"prak": "ctrl+x"}, "there is no action “prak”: did you mean park?"),
        ({"\x1b[2J": "ctrl+x"}, "there is no action “␛[2J”: docs/keys.md names them all."),
        (
            {"park": "ctrl+m"},
            "ctrl+m cannot be used for park: terminals send it as enter; it stays on ctrl+k.",
        ),
        ({"park": "alt+p"}, "alt+p cannot be used for park: terminals keep keys with alt for themselves;"),
        ({"park": "ctrl+shift+p"}, "ctrl+shift+p cannot be used for park: most terminals send ctrl+shift as"),
        ({"park": "fn+9"}, "fn+9 cannot be used for park: no terminal has such a key; it stays on ctrl+k."),
        ({"park": "p"}, "p cannot be used for park: it types text in the input line"),
        ({"park": "home"}, "home cannot be used for park: the input line needs it; it stays on ctrl+k."),
        ({"park": []}, "park wants a key or a list of keys"),
        ({"park": 3}, "park wants a key or a list of keys"),
        ({"park": {"x": "y"}}, "park wants a key or a list of keys"),
        ({"add-line": "f10"}, "add-line cannot be changed; it stays on enter."),
        ({"theme": "f10"}, "theme can have no key; it is asked for by name."),
        (
            {"park": "ctrl+r"},
            "ctrl+r is taken by “pain” (Red sticker on the last card); park stays on ctrl+k.",
        ),
        ({"edit": "d"}, "d is taken by “delete” (Delete; undo brings it back); edit stays on enter."),
    ],
)
def test_what_is_wrong_is_told_and_the_usual_key_holds(rows, told):
    keymap = keymap_of(rows)
    assert len(keymap.problems) == 1
    assert keymap.problems[0].startswith(f"keys.toml: {told}")
    assert keymap.changed == {}


def test_two_actions_may_swap_their_keys():
    keymap = keymap_of({"pain": "ctrl+g", "joy": "ctrl+r"})
    assert keymap.problems == ()
    assert keymap.keys(find("pain")) == ("ctrl+g",)


def test_a_clash_that_a_refused_row_brings_back_is_seen():
    keymap = keymap_of({"pain": "ctrl+g", "joy": "ctrl+k"})
    assert keymap.changed == {}
    assert len(keymap.problems) == 2


def test_the_same_key_at_different_places_is_no_clash():
    assert keymap_of({"answer": "b"}).problems == ()


def test_a_file_is_read(tmp_path):
    path = tmp_path / "keys.toml"
    assert read_keymap(path) == Keymap()
    path.write_text('\ufeffpark = "ctrl+x"\n', encoding="utf-8")
    assert read_keymap(path).keys(find("park")) == ("ctrl+x",)


@pytest.mark.parametrize(
    "raw", [b"park = ", b"\xff\xfe", b"x" * 70_000, b"[" * 5000, b'park = "ctrl+x"\npark = "f10"\n', b"\x00"]
)
def test_a_broken_file_is_told_and_changes_nothing(tmp_path, raw):
    path = tmp_path / "keys.toml"
    path.write_bytes(raw)
    keymap = read_keymap(path)
    assert keymap.changed == {}
    assert len(keymap.problems) == 1
    assert "keys.toml" in keymap.problems[0]
    assert keymap.problems[0].isprintable()


async def test_textual_takes_the_keymap_as_it_is_and_drops_no_binding():
    class Host(App):
        BINDINGS = bindings("everywhere", "journey", "workshop", "cards")

    keymap = keymap_of({"park": ["ctrl+x", "f12"], "pain": "ctrl+g", "joy": "ctrl+r", "delete": "z"})
    assert keymap.problems == ()
    app = Host()
    async with app.run_test():
        app.set_keymap(keymap.for_textual())
        held = {}
        for binding in app.screen._binding_chain[-1][1].key_to_bindings.values():
            for one in binding:
                held.setdefault(one.id, set()).add(one.key)
    for action in REGISTRY:
        if (
            action.keys
            and not action.fixed
            and action.scopes & {"everywhere", "journey", "workshop", "cards"}
        ):
            assert held[action.name] == set(keymap.keys(action))
