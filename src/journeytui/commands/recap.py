"""`journeytui recap FILE`: what happened in a half day, as Markdown."""

from pathlib import Path

from journeytui.commands.console import FINE, put, typeset
from journeytui.commands.half_days import Session, chosen, journey_after, sessions_of
from journeytui.commands.reading import opened
from journeytui.journey.model import Journey
from journeytui.workshop.recap import recap


def run(*, file: str, half_day: str | None) -> int:
    """Print the recap of the session (or sessions) called `half_day`, or of the last half day."""
    sessions = sessions_of(file)
    recaps = [
        recap(session.header, session.entries, _journey(file, sessions, session))
        for session in chosen(sessions, half_day)
    ]
    put(typeset("\n".join(recaps).removesuffix("\n")))
    return FINE


def _journey(file: str, sessions: list[Session], session: Session) -> Journey:
    """The journey at the end of the session. After the last one that is the file, which knows more."""
    if session == sessions[-1] and Path(file).is_file():
        return opened(file).journey
    return journey_after(sessions, session)
