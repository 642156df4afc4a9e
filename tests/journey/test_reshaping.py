"""Splitting and joining activities, moving with all that hangs on a card: nothing is lost, all comes back."""

from dataclasses import replace

from hypothesis import given, settings

from journeytui.journey import reshaping
from journeytui.journey.edits import apply, inverse
from journeytui.journey.lookup import LANE_FIELDS, find, ids, places
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Journey,
    Measure,
    Parked,
    Phase,
    Sticker,
    Thought,
)
from journeytui.journey.planning import add
from journeytui.method.chafing import answered
from tests.strategies import journeys, randoms

TEXTS = ("text", "note", "title", "not_known_why", "channel", "owner", "purpose", "measure")


def said(journey: Journey) -> str:
    """All that somebody wrote on the map, one below the other."""
    return "\n".join(
        str(text) for place in places(journey) for key in TEXTS if (text := getattr(place.node, key, ""))
    )


def dangling(journey: Journey) -> list[tuple[str, str]]:
    """Where something points at what is not there; a sticker's card has to stand on the same activity."""
    there = ids(journey)
    found = []
    for place in places(journey):
        for field in ("at", "became", "measures", "sources"):
            named = getattr(place.node, field, None) or ()
            several = (named,) if isinstance(named, str) else named
            found += [(place.node.id, one) for one in several if one not in there]
        if isinstance(place.node, Sticker) and place.node.on:
            on = find(journey, place.node.on)
            if on is None or on.activity is not place.activity:
                found.append((place.node.id, place.node.on))
    return found


def split(journey: Journey, card: str, text: str = "The second") -> tuple[Journey, tuple]:
    """The journey after a split at `card`, and its edits."""
    first = find(journey, card)
    made = add(journey, "activity", "ac-new", {"text": text}, first.phase.id, first.activity.id)
    edits = (made, *reshaping.split_off(apply(journey, made), card, "ac-new"))
    return apply(journey, edits), edits


@given(journeys(), randoms)
@settings(max_examples=150)
def test_a_split_loses_nothing_and_comes_back(journey, random):
    cards = [place.node.id for place in places(journey) if place.activity is not None]
    if not cards:
        return
    card = random.choice(cards)
    later, edits = split(journey, card)
    assert ids(later) == ids(journey) | {"ac-new"}
    assert sorted(said(later).split("\n")) == sorted(f"{said(journey)}\nThe second".split("\n"))
    assert dangling(later) == dangling(journey) == []
    assert answered(later)[:3] == answered(journey)[:3]
    assert apply(later, inverse(edits)) == journey


@given(journeys(), randoms)
@settings(max_examples=150)
def test_a_join_loses_nothing_and_comes_back(journey, random):
    activities = journey.activities
    if len(activities) < 2:
        return
    at = random.randrange(len(activities) - 1)
    first, second = activities[at : at + 2]
    edits = reshaping.join(journey, first, second)
    later = apply(journey, edits)
    assert ids(later) == ids(journey) - {second.id}
    for text in said(journey).split("\n"):
        assert text in said(later)
    assert dangling(later) == []
    now = find(later, first.id).node
    for field in LANE_FIELDS.values():
        assert [one.id for one in getattr(now, field)] == [
            one.id for one in (*getattr(first, field), *getattr(second, field))
        ]
    assert apply(later, inverse(edits)) == journey


@given(journeys(), randoms)
@settings(max_examples=100)
def test_joining_what_was_split_gives_the_same_cards(journey, random):
    cards = [place.node.id for place in places(journey) if place.activity is not None]
    if not cards:
        return
    card = random.choice(cards)
    first = find(journey, card).activity
    later, _edits = split(journey, card, first.text)
    again = apply(later, reshaping.join(later, find(later, first.id).node, find(later, "ac-new").node))
    now = find(again, first.id).node
    for field in LANE_FIELDS.values():
        assert {one.id for one in getattr(now, field)} == {one.id for one in getattr(first, field)}
    assert (now.text, now.thoughts) == (first.text, first.thoughts)


@given(journeys(), randoms)
@settings(max_examples=100)
def test_a_card_moved_takes_its_stickers_along(journey, random):
    cards = [place for place in places(journey) if place.kind in LANE_FIELDS]
    if not cards:
        return
    place = random.choice(cards)
    home = random.choice(journey.activities)
    edits = reshaping.carry(journey, place.node.id, home.id, "")
    later = apply(journey, edits)
    assert find(later, place.node.id).activity.id == home.id
    assert dangling(later) == []
    assert apply(later, inverse(edits)) == journey


