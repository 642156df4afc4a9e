"""What customers are asked about, in which words, and what has to wait for another talk."""

import re
from dataclasses import replace
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeytui.journey.lookup import places
from journeytui.journey.model import (
    Activity,
    Feeling,
    Frame,
    Journey,
    Parked,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
    Verdict,
)
from journeytui.method.fields import SOURCE, split
from journeytui.method.interviewing.asking import SPOKEN, Ask, asks, looking_back
from journeytui.method.interviewing.guide import Guide, Variant, guide
from journeytui.method.interviewing.texts import Language, Texts, texts
from journeytui.method.language.shipped import lexicon_of
from tests.strategies import journeys

HOLES = ("not_known", "empty", "begins", "ends", "silent", "between")
KNOWN = {"basis": "insight", "sources": ("so-1",)}


def known(activity: str, text: str = "Waits", **more: object) -> Activity:
    """An activity on which there is nothing left to ask."""
    return Activity(
        **{
            "id": activity,
            "text": text,
            "thoughts": (Thought(id=f"th-{activity}", text="When?", **KNOWN),),
            "feelings": (Feeling(id=f"fe-{activity}", valence=-2, text="lost", **KNOWN),),
            **KNOWN,
            **more,
        }
    )


def journey(*activities: Activity, **more: object) -> Journey:
    phase = Phase(id="ph-1", title="Waiting", activities=activities)
    return Journey(id="j", sources=(Source(id="so-1"),), phases=(phase,), **more)


def kinds(one: Journey) -> list[str]:
    return [ask.kind for ask in asks(one)]


def said(made: Guide) -> list[str]:
    questions = [one for chapter in made.chapters for one in chapter.questions]
    return [one.said for one in (*questions, *made.back)]


# What is asked about ------------------------------------------------------------------------------------


def test_where_all_is_insight_nothing_is_asked():
    assert asks(journey(known("a"), known("b"))) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"not_known": ("thoughts",), "thoughts": ()}, "thought"),
        ({"feelings": ()}, "feeling"),
        ({"not_known": ("touchpoints",)}, "contact"),
        ({"basis": "assumption"}, "activity"),
        ({"basis": "belief", "kind": "situation"}, "situation"),
        ({"sources": ()}, "activity"),
        ({"thoughts": (Thought(id="t", quote=True),)}, "thought"),
        ({"feelings": (Feeling(id="f", valence=-1, basis="belief"),)}, "feeling"),
        ({"touchpoints": (Touchpoint(id="tp", text="Letter", side="front"),)}, "contact"),
        ({"thoughts": (Thought(id="t", basis="wish"),)}, "wish"),
        ({"thoughts": (Thought(id="t", views=("Sales: no",)),)}, "views"),
        ({"basis": "wish", "stickers": (Sticker(id="s", kind="truth", note="Here"),)}, "truth"),
        ({"basis": "wish", "stickers": (Sticker(id="s", kind="break"),)}, "break"),
    ],
)
def test_each_hole_and_each_weak_card_is_asked_about(more, expected):
    between = [known("first"), known("a", **more), known("last")]
    found = [one for one in asks(journey(*between)) if one.kind == expected]
    assert [one.activity.id for one in found] == ["a"]


def test_a_moment_of_truth_on_what_a_customer_told_is_confirmed():
    stickers = (Sticker(id="s", kind="truth", on="th-a"), Sticker(id="b", kind="break"))
    assert asks(journey(known("a", stickers=stickers))) == []


def test_what_stands_behind_the_stage_no_customer_can_tell():
    back = Touchpoint(id="tp", text="The ledger", side="back")
    assert "contact" not in kinds(journey(known("x"), known("a", touchpoints=(back,)), known("y")))


def test_a_phase_without_activities_is_asked_about():
    one = Journey(id="j", phases=(Phase(id="ph-0", title="Dreaming"), *journey(known("a")).phases))
    assert [(ask.kind, ask.phase.id) for ask in asks(one)] == [("steps", "ph-0")]
    assert [chapter.title for chapter in guide(one).chapters] == ["Dreaming"]


def test_what_was_left_out_between_two_activities_is_asked_about():
    glad = (Feeling(id="fe-x", valence=1, text="glad", **KNOWN),)
    one = journey(known("a"), known("b", feelings=glad))
    ask = asks(one)[0]
    assert (ask.kind, ask.activity.id, [about.id for about in ask.about]) == ("between", "b", ["a", "b"])
    assert said(guide(one)) == ["There is a note here that says: “Waits”. What led up to that?"]


