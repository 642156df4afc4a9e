"""The program in a terminal of its own: a pseudo-terminal with an emulated screen at the other end.

    with Terminal("open", str(journey), "--desk", state=tmp_path) as terminal:
        terminal.wait_for("at the desk")
        terminal.type("Drömmer", ENTER)
        terminal.wait_for("phase “Drömmer”")
        assert "Drömmer" in terminal.text

Everything is judged from outside: what was sent to the screen, what lies on disk, how the process ended.
"""

import fcntl
import os
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Self

import pyte

ENTER: Final = "\r"
TAB: Final = "\t"
SHIFT_TAB: Final = "\x1b[Z"
ESCAPE: Final = "\x1b"
UP: Final = "\x1b[A"
DOWN: Final = "\x1b[B"
PAGE_UP: Final = "\x1b[5~"
PAGE_DOWN: Final = "\x1b[6~"
F1: Final = "\x1bOP"
F6: Final = "\x1b[17~"

PATIENCE: Final = 20.0
"""Seconds until a wait is given up: long, for machines that do other things too."""


OWN_THE_TERMINAL: Final = (
    *(sys.executable, "-I", "-S", "-c"),
    "import fcntl, sys, termios; from os import execvp; "
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0); execvp(sys.argv[1], sys.argv[1:])",
)
"""Makes the command that follows the one that the terminal belongs to, as a shell's window does.

A program in between: what runs the tests side by side has threads, so nothing may be done in its own fork.
"""


def ctrl(letter: str) -> str:
    """The control key of a letter, as terminals send it."""
    return chr(ord(letter) & 0x1F)


def pasted(text: str) -> str:
    """A bracketed paste: how terminals hand over a clipboard."""
    return f"\x1b[200~{text}\x1b[201~"


def report(figures: str) -> None:
    """Figures that were measured, for who runs pytest with -s."""
    sys.stderr.write(f"{figures}\n")


class GoneError(AssertionError):
    """The program ended or fell silent while something was waited for; holds what the screen showed."""


