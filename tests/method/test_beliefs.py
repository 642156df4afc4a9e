"""What was believed at the start, beside what the map says."""

from journeytui.journey.model import Activity, Feeling, Frame, Journey, Phase, Thought, Verdict
from journeytui.method.beliefs import compared

CALM = Activity(
    id="a",
    text="Waits for the delivery",
    feelings=(Feeling(id="f", valence=-2),),
    thoughts=(
        Thought(id="t", text="Please leave me in peace"),
        Thought(id="u", text="Nobody leaves me in peace", basis="insight", sources=("so",)),
        Thought(id="v", text="What does it cost?"),
    ),
)


def journey(*beliefs: str, **frame) -> Journey:
    return Journey(id="j", frame=Frame(beliefs=beliefs, **frame), phases=(Phase(id="p", activities=(CALM,)),))


def test_the_cards_that_speak_of_a_belief_insights_first():
    (one,) = compared(journey("People like to be left in peace"))
    assert [speaks.card.id for speaks in one.speaks] == ["u", "t"]
    assert one.lowest == -2
    assert one.proposal == (
        "“Nobody leaves me in peace” (insight), “Please leave me in peace” (assumption), as low as −2 there"
    )


def test_a_belief_that_nothing_speaks_of_says_so():
    (one,) = compared(journey("Everybody loves the colour"))
    assert one.proposal == "nothing on the map speaks of it"


def test_each_belief_has_its_verdict():
    verdict = Verdict(belief="Price decides", holds="no", says="time does")
    first, second = compared(journey("Price decides", "They cook", verdicts=(verdict,)))
    assert (first.verdict, second.verdict) == (verdict, None)
