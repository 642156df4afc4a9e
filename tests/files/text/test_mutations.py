"""Broken files: the journey or our own error with its reasons, quickly; never anything else."""

import time
from pathlib import Path
from random import Random

import pytest

from journeytui.files.manuscript import canonical
from journeytui.files.problems import FileError
from journeytui.files.reading import Loaded, parse_journey
from journeytui.inert import safe
from journeytui.journey import planning
from journeytui.journey.edits import apply

FIXTURE = (Path(__file__).parents[2] / "fixtures" / "format-1.toml").read_bytes()
HAND_WRITTEN = b"""\
# top
title = 'Kitchen' # why
"odd key" = [ { a = 1 }, [ "x", ], ]
frame = { owner = "CX", participant = [ { role = "Fitter" } ] }
[[phase]]   # first
title = "Dreaming"
x.y."z" = 2026-01-01

# floating

    [[phase.activity]]
    text = \"\"\"
Looks "" at \\
   kitchens\"\"\"
    thought = [ { text = "a", mood = true }, { text = "a" } ] # two
    [phase.activity.extra]
    deep = { b.c = 1.5e3 }
[[parked]]
text = '''
one'''
[[phase]]
# foot
"""

PIECES = [
    *[
        b'"',
        b"'",
        b'"""',
        b"'''",
        b"[",
        b"]",
        b"[[",
        b"]]",
        b"{",
        b"}",
        b"#",
        b"=",
        b".",
        b",",
        b"\n",
        b"\r",
        b"\r\n",
    ],
    *[
        b"\\",
        b"\\u",
        b"\x00",
        b"\x1b[31m",
        b"\xff",
        b"\xe2\x80\xae",
        b"\xe2\x80\xa8",
        b"\xef\xbb\xbf",
        b" ",
        b"\t",
    ],
    *[
        b"true",
        b"nan",
        b"-inf",
        b"1_0",
        b"0x7fffffffffffffffff",
        b"99999999999999999999",
        b"1e999",
        b"07:32:00",
    ],
    *[
        b"1979-05-27",
        b"2026-11-21T09:38:12.5Z",
        b"[phase]\n",
        b"[[phase]]\n",
        b"[[phase.activity.thought]]\n",
    ],
    *[b"[frame]\n", b"[[frame.participant]]\n", b"[x.y]\n", b"format = 2\n", b"valence = 9\n", b"at = [1]\n"],
    *[b'id = "ac-x2m8"\n', b"phase = []\n", b"thought.x = 1\n", b"activity = 1\n", b'sources = ["no"]\n'],
    *[b"<<<<<<< ours\n", b"[[merge_conflict]]\n", b"frame.owner = 1\n"],
]


def mutated(random: Random) -> bytes:
    raw = random.choice([FIXTURE, HAND_WRITTEN])
    for _turn in range(random.choice([1, 1, 2, 5])):
        start = random.randrange(len(raw) + 1)
        end = min(len(raw), start + random.choice([0, 0, 1, 5, 60]))
        lines = raw.split(b"\n")
        change = random.random()
        if change < 0.5:
            raw = raw[:start] + random.choice(PIECES) + raw[end:]
        elif change < 0.6:
            raw = raw[:start] + bytes(random.randrange(256) for _ in range(end - start)) + raw[end:]
        elif change < 0.75:
            raw = raw[:start] + raw[end:]
        elif change < 0.9:
            random.shuffle(lines[:: random.choice([1, 2, 9])])
            at, other = random.randrange(len(lines)), random.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
            raw = b"\n".join(lines)
        else:
            raw = raw[:start] + raw[start : start + 300] + raw[start:]
    return raw


def trial(seed: int) -> bool:
    """Read a broken file, and when it opens, edit and write it. Whether it opened."""
    raw = mutated(Random(seed))
    start = time.process_time()
    try:
        loaded = parse_journey(raw, "k\x1b.toml")
    except FileError as error:
        refused = error
    else:
        _edit_and_write(loaded, raw)
        return True
    assert time.process_time() - start < 0.5
    assert refused.problems
    assert all(problem.message for problem in refused.problems)
    assert str(refused) == "\n".join(safe(problem) for problem in refused.problems)
    return False


def _edit_and_write(loaded: Loaded, raw: bytes) -> None:
    assert loaded.manuscript.written(loaded.journey).encode() == raw
    edit = planning.set_fields(loaded.journey, "journey", title="Now this")
    edits = [edit, planning.add(loaded.journey, "phase", "ph-new", {"title": "New"}, after="")]
    edits += [planning.set_fields(loaded.journey, phase.id, title="Now") for phase in loaded.journey.phases]
    edits += [planning.set_fields(loaded.journey, "frame", sponsor="Me")]
    journey = apply(loaded.journey, [one for one in edits if one is not None])
    again = parse_journey(loaded.manuscript.written(journey).encode(), "k.toml")
    assert again.journey == journey
    tidy = canonical(loaded)
    assert parse_journey(tidy.encode(), "k\x1b.toml").journey == loaded.journey
    assert canonical(parse_journey(tidy.encode(), "k.toml")) == tidy


def test_broken_files():
    opened = [trial(seed) for seed in range(200)]
    assert 20 < sum(opened) < 180


@pytest.mark.full
@pytest.mark.parametrize("part", range(70))
def test_seventy_thousand_broken_files(part):
    for seed in range(1000):
        trial(10_000 * (part + 1) + seed)
