"""Runs the program beside an empty Textual app, in turn, and prints how many times as long it takes.

Seconds say more about the machine than about the program; the ratios say the same on a slow one. The result
goes to `RESULTS.md` beside this file.
"""

import argparse
import datetime as dt
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from benchmarks.terminal import COLUMNS, ROWS, Terminal
from journeytui.files.opening import create
from journeytui.journey.ids import new_id
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Thought, Touchpoint

SIZES: Final = (100, 500, 5_000, 10_000)
"""Cards."""
PRESSES: Final = 40
"""How often each key is pressed in a round."""
WORDS: Final = [
    "looks",
    "at",
    "kitchens",
    "with",
    "friends",
    "and",
    "wonders",
    "what",
    "it",
    "would",
    "cost",
    "to",
    "have",
    "one",
]
RESULTS: Final = Path(__file__).with_name("RESULTS.md")

Times = dict[str, list[float]]
"""Milliseconds, by what was measured."""


class Goal(NamedTuple):
    """A ratio to the empty app that must be kept, and one to stretch for."""

    measured: str
    beside: str
    """What of the empty app it is compared with."""
    must: dict[int, float]
    stretch: dict[int, float]


def _all(ratio: float) -> dict[int, float]:
    return dict.fromkeys(SIZES, ratio)


GOALS: Final = (
    Goal("start-up", "start-up", {100: 1.5, 500: 1.5, 10_000: 2.5}, {100: 1.2, 500: 1.2, 10_000: 1.5}),
    Goal("first key answered", "first key answered", {100: 1.5, 500: 1.5}, {100: 1.2, 500: 1.2}),
    Goal("a letter, median", "key, median", _all(2.0), _all(1.2)),
    Goal("a letter, p95", "key, p95", _all(2.0), {}),
    Goal("next activity, median", "key, median", {}, {}),
    Goal("next activity, p95", "key, p95", _all(2.0), {}),
    Goal("enter a card, median", "key, median", {}, {}),
    Goal("enter a card, p95", "key, p95", _all(2.0), {}),
)


