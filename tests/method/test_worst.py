"""The moments not to look away from: by the lowest feeling, in every summary, and never by the mean."""

import re
from pathlib import Path

import pytest

import journeytui
from journeytui.export.plain import as_text
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Sticker
from journeytui.method.chafing import chafing
from journeytui.method.worst import in_words, truths, worst
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.activity import activity_face
from journeytui.widgets.faces.rows import Look
from journeytui.widgets.map.columns import grid
from journeytui.widgets.map.told import hurts
from journeytui.workshop.entries import Header
from journeytui.workshop.recap import recap
from tests.workshop.host import START


def felt(name: str, *valences: int, stickers: tuple[str, ...] = (), note: str = "") -> Activity:
    return Activity(
        id=name,
        text=name.title(),
        feelings=tuple(Feeling(id=f"{name}-{at}", valence=one) for at, one in enumerate(valences)),
        stickers=tuple(Sticker(id=f"{name}-{kind}", kind=kind, note=note) for kind in stickers),
    )


def journey(*activities: Activity) -> Journey:
    return Journey(id="x", stage="stickers", phases=(Phase(id="ph", title="All", activities=activities),))


def test_the_lowest_feeling_decides_and_not_how_many_good_ones_there_are() -> None:
    found = worst(journey(felt("bad", -1, -1, -1), felt("mixed", 2, 2, 2, -2), felt("fine", 0, 1)))
    assert [(one.activity.id, one.feeling.valence) for one in found] == [("mixed", -2), ("bad", -1)]


def test_moments_of_truth_with_a_red_sticker_stand_on_top() -> None:
    found = worst(
        journey(
            felt("low", -2),
            felt("sore", -2, stickers=("pain",)),
            felt("truth", -2, stickers=("truth",)),
            felt("decides", -1, stickers=("pain", "truth")),
        )
    )
    assert [one.activity.id for one in found] == ["decides", "truth", "sore", "low"]


def test_of_several_feelings_as_low_the_one_in_words_is_told() -> None:
    feelings = (Feeling(id="a", valence=-2), Feeling(id="b", valence=-2, text="lost"))
    (found,) = worst(journey(Activity(id="ac", feelings=feelings)))
    assert found.feeling.text == "lost"


MEAN_IS_GOOD = journey(felt("mixed", 2, 2, 1, -2), felt("glad", 2, 1), felt("dull", -1, 2))
"""Its feelings are at +1 in the mean."""


def summaries() -> dict[str, str]:
    header = Header(journey="x", session="s", kind="workshop", started=START, minutes=240)
    face = activity_face(MEAN_IS_GOOD, "stickers", "glad", Look(100, Glyphs()))
    return {
        "recap": recap(header, [], MEAN_IS_GOOD),
        "show": "\n".join(line.text for line in as_text(MEAN_IS_GOOD, 100)).partition("Worst moments")[2],
        "stage": in_words(MEAN_IS_GOOD),
        "face": "\n".join(row.content.plain for row in face).partition("worst")[2],
        "map": hurts(grid(MEAN_IS_GOOD), Glyphs(), 100).plain,
        "changes": " ".join(
            f"{one.lowest} {one.activity.text}".replace("-", "−") for one in chafing(MEAN_IS_GOOD)
        ),
    }


@pytest.mark.parametrize("summary", ["recap", "show", "stage", "face", "map", "changes"])
def test_every_summary_names_the_minus_two_behind_a_good_mean(summary) -> None:
    told = summaries()[summary]
    assert re.search(r"−2\D*(?:1 )?Mixed", told), told
    assert not re.search(r"\+1(?!\d)\s*(?:mean|average)|[+−]?\d[.,]\d", told)


def test_nothing_in_the_program_works_out_a_mean_of_feelings() -> None:
    for path in Path(journeytui.__file__).parent.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert not re.search(r"import statistics|from statistics|fmean|\bmean\(|\bmedian\(", code), path
        assert not re.search(r"sum\([^)]*valence", code), path


def test_moments_of_truth_are_listed_with_their_reasons() -> None:
    told = journey(
        felt("waits", -2, stickers=("truth",), note="Nobody rings: then they sign elsewhere"),
        felt("pays", 1, stickers=("truth",)),
    )
    assert [one.activity.id for one in truths(told)] == ["waits", "pays"]
    header = Header(journey="x", session="s", kind="workshop", started=START, minutes=240)
    text = recap(header, [], told)
    assert "- Waits: Nobody rings: then they sign elsewhere" in text
    assert "- Pays: why is not said yet" in text
    assert "Moments of truth" in "\n".join(line.text for line in as_text(told, 80))
