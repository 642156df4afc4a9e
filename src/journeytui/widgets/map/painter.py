"""From the lines of the map's cards to coloured segments, each resolved once."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.style import Style

from journeytui.ui.themes import Surface
from journeytui.widgets.map.cards import Line
from journeytui.widgets.map.saying import Piece


class Painter:
    """Knows the styles of one theme."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = dict(variables)
        self._styles: dict[tuple[str, Surface], RichStyle] = {}

    def style(self, style: str, surface: Surface) -> RichStyle:
        """The style of text on a surface; plain text has none of its own."""
        known = self._styles.get((style, surface))
        if known is None:
            ground = Style.parse(f"$plain on ${surface}", self._variables)
            whole = ground + Style.parse(style, self._variables) if style else ground
            if surface == "cursor":
                whole += Style(bold=True)
            known = self._styles[style, surface] = whole.rich_style
        return known

    def segments(self, line: Line, width: int, surface: Surface) -> list[Segment]:
        """A line in exactly `width` cells. What has been laid out too wide is cropped."""
        found: list[Segment] = []
        left = width
        for text, style in line:
            if not text:
                continue
            cells = cell_len(text)
            if cells > left:
                found += Segment.adjust_line_length([Segment(text, self.style(style, surface))], left)
                left = 0
                break
            found.append(Segment(text, self.style(style, surface)))
            left -= cells
        if left:
            found.append(Segment(" " * left, self.style("", surface)))
        return found

    def blank(self, width: int, surface: Surface) -> list[Segment]:
        return [Segment(" " * width, self.style("", surface))] if width > 0 else []


def runs(cells: Sequence[Piece]) -> list[Piece]:
    """Pieces of one character each, joined where their style is the same."""
    joined: list[Piece] = []
    for text, style in cells:
        if joined and joined[-1].style == style:
            joined[-1] = Piece(joined[-1].text + text, style)
        else:
            joined.append(Piece(text, style))
    return joined
