"""The texts of the interview guide, in the language of the journey: customers hear them, so they are data.

The program's own language does not matter here: a Swedish customer is asked in Swedish.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import tomli

Language = Literal["en", "sv", "da"]


class Wording(NamedTuple):
    """How something is asked: several ways to say it, what to follow up with, what an answer settles."""

    say: tuple[str, ...]
    probes: tuple[str, ...]
    settles: str
    hole: str
    """What an answer settles where there is no card yet."""


class Texts(NamedTuple):
    """All that a guide says in one language."""

    words: Mapping[str, Mapping[str, str]]
    """Single texts by table and key: `words["heading"]["use"]`."""
    lists: Mapping[str, tuple[str, ...]]
    """Texts that follow on each other; of `chapter` and `note` the first opens, the others by turns."""
    wordings: Mapping[str, Wording]
    """By what is asked about."""


@cache
def texts(language: Language) -> Texts:
    """The texts in that language. They come with the program; what is wrong with them, a test finds."""
    data: dict[str, Any] = tomli.loads(
        Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    )
    asked, lists = data.pop("ask"), data.pop("lists")
    return Texts(
        data,
        {key: tuple(lines) for key, lines in lists.items()},
        {kind: _wording(one) for kind, one in asked.items()},
    )


def _wording(table: Mapping[str, Any]) -> Wording:
    settles = table["settles"]
    return Wording(tuple(table["say"]), tuple(table["probes"]), settles, table.get("hole", settles))
