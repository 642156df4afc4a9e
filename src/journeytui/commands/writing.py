"""How commands make files that were not there before."""

import os
from pathlib import Path

from journeytui.commands.console import UNWRITTEN, Stop
from journeytui.files.atomic import write_atomically
from journeytui.i18n import _
from journeytui.inert import safe


def write_new(path: Path, content: bytes) -> None:
    """Make the file at `path`, whole or not at all. `Stop` when something is there, or it cannot be made."""
    try:
        path.open("xb").close()  # takes the name, so that nobody else's file is written over
    except FileExistsError as error:
        raise already_there(path) from error
    except OSError as error:
        raise unwritten(path, error) from error
    try:
        write_atomically(path, content)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise unwritten(path, error) from error
        raise


def refuse_existing(path: str | os.PathLike[str]) -> None:
    """`Stop` when there is something at `path`, be it a link that leads nowhere."""
    if os.path.lexists(path):
        raise already_there(path)


def already_there(path: str | os.PathLike[str]) -> Stop:
    return Stop(_("“{name}” is there already; nothing was written.").format(name=safe(path)))


def unwritten(path: str | os.PathLike[str], error: OSError) -> Stop:
    message = _("“{name}” could not be written: {reason}.")
    return Stop(message.format(name=safe(path), reason=safe(error.strerror)), UNWRITTEN)
