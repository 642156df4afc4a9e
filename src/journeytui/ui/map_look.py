"""How somebody looks at the map: kept while a journey is open, whatever is looked at in between."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:  # the map is not what is shown first
    from journeytui.method.filterline import Filter

Density = Literal["overview", "normal", "full"]
"""How much of each card is shown: its signs and as many columns as fit, some lines, all of its text."""


class MapLook(NamedTuple):
    """What of the journey the map shows."""

    density: Density = "normal"
    collapsed: frozenset[str] = frozenset()
    """The ids of the phases that are one narrow column."""
    asked: "Filter | None" = None
    """The filter that is on."""
    wanted: str = ""
    """What was searched for last."""
