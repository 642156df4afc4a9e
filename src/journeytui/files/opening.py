"""Opening a journey only to read it, and making a new one."""

import errno
import os
from pathlib import Path
from typing import NamedTuple

from journeytui.files import notes
from journeytui.files.atomic import write_atomically
from journeytui.files.beside import refuse_name
from journeytui.files.manuscript import Manuscript
from journeytui.files.places import mark_of
from journeytui.files.problems import Problem
from journeytui.files.reading import Loaded, read_journey
from journeytui.files.recovery import recovered
from journeytui.files.shelf import Shelf
from journeytui.journey.model import Journey


class Opened(NamedTuple):
    """A journey as it truly stands."""

    journey: Journey
    """The file's, with what only its logs hold so far."""
    loaded: Loaded
    """The file as it was read."""
    notes: tuple[str, ...]
    """What a person should hear about how the two differ, a sentence each."""
    problems: tuple[Problem, ...]
    """What was found in the file, and in the logs that had to be read."""
    shelf: Shelf
    """Those logs."""


def open_for_reading(path: Path) -> Opened:
    """The journey at `path`, completed from its logs. Nothing on disk is changed or made.

    Raises `FileError` when the file cannot be read as a journey.
    """
    mark = mark_of(path)
    loaded = read_journey(path)
    shelf = Shelf(path)
    recovery = recovered(loaded.journey, loaded.digest, shelf, mark)
    said = [note for note in (recovery.note, notes.unread(shelf.unread)) if note]
    if recovery.ours is not None:
        said.append(notes.conflict())
    return Opened(recovery.journey, loaded, tuple(said), (*loaded.problems, *shelf.problems), shelf)


def create(path: Path, journey: Journey) -> None:
    """Write a new journey file. Raises `FileExistsError` when something is at `path`, and `OSError`."""
    refuse_name(path)
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    write_atomically(path, Manuscript.blank().written(journey).encode())
