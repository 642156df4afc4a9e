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
    Checks,
    Journey,
    Participant,
    Phase,
)
from journeytui.method import checks
from journeytui.method.checks import Ground, UnknownCodeError, all_checks, explain, run, steps
from journeytui.method.checks.running import PIECE
from tests.method.check_cases import (
    HAVE,
    HAVE_NOT,
    ROOM,
    SOUND,
    THREE,
    activity,
    at,
    change,
    changing,
    framed,
    parked,
    stuck,
    told,
    walked,
)
from tests.strategies import journeys


@pytest.mark.parametrize(("code", "ground", "where", "key"), HAVE)
def test_what_a_check_finds(code: str, ground: Ground | Journey, where: str, key: str) -> None:
    found = run(ground, select=[code])
    assert [(one.code, one.where, one.key) for one in found] == [(code, where, key)]
    assert found[0].message.endswith(".")
    assert "{" not in found[0].message


@pytest.mark.parametrize(("code", "ground"), HAVE_NOT)
def test_what_a_check_lets_pass(code: str, ground: Ground | Journey) -> None:
    assert run(ground, select=[code]) == []


FAMILIES = {1: 9, 2: 6, 3: 5, 5: 5, 6: 3, 7: 5, 8: 3}  # JT4xx have tests of their own


def test_every_check_is_tested_and_every_code_of_the_method_is_there() -> None:
    codes = [one.code for one in all_checks() if not one.code.startswith("JT4")]
    method = [f"JT{family}0{n}" for family, size in FAMILIES.items() for n in range(1, size + 1)]
    assert codes == ["JT007", "JT008", *method]
    assert set(codes) == {code for code, *_rest in HAVE} == {code for code, _ground in HAVE_NOT}


SOFTLY = [
    ("JT107", framed(participants=(Participant(role="Planner"), *ROOM[:2]))),
    ("JT302", walked(told(1, basis="insight", quote=True))),
    ("JT502", changing(change(at=("st-1-truth",)))),
    ("JT502", changing(change(at=("ph-0",)))),
    ("JT504", changing()),
    ("JT505", walked(stuck(1, valence=-2))),
    ("JT505", replace(walked(stuck(1, valence=-2), stuck(2, "pain")), stage="feelings")),
    ("JT701", changing(change(owner="", state="idea"))),
    ("JT702", changing(change(due=None, state="idea"))),
    ("JT801", parked(asked=at(11, 19), kind="idea")),
    ("JT801", parked(asked=at(11, 19), state="needs_insight")),
    ("JT801", parked(asked=at(11, 2), half_days=THREE)),
]


@pytest.mark.parametrize(("code", "ground"), SOFTLY)
def test_what_another_check_says_or_is_not_plain_is_only_a_hint(code: str, ground: Ground | Journey) -> None:
    assert {one.severity for one in run(ground, select=[code])} == {"hint"}
    assert next(one.severity for one in all_checks() if one.code == code) == "warning"


def test_a_sound_journey_has_no_findings() -> None:
    assert run(SOUND) == []


def test_a_journey_that_stops_before_the_gate_is_not_drowned() -> None:
    halfway = replace(walked(*(activity(n, feelings=()) for n in range(4))), stage="thoughts")
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


@given(journeys(), st.lists(st.sampled_from(["JT1", "JT101", "JT20", "JT007", "jt204: we know", "JT0"])))
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
    assert all(len({one.code for one in piece}) <= 1 and len(piece) <= PIECE for piece in pieces)


def test_a_check_is_found_by_lying_in_the_folder() -> None:
    folder = Path(checks.__file__).parent
    beside = {"__init__", "check", "file_codes", "ground", "running", "silencing"}
    families = {path.stem for path in folder.glob("*.py")} - beside
    assert {one.find.__module__.rsplit(".", 1)[1] for one in all_checks()} == families


def test_checks_do_without_a_screen() -> None:
    script = "import sys, journeytui.method.checks as c; c.all_checks(); print('textual' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
