"""One writer for each journey: an operating-system lock with a note of who holds it.

The system lets go of the lock when the process ends, however it ends. The file of the lock lies in the
user's state folder and stays there; its content is only the note.
"""

import datetime as dt
import getpass
import json
import os
import platform
import sys
from pathlib import Path
from time import sleep
from typing import Final, NamedTuple

from journeytui.files.places import state_file

if sys.platform == "win32":
    import msvcrt

    def _take(fd: int) -> None:
        os.lseek(fd, 1 << 30, os.SEEK_SET)  # beyond the note, which stays readable
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

    _try = _take

else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _try(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)  # several may ask at once, and nobody is told "held"


PAUSES: Final = (0.0, 0.002, 0.008, 0.04)
"""Seconds before each try to take a lock: who only asks has it too, for much less than all of them."""


class Holder(NamedTuple):
    """Who has the journey open for writing; parts that are not known are empty."""

    host: str = ""
    user: str = ""
    since: dt.datetime | None = None
    pid: int = 0


class Lock:
    """The right to write one journey, until `release` or the end of the process."""

    def __init__(self, fd: int) -> None:
        self._fd: int | None = fd

    def release(self) -> None:
        """Let others write. Nothing happens the second time."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


def take_lock(journey_path: Path, since: dt.datetime) -> Lock | Holder:
    """The lock of the journey, or who holds it. `since` goes into the note.

    Raises `OSError` when there can be no lock (no writable state folder).
    """
    path = state_file("locks", journey_path, ".lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        taken = _taken(fd)
    except OSError:
        os.close(fd)
        raise
    if not taken:
        os.close(fd)
        return _noted(path)
    note = {
        "host": platform.node(),
        "user": _user(),
        "since": since.isoformat(timespec="seconds"),
        "pid": os.getpid(),
    }
    os.ftruncate(fd, 0)
    os.write(fd, json.dumps(note).encode())
    return Lock(fd)


def who_holds(journey_path: Path) -> Holder | None:
    """Who has the journey open for writing; nothing when nobody has. The lock stays as it is.

    Raises `OSError` when it cannot be told.
    """
    path = state_file("locks", journey_path, ".lock")
    try:
        fd = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return None
    try:
        _try(fd)
    except (BlockingIOError, PermissionError):
        return _noted(path)
    finally:
        os.close(fd)
    return None


def _taken(fd: int) -> bool:
    for pause in PAUSES:
        sleep(pause)
        try:
            _take(fd)
        except (BlockingIOError, PermissionError):
            continue
        return True
    return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return ""


def _noted(path: Path) -> Holder:
    try:
        match json.loads(path.read_bytes()):
            case {"host": str(host), "user": str(user), "since": str(since), "pid": int(pid)}:
                return Holder(host, user, dt.datetime.fromisoformat(since), pid)
    except (OSError, ValueError, RecursionError):
        pass  # read just while it was written
    return Holder()
