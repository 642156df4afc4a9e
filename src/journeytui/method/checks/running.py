"""All checks of this folder, run over a journey or explained."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.model import Journey
from journeytui.method import checks
from journeytui.method.checks.check import Check, Finding, Hit
from journeytui.method.checks.file_codes import FILE_CODES
from journeytui.method.checks.ground import Ground
from journeytui.method.checks.silencing import as_item, silenced

PIECE: Final = 20
"""Findings that are worded in one go by `steps`: less than a key press is noticed by."""


class UnknownCodeError(LookupError):
    """No check has that code; the message says so and names those that there are."""


class Reasons(NamedTuple):
    """What a code finds and why it matters, with an example of the mistake and the better way."""

    severity: str
    sentence: str
    why: str
    example: str


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check that a module of this folder holds, by code."""
    names = sorted(one.name for one in pkgutil.iter_modules(checks.__path__))
    modules = [importlib.import_module(f"{checks.__name__}.{name}") for name in names if name[0] != "_"]
    found = {one.code: one for module in modules for one in vars(module).values() if isinstance(one, Check)}
    return tuple(found[code] for code in sorted(found))


class Asked(NamedTuple):
    """Which codes are asked for: codes or their beginnings (`JT2` is the whole family)."""

    select: tuple[str, ...] = ()
    """Nothing means all."""
    ignore: tuple[str, ...] = ()
    """Left out even when it is selected."""

    def takes(self, code: str) -> bool:
        """Whether `code` is asked for."""
        wanted = not self.select or code.startswith(self.select)
        return wanted and not (self.ignore and code.startswith(self.ignore))


def run(ground: Ground | Journey, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Finding]:
    """What the checks find, by code and then in the order of the journey.

    `select` and `ignore` are as in `Asked`. No check is run that is not asked for, or is silenced.
    """
    seen = ground if isinstance(ground, Ground) else Ground(ground)
    asked = _asked(seen, Asked(tuple(select), tuple(ignore)))
    return [_told(one, hit) for one in asked for hit in one.find(seen) if hit is not None]


def steps(ground: Ground) -> Iterator[list[Finding]]:
    """As `run`, in small pieces, of which each may be empty: so nobody who types has to wait for all."""
    for one in _asked(ground, Asked()):
        piece: list[Finding] = []
        for hit in one.find(ground):
            if hit is not None:
                piece.append(_told(one, hit))
            if hit is None or len(piece) == PIECE:
                yield piece
                piece = []
        yield piece


def is_code(code: str) -> bool:
    """Whether there is a check, or a code of the files, called so."""
    return code in FILE_CODES or any(one.code == code for one in all_checks())


def reasons(code: str) -> Reasons:
    """What there is to know of `code`, in the user's language. Raises `UnknownCodeError`."""
    if code in FILE_CODES:
        severity, *texts = FILE_CODES[code]
    else:
        one = next((one for one in all_checks() if one.code == code), None)
        if one is None:
            codes = ", ".join(sorted([*FILE_CODES, *(each.code for each in all_checks())]))
            message = _("There is no check {code}. There are: {codes}.")
            raise UnknownCodeError(message.format(code=safe(code), codes=codes))
        severity, texts = one.severity, [one.sentence, one.why, one.example]
    return Reasons(severity, *map(_, texts))


def explain(code: str) -> str:
    """What `code` finds, why it matters, an example, and how to silence it. Raises `UnknownCodeError`."""
    wanted = code.strip().upper()
    told = reasons(wanted)
    head = f"{wanted} ({told.severity}): {told.sentence}"
    example = _("Example: {example}").format(example=told.example)
    return "\n\n".join([head, told.why, example, how_to_silence(wanted, told.severity)])


def how_to_silence(code: str, severity: str) -> str:
    """How a code is left out, for one journey or once; an error cannot be."""
    if severity == "error":
        return _("An error cannot be silenced: it says that something cannot be read.")
    item = as_item(code, _("your reason"))
    return _(
        "To silence it in one journey, with a reason, write in its file under [checks]:\n"
        'ignore = ["{item}"]\n'
        "To leave it out once: journeytui check --ignore {code}"
    ).format(item=item, code=code)


def _asked(ground: Ground, asked: Asked) -> Iterator[Check]:
    heard = asked._replace(ignore=(*asked.ignore, *silenced(ground.journey)))
    return (one for one in all_checks() if heard.takes(one.code))


def _told(one: Check, hit: Hit) -> Finding:
    message = hit.message or _(one.sentence)
    return Finding(one.code, hit.severity or one.severity, message, hit.where, hit.key, one.stage)
