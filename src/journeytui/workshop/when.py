"""Dates in words, as a group says them: how far away a date is, or by how much it has gone by."""

import datetime as dt
from typing import Final

from journeytui.i18n import _, ngettext
from journeytui.method.history import NOON

NEAR: Final = 14
"""Days ahead up to which a date is said as days; beyond, people look it up anyway."""


def half_words(started: dt.datetime) -> str:
    """`morning` or `afternoon`."""
    return _("morning") if started.hour < NOON else _("afternoon")


def is_overdue(due: dt.date | None, today: dt.date) -> bool:
    """Whether a date has gone by; none never has."""
    return due is not None and due < today


def due_words(due: dt.date | None, today: dt.date) -> str:
    """A due date in words; empty when there is none."""
    if due is None:
        return ""
    days = (due - today).days
    if days < 0:
        return ngettext("{n} day overdue", "{n} days overdue", -days)
    if days == 0:
        return _("due today")
    if days == 1:
        return _("due tomorrow")
    if days <= NEAR:
        return ngettext("due in {n} day", "due in {n} days", days)
    return _("due {date}").format(date=due.isoformat())
