"""One program under a pseudo-terminal, with the times at which its output came.

Whatever comes is only stamped and kept; the emulated screen is brought up to date when it has gone quiet, so
what the emulation takes is not measured. An effect came with the chunk of output that made it visible.
"""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple, Self

import pyte

COLUMNS: Final = 120
ROWS: Final = 40
QUIET: Final = 0.04
"""Seconds without output after which an effect is taken to be complete."""
ENDED: Final = 0.3
"""Seconds without output after which a burst of keys is taken to be worked off."""
PATIENCE: Final = 30.0
"""Seconds after which something has gone wrong."""

_ESCAPE: Final = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-Z^_`a-z]"
)
_UNKNOWN: Final = re.compile(
    rb"\x1b\[[<=>][^@-~]*[@-~]|\x1b\[\?[\d;]*(?:[u]|\$p)|\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)"
)
"""What a modern terminal takes in silence, and the emulated one would print."""


class Pressed(NamedTuple):
    """What a key did."""

    seconds: float
    """Until the first change on the screen."""
    size: int
    """Bytes that came because of it."""


class Terminal:
    """A program from its start to its end."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self._chunks: list[tuple[float, bytes]] = []
        self._size = 0
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        look = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**kept, **look, **environment},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def ready(self, marker: str) -> float:
        """The time at which `marker` (a pattern) stood in the output; no longer waited for than that."""
        wanted, seen = re.compile(marker), ""
        until = self.began + PATIENCE
        while time.perf_counter() < until and self._process.poll() is None:
            if self._read(0.5):
                seen += self._chunks[-1][1].decode("utf-8", "replace")
                if wanted.search(_ESCAPE.sub("", seen)):
                    return self._chunks[-1][0]
        raise TimeoutError(f"{marker} was not shown")

    def press(self, keys: str) -> Pressed:
        """Press `keys`, and wait until their effect is complete."""
        self.settle()
        before, size = self._cells(), self._size
        began = time.perf_counter()
        os.write(self._master, keys.encode())
        return Pressed(self._when(lambda: self._cells() != before) - began, self._size - size)

    def burst(self, keys: str) -> float:
        """Press `keys` without waiting in between; seconds until nothing more came."""
        self.settle()
        began = time.perf_counter()
        os.write(self._master, keys.encode())
        ended = began
        while self._read(ENDED):
            ended = self._chunks[-1][0]
        return ended - began

    def memory(self) -> float:
        """The most memory that the program has had, in KiB."""
        return self._memory("VmHWM")

    def memory_now(self) -> float:
        """The memory that the program has, in KiB."""
        return self._memory("VmRSS")

    def _memory(self, name: str) -> float:
        status = Path(f"/proc/{self._process.pid}/status").read_text("ascii")
        return float(next(line.split()[1] for line in status.splitlines() if line.startswith(name)))

    def shown_after(self, keys: str, words: str) -> float:
        """Press `keys` at once; the time at which `words` stood on the screen."""
        os.write(self._master, keys.encode())
        return self._when(lambda: any(words in line for line in self.screen.display))

    def leave(self, keys: str) -> None:
        """Press `keys`, which end the program, and wait until it has."""
        os.write(self._master, keys.encode())
        until = time.perf_counter() + PATIENCE
        while self._process.poll() is None and time.perf_counter() < until:
            self._read(QUIET)

    def settle(self) -> None:
        """Wait until nothing more comes."""
        while self._read(QUIET):
            pass
        self._emulate(lambda: False)

    def _when(self, wanted: Callable[[], bool]) -> float:
        """The time of the output with which `wanted` became true."""
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            while self._read(QUIET):
                pass
            at = self._emulate(wanted)
            if at is not None:
                return at
        raise TimeoutError("no effect of a key was seen:\n" + "\n".join(self.screen.display))

    def _read(self, patience: float) -> bool:
        if not select.select([self._master], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # what a pseudo-terminal says when its last user is gone
            return False
        self._chunks.append((time.perf_counter(), data))
        self._size += len(data)
        return bool(data)

    def _emulate(self, wanted: Callable[[], bool]) -> float | None:
        """Show what has come, until `wanted` is true; when that came."""
        found = None
        for at, data in self._chunks:
            self._stream.feed(_UNKNOWN.sub(b"", data))
            if found is None and wanted():
                found = at
        self._chunks.clear()
        return found

    def _cells(self) -> tuple[tuple[str, ...], ...]:
        rows = self.screen.buffer
        return tuple(tuple(str(rows[y][x]) for x in range(COLUMNS)) for y in range(ROWS))
