"""What the program notices about a journey: one small function for each code, a module for each family.

To add a check, write a function with `@check("JT…", …)` in a module of this folder; it is found there.
Checks never block the walk: an `error` is a broken file (found when it is read), a `warning` a known
mistake of journey work, a `hint` a nudge.
"""

from journeytui.method.checks.check import Check, Finding, Severity
from journeytui.method.checks.ground import Ground
from journeytui.method.checks.running import UnknownCodeError, all_checks, explain, run

__all__ = ["Check", "Finding", "Ground", "Severity", "UnknownCodeError", "all_checks", "explain", "run"]
