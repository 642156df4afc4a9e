"""Saving: at every moment the old file or the new one, whole, and never a false "saved"."""

import errno
import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from journeytui.files.atomic import clean_up, write_atomically
from journeytui.files.store import Told
from tests.files.safety.desk import Desk, new_journey

CALLS = ("stat", "open", "write", "chown", "chmod", "fsync", "close", "replace", "unlink")
OLD, NEW = b"old\n" * 5000, b"new\n" * 6000


class Faults:
    """Counts the system calls of a save by the names of `CALLS`, and makes one of them fail."""

    def __init__(self, patch, fail_at: int = 0, code: int = 0) -> None:
        self.calls: list[str] = []
        for name in CALLS:
            patch.setattr(os, name, self._wrapped(name, getattr(os, name), fail_at, code))

    def _wrapped(self, name, real, fail_at, code):
        def call(*args, **kwargs):
            self.calls.append(name)
            if len(self.calls) == fail_at:
                raise OSError(code, os.strerror(code))
            return real(*args, **kwargs)

        return call


def calls_of_a_save(path: Path, monkeypatch) -> list[str]:
    with monkeypatch.context() as patch:
        faults = Faults(patch)
        write_atomically(path, NEW)
    return faults.calls


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kitchen.toml"
    path.write_bytes(OLD)
    return path


def test_file_then_name_then_folder(path, monkeypatch):
    calls = calls_of_a_save(path, monkeypatch)
    order = [name for name in calls if name in ("write", "fsync", "replace")]
    assert order == ["write", "fsync", "replace", "fsync"]
    assert path.read_bytes() == NEW


def test_saved_is_told_after_all_of_it(tmp_path, monkeypatch):
    path = new_journey(tmp_path / "kitchen.toml")
    order = []
    desk = Desk(path, Told(saved=lambda _when: order.append("saved")))
    with monkeypatch.context() as patch:
        for name in ("fsync", "replace"):
            real = getattr(os, name)
            patch.setattr(os, name, lambda *a, _n=name, _r=real: (order.append((_n, str(a[-1]))), _r(*a))[1])
        desk.phase("Deciding")
        order.clear()
        assert desk.store.save_now()
    told = order.index("saved")
    assert [call for call, _file in order[:told]][:3] == ["fsync", "replace", "fsync"]
    desk.close()


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR])
def test_a_fault_at_any_call_leaves_the_old_or_the_new_file(path, monkeypatch, code):
    count = len(calls_of_a_save(path, monkeypatch))
    assert count >= 9
    for at in range(1, count + 1):
        path.write_bytes(OLD)
        with monkeypatch.context() as patch:
            Faults(patch, at, code)
            try:
                write_atomically(path, NEW)
            except OSError:
                said = False
            else:
                said = True
        assert path.read_bytes() == NEW if said else path.read_bytes() in (OLD, NEW)
        clean_up(path.parent, path.name)
        assert list(path.parent.iterdir()) == [path]


KILLED = """
    import os, sys
    from pathlib import Path
    from journeytui.files.atomic import clean_up, write_atomically

    path, old, new = Path(sys.argv[1]), b"old\\n" * 5000, b"new\\n" * 6000
    real = {name: getattr(os, name) for name in sys.argv[2].split()}
    at = 0
    while True:
        at += 1
        path.write_bytes(old)
        child = os.fork()
        if not child:
            left = at
            def wrapped(name):
                def call(*args, **kwargs):
                    global left
                    left -= 1
                    if not left:
                        if name == "write":  # half of it arrives
                            real["write"](args[0], bytes(args[1])[:777])
                        os.kill(os.getpid(), 9)
                    return real[name](*args, **kwargs)
                return call
            for name in real:
                setattr(os, name, wrapped(name))
            write_atomically(path, new)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        content = path.read_bytes()
        assert content in (old, new), (at, content[:80])
        clean_up(path.parent, path.name)
        assert list(path.parent.iterdir()) == [path], at
        if not status:
            assert content == new
            break
    print(at)
"""


def test_a_kill_at_any_call_leaves_the_old_or_the_new_file(path):
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(path), " ".join(CALLS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 9


def test_mode_and_link_are_kept(path, tmp_path):
    path.chmod(0o640)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.toml"
    link.symlink_to(path)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(folder.iterdir()) == [link]


def test_a_new_file_and_a_dangling_link_are_made(tmp_path):
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "new.toml")
    write_atomically(link, NEW)
    assert (tmp_path / "new.toml").read_bytes() == NEW


def test_a_name_as_long_as_the_system_allows(tmp_path):
    path = tmp_path / ("k" * 250 + ".toml")
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def a_loop(folder):
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    return folder / "loop.toml"


def a_pipe(folder):
    os.mkfifo(folder / "pipe.toml")
    return folder / "pipe.toml"


def a_folder(folder):
    (folder / "folder.toml").mkdir()
    return folder / "folder.toml"


IMPOSSIBLE = {
    "no folder": (lambda folder: folder / "none" / "kitchen.toml", errno.ENOENT),
    "a name too long": (lambda folder: folder / ("k" * 300), errno.ENAMETOOLONG),
    "a file as folder": (lambda folder: folder / "kitchen.toml" / "kitchen.toml", errno.ENOTDIR),
    "a folder": (a_folder, errno.EISDIR),
    "a pipe": (a_pipe, errno.EINVAL),
    "a loop of links": (a_loop, errno.ELOOP),
}


@pytest.mark.parametrize(("make", "code"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_written_is_refused_and_left_alone(path, make, code):
    wanted = make(path.parent)
    before = sorted(path.parent.iterdir())
    with pytest.raises(OSError, match=os.strerror(code)) as caught:
        write_atomically(wanted, NEW)
    assert caught.value.errno == code
    assert sorted(path.parent.iterdir()) == before
    assert path.read_bytes() == OLD


def test_a_file_that_is_read_only_is_not_got_around(path, monkeypatch):
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # as for anybody who is not root
    with pytest.raises(PermissionError):
        write_atomically(path, NEW)
    assert path.read_bytes() == OLD


def test_leftovers_of_other_files_are_not_touched(path):
    write_atomically(path, NEW)
    for name in (".other.journeytui-tmp", ".kitchen.toml.swp", "kitchen.toml~"):
        (path.parent / name).write_text("mine")
    clean_up(path.parent, path.name)
    assert len(list(path.parent.iterdir())) == 4
