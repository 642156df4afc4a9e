"""What plainly fits a model is what pydantic makes of it; what is in doubt is left to pydantic."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeytui.files.manuscript import Manuscript
from journeytui.journey.checking import checker
from journeytui.journey.fitting import fields_fitted, fitted
from journeytui.journey.model import LONGEST_TEXT, Activity, Journey
from journeytui.workshop.entries import Entry
from tests.strategies import journeys

SAMPLES = Path(__file__).parents[2] / "sample_journeys"

ODD: list[Any] = [
    "",
    "insight",
    "ac-1",
    "ac-1\n",
    "två ord",
    "\ud800",
    "x" * (LONGEST_TEXT + 1),
    "2026-11-22",
    "3",
    0,
    1,
    -3,
    3,
    15,
    10**30,
    1.0,
    2.5,
    float("inf"),
    True,
    None,
    [],
    ["x"],
    [1],
    {},
    {"id": "x"},
    [{"id": "x"}],
    dt.date(2026, 11, 22),
    dt.datetime(2026, 11, 22, tzinfo=dt.UTC),
    dt.time(9),
]
"""Values as a hand-written file, or a line typed in a hurry, could have them."""


def tables(data: Any) -> Iterator[dict[str, Any]]:
    """All tables in `data`."""
    if isinstance(data, dict):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from tables(inner)


def by_pydantic(model: Any, data: Any) -> Any:
    try:
        return checker(model).validate_python(data)
    except ValidationError:
        return None


def spoilt(data: Any, random: Random) -> Any:
    """`data` with one value of one table odd, gone, or under another key."""
    table = random.choice(list(tables(data)))
    key = random.choice([*table, "of_no_model"])
    value = table.pop(key, "")
    match random.randrange(5):
        case 0:
            table[random.choice(["on", "text", "title", "valence", "of_no_model"])] = value
        case 1 | 2 | 3:
            table[key] = random.choice(ODD)
    return data


@given(journeys(), st.randoms(use_true_random=False))
def test_in_a_spoilt_journey_nothing_fits_that_pydantic_would_refuse_or_bend(
    journey: Journey, random: Random
) -> None:
    data = spoilt(tomllib.loads(Manuscript.blank().written(journey)), random)
    plain = fitted(Journey, data)
    if plain is not None:
        assert repr(plain) == repr(by_pydantic(Journey, data))


@given(journeys())
def test_a_journey_that_the_program_wrote_fits(journey: Journey) -> None:
    assert fitted(Journey, tomllib.loads(Manuscript.blank().written(journey))) == journey


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:20])
@pytest.mark.parametrize("key", ["text", "kind", "outside", "sources", "not_known", "thought", "id"])
def test_a_value_fits_an_activity_only_as_pydantic_takes_it(key: str, odd: object) -> None:
    data = {"id": "ac-1", key: odd}
    plain = fitted(Activity, data)
    assert plain is None or repr(plain) == repr(by_pydantic(Activity, data))


@pytest.mark.parametrize("log", sorted(SAMPLES.glob("*.sessions/*.toml")), ids=lambda path: path.stem)
def test_the_entries_of_the_samples_fit(log: Path) -> None:
    written = tomllib.loads(log.read_text("utf-8"))["entry"]
    assert fitted(tuple[Entry, ...], written) == by_pydantic(tuple[Entry, ...], written)


def test_parts_that_are_made_already_fit_as_they_are() -> None:
    inner = fitted(Activity, {"id": "ac-1", "thought": [{"id": "th-1", "text": "Å"}]})
    assert inner is not None
    again = fitted(Activity, {"id": "ac-1", "thought": inner.thoughts, "not_known": ("thoughts",)})
    assert again is not None
    assert again.thoughts[0] is inner.thoughts[0]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:20])
@pytest.mark.parametrize("key", ["text", "kind", "outside", "sources", "thought", "id", "of_no_model"])
def test_a_field_fits_as_it_would_in_the_whole(key: str, odd: object) -> None:
    alone = fields_fitted(Activity, {key: odd})
    whole = fitted(Activity, {"id": "ac-1", key: odd})
    assert (alone is None) == (whole is None)
    if alone is not None:
        assert all(getattr(whole, name) == value for name, value in alone.items())
