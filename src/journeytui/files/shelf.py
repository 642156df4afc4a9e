"""All the logs of one journey, each read when it is asked for, and only once."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from journeytui.files.logs import Log, half_days_of, log_folder, log_sizes, logs_of, read_log
from journeytui.files.problems import FileError, Problem
from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.method.history import History
from journeytui.workshop.chronicle import history


class Shelf:
    """The logs beside a journey. What cannot be read is left out, and stands in `problems`."""

    def __init__(self, journey_path: Path) -> None:
        self.journey_path = journey_path
        self.sizes = log_sizes(journey_path)
        """The sessions that have a log, and how many bytes each is: known without reading any."""
        self.problems: list[Problem] = []
        self._read: dict[str, Log | None] = {}

    @cached_property
    def sessions(self) -> list[str]:
        """The sessions in the order in which they began."""
        return [path.stem for path in logs_of(self.journey_path) if path.stem in self.sizes]

    def log(self, session: str) -> Log | None:
        """The log of a session; nothing when there is none that can be read."""
        if session not in self.sizes:
            return None
        if session not in self._read:
            self._read[session] = self._log(log_folder(self.journey_path) / f"{session}.toml")
        return self._read[session]

    def logs(self) -> list[Log]:
        """Every log in which something stands, in order."""
        return list(self.backwards())[::-1]

    def backwards(self) -> Iterator[Log]:
        """As `logs`, the last first; each is read when it is come to."""
        for session in reversed(self.sessions):
            log = self.log(session)
            if log is not None and log.entries:
                yield log

    def last(self) -> Log | None:
        """The last log in which something stands; nothing when there is none."""
        return next(self.backwards(), None)

    def history(self, journey: Journey) -> History:
        """What the logs tell the checks of `journey`; of most logs nothing but the head is read for it."""
        if not self.sizes:
            return history(journey, (), None)
        backwards = (log.entries for log in self.backwards())
        return history(journey, half_days_of(self.journey_path), backwards)

    @property
    def unread(self) -> tuple[str, ...]:
        """Of the sessions whose logs were asked for, those whose log cannot be read."""
        return tuple(session for session, log in self._read.items() if log is None)

    def torn(self) -> list[Log]:
        """Of the logs read so far, those that end in the middle of an entry."""
        return [log for log in self._read.values() if log is not None and (log.torn or log.header is None)]

    def _log(self, path: Path) -> Log | None:
        try:
            return read_log(path)
        except FileError as error:
            self.problems += error.problems
        except OSError as error:
            what = _("The log cannot be read: {why}.").format(why=error.strerror or error)
            advice = _("Look at its permissions.")
            self.problems.append(Problem(str(path), None, "", "JT009", "error", what, advice))
        return None
