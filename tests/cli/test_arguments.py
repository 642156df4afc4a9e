"""Which command the words mean, and what is said when they mean none."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from journeytui import __version__
from journeytui.cli import COMMANDS, LATER
from journeytui.commands import screen
from tests.cli.conftest import Run


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """A terminal, and in the place of the application a list of what it was asked to do."""
    asked: list[tuple[object, ...]] = []

    def run_home() -> int:
        asked.append(("home",))
        return 0

    def run_workshop(path: Path, mode: str, minutes: int | None) -> int:
        asked.append((str(path), mode, minutes))
        return 0

    app = SimpleNamespace(run_home=run_home, run_workshop=run_workshop)
    monkeypatch.setitem(sys.modules, "journeytui.app", app)
    terminal = SimpleNamespace(isatty=lambda: True)
    monkeypatch.setattr(screen, "sys", SimpleNamespace(stdin=terminal, stdout=terminal))
    return asked


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ("home",)),
        (("kitchen.toml",), ("kitchen.toml", "ask", None)),
        (("open", "kitchen.toml"), ("kitchen.toml", "ask", None)),
        (("kitchen.toml", "--desk"), ("kitchen.toml", "desk", None)),
        (("kitchen.toml", "--view"), ("kitchen.toml", "view", None)),
        (("view", "kitchen.toml"), ("kitchen.toml", "view", None)),
        (("kitchen.toml", "--half-day"), ("kitchen.toml", "half-day", None)),
        (("kitchen.toml", "--half-day", "180"), ("kitchen.toml", "half-day", 180)),
        (("open", "--half-day", "kitchen.toml"), ("kitchen.toml", "half-day", None)),
        (("open", "--half-day", "90", "kitchen.toml"), ("kitchen.toml", "half-day", 90)),
        (("open", "check"), ("check", "ask", None)),
        (("./check",), ("check", "ask", None)),
        (("--half-day", "kitchen.toml"), ("kitchen.toml", "half-day", None)),
        (("--ascii", "kitchen.toml"), ("kitchen.toml", "ask", None)),
        (("--", "-odd.toml"), ("-odd.toml", "ask", None)),
    ],
)
def test_words_open_a_screen(
    words: tuple[str, ...], expected: tuple[object, ...], screens: list[tuple[object, ...]], run: Run
) -> None:
    ran = run(*words)
    assert (ran.code, ran.err) == (0, "")
    assert screens == [expected]


def test_a_file_without_suffix_opens_when_it_is_there(screens: list[tuple[object, ...]], run: Run) -> None:
    Path("kitchen").touch()
    assert run("kitchen").code == 0
    assert screens == [("kitchen", "ask", None)]


@pytest.mark.parametrize(
    ("typed", "meant"), [("chek", "check"), ("shwo", "show"), ("exprot", "export"), ("imprt", "import")]
)
def test_a_mistyped_command_is_guessed_at(typed: str, meant: str, run: Run) -> None:
    ran = run(typed, "kitchen.toml")
    assert (ran.code, ran.out) == (2, "")
    assert f"Did you mean “{meant}”?" in ran.err


def test_a_word_that_is_nothing_is_told_what_to_do(run: Run) -> None:
    ran = run("xyzzy")
    assert ran.code == 2
    assert ran.err == (
        "journeytui: There is no command and no file “xyzzy”. "
        "journeytui --help lists the commands; a journey's file ends in .toml.\n"
    )


@pytest.mark.parametrize("command", sorted(LATER))
def test_commands_to_come_say_so(command: str, run: Run) -> None:
    ran = run(command, "kitchen.toml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"journeytui: “{command}” is not in this version yet.\n"


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"journeytui {__version__}\n", "")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_everything_has_help(command: str, run: Run) -> None:
    ran = run(*([command] if command else []), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: journeytui {command}".rstrip())
    for name in COMMANDS if not command else ():
        assert f"    {name} " in ran.out


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("show", "kitchen.toml", "--colour"),
        ("check", "--format", "xml", "kitchen.toml"),
        ("fmt", "--check", "--diff", "kitchen.toml"),
        ("open", "kitchen.toml", "--desk", "--view"),
        ("open", "kitchen.toml", "--half-day", "5"),
        ("open", "kitchen.toml", "--half-day", "five"),
        ("demo", "--speed", "0"),
        ("demo", "--speed", "quick"),
        ("new", "a.toml", "--lang", "xx"),
        ("check", "--fo", "json", "kitchen.toml"),
        ("export", "kitchen.toml"),
        ("export", "kitchen.toml", "--to", "interview", "--variant", "letter"),
        ("export", "kitchen.toml", "--to", "interview", "--minutes", "10"),
        ("export", "kitchen.toml", "--to", "interview", "--minutes", "long"),
    ],
)
def test_wrong_use_is_one_sentence_and_2(words: tuple[str, ...], run: Run) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeytui: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("export", "k.toml", "--to", "interview", "--minutes", "abc"),
            "“abc” is not a whole number from 30 to 240",
        ),
        (
            ("export", "k.toml", "--to", "interview", "--minutes", "10"),
            "“10” is not a whole number from 30 to 240",
        ),
        (("demo", "--speed", "quick"), "“quick” is not a number from 0.01 to 1000"),
        (("demo", "--speed", "nan"), "“nan” is not a number from 0.01 to 1000"),
    ],
)
def test_what_is_no_amount_is_said_with_its_limits(words: tuple[str, ...], said: str, run: Run) -> None:
    assert said in run(*words).err


@pytest.mark.parametrize("words", [(), ("kitchen.toml",), ("view", "kitchen.toml")])
def test_screens_without_a_terminal_say_what_is_missing(words: tuple[str, ...], run_process: Run) -> None:
    ran = run_process(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "standard input, standard output" in ran.err


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def interrupted(**_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "journeytui.commands.schema", SimpleNamespace(run=interrupted))
    assert run("schema") == (130, "", "")
