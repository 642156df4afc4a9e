"""What chafes: by the lowest feeling, moments of truth first, gone once it has an answer."""

import pytest

from journeytui.journey.model import Activity, Change, Feeling, Journey, Phase, Sticker
from journeytui.method.chafing import Answered, answered, chafing, chafing_at, furthest


def activity(name: str, valences: tuple[int, ...], *stickers: str) -> Activity:
    return Activity(
        id=name,
        feelings=tuple(Feeling(id=f"{name}-f{at}", valence=one) for at, one in enumerate(valences)),
        stickers=tuple(Sticker(id=f"{name}-{kind}", kind=kind) for kind in stickers),
    )


def journey(*activities: Activity, changes: tuple[Change, ...] = ()) -> Journey:
    return Journey(id="j", phases=(Phase(id="p", activities=activities),), changes=changes)


def test_the_worst_first_by_the_lowest_feeling_and_not_the_mean():
    found = chafing(
        journey(
            activity("calm", (), "pain"),
            activity("bad", (-1, -1, -1), "pain"),
            activity("mixed", (2, 2, -2), "pain"),
            activity("glad", (2,), "pain", "joy"),
        )
    )
    assert [one.card.id for one in found] == ["mixed-pain", "bad-pain", "glad-pain", "calm-pain"]


def test_of_two_equally_bad_the_moment_of_truth_comes_first():
    found = chafing(journey(activity("one", (-2,), "pain"), activity("two", (-2,), "truth", "pain")))
    assert [(one.card.id, one.is_truth) for one in found] == [("two-pain", True), ("one-pain", False)]


@pytest.mark.parametrize(("valence", "listed"), [(-1, ["a-truth"]), (0, []), (2, [])])
def test_a_moment_of_truth_is_listed_when_it_feels_bad(valence, listed):
    assert [one.card.id for one in chafing(journey(activity("a", (valence,), "truth")))] == listed


@pytest.mark.parametrize(("valence", "listed"), [(-1, []), (-2, ["a-f0"])])
def test_the_worst_feeling_is_listed_though_nobody_has_put_a_sticker_there(valence, listed):
    assert [one.card.id for one in chafing(journey(activity("a", (valence, 1))))] == listed


@pytest.mark.parametrize(
    ("stickers", "listed"), [(("pain",), ["a-pain"]), (("truth",), ["a-truth"]), (("joy",), ["a-f0"])]
)
def test_an_activity_is_listed_for_the_worst_that_stands_on_it_and_not_for_each(stickers, listed):
    assert [one.card.id for one in chafing(journey(activity("a", (-2, -2), *stickers)))] == listed


@pytest.mark.parametrize("at", ["a", "a-f0", "a-joy"])
def test_the_worst_feeling_is_answered_by_a_change_for_anything_there(at):
    assert chafing(journey(activity("a", (-2,), "joy"), changes=(Change(id="c", at=(at,)),))) == []


@pytest.mark.parametrize("at", ["a-pain", "a"])
@pytest.mark.parametrize(("state", "gone"), [("idea", True), ("accepted", True), ("dropped", False)])
def test_a_change_or_a_written_we_accept_answers_it(at, state, gone):
    change = Change(id="c", at=(at,), state=state, text="So it is")
    found = chafing(journey(activity("a", (-1,), "pain", "truth"), changes=(change,)))
    assert (found == []) is gone


def test_a_we_accept_that_does_not_say_why_answers_nothing():
    silent = Change(id="c", at=("a-pain",), state="accepted", text=" ")
    assert chafing(journey(activity("a", (-1,), "pain"), changes=(silent,)))


def test_a_change_for_a_card_answers_the_sticker_on_it():
    told = Activity(
        id="a",
        feelings=(Feeling(id="f", valence=-2),),
        stickers=(Sticker(id="s", kind="pain", on="f"), Sticker(id="other", kind="pain")),
    )
    found = chafing(journey(told, changes=(Change(id="c", at=("f",)),)))
    assert [one.card.id for one in found] == ["other"]


def test_one_activity_can_be_asked_for():
    there = journey(activity("a", (-1,), "pain"), activity("b", (-2,), "pain"), activity("c", (1,), "joy"))
    assert [[one.id for one in chafing_at(there, each)] for each in there.activities] == [
        ["a-pain"],
        ["b-pain"],
        [],
    ]


def test_how_far_it_has_come():
    changes = (
        Change(id="c1", at=("a-pain",), state="done"),
        Change(id="c2", at=("b-pain",), text="We live with it", state="accepted"),
        Change(id="c3", at=("c-pain",), state="dropped"),
    )
    there = journey(*(activity(name, (-1,), "pain") for name in "abcd"), changes=changes)
    assert answered(there) == Answered(answered=2, pains=4, done=1, others=0)
    worse = journey(
        activity("a", (-2,), "pain"), activity("b", (-2,)), activity("c", (-1,), "truth"), changes=changes
    )
    assert answered(worse).others == 2
    assert answered(worse).others_said == "2 other bad moments open"
    assert answered(there).others_said == ""


@pytest.mark.parametrize(
    ("states", "far"),
    [
        ((), None),
        (("dropped",), None),
        (("idea", "done", "planned"), "done"),
        (("accepted", "idea"), "idea"),
        (("accepted", "dropped"), "accepted"),
    ],
)
def test_the_furthest_of_several_changes_tells_what_is_being_done(states, far):
    assert furthest(Change(id=f"c{at}", state=one) for at, one in enumerate(states)) == far
