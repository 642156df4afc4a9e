"""The table of all actions, in the order of help and key reference. A new key or command is a row here.

The columns: name, title, area, keys, scopes; for the footer its word there and its rank.
"""

from typing import Final

from journeytui.i18n import N_
from journeytui.ui.action import Action, Scope


def _at(*scopes: Scope) -> frozenset[Scope]:
    return frozenset(scopes)


_EVERYWHERE: Final = _at("everywhere")
_JOURNEY: Final = _at("journey")
_WORKSHOP: Final = _at("workshop")
_LINE: Final = _at("line")
_CARDS: Final = _at("cards", "map")
_ON_CARD: Final = _at("workshop", "map")
_MAP: Final = _at("map")
_PARKING: Final = _at("parking")
_SESSION: Final = _at("session")
_HOME: Final = _at("home")
_MOVING: Final = _at("cards", "map", "list")
_NOT_TYPING: Final = _at("cards", "map", "parking", "changes", "session")
_ACROSS: Final = _at("cards", "map", "parking", "changes")
_ROWS: Final = _at("cards", "map", "parking", "changes")
_SEARCHED: Final = _at("map", "parking", "changes")

WALK: Final = N_("walk")
LINE: Final = N_("line")
CARD: Final = N_("card")
MOVE: Final = N_("move")
PARK: Final = N_("park")
CHANGE: Final = N_("change")
HALF_DAY: Final = N_("half day")
VIEW: Final = N_("view")
FILE: Final = N_("file")
APP: Final = N_("app")


def _stage(number: int, name: str, title: str) -> Action:
    return Action(f"stage-{name}", title, WALK, (str(number),), _NOT_TYPING, by_name=_JOURNEY)


