"""An open journey whose file somebody else changes, or whose disk gives trouble."""

import errno
import os
import threading
import time

import pytest

from journeytui.files import atomic, journeyfile, watching
from journeytui.files.logs import logs_of, read_log
from journeytui.files.reading import read_journey
from journeytui.files.store import Told
from journeytui.journey.difference import edits_between
from tests.files.safety.desk import NEVER, Desk, new_journey, played_back, titles


class Ears:
    """Hears what the store tells, from its thread."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []
        self._new = threading.Condition()
        self.told = Told(self._hear("saved"), self._hear("failed"), self._hear("outside"))

    def _hear(self, kind):
        def hear(what=None):
            with self._new:
                self.heard.append((kind, what))
                self._new.notify_all()

        return hear

    def wait(self, kind, seconds=5.0):
        """The first thing of that kind that is told from now on or was told before; it is taken off."""
        with self._new:
            assert self._new.wait_for(lambda: any(one[0] == kind for one in self.heard), seconds), kind
            at = next(at for at, one in enumerate(self.heard) if one[0] == kind)
            return self.heard.pop(at)[1]

    def kinds(self):
        return [kind for kind, _what in self.heard]


@pytest.fixture
def path(tmp_path):
    return new_journey(tmp_path / "kitchen.toml", "Dreaming")


@pytest.fixture
def ears():
    return Ears()


def by_hand(path):
    path.write_text(path.read_text().replace("Dreaming", "By hand"))


def take(desk):
    """What the program does when there is nothing of ours to lose, or when somebody chose theirs."""
    loaded = desk.store.take_theirs()
    desk.document.take_outside(loaded.journey, edits_between(desk.journey, loaded.journey))


def test_a_change_is_noticed_within_two_seconds_and_taken_over(path, ears):
    desk = Desk(path, ears.told)
    desk.phase("A")
    desk.store.save_now()
    started = time.monotonic()
    by_hand(path)
    outside = ears.wait("outside")
    assert time.monotonic() - started < 2
    assert not outside.conflict
    take(desk)
    desk.phase("B")
    assert desk.document.undo().after == desk.journey
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand", "A"]
    assert [entry.did for entry in read_log(logs_of(path)[0]).entries][-4:] == [
        "outside",
        "set",
        "add",
        "undo",
    ]
    assert played_back(path) == read_journey(path).journey


def test_our_own_saves_and_a_touch_are_no_change(path, ears):
    desk = Desk(path, ears.told)
    desk.phase("A")
    desk.store.save_now()
    os.utime(path)
    time.sleep(1.3)
    assert ears.kinds() == ["saved"]
    desk.close()


def changed_on_both_sides(path, ears):
    desk = Desk(path, ears.told, delay=NEVER)
    desk.phase("A")
    by_hand(path)
    assert not desk.store.save_now()
    assert ears.wait("outside").conflict
    assert titles(read_journey(path).journey) == ["By hand"]  # nothing was overwritten
    return desk


def test_both_changed_take_theirs(path, ears):
    desk = changed_on_both_sides(path, ears)
    take(desk)
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand"]
    assert played_back(path) == read_journey(path).journey


def test_both_changed_keep_ours(path, ears):
    desk = changed_on_both_sides(path, ears)
    desk.store.keep_ours()
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]
    assert played_back(path) == read_journey(path).journey


def test_both_changed_save_elsewhere(path, ears):
    desk = changed_on_both_sides(path, ears)
    other = path.with_name("other.toml")
    desk.store.save_as(other)
    desk.phase("B")
    assert desk.close()
    assert titles(read_journey(path).journey) == ["By hand"]
    assert titles(read_journey(other).journey) == ["Dreaming", "A", "B"]
    assert played_back(other) == read_journey(other).journey


def test_a_change_that_is_taken_back_lets_us_save_again(path, ears):
    before = path.read_bytes()
    desk = changed_on_both_sides(path, ears)
    path.write_bytes(before)
    ears.wait("saved")
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]


def test_a_file_that_was_broken_outside_is_told_and_ours_is_kept(path, ears):
    desk = Desk(path, ears.told)
    path.write_text("phase = [")
    outside = ears.wait("outside")
    assert outside.loaded is None
    assert outside.problems[0].line == 1
    desk.phase("A")
    assert not desk.store.save_now()
    assert path.read_text() == "phase = ["
    assert ears.wait("outside").conflict
    with pytest.raises(LookupError):
        desk.store.take_theirs()
    desk.store.keep_ours()
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]


def test_a_file_that_is_gone_is_told_and_written_again(path, ears):
    desk = Desk(path, ears.told)
    path.unlink()
    outside = ears.wait("outside")
    assert (outside.loaded, outside.conflict) == (None, False)
    desk.phase("A")
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]


def test_who_looks_on_follows_the_file(path, ears):
    writer = Desk(path)
    viewer = Desk(path, ears.told)
    assert viewer.store.view_only
    writer.phase("A")
    writer.store.save_now()
    ears.wait("outside")
    take(viewer)
    assert titles(viewer.journey) == ["Dreaming", "A"]
    before = sorted(path.parent.rglob("*"))
    viewer.close()
    assert sorted(path.parent.rglob("*")) == before
    assert writer.close()


FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def full_disk(monkeypatch):
    """Files take nothing; gives what ends it."""

    def write(_path, _data):
        raise FULL

    monkeypatch.setattr(journeyfile, "write_atomically", write)
    return lambda: monkeypatch.setattr(journeyfile, "write_atomically", atomic.write_atomically)


def test_a_full_disk_is_told_once_and_tried_again(path, ears, full_disk):
    before = path.read_bytes()
    desk = Desk(path, ears.told)
    desk.store._saver._retry = 0.3
    desk.phase("A")
    assert not desk.store.save_now()
    assert not desk.store.save_now()
    ears.wait("failed")
    assert desk.store.failure is FULL
    assert "failed" not in ears.kinds()
    assert desk.store.unsaved
    assert path.read_bytes() == before
    full_disk()
    ears.wait("saved")  # nobody asked
    assert (desk.store.unsaved, desk.store.failure) == (False, None)
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]


def test_a_full_disk_and_a_way_out(path, ears, full_disk, tmp_path):
    desk = Desk(path, ears.told)
    desk.phase("A")
    assert not desk.store.save_now()
    other = tmp_path / "stick" / "kitchen.toml"
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        desk.store.save_as(other)
    assert desk.store.path == path
    other.parent.mkdir()
    desk.store.save_as(other)
    full_disk()
    desk.phase("B")
    assert desk.close()
    assert titles(read_journey(other).journey) == ["Dreaming", "A", "B"]
    assert played_back(other) == read_journey(other).journey
    rescued = Desk(path, begin=False)  # and the old place completes its file from its log
    assert titles(rescued.store.journey) == ["Dreaming", "A"]
    rescued.close()


def test_a_folder_that_is_unplugged(path, ears, tmp_path):
    desk = Desk(path, ears.told, delay=NEVER)
    desk.phase("A")
    path.parent.rename(tmp_path.with_name("unplugged"))
    desk.phase("B")
    assert not desk.store.save_now()
    ears.wait("failed")
    assert desk.store.failure.errno == errno.ENOENT
    tmp_path.mkdir()
    desk.store.save_as(tmp_path / "saved.toml")
    desk.phase("C")
    assert desk.close()
    assert titles(read_journey(tmp_path / "saved.toml").journey) == ["Dreaming", "A", "B", "C"]
    assert played_back(tmp_path / "saved.toml") == read_journey(tmp_path / "saved.toml").journey


def test_a_save_that_fails_late_is_no_trouble_after_a_save_as(path, ears, monkeypatch):
    desk, trying, gone_on = Desk(path, ears.told, delay=0), threading.Event(), threading.Event()
    save = desk.store._saver._save

    def late(work):
        monkeypatch.setattr(desk.store._saver, "_save", save)
        trying.set()
        gone_on.wait()
        raise FULL

    monkeypatch.setattr(desk.store._saver, "_save", late)
    desk.phase("A")
    assert trying.wait(5)
    desk.store.save_as(path.with_name("other.toml"))
    desk.phase("B")
    gone_on.set()
    ears.wait("saved")
    assert desk.store.failure is None
    assert "failed" not in ears.kinds()
    assert desk.close()


def test_what_goes_wrong_while_looking_around_keeps_nothing_from_being_saved(path, ears, monkeypatch):
    looked = threading.Event()

    def broken(_watch):
        looked.set()
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(watching.Watch, "stirred", broken)
    desk = Desk(path, ears.told)
    assert looked.wait(5)
    desk.phase("A")
    assert desk.store.save_now()
    assert desk.close()
    assert titles(read_journey(path).journey) == ["Dreaming", "A"]


def test_a_save_that_is_late_does_not_undo_a_save_as(path):
    desk = Desk(path, delay=0)
    other = path.with_name("other.toml")
    with desk.store._file.lock:  # the saver's thread waits here with the first of two edits
        desk.phase("A")
        time.sleep(0.2)
        desk.phase("B")
        desk.store.save_as(other)
    assert desk.close()
    assert titles(read_journey(other).journey) == ["Dreaming", "A", "B"]
    assert titles(read_journey(path).journey) == ["Dreaming"]


def test_after_a_save_as_others_may_write_the_old_file_and_not_the_new_one(path):
    desk, other = Desk(path), path.with_name("other.toml")
    desk.store.save_as(other)
    behind, beside = Desk(path), Desk(other)
    assert not behind.store.view_only
    assert beside.store.view_only
    for one in (desk, behind, beside):
        assert one.close()


def test_save_as_takes_no_place_that_is_taken(path):
    other = new_journey(path.with_name("other.toml"), "Mine")
    before = other.read_bytes()
    desk = Desk(path)
    with pytest.raises(FileExistsError):
        desk.store.save_as(other)
    with pytest.raises(FileExistsError):
        desk.store.save_as(path)
    assert desk.close()
    assert other.read_bytes() == before


def test_a_log_that_takes_nothing_still_leaves_the_edit_in_the_file(path, ears):
    (path.parent / "kitchen.sessions").write_text("a file where the folder should be")
    desk = Desk(path, ears.told)
    desk.phase("A")
    assert desk.document.trouble is not None
    assert desk.store.save_now()
    (path.parent / "kitchen.sessions").unlink()
    assert desk.document.retry()
    assert desk.close()
    assert played_back(path) == read_journey(path).journey
