"""A nudge about the words of a card, in the line that says that it was added."""

from collections.abc import Callable

import pytest

from journeytui.journey.model import Activity, Journey, Phase, StageName
from journeytui.method.language.speech import Own, Speech
from journeytui.method.language.words import Words
from journeytui.workshop.arranging import Beside
from journeytui.workshop.capture import Scribe
from journeytui.workshop.handling import Handling
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.wording import Wording
from tests.workshop.host import Room


def room(stage: StageName, language: str = "en") -> Room:
    activity = Activity(id="ac-1", text="Looks at kitchens")
    phases = (Phase(id="ph-1", title="Before", activities=(activity,)),)
    return Room(Journey(id="test", language=language, phases=phases, stage=stage))


@pytest.mark.parametrize(
    ("stage", "language", "line", "hint"),
    [
        ("phases", "en", "Onboarding", "“Onboarding”: would a customer say “getting started”?"),
        (
            "activities",
            "en",
            "Completes the onboarding",
            "“onboarding”: would a customer say “getting started”?",
        ),
        ("activities", "en", "=We call them", "“We” is not the customer"),
        ("activities", "en", "=The call centre is closed", ""),
        ("activities", "sv", "Kundtjänst skickar papper", "“Kundtjänst” is not the customer"),
        ("activities", "da", "Venter på sagsbehandling", "“sagsbehandling”: would a customer say"),
        ("activities", "en", '"I was onboarded twice"', ""),
        ("thoughts", "en", "How satisfied are you with us?", "is how a questionnaire talks"),
        ("thoughts", "en", "We could have this too", ""),
        ("feelings", "en", "1 seamless", "“seamless”: would a customer say “easy”?"),
        ("thoughts", "en", '"How satisfied are you with us?"', "is how a questionnaire talks"),
        ("changes", "en", "# How satisfied are you with us?", "is how a questionnaire talks"),
        ("changes", "en", "# Onboarding in days", ""),
        ("touchpoints", "en", "Onboarding by our sales team", ""),
        ("changes", "en", "Make the onboarding shorter", ""),
    ],
)
def test_the_line_that_says_what_was_done_carries_it(
    stage: StageName, language: str, line: str, hint: str
) -> None:
    here = room(stage, language)
    before = here.journey
    (said,) = here.type(line)
    assert here.journey != before, "the card is made all the same"
    assert hint in said
    assert ("customer" in said or "questionnaire" in said) == bool(hint)


def test_nothing_is_read_before_the_first_card_of_the_customers_own() -> None:
    asked: list[str] = []

    def own() -> Own:
        asked.append("read")
        return Own(Words(jargon={"voucher": "a coupon"}), "kitchen.words.toml:3: not used.")

    here = room("touchpoints")
    here.workshop.scribe = Scribe(here.workshop.scribe.new_id, here.now, Wording(lambda: Speech(own)))
    here.type("Showroom; channel: shop", "? Who answers?")
    assert asked == []

    here.workshop.go_to("activities")
    first, second = here.type("Gets a voucher", "Gets another voucher")
    assert first == "kitchen.words.toml:3: not used."
    assert second == "“voucher”: would a customer say “a coupon”?"
    assert asked == ["read"]


ONBOARDING = "“onboarding”: would a customer say “getting started”? · "
BEHIND = Beside("activity", "ph-1", "ac-1")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda hand: hand.rewrite("ac-1", "Looks at onboarding"), "changed: "),
        (lambda hand: hand.rewrite("ac-1", "\\Looks at onboarding"), "changed: "),
        (lambda hand: hand.insert(BEHIND, "Completes the onboarding"), "activity"),
        (lambda hand: hand.insert(BEHIND, "Drives home\nCompletes the onboarding"), "2 pasted lines"),
        (lambda hand: hand.split("ac-1", "Completes the onboarding"), "split: "),
        (lambda hand: hand.workshop.enter("Drives home\nCompletes the onboarding"), "2 pasted lines"),
    ],
)
def test_a_card_that_is_written_in_another_way_carries_it_too(
    made: Callable[[Handling], Outcome], said: str
) -> None:
    outcome = made(room("activities").workshop.hand)
    assert outcome.ok
    assert outcome.said.startswith(ONBOARDING + said)


def test_what_is_not_written_anew_carries_none() -> None:
    here = room("activities")
    here.workshop.hand.rewrite("ac-1", "Looks at onboarding")
    assert "customer" not in here.workshop.hand.rewrite("ac-1", "Looks at onboarding +").said
    assert here.workshop.hand.insert(Beside("feeling", "ac-1", ""), "1 seamless").said.startswith(
        "“seamless”"
    )
    (feeling,) = here.journey.phases[0].activities[0].feelings
    assert "customer" not in here.workshop.hand.rewrite(feeling.id, "-2 seamless").said
    assert "customer" not in here.workshop.hand.toggle("ac-1", "quote").said
    assert "customer" not in here.workshop.hand.rewrite("ac-1", '"Looks at their onboarding"').said
