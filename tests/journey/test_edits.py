"""Edits: whatever is done can be undone, and the difference of two journeys leads from one to the other."""

from dataclasses import replace

from hypothesis import given, settings

from journeytui.journey.difference import edits_between
from journeytui.journey.edits import apply, inverse
from journeytui.journey.lookup import ids, places
from journeytui.journey.model import Journey
from journeytui.journey.planning import add, move, remove, set_fields
from tests.strategies import journeys, random_edits, randoms


@given(journeys(), randoms)
@settings(max_examples=150)
def test_any_edit_is_taken_back_by_its_inverse(journey: Journey, random) -> None:
    start = journey
    done = []
    for _ in range(12):
        edits = random_edits(journey, random)
        journey = apply(journey, edits)
        done.append(edits)
    for edits in reversed(done):
        journey = apply(journey, inverse(edits))
    assert journey == start


@given(journeys(), journeys())
@settings(max_examples=150)
def test_the_difference_leads_from_one_to_the_other(old: Journey, new: Journey) -> None:
    assert apply(old, edits_between(old, new)) == replace(new, id=old.id)


@given(journeys(), randoms)
@settings(max_examples=150)
def test_the_difference_after_random_edits(journey: Journey, random) -> None:
    later = journey
    for _ in range(10):
        later = apply(later, random_edits(later, random))
    assert apply(journey, edits_between(journey, later)) == later


@given(journeys(), randoms)
@settings(max_examples=100)
def test_nothing_points_at_what_was_removed(journey: Journey, random) -> None:
    everything = list(places(journey))
    if not everything:
        return
    journey = apply(journey, remove(journey, random.choice(everything).node.id))
    there = ids(journey)
    for place in places(journey):
        for field in ("at", "on", "became", "measures", "sources"):
            named = getattr(place.node, field, None) or ()
            for one in (named,) if isinstance(named, str) else named:
                assert one in there


def test_one_moved_card_is_one_edit() -> None:
    journey = Journey(id="x")
    for n in range(6):
        journey = apply(journey, add(journey, "phase", f"ph-{n}", {"title": str(n)}))
    step = move(journey, "ph-0", "", "ph-5")
    assert step is not None
    assert len(edits_between(journey, apply(journey, step))) == 1


def test_setting_what_is_set_is_no_edit() -> None:
    journey = Journey(id="x", title="Buying")
    assert set_fields(journey, "journey", title="Buying") is None
