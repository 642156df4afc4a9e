"""What came of a line or a verb: what to say, what stays in the line, what the screen does next."""

from enum import Enum
from typing import NamedTuple


class Then(Enum):
    """What the screen shall do after a line besides showing the message."""

    NOTHING = "nothing"
    PALETTE = "palette"
    GATE = "gate"


class Outcome(NamedTuple):
    """What came of a line or a verb."""

    said: str = ""
    """One line that tells what happened, or why it did not."""
    kept: str = ""
    """What stays in the input line."""
    typed_over: bool = False
    """Whether what is typed next takes the place of what stays, and is not put behind it."""
    then: Then = Then.NOTHING
    query: str = ""
    ok: bool = True
    card: str = ""
    """The card that an undo or redo brought into focus: the cursor goes there."""
