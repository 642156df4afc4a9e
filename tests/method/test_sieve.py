"""Searching and filtering the map: what is found, in which order, and what a filter's words mean."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.journey.lookup import find, places
from journeytui.journey.model import (
    Activity,
    Change,
    ChangeState,
    Feeling,
    Frame,
    Journey,
    Measure,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method import lettering
from journeytui.method.filterline import Condition, Filter, meant, parsed
from journeytui.method.lettering import Lettering, folded, reading_order
from journeytui.method.parsed import Misunderstood
from journeytui.method.sieve import sift
from tests.strategies import journeys

KITCHEN = Journey(
    id="kitchen",
    frame=Frame(segment="Young families"),
    sources=(
        Source(id="so-1", about="Five home visits", speaks_for="Families in Skåne"),
        Source(id="so-2", about="Orders of 2026"),
    ),
    phases=(
        Phase(
            id="ph-1",
            title="Dreaming",
            activities=(
                Activity(
                    id="ac-1",
                    text="Går till idébutiken",
                    basis="insight",
                    sources=("so-1",),
                    thoughts=(
                        Thought(id="th-1", text="Får vi råd?", basis="belief"),
                        Thought(
                            id="th-2",
                            text="Crooked wall",
                            basis="insight",
                            sources=("so-2",),
                            views=("Fit: fine",),
                        ),
                    ),
                    feelings=(Feeling(id="fe-1", valence=-2, text="torn", basis="belief"),),
                    touchpoints=(
                        Touchpoint(id="to-1", text="Visit", owner="Store manager", sources=("so-1",)),
                        Touchpoint(id="to-2", text="Letter", sources=("so-1",)),
                    ),
                    stickers=(
                        Sticker(id="st-1", kind="pain", on="fe-1", note="Too dear"),
                        Sticker(id="st-2", kind="truth"),
                    ),
                ),
            ),
        ),
        Phase(
            id="ph-2",
            title="Deciding",
            activities=(
                Activity(id="ac-2", text="Signs", basis="wish", not_known=("thoughts",)),
                Activity(id="ac-3", text="Waits", basis="wish", thoughts=(Thought(id="th-3", text="When?"),)),
            ),
        ),
    ),
    changes=(
        Change(id="ch-1", at=("ac-2",), text="Call on day three", to_be="A call", owner="Sales"),
        Change(id="ch-2", text="Nowhere yet"),
    ),
    measures=(Measure(id="me-1", at=("gone", "st-2"), text="NPS"),),
)


# Searching -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        ("IDE", ["ac-1"]),
        ("idébut", ["ac-1"]),
        ("far", []),
        ("fÅr", ["th-1"]),
        ("fa\u030ar  vi", ["th-1"]),
        ("-2 torn", ["fe-1"]),
        ("−2", ["fe-1"]),
        ("store", ["to-1"]),
        ("call", ["ch-1"]),
        ("dear", ["st-1"]),
        ("w", ["th-2", "ac-3", "th-3", "ch-2"]),
        ("visit letter", []),
        ("", []),
        ("  ", []),
        ("x" * 100_000, []),
    ],
)
def test_what_is_found(wanted, hits):
    assert Lettering(KITCHEN).hits(wanted) == hits


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("naïve café", "NAIVE CAFE", True),
        ("å", "a", False),
        ("Ö", "o", False),
        ("ä", "æ", False),
        ("Ærø", "ærø", True),
        ("ø", "o", False),
        ("Straße", "STRASSE", True),
        ("‘’“”–−", "''\"\"--", True),
        ("a\u00a0b", "a b", True),
        ("й", "и", False),
        ("が", "か", False),
        ("İ", "i", True),
    ],
)
def test_letters_are_compared_as_readers_of_the_language_do(one, other, same):
    assert (folded(one) == folded(other)) is same


def test_the_order_is_that_of_reading_and_what_answers_stands_with_its_activity():
    assert [node.id for node in reading_order(KITCHEN)] == [
        *("ph-1", "ac-1", "th-1", "th-2", "fe-1", "to-1", "to-2", "st-1", "st-2", "me-1"),
        *("ph-2", "ac-2", "ch-1", "ac-3", "th-3", "ch-2"),
    ]


@given(journeys())
def test_everything_on_the_map_is_read_once(journey):
    read = [node.id for node in reading_order(journey)]
    assert sorted(read) == sorted(
        place.node.id for place in places(journey) if place.kind not in ("source", "parked")
    )


@pytest.mark.parametrize(
    ("here", "by", "stay", "then"),
    [
        ("th-2", 1, False, "ac-3"),
        ("th-2", 1, True, "th-2"),
        ("th-1", 1, True, "th-2"),
        ("ch-2", 1, False, "th-2"),
        ("th-2", -1, False, "ch-2"),
        ("ac-3", -1, False, "th-2"),
        ("", 1, False, "th-2"),
        ("gone", -1, False, "ch-2"),
    ],
)
def test_from_hit_to_hit_and_round_the_ends(here, by, stay, then):
    lettering = Lettering(KITCHEN)
    assert lettering.onward(lettering.hits("w"), here, by, stay=stay) == then
    assert lettering.onward([], here, by) == ""


# Filtering -----------------------------------------------------------------------------------------


def through(said: str) -> list[str]:
    """The cards that the filter lets through, in reading order."""
    asked = parsed(said)
    assert isinstance(asked, Filter), asked
    ids = sift(KITCHEN, asked).ids
    return [node.id for node in reading_order(KITCHEN) if node.id in ids]


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("belief", ["th-1", "fe-1"]),
        ("tro", ["th-1", "fe-1"]),
        ("belief, pain", ["fe-1"]),
        ("belief pain", ["fe-1"]),
        ("pain, truth", ["ac-1", "fe-1", "st-1", "st-2"]),
        ("moment of truth", ["ac-1", "st-2"]),
        ("sanningens ögonblick; insikt", ["ac-1"]),
        ("joy", []),
        ("owner: STORE", ["to-1"]),
        ("vem: sales, ägare: store", ["to-1", "ch-1"]),
        ("source: home visit", ["ac-1", "to-1", "to-2", "st-2"]),
        ("segment: skåne", ["ac-1", "to-1", "to-2", "st-2"]),
        ("segment: young", ["th-2"]),
        ("segment: skane", []),
        ("not known", ["ac-2"]),
        ("two views", ["th-2"]),
        ("≠, belief", []),
        ("Två åsikter; insikt", ["th-2"]),
        ("to holdninger", ["th-2"]),
        ("missing: thoughts", []),
        ("missing: feelings", ["ac-2", "ac-3"]),
        ("missing: owner", ["to-2", "ch-2"]),
        ("missing: source", ["th-1", "fe-1", "th-3"]),
        ("saknas: förändring", ["st-1"]),
        ("missing", ["th-1", "fe-1", "to-2", "st-1", "ac-2", "ac-3", "th-3", "ch-2"]),
        ("missing: owner, letter", ["to-2"]),
        ("crooked wall", ["th-2"]),
        ("crooked, wall", ["th-2"]),
        ("crooked, letter", []),
        ('"belief"', []),
        ("“far”", []),
    ],
)
def test_what_a_filter_lets_through(said, ids):
    assert through(said) == ids


def test_nothing_asked_lets_everything_through_and_phases_are_no_cards():
    sifted = sift(KITCHEN, Filter())
    assert (len(sifted.ids), sifted.all) == (14, 14)
    assert "ph-1" not in sifted.ids


@pytest.mark.parametrize("said", ["", "  ", ",", ' ;, "" ,'])
def test_a_filter_of_nothing_is_none(said):
    assert not parsed(said)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("TRO , smärtpunkt", "belief, pain"),
        ("!  *", "pain, truth"),
        ("vem: Store  manager", "owner: Store manager"),
        ("lacks: källa", "missing: source"),
        ("inte känt", "not known"),
        ("to holdninger", "two views"),
        ('"belief"', '"belief"'),
        ('"owner: me"', '"owner: me"'),
        ('"one, two"', '"one, two"'),
        ("Crooked  wall", "Crooked wall"),
        ("pain, pain", "pain"),
        ('5" wall', '5" wall'),
    ],
)
def test_a_filter_reads_the_same_where_it_is_shown(said, shown):
    asked = parsed(said)
    assert asked.shown == shown
    assert parsed(shown) == asked


@given(st.text(st.sampled_from('ab!+*%~:;, "“”åmissingowner\n\t\x1b'), max_size=30))
def test_whatever_is_typed_is_a_filter_that_reads_the_same_or_a_hint(said):
    asked = parsed(said)
    if isinstance(asked, Misunderstood):
        assert asked.hint
    else:
        assert parsed(asked.shown) == asked
        sift(KITCHEN, asked)


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("ownr: store", "There is no “ownr:”, but “owner:”."),
        ("colour: red", "“colour:” is nothing to filter by. There is owner:, source:, segment:, missing:"),
        ("owner:", "Say it behind the colon, such as “owner: store”."),
        ("missing: sugar", "What can be missing: thoughts, feelings, source, owner, change"),
        ("a" * 500, "500 characters"),
    ],
)
def test_what_cannot_be_read_gets_a_hint(said, hint):
    asked = parsed(said)
    assert isinstance(asked, Misunderstood)
    assert hint in asked.hint


def test_a_word_that_is_nearly_one_of_the_language():
    assert meant(parsed("belif")) == "belief"
    assert meant(parsed("asumptions")) == "assumption"
    assert meant(parsed("crooked wall")) == ""
    assert parsed("belif").parts == (Condition("text", "belif"),)


def test_stickers_that_stand_nowhere_count_for_their_activity():
    activity = Activity(id="a", stickers=(Sticker(id="s", kind="pain", on="gone"),))
    journey = Journey(id="x", phases=(Phase(id="p", activities=(activity,)),))
    assert sift(journey, parsed("pain")).ids == {"a", "s"}
    assert find(journey, "s") is not None


def test_a_change_that_is_dropped_or_accepted_lacks_no_owner():
    journey = Journey(id="x", changes=tuple(Change(id=one, state=one) for one in get_args(ChangeState)))
    assert sift(journey, parsed("missing: owner")).ids == {"idea", "planned", "under_way", "done"}


def test_a_feeling_that_nothing_answers_lacks_a_change():
    activity = Activity(id="a", feelings=(Feeling(id="bad", valence=-2), Feeling(id="good", valence=2)))
    journey = Journey(id="x", phases=(Phase(id="p", activities=(activity,)),))
    assert sift(journey, parsed("missing: change")).ids == {"bad"}
    answered = replace(journey, changes=(Change(id="c", at=("bad",), owner="Sales"),))
    assert not sift(answered, parsed("missing: change")).ids


def test_what_is_written_is_folded_once_for_all_letters(monkeypatch):
    phases = (Phase(id="p", activities=tuple(Activity(id=f"a{n}", text=f"Looks {n}") for n in range(5))),)
    journey = Journey(id="x", phases=phases, changes=(Change(id="c", text="Looks away"),))
    texts = []
    monkeypatch.setattr(lettering, "folded", lambda text: (texts.append(text), text.lower())[1])
    assert len(sift(journey, parsed("loo")).ids) == 6
    assert len(texts) == 6
    assert sift(journey, parsed("looks 3")).ids == {"a3"}
    then = replace(journey, title="Another")
    assert Lettering(then).hits("away") == ["c"]
    assert [one for one in texts if one.startswith("Looks")] == texts[:6]
