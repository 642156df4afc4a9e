"""The disk fails while people talk: what was said is kept, a message stands, leaving is a decision."""

import os
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command, Open
from tests.acceptance.terminal import ENTER, ESCAPE, PAGE_DOWN, Terminal, ctrl

FAR = "2999-01-01"

if not hasattr(resource, "prlimit"):
    pytest.skip(
        "a full disk is played with prlimit, which this system does not have", allow_module_level=True
    )


def phases(*titles: str) -> list[str]:
    return [f'title = "{title}"' for title in titles]


def phases_in(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("title") and "Skaffa" not in line]


def say(terminal: Terminal, *titles: str) -> None:
    for title in titles:
        terminal.type(title, ENTER)
        terminal.wait_for(f"phase “{title}”")


@pytest.fixture
def terminal(opened: Open, journey: Path) -> Terminal:
    """At the desk with one phase, which is saved."""
    terminal = opened("open", journey, "--desk")
    terminal.wait_for("at the desk")
    terminal.type(PAGE_DOWN)
    terminal.wait_for("▶PHASES")
    say(terminal, "Söker hjälp")
    terminal.wait(lambda: "Söker hjälp" in journey.read_text("utf-8"), "the save")
    return terminal


class Disk:
    """The disk of one program, full or not."""

    def __init__(self, terminal: Terminal) -> None:
        self.pid = terminal.process.pid
        self.free = resource.prlimit(self.pid, resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (0, self.free[1]))

    def empty(self) -> None:
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, self.free)


def save_as(terminal: Terminal, path: Path) -> None:
    """The question that leaving asks, answered with "save as another file"."""
    terminal.choose("Save as another file")
    terminal.wait_for("A new file; nothing that is there is overwritten.")
    terminal.type(ctrl("u"), str(path), ENTER)
    terminal.wait_for("Saved as ")
    terminal.wait(lambda: not terminal.shows("NOT "), "the standing message to go")


def test_a_full_disk_keeps_the_edits_and_goes_on_when_there_is_room(
    terminal: Terminal, journey: Path, run: Command
) -> None:
    disk, before = Disk(terminal), journey.read_bytes()
    disk.fill()
    say(terminal, "Prövar ut")
    terminal.wait_for("NOT ON DISK: 1 edit")
    say(terminal, "Vänjer sig")
    terminal.wait_for("NOT ON DISK: 2 edits")
    terminal.pump_for(1)
    assert terminal.shows("NOT ON DISK: 2 edits"), "it stands until it is mended"
    assert journey.read_bytes() == before

    terminal.type(ctrl("q"))
    terminal.wait_for("Not everything is saved")
    terminal.choose("Try again")
    terminal.settle()
    assert terminal.shows("Not everything is saved"), "trying again did not help"
    terminal.type(ESCAPE)
    terminal.wait(lambda: not terminal.shows("Not everything is saved"), "the question to go")
    assert terminal.shows("NOT ON DISK: 2 edits")

    disk.empty()
    terminal.type(ctrl("s"))
    terminal.wait_for("Saved in")
    terminal.wait(lambda: not terminal.shows("NOT ON DISK"), "the message to go")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert phases_in(journey.read_text("utf-8")) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")
    replayed = run("replay", journey, "--at", FAR)
    assert phases_in(replayed.stdout) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")


@pytest.mark.full
def test_room_is_found_without_being_asked(terminal: Terminal, journey: Path) -> None:
    disk = Disk(terminal)
    disk.fill()
    say(terminal, "Prövar ut")
    terminal.wait_for("NOT ON DISK")
    disk.empty()
    say(terminal, "Vänjer sig")
    terminal.wait(lambda: not terminal.shows("NOT ON DISK"), "the message to go")
    terminal.wait(lambda: "Vänjer sig" in journey.read_text("utf-8"), "the save")
    assert not terminal.shows("NOT SAVED")


def test_what_cannot_be_saved_can_be_given_up(terminal: Terminal, journey: Path) -> None:
    before = journey.read_bytes()
    Disk(terminal).fill()
    say(terminal, "Prövar ut")
    terminal.type(ctrl("q"))
    terminal.choose("Give up what is not saved, and leave")
    assert terminal.wait_end() == 0
    assert journey.read_bytes() == before


@pytest.fixture
def unplugged(opened: Open, journey: Path, tmp_path: Path) -> Iterator[Terminal]:
    """A journey in a folder that is taken away while it is open."""
    drive = tmp_path / "drive"
    drive.mkdir()
    there = drive / "hörapparat.toml"
    journey.rename(there)
    terminal = opened("open", there, "--desk")
    terminal.wait_for("at the desk")
    terminal.type(PAGE_DOWN)
    terminal.wait_for("▶PHASES")
    say(terminal, "Söker hjälp")
    terminal.wait(lambda: "Söker hjälp" in there.read_text("utf-8"), "the save")
    drive.rename(tmp_path / "pocket")
    drive.write_text("not a folder any more")
    yield terminal
    assert drive.read_text() == "not a folder any more"


def test_save_as_goes_on_elsewhere_with_all_logs(unplugged: Terminal, tmp_path: Path, run: Command) -> None:
    say(unplugged, "Prövar ut")
    unplugged.wait_for("NOT SAVED")
    unplugged.type(ctrl("q"))
    unplugged.wait_for("Not everything is saved")
    other = tmp_path / "räddad.toml"
    save_as(unplugged, other)
    say(unplugged, "Vänjer sig")
    unplugged.type(ctrl("q"))
    assert unplugged.wait_end() == 0
    assert phases_in(other.read_text("utf-8")) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")
    replayed = run("replay", other, "--at", FAR)
    assert phases_in(replayed.stdout) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")


def powerless() -> tuple[str, ...]:
    """A command that runs another one without the rights by which root writes anywhere."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and setpriv is not there")
    return ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")


def test_a_folder_that_may_only_be_read(opened: Open, journey: Path, tmp_path: Path, run: Command) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    there = folder / "hörapparat.toml"
    journey.rename(there)
    before = there.read_bytes()
    folder.chmod(0o555)
    try:
        terminal = opened("open", there, "--desk", before=powerless())
        terminal.wait_for("at the desk")
        terminal.type(PAGE_DOWN)
        terminal.wait_for("▶PHASES")
        say(terminal, "Söker hjälp", "Prövar ut")
        terminal.wait_for("NOT ON DISK")
        terminal.wait_for("Permission denied")
        terminal.type(ctrl("q"))
        terminal.wait_for("Not everything is saved")
        other = tmp_path / "räddad.toml"
        save_as(terminal, other)
        say(terminal, "Vänjer sig")
        terminal.type(ctrl("q"))
        assert terminal.wait_end() == 0
        assert [one.name for one in folder.iterdir()] == [there.name]
    finally:
        folder.chmod(0o755)
    assert there.read_bytes() == before
    assert phases_in(other.read_text("utf-8")) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")
    replayed = run("replay", other, "--at", FAR)
    assert phases_in(replayed.stdout) == phases("Söker hjälp", "Prövar ut", "Vänjer sig")
