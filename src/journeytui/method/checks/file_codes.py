"""JT0xx: the codes of the files themselves, which are found when a file is read."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from journeytui.i18n import N_


class FileCode(NamedTuple):
    """What a code of the files means, why it matters, and an example: texts to be translated."""

    severity: str
    sentence: str
    why: str
    example: str


FILE_CODES: Final[Mapping[str, FileCode]] = {
    "JT001": FileCode(
        "warning",
        N_("A key or table that the format does not know."),
        N_(
            "It is kept as it stands and written back with the file, so nothing is lost; but the program "
            "does nothing with it, and a misspelt key is a value that nobody sees."
        ),
        N_("Not onwer = “Head of sales”, but owner = “Head of sales”."),
    ),
    "JT002": FileCode(
        "error",
        N_("A value of the wrong kind, or one that is missing."),
        N_("The program does not guess what was meant: the file is not opened until it is put right."),
        N_("Not valence = “−2”, but valence = -2."),
    ),
    "JT003": FileCode(
        "warning",
        N_("An id that leads nowhere."),
        N_(
            "A sticker, source, change or parked item names a card that is not in the file, as after a merge "
            "in which the other side removed it. The name is kept; what it stood for is gone."
        ),
        N_("Not at = [“ac-1”] when the activity ac-1 is gone, but the id of a card that is there."),
    ),
    "JT004": FileCode(
        "error",
        N_("An id that two cards have, or that is reserved."),
        N_(
            "Ids are how undo, the session log and a merge know a card, so each has its own. This comes of "
            "copying a card by hand: remove the id from the copy, and it gets a new one."
        ),
        N_("Not id = “ac-1” on the copy as well, but no id: it gets one of its own."),
    ),
    "JT005": FileCode(
        "error",
        N_("A file format that this program does not know."),
        N_("A newer journeytui wrote the file. It is not opened, since parts of it would be lost on saving."),
        N_("Not format = 9 changed to format = 1 by hand, but a newer journeytui."),
    ),
    "JT006": FileCode(
        "error",
        N_("A file that cannot be read: not TOML, not UTF-8, or larger than any journey."),
        N_("Files may come from elsewhere, so size, depth and counts have bounds."),
        N_("Not title = Kitchen, but title = “Kitchen”, with straight quotation marks."),
    ),
    "JT009": FileCode(
        "error",
        N_("Something is wrong with a session log."),
        N_(
            "The log is the safety net: the journey is completed from it after a crash, and replayed. The "
            "journey file can be used without it, but not everything that was done can be told any more."
        ),
        N_("Not two logs joined into one in a merge, but each in its own file, as git has them."),
    ),
    "JT010": FileCode(
        "error",
        N_("A dictionary that cannot be used."),
        N_(
            "Words of your own lie beside the journey, in kitchen.words.toml or journey-words.toml. One that "
            "holds a mistake is left out as a whole, so what it allows is told and what it knows is not; the "
            "journey itself is not touched by it, and the other dictionaries are used."
        ),
        N_("Not alowed = [“showroom”], but allowed = [“showroom”]."),
    ),
}
"""What each code of the files means."""
