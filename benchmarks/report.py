"""From what was measured to the table that a person reads."""

import datetime as dt
import math
import os
import platform
import statistics
from collections.abc import Mapping
from importlib.metadata import version

from benchmarks.goals import AT_LEAST, GOALS, Goal
from benchmarks.keyboard import Times
from benchmarks.terminal import COLUMNS, ROWS

Found = Mapping[int, Times]
"""All rounds, by the number of cards; 0 is the empty app."""


def seen(found: Found, cards: int) -> dict[str, float]:
    """The rows of the table for journeys of so many cards, in their units."""
    blank, ours = found[0], found[cards]
    one = lambda name: statistics.median(ours[name])  # noqa: E731 - a word for this page
    least = lambda name: statistics.median(blank[name])  # noqa: E731
    small = statistics.median(found[min(size for size in found if size)]["memory"])
    return {
        "ready: the first full picture": one("ready") / least("ready"),
        "the first key is answered": one("answered") / least("answered"),
        "a letter, p50": one("letter p50") / least("p50"),
        "a letter, p95 / p95": one("letter p95") / least("p95"),
        "a letter while something is suggested, p50": one("suggested p50") * 1e3,
        "next activity, p95 / p95": one("step p95") / least("p95"),
        "a card is entered, p50": one("enter p50") / least("p50"),
        "a card is entered, p95 / p95": one("enter p95") / least("p95"),
        "the evidence opens": one("evidence") * 1e3,
        "next row of the evidence, p50": one("row p50") * 1e3,
        "the map opens, p50": one("map p50") / least("p50"),
        "move on the map, p50": one("move p50") / least("p50"),
        "move on the map with scrolling, p95 / p50": one("scroll p95") / least("p50"),
        "a change is rewritten on the map, p50": one("change p50") * 1e3,
        "a letter of a filter, p50": one("filter p50") * 1e3,
        "an edit while a filter is on, p50": one("filtered p50") * 1e3,
        "all text on the map, the first time": one("full") * 1e3,
        "next card on the board, p50": one("board p50") * 1e3,
        "any key, p95, saving and logging": one("any p95") * 1e3,
        "the worst key": one("worst") * 1e3,
        "bytes of a move on the map": one("move bytes") / 1e3,
        "bytes of an edit on the map": one("edit bytes") / 1e3,
        "bytes of a full scroll of the map": one("scroll bytes") / 1e3,
        "memory": one("memory") / least("memory"),
        "memory for each further card": (one("memory") - small) / cards,
        "memory grown after 10,000 keys": one("grown") / 1024,
        "keys a second, the last tenth / the first": one("rate"),
        "log append and sync": one("append"),
        "save after one edit": one("save"),
        "open / json.loads": one("open"),
        "undo, each": one("undo") * 1e6,
        "undo, kept for each": one("kept") / 1024,
        "the holes found anew after an edit": one("holes") * 1e3,
        "log read and replayed / tomllib.loads": one("replay"),
        "check / python -c pass": one("check") / one("pass"),
        "check, from the command line": one("check"),
        "show / python -c pass": one("show") / one("pass"),
    }


def report(found: Found, rounds: int) -> str:
    """The results as Markdown."""
    sizes = [cards for cards in found if cards]
    columns = {cards: seen(found, cards) for cards in sizes}
    machine = (
        f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}, "
        f"Python {platform.python_version()}, Textual {version('textual')}"
    )
    lines = [
        "# How quick it is",
        "",
        f"{dt.datetime.now().astimezone():%Y-%m-%d}; {machine}; {rounds} rounds, in turn;",
        f"{COLUMNS} × {ROWS} cells; written by `python -m benchmarks`.",
        "",
        "The medians of all rounds. `× blank`: beside the same in an empty Textual app in the same run;",
        "`× raw`: beside the bare system calls with the same bytes. **Bold** is beyond the must. The last",
        "column is the biggest journey's figure over the smallest's.",
        "",
        "| measured | | must | stretch | "
        + " | ".join(f"{cards:,} cards" for cards in sizes)
        + " | growth |",
        "| --- | --- | --- | --- |" + " --- |" * (len(sizes) + 1),
    ]
    for goal in GOALS:
        values = [columns[cards][goal.measured] for cards in sizes]
        cells = [_cell(goal, cards, value) for cards, value in zip(sizes, values, strict=True)]
        must = "" if all(math.isinf(limit) for limit in goal.limits.values()) else goal.must
        growth = f"{values[-1] / values[0]:.2f}" if values[0] and len(sizes) > 1 else ""
        cells = [f"{goal.measured}", goal.unit, must, goal.stretch, *cells, growth]
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "The empty app (median of the rounds):", ""]
    units = {"memory": (1 / 1024, "MiB")}
    for name, times in found[0].items():
        factor, unit = units.get(name, (1e3, "ms"))
        lines.append(f"- {name}: {statistics.median(times) * factor:.1f} {unit}")
    return "\n".join(lines) + "\n"


def _cell(goal: Goal, cards: int, value: float) -> str:
    limit = goal.limits.get(cards)
    shown = f"{value:.2f}" if value < 10 else f"{value:.1f}"
    missed = limit is not None and (value < limit if goal.measured in AT_LEAST else value > limit)
    return f"**{shown}**" if missed else shown
