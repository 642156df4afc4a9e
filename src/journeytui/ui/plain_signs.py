"""For terminals that can show ASCII only: every sign of ours that slipped past `Glyphs` gets its twin.

The last gate before the terminal, over all screens. Letters of the people in the room are left alone:
what a terminal makes of an å is between it and them.
"""

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_TWINS: Final = str.maketrans(
    dict(zip("…→↓↑·•×−–—“”„’‘«»─━═│▲▼●○◆■★⚑✓▶‹›≠", '_>v^-*x---"""\'\'<>-==|^vow+!*%v><>/', strict=True))
    | dict.fromkeys("▁▂▃▄▅▆▇█", "#")
)
"""One cell for one cell, so that nothing shifts."""


class PlainSigns(LineFilter):
    """Puts ASCII twins for the signs of the program."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - textual's signature
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(_TWINS), segment.style)
            for segment in segments
        ]
