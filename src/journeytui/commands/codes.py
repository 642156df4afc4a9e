"""The codes that `check` knows: those of the method, and those of the files themselves."""

from collections.abc import Mapping
from typing import Final

from journeytui.commands.console import Stop
from journeytui.i18n import N_, _
from journeytui.inert import safe
from journeytui.method.checks import all_checks
from journeytui.method.checks import explain as explain_check

FILES: Final[Mapping[str, tuple[str, str]]] = {
    "JT001": (
        N_("A key or table that the format does not know."),
        N_(
            "It is kept as it stands and written back with the file, so nothing is lost; but the program "
            "does nothing with it, and a misspelt key is a value that nobody sees."
        ),
    ),
    "JT002": (
        N_("A value of the wrong kind, or one that is missing."),
        N_("The program does not guess what was meant: the file is not opened until it is put right."),
    ),
    "JT003": (
        N_("An id that leads nowhere."),
        N_(
            "A sticker, source, change or parked item names a card that is not in the file, as after a merge "
            "in which the other side removed it. The name is kept; what it stood for is gone."
        ),
    ),
    "JT004": (
        N_("An id that two cards have, or that is reserved."),
        N_(
            "Ids are how undo, the session log and a merge know a card, so each has its own. This comes of "
            "copying a card by hand: remove the id from the copy, and it gets a new one."
        ),
    ),
    "JT005": (
        N_("A file format that this program does not know."),
        N_("A newer journeytui wrote the file. It is not opened, since parts of it would be lost on saving."),
    ),
    "JT006": (
        N_("A file that cannot be read: not TOML, not UTF-8, or larger than any journey."),
        N_("Files may come from elsewhere, so size, depth and counts have bounds."),
    ),
    "JT009": (
        N_("Something is wrong with a session log."),
        N_(
            "The log is the safety net: the journey is completed from it after a crash, and replayed. The "
            "journey file can be used without it, but not everything that was done can be told any more."
        ),
    ),
}
"""What each code of the files means, and why it matters."""


def explain(code: str) -> str:
    """What `code` finds and why it matters; `Stop` when there is no such code."""
    wanted = code.strip().upper()
    if wanted in FILES:
        sentence, why = FILES[wanted]
        return f"{wanted}: {_(sentence)}\n\n{_(why)}"
    known_codes(wanted)
    try:
        return explain_check(wanted)
    except LookupError as error:
        raise Stop(safe(error)) from error


def known_codes(listed: str) -> tuple[str, ...]:
    """The codes, or beginnings of codes, in a list with commas; `Stop` for one that no code begins with."""
    wanted = tuple(code for part in listed.split(",") if (code := part.strip().upper()))
    known = [*FILES, *(check.code for check in all_checks())]
    for code in wanted:
        if not any(one.startswith(code) for one in known):
            message = _("No check is called {code}. There are: {codes}.")
            raise Stop(message.format(code=safe(code), codes=", ".join(known)))
    return wanted
