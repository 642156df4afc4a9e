"""What the program notices: counted in the footer after a pause, listed by use, answered or silenced."""

from dataclasses import replace

import pytest

from journeytui.journey.model import Checks, Phase, Touchpoint
from journeytui.method import stages
from journeytui.screens.findings_view import FindingsView
from journeytui.screens.workshop import WorkshopScreen
from journeytui.widgets.faces.findings import FEW
from tests.screens.table import Table, table
from tests.screens.views.kitchen import KITCHEN, LOOKS, do

STAGES = [one.name for one in stages.STAGES]


async def at_findings(seat: Table) -> FindingsView:
    await seat.press("f9")
    view = seat.app.screen
    assert isinstance(view, FindingsView)
    await seat.until(lambda: seat.app.sitting.noticing.of is seat.journey)
    return view


def footer(seat: Table) -> str:
    return seat.text().rstrip().split("\n")[-1]


async def test_a_pause_counts_in_the_footer_what_helps_now(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, quiet=0.01, size=(80, 24)) as seat:
        await seat.until(lambda: "f9 findings" in footer(seat))
        before = int(footer(seat).split("f9 findings ")[1].split()[0])
        await seat.press("1")
        await seat.until(lambda: seat.app.sitting.noticing.of is seat.journey)
        assert before == seat.app.sitting.noticing.now("feelings")


async def test_nothing_is_looked_at_while_somebody_types(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await seat.type("-2 lost")
        await seat.pilot.pause(0.1)
        assert seat.app.sitting.noticing.of is None
        assert "f9 findings ·" not in footer(seat).split("f1")[0].removesuffix("· ")


async def test_what_helps_at_this_stage_stands_first(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        view = await at_findings(seat)
        found = [STAGES.index(one.stage) for one in view._rows.found]
        here = STAGES.index("feelings")
        assert found == sorted(found, key=lambda at: (at > here, abs(at - here)))
        await do(seat, "1")
        await at_findings(seat)
        assert "AT THIS STAGE: FRAME" in seat.text()
        assert seat.app.screen._rows.found[0].stage == "frame"


@pytest.mark.parametrize(
    ("code", "stage", "focus"),
    [("JT102", "frame", "done_when"), ("JT108", "frame", "story")],
)
async def test_enter_goes_to_the_question_of_the_frame(tmp_path, code, stage, focus):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        view = await at_findings(seat)
        at = next(n for n, row in enumerate(view.lines.listed) if row.words.startswith(code))
        view.lines.cursor = at
        await seat.press("enter")
        assert isinstance(seat.app.screen, WorkshopScreen)
        assert (seat.screen.workshop.stage, seat.screen.workshop.focus) == (stage, focus)


async def test_a_check_is_silenced_with_a_reason_and_heard_again(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        view = await at_findings(seat)
        code = view._rows.finding(view.key).code
        await do(seat, "x", "enter")
        assert not isinstance(seat.app.screen, FindingsView), "a reason is asked for again"
        await do(seat, "=It is the same for all", "enter")
        await seat.until(lambda: seat.app.sitting.noticing.of is seat.journey)
        assert seat.journey.checks == Checks(ignore=(f"{code}: It is the same for all",))
        assert seat.on_disk().checks == seat.journey.checks
        assert code not in {one.code for one in view._rows.found}
        assert "SILENCED IN THIS JOURNEY" in seat.text()
        await do(seat, "end", "x")
        await seat.until(lambda: seat.app.sitting.noticing.of is seat.journey)
        assert code in {one.code for one in view._rows.found}
        await do(seat, "ctrl+z", "ctrl+z")
        assert seat.journey == KITCHEN


async def test_each_silence_is_a_row_and_can_be_taken_away(tmp_path):
    silences = (": only a reason", "JT106: too few", "JT106: once more", "JT1")
    silent = replace(KITCHEN, checks=Checks(ignore=silences))
    async with table(tmp_path / "k.toml", silent) as seat:
        view = await at_findings(seat)
        rows = [row.key for row in view.lines.listed if row.key.startswith("silent:")]
        assert len(rows) == len(silences)
        await seat.press("end")
        assert "x lets it be heard again" in seat.text()
        await seat.press("home")
        assert "x silences it" in seat.text()
        view.lines.cursor = [row.key for row in view.lines.listed].index(rows[0])
        await do(seat, "x")
        assert seat.journey.checks.ignore == silences[1:]
        await do(seat, "x")
        assert seat.journey.checks.ignore == silences[2:]
        assert "is heard again" not in seat.text()
        await do(seat, "end", "x", "x")
        assert seat.journey.checks.ignore == ()
        assert "JT106 is heard again" in seat.text()


async def test_one_look_at_a_time_is_on_its_way(tmp_path, monkeypatch):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        view = await at_findings(seat)
        looks = []
        monkeypatch.setattr(seat.app.sitting.noticing, "look", lambda _seconds: bool(looks.append(1)))
        monkeypatch.setattr(view, "set_timer", lambda *_of: None)  # as long as the next piece waits
        monkeypatch.setattr(seat.app.sitting.noticing, "of", None)
        for _turn in range(3):
            view.refresh_all()
            await seat.pilot.pause(0)
        assert len(looks) == 1
        monkeypatch.undo()


async def test_many_of_a_kind_are_folded_until_asked_for(tmp_path):
    met = replace(LOOKS, thoughts=(), feelings=(), touchpoints=(Touchpoint(id="to-0", owner="Store"),))
    crowd = tuple(
        replace(met, id=f"ac-m{n}", touchpoints=(replace(met.touchpoints[0], id=f"to-m{n}"),))
        for n in range(9)
    )
    crowded = replace(KITCHEN, phases=(*KITCHEN.phases, Phase(id="ph-m", title="More", activities=crowd)))
    async with table(tmp_path / "k.toml", crowded) as seat:
        view = await at_findings(seat)
        rows = [row.key for row in view.lines.listed]
        view.lines.cursor = rows.index("more:JT203")
        await seat.press("enter")
        assert len(view.lines.listed) == len(rows) + 9 - FEW - 1


async def test_view_only_looks_and_silences_nothing(tmp_path):
    path = tmp_path / "k.toml"
    async with table(path, KITCHEN, mode="view") as seat:
        await at_findings(seat)
        await seat.press("x")
        assert "view-only" in seat.text()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_findings_of_the_kitchen(tmp_path, size, snapshot):
    async with table(tmp_path / "k.toml", KITCHEN, size=size) as seat:
        await at_findings(seat)
        assert seat.text() == snapshot
