"""What is measured, what it is measured against, and what must be reached.

The figures are those that the program was designed to. A ratio says the same on a slow machine as on a quick
one; seconds do not, and stand only where a person would notice them as such.
"""

from typing import Final, NamedTuple

from benchmarks.journeys import SIZES

ALL: Final = SIZES
BIGGEST: Final = SIZES[-1]


class Goal(NamedTuple):
    """One row of the table."""

    measured: str
    unit: str
    """`×` and what it is compared with, or a unit of its own."""
    must: str
    stretch: str
    limits: dict[int, float]
    """The must, as a number, at each number of cards that it is for."""


def _goal(measured: str, unit: str, must: float, stretch: str = "", sizes: tuple[int, ...] = ALL) -> Goal:
    named = "" if sizes == ALL else f" at {sizes[0]:,}" if len(sizes) == 1 else f" up to {sizes[-1]:,}"
    return Goal(measured, unit, f"{must:g}{named}", stretch, dict.fromkeys(sizes, must))


BLANK: Final = "× blank"
RAW: Final = "× raw"

GOALS: Final = (
    Goal(
        "ready: the first full picture",
        BLANK,
        "1.5, 2.5 at 10,000",
        "1.2, 1.5 at 10,000",
        {100: 1.5, 500: 1.5, 10_000: 2.5},
    ),
    _goal("the first key is answered", BLANK, 1.5, "1.2", (100, 500)),
    _goal("a letter, p50", BLANK, 2, "1.2"),
    _goal("a letter, p95 / p95", BLANK, 2),
    _goal("a letter while something is suggested, p50", "ms", 16.7, "10"),
    _goal("next activity, p95 / p95", BLANK, 2),
    _goal("a card is entered, p50", BLANK, float("inf")),
    _goal("a card is entered, p95 / p95", BLANK, 2),
    _goal("the evidence opens", "ms", float("inf")),
    _goal("next row of the evidence, p50", "ms", 16.7, "10"),
    _goal("the map opens, p50", BLANK, float("inf")),
    _goal("move on the map, p50", BLANK, 1.8, "1.4"),
    _goal("move on the map with scrolling, p95 / p50", BLANK, 6, "4.5"),
    _goal("a change is rewritten on the map, p50", "ms", 16.7, "10"),
    _goal("a letter of a filter, p50", "ms", 16.7, "10"),
    _goal("an edit while a filter is on, p50", "ms", 16.7, "10"),
    _goal("all text on the map, the first time", "ms", float("inf")),
    _goal("next card on the board, p50", "ms", 16.7, "10"),
    _goal("any key, p95, saving and logging", "ms", 16.7, "10"),
    _goal("the worst key", "ms", 33, "16"),
    _goal("bytes of a move on the map", "kB", 4.5, "2"),
    _goal("bytes of an edit on the map", "kB", 3, "1.5"),
    _goal("bytes of a full scroll of the map", "kB", 30, "20"),
    _goal("memory", BLANK, 1.6, "1.3", (100, 500)),
    _goal("memory for each further card", "KiB", 4, "2", (BIGGEST,)),
    _goal("memory grown after 10,000 keys", "MiB", 8),
    _goal("keys a second, the last tenth / the first", "×", 0.9),
    _goal("log append and sync", RAW, 1.3, "1.1"),
    _goal("save after one edit", RAW, 3, "1.5"),
    _goal("open / json.loads", "×", 12, "5", (BIGGEST,)),
    _goal("undo, each", "µs", 10),
    _goal("undo, kept for each", "KiB", 4),
    _goal("the holes found anew after an edit", "ms", 16.7, "5"),
    _goal("log read and replayed / tomllib.loads", "×", 2, "1.3"),
    _goal("check / python -c pass", "×", 12, "8"),
    _goal("check, from the command line", "s", 0.5, "0.3", (5_000,)),
    _goal("show / python -c pass", "×", 12, "8"),
)

AT_LEAST: Final = frozenset({"keys a second, the last tenth / the first"})
"""Where more is better."""