def met(activity: str, **more: object) -> Activity:
    """Where the customer meets somebody."""
    return known(activity, touchpoints=(Touchpoint(id=f"tp-{activity}", text="Call", **KNOWN),), **more)


def two_phases(first: tuple[Activity, ...], second: tuple[Activity, ...]) -> Journey:
    phases = (Phase(id="p1", title="Won", activities=first), Phase(id="p2", title="Lost", activities=second))
    return Journey(id="j", sources=(Source(id="so-1"),), phases=phases)


def test_what_lies_between_two_phases_is_asked_looking_back_from_the_second():
    one = two_phases((known("x"), met("a")), (met("b"), known("y")))
    assert [(ask.kind, ask.phase.id, ask.activity.id) for ask in asks(one)] == [("between", "p2", "b")]


def test_a_silence_over_phases_is_asked_about_in_the_phase_that_has_most_of_it():
    one = two_phases((known("x"), met("a"), known("b")), (known("c"), known("d"), met("e"), known("y")))
    (ask,) = asks(one)
    assert (ask.kind, ask.phase.id, ask.activity.id) == ("silence", "p2", "c")
    assert [about.id for about in ask.about] == ["b", "c", "d"]


@settings(max_examples=40, deadline=None)
@given(journeys(), st.sampled_from(get_args(Variant)))
def test_no_chapter_reads_aloud_what_another_one_tells(one, variant):
    at = {activity.id: phase.id for phase in one.phases for activity in phase.activities}
    assert all(at[ask.activity.id] == ask.phase.id for ask in asks(one) if ask.activity is not None)


def test_titles_of_phases_are_not_read_aloud():
    one = two_phases((Activity(id="a", text="Waits"),), (Activity(id="b", text="Calls"),))
    made = guide(one)
    assert [chapter.title for chapter in made.chapters] == ["Won", "Lost"]
    aloud = " ".join([*(chapter.said for chapter in made.chapters), *said(made)])
    assert not re.search("Won|Lost", aloud)
    assert "the first stretch" in made.chapters[0].said


def test_the_consultant_sees_from_where_to_where_a_chapter_goes():
    one = two_phases((known("x", thoughts=()), known("y", "Calls")), (known("z", "Signs.", feelings=()),))
    first, second = guide(one).chapters
    assert "from “Waits” to “Calls”" in first.stretch
    assert "“Signs”" in second.stretch


def test_of_many_silences_the_longest_are_asked_about_first():
    steps = []
    for n, quiet in enumerate((2, 3, 2, 5, 2, 4, 2, 2)):
        steps.append(known(f"m{n}", touchpoints=(Touchpoint(id=f"tp{n}", text="Call", **KNOWN),)))
        steps += [known(f"q{n}-{m}") for m in range(quiet)]
    weak = known("w", basis="assumption")
    last = known("end", touchpoints=(Touchpoint(id="tq", text="Call", **KNOWN),))
    found = asks(journey(weak, *steps, last, known("z")))
    assert [len(ask.about) for ask in found if ask.kind == "silence"] == [5, 4, 3, 2, 2, 2, 2, 2]
    assert [ask.kind for ask in found].index("activity") == 4


def test_gaps_are_asked_about_before_all_else():
    one = journey(met("a"), known("b"), known("c"), met("d"))
    assert kinds(one) == ["before", "after", "silence"]
    silence = asks(one)[2]
    assert [about.id for about in silence.about] == ["b", "c"]
    assert kinds(journey(known("x"), met("a"), known("b"), met("d"), known("y"))) == []


def test_what_only_customers_can_answer_is_asked_where_it_arose_or_at_the_end():
    parked = (
        Parked(id="p1", text="How many wonder?", state="needs_insight", at="th-a"),
        Parked(id="p2", text="Who waits?", state="needs_insight"),
        Parked(id="p3", text="Who writes the letter?", state="open", at="a"),
    )
    one = journey(known("a"), parked=parked)
    assert [(ask.kind, ask.activity.id, ask.about[0].id) for ask in asks(one)] == [("wonder", "a", "p1")]
    assert [(ask.kind, ask.about[0].id) for ask in looking_back(one)] == [("wonder", "p2")]


def test_beliefs_and_challenges_are_listened_for_and_never_read_aloud():
    frame = Frame(beliefs=("They read", "They hurry", "They know"), challenges=("One in six cancels",))
    one = journey(known("a"), frame=frame)
    abouts = [about.text for ask in looking_back(one) for about in ask.about]
    assert sorted(abouts) == sorted([*frame.beliefs, *frame.challenges])
    aloud = " ".join(said(guide(one)))
    assert not any(text in aloud for text in abouts)


