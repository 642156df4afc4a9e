"""Others on the same file: an editor, a git pull, a second window."""

import time
from pathlib import Path

import pytest

from tests.acceptance.conftest import Open
from tests.acceptance.terminal import ENTER, ESCAPE, PAGE_DOWN, Terminal, ctrl, report

THEIRS = '\n[[phase]]\ntitle = "Vänjer sig"\n'


def edited(journey: Path, how: str) -> float:
    """Somebody adds a phase to the file; gives the time when it was done."""
    text = journey.read_text("utf-8") + THEIRS
    if how == "replaced":
        other = journey.with_name("annan.toml")
        other.write_text(text, encoding="utf-8")
        other.replace(journey)
    else:
        journey.write_text(text, encoding="utf-8")
    return time.monotonic()


def saved(terminal: Terminal, journey: Path, words: str) -> None:
    """Wait until `words` are in the file, and the program knows it."""
    terminal.wait(lambda: words in journey.read_text("utf-8"), f"{words!r} in the file")
    terminal.settle()


def at_phases(opened: Open, journey: Path) -> Terminal:
    terminal = opened("open", journey, "--desk")
    terminal.wait_for("at the desk")
    terminal.type(PAGE_DOWN)
    terminal.wait_for("▶PHASES")
    saved(terminal, journey, 'stage = "phases"')
    return terminal


@pytest.mark.parametrize("how", ["replaced", pytest.param("rewritten", marks=pytest.mark.full)])
def test_a_change_outside_is_noticed_within_two_seconds_and_taken_over(
    opened: Open, journey: Path, how: str
) -> None:
    terminal = at_phases(opened, journey)
    terminal.type("Söker hjälp", ENTER)
    terminal.wait_for("phase “Söker hjälp”")
    saved(terminal, journey, "Söker hjälp")
    changed = edited(journey, how)
    noticed = terminal.wait_for("Vänjer sig")
    report(f"{how}: noticed after {noticed - changed:.2f} s")
    assert noticed - changed < 2
    terminal.wait_for("The file was changed outside: taken over.")
    terminal.type("Lever med den", ENTER)
    terminal.wait_for("phase “Lever med den”")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    text = journey.read_text("utf-8")
    assert all(title in text for title in ("Söker hjälp", "Vänjer sig", "Lever med den"))


def in_conflict(opened: Open, journey: Path) -> tuple[Terminal, str]:
    """The file is changed outside while an edit made here is not in it; what the file holds then."""
    terminal = at_phases(opened, journey)
    terminal.type("Söker hjälp")
    terminal.wait(lambda: terminal.line == "Söker hjälp", "the line")
    terminal.type(ENTER)
    changed = edited(journey, "replaced")  # at once: the save comes soon after what is shown
    theirs = journey.read_text("utf-8")
    terminal.wait_for("phase “Söker hjälp”")
    noticed = terminal.wait_for("The file was changed outside: nothing is overwritten.")
    assert noticed - changed < 2
    terminal.type("Prövar ut", ENTER)
    terminal.wait_for("phase “Prövar ut”")
    terminal.pump_for(0.6)  # longer than a save waits
    assert journey.read_text("utf-8") == theirs
    terminal.type(ctrl("s"))
    terminal.wait_for("Take theirs")
    return terminal, theirs


def phases_in(path: Path) -> list[str]:
    wanted = ("Söker hjälp", "Vänjer sig", "Prövar ut")
    return [title for title in wanted if f'"{title}"' in path.read_text("utf-8")]


@pytest.mark.parametrize(
    "choice",
    ["Take theirs", *(pytest.param(one, marks=pytest.mark.full) for one in ("Keep yours", "Save yours as"))],
)
def test_with_edits_of_ours_the_choice_is_offered(
    opened: Open, journey: Path, choice: str, tmp_path: Path
) -> None:
    terminal, theirs = in_conflict(opened, journey)
    terminal.choose(choice)
    if choice == "Save yours as":
        terminal.wait_for("A new file; nothing that is there is overwritten.")
        terminal.type(ENTER)
        terminal.wait_for("Saved as ")
    terminal.wait(lambda: "nothing is overwritten" not in terminal.text, "the message to go")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    if choice == "Take theirs":
        assert phases_in(journey) == ["Vänjer sig"]
        logs = "".join(log.read_text("utf-8") for log in tmp_path.glob("*.sessions/*.toml"))
        assert "Söker hjälp" in logs
        assert "Prövar ut" in logs
    elif choice == "Keep yours":
        assert phases_in(journey) == ["Söker hjälp", "Prövar ut"]
    else:
        assert journey.read_text("utf-8") == theirs
        assert phases_in(tmp_path / "hörapparat-2.toml") == ["Söker hjälp", "Prövar ut"]


