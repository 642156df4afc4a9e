"""The floors of the architecture, kept by import-linter in every test run."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_each_floor_knows_only_the_floors_below_it() -> None:
    linter = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    done = subprocess.run([*linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_where_things_go_are_places_that_there_are() -> None:
    rows = [line for line in (ROOT / "CONTRIBUTING.md").read_text().splitlines() if line.startswith("| a")]
    named = [name for row in rows for name in re.findall(r"`([\w*/]+(?:\.\w+|/))`", row)]
    gone = [
        name
        for name in named
        if not any(list(where.glob(name.rstrip("/"))) for where in (ROOT, ROOT / "src" / "journeytui"))
    ]
    assert len(named) > 20
    assert gone == []
