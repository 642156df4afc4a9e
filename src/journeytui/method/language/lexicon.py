"""A dictionary made ready, and what it notices in the text of a customer card."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from journeytui.method.language.phrases import STOPS, Phrase, Phrases
from journeytui.method.language.voices import Voice
from journeytui.method.language.words import Words, forms, normal

Kind = Literal["jargon", "organisation", "survey"]

_WORD: Final = re.compile(r"[^\W_][\w\u0300-\u036f]*|[.!?;]")
_NO_SUBJECT: Final = frozenset("'’:")
"""Signs behind a name that make it the owner of what follows, or a heading."""


class Notice(NamedTuple):
    """Something in a text: what it is, the words as they stand there, and what a customer would say."""

    kind: Kind
    words: str
    plain: str = ""


class Lexicon:
    """The words of a dictionary, ready to be looked for."""

    def __init__(self, words: Words) -> None:
        self._jargon = Phrases(_jargon(words), (normal(one).casefold() for one in words.endings))
        self._organisation = _only(words.organisation)
        self._ours = _only(words.ours)
        self._openings = _only(words.openings)
        self._customers = _only(words.customers)
        self._survey = _only(words.survey)
        self._between = words.between

    def notices(self, text: str, voice: Voice) -> tuple[Notice, ...]:
        """What is noticed in a text, in a customer's voice. Each word is told once.

        What was `said` is left in peace, but for how a questionnaire talks: nobody ever said that.
        """
        read = _Read(text)
        if not read.words:
            return ()
        found = list(self._all_jargon(read)) if voice != "said" else []
        subject = self._subject(read, voice)
        if subject:
            found.append(Notice("organisation", subject))
        asked = self._first(self._survey, read)
        if asked:
            found.append(Notice("survey", asked))
        return tuple(found)

    def _all_jargon(self, read: "_Read") -> Iterator[Notice]:
        told: set[str] = set()
        behind = 0
        for place in self._jargon.beginnings(read.words):
            match = self._jargon.at(read.words, place) if place >= behind else None
            if match is None:
                continue
            behind = match.end
            said = read.said(place, match.end)
            if match.kept and said.casefold() not in told:
                told.add(said.casefold())
                yield Notice("jargon", said, match.kept)

    def _first(self, phrases: Phrases, read: "_Read") -> str:
        """The first of the `phrases` that stands in what was read, as it stands there."""
        for place in phrases.beginnings(read.words):
            match = phrases.at(read.words, place)
            if match is not None:
                return read.said(place, match.end)
        return ""

    def _subject(self, read: "_Read", voice: Voice) -> str:
        """The organisation, when it is what the card is about; nothing when the customer is.

        In a thought “we” are the customer's own, and a company may be thought of: there it takes “the
        customer” as well, which nobody calls themselves. What happens to the customer is done by others.
        """
        if voice in ("feels", "said"):
            return ""
        place = 0
        while place < len(read.words) and read.words[place] in STOPS:
            place += 1
        opening = self._openings.at(read.words, place) if place < len(read.words) else None
        first = opening.end if opening else place
        for at in range(first, min(first + (self._between if opening else 0) + 1, len(read.words))):
            subject = self._subject_at(read, at, voice)
            if subject:
                return subject if voice != "thinks" or self._first(self._customers, read) else ""
        return ""

    def _subject_at(self, read: "_Read", at: int, voice: Voice) -> str:
        ours = self._ours.at(read.words, at)
        if ours is not None:
            return read.said(at, ours.end)
        named = self._organisation.at(read.words, at) if voice != "happens" else None
        if named is None or named.end >= len(read.words) or read.words[named.end] in STOPS:
            return ""  # a name alone does nothing
        return "" if read.sign_after(named.end) in _NO_SUBJECT else read.said(at, named.end)


class _Read:
    """A text as words."""

    def __init__(self, text: str) -> None:
        self._text = normal(text)
        self.words: Final = [word.casefold() for word in _WORD.findall(self._text)]

    def said(self, begin: int, end: int) -> str:
        """The words from `begin` up to `end`, as they stand in the text."""
        spans = list(_WORD.finditer(self._text))
        return self._text[spans[begin].start() : spans[end - 1].end()]

    def sign_after(self, end: int) -> str:
        """The sign that follows on the word before the place `end`."""
        behind = list(_WORD.finditer(self._text))[end - 1].end()
        return self._text[behind : behind + 1]


def _only(entries: Iterable[str]) -> Phrases:
    return Phrases((phrase, "") for phrase in forms(entries))


def _jargon(words: Words) -> Iterator[tuple[Phrase, str]]:
    """Of two that are equally long the first one is found: what is allowed, then what was said last."""
    for phrase in forms(words.allowed):
        yield phrase, ""
    for entry, plain in reversed(list(words.jargon.items())):
        for phrase in forms([entry]):
            yield phrase, plain
