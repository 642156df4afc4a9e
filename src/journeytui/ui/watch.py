"""The wall clock against one that nobody sets: whether the computer slept, or its clock was set."""

from typing import Final

from journeytui.ui.world import World

SMALLEST: Final = 2
"""Minutes from which a jump matters; what is less is set right by the hour, and no agenda suffers."""


class Watch:
    """Looks at both clocks now and then."""

    def __init__(self, world: World) -> None:
        self._now, self._steady = world.now, world.steady
        self._seen = self._both()

    def jumped(self) -> int:
        """Minutes by which the wall clock jumped since the last look, below 0 when back; 0 as a rule."""
        wall, steady = self._both()
        jump = round((wall - self._seen[0] - (steady - self._seen[1])) / 60)
        self._seen = wall, steady
        return jump if abs(jump) >= SMALLEST else 0

    def _both(self) -> tuple[float, float]:
        """Seconds of the wall clock and of the steady one; of a clock without a steady one only zeros."""
        if self._steady is None:
            return 0.0, 0.0
        return self._now().timestamp(), self._steady()
