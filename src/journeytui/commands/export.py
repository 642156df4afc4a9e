"""`journeytui export FILE --to FORMAT`: a journey in another form."""

from pathlib import Path
from typing import Final

from journeytui.commands.console import FINE, STANDARD, Stop, put, tell, typeset
from journeytui.commands.reading import opened
from journeytui.commands.writing import refuse_existing, write_new
from journeytui.export.interview import as_markdown
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.method.interviewing.guide import Variant, guide

INTERVIEW: Final = "interview"

LATER: Final = frozenset({"markdown", "html", "svg", "csv", "mermaid", "json", "changes-csv"})
"""Formats whose names are taken, for versions to come."""


def run(*, file: str, to: str, variant: Variant, minutes: int | None, output: str) -> int:
    """Write the journey in the format `to` to `output`, which must be free; tell what did not fit in."""
    if to != INTERVIEW:
        raise Stop(_unknown(to))
    if output != STANDARD:
        refuse_existing(output)
    made = guide(opened(file).journey, variant, minutes)
    text = as_markdown(made)
    if output == STANDARD:
        put(typeset(text.removesuffix("\n")))
    else:
        write_new(Path(output), text.encode())
    if made.left_out:
        tell(
            ngettext(
                "{n} question did not fit in the time; the guide says where.",
                "{n} questions did not fit in the time; the guide says where.",
                made.left_out,
            )
        )
    return FINE


def _unknown(to: str) -> str:
    if to in LATER:
        return _("The format “{name}” is not in this version yet; there is: interview.").format(name=to)
    return _("There is no format “{name}”; there is: interview.").format(name=safe(to))
