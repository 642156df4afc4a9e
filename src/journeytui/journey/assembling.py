"""A journey put together from data that was checked before.

For a file whose bytes this program wrote or checked itself; everything else goes through
`journeytui.journey.checking`.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Part,
    Participant,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
    keys,
)

AnyPart = TypeVar("AnyPart", bound=Part)

_INSIDE: Final[Mapping[type[Part], Mapping[str, type[Part]]]] = {
    Journey: {"source": Source, "phase": Phase, "change": Change, "measure": Measure, "parked": Parked},
    Phase: {"activity": Activity},
    Activity: {"thought": Thought, "feeling": Feeling, "touchpoint": Touchpoint, "sticker": Sticker},
    Frame: {"participant": Participant},
}
"""The arrays of tables that stand in a table, and what each is."""


def assembled(data: Mapping[str, Any]) -> Journey:
    """The journey of `data`, which a validated file gave before, in the same words."""
    return _part(Journey, {**data, "frame": _part(Frame, data.get("frame", {}))})


def _part(model: type[AnyPart], table: Mapping[str, Any]) -> AnyPart:
    inside, fields = _INSIDE.get(model, {}), keys(model)
    made = object.__new__(model)
    # What is absent is at its default, which the class has: a third of the time that `__init__` takes.
    made.__dict__.update(
        {
            fields[key].name: tuple([_part(inside[key], one) for one in value])
            if key in inside
            else tuple(value)
            if isinstance(value, list)
            else value
            for key, value in table.items()
        }
    )
    return made
