"""What a journey silences: items are read, made, and taken away again."""

import pytest

from journeytui.journey.edits import CHECKS, apply
from journeytui.journey.model import Checks, Journey
from journeytui.journey.planning import set_fields
from journeytui.method.checks import run
from journeytui.method.checks.silencing import Silence, add, as_item, remove, silenced, silences


@pytest.mark.parametrize(
    ("item", "read"),
    [
        ("JT106", Silence("JT106", "")),
        ("JT106: only five", Silence("JT106", "only five")),
        ("JT106 only five", Silence("JT106", "only five")),
        ("jt1:\tonly: five  ", Silence("JT1", "only: five")),
        ("JT106 : only five", Silence("JT106", "only five")),
        ("", Silence("", "")),
        (": only five", Silence("", "only five")),
    ],
)
def test_an_item_is_a_code_and_its_reason(item: str, read: Silence) -> None:
    assert silences(Checks(ignore=(item,))) == (read,)


def test_one_reason_speaks_for_those_without_their_own() -> None:
    journey = Journey(id="x", checks=Checks(ignore=("JT106", "JT2: no", "JT101"), reason="a first try"))
    assert silenced(journey) == ("JT106", "JT2", "JT101")
    assert [one.reason for one in silences(journey.checks)] == ["a first try", "no", "a first try"]


def test_a_silence_is_added_and_taken_away_as_an_edit() -> None:
    journey = Journey(id="x")
    assert any(one.code == "JT101" for one in run(journey))
    ignore = add(journey.checks.ignore, "JT101", "a\ntrial")
    edit = set_fields(journey, CHECKS, ignore=ignore)
    assert edit is not None
    quiet = apply(journey, (edit,))
    assert quiet.checks.ignore == ("JT101: a trial",)
    assert not any(one.code == "JT101" for one in run(quiet))
    assert add(quiet.checks.ignore, "JT101", "") == (as_item("JT101", ""),) == ("JT101",)
    assert remove((*quiet.checks.ignore, "jt1 all"), "JT101") == ("jt1 all",)


def test_a_silence_of_a_family_without_any_code_is_nothing() -> None:
    assert run(Journey(id="x", checks=Checks(ignore=("", ": why")))) != []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("JT: all of it", "“JT” silences nothing: no check is called so."),
        (
            "JT601 JT602: a small team",
            "“JT601” is silenced, the code behind it is not: one code for each item.",
        ),
        ("JT002: ours", "“JT002” cannot be silenced: it says why a file cannot be read."),
    ],
)
def test_a_silence_that_does_less_than_it_says_is_told(item: str, told: str) -> None:
    journey = Journey(id="x", checks=Checks(ignore=(item,)))
    assert [one.message for one in run(journey, select=["JT008"])] == [told]
    assert "JT101" in {one.code for one in run(journey)}


def test_a_reason_has_words() -> None:
    assert [one.code for one in run(Journey(id="x", checks=Checks(ignore=("JT1: -",))), select=["JT007"])]
