"""Where along the journey somebody meets the customer, and where for long nobody does."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from journeytui.journey.model import Activity, Journey, Phase

LONGEST_SILENCE: Final = 1
"""Activities in a row without a touchpoint that pass unnoticed, between two with one."""


class Stretch(NamedTuple):
    """Some activities in a row, on into the next phases."""

    phase: Phase
    """The phase of the first."""
    first: Activity
    many: int = 1


def is_quiet(activity: Activity) -> bool:
    """Whether nobody meets the customer there; where that is not known, nobody says so."""
    return not activity.touchpoints and "touchpoints" not in activity.not_known


def begins_with_us(journey: Journey) -> Stretch | None:
    """The first activity, when somebody meets the customer there already."""
    first = next(_along(journey), None)
    return first if first is not None and first.first.touchpoints else None


def ends_with_us(journey: Journey) -> Stretch | None:
    """The last activity, when somebody still meets the customer there."""
    phase = next((one for one in reversed(journey.phases) if one.activities), None)
    met = phase is not None and phase.activities[-1].touchpoints
    return Stretch(phase, phase.activities[-1]) if phase is not None and met else None


def silences(journey: Journey) -> Iterator[Stretch]:
    """Several activities in a row where nobody meets the customer, between two where somebody does."""
    quiet: Stretch | None = None
    met_before = False
    for one in _along(journey):
        if is_quiet(one.first):
            quiet = one if quiet is None else quiet._replace(many=quiet.many + 1)
        else:
            if met_before and quiet is not None and quiet.many > LONGEST_SILENCE:
                yield quiet
            quiet, met_before = None, True


def _along(journey: Journey) -> Iterator[Stretch]:
    """Every activity by itself, in time order."""
    return (Stretch(phase, one) for phase in journey.phases for one in phase.activities)
