"""The command as a person runs it: words in, exit code and two texts out."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journeytui.cli import main


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own, with state of its own, and no wishes of the person testing."""
    monkeypatch.setenv("JOURNEYTUI_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("JOURNEYTUI_ASCII", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> Ran:
        code = main(words)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def run_process() -> Run:
    """As `run`, in a process of its own: for what a process does at its ends."""

    def run(*words: str, **settings: object) -> Ran:
        usual = {"capture_output": True, "timeout": 60, "stdin": subprocess.DEVNULL}
        command = [sys.executable, "-m", "journeytui", *words]
        done = subprocess.run(command, check=False, **{**usual, **settings})
        return Ran(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())

    return run
