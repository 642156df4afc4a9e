"""Lines with a label in front and a tag behind, wrapped by cells; the parts that all faces are made of."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from journeytui.inert import safe
from journeytui.ui.glyphs import Glyphs

LABEL: Final = 10
"""Cells of the label column: the longest label and a blank."""
TAG: Final = 15
"""Cells of the tag column behind, where the basis stands, and that it is a quote."""


class Row(NamedTuple):
    """One line of a face. Lines of a card carry its id; the first of them is its `head`."""

    content: Content
    card: str = ""
    head: bool = False


class Look(NamedTuple):
    """What all faces need to know of the screen: its width, its signs, and the card that the cursor is on."""

    width: int
    glyphs: Glyphs
    cursor: str = ""


def text(words: object, style: str = "") -> Content:
    """Text of a person or of ours as harmless content with one style."""
    return Content.styled(safe(words), style) if style else Content(safe(words))


def plain(look: Look, words: object = "", style: str = "$muted") -> list[Row]:
    """A paragraph that is no card."""
    return (
        [Row(line) for line in text(words, style).wrap(max(look.width, 8))] if words else [Row(Content(""))]
    )


def tag_width(look: Look) -> int:
    """Cells of the tag column: none where there is no room for one."""
    return TAG if look.width >= 60 else 0


def tag_column(tag: str, look: Look) -> str:
    """A tag with blanks behind it, so that at the end of a line it begins where the tags of cards do."""
    return tag + " " * (tag_width(look) - 1 - cell_len(tag))


def beside_or_below(body: Content, facts: Content, look: Look) -> list[Content]:
    """What a card with a tag says, its facts in the same line where all of it fits."""
    room = look.width - LABEL - 2 - tag_width(look)
    if not facts:
        return [body]
    if body.cell_length + 3 + facts.cell_length <= room:
        return [Content.assemble(body, "   ", facts)]
    return [body, facts]


def card(
    look: Look,
    node_id: str,
    label: str,
    body: Content | Sequence[Content],
    tag: str = "",
) -> list[Row]:
    """A card: its label in front (of its first line only), its text wrapped, its tag at the right."""
    pieces = [body] if isinstance(body, Content) else list(body)
    beside = tag_width(look) if tag else 0
    width = max(look.width - LABEL - 2 - beside, 8)
    lines = [line for piece in pieces for line in piece.wrap(width)] or [Content("")]
    here = bool(node_id) and node_id == look.cursor
    rows = []
    for at, line in enumerate(lines):
        mark = look.glyphs.here if here and at == 0 else " "
        front = Content.assemble(
            (mark + " ", "$focus bold"), (fill(label if at == 0 else "", LABEL), "$muted")
        )
        said = line.rstrip()
        if beside and at == 0:
            gap = " " * max(width - said.cell_length, 0)
            said = Content.assemble(said, gap, (" " + tag, "$muted"))
        elif tag and not beside and at == len(lines) - 1:
            said = Content.assemble(said, ("  " + tag, "$muted"))
        whole = front + said
        if here:
            whole = pointed_at(whole, look)
        rows.append(Row(whole, node_id, at == 0))
    return rows


def pointed_at(line: Content, look: Look) -> Content:
    """A line that the cursor is on, marked over its whole width."""
    return line.pad_right(max(look.width - line.cell_length, 0)).stylize_before("on $cursor")


def fill(words: str, width: int) -> str:
    """`words` cut or filled with blanks to exactly `width` cells."""
    cut = clip(words, width)
    return cut + " " * (width - cell_len(cut))


def clip(words: str, width: int, more: str = "…") -> str:
    """`words` in at most `width` cells; an ellipsis says that something was cut."""
    line = safe(words)
    if cell_len(line) <= width:
        return line
    if width <= 1:
        return more[:width]
    kept = ""
    for letter in line:
        if cell_len(kept + letter) > width - 1:
            break
        kept += letter
    return kept.rstrip().removesuffix(more) + more


def within(body: Content, width: int, most: int) -> list[Content]:
    """`body` in at most `most` lines of `width` cells; an ellipsis says that something was cut."""
    lines = [line.rstrip() for line in body.wrap(max(width, 1))]
    if len(lines) <= most:
        return lines
    rest = Content(" ").join(lines[most - 1 :])
    return [*lines[: most - 1], rest.truncate(max(width, 1), ellipsis=True)]


def both_ends(left: Content, right: Content, width: int) -> Content:
    """One line with `left` at its beginning and `right` at its end; `right` gives way when it must."""
    gap = width - left.cell_length - right.cell_length
    if gap < 1:
        return left.truncate(width, ellipsis=True)
    return Content.assemble(left, " " * gap, right)
