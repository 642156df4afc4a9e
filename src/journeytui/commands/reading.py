"""How commands that only look get at a journey: completed from its session logs, or from standard input."""

from pathlib import Path
from typing import NamedTuple

from journeytui.commands.console import STANDARD, Stop, standard_input, tell
from journeytui.files.beside import why_no_journey
from journeytui.files.opening import open_for_reading
from journeytui.files.problems import FileError
from journeytui.files.reading import Loaded, parse_journey
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.model import Journey


class Looked(NamedTuple):
    """A journey to look at, and the file that it was read from."""

    journey: Journey
    loaded: Loaded


def opened(word: str) -> Looked:
    """The journey in the file `word` (`-`: standard input); what there is to know about it is told.

    `Stop` with every problem when it cannot be read.
    """
    if why_not := why_no_journey(Path(word)):
        raise Stop(why_not)
    try:
        if word == STANDARD:
            loaded = parse_journey(standard_input(), _("standard input"))
            return Looked(loaded.journey, loaded)
        found = open_for_reading(Path(word))
    except FileError as error:
        raise Stop(unreadable(error)) from error
    for note in found.notes:
        tell(safe(note))
    return Looked(found.journey, found.loaded)


def unreadable(error: FileError) -> str:
    """Every problem of a file, a line each."""
    lines = [str(problem) for problem in error.problems]
    return "\n".join([_("the file cannot be read:"), *lines])
