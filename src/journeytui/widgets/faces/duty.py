"""Who does it and by when, on a card of a board."""

import datetime as dt
from typing import Final, NamedTuple

from textual.content import Content

from journeytui.i18n import _
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.listed import columns
from journeytui.widgets.faces.rows import text, within
from journeytui.workshop.when import due_words, is_overdue

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

    @property
    def style(self) -> str:
        """How the date is drawn."""
        return "$warn bold" if self.late else "$muted"

    def behind(self, line: Content, width: int) -> Content:
        """A row: `line`, behind it when and, where there is room, who."""
        rest = [(self.when, DUE, self.style)]
        if width >= WIDE:
            rest.insert(0, (self.who, OWNER, "$muted"))
        return columns(width, line, *rest)

    def below(self, width: int, glyphs: Glyphs) -> list[Content]:
        """Under a card: who and when in one line, or in one each where that is too narrow."""
        said = [text(self.who, "$muted"), text(self.when, self.style)]
        said = [part for part in said if part]
        if sum(part.cell_length + 3 for part in said) <= width + 3:
            return [text(f" {glyphs.dot} ", "$muted").join(said)] if said else []
        return [line for part in said for line in within(part, width, 1)]


def due_duty(owner: str, due: dt.date | None, today: dt.date) -> Duty:
    """Who and when of something open: what is missing and what is overdue is said."""
    when = due_words(due, today) or _("no date yet")
    return Duty(owner or _("no owner yet"), when, is_overdue(due, today))


def past_duty(owner: str, due: dt.date | None) -> Duty:
    """Who and when of something that is over."""
    return Duty(owner, due.isoformat() if due else "")
