"""What the checks know of the past while a journey is open: it is read beside, and never for a look."""

import datetime as dt
import shutil
import threading
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from journeytui.files.logs import log_folder
from journeytui.journey.model import Change, Journey, Parked
from journeytui.journey.planning import set_fields
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.sitting import Sitting
from journeytui.ui.world import World
from tests.cli.kitchens import ZONE, Session, session, written

NOW = dt.datetime(2026, 11, 21, 8, 30, tzinfo=ZONE)
LONG_AGO = NOW - dt.timedelta(days=100)
PLANNED = Journey(
    id="kitchen",
    title="Buying a kitchen",
    changes=(Change(id="ch-1", text="Call them", owner="Store", state="planned", due=NOW.date()),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journey of which three logs tell: of a plan made long ago, and of nothing since but its title."""
    path = tmp_path / "kitchen.toml"
    journey = replace(PLANNED, changes=())

    def plan(room: Session) -> None:
        room.add("change", "ch-1", text="Call them", owner="Store", state="planned", due=NOW.date())

    journey = session(path, journey, LONG_AGO, plan)
    for days in (20, 10):
        title = f"Buying a kitchen, {days}"
        journey = session(
            path,
            journey,
            NOW - dt.timedelta(days=days),
            lambda room, title=title: room.set("journey", title=title),
        )
    return written(path, journey)


def sitting_on(path: Path) -> Sitting:
    return Sitting(path, World(Glyphs(), Keymap(), lambda: NOW, Random(7).getrandbits), lambda does: does())


def get_ready(sitting: Sitting) -> None:
    beside = threading.Thread(target=sitting.noticing.get_ready)
    beside.start()
    beside.join()


def codes(sitting: Sitting) -> list[str]:
    while not sitting.noticing.look(10):
        pass
    return [one.code for one in sitting.noticing.findings]


def without_logs(path: Path) -> None:
    """From here on, whoever asks the logs for something learns nothing."""
    shutil.rmtree(log_folder(path))


def test_a_look_reads_no_log(path: Path) -> None:
    sitting = sitting_on(path)
    get_ready(sitting)
    without_logs(path)
    assert "JT705" in codes(sitting)
    sitting.close()


def test_nor_does_one_after_a_session_began_and_the_running_half_day_counts(path: Path) -> None:
    item = Parked(id="pa-1", kind="question", text="Who pays?", asked=LONG_AGO)
    written(path, replace(PLANNED, parked=(item,)))
    sitting = sitting_on(path)
    get_ready(sitting)
    assert sitting.begin_half_day(240) == ""
    without_logs(path)
    assert {"JT705", "JT802"} <= set(codes(sitting))
    assert len(sitting.sessions.told(NOW).half_days) == 4
    sitting.close()


def test_what_is_done_to_the_plan_now_wakes_it(path: Path) -> None:
    sitting = sitting_on(path)
    get_ready(sitting)
    sitting.begin_desk()
    assert "JT705" in codes(sitting)
    sitting.document.run(set_fields(sitting.document.journey, "ch-1", state="under_way"), "Begun")
    assert "JT705" not in codes(sitting)
    sitting.close()


def test_logs_are_read_as_far_back_as_a_check_looks(path: Path) -> None:
    sitting = sitting_on(path)
    sitting.sessions.recall(NOW.date())
    told = sitting.sessions.told(NOW)
    assert [one.id for one in told.touches()] == ["journey", "ch-1"]
    assert told.untouched_since({"ch-1"}, NOW.date() - dt.timedelta(days=60))
    sitting.close()
