"""Evidence (f7): the list of what is missing, answers that come back, marks, sources, beliefs."""

from dataclasses import replace

import pytest

from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Feeling, Frame, Phase, Source, Thought, Touchpoint
from journeytui.method.believing import shares
from journeytui.screens.evidence_view import EvidenceView
from tests.screens.table import Table, table
from tests.screens.views.kitchen import COMPARES, KITCHEN, do

TALKS = Activity(id="ac-talks", text="Talks it over with her mother", not_known=("thoughts", "feelings"))
KNOWN = replace(
    KITCHEN,
    frame=Frame(
        segment="Young family",
        owner="Head of sales",
        insight_goal=30,
        challenges=("One family in six cancels between the offer and the contract",),
        beliefs=("They compare us by the price", "Everybody reads the forecast of rates"),
    ),
    sources=(
        Source(id="so-visits", kind="home_visit", about="Four kitchens after a month"),
        Source(id="so-calls", kind="data", about="Calls to customer service"),
    ),
    phases=(
        KITCHEN.phases[0],
        replace(KITCHEN.phases[1], activities=(COMPARES, TALKS, *KITCHEN.phases[1].activities[1:])),
        KITCHEN.phases[2],
    ),
)


def card(seat: Table, wanted: str):
    place = find(seat.journey, wanted)
    return place.node if place else None


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids="{0[0]}x{0[1]}".format)
async def test_as_it_looks(tmp_path, snapshot, size):
    async with table(tmp_path / "k.toml", KNOWN, size=size) as seat:
        await do(seat, "f7", "space", "space")
        assert seat.text() == snapshot


async def test_in_ascii(tmp_path, snapshot):
    async with table(tmp_path / "k.toml", KNOWN, size=(80, 24), ascii_only=True) as seat:
        await do(seat, "f7", "tab")
        assert seat.text() == snapshot


async def test_an_insight_without_a_source_is_none_yet(tmp_path):
    cooks = KNOWN.phases[0].activities[0]
    said = replace(KNOWN, phases=(replace(KNOWN.phases[0], activities=(replace(cooks, basis="insight"),)),))
    async with table(tmp_path / "k.toml", replace(said, changes=(), parked=()), size=(120, 36)) as seat:
        await do(seat, "f7")
        assert "1 insight (1 without a source)" in seat.text()
        assert "0 % of " in seat.text()
        assert "insight without source" in seat.text()
        await do(seat, "f3", "f", "=insight", "enter")
        assert "1 of " in seat.text()


