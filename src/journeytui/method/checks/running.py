"""All checks of this folder, run over a journey or explained."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.model import Journey
from journeytui.method import checks
from journeytui.method.checks.check import Check, Finding
from journeytui.method.checks.ground import Ground


class UnknownCodeError(LookupError):
    """No check has that code; the message says so and names those that there are."""


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check that a module of this folder holds, by code."""
    names = sorted(one.name for one in pkgutil.iter_modules(checks.__path__))
    modules = [importlib.import_module(f"{checks.__name__}.{name}") for name in names]
    found = {one.code: one for module in modules for one in vars(module).values() if isinstance(one, Check)}
    return tuple(found[code] for code in sorted(found))


def run(ground: Ground | Journey, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Finding]:
    """What the checks find, by code and then in the order of the journey.

    `select` and `ignore` hold codes or their beginnings (`JT2` is the whole family); nothing selected means
    all, and what is ignored is left out even when it is selected.
    """
    seen = ground if isinstance(ground, Ground) else Ground(ground)
    wanted, unwanted = tuple(select), tuple(ignore)
    return [
        Finding(one.code, one.severity, spot.message or _(one.sentence), spot.where, spot.key)
        for one in all_checks()
        if (not wanted or one.code.startswith(wanted)) and not (unwanted and one.code.startswith(unwanted))
        for spot in one.find(seen)
    ]


def explain(code: str) -> str:
    """What the check `code` finds and the reason behind it. Raises `UnknownCodeError`."""
    found = {one.code: one for one in all_checks()}
    one = found.get(code.upper())
    if one is None:
        raise UnknownCodeError(
            _("There is no check {code}. There are: {codes}.").format(code=safe(code), codes=", ".join(found))
        )
    return f"{one.code} ({one.severity}): {_(one.sentence)}\n\n{_(one.why)}"
