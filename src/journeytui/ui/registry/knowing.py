"""Known or only believed: what is done in the view of evidence, and to many cards at once."""

from typing import Final

from journeytui.i18n import N_
from journeytui.ui.action import Action
from journeytui.ui.registry.scopes import CARD, EVIDENCE, INSIGHT, MAP, MOVE, WORKSHOP

KNOWING: Final[tuple[Action, ...]] = (
    Action(
        "lift",
        N_("A customer told us: it is an insight"),
        INSIGHT,
        ("i",),
        EVIDENCE,
        N_("answer"),
        2,
    ),
    Action(
        "lift-words",
        N_("The same, with their words as its text"),
        INSIGHT,
        ("w",),
        EVIDENCE,
        N_("their words"),
        5,
    ),
    Action(
        "one-interview",
        N_("Answers of one interview: name it once"),
        INSIGHT,
        ("I",),
        EVIDENCE,
        N_("one interview"),
        6,
    ),
    Action(
        "mark-row",
        N_("Mark the card, or take the mark off"),
        INSIGHT,
        ("space",),
        EVIDENCE,
        N_("mark"),
        4,
    ),
    Action(
        "mark-many",
        N_("Mark those of an activity, phase or lane"),
        INSIGHT,
        ("v",),
        EVIDENCE,
        N_("mark many"),
        9,
    ),
    Action(
        "basis-rows", N_("Basis of the card, or of all marked"), INSIGHT, ("b",), EVIDENCE, N_("basis"), 3
    ),
    Action(
        "basis-many",
        N_("Basis or source of all cards of the activity, of the phase, or that the filter shows"),
        CARD,
        ("B",),
        MAP,
        by_name=WORKSHOP,
    ),
    Action("new-source", N_("A new source"), INSIGHT, ("a",), EVIDENCE, N_("new source"), 6),
    Action(
        "edit-row", N_("Edit the card, the source or the verdict"), INSIGHT, ("e",), EVIDENCE, N_("edit"), 7
    ),
    Action("group-after", N_("To the next group of rows"), MOVE, ("tab",), EVIDENCE, N_("next group"), 8),
    Action("group-before", N_("To the group before"), MOVE, ("shift+tab",), EVIDENCE),
)
