"""What the checks find in the journey that is open, worked out in small pieces between keystrokes."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import comes_before

if TYPE_CHECKING:
    from journeytui.method.checks import Finding, Ground


class Noticing:
    """The findings of the last look that was taken to its end; the checks are loaded with the first look."""

    def __init__(
        self, journey: Callable[[], Journey], ground: "Callable[[], Ground]", recall: Callable[[], None]
    ) -> None:
        """`journey` gives it as it is now, `ground` with all that the checks need to know besides.

        `recall` reads what takes long to read, so that `ground` has it from then on.
        """
        self._journey = journey
        self._ground = ground
        self._recall = recall
        self._ready = False
        self.findings: tuple[Finding, ...] = ()
        self.of: Journey | None = None
        """The journey that they were found in; nothing before the first look."""
        self._steps: Iterator[list[Finding]] = iter(())
        self._looks_at: Journey | None = None
        self._found: list[Finding] = []
        self._at: Counter[StageName] = Counter()
        """How many there are at each stage: the footer asks with every key."""

    def get_ready(self) -> None:
        """Load the checks, the dictionary and the logs, on any thread: they take longer than a key may.

        Until that is done, nothing is looked at.
        """
        try:
            from journeytui.method.checks import all_checks  # noqa: PLC0415 - the first picture does without

            all_checks()
            self._ground().words.notices("", "does")
            self._recall()
        finally:
            self._ready = True  # what went wrong is told when it is tried again

    def look(self, seconds: float) -> bool:
        """Look for about so long, on from where the last call stopped; whether all was looked at.

        A journey that was changed in the meantime is looked at from the beginning.
        """
        until = time.perf_counter() + seconds
        journey = self._journey()
        if journey is self.of or not self._ready:
            return self._ready
        if journey is not self._looks_at:
            from journeytui.method.checks import steps  # noqa: PLC0415 - as above

            self._looks_at, self._found = journey, []
            self._steps = steps(self._ground())
        for piece in self._steps:
            self._found += piece
            if time.perf_counter() > until:
                return False
        self.findings, self.of = tuple(self._found), journey
        self._at = Counter(one.stage for one in self.findings)
        return True

    def now(self, stage: StageName) -> int:
        """How many findings can be done something about at `stage`: its own, and those of earlier stages."""
        return sum(many for at, many in self._at.items() if not comes_before(stage, at))
