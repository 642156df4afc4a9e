"""In the terminal's own colours, the cursor is shown in reverse video.

A line filter, over all screens: what stands on the cursor's surface is turned round. Colours that would
do the same are not ours to choose there: which of the 16 can be read on which only the user knows.
"""

from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from journeytui.ui.themes import CURSOR

_CURSOR: Final = Color.parse(CURSOR).rich_color
_TURNED: Final = Style(color="default", bgcolor="default", reverse=True)


class Reverse(LineFilter):
    """Turns what stands on the surface `CURSOR`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - textual's signature
        return [
            Segment(text, style + _TURNED, control)
            if style is not None and style.bgcolor == _CURSOR
            else Segment(text, style, control)
            for text, style, control in segments
        ]
