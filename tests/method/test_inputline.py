"""The input line: each line of the grammar does what it says, any string is safe, nothing is lost."""

import datetime as dt
import re
from dataclasses import asdict
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeytui.journey.checking import checked
from journeytui.journey.edits import MODELS
from journeytui.journey.model import LONGEST_TEXT, Parked, StageName
from journeytui.method import fields
from journeytui.method.inputline import (
    GRAMMAR,
    AnswerFrame,
    AskValence,
    GoOn,
    HeldTouchpoint,
    MarkNotKnown,
    Misunderstood,
    NewCard,
    NextTimeNote,
    OpenPalette,
    Park,
    Parsed,
    Resolve,
    SetFields,
    parse,
    parse_valence,
    split_paste,
)

STAGES = get_args(StageName)


def card(line: str, stage: StageName) -> NewCard:
    parsed = parse(line, stage)
    assert isinstance(parsed, NewCard), parsed
    return parsed


def test_plain_text_is_a_card_of_the_stage() -> None:
    assert card("Dreaming", "phases") == NewCard("phase", {"title": "Dreaming"})
    assert card("Looks around", "activities") == NewCard("activity", {"text": "Looks around"})
    assert card("We could have this too", "thoughts") == NewCard(
        "thought", {"text": "We could have this too"}
    )
    assert card("Showroom", "touchpoints") == NewCard("touchpoint", {"text": "Showroom"})
    assert card("Call back the same day", "changes") == NewCard("change", {"text": "Call back the same day"})
    assert parse("To understand", "frame") == AnswerFrame("To understand")
    assert parse("The front desk does", "wrap") == Resolve(
        {"answer": "The front desk does", "state": "answered"}
    )


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("line", ["", "   ", "\t", "\r\n"])
def test_an_empty_line_goes_on(line: str, stage: StageName) -> None:
    assert parse(line, stage) == GoOn()


@pytest.mark.parametrize("stage", STAGES)
def test_what_means_the_same_in_every_stage(stage: StageName) -> None:
    assert parse("? Who answers mail in July?", stage) == Park("Who answers mail in July?")
    assert parse("?! Prices go up", stage) == Park("Prices go up", "risk")
    assert parse("?? Do we ring them", stage) == Park("Do we ring them", "decision")
    assert parse("?+ A loan kitchen", stage) == Park("A loan kitchen", "idea")
    assert parse(":export", stage) == OpenPalette("export")
    for nothing_said in ("?", "?!", ">", "\\"):
        assert isinstance(parse(nothing_said, stage), Misunderstood)


@pytest.mark.parametrize("stage", ["frame", "phases", "activities", "thoughts", "feelings"])
def test_an_early_touchpoint_is_held_and_placed_whole(stage: StageName) -> None:
    held = parse("> Showroom visit; owner: Store manager ! @visits", stage)
    assert isinstance(held, HeldTouchpoint)
    assert (held.text, held.values) == ("Showroom visit", {"owner": "Store manager"})
    assert (held.stickers, held.source) == (("pain",), "visits")
    placed = card("> " + held.line, "touchpoints")
    assert placed.values == {"text": held.text} | held.values
    assert (placed.stickers, placed.source) == (held.stickers, held.source)


@pytest.mark.parametrize("stage", ["touchpoints", "stickers", "changes", "wrap"])
def test_a_touchpoint_in_time_is_a_card(stage: StageName) -> None:
    assert card("> Showroom visit", stage) == NewCard("touchpoint", {"text": "Showroom visit"})


def test_situations_and_what_is_outside_our_sight() -> None:
    assert card("= Rates go up ^", "activities").values == {
        "text": "Rates go up",
        "kind": "situation",
        "outside": True,
    }
    assert card("Asks her mother ! ^ @five families", "activities").values["text"] == (
        "Asks her mother ! ^ @five families"
    )
    asked = card('Asks her mother ^ ! @"five families"', "activities")
    assert asked.values == {"text": "Asks her mother", "outside": True}
    assert (asked.stickers, asked.source) == (("pain",), "five families")


@pytest.mark.parametrize(
    ("line", "valence", "word"),
    [
        ("-2 torn", -2, "torn"),
        ("−1 uneasy", -1, "uneasy"),
        ("–1 uneasy", -1, "uneasy"),
        ("+2 longing for more", 2, "longing for more"),
        ("1: glad", 1, "glad"),
        ("0", 0, None),
        ("-1", -1, None),
        ("orolig -1", -1, "orolig"),
        ("+1 +", 1, None),
    ],
)
def test_a_feeling_has_a_number_and_a_word(line: str, valence: int, word: str | None) -> None:
    feeling = card(line, "feelings")
    assert feeling.kind == "feeling"
    assert (feeling.values["valence"], feeling.values.get("text")) == (valence, word)


