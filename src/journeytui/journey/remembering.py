"""Facts that are worked out once for each part.

A part never changes, and an edit makes anew only the parts on the way to what it touches. So a fact about a
phase is kept with the phase, and after an edit it is worked out for one phase, not for all.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from journeytui.journey.model import Part

AnyPart = TypeVar("AnyPart", bound=Part)
Fact = TypeVar("Fact")


def remembered(work_out: Callable[[AnyPart], Fact]) -> Callable[[AnyPart], Fact]:
    """`work_out`, whose result for a part is kept with the part. It may look at nothing else."""
    name = f"{work_out.__module__}.{work_out.__qualname__}"

    @wraps(work_out)
    def fact(part: AnyPart) -> Fact:
        kept = part.__dict__  # beside the fields: comparing, copying and writing do not see it
        if name not in kept:
            kept[name] = work_out(part)
        found: Fact = kept[name]
        return found

    return fact
