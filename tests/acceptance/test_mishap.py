"""A mistake in the program itself: the terminal is given back with a few words, and nothing is lost."""

import os
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command, Open
from tests.acceptance.terminal import ENTER, Terminal

F3 = "\x1bOR"

MISTAKES = {
    "a key": "from journeytui.workshop.handling import Handling as Broken; name = 'remove'",
    "a picture": "from journeytui.widgets.map.widget import JourneyMap as Broken; name = 'render_line'",
    "the app": "from journeytui.app import JourneyApp as Broken; name = 'show_view'",
}
"""What goes wrong, and where: the program is made to make a mistake there."""


def broken(opened: Open, tmp_path: Path, journey: Path, mistake: str) -> Terminal:
    """A terminal in which a phase was added, and then the program went wrong."""
    folder = tmp_path / "broken"
    folder.mkdir()
    fails = (
        "def fails(*_a, **_o):\n    secret = 'Drömmer'\n    raise RuntimeError('a mistake for the test')\n"
    )
    (folder / "sitecustomize.py").write_text(f"{mistake}\n{fails}setattr(Broken, name, fails)\n", "utf-8")
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH", "")]))
    terminal = opened("open", journey, "--desk", environment={"PYTHONPATH": path})
    terminal.wait_for("at the desk")
    terminal.type("\x1b[6~", "Drömmer", ENTER)
    terminal.wait_for("phase “Drömmer”")
    terminal.type(F3)
    terminal.settle()
    terminal.type("d")
    return terminal


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_of_the_program_is_told_in_words_and_loses_nothing(
    opened: Open, run: Command, tmp_path: Path, state: Path, journey: Path, mistake: str
):
    terminal = broken(opened, tmp_path, journey, mistake)
    assert terminal.wait_end() == 1
    left = bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2].decode()  # after the terminal was given back
    words = [line for line in left.splitlines() if "\x1b" not in line and line.strip()]
    assert len(words) <= 3, left
    assert "a mistake in the program" in left
    assert "Drömmer" not in left
    (log,) = journey.with_suffix(".sessions").iterdir()
    assert f"safe in the session log, {log}" in left
    (report,) = (state / "mistakes").iterdir()
    assert str(report) in left
    traceback = report.read_text("utf-8")
    assert "RuntimeError: a mistake for the test" in traceback
    assert "Drömmer" not in traceback.replace("secret = 'Drömmer'", "")
    assert "Drömmer" in journey.read_text("utf-8")
    again = opened("open", journey, "--desk")  # the lock is free
    again.wait_for("at the desk")
    again.settle()
    assert "view-only" not in again.text
