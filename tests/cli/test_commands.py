"""What each command does with sound files."""

import errno
import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from journeytui.files.logs import read_log
from journeytui.files.reading import read_journey
from journeytui.journey.model import Journey, Phase
from journeytui.method.checks import running
from tests.cli.conftest import Run
from tests.cli.kitchens import FIRST, kitchen, session, written

KITCHEN = Path("kitchen.toml")


def test_show_prints_the_map(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("show", "kitchen.toml")
    assert (ran.code, ran.err) == (0, "")
    assert "1.1  Looks at the kitchen of a friend (assumption)" in ran.out
    assert "     thinks     “We could have this too” (assumption)" in ran.out
    assert "\x1b" not in ran.out


def test_show_shows_what_only_the_log_holds(run: Run) -> None:
    journey = kitchen(KITCHEN)
    written(KITCHEN, replace(journey, parked=()))
    session(KITCHEN, journey, FIRST.replace(month=12), lambda room: room.set("ph-1", title="Longing"))
    written(KITCHEN, journey)
    ran = run("show", "kitchen.toml")
    assert "1. Longing" in ran.out
    assert "completed from the log" in ran.err


def test_show_in_ascii_keeps_letters(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYTUI_ASCII", "")
    journey = Journey(id="k", title="Köpa kök — nu", phases=(Phase(id="ph-1", title="Drömmer"),))
    written(KITCHEN, journey)
    ran = run("show", "--ascii", "kitchen.toml")
    assert ran.out == "Köpa kök - nu\n=============\n\n1. Drömmer\n----------\n"


def test_new_writes_a_journey_that_opens(run: Run) -> None:
    ran = run("new", "kitchen.toml", "--title", "Köpa kök", "--lang", "sv")
    assert ran == (0, "kitchen.toml\n", "")
    journey = read_journey(KITCHEN).journey
    assert (journey.id, journey.title, journey.language) == ("kopa-kok", "Köpa kök", "sv")
    assert run("fmt", "--check", "kitchen.toml").code == 0


def test_new_takes_its_title_from_the_name(run: Run) -> None:
    assert run("new", "buying-a_kitchen.toml").code == 0
    assert read_journey(Path("buying-a_kitchen.toml")).journey.title == "Buying a kitchen"


@pytest.mark.parametrize("there", ["file", "folder", "dangling link"])
def test_new_refuses_what_is_there(there: str, run: Run) -> None:
    match there:
        case "file":
            KITCHEN.write_text("mine")
        case "folder":
            KITCHEN.mkdir()
        case _:
            KITCHEN.symlink_to("nowhere.toml")
    before = KITCHEN.lstat()
    ran = run("new", "kitchen.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "is there already" in ran.err
    assert KITCHEN.lstat() == before
    assert not Path("nowhere.toml").exists()


@pytest.mark.parametrize("name", ["kitchen", "kitchen.txt", "k", ".toml", "."])
def test_new_wants_a_name_that_will_be_found_again(name: str, run: Run) -> None:
    ran = run("new", name)
    assert (ran.code, ran.out) == (2, "")
    assert not list(Path().iterdir())


def test_new_where_nothing_can_be_written_is_3(run: Run) -> None:
    ran = run("new", "no/such/folder/kitchen.toml")
    assert (ran.code, ran.out) == (3, "")
    assert "could not be written" in ran.err


def test_check_finds_lines_and_sums_up(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("check", "kitchen.toml")
    lines = KITCHEN.read_text().splitlines()
    found = [line for line in ran.out.splitlines() if " JT202 " in line]
    numbers = [int(line.split(":")[1]) for line in found]
    assert (ran.code, ran.err) == (1, "")
    assert [lines[number - 1] for number in numbers] == ["[[phase]]", "[[phase]]"]
    assert [lines[number + 1] for number in numbers] == ['title = "Deciding"', 'title = "Waiting"']
    assert "in 1 file." in ran.out


def test_check_with_hints_alone_is_fine(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("check", "kitchen.toml", "--select", "JT102")
    assert ran.code == 0
    assert " JT102 hint " in ran.out


def test_check_selects_all_that_several_options_name(run: Run) -> None:
    run("new", "kitchen.toml")
    once = run("check", "kitchen.toml", "--select", "JT101,JT104").out
    assert "JT101" in once
    assert run("check", "kitchen.toml", "--select", "JT101", "--select", "JT104").out == once
    left = run("check", "kitchen.toml", "--ignore", "JT101", "--ignore", "JT104").out
    assert "JT101" not in left
    assert "JT104" not in left


def test_check_passes_no_journey_of_a_folder_by(run: Run) -> None:
    Path("folder").mkdir()
    run("new", "folder/kitchen.toml")
    Path("folder/kitchen.toml").rename("folder/KITCHEN.TOML")
    Path("folder/bath.toml").write_bytes('format = 1\nid = "bath"\n'.encode("utf-16"))
    ran = run("check", "folder")
    assert ran.code == 2
    assert "JT006" in ran.out
    assert "KITCHEN.TOML" in ran.out


@pytest.mark.parametrize("written", ['["ac-3"]', "{ a = 1 }", "3", "2026-01-01"])
def test_an_id_of_the_wrong_kind_is_told_with_its_line(written: str, run: Run) -> None:
    text = f'format = 1\nid = "k"\n\n[[phase]]\nid = {written}\ntitle = "Before"\n'
    Path("kitchen.toml").write_text(text, "utf-8")
    ran = run("check", "kitchen.toml")
    assert ran.code == 2
    assert "kitchen.toml:5: JT002 error phase[1].id" in ran.out


def test_check_selects_and_ignores_by_beginnings(run: Run) -> None:
    kitchen(KITCHEN)
    codes = {line.split()[1] for line in run("check", "kitchen.toml").out.splitlines() if ": JT" in line}
    assert {code[:3] for code in codes} == {"JT1", "JT2", "JT3"}
    out = run("check", "kitchen.toml", "--select", "JT1,JT202", "--ignore", "jt10").out
    assert {line.split()[1] for line in out.splitlines() if ": JT" in line} == {"JT202"}


def test_check_runs_only_what_is_selected(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    kitchen(KITCHEN)
    ran: list[str] = []
    spied = tuple(
        replace(one, find=lambda _ground, code=one.code: iter(ran.append(code) or ()))
        for one in running.all_checks()
    )
    monkeypatch.setattr(running, "all_checks", lambda: spied)
    run("check", "kitchen.toml", "--select", "JT1,JT202", "--ignore", "JT10")
    assert ran == ["JT202"]


def test_check_ends_with_how_a_finding_is_understood_and_silenced(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("check", "kitchen.toml", "--select", "JT102")
    assert ran.out.splitlines()[-1] == "Why, and how to silence it: journeytui check --explain JT102"
    assert 'ignore = ["JT102: your reason"]' in run("check", "--explain", "JT102").out


def test_check_of_a_code_that_is_not_there_is_2(run: Run) -> None:
    kitchen(KITCHEN)
    for words in (("kitchen.toml", "--select", "JT9"), ("--explain", "JT999"), ()):
        ran = run("check", *words)
        assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("code", ["JT001", "jt002", "JT101", "JT203"])
def test_check_explains(code: str, run: Run) -> None:
    ran = run("check", "--explain", code)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(code.upper())
    assert len(ran.out.splitlines()) > 2


def test_check_searches_folders_and_checks_logs_as_logs(run: Run) -> None:
    Path("deep/er").mkdir(parents=True)
    kitchen(Path("deep/er/kitchen.toml"))
    Path("deep/pyproject.toml").write_text('[project]\nname = "x"\n')
    Path("deep/.hidden").mkdir()
    Path("deep/.hidden/x.toml").write_text("format = 1\nid = 1\n")
    table = json.loads(run("check", ".", "--format", "json").out)
    assert table["files"] == 3
    assert {finding["file"] for finding in table["findings"]} == {"deep/er/kitchen.toml"}
    log = next(Path("deep/er/kitchen.sessions").glob("*.toml"))
    log.write_text(log.read_text() + '\n[[entry]]\ndid = "set"\n')
    ran = run("check", str(log))
    assert ran.code == 1
    assert "JT009 warning" in ran.out
    log.write_text("format = \n" + log.read_text())
    assert run("check", str(log)).code == 2


def test_check_as_json_counts(run: Run) -> None:
    kitchen(KITCHEN)
    table = json.loads(run("check", "kitchen.toml", "--format", "json").out)
    severities = [finding["severity"] for finding in table["findings"]]
    assert table["warnings"] == severities.count("warning") > 0
    assert table["hints"] == severities.count("hint") > 0
    finding = next(one for one in table["findings"] if one["code"] == "JT202")
    assert finding["key"] == "phase[2].activity"
    assert set(table["codes"]) == {finding["code"] for finding in table["findings"]}
    assert all(told[text] for told in table["codes"].values() for text in ("sentence", "why", "example"))


def test_check_for_github(run: Run) -> None:
    Path("a,b:c%.toml").write_text("format = 1\nid = 'x'\nodd = 1\n")
    ran = run("check", "a,b:c%.toml", "--format", "github", "--select", "JT001")
    assert ran.code == 1
    assert ran.out.startswith("::warning file=a%2Cb%3Ac%25.toml,line=3,title=JT001::")


def test_check_of_standard_input(run_process: Run) -> None:
    kitchen(KITCHEN)
    ran = run_process("check", "-", input=KITCHEN.read_bytes(), stdin=None)
    assert ran.code == 1
    assert "standard input:" in ran.out


@pytest.mark.parametrize("words", [("show",), ("check",), ("fmt",), ("sessions",), ("recap",)])
def test_a_missing_file_is_2(words: tuple[str, ...], run: Run) -> None:
    ran = run(*words, "nowhere.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere.toml" in ran.err


def test_a_folder_without_journeys_is_2(run: Run) -> None:
    Path("empty").mkdir()
    for command in ("check", "fmt"):
        ran = run(command, "empty")
        assert (ran.code, ran.out) == (2, "")
        assert "no journey" in ran.err


LOOSE = """\
# my journey
id = 'kitchen'
title="Buying a kitchen"   # a remark
format = 1
own = 12
"""


def test_fmt_lays_out_and_keeps_what_is_mine(run: Run) -> None:
    KITCHEN.write_text(LOOSE)
    KITCHEN.chmod(0o640)
    ran = run("fmt", "kitchen.toml")
    assert (ran.code, ran.out, ran.err) == (0, "kitchen.toml\n", "1 file was laid out anew.\n")
    text = KITCHEN.read_text()
    assert "# my journey" in text
    assert "# a remark" in text
    assert "own = 12" in text
    assert stat.S_IMODE(KITCHEN.stat().st_mode) == 0o640
    assert run("fmt", "kitchen.toml") == (0, "", "")
    assert run("fmt", "--check", "kitchen.toml") == (0, "", "")


def test_fmt_check_and_diff_write_nothing(run: Run) -> None:
    KITCHEN.write_text(LOOSE)
    ran = run("fmt", "--check", "kitchen.toml")
    assert (ran.code, ran.out, ran.err) == (1, "kitchen.toml\n", "1 file would change.\n")
    ran = run("fmt", "--diff", "kitchen.toml")
    assert ran.code == 1
    assert ran.out.startswith("--- kitchen.toml\n+++ kitchen.toml\n")
    assert "-id = 'kitchen'\n" in ran.out
    assert '+id = "kitchen"\n' in ran.out
    assert KITCHEN.read_text() == LOOSE


def test_fmt_of_standard_input(run_process: Run) -> None:
    ran = run_process("fmt", "-", input=LOOSE.encode(), stdin=None)
    assert (ran.code, ran.err) == (0, "")
    assert '\nid = "kitchen"\n' in ran.out
    assert run_process("fmt", "-", "--check", input=ran.out.encode(), stdin=None).code == 0
    assert run_process("fmt", "-", "--check", input=LOOSE.encode(), stdin=None).code == 1


def test_fmt_leaves_logs_alone(run: Run) -> None:
    kitchen(KITCHEN)
    log = next(Path("kitchen.sessions").glob("*.toml"))
    before = log.read_bytes()
    assert run("fmt", ".").code == 0
    ran = run("fmt", str(log))
    assert ran.code == 2
    assert "never rewritten" in ran.err
    assert log.read_bytes() == before


def test_fmt_that_cannot_write_is_3_and_goes_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr("journeytui.commands.fmt.write_atomically", full)
    KITCHEN.write_text(LOOSE)
    Path("other.toml").write_text(LOOSE)
    ran = run("fmt", ".")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("could not be written: No space left on device.\n") == 2


def test_fmt_goes_on_after_a_broken_file(run: Run) -> None:
    KITCHEN.write_text(LOOSE)
    Path("broken.toml").write_text("format = \n")
    ran = run("fmt", "broken.toml", "kitchen.toml")
    assert (ran.code, ran.out) == (2, "kitchen.toml\n")
    assert "broken.toml:1: JT006 error" in ran.err


@pytest.mark.parametrize("words", [(), ("--log",)])
def test_schema_is_json_schema(words: tuple[str, ...], run: Run) -> None:
    ran = run("schema", *words)
    assert ran.code == 0
    assert json.loads(ran.out)["$schema"].startswith("https://json-schema.org/")


def test_sessions_lists_a_line_each(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("sessions", "kitchen.toml")
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()
    assert first.startswith("2026-11-21-am-")
    assert "half day  2026-11-21 08:30–08:40  5 new cards  1 parked  to Thoughts" in first
    assert second.startswith("2026-11-28-pm-")
    assert second.endswith("to Feelings (not closed)")


def test_sessions_tell_how_far_a_half_day_came(run: Run) -> None:
    kitchen(KITCHEN)
    log = min(Path("kitchen.sessions").glob("*.toml"))
    *_entries, last = read_log(log).entries
    entry = (
        f'\n[[entry]]\nat = {last.at.isoformat()}\ndid = "reached"\ntext = "enough"\nseq = {last.seq + 1}\n'
    )
    log.write_text(log.read_text("utf-8") + entry, encoding="utf-8")
    first, second = run("sessions", "kitchen.toml").out.splitlines()
    assert first.endswith("to Thoughts               reached: enough")
    assert "reached" not in second


def test_sessions_of_a_journey_without_any(run: Run) -> None:
    run("new", "kitchen.toml")
    assert run("sessions", "kitchen.toml") == (0, "", "No sessions yet.\n")
    assert run("recap", "kitchen.toml").code == 2


def test_recap_of_the_last_and_of_an_earlier_half_day(run: Run) -> None:
    kitchen(KITCHEN)
    last = run("recap", "kitchen.toml")
    assert (last.code, last.err) == (0, "")
    assert last.out.startswith("# Buying a kitchen: half day of 2026-11-28, afternoon\n")
    assert "- −2 envy: Looks at the kitchen of a friend (Dreaming)\n" in last.out
    assert "Answered: Who answers mail in July? — The store" in last.out
    first = run("recap", "kitchen.toml", "--half-day", "2026-11-21-am")
    assert "half day of 2026-11-21, morning" in first.out
    assert "envy" not in first.out
    assert "Left: Who answers mail in July? (new, no owner yet)" in first.out
    assert "## For next time\n\nBegin with the feelings\n" in first.out


def test_recap_of_a_half_day_that_was_not_names_those_that_were(run: Run) -> None:
    kitchen(KITCHEN)
    ran = run("recap", "kitchen.toml", "--half-day", "2026-12-24")
    assert (ran.code, ran.out) == (2, "")
    assert "2026-11-21-am-" in ran.err


def test_recap_prefers_half_days_to_the_desk(run: Run) -> None:
    journey = kitchen(KITCHEN)
    later = FIRST.replace(month=12)
    journey = session(KITCHEN, journey, later, lambda room: room.set("ph-1", title="Longing"), kind="desk")
    written(KITCHEN, journey)
    assert "half day of 2026-11-28" in run("recap", "kitchen.toml").out
    assert "at the desk, 2026-12-21" in run("recap", "kitchen.toml", "--half-day", "2026-12-21").out


def replayed(run: Run, at: str) -> Journey:
    ran = run("replay", "kitchen.toml", "--at", at, "-o", "then.toml")
    assert ran.code == 0, ran.err
    journey = read_journey(Path("then.toml")).journey
    Path("then.toml").unlink()
    return journey


def test_replay_gives_the_journey_as_it_stood(run: Run) -> None:
    journey = kitchen(KITCHEN)
    assert replayed(run, "2026-11-28") == journey
    assert replayed(run, "2026-12-24T00:00:00+00:00") == journey
    assert not replayed(run, "2026-11-21").activities[0].feelings
    assert [phase.title for phase in replayed(run, "2026-11-21T08:34").phases] == ["Dreaming", "Deciding"]
    assert [phase.title for phase in replayed(run, "2026-11-21T07:34:30Z").phases] == ["Dreaming", "Deciding"]
    assert replayed(run, "13:02").activities[0].feelings
    assert not replayed(run, "13:01").activities[0].feelings


def test_replay_at_the_end_is_the_file_itself(run: Run) -> None:
    kitchen(KITCHEN)
    assert run("replay", "kitchen.toml", "--at", "2026-11-28").out == KITCHEN.read_text()


def test_replay_refuses_what_is_there_and_what_is_no_time(run: Run) -> None:
    kitchen(KITCHEN)
    before = KITCHEN.read_bytes()
    assert run("replay", "kitchen.toml", "--at", "2026-11-28", "-o", "kitchen.toml").code == 2
    assert KITCHEN.read_bytes() == before
    for time in (
        "yesterday",
        "2026-13-01",
        "25:00",
        "2026-11-20",
        "0001-01-01",
        "",
    ):
        ran = run("replay", "kitchen.toml", "--at", time)
        assert (ran.code, ran.out) == (2, ""), time
    assert run("replay", "kitchen.toml", "--at", "2026-11-28", "-o", "no/folder/x.toml").code == 3
