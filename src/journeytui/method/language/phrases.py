"""Phrases that are looked for in a text, word by word.

They are kept by their first word: a text costs one look for each of its words, however many phrases there
are, and nothing has to be compiled before the first one.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from journeytui.method.language.words import ANY, MOST_BETWEEN, SHORTEST_STEM

Phrase = tuple[str, ...]
"""The words of a phrase, without regard to case. A word that ends in a star stands for all that begin so."""


class Match(NamedTuple):
    """Where a phrase ends (the place of the word behind it), and what was kept with it."""

    end: int
    kept: str


class Phrases:
    """Phrases, each with a text that is kept with it. Of several that fit, the first that is longest does."""

    def __init__(self, phrases: Iterable[tuple[Phrase, str]]) -> None:
        self._by_word: Final[dict[str, list[tuple[Phrase, str]]]] = {}
        self._by_stem: Final[dict[str, list[tuple[Phrase, str]]]] = {}
        for kept in phrases:
            first = kept[0][0]
            if first[-1] == "*":
                self._by_stem.setdefault(first[:SHORTEST_STEM], []).append(kept)
            else:
                self._by_word.setdefault(first, []).append(kept)
        for table in (self._by_word, self._by_stem):
            for several in table.values():
                if len(several) > 1:
                    several.sort(key=_length, reverse=True)

    def beginnings(self, words: Sequence[str]) -> list[int]:
        """The places in `words` where a phrase may begin: as a rule none, and nothing more is to be done."""
        known, stems = self._by_word, self._by_stem
        if not stems:
            return [place for place, word in enumerate(words) if word in known]
        return [place for place, word in enumerate(words) if word in known or word[:SHORTEST_STEM] in stems]

    def at(self, words: Sequence[str], place: int) -> Match | None:
        """The phrase that begins at `place` of the `words`; a whole word goes before a stem."""
        word = words[place]
        for several in (self._by_word.get(word), self._by_stem.get(word[:SHORTEST_STEM])):
            for phrase, kept in several or ():
                end = _end(phrase, words, place)
                if end:
                    return Match(end, kept)
        return None


def _length(kept: tuple[Phrase, str]) -> int:
    return len(kept[0])


def _end(phrase: Phrase, words: Sequence[str], place: int) -> int:
    """The place behind `phrase` when it stands at `place`; 0 when it does not."""
    for at, wanted in enumerate(phrase):
        if wanted == ANY:
            rest = phrase[at + 1 :]
            ends = (_end(rest, words, place + n) for n in range(MOST_BETWEEN + 1))
            return next((end for end in ends if end), 0)
        if place >= len(words):
            return 0
        if words[place] != wanted and not (wanted[-1] == "*" and words[place].startswith(wanted[:-1])):
            return 0
        place += 1
    return place
