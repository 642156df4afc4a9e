"""The holes of a journey: each rule finds its own and no other, in time order; each question fits a line."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from journeytui.journey.edits import apply
from journeytui.journey.lookup import ids
from journeytui.journey.model import Activity, Checks, Feeling, Journey, Phase, Sticker, Thought, Touchpoint
from journeytui.journey.planning import set_fields
from journeytui.method import gap_questions, gaps
from journeytui.method.checks import run
from journeytui.method.gaps import KINDS, counts, holes, stops
from journeytui.method.standing import standing
from tests.strategies import journeys

LONG = "Reads every single line of the small print twice, aloud, to a cat that does not care"


def step(name: str, feels: int | None = 0, *, owner: str | None = None, **fields) -> Activity:
    """An activity on which nothing is missing, but for what `fields` say."""
    at = f"ac-{name}"
    whole = {
        "text": name,
        "outside": True,
        "thoughts": (Thought(id=f"th-{name}", text="Well"),),
        "feelings": () if feels is None else (Feeling(id=f"fe-{name}", valence=feels),),
        "touchpoints": () if owner is None else (Touchpoint(id=f"to-{name}", owner=owner),),
    }
    return Activity(id=at, **(whole | fields))


def journey(*phases: tuple[Activity, ...], stage="wrap") -> Journey:
    made = tuple(Phase(id=f"ph-{n}", title=f"Phase {n}", activities=one) for n, one in enumerate(phases, 1))
    return Journey(id="test", stage=stage, phases=made)


def found(it: Journey) -> list[tuple[str, str, str]]:
    return [one.key for one in holes(it)]


def met(name: str, owner: str = "Sales", **fields) -> Activity:
    return step(name, owner=owner, **({"outside": False} | fields))


A, B, C, D = (step(name) for name in "abcd")
PAIN = (Sticker(id="st-1", kind="pain"),)
RULES = {
    "nothing is missing": (((A, B), (C, D)), []),
    "no thought": (((A, step("b", thoughts=())),), [("thought", "ac-b", "")]),
    "no feeling": (((A, step("b", None)),), [("feeling", "ac-b", "")]),
    "not known is no hole": (((A, step("b", None, thoughts=(), not_known=("thoughts", "feelings"))),), []),
    "an empty phase": (((A, B), (), (C, D)), [("empty", "ph-2", "")]),
    "a phase of one activity": (((A, B), (C,)), [("alone", "ac-c", "")]),
    "all in our sight": (
        ((A, B), (step("c", outside=False), step("d", outside=False))),
        [("sight", "ac-d", "")],
    ),
    "a turn": (((A, step("b", -2)),), [("turn", "ac-a", "ac-b")]),
    "a turn upwards": (((step("a", -1), step("b", 1)),), [("turn", "ac-a", "ac-b")]),
    "a turn across phases": (((A, B), (step("c", 2), step("d", 2))), [("turn", "ac-b", "ac-c")]),
    "a small turn": (((A, step("b", -1)),), []),
    "a turn that a situation explains": (((A, step("b", -2, kind="situation")),), []),
    "a turn that a sticker explains": (((A, step("b", -2, stickers=PAIN)),), []),
    "a turn after a sticker": (((step("a", stickers=PAIN), step("b", -2)),), []),
    "nobody knows how it was before": (((step("a", None, not_known=("feelings",)), step("b", -2)),), []),
    "meetings of two functions": (
        ((A, met("b"), met("c", "Support"), D),),
        [("meetings", "ac-b", "ac-c")],
    ),
    "meetings of one function": (((A, met("b"), met("c", "sales"), D),), []),
    "meetings of one function, spelt twice": (((A, met("b", "The shop"), met("c", "the  Shop "), D),), []),
    "meetings that nobody owns": (((A, met("b", ""), met("c", ""), D),), []),
    "meetings in two phases": (((A, met("b")), (met("c"), D)), [("meetings", "ac-b", "ac-c")]),
    "a meeting out of our sight": (((A, met("b")), (met("c", outside=True), D)), []),
    "a meeting that happens to them": (((A, met("b")), (met("c", kind="situation"), D)), []),
    "it begins with us": (((met("a"), B),), [("start", "ac-a", "")]),
    "it ends with us": (((A, met("b")),), [("end", "ac-b", "")]),
    "a silence": (((A, met("b"), C, step("x"), met("d"), step("e")),), [("silence", "ac-c", "")]),
    "a silence across phases": (
        ((A, met("b"), C), (step("x"), met("d"), step("e"))),
        [("silence", "ac-c", "")],
    ),
    "one quiet activity": (((A, met("b"), C, met("d"), step("e")),), []),
    "quiet before the first contact": (((A, B, C, met("d"), step("e")),), []),
    "a silence that is meant": (
        ((A, met("b"), C, step("x", not_known=("touchpoints",)), met("d"), step("e")),),
        [],
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_finds_its_own_and_no_other(rule):
    phases, expected = RULES[rule]
    assert found(journey(*phases)) == expected


def test_holes_stand_in_time_order_and_are_counted():
    it = journey((met("a", thoughts=()), step("b", None)), (), (step("c", thoughts=()), met("d")))
    assert [one[:2] for one in found(it)] == [
        ("start", "ac-a"),
        ("thought", "ac-a"),
        ("feeling", "ac-b"),
        ("silence", "ac-b"),
        ("empty", "ph-2"),
        ("thought", "ac-c"),
        ("end", "ac-d"),
    ]
    assert counts(holes(it))[:2] == [("no thought", 2), ("no feeling", 1)]


def test_what_the_walk_has_not_come_to_is_left_in_peace():
    bare = [replace(one, thoughts=(), feelings=()) for one in (A, B)]
    assert found(journey(tuple(bare), stage="activities")) == []
    assert [one[0] for one in found(journey(tuple(bare), stage="thoughts"))] == ["thought"] * 2
    early = journey((bare[0], replace(bare[1], feelings=B.feelings)), stage="activities")
    assert found(early) == [("feeling", "ac-a", "")]


@given(journeys())
@settings(max_examples=60)
def test_every_hole_is_at_something_that_exists_and_says_so(it):
    known, at = ids(it), {stop: n for n, stop in enumerate(stops(it))}
    assert len(at) == sum(len(phase.activities) or 1 for phase in it.phases)
    places = []
    for one in holes(it):
        assert one.stop in at
        assert one.then is None or one.then.id in known
        assert one.sentence.endswith(".")
        assert "{" not in one.sentence.replace(str(one.names()), "")
        places.append(at[one.stop])
    assert places == sorted(places)
    assert {one.kind for one in holes(it)} <= set(KINDS)


@given(journeys())
@settings(max_examples=40)
def test_what_is_remembered_of_a_phase_is_what_is_found_anew(it):
    before = found(it)
    fresh = replace(it, phases=tuple(replace(phase) for phase in it.phases))
    assert found(fresh) == before


def questions(it: Journey) -> list[str]:
    """Every question that can be asked on a journey."""
    asked = [gap_questions.about(one, way) for one in holes(it) for way in ("forward", "backward")]
    for stop in stops(it):
        where = standing(it, stop)
        for way in ("forward", "backward"):
            asked += [gap_questions.leading(where, way), *gap_questions.further(where, way)]
    return asked


@given(journeys())
@settings(max_examples=40)
def test_there_is_a_question_everywhere_and_it_fits_a_line(it):
    assert [one for one in questions(it) if not one or cell_len(one) > 90] == []


def test_with_long_texts_each_question_fits_a_line_of_80():
    named = {"text": LONG}
    for phases, _expected in RULES.values():
        it = journey(*(tuple(replace(one, **named) for one in phase) for phase in phases))
        assert [one for one in questions(it) if cell_len(one) > 78] == []


def test_every_question_can_be_reached():
    """A row of the table that never fits first would be words for nobody."""
    asked = {one.split("“")[0] for phases, _expected in RULES.values() for one in questions(journey(*phases))}
    wonders = step("b", thoughts=(Thought(id="th-b", text="Why?"),))
    more = [
        journey((A, wonders, step("c", -1), D)),
        journey((A, step("b", kind="situation"), step("c", outside=False), D, met("e"))),
        journey((A, met("b"), step("c", outside=False), D)),
        journey((step("a", -1), step("b", -1, outside=False)), (C, D)),
    ]
    asked |= {one.split("“")[0] for it in more for one in questions(it)}
    rows = [
        row
        for way in ("forward", "backward")
        for row in (gap_questions.LEADING[way], *gap_questions.FURTHER[way])
    ]
    texts = [prompt.text for row in rows for prompt in row]
    assert [text for text in texts if text.split("{")[0] not in asked] == []


def test_after_an_edit_only_its_phase_is_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(tuple(step(f"{p}-{n}", (n * 7 + p) % 5 - 2) for n in range(20)) for p in range(12))
    it = journey(*many)
    holes(it)
    looked_at: list[str] = []
    monkeypatch.setattr(gaps, "lacks", lambda one, _lane: bool(looked_at.append(one.id)))
    edit = set_fields(it, "ac-3-3", text="Waits")
    assert edit is not None
    holes(apply(it, (edit,)))
    assert set(looked_at) == {one.id for one in many[3]}
    assert len(looked_at) == 2 * len(many[3])


@given(journeys())
def test_the_checks_find_the_same_silences_and_ends(it: Journey) -> None:
    asked = [one for one in holes(it) if one.kind in ("start", "end", "silence")]
    found = run(replace(it, checks=Checks()), select=("JT205", "JT206"))
    assert sorted(one.stop for one in asked) == sorted(one.where for one in found)
