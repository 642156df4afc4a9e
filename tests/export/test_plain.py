"""The map as text: what stands in it, in which order, how wide, and that it is harmless."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from journeytui.export.plain import NARROWEST, Line, as_text
from journeytui.export.wrapping import clipped, wrapped
from journeytui.inert import safe_lines
from journeytui.journey.checking import checked
from journeytui.journey.edits import data
from journeytui.journey.lookup import places
from journeytui.journey.model import Activity, Frame, Journey, Verdict
from tests.strategies import journeys

KITCHEN = checked(
    Journey,
    {
        "id": "kitchen",
        "title": "Buying a kitchen",
        "frame": {"purposes": ["understand"], "segment": "Young families", "challenges": ["One", "Two"]},
        "source": [{"id": "so-1", "kind": "interview", "date": "2026-10-30", "about": "Five families"}],
        "phase": [
            {
                "id": "ph-1",
                "title": "Dreaming",
                "activity": [
                    {
                        "id": "ac-1",
                        "text": "Looks at the kitchen of a friend",
                        "kind": "situation",
                        "outside": True,
                        "basis": "insight",
                        "sources": ["so-1"],
                        "not_known": ["touchpoints"],
                        "not_known_why": "nobody asked",
                        "thought": [{"id": "th-1", "text": "We could have this too", "quote": True}],
                        "feeling": [{"id": "fe-1", "valence": -2, "text": "envy", "basis": "belief"}],
                        "touchpoint": [
                            {
                                "id": "to-1",
                                "text": "Showroom",
                                "channel": "visit",
                                "owner": "Store manager",
                                "purpose": "Let them try",
                                "measure": "Visits",
                                "side": "front",
                            }
                        ],
                        "sticker": [{"id": "st-1", "kind": "pain", "on": "fe-1", "note": "It starts here"}],
                    }
                ],
            }
        ],
        "change": [
            {
                "id": "ch-1",
                "kind": "relieve",
                "at": ["st-1"],
                "as_is": "slow",
                "to_be": "quick",
                "text": "Answer in a day",
                "owner": "Sales",
                "due": "2027-02-01",
                "state": "under_way",
                "measures": ["km-1"],
            }
        ],
        "measure": [
            {"id": "km-1", "kind": "satisfaction", "at": ["ac-1"], "text": "NPS", "now": 12, "goal": 30}
        ],
        "parked": [
            {
                "id": "pa-1",
                "text": "Who answers mail in July?",
                "stage": "feelings",
                "at": "ac-1",
                "state": "answered",
                "owner": "Service",
                "answer": "The store",
            }
        ],
    },
)

EXPECTED = """\
Buying a kitchen
════════════════

Frame
─────
  Purpose    understand the customer
  Customer   Young families
  Challenge  One
             Two

1. Dreaming
───────────
1.1  Looks at the kitchen of a friend (situation; outside our sight; insight,
     source 1)
     thinks     “We could have this too” (assumption)
     feels      −2 envy (belief)
     meets      Showroom (visit; front stage; assumption)
                  owner: Store manager
                  purpose: Let them try
                  measure: Visits
     sticker    red sticker on “envy”: It starts here
     change     relieve: Answer in a day (under way)
     not known  touchpoints: nobody asked

Worst moments
─────────────
  • −2 envy: Looks at the kitchen of a friend (Dreaming; red sticker)

Parked
──────
  • question: Who answers mail in July? (answered; Service)
      arose at Feelings, “Looks at the kitchen of a friend”
      answer: The store

Measures
────────
  • satisfaction: NPS (now 12; goal 30)
      stands at “Looks at the kitchen of a friend”

Changes
───────
  • relieve: Answer in a day (under way; Sales; 2027-02-01)
      as is: slow
      to be: quick
      answers red sticker on “envy”
      moves “NPS”

Sources
───────
  1. interview: Five families (2026-10-30)
"""


def text_of(lines: list[Line]) -> str:
    return "".join(line.text + "\n" for line in lines)


def test_everything_stands_in_reading_order() -> None:
    assert text_of(as_text(KITCHEN, 80)) == EXPECTED


def test_an_empty_journey_has_a_title() -> None:
    assert text_of(as_text(Journey(id="x"), 80)) == "Untitled journey\n════════════════\n"


@given(journeys(), st.integers(0, 160))
@settings(max_examples=60)
def test_lines_fit_and_are_harmless(journey: Journey, width: int) -> None:
    for line in as_text(journey, width):
        assert cell_len(line.text) <= max(width, NARROWEST)
        assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in line.text)
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u2028\u2029]", line.text)


@given(journeys())
@settings(max_examples=60)
def test_every_card_has_its_lines_and_says_its_text(journey: Journey) -> None:
    lines = as_text(journey, 120)
    for place in places(journey):
        own = " ".join(line.text for line in lines if line.node == place.node.id)
        assert own, place
        said = getattr(place.node, "text", "") or getattr(place.node, "title", "")
        for word in safe_lines(said).split():
            assert word in own


def test_stickers_on_each_other_in_a_ring_are_told_once() -> None:
    stickers = [{"id": "st-1", "kind": "pain", "on": "st-2"}, {"id": "st-2", "kind": "joy", "on": "st-1"}]
    activity = {"id": "ac-1", "text": "Waits", "sticker": stickers}
    journey = checked(Journey, {"id": "x", "phase": [{"id": "ph-1", "activity": [activity]}]})
    assert "red sticker on green sticker" in text_of(as_text(journey, 80))


def test_a_change_that_answers_two_cards_of_an_activity_is_told_once_there() -> None:
    change = replace(KITCHEN.changes[0], at=("st-1", "ac-1", "th-1"))
    lines = as_text(replace(KITCHEN, changes=(change,)), 200)
    assert sum(line.text.strip().startswith("change ") for line in lines) == 1


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("漢字漢字 ok", 4, ["漢字", "漢字", "ok"]),
        ("first\nsecond", 20, ["first", "second"]),
        ("", 20, [""]),
        ("e\u0301e\u0301e\u0301", 3, ["e\u0301e\u0301e\u0301"]),
    ],
)
def test_wrapping_counts_cells(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("short", "short"), ("a longer text", "a longe…"), ("one\ntwo", "one …")]
)
def test_clipping_says_that_it_goes_on(text: str, expected: str) -> None:
    assert clipped(text, 8) == expected


def test_an_activity_without_text_still_has_a_line() -> None:
    journey = checked(
        Journey, {"id": "x", "phase": [{"id": "ph-1", "activity": [data(Activity(id="ac-1"))]}]}
    )
    assert "1.1  … (assumption)" in text_of(as_text(journey, 80))


def test_a_belief_is_told_with_its_verdict():
    frame = Frame(
        beliefs=("Price decides", "They cook"),
        verdicts=(Verdict(belief="Price decides", holds="no", says="time does"),),
    )
    told = [line.text for line in as_text(Journey(id="j", frame=frame), 100)]
    assert any("Price decides (does not hold; the map says: time does)" in line for line in told)
    assert any(line.endswith("They cook") for line in told)
