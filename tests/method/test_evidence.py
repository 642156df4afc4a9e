"""What is known, and what is missing: the shares, and the list that begins with what matters most."""

from dataclasses import replace

from hypothesis import given

from journeytui.journey.lookup import cards_of
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method import evidence
from journeytui.method.believing import believed, shares
from journeytui.method.nearness import roots, telling
from tests.strategies import journeys


def activity(name: str, text: str = "", *feelings: int, **more) -> Activity:
    felt = tuple(Feeling(id=f"{name}-f{at}", valence=one) for at, one in enumerate(feelings))
    return Activity(id=name, text=text, feelings=felt, **more)


def journey(*activities: Activity, **more) -> Journey:
    return Journey(id="j", phases=(Phase(id="p", activities=activities),), **more)


def keys(of: Journey) -> list[str]:
    return [one.key for one in evidence.missing_insight(of)]


class TestShares:
    def test_they_are_of_the_whole_of_each_phase_and_of_each_lane(self):
        known = Activity(
            id="a",
            basis="insight",
            sources=("so",),
            thoughts=(Thought(id="t", quote=True), Thought(id="u", basis="insight", sources=("so",))),
        )
        other = Activity(id="b", touchpoints=(Touchpoint(id="m"),))
        of = Journey(id="j", phases=(Phase(id="p", activities=(known,)), Phase(id="q", activities=(other,))))
        found = shares(of)
        assert found.whole == (2, 5, 1)
        assert [one[:2] for one in found.phases] == [(2, 3), (0, 2)]
        assert {lane: one[:2] for lane, one in found.lanes.items()} == {
            "activities": (1, 2),
            "thoughts": (1, 2),
            "feelings": (0, 0),
            "touchpoints": (0, 1),
        }

    def test_a_per_cent_is_never_rounded_up(self):
        of = journey(
            *(activity(f"a{at}", basis="insight" if at < 2 else "wish", sources=("so",)) for at in range(3))
        )
        assert shares(of).whole.percent == 66
        assert shares(Journey(id="j")).whole.percent == 0

    @given(journeys())
    def test_phases_and_lanes_both_make_up_the_whole_that_the_map_tells(self, of):
        found = shares(of)
        assert found.whole.insight == believed(of).cards["insight"] - believed(of).without_source
        assert found.whole.cards == believed(of).every
        assert found.whole.cards == sum(one.cards for one in found.lanes.values())

    @given(journeys())
    def test_no_card_that_counts_as_insight_lacks_a_source(self, of):
        rows = evidence.missing_insight(of)
        without = [one for one in rows if one.card is not None and one.card.basis == "insight"]
        assert len(without) == believed(of).without_source
        cards = [card for one in of.activities for card in cards_of(one)]
        assert shares(of).whole.insight == sum(one.basis == "insight" and bool(one.sources) for one in cards)


