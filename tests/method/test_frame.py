"""The frame's questions: answers in any order, changed later, and never a value the file cannot hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.files.manuscript import Manuscript
from journeytui.files.reading import parse_journey
from journeytui.journey.edits import apply
from journeytui.journey.model import Frame, Journey, keys
from journeytui.journey.planning import set_fields
from journeytui.method.frame import QUESTIONS, Hint, answered, first_open, parse_answer, question, shown

KEYS = [one.key for one in QUESTIONS]


def answer(frame: Frame, key: str, text: str) -> Frame:
    value = parse_answer(key, text, frame)
    assert not isinstance(value, Hint), value
    journey = Journey(id="x", frame=frame)
    edit = set_fields(journey, "frame", **{key: value})
    return apply(journey, edit).frame if edit is not None else frame


def test_purpose_customer_and_owner_come_first_and_everything_is_asked_for() -> None:
    assert KEYS[:3] == ["purposes", "segment", "owner"]
    assert set(KEYS) == set(keys(Frame)) - {"verdict"}
    with pytest.raises(KeyError):
        question("weather")


def test_questions_open_one_after_another() -> None:
    frame = Frame()
    answers = {"purposes": "understand", "minutes": "240", "insight_goal": "60 %"}
    for key in KEYS:
        assert first_open(frame) == key
        assert not answered(frame, key)
        assert shown(frame, key) == ""
        frame = answer(frame, key, answers.get(key, "Fitter, Installation"))
        assert answered(frame, key)
        assert shown(frame, key)
    assert first_open(frame) == ""
    assert (frame.minutes, frame.insight_goal) == (240, 60)
    assert frame.participants[0].function == "Installation"


def test_skipped_questions_stay_open() -> None:
    assert first_open(answer(Frame(), "segment", "Young families")) == "purposes"


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("understand", ("understand",)),
        ("förstå, förbättra", ("understand", "optimise")),
        ("forstå og roller", ("understand", "roles")),
        ("Document and optimize.", ("document", "optimise")),
        ("roles, roller, roles", ("roles",)),
    ],
)
def test_purposes_in_three_languages(text: str, purposes: tuple[str, ...]) -> None:
    assert answer(Frame(), "purposes", text).purposes == purposes


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("purposes", "understand, have fun"),
        ("purposes", ", ,"),
        ("minutes", "half a day"),
        ("minutes", "5"),
        ("minutes", "9999"),
        ("insight_goal", "101"),
        ("insight_goal", "most"),
        ("segment", "   "),
        ("story", "x" * 10_001),
        ("challenges", "-1"),
    ],
)
def test_an_answer_that_does_not_fit_gives_a_hint(key: str, text: str) -> None:
    value = parse_answer(key, text, Frame())
    assert isinstance(value, Hint)
    assert value.text


def test_a_purpose_in_other_words_is_told_the_four_first() -> None:
    """They come first: what does not fit on the line is cut at the end."""
    hint = parse_answer("purposes", "We want to see why young families cancel their orders", Frame())
    assert isinstance(hint, Hint)
    assert hint.text.startswith("One or more of: document, understand, roles, optimise.")


def test_an_answer_is_changed_by_answering_again() -> None:
    frame = answer(answer(Frame(), "segment", "Everybody"), "segment", "Young families")
    assert frame.segment == shown(frame, "segment") == "Young families"
    assert answer(frame, "minutes", "180 min").minutes == 180


def test_lists_grow_by_lines_and_can_be_put_right() -> None:
    frame = answer(answer(Frame(), "challenges", "Orders are cancelled"), "challenges", "Calls are many")
    assert shown(frame, "challenges") == "1 Orders are cancelled · 2 Calls are many"
    assert answer(frame, "challenges", "2: Queues").challenges == ("Orders are cancelled", "Queues")
    assert answer(frame, "challenges", "3: Queues").challenges[2] == "3: Queues"
    assert answer(frame, "challenges", "-1").challenges == ("Calls are many",)
    room = answer(answer(Frame(), "participant", "Fitter, Installation"), "participant", "Head of sales")
    assert [(one.role, one.function) for one in room.participants] == [
        ("Fitter", "Installation"),
        ("Head of sales", ""),
    ]


def test_what_is_shown_is_harmless() -> None:
    assert shown(answer(Frame(), "story", "She\x1b[31m\nwent"), "story") == "She␛[31m went"


@given(st.sampled_from(KEYS), st.text(max_size=60))
def test_any_answer_is_taken_or_hinted_at(key: str, text: str) -> None:
    frame = answer(Frame(), "beliefs", "They want it cheap")
    value = parse_answer(key, text, frame)
    if isinstance(value, Hint):
        assert value.text
    else:
        journey = Journey(id="x", title="X", frame=answer(frame, key, text))
        written = Manuscript.blank().written(journey)
        assert parse_journey(written.encode(), "x.toml").journey == journey
