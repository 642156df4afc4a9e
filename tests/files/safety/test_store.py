"""A journey that is opened, worked on and closed: file, logs, lock and marks play together."""

import errno
import os
import threading
from unittest.mock import Mock

import pytest

from journeytui.files import logbook, logwriter, store
from journeytui.files.locks import who_holds
from journeytui.files.logs import logs_of, read_log
from journeytui.files.opening import create, open_for_reading
from journeytui.files.places import mark_of, recent
from journeytui.files.problems import FileError
from journeytui.files.reading import read_journey
from journeytui.files.store import Told
from journeytui.journey.difference import edits_between
from tests.files.safety.desk import Desk, new_journey, played_back, titles


@pytest.fixture
def path(tmp_path):
    return new_journey(tmp_path / "kitchen.toml", "Dreaming")


def test_edits_are_in_the_log_at_once_and_in_the_file_after_closing(path):
    desk = Desk(path)
    desk.phase("Deciding")
    (log,) = logs_of(path)
    assert [entry.did for entry in read_log(log).entries] == ["outside", "set", "add", "add"]
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "Deciding"]


def test_an_edit_is_in_the_file_within_two_seconds_without_anybody_asking(path):
    desk = Desk(path)
    desk.phase("Deciding")
    for _ in range(100):
        if not desk.store.unsaved:
            break
        with desk.store._saver._turn:
            desk.store._saver._turn.wait(0.02)
    assert titles(read_journey(path).journey) == ["Dreaming", "Deciding"]
    desk.close()


def test_looking_leaves_nothing_behind(path):
    before = path.stat()
    Desk(path).close()
    open_for_reading(path)
    assert list(path.parent.iterdir()) == [path]
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_the_logs_played_back_give_the_file_over_several_sessions(path):
    for number in range(4):
        desk = Desk(path, seed=number)
        added = desk.phase(f"Phase {number}")
        desk.rename(added, f"Renamed {number}")
        desk.document.undo()
        if number % 2:
            desk.document.redo()
        desk.document.note("note", text="by the way")
        assert desk.close()
    text = path.read_text().replace('title = "Dreaming"', 'title = "By hand"')
    path.write_text(text)
    desk = Desk(path, seed=9)
    desk.phase("Last")
    assert desk.close()
    assert len(logs_of(path)) == 5
    assert played_back(path) == read_journey(path).journey


def test_two_sessions_in_one_opening_have_a_log_each(path):
    before = read_journey(path).digest
    desk = Desk(path)
    desk.phase("At the desk")
    desk.begin("workshop")
    between = read_journey(path).digest
    desk.phase("In the workshop")
    desk.close()
    logs = [read_log(log) for log in logs_of(path)]
    assert [log.header.kind for log in logs] == ["desk", "workshop"]
    assert [log.entries[0].did for log in logs] == ["outside", "add"]
    assert logs[0].header.base == before
    assert logs[1].header.base == between
    assert played_back(path) == read_journey(path).journey


def test_a_session_can_be_gone_on_with(path):
    desk = Desk(path)
    desk.phase("Before")
    desk.close()
    path.write_text(path.read_text().replace("Dreaming", "By hand"))
    desk = Desk(path, begin=False)
    desk.take_up(read_log(logs_of(path)[0]))
    desk.phase("After")
    desk.close()
    (log,) = [read_log(one) for one in logs_of(path)]
    assert [entry.did for entry in log.entries] == ["outside", "set", "add", "add", "outside", "set", "add"]
    assert [entry.seq for entry in log.entries] == list(range(7))
    assert played_back(path) == read_journey(path).journey


def test_opening_what_was_closed_reads_no_log(path):
    desk = Desk(path)
    desk.phase("Deciding")
    desk.close()
    (log,) = logs_of(path)
    log.write_bytes(b"x" * log.stat().st_size)  # whoever reads it now would complain
    desk = Desk(path, begin=False)
    assert (desk.store.notes, desk.store.problems) == ([], ())
    opened = open_for_reading(path)
    assert (opened.notes, opened.problems) == ((), ())
    desk.close()


def test_the_second_window_looks_on_and_the_lock_is_free_after_the_first(path):
    first = Desk(path)
    second = Desk(path)
    assert first.store.view_only == ""
    assert "open" in second.store.view_only
    first.phase("Deciding")
    second.close()
    assert first.close()
    third = Desk(path)
    assert third.store.view_only == ""
    third.close()


def test_closing_twice_takes_nothing_from_who_came_after(path):
    first = Desk(path)
    first.close()
    second = Desk(path)
    second.phase("Deciding")
    assert first.close()
    assert Desk(path).store.view_only
    assert second.close()


def test_opened_journeys_are_remembered(path, tmp_path):
    other = new_journey(tmp_path / "garden.toml")
    for one in (path, other, path):
        Desk(one).close()
    assert [entry.path for entry in recent()] == [path, other]


def test_a_new_journey_takes_no_place_that_is_taken(path):
    with pytest.raises(FileExistsError):
        create(path, read_journey(path).journey)


def test_a_broken_file_is_told_and_left_alone(path):
    path.write_text("not = toml = at all")
    with pytest.raises(FileError):
        Desk(path)
    assert path.read_text() == "not = toml = at all"
    path.write_text('format = 1\nid = "test"\n')
    Desk(path).close()  # and the lock is free again


