"""What the input line of the workshop is for while it serves a card instead of the walk."""

from collections.abc import Callable
from typing import NamedTuple

from journeytui.workshop.outcome import Outcome


class Errand(NamedTuple):
    """A card is edited, gets one beside it, or another view on it."""

    mark: str
    """What stands in front of the line."""
    asks: str
    """The prompt."""
    take: Callable[[str], Outcome]
    """What is done with the line."""
    kind: str
    """The kind of card whose grammar the line follows; empty when it follows none."""
    card: str = ""
    """The card that the cursor goes back to; the one that was made, unless given."""
