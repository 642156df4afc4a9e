"""Commands without a screen, beside Python doing nothing."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.keyboard import Times


def commands(path: Path, state: Path) -> Times:
    """`check` and `show` on the journey at `path`, and Python alone, once each, in turn."""
    environment = {**os.environ, "JOURNEYTUI_STATE_HOME": str(state)}
    ours = [sys.executable, "-m", "journeytui"]
    return {
        "pass": [_run([sys.executable, "-c", "pass"], environment)],
        "check": [_run([*ours, "check", str(path)], environment)],
        "show": [_run([*ours, "show", "--plain", str(path)], environment)],
    }


def _run(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=False
    )
    return time.perf_counter() - began