def test_without_a_state_folder_it_works_and_says_so(path, monkeypatch, tmp_path):
    blocked = tmp_path / "state"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("JOURNEYTUI_STATE_HOME", str(blocked))
    desk = Desk(path)
    assert "second window" in desk.store.notes[0]
    desk.phase("Deciding")
    assert desk.close()
    assert titles(open_for_reading(path).journey) == ["Dreaming", "Deciding"]


def test_the_mark_says_what_the_file_holds(path):
    desk = Desk(path)
    desk.phase("Deciding")
    desk.close()
    mark = mark_of(path)
    (log,) = logs_of(path)
    assert (mark.digest, mark.session, mark.seq) == (read_journey(path).digest, log.stem, 3)
    assert (mark.logs, mark.begun, mark.in_step) == ({log.stem: log.stat().st_size}, (), True)


def test_beginning_does_not_wait_for_what_the_log_opens_with(path, monkeypatch):
    worked_out = []

    def watched(old, new):
        worked_out.append(new)
        return edits_between(old, new)

    monkeypatch.setattr(logbook, "edits_between", watched)
    desk = Desk(path)
    assert worked_out == []
    desk.store.get_ready()
    assert len(worked_out) == 1
    desk.phase("Deciding")
    desk.phase("Buying")
    assert len(worked_out) == 1
    (log,) = logs_of(path)
    assert [entry.seq for entry in read_log(log).entries] == [0, 1, 2, 3, 4]
    assert desk.close()
    assert played_back(path) == read_journey(path).journey


def test_an_edit_is_kept_when_what_the_log_opens_with_cannot_be_worked_out(path, monkeypatch):
    desk = Desk(path)
    desk.phase("Deciding")
    assert desk.close()
    path.write_text(path.read_text().replace("Dreaming", "By hand"))
    desk = Desk(path, seed=2)
    unplugged = OSError(errno.EIO, os.strerror(errno.EIO))
    with monkeypatch.context() as broken:
        broken.setattr(logbook, "log_end", Mock(side_effect=unplugged))
        desk.phase("Buying")
        assert desk.document.trouble is unplugged
        assert len(desk.document.unwritten) == 1
    desk.phase("Paying")
    assert desk.document.trouble is None
    desk.document.undo()
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand", "Deciding", "Buying"]
    assert played_back(path) == read_journey(path).journey


def test_a_session_that_is_taken_up_numbers_on_and_its_undo_is_replayed(path):
    desk = Desk(path, begin=False)
    desk.begin("workshop")
    desk.phase("Deciding")
    desk.crash()
    desk = Desk(path, begin=False)
    (log,) = (read_log(path) for path in logs_of(path))
    desk.take_up(log)
    desk.phase("Buying")
    desk.phase("Paying")
    desk.document.undo()
    assert desk.close()
    (log,) = (read_log(path) for path in logs_of(path))
    numbers = [entry.seq for entry in log.entries]
    assert numbers == list(range(len(numbers)))
    assert log.entries[-1].of == numbers[-2]
    assert titles(read_journey(path).journey) == ["Dreaming", "Deciding", "Buying"]
    assert played_back(path) == read_journey(path).journey


@pytest.mark.parametrize("happens", ["the disk is full", "it is saved elsewhere"])
def test_what_was_changed_by_hand_is_logged_whatever_happens_before_the_first_entry(
    path, monkeypatch, happens
):
    desk = Desk(path)
    desk.phase("Deciding")
    desk.close()
    path.write_text(path.read_text().replace("Dreaming", "By hand"))
    desk = Desk(path, begin=False)
    desk.take_up(read_log(logs_of(path)[0]))
    if happens == "the disk is full":
        with monkeypatch.context() as patch:
            patch.setattr(logwriter, "write_all", Mock(side_effect=OSError(errno.ENOSPC, "full")))
            desk.phase("Buying")
            assert desk.document.trouble is not None
    else:
        desk.store.save_as(path := path.with_name("other.toml"))
        desk.phase("Buying")
    desk.phase("Paying")
    assert desk.close()
    assert titles(played_back(path)) == ["By hand", "Deciding", "Buying", "Paying"]
    (log,) = [read_log(one) for one in logs_of(path)]
    assert [entry.seq for entry in log.entries] == list(range(len(log.entries)))


def test_who_saves_as_while_it_is_looked_who_writes_there_is_the_writer_here(path, monkeypatch):
    looking, answer, told = threading.Event(), threading.Event(), threading.Event()

    def slowly(journey_path):
        looking.set()
        answer.wait(10)
        return who_holds(journey_path)

    first = Desk(path)
    monkeypatch.setattr(store, "who_holds", slowly)
    second = Desk(path, Told(writer=told.set))
    first.close()
    assert looking.wait(10)
    saving = threading.Thread(target=second.store.save_as, args=[path.with_name("garden.toml")])
    saving.start()
    saving.join(0.1)  # as far as it comes
    answer.set()
    saving.join(10)
    assert told.wait(10)
    assert (second.store.view_only, second.store.vacant) == ("", False)
    second.close()


def test_a_session_that_cannot_be_taken_up_leaves_the_one_that_runs(path):
    desk = Desk(path)
    desk.phase("Deciding")
    desk.close()
    (log,) = [read_log(one) for one in logs_of(path)]
    aside = log.path.rename(path.with_name("aside"))
    desk = Desk(path, seed=9)
    desk.phase("Buying")
    with pytest.raises(FileNotFoundError):
        desk.store.take_up(log)
    desk.phase("Paying")
    assert desk.document.trouble is None
    aside.rename(log.path)
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "Deciding", "Buying", "Paying"]
