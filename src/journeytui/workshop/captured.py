"""What goes into capturing a line, and what comes out of it."""

from typing import NamedTuple

from journeytui.journey.edits import Edit
from journeytui.journey.model import StageName


class Whereabouts(NamedTuple):
    """Where the group stands: the stage, what is in focus there, and the card made or touched last."""

    stage: StageName
    focus: str
    last: str = ""
    after: str | None = None
    """Behind which activity of its phase a new one goes ("" is first), where not behind the last."""


class Captured(NamedTuple):
    """What a line came to."""

    edits: tuple[Edit, ...] = ()
    label: str = ""
    card: str = ""
    """The card that was made or touched."""
    focus: str = ""
    """Where the focus goes; empty when it stays."""
    onward: bool = False
    """Whether the walk goes on to the next stop by itself: a single answer, a parked item dealt with."""
    kept: str = ""
    """What stays in the input line because it could not be understood."""
    hint: str = ""
    typed_over: bool = False
    """Whether what is kept is an answer that does not fit: another one takes its place."""
