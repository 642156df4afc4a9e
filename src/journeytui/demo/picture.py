"""Makes the picture of the README: the first half day is played up to a moment and the screen kept as SVG.

python -m journeytui.demo.picture docs/workshop.svg
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from journeytui.demo.playing import play, seeded
from journeytui.demo.recording import Say, Step, read
from journeytui.files.places import STATE_HOME
from journeytui.samples import SHOWN_FIRST, samples_folder

MOMENT: Final = "-2 forgotten @homes"
"""The line after which the picture is taken: the lowest point of the journey."""
SIZE: Final = (112, 32)
_FONTS: Final = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def picture() -> str:
    """The workshop at that moment, as SVG without a remote address."""
    source = samples_folder() / "recordings"
    steps = read((source / f"{SHOWN_FIRST}.1.play").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ[STATE_HOME] = f"{folder}/state"
        journey = Path(folder) / f"{SHOWN_FIRST}.toml"
        shutil.copyfile(source / f"{SHOWN_FIRST}.start", journey)
        drawn: list[str] = []
        play(
            journey,
            up_to(steps, MOMENT),
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
    Path(sys.argv[1]).write_text(picture(), encoding="utf-8")
