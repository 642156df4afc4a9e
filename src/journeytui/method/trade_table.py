"""Moments that each trade forgets, as questions for the room, by the stage at which they are asked.

A trade knows itself for what it sells; its customers know it for what comes after. `GENERAL` is for a trade
that has no questions of its own here.
"""

from typing import Final, NamedTuple

from journeytui.i18n import N_
from journeytui.journey.model import StageName


class Trade(NamedTuple):
    """A trade: its name, words by which it is known in English, Swedish and Danish, and its questions."""

    name: str
    words: tuple[str, ...]
    """In small letters; a longer word that begins with one of them is known by it too."""
    questions: tuple[tuple[StageName, str], ...]


GENERAL: Final = Trade(
    N_("another trade"),
    (),
    (
        ("activities", N_("What do they do on the day when they have to pay for it?")),
        ("thoughts", N_("It did not work the first time. What do they think before they ask for help?")),
        ("feelings", N_("How does it feel when they want to leave, and have to tell us so?")),
        ("touchpoints", N_("When something breaks long afterwards: who meets them, and where?")),
        ("stickers", N_("Is there a moment when they wait, and nobody has told them for how long?")),
    ),
)

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        N_("food"),
        ("food", "restaurant", "grocer", "meal", "livsmedel", "mat", "restaurang", "fødevare", "mad"),
        (
            ("activities", N_("What happens when it is eaten: where, with whom, in what hurry?")),
            ("activities", N_("What do they do with the leftovers and the packaging?")),
            ("thoughts", N_("A guest cannot eat it. What do they think in front of the shelf?")),
            ("feelings", N_("The fridge is opened three days later. How does that feel?")),
            ("touchpoints", N_("They cook from the text on the packet. Who wrote it for them?")),
            ("stickers", N_("It was sold out, or past its date. Is that where they turn away?")),
        ),
    ),
    Trade(
        N_("insurance"),
        ("insurance", "insurer", "försäkring", "forsikring"),
        (
            ("activities", N_("What do they do in the first hour after it has happened?")),
            ("thoughts", N_("The letter comes. What do they understand of it, and what do they fear?")),
            ("feelings", N_("How does it feel to have to prove that it was theirs?")),
            ("touchpoints", N_("Between the claim and the money: who tells them where it stands?")),
            ("stickers", N_("They read what is not covered. Is that a moment of truth? Type * and why.")),
        ),
    ),
    Trade(
        N_("software"),
        ("software", "app", "saas", "programvara", "mjukvara", "it-system", "programmel"),
        (
            ("activities", N_("What do they do at the first login, before anything is set up?")),
            ("activities", N_("A release moves what they knew by heart. What do they do that morning?")),
            ("thoughts", N_("An error stands on the screen. What do they think it says about them?")),
            ("feelings", N_("Their colleague cannot log in, and they are to help. How does it feel?")),
            ("touchpoints", N_("They want their data out again. Who meets them then?")),
            ("stickers", N_("The trial ends. Do they pay, forget it, or leave? Type % or *.")),
        ),
    ),
    Trade(
        N_("public services"),
        ("public service", "authority", "municipal", "council", "myndighet", "kommun", "offentlig", "region"),
        (
            ("activities", N_("The decision is here, in a letter. Who reads it for them, and when?")),
            ("activities", N_("What do they do in the weeks of waiting? Whom do they ring?")),
            ("thoughts", N_("What do they think they are being accused of when the form asks so much?")),
            ("feelings", N_("How does it feel to tell it all again to somebody new?")),
            ("touchpoints", N_("One office sends them to the next. Who owns the way between the two?")),
            ("stickers", N_("They were refused. Do they know what they can do? Type ! and why.")),
        ),
    ),
    Trade(
        N_("health care"),
        (
            "health",
            "hospital",
            "clinic",
            "dentist",
            "patient",
            "vård",
            "sjukhus",
            "tandläk",
            "tandpleje",
            "sundhed",
            "læge",
        ),
        (
            ("activities", N_("What do they do the night before, and the first night back home?")),
            ("thoughts", N_("What do they look up before they dare to ring?")),
            ("feelings", N_("They sit in the waiting room. How does it feel, and for those beside them?")),
            ("touchpoints", N_("The answer of the test comes. Through whom, and on which day of the week?")),
            ("stickers", N_("They did not understand, and did not ask. Where? Type ! and why.")),
        ),
    ),
    Trade(
        N_("travel and transport"),
        ("travel", "transport", "bus", "train", "airline", "resa", "resor", "buss", "tåg", "rejse", "trafik"),
        (
            ("activities", N_("It is late, or does not come. What do they do in the first five minutes?")),
            ("activities", N_("What do they do from the last stop to the door that they are going to?")),
            ("thoughts", N_("Standing at the stop: how do they know that it has not left already?")),
            ("feelings", N_("How does it feel to change with a child, a bag and four minutes?")),
            ("touchpoints", N_("They claim the delay. Who answers, and when does the money come?")),
            ("stickers", N_("When do they decide to take the car instead? Type % and why.")),
        ),
    ),
    Trade(
        N_("retail"),
        (
            "retail",
            "shop",
            "store",
            "kitchen",
            "furniture",
            "handel",
            "butik",
            "kök",
            "möbler",
            "detail",
            "møbler",
        ),
        (
            ("activities", N_("What do they do with the parcel on the day it comes, and with the box?")),
            ("activities", N_("It does not fit. What do they do to send it back?")),
            ("thoughts", N_("At the till, or on the last page: what makes them hesitate?")),
            ("feelings", N_("They see it cheaper elsewhere a week later. How does that feel?")),
            ("touchpoints", N_("A part is missing a year on. Whom do they ask?")),
            ("stickers", N_("They are promised a day, and it is another one. Is that where it is lost?")),
        ),
    ),
    Trade(
        N_("energy"),
        (
            "energy",
            "electricity",
            "power",
            "heating",
            "energi",
            "elbolag",
            "elhandel",
            "fjärrvärme",
            "strøm",
            "varme",
        ),
        (
            ("activities", N_("What do they do when the power is gone, and the phone is at 10 %?")),
            ("thoughts", N_("The winter bill comes. What do they think that they did wrong?")),
            ("feelings", N_("How does it feel to choose between contracts that nobody can compare?")),
            ("touchpoints", N_("They move house. Who meets them at the old address, and at the new?")),
            ("stickers", N_("The price rises by a letter. Do they stay out of trust or out of habit?")),
        ),
    ),
    Trade(
        N_("telecom"),
        (
            "telecom",
            "broadband",
            "mobile",
            "operator",
            "telekom",
            "bredband",
            "mobil",
            "bredbånd",
            "teleselskab",
        ),
        (
            ("activities", N_("What do they do while it is down, and the help is only on the web?")),
            ("thoughts", N_("The new box lies on the table. What do they think when they see the cables?")),
            ("feelings", N_("How does it feel to be put through for the third time?")),
            ("touchpoints", N_("The discount ends. Does anybody tell them before the bill does?")),
            ("stickers", N_("They want to leave. Do we make it hard? Type % and why.")),
        ),
    ),
    Trade(
        N_("banking"),
        ("bank", "loan", "mortgage", "lån", "realkredit", "pension", "finans"),
        (
            ("activities", N_("The card is refused at the till. What do they do in front of the others?")),
            ("activities", N_("Somebody has died. What must those who are left do with the account?")),
            ("thoughts", N_("They wait for yes or no on the loan. What do they think at night?")),
            ("feelings", N_("How does it feel to be asked where one's own money comes from?")),
            ("touchpoints", N_("They think that they have been tricked. Whom do they reach, on a Sunday?")),
            ("stickers", N_("The rate changes. Do they hear it from us first? Type ! or *.")),
        ),
    ),
    Trade(
        N_("housing"),
        ("housing", "landlord", "tenant", "estate", "bostad", "hyresvärd", "fastighet", "bolig", "udlejer"),
        (
            ("activities", N_("What do they do on the first evening, in rooms full of boxes?")),
            ("thoughts", N_("The neighbours are loud. What do they think before they tell anybody?")),
            ("feelings", N_("A stranger comes with a key to mend it. How does that feel?")),
            ("touchpoints", N_("The tap drips. From their first word to dry floor: who meets them?")),
            ("stickers", N_("They move out, and it is inspected. Is trust won or lost there?")),
        ),
    ),
    Trade(
        N_("education and child care"),
        (
            "education",
            "school",
            "university",
            "child",
            "course",
            "utbildning",
            "skola",
            "förskola",
            "barnomsorg",
            "dagtilbud",
            "børnehave",
            "skole",
            "uddannelse",
        ),
        (
            ("activities", N_("What happens at home on the evening before the first day?")),
            ("activities", N_("They are ill, or behind. How do they find their way back in?")),
            ("thoughts", N_("Everybody else seems to know. What do they not dare to ask?")),
            ("feelings", N_("How does it feel to say goodbye at the door, for each of the two?")),
            ("touchpoints", N_("Something went wrong today. Who tells whom, and in which words?")),
            ("stickers", N_("It ends, and they go on elsewhere. Does anybody hand them over?")),
        ),
    ),
)
