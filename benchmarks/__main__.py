"""Runs the program beside an empty Textual app and the bare system calls, in turn, and says how they compare.

Seconds say more about the machine than about the program; the ratios say the same on a slow one. The result
goes to `RESULTS.md` beside this file.
"""

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Final

from benchmarks.commands import commands
from benchmarks.journeys import SIZES, journey_of
from benchmarks.keyboard import Times, blank, endurance, open_once, program
from benchmarks.limits import limits
from benchmarks.report import report
from journeytui.files.opening import create

RESULTS: Final = Path(__file__).with_name("RESULTS.md")


def measured(rounds: int, sizes: tuple[int, ...]) -> dict[int, Times]:
    """All that was measured, by cards; 0 is the empty app. Each round runs everything once, in turn."""
    found: dict[int, Times] = defaultdict(lambda: defaultdict(list))

    def add(cards: int, times: Times) -> None:
        for name, values in times.items():
            found[cards][name] += values

    with tempfile.TemporaryDirectory() as folder:
        clean, used = Path(folder) / "clean", Path(folder) / "used"
        used.mkdir()
        for cards in sizes:
            create(used / f"{cards}.toml", journey_of(cards))
            open_once(used / f"{cards}.toml", used / "state")
        shutil.copytree(used, clean)
        for number in range(1, rounds + 1):
            print(f"round {number} of {rounds}", file=sys.stderr)
            add(0, blank())
            for cards in sizes:
                shutil.rmtree(used)
                shutil.copytree(clean, used)
                journey = used / f"{cards}.toml"
                add(cards, program(journey, used / "state"))
                add(cards, commands(journey, used / "state"))
                if number == 1:  # these hardly differ from round to round, and take longest
                    add(cards, endurance(journey, used / "state"))
                    add(cards, limits(cards, used))
    return found


def main() -> None:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is run (5)")
    parser.add_argument("--cards", type=int, nargs="+", choices=SIZES, default=SIZES, help="which journeys")
    parser.add_argument("--print", action="store_true", dest="only_print", help="leave RESULTS.md as it is")
    options = parser.parse_args()
    text = report(measured(options.rounds, tuple(options.cards)), options.rounds)
    print(text)
    if not options.only_print:
        RESULTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
