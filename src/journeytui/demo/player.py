"""Types a recording into the running program, at a pace that can be read or as fast as it goes."""

import asyncio
import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from journeytui.demo.recording import Begin, End, Press, Say, Step, Wait
from journeytui.screens.workshop import WorkshopScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

LETTER: Final = 0.03
LINE: Final = 1.1
TALK: Final = 1.6
"""Seconds between two letters, after a line, and while the group talks, at `--speed 1`: a line can be
read while it is typed and once more when it stands."""


class RecordedClock:
    """The time of the recording: it stands until a step makes it go on."""

    def __init__(self, start: dt.datetime) -> None:
        self.time = start

    def __call__(self) -> dt.datetime:
        return self.time

    def go_on(self, seconds: float) -> None:
        self.time += dt.timedelta(seconds=seconds)


class Player:
    """Plays steps into the workshop screen of an app. `speed` 0 is without any pause."""

    def __init__(self, steps: Iterable[Step], clock: RecordedClock, speed: float) -> None:
        self.steps = tuple(steps)
        self.clock = clock
        self.speed = speed
        self.refused: list[str] = []
        """Lines that stayed in the input line; a recording that is right has none."""

    async def play(self, pilot: "Pilot[Any]") -> None:
        """Play to the end. Stops when somebody leaves the program."""
        screen = await self._workshop(pilot)
        while screen.workshop.half_day is None:  # the first picture comes before the session
            await self._settle(pilot)
        for step in self.steps:
            if not pilot.app.is_running:
                return
            await self._play(pilot, await self._workshop(pilot), step)

    async def _workshop(self, pilot: "Pilot[Any]") -> WorkshopScreen:
        """The workshop screen; what is open above it is closed, as somebody who has read it would."""
        while not isinstance(screen := pilot.app.screen, WorkshopScreen):
            await self._pause(TALK)
            pilot.app.simulate_key("escape")
            await self._settle(pilot)
        return screen

    async def _play(self, pilot: "Pilot[Any]", screen: WorkshopScreen, step: Step) -> None:
        match step:
            case Begin():
                self.clock.time = max(step.at, self.clock.time)
                screen.half_days.start(step.minutes)
                await self._settle(pilot)
                await self._pause(TALK)
            case Wait():
                self.clock.go_on(step.seconds)
                screen.tick()
                await self._pause(TALK)
            case Say():
                await self._say(pilot, screen, step)
            case Press():
                self.clock.go_on(2)
                for key in step.keys:
                    pilot.app.simulate_key(key)
                    await self._settle(pilot)
                await self._pause(LINE)
            case End():
                self.clock.go_on(60)
                if step.note:
                    screen.workshop.note_for_next_time(step.note)
                screen.show(screen.sitting.end_half_day())
                await self._settle(pilot)

    async def _say(self, pilot: "Pilot[Any]", screen: WorkshopScreen, step: Say) -> None:
        self.clock.go_on(step.seconds)
        if self.speed:
            for letter in step.line:
                screen.entry.insert(letter)
                await self._pause(LETTER)
        else:
            screen.entry.insert(step.line)
        pilot.app.simulate_key("enter")
        await self._until_entered(screen, step.line)
        if screen.entry.text:
            self.refused.append(step.line)
            screen.entry.put("")
        await self._pause(LINE)

    async def _until_entered(self, screen: WorkshopScreen, line: str) -> None:
        """Wait until the program has taken the line, or for a second."""
        for _turn in range(1000):
            if screen.entry.text != line:
                return
            await asyncio.sleep(0.001)

    async def _settle(self, pilot: "Pilot[Any]") -> None:
        """Wait until the program has done all that it was asked for."""
        for _turn in range(3):
            await pilot.pause(0)

    async def _pause(self, seconds: float) -> None:
        if self.speed:
            await asyncio.sleep(seconds / self.speed)
