"""The state folder, and the lock of one writer."""

import datetime as dt
import subprocess
import sys

import pytest

from journeytui.files.locks import Holder, Lock, take_lock
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
