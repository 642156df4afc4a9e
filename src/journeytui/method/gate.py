"""The gate before touchpoints: first what the customer thinks and feels, then where we show up.

The gate catches, it does not refuse: a touchpoint said too early is held in the side list. Marking a lane
*not known* opens it too, since an honest hole is a finding.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.journey.remembering import remembered

GateLane = Literal["thoughts", "feelings"]
LANES: Final[tuple[GateLane, ...]] = ("thoughts", "feelings")
"""The lanes that an activity needs before its touchpoints."""

NAMED: Final = 3
"""Activities that `sentence` names before it counts the rest."""


class Missing(NamedTuple):
    """An activity that is not ready, and the lanes that it lacks."""

    activity: Activity
    phase: Phase
    lanes: tuple[GateLane, ...]


def lacks(activity: Activity, lane: GateLane) -> bool:
    """Whether the lane is empty and nobody has said that it is not known."""
    cards = activity.thoughts if lane == "thoughts" else activity.feelings
    return not cards and lane not in activity.not_known


def is_ready(activity: Activity) -> bool:
    """Whether the activity may be shown with touchpoints: the gate is per activity too."""
    return not any(lacks(activity, lane) for lane in LANES)


def missing(journey: Journey) -> tuple[Missing, ...]:
    """The activities that keep the gate shut, in time order, with what each lacks."""
    return tuple(
        Missing(activity, phase, lanes)
        for phase in journey.phases
        for activity in phase.activities
        if (lanes := tuple(lane for lane in LANES if lacks(activity, lane)))
    )


@remembered
def _all_ready(phase: Phase) -> bool:
    return all(is_ready(activity) for activity in phase.activities)


def is_open(journey: Journey) -> bool:
    """Whether every activity is ready, and there is one."""
    return any(phase.activities for phase in journey.phases) and all(map(_all_ready, journey.phases))


def sentence(lacking: Sequence[Missing]) -> str:
    """Which activities lack what, in words. Nothing lacking at a shut gate means: no activity yet."""
    if not lacking:
        return _("There is no activity yet: the walk starts with what the customer does.")
    both = [one.activity for one in lacking if one.lanes == LANES]
    thoughts = [one.activity for one in lacking if one.lanes == ("thoughts",)]
    feelings = [one.activity for one in lacking if one.lanes == ("feelings",)]
    parts = []
    if both:
        text = ngettext(
            "{n} activity lacks both a thought and a feeling",
            "{n} activities lack both a thought and a feeling",
            len(both),
        )
        parts.append(f"{text}: {_names(both)}")
    if thoughts:
        text = ngettext("{n} activity lacks a thought", "{n} activities lack a thought", len(thoughts))
        parts.append(f"{text}: {_names(thoughts)}")
    if feelings:
        text = ngettext("{n} activity lacks a feeling", "{n} activities lack a feeling", len(feelings))
        parts.append(f"{text}: {_names(feelings)}")
    return "; ".join(parts) + "."


def _names(activities: Sequence[Activity]) -> str:
    names = ", ".join(f"“{excerpt(one.text) or '…'}”" for one in activities[:NAMED])
    left = len(activities) - NAMED
    return names if left <= 0 else _("{names} and {n} more").format(names=names, n=left)
