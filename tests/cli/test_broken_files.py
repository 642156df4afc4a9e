"""Files that were cut, garbled or edited by accident: a clear answer, and the file as it was."""

import re
from pathlib import Path
from random import Random

import pytest

from tests.cli.conftest import Run
from tests.cli.kitchens import kitchen
from tests.cli.test_output import is_harmless

KITCHEN = Path("kitchen.toml")
COMMANDS = [
    ("show",),
    ("check",),
    ("check", "--format", "json"),
    ("fmt", "--check"),
    ("sessions",),
    ("recap",),
    ("export", "--to", "interview"),
    ("replay", "--at", "13:01"),
]
PIECES = [
    *(b"\x00", b"\xff", b"\x1b[31m", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\n", b"\r", b"#", b"="),
    *(b'"', b"'''", b'"""', b"[", b"]", b"[[", b"{", b"}", b"[" * 3000),
    *(b"format = 2\n", b"[[phase]]\n", b"[[entry]]\n", b"[frame]\n", b"id = 1\n", b"seq = 9\n"),
    *(b"a.b.c.d = 1\n", b"99999999999999999999", b"1e999", b"nan", b"true", b"2026-02-30"),
]


def mutated(data: bytes, random: Random) -> bytes:
    for _turn in range(random.randint(1, 4)):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice([0, 0, 1, 5, 60]))
        lines = data.split(b"\n")
        match random.randrange(6):
            case 0:
                data = data[:start]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:start] + random.choice(PIECES) + data[end:]
            case 3:
                data = data[:start] + random.randbytes(random.randint(1, 4)) + data[end:]
            case 4:
                random.shuffle(lines)
                data = b"\n".join(lines)
            case _:
                number = random.randrange(len(lines))
                data = b"\n".join([*lines[:number], lines[number], *lines[number:]])
    return data


def go_through(count: int, seed: int, run: Run) -> None:
    """Mutate the journey or a log `count` times, and let a command have a look each time."""
    kitchen(KITCHEN)
    files = [KITCHEN, *sorted(Path("kitchen.sessions").glob("*.toml"))]
    whole = {path: path.read_bytes() for path in files}
    random = Random(seed)
    for number in range(count):
        path = random.choice(files)
        data = mutated(whole[path], random)
        path.write_bytes(data)
        words = random.choice(COMMANDS)
        subject = str(path) if words[0] == "check" else str(KITCHEN)
        ran = run(words[0], subject, *words[1:])
        told = f"{number}: {words} of {path}: {ran}"
        assert ran.code in (0, 1, 2), told
        assert is_harmless(ran.out + ran.err), told
        if ran.code == 2:
            assert re.search(r"JT00\d|no session|Nothing was logged", ran.out + ran.err), told
        assert path.read_bytes() == data, told
        assert set(Path().rglob("*.toml")) == set(files), told
        path.write_bytes(whole[path])


@pytest.mark.parametrize("seed", range(3))
def test_mutated_files_are_told_and_left_alone(seed: int, run: Run) -> None:
    go_through(60, seed, run)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 120))
def test_ten_thousand_mutated_files(seed: int, run: Run) -> None:
    go_through(500, seed, run)
