"""What the machine allows: the same bytes written, parsed and undone without the program around them."""

import datetime as dt
import gc
import json
import os
import statistics
import time
import tomllib
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.journeys import journey_of
from benchmarks.keyboard import Times
from journeytui.files.journeyfile import JourneyFile
from journeytui.files.logs import log_folder, log_name, read_log
from journeytui.files.logwriter import LogWriter, entry_text
from journeytui.files.manuscript import Manuscript
from journeytui.files.reading import parse_journey
from journeytui.journey.edits import data
from journeytui.journey.model import Journey
from journeytui.journey.planning import set_fields
from journeytui.method.gaps import holes
from journeytui.workshop.document import Document
from journeytui.workshop.entries import Header
from journeytui.workshop.replay import replay

TURNS: Final = 60
NOW: Final = dt.datetime(2026, 11, 21, 8, 30, 4, tzinfo=dt.UTC)


class Unlogged:
    """A recorder that keeps nothing."""

    def append(self, entries: object) -> None:
        """Nothing is kept."""


def limits(cards: int, folder: Path) -> Times:
    """All of it, on a journey of so many cards, once."""
    path = folder / "journey.toml"
    journey = journey_of(cards)
    path.write_bytes(Manuscript.blank().written(journey).encode())
    raw = path.read_bytes()
    as_json = json.dumps(data(journey), default=str)
    parsing = _best(lambda: json.loads(as_json), 7)
    return {
        "open": [_best(lambda: parse_journey(raw, "journey"), 5) / parsing],
        **_saved(path, folder),
        **_logged(cards, folder),
        **_undone(cards),
        "holes": [_holes(journey)],
    }


def _holes(journey: Journey) -> float:
    """What the walk for gaps works out anew after an edit; the quickest of several."""
    found = []
    for turn in range(7):
        edited = _retitled(journey, turn)
        found.append(_timed(lambda now=edited: holes(now)))
    return min(found)


def _saved(path: Path, folder: Path) -> Times:
    """One edit and a save, beside the raw calls that a durable save takes, in turn."""
    loaded = parse_journey(path.read_bytes(), "journey")
    file, journey = JourneyFile(path, loaded), loaded.journey
    ours, least = [], []
    for turn in range(TURNS // 3):
        journey = _retitled(journey, turn)
        ours.append(_timed(lambda now=journey: file.write(now)))
        written = path.read_bytes()
        least.append(_timed(lambda content=written: _replace(folder / "raw", content)))
    return {"save": [statistics.median(ours) / statistics.median(least)]}


def _retitled(journey, turn: int):  # noqa: ANN001, ANN202 - a journey in and out
    activity = journey.phases[turn % 6].activities[0]
    edit = set_fields(journey, activity.id, text=f"Says it for the {turn}th time")
    document = Document(journey, Unlogged(), lambda: NOW)
    document.run(edit, "")
    return document.journey


def _replace(path: Path, content: bytes) -> None:
    handle = os.open(path.with_suffix(".new"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(handle, content)
    os.fsync(handle)
    os.close(handle)
    path.with_suffix(".new").rename(path)
    handle = os.open(path.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def _logged(cards: int, folder: Path) -> Times:
    """Entries appended one by one beside the raw calls; then the log read and replayed."""
    bits, journey = Random(1).getrandbits, journey_of(cards)
    header = Header(
        journey="big", session=log_name(NOW, bits), kind="desk", started=NOW, time_zone="UTC", base=""
    )
    ours, least, texts = [], [], []

    class Timed(LogWriter):
        def append(self, entries) -> None:  # noqa: ANN001 - as the class above
            texts.append("".join(map(entry_text, entries)).encode())
            ours.append(_timed(lambda: super(Timed, self).append(entries)))

    writer = Timed(log_folder(folder / "journey.toml"), header, bits)
    document = Document(journey, writer, lambda: NOW)
    handle = os.open(folder / "raw.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for turn in range(TURNS * 5):
        activity = document.journey.phases[turn % 6].activities[0]
        document.run(set_fields(document.journey, activity.id, text=f"Says it for the {turn}th time"), "")
        least.append(_timed(lambda: (os.write(handle, texts[-1]), os.fdatasync(handle))))
    os.close(handle)
    writer.close()
    content = writer.path.read_text("utf-8")
    parsing = _best(lambda: tomllib.loads(content), 5)
    replaying = _best(lambda: replay(journey, read_log(writer.path).entries), 5)
    return {
        "append": [statistics.median(ours[5:]) / statistics.median(least[5:])],
        "replay": [replaying / parsing],
    }


def _undone(cards: int) -> Times:
    """A hundred edits taken back: the time of each, and what is kept so that each can be."""
    turns = 100
    document = Document(journey_of(cards), Unlogged(), lambda: NOW)
    edits = []
    for turn in range(turns):
        activity = document.journey.phases[turn % 6].activities[0]
        edits.append(set_fields(document.journey, activity.id, text=f"{turn}"))
        document.run(edits[-1], "")
    began = time.perf_counter()
    for _ in range(turns):
        document.undo()
    seconds = (time.perf_counter() - began) / turns
    tracemalloc.start()
    fresh = Document(replace(document.journey), Unlogged(), lambda: NOW)
    before = tracemalloc.get_traced_memory()[0]
    for edit in edits:
        fresh.run(edit, "")
    kept = (tracemalloc.get_traced_memory()[0] - before) / turns
    tracemalloc.stop()
    return {"undo": [seconds], "kept": [kept]}


def _timed(does: Callable[[], object]) -> float:
    began = time.perf_counter()
    does()
    return time.perf_counter() - began


def _best(does: Callable[[], object], turns: int) -> float:
    """The quickest turn, without collecting garbage: so it is when the program opens a journey."""
    gc.disable()
    try:
        return min(_timed(does) for _ in range(turns))
    finally:
        gc.enable()