def test_a_belief_with_a_verdict_is_not_listened_for_any_more():
    frame = Frame(beliefs=("They read", "They hurry"), verdicts=(Verdict(belief="They read", holds="no"),))
    found = looking_back(journey(known("a"), frame=frame))
    assert [about.text for ask in found for about in ask.about] == ["They hurry"]


def test_why_something_is_not_known_stands_beside_the_question():
    one = journey(known("a", not_known=("feelings",), feelings=(), not_known_why="Nobody asked"))
    assert "(not known: Nobody asked, a)" in guide(one).chapters[0].questions[0].about


def test_the_honest_holes_come_before_what_was_only_assumed():
    weak = known("a", basis="assumption", feelings=(Feeling(id="f", valence=-2, text="lost"),))
    hole = known("z", not_known=("feelings",), feelings=())
    assert [one.activity.id for one in asks(journey(weak, hole))] == ["z", "a", "a"]


@settings(max_examples=40, deadline=None)
@given(journeys())
def test_nothing_is_asked_about_an_insight_with_a_source(one):
    sure = {
        place.node.id
        for place in places(one)
        if getattr(place.node, "basis", "") == "insight" and place.node.sources
    }
    for ask in asks(one):
        for about in ask.about:
            assert about.id not in sure or about.why in HOLES


# The guide ----------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(journeys(), st.sampled_from(get_args(Variant)), st.integers(30, 240) | st.none())
def test_any_journey_has_a_guide_that_keeps_its_time(one, variant, minutes):
    made = guide(one, variant, minutes)
    whole = minutes or {"interview": 60, "home-visit": 90}[variant]
    assert made.minutes <= whole
    assert made.questions + made.left_out == len(asks(one)) + len(looking_back(one))
    assert all(len(chapter.questions) <= 6 for chapter in made.chapters)
    numbers = [one.number for chapter in made.chapters for one in chapter.questions]
    numbers += [one.number for one in made.back]
    assert numbers == list(range(1, made.questions + 1))


def long(phases: int) -> Journey:
    def steps(p: int) -> tuple[Activity, ...]:
        return tuple(Activity(id=f"a{p}-{n}", text=f"Step {n} of {p}") for n in range(5))

    made = tuple(Phase(id=f"p{n}", title=f"Part {n}", activities=steps(n)) for n in range(phases))
    return Journey(id="j", phases=made)


def test_every_phase_is_talked_of_while_there_is_time():
    made = guide(long(5))
    assert [chapter.title for chapter in made.chapters] == [f"Part {n}" for n in range(5)]
    assert made.left_out == 5 * 5 * 3 - made.questions
    assert len(made.left) == 12
    assert made.left_more > 0


def test_a_card_that_several_gaps_touch_is_read_once():
    quiet = (met("m"), known("b", not_known=("thoughts",), thoughts=()), known("c"), met("n"))
    lines = said(guide(journey(known("x"), *quiet, known("y"))))
    assert len(lines) == 2
    assert ["note" in line for line in lines] == [True, False]


@pytest.mark.parametrize(("phases", "most", "told"), [(1, None, 30), (3, None, 60), (3, 58, 58)])
def test_the_time_that_is_said_is_round_and_never_more_than_there_is(phases, most, told):
    assert guide(long(phases), minutes=most).minutes == told


def test_where_nothing_is_on_the_map_all_the_time_is_theirs():
    made = guide(Journey(id="j"))
    assert (made.minutes, made.notes) == (60, False)


def test_a_note_is_read_once_and_questions_vary():
    lines = said(guide(long(1)))
    notes = [line for line in lines if "note" in line]
    assert len(notes) == len({re.search(r"“(.*)”", line)[1] for line in notes})
    assert notes[0].startswith("There is a note here that says: “Step 0 of 0”. ")
    assert len(set(lines)) == len(lines)


def test_a_card_without_text_is_not_read_aloud():
    made = guide(journey(Activity(id="a")))
    assert "“" not in said(made)[0]
    assert "“…”" in made.chapters[0].questions[0].about


def test_the_guide_is_in_the_language_of_the_journey():
    assert "Vad tänkte du då?" in said(guide(journey(known("a", thoughts=()), language="sv")))[0]
    assert "Hvad tænkte du lige der?" in said(guide(journey(known("a", thoughts=()), language="da")))[0]


