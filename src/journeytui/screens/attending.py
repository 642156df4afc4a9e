"""When the program looks at the journey by itself: in the pauses, so that no key ever waits for a check."""

from typing import TYPE_CHECKING, Final

from journeytui.ui.warming import beside

if TYPE_CHECKING:
    from journeytui.screens.workshop import WorkshopScreen

PIECE: Final = 0.003
"""Seconds of looking at a time: a fifth of what a key may take."""
BETWEEN: Final = 0.02
"""Seconds between two pieces."""


class Attending:
    """Looks at the journey of a screen a while after each change, and shows how much was found."""

    def __init__(self, screen: "WorkshopScreen") -> None:
        self._screen = screen
        self._quiet = screen.sitting.world.quiet
        self._planned = False

    def begin(self) -> None:
        """From now on."""
        beside(self._screen.sitting.noticing.get_ready)
        self._screen.sitting.document.observe(lambda _change: self._soon())
        self._soon()

    def _soon(self) -> None:
        if not self._planned:
            self._plan(self._quiet)

    def _plan(self, seconds: float) -> None:
        self._planned = True
        self._screen.set_timer(seconds, self._look)

    def _look(self) -> None:
        self._planned = False
        if not self._screen.is_running:
            return
        left = self._quiet - self._screen.host.quiet_for
        if left > 0:
            self._plan(left)
        elif self._screen.sitting.noticing.look(PIECE):
            self._screen.sitting.tell()
        else:
            self._plan(BETWEEN)
