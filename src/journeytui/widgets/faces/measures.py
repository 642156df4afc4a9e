"""A number that shall move, in words: what it is, where it is, how far it has to go.

There is no bar: the file does not say where a number began, and half a bar would claim half the way.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.model import Measure
from journeytui.method.numbers import shown, to_go
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.listed import columns
from journeytui.widgets.faces.rows import text, within

NAME: Final = 16
STANDS: Final = 30
"""Cells in a row: the name at the least, and where it stands."""


class Cells(NamedTuple):
    """The cells that the numbers of a journey take, a blank behind each."""

    way: int
    far: int


def cells(measures: Iterable[Measure]) -> Cells:
    """The cells that the widest of these take."""
    said = [(cell_len(_way(one)), cell_len(far(one))) for one in measures]
    return Cells(
        max((way for way, _far in said), default=0) + 1, max((far_ for _w, far_ in said), default=0) + 1
    )


def number_lines(measure: Measure, where: str, wide: Cells, width: int, glyphs: Glyphs) -> list[Content]:
    """A number in one row, or in two lines where that is too narrow; cut in its name first.

    How far it has come is what one looks for.
    """
    if width < NAME + wide.way + wide.far:
        said = f" {glyphs.dot} ".join(part for part in (_way(measure), far(measure)) if part)
        return [*within(text(named(measure)), width, 1), *within(text(said, "$muted"), width, 1)]
    numbers = [(_way(measure), wide.way, ""), (far(measure), wide.far, "$muted")]
    if where:
        numbers.append((where, STANDS, "$muted"))
    return [columns(width, text(named(measure)), *numbers)]


def named(measure: Measure) -> str:
    """What a measure is called: its text, else its kind."""
    return measure.text or words.named(words.MEASURES, measure.kind)


def measured(measure: Measure) -> str:
    """A number in one line: what it is, where it is and where it shall go."""
    return _("{measure}: now {now} → goal {goal}").format(
        measure=named(measure), now=_number(measure.now), goal=_number(measure.goal)
    )


def _way(measure: Measure) -> str:
    return f"{_number(measure.now)} → {_number(measure.goal)}"


def _number(number: float | None) -> str:
    return "…" if number is None else shown(number)


def far(measure: Measure) -> str:
    """How far the number has to go, in words."""
    if measure.now is None:
        return _("not measured yet")
    if measure.goal is None:
        return _("no goal yet")
    left = to_go(measure)
    if left is None:
        return ""
    if not left:
        return _("goal reached")
    up, down = _("{n} to go up"), _("{n} to go down")
    return (up if left > 0 else down).format(n=shown(abs(left)))
