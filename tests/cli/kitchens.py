"""Journeys on disk for the tests of the commands: a file, and the logs of the sessions that made it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from random import Random

from journeytui.files.logs import log_folder, log_name
from journeytui.files.logwriter import LogWriter
from journeytui.files.manuscript import Manuscript
from journeytui.journey import planning
from journeytui.journey.edits import JOURNEY
from journeytui.journey.model import Journey
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Header

ZONE = dt.timezone(dt.timedelta(hours=1))
FIRST = dt.datetime(2026, 11, 21, 8, 30, tzinfo=ZONE)
SECOND = dt.datetime(2026, 11, 28, 13, 0, tzinfo=ZONE)


def written(path: Path, journey: Journey) -> Path:
    path.write_bytes(Manuscript.blank().written(journey).encode())
    return path


class Session:
    """A session whose clock goes on by a minute with each thing that happens."""

    def __init__(self, path: Path, journey: Journey, started: dt.datetime, kind: str = "workshop") -> None:
        self.now = started
        bits = Random(started.isoformat()).getrandbits
        header = Header(
            journey=journey.id,
            session=log_name(started, bits),
            kind=kind,
            started=started,
            minutes=240 if kind == "workshop" else None,
        )
        self.log = LogWriter(log_folder(path), header, bits)
        self.document = Document(journey, self.log, self._tick)

    def _tick(self) -> dt.datetime:
        self.now += dt.timedelta(minutes=1)
        return self.now

    def add(self, kind: str, node_id: str, parent: str = "", **card: object) -> None:
        self.document.run(planning.add(self.document.journey, kind, node_id, card, parent), kind)

    def set(self, node_id: str, **values: object) -> None:
        edit = planning.set_fields(self.document.journey, node_id, **values)
        assert edit is not None
        self.document.run(edit, "set")


def session(
    path: Path,
    journey: Journey,
    started: dt.datetime,
    does: Callable[[Session], None],
    kind: str = "workshop",
) -> Journey:
    """Run a session that does something, and give the journey at its end. The file is not touched."""
    made = Session(path, journey, started, kind)
    does(made)
    made.log.close()
    return made.document.journey


def kitchen(path: Path) -> Journey:
    """A journey with two half days, made from nothing, so that its logs give it."""

    def first(room: Session) -> None:
        room.set(JOURNEY, title="Buying a kitchen")
        room.set("frame", purposes=["optimise"], segment="Young families", owner="Customer experience")
        room.add("phase", "ph-1", title="Dreaming")
        room.add("phase", "ph-2", title="Deciding")
        room.add("phase", "ph-3", title="Waiting")
        room.add("activity", "ac-1", "ph-1", text="Looks at the kitchen of a friend")
        room.document.walk_to("thoughts")
        room.add("thought", "th-1", "ac-1", text="We could have this too", quote=True)
        room.add("parked", "pa-1", text="Who answers mail in July?", stage="thoughts", at="ac-1")
        room.document.note("end", text="Begin with the feelings")

    def second(room: Session) -> None:
        room.document.walk_to("feelings")
        room.add("feeling", "fe-1", "ac-1", valence=-2, text="envy")
        room.set("pa-1", state="answered", answer="The store")

    journey = session(path, Journey(id="kitchen"), FIRST, first)
    journey = session(path, journey, SECOND, second)
    written(path, journey)
    return journey
