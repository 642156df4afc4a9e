"""What a check is, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from journeytui.method.checks.ground import Ground

Severity = Literal["error", "warning", "hint"]


class Hit(NamedTuple):
    """Where a check found something: the id of a card, or `frame`, `checks`, `journey`; and a key."""

    where: str
    key: str = ""
    message: str = ""
    """What was found there, when it can be said better than by the sentence of the check."""


Find = Callable[[Ground], Iterator[Hit]]


@dataclass(frozen=True)
class Check:
    """One check: its stable code, what it says in one sentence, and why (both to be translated)."""

    code: str
    severity: Severity
    sentence: str
    why: str
    find: Find


@dataclass(frozen=True)
class Finding:
    """Something that a check noticed, told in the user's language."""

    code: str
    severity: Severity
    message: str
    where: str
    key: str = ""


def check(code: str, severity: Severity, sentence: str, *, why: str) -> Callable[[Find], Check]:
    """Makes a function over the ground of a journey the check `code`."""

    def made(find: Find) -> Check:
        return Check(code, severity, sentence, why, find)

    return made
