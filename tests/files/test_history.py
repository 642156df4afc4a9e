"""What the logs beside a journey tell the checks: when half days were, and what was touched when."""

import datetime as dt
from pathlib import Path

from journeytui.files.shelf import Shelf
from journeytui.journey.model import Journey, Parked, Source
from journeytui.method.history import History, told_by_itself
from journeytui.workshop.chronicle import history
from journeytui.workshop.entries import Entry
from tests.cli.kitchens import FIRST, SECOND, ZONE, Session, kitchen, session


def entry(seq: int, card: str, day: int, **fields: object) -> Entry:
    at = dt.datetime(2026, 11, day, 9, tzinfo=ZONE)
    return Entry(at=at, did="set", id=card, values={"text": "x"}, was={"text": ""}, seq=seq, **fields)


def test_half_days_are_those_of_the_workshop_in_order(tmp_path: Path) -> None:
    path = tmp_path / "kitchen.toml"
    journey = kitchen(path)
    session(path, journey, dt.datetime(2026, 11, 25, 8, 0, tzinfo=ZONE), at_the_desk, kind="desk")
    assert Shelf(path).history(journey).half_days == (FIRST, SECOND)


def at_the_desk(room: Session) -> None:
    room.set("th-1", text="We could have this as well")


def test_cards_were_touched_when_the_logs_say_so_the_last_first(tmp_path: Path) -> None:
    path = tmp_path / "kitchen.toml"
    journey = kitchen(path)
    touches = list(Shelf(path).history(journey).touches())
    assert [one.id for one in touches][:3] == ["pa-1", "fe-1", "journey"]
    assert touches[0].at.date() == SECOND.date()
    assert {one.id: one.at for one in touches}["th-1"].date() == FIRST.date()
    assert len({one.id for one in touches}) == len(touches)


def test_the_logs_are_read_only_as_far_back_as_somebody_asks() -> None:
    read: list[int] = []

    def backwards():
        for day in (20, 10, 1):
            read.append(day)
            yield (entry(0, f"ch-{day}", day), entry(1, "ac-1", day))

    told = history(Journey(id="x"), (), backwards())
    assert not told.untouched_since({"ch-20"}, dt.date(2026, 11, 1))
    assert read == [20]
    assert told.untouched_since({"ch-1"}, dt.date(2026, 11, 5))
    assert not told.untouched_since({"ch-1"}, dt.date(2026, 11, 1))
    assert [one.id for one in told.touches()] == ["ac-1", "ch-20", "ch-10", "ch-1"]
    assert read == [20, 10, 1]


def test_what_is_undone_was_touched_too() -> None:
    first = entry(0, "ch-1", 1)
    undo = Entry(at=dt.datetime(2026, 11, 30, tzinfo=ZONE), did="undo", of=0, seq=1)
    told = history(Journey(id="x"), (), [(first, undo)])
    assert [(one.id, one.at.day) for one in told.touches()] == [("ch-1", 30)]


def test_without_logs_the_journey_tells_what_it_can() -> None:
    morning = dt.datetime(2026, 11, 3, 9, 5)  # noqa: DTZ001 - as people write it by hand
    later = morning.replace(minute=50)
    afternoon = dt.datetime(2026, 11, 3, 14, 0, tzinfo=ZONE)
    parked = tuple(Parked(id=f"pa-{n}", asked=at) for n, at in enumerate((afternoon, later, None, morning)))
    journey = Journey(id="x", parked=parked, sources=(Source(id="so-1", date=dt.date(2026, 11, 9)),))
    told = told_by_itself(journey)
    assert told.half_days == (morning, afternoon)
    assert [one.id for one in told.touches()] == ["so-1", "pa-0", "pa-1", "pa-3"]
    assert told.carried(morning) == 1
    assert history(journey, (), None).half_days == told.half_days
    assert history(journey, (), []).half_days == told.half_days


def test_what_was_touched_just_now_comes_first() -> None:
    now = dt.datetime(2026, 12, 24, tzinfo=ZONE)
    told = History().with_touched(["ch-1"], now)
    assert [(one.id, one.at) for one in told.touches()] == [("ch-1", now)]
    assert not told.untouched_since({"ch-1"}, dt.date(2026, 12, 1))
    assert not History().untouched_since({"ch-1"}, dt.date(2026, 12, 1))