@pytest.mark.parametrize("line", ["-3 awful", "+5", "10 minutes of waiting", "1.5 so so", "7"])
def test_a_number_off_the_scale_stays_in_the_line(line: str) -> None:
    assert isinstance(parse(line, "feelings"), Misunderstood)


def test_a_bare_word_asks_for_the_number() -> None:
    asked = parse('"torn" ! @so-4tq9', "feelings")
    assert asked == AskValence("torn", quote=True, stickers=("pain",), source="so-4tq9")
    assert isinstance(asked, AskValence)
    number = parse_valence("−2")
    assert number == -2
    assert asked.with_valence(number) == card('-2 "torn" ! @so-4tq9', "feelings")


@pytest.mark.parametrize("text", ["", "3", "-3", "torn", "1 glad", "1.5", "--1", "１"])
def test_only_a_number_on_the_scale_answers(text: str) -> None:
    assert parse_valence(text) is None


@pytest.mark.parametrize("quoted", ['"Oj"', "“Oj”", "”Oj”", "»Oj«", "«Oj»", "»Oj»", "„Oj“", '" Oj "'])
def test_a_quote_is_kept_as_such(quoted: str) -> None:
    assert card(quoted + " *", "thoughts") == NewCard("thought", {"text": "Oj", "quote": True}, ("truth",))


@pytest.mark.parametrize("text", ['"Yes" and "no"', "“Yes” or “no”", '""', '"', 'She said "no"'])
def test_quotation_marks_inside_a_text_stay(text: str) -> None:
    assert card(text, "thoughts").values == {"text": text}


def test_marks_stand_in_any_order_and_apart() -> None:
    one = card("Waits ! * % @calls", "thoughts")
    other = card("Waits @calls ! * %", "thoughts")
    assert one == other == NewCard("thought", {"text": "Waits"}, ("pain", "truth", "break"), "calls")
    for text in ("Help!", "50%", "5*", "C+", "anna@example.org", "@", "Now !!", '@"open', "me @ home"):
        assert card("Well " + text, "thoughts").values == {"text": "Well " + text}


@pytest.mark.parametrize("line", ["!", "@source", "* +", "! @x"])
def test_marks_alone_are_no_card(line: str) -> None:
    for stage in ("activities", "thoughts", "feelings", "touchpoints"):
        assert isinstance(parse(line, stage), Misunderstood)


@pytest.mark.parametrize("stage", ["activities", "thoughts", "touchpoints"])
def test_a_source_of_several_words_without_quotation_marks_is_hinted_at(stage: StageName) -> None:
    said = card("Sings too loud @Interviews with ten parents", stage)
    assert said.source is None
    assert said.hint.endswith("@“Interviews with ten parents”")
    assert card("Writes to me@example.org about it", stage).hint == ""
    assert card("Sings too loud @Interviews", stage).hint == ""


def test_a_long_card_is_hinted_at_and_never_cut() -> None:
    text = "wait " * 40
    assert card(text, "thoughts").values["text"] == text.strip()
    assert "199" in card(text, "thoughts").hint
    assert card("short", "thoughts").hint == ""


@pytest.mark.parametrize("stage", STAGES)
def test_what_no_card_can_hold_stays_in_the_line(stage: StageName) -> None:
    assert isinstance(parse("x" * (LONGEST_TEXT + 1), stage), Misunderstood)


def test_not_known() -> None:
    assert parse("~ nobody has asked", "thoughts") == MarkNotKnown("thoughts", "nobody has asked")
    assert parse("~", "feelings") == MarkNotKnown("feelings", "")
    assert card("~ three weeks pass", "activities").values == {"text": "~ three weeks pass"}


def test_a_touchpoint_with_its_fields_in_three_languages() -> None:
    values = {
        "text": "Besök",
        "channel": "butik",
        "owner": "Butikschef",
        "purpose": "Prova",
        "measure": "Offerter",
        "side": "front",
    }
    for line in (
        "Besök; channel: butik; owner: Butikschef; for: Prova; measure: Offerter; front",
        "Besök; kanal: butik; ägare: Butikschef; syfte: Prova; mäts: Offerter; framför",
        "Besök ;side:foran; EJER : Butikschef;formål: Prova; kpi: Offerter; kanal: butik;",
    ):
        assert card(line, "touchpoints") == NewCard("touchpoint", values)


def test_marks_and_fields_together() -> None:
    for line in ("Visit !; owner: Sales *", "Visit; owner: Sales ! *"):
        assert card(line, "touchpoints") == NewCard(
            "touchpoint", {"text": "Visit", "owner": "Sales"}, ("pain", "truth")
        )


