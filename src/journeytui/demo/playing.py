"""A recording played through the real program, on the terminal or without one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from journeytui.app import JourneyApp, finish
from journeytui.demo.player import Player, RecordedClock
from journeytui.demo.recording import Begin, Step
from journeytui.i18n import _
from journeytui.journey.ids import RandomBits
from journeytui.screens.verbs import Verb
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.themes import DARK
from journeytui.ui.world import World

if TYPE_CHECKING:
    from textual.pilot import Pilot


def play(
    path: Path,
    steps: tuple[Step, ...],
    *,
    speed: float,
    headless: bool,
    random_bits: RandomBits | None = None,
    size: tuple[int, int] = (120, 36),
    at_end: Callable[[JourneyApp], object] = lambda _app: None,
) -> list[str]:
    """Play `steps` on the journey at `path`; gives the lines that were not understood.

    `speed` 0 is without pauses. `at_end` is called with the app when all is played. On a terminal the
    program stays open afterwards, for a look around.
    """
    start = next(step.at for step in steps if isinstance(step, Begin))
    clock = RecordedClock(start)
    here = World.here()
    theme = DARK.name if headless else here.theme
    world = replace(here, now=clock, steady=None, random_bits=random_bits or here.random_bits, theme=theme)
    app = JourneyApp(world)
    app.start_with(path, "desk")
    app.verbs["quit"] = Verb(app.do_quit)  # a copy that plays itself: leaving needs no questions
    player = Player(steps, clock, speed)

    async def pilot(pilot: "Pilot[Any]") -> None:
        await player.play(pilot)
        at_end(app)
        if isinstance(app.screen, WorkshopScreen):
            app.screen.say(_("That was the recording. Look around as you like; ctrl+q leaves."))
        if headless:
            app.do_quit()

    app.run(headless=headless, size=size if headless else None, auto_pilot=pilot)
    finish(app)
    return player.refused


def seeded(name: str) -> RandomBits:
    """Chance that is always the same, so that a recording played again gives the same files."""
    return Random(name).getrandbits  # noqa: S311 - ids of a sample, no secrets
