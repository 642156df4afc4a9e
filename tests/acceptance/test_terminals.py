"""Terminals that can do less: few colours, none, or ASCII only; all of it under a real pseudo-terminal."""

import re
import shutil
import signal
from pathlib import Path

import pytest

from journeytui.samples import SHOWN_FIRST, samples_folder
from tests.acceptance.conftest import Open
from tests.acceptance.terminal import ENTER, ESCAPE, Terminal, ctrl

FULL = pytest.mark.full

F3, F5, DOWN = "\x1bOR", "\x1b[15~", "\x1b[B"

OURS = re.compile(rb"\x1b\[[\d;]*[34]8;[25];")
"""A colour of our own, of 256 or of all."""
SIXTEEN = re.compile(rb"\x1b\[(?:\d+;)*(?:[34][0-7]|9[0-7]|10[0-7])(?:;\d+)*m")
"""One of the colours that every terminal has its own idea of."""
REVERSE = re.compile(rb"\x1b\[(?:\d+;)*7(?:;\d+)*m")


def looked_around(opened: Open, tmp_path: Path, *options: str, **environment: str) -> Terminal:
    """The kitchen on such a terminal: the workshop, the map, the changes and the palette were looked at."""
    kitchen = tmp_path / "k.toml"
    shutil.copy(samples_folder() / f"{SHOWN_FIRST}.toml", kitchen)
    terminal = opened("open", kitchen, "--desk", *options, environment=environment)
    terminal.wait_for("Buying a kitchen")
    terminal.settle()
    for key in (F3, DOWN, F5, DOWN, ctrl("p"), ESCAPE, ESCAPE):
        terminal.press(key)
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    return terminal


def is_plain(raw: bytes) -> bool:
    """Whether all signs that were sent are ASCII."""
    return raw.decode().isascii()


def test_a_terminal_that_can_do_all_gets_all(opened: Open, tmp_path: Path) -> None:
    raw = looked_around(opened, tmp_path).raw
    assert OURS.search(raw)
    assert not is_plain(raw)


def test_a_program_that_was_stopped_goes_on_where_it_was(opened: Open, tmp_path: Path) -> None:
    kitchen = tmp_path / "k.toml"
    shutil.copy(samples_folder() / f"{SHOWN_FIRST}.toml", kitchen)
    terminal = opened("open", kitchen, "--desk")
    terminal.wait_for("at the desk")
    terminal.settle()
    shown = terminal.text
    terminal.process.send_signal(signal.SIGSTOP)
    terminal.screen.reset()  # as when a shell has written into the terminal meanwhile
    terminal.process.send_signal(signal.SIGCONT)
    terminal.wait(lambda: terminal.text == shown, "the screen as it was")
    for letter in "? Who answers when it leaks":
        terminal.type(letter)
    terminal.wait(lambda: terminal.line == "? Who answers when it leaks", "every letter once")
    terminal.type(ENTER)
    terminal.wait_for("parked: “Who answers when it leaks”")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0


@pytest.mark.parametrize(
    ("options", "environment", "plain"),
    [
        ((), {"TERM": "linux", "COLORTERM": ""}, True),
        ((), {"NO_COLOR": "1"}, False),
        pytest.param((), {"TERM": "xterm", "COLORTERM": ""}, False, marks=FULL),
        pytest.param(("--theme", "terminal"), {}, False, marks=FULL),
    ],
)
def test_where_our_colours_cannot_be_shown_the_cursor_stands_in_reverse(
    opened: Open, tmp_path: Path, options: tuple[str, ...], environment: dict[str, str], plain: bool
) -> None:
    raw = looked_around(opened, tmp_path, *options, **environment).raw
    assert not OURS.search(raw)
    assert not SIXTEEN.search(raw)
    assert REVERSE.search(raw)
    assert is_plain(raw) == plain


@pytest.mark.parametrize(
    ("options", "environment"),
    [((), {"LANG": "C", "LC_ALL": "C"}), pytest.param(("--ascii",), {}, marks=FULL)],
)
def test_where_there_is_only_ascii_nothing_else_of_ours_is_sent(
    opened: Open, tmp_path: Path, options: tuple[str, ...], environment: dict[str, str]
) -> None:
    raw = looked_around(opened, tmp_path, *options, **environment).raw
    assert OURS.search(raw)
    assert is_plain(raw)
