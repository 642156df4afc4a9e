"""What a file may be at most. Checked on the bytes, before anything is built from them.

Files come from elsewhere: a few kilobytes can be made to cost a parser minutes or gigabytes (a dotted
key of 12,000 parts does). A journey of a workshop is a hundredth of these bounds.
"""

import os
import re
import stat
from operator import methodcaller
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.files.toml_patterns import LITERAL, LONG_LITERAL, LONG_STRING, STRING, Match, Pattern
from journeytui.i18n import _

LARGEST: Final = 16 * 2**20
"""Bytes."""
MOST_VALUES: Final = 500_000
"""Lines and commas: each value of a TOML file ends with one of them."""
DEEPEST: Final = 16
"""Parts of a dotted key, and lists and tables inside each other."""
LONGEST_NUMBER: Final = 1_000
"""Digits."""
MOST_TABLES: Final = 100_000
MOST_CARDS: Final = 50_000
MOST_ITEMS: Final = 1_000
"""Items of one list of values."""

_QUIET: Final = rf"({LONG_STRING}|{LONG_LITERAL}|{STRING}|{LITERAL}|[\"'][\s\S]*+)|#[^\n]*+"
"""Texts and comments. An open quote hides all that follows, for the parser stops there."""
_DEEP_KEY: Final = Pattern(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}")
_LONG_NUMBER: Final = Pattern(rf"(?<![0-9A-Fa-f_.])[0-9A-Fa-f_.]{{{LONGEST_NUMBER}}}")


class Excess(NamedTuple):
    """A bound that a file is beyond, or another reason not to read it at all."""

    message: str
    advice: str
    line: int | None = None


def read_bounded(path: Path) -> bytes | Excess:
    """The bytes of a regular file; neither a pipe nor a device is opened, so nothing can block.

    Raises `OSError` when the system does.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        return _no_file()
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):  # it was put in place between the two looks
            return _no_file()
        return file.read(LARGEST + 1)


def _no_file() -> Excess:
    return Excess(_("This is a folder, a pipe or a device, not a file."), _("Name a file."))


def too_big(raw: bytes) -> Excess | None:
    """Why `raw` is too big to be parsed; nothing when it is not."""
    if len(raw) > LARGEST:
        message = _("The file is larger than {n} MiB.").format(n=LARGEST >> 20)
        return Excess(message, _("A journey is text; take out what does not belong to it."))
    if raw.count(b"\n[") > MOST_TABLES:
        message = _("The file has more than {n} tables.").format(n=f"{MOST_TABLES:,}")
    elif raw.count(b"\n") + raw.count(b",") > MOST_VALUES or raw.count(b".") > 2 * MOST_VALUES:
        message = _("The file has more than {n} values.").format(n=f"{MOST_VALUES:,}")
    else:
        return None
    return Excess(message, _("Split it into several journeys."))


_DOTS: Final = methodcaller("count", ".")


def too_costly(text: str) -> Excess | None:
    """Which key or number of `text` would cost the parser too much; nothing when none would."""
    lines = text.split("\n")
    if max(map(len, lines)) <= LONGEST_NUMBER and max(map(_DOTS, lines)) < DEEPEST:
        return None
    bare = re.sub(_QUIET, _hidden, text)
    if deep := _DEEP_KEY.search(bare):
        message = _("A key has more than {n} parts.").format(n=DEEPEST)
        return Excess(message, _("Use a shorter key."), bare.count("\n", 0, deep.start()) + 1)
    if long := _LONG_NUMBER.search(bare):
        message = _("A number has more than {n} digits.").format(n=f"{LONGEST_NUMBER:,}")
        return Excess(message, _("Write a shorter one."), bare.count("\n", 0, long.start()) + 1)
    return None


def _hidden(match: Match) -> str:
    """A stand-in for a text, which can be part of a key, with its line ends; nothing for a comment."""
    return "k" + "\n" * match[0].count("\n") if match[1] else ""
