"""`journeytui show FILE`: the map as text."""

import sys
from collections.abc import Sequence
from typing import Final

from journeytui.commands import console
from journeytui.commands.reading import opened
from journeytui.export.plain import Line, Role, as_text

STYLES: Final[dict[Role, str]] = {
    "title": "bold",
    "heading": "bold",
    "phase": "bold",
    "activity": "bold",
    "rule": "dim",
    "not_known": "dim",
    "source": "dim",
}
"""How a role looks on a terminal; those that are not named look like any text."""


def run(*, file: str, plain: bool) -> int:
    """Print the map, with styles where a terminal takes them and `plain` does not forbid it."""
    lines = as_text(opened(file).journey, console.columns())
    if plain or not console.coloured(sys.stdout):
        for line in lines:
            console.put(console.typeset(line.text))
    else:
        _styled(lines)
    return console.FINE


def _styled(lines: Sequence[Line]) -> None:
    from rich.console import Console  # noqa: PLC0415 - slow to import, and a pipe needs none of it
    from rich.text import Text  # noqa: PLC0415

    terminal = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    with terminal.capture() as captured:
        for line in lines:
            terminal.print(Text(console.typeset(line.text), style=STYLES.get(line.role, "")), soft_wrap=True)
    console.put(captured.get().removesuffix("\n"))
