"""How commands speak: exit codes, results on standard output, messages on standard error.

Everything that a file or a person brought is made safe by whoever puts it into a line.
"""

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from journeytui.i18n import _
from journeytui.inert import safe

FINE: Final = 0
FOUND: Final = 1
"""Findings or differences."""
WRONG: Final = 2
"""Wrong use, or input that cannot be read."""
UNWRITTEN: Final = 3
"""A file could not be written."""
INTERRUPTED: Final = 130

STANDARD: Final = "-"
"""The file name that stands for standard input or output."""

ONLY_ASCII: Final = "JOURNEYTUI_ASCII"
"""The environment variable that asks for plain ASCII signs; `--ascii` sets it."""

LARGEST: Final = 16 * 1024 * 1024
"""Bytes of the largest file that is read."""

_TWINS: Final = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "’": "'",
        "−": "-",
        "–": "-",
        "—": "-",
        "…": "...",
        "•": "*",
        "─": "-",
        "═": "=",
        "→": "->",
    }
)
"""ASCII for the typography that our own texts use."""

_TWIN_ERRORS: Final = "journeytui.twins"


class Stop(Exception):  # noqa: N818 - not an error of the program: how a command says that it ends here
    """The command ends with `message` (a sentence or two, already safe) on standard error and `code`."""

    def __init__(self, message: str, code: int = WRONG) -> None:
        super().__init__(message)
        self.code = code


def prepare() -> None:
    """Make both streams such that no text can fail on them: a terminal or pipe may know no “ or å."""
    codecs.register_error(_TWIN_ERRORS, _twins)
    if sys.stdout is None:  # closed by the caller: `journeytui … >&-`
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - stays open for the whole process
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_TWIN_ERRORS)


def put(text: str = "") -> None:
    """A line of the result. A reader that has gone (`| head`) has had enough: the rest goes nowhere."""
    with _writing(sys.stdout):
        sys.stdout.write(text + "\n")


def put_bytes(content: bytes) -> None:
    """A file as the result: its very bytes, whatever the encoding of the terminal."""
    with _writing(sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def tell(message: str) -> None:
    """A message for the person, which is no part of the result."""
    if sys.stderr is not None:
        with _writing(sys.stderr):
            sys.stderr.write(message + "\n")


def finish() -> None:
    """Push out what is still held back; `Stop` when the result could not be written."""
    with _writing(sys.stdout):
        sys.stdout.flush()


def standard_input() -> bytes:
    """All of standard input, but no more than shows that it is longer than any journey may be."""
    return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""


def coloured(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that wants styles."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Cells in a line of the terminal; 100 where there is none."""
    import shutil  # noqa: PLC0415 - brings compression along, and few commands ask

    return shutil.get_terminal_size((100, 24)).columns


def typeset(text: str) -> str:
    """`text`, with its typography in ASCII where that was asked for; letters stay as they are."""
    return text.translate(_TWINS) if os.environ.get(ONLY_ASCII) else text


@contextmanager
def _writing(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        reason = safe(error.strerror)
        raise Stop(
            _("The result could not be written: {reason}.").format(reason=reason), UNWRITTEN
        ) from error


def _silence(stream: TextIO) -> None:
    """Point the stream at nothing, so that what it still holds makes no noise when the program ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


def _twins(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    unknown = error.object[error.start : error.end]
    twins = (chr_twin if (chr_twin := one.translate(_TWINS)).isascii() else "?" for one in unknown)
    return "".join(twins), error.end
