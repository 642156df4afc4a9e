"""The questions of the trades: known by a word in three languages, each place with its own first."""

import pytest

from journeytui.journey.model import Activity, Frame, Journey, Phase, Thought
from journeytui.method.prompt_table import PROMPTS
from journeytui.method.prompts import prompts
from journeytui.method.trade_table import GENERAL, TRADES
from journeytui.method.trades import questions, suggested, trade

STAGES = ("activities", "thoughts", "feelings", "touchpoints", "stickers")


TYPED = {
    "food": "food; Restaurants; grocery store; ready-made meals; Energy drinks; food bank; livsmedel; mat; "
    "restaurangkedja; matkassar; fødevarer; Fødevareindustri; livsmedelsgrossist",
    "insurance": "Insurance; insurers; health insurance; försäkringsbolag; bilförsäkring; Hemförsäkringar; "
    "Forsikring; forsikringsselskab; rejseforsikring",
    "software": "We sell software to schools; SaaS; an app; programvara; mjukvaruföretag; softwarehus; "
    "IT-system",
    "public services": "public services; local authority; kommunen; Kommunal verksamhet; Offentlig service; "
    "Försäkringskassan; Pensionsmyndigheten; kommune; Region Skåne; styrelse, myndighed",
    "health care": "health care; Hospitals; dental clinic; Sjukvård; vårdcentral; tandläkare; Tandlæge; "
    "sundhedsvæsenet; lægehus; sygehuset",
    "travel and transport": "Travel agency; trains; tour operator; bussbolag; resebyrå; resor; "
    "kollektivtrafik; rejser; busselskab; togselskab; tågbolaget",
    "retail": "Kitchens, sold and fitted; shop; online store; Matbutik; e-handel; bokhandel; möbelkedja; "
    "webshop; detailhandel; tøjbutikker; Furniture",
    "energy": "electricity; power company; elbolag; elhandel; fjärrvärme; energibolaget; fjernvarme; strøm",
    "telecom": "telecoms; mobile operator; Bredband; mobilabonnemang; teleselskab; bredbånd",
    "banking": "Bank; Banken; mortgages; Sparbanken; Handelsbanken; bolån; boliglån; pensionsbolag; "
    "realkreditinstitut; pension",
    "housing": "social housing; landlords; real estate; bostadsbolag; hyresvärd; fastighetsbolag; "
    "boligselskab; lejeboliger; udlejer",
    "education and child care": "school; Training company; child care; kommunal förskola; trafikskola; "
    "vuxenutbildning; folkeskole; børnehave; uddannelse; gymnasieskola",
    GENERAL.name: "circus; nomads; dog training; personal trainers; resale of phones; hospitality; "
    "pensionat; Hospitality and events; car workshop; workshops; kommunikationsbyrå; communication; storage; "
    "golf course; clothes for children; material; matematik; madrasser; power tools; car detailing; "
    "business; mobility; bankrupt; bilvård; estate planning; vårdnad; reservdelar; appliances; kundresor; "
    "handelsbolag; patience; business consulting; kommunikation; meteorology; bustling market; regional wine",
}
"""What people type, and the trade that they mean by it."""


@pytest.mark.parametrize(
    ("said", "name"), [(said, name) for name, every in TYPED.items() for said in every.split("; ")]
)
def test_a_trade_is_known_by_a_whole_word(said, name) -> None:
    found = trade(said)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_what_a_trade_is_offered_as_means_it(language) -> None:
    for one in TRADES:
        assert trade(one.called[language]) is one


@pytest.mark.parametrize(
    ("language", "typed", "offered"),
    [
        ("en", "h", "health care · housing"),
        ("en", "TRANS", "travel and transport"),
        ("en", "Food", ""),
        ("en", "circus", ""),
        ("en", " ", ""),
        ("sv", "b", "bank · bostäder · utbildning och barnomsorg"),
        ("da", "f", "fødevarer · forsikring"),
    ],
)
def test_trades_are_offered_by_how_they_begin_in_the_language_of_the_journey(language, typed, offered):
    assert suggested(language, typed) == offered


def test_nothing_said_asks_nothing() -> None:
    assert trade("") is None
    assert questions(" ", "thoughts") == ()


@pytest.mark.parametrize("one", [*TRADES, GENERAL], ids=lambda one: one.name)
def test_each_trade_has_questions_that_fit_a_line(one) -> None:
    assert {stage for stage, _text in one.questions} == set(STAGES)
    assert len(one.questions) <= 6
    assert all(len(text) <= 76 for _stage, text in one.questions)
    assert all(word == word.casefold() for word in one.words)


def test_no_two_trades_ask_the_same() -> None:
    every = [text for one in (*TRADES, GENERAL) for _stage, text in one.questions]
    assert len(set(every)) == len(every)


THOUGHT = (Thought(id="th", text="Fine"),)


def along(said: str) -> Journey:
    """Six activities; the four in the middle have nothing particular about them."""
    row = tuple(Activity(id=f"ac-{n}") for n in range(6))
    return Journey(id="x", frame=Frame(trade=said), phases=(Phase(id="ph", activities=row),))


def test_every_third_plain_place_begins_with_the_trade_and_always_with_the_same() -> None:
    asked = [prompts(along("insurance"), "thoughts", f"ac-{n}")[0] for n in range(6)]
    own = questions("insurance", "thoughts")
    assert [one in own for one in asked] == [False, False, True, False, False, False]
    assert asked == [prompts(along("insurance"), "thoughts", f"ac-{n}")[0] for n in range(6)]
    assert [prompts(along(""), "thoughts", f"ac-{n}")[0] in own for n in range(6)] == [False] * 6


@pytest.mark.parametrize("stage", STAGES)
def test_all_questions_of_a_place_can_be_asked_each_once(stage) -> None:
    focus = "ph" if stage == "activities" else "ac-2"
    every = prompts(along("food"), stage, focus)
    assert len(set(every)) == len(every)
    assert set(questions("food", stage)) <= set(every)
    assert any(one.text in every for one in PROMPTS[stage])
