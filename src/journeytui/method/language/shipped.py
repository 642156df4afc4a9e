"""The dictionaries that come with the program."""

from functools import cache
from pathlib import Path

import tomli

from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.words import Words, as_words


@cache
def words_in(language: str) -> Words:
    """The dictionary of a language; an empty one when there is none."""
    try:
        text = Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        return Words()
    return as_words(tomli.loads(text))


@cache
def lexicon_of(language: str) -> Lexicon:
    """As `words_in`, made ready."""
    return Lexicon(words_in(language))
