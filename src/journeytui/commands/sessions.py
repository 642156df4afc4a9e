"""`journeytui sessions FILE`: the half days of a journey, a line each."""

from collections import Counter

from journeytui.commands.console import FINE, put, tell, typeset
from journeytui.commands.half_days import Session, sessions_of
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey.words import STAGES, named
from journeytui.workshop.aims import reached_words
from journeytui.workshop.happened import happened


def run(*, file: str) -> int:
    """Print a line for each session, the oldest first."""
    rows = [_row(session) for session in sessions_of(file)]
    if not rows:
        tell(_("No sessions yet."))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        put(typeset(line.rstrip()))
    return FINE


def _row(session: Session) -> tuple[str, ...]:
    sum_of = happened(session.entries)
    started = session.header.started
    until = sum_of.until or started
    kinds = Counter("parked" if kind == "parked" else "card" for kind in sum_of.added.values())
    cards = ngettext("{n} new card", "{n} new cards", kinds["card"])
    parked = _("{n} parked").format(n=kinds["parked"])
    half_day = session.header.is_half_day
    stage = _("to {stage}").format(stage=named(STAGES, sum_of.stage)) if sum_of.stage else ""
    return (
        safe(session.name),
        _("half day") if half_day else _("at the desk"),
        f"{started:%Y-%m-%d %H:%M}–{until:%H:%M}",
        cards,
        parked,
        stage if sum_of.ended or not half_day else f"{stage} {_('(not closed)')}".strip(),
        _("reached: {how}").format(how=reached_words(sum_of.reached).lower()) if sum_of.reached else "",
    )
