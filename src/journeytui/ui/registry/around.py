"""What is around the walk: the lists, the half day, the views, the file, the program."""

from typing import Final

from journeytui.i18n import N_
from journeytui.ui.action import Action
from journeytui.ui.registry.scopes import (
    APP,
    CHANGE,
    EVERYWHERE,
    FILE,
    FINDING,
    FINDINGS,
    HALF_DAY,
    HOME,
    JOURNEY,
    MAP,
    PARK,
    PARKING,
    SESSION,
    VIEW,
    WORKSHOP,
    at,
)

AROUND: Final[tuple[Action, ...]] = (
    # Parking
    Action("park", N_("Park what is in the line"), PARK, ("ctrl+k",), WORKSHOP, N_("park"), 3, typed="?"),
    Action("answer", N_("Answer it"), PARK, ("r",), PARKING, N_("answer"), 2),
    Action("assign", N_("Give it an owner"), PARK, ("o",), at("parking", "changes"), N_("owner"), 3),
    Action("keep", N_("Keep it parked"), PARK, ("p",), PARKING, N_("keep"), 4),
    Action("drop", N_("Drop it, with a reason"), PARK, ("x",), PARKING, N_("drop"), 5),
    Action(
        "needs-insight", N_("Only customers can answer it"), PARK, ("i",), PARKING, N_("ask customers"), 12
    ),
    Action("due", N_("Say by when"), PARK, ("u",), at("parking", "changes"), N_("due"), 11),
    Action(
        "parked-kind",
        N_("Question, touchpoint, idea, decision or risk"),
        PARK,
        ("t",),
        PARKING,
        N_("kind"),
        14,
    ),
    Action(
        "go-there", N_("Go to where it arose"), PARK, ("g",), at("parking", "changes"), N_("go there"), 13
    ),
    # Changes
    Action(
        "change-state",
        N_("Idea, planned, under way, done or dropped"),
        CHANGE,
        ("s",),
        at("changes"),
        N_("state"),
        4,
    ),
    Action(
        "accept-pain",
        N_("We accept this pain, with a reason"),
        CHANGE,
        ("w",),
        at("changes"),
        N_("we accept"),
        5,
    ),
    Action(
        "tie-card",
        N_("Add or take away a card that it answers"),
        CHANGE,
        ("c",),
        at("changes"),
        N_("answers"),
        6,
    ),
    Action(
        "measure",
        N_("Which number it moves, or a new number"),
        CHANGE,
        ("number_sign",),
        at("changes"),
        N_("number"),
        12,
    ),
    # The findings
    Action(
        "silence",
        N_("Silence this check for the journey, with a reason, or hear it again"),
        FINDING,
        ("x",),
        FINDINGS,
        N_("silence"),
        3,
    ),
    Action("explain-finding", N_("Why this is noticed"), FINDING, ("w",), FINDINGS, N_("why"), 2),
    # The half day
    Action(
        "start-half-day", N_("Start a half day"), HALF_DAY, ("s",), SESSION, N_("start"), 2, by_name=JOURNEY
    ),
    Action("break", N_("Take the break"), HALF_DAY, ("b",), SESSION, N_("break"), 3, by_name=JOURNEY),
    Action(
        "resume", N_("Go on after the break"), HALF_DAY, ("r",), SESSION, N_("resume"), 4, by_name=JOURNEY
    ),
    Action("end-half-day", N_("End the half day"), HALF_DAY, ("e",), SESSION, N_("end"), 5, by_name=JOURNEY),
    Action(
        "agenda", N_("Minutes for each stage"), HALF_DAY, ("g",), SESSION, N_("agenda"), 6, by_name=JOURNEY
    ),
    Action(
        "more-minutes",
        N_("Five minutes more for the stage, from a later one"),
        HALF_DAY,
        ("right", "plus"),
        SESSION,
        N_("more"),
        7,
    ),
    Action(
        "fewer-minutes",
        N_("Five minutes fewer for the stage, for a later one"),
        HALF_DAY,
        ("left", "minus"),
        SESSION,
        N_("fewer"),
        8,
    ),
    Action(
        "desk",
        N_("Work at the desk, without a clock"),
        HALF_DAY,
        ("d",),
        SESSION,
        N_("desk"),
        9,
        by_name=JOURNEY,
    ),
    Action("recap", N_("Read a recap"), HALF_DAY, by_name=JOURNEY),
    # Views
    Action("view-workshop", N_("Workshop"), VIEW, ("f2",), JOURNEY, N_("workshop"), 20),
    Action("view-map", N_("Map: the whole journey"), VIEW, ("f3",), JOURNEY, N_("map"), 7),
    Action("view-parking", N_("Parking list"), VIEW, ("f4",), JOURNEY, N_("parking"), 21),
    Action("view-changes", N_("Changes"), VIEW, ("f5",), JOURNEY, N_("changes"), 22),
    Action(
        "view-session", N_("Session: agenda, clock, half days"), VIEW, ("f6",), JOURNEY, N_("session"), 23
    ),
    Action(
        "view-evidence",
        N_("Evidence: what is known, and what is only believed"),
        VIEW,
        ("f7",),
        JOURNEY,
        N_("evidence"),
        23,
        later=True,
    ),
    Action(
        "view-findings",
        N_("Findings: what the program notices"),
        VIEW,
        ("f9",),
        JOURNEY,
        N_("findings"),
        15,
    ),
    Action(
        "view-gaps",
        N_("Walk for gaps: forward, then backward"),
        VIEW,
        ("ctrl+l",),
        JOURNEY,
        N_("gaps"),
        24,
        later=True,
    ),
    Action(
        "view-present",
        N_("Present on the screen share"),
        VIEW,
        ("f8",),
        JOURNEY,
        N_("present"),
        24,
        later=True,
    ),
    Action(
        "interview-guide",
        N_("Interview guide from the holes"),
        VIEW,
        ("G",),
        at("evidence"),
        N_("guide"),
        8,
        by_name=JOURNEY,
    ),
    Action("more-text", N_("More text on the cards"), VIEW, ("plus", "equals_sign"), MAP, N_("more"), 9),
    Action("less-text", N_("Less text, more of the journey"), VIEW, ("minus",), MAP, N_("less"), 8),
    Action("collapse", N_("Collapse the phase, or open it"), VIEW, ("c",), MAP, N_("collapse"), 12),
    Action("collapse-all", N_("Collapse all other phases, or open all"), VIEW, ("C",), MAP),
    # The file
    Action("undo", N_("Undo"), FILE, ("ctrl+z",), JOURNEY, N_("undo"), 9),
    Action("redo", N_("Redo"), FILE, ("ctrl+y",), JOURNEY, N_("redo"), 17),
    Action("save", N_("Save now"), FILE, ("ctrl+s",), JOURNEY, N_("save"), 18),
    Action("save-as", N_("Save as"), FILE, by_name=JOURNEY),
    Action("retry-save", N_("Try again to save"), FILE, by_name=JOURNEY),
    Action("take-outside", N_("Take what was changed outside"), FILE, by_name=JOURNEY),
    Action("keep-ours", N_("Keep ours over what was changed outside"), FILE, by_name=JOURNEY),
    Action(
        "take-over",
        N_("Take the journey for editing, when whoever had it open has left"),
        FILE,
        ("ctrl+o",),
        JOURNEY,
    ),
    Action("rename", N_("Change the title of the journey"), FILE, by_name=JOURNEY),
    Action("language", N_("Language of the journey"), FILE, by_name=JOURNEY),
    # Home
    Action("new", N_("New journey"), FILE, ("n",), HOME, N_("new"), 2),
    Action("sample", N_("A worked sample, on a private copy"), FILE, ("s",), HOME, N_("sample"), 3),
    Action("leave", N_("Leave the program"), APP, ("q",), HOME, N_("leave"), 4),
    # The program
    Action(
        "back",
        N_("Back out; nothing is lost"),
        APP,
        ("escape", "q"),
        at("line", "map", "parking", "changes", "session", "evidence", "findings", "gaps", "present"),
        N_("back"),
        19,
    ),
    Action("help", N_("Help for where you are"), APP, ("f1", "question_mark"), EVERYWHERE, N_("help"), 8),
    Action(
        "palette",
        N_("Every action, by name"),
        APP,
        ("ctrl+p", "colon"),
        EVERYWHERE,
        N_("actions"),
        10,
        typed=":",
    ),
    Action("theme", N_("Dark, light, or the terminal's own colours"), APP, by_name=EVERYWHERE),
    Action("go-home", N_("Home: other journeys"), APP, by_name=JOURNEY),
    Action("quit", N_("Leave; everything is saved first"), APP, ("ctrl+q",), EVERYWHERE, N_("quit"), 25),
)
