"""kill -9 at a random moment: at the next start, everything that the screen had shown as done is there."""

import time
from pathlib import Path
from random import Random

import pytest

from journeytui.files.manuscript import Manuscript
from journeytui.files.recovery import log_end
from journeytui.files.shelf import Shelf
from journeytui.journey.model import Journey
from tests.acceptance.conftest import Open
from tests.acceptance.terminal import ENTER, PAGE_DOWN, PATIENCE, GoneError, Terminal, ctrl, report
from tests.acceptance.typist import STAGES, Step, begun_at, expected, standing, steps

LONGEST = 1.2
"""Seconds of typing before the kill, at most: past the save that follows an edit, and into the next."""


def type_until(terminal: Terminal, script: list[Step], until: float, *, ahead: bool) -> int:
    """Type until the time comes, a step when the one before shows or all `ahead`; how many were sent."""
    if ahead:
        terminal.type(*(step.keys for step in script))
        terminal.pump_until(until)
        return len(script)
    for sent, step in enumerate(script, 1):
        terminal.type(step.keys)
        while not step.shown_on(terminal):
            left = until - time.monotonic()
            if left <= 0:
                return sent
            terminal.pump(left)
        if time.monotonic() >= until:
            return sent
    return len(script)


def shown_done(terminal: Terminal, sent: list[Step]) -> int:
    """How many of the steps were done when the last card was that the screen tells of."""
    shown = (done for done, step in enumerate(sent, 1) if step.said and step.shown_on(terminal))
    return max(shown, default=0)


def trial(opened: Open, folder: Path, chance: Random) -> str:
    """One workshop, killed and opened again; what went wrong, or nothing."""
    stage = chance.choice(STAGES[1:])
    text, before = begun_at(stage)
    journey = folder / "hörapparat.toml"
    folder.mkdir()
    journey.write_text(text, encoding="utf-8")
    script = list(steps(stage))

    first = opened("open", journey, "--half-day")
    first.wait_for("The half day has begun")
    sent = type_until(
        first, script, time.monotonic() + chance.uniform(0, LONGEST), ahead=chance.random() < 0.3
    )
    first.kill()
    shown = shown_done(first, script[:sent])

    try:
        if chance.random() < 0.5:
            second = opened("open", journey, "--desk")
            second.wait_for("at the desk")
        else:  # the half day that was cut off goes on
            second = opened("open", journey, "--half-day")
            second.wait_for("enter or escape goes on")
            second.type(ENTER)
        second.type(ctrl("q"))
        second.wait_end()
    except GoneError as gone:
        return f"{stage}, {shown} shown: it does not open again: {gone}"
    stands = standing(journey)
    possible = [done for done in range(sent + 1) if expected(script[:done], before) == stands]
    if not possible:
        return f"{stage}: what stands there was never typed"
    if possible[-1] < shown:
        return f"{stage}: {shown} were shown as done, {possible[-1]} are there"
    shelf = Shelf(journey)
    logs = shelf.logs()
    if shelf.problems:
        return f"{stage}: a log cannot be read: {shelf.problems[0]}"
    if logs and _tables(log_end("horapparat", logs)) != stands:
        return f"{stage}: the logs do not replay to the journey"
    leftovers = [one.name for one in journey.parent.rglob("*.journeytui-tmp")]
    return f"{stage}: left behind {leftovers}" if leftovers else ""


def _tables(journey: Journey) -> dict[str, object]:
    return standing(Manuscript.blank().written(journey))


@pytest.mark.parametrize(
    "number", [*range(4), *(pytest.param(number, marks=pytest.mark.full) for number in range(4, 200))]
)
def test_killed_while_typing(opened: Open, tmp_path: Path, number: int) -> None:
    assert trial(opened, tmp_path / "killed", Random(number)) == ""


def test_the_window_is_closed(opened: Open, tmp_path: Path) -> None:
    journey = tmp_path / "hörapparat.toml"
    text, before = begun_at("thoughts")
    journey.write_text(text, encoding="utf-8")
    script = list(steps("thoughts"))[:3]
    first = opened("open", journey, "--half-day")
    first.wait_for("The half day has begun")
    first.type(*(step.keys for step in script))
    first.wait(lambda: script[-1].shown_on(first), "the last line")
    first.hang_up()
    first.process.wait(PATIENCE)
    second = opened("open", journey, "--desk")
    second.wait_for("at the desk")
    second.type(ctrl("q"))
    second.wait_end()
    assert standing(journey) == expected(script, before)


IGNORING_HANGUPS = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")


def test_without_a_terminal_it_ends_by_itself_and_lets_go_of_the_journey(opened: Open, journey: Path) -> None:
    """As when the terminal is killed and nobody is told: no hangup reaches the program."""
    first = opened("open", journey, "--desk", before=IGNORING_HANGUPS)
    first.wait_for("at the desk")
    first.type(PAGE_DOWN)
    first.wait_for("▶PHASES")
    first.type("Söker hjälp", ENTER)
    first.wait_for("phase “Söker hjälp”")
    first.hang_up()
    began = time.monotonic()
    assert first.process.wait(PATIENCE) == 0
    report(f"ended {time.monotonic() - began:.2f} s after its terminal")
    assert "Söker hjälp" in journey.read_text("utf-8")
    second = opened("open", journey, "--desk")
    second.wait_for("at the desk")
    second.type(ctrl("q"))
    assert second.wait_end() == 0


def test_a_polite_end_saves_and_gives_the_terminal_back(opened: Open, journey: Path) -> None:
    terminal = opened("open", journey, "--desk")
    terminal.wait_for("at the desk")
    terminal.type(PAGE_DOWN)
    terminal.wait_for("▶PHASES")
    terminal.type("Söker hjälp", ENTER)
    terminal.wait_for("phase “Söker hjälp”")
    terminal.process.terminate()
    assert terminal.wait_end() == 0
    assert "Söker hjälp" in journey.read_text(encoding="utf-8")
    assert b"\x1b[?1049l" in terminal.raw, "the screen that was there before is back"
