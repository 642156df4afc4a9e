"""Sources as people name them: whatever is completed is found again as that source."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.journey.model import Activity, Journey, Phase, Source, Thought
from journeytui.method import sources
from journeytui.method.fields import FieldError
from journeytui.method.marks import take_marks

FAMILIES = Source(id="so-families", about="Five families who cancelled")
FITTERS = Source(id="so-fitters", about="Five fitters in their cars", kind="observation")
SURVEY = Source(id="so-survey", about="Köksenkäten 2026", kind="survey", speaks_for="young families")
KNOWN = Journey(
    id="j",
    sources=(FAMILIES, FITTERS, SURVEY),
    phases=(
        Phase(
            id="p",
            activities=(Activity(id="a", thoughts=(Thought(id="t", sources=("so-fitters",)),)),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("so-survey", SURVEY),
        ("five", FAMILIES),
        ("FIVE FITTERS", FITTERS),
        ("five fit", None),
        ("five-fitters", FITTERS),
        ("koksenkaten", SURVEY),
        ("Köksenkät", None),
        ("cancelled", None),
        ("enk", None),
        ("", None),
        ("journey", None),
    ],
)
def test_a_source_is_found_by_id_and_by_the_whole_words_it_begins_with(said, found):
    assert sources.find_source(KNOWN, said) is found


def test_all_of_a_name_goes_before_the_beginning_of_another():
    longer, whole = Source(id="1", about="Visits in May"), Source(id="2", about="Visits")
    assert sources.find_source(Journey(id="j", sources=(longer, whole)), "visits") is whole


def test_names_in_any_script_are_told_apart():
    two = (Source(id="1", about="漢字"), Source(id="2", about="عربى"), Source(id="3", about="!!"))
    of = Journey(id="j", sources=two)
    assert [sources.find_source(of, one.about) for one in two] == list(two)


@given(
    st.lists(st.text(max_size=30) | st.sampled_from(["Five", "five families", "Five 'families' x", '"a" b']))
)
def test_what_is_completed_is_that_source_again(abouts):
    every = tuple(Source(id=f"so-{at}", about=about) for at, about in enumerate(abouts))
    of = Journey(id="j", sources=every)
    for offer in sources.offers(of, ""):
        line = sources.completed(of, "We waited for weeks", offer.source)
        marked = take_marks(line, "@!+*")
        assert marked.text == "We waited for weeks"
        assert sources.find_source(of, marked.source) is offer.source


@given(st.lists(st.text(max_size=20)), st.text(max_size=12))
def test_what_enter_would_take_is_offered_first(abouts, typed):
    of = Journey(id="j", sources=tuple(Source(id=f"so-{at}", about=one) for at, one in enumerate(abouts)))
    meant = sources.find_source(of, typed.strip()) if typed.strip() else None
    if meant is not None:
        assert sources.offers(of, typed)[0].source is meant


def test_a_name_is_as_short_as_it_can_be():
    assert [sources.name_of(KNOWN, one.source) for one in sources.offers(KNOWN, "")] == [
        '"Five fitters"',
        '"Five families"',
        '"Köksenkäten 2026"',
    ]


def test_offers_are_fuzzy_on_words_and_the_best_comes_first():
    def found(typed):
        return [one.source.id for one in sources.offers(KNOWN, typed)]

    assert found("fam") == ["so-families", "so-survey"]
    assert found("familes") == ["so-families", "so-survey"]
    assert found("survey") == ["so-survey"]
    assert found("observation") == ["so-fitters"]
    assert found("nobody") == []


@pytest.mark.parametrize(
    ("line", "before", "typed"),
    [
        ("Can we afford it @fam", "Can we afford it", "fam"),
        ("@", "", "@"[1:]),
        ('Can we @"Five fa', "Can we", "Five fa"),
    ],
)
def test_a_name_is_open_while_it_is_typed(line, before, typed):
    assert sources.open_name(line) == (before, typed)


@pytest.mark.parametrize("line", ["", "a@b", "mail me", '@"Five families"', "@five families", "@five "])
def test_a_name_is_not_open_elsewhere(line):
    assert sources.open_name(line) is None


def test_what_is_suggested_says_what_tab_and_enter_would_do():
    assert sources.suggested(KNOWN, "Who pays? @fit") == (
        "enter: new source “fit”  ·  tab: Five fitters in their c… (observation, 1 card)"
    )
    assert sources.suggested(KNOWN, "Who pays? @five-fitters").startswith("enter or tab: Five fitters")
    assert sources.suggested(KNOWN, "Who pays? @neighbours") == "new source: “neighbours”  ·  enter adds it"
    assert sources.suggested(KNOWN, 'Who pays? @"Five families" !').startswith("source: Five families")
    assert sources.suggested(KNOWN, "Who pays?") == ""


def test_a_word_within_a_name_is_offered_and_enter_makes_a_new_source():
    assert [one.source for one in sources.offers(KNOWN, "cars")] == [FITTERS]
    assert sources.suggested(KNOWN, "Nice @cars").startswith("enter: new source “cars”  ·  tab: Five fitters")


def test_words_without_quotation_marks_are_offered_while_they_begin_a_name():
    assert sources.suggested(KNOWN, "Who pays? @five fit").startswith("tab: Five fitters")
    assert sources.suggested(KNOWN, "Who pays? @five fitters").startswith("enter or tab: Five fitters")
    assert sources.suggested(KNOWN, "Who pays? @five days later") == ""


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("She counts @Five fitters", 'She counts @"Five fitters"'),
        ("She counts @five fitters !", 'She counts @"five fitters" !'),
        ('"What is that?" @köksenkäten 2026', '"What is that?" @"köksenkäten 2026"'),
        ("> App @five fitters; channel: web", '> App @"five fitters"; channel: web'),
        ("She counts @five fit", None),
        ("She counts @five days later", None),
        ("She is @ home", None),
        ("\\She counts @five fitters", None),
        ('She counts @"five fitters"', None),
        ("She counts @five-fitters", None),
        ("? who is @five fitters", None),
    ],
)
def test_a_known_name_needs_no_quotation_marks(line, quoted):
    assert sources.quoted(KNOWN, "thoughts", line) == (quoted or line)


class TestToldByItsKindAlone:
    def test_the_word_is_its_name(self):
        assert sources.source_values("visit") == {"kind": "home_visit", "about": "visit"}

    def test_one_without_a_name_is_called_by_its_kind_and_never_by_its_id(self):
        of = Journey(id="j", sources=(Source(id="so-7s0s8qp", kind="home_visit"),))
        assert sources.suggested(of, "Nice @").startswith("tab: home visit (0 cards)")
        assert sources.completed(of, "Nice", of.sources[0]) == 'Nice @"home visit"'


@pytest.fixture
def folded(monkeypatch) -> list[str]:
    """The texts that are made ready to be compared."""
    texts, plain = [], sources._named
    monkeypatch.setattr(sources, "_named", lambda text: texts.append(text) or plain(text))
    return texts


def test_without_the_sign_nothing_is_looked_for(folded):
    sources.suggested(KNOWN, "Can we afford this if the rates go up again and again and again?")
    assert folded == []


class TestInALine:
    @pytest.mark.parametrize(
        "line",
        [
            "five families; kind: home visit; date: 2026-10-30; speaks for: young families",
            "five families; slag: hembesök; när: 2026-10-30; talar för: young families",
            "five families; hjemmebesøg; dato: 2026-10-30; gælder: young families",
        ],
    )
    def test_its_fields_are_known_in_three_languages(self, line):
        assert sources.source_values(line) == {
            "about": "five families",
            "kind": "home_visit",
            "date": dt.date(2026, 10, 30),
            "speaks_for": "young families",
        }

    def test_it_is_an_interview_unless_it_says_so(self):
        assert sources.source_values("Karin and Ali") == {"about": "Karin and Ali", "kind": "interview"}

    def test_a_date_that_is_none_is_refused(self):
        with pytest.raises(FieldError):
            sources.source_values("x; date: yesterday")

    def test_a_source_is_said_as_the_line_that_makes_it(self):
        one = Source(id="s", kind="data", about="Calls", date=dt.date(2026, 1, 2), speaks_for="all")
        assert Source(id="s", **sources.source_values(sources.source_line(one))) == one


def test_only_cards_of_the_customer_and_touchpoints_name_sources():
    assert sources.takes_sources("thoughts", "Who pays? @f")
    assert sources.takes_sources("frame", "> The showroom @f")
    assert not sources.takes_sources("frame", "info @ home")
    assert not sources.takes_sources("thoughts", "? who is @anna")


def test_with_each_letter_only_what_is_typed_is_made_ready_not_two_hundred_sources(folded):
    several = tuple(
        Source(id=f"so-{at}", about=f"Visit {at} in a kitchen of our customers") for at in range(200)
    )
    of = Journey(id="j", sources=several)
    sources.suggested(of, "Who pays? @v")
    folded.clear()
    sources.suggested(of, "Who pays? @visit-19")
    sources.name_of(of, several[-1])
    assert len([text for text in folded if text.casefold().startswith("visit")]) <= 10
