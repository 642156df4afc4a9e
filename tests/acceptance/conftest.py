"""Each acceptance test has a folder of its own, with the program's state beside the journey."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.acceptance.terminal import Terminal

Open = Callable[..., Terminal]
Command = Callable[..., subprocess.CompletedProcess[str]]


NEW = """format = 1
id = "skaffa-horapparat"
title = "Skaffa hörapparat"
language = "sv"
stage = "frame"
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def run(state: Path, tmp_path: Path) -> Command:
    """A command without a terminal, as a script runs it."""
    environment = {**os.environ, "JOURNEYTUI_STATE_HOME": str(state), "LC_ALL": "C.UTF-8"}
    environment["TMPDIR"] = str(tmp_path)  # where the demo puts its copy

    def run(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "journeytui", *map(str, words)],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    """A new journey, as `journeytui new` writes it."""
    path = tmp_path / "hörapparat.toml"
    path.write_text(NEW, encoding="utf-8")
    return path


@pytest.fixture
def opened(state: Path) -> Iterator[Open]:
    """Opens terminals, and ends what still runs in them when the test is over."""
    terminals: list[Terminal] = []

    def opened(*arguments: object, **settings: object) -> Terminal:
        terminals.append(Terminal(*map(str, arguments), **{"state": state, **settings}))
        return terminals[-1]

    yield opened
    for terminal in terminals:
        terminal.kill()
