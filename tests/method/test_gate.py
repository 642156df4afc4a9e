"""The gate: what keeps it shut, and how it says so."""

from dataclasses import replace

from journeytui.journey.model import Activity, Feeling, Journey, Phase, Thought
from journeytui.method.gate import is_open, is_ready, missing, sentence

THOUGHT = (Thought(id="th-1", text="Can we?"),)
FEELING = (Feeling(id="fe-1", valence=-1),)


def journey(*activities: Activity) -> Journey:
    return Journey(id="x", phases=(Phase(id="ph-1"), Phase(id="ph-2", activities=activities)))


READY = Activity(id="ac-1", text="Looks", thoughts=THOUGHT, feelings=FEELING)
HONEST = Activity(id="ac-2", text="Waits", thoughts=THOUGHT, not_known=("feelings",))
UNFELT = Activity(id="ac-3", text="Compares", thoughts=THOUGHT)
BARE = Activity(id="ac-4", text="Signs\x1b[31m")


def test_the_gate_opens_when_every_activity_is_ready() -> None:
    assert is_ready(READY)
    assert is_ready(HONEST)
    assert is_open(journey(READY, HONEST))
    assert missing(journey(READY, HONEST)) == ()


def test_a_journey_without_activities_has_a_shut_gate() -> None:
    assert not is_open(journey())
    assert "no activity yet" in sentence(missing(journey()))


def test_what_is_missing_is_named_with_its_phase_and_lanes() -> None:
    lacking = missing(journey(READY, UNFELT, BARE))
    assert not is_open(journey(READY, UNFELT, BARE))
    assert [(one.activity.id, one.phase.id, one.lanes) for one in lacking] == [
        ("ac-3", "ph-2", ("feelings",)),
        ("ac-4", "ph-2", ("thoughts", "feelings")),
    ]
    assert sentence(lacking) == (
        "1 activity lacks both a thought and a feeling: “Signs␛[31m”; 1 activity lacks a feeling: “Compares”."
    )


def test_many_are_counted_after_the_first_few() -> None:
    lacking = missing(journey(*(replace(UNFELT, id=f"ac-{n}") for n in range(5))))
    assert sentence(lacking) == (
        "5 activities lack a feeling: “Compares”, “Compares”, “Compares” and 2 more."
    )
