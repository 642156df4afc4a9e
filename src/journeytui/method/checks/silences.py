"""JT007 and JT008: what the journey says of the checks that it silences."""

import re
from collections.abc import Iterator
from typing import Final

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey.edits import CHECKS
from journeytui.method.checks import running
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.file_codes import FILE_CODES
from journeytui.method.checks.ground import Ground
from journeytui.method.checks.silencing import silences

_ANOTHER: Final = re.compile(r"[,;]?\s*JT[0-9]", re.IGNORECASE)


@check(
    "JT007",
    "hint",
    "wrap",
    N_("A check is silenced and nobody has said why."),
    why=N_(
        "In half a year somebody else opens the file, sees that a check is silenced, and cannot know "
        "whether it was thought about or only in the way. A few words behind the code are enough; or one "
        "`reason` for all of them."
    ),
    example=N_("Not ignore = [“JT106”], but ignore = [“JT106: only five of us meet customers”]."),
)
def without_reason(ground: Ground) -> Iterator[Hit]:
    for one in silences(ground.journey.checks):
        if one.is_code and not any(map(str.isalnum, one.reason)):
            text = _("“{code}” is silenced without a reason.")
            yield Hit(CHECKS, "ignore", text.format(code=excerpt(one.code)))


@check(
    "JT008",
    "hint",
    "wrap",
    N_("A check is silenced that does not exist."),
    why=N_(
        "A silence of no check does nothing, and the check that was meant still speaks. It is a slip of the "
        "pen, or a check that another version of the program has."
    ),
    example=N_("Not ignore = [“JT16: …”], but ignore = [“JT106: …”], or [“JT1: …”] for the whole family."),
)
def of_no_check(ground: Ground) -> Iterator[Hit]:
    known = (*FILE_CODES, *(one.code for one in running.all_checks()))
    errors = [code for code, one in FILE_CODES.items() if one.severity == "error"]
    for one in silences(ground.journey.checks):
        text = "" if one.code else _("A silence without a code silences nothing.")
        if one.code in errors:
            text = _("“{code}” cannot be silenced: it says why a file cannot be read.")
        elif one.code and not any(map(one.covers, known)):
            text = _("“{code}” silences nothing: no check is called so.")
        elif _ANOTHER.match(one.reason):
            text = _("“{code}” is silenced, the code behind it is not: one code for each item.")
        if text:
            yield Hit(CHECKS, "ignore", text.format(code=excerpt(one.code)))
