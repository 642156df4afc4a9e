"""What a check is, and what it finds."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from journeytui.journey.model import StageName
from journeytui.method.checks.ground import Ground
from journeytui.values import frozen

Severity = Literal["error", "warning", "hint"]


class Hit(NamedTuple):
    """Where a check found something: the id of a card, or `frame`, `checks`, `journey`; and a key."""

    where: str
    key: str = ""
    message: str = ""
    """What was found there, when it can be said better than by the sentence of the check."""
    severity: Severity | None = None
    """When it is not that of the check: one mistake that two checks see is a warning only once."""


Find = Callable[[Ground], Iterator[Hit | None]]
"""What a check finds. Nothing instead of a hit is a pause between two stretches of long work."""


@frozen
class Check:
    """One check: its stable code and what it says, in texts to be translated."""

    code: str
    severity: Severity
    stage: StageName
    """The stage of the walk at which it is answered."""
    sentence: str
    why: str
    """The reason behind it, and what to do."""
    example: str
    """The mistake and the better way, in a line or two."""
    find: Find


@frozen
class Finding:
    """Something that a check noticed, told in the user's language."""

    code: str
    severity: Severity
    message: str
    where: str
    key: str = ""
    stage: StageName = "wrap"
    """The stage of the walk at which it is answered."""


def check(
    code: str, severity: Severity, stage: StageName, sentence: str, *, why: str, example: str
) -> Callable[[Find], Check]:
    """Makes a function over the ground of a journey the check `code`, which is answered at `stage`."""

    def made(find: Find) -> Check:
        return Check(code, severity, stage, sentence, why, example, find)

    return made
