"""Saving so that the file is at every moment the old one or the new one, whole.

A temporary file in the same folder is written and synced, takes the file's place in one step, and the
folder is synced. A crash in between leaves the old file, and a temporary file with a name that
`clean_up` knows.
"""

import errno
import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

_BINARY: Final = getattr(os, "O_BINARY", 0)  # only Windows has it, and only there it matters
_SUFFIX: Final = ".journeytui-tmp"


def write_atomically(path: Path, data: bytes | bytearray) -> None:
    """Make `data` the content of the file at `path`; returns when it is on disk.

    A link stays and its target is written; mode and group are kept. Raises `OSError`, with the file as
    it was, unless the very last step (syncing the folder) failed.
    """
    target = Path(os.path.realpath(path))
    before = _existing(path, target)
    fd, temporary = _new_beside(target)
    try:
        try:
            write_all(fd, data)
            if before is not None:
                _look_alike(temporary, before)
            os.fsync(fd)
        finally:
            os.close(fd)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def replace_quickly(path: Path, data: bytes | bytearray) -> None:
    """As `write_atomically`, without syncing: for what may be lost with the power, but never be half."""
    fd, temporary = _new_beside(path)
    try:
        try:
            write_all(fd, data)
        finally:
            os.close(fd)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_all(fd: int, data: bytes | bytearray) -> None:
    """All of `data`, however little the system takes at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last. Where the system cannot (Windows, some network drives) it is not."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(fd)


def clean_up(folder: Path, name: str = "") -> None:
    """Remove what crashes left of saves to the file `name` in `folder`, or to any file there.

    Only for who holds the lock: a save may be under way.
    """
    start = _start_of_name(name) if name else "."
    with suppress(OSError):
        for beside in folder.iterdir():
            if beside.name.startswith(start) and beside.name.endswith(_SUFFIX):
                beside.unlink()


def _existing(path: Path, target: Path) -> os.stat_result | None:
    """What is known of the file; nothing for a new one. Refuses what is not a file that may be written."""
    try:
        info = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(info.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(info.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    if not os.access(target, os.W_OK):
        # Replacing would get around a read-only file: that is its folder's permission, not the file's.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return info


def _start_of_name(name: str) -> str:
    # Of a fixed length, for a name that is already as long as the system allows.
    return "." + hashlib.sha256(os.fsencode(name)).hexdigest()[:16] + "-"


def _new_beside(target: Path) -> tuple[int, Path]:
    for number in range(1000):
        temporary = target.parent / f"{_start_of_name(target.name)}{os.getpid()}-{number}{_SUFFIX}"
        try:
            return os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), temporary
        except FileExistsError:
            continue
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _look_alike(temporary: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):  # a group that the person is not in
            os.chown(temporary, -1, before.st_gid)
    temporary.chmod(stat.S_IMODE(before.st_mode))