@pytest.mark.full
def test_a_file_that_cannot_be_read_any_more_is_kept_or_replaced_by_choice(
    opened: Open, journey: Path
) -> None:
    """As when git leaves its conflict marks in the file."""
    terminal = at_phases(opened, journey)
    terminal.type("Söker hjälp", ENTER)
    saved(terminal, journey, "Söker hjälp")
    marked = "<<<<<<< HEAD\n" + journey.read_text("utf-8")
    journey.write_text(marked, encoding="utf-8")
    terminal.wait_for("cannot be read: yours is kept")
    terminal.type(ctrl("s"))
    terminal.wait_for("Keep yours")
    assert not terminal.shows("Take theirs"), "nobody can take what cannot be read"
    terminal.type(ESCAPE)
    terminal.settle()  # escape and a letter in one go are another key
    terminal.type("Prövar ut", ENTER)
    terminal.wait_for("phase “Prövar ut”")
    terminal.pump_for(0.6)  # longer than a save waits
    assert journey.read_text("utf-8") == marked
    terminal.type(ctrl("s"))
    terminal.choose("Keep yours")
    terminal.wait_for("Yours is kept")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert phases_in(journey) == ["Söker hjälp", "Prövar ut"]


@pytest.mark.full
def test_a_file_that_was_deleted_is_written_again(opened: Open, journey: Path) -> None:
    terminal = at_phases(opened, journey)
    terminal.type("Söker hjälp", ENTER)
    saved(terminal, journey, "Söker hjälp")
    journey.unlink()
    terminal.wait_for("The journey file was deleted outside.")
    terminal.type(ctrl("s"))
    terminal.wait(journey.exists, "the file")
    terminal.wait(lambda: not terminal.shows("deleted outside"), "the message to go")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert phases_in(journey) == ["Söker hjälp"]


def test_leaving_a_conflict_undecided_overwrites_nothing_and_loses_nothing(
    opened: Open, journey: Path
) -> None:
    terminal, theirs = in_conflict(opened, journey)
    terminal.kill()
    assert journey.read_text("utf-8") == theirs
    again = opened("open", journey, "--desk")
    again.wait_for("Take theirs")
    assert journey.read_text("utf-8") == theirs
    again.choose("Keep yours")
    again.wait_for("Söker hjälp")
    again.wait_for("Prövar ut")


def test_a_second_window_only_looks_and_says_who_writes(opened: Open, journey: Path) -> None:
    first = at_phases(opened, journey)
    second = opened("open", journey, "--half-day")
    second.wait_for("view-only")
    second.wait_for("has it open on")
    second.type("Från andra fönstret", ENTER)
    second.settle()
    assert "Från andra fönstret" in second.line, "a refused line stays"
    assert "view-only" in second.said
    assert "has it open on" in second.said

    first.type("Söker hjälp", ENTER)
    first.wait_for("phase “Söker hjälp”")
    shown = second.wait_for("Söker hjälp")
    report(f"the second window shows it after {shown - first.seen:.2f} s")

    first.kill()
    left = time.monotonic()
    offered = second.wait_for("has left. ctrl+o takes it for editing.")
    report(f"the second window offers to take over after {offered - left:.2f} s")
    assert offered - left < 2
    third = opened("open", journey, "--desk")
    third.wait_for("at the desk")
    third.type("Prövar ut", ENTER)
    third.wait_for("phase “Prövar ut”")
    third.type(ctrl("q"))
    assert third.wait_end() == 0
    assert phases_in(journey) == ["Söker hjälp", "Prövar ut"]
    assert "Från andra" not in journey.read_text("utf-8")
