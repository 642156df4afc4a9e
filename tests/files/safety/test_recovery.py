"""After a crash: nothing that was done is lost, and nothing that others wrote is overwritten."""

import datetime as dt
import shutil
from random import Random

import pytest

from journeytui.files.logs import logs_of, read_log
from journeytui.files.opening import open_for_reading
from journeytui.files.places import Mark, mark_of, state_folder
from journeytui.files.reading import read_journey
from journeytui.files.recovery import holds, journey_at, recovered
from journeytui.files.shelf import Shelf
from journeytui.files.store import Store
from journeytui.journey.difference import edits_between
from journeytui.journey.model import Journey
from tests.files.safety.desk import CLOCK, NEVER, Desk, new_journey, played_back, titles
from tests.strategies import random_edits


@pytest.fixture
def path(tmp_path):
    (tmp_path / "work").mkdir()
    return new_journey(tmp_path / "work" / "kitchen.toml", "Dreaming")


def forget_marks():
    shutil.rmtree(state_folder() / "marks", ignore_errors=True)


def everything(folder):
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def crashed(path, *, saved=("A",), unsaved=("B", "C")):
    """A desk that saved some phases, logged others, and was killed."""
    desk = Desk(path, delay=NEVER)
    for title in saved:
        desk.phase(title)
    if saved:
        assert desk.store.save_now()
    for title in unsaved:
        desk.phase(title)
    desk.crash()
    return desk.journey


def reopened(path):
    """Open, look, close: the journey and what was said."""
    desk = Desk(path, begin=False)
    found = desk.store.journey, desk.store.notes
    assert desk.close()
    return found


@pytest.mark.parametrize("saved", [(), ("A",)], ids=["nothing saved", "some saved"])
@pytest.mark.parametrize("marked", [True, False], ids=["marked", "mark lost"])
def test_what_only_the_log_holds_is_completed_and_said(path, saved, marked):
    journey = crashed(path, saved=saved)
    assert titles(read_journey(path).journey) == ["Dreaming", *saved]
    if not marked:
        forget_marks()
    before = everything(path.parent)
    opened = open_for_reading(path)
    assert opened.journey == journey
    assert opened.notes[0].startswith("2 edits")
    assert logs_of(path)[0].stem in opened.notes[0]
    assert everything(path.parent) == before  # looking changes nothing
    found, notes = reopened(path)
    assert found == journey
    assert notes == list(opened.notes)
    assert read_journey(path).journey == journey
    assert reopened(path) == (journey, [])  # once is enough
    assert played_back(path) == journey


def test_a_crash_between_the_file_and_its_mark(path):
    desk = Desk(path, delay=NEVER)
    desk.phase("A")
    desk.store.save_now()
    (mark,) = (state_folder() / "marks").iterdir()
    before = mark.read_bytes()
    desk.phase("B")
    desk.store.save_now()
    desk.phase("C")
    desk.crash()
    mark.write_bytes(before)
    assert reopened(path)[0] == desk.journey


def test_a_crashed_journey_that_was_moved_is_completed_all_the_same(path, tmp_path):
    journey = crashed(path)
    path.parent.rename(tmp_path / "moved")
    assert reopened(tmp_path / "moved" / "kitchen.toml")[0] == journey


def test_an_undo_of_what_was_saved_is_not_lost(path):
    desk = Desk(path, delay=NEVER)
    desk.phase("A")
    desk.store.save_now()
    desk.document.undo()
    desk.crash()
    assert titles(reopened(path)[0]) == ["Dreaming"]


def test_a_crash_after_a_crash(path):
    crashed(path)
    desk = Desk(path, delay=NEVER)
    desk.phase("D")
    desk.crash()
    assert titles(reopened(path)[0]) == ["Dreaming", "A", "B", "C", "D"]
    assert played_back(path) == read_journey(path).journey


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "mark lost"])
def test_a_file_that_others_changed_is_right_when_nothing_of_ours_is_missing(path, marked):
    crashed(path, saved=("A", "B"), unsaved=())
    Desk(path).close()
    path.write_text(path.read_text().replace("Dreaming", "By hand"))
    if not marked:
        forget_marks()
    desk = Desk(path)
    assert titles(desk.store.journey) == ["By hand", "A", "B"]
    assert desk.store.notes == []
    desk.phase("C")
    desk.close()
    last = read_log(logs_of(path)[-1])
    assert [entry.did for entry in last.entries] == ["outside", "set", "add"]
    assert played_back(path) == read_journey(path).journey


