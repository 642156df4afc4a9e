"""What the places of the program are called, for headings and reasons."""

from collections.abc import Mapping
from typing import Final

from journeytui.i18n import N_
from journeytui.ui.action import Scope

PLACES: Final[Mapping[Scope, str]] = {
    "line": N_("the input line"),
    "cards": N_("the cards"),
    "workshop": N_("the workshop"),
    "map": N_("the map"),
    "parking": N_("the parking list"),
    "changes": N_("the changes"),
    "session": N_("the session"),
    "evidence": N_("the evidence"),
    "findings": N_("the findings"),
    "gaps": N_("the walk for gaps"),
    "present": N_("the present view"),
    "list": N_("lists"),
    "home": N_("home"),
    "journey": N_("any view of a journey"),
    "everywhere": N_("everywhere"),
}
"""Marked for translation."""
