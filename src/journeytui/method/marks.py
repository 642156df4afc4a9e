"""The marks on a line: stickers, source and quote at its end and around it."""

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from journeytui.journey.model import StickerKind

STICKERS: Final[dict[str, StickerKind]] = {"!": "pain", "+": "joy", "*": "truth", "%": "break"}
"""The sign of each sticker, at the end of a card's line or at the start of a line in `stickers`."""

LITERAL: Final = "\\"
"""First in a text: the rest is taken as it stands."""

OUTSIDE: Final = "^"
"""At the end of an activity: beyond our sight or control."""

_QUOTES: Final = ('""', "“”", "””", "„“", "„”", "»«", "«»", "»»")
"""Opening and closing quotation marks, as English, Swedish and Danish hands type them."""

_SOURCE: Final = re.compile(
    r"""(?:^|\s)@(?: "(?P<straight>[^"]+)" | [“”„](?P<curly>[^“”„]+)[“”] | (?P<word>[^\s"“”„@][^\s]*) )$""",
    re.VERBOSE,
)


class Marked(NamedTuple):
    """A text without the marks that stood at its end, and the marks."""

    text: str
    stickers: tuple[StickerKind, ...] = ()
    source: str | None = None
    outside: bool = False
    literal: bool = False
    """Whether the text is to be taken as it stands: no mark in it means anything."""


def take_marks(text: str, allowed: Collection[str]) -> Marked:
    """`text` without the trailing marks among `allowed`: sticker signs, `^` and `@`, in any order.

    A mark stands apart, after a blank. What is not a mark, or is a second source, stays in the text.
    """
    left = text.strip()
    if left.startswith(LITERAL):
        return Marked(left[1:] if left[1:].strip() else "", literal=True)
    stickers: list[StickerKind] = []
    source: str | None = None
    outside = False
    while left:
        head, last = left[:-1], left[-1]
        apart = not head or head[-1].isspace()
        if apart and last in STICKERS and last in allowed:
            if STICKERS[last] not in stickers:
                stickers.insert(0, STICKERS[last])
            left = head.rstrip()
        elif apart and last == OUTSIDE and OUTSIDE in allowed:
            outside = True
            left = head.rstrip()
        elif "@" in allowed and source is None and (named := _SOURCE.search(left)) is not None:
            source = (named["straight"] or named["curly"] or named["word"]).strip()
            if not source:
                break
            left = left[: named.start()].rstrip()
        else:
            break
    return Marked(left, tuple(stickers), source or None, outside)


def unquoted(text: str) -> str | None:
    """What stands inside the quotation marks when the whole text is one quote, else nothing."""
    if len(text) < 3 or text[0] + text[-1] not in _QUOTES:
        return None
    inner = text[1:-1]
    if text[0] in inner or text[-1] in inner:
        return None
    return inner.strip() or None
