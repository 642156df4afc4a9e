"""The worked journeys that come with the program."""

import shutil
import tempfile
from importlib import resources
from pathlib import Path
from typing import Final

SHOWN_FIRST: Final = "buying-a-kitchen"
"""The sample that shows everything."""


def samples_folder() -> Path:
    """Where the samples lie: inside the installed package, or at the top of a checkout."""
    inside = Path(str(resources.files("journeytui"))) / "sample_journeys"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "sample_journeys"


def private_copy(name: str = SHOWN_FIRST) -> Path:
    """A copy of a sample with its session logs, in a new folder of its own. Raises `OSError`."""
    folder = Path(tempfile.mkdtemp(prefix="journeytui-demo-"))
    source = samples_folder()
    shutil.copyfile(source / f"{name}.toml", folder / f"{name}.toml")
    logs = source / f"{name}.sessions"
    if logs.is_dir():
        shutil.copytree(logs, folder / f"{name}.sessions")
    return folder / f"{name}.toml"
