"""In which words the cards of a journey are looked at: those of its language, and its own."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.shipped import lexicon_of, words_in
from journeytui.method.language.words import Words, merged


class Own(NamedTuple):
    """The words that a journey brings along."""

    words: Words = Words()
    note: str = ""
    """Why others that lie beside it are not used, in a sentence."""


class Speech:
    """The dictionary of a journey. Nothing is read before it is asked for the first time."""

    def __init__(self, own: Callable[[], Own] = Own) -> None:
        """`own` gives the words that the journey brings along; it is called once."""
        self._read_own = own
        self._ready: dict[str, Lexicon] = {}

    @cached_property
    def own(self) -> Own:
        """The journey's own words."""
        return self._read_own()

    def lexicon(self, language: str) -> Lexicon:
        """The words of a language with the journey's own."""
        if self.own.words == Words():
            return lexicon_of(language)
        if language not in self._ready:
            self._ready[language] = Lexicon(merged(words_in(language), self.own.words))
        return self._ready[language]
