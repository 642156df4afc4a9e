"""The codes that `check` knows: those of the method, and those of the files themselves."""

from journeytui.commands.console import Stop
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.method.checks import FILE_CODES, UnknownCodeError, all_checks
from journeytui.method.checks import explain as explain_check


def explain(code: str) -> str:
    """What `code` finds and why it matters; `Stop` when there is no such code."""
    try:
        return explain_check(code)
    except UnknownCodeError as error:
        raise Stop(safe(error)) from error


def known_codes(listed: str) -> tuple[str, ...]:
    """The codes, or beginnings of codes, in a list with commas; `Stop` for one that no code begins with."""
    wanted = tuple(code for part in listed.split(",") if (code := part.strip().upper()))
    known = sorted([*FILE_CODES, *(check.code for check in all_checks())])
    for code in wanted:
        if not any(one.startswith(code) for one in known):
            message = _("No check is called {code}. There are: {codes}.")
            raise Stop(message.format(code=safe(code), codes=", ".join(known)))
    return wanted
