"""The recordings of `sample_journeys/`, typed into a workshop without a screen."""

import datetime as dt
import itertools
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.demo.recording import Begin, End, Press, Say, Step, Wait, read
from journeytui.journey.checking import checked
from journeytui.journey.model import Journey
from journeytui.workshop.cards import NewId
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Entry
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.workshop import Workshop

FOLDER: Final = Path(__file__).parents[2] / "sample_journeys" / "recordings"
NAMES: Final = tuple(sorted(path.name.removesuffix(".start") for path in FOLDER.glob("*.start")))

KEY_SECONDS: Final = 2.0
"""Seconds that a key takes, or keys pressed in one go, as the player counts them."""


class Played(NamedTuple):
    """What came of playing all half days of a sample."""

    journey: Journey
    refused: list[str]
    """The lines and keys that were not understood, with what the program said."""
    shares: list[float]
    """How much of each half day's time was used."""


def recorded(name: str) -> list[tuple[Step, ...]]:
    """The half days of a sample, in order."""
    return [read(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob(f"{name}.*.play"))]


def started_from(name: str) -> Journey:
    """The journey before anybody sat down."""
    return checked(Journey, tomllib.loads((FOLDER / f"{name}.start").read_text(encoding="utf-8")))


def played(name: str) -> Played:
    """The sample typed from its start to its end."""
    journey, refused, shares = started_from(name), [], []
    fresh = itertools.count()
    for steps in recorded(name):
        room = Room(journey, steps, lambda kind: f"{kind}-{next(fresh)}")
        journey = room.document.journey
        refused += room.refused
        shares.append((room.time - room.begin.at) / dt.timedelta(minutes=room.minutes))
    return Played(journey, refused, shares)


class Room:
    """One half day: the workshop, the clock on its wall, and what was not understood."""

    def __init__(self, journey: Journey, steps: tuple[Step, ...], new_id: NewId) -> None:
        (self.begin,) = (step for step in steps if isinstance(step, Begin))
        self.minutes = self.begin.minutes or 240
        self.time = self.begin.at
        self.refused: list[str] = []
        self.document = Document(journey, Paperless(), lambda: self.time)
        half_day = HalfDay("workshop", self.begin.at, self.minutes)
        self.workshop = Workshop(self.document, new_id, lambda: self.time, half_day)
        for step in steps:
            self._take(step)

    def _take(self, step: Step) -> None:
        match step:
            case Wait():
                self.time += dt.timedelta(seconds=step.seconds)
            case Say():
                self.time += dt.timedelta(seconds=step.seconds)
                self._check(step.line, self.workshop.enter(step.line))
            case Press():
                self.time += dt.timedelta(seconds=KEY_SECONDS)
                for key in step.keys:
                    self._check(f"<{key}>", self._press(key))

    def _check(self, done: str, outcome: Outcome) -> None:
        if not outcome.ok or outcome.kept:
            self.refused.append(f"{self.time:%d %H:%M} {done!r}: {outcome.said}")

    def _press(self, key: str) -> Outcome:
        match key:
            case "enter":
                return self.workshop.enter("")
            case "pagedown" | "pageup":
                return self.workshop.next_stage(1 if key == "pagedown" else -1)
            case "tab" | "shift+tab":
                return self.workshop.step(1 if key == "tab" else -1)
            case "ctrl+z":
                return self.workshop.undo()
        raise AssertionError(f"the samples need no <{key}>")


class Paperless:
    """Records nothing."""

    def append(self, entries: Sequence[Entry]) -> None:
        pass


def note_of(steps: tuple[Step, ...]) -> str:
    """The note for next time that a half day ends with."""
    (end,) = (step for step in steps if isinstance(step, End))
    return end.note
