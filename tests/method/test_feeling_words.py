"""Words for feelings: as data for each language and number, suggested while somebody types."""

import pytest

from journeytui.method.feeling_words import completions, feeling_words, suggested

LANGUAGES = ("en", "sv", "da")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_each_number_and_none_twice(language) -> None:
    words = feeling_words(language)
    assert set(words) == {-2, -1, 0, 1, 2}
    every = [word for several in words.values() for word in several]
    assert len(set(every)) == len(every)
    assert all(12 <= len(several) <= 20 for several in words.values())
    assert all(word == word.casefold().strip() and len(word) <= 24 for word in every)


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("-1", "−1  worried · annoyed"),
        ("−1 ", "−1  worried"),
        ("- 1: ", "−1  worried"),
        ("-1 t", "−1  tab: torn · tired of it"),
        ("-1 T", "−1  tab: torn"),
        ("-2 scared to", "−2  tab: scared to death"),
        ("2", "+2  overjoyed"),
        ("0 c", "0  tab: calm"),
    ],
)
def test_words_for_the_number_that_begin_with_what_is_typed(typed, begins) -> None:
    assert suggested("en", typed).startswith(begins)


@pytest.mark.parametrize(
    "typed", ["", "-", "+", "worried", "-3", "-12", "-1x", "-1 torn", "-1 qqq", "? 1 why"]
)
def test_where_there_is_nothing_to_suggest_nothing_is_said(typed) -> None:
    assert suggested("en", typed) == ""


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("-1 t", ["-1 torn", "-1 tired of it"]),
        ("-1: Tired  of", ["-1: tired of it"]),
        ("-1 ", []),
        ("-1 torn", []),
        ("-1 qqq", []),
        ("worried", []),
    ],
)
def test_a_begun_word_is_completed(typed, completed) -> None:
    assert completions("en", typed)[: len(completed) or None] == completed


def test_the_words_of_a_language_are_read_once() -> None:
    assert feeling_words("sv") is feeling_words("sv")
