"""The sessions of a journey, for the commands that tell of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from journeytui.commands.console import Stop, tell
from journeytui.files.logs import Log
from journeytui.files.recovery import log_end
from journeytui.files.shelf import Shelf
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.model import Journey
from journeytui.workshop.entries import Entry, Header


class Session(NamedTuple):
    """One session as its log tells it."""

    log: Log
    header: Header

    @property
    def name(self) -> str:
        return self.log.session

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.log.entries


def sessions_of(file: str) -> list[Session]:
    """The sessions of the journey in `file`, in order. Logs that cannot be read are told and left out.

    `Stop` when there is neither such a file nor a log of it.
    """
    path = Path(file)
    shelf = Shelf(path)
    if not shelf.sizes and not path.is_file():
        raise Stop(_("There is no file “{name}”.").format(name=safe(file)))
    found = [Session(log, log.header) for log in shelf.logs() if log.header is not None]
    for problem in shelf.problems:
        tell(str(problem))
    return found


def chosen(sessions: Sequence[Session], wanted: str | None) -> list[Session]:
    """The sessions whose names begin with `wanted`; without it the last half day, else the last at all.

    Two people may have logged the same half day. `Stop` when there is none.
    """
    if not sessions:
        raise Stop(_("There is no session yet: a log begins with the first thing that happens."))
    if wanted is None:
        return [last_half_day(sessions)]
    found = [session for session in sessions if session.name.startswith(wanted)]
    if not found:
        known = ", ".join(safe(session.name) for session in sessions)
        message = _("There is no session “{name}”. There are: {known}.")
        raise Stop(message.format(name=safe(wanted), known=known))
    return found


def last_half_day(sessions: Sequence[Session]) -> Session:
    """The last session that was a half day; the last one when all were at the desk."""
    half_days = [session for session in sessions if session.header.is_half_day]
    return (half_days or list(sessions))[-1]


def journey_after(sessions: Sequence[Session], session: Session) -> Journey:
    """The journey as the logs give it at the end of `session`."""
    until = sessions.index(session) + 1
    return log_end(session.header.journey, (one.log for one in sessions[:until]))
