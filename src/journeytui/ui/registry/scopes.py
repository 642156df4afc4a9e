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
WALKED: Final = at("workshop", "gaps")
CARDS: Final = at("cards", "map")
ON_CARD: Final = at("workshop", "map")
MAP: Final = at("map")
PARKING: Final = at("parking")
FINDINGS: Final = at("findings")
SESSION: Final = at("session")
EVIDENCE: Final = at("evidence")
HOME: Final = at("home")
MOVING: Final = at("cards", "map", "list")
NOT_TYPING: Final = at("cards", "map", "parking", "changes", "session", "evidence", "findings")
ACROSS: Final = at("cards", "map", "parking", "changes")
ROWS: Final = at("cards", "map", "parking", "changes", "evidence")
SEARCHED: Final = at("map", "parking", "changes", "evidence", "findings")

WALK: Final = N_("walk")
LINE: Final = N_("line")
CARD: Final = N_("card")
MOVE: Final = N_("move")
PARK: Final = N_("park")
CHANGE: Final = N_("change")
FINDING: Final = N_("finding")
INSIGHT: Final = N_("evidence")
HALF_DAY: Final = N_("half day")
VIEW: Final = N_("view")
FILE: Final = N_("file")
APP: Final = N_("app")
