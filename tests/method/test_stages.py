"""The stages: their order, and when each is done."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Parked,
    Phase,
    StageName,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method.stages import (
    STAGES,
    Progress,
    comes_before,
    done,
    following,
    preceding,
    progress,
    stage,
    unfinished,
)
from tests.strategies import journeys

TORN = Feeling(id="fe-1", valence=-2)


def with_activities(*activities: Activity, **fields: object) -> Journey:
    return Journey(id="x", phases=(Phase(id="ph-1", activities=activities),), **fields)


def test_the_walk_goes_through_nine_stages_and_back() -> None:
    names = [one.name for one in STAGES]
    assert names[0] == "frame"
    assert names[-1] == "wrap"
    assert len(set(names)) == 9
    walked = [stage("frame")]
    while (after := following(walked[-1].name)) is not None:
        assert preceding(after.name) == walked[-1]
        assert comes_before(walked[-1].name, after.name)
        walked.append(after)
    assert tuple(walked) == STAGES
    assert preceding("frame") is None


@pytest.mark.parametrize("name", [one.name for one in STAGES])
def test_an_empty_journey_has_done_nothing(name: StageName) -> None:
    journey = Journey(id="x")
    assert not done(journey, name)
    assert progress(journey, name).done == 0
    assert unfinished(journey, name) == ""


def test_the_frame_is_done_with_purpose_customer_and_owner() -> None:
    frame = Frame(purposes=("understand",), segment="Young families")
    journey = Journey(id="x", frame=frame)
    assert progress(journey, "frame") == Progress(2, 3)
    assert done(replace(journey, frame=replace(frame, owner="CX")), "frame")


def test_phases_are_done_with_three_and_activities_with_one_in_each() -> None:
    phases = tuple(Phase(id=f"ph-{n}") for n in range(4))
    assert progress(Journey(id="x", phases=phases[:2]), "phases") == Progress(2, 3)
    assert done(Journey(id="x", phases=phases), "phases")
    full = replace(phases[0], activities=(Activity(id="ac-1"),))
    journey = Journey(id="x", phases=(full, *phases[1:]))
    assert progress(journey, "activities") == Progress(1, 4)
    assert unfinished(journey, "activities") == "ph-1"


def test_a_lane_that_is_not_known_is_as_good_as_a_card() -> None:
    told = Activity(id="ac-1", thoughts=(Thought(id="th-1"),))
    open_hole = Activity(id="ac-2")
    honest = Activity(id="ac-3", not_known=("thoughts",))
    journey = with_activities(told, open_hole, honest)
    assert progress(journey, "thoughts") == Progress(2, 3)
    assert unfinished(journey, "thoughts") == "ac-2"
    assert done(with_activities(told, honest), "thoughts")
    assert not done(with_activities(told, honest), "feelings")


def test_touchpoints_are_done_when_each_has_an_owner() -> None:
    owned = Activity(id="ac-1", touchpoints=(Touchpoint(id="to-1", owner="Sales"),))
    nobodys = Activity(id="ac-2", touchpoints=(Touchpoint(id="to-2"),))
    assert done(with_activities(owned), "touchpoints")
    assert unfinished(with_activities(owned, nobodys), "touchpoints") == "ac-2"
    assert unfinished(with_activities(Activity(id="ac-9")), "touchpoints") == "ac-9"


def test_stickers_are_done_when_the_worst_moments_were_looked_at() -> None:
    bad = Activity(id="ac-1", feelings=(TORN, Feeling(id="fe-2", valence=2)))
    good = Activity(id="ac-2", feelings=(Feeling(id="fe-3", valence=1),))
    journey = with_activities(good, bad)
    assert progress(journey, "stickers") == Progress(0, 1)
    assert unfinished(journey, "stickers") == "ac-1"
    seen = replace(bad, stickers=(Sticker(id="st-1", kind="truth", on="fe-1"),))
    assert done(with_activities(good, seen), "stickers")
    assert not done(with_activities(good), "stickers")


@pytest.mark.parametrize("at", ["st-1", "fe-1", "ac-1"])
def test_changes_are_done_when_each_red_sticker_is_answered(at: str) -> None:
    hurt = Activity(id="ac-1", feelings=(TORN,), stickers=(Sticker(id="st-1", kind="pain", on="fe-1"),))
    assert unfinished(with_activities(hurt), "changes") == "ac-1"
    answer = Change(id="ch-1", at=(at,))
    assert done(with_activities(hurt, changes=(answer,)), "changes")
    dropped = replace(answer, state="dropped")
    assert not done(with_activities(hurt, changes=(dropped,)), "changes")


def test_wrap_up_is_done_when_no_parked_item_is_unlooked_at() -> None:
    answered = Parked(id="pa-1", state="answered")
    assigned = Parked(id="pa-2", owner="Sales")
    waiting = Parked(id="pa-3")
    journey = Journey(id="x", parked=(answered, assigned, waiting))
    assert progress(journey, "wrap") == Progress(2, 3)
    assert unfinished(journey, "wrap") == "pa-3"
    assert done(Journey(id="x", parked=(answered, assigned)), "wrap")
    assert done(Journey(id="x", stage="wrap"), "wrap")


@given(journeys())
@settings(max_examples=60)
def test_a_stage_that_is_done_lacks_nothing(journey: Journey) -> None:
    for one in STAGES:
        at = progress(journey, one.name)
        assert 0 <= at.done <= at.total
        if done(journey, one.name):
            assert at.done == at.total
            assert unfinished(journey, one.name) == ""
