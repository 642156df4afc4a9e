"""Who does it and by when, on a card of a board."""

import datetime as dt
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.listed import columns
from journeytui.widgets.faces.rows import clip, text, within
from journeytui.workshop.when import NEAR, due_words, is_overdue

ROW: Final = 60
"""Cells from which a card is a row of one line."""

WIDE: Final = 90
"""Cells from which a row says who, too, or where."""

OWNER: Final = 22
DUE: Final = 16
"""Cells for who and when in a row."""


class Duty(NamedTuple):
    """Who and when, in words."""

    who: str
    when: str
    late: bool = False
    brief: str = ""
    """When, in fewer words; the same where there are none."""

    @property
    def style(self) -> str:
        """How the date is drawn."""
        return "$warn bold" if self.late else "$muted"

    def behind(self, line: Content, width: int) -> Content:
        """A row: `line`, behind it when and, where there is room, who; without either the whole row."""
        if not self.when and (not self.who or width < WIDE):
            return line.truncate(width, ellipsis=True)
        rest = [(self.when, DUE, self.style)]
        if width >= WIDE:
            rest.insert(0, (self.who, OWNER, "$muted"))
        return columns(width, line, *rest)

    def below(self, width: int, glyphs: Glyphs) -> list[Content]:
        """Under a card, in one line: who and when. Where both do not fit, who gives way."""
        when, dot = text(self.when, self.style), text(f" {glyphs.dot} ", "$muted")
        if cell_len(self.who) + dot.cell_length + when.cell_length > width:
            when = text(self.brief or self.when, self.style)
        room = width - (dot.cell_length + when.cell_length if when else 0)
        said = [part for part in (text(clip(self.who, room), "$muted"), when) if part]
        return within(dot.join(said), width, 1) if said else []


def due_duty(owner: str, due: dt.date | None, today: dt.date) -> Duty:
    """Who and when of something open: what is missing and what is overdue is said."""
    when = due_words(due, today) or _("no date yet")
    brief = due.isoformat() if due and (due - today).days > NEAR else ""
    return Duty(owner or _("no owner yet"), when, is_overdue(due, today), brief)


def past_duty(owner: str, due: dt.date | None) -> Duty:
    """Who and when of something that is over."""
    return Duty(owner, due.isoformat() if due else "")
