"""What a person hears when a journey is opened and not all is as it was left. One sentence each."""

from collections.abc import Sequence
from pathlib import Path

from journeytui.files.locks import Holder
from journeytui.files.logs import Log
from journeytui.files.problems import Problem
from journeytui.i18n import _, ngettext
from journeytui.inert import safe


def conflict() -> str:
    """Others changed the file while edits made here had not come into it."""
    return _(
        "The log holds edits that never came into the file, and the file was changed since: "
        "what is shown is the file. Open it to choose between the two."
    )


def torn(log: Log, aside: Path) -> str:
    """A crash left a torn tail, which lies in a file of its own now."""
    return _(
        "The log {log} ended in the middle of an entry, as after a crash; that end lies in {aside}."
    ).format(log=log.path.name, aside=aside.name)


def still_torn(log: Log, error: OSError) -> str:
    """A torn tail that could not be moved."""
    return _("The log {log} ends in the middle of an entry, which could not be set aside: {why}.").format(
        log=log.path.name, why=error.strerror or error
    )


def unread(sessions: Sequence[str]) -> str:
    """Logs that cannot be read, though something stands in them; empty when there are none."""
    if not sessions:
        return ""
    said = ngettext(
        "The log {{logs}} cannot be read: what happened in it is missing from recaps and counts.",
        "The logs {{logs}} cannot be read: what happened in them is missing from recaps and counts.",
        len(sessions),
    )
    return said.format(logs=", ".join(safe(session) for session in sessions))


def held(holder: Holder) -> str:
    """Why a second window may only look on."""
    if not holder.user or holder.since is None:
        return _("it is open for writing somewhere else")
    return _("{user} has it open on {host} since {since}").format(
        user=holder.user, host=holder.host, since=f"{holder.since:%Y-%m-%d %H:%M}"
    )


def left() -> str:
    """Why a second window still only looks on when the first is gone: nobody is made a writer unasked."""
    return _("whoever had it open for writing has left")


def no_lock(error: OSError) -> str:
    """The state folder cannot be written."""
    return _("Nothing keeps a second window from writing this journey too: {why}.").format(
        why=error.strerror or error
    )


def gone(path: Path) -> Problem:
    """The file was taken away while it is open."""
    return Problem(
        str(path),
        None,
        "",
        "JT009",
        "error",
        _("The file is not there any more."),
        _("It is written again with the next edit; or save it under another name."),
    )
