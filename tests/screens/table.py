"""The program on a screen of its own, with a journey on disk and a clock that the test turns."""

import datetime as dt
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

from textual import events
from textual.pilot import Pilot

from journeytui.app import JourneyApp, Mode
from journeytui.files.opening import create
from journeytui.files.reading import read_journey
from journeytui.journey.model import Journey
from journeytui.screens.findings_view import FindingsView
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.world import World

PATIENCE = 20.0
"""Seconds until a wait is given up: long, for machines that do other things too."""

NEVER = 1e6
"""Seconds: as if somebody typed all the time, and the journey were never looked at in a pause."""

START = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


class Table:
    """What a facilitator has in front of them."""

    def __init__(self, path: Path, pilot: Pilot[int], clock: list[dt.datetime]) -> None:
        self.path, self.pilot, self._clock = path, pilot, clock

    @property
    def app(self) -> JourneyApp:
        app = self.pilot.app
        assert isinstance(app, JourneyApp)
        return app

    @property
    def screen(self) -> WorkshopScreen:
        screen = self.app.screen
        assert isinstance(screen, WorkshopScreen), screen
        return screen

    @property
    def journey(self) -> Journey:
        assert self.app.sitting is not None
        return self.app.sitting.workshop.journey

    async def type(self, *lines: str) -> None:
        """Type lines and enter each."""
        for line in lines:
            self.screen.entry.insert(line)
            await self.press("enter")

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before has had its effect (letters follow at once)."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
            if len(key) > 1:
                await self.settle()
        await self.settle()

    async def settle(self) -> None:
        """Wait until the program has done all that it was asked for."""
        await self.pilot.pause(0)
        end = time.monotonic() + PATIENCE
        while self.app.typed.busy or not self.app.begun or self._is_looking:
            assert time.monotonic() < end, f"it is still at it. The screen:\n{self.text()}"
            await self.pilot.pause(0)
        for _turn in range(2):
            await self.pilot.pause(0)

    @property
    def _is_looking(self) -> bool:
        """Whether the findings are on the screen, and all of the journey is not looked at yet."""
        sitting = self.app.sitting
        looks = isinstance(self.app.screen, FindingsView) and sitting is not None
        return bool(looks and sitting and sitting.noticing.of is not sitting.workshop.journey)

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Wait, by the clock on the wall, for what threads and the disk bring about."""
        end = time.monotonic() + PATIENCE
        while not wanted():
            assert time.monotonic() < end, f"it does not come. The screen:\n{self.text()}"
            await self.pilot.pause(0.02)
        await self.settle()

    async def later(self, **by: float) -> None:
        """Time goes by."""
        self._clock[0] += dt.timedelta(**by)
        if isinstance(self.app.screen, WorkshopScreen):
            self.screen.refresh_all()
        await self.settle()

    def text(self) -> str:
        """What stands on the screen, as somebody without colours reads it."""
        strips = self.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
        return "\n".join(lines)

    async def painted(self, *keys: str) -> set[int]:
        """Press keys; the lines of the screen that were painted because of them."""
        compositor, lines = self.app.screen._compositor, set[int]()
        render = compositor.render_update

        def rendering(*args: Any, **options: Any) -> Any:
            lines.update(*(range(region.y, region.bottom) for region in compositor._dirty_regions))
            return render(*args, **options)

        compositor.render_update = rendering  # type: ignore[method-assign] # to look on
        await self.press(*keys)
        compositor.render_update = render  # type: ignore[method-assign]
        return lines

    def on_disk(self) -> Journey:
        """What the file holds after a save."""
        assert self.app.sitting is not None
        self.app.sitting.store.save_now()
        return read_journey(self.path).journey


@asynccontextmanager
async def table(
    path: Path,
    journey: Journey | None = None,
    *,
    mode: Mode = "half-day",
    size: tuple[int, int] = (120, 36),
    at: dt.datetime = START,
    ascii_only: bool = False,
    quiet: float = NEVER,
    steady: Callable[[], float] | None = None,
) -> AsyncIterator[Table]:
    """The program, open on `path`; a file that is not there is made with `journey`."""
    if not path.exists():
        create(path, journey or Journey(id="kitchen", title="Buying a kitchen"))
    clock = [at]
    seed = Random(f"{path.name} {at}")
    world = World(
        Glyphs(ascii=ascii_only), Keymap(), lambda: clock[0], seed.getrandbits, quiet, steady=steady
    )
    app = JourneyApp(world)
    app.start_with(path, mode)
    async with app.run_test(size=size) as pilot:
        seat = Table(path, pilot, clock)
        try:
            await seat.settle()
            yield seat
        finally:
            if app.sitting is not None:
                app.sitting.close()
                app.sitting = None