FIRST = Activity(
    id="ac-first",
    text="Compares offers",
    quote=True,
    basis="insight",
    sources=("so-1",),
    not_known=("touchpoints",),
    thoughts=(
        Thought(id="th-1", text="One"),
        Thought(id="th-2", text="Two"),
        Thought(id="th-3", text="Three"),
    ),
    feelings=(Feeling(id="fe-1", valence=-1),),
    stickers=(
        Sticker(id="st-all", kind="pain"),
        Sticker(id="st-two", kind="pain", on="th-2"),
        Sticker(id="st-late", kind="joy"),
    ),
)
SECOND = Activity(
    id="ac-second",
    text="Signs",
    kind="situation",
    basis="belief",
    outside=True,
    sources=("so-2", "so-1"),
    not_known=("touchpoints", "thoughts"),
    not_known_why="Nobody asked",
)
BOTH = Journey(
    id="x",
    phases=(Phase(id="ph-1", activities=(FIRST,)), Phase(id="ph-2", activities=(SECOND,))),
    changes=(Change(id="ch-1", at=("ac-first", "ac-second")), Change(id="ch-2", at=("st-all",))),
    measures=(Measure(id="me-1", at=("ac-second",)),),
    parked=(Parked(id="pa-1", at="ac-second"),),
)


def lanes(journey: Journey, activity: str) -> list[str]:
    node = find(journey, activity).node
    return [card.id for field in LANE_FIELDS.values() for card in getattr(node, field)]


def test_from_the_card_on_its_lane_goes_along_with_the_stickers_and_what_answers_them():
    later, _edits = split(BOTH, "th-2")
    assert lanes(later, "ac-new") == ["th-2", "th-3", "st-two"]
    assert lanes(later, "ac-first") == ["th-1", "fe-1", "st-all", "st-late"]
    assert later.changes[0].at == ("ac-first", "ac-second", "st-two")
    assert later.changes[1].at == ("st-all",)


def test_at_the_activity_nothing_goes_along_and_a_sticker_means_its_card():
    assert lanes(split(BOTH, "ac-first")[0], "ac-new") == []
    assert lanes(split(BOTH, "st-two")[0], "ac-new") == ["th-2", "th-3", "st-two"]
    assert lanes(split(BOTH, "st-all")[0], "ac-new") == ["st-all", "st-late"]


def test_the_weaker_basis_holds_and_flags_are_merged():
    later = apply(BOTH, reshaping.join(BOTH, FIRST, SECOND))
    (joined,) = later.activities
    assert (joined.text, joined.quote) == ("“Compares offers” / Signs", False)
    assert (joined.kind, joined.basis, joined.outside) == ("activity", "belief", True)
    assert joined.sources == ("so-1", "so-2")
    assert (joined.not_known, joined.not_known_why) == (("touchpoints",), "Nobody asked")
    assert later.changes[0].at == ("ac-first",)
    assert (later.measures[0].at, later.parked[0].at) == (("ac-first",), "ac-first")
    assert later.phases[1].activities == ()


def test_the_second_half_is_out_of_sight_as_the_first_was():
    assert reshaping.inherited(SECOND) == {
        "outside": True,
        "not_known": ["touchpoints", "thoughts"],
        "not_known_why": "Nobody asked",
    }
    assert reshaping.inherited(FIRST) == {"not_known": ["touchpoints"]}


def test_a_sticker_goes_to_a_card_and_back_to_the_activity():
    edits = reshaping.stick(BOTH, "st-all", "fe-1")
    on_card = apply(BOTH, edits)
    assert find(on_card, "st-all").node.on == "fe-1"
    elsewhere = apply(on_card, reshaping.stick(on_card, "st-all", "ac-second"))
    assert (find(elsewhere, "st-all").activity.id, find(elsewhere, "st-all").node.on) == ("ac-second", None)
    assert reshaping.stick(elsewhere, "st-all", "ac-second") == ()
    assert apply(on_card, inverse(edits)) == BOTH


def test_a_sticker_that_names_its_activity_stays_right_whatever_becomes_of_that():
    sticker = Sticker(id="st-own", kind="joy", on="ac-second")
    phase = Phase(id="ph-2", activities=(replace(SECOND, stickers=(sticker,)),))
    journey = replace(BOTH, phases=(BOTH.phases[0], phase))
    joined = reshaping.join(journey, *journey.activities)
    later = apply(journey, joined)
    assert (find(later, "st-own").activity.id, find(later, "st-own").node.on) == ("ac-first", None)
    assert apply(later, inverse(joined)) == journey
    carried = apply(journey, reshaping.carry(journey, "ac-second", "ph-1", ""))
    assert carried.activities[0].stickers == (sticker,)
