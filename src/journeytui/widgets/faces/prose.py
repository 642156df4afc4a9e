"""The little Markdown that recaps are written in, as lines on a screen: headings, lists, bold, escapes."""

import re
from collections.abc import Iterator
from typing import Final

from textual.content import Content

from journeytui.inert import safe_lines
from journeytui.widgets.faces.rows import text

_ITEM: Final = re.compile(r"( *- )(.*)")
_MARKS: Final = re.compile(r"\\(.)|\*\*")
"""An escaped sign, or where bold begins or ends."""


def prose(source: str, width: int) -> Iterator[Content]:
    """`source` in lines of at most `width` cells; an item of a list goes on below its first word."""
    for line in safe_lines(source).split("\n"):
        item = _ITEM.fullmatch(line)
        front = item[1] if item else ""
        said = _inline(item[2] if item else line.lstrip("# "), bold=line.startswith("#"))
        lines = said.wrap(max(width - len(front), 8)) or [Content("")]
        yield text(front) + lines[0]
        yield from (text(" " * len(front)) + one for one in lines[1:])


def _inline(source: str, *, bold: bool) -> Content:
    parts: list[Content] = []
    at = 0
    for mark in _MARKS.finditer(source):
        parts.append(text(source[at : mark.start()] + (mark[1] or ""), "bold" if bold else ""))
        bold ^= not mark[1]
        at = mark.end()
    return Content("").join([*parts, text(source[at:], "bold" if bold else "")])
