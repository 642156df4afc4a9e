"""The worked journeys that come with the program."""

import shutil
import tempfile
from importlib import resources
from pathlib import Path
from typing import Final

SHOWN_FIRST: Final = "buying-a-kitchen"
"""The sample that shows everything."""


TRIED_FIRST: Final = "bus-to-the-new-job"
"""The sample that is half done: it opens where the next line is waited for."""
_PREFIX: Final = "journeytui-demo-"


def samples_folder() -> Path:
    """Where the samples lie: inside the installed package, or at the top of a checkout."""
    inside = Path(str(resources.files("journeytui"))) / "sample_journeys"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "sample_journeys"


def new_folder() -> Path:
    """A folder for a demo. Raises `OSError`."""
    return Path(tempfile.mkdtemp(prefix=_PREFIX))


def is_private_copy(path: Path) -> bool:
    """Whether a journey lies in a folder of a demo: nobody looks for it among their own."""
    return path.parent.name.startswith(_PREFIX)


def private_copy(name: str = TRIED_FIRST) -> Path:
    """A copy of a sample with its session logs, in a new folder of its own. Raises `OSError`."""
    folder = new_folder()
    source = samples_folder()
    shutil.copyfile(source / f"{name}.toml", folder / f"{name}.toml")
    logs = source / f"{name}.sessions"
    if logs.is_dir():
        shutil.copytree(logs, folder / f"{name}.sessions")
    return folder / f"{name}.toml"
