"""Someone working on a journey file: what the tests of this folder open, type into and close."""

import datetime as dt
from pathlib import Path
from random import Random

from journeytui.files.opening import create
from journeytui.files.recovery import log_end
from journeytui.files.shelf import Shelf
from journeytui.files.store import Store, Told
from journeytui.journey import planning
from journeytui.journey.ids import new_id
from journeytui.journey.lookup import Taken
from journeytui.journey.model import Journey, Phase
from journeytui.workshop.document import Document

ZONE = dt.timezone(dt.timedelta(hours=1))


class Clock:
    """A clock that goes on by ten seconds whenever somebody looks at it."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 11, 21, 8, 30, tzinfo=ZONE)

    def __call__(self) -> dt.datetime:
        self.time += dt.timedelta(seconds=10)
        return self.time


CLOCK = Clock()


class Desk:
    """An open journey with a document on it, as the program has it."""

    def __init__(
        self, path: Path, told: Told | None = None, seed: int = 1, *, begin: bool = True, delay: float = 0.4
    ) -> None:
        self.random = Random(seed)
        self.store = Store.open(path, now=CLOCK, random_bits=self.random.getrandbits, told=told, delay=delay)
        if begin:
            self.begin()

    def begin(self, kind="desk") -> None:
        self._write_to(self.store.begin(kind))

    def take_up(self, log) -> None:
        self._write_to(self.store.take_up(log))

    def _write_to(self, writer) -> None:
        self.document = Document(self.store.journey, writer, CLOCK, self.store.view_only)
        self.document.observe(lambda change: self.store.save_soon(change.after))

    @property
    def journey(self) -> Journey:
        return self.document.journey

    def phase(self, title: str) -> str:
        """A new phase at the end; gives its id."""
        made = new_id("phase", self.random.getrandbits, Taken(self.journey))
        self.document.run(planning.add(self.journey, "phase", made, {"title": title}), f"phase {title}")
        return made

    def rename(self, phase: str, title: str) -> None:
        self.document.run(planning.set_fields(self.journey, phase, title=title), "rename")

    def crash(self) -> None:
        """Stop without saving anything, as a killed process does: the system lets go of lock and files."""
        self.store._saver.stop()
        self.store._logbook.end()
        if self.store._lock is not None:
            self.store._lock.release()

    def close(self) -> bool:
        return self.store.close()


NEVER = 3600.0
"""As `delay`: the file is saved only when the test asks for it."""


def new_journey(path: Path, *titles: str) -> Path:
    phases = tuple(Phase(id=f"ph-{n}", title=title) for n, title in enumerate(titles))
    create(path, Journey(id="test", title="Test", phases=phases))
    return path


def titles(journey: Journey) -> list[str]:
    return [phase.title for phase in journey.phases]


def played_back(path: Path) -> Journey:
    """The journey that the logs give, from nothing."""
    shelf = Shelf(path)
    logs = shelf.logs()
    assert shelf.problems == []
    return log_end(logs[0].header.journey, logs)
