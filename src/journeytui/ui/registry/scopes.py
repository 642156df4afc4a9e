"""Where actions hold, and what they are about: the two columns of the table that repeat."""

from typing import Final

from journeytui.i18n import N_
from journeytui.ui.action import Scope


def at(*scopes: Scope) -> frozenset[Scope]:
    return frozenset(scopes)


EVERYWHERE: Final = at("everywhere")
JOURNEY: Final = at("journey")
WORKSHOP: Final = at("workshop")
IN_LINE: Final = at("line")
CARDS: Final = at("cards", "map")
ON_CARD: Final = at("workshop", "map")
MAP: Final = at("map")
PARKING: Final = at("parking")
FINDINGS: Final = at("findings")
SESSION: Final = at("session")
HOME: Final = at("home")
MOVING: Final = at("cards", "map", "list")
NOT_TYPING: Final = at("cards", "map", "parking", "changes", "session", "findings")
ACROSS: Final = at("cards", "map", "parking", "changes")
ROWS: Final = at("cards", "map", "parking", "changes")
SEARCHED: Final = at("map", "parking", "changes", "findings")

WALK: Final = N_("walk")
LINE: Final = N_("line")
CARD: Final = N_("card")
MOVE: Final = N_("move")
PARK: Final = N_("park")
CHANGE: Final = N_("change")
FINDING: Final = N_("finding")
HALF_DAY: Final = N_("half day")
VIEW: Final = N_("view")
FILE: Final = N_("file")
APP: Final = N_("app")
