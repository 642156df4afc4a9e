"""Moments that each trade forgets, as questions for the room, by the stage at which they are asked.

A trade knows itself for what it sells; its customers know it for what comes after. `GENERAL` is for a trade
that has no questions of its own here.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from journeytui.i18n import N_
from journeytui.journey.model import StageName


class Trade(NamedTuple):
    """A trade: its name, words by which it is known in English, Swedish and Danish, and its questions."""

    name: str
    called: Mapping[str, str]
    """What it is offered as, by the language of the journey."""
    words: tuple[str, ...]
    """Whole, in small letters, in the forms in which they are typed; `*` is the rest of a compound."""
    questions: tuple[tuple[StageName, str], ...]


def _forms(listed: str) -> tuple[str, ...]:
    """The words in a list with commas."""
    return tuple(word.strip() for word in listed.split(","))


GENERAL: Final = Trade(
    N_("another trade"),
    {},
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
        {"en": "food", "sv": "livsmedel", "da": "fødevarer"},
        _forms(
            "food, foods, energy drink, energy drinks, restaurant, restaurants, grocer, grocers, grocery, "
            "groceries, meal, meals, livsmedel*, mat, maten, matkasse, matkassar, matvaror, restaurang*, "
            "fødevare*, mad, madvarer, måltidskasse, måltidskasser"
        ),
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
        {"en": "insurance", "sv": "försäkring", "da": "forsikring"},
        ("insurance", "insurances", "insurer", "insurers", "*försäkring*", "*forsikring*"),
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
        {"en": "software", "sv": "programvara", "da": "software"},
        _forms(
            "software*, app, apps, appen, appar, saas, programvara, programvaror, programvaru*, mjukvara, "
            "mjukvaror, mjukvaru*, it-system, programmel"
        ),
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
        N_("health care"),
        {"en": "health care", "sv": "vård", "da": "sundhed"},
        _forms(
            "health care, healthcare, health service, health services, health centre, health center, "
            "mental health, hospital, hospitals, clinic, clinics, dentist, dentists, dental, patient, "
            "patients, patienter, vård, vården, vårdbolag, vårdcentral*, vårdföretag, primärvård*, "
            "äldrevård*, hälsovård*, sjukvård*, tandvård*, sjukhus*, sygehus*, tandläk*, tandlæge*, "
            "tandpleje*, sundhed, sundhedspleje*, sundhedsvæsen*, læge, lægen, læger, lægehus, "
            "lægeklinik, lægevagt*"
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
        {"en": "travel and transport", "sv": "resor och trafik", "da": "rejser og trafik"},
        _forms(
            "travel, transport*, bus, buses, train, trains, railway, railways, airline, airlines, tour "
            "operator, tour operators, resa, resor, resebyrå*, reseföretag, researrangör*, bussresor, "
            "charterresor, gruppresor, tågresor, buss*, tåg, tåget, tågbolag*, tågtrafik*, flygbolag*, "
            "rejse, rejser, rejsebureau*, rejseselskab*, togdrift, togselskab*, flyselskab*, trafik, "
            "trafikbolag*, trafikselskab*, *trafik, *trafiken"
        ),
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
        {"en": "retail", "sv": "handel", "da": "detailhandel"},
        _forms(
            "retail, retailer, retailers, shop, shops, webshop, webshops, store, stores, kitchen, "
            "kitchens, furniture, handel, handeln, *handel, *handeln, *butik, *butiken, *butikken, "
            "*butiker, *butikker, butiks*, kök, köket, köks*, køkken, køkkener, möbel*, *möbler, møbel*, "
            "*møbler"
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
        {"en": "energy", "sv": "energi", "da": "energi"},
        _forms(
            "energy, electricity, heating, power company, power companies, power grid, power supply, "
            "energi, energibolag*, energiföretag*, energiselskab*, elbolag*, elhandel*, elnät*, "
            "elselskab*, fjärrvärme*, fjernvarme*, strøm, strømselskab*, varme, varmeforsyning*, "
            "varmeværk*"
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
        {"en": "telecom", "sv": "telekom", "da": "telekom"},
        _forms(
            "telecom, telecoms, broadband, mobile operator, mobile operators, mobile network, mobile "
            "phones, mobile subscriptions, network operator, telekom*, bredband*, bredbånd*, mobil, "
            "mobilabonnemang, mobilabonnement*, mobiloperatör*, mobilselskab*, mobiltelefoni, "
            "teleoperatör*, teleselskab*"
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
        {"en": "banking", "sv": "bank", "da": "bank"},
        _forms(
            "bank, banks, banking, banken, banker, bankverksamhet, bankvirksomhed, sparbank*, storbank*, "
            "nätbank*, netbank*, handelsbank*, sparekasse*, loan, loans, mortgage, mortgages, lån, lånen, "
            "bolån, boliglån, bostadslån, billån, huslån, privatlån, realkredit*, pension, pensions, "
            "pensions*, finance, financial, finans*"
        ),
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
        {"en": "housing", "sv": "bostäder", "da": "boliger"},
        _forms(
            "housing, landlord, landlords, tenant, tenants, real estate, estate agent, estate agents, "
            "bostad, bostäder, bostads*, hyresvärd*, fastighet*, bolig, boliger, bolig*, *bolig, "
            "*boliger, udlejer, udlejere"
        ),
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
        {
            "en": "education and child care",
            "sv": "utbildning och barnomsorg",
            "da": "uddannelse og dagtilbud",
        },
        (
            "education",
            "educational",
            "school",
            "schools",
            "preschool",
            "preschools",
            "kindergarten",
            "kindergartens",
            "university",
            "universities",
            "childcare",
            "daycare",
            "child care",
            "day care",
            "training company",
            "training courses",
            "vocational training",
            "evening courses",
            "language courses",
            "online courses",
            "*utbildning*",
            "*skola",
            "*skolan",
            "*skolor",
            "förskola",
            "förskolan",
            "förskolor",
            "universitet*",
            "barnomsorg*",
            "dagtilbud*",
            "børnehave*",
            "*skole",
            "*skolen",
            "*skoler",
            "*uddannelse*",
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
    # The widest comes last: a school of the municipality is a school first.
    Trade(
        N_("public services"),
        {"en": "public services", "sv": "offentlig verksamhet", "da": "offentlig service"},
        _forms(
            "public service, public services, public sector, authority, authorities, municipal, "
            "municipality, municipalities, council, councils, *myndighet*, *myndighed*, kommun, kommunen, "
            "kommuner, kommunerna, kommunal*, kommune, offentlig, offentliga, offentlige, offentligt, "
            "region, regionen, regioner, försäkringskassa*"
        ),
        (
            ("activities", N_("The decision is here, in a letter. Who reads it for them, and when?")),
            ("activities", N_("What do they do in the weeks of waiting? Whom do they ring?")),
            ("thoughts", N_("What do they think they are being accused of when the form asks so much?")),
            ("feelings", N_("How does it feel to tell it all again to somebody new?")),
            ("touchpoints", N_("One office sends them to the next. Who owns the way between the two?")),
            ("stickers", N_("They were refused. Do they know what they can do? Type ! and why.")),
        ),
    ),
)
