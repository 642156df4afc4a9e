"""The views over the workshop, by the names of the actions that open them."""

from collections.abc import Callable
from typing import Final

from textual.screen import Screen

from journeytui.screens.changes_view import ChangesView
from journeytui.screens.map_view import MapView
from journeytui.screens.parking_view import ParkingView
from journeytui.screens.session_view import SessionView
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting

VIEWS: Final[dict[str, Callable[[Sitting, Glyphs], Screen[None]]]] = {
    "view-map": MapView,
    "view-parking": ParkingView,
    "view-changes": ChangesView,
    "view-session": SessionView,
}
