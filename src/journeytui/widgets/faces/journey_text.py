"""The whole journey as lines in reading order: the map in its plain form."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeytui.export.plain import Role, as_text
from journeytui.journey.model import Journey
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import text
from journeytui.widgets.lines import Heading

BESIDE_MARK: Final = "  "
"""Stands where the mark of the cursor stands before other rows."""

_STYLES: Final[dict[Role, str]] = {
    "title": "bold",
    "heading": "bold",
    "phase": "$focus bold",
    "activity": "bold",
    "frame": "$muted",
    "not_known": "$warn",
    "source": "$muted",
}


class JourneyLines(NamedTuple):
    """The rows, and for each the number of the phase that it stands in, from 1; 0 outside of the phases."""

    rows: Sequence[Listed]
    phases: Sequence[int]


def journey_lines(journey: Journey, width: int) -> JourneyLines:
    """A row for each line of the text, under the id of its card; rules and blank lines are passed over."""
    rows: list[Listed] = []
    phases: list[int] = []
    number_of = {phase.id: number for number, phase in enumerate(journey.phases, 1)}
    here = 0
    for line in as_text(journey, width):
        if line.role in ("rule", "blank"):
            rows.append(Listed(Heading(BESIDE_MARK + line.text)))
        elif style := _STYLES.get(line.role):
            rows.append(Listed(text(line.text, style), line.node))
        else:
            rows.append(Listed(line.text, line.node))
        here = 0 if line.role == "heading" else number_of.get(line.node, here)
        phases.append(here)
    return JourneyLines(rows, phases)