async def test_the_nearest_to_a_challenge_stand_first_and_say_why(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        assert seat.app.screen.key == "ac-compares"
        assert "near “One family in six cancels" in seat.text()


async def test_after_an_interview_three_cards_are_lifted_and_the_shares_change(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        assert "0 % of 15 cards" in seat.text()
        await do(seat, "I", "n", "=Karin and Ali; kind: interview; date: 2026-11-20", "enter")
        assert "ANSWERS OF “Karin and Ali”" in seat.text()
        await do(seat, "i", "i", "w", "=Nobody told us anything", "enter")
        source = seat.journey.sources[-1]
        assert (source.about, source.kind) == ("Karin and Ali", "interview")
        lifted = [
            one
            for activity in seat.journey.activities
            for one in (activity, *activity.thoughts, *activity.feelings)
            if one.sources == (source.id,)
        ]
        assert [one.basis for one in lifted] == ["insight"] * 3
        assert "Nobody told us anything" in [one.text for one in lifted if one.quote]
        assert "20 % of 15 cards" in seat.text()
        assert shares(seat.journey).whole.insight == 3
        await do(seat, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert seat.journey == KNOWN


async def test_an_answer_from_a_source_with_the_words_of_the_customer(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        seat.app.screen.cursor_to("th-waits")
        await do(seat, "i", "1", "=We thought they had gone bankrupt", "enter")
        assert card(seat, "th-waits") == Thought(
            id="th-waits",
            text="We thought they had gone bankrupt",
            quote=True,
            basis="insight",
            sources=("so-visits",),
        )
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_a_lane_that_is_not_known_is_answered(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        seat.app.screen.cursor_to("ac-talks:feelings")
        await do(seat, "i", "1", "=-1 small", "enter")
        talks = card(seat, "ac-talks")
        assert talks.not_known == ("thoughts",)
        assert [(one.valence, one.text, one.basis, one.sources) for one in talks.feelings] == [
            (-1, "small", "insight", ("so-visits",))
        ]
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_marked_rows_get_a_basis_or_a_source_in_one_undo(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7", "space", "space", "b", "b")
        assert sum(one.basis == "belief" for one in _cards(seat)) == 2
        assert not seat.app.screen.marked
        await do(seat, "ctrl+z", "v", "p", "i", "2")
        assert sum(one.sources == ("so-calls",) for one in _cards(seat)) > 4
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_a_mark_makes_no_row_anew(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        rows = seat.app.screen.lines.rows
        assert "x ?" not in seat.text()
        await do(seat, "space")
        assert "x ?" in seat.text()
        await do(seat, "up", "space")
        assert "x ?" not in seat.text()
        assert seat.app.screen.lines.rows is rows


async def test_lanes_that_are_not_known_stay_marked_and_are_answered(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7", "v", "e")
        assert seat.app.screen.chosen_cards() == [one.id for one in _cards(seat)]  # so they stand in the log
        await do(seat, "i")
        lanes = {"ac-talks:thoughts", "ac-talks:feelings"}
        many = len(_cards(seat))
        assert f"Which source says so, of {many} cards?" in seat.text()
        assert "2 lanes stay marked" in seat.text()
        await do(seat, "1")
        assert seat.app.screen.marked == lanes
        assert "2 lanes stay marked" in seat.text()
        assert [one.sources for one in _cards(seat)] == [("so-visits",)] * many
        await do(seat, "i", "1", "=Would Mum like it?", "enter")
        assert len(seat.app.screen.marked) == 1


async def test_a_new_source_is_new_though_its_name_begins_as_another(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7", "i", "n", "=Calls", "enter", "enter")
        assert [one.about for one in seat.journey.sources][-2:] == ["Calls to customer service", "Calls"]
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_a_touchpoint_has_no_words_to_be_asked_for(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        touchpoint = next(one for one in _cards(seat) if isinstance(one, Touchpoint))
        seat.app.screen.cursor_to(touchpoint.id)
        await seat.settle()
        assert "w: in their words" not in seat.text()
        await do(seat, "w")
        assert "keeps its name" in seat.text()
        assert seat.journey == KNOWN


async def test_in_the_workshop_the_known_sources_are_listed(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        seat.screen.do("add-source")
        await seat.settle()
        assert "Four kitchens after a month" in seat.text()
        await do(seat, "1")
        assert "comes from “Four kitchens after a month”" in seat.text()
        assert sum(one.sources == ("so-visits",) for one in _cards(seat)) == 1
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


def _cards(seat: Table):
    return [
        one
        for activity in seat.journey.activities
        for one in (activity, *activity.thoughts, *activity.feelings, *activity.touchpoints)
    ]


async def test_sources_are_added_edited_and_taken_away(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7", "a", "=Ten calls; kind: data", "enter")
        assert seat.journey.sources[-1].about == "Ten calls"
        assert seat.app.screen.key == seat.journey.sources[-1].id
        await do(seat, "enter", "ctrl+u", "=x", "enter", "ctrl+z", "d")
        assert len(seat.journey.sources) == 2
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == KNOWN


async def test_a_belief_is_compared_with_the_map(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7", "tab")
        assert "You believed: They compare us by the price" in seat.text()
        await do(seat, "enter", "n", "enter")
        (verdict,) = seat.journey.frame.verdicts
        assert (verdict.belief, verdict.holds) == ("They compare us by the price", "no")
        assert "Compares offers" in verdict.says
        assert "does not hold" in seat.text()
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_enter_goes_to_the_card_in_the_workshop(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        seat.app.screen.cursor_to("th-cooks")
        await do(seat, "enter")
        assert seat.screen.workshop.focus == "ac-cooks"


async def test_the_group_reads_only(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN, mode="view") as seat:
        await do(seat, "f7")
        for key in ("i", "b", "a", "d", "I", "w"):
            await do(seat, key)
            assert "This is view-only" in seat.text(), key
        assert seat.journey == KNOWN


async def test_on_the_map_many_cards_at_once(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f3", "down", "B", "a", "b")
        assert {one.basis for one in seat.journey.activities[0].thoughts} == {"belief"}
        await do(seat, "ctrl+z", "f", "=pain", "enter", "B", "f", "s", "1")
        lifted = {one.id for one in _cards(seat) if one.sources == ("so-visits",)}
        assert lifted == {"ac-compares", "fe-waits", "ac-cooks"}
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_of_five_thousand_cards_none_is_looked_at_again_while_the_cursor_moves(tmp_path, monkeypatch):
    many = tuple(
        Activity(
            id=f"a{at}",
            text=f"Waits for the {at}. offer",
            thoughts=tuple(Thought(id=f"t{at}-{n}", text="How long is it to the contract?") for n in "ab"),
            feelings=(Feeling(id=f"f{at}", valence=at % 5 - 2, text="tired"),),
        )
        for at in range(1250)
    )
    phases = tuple(Phase(id=f"p{at}", title=f"Phase {at}", activities=many[at::5]) for at in range(5))
    async with table(
        tmp_path / "k.toml", replace(KNOWN, phases=phases, changes=(), measures=(), parked=())
    ) as seat:
        made: list[int] = []
        listed = EvidenceView.listed
        monkeypatch.setattr(
            EvidenceView, "listed", lambda view, width: made.append(width) or listed(view, width)
        )
        await do(seat, "f7")
        assert "MISSING INSIGHT 5000" in seat.text()
        once = len(made)
        await do(seat, *["down"] * 20)
        assert len(made) == once


async def test_in_the_workshop_many_cards_at_once_by_name(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        focus = seat.screen.workshop.focus
        seat.screen.do("basis-many")
        await do(seat, "a", "w")
        assert {one.basis for one in _cards(seat) if one.basis != "assumption"} == {"wish"}
        assert card(seat, focus).basis == "wish"
        await do(seat, "ctrl+z")
        assert seat.journey == KNOWN


async def test_after_an_undo_the_cursor_is_on_the_card_again(tmp_path):
    async with table(tmp_path / "k.toml", KNOWN) as seat:
        await do(seat, "f7")
        seat.app.screen.cursor_to("th-cooks")
        await do(seat, "i", "1", "enter", "home", "ctrl+z")
        assert seat.app.screen.key == "th-cooks"
