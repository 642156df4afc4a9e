"""The recordings: every line is understood, and what they show is what README.md says they show."""

import datetime as dt
from statistics import mean

import pytest

from journeytui.demo.recording import Begin
from journeytui.journey.model import Journey
from journeytui.method import checks, gate, stages
from tests.samples.recordings import FOLDER, NAMES, Played, note_of, played, recorded

KITCHEN, PRESCHOOL, BICYCLE, BUS = (
    "buying-a-kitchen",
    "borja-forskolan",
    "min-cykel-er-vaek",
    "bus-to-the-new-job",
)


@pytest.fixture(scope="module")
def samples() -> dict[str, Played]:
    return {name: played(name) for name in NAMES}


def test_the_four_are_there_and_the_page_tells_of_each() -> None:
    assert set(NAMES) == {KITCHEN, PRESCHOOL, BICYCLE, BUS}
    page = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in page] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_line_and_key_is_understood(name: str, samples: dict[str, Played]) -> None:
    assert samples[name].refused == []


@pytest.mark.parametrize("name", NAMES)
def test_a_half_day_is_filled_and_not_overrun(name: str, samples: dict[str, Played]) -> None:
    assert all(0.9 < share <= 1 for share in samples[name].shares)


@pytest.mark.parametrize("name", NAMES)
def test_half_days_follow_each_other_and_end_with_a_note(name: str) -> None:
    half_days = recorded(name)
    starts = [step.at for steps in half_days for step in steps if isinstance(step, Begin)]
    assert starts == sorted(starts)
    assert all(start.utcoffset() is not None for start in starts)
    assert all(note_of(steps) for steps in half_days)


@pytest.mark.parametrize("name", NAMES)
def test_the_frame_is_whole(name: str, samples: dict[str, Played]) -> None:
    frame = samples[name].journey.frame
    later = ("verdicts",)  # what became of the beliefs is judged when the map is there
    unanswered = [key for key, value in vars(frame).items() if value in ("", (), None) and key not in later]
    assert unanswered == []
    assert "optimise" in frame.purposes
    assert 7 <= len(frame.participants) <= 9
    assert len({one.function for one in frame.participants}) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_cards_can_be_read_across_a_room_and_quotes_have_a_source(
    name: str, samples: dict[str, Played]
) -> None:
    journey = samples[name].journey
    cards = [
        card for one in journey.activities for card in (one, *one.thoughts, *one.feelings, *one.touchpoints)
    ]
    assert [card.text for card in cards if len(card.text) > 80] == []
    assert [one.text for a in journey.activities for one in a.thoughts if one.quote and not one.sources] == []
    sources = {source.id for source in journey.sources}
    assert {source for card in cards for source in card.sources} == sources


@pytest.mark.parametrize("name", NAMES)
def test_the_checks_find_nothing_worse_than_a_hint(name: str, samples: dict[str, Played]) -> None:
    found = checks.run(checks.Ground(samples[name].journey, dt.date(2099, 1, 1)))
    assert [one for one in found if one.severity != "hint"] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_insight_goal_is_reached(name: str, samples: dict[str, Played]) -> None:
    journey = samples[name].journey
    cards = [
        card for one in journey.activities for card in (one, *one.thoughts, *one.feelings, *one.touchpoints)
    ]
    share = 100 * mean(card.basis == "insight" for card in cards)
    assert share >= (journey.frame.insight_goal or 0)


def test_the_kitchen_is_as_large_as_promised(samples: dict[str, Played]) -> None:
    journey = samples[KITCHEN].journey
    activities = journey.activities
    assert len(recorded(KITCHEN)) == 2
    assert len(journey.phases) == 6
    assert len(activities) >= 25
    assert sum(len(one.thoughts) for one in activities) >= 45
    assert sum(len(one.touchpoints) for one in activities) >= 20
    assert all(len(one.feelings) == 1 for one in activities)


