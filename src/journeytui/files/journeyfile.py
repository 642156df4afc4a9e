"""A journey file that is open: written when the journey changes, never over what somebody else wrote."""

import threading
from pathlib import Path
from typing import NamedTuple

from journeytui.files import notes
from journeytui.files.atomic import write_atomically
from journeytui.files.problems import FileError, Problem
from journeytui.files.reading import Loaded, parse_journey
from journeytui.files.watching import Watch, digest_of
from journeytui.journey.model import Journey


class Outside(NamedTuple):
    """The file was changed by somebody else."""

    loaded: Loaded | None
    """What it holds now; nothing when it cannot be read, or is gone."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be read."""
    conflict: bool = False
    """We have edits that it does not: a person must choose, and until then nothing is saved."""


class JourneyFile:
    """The file at `path`, what we know of it, and what somebody else made of it."""

    def __init__(self, path: Path, loaded: Loaded) -> None:
        self.path = path
        self.lock = threading.RLock()
        """To be held by whoever does more than one thing to the file."""
        self.outside: Outside | None = None
        self._outside_digest = ""
        self._manuscript = loaded.manuscript
        self._watch = Watch(path, loaded.digest)

    @property
    def digest(self) -> str:
        """Of what we last read from or wrote to the file."""
        return self._watch.known

    @property
    def stirs(self) -> bool:
        """Whether the last look saw the file change, so that the next one should come soon."""
        return self._watch.moving

    def write(self, journey: Journey) -> Outside | None:
        """Make the file hold `journey`; or else say what somebody else wrote to it since we last knew.

        A file that is gone is written again. Raises `OSError`, with the file as it was.
        """
        with self.lock:
            there = self._watch.content()
            digest = "" if there is None else digest_of(there)
            if there is not None and digest != self._watch.known:
                return self._meet(there, digest, unsaved=True)
            text = self.text(journey)
            wanted = digest_of(text)
            if wanted != digest:
                write_atomically(self.path, text)
            if wanted != self._watch.known:
                self._watch.know(wanted)
            self.outside = None  # it was gone, and is written again
            return None

    def look(self, *, unsaved: bool) -> Outside | None:
        """What somebody else made of the file, once for each change; `unsaved` when we have edits too."""
        with self.lock:
            if not self._watch.stirred():
                return None
            try:
                there = self._watch.content()
            except OSError:
                return None  # the next save says so, if there is anything to save
            digest = "" if there is None else digest_of(there)
            if digest == self._watch.known:
                self.outside = None  # untouched, or put back
                return None
            if self.outside is not None and digest == self._outside_digest:
                return None
            return self._meet(there, digest, unsaved=unsaved)

    def meet(self, loaded: Loaded) -> None:
        """The file as it was opened is somebody else's, and we have edits that it does not."""
        self.outside, self._outside_digest = Outside(loaded, conflict=True), loaded.digest
        self._watch.know("")  # nothing that the file can hold is ours until somebody chooses

    def take(self) -> Loaded:
        """Make what somebody else wrote ours. `LookupError` when there is nothing that can be read."""
        with self.lock:
            if self.outside is None or self.outside.loaded is None:
                raise LookupError("nothing readable was changed outside")
            loaded, self.outside = self.outside.loaded, None
            self._manuscript = loaded.manuscript
            self._watch.know(loaded.digest)
            return loaded

    def keep(self) -> None:
        """Let the next `write` go over what somebody else wrote."""
        with self.lock:
            self._watch.know(self._outside_digest)
            self.outside = None

    def move_to(self, path: Path, text: bytes) -> None:
        """Go on with the file at `path`, which holds `text`."""
        with self.lock:
            self.path, self.outside = path, None
            self._watch = Watch(path, digest_of(text))

    def text(self, journey: Journey) -> bytes:
        """The file's content for `journey`."""
        return self._manuscript.written(journey).encode("utf-8", "replace")

    def _meet(self, there: bytes | None, digest: str, *, unsaved: bool) -> Outside:
        if there is None:
            self.outside = Outside(None, (notes.gone(self.path),))
        else:
            try:
                self.outside = Outside(parse_journey(there, str(self.path)), conflict=unsaved)
            except FileError as error:
                self.outside = Outside(None, error.problems, unsaved)
        self._outside_digest = digest
        return self.outside
