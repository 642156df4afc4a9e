"""What tomllib says about a text that is not TOML, in sentences that help."""

import re
from typing import Final, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import safe

_PLACE: Final = re.compile(r"(?s)(.*) \(at (?:line (\d+), column \d+|end of document)\)")
_CONFLICT: Final = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_SENTENCES: Final = (
    ("Cannot overwrite a value", N_("A key stands twice in one table."), N_("Remove one of the two.")),
    ("Duplicate inline table key", N_("A key stands twice in one table."), N_("Remove one of the two.")),
    (
        "Cannot declare",
        N_("A table is declared twice."),
        N_("For one of several write double brackets, such as [[phase]]."),
    ),
    ("Expected '='", N_("A key without a value."), N_('Write key = "value".')),
    (
        "Expected newline",
        N_("There is something behind the value."),
        N_("Put each key on a line of its own, and a remark behind #."),
    ),
    (
        "Invalid value",
        N_("This is not a value."),
        N_("Put text in double quotes; write numbers, dates, true and false without."),
    ),
    ("Illegal character '\\n'", N_("A text is not closed on its line."), N_('End it with ".')),
    ("Unterminated string", N_("A text is not closed."), N_("End it with the quotes it began with.")),
    ("Unclosed array", N_("A list is not closed."), N_("Put a comma between its items and ] at its end.")),
    ("Unclosed inline table", N_("A table in a line is not closed."), N_("End it with }.")),
    (
        "Unescaped '\\'",
        N_("A lone backslash in a text."),
        N_("Write it twice, or put the text in single quotes."),
    ),
    ("Invalid statement", N_("This line is not TOML."), N_('A line is key = "value", [table] or # remark.')),
    (
        "Expected ']",
        N_("The head of a table is not closed."),
        N_("Write it as [frame] or [[phase]], alone on its line."),
    ),
)


class Trouble(NamedTuple):
    """Why a text is not TOML, where, and what to do."""

    message: str
    advice: str
    line: int | None


def trouble(error: ValueError | RecursionError | MemoryError, text: str) -> Trouble:
    """What went wrong when `text` was parsed."""
    if isinstance(error, RecursionError | MemoryError):
        message = _("Lists or tables stand in each other too deeply.")
        return Trouble(message, _("Write each table under a head of its own."), None)
    conflict = _CONFLICT.search(text)
    if conflict is not None:
        message = _("Git has left two versions of the same lines here.")
        advice = _("Keep one of the two and remove the marks.")
        return Trouble(message, advice, _line(text, conflict.start()))
    place = _PLACE.fullmatch(str(error))
    if place is None:  # not the parser's own words: what it calls did not take a value
        return Trouble(
            _("A value is beyond what can be read."), _("Look for a number or date that is."), None
        )
    line = int(place[2]) if place[2] else text.count("\n") + (not text.endswith("\n"))
    for start, message, advice in _SENTENCES:
        if place[1].startswith(start):
            return Trouble(_(message), _(advice), line)
    message = _("This is not TOML ({why}).").format(why=safe(place[1]))
    return Trouble(message, _("See the page about the format for how it is written."), line)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
