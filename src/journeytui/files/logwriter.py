"""Writing a session's log: one write and one sync for each thing that happened.

When `append` returns, the entries are on disk; when it raises `OSError`, none of them is in the log.
"""

import errno
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from journeytui.files.atomic import sync_folder, write_all, write_atomically
from journeytui.files.logs import Log, log_name
from journeytui.files.values import toml_value
from journeytui.journey.ids import RandomBits
from journeytui.journey.model import keys
from journeytui.workshop.entries import Entry, Header

_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_HEADER_KEYS: Final = [(field.name, key) for key, field in keys(Header).items()]
_ENTRY_KEYS: Final = [(field.name, key) for key, field in keys(Entry).items() if key not in ("at", "seq")]

_sync: Final = getattr(os, "fdatasync", os.fsync)


def entry_text(entry: Entry) -> str:
    """The block of `entry`, `seq` last."""
    lines = [f"\n[[entry]]\nat = {entry.at.isoformat(timespec='seconds')}"]
    values = entry.__dict__  # half the time of 16 times getattr, and this is on the way of every key
    for name, key in _ENTRY_KEYS:
        value = values[name]
        if value is not None:
            lines.append(f"{key} = {toml_value(value)}")
    lines.append(f"seq = {entry.seq}\n")
    return "\n".join(lines)


def numbered_on(entries: Sequence[Entry], offset: int) -> Sequence[Entry]:
    """`entries`, numbered from 0, as they are numbered in a log that has `offset` entries already."""
    if not offset:
        return entries
    return [
        replace(one, seq=one.seq + offset, of=None if one.of is None else one.of + offset) for one in entries
    ]


def header_text(header: Header) -> str:
    """The head of a log; what is empty is left out."""
    head = replace(header, started=header.started.replace(microsecond=0))
    values = ((key, getattr(head, name)) for name, key in _HEADER_KEYS)
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in values if value not in (None, ""))


class LogWriter:
    """Appends to the log of one session. The file is made with the first entry."""

    def __init__(
        self,
        folder: Path,
        header: Header,
        random_bits: RandomBits,
        opening: Callable[[], Sequence[Entry]] | None = None,
        on_begin: Callable[[str], None] | None = None,
    ) -> None:
        """`opening` works out what goes before the first entry, in the same write.

        `on_begin` is called with the session just before the first write.
        """
        self.folder = folder
        self.header = header
        self._work_out = opening or tuple
        self._opening: tuple[Entry, ...] | None = None if opening is not None else ()
        self._offset = 0
        self._working_out = threading.Lock()
        self.seq = -1
        """The last entry that is safely in the log."""
        self.trouble: OSError | None = None
        """Why the last append failed; nothing when it did not."""
        self._random_bits = random_bits
        self._on_begin = on_begin
        self._fd: int | None = None
        self._ragged = False
        self._closed = False
        self._written = bytearray()  # a half day's is small, and it may have to be written elsewhere

    @classmethod
    def going_on(
        cls,
        log: Log,
        random_bits: RandomBits,
        opening: Callable[[], Sequence[Entry]] | None = None,
        on_begin: Callable[[str], None] | None = None,
    ) -> "LogWriter":
        """The writer that goes on with a log that was read. Raises `OSError` when it cannot be read again."""
        if log.header is None or log.torn:
            raise ValueError("only a whole log can be gone on with")
        header = replace(log.header, session=log.session)
        writer = cls(log.path.parent, header, random_bits, opening, on_begin)
        writer._written += log.path.read_bytes()
        writer.seq = log.entries[-1].seq
        writer._offset = writer.seq + 1
        return writer

    @property
    def session(self) -> str:
        return self.header.session

    @property
    def size(self) -> int:
        """How many bytes of whole entries the file has; 0 before the first."""
        return len(self._written)

    @property
    def path(self) -> Path:
        return self.folder / f"{self.session}.toml"

    @property
    def opened(self) -> bool:
        """Whether the log has something, and all that goes before the next entry."""
        return bool(self.size) and self._opening == ()

    def get_ready(self) -> tuple[Entry, ...]:
        """What goes before the next entry; worked out when it is first asked for, from whatever thread."""
        with self._working_out:
            if self._opening is None:
                self._opening = tuple(self._work_out())
                self._offset += len(self._opening)
        return self._opening

    def append(self, entries: Sequence[Entry]) -> None:
        """Write `entries` and return when they are on disk; `OSError` when they are not.

        They are numbered from 0 by who makes them; in the log they go on from what it has.
        """
        if not entries:
            return
        if self._closed:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF), str(self.path))
        try:
            opening = self.get_ready()
            entries = numbered_on(entries, self._offset)
            text = "".join([entry_text(entry) for entry in (*opening, *entries)])
            if self._fd is None:
                self._begin(text)
            else:
                self._add(self._fd, text.encode("utf-8", "replace"))
        except OSError as error:
            self.trouble = error
            raise
        self.trouble = None
        self._opening = ()
        self.seq = entries[-1].seq

    def move_to(self, folder: Path) -> None:
        """Go on in `folder`, with all that was logged so far. Raises `OSError`, and then stays behind."""
        if self._written:
            fd = self._anew(folder / self.path.name)
            if self._fd is not None:
                os.close(self._fd)
            self._fd = fd
        self.folder = folder

    def close(self) -> None:
        """Let go of the file; nothing can be appended any more."""
        self._closed = True
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _begin(self, text: str) -> None:
        if self._written:
            self._about_to_begin()
            self._fd = os.open(self.path, _FLAGS)
            self._add(self._fd, text.encode("utf-8", "replace"))
            return
        if not self.folder.is_dir():
            self.folder.mkdir()
            sync_folder(self.folder.parent)
        while self.path.exists():
            self.header = replace(self.header, session=log_name(self.header.started, self._random_bits))
        self._about_to_begin()
        data = (header_text(self.header) + text).encode("utf-8", "replace")
        fd = os.open(self.path, _FLAGS | os.O_EXCL, 0o666)
        try:
            write_all(fd, data)
            _sync(fd)
            sync_folder(self.folder)
        except OSError:
            os.close(fd)
            self.path.unlink()
            raise
        self._fd = fd
        self._written += data

    def _about_to_begin(self) -> None:
        if self._on_begin is not None:
            self._on_begin(self.session)

    def _add(self, fd: int, data: bytes) -> None:
        if os.fstat(fd).st_nlink == 0:
            fd = self._put_back(fd)
        if self._ragged:
            os.ftruncate(fd, self.size)
            self._ragged = False
        try:
            write_all(fd, data)
            _sync(fd)
        except OSError:
            # Part of it may be in the file: a later entry must not follow on half of this one.
            self._ragged = True
            os.ftruncate(fd, self.size)
            self._ragged = False
            raise
        self._written += data

    def _put_back(self, fd: int) -> int:
        """The log was taken away while it is written (a branch was changed): it is made again, whole."""
        there = self.path.read_bytes() if self.path.exists() else b""
        if not self._written.startswith(there):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self.path))
        self._fd = self._anew(self.path)
        os.close(fd)
        return self._fd

    def _anew(self, path: Path) -> int:
        """A file at `path` with all that was logged, open to be gone on with."""
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, self._written)
        self._ragged = False
        return os.open(path, _FLAGS)
