"""Phrases: what stands between their words, and what looking for them costs at most."""

import tracemalloc
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.method.language.lexicon import Lexicon, Notice
from journeytui.method.language.phrases import Match, Phrases
from journeytui.method.language.words import MOST, MOST_WORDS, Words, words_of

HOSTILE = st.lists(st.sampled_from(["we", "…", "wewe*", "wewe"]), max_size=40).map(lambda rest: ("we", *rest))
TEXTS = st.lists(st.sampled_from(["we", "wewe", "."]), min_size=1, max_size=60)


class Counted(Sequence[str]):
    """Words that count how often they are looked at."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words, self.looks = words, 0

    def __getitem__(self, at: Any) -> Any:
        self.looks += 1
        return self._words[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@given(HOSTILE, TEXTS)
def test_what_a_phrase_costs_is_bounded_by_its_parts_and_the_words(
    phrase: tuple[str, ...], text: list[str]
) -> None:
    words = Counted(text)
    match = Phrases([(phrase, "")]).at(words, 0)
    assert words.looks <= 4 * len(phrase) * len(text) + 1
    assert match is None or 0 < match.end <= len(text)


@pytest.mark.parametrize(
    ("phrase", "text", "end"),
    [
        ("our … team", "our team", 2),
        ("our … team", "our two new sales team", 5),
        ("our … team", "our two new very good team", 0),
        ("our … team", "our team and team", 2),
        ("our … team", "our new . team", 0),
        ("a … b … c", "a b b x x x c", 7),
        ("we … … … … … … … … … … … … … … … zzz", "we ring them", 0),
        ("the end …", "the end", 2),
    ],
)
def test_up_to_three_words_stand_between(phrase: str, text: str, end: int) -> None:
    match = Phrases([(tuple(phrase.split()), "x")]).at(text.split(), 0)
    assert match == (Match(end, "x") if end else None)


def test_an_ending_goes_with_the_last_word_and_what_came_first_holds() -> None:
    lexicon = Lexicon(
        Words(
            jargon={"lead time": "x", "cases": "y", "deal, big deal": "z", "open*": "o"},
            allowed=("case",),
            endings=("s", "Es"),
        )
    )
    assert lexicon.notices("Lead times", "does") == (Notice("jargon", "Lead times", "x"),)
    assert lexicon.notices("Leads time", "does") == ()
    assert lexicon.notices("Cases", "does") == (), "allowed with an ending goes before what is not"
    assert lexicon.notices("Two deales, a big deals", "does") == (
        Notice("jargon", "deales", "z"),
        Notice("jargon", "big deals", "z"),
    )
    assert lexicon.notices("Opens it", "does") == (Notice("jargon", "Opens", "o"),)


LARGEST: dict[str, dict[str, object]] = {
    "entries by endings": {
        "jargon": {f"word{n}": "x" for n in range(MOST)},
        "endings": [f"end{n}" for n in range(MOST)],
    },
    "words in all": {"jargon": {f"we {n} " + "we " * (MOST_WORDS // MOST - 3): "x" for n in range(MOST)}},
}


@pytest.mark.parametrize("which", LARGEST)
def test_what_the_largest_dictionary_makes_is_bounded(which: str) -> None:
    tracemalloc.start()
    try:
        Lexicon(words_of(LARGEST[which]))
        assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    finally:
        tracemalloc.stop()


def test_any_ending_is_found_on_any_word() -> None:
    lexicon = Lexicon(words_of(LARGEST["entries by endings"]))
    assert lexicon.notices("we word17end3", "does") == (Notice("jargon", "word17end3", "x"),)
