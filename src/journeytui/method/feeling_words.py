"""Words for a feeling once its number is said, as customers say them, in the language of the journey.

They lie beside this module as data, a file for each language. The group picks; nothing is filled in for it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.journey.words import signed

_TYPED: Final = re.compile(r"\s*(?P<number>[+\-−–]?\s?[0-2])(?:[,:;]?\s+(?P<word>[^\n]*))?")
_FOLDER: Final = Path(__file__).with_name("feelings")


class _Typed(NamedTuple):
    """A feeling as far as it is typed."""

    front: str
    """What stands before its word."""
    begun: str
    """The word so far."""
    valence: int
    fitting: Sequence[str]
    """The words for the number that begin so."""


def suggested(language: str, text: str) -> str:
    """A line of words for a feeling of which `text` is the beginning; empty when there are none.

    They begin with what stands behind the number, and all of them do when nothing stands there.
    """
    typed = _read(language, text)
    if typed is None or not typed.fitting:
        return ""
    said = " · ".join(typed.fitting)
    return f"{signed(typed.valence)}  {_('tab: {words}').format(words=said) if typed.begun else said}"


def completions(language: str, text: str) -> list[str]:
    """What `text` may become when its begun word is completed; nothing when no word is begun."""
    typed = _read(language, text)
    return [f"{typed.front}{word}" for word in typed.fitting] if typed is not None and typed.begun else []


def _read(language: str, text: str) -> _Typed | None:
    """What is typed of a feeling, and the words that it may become."""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    valence = int(re.sub(r"\s", "", found["number"]).replace("−", "-").replace("–", "-"))
    begun = " ".join((found["word"] or "").casefold().split())
    fitting = [word for word in feeling_words(language)[valence] if word.startswith(begun)]
    front = text[: found.start("word")] if begun else text
    return _Typed(front, begun, valence, fitting if fitting != [begun] else ())


@cache
def feeling_words(language: str) -> Mapping[int, Sequence[str]]:
    """The words for each number from −2 to +2, in small letters."""
    import tomllib  # noqa: PLC0415 - nobody waits for it who writes no feeling

    with (_FOLDER / f"{language}.toml").open("rb") as file:
        data: Mapping[str, Sequence[str]] = tomllib.load(file)
    return {int(number): tuple(words) for number, words in data.items()}
