"""A number on the board of changes: nothing touches at any width."""

import pytest

from journeytui.journey.model import Measure
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.duty import WIDE
from journeytui.widgets.faces.measures import cells, number_lines

MEASURES = (
    Measure(id="m1", text="Calls a week that ask when it comes"),
    Measure(id="m2", text="Offers", now=3),
    Measure(id="m3", kind="repurchase", now=12, goal=3_000_000),
)


@pytest.mark.parametrize("width", range(12, 120, 7))
def test_a_number_keeps_a_blank_between_its_parts(width: int) -> None:
    for measure, far in zip(MEASURES, ("not measured yet", "no goal yet", "2999988 to go up"), strict=True):
        where = "Deciding" if width >= WIDE else ""
        said = [line.plain for line in number_lines(measure, where, cells(MEASURES), width, Glyphs())]
        assert all(len(line) <= width for line in said)
        assert width < 40 or any(f" {far}" in line for line in said), said
