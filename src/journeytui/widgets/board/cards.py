"""What stands on a board: lanes with cards, each card drawn only when it is in sight."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content


class Room(NamedTuple):
    """What a card has to be drawn in."""

    width: int
    full: bool
    """Whether there is room for more than the most important."""


class Card(NamedTuple):
    """A card of a board."""

    key: str
    """An id; the cursor stays on it when the board is another than before."""
    of: object
    """What it stands for."""
    draw: Callable[[Room], list[Content]]
    """Its lines, as wide as the room at most."""
    all_of: Callable[[], str]
    """All that it says, for the search."""
    sign: str = ""
    """One cell before it, while the cursor is elsewhere."""

    @property
    def words(self) -> str:
        """What a search looks through."""
        return self.all_of()


class Lane(NamedTuple):
    """Cards below each other, with a title."""

    key: str
    title: str
    cards: Sequence[Card] = ()
    short: str = ""
    """A shorter title, for where the names of all lanes stand in a line."""
    span: int = 1
    """How many shares of the width it takes, beside the lanes of the same band."""


class Cards(NamedTuple):
    """All of a board: lanes side by side in bands."""

    bands: Sequence[Sequence[Lane]] = ()
    main: int = 0
    """The band that gets the lines that the others leave."""
    empty: str = ""
    """What is said when there is no card at all."""
