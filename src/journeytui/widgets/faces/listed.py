"""The rows of the views that are lists: what each stands for, what it says, and what it is found by."""

from typing import NamedTuple

from textual.content import Content

from journeytui.ui.painting import Row, as_content
from journeytui.widgets.faces.rows import clip, text
from journeytui.widgets.lines import Heading


class Listed(NamedTuple):
    """A row of a list."""

    row: Row | Heading
    key: str = ""
    """What the row stands for, an id as a rule; the cursor stays on it when the rows change."""
    said: str = ""
    """All that it says, for the search, where the row itself is cut."""

    @property
    def words(self) -> str:
        """What a search looks through."""
        if isinstance(self.row, Heading):
            return ""
        return self.said or as_content(self.row).plain


def heading(words: str, count: int | None = None) -> list[Listed]:
    """The title of a group, with a blank line before it."""
    shown = words if count is None else f"{words} {count}"
    return [Listed(Heading("")), Listed(Heading(shown.upper()))]


def columns(width: int, first: Content, *rest: tuple[str, int, str]) -> Content:
    """`first` in what is left of `width`; behind it columns of a text, cells and a style each."""
    room = max(width - sum(cells + 1 for _words, cells, _style in rest), 8)
    line = first.truncate(room, ellipsis=True) if first.cell_length > room else first
    line += " " * (room - line.cell_length)
    for words, cells, style in rest:
        shown = clip(words, cells)
        line += Content(" ") + text(shown, style)
        line += " " * (cells - text(shown).cell_length)
    return line.rstrip()
