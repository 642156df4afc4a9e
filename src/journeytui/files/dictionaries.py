"""The dictionaries that lie beside a journey, and what is wrong with them.

`kitchen.words.toml` is that of `kitchen.toml` alone; `journey-words.toml` holds for every journey in its
folder and below, up to the top of a repository. What is nearer to the journey holds.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.files.beside import OWN_ENDING, SHARED
from journeytui.files.bounds import Excess, read_bounded
from journeytui.files.problems import FileError, Problem
from journeytui.files.reading import decoded, parsed, refused, source_of
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.method.language.words import MisplacedError, Words, merged, words_of

LARGEST: Final = 2**20
"""Bytes of a dictionary."""
HIGHEST: Final = 8
"""Folders above the journey in which the top of a repository is looked for."""
CODE: Final = "JT010"
"""Of all that is wrong with a dictionary."""


class Dictionaries(NamedTuple):
    """The words that a journey brings along, and what keeps others from being used."""

    words: Words
    problems: tuple[Problem, ...]


def dictionaries_of(journey: Path) -> Dictionaries:
    """The words in all dictionaries of the journey at that path. A broken one is left out, and told."""
    words = Words()
    problems: list[Problem] = []
    for path in _places(journey):
        if os.path.isfile(path):  # noqa: PTH113 - says no, too, where nothing may be looked at
            try:
                words = merged(words, read_dictionary(path))
            except FileError as error:
                problems += error.problems
    return Dictionaries(words, tuple(problems))


def _places(journey: Path) -> Iterator[Path]:
    """Where dictionaries may lie, the nearest last; named from where we are when the journey is."""
    folder = journey.absolute().parent
    around = [folder, *folder.parents[:HIGHEST]]
    top = next((at for at, one in enumerate(around) if os.path.exists(one / ".git")), 0)  # noqa: PTH110 - as above
    for one in reversed(around[: top + 1]):
        yield one / SHARED if journey.is_absolute() else Path(os.path.relpath(one / SHARED))
    yield journey.with_name(f"{journey.stem}{OWN_ENDING}")


def read_dictionary(path: Path) -> Words:
    """The words in the dictionary at `path`. Raises `FileError` with what is wrong with it."""
    try:
        return _words_in(path)
    except FileError as error:
        raise FileError(replace(one, code=CODE) for one in error.problems) from error


def _words_in(path: Path) -> Words:
    name = str(path)
    try:
        raw = read_bounded(path)
    except (OSError, ValueError) as error:
        why = safe(getattr(error, "strerror", None) or error)
        raise refused(name, Excess(_("The file cannot be read: {why}.").format(why=why), "")) from error
    if isinstance(raw, Excess):
        raise refused(name, raw)
    if len(raw) > LARGEST:
        message = _("The dictionary is larger than {n} MiB.").format(n=LARGEST >> 20)
        raise refused(name, Excess(message, _("Keep those words that people really say.")))
    text = decoded(raw, name).removeprefix("\ufeff")
    try:
        return words_of(parsed(text, name))
    except MisplacedError as error:
        line = source_of(text).line_of(error.way)
        key = error.way[0] if isinstance(error.way[0], str) else ""
        problem = Problem(name, line, safe(key), CODE, "error", error.message, error.advice)
        raise FileError([problem]) from error
