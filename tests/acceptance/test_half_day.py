"""A whole half day typed by a script over a real terminal: nothing lost, nothing misplaced, nothing waits."""

import datetime as dt
import statistics
import time
import tomllib
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command, Open
from tests.acceptance.terminal import ENTER, Terminal, ctrl, report
from tests.acceptance.typist import Step, expected, standing, steps

LINES_A_MINUTE = 100


class Typed:
    """What a run of the script came to."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        """Seconds from the enter of each line (or from the line, when all is typed at once) to its effect."""
        self.looked: list[tuple[dt.datetime, int]] = []
        """Times at which exactly so many steps had been done."""

    def report(self) -> str:
        ordered = sorted(1000 * wait for wait in self.waits)
        p95 = ordered[int(len(ordered) * 0.95)]
        return (
            f"{len(ordered)} lines: enter to effect p50 {statistics.median(ordered):.0f} ms, "
            f"p95 {p95:.0f} ms, max {ordered[-1]:.0f} ms"
        )


def type_half_day(terminal: Terminal, script: list[Step], beat: float, looks: set[int]) -> Typed:
    """Type the script, a line every `beat` seconds; with 0 a line at once, when the one before has shown."""
    typed = Typed()
    due = time.monotonic()
    for done, step in enumerate(script):
        if done in looks:
            # The log knows seconds: wait for the next one, so that this one ends with exactly these steps.
            now = dt.datetime.now().astimezone()
            typed.looked.append((now.replace(microsecond=0), done))
            terminal.pump_for(1.02 - now.microsecond / 1e6)
            due = time.monotonic()
        if step.said and beat:
            write(terminal, step.keys.removesuffix(ENTER), due, beat)
            due += beat
            entered = terminal.type(ENTER)
        else:
            entered = terminal.type(step.keys)
        effect = terminal.wait(lambda step=step: step.shown_on(terminal), repr(step.shows))
        assert not terminal.line, "the line is free for what comes next"
        if step.said:
            typed.waits.append(effect - entered)
    return typed


def write(terminal: Terminal, line: str, begin: float, beat: float) -> None:
    """Type a line letter by letter, so that enter is due a beat after `begin`."""
    for at, letter in enumerate(line):
        terminal.pump_for(begin + beat * 0.9 * at / len(line) - time.monotonic())
        terminal.type(letter)
    terminal.wait(lambda: terminal.line.endswith(line[-30:]), f"the line {line!r}")
    terminal.pump_for(begin + beat - time.monotonic())


def half_day(opened: Open, run: Command, journey: Path, beat: float, looks: int) -> Typed:
    """The whole half day, with so many looks back at how the journey stood on the way."""
    script = list(steps())
    at = {len(script) * look // (looks + 1) for look in range(1, looks + 1)}
    terminal = opened("open", journey, "--half-day")
    terminal.wait_for("The half day has begun")
    typed = type_half_day(terminal, script, beat, at)
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    ended = dt.datetime.now().astimezone()

    assert standing(journey) == expected(script)
    replayed = run("replay", journey, "--at", ended.isoformat())
    assert tomllib.loads(replayed.stdout) == tomllib.loads(journey.read_text("utf-8"))
    for when, done in typed.looked:
        then = run("replay", journey, "--at", when.isoformat())
        assert then.returncode == 0, then.stderr
        assert standing(then.stdout) == expected(script[:done]), f"after {done} steps"
    return typed


def test_a_half_day_as_fast_as_the_program_echoes(opened: Open, run: Command, journey: Path) -> None:
    typed = half_day(opened, run, journey, beat=0, looks=1)
    report(typed.report())
    assert statistics.median(typed.waits) < 0.25, typed.report()


@pytest.mark.full
def test_a_half_day_that_comes_in_at_once(opened: Open, run: Command, journey: Path) -> None:
    """As after a hole in the connection: every key waits for what those before it set off."""
    script = list(steps())
    terminal = opened("open", journey, "--half-day")
    terminal.wait_for("The half day has begun")
    began = terminal.type(*(step.keys for step in script))
    ended = terminal.wait(lambda: script[-1].shown_on(terminal), "the last line", 60)
    keys = sum(len(step.keys) for step in script)
    report(f"{keys} keys at once: done after {ended - began:.1f} s")
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert standing(journey) == expected(script)


@pytest.mark.full
def test_a_half_day_at_a_hundred_lines_a_minute(opened: Open, run: Command, journey: Path) -> None:
    """No line waits: what came of each is on the screen long before the next one can be entered."""
    typed = half_day(opened, run, journey, beat=60 / LINES_A_MINUTE, looks=6)
    report(typed.report())
    assert max(typed.waits) < 60 / LINES_A_MINUTE, typed.report()
