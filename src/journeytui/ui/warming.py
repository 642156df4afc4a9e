"""What the first edit needs and the first picture does not: pydantic builds it when first asked to check.

That takes up to five milliseconds for each kind of value, and fifty for all: the first card would have to
wait for them. Built one by one, in the pauses after the first picture, they hold up no key noticeably.
"""

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from journeytui.journey.edits import MODELS, Add, Move, Remove, Set
from journeytui.journey.model import Frame, Journey
from journeytui.workshop.entries import Entry, Header

CHECKED: Final[tuple[type[BaseModel], ...]] = (
    Entry,
    Add,
    Set,
    *MODELS.values(),
    Journey,
    Frame,
    Remove,
    Move,
    Header,
)
"""What is likely to be needed first comes first."""


def steps() -> Iterator[type[BaseModel]]:
    """Each step builds what checks one kind of value, unless it was needed before."""
    for model in CHECKED:
        if not model.__pydantic_complete__:
            model.model_rebuild()
            yield model
