"""Prompts: each place asks its own question, every prompt can be reached, and one always fits."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings

from journeytui.journey.lookup import ids
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
from journeytui.method.frame import QUESTIONS
from journeytui.method.prompt_table import PROMPTS
from journeytui.method.prompts import prompts
from tests.strategies import journeys

STAGES = get_args(StageName)
THOUGHT = (Thought(id="th-1", text="Fine"),)


def felt(valence: int) -> tuple[Feeling, ...]:
    return (Feeling(id="fe-1", valence=valence),)


def met(**fields: str) -> tuple[Touchpoint, ...]:
    return (Touchpoint(id="to-1", **fields),)


READY = {"thoughts": THOUGHT, "not_known": ("feelings",)}
WHOLE = {"owner": "Sales", "purpose": "Help", "measure": "Calls"}
PAIN = Sticker(id="st-1", kind="pain")
DONE = Change(id="ch-1", at=("st-1",), owner="Sales", due="2027-01-01", measures=("km-1",))


def around(
    *, before: Activity | None = None, after: Activity | None = None, phase: str = "middle", **fields
) -> Journey:
    """A journey of three phases with the activity `ac-x` of these fields in the middle."""
    changes = fields.pop("changes", ())
    here = Activity(id="ac-x", **fields)
    row = tuple(one for one in (before, here, after) if one is not None)
    ends = [Activity(id=f"ac-{at}", touchpoints=(Touchpoint(id=f"to-{at}"),)) for at in "az"]
    phases = {
        "middle": (
            Phase(id="ph-1", activities=(ends[0],)),
            Phase(id="ph-2", activities=row),
            Phase(id="ph-3", activities=(ends[1],)),
        ),
        "first": (Phase(id="ph-2", activities=row), Phase(id="ph-3", activities=(ends[1],))),
        "last": (Phase(id="ph-1", activities=(ends[0],)), Phase(id="ph-2", activities=row)),
        "only": (Phase(id="ph-2", activities=row),),
    }[phase]
    return Journey(id="x", phases=phases, changes=changes)


def bare(n: int) -> Journey:
    return Journey(id="x", phases=tuple(Phase(id=f"ph-{at}") for at in range(n)))


def parked(**fields: object) -> Journey:
    return Journey(id="x", parked=(Parked(id="pa-1", **fields),))


QUIET = Activity(id="ac-q")
UNKNOWN = replace(QUIET, not_known=("touchpoints",))
CASES: list[tuple[StageName, Journey, str, str]] = [
    ("phases", bare(0), "", "before they knew us"),
    ("phases", bare(1), "ph-0", "chapters in their life"),
    ("phases", bare(2), "ph-1", "until the need is gone"),
    ("phases", bare(3), "ph-0", "before this one"),
    ("phases", bare(3), "ph-2", "life like after us"),
    ("phases", bare(3), "ph-1", "by that name"),
    ("phases", bare(8), "ph-1", "really one"),
    ("activities", bare(0), "", "no phases yet"),
    ("activities", bare(3), "ph-0", "sets it all off"),
    ("activities", bare(3), "ph-2", "think that we are finished"),
    ("activities", bare(3), "ph-1", "first thing that they do"),
    ("activities", around(kind="situation"), "ac-x", "do about it"),
    ("activities", around(outside=True), "ac-x", "never see this"),
    ("activities", around(phase="first"), "ac-x", "just before this? Did"),
    ("activities", around(phase="last"), "ac-x", "gone home"),
    ("activities", around(), "ac-x", "that we never see"),
    ("activities", around(before=Activity(id="ac-b", outside=True)), "ac-x", "last thing"),
    ("activities", around(after=QUIET), "ac-x", "just after this"),
    ("thoughts", around(not_known=("thoughts",)), "ac-x", "speak of this since"),
    ("thoughts", around(thoughts=(Thought(id="th-1", quote=True),)), "th-1", "never say to us"),
    ("thoughts", around(thoughts=THOUGHT), "ac-x", "as they said it"),
    ("thoughts", around(kind="situation"), "ac-x", "comes over them"),
    ("thoughts", around(outside=True), "ac-x", "We are not there"),
    ("thoughts", around(phase="first"), "ac-x", "Here it starts"),
    ("thoughts", around(phase="last"), "ac-x", "tell a friend"),
    ("thoughts", around(), "ac-x", "new stretch"),
    ("thoughts", around(before=QUIET), "ac-x", "right here"),
    ("feelings", around(not_known=("feelings",)), "ac-x", "tell by now"),
    ("feelings", around(feelings=felt(-1)), "fe-1", "worse beneath"),
    ("feelings", around(feelings=felt(1)), "ac-x", "all of them"),
    ("feelings", around(kind="situation"), "ac-x", "Nobody asked"),
    ("feelings", around(outside=True), "ac-x", "left with it"),
    ("feelings", around(phase="first"), "ac-x", "Nothing is decided"),
    ("feelings", around(phase="last"), "ac-x", "carry away"),
    ("feelings", around(thoughts=(Thought(id="th-1", text="Can we?"),)), "ac-x", "not to know"),
    ("feelings", around(before=Activity(id="ac-b", feelings=felt(-2))), "ac-x", "step before hurt"),
    ("feelings", around(), "ac-x", "while they do this"),
    ("touchpoints", around(), "ac-x", "First them, then us"),
    ("touchpoints", around(**READY, touchpoints=met()), "ac-x", "owner:"),
    ("touchpoints", around(**READY, touchpoints=met(owner="Sales")), "ac-x", "for:"),
    ("touchpoints", around(**READY, touchpoints=met(owner="S", purpose="P")), "ac-x", "measure:"),
    ("touchpoints", around(**READY, touchpoints=met(**WHOLE)), "to-1", "a rival"),
    ("touchpoints", around(**READY, outside=True), "ac-x", "instead of us"),
    ("touchpoints", around(thoughts=THOUGHT, feelings=felt(-1)), "ac-x", "there to help"),
    ("touchpoints", around(**READY), "ac-x", "right here"),
    ("touchpoints", around(**READY, phase="last"), "ac-x", "is it quiet"),
    ("touchpoints", around(**READY, phase="only", after=QUIET), "ac-x", "forgotten"),
    ("touchpoints", around(**READY, phase="first"), "ac-x", "we or others"),
    ("touchpoints", around(**READY, phase="only", after=UNKNOWN), "ac-x", "we or others"),
    ("stickers", around(feelings=felt(-2)), "ac-x", "get worse"),
    ("stickers", around(feelings=felt(-1)), "ac-x", "chafes"),
    ("stickers", around(stickers=(Sticker(id="st-1", kind="truth"),)), "ac-x", "won or lost"),
    ("stickers", around(stickers=(PAIN,)), "st-1", "make up their mind"),
    ("stickers", around(feelings=felt(2)), "ac-x", "is good here"),
    ("stickers", around(outside=True), "ac-x", "unseen"),
    ("stickers", around(phase="last"), "ac-x", "come back"),
    ("stickers", around(), "ac-x", "what decides"),
    ("changes", around(stickers=(PAIN,)), "ac-x", "nothing is planned"),
    ("changes", around(stickers=(PAIN,), changes=(replace(DONE, owner=""),)), "ac-x", "owner:"),
    ("changes", around(stickers=(PAIN,), changes=(replace(DONE, due=None),)), "ac-x", "due:"),
    ("changes", around(stickers=(PAIN,), changes=(replace(DONE, measures=()),)), "ac-x", "#"),
    ("changes", around(stickers=(PAIN,), changes=(DONE,)), "ac-x", "stop doing"),
    ("changes", around(stickers=(Sticker(id="st-1", kind="truth"),)), "ac-x", "gladly"),
    ("changes", around(stickers=(Sticker(id="st-1", kind="joy"),)), "ac-x", "good already"),
    ("changes", around(outside=True), "ac-x", "glad of"),
    ("changes", around(), "ac-x", "for whom"),
    ("wrap", Journey(id="x"), "", "Nothing is parked"),
    ("wrap", Journey(id="x", frame=Frame(beliefs=("Price decides",))), "", "f7 compares"),
    ("wrap", parked(state="answered"), "", "looked at"),
    ("wrap", parked(), "", "still waits"),
    ("wrap", parked(state="needs_insight"), "pa-1", "who asks them"),
    ("wrap", parked(state="dropped"), "pa-1", "settled"),
    ("wrap", parked(owner="Sales"), "pa-1", "due:"),
    ("wrap", parked(kind="touchpoint"), "pa-1", "waits for the touchpoints"),
    ("wrap", parked(kind="decision"), "pa-1", "can decide"),
    ("wrap", parked(kind="risk"), "pa-1", "if it happens"),
    ("wrap", parked(kind="idea"), "pa-1", "carry this on"),
    ("wrap", parked(), "pa-1", "who finds out"),
]


@pytest.mark.parametrize(("stage", "journey", "focus", "words"), CASES)
def test_each_place_asks_its_own_question(stage: StageName, journey: Journey, focus: str, words: str) -> None:
    assert words in prompts(journey, stage, focus)[0]


def test_every_prompt_is_asked_somewhere() -> None:
    asked = {prompts(journey, stage, focus)[0] for stage, journey, focus, _words in CASES}
    assert asked == {one.text for row in PROMPTS.values() for one in row}


def test_there_are_several_for_each_stage_and_each_fits_a_line() -> None:
    assert [*PROMPTS] == [*STAGES[1:]]
    for row in PROMPTS.values():
        assert len(row) >= 4
        assert all(len(one.text) <= 76 for one in row)


def test_the_frame_asks_the_question_in_focus_or_the_first_open_one() -> None:
    journey = Journey(id="x", frame=Frame(purposes=("understand",)))
    asks = {one.key: one.ask for one in QUESTIONS}
    assert prompts(journey, "frame", "")[0] == asks["segment"]
    assert prompts(journey, "frame", "story")[0] == asks["story"]


@given(journeys())
@settings(max_examples=30)
def test_every_focus_has_a_prompt_in_every_stage(journey: Journey) -> None:
    for stage in STAGES:
        for focus in (*ids(journey), "", "gone"):
            assert prompts(journey, stage, focus)[0]
