"""The way through the journey: which stops a stage has, where the walk lands, what comes next."""

from typing import Final

from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Journey, Phase, StageName
from journeytui.method import frame, stages

PHASE_STAGES: Final = ("phases", "activities")
"""The stages in which the group goes from phase to phase, not from activity to activity."""


def stops(journey: Journey, stage: StageName) -> tuple[str, ...]:
    """What the group goes through in this stage, in order: questions, phases, activities, parked items."""
    if stage == "frame":
        return tuple(question.key for question in frame.QUESTIONS)
    if stage in PHASE_STAGES:
        return tuple(phase.id for phase in journey.phases)
    if stage == "wrap":
        return tuple(item.id for item in journey.waiting)
    return tuple(activity.id for activity in journey.activities)


def landing(journey: Journey, stage: StageName) -> str:
    """Where a stage begins: at its first unfinished stop, else at its last one; empty when it has none."""
    if stage == "frame":
        return frame.first_open(journey.frame) or frame.QUESTIONS[0].key
    there = stops(journey, stage)
    unfinished = stages.unfinished(journey, stage)
    if stage == "wrap":
        return unfinished if unfinished in there else ""
    if unfinished in there:
        return unfinished
    if not there:
        return ""
    # A stage that is done is gone through again from its start; phases grow at their end.
    return there[-1] if stage == "phases" else there[0]


def step(journey: Journey, stage: StageName, focus: str, by: int) -> str | None:
    """The stop `by` places on from `focus`; nothing past either end."""
    there = stops(journey, stage)
    if focus not in there:
        return (there[0] if by > 0 else there[-1]) if there else None
    at = there.index(focus) + by
    return there[at] if 0 <= at < len(there) else None


def fitting(journey: Journey, stage: StageName, focus: str) -> str:
    """`focus` as this stage sees it: the phase of an activity, the first activity of a phase.

    Falls back to the landing place when what was in focus is gone or means nothing here.
    """
    there = stops(journey, stage)
    if focus in there:
        return focus
    place = find(journey, focus) if focus else None
    if place is not None and stage in PHASE_STAGES and place.phase is not None:
        return place.phase.id
    if place is not None and stage not in (*PHASE_STAGES, "frame", "wrap"):
        if isinstance(place.node, Phase) and place.node.activities:
            return place.node.activities[0].id
        if place.activity is not None:
            return place.activity.id
    return landing(journey, stage)


def activity_of(journey: Journey, focus: str) -> Activity | None:
    """The activity in focus, or the one that the focused card stands on."""
    place = find(journey, focus) if focus else None
    return place.activity if place is not None else None
