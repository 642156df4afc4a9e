"""What is read quickly is what tomllib reads, and nothing else."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.files.manuscript import Manuscript
from journeytui.files.parsing import loads
from tests.strategies import journeys

SAMPLES = Path(__file__).parents[3] / "sample_journeys"

LATER = [
    "a = { b = 1,\n}",
    "a = { b = 1, }",
    "a = {\n b = 1 }",
    'a = ["x", { b = 1, }]',
    'a = { b = """}\n"""\n}',
    'a = { b = "}", c = { }\n}',
    "a = { b = '}', c = { }\n}",
    "a = { b = 1 # }\n}",
    'a = "\\e[1m"',
    'a = "\\x41"',
    "a = 10:30",
    "a = [\n10:30]",
    "a = [ # at\n 10:30 ]",
    'a = ["x", 10:30]',
    "a = 2026-11-22T10:30",
    "a = 2026-11-22 10:30Z",
]
"""TOML 1.1, each with something that 1.0 does not know."""

LOGS = sorted(SAMPLES.rglob("*.sessions/*.toml"))
SIGNS = list("\"'{}[]=,#.\\\n :_-+")
ODD = [*SIGNS, "10:30", "10:30:00", "2026-11-22", '"""', "\\x41", "\\e", "nan", "0x", "\r\n", "å", "\0"]


def read(loads: Any, text: str) -> object:
    try:
        return repr(loads(text))
    except (ValueError, RecursionError) as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("text", LATER)
def test_what_only_later_versions_of_toml_know_is_refused(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        loads(text)


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.toml")), ids=lambda path: path.stem)
def test_the_samples_and_their_logs_are_read_as_by_tomllib(path: Path) -> None:
    text = path.read_text("utf-8")
    assert loads(text) == tomllib.loads(text)


@given(journeys(size=2), st.randoms(use_true_random=False))
def test_a_text_with_odd_places_is_read_as_by_tomllib_or_refused_in_its_words(
    journey: Any, random: Random
) -> None:
    text = Manuscript.blank().written(journey)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(ODD) + text[at + random.randint(0, 3) :]
    assert read(loads, text) == read(tomllib.loads, text)


@pytest.mark.parametrize("turn", range(150))
def test_a_log_with_odd_places_is_read_as_by_tomllib_or_refused_in_its_words(turn: int) -> None:
    random = Random(turn)
    lines = random.choice(LOGS).read_text("utf-8").split("\n")
    start = random.randrange(len(lines))
    text = "\n".join(lines[start : start + 12])
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(ODD) + text[at + random.randint(0, 3) :]
    assert read(loads, text) == read(tomllib.loads, text)


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.toml")), ids=lambda path: path.stem)
def test_a_journey_and_its_logs_are_read_by_the_compiled_parser(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(tomllib, "loads")
    assert loads(path.read_text("utf-8"))["format"] == 1
