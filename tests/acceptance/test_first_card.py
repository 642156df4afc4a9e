"""From nothing to the first card, as the README tells it; and without a terminal."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Command, Open
from tests.acceptance.terminal import ENTER, PAGE_DOWN, ctrl, report


def test_the_first_card_takes_two_keys_besides_its_text(opened: Open, run: Command, tmp_path: Path) -> None:
    """`new`, `open --half-day`, pagedown past the frame, text, enter. The next card takes enter alone."""
    path = tmp_path / "kitchen.toml"
    made = run("new", path, "--title", "Buying a kitchen")
    assert (made.returncode, made.stdout.strip()) == (0, str(path))
    terminal = opened("open", path, "--half-day")
    terminal.wait_for("The half day has begun")
    assert terminal.shows("What is the map for?"), "it asks at once"
    terminal.type(PAGE_DOWN, "Dreaming", ENTER)
    terminal.wait_for("phase “Dreaming”")
    for title in ("Deciding", "Living with it"):
        terminal.type(title, ENTER)
        terminal.wait_for(f"phase “{title}”")
    report("first card: 2 keys besides its text; each further card: 1")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert path.read_text("utf-8").count("[[phase]]") == 3


def test_a_file_that_is_not_there_is_offered_as_new(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "kitchen.toml"
    terminal = opened(path)
    terminal.wait_for("There is no file kitchen.toml yet.")
    assert not path.exists()
    terminal.type("Buying a kitchen", ENTER)
    terminal.wait_for("Start a half day")
    terminal.type("h", PAGE_DOWN, "Dreaming", ENTER)
    terminal.wait_for("phase “Dreaming”")


@pytest.mark.full
def test_home_leads_into_the_sample(opened: Open) -> None:
    terminal = opened()
    terminal.wait_for("A new journey")
    terminal.type("s")
    terminal.choose("Work at the desk")
    terminal.wait_for("at the desk")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0


def test_without_a_terminal_open_says_what_is_missing(run: Command, journey: Path) -> None:
    before = journey.read_bytes()
    refused = run("open", journey, "--half-day")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "terminal" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert journey.read_bytes() == before


@pytest.mark.full
def test_without_a_terminal_the_demo_plays_itself(run: Command) -> None:
    played = run("demo")
    assert played.returncode == 0, played.stderr
    assert played.stderr == ""
    assert "The files:" in played.stdout
    files = [
        Path(line.strip()) for line in played.stdout.partition("The files:")[2].splitlines() if line.strip()
    ]
    assert len(files) >= 3, "the journey and the logs of two half days"
    assert all(file.exists() for file in files)