def journey_of(cards: int) -> Journey:
    """A journey of about so many cards, the same each time: five cards at each activity, six phases."""
    random = Random(cards)

    def text(words: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(words))

    def name(kind: str) -> str:
        return new_id(kind, random.getrandbits)

    def activity() -> Activity:
        return Activity(
            id=name("activity"),
            text=text(6),
            thoughts=tuple(Thought(id=name("thought"), text=text(8)) for _ in range(2)),
            feelings=(Feeling(id=name("feeling"), valence=random.randint(-2, 2), text=text(1)),),
            touchpoints=(Touchpoint(id=name("touchpoint"), text=text(3), owner="Sales"),),
        )

    each = max(cards // 30, 1)
    phases = (
        Phase(id=name("phase"), title=text(2), activities=tuple(activity() for _ in range(each)))
        for _ in range(6)
    )
    return Journey(id="big", title="A big journey", stage="feelings", phases=tuple(phases))


def measure_blank() -> Times:
    """The empty app, once."""
    with Terminal([sys.executable, "-m", "benchmarks.blank"], {}) as app:
        ready = app.ready("READY 0")
        answered = app.shown_after("j", "READY 1")
        keys = [app.press("j") for _ in range(PRESSES)]
    return {
        "start-up": [ready - app.began],
        "first key answered": [answered - app.began],
        **_spread("key", keys),
    }


def measure(path: Path, state: Path) -> Times:
    """The program on the journey at `path`, once."""
    command = [sys.executable, "-m", "journeytui", "open", str(path), "--desk"]
    with Terminal(command, {"JOURNEYTUI_STATE_HOME": str(state)}) as app:
        ready = app.ready(r"FEELINGS \d+.\d+")
        answered = app.shown_after("j", "> j")
        letters = [app.press("k") for _ in range(PRESSES)]
        app.press("\x15")
        steps = [app.press(_there_and_back(number)) for number in range(PRESSES)]
        entered = []
        for number in range(PRESSES):
            app.press("+1 calm")
            entered.append(app.press("\r"))
            app.press(_there_and_back(number))
    return {
        "start-up": [ready - app.began],
        "first key answered": [answered - app.began],
        **_spread("a letter", letters),
        **_spread("next activity", steps),
        **_spread("enter a card", entered),
    }


def _there_and_back(number: int) -> str:
    """The key for the next activity ten times, then for the one before: the small journey has eighteen."""
    return "\t" if number % 20 < 10 else "\x1b[Z"


def _spread(name: str, times: list[float]) -> Times:
    ordered = sorted(times)
    return {f"{name}, median": [statistics.median(times)], f"{name}, p95": [ordered[int(len(times) * 0.95)]]}


def rounds(count: int, sizes: tuple[int, ...]) -> dict[int, Times]:
    """All that was measured, by cards; 0 is the empty app. Each round runs everything once, in turn."""
    found: dict[int, Times] = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory() as folder:
        clean, used = Path(folder) / "clean", Path(folder) / "used"
        used.mkdir()
        for cards in sizes:
            create(used / f"{cards}.toml", journey_of(cards))
            open_once(used / f"{cards}.toml", used / "state")
        shutil.copytree(used, clean)
        for number in range(1, count + 1):
            print(f"round {number} of {count}", file=sys.stderr)
            for cards in (0, *sizes):
                shutil.rmtree(used)
                shutil.copytree(clean, used)
                times = measure(used / f"{cards}.toml", used / "state") if cards else measure_blank()
                for name, values in times.items():
                    found[cards][name] += values
    return found


def open_once(path: Path, state: Path) -> None:
    """Open the journey once, as somebody has before: what is compiled and noted then is not measured."""
    command = [sys.executable, "-m", "journeytui", "open", str(path), "--desk"]
    with Terminal(command, {"JOURNEYTUI_STATE_HOME": str(state)}) as app:
        app.ready(r"FEELINGS \d+.\d+")
        app.settle()
        app.leave("\x11")


def report(found: dict[int, Times], count: int) -> str:
    """The results as Markdown."""
    blank = found[0]
    sizes = [cards for cards in found if cards]
    machine = (
        f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}, "
        f"Python {platform.python_version()}, Textual {version('textual')}"
    )
    lines = [
        "# How quick it is",
        "",
        f"{dt.datetime.now().astimezone():%Y-%m-%d}; {machine}; {count} rounds, in turn;",
        f"{COLUMNS} × {ROWS} cells; written by `python -m benchmarks`.",
        "",
        "How many times as long it takes as the same thing in an empty Textual app in the same run: the",
        "medians of all rounds compared, and in brackets the minima.",
        "",
        "| measured | must | stretch | " + " | ".join(f"{cards:,} cards" for cards in sizes) + " |",
        "| --- | --- | --- |" + " --- |" * len(sizes),
    ]
    for goal in GOALS:
        seen = [_ratio(found[cards][goal.measured], blank[goal.beside]) for cards in sizes]
        lines.append(
            f"| {goal.measured} | {_goals(goal.must)} | {_goals(goal.stretch)} | {' | '.join(seen)} |"
        )
    lines += ["", "The empty app, in milliseconds (median of the rounds, and the least):", ""]
    lines += [
        f"- {name}: {statistics.median(times) * 1e3:.1f} ({min(times) * 1e3:.1f})"
        for name, times in blank.items()
    ]
    return "\n".join(lines) + "\n"


def _ratio(times: list[float], beside: list[float]) -> str:
    medians = statistics.median(times) / statistics.median(beside)
    return f"{medians:.2f} ({min(times) / min(beside):.2f})"


def _goals(ratios: dict[int, float]) -> str:
    """One number where it is the same for all sizes, else one for each."""
    if len(set(ratios.values())) == 1:
        only = next(iter(ratios.values()))
        return f"{only:g}" if len(ratios) == len(SIZES) else f"{only:g} up to {max(ratios):,}"
    return ", ".join(f"{ratio:g} at {cards:,}" for cards, ratio in ratios.items())


def main() -> None:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is run (5)")
    parser.add_argument("--cards", type=int, nargs="+", choices=SIZES, default=SIZES, help="which journeys")
    parser.add_argument("--print", action="store_true", dest="only_print", help="leave RESULTS.md as it is")
    options = parser.parse_args()
    text = report(rounds(options.rounds, tuple(options.cards)), options.rounds)
    print(text)
    if not options.only_print:
        RESULTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
