"""What the program notices about a journey: one small function for each code, a module for each family.

To add a check, write a function with `@check("JT…", …)` in a module of this folder; it is found there.
It goes over the journey each time that a finding may have changed, so it keeps what it works out about a
phase or an activity (`journeytui.journey.remembering`).
Checks never block the walk: an `error` is a broken file (found when it is read), a `warning` a known
mistake of journey work, a `hint` a nudge.
"""

from journeytui.method.checks.check import Check, Finding, Severity
from journeytui.method.checks.file_codes import FILE_CODES
from journeytui.method.checks.ground import Ground
from journeytui.method.checks.running import (
    Asked,
    UnknownCodeError,
    all_checks,
    explain,
    is_code,
    reasons,
    run,
    steps,
)

__all__ = [
    "FILE_CODES",
    "Asked",
    "Check",
    "Finding",
    "Ground",
    "Severity",
    "UnknownCodeError",
    "all_checks",
    "explain",
    "is_code",
    "reasons",
    "run",
    "steps",
]
