"""A workshop without a screen and without a disk: what the tests of this folder type into."""

import datetime as dt
from collections.abc import Sequence
from random import Random

from journeytui.journey.ids import new_id
from journeytui.journey.lookup import Taken
from journeytui.journey.model import Journey, Phase
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Entry
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.workshop import Workshop

START = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


class Ledger:
    """A recorder that keeps entries in memory, and can be out of order."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.broken: OSError | None = None

    def append(self, entries: Sequence[Entry]) -> None:
        if self.broken:
            raise self.broken
        self.entries += entries


class Room:
    """A workshop, its ledger, and a clock that the test turns."""

    def __init__(self, journey: Journey | None = None, seed: int = 1) -> None:
        self.time = START
        self.ledger = Ledger()
        self.start = journey or Journey(id="test")
        random = Random(seed)
        self.document = Document(self.start, self.ledger, self.now)
        self.workshop = Workshop(
            self.document,
            lambda kind: new_id(kind, random.getrandbits, Taken(self.document.journey)),
            self.now,
            HalfDay("workshop", START, 240),
        )

    def now(self) -> dt.datetime:
        return self.time

    def type(self, *lines: str) -> list[str]:
        """Enter lines one by one; gives what was said."""
        return [self.workshop.enter(line).said for line in lines]

    @property
    def journey(self) -> Journey:
        return self.document.journey


def with_phases(*titles: str) -> Journey:
    phases = tuple(Phase(id=f"ph-{n}", title=title) for n, title in enumerate(titles))
    return Journey(id="test", phases=phases, stage="phases")
