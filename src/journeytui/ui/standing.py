"""Where a session stands, in the few words that the corner of the screen has room for."""

import datetime as dt
import math
from typing import Final

from textual.geometry import Size

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.workshop import clock
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.when import half_words

SMALLEST: Final = Size(80, 24)
"""The terminal that the screens are made for; below it they say so and show the dearest lines only."""


def small_words(size: Size) -> str:
    """That a terminal is smaller than the screens are made for; empty when it is not."""
    if size.width >= SMALLEST.width and size.height >= SMALLEST.height:
        return ""
    return _("small: {width}×{height}").format(width=size.width, height=size.height)


def session_words(half_day: HalfDay | None, number: int) -> str:
    """`half day 2, morning`, or that somebody works at the desk; empty before either."""
    if half_day is None:
        return ""
    if half_day.timing is None:
        return _("at the desk")
    return _("half day {n}, {part}").format(n=number, part=half_words(half_day.started))


def time_words(journey: Journey, half_day: HalfDay | None, now: dt.datetime) -> str:
    """`1:42 left · 8 min behind`; empty at the desk."""
    if half_day is None or half_day.timing is None:
        return ""
    left = clock.left_words(half_day.timing.left(now), half_day.timing.minutes)
    if half_day.on_break:
        return f"{left} · " + _("break")
    if quiet := quiet_words(half_day, now):
        return f"{left} · {quiet}"
    words = clock.lead_words(half_day.lead(journey, now))
    return f"{left} · {words}" if words else left


QUIET_STEP: Final = 30
"""Seconds in which the corner counts a pause to think: it shall be seen to go by, and not to run."""
QUIET_OVER: Final = dt.timedelta(minutes=1)
"""For how long the corner says that a pause to think is over."""


def quiet_words(half_day: HalfDay, now: dt.datetime) -> str:
    """`silence 1:30` in a pause to think, and that it is over for a while after it."""
    if half_day.quiet_until is None:
        return ""
    left = (half_day.quiet_until - now).total_seconds()
    if left > 0:
        steps = math.ceil(left / QUIET_STEP) * QUIET_STEP
        return _("silence {time}").format(time=f"{steps // 60}:{steps % 60:02}")
    return _("silence over: now share") if now - half_day.quiet_until < QUIET_OVER else ""


def saved_words(when: dt.datetime | None, *, only_logged: bool) -> str:
    """When the journey file was written; until then that the last edits are safe in the log."""
    if only_logged:
        return _("safe in the log")
    return _("saved {time}").format(time=f"{when:%H:%M}") if when else _("saved")


def outside_words(*, gone: bool, readable: bool, writes: bool) -> str:
    """What somebody else did to the journey file, and, for who `writes` it, what to do about it."""
    if gone:
        happened = _("The journey file was deleted outside.")
        advised = _("The journey file was deleted outside. ctrl+s, or the next edit, writes it again.")
    elif readable:
        happened = _("The file was changed outside.")
        advised = _("The file was changed outside: nothing is overwritten. ctrl+s to choose.")
    else:
        happened = _("The file was changed outside and cannot be read.")
        advised = _("The file was changed outside and cannot be read: yours is kept. ctrl+s to choose.")
    return advised if writes else happened
