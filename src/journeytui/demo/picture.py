"""Makes the pictures of the README: the program is played up to a moment, and the screen kept as SVG.

python -m journeytui.demo.picture docs
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from journeytui.demo.playing import play, seeded
from journeytui.demo.recording import Begin, Press, Say, Step, read
from journeytui.files.logs import log_folder
from journeytui.files.places import STATE_HOME
from journeytui.samples import SHOWN_FIRST, samples_folder

MOMENT: Final = "-2 forgotten @homes"
"""The line after which the picture of the workshop is taken: the lowest point of the journey."""
SIZE: Final = (112, 32)
_FONTS: Final = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def workshop() -> str:
    """The workshop, in the middle of the first half day."""
    recordings = samples_folder() / "recordings"
    steps = read((recordings / f"{SHOWN_FIRST}.1.play").read_text(encoding="utf-8"))
    return _picture(recordings / f"{SHOWN_FIRST}.start", up_to(steps, MOMENT))


def whole_map() -> str:
    """The map of the finished journey, where it hurts most."""
    recordings = samples_folder() / "recordings"
    steps = read((recordings / f"{SHOWN_FIRST}.2.play").read_text(encoding="utf-8"))
    begin = next(step for step in steps if isinstance(step, Begin))
    return _picture(samples_folder() / f"{SHOWN_FIRST}.toml", (begin, Press(("f3", "exclamation_mark"))))


PICTURES: Final[dict[str, Callable[[], str]]] = {"workshop.svg": workshop, "map.svg": whole_map}


def _picture(source: Path, steps: tuple[Step, ...]) -> str:
    """The screen after `steps` on a copy of the journey at `source`, as SVG without a remote address."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ[STATE_HOME] = f"{folder}/state"
        journey = Path(folder) / f"{SHOWN_FIRST}.toml"
        shutil.copyfile(source, journey)
        if (logs := log_folder(source)).is_dir():
            shutil.copytree(logs, log_folder(journey))
        drawn: list[str] = []
        play(
            journey,
            steps,
            speed=0,
            headless=True,
            random_bits=seeded("picture"),
            size=SIZE,
            at_end=lambda app: drawn.append(app.export_screenshot(title="journeytui")),
        )
    return _FONTS.sub("", drawn[0])


def up_to(steps: tuple[Step, ...], line: str) -> tuple[Step, ...]:
    """The steps up to and with the one that says `line`. Raises `ValueError` when none does."""
    at = next((n for n, step in enumerate(steps) if isinstance(step, Say) and step.line == line), None)
    if at is None:
        message = f"nobody says {line!r} in the recording"
        raise ValueError(message)
    return steps[: at + 1]


if __name__ == "__main__":
    for name, picture in PICTURES.items():
        (Path(sys.argv[1]) / name).write_text(picture(), encoding="utf-8")
