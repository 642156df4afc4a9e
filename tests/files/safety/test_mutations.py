"""Logs that were damaged anyhow: our error with its line, or the journey; never anything else."""

from contextlib import nullcontext
from random import Random

import pytest

from journeytui.files.logs import logs_of
from journeytui.files.opening import open_for_reading
from journeytui.files.problems import FileError
from journeytui.files.recovery import journey_at
from tests.files.safety.desk import CLOCK, NEVER, Desk, new_journey
from tests.strategies import random_edits

PIECES = [
    b'"',
    b"[",
    b"]",
    b"[[entry]]\n",
    b"=",
    b"\n",
    b"\x00",
    b"\xff",
    b"-",
    b"9" * 40,
    b"seq = 3\n",
    b"{",
    b"#",
]


def damaged(data: bytes, random: Random) -> bytes:
    at, length = random.randrange(len(data)), random.randint(0, 40)
    match random.choice(["cut", "drop", "put", "flip", "twice", "words"]):
        case "cut":
            return data[:at]
        case "drop":
            return data[:at] + data[at + length :]
        case "put":
            return data[:at] + random.choice(PIECES) + data[at:]
        case "flip":
            return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
        case "twice":
            return data[:at] + data[max(0, at - 200) :]
        case _:
            words = [b"add", b"set", b"undo", b"remove", b"move", b"phase", b"activity", b"true", b"title"]
            one, other = random.sample(words, 2)
            return data.replace(one, other, random.randint(1, 3))


@pytest.mark.parametrize("count", [250, pytest.param(20_000, marks=pytest.mark.full)])
def test_a_damaged_log_is_told_or_read_and_never_touched(tmp_path, count):
    path = new_journey(tmp_path / "kitchen.toml", "Dreaming")
    random = Random(count)
    desk = Desk(path, delay=NEVER)
    for _ in range(12):
        desk.document.run(random_edits(desk.journey, random), "something")
    desk.document.undo()
    desk.crash()
    (log,) = logs_of(path)
    whole = log.read_bytes()
    told = 0
    for _ in range(count):
        broken = damaged(whole, random)
        log.write_bytes(broken)
        opened = open_for_reading(path)
        told += bool(opened.problems)
        for problem in opened.problems:
            assert (problem.file, bool(problem.message), bool(problem.advice)) == (str(log), True, True)
        with pytest.raises(FileError) if opened.problems else nullcontext():
            journey_at(path, CLOCK.time)
        assert log.read_bytes() == broken
    assert told > count / 10
