"""The checks: for each code a journey that has it and one that has not."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeytui.journey.lookup import ids
from journeytui.journey.model import (
    Activity,
    Change,
    Checks,
    Feeling,
    Frame,
    Journey,
    Participant,
    Phase,
    Thought,
    Touchpoint,
)
from journeytui.method import checks
from journeytui.method.checks import Ground, UnknownCodeError, all_checks, explain, run, steps
from tests.strategies import journeys

ROOM = tuple(
    Participant(role=f"Role {n}", function=function)
    for n, function in enumerate(["Sales", "Installation", "Support"] * 3)
)
FRAME = Frame(
    purposes=("understand", "optimise"),
    done_when="Each red sticker has an owner",
    segment="Young families",
    sponsor="Head of sales",
    owner="Customer experience",
    story="We saw it at a friend's house",
    participants=ROOM[:8],
)


def activity(n: int, *, met: bool = False, **fields: object) -> Activity:
    return Activity(
        id=f"ac-{n}",
        text=f"Activity {n}",
        **{
            "thoughts": (Thought(id=f"th-{n}"),),
            "feelings": (Feeling(id=f"fe-{n}", valence=0),),
            "touchpoints": (Touchpoint(id=f"to-{n}"),) if met else (),
        }
        | fields,
    )


def walked(*activities: Activity, phases: int = 3, **fields: object) -> Journey:
    """A journey of `phases` phases, with the activities in the second and one in each other."""
    others = tuple(
        Phase(id=f"ph-{n}", activities=(activity(100 + n, outside=True),)) for n in range(1, phases)
    )
    second = Phase(id="ph-0", title="Deciding", activities=activities or (activity(0),))
    return Journey(id="x", stage="wrap", phases=(*others[:1], second, *others[1:]), frame=FRAME, **fields)


def framed(**fields: object) -> Journey:
    return replace(walked(), frame=replace(FRAME, **fields))


SOUND = walked(activity(1, met=True), activity(2), activity(3, met=True))
EMPTY_PHASE = replace(SOUND, phases=(*SOUND.phases, Phase(id="ph-9", title="After")))
ALL_SEEN = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1),)),))
FROM_US = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1, met=True), activity(2))),))
TO_US = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1), activity(2, met=True))),))
QUIET = walked(activity(1, met=True), activity(2), activity(3), activity(4, met=True))


def silencing(*ignore: str, reason: str = "") -> Journey:
    return replace(SOUND, checks=Checks(ignore=ignore, reason=reason))


HAVE = [
    ("JT007", silencing("JT106"), "checks", "ignore"),
    ("JT007", silencing("JT106:"), "checks", "ignore"),
    ("JT008", silencing("JT16: only five"), "checks", "ignore"),
    ("JT008", silencing(": only five"), "checks", "ignore"),
    ("JT101", framed(purposes=()), "frame", "purposes"),
    ("JT102", framed(done_when=""), "frame", "done_when"),
    ("JT103", framed(sponsor=""), "frame", "sponsor"),
    ("JT104", framed(owner=""), "frame", "owner"),
    ("JT105", framed(segment=""), "frame", "segment"),
    ("JT106", framed(participants=ROOM[:6]), "frame", "participant"),
    ("JT106", framed(participants=(*ROOM, ROOM[0])), "frame", "participant"),
    ("JT107", framed(participants=(ROOM[0], ROOM[1]) * 4), "frame", "participant"),
    ("JT108", framed(story=""), "frame", "story"),
    ("JT109", framed(purposes=("document", "understand")), "frame", "purposes"),
    ("JT201", walked(phases=2), "journey", "phase"),
    ("JT201", walked(phases=8), "journey", "phase"),
    ("JT201", Journey(id="x", stage="activities"), "journey", "phase"),
    ("JT202", EMPTY_PHASE, "ph-9", "activity"),
    ("JT203", walked(activity(1, met=True, thoughts=(), feelings=())), "ac-1", "thought"),
    ("JT203", walked(activity(1, met=True, thoughts=())), "ac-1", "thought"),
    ("JT203", walked(activity(1, met=True, feelings=())), "ac-1", "feeling"),
    ("JT204", ALL_SEEN, "journey", "phase"),
    ("JT205", FROM_US, "ac-1", "touchpoint"),
    ("JT205", TO_US, "ac-2", "touchpoint"),
    ("JT206", QUIET, "ac-2", "touchpoint"),
]
HAVE_NOT = [
    *((code, SOUND) for code in sorted({code for code, *_rest in HAVE})),
    ("JT007", silencing("JT106: only five", "jt2 one phase is enough")),
    ("JT007", silencing("JT106", reason="only five of us meet customers")),
    ("JT008", silencing("JT001", "JT1", "jt106: only five")),
    ("JT105", framed(segment="", persona="Anna, 34")),
    ("JT106", framed(participants=())),
    ("JT106", framed(participants=ROOM)),
    ("JT107", framed(participants=())),
    ("JT109", framed(purposes=())),
    ("JT109", framed(purposes=("document", "roles"))),
    ("JT109", replace(framed(purposes=("understand",)), changes=(Change(id="ch-1"),))),
    ("JT201", Journey(id="x", stage="phases")),
    ("JT201", walked(phases=7)),
    ("JT202", Journey(id="x", stage="phases", phases=(Phase(id="ph-1"),))),
    ("JT203", walked(activity(1, met=True, feelings=(), not_known=("feelings",)))),
    ("JT203", walked(activity(1, thoughts=(), feelings=()))),
    ("JT204", Journey(id="x", phases=(Phase(id="ph-1"),))),
    ("JT205", ALL_SEEN),
    ("JT206", walked(activity(1, met=True), activity(2), activity(3))),
    ("JT206", walked(activity(1), activity(2), activity(3, met=True))),
    (
        "JT206",
        walked(
            activity(1, met=True),
            activity(2),
            activity(3, not_known=("touchpoints",)),
            activity(4),
            activity(5, met=True),
        ),
    ),
]


@pytest.mark.parametrize(("code", "journey", "where", "key"), HAVE)
def test_what_a_check_finds(code: str, journey: Journey, where: str, key: str) -> None:
    found = run(journey, select=[code])
    assert [(one.code, one.where, one.key) for one in found] == [(code, where, key)]
    assert found[0].message.endswith(".")
    assert "{" not in found[0].message


@pytest.mark.parametrize(("code", "journey"), HAVE_NOT)
def test_what_a_check_lets_pass(code: str, journey: Journey) -> None:
    assert run(journey, select=[code]) == []


def test_every_check_is_tested_and_every_code_of_the_method_is_there() -> None:
    codes = [one.code for one in all_checks() if one.code[:3] != "JT4"]  # tests/method/language
    assert codes == ["JT007", "JT008"] + [f"JT10{n}" for n in range(1, 10)] + [
        f"JT20{n}" for n in range(1, 7)
    ]
    assert set(codes) == {code for code, *_rest in HAVE} == {code for code, _journey in HAVE_NOT}


def test_a_sound_journey_has_no_findings() -> None:
    assert run(SOUND) == []


def test_a_journey_that_stops_before_the_gate_is_not_drowned() -> None:
    halfway = walked(*(activity(n, feelings=()) for n in range(4)))
    assert run(halfway) == []
    assert {one.code for one in run(Journey(id="x"))} == {
        "JT101",
        "JT102",
        "JT103",
        "JT104",
        "JT105",
        "JT108",
    }


def test_codes_are_selected_and_ignored_by_their_beginning() -> None:
    journey = Journey(id="x", phases=(Phase(id="ph-1"),))
    everything = [one.code for one in run(journey)]
    assert {code[:3] for code in everything} == {"JT1", "JT2"}
    assert {one.code for one in run(journey, select=["JT2", "JT101"])} == {"JT101", "JT201", "JT202"}
    assert {one.code for one in run(journey, ignore=["JT1"])} == {"JT201", "JT202"}
    assert [one.code for one in run(journey, select=["JT101"], ignore=["JT1"])] == []


def test_each_check_explains_itself() -> None:
    for one in all_checks():
        text = explain(one.code.lower())
        assert text.startswith(f"{one.code} ({one.severity}): {one.sentence}\n\n")
        assert one.example in text
        assert f'ignore = ["{one.code}: ' in text
        assert len(one.why) > 100
    with pytest.raises(UnknownCodeError, match="JT101"):
        explain("JT999")


@given(journeys())
@settings(max_examples=60)
def test_findings_point_at_what_is_there(journey: Journey) -> None:
    known = ids(journey) | {"checks", "frame", "journey"}
    for one in run(journey):
        assert one.where in known
        assert one.severity in ("warning", "hint")


@given(journeys(), st.lists(st.sampled_from(["JT1", "JT101", "JT20", "JT007", "jt204: we know", "JT"])))
@settings(max_examples=60)
def test_what_is_silenced_is_not_told_and_the_rest_is(journey: Journey, ignore: list[str]) -> None:
    loud = replace(journey, checks=Checks())
    quiet = replace(journey, checks=Checks(ignore=tuple(ignore), reason="we know"))
    codes = tuple(item[:5].rstrip(":").upper() for item in ignore)
    told = [one for one in run(loud) if not one.code.startswith(codes or ("none",))]
    assert run(quiet) == told
    assert run(loud, ignore=[code.upper() for code in codes]) == told


@given(journeys())
@settings(max_examples=60)
def test_in_small_pieces_the_same_is_found(journey: Journey) -> None:
    pieces = list(steps(Ground(journey)))
    assert [one for piece in pieces for one in piece] == run(journey)
    assert all(len({one.code for one in piece}) <= 1 for piece in pieces)


def test_a_check_is_found_by_lying_in_the_folder() -> None:
    folder = Path(checks.__file__).parent
    beside = {"__init__", "check", "file_codes", "ground", "running", "silencing"}
    families = {path.stem for path in folder.glob("*.py")} - beside
    assert {one.find.__module__.rsplit(".", 1)[1] for one in all_checks()} == families


def test_checks_do_without_a_screen() -> None:
    script = "import sys, journeytui.method.checks as c; c.all_checks(); print('textual' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