def test_what_is_not_a_field_stays_in_the_text() -> None:
    assert card("Visit; bring: a friend; owner: Sales; by car", "touchpoints").values == {
        "text": "Visit; bring: a friend; by car",
        "owner": "Sales",
    }
    assert card("Website: shop; owner:", "touchpoints").values == {"text": "Website: shop; owner:"}
    assert card("Think; owner: me", "thoughts").values == {"text": "Think; owner: me"}


def test_fields_alone_are_for_the_last_card() -> None:
    assert parse("owner: Sales; back", "touchpoints") == SetFields(
        "touchpoint", {"owner": "Sales", "side": "back"}
    )
    assert parse("vem: Sälj; när: 2027-02-01", "changes") == SetFields(
        "change", {"owner": "Sälj", "due": dt.date(2027, 2, 1)}
    )
    assert parse("now: 12; goal: 3,5", "changes") == SetFields("measure", {"now": 12, "goal": 3.5})
    assert parse("kind: remove", "changes") == SetFields("change", {"kind": "remove"})
    assert parse("kind: churn", "changes") == SetFields("measure", {"kind": "churn"})


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("owner: A; owner: B", "touchpoints"),
        ("Visit; side: left", "touchpoints"),
        ("owner: Sales !", "touchpoints"),
        ("Call; due: friday", "changes"),
        ("Call; due: 20270201", "changes"),
        ("Call; kind: nice", "changes"),
        ("Call; state: planned; accept: too dear", "changes"),
        ("due: 2027-02-01; goal: 30", "changes"),
        ("kind: nice", "changes"),
        ("# NPS; now: a lot", "changes"),
        ("#", "changes"),
        ("=", "changes"),
        ("= owner: me", "changes"),
        ("who: me; by: soon", "wrap"),
        ("~", "wrap"),
        ("note:", "wrap"),
        ("It hurts", "stickers"),
        ("It hurts ! *", "stickers"),
        ("=", "activities"),
    ],
)
def test_a_line_that_cannot_be_taken_stays_with_a_hint(line: str, stage: StageName) -> None:
    parsed = parse(line, stage)
    assert isinstance(parsed, Misunderstood)
    assert parsed.hint


@pytest.mark.parametrize(("sign", "kind"), [("!", "pain"), ("+", "joy"), ("*", "truth"), ("%", "break")])
def test_stickers(sign: str, kind: str) -> None:
    assert card(f"{sign} Nobody calls back", "stickers").values == {"kind": kind, "note": "Nobody calls back"}
    assert card(f"Nobody calls back {sign}", "stickers").values == {"kind": kind, "note": "Nobody calls back"}
    assert card(sign, "stickers").values == {"kind": kind}


def test_changes_and_what_we_accept() -> None:
    change = card(
        "Call back; owner: Sales; due: 2027-02-01; as is: silence; to be: a call; kind: ta bort; "
        "state: pågår",
        "changes",
    )
    assert change.values == {
        "text": "Call back",
        "owner": "Sales",
        "due": dt.date(2027, 2, 1),
        "as_is": "silence",
        "to_be": "a call",
        "kind": "remove",
        "state": "under_way",
    }
    accepted = {"text": "too dear to change", "state": "accepted"}
    assert card("= too dear to change", "changes").values == accepted
    assert card("accept: too dear to change", "changes").values == accepted
    assert card("Long wait; accept: too dear", "changes").values == {
        "text": "Long wait; too dear",
        "state": "accepted",
    }


def test_a_measure() -> None:
    assert card("# NPS after quote; now: 12; goal: 30; kind: nöjdhet", "changes") == NewCard(
        "measure", {"text": "NPS after quote", "now": 12, "goal": 30, "kind": "satisfaction"}
    )
    assert card("# Balance; now: −3.5", "changes").values["now"] == -3.5


def test_wrap_up_settles_a_parked_item() -> None:
    due = dt.date(2026, 12, 1)
    assert parse("owner: Sales; due: 2026-12-01", "wrap") == Resolve({"owner": "Sales", "due": due})
    assert parse("~ out of scope", "wrap") == Resolve({"state": "dropped", "reason": "out of scope"})
    assert parse("^", "wrap") == Resolve({"state": "needs_insight"})
    assert parse("^ ask three families; who: Research", "wrap") == Resolve(
        {"state": "needs_insight", "answer": "ask three families", "owner": "Research"}
    )
    assert parse("Nästa gång: start with Deciding", "wrap") == NextTimeNote("start with Deciding")


