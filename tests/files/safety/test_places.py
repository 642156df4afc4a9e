"""The state folder, and the lock of one writer."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeytui.files import locks
from journeytui.files.locks import Holder, Lock, take_lock, who_holds
from journeytui.files.places import (
    MOST_RECENT,
    Mark,
    keep_mark,
    mark_of,
    recent,
    remember,
    state_folder,
    time_zone,
)
from tests.files.safety.desk import ZONE

SINCE = dt.datetime(2026, 11, 21, 8, 30, 4, tzinfo=ZONE)


def test_journeys_are_remembered_the_last_one_first(tmp_path):
    paths = [tmp_path / f"{number}.toml" for number in range(MOST_RECENT + 5)]
    for path in [*paths, paths[20]]:
        remember(path, SINCE)
    found = recent()
    assert len(found) == MOST_RECENT
    assert (found[0].path, found[1].path, found[0].when) == (paths[20], paths[-1], SINCE)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"recent": 3}', '{"recent": [{"path": 1}, "x"]}', "[" * 9999]
)
def test_a_broken_state_folder_counts_as_an_empty_one(tmp_path, content):
    path = tmp_path / "kitchen.toml"
    keep_mark(path, Mark("sha256:0"))
    (mark,) = (state_folder() / "marks").iterdir()
    for broken in (mark, state_folder() / "recent.json"):
        broken.write_text(content)
    assert recent() == ()
    assert mark_of(path) is None
    remember(path, SINCE)
    assert [entry.path for entry in recent()] == [path]


def test_a_mark_is_read_as_it_was_kept_through_any_name_of_the_file(tmp_path):
    path, link = tmp_path / "kitchen.toml", tmp_path / "link.toml"
    link.symlink_to(path)
    mark = Mark("sha256:0", "2026-11-21-am-k7q2", 7, {"2026-11-21-am-k7q2": 900}, ("b",), in_step=True)
    keep_mark(path, mark)
    assert mark_of(link) == mark
    assert mark_of(tmp_path / "garden.toml") is None


def test_one_writer_at_a_time(tmp_path):
    path = tmp_path / "kitchen.toml"
    lock = take_lock(path, SINCE)
    assert isinstance(lock, Lock)
    holder = take_lock(path, SINCE)
    assert isinstance(holder, Holder)
    assert (holder.since, bool(holder.host)) == (SINCE, True)
    assert isinstance(take_lock(tmp_path / "garden.toml", SINCE), Lock)
    lock.release()
    lock.release()
    assert isinstance(take_lock(path, SINCE), Lock)


@pytest.fixture
def asker(tmp_path: Path) -> Iterator[int]:
    """Somebody who is just asking who holds the lock of kitchen.toml: the file that they have open."""
    fcntl = pytest.importorskip("fcntl")
    take_lock(tmp_path / "kitchen.toml", SINCE).release()
    (path,) = (state_folder() / "locks").iterdir()
    fd = os.open(path, os.O_RDWR)
    fcntl.flock(fd, fcntl.LOCK_SH)
    yield fd
    os.close(fd)


@pytest.mark.usefixtures("asker")
def test_two_may_ask_at_once_and_neither_is_told_that_it_is_held(tmp_path):
    assert who_holds(tmp_path / "kitchen.toml") is None


def test_who_opens_the_journey_is_not_kept_from_it_by_somebody_who_only_asks(tmp_path, asker, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def answered(seconds: float) -> None:
        if seconds:
            fcntl.flock(asker, fcntl.LOCK_UN)

    monkeypatch.setattr(locks, "sleep", answered)
    assert isinstance(take_lock(tmp_path / "kitchen.toml", SINCE), Lock)


@pytest.mark.usefixtures("asker")
def test_who_holds_it_longer_than_a_moment_is_believed(tmp_path, monkeypatch):
    waited: list[float] = []
    monkeypatch.setattr(locks, "sleep", waited.append)
    assert isinstance(take_lock(tmp_path / "kitchen.toml", SINCE), Holder)
    assert sum(waited) <= 0.05


HOLD = """
import datetime, pathlib, sys, time
from journeytui.files.locks import take_lock
lock = take_lock(pathlib.Path(sys.argv[1]), datetime.datetime.now(datetime.timezone.utc))
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_is_free_after_kill_9(tmp_path):
    path = tmp_path / "kitchen.toml"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"held\n"
        holder = take_lock(path, SINCE)
        assert holder.pid == child.pid
        child.kill()
    assert isinstance(take_lock(path, SINCE), Lock)


def test_the_zone_has_a_name_people_know(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    assert time_zone() == "Europe/Stockholm"
    monkeypatch.setenv("TZ", ":/usr/share/zoneinfo/Europe/Copenhagen")
    assert time_zone() == "Europe/Copenhagen"
