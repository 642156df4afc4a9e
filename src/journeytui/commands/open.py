"""`journeytui open FILE`: the workshop on a journey."""

from pathlib import Path
from typing import Literal

from journeytui.commands.console import Stop
from journeytui.commands.reading import unreadable
from journeytui.commands.screen import need_terminal
from journeytui.files.beside import why_no_journey
from journeytui.files.problems import FileError
from journeytui.i18n import _

SHORTEST, LONGEST = 15, 720
"""Minutes of a half day, as the frame of a journey has them too."""


def run(*, file: str, half_day: str | None = None, desk: bool = False, view: bool = False) -> int:
    """Open the workshop screen on `file`; `half_day` is its minutes as typed, empty for the usual ones."""
    if why_not := why_no_journey(Path(file)):
        raise Stop(why_not)
    minutes = _minutes(half_day) if half_day else None
    need_terminal()
    mode: Literal["ask", "half-day", "desk", "view"] = "ask"
    if half_day is not None:
        mode = "half-day"
    elif desk:
        mode = "desk"
    elif view:
        mode = "view"
    from journeytui.app import run_workshop  # noqa: PLC0415 - textual is slow to import, and not needed above

    try:
        return run_workshop(Path(file), mode, minutes)
    except FileError as error:
        raise Stop(unreadable(error)) from error


def _minutes(word: str) -> int:
    if word.isdecimal() and SHORTEST <= int(word) <= LONGEST:
        return int(word)
    message = _("A half day has from {shortest} to {longest} minutes.")
    raise Stop(message.format(shortest=SHORTEST, longest=LONGEST))