def test_a_paste_is_one_card_a_line() -> None:
    assert split_paste("One\r\n\n  Two  \rThree\n \n") == ["One", "Two", "Three"]
    assert split_paste(" \n\r\n") == []


def test_the_grammar_table_speaks_of_every_stage() -> None:
    for stage in STAGES:
        assert any(line.stages == (stage,) for line in GRAMMAR)
    assert all(line.typed and line.does for line in GRAMMAR)


# Any string at all

FIELD_NAMES = {
    word
    for form in (fields.TOUCHPOINT, fields.CHANGE, fields.MEASURE, fields.PARKED)
    for name in (*form.names, *form.alone)
    for word in name.split()
}
SIGNS = [*'!+*%^@?>~:;=#\\"“”', "-2", "+1", "3", " ", "\n"]
NAMES = [
    "owner:",
    "ägare:",
    "due:",
    "2026-12-01",
    "kind:",
    "remove",
    "churn",
    "accept:",
    "front",
    "now:",
    "12",
    "note:",
    "@so-1",
]
OTHERS = ["køkken", "Å", "don’t", "\ud800", "\r\n", "\x00", "\u202e", "\u2028"]
pieces = st.sampled_from(SIGNS + NAMES + OTHERS)
lines = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(categories=["Cs", "Cc", "Zs", "Po", "Ll"]), max_size=30),
    st.lists(pieces, max_size=12).map("".join),
    st.lists(pieces, max_size=12).map(" ".join),
)
stages = st.sampled_from(STAGES)
CHOICES = {"remove", "churn", "note"}
KEPT_IN_THE_INPUT = (Misunderstood, OpenPalette, AskValence)


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


def said(parsed: Parsed) -> str:
    """Every text in the value."""
    texts: list[str] = []
    waiting: list[object] = [asdict(parsed)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list | tuple):
            waiting += value
        else:
            texts.append(str(value))
    return "\n".join(texts)


@given(lines, stages)
@settings(max_examples=600)
@example("> \\", "thoughts")
@example("> owner: x", "thoughts")
@example("= ; ;", "changes")
@example('@" "', "thoughts")
def test_any_line_in_any_stage_means_something_that_fits_and_loses_nothing(
    line: str, stage: StageName
) -> None:
    parsed = parse(line, stage)
    said(parsed).encode()  # no half characters
    match parsed:
        case NewCard():
            checked(MODELS[parsed.kind], {**parsed.values, "id": "x"})
        case SetFields():
            checked(MODELS[parsed.kind], {**parsed.values, "id": "x"})
        case Resolve():
            checked(Parked, {**parsed.values, "id": "pa-x"})
            assert parsed.values
        case HeldTouchpoint():
            placed = card("> " + parsed.line, "touchpoints")
            assert placed.values == {"text": parsed.text} | parsed.values
        case _:
            pass
    if not isinstance(parsed, KEPT_IN_THE_INPUT):
        lost = words(line) - words(said(parsed))
        assert {word.casefold() for word in lost} <= FIELD_NAMES | CHOICES


@given(st.text(min_size=1, max_size=60), stages)
@settings(max_examples=300)
def test_a_backslash_takes_the_rest_as_it_stands(text: str, stage: StageName) -> None:
    parsed = parse("\\" + text, stage)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    match parsed:
        case NewCard():
            assert plain in parsed.values.values()
            assert (parsed.stickers, parsed.source) == ((), None)
        case Resolve():
            assert parsed.values["answer"] == plain
        case AnswerFrame() | AskValence():
            assert parsed.text == plain
        case _:
            assert stage == "stickers" or not plain.strip()


@pytest.mark.parametrize(
    ("line", "stage", "values"),
    [
        ("= \\= Rates ^ !", "activities", {"text": "= Rates ^ !", "kind": "situation"}),
        ('-2 \\"torn" !', "feelings", {"valence": -2, "text": '"torn" !'}),
        ("> \\Visit; owner: Sales *", "stickers", {"text": "Visit; owner: Sales *"}),
    ],
)
def test_a_backslash_after_a_sign_takes_the_rest_as_it_stands(
    line: str, stage: StageName, values: dict[str, object]
) -> None:
    parsed = card(line, stage)
    assert parsed.values == values
    assert parsed.stickers == ()


@given(st.text(max_size=80))
def test_a_paste_keeps_every_word(text: str) -> None:
    assert words(text) == words("\n".join(split_paste(text)))


def test_a_field_that_is_none_stays_in_the_text_and_is_named() -> None:
    card = parse("Fridge; colour: blue; owner: Sales", "touchpoints")
    assert isinstance(card, NewCard)
    assert card.values == {"text": "Fridge; colour: blue", "owner": "Sales"}
    assert "colour" in card.hint
