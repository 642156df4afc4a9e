"""From `Content` to the strips that widgets draw by line with."""

from collections.abc import Callable, Mapping

from rich.segment import Segment
from rich.text import Text
from textual.content import Content
from textual.strip import Strip
from textual.style import Style

from journeytui.inert import safe

Row = str | Content | Text | Callable[[], Content]
"""One line of text; a `str` is made harmless, the others are taken as they are.

A function is asked for the line when it is shown: of thousands of rows, few are.
"""


def as_content(row: Row) -> Content:
    """`row` as `Content`. Nothing in it is read as markup."""
    if isinstance(row, Text):
        return Content.from_rich_text(row)
    if isinstance(row, str):
        return Content(safe(row))
    return row if isinstance(row, Content) else row()


def one_line(content: Content, width: int, style: Style, variables: Mapping[str, str], more: str) -> Strip:
    """`content` in `width` cells on `style`; what does not fit ends in `more`.

    `variables` are the app's theme variables, so that spans can be styled `"$pain"`.
    """
    if content.cell_length > width:
        content = content.truncate(max(0, width - 1)) + more
    known = dict(variables)
    parts = content.render(style, end="", parse_style=lambda text: _parsed(text, known))
    segments = [Segment(text, drawn.rich_style) for text, drawn in parts]
    return Strip(segments).adjust_cell_length(width, style.rich_style)


def _parsed(style: str | Style, variables: dict[str, str]) -> Style:
    return Style.parse(style, variables) if isinstance(style, str) else style
