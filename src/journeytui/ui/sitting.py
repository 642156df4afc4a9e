"""An open journey in the program: its workshop, the file and log behind it, and what the screens must know.

Owned by the screen's thread. The store calls back from its own; `call` brings that over.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from journeytui.files.logs import logs_of, read_log
from journeytui.files.problems import FileError
from journeytui.files.store import Outside, Store, Told
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey.ids import new_id
from journeytui.journey.lookup import ids
from journeytui.ui.world import World
from journeytui.workshop import clock
from journeytui.workshop.document import Changed, Document
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.recap import recap
from journeytui.workshop.workshop import Outcome, Workshop
from journeytui.method.stages import progress

Call = Callable[[Callable[[], None]], None]
"""Runs something on the screen's thread."""


class Sitting:
    """One journey, open. Screens listen, ask what stands, and call the workshop's verbs."""

    def __init__(self, path: Path, world: World, call: Call, *, view: bool = False) -> None:
        """Open the journey at `path`. Raises `FileError` when it cannot be read, and `OSError`."""
        self.world = world
        self._call = call
        self._listeners: list[Callable[[], None]] = []
        self._saved_at: dt.datetime | None = None
        self._failed: OSError | None = None
        self._outside: Outside | None = None
        told = Told(
            saved=lambda when: call(lambda: self._on_saved(when)),
            failed=lambda error: call(lambda: self._on_failed(error)),
            outside=lambda outside: call(lambda: self._on_outside(outside)),
        )
        self.store = Store.open(path, now=world.now, random_bits=world.random_bits, told=told, view=view)
        self.locked = self.store.view_only
        """Why this sitting cannot write at all; empty when it can."""
        self.document = Document(self.store.journey, self.store.nowhere, world.now, self._not_begun)
        self.document.observe(self._on_change)
        self.workshop = Workshop(self.document, self._new_id, world.now, None)
        self.note = self.store.note
        """What there was to say at opening: a journey completed from its log, a tail set aside."""