def test_going_back_to_an_older_file_on_purpose_is_believed(path):
    older = path.read_bytes()
    crashed(path, saved=("A", "B"), unsaved=())
    Desk(path).close()
    path.write_bytes(older)
    assert titles(open_for_reading(path).journey) == ["Dreaming"]
    desk = Desk(path)
    desk.phase("C")
    desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "C"]
    assert played_back(path) == read_journey(path).journey


@pytest.fixture
def conflict(path):
    """Ours has B and C in the log only, theirs a phase with another title."""
    ours = crashed(path)
    path.write_text(path.read_text().replace("Dreaming", "By hand"))
    return path, ours


def test_both_changed_is_a_question_not_a_decision(conflict):
    path, ours = conflict
    theirs = path.read_bytes()
    opened = open_for_reading(path)
    assert titles(opened.journey) == ["By hand", "A"]
    assert "choose" in opened.notes[0]
    desk = Desk(path, begin=False)
    assert desk.store.outside.conflict
    assert titles(desk.store.outside.loaded.journey) == ["By hand", "A"]
    assert desk.store.journey == ours
    for _second in range(3):
        desk.store._look()  # it stays a question, however often the saver looks at the file
    assert not desk.close()
    assert path.read_bytes() == theirs
    again = Desk(path, begin=False)
    assert again.store.outside.conflict  # it is asked until somebody chooses
    again.close()


def test_taking_theirs(conflict):
    path, _ours = conflict
    desk = Desk(path, begin=False)
    assert titles(desk.store.take_theirs().journey) == ["By hand", "A"]
    desk.begin()
    desk.phase("D")
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand", "A", "D"]
    assert played_back(path) == read_journey(path).journey
    assert reopened(path)[1] == []


def test_taking_theirs_after_a_session_has_begun(conflict):
    path, _ours = conflict
    desk = Desk(path)
    loaded = desk.store.take_theirs()
    desk.document.take_outside(loaded.journey, edits_between(desk.journey, loaded.journey))
    desk.phase("D")
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand", "A", "D"]
    assert played_back(path) == read_journey(path).journey


def test_who_only_looks_is_told_of_the_question(conflict):
    path, _ours = conflict
    before = everything(path.parent)
    viewer = Store.open(path, now=CLOCK, random_bits=Random(1).getrandbits, view_only="just looking")
    assert titles(viewer.journey) == ["By hand", "A"]
    assert "choose" in viewer.notes[0]
    assert viewer.close()
    assert everything(path.parent) == before


def test_keeping_ours(conflict):
    path, ours = conflict
    desk = Desk(path, begin=False)
    desk.store.keep_ours()
    assert desk.close()
    assert read_journey(path).journey == ours
    assert played_back(path) == ours
    assert reopened(path)[1] == []


def test_saving_ours_elsewhere(conflict):
    path, _ours = conflict
    theirs = path.read_bytes()
    other = path.with_name("ours.toml")
    desk = Desk(path, begin=False)
    desk.store.save_as(other)
    desk.begin()
    desk.phase("D")
    assert desk.close()
    assert path.read_bytes() == theirs
    assert titles(read_journey(other).journey) == ["Dreaming", "A", "B", "C", "D"]
    assert played_back(other) == read_journey(other).journey
    again = Desk(path, begin=False)  # settled: nobody is asked about the old file again
    assert again.store.outside is None
    assert titles(again.store.journey) == ["By hand", "A"]
    again.close()


def test_a_torn_tail_is_set_aside_when_opened_and_left_alone_when_looked_at(path):
    journey = crashed(path)
    (log,) = logs_of(path)
    with log.open("ab") as file:
        file.write(b"\n[[entry]]\nat = 2026-11-21T")
    before = everything(path.parent)
    assert open_for_reading(path).journey == journey
    assert everything(path.parent) == before
    found, notes = reopened(path)
    assert found == journey
    assert any(f"{log.name}.torn" in note for note in notes)
    assert log.with_name(f"{log.name}.torn").read_bytes() == b"\n[[entry]]\nat = 2026-11-21T"
    assert reopened(path) == (journey, [])