class Terminal:
    """One run of `journeytui` under a pseudo-terminal."""

    def __init__(
        self,
        *arguments: str,
        state: Path,
        columns: int = 120,
        rows: int = 36,
        before: tuple[str, ...] = (),
        environment: dict[str, str] | None = None,
    ) -> None:
        """`state` is the folder that the program keeps its state in, `before` a command to run it under."""
        self.raw = bytearray()
        """Every byte that the program sent to the screen."""
        self.seen = 0.0
        """When the last bytes came (`time.monotonic`)."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._unsent = bytearray()
        self._master, slave = os.openpty()
        self._set_size(columns, rows)
        os.set_blocking(self._master, False)
        chosen = {
            **os.environ,
            "JOURNEYTUI_STATE_HOME": str(state),
            "TMPDIR": str(state.parent),  # where copies of the sample go
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            **(environment or {}),
        }
        for name in ("COLUMNS", "LINES", "NO_COLOR", "JOURNEYTUI_ASCII"):
            if name not in (environment or {}):
                chosen.pop(name, None)
        self.process = subprocess.Popen(
            [*OWN_THE_TERMINAL, *before, sys.executable, "-m", "journeytui", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=chosen,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    # What comes in --------------------------------------------------------------------------------------

    def row(self, at: int) -> str:
        """One row of the screen, counted from the top, or with −1 … from the bottom."""
        cells = self.screen.buffer[at % self.screen.lines]
        return "".join(cells[x].data for x in range(self.screen.columns)).rstrip()

    @property
    def lines(self) -> list[str]:
        return [self.row(at) for at in range(self.screen.lines)]

    def shows(self, words: str) -> bool:
        """Whether `words` stand on one line of the screen."""
        return any(words in line for line in self.lines)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def said(self) -> str:
        """The line under the input: what came of the last line or key."""
        return self.row(-2).strip()

    @property
    def line(self) -> str:
        """The input line, without its mark."""
        return self.row(-3).strip().removeprefix(">").strip()

    def pump(self, seconds: float) -> bool:
        """Send what waits and take in what comes, for at most `seconds`; whether something came."""
        wants_out = [self._master] if self._unsent else []
        readable, writable, _ = select.select([self._master], wants_out, [], max(seconds, 0))
        if writable:
            sent = os.write(self._master, self._unsent[:2048])
            del self._unsent[:sent]
        if not readable:
            return bool(writable)
        try:
            chunk = os.read(self._master, 1 << 16)
        except OSError:  # what a pseudo-terminal says when its last user is gone
            chunk = b""
        if not chunk:
            time.sleep(min(max(seconds, 0), 0.01))
            return False
        self.seen = time.monotonic()
        self.raw += chunk
        self._stream.feed(chunk)
        return True

    def pump_for(self, seconds: float) -> None:
        self.pump_until(time.monotonic() + seconds)

    def pump_until(self, until: float) -> None:
        while (left := until - time.monotonic()) > 0:
            self.pump(left)

    def settle(self, quiet: float = 0.15, patience: float = PATIENCE) -> None:
        """Wait until everything is sent and nothing more comes for `quiet` seconds."""
        until = time.monotonic() + patience
        still_since = time.monotonic()
        while self._unsent or time.monotonic() - still_since < quiet:
            if self.pump(0.02):
                still_since = time.monotonic()
            if time.monotonic() > until or self.process.poll() is not None:
                return

    def wait(self, wanted: Callable[[], bool], what: str, patience: float = PATIENCE) -> float:
        """Wait until `wanted`; gives the time when the bytes that made it so came."""
        until = time.monotonic() + patience
        while not wanted():
            ended = self.process.poll() is not None
            came = self.pump(0 if ended else min(0.05, until - time.monotonic()))
            if not came and (ended or time.monotonic() > until):
                if wanted():
                    break
                how = f"it ended with {self.process.returncode}" if ended else f"not within {patience} s"
                raise GoneError(f"waited for {what}: {how}. The screen:\n{self.text}")
        return self.seen

    def wait_for(self, words: str, patience: float = PATIENCE) -> float:
        """Wait until `words` stand on one line of the screen."""
        return self.wait(lambda: self.shows(words), repr(words), patience)

    def wait_end(self, patience: float = PATIENCE) -> int:
        """Wait until the program ends; its exit code."""
        self.wait(lambda: self.process.poll() is not None, "the end", patience)
        while self.pump(0):
            pass
        return self.process.returncode

    # What goes out --------------------------------------------------------------------------------------

    def type(self, *keys: str | bytes) -> float:
        """Send keys, as far as the program takes them in; gives the time before sending."""
        began = time.monotonic()
        for key in keys:
            self._unsent += key.encode() if isinstance(key, str) else key
        self.pump(0)
        return began

    def press(self, key: str) -> None:
        """Send a key that changes what is shown, and wait until that has come to rest."""
        before = len(self.raw)
        self.type(key)
        self.wait(lambda: len(self.raw) > before, f"an answer to {key!r}")
        self.settle(0.05)

    def choose(self, words: str) -> None:
        """Take the answer of a question that says `words`, with the arrows and enter."""
        self.wait_for(words)
        while not any(words in line for line in self._marked()):
            before = self._marked()
            self.type(DOWN)
            self.wait(lambda before=before: self._marked() != before, "the mark to go on")
        self.type(ENTER)

    def _marked(self) -> list[str]:
        """The lines with a mark: that of the answer is the only one that moves."""
        return [line for line in self.lines[3:] if "▶" in line]

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)  # the system tells the program

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._master)
        self._master = -1

    def kill(self) -> None:
        """kill -9, if it still runs; the screen keeps what it showed last."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._master < 0:
            return
        while self.pump(0):
            pass
        os.close(self._master)
        self._master = -1
