"""Phrases that are looked for in a text, word by word.

They are kept by their first word: a text costs one look for each of its words, however many phrases there
are, and nothing has to be compiled before the first one.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from journeytui.method.language.words import ANY, MOST_BETWEEN, SHORTEST_STEM

Phrase = tuple[str, ...]
"""The words of a phrase, without regard to case. A word that ends in a star stands for all that begin so."""


STOPS: Final = frozenset(".!?;")
"""Signs that stand among the words, and that no phrase goes beyond."""


class Match(NamedTuple):
    """Where a phrase ends (the place of the word behind it), and what was kept with it."""

    end: int
    kept: str


class Phrases:
    """Phrases, each with a text that is kept with it. Of several that fit, the first that is longest does."""

    def __init__(self, phrases: Iterable[tuple[Phrase, str]], endings: Iterable[str] = ()) -> None:
        """The last word of a phrase may take any of the `endings`, unless it has a star."""
        self._by_word: Final[dict[str, list[_Entry]]] = {}
        self._by_stem: Final[dict[str, list[_Entry]]] = {}
        self._alone: Final[dict[str, _Entry]] = {}
        self._endings: Final = frozenset(endings)
        self._lengths: Final = sorted({len(ending) for ending in self._endings})
        self._last: Final = {ending[-1:] for ending in self._endings}
        for rank, (phrase, kept) in enumerate(phrases):
            first, entry = phrase[0], _Entry(-len(phrase), rank, phrase, kept)
            if first[-1] == "*":
                self._by_stem.setdefault(first[:SHORTEST_STEM], []).append(entry)
                continue
            self._by_word.setdefault(first, []).append(entry)
            if len(phrase) == 1:
                self._alone.setdefault(first, entry)
        for table in (self._by_word, self._by_stem):
            for several in table.values():
                if len(several) > 1:
                    several.sort()

    def beginnings(self, words: Sequence[str]) -> list[int]:
        """The places in `words` where a phrase may begin: as a rule none, and nothing more is to be done."""
        known, stems, last = self._by_word, self._by_stem, self._last
        return [
            place
            for place, word in enumerate(words)
            if word in known or word[:SHORTEST_STEM] in stems or (word[-1] in last and self._ended(word))
        ]

    def at(self, words: Sequence[str], place: int) -> Match | None:
        """The phrase that begins at `place` of the `words`; a whole word goes before a stem."""
        word = words[place]
        whole = self._by_word.get(word, [])
        if ended := self._ended(word):
            whole = sorted([*whole, *ended])
        for several in (whole, self._by_stem.get(word[:SHORTEST_STEM], [])):
            for entry in several:
                end = place + 1 if entry in ended else self._end(entry.phrase, words, place)
                if end:
                    return Match(end, entry.kept)
        return None

    def _ended(self, word: str) -> list["_Entry"]:
        """The phrases of one word that `word` is, with an ending."""
        return [
            self._alone[word[:-length]]
            for length in self._lengths
            if word[-length:] in self._endings and word[:-length] in self._alone
        ]

    def _end(self, phrase: Phrase, words: Sequence[str], place: int) -> int:
        """The nearest place behind `phrase` when it stands at `place`; 0 when it does not.

        All ways to spread the words between are followed side by side, so that each part of the phrase is
        held once against each word at most.
        """
        ends = {place}
        for part, wanted in enumerate(phrase, 1):
            if wanted == ANY:
                ends = {behind for at in ends for behind in _behind_gap(words, at)}
                continue
            endings = self._endings if part == len(phrase) else frozenset()
            ends = {at + 1 for at in ends if at < len(words) and _is(wanted, words[at], endings)}
            if not ends:
                return 0
        return min(ends)


def _behind_gap(words: Sequence[str], place: int) -> Iterator[int]:
    """Where the next part of a phrase may stand, when there may be words between from `place` on."""
    yield place
    for at in range(place, min(place + MOST_BETWEEN, len(words))):
        if words[at] in STOPS:
            return
        yield at + 1


class _Entry(NamedTuple):
    """A phrase as it is kept: those that are longest stand first, then those that came first."""

    less: int
    rank: int
    phrase: Phrase
    kept: str


def _is(wanted: str, word: str, endings: frozenset[str]) -> bool:
    if wanted[-1] == "*":
        return word.startswith(wanted[:-1])
    return word == wanted or (word.startswith(wanted) and word[len(wanted) :] in endings)
