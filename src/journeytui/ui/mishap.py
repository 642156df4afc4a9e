"""A mistake of the program that nobody foresaw: everything is closed, and what happened is told in words."""

import platform
import traceback
from importlib.metadata import version

from journeytui import __version__
from journeytui.files.places import keep_report
from journeytui.i18n import _, ngettext
from journeytui.inert import safe, safe_lines
from journeytui.ui.sitting import Sitting
from journeytui.ui.world import World


def own_up(error: BaseException, sitting: Sitting | None, world: World) -> str:
    """Close the sitting as well as it can be closed, keep a report of `error`; what to say of it."""
    told = [_("journeytui had to end: a mistake in the program, not yours.")]
    report = _report(error)
    if sitting is not None:
        try:
            told.append(_how_it_stands(sitting))
            sitting.close()
        except Exception as another:  # whatever is broken by now: the first mistake is to be told
            report += "\n" + _report(another)
    kept = keep_report(report, world.now())
    if kept is None:
        told += [_("No report of it could be written; here it is:"), report]
    else:
        told.append(_("A report of it, for those who mend it, lies in {path}").format(path=safe(kept)))
    return "\n".join(filter(None, told))


def _how_it_stands(sitting: Sitting) -> str:
    """Whether what was done is on disk, and where."""
    if not sitting.document.retry():
        count = len(sitting.document.unwritten)
        return ngettext(
            "{n} edit could not be written to disk.", "{n} edits could not be written to disk.", count
        ).format(n=count)
    log = sitting.sessions.running
    if log is None or not log.exists():
        return ""
    return _("What was done is safe in the session log, {path}").format(path=safe(log))


def _report(error: BaseException) -> str:
    """What went wrong and where in the program; the values that it worked on are left out."""
    versions = f"journeytui {__version__}, textual {version('textual')}, Python {platform.python_version()}"
    lines = [f"{versions}, {platform.platform()}\n\n", *traceback.format_exception(error)]
    return safe_lines("".join(lines))
