"""Facts kept with a part are those that would be worked out anew, whatever was edited before."""

from dataclasses import replace

from hypothesis import given, settings

from journeytui.journey.edits import apply
from journeytui.journey.lookup import Taken, find, places
from journeytui.journey.model import Journey, Phase
from journeytui.journey.remembering import remembered
from journeytui.method import chafing, gate, stages
from tests.strategies import journeys, random_edits, randoms


def forgetful(journey: Journey) -> Journey:
    """The same journey, made of parts that remember nothing."""
    phases = tuple(
        replace(phase, activities=tuple(replace(activity) for activity in phase.activities))
        for phase in journey.phases
    )
    return replace(journey, phases=phases)


@settings(max_examples=50)
@given(journeys(), randoms)
def test_what_is_remembered_is_true_after_any_edits(journey, random):
    for _ in range(6):
        facts(journey)
        journey = apply(journey, random_edits(journey, random))
        assert facts(journey) == facts(forgetful(journey))
        for place in places(journey):
            assert find(journey, place.node.id) == place
            assert place.node.id in Taken(journey)
    assert "nowhere" not in Taken(journey)


def facts(journey: Journey) -> list[object]:
    names = [stage.name for stage in stages.STAGES]
    return [
        gate.is_open(journey),
        journey.activities,
        chafing.chafing(journey),
        chafing.answered(journey),
        *(stages.progress(journey, name) for name in names),
        *(stages.done(journey, name) for name in names),
        *(stages.unfinished(journey, name) for name in names),
    ]


def test_a_fact_is_worked_out_once_and_is_no_part_of_the_value():
    worked_out = []

    @remembered
    def title(phase):
        worked_out.append(phase.id)
        return phase.title

    phase = Phase(id="ph-1", title="Deciding")
    fresh = replace(phase)
    assert [title(phase), title(phase)] == [phase.title] * 2
    assert worked_out == [phase.id]
    assert phase == fresh
    assert repr(phase) == repr(fresh)
    assert title(replace(phase, title="Other")) == "Other"
