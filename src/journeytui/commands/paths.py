"""The files that a command is asked to look at: those named, and those that stand in the folders named."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from journeytui.commands.console import STANDARD, Stop
from journeytui.files.beside import is_dictionary
from journeytui.i18n import _
from journeytui.inert import safe

SESSIONS: Final = ".sessions"
"""How the folder with a journey's session logs ends."""

_PASSED_BY: Final = frozenset({"node_modules", "__pycache__", "build", "dist"})
_HEAD_BYTES: Final = 65_536
_NOT_UTF_8: Final = re.compile(rb"\A(?:\xff\xfe|\xfe\xff)|\x00")
_IS_JOURNEY: Final = re.compile(rb"^\s*(?:format\s*=|\[\[\s*(?:phase|parked|frame\s*\.))", re.MULTILINE)


def is_log(path: Path) -> bool:
    """Whether `path` stands where session logs stand."""
    return path.parent.name.endswith(SESSIONS)


def searched(words: Iterable[str]) -> list[Path]:
    """The files that `words` name, each once; a folder stands for the journeys and session logs in it.

    `Stop` when a name leads nowhere, or a folder holds no journey at all.
    """
    found: dict[Path, None] = {}
    for word in words:
        path = Path(word)
        if path.is_dir():
            inside = list(_inside(path))
            if not inside:
                raise Stop(_("There is no journey in the folder “{name}”.").format(name=safe(word)))
            found.update(dict.fromkeys(inside))
        elif word == STANDARD or path.exists():
            found[path] = None
        else:
            raise Stop(_("There is no file “{name}”.").format(name=safe(word)))
    return list(found)


def _inside(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder):
        here = Path(at)
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in _PASSED_BY)
        for name in sorted(names):
            path = here / name
            if not name.lower().endswith(".toml") or is_dictionary(path) or not path.is_file():
                continue
            if is_log(path) or _looks_like_a_journey(path):
                yield path


def _looks_like_a_journey(path: Path) -> bool:
    """A guess that keeps `pyproject.toml` out, and lets a journey in whose file is broken.

    What is in an encoding of two bytes may be one: no other program's TOML is, either.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return True  # whoever reads it says why it cannot be read
    return _NOT_UTF_8.search(head) is not None or _IS_JOURNEY.search(head) is not None
