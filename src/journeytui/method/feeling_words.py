"""Words for a feeling once its number is said, as customers say them, in the language of the journey.

They lie beside this module as data, a file for each language. The group picks; nothing is filled in for it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from journeytui.journey.words import signed

_TYPED: Final = re.compile(r"\s*(?P<number>[+\-−–]?\s?[0-2])(?:[,:;]?\s+(?P<word>[^\n]*))?")
_FOLDER: Final = Path(__file__).with_name("feelings")


def suggested(language: str, text: str) -> str:
    """A line of words for a feeling of which `text` is the beginning; empty when there are none.

    They begin with what stands behind the number, and all of them do when nothing stands there.
    """
    typed = _TYPED.fullmatch(text)
    if typed is None:
        return ""
    valence = int(re.sub(r"\s", "", typed["number"]).replace("−", "-").replace("–", "-"))
    begun = " ".join((typed["word"] or "").casefold().split())
    fitting = [word for word in feeling_words(language)[valence] if word.startswith(begun)]
    if not fitting or fitting == [begun]:
        return ""
    return f"{signed(valence)}  {' · '.join(fitting)}"


@cache
def feeling_words(language: str) -> Mapping[int, Sequence[str]]:
    """The words for each number from −2 to +2, in small letters."""
    import tomllib  # noqa: PLC0415 - nobody waits for it who writes no feeling

    with (_FOLDER / f"{language}.toml").open("rb") as file:
        data: Mapping[str, Sequence[str]] = tomllib.load(file)
    return {int(number): tuple(words) for number, words in data.items()}
