"""JT4xx: the customer's language. Would a customer say so?

All are guesses from free text, so they are hints. They look at what the customer does, thinks and feels, and
at the names of phases; touchpoints, changes and measures are the organisation's, and may speak like it.
What a customer said word for word is not put right.
"""

from collections.abc import Iterator

from journeytui.i18n import N_
from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Activity
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.language.lexicon import Kind
from journeytui.method.language.noticing import heard, noticed, sentence
from journeytui.method.stagelines import too_long


def _hits(ground: Ground, kind: Kind) -> Iterator[Hit | None]:
    lexicon = ground.words
    for phase in ground.journey.phases:
        for notice in heard("phase", phase.title, lexicon):
            if notice.kind == kind:
                yield Hit(phase.id, "title", sentence(notice))
        for activity in phase.activities:
            for card, notice in noticed(activity, lexicon):
                if notice.kind == kind:
                    yield Hit(card, "text", sentence(notice))
            yield None


@check(
    "JT401",
    "hint",
    "activities",
    N_("A customer card is in the language of the trade."),
    why=N_(
        "A group that writes “onboarding” sees its own process; one that writes “getting started” sees "
        "somebody at a kitchen table. The customer's words keep the room in the customer's place, and are "
        "understood by those who were not there. Words that your customers do use go into a dictionary of "
        "your own, beside the journey: kitchen.words.toml or journey-words.toml."
    ),
    example=N_("Not “Completes onboarding in the self-service portal”, but “Gets started on the web page”."),
)
def jargon(ground: Ground) -> Iterator[Hit | None]:
    yield from _hits(ground, "jargon")


@check(
    "JT402",
    "hint",
    "activities",
    N_("A customer card tells what the organisation does."),
    why=N_(
        "An activity is what the customer does, or what happens to them. A card that begins with us belongs "
        "to the touchpoints, and hides what the customer did meanwhile. In a thought “we” are the customer's "
        "own, and nothing is said about it unless it speaks of “the customer”: nobody calls themselves that."
    ),
    example=N_("Not “We send the offer”, but “Reads the offer at work, in secret”."),
)
def organisation(ground: Ground) -> Iterator[Hit | None]:
    yield from _hits(ground, "organisation")


@check(
    "JT403",
    "hint",
    "activities",
    N_("A card is too long to be read across a room."),
    why=N_(
        "A card is read from where people sit, or from a shared screen: past 80 characters it is not read at "
        "all. What is left out can be said in the room, or on a second card. What a customer said word for "
        "word may be longer, up to 120 characters: of what is longer, keep the sentence that says it."
    ),
    example=N_("Not a paragraph on how the delivery was changed twice, but “The delivery is moved, again”."),
)
def long_cards(ground: Ground) -> Iterator[Hit | None]:
    for phase in ground.journey.phases:
        if said := too_long(phase.title):
            yield Hit(phase.id, "title", said)
        for activity in phase.activities:
            yield from _long_on(activity)
            yield None


def _long_on(activity: Activity) -> Iterator[Hit]:
    for card in cards_of(activity):
        if said := too_long(card.text, quote=getattr(card, "quote", False)):
            yield Hit(card.id, "text", said)


@check(
    "JT404",
    "hint",
    "thoughts",
    N_("Something is said as only a questionnaire says it."),
    why=N_(
        "“How satisfied are you with us” asks about us, and a customer is thinking about something else: "
        "whether the children will sleep, whether they can afford it. Ask how it was for them, and write "
        "down what they say, word for word. A measure, too, says more when it counts what they do: do they "
        "come back, do they ring twice?"
    ),
    example=N_(
        "Not “How satisfied are you with the delivery?”, but “They rang before they came. That was kind.”"
    ),
)
def survey(ground: Ground) -> Iterator[Hit | None]:
    yield from _hits(ground, "survey")
    for measure in ground.journey.measures:
        for notice in heard("measure", measure.text, ground.words):
            yield Hit(measure.id, "text", sentence(notice))