def test_a_home_visit_asks_to_be_shown_what_met_them():
    letter = Touchpoint(id="tp", text="The letter", side="front")
    ledger = Touchpoint(id="tq", text="The ledger", side="back")
    one = journey(known("a", touchpoints=(letter, ledger)))
    chapter = guide(one, "home-visit").chapters[0]
    assert "Show me" in chapter.show or "see it" in chapter.show
    assert "The letter" in chapter.things
    assert "The ledger" not in chapter.things
    assert guide(one).chapters[0].show == ""


# The texts ----------------------------------------------------------------------------------------------

LEADING = {
    "en": r"satisf|happy|pleased|how (good|well|likely|easy)|don't you|isn't it|did you (like|find)|\bwhy\b",
    "sv": r"nöjd|glad|hur (bra|väl|troligt|enkelt|lätt)|tyckte du|visst|eller hur|varför",
    "da": r"tilfreds|glad for|hvor (godt?|sandsynligt|nemt|let)|kunne du lide|syntes du|ikke sandt|hvorfor",
}
"""How one leads, beside what the dictionaries know of questionnaires. “Why” asks for a defence."""

CLOSED = {
    "en": r"^(did|do|does|was|were|is|are|have|has|had|would|could|can|will) ",
    "sv": r"^(gjorde|var du|är|har|hade|skulle|kunde|kan|vill|blev) ",
    "da": r"^(gjorde|var du|er|har|havde|ville|kunne|kan|vil|blev) ",
}
"""How questions begin that are answered with yes or no."""


def asked(found: Texts) -> list[str]:
    """All that is said aloud to a customer and asks for something."""
    lines = [line for wording in found.wordings.values() for line in (*wording.say, *wording.probes)]
    spoken = ("warm_up", "chapter", "visit", "meet", "closing")
    return [*lines, *(line for key in spoken for line in found.lists[key])]


@pytest.mark.parametrize("language", get_args(Language))
def test_questions_are_open_and_never_about_how_good_we_were(language):
    for line in asked(texts(language)):
        assert not re.search(LEADING[language], line.casefold()), line
        assert lexicon_of(language).notices(line, "does") == (), line
        for sentence in re.split(r"(?<=[.?!]) ", line.casefold()):
            assert not re.search(CLOSED[language], sentence), line


def shape(found: Texts) -> object:
    """Keys, and the fields in each text: in all languages the same."""

    def filled(text: str) -> list[str]:
        return sorted(field for _text, field, _spec, _as in Formatter().parse(text) if field)

    words = {
        f"{table}.{key}": filled(text) for table, kept in found.words.items() for key, text in kept.items()
    }
    lists = {key: [filled(line) for line in lines] for key, lines in found.lists.items()}
    ways = {
        kind: (len(one.say), len(one.probes), one.hole == one.settles) for kind, one in found.wordings.items()
    }
    return words, lists, ways


def test_the_languages_say_the_same_things():
    assert set(texts("en").wordings) == set(SPOKEN) == set(texts("en").words["kind"])
    assert shape(texts("sv")) == shape(texts("en")) == shape(texts("da"))


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("variant", get_args(Variant))
def test_the_source_in_the_guide_is_said_as_the_program_reads_it(language, variant):
    said = texts(language).words["source"]
    told = split(said["line"].format(kind=said[variant]), SOURCE)
    assert told.values.keys() == {"kind", "date", "speaks_for"}
    assert told.values["kind"] == variant.replace("-", "_")


def test_an_ask_is_found_for_each_kind_of_question():
    """So that no text is kept that nobody ever says."""
    met = {"touchpoints": (Touchpoint(id="tp", text="Letter"),)}
    loud = {"views": ("Sales: no",), "basis": "wish"}
    stickers = (Sticker(id="s1", kind="truth"), Sticker(id="s2", kind="break"))
    parked = (Parked(id="p", text="Who?", state="needs_insight"),)
    one = journey(
        Activity(id="a", **met, **loud, stickers=stickers),
        known("b"),
        known("c", kind="situation", basis="belief"),
        known("e", feelings=(Feeling(id="fe-e", valence=2, **KNOWN),)),
        Activity(id="d", touchpoints=(Touchpoint(id="tq", text="Call"),)),
        frame=Frame(beliefs=("So",), challenges=("Churn",)),
        parked=parked,
    )
    one = replace(one, phases=(*one.phases, Phase(id="ph-2")))
    found: list[Ask] = [*asks(one), *looking_back(one)]
    assert {ask.kind for ask in found} == set(SPOKEN)
