"""`export`: a journey in another form, on standard output or in a new file."""

from dataclasses import replace
from pathlib import Path

import pytest

from journeytui.journey.model import Activity, Phase
from tests.cli.conftest import Run
from tests.cli.kitchens import FIRST, kitchen, session, written

KITCHEN = Path("kitchen.toml")


def test_the_guide_is_the_result(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("export", "kitchen.toml", "--to", "interview")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Interview guide: Buying a kitchen\n\n- For: Young families\n")
    assert "There is a note here that says: “Looks at the kitchen of a friend”." in ran.out
    assert "“We could have this too” (quote without a source, th-1)" in ran.out


def test_a_home_visit_is_another_guide(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("export", "kitchen.toml", "--to", "interview", "--variant", "home-visit")
    assert ran.code == 0
    assert ran.out.startswith("# Guide for a home visit: Buying a kitchen\n")
    assert "## Look around first" in ran.out


def test_what_did_not_fit_is_told_beside_the_result(run: Run) -> None:
    phases = tuple(
        Phase(id=f"p{n}", title=f"Part {n}", activities=(Activity(id=f"a{n}", text=f"Step {n}"),))
        for n in range(9)
    )
    written(KITCHEN, replace(kitchen(KITCHEN), phases=phases))
    ran = run("export", "kitchen.toml", "--to", "interview", "--minutes", "30")
    assert ran.code == 0
    assert "23 questions did not fit in the time; the guide says where.\n" in ran.err
    assert "Questions that did not fit: 23." in ran.out
    assert "- Part 8, “Step 8”: thoughts, feelings, what they do\n" in ran.out


def test_it_is_written_to_a_new_file(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("export", "kitchen.toml", "--to", "interview", "-o", "guide.md")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (
        Path("guide.md").read_text(encoding="utf-8") == run("export", "kitchen.toml", "--to", "interview").out
    )


def test_it_refuses_what_is_there(run: Run) -> None:
    kitchen(KITCHEN)
    Path("guide.md").write_text("answers")
    ran = run("export", "kitchen.toml", "--to", "interview", "-o", "guide.md")
    assert (ran.code, ran.out) == (2, "")
    assert "“guide.md” is there already; nothing was written." in ran.err
    assert Path("guide.md").read_text() == "answers"


def test_where_nothing_can_be_written_is_3(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("export", "kitchen.toml", "--to", "interview", "-o", "no/folder/guide.md")
    assert (ran.code, ran.out) == (3, "")


def test_what_only_the_log_holds_is_asked_about_too(run: Run) -> None:
    journey = kitchen(KITCHEN)
    session(
        KITCHEN,
        journey,
        FIRST.replace(month=12),
        lambda room: room.add("activity", "ac-2", "ph-2", text="Draws it"),
    )
    ran = run("export", "kitchen.toml", "--to", "interview")
    assert "“Draws it”" in ran.out
    assert "completed from the log" in ran.err


def test_from_standard_input(run_process: Run) -> None:
    kitchen(KITCHEN)
    ran = run_process("export", "-", "--to", "interview", input=KITCHEN.read_bytes(), stdin=None)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Interview guide: Buying a kitchen\n")


@pytest.mark.parametrize("to", ["markdown", "html", "svg", "csv", "mermaid", "json", "changes-csv"])
def test_formats_to_come_say_so(to: str, run: Run) -> None:
    ran = run("export", "kitchen.toml", "--to", to)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"journeytui: The format “{to}” is not in this version yet; there is: interview.\n"


def test_a_format_that_is_none_is_2(run: Run) -> None:
    ran = run("export", "kitchen.toml", "--to", "pd\x1bf")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "journeytui: There is no format “pd␛f”; there is: interview.\n"


def test_a_missing_file_is_2(run: Run) -> None:
    ran = run("export", "nowhere.toml", "--to", "interview", "-o", "guide.md")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere.toml" in ran.err
    assert not Path("guide.md").exists()
