"""Makes the samples: plays every recording through the program and keeps the files that it wrote.

python -m journeytui.demo.record sample_journeys
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from journeytui.demo.playing import play, seeded
from journeytui.demo.recording import read
from journeytui.files.places import STATE_HOME

TIME_ZONE: Final = "Europe/Stockholm"
"""Where the recorded half days took place; the logs say so, on whatever machine they are made."""


def record(name: str, recordings: Path, target: Path) -> list[str]:
    """Play all half days of the sample `name`; journey and logs are written into the folder `target`.

    Gives the lines that were not understood: a good recording has none.
    """
    journey = target / f"{name}.toml"
    shutil.copyfile(recordings / f"{name}.start", journey)
    refused = []
    for recording in sorted(recordings.glob(f"{name}.*.play")):
        steps = read(recording.read_text(encoding="utf-8"))
        refused += play(journey, steps, speed=0, headless=True, random_bits=seeded(recording.name))
    return refused


def main() -> int:
    """Make all samples of a folder anew."""
    folder = Path(sys.argv[1])
    os.environ["TZ"] = TIME_ZONE
    with tempfile.TemporaryDirectory() as state:
        os.environ[STATE_HOME] = state
        for start in sorted((folder / "recordings").glob("*.start")):
            shutil.rmtree(folder / f"{start.stem}.sessions", ignore_errors=True)
            for line in record(start.stem, folder / "recordings", folder):
                sys.stderr.write(f"{start.stem}: not understood: {line}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