def test_a_log_that_cannot_be_read_keeps_nobody_from_the_journey(path):
    crashed(path)
    (log,) = logs_of(path)
    log.write_text(log.read_text().replace("[[entry]]", "[[entry", 1))
    opened = open_for_reading(path)
    assert titles(opened.journey) == ["Dreaming", "A"]
    assert [problem.file for problem in opened.problems] == [str(log)]
    desk = Desk(path)
    assert desk.store.problems == opened.problems
    desk.phase("D")
    assert desk.close()


def test_a_colleagues_log_and_file_that_git_brought_are_taken_together(path, tmp_path):
    crashed(path, saved=("A",), unsaved=())
    Desk(path).close()
    there = tmp_path / "there"
    shutil.copytree(path.parent, there)
    colleague = Desk(there / "kitchen.toml", seed=2)
    colleague.phase("Theirs")
    colleague.close()
    shutil.copytree(there, path.parent, dirs_exist_ok=True)
    desk = Desk(path, seed=3)
    assert titles(desk.store.journey) == ["Dreaming", "A", "Theirs"]
    assert desk.store.notes == []
    desk.phase("Ours")
    desk.close()
    assert [entry.did for entry in read_log(logs_of(path)[-1]).entries] == ["add"]
    assert played_back(path) == read_journey(path).journey


def test_the_journey_at_any_time(path):
    desk = Desk(path)
    states = []
    for title in ("A", "B", "C"):
        desk.phase(title)
        states.append((CLOCK.time, desk.journey))
    desk.close()
    desk = Desk(path, seed=2)
    desk.rename(desk.journey.phases[0].id, "Renamed")
    states.append((CLOCK.time, desk.journey))
    desk.close()
    for when, journey in states:
        assert journey_at(path, when) == journey
    assert journey_at(path, states[0][0] - dt.timedelta(hours=1)) is None


def some_work(desk, random):
    """Edits, undo, redo, saves and remarks in any order."""
    for _ in range(random.randint(0, 12)):
        match random.choice(["edit", "edit", "edit", "undo", "redo", "save", "note"]):
            case "edit":
                desk.document.run(random_edits(desk.journey, random), "something")
            case "undo":
                desk.document.undo()
            case "redo":
                desk.document.redo()
            case "save":
                assert desk.store.save_now()
            case "note":
                desk.document.note("note", text="by the way")


@pytest.mark.parametrize(
    "seed", [*range(10), *(pytest.param(n, marks=pytest.mark.full) for n in range(10, 1000))]
)
def test_any_history_with_crashes_loses_nothing(path, seed):
    """Crashes, changes by hand between sessions, marks lost now and then."""
    random = Random(seed)
    journey = read_journey(path).journey
    for turn in range(4):
        desk = Desk(path, seed=seed * 10 + turn, delay=NEVER)
        assert desk.store.outside is None
        assert desk.store.journey == journey
        some_work(desk, random)
        journey = desk.journey
        if random.random() < 0.6:
            desk.crash()
            if random.random() < 0.4:
                forget_marks()
        else:
            desk.close()
            if random.random() < 0.4:
                path.write_text(path.read_text().replace('title = "', f'title = "{turn} ', 1))
                journey = read_journey(path).journey
        assert open_for_reading(path).journey == journey
    desk = Desk(path, seed=seed * 10 + 9)
    desk.phase("Last")
    desk.close()
    assert played_back(path) == read_journey(path).journey


def test_without_logs_the_file_is_the_journey(path):
    loaded = read_journey(path)
    assert recovered(loaded.journey, loaded.digest, Shelf(path), None).in_step is False
    blank = Journey(id="blank")
    assert recovered(blank, "", Shelf(path), Mark("sha256:other")).in_step is True


def test_a_journey_holds_its_last_session_and_not_one_more(path):
    desk = Desk(path)
    first = desk.phase("A")
    desk.rename(first, "B")
    middle = desk.journey
    desk.document.undo()
    desk.close()
    entries = read_log(logs_of(path)[0]).entries
    assert holds(desk.journey, entries)
    assert not holds(middle, entries)
    assert holds(middle, entries[:-1])
    assert mark_of(path) is not None
