"""Where `check` says that something is: the line an editor goes to, however the file is written."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

JOURNEY = """\
format = 1
id = "kitchen"
title = "Kitchen"
stage = "wrap"

[frame]
purposes = ["optimise"]
insight_goal = 60 # JT301
[[frame.participant]]
role = "Planner"

# Somebody was asked.
[[source]]
id = "so-1"

[[phase]] # JT201 JT204
id = "ph-1"

[[phase.activity]]
id = "ac-1"
text = "Signs"
basis = "insight" # JT302
not_known = [ # JT305
  "thoughts",
]

[[phase.activity.feeling]]
id = "fe-1"
valence = -2

[[phase.activity.touchpoint]] # JT205 JT601 JT602
id = "to-1"
purpose = "Be paid"

[[phase.activity.touchpoint]]
id = "to-2"
owner = "Warehouse" # JT603
purpose = "Be paid"
measure = "Reminders"

[[phase.activity.sticker]]
id = "st-1"
kind = "pain" # JT502

[[phase.activity.sticker]]
id = "st-2"
kind = "truth" # JT504

[[phase.activity]] # JT505
id = "ac-2"
text = "Waits"
[[phase.activity.thought]]
id = "th-1"
text = "Did it get lost?"
quote = true # JT303
[[phase.activity.feeling]]
id = "fe-2"
valence = -2

[[phase]] # JT202
id = "ph-2"

[[change]] # JT304 JT701 JT702
id = "ch-1"
to_be = "Nobody waits" # JT703
state = "planned" # JT703

[[change]]
id = "ch-2"
at = ["ac-3"] # JT003 JT304
text = "Call them"
owner = "Planner"
due = 2020-01-01 # JT704
state = "planned"

[[parked]] # JT801
id = "pa-1"
asked = 2020-01-01T09:00:00+01:00 # JT802

[[parked]]
id = "pa-2"
asked = 2020-01-02T09:00:00+01:00
owner = "Planner"

[[parked]] # JT803
id = "pa-3"
asked = 2020-01-03T09:00:00+01:00
state = "dropped"

[checks]
ignore = ["JT1", "JT99: never was"] # JT007 JT008
"""
INLINE = """\
format = 1
id = "kitchen"
title = "Kitchen"
stage = "wrap"
frame = {purposes = ["optimise"], segment = "Families", owner = "Sales", insight_goal = 60} # JT301
phase = [ # JT201 JT204 JT302
  {id = "ph-1", activity = [{id = "ac-1", basis = "insight"}, {id = "ac-2"}]},
]
change = [{id = "ch-1", owner = "Sales", state = "planned"}] # JT304 JT702 JT703
"""
NOTHING_IN_IT = """\
# A comment, and nothing that a finding could point at but this line and the next.
id = "kitchen"
stage = "activities"
"""


def found(run: Run, *words: str) -> set[tuple[str, int | None]]:
    findings = json.loads(run("check", "kitchen.toml", "--format", "json", *words).out)["findings"]
    assert all(one["message"] and one["severity"] in ("warning", "hint") for one in findings)
    return {(one["code"], one["line"]) for one in findings}


def expected(text: str) -> set[tuple[str, int]]:
    """The codes that the remarks of a file expect, each with its line."""
    return {
        (code, number)
        for number, line in enumerate(text.splitlines(), 1)
        for code in line.partition("#")[2].split()
        if code.startswith("JT")
    }


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_finding_stands_at_its_line(run: Run, end: str, bom: bytes) -> None:
    Path("kitchen.toml").write_bytes(bom + JOURNEY.replace("\n", end).encode())
    here = expected(JOURNEY)
    assert len({code for code, _line in here}) == 25
    assert found(run, "--ignore", "JT206,JT50,JT705") == {one for one in here if one[0][:4] != "JT50"}
    assert found(run, "--select", "JT50") == {one for one in here if one[0][:4] == "JT50"}


def test_what_stands_in_inline_tables_is_found_at_their_key(run: Run) -> None:
    Path("kitchen.toml").write_text(INLINE)
    assert found(run, "--ignore", "JT10,JT5") == expected(INLINE)


def test_what_is_not_there_has_the_line_of_the_nearest_thing_that_is_or_the_first(run: Run) -> None:
    Path("kitchen.toml").write_text(NOTHING_IN_IT)
    assert found(run, "--select", "JT101,JT201") == {("JT101", 1), ("JT201", 1)}
    Path("kitchen.toml").write_text(NOTHING_IN_IT + '\n[frame]\nowner = "Sales"\n')
    assert found(run, "--select", "JT101") == {("JT101", 5)}


def test_the_other_formats_tell_the_same_place(run: Run) -> None:
    Path("kitchen.toml").write_text(JOURNEY)
    ((_code, line),) = (one for one in expected(JOURNEY) if one[0] == "JT601")
    text = run("check", "kitchen.toml", "--select", "JT601").out
    assert text.startswith(f"kitchen.toml:{line}: JT601 warning phase[1].activity[1].touchpoint[1].owner: ")
    github = run("check", "kitchen.toml", "--select", "JT601", "--format", "github").out
    assert github.startswith(f"::warning file=kitchen.toml,line={line},title=JT601::")


def test_what_is_silenced_is_told_in_no_format(run: Run) -> None:
    Path("kitchen.toml").write_text(
        JOURNEY.replace('"JT1"', ", ".join(f'"JT{n}: ours"' for n in range(9))) + "of_ours = 1\n"
    )
    for layout in ("text", "json", "github"):
        ran = run("check", "kitchen.toml", "--format", layout)
        assert "JT" not in ran.out
        assert ran.code == 0


def test_what_may_follow_from_the_file_itself_is_a_hint(run: Run) -> None:
    Path("kitchen.toml").write_text(JOURNEY)
    assert "warning" in run("check", "kitchen.toml", "--select", "JT601").out
    Path("kitchen.toml").write_text(JOURNEY + "of_ours = 1\n")
    assert "JT601 hint" in run("check", "kitchen.toml", "--select", "JT001,JT601").out
    assert "JT601 warning" in run("check", "kitchen.toml", "--ignore", "JT001,JT003").out
