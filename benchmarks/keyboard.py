"""What a person at the keyboard waits for: the real program in a terminal."""

import statistics
import sys
from pathlib import Path
from typing import Final

from benchmarks.journeys import CHANGE
from benchmarks.terminal import Terminal

PRESSES: Final = 40
"""How often each key is pressed in a round."""

FAR: Final = 15
"""Activities to the side, with scrolling; the smallest journey has eighteen."""

BURST: Final = 100
BURSTS: Final = 100
"""Ten thousand keys in all."""

UNDO, F3, F5, F7, TAB, BACK_TAB, CLEAR = "\x1a", "\x1bOR", "\x1b[15~", "\x1b[18~", "\t", "\x1b[Z", "\x15"
RIGHT, LEFT, DOWN = "\x1b[C", "\x1b[D", "\x1b[B"

SUGGESTING: Final = "-1 worried @looks"
"""A line with each letter of which something else is suggested: words for a feeling, then sources."""

Times = dict[str, list[float]]
"""By what was measured: one value of each round. Seconds, bytes or KiB."""


def blank() -> Times:
    """The empty app, once."""
    with Terminal([sys.executable, "-m", "benchmarks.blank"], {}) as app:
        ready = app.ready("READY 0")
        answered = app.shown_after("j", "READY 1")
        keys = [app.press("j").seconds for _ in range(PRESSES)]
        memory = app.memory()
    return {
        "ready": [ready - app.began],
        "answered": [answered - app.began],
        "p50": [statistics.median(keys)],
        "p95": [_p95(keys)],
        "memory": [memory],
    }


def program(path: Path, state: Path) -> Times:
    """The program on the journey at `path`, once."""
    with Terminal(_open(path), {"JOURNEYTUI_STATE_HOME": str(state)}) as app:
        ready = app.ready(r"FEELINGS \d+.\d+")
        answered = app.shown_after("j", "> j")
        memory = app.memory()
        letters = [app.press("k").seconds for _ in range(PRESSES)]
        app.press(CLEAR)
        suggested = [app.press(letter).seconds for letter in SUGGESTING]
        app.press(CLEAR)
        steps = [app.press(_to_and_fro(number)).seconds for number in range(PRESSES)]
        entered = []
        for number in range(PRESSES):
            app.press("+1 calm")
            entered.append(app.press("\r").seconds)
            app.press(_to_and_fro(number))
        evidence = [app.press(F7).seconds]
        rows = [app.press(DOWN).seconds for _ in range(PRESSES)]
        app.press("\x1b")
        opened = []
        for _ in range(5):
            opened.append(app.press(F3).seconds)
            app.press("\x1b")
        app.press(F3)
        moves = [app.press(LEFT if number % 2 else RIGHT) for number in range(PRESSES)]
        scrolls = [app.press(key) for key in (RIGHT, LEFT) * 3 for _ in range(FAR)]
        edits = [app.press("e") for _ in range(8)]
        rest = _changes_and_filter(app)
    keys = [
        *letters,
        *suggested,
        *steps,
        *rows,
        *entered,
        *(one.seconds for one in (*moves, *scrolls, *edits)),
    ]
    keys += [*rest["change"], *rest["filter letter"], *rest["filtered"], *rest["board"]]
    return {
        "ready": [ready - app.began],
        "answered": [answered - app.began],
        "memory": [memory],
        "letter p50": [statistics.median(letters)],
        "letter p95": [_p95(letters)],
        "suggested p50": [statistics.median(suggested)],
        "step p95": [_p95(steps)],
        "enter p50": [statistics.median(entered)],
        "enter p95": [_p95(entered)],
        "evidence": evidence,
        "row p50": [statistics.median(rows)],
        "map p50": [statistics.median(opened)],
        "move p50": [statistics.median(one.seconds for one in moves)],
        "scroll p95": [_p95([one.seconds for one in scrolls])],
        "change p50": [statistics.median(rest["change"])],
        "filter p50": [statistics.median(rest["filter letter"])],
        "filtered p50": [statistics.median(rest["filtered"])],
        "full": rest["full"],
        "board p50": [statistics.median(rest["board"])],
        "any p95": [_p95(keys)],
        "worst": [max(keys)],
        "move bytes": [statistics.median(one.size for one in moves)],
        "edit bytes": [statistics.median(one.size for one in edits)],
        "scroll bytes": [max(one.size for one in scrolls)],
    }


def _changes_and_filter(app: Terminal) -> Times:
    """A change rewritten on the map, a filter typed, edits while it is on, all text; then the board."""
    found: Times = {"change": []}
    app.press(f"/{CHANGE}\r")
    for _ in range(8):
        app.press("\r")
        app.press("x")
        found["change"].append(app.press("\r").seconds)
    app.press("f")
    found["filter letter"] = [app.press(letter).seconds for letter in "assumption"]
    app.press("\r")
    found["filtered"] = [app.press("e").seconds for _ in range(8)]
    app.press("\x1b")
    found["full"] = [app.press("+").seconds]
    app.press(F5)
    app.press(f"/{CHANGE}\r")
    found["board"] = [app.press(LEFT if number % 2 else RIGHT).seconds for number in range(PRESSES)]
    return found


def endurance(path: Path, state: Path) -> Times:
    """Ten thousand keys on the map, a hundred at a time without waiting."""
    with Terminal(_open(path), {"JOURNEYTUI_STATE_HOME": str(state)}) as app:
        app.ready(r"FEELINGS \d+.\d+")
        app.press(F3)
        there = (RIGHT * 5 + LEFT * 5) * (BURST // 10)
        app.burst(there)
        before = app.memory_now()
        times = [app.burst(there) for _ in range(BURSTS)]
        after = app.memory_now()
    tenth = BURSTS // 10
    return {
        "grown": [max(after - before, 0.0)],
        "rate": [statistics.median(times[:tenth]) / statistics.median(times[-tenth:])],
    }


def open_once(path: Path, state: Path) -> None:
    """Open the journey, as somebody has before: what is compiled and noted then is not measured."""
    with Terminal(_open(path), {"JOURNEYTUI_STATE_HOME": str(state)}) as app:
        app.ready(r"FEELINGS \d+.\d+")
        app.press(F3)
        app.press("\x1b")
        app.leave("\x11")


def _open(path: Path) -> list[str]:
    return [sys.executable, "-m", "journeytui", "open", str(path), "--desk"]


def _to_and_fro(number: int) -> str:
    """The key for the next activity ten times, then for the one before: the small journey has eighteen."""
    return TAB if number % 20 < 10 else BACK_TAB


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
