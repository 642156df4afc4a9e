"""What a dictionary notices in a text, and what it leaves in peace."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.method.language.lexicon import Lexicon, Notice, Voice
from journeytui.method.language.shipped import lexicon_of
from journeytui.method.language.words import Words

VOICES = st.sampled_from(["title", "does", "happens", "thinks", "feels"])
LANGUAGES = st.sampled_from(["en", "sv", "da"])
PIECES = st.sampled_from(
    [
        *("onboarding", "kundresan", "vi", "we", "the customer", "Ärendet", "på en skala", "hvor tilfreds"),
        *("KPI:er", " ", ", ", ". ", "'s", "…", "*", "~", "\n", "\u0308", "ß", "İ", "\x00", "\ud800"),
    ]
)
TALK = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=12).map("".join)
PLAIN_LETTERS = st.text(alphabet="abcdefghijklmnoprstuvåäöæøé -.,!?'", max_size=20)
WORDS = st.lists(st.one_of(PIECES.filter(str.isascii), PLAIN_LETTERS), max_size=8).map(" ".join)


def told(text: str, voice: Voice = "does", language: str = "en") -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in lexicon_of(language).notices(text, voice)]


@given(TALK, VOICES, LANGUAGES)
def test_any_text_is_read_and_what_is_found_stands_in_it(text: str, voice: Voice, language: str) -> None:
    whole = unicodedata.normalize("NFC", text)
    for notice in lexicon_of(language).notices(text, voice):
        assert notice.words
        assert notice.words in whole


@given(WORDS, VOICES, LANGUAGES)
def test_neither_case_nor_the_form_of_letters_matters(text: str, voice: Voice, language: str) -> None:
    lexicon = lexicon_of(language)
    found = lexicon.notices(text, voice)
    for form in ("NFC", "NFD"):
        assert lexicon.notices(unicodedata.normalize(form, text), voice) == found
    loud = [(one.kind, one.words.casefold()) for one in lexicon.notices(text.upper(), voice)]
    assert loud == [(one.kind, one.words.casefold()) for one in found]


def test_jargon_is_told_with_what_a_customer_would_say() -> None:
    assert lexicon_of("en").notices("Completes the Onboarding", "does") == (
        Notice("jargon", "Onboarding", "getting started"),
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two touch-points"),
        ("en", "The customer journey's end"),
        ("sv", "Kundresans slut"),
        ("sv", "Våra KPI:er"),
        ("sv", "Handläggningstiden"),
        ("da", "Kunderejsens slutning"),
        ("da", "Alle API'er"),
    ],
)
def test_words_are_found_in_their_forms(language: str, text: str) -> None:
    assert [kind for kind, _words in told(text, "thinks", language)] == ["jargon"]


def test_the_longest_phrase_is_told_and_each_word_once() -> None:
    assert told("Lead generation and lead generation, and a hot lead") == [
        ("jargon", "Lead generation"),
        ("jargon", "hot lead"),
    ]


def test_no_phrase_goes_beyond_the_end_of_a_sentence() -> None:
    assert told("Meets another customer. Journey home by train") == []


def test_what_is_allowed_hides_the_jargon_in_it() -> None:
    assert told("Forgets the user name") == []
    assert told("Is a new user") == [("jargon", "user")]


@pytest.mark.parametrize(
    ("text", "voice", "subject"),
    [
        ("We send the offer", "does", "We"),
        ("We send the offer", "happens", "We"),
        ("We deliver", "title", "We"),
        ("We could have this too", "thinks", ""),
        ("We want the customer to buy more", "thinks", "We"),
        ("Our customers should feel welcome", "thinks", "Our customers should"),
        ("Our customers at the café talk about it", "thinks", ""),
        ("we are many", "feels", ""),
        ("Then we send the offer", "does", "we"),
        ("The company confirms", "does", "The company"),
        ("The company goes out of business", "happens", ""),
        ("The company my sister used was cheaper", "thinks", ""),
        ("The company's offer is compared", "does", ""),
        ("The company", "does", ""),
        ("Our very friendly sales team calls", "does", "Our very friendly sales team"),
        ("Looks at the company's page", "does", ""),
        ("Asks whether we do it", "does", ""),
    ],
)
def test_the_organisation_as_the_subject(text: str, voice: Voice, subject: str) -> None:
    assert told(text, voice) == ([("organisation", subject)] if subject else [])


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("sv", "Sedan skickar vi offerten", "vi"),
        ("sv", "Kundtjänst skickar en bekräftelse", "Kundtjänst"),
        ("sv", "Vår säljare ringer", "Vår säljare"),
        ("da", "Derefter sender vi tilbuddet", "vi"),
        ("da", "Kundeservice sender en bekræftelse", "Kundeservice"),
    ],
)
def test_the_verb_may_stand_before_us(language: str, text: str, subject: str) -> None:
    assert told(text, "does", language) == [("organisation", subject)]


def test_a_name_of_ones_own_counts_as_the_organisation() -> None:
    lexicon = Lexicon(Words(organisation=("Köket AB",)))
    assert lexicon.notices("Ko\u0308ket AB ringer", "does") == (Notice("organisation", "Köket AB"),)
    assert lexicon.notices("Köket AB:s montör kommer", "does") == ()


def test_survey_speak_is_found_across_words_between() -> None:
    assert told("Would you recommend the new shop to a friend?", "thinks") == [
        ("survey", "Would you recommend the new shop to a friend")
    ]
    assert told("Would you recommend the dentist?", "thinks") == []