REGISTRY: Final[tuple[Action, ...]] = (
    # The input line
    Action("add-line", N_("Add what is typed"), LINE, ("enter",), _LINE, N_("add"), 1, fixed=True),
    Action("into-cards", N_("Into the cards of the activity"), LINE, ("up",), _LINE, N_("cards"), 12),
    Action("to-line", N_("Back to the input line"), LINE, ("escape", "q"), _at("cards"), N_("line"), 6),
    # The walk
    Action(
        "next-activity",
        N_("Next activity, phase or question"),
        WALK,
        ("tab",),
        _WORKSHOP,
        N_("next"),
        2,
        typed=N_("empty enter"),
    ),
    Action("previous-activity", N_("Previous activity, phase or question"), WALK, ("shift+tab",), _WORKSHOP),
    Action("next-stage", N_("Next stage"), WALK, ("pagedown",), _WORKSHOP, N_("next stage"), 13),
    Action("previous-stage", N_("Stage before"), WALK, ("pageup",), _WORKSHOP, N_("stage before"), 14),
    _stage(1, "frame", N_("Go to Frame")),
    _stage(2, "phases", N_("Go to Phases")),
    _stage(3, "activities", N_("Go to Activities")),
    _stage(4, "thoughts", N_("Go to Thoughts")),
    _stage(5, "feelings", N_("Go to Feelings")),
    _stage(6, "touchpoints", N_("Go to Touchpoints")),
    _stage(7, "stickers", N_("Go to Stickers")),
    _stage(8, "changes", N_("Go to Changes")),
    _stage(9, "wrap", N_("Go to Wrap-up")),
    Action("first-lacking", N_("First activity that the gate waits for"), WALK, by_name=_JOURNEY),
    Action(
        "thoughts-not-known",
        N_("Mark the thoughts here as not known"),
        WALK,
        by_name=_JOURNEY,
        typed=N_("~ reason"),
    ),
    Action(
        "feelings-not-known",
        N_("Mark the feelings here as not known"),
        WALK,
        by_name=_JOURNEY,
        typed=N_("~ reason"),
    ),
    Action("open-gate", N_("Open the gate early, with a reason"), WALK, by_name=_JOURNEY),
    # Cards
    Action(
        "pain",
        N_("Red sticker on the last card"),
        CARD,
        ("ctrl+r",),
        _WORKSHOP,
        N_("pain"),
        4,
        typed=N_("… !"),
    ),
    Action(
        "joy",
        N_("Green sticker on the last card"),
        CARD,
        ("ctrl+g",),
        _WORKSHOP,
        N_("joy"),
        5,
        typed=N_("… +"),
    ),
    Action(
        "truth",
        N_("Moment of truth on the last card"),
        CARD,
        ("ctrl+t",),
        _WORKSHOP,
        N_("truth"),
        10,
        typed="… *",
    ),
    Action("break-point", N_("Break point: where they turn away"), CARD, by_name=_WORKSHOP, typed="%"),
    Action(
        "evidence",
        N_("Evidence of the last card: assumption, insight, belief, wish"),
        CARD,
        ("ctrl+e", "e"),
        _at("workshop", "cards", "map"),
        N_("evidence"),
        11,
    ),
    Action("basis-insight", N_("It is an insight: customers said or showed it"), CARD, by_name=_ON_CARD),
    Action("basis-assumption", N_("It is an assumption: we think so"), CARD, by_name=_ON_CARD),
    Action("basis-belief", N_("It is a belief: the house always says so"), CARD, by_name=_ON_CARD),
    Action("basis-wish", N_("It is a wish: we would like it so"), CARD, by_name=_ON_CARD),
    Action("add-source", N_("Say where it comes from"), CARD, ("at",), _MAP, by_name=_WORKSHOP, typed="… @"),
    Action("quote", N_("In the customer’s own words, or not"), CARD, by_name=_ON_CARD, typed='"…"'),
    Action("outside", N_("Outside our sight or control, or not"), CARD, by_name=_ON_CARD, typed="^"),
    Action(
        "situation", N_("A situation (it happens to them) or an activity"), CARD, by_name=_ON_CARD, typed="="
    ),
    Action("edit", N_("Edit the card"), CARD, ("enter",), _CARDS, N_("edit"), 1),
    Action("add-after", N_("Add one after"), CARD, ("a",), _ROWS, N_("add after"), 2),
    Action("add-before", N_("Add one before"), CARD, ("A",), _CARDS, N_("before"), 15),
    Action("delete", N_("Delete; undo brings it back"), CARD, ("d", "delete"), _ROWS, N_("delete"), 3),
    Action(
        "move",
        N_("Move the card with the arrows"),
        CARD,
        ("m",),
        _at("cards", "map", "changes"),
        N_("move"),
        4,
    ),
    Action("stickers", N_("Put on a sticker, or take it off"), CARD, ("x",), _MAP, N_("sticker"), 5),
    Action("split", N_("Split the activity, from the card on"), CARD, ("s",), _MAP, N_("split"), 16),
    Action("join", N_("Join the activity with the next one"), CARD, ("J",), _MAP, N_("join"), 16),
    Action("move-before", N_("Move it one place earlier"), CARD, by_name=_ON_CARD),
    Action("move-after", N_("Move it one place later"), CARD, by_name=_ON_CARD),
    Action("search", N_("Search"), CARD, ("slash",), _ROWS, N_("search"), 7),
    Action("filter", N_("Show only some of the cards"), CARD, ("f",), _MAP, N_("filter"), 9),
    Action("search-next", N_("To the next one found"), CARD, ("n",), _SEARCHED),
    Action("search-previous", N_("To the one found before"), CARD, ("N",), _SEARCHED),
    # Moving about
    Action("row-up", N_("One up"), MOVE, ("up", "k"), _MOVING),
    Action("row-down", N_("One down"), MOVE, ("down", "j"), _MOVING),
    Action("cell-left", N_("One to the left"), MOVE, ("left", "h"), _ACROSS),
    Action("cell-right", N_("One to the right"), MOVE, ("right", "l"), _ACROSS),
    Action("row-first", N_("To the first"), MOVE, ("home",), _MOVING),
    Action("row-last", N_("To the last"), MOVE, ("end",), _MOVING),
    Action("page-up", N_("A page up"), MOVE, ("pageup",), _at("list")),
    Action("page-down", N_("A page down"), MOVE, ("pagedown",), _at("list")),
    Action("lane-up", N_("To the row of the map above"), MOVE, ("pageup",), _MAP),
    Action("lane-down", N_("To the row of the map below"), MOVE, ("pagedown",), _MAP),
    Action(
        "phase-after", N_("To the next phase"), MOVE, ("tab", "right_square_bracket"), _MAP, N_("phase"), 6
    ),
    Action("phase-before", N_("To the phase before"), MOVE, ("shift+tab", "left_square_bracket"), _MAP),
    Action("card-first", N_("To where the journey begins"), MOVE, ("g",), _MAP),
    Action(
        "to-worst",
        N_("To where it hurts most, and to the next such place"),
        MOVE,
        ("exclamation_mark",),
        _MAP,
        N_("worst"),
        6,
    ),
    Action("card-last", N_("To the last card of the journey"), MOVE, ("G",), _MAP),
    Action("pick", N_("Open the row"), MOVE, ("enter",), _at("list"), N_("open"), 1),
    # Parking
    Action("park", N_("Park what is in the line"), PARK, ("ctrl+k",), _WORKSHOP, N_("park"), 3, typed="?"),
    Action("answer", N_("Answer it"), PARK, ("r",), _PARKING, N_("answer"), 2),
    Action("assign", N_("Give it an owner"), PARK, ("o",), _at("parking", "changes"), N_("owner"), 3),
    Action("keep", N_("Keep it parked"), PARK, ("p",), _PARKING, N_("keep"), 4),
    Action("drop", N_("Drop it, with a reason"), PARK, ("x",), _PARKING, N_("drop"), 5),
    Action(
        "needs-insight", N_("Only customers can answer it"), PARK, ("i",), _PARKING, N_("ask customers"), 12
    ),
    Action("due", N_("Say by when"), PARK, ("u",), _at("parking", "changes"), N_("due"), 11),
    Action(
        "parked-kind",
        N_("Question, touchpoint, idea, decision or risk"),
        PARK,
        ("t",),
        _PARKING,
        N_("kind"),
        14,
    ),
    Action(
        "go-there", N_("Go to where it arose"), PARK, ("g",), _at("parking", "changes"), N_("go there"), 13
    ),
    # Changes
    Action(
        "change-state",
        N_("Idea, planned, under way, done or dropped"),
        CHANGE,
        ("s",),
        _at("changes"),
        N_("state"),
        4,
    ),
    Action(
        "accept-pain",
        N_("We accept this pain, with a reason"),
        CHANGE,
        ("w",),
        _at("changes"),
        N_("we accept"),
        5,
    ),
    Action(
        "tie-card",
        N_("Add or take away a card that it answers"),
        CHANGE,
        ("c",),
        _at("changes"),
        N_("answers"),
        6,
    ),
    Action(
        "measure",
        N_("Which number it moves, or a new number"),
        CHANGE,
        ("number_sign",),
        _at("changes"),
        N_("number"),
        12,
    ),
    # The half day
    Action(
        "start-half-day", N_("Start a half day"), HALF_DAY, ("s",), _SESSION, N_("start"), 2, by_name=_JOURNEY
    ),
    Action("break", N_("Take the break"), HALF_DAY, ("b",), _SESSION, N_("break"), 3, by_name=_JOURNEY),
    Action(
        "resume", N_("Go on after the break"), HALF_DAY, ("r",), _SESSION, N_("resume"), 4, by_name=_JOURNEY
    ),
    Action(
        "end-half-day", N_("End the half day"), HALF_DAY, ("e",), _SESSION, N_("end"), 5, by_name=_JOURNEY
    ),
    Action(
        "agenda", N_("Minutes for each stage"), HALF_DAY, ("g",), _SESSION, N_("agenda"), 6, by_name=_JOURNEY
    ),
    Action(
        "more-minutes",
        N_("Five minutes more for the stage, from a later one"),
        HALF_DAY,
        ("right", "plus"),
        _SESSION,
        N_("more"),
        7,
    ),
    Action(
        "fewer-minutes",
        N_("Five minutes fewer for the stage, for a later one"),
        HALF_DAY,
        ("left", "minus"),
        _SESSION,
        N_("fewer"),
        8,
    ),
    Action(
        "desk",
        N_("Work at the desk, without a clock"),
        HALF_DAY,
        ("d",),
        _SESSION,
        N_("desk"),
        9,
        by_name=_JOURNEY,
    ),
    Action("recap", N_("Read a recap"), HALF_DAY, by_name=_JOURNEY),
    # Views
    Action("view-workshop", N_("Workshop"), VIEW, ("f2",), _JOURNEY, N_("workshop"), 20),
    Action("view-map", N_("Map: the whole journey"), VIEW, ("f3",), _JOURNEY, N_("map"), 7),
    Action("view-parking", N_("Parking list"), VIEW, ("f4",), _JOURNEY, N_("parking"), 21),
    Action("view-changes", N_("Changes"), VIEW, ("f5",), _JOURNEY, N_("changes"), 22),
    Action(
        "view-session", N_("Session: agenda, clock, half days"), VIEW, ("f6",), _JOURNEY, N_("session"), 23
    ),
    Action(
        "view-present",
        N_("Present on the screen share"),
        VIEW,
        ("f8",),
        _JOURNEY,
        N_("present"),
        24,
        later=True,
    ),
    Action("more-text", N_("More text on the cards"), VIEW, ("plus", "equals_sign"), _MAP, N_("more"), 9),
    Action("less-text", N_("Less text, more of the journey"), VIEW, ("minus",), _MAP, N_("less"), 8),
    Action("collapse", N_("Collapse the phase, or open it"), VIEW, ("c",), _MAP, N_("collapse"), 12),
    Action("collapse-all", N_("Collapse all other phases, or open all"), VIEW, ("C",), _MAP),
    # The file
    Action("undo", N_("Undo"), FILE, ("ctrl+z",), _JOURNEY, N_("undo"), 9),
    Action("redo", N_("Redo"), FILE, ("ctrl+y",), _JOURNEY, N_("redo"), 17),
    Action("save", N_("Save now"), FILE, ("ctrl+s",), _JOURNEY, N_("save"), 18),
    Action("save-as", N_("Save as"), FILE, by_name=_JOURNEY),
    Action("retry-save", N_("Try again to save"), FILE, by_name=_JOURNEY),
    Action("take-outside", N_("Take what was changed outside"), FILE, by_name=_JOURNEY),
    Action("keep-ours", N_("Keep ours over what was changed outside"), FILE, by_name=_JOURNEY),
    Action(
        "take-over",
        N_("Take the journey for editing, when whoever had it open has left"),
        FILE,
        ("ctrl+o",),
        _JOURNEY,
    ),
    Action("rename", N_("Change the title of the journey"), FILE, by_name=_JOURNEY),
    Action("language", N_("Language of the journey"), FILE, by_name=_JOURNEY),
    # Home
    Action("new", N_("New journey"), FILE, ("n",), _HOME, N_("new"), 2),
    Action("sample", N_("A worked sample, on a private copy"), FILE, ("s",), _HOME, N_("sample"), 3),
    Action("leave", N_("Leave the program"), APP, ("q",), _HOME, N_("leave"), 4),
    # The program
    Action(
        "back",
        N_("Back out; nothing is lost"),
        APP,
        ("escape", "q"),
        _at("line", "map", "parking", "changes", "session", "present"),
        N_("back"),
        19,
    ),
    Action("help", N_("Help for where you are"), APP, ("f1", "question_mark"), _EVERYWHERE, N_("help"), 8),
    Action(
        "palette",
        N_("Every action, by name"),
        APP,
        ("ctrl+p", "colon"),
        _EVERYWHERE,
        N_("actions"),
        10,
        typed=":",
    ),
    Action("theme", N_("Dark, light, or the terminal's own colours"), APP, by_name=_EVERYWHERE),
    Action("go-home", N_("Home: other journeys"), APP, by_name=_JOURNEY),
    Action("quit", N_("Leave; everything is saved first"), APP, ("ctrl+q",), _EVERYWHERE, N_("quit"), 25),
)
