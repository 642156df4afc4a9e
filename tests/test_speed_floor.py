"""What a quick start rests on. How quick it is, `python -m benchmarks` says; here nothing is timed."""

import json
import os
import subprocess
import sys
from pathlib import Path

from journeytui.files.opening import create
from journeytui.journey.model import Activity, Feeling, Journey, Phase

SAMPLES = Path(__file__).parents[1] / "sample_journeys"
AT_THE_FIRST_PICTURE = """
import asyncio, json, sys
from pathlib import Path
from journeytui.app import JourneyApp
from journeytui.ui.world import World

class Watched(JourneyApp):
    def on_mount(self):
        self.call_after_refresh(self.look)

    def look(self):
        self.seen = {
            "cards": len(self.sitting.workshop.journey.activities),
            "imported": list(sys.modules),
        }

async def main():
    app = Watched(World.here())
    app.start_with(Path(sys.argv[1]), "desk")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.do_quit()
    print(json.dumps(app.seen))

asyncio.run(main())
"""

LATE = {
    "help",
    "home",
    "recents",
    "palette",
    "map_view",
    "parking_view",
    "changes_view",
    "session_view",
    "findings_view",
}
"""Screens that nobody has asked for when the first one is painted."""


def at_the_first_picture(journey: Path, state: Path) -> dict[str, object]:
    """What was there when the workshop was painted for the first time, in a process of its own."""
    environment = {**os.environ, "JOURNEYTUI_STATE_HOME": str(state)}
    command = [sys.executable, "-c", AT_THE_FIRST_PICTURE, str(journey)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_first_picture_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    activity = Activity(id="ac-1", text="looks", feelings=(Feeling(id="fe-1", valence=1),))
    phases = (Phase(id="ph-1", title="Before", activities=(activity,)),)
    create(tmp_path / "kitchen.toml", Journey(id="kitchen", title="Kitchen", stage="feelings", phases=phases))

    first = at_the_first_picture(tmp_path / "kitchen.toml", tmp_path / "state")
    assert first["cards"] == 1
    assert "pydantic" not in first["imported"], "only what does not plainly fit is checked by pydantic"
    ours = [name for name in first["imported"] if name.startswith("journeytui.")]
    assert LATE.isdisjoint(name.rpartition(".")[2] for name in ours)
    assert not [name for name in ours if name.startswith("journeytui.method.language")], "no card was typed"
