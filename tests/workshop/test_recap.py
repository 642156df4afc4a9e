"""The recap of a half day: what the group reads afterwards."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings

from journeytui.journey import planning
from journeytui.journey.checking import checked
from journeytui.journey.edits import Values
from journeytui.journey.lookup import places
from journeytui.journey.model import Frame, Journey, Parked, StageName, Verdict
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Entry, Header
from journeytui.workshop.happened import happened
from journeytui.workshop.recap import recap
from tests.strategies import journeys, random_edits, randoms

START = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
HEADER = Header(journey="kitchen", session="2026-11-21-am-k7q2", kind="workshop", started=START, minutes=240)


class Kept:
    """A log in memory."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def append(self, entries: Sequence[Entry]) -> None:
        self.entries += entries


class Room:
    """A half day as it goes: one minute passes with everything that happens."""

    def __init__(self, journey: Journey) -> None:
        self.log = Kept()
        self.minute = 0
        self.document = Document(journey, self.log, self._now)

    def _now(self) -> dt.datetime:
        self.minute += 1
        return START + dt.timedelta(minutes=self.minute)

    def add(self, kind: str, node_id: str, card: Values, parent: str = "") -> None:
        self.document.run(planning.add(self.document.journey, kind, node_id, card, parent), kind)

    def set(self, node_id: str, **values: object) -> None:
        edit = planning.set_fields(self.document.journey, node_id, **values)
        assert edit is not None
        self.document.run(edit, "set")

    def remove(self, node_id: str) -> None:
        self.document.run(planning.remove(self.document.journey, node_id), "remove")

    def walk_to(self, stage: StageName) -> None:
        self.document.walk_to(stage)

    def recap(self) -> str:
        return recap(HEADER, self.log.entries, self.document.journey)


def before() -> Journey:
    return checked(
        Journey,
        {
            "id": "kitchen",
            "title": "Buying a kitchen",
            "phase": [
                {
                    "id": "ph-1",
                    "title": "Dreaming",
                    "activity": [{"id": "ac-1", "text": "Looks at kitchens"}],
                },
                {"id": "ph-2", "title": "Deciding"},
            ],
            "parked": [
                {"id": "pa-old", "text": "Who owns the quote?", "owner": "Sales"},
                {"id": "pa-idea", "kind": "idea", "text": "A map of the store"},
            ],
        },
    )


def test_a_half_day_is_told() -> None:
    room = Room(before())
    room.add("activity", "ac-2", {"text": "Talks it over with her mother"}, "ph-2")
    room.walk_to("thoughts")
    room.add("thought", "th-1", {"text": "Can we afford this?", "quote": True}, "ac-2")
    room.add("thought", "th-2", {"text": "She has done this before"}, "ac-2")
    room.walk_to("feelings")
    room.add("feeling", "fe-1", {"valence": -2, "text": "torn"}, "ac-2")
    room.add("feeling", "fe-2", {"valence": 1, "text": "hope"}, "ac-1")
    room.add("parked", "pa-new", {"text": "Who answers mail in July?", "stage": "feelings"})
    room.set("pa-old", state="answered", answer="The store")
    room.set("pa-idea", state="dropped", reason="there is one")
    room.document.note("gate", text="The sponsor leaves at ten")
    room.walk_to("touchpoints")
    room.add("touchpoint", "to-1", {"text": "Showroom"}, "ac-2")
    room.document.note("note", text="Bring the fitter")
    room.document.note("end", text="Start with the showroom")
    assert room.recap() == (
        """\
# Buying a kitchen: half day of 2026-11-21, morning

08:30 to 08:45, 240 minutes planned.

## For next time

Start with the showroom

## What was mapped

- **Dreaming**: 1 feeling
- **Deciding**: 1 activity, 2 thoughts, 1 feeling, 1 touchpoint
  - “Can we afford this?”

## Worst moments so far

- −2 torn: Talks it over with her mother (Deciding)

## Parked: 1 new, 2 settled, 1 left

- Answered: Who owns the quote? — The store
- Dropped: A map of the store (idea) — there is one
- Left: Who answers mail in July? (new, no owner yet)

## Touchpoints were opened early

- 08:41 — The sponsor leaves at ten

## Noted on the way

- Bring the fitter

## Where the walk stopped

In the stage Touchpoints, 0 of 1. Go on at: Talks it over with her mother.
"""
    )


