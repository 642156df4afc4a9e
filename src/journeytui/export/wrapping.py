"""Text in lines of so many terminal cells: a Chinese character takes two, a combining accent none."""

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from journeytui.inert import safe, safe_lines


def wrapped(text: str, width: int) -> list[str]:
    """`text` made safe, in lines of at most `width` cells; at least one line, broken between words."""
    return [line for part in safe_lines(text).split("\n") for line in _paragraph(part, width)]


def clipped(text: str, width: int) -> str:
    """The first line of `text`, made safe, in at most `width` cells; an ellipsis says that it goes on."""
    first, *rest = text.strip().split("\n", 1)
    line = safe(first)
    if cell_len(line) > width:
        return chop_cells(line, width - 1)[0].rstrip() + "…"
    return line + " …" if rest else line


def _paragraph(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in _pieces(text, width):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _pieces(text: str, width: int) -> Iterator[str]:
    """The words of `text`; one that no line can hold comes in pieces that fill a line."""
    for word in text.split():
        yield from chop_cells(word, width) if cell_len(word) > width else (word,)
