"""`journeytui replay FILE --at TIME`: the journey as it stood then."""

import datetime as dt
import re
from pathlib import Path
from typing import Final

from journeytui.commands.console import FINE, STANDARD, Stop, put_bytes, tell
from journeytui.commands.half_days import chosen, last_half_day, sessions_of
from journeytui.commands.reading import unreadable
from journeytui.commands.writing import refuse_existing, write_new
from journeytui.files.manuscript import Manuscript
from journeytui.files.problems import FileError
from journeytui.files.recovery import journey_at
from journeytui.i18n import _
from journeytui.inert import safe

_CLOCK: Final = re.compile(r"\d{1,2}:\d\d(:\d\d)?")
_TO_THE_MINUTE: Final = re.compile(r"(^|.*[T ])\d{1,2}:\d\d(Z|[+-]\d\d:?\d\d)?")
_LAST_OF_MINUTE: Final = dt.timedelta(seconds=59, microseconds=999_999)


def run(*, file: str, at: str, output: str) -> int:
    """Write the journey as its session logs give it at the time `at` to `output`, which must be free."""
    if output != STANDARD:
        refuse_existing(output)
    sessions = sessions_of(file)
    chosen(sessions, None)
    when = _time(at, last_half_day(sessions).header.started)
    try:
        journey = journey_at(Path(file), when)
    except FileError as error:
        raise Stop(unreadable(error)) from error
    if journey is None:
        started = sessions[0].header.started
        message = _("Nothing was logged by {time}; the first session began at {start}.")
        raise Stop(message.format(time=_said(when), start=_said(started)))
    content = Manuscript.blank().written(journey).encode()
    if output == STANDARD:
        put_bytes(content)
    else:
        write_new(Path(output), content)
    tell(_("The journey as it stood at {time}.").format(time=_said(when)))
    return FINE


def _time(word: str, started: dt.datetime) -> dt.datetime:
    """What `word` means: a time of the day of `started`, a day (its end) or a date-time.

    A time to the minute takes the whole minute in. Without an offset it is that of `started`.
    """
    try:
        if _CLOCK.fullmatch(word):
            clock = dt.time.fromisoformat(word.zfill(5))
            when = dt.datetime.combine(started, clock)
        elif len(word) <= len("2026-11-21"):
            when = dt.datetime.combine(dt.date.fromisoformat(word), dt.time.max)
        else:
            when = dt.datetime.fromisoformat(word)
    except ValueError as error:
        message = _("“{word}” is no time. Write 2026-11-21T09:30, 2026-11-21 or 09:30.")
        raise Stop(message.format(word=safe(word))) from error
    if _TO_THE_MINUTE.fullmatch(word):
        when += _LAST_OF_MINUTE
    return when if when.tzinfo else when.replace(tzinfo=started.tzinfo)


def _said(when: dt.datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M:%S}"
