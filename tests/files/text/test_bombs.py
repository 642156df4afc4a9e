"""Files made to cost time or memory: refused, or read within five seconds and 500 MB."""

import resource
import subprocess
import sys

import pytest

LARGEST = 2**24

BOMBS = {
    "keys": lambda: "".join(f"a{n}=1\n" for n in range(490_000)),
    "tables": lambda: "[[a]]\n" * 95_000,
    "phases": lambda: "[[phase]]\n" * 49_000,
    "inline tables": lambda: "a=[" + "{}," * 490_000 + "]",
    "items": lambda: "[[phase]]\n[[phase.activity]]\nsources=[" + "'a'," * 490_000 + "]",
    "dotted keys": lambda: "".join("a." * 14 + f"b{n}=1\n" for n in range(70_000)),
    "one dotted key": lambda: "a." * 12_000 + "b=1",
    "brackets": lambda: "a=" + "[" * (LARGEST - 10),
    "braces": lambda: "a=" + "{a=" * 1_000_000,
    "a text": lambda: 'title="' + "x" * (LARGEST - 10) + '"',
    "escapes": lambda: 'a="' + "\\n" * (LARGEST // 2 - 10) + '"',
    "backslashes": lambda: 'a="' + "\\" * (LARGEST - 10) + '"',
    "quotes": lambda: '"' * LARGEST,
    "quotes in a text": lambda: 'a="""' + '""x' * (LARGEST // 3 - 10) + '"""',
    "open texts": lambda: '"""' + '\\"""' * (LARGEST // 4 - 10),
    "open lines": lambda: ('"' + "x" * 1100 + "\n") * 14_000,
    "digits": lambda: "a=0x" + "f" * (LARGEST - 10),
    "nearly digits": lambda: ("f" * 999 + " ") * 16_000,
    "nearly keys": lambda: ("a" + ". a" * 15 + " ") * 16_000,
    "blanks": lambda: " " * LARGEST,
    "a comment": lambda: "#" * LARGEST,
    "times of day": lambda: 'x="' + "10:30 " * (LARGEST // 6 - 2) + '"',
    "unknown keys": lambda: "[[phase]]\nx=1\n" * 49_000,
    "wrong types": lambda: "[[phase]]\ntitle=1\n" * 49_000,
    "wrong choices": lambda: "[[change]]\nkind='idae'\n" * 49_000,
    "one id": lambda: "[[phase]]\nid='a'\n" * 49_000,
    "no such id": lambda: "[[change]]\nat=['a','b']\n" * 49_000,
}

READ = """
import sys
from journeytui.files.problems import FileError
from journeytui.files.reading import parse_journey
try:
    parse_journey(sys.stdin.buffer.read(), "k.toml")
except FileError as error:
    assert str(error)
"""


QUICK = ("one dotted key", "brackets", "digits", "a comment", "times of day")


@pytest.mark.parametrize(
    "name", [*QUICK, *(pytest.param(name, marks=pytest.mark.full) for name in BOMBS if name not in QUICK)]
)
def test_bombs(name):
    raw = BOMBS[name]().encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", READ], input=raw, capture_output=True, check=False, timeout=60
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)  # what else the machine does is not counted
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 5
    assert after.ru_maxrss < 500 * 1024
