"""JT4xx: each finds its fault on the card that has it, and nothing in the organisation's own fields."""

from dataclasses import replace

import pytest

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method.checks import Ground, run
from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.shipped import words_in
from journeytui.method.language.words import Words, merged
from journeytui.method.stagelines import LONGEST_QUOTE

LONG = "She reads it again, and again, and then asks somebody else to read it, and then once more alone"
JARGON = "We send the onboarding to the customer: stakeholder churn"


def journey(*activities: Activity, title: str = "Deciding", language: str = "en") -> Journey:
    return Journey(id="x", language=language, phases=(Phase(id="ph-1", title=title, activities=activities),))


def activity(text: str = "Looks at kitchens", **fields: object) -> Activity:
    return Activity(id="ac-1", text=text, **fields)


def found(ground: Journey | Ground) -> list[tuple[str, str, str]]:
    return [(one.code, one.where, one.key) for one in run(ground, select=["JT4"])]


@pytest.mark.parametrize(
    ("faulty", "code", "where", "key"),
    [
        (journey(title="Onboarding"), "JT401", "ph-1", "title"),
        (journey(activity("Completes the onboarding")), "JT401", "ac-1", "text"),
        (journey(activity(thoughts=(Thought(id="t", text="Which touchpoint?"),))), "JT401", "t", "text"),
        (journey(activity(feelings=(Feeling(id="f", valence=1, text="seamless"),))), "JT401", "f", "text"),
        (journey(activity("Genomgår onboardingen"), language="sv"), "JT401", "ac-1", "text"),
        (journey(activity("Venter på sagsbehandling"), language="da"), "JT401", "ac-1", "text"),
        (journey(title="We deliver"), "JT402", "ph-1", "title"),
        (journey(activity("We send the offer")), "JT402", "ac-1", "text"),
        (journey(activity("Kundtjänst skickar papper"), language="sv"), "JT402", "ac-1", "text"),
        (journey(title=LONG), "JT403", "ph-1", "title"),
        (journey(activity(LONG)), "JT403", "ac-1", "text"),
        (journey(activity(thoughts=(Thought(id="t", text=LONG),))), "JT403", "t", "text"),
        (journey(activity(feelings=(Feeling(id="f", valence=1, text=LONG),))), "JT403", "f", "text"),
        (journey(activity(touchpoints=(Touchpoint(id="to", text=LONG),))), "JT403", "to", "text"),
        (
            journey(activity(thoughts=(Thought(id="t", text="How satisfied are you with us?"),))),
            "JT404",
            "t",
            "text",
        ),
    ],
)
def test_each_fault_is_found_where_it_is(faulty: Journey, code: str, where: str, key: str) -> None:
    assert found(faulty) == [(code, where, key)]
    assert {one.severity for one in run(faulty, select=["JT4"])} == {"hint"}


def test_the_message_names_the_word_and_what_a_customer_would_say() -> None:
    (told,) = run(journey(activity("Completes the Onboarding")), select=["JT401"])
    assert told.message == "“Onboarding”: would a customer say “getting started”?"


def test_the_customers_own_words_are_left_in_peace() -> None:
    said = activity(
        JARGON,
        quote=True,
        thoughts=(Thought(id="t", text=JARGON, quote=True), Thought(id="u", text="We could have this too")),
        feelings=(Feeling(id="f", valence=-1, text=JARGON, quote=True),),
    )
    assert found(journey(said)) == []


def test_a_quote_that_only_a_questionnaire_says_and_one_that_goes_on_and_on() -> None:
    asked = activity(thoughts=(Thought(id="t", text="How satisfied are you with us?", quote=True),))
    assert found(journey(asked)) == [("JT404", "t", "text")]
    assert found(journey(activity("a" * LONGEST_QUOTE, quote=True))) == []
    assert found(journey(activity("a" * (LONGEST_QUOTE + 1), quote=True))) == [("JT403", "ac-1", "text")]


def test_the_organisations_own_fields_may_speak_its_language() -> None:
    ours = "We measure onboarding: how satisfied are you?"
    walked = journey(
        activity(
            touchpoints=(Touchpoint(id="to", text=ours, channel=ours, purpose=ours, measure=ours),),
            stickers=(Sticker(id="s", kind="pain", note=ours),),
        )
    )
    walked = replace(
        walked,
        title=ours,
        frame=Frame(scope=ours, segment=ours, challenges=(ours,), story=ours),
        sources=(Source(id="so", about=ours),),
        changes=(Change(id="ch", as_is=ours, to_be=ours, text=ours),),
        measures=(Measure(id="me", text="We measure onboarding"),),
        parked=(Parked(id="pa", text=ours),),
    )
    assert found(walked) == []
    assert found(replace(walked, measures=(Measure(id="me", text=ours),))) == [("JT404", "me", "text")]


def test_a_dictionary_of_the_journeys_own_is_used_and_then_another() -> None:
    walked = journey(activity("Redeems the kitchen voucher"))
    assert found(walked) == []
    own = Lexicon(merged(words_in("en"), Words(jargon={"redeem, ~s": "pays with"})))
    assert found(Ground(walked, lexicon=own)) == [("JT401", "ac-1", "text")]
    assert found(walked) == []
