"""Dictionaries: what an entry means, what is refused, and how two become one."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.method.language import shipped
from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.words import MisplacedError, Words, forms, merged, words_of

LANGUAGES = ("en", "sv", "da")
ENTRIES = st.sampled_from(
    ["onboarding", "kundres|a, ~an", "ticket, ~s", "lead time", "handläggnings*", "Köket AB", "the house"]
)
DICTIONARIES = st.builds(
    lambda jargon, allowed, organisation, ours: Words(
        jargon=jargon, allowed=tuple(allowed), organisation=tuple(organisation), ours=tuple(ours)
    ),
    st.dictionaries(ENTRIES, st.sampled_from(["it", "that"])),
    st.lists(ENTRIES, unique=True),
    st.lists(ENTRIES, unique=True),
    st.lists(ENTRIES, unique=True),
)


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("onboarding", ["onboarding"]),
        ("KPI, ~er", ["kpi", "kpier"]),
        ("kundres|a, ~an, ~or, ~orna", ["kundresa", "kundresan", "kundresor", "kundresorna"]),
        ("lead, ~ time, qualified ~", ["lead", "lead time", "qualified lead"]),
        ("self-service portal", ["self service portal"]),
        ("our … team", ["our … team"]),
        ("handläggnings*", ["handläggnings*"]),
    ],
)
def test_an_entry_has_its_forms_behind_it(entry: str, meant: list[str]) -> None:
    assert [" ".join(one) for one in forms([entry])] == meant


@pytest.mark.parametrize(
    ("data", "way", "says"),
    [
        ({"jargong": {}}, ("jargong",), "no “jargong”"),
        ({"jargon": []}, ("jargon",), "should be a table"),
        ({"jargon": {"lead": 3}}, ("jargon", "lead"), "a text of at most"),
        ({"jargon": {"lead": " "}}, ("jargon", "lead"), "a text of at most"),
        ({"jargon": {"": "it"}}, ("jargon", ""), "without a word"),
        ({"jargon": {"lead,,": "it"}}, ("jargon", "lead,,"), "without a word"),
        ({"jargon": {"leads, " * 57 + "xx": "it"}}, ("jargon", "leads, " * 57 + "xx"), "is too long"),
        ({"betwen": 1}, ("betwen",), "no “betwen”"),
        ({"jargon": {"on*": "it"}}, ("jargon", "on*"), "A star stands at the end"),
        ({"allowed": "lead"}, ("allowed",), "should be a list"),
        ({"allowed": ["lead", 4]}, ("allowed", 1), "should be a text"),
        ({"organisation": ["…"]}, ("organisation", 0), "a phrase begins with a word"),
        ({"allowed": ["x"] * 5_001}, ("allowed",), "more than 5,000"),
        ({"between": 9}, ("between",), "a number"),
    ],
)
def test_what_does_not_fit_is_said_with_its_place(
    data: dict[str, object], way: tuple[str | int, ...], says: str
) -> None:
    with pytest.raises(MisplacedError) as refused:
        words_of(data)
    assert refused.value.way == way
    assert says in refused.value.message
    assert refused.value.advice


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionaries_of_the_program_are_sound(language: str) -> None:
    path = Path(shipped.__file__).with_name(f"{language}.toml")
    words = words_of(tomllib.loads(path.read_text(encoding="utf-8")))
    assert words == shipped.words_in(language)
    assert len(words.jargon) >= 120
    every = list(forms(words.jargon))
    assert len(every) == len(set(every)), sorted({one for one in every if every.count(one) > 1})


def test_a_language_without_a_dictionary_has_an_empty_one() -> None:
    assert shipped.words_in("fi") == Words()
    assert shipped.lexicon_of("fi").notices("Completes the onboarding", "does") == ()


@given(DICTIONARIES, DICTIONARIES)
def test_merging_a_dictionary_twice_changes_nothing(first: Words, then: Words) -> None:
    once = merged(first, then)
    assert merged(once, then) == once
    assert merged(first, first, then) == once


def test_what_a_later_dictionary_says_of_a_word_holds() -> None:
    theirs = Words(jargon={"case, ticket": "a request", "lead": "somebody"}, allowed=("user name",))
    ours = Words(jargon={"ticket": "a cry for help", "user name": "the name I chose"}, allowed=("lead",))
    lexicon = Lexicon(merged(theirs, ours))
    assert [one.plain for one in lexicon.notices("Opens a ticket", "does")] == ["a cry for help"]
    assert [one.plain for one in lexicon.notices("Forgets the user name", "does")] == ["the name I chose"]
    assert lexicon.notices("Is a lead", "does") == ()


def test_an_entry_of_many_gaps_is_refused_and_gaps_in_a_row_are_one() -> None:
    assert list(forms(["we … … … send"])) == [("we", "…", "send")]
    with pytest.raises(MisplacedError, match="more than 3 times"):
        words_of({"jargon": {"we … a … b … c … d": "x"}})


def test_the_room_that_all_forms_take_together_is_bounded() -> None:
    entry = "a" + " b" * 60 + ", ~ c" * 50
    with pytest.raises(MisplacedError, match="more than 20,000 words in all") as refused:
        words_of({"allowed": [entry] * 100})
    assert refused.value.way[0] == "allowed"
    assert words_of({key: [f"{key} {n}" for n in range(5_000)] for key in ("allowed", "survey")}).survey


def test_every_key_that_is_accepted_is_named() -> None:
    with pytest.raises(MisplacedError) as refused:
        words_of({"betwen": 1})
    assert "between" in refused.value.advice
