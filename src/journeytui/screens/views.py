"""The views over the workshop, by the names of the actions that open them.

They are imported when they are opened first: the workshop is on the screen before that.
"""

from importlib import import_module
from typing import Final, cast

from textual.screen import Screen

from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting

VIEWS: Final = {
    "view-map": ("map_view", "MapView"),
    "view-parking": ("parking_view", "ParkingView"),
    "view-changes": ("changes_view", "ChangesView"),
    "view-session": ("session_view", "SessionView"),
    "view-findings": ("findings_view", "FindingsView"),
    "view-evidence": ("evidence_view", "EvidenceView"),
    "view-gaps": ("gaps_view", "GapsView"),
}
"""The module and the class of each view."""


def view(name: str, sitting: Sitting, glyphs: Glyphs) -> Screen[None]:
    """The view that the action `name` opens."""
    module, view_class = VIEWS[name]
    made = getattr(import_module(f"journeytui.screens.{module}"), view_class)
    return cast("Screen[None]", made(sitting, glyphs))