def test_the_kitchen_shows_everything(samples: dict[str, Played]) -> None:
    journey = samples[KITCHEN].journey
    activities = journey.activities
    touchpoints = [one for activity in activities for one in activity.touchpoints]
    assert {one.kind for one in activities} == {"activity", "situation"}
    assert {one.outside for one in activities} == {True, False}
    assert {one.kind for activity in activities for one in activity.stickers} == {
        "pain",
        "joy",
        "truth",
        "break",
    }
    assert {one.side for one in touchpoints} == {"front", "back"}
    assert all(one.channel and one.owner and one.purpose and one.measure for one in touchpoints)
    assert {one.kind for one in journey.changes} == {"relieve", "remove", "support", "idea"}
    assert {one.state for one in journey.changes} == {
        "idea",
        "planned",
        "under_way",
        "done",
        "dropped",
        "accepted",
    }
    assert all(one.owner and one.due for one in journey.changes if one.state != "accepted")
    assert {one.kind for one in journey.measures} == {
        "satisfaction",
        "repurchase",
        "churn",
        "extra_sales",
        "other",
    }
    assert {one.kind for one in journey.parked} == {"question", "touchpoint", "idea", "decision", "risk"}
    assert {one.state for one in journey.parked} == {
        "open",
        "answered",
        "needs_insight",
        "dropped",
        "placed",
    }
    assert any(activity.not_known for activity in activities)
    assert all(stages.done(journey, one.name) for one in stages.STAGES)


def test_the_kitchen_dreams_falls_and_climbs_again(samples: dict[str, Played]) -> None:
    means = [
        mean(one.valence for activity in phase.activities for one in activity.feelings)
        for phase in samples[KITCHEN].journey.phases
    ]
    assert means[0] > 0
    assert min(means) == means[3]
    assert max(means) == means[5]


def _reached(journey: Journey) -> str:
    """The last stage that is done, before the first one that is not."""
    reached = ""
    for stage in stages.STAGES:
        if not stages.done(journey, stage.name):
            return reached
        reached = stage.name
    return reached


def test_the_preschool_is_swedish_and_stops_among_its_touchpoints(samples: dict[str, Played]) -> None:
    journey = samples[PRESCHOOL].journey
    assert (journey.language, journey.stage) == ("sv", "touchpoints")
    assert set("åäö") <= set("".join(one.text for one in journey.activities))
    assert gate.is_open(journey)
    assert any("feelings" in one.not_known for one in journey.activities)
    assert 0 < sum(bool(one.touchpoints) for one in journey.activities) < len(journey.activities)


def test_the_bicycle_is_danish_and_goes_through_the_stickers(samples: dict[str, Played]) -> None:
    journey = samples[BICYCLE].journey
    assert (journey.language, journey.stage, _reached(journey)) == ("da", "stickers", "stickers")
    assert set("æøå") <= set("".join(one.text for one in journey.activities))
    assert journey.changes == ()


def test_the_bus_stops_before_the_gate(samples: dict[str, Played]) -> None:
    journey = samples[BUS].journey
    assert (journey.stage, _reached(journey)) == ("feelings", "thoughts")
    assert [one.lanes for one in gate.missing(journey)] == [("feelings",)] * 5
    assert not any(one.touchpoints for one in journey.activities)
    assert sum(one.kind == "touchpoint" and one.state == "open" for one in journey.parked) == 2
    assert sum(one.kind != "touchpoint" for one in journey.parked) >= 4


@pytest.mark.parametrize(
    ("name", "asked", "answer"),
    [
        (KITCHEN, "Whose job is it to count the parcels", "Ours."),
        (KITCHEN, "Do we call on the third day", "It is not pushy."),
        (KITCHEN, "How many call in these five weeks", "61 of 96"),
        (PRESCHOOL, "Spelar ordningen någon roll, på riktigt?", "Ja, den styr"),
        (PRESCHOOL, "Ska kocken vara med", "Ja. Görel"),
        (BICYCLE, "Hvad er snarest muligt", "I halvdelen"),
    ],
)
def test_an_answer_lands_on_its_own_question(
    name: str, asked: str, answer: str, samples: dict[str, Played]
) -> None:
    (item,) = (one for one in samples[name].journey.parked if one.text.startswith(asked))
    assert item.answer.startswith(answer)


@pytest.mark.parametrize(
    ("change", "about"),
    [
        ("The drawing saves itself", "Draws the kitchen"),
        ("Say a span of money", "Hears the price"),
        ("One page in front", "Gets the offer"),
        ("Call every Friday", "Hears nothing"),
        ("The worktop is measured", "The worktop is four"),
        ("Hinges settle", "Calls about the door"),
    ],
)
def test_a_change_answers_the_pain_of_its_own_activity(
    change: str, about: str, samples: dict[str, Played]
) -> None:
    journey = samples[KITCHEN].journey
    (activity,) = (one for one in journey.activities if one.text.startswith(about))
    (made,) = (one for one in journey.changes if one.text.startswith(change))
    assert set(made.at) == {one.id for one in activity.stickers if one.kind == "pain"}
