"""Values as TOML text: what is written is read back the same, and nothing hidden stays hidden."""

import datetime as dt
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.files.problems import FileError, Problem
from journeytui.files.values import toml_key, toml_line, toml_value
from journeytui.inert import safe

EARLY, LATE = (dt.datetime.fromisoformat(day) for day in ("0002-01-01", "9998-01-01"))
texts = st.text(st.characters(exclude_categories=["Cs"]))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
scalars = (
    texts
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.dates()
    | st.datetimes(EARLY, LATE, timezones=offsets)
    | st.datetimes()
    | st.times()
)
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=8)


@given(texts, values)
def test_what_is_written_is_read_back(key, value):
    for text in (f"{toml_key(key)} = {toml_value(value)}", toml_line(key, value)):
        assert tomllib.loads(text) == {key: value}


@given(texts)
def test_one_line_holds_nothing_that_a_terminal_would_act_on(text):
    written = toml_value(text)
    assert written == safe(written)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Åse sa “nej”", 'k = "Åse sa “nej”"'),
        ("one\ntwo", 'k = """\none\ntwo"""'),
        ("one \ntwo", 'k = "one \\ntwo"'),
        ("one\r\ntwo", 'k = "one\\r\\ntwo"'),
        ('one\nsays """ and "', 'k = """\none\nsays \\""" and \\""""'),
        ("\u202eback\u0085", 'k = "\\u202Eback\\u0085"'),
        ("👩\u200d👧", 'k = "👩\u200d👧"'),
        ("half \ud83d", 'k = "half \ufffd"'),
        (True, "k = true"),
        (3.0, "k = 3.0"),
        (float("-inf"), "k = -inf"),
        (dt.date(2026, 10, 30), "k = 2026-10-30"),
        (
            dt.datetime(2026, 11, 21, 9, 38, 12, tzinfo=dt.timezone(dt.timedelta(hours=1))),
            "k = 2026-11-21T09:38:12+01:00",
        ),
        (("a", "b"), 'k = ["a", "b"]'),
        ({"after": "", "card": {"text": "x", "on": None}}, 'k = { after = "", card = { text = "x" } }'),
        ({}, "k = {}"),
    ],
)
def test_canonical_forms(value, line):
    assert toml_line("k", value) == line


def test_an_array_is_broken_up_past_eighty_columns():
    fits = ["x" * 72]
    assert toml_line("k", fits) == f'k = ["{"x" * 72}"]'
    assert toml_line("k", ["x" * 73]) == f'k = [\n  "{"x" * 73}",\n]'


def test_offsets_with_seconds_keep_the_moment():
    local = dt.datetime(1900, 1, 1, tzinfo=dt.timezone(dt.timedelta(minutes=19, seconds=32)))
    assert tomllib.loads(f"at = {toml_value(local)}")["at"] == local


def test_what_toml_does_not_know_is_refused():
    with pytest.raises(TypeError, match="complex"):
        toml_value(1j)


def test_a_problem_is_one_harmless_line():
    problem = Problem("k\x1b[2J.toml", 12, "phase[1].title", "JT002", "error", "a\nb", "Do so.")
    assert str(problem) == "k␛[2J.toml:12: JT002 error phase[1].title: a b Do so."
    assert str(Problem("k.toml", None, "", "JT006", "error", "Gone.")) == "k.toml: JT006 error Gone."
    assert str(FileError([problem])) == str(problem)
