"""Facts that are worked out once for each part.

A part never changes, and an edit makes anew only the parts on the way to what it touches. So a fact about a
phase is kept with the phase, and after an edit it is worked out for one phase, not for all.
"""

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, TypeVar

from journeytui.journey.model import Part

AnyPart = TypeVar("AnyPart", bound=Part)
Fact = TypeVar("Fact")


class remembered(Generic[AnyPart, Fact]):  # noqa: N801 - a decorator
    """A function of a part alone, whose result is kept with the part."""

    def __init__(self, work_out: Callable[[AnyPart], Fact]) -> None:
        self._work_out = work_out
        self._name = f"{work_out.__module__}.{work_out.__qualname__}"
        update_wrapper(self, work_out)

    def __call__(self, part: AnyPart) -> Fact:
        kept = part.__dict__  # beside the fields: comparing, copying and writing do not see it
        if self._name not in kept:
            kept[self._name] = self._work_out(part)
        found: Fact = kept[self._name]
        return found

    def tell(self, part: AnyPart, fact: Fact) -> None:
        """Keep with `part` what is known without working it out."""
        part.__dict__[self._name] = fact