class TestTheList:
    @given(journeys())
    def test_every_card_that_rests_on_no_insight_is_on_it_once(self, of):
        rows = evidence.missing_insight(of)
        wanted = [
            card.id
            for one in of.activities
            for card in (one, *one.thoughts, *one.feelings, *one.touchpoints)
            if card.basis in ("assumption", "belief")
            or (not card.sources and (card.basis == "insight" or getattr(card, "quote", False)))
        ]
        assert sorted(row.card.id for row in rows if row.card) == sorted(wanted)
        assert len({row.key for row in rows}) == len(rows)
        assert {(row.activity.id, row.lane) for row in rows if row.lane} == {
            (one.id, lane) for one, lane in evidence.unknown_lanes(of)
        }

    def test_why_a_card_is_on_it(self):
        cards = {
            "assumption": Thought(id="1"),
            "belief": Thought(id="2", basis="belief"),
            "quote": Thought(id="3", basis="wish", quote=True),
            "source": Thought(id="4", basis="insight"),
            None: Thought(id="5", basis="insight", sources=("so",), quote=True),
        }
        assert [evidence.why_weak(card) for card in cards.values()] == list(cards)
        assert evidence.why_weak(Thought(id="6", basis="wish")) is None

    def test_first_comes_what_is_near_a_challenge_then_what_hurts_then_time(self):
        of = journey(
            activity("calm", "Reads the news"),
            activity("sad", "Waits at home", -2),
            activity("red", "Waits on the phone", stickers=(Sticker(id="s", kind="pain"),)),
            activity("near", "The order was cancelled"),
            frame=Frame(challenges=("One in six cancels their orders",)),
        )
        assert keys(of) == ["near", "red", "sad", "sad-f0", "calm"]
        first, second, third, *_rest = evidence.missing_insight(of)
        assert evidence.standing_words(first) == "near “One in six cancels their orders”"
        assert evidence.standing_words(second) == "red sticker"
        assert evidence.standing_words(third) == "hurts: −2"

    def test_a_card_is_near_by_what_is_stuck_there_and_by_the_changes_that_answer_it(self):
        of = journey(
            activity("plain", "Waits"),
            activity("note", "Waits", stickers=(Sticker(id="s", kind="joy", note="the delivery came"),)),
            activity("change", "Waits"),
            changes=(Change(id="c", at=("change",), text="Tell of each delivery"),),
            frame=Frame(challenges=("Deliveries are late",)),
        )
        assert keys(of) == ["note", "change", "plain"]

    def test_common_words_and_those_of_the_title_bring_nothing_near(self):
        of = journey(
            activity("a", "They have what they want"),
            activity("b", "Buys a kitchen"),
            title="Buying a kitchen",
            frame=Frame(challenges=("They do not buy a kitchen from us, what they want they have",)),
        )
        assert not any(one.near for one in evidence.missing_insight(of))

    def test_a_lane_that_is_not_known_is_on_it_until_there_is_a_card(self):
        of = journey(activity("a", "", -1, not_known=("thoughts", "feelings"), basis="wish"))
        assert keys(of) == ["a-f0", "a:thoughts"]

    @given(journeys())
    def test_far_from_challenges_what_hurts_alike_stands_in_time_order(self, of):
        rows = evidence.missing_insight(replace(of, frame=replace(of.frame, challenges=())))
        in_time = {one.id: at for at, one in enumerate(of.activities)}
        alike: dict[object, list[int]] = {}
        for row in rows:
            hurts = "pain" in row.stickers, "truth" in row.stickers, row.lowest
            alike.setdefault(hurts, []).append(in_time[row.activity.id])
        assert all(places == sorted(places) for places in alike.values())

    def test_a_change_brings_only_what_it_answers_forward_and_leaves_the_rest_in_its_order(self):
        every = [activity(name, "Waits") for name in "abcde"]
        frame = Frame(challenges=("Deliveries are late",))
        assert keys(journey(*every, frame=frame)) == [*"abcde"]
        tell = Change(id="c", at=("d", "b"), text="Tell of each delivery")
        assert keys(journey(*every, frame=frame, changes=(tell,))) == [*"bdace"]
        other = Change(id="o", at=("e",), text="Paint the van")
        assert keys(journey(*every, frame=frame, changes=(other, tell))) == [*"bdace"]


def test_word_forms_meet_in_three_languages():
    for one, other in [
        ("cancels", "cancelled"),
        ("families", "family"),
        ("leverans", "leveransen"),
        ("beställningar", "beställningen"),
        ("bestillinger", "bestillingen"),
        ("customers", "customer"),
        ("orders", "ordered"),
        ("orders", "order"),
        ("stories", "story"),
        ("contracts", "contract"),
        ("kitchens", "kitchen"),
        ("doctors", "doctor"),
        ("tickets", "ticket"),
        ("addresses", "address"),
        ("private", "privat"),
        ("prices", "price"),
        ("calls", "calling"),
        ("worries", "worried"),
        ("waits", "waiting"),
        ("planning", "planned"),
        ("beställning", "beställningarna"),
        ("rejse", "rejsen"),
        ("leveranser", "leverans"),
        ("kvinna", "kvinnan"),
        ("priset", "priser"),
    ]:
        assert roots(one) == roots(other), one
    for one, other in [("contract", "contact"), ("story", "store"), ("presents", "pressing")]:
        assert roots(one).isdisjoint(roots(other)), one
    assert telling("Nobody comes to the store", "en") == roots("store")
    assert telling("De kommer aldrig tillbaka", "sv") == roots("tillbaka")


def test_a_change_rests_on_insight_by_what_it_answers():
    said = Thought(id="t", basis="insight", sources=("so",))
    stickers = (Sticker(id="s", kind="pain", on="t"), Sticker(id="r", kind="pain"))
    of = journey(
        Activity(id="a", thoughts=(said, Thought(id="u", basis="insight")), stickers=stickers),
        sources=(Source(id="so"),),
    )
    rests = {
        at: evidence.rests_on_insight(of, Change(id="c", at=(at,))) for at in ("t", "u", "a", "p", "s", "r")
    }
    assert rests == {"t": True, "u": False, "a": True, "p": True, "s": True, "r": False}