def test_what_was_undone_did_not_happen() -> None:
    room = Room(before())
    room.add("phase", "ph-3", {"title": "Regret"})
    room.document.undo()
    room.add("phase", "ph-4", {"title": "Living with it"})
    room.document.undo()
    room.document.redo()
    room.add("phase", "ph-5", {"title": "Selling"})
    room.remove("ph-5")
    told = room.recap()
    assert "Living with it** (new)" in told
    assert "Regret" not in told
    assert "Selling" not in told
    assert "removed" not in told


def test_earlier_cards_that_were_touched_are_counted() -> None:
    room = Room(before())
    room.set("ac-1", text="Looks at kitchens of friends")
    room.set("ph-1", title="Dreams")
    room.remove("ph-2")
    told = room.recap()
    assert "- 2 earlier cards were changed or moved" in told
    assert "- 1 earlier card was removed" in told


def test_moments_of_truth_with_a_red_sticker_stand_on_top() -> None:
    room = Room(before())
    for number, valence in enumerate([-2, -1, 1], 2):
        room.add("activity", f"ac-{number}", {"text": f"Step {number}"}, "ph-2")
        room.add("feeling", f"fe-{number}", {"valence": valence}, f"ac-{number}")
    room.add("sticker", "st-1", {"kind": "truth"}, "ac-3")
    room.add("sticker", "st-2", {"kind": "pain"}, "ac-3")
    worst = [line for line in room.recap().splitlines() if line.startswith("- −")]
    assert worst == ["- −1: Step 3 (Deciding, moment of truth, red sticker)", "- −2: Step 2 (Deciding)"]


def test_what_changed_outside_is_not_told_as_done_by_the_group() -> None:
    room = Room(before())
    other = replace(before(), parked=(*before().parked, Parked(id="pa-x", text="From outside")))
    edit = planning.add(before(), "parked", "pa-x", {"text": "From outside"})
    room.document.take_outside(other, [edit])
    assert "Parked: 0 new" in room.recap()


def test_a_half_day_that_was_not_closed_says_so() -> None:
    room = Room(before())
    room.add("phase", "ph-3", {"title": "Regret"})
    assert "08:30 to 08:31, 240 minutes planned, not closed." in room.recap()


def test_markdown_in_cards_shows_as_it_was_written() -> None:
    room = Room(Journey(id="x", title="# <script>*boom*</script> [a](b)"))
    room.add("parked", "pa-1", {"text": "- 1. `x` &amp; \x1b[31m\n# head"})
    told = room.recap()
    assert r"# \# \<script\>\*boom\*\</script\> \[a\](b): half day" in told
    assert r"Left: \- 1. \`x\` \&amp; ␛\[31m # head" in told


@given(journeys(), randoms)
@settings(max_examples=40)
def test_any_half_day_gives_a_harmless_recap(journey: Journey, random: Random) -> None:
    room = Room(journey)
    for _turn in range(random.randint(0, 12)):
        wish = random.random()
        if wish < 0.2:
            room.document.undo()
        elif wish < 0.3:
            room.document.redo()
        else:
            room.document.run(random_edits(room.document.journey, random), "something")
    told = room.recap()
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in told.replace("\n", ""))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u2028\u2029]", told)


@given(journeys(), randoms)
@settings(max_examples=40)
def test_the_sum_is_the_difference_of_the_cards(journey: Journey, random: Random) -> None:
    """Added and removed are what the journeys before and after say, whatever happened in between."""
    room = Room(journey)
    for _turn in range(random.randint(0, 12)):
        if random.random() < 0.3:
            room.document.undo()
        else:
            room.document.run(random_edits(room.document.journey, random), "something")
    sum_of = happened(room.log.entries)
    ids_before = {place.node.id for place in places(journey)}
    ids_after = {place.node.id for place in places(room.document.journey)}
    assert set(sum_of.added) == ids_after - ids_before
    assert sum_of.removed == ids_before - ids_after


def test_what_became_of_each_belief_is_told() -> None:
    frame = Frame(
        beliefs=("Price decides", "They cook"),
        verdicts=(
            Verdict(belief="Price decides", holds="no", says="Time does"),
            Verdict(belief="They cook", holds="partly"),
            Verdict(belief="They cook every day", holds="no"),  # said otherwise since then
        ),
    )
    told = recap(HEADER, (), replace(Journey(id="j"), frame=frame))
    assert "## What you believed, and what the map says" in told
    assert "- does not hold: Price decides — the map says: Time does\n- holds partly: They cook" in told
    assert "every day" not in told
