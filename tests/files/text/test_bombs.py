"""Files made to cost time or memory: refused, or read within five seconds and 500 MB."""

import resource
import subprocess
import sys
import time

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


@pytest.mark.full
@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name):
    raw = BOMBS[name]().encode()
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", READ], input=raw, capture_output=True, check=False, timeout=60
    )
    took = time.perf_counter() - start
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert took < 5
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 500 * 1024
