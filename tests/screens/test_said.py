"""What is said below the line fits a screen of 80 columns: the hint that matters is never cut."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from journeytui.journey.model import Activity, Feeling, Phase
from journeytui.method import worst
from journeytui.method.frame import QUESTIONS
from journeytui.method.prompt_table import PROMPTS
from journeytui.method.trade_table import GENERAL, TRADES
from tests.screens.table import table
from tests.screens.views.kitchen import KITCHEN

WIDTH = 78
LONG = "Opens the box alone at the kitchen table late at night"


@pytest.mark.parametrize(
    ("stage", "line", "words"),
    [
        ("thoughts", f"{LONG} @visit in May with everybody in it", "@visit stays in the text; a source: @“"),
        ("thoughts", f"{LONG} @parents-of-three", "new source: “parents-of-three”"),
        ("activities", f"We {LONG}", "is not the customer: what do they do? (= if it happens)"),
        ("activities", f"Our customer service {LONG}", "(= if it happens)"),
        ("thoughts", f'"{"a" * 137}" @parents', "137 characters: keep the sentence that says it"),
    ],
)
async def test_what_is_said_of_a_card_fits(tmp_path, stage, line, words):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage=stage), size=(80, 24)) as seat:
        outcome = seat.app.screen.workshop.enter(line)
        assert words in outcome.said
        assert cell_len(outcome.said) <= WIDTH


async def test_another_view_of_a_feeling_is_acknowledged_with_its_hint(tmp_path):
    async with table(tmp_path / "k.toml", replace(KITCHEN, stage="feelings")) as seat:
        seat.app.screen.workshop.enter("-1 uneasy")
        said = seat.app.screen.workshop.enter(f"/ Fitter: {LONG}").said
        assert said.startswith("another view kept")
        assert cell_len(said) <= WIDTH


def test_the_worst_moments_fit_a_line():
    phase = Phase(
        id="p",
        activities=tuple(
            Activity(id=f"a{at}", text=LONG, feelings=(Feeling(id=f"f{at}", valence=-2),)) for at in range(9)
        ),
    )
    assert cell_len(worst.in_words(replace(KITCHEN, phases=(phase,)))) <= WIDTH


def test_every_question_fits_a_line():
    asked = [one.ask for one in QUESTIONS]
    asked += [one.text for row in PROMPTS.values() for one in row]
    asked += [text for trade in (GENERAL, *TRADES) for _stage, text in trade.questions]
    assert [one for one in asked if cell_len(one) > WIDTH] == []
