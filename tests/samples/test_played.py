"""The recordings, played through the real program: they give the samples that are shipped, byte for byte."""

import datetime as dt
import itertools

import pytest

from journeytui.demo.record import record
from journeytui.files.logs import logs_of, read_log
from journeytui.files.reading import read_journey
from journeytui.files.recovery import journey_at
from journeytui.journey.model import Journey
from journeytui.workshop.replay import steps
from tests.samples.recordings import FOLDER, NAMES

SHIPPED = FOLDER.parent


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_played_again_gives_the_sample(tmp_path, name) -> None:
    assert record(name, FOLDER, tmp_path) == []
    made = {str(path.relative_to(tmp_path)): path.read_text() for path in tmp_path.rglob("*.toml")}
    shipped = {
        str(path.relative_to(SHIPPED)): path.read_text()
        for path in (SHIPPED / f"{name}.toml", *logs_of(SHIPPED / f"{name}.toml"))
    }
    assert made == shipped


@pytest.mark.parametrize("name", NAMES)
def test_the_logs_of_a_sample_replay_to_it_at_the_end_and_at_any_time(name) -> None:
    path = SHIPPED / f"{name}.toml"
    journey = read_journey(path).journey
    assert journey_at(path, dt.datetime.max.replace(tzinfo=dt.UTC)) == journey
    replayed = Journey(id=journey.id)
    for log in logs_of(path):
        done = list(steps(replayed, read_log(log).entries))
        assert all(step.fitted for step in done)
        replayed = done[-1].journey
        for now, after in list(itertools.pairwise(done))[::40]:
            if now.group[-1].at < after.group[-1].at:
                assert journey_at(path, now.group[-1].at) == now.journey
    assert replayed == journey
