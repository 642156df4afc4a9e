"""Reads the recordings of `sample_journeys/` and types them into a workshop without a screen."""

import datetime as dt
import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.journey.model import Journey
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Entry
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.workshop import Outcome, Workshop

FOLDER: Final = Path(__file__).parents[2] / "sample_journeys"
NAMES: Final = tuple(sorted(path.name.removesuffix(".start.toml") for path in FOLDER.glob("*.start.toml")))

_KEYS: Final = re.compile(r"(?:<[^<>]+>\s*)+")
_PAUSE: Final = re.compile(r"\+ (?P<seconds>\d+)")


class Step(NamedTuple):
    """One thing done at the keyboard: a line that was typed and entered, or one key."""

    number: int
    """Its line in the recording."""
    after: int
    """Seconds that went by before it."""
    text: str
    is_key: bool


class Recorded(NamedTuple):
    """One recorded half day."""

    path: Path
    started: dt.datetime
    minutes: int
    steps: tuple[Step, ...]
    note: str


class Played(NamedTuple):
    """What came of playing all half days of a sample."""

    journey: Journey
    refused: list[str]
    """The lines and keys that were not understood, with what the program said."""
    shares: list[float]
    """How much of each half day's time was used."""


def recorded(name: str) -> list[Recorded]:
    """The half days of a sample, in order."""
    return [_read(path) for path in sorted(FOLDER.glob(f"{name}.*.play"))]


def started_from(name: str) -> Journey:
    """The journey before anybody sat down."""
    return Journey.model_validate(tomllib.loads((FOLDER / f"{name}.start.toml").read_text(encoding="utf-8")))


def played(name: str) -> Played:
    """The sample typed from its start to its end."""
    journey, refused, shares = started_from(name), [], []
    fresh = itertools.count()
    for half_day in recorded(name):
        clock = Clock(half_day.started)
        document = Document(journey, Paperless(), clock.now)
        workshop = Workshop(
            document,
            lambda kind: f"{kind}-{next(fresh)}",
            clock.now,
            HalfDay("workshop", half_day.started, half_day.minutes),
        )
        for step in half_day.steps:
            clock.go_on(step)
            outcome = _key(workshop, step.text) if step.is_key else workshop.enter(step.text)
            if not outcome.ok or outcome.kept:
                refused.append(f"{half_day.path.name}:{step.number} {step.text!r}: {outcome.said}")
        journey = document.journey
        shares.append((clock.time - half_day.started) / dt.timedelta(minutes=half_day.minutes))
    return Played(journey, refused, shares)


class Paperless:
    """Records nothing."""

    def append(self, entries: Sequence[Entry]) -> None:
        pass


class Clock:
    """The clock on the wall of a recording: saying a line takes six seconds, and typing it its time."""

    def __init__(self, started: dt.datetime) -> None:
        self.time = started

    def now(self) -> dt.datetime:
        return self.time

    def go_on(self, step: Step) -> None:
        takes = 2 if step.is_key else 6 + 0.12 * len(step.text)
        self.time += dt.timedelta(seconds=step.after + takes)


def _read(path: Path) -> Recorded:
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = [line for line in lines if line.startswith("@ ") and not line.startswith("@ end")]
    ends = [line.removeprefix("@ end").strip() for line in lines if line.startswith("@ end")]
    assert (len(begins), len(ends)) == (1, 1), f"{path.name}: one half day to a recording"
    _at, started, *minutes = begins[0].split()
    steps = tuple(_steps(lines))
    return Recorded(
        path, dt.datetime.fromisoformat(started), int(minutes[0]) if minutes else 240, steps, ends[0]
    )


def _steps(lines: list[str]) -> Iterator[Step]:
    after = 0
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith(("#", "@ ")):
            continue
        if pause := _PAUSE.fullmatch(line):
            after += int(pause["seconds"])
            continue
        keys = re.findall(r"<([^<>]+)>", line) if _KEYS.fullmatch(line) else []
        typed = line.removeprefix("\\")
        for text in keys or [typed]:
            yield Step(number, after, text, is_key=bool(keys))
            after = 0


def _key(workshop: Workshop, key: str) -> Outcome:
    match key:
        case "enter":
            return workshop.enter("")
        case "pagedown" | "pageup":
            return workshop.next_stage(1 if key == "pagedown" else -1)
        case "tab" | "shift+tab":
            return workshop.step(1 if key == "tab" else -1)
        case "ctrl+z":
            return workshop.undo()
    raise AssertionError(f"the samples need no <{key}>")
