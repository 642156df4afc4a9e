"""The pace of the half day, said in the workshop at natural pauses: never in a dialog, never while typing."""

from typing import TYPE_CHECKING

from journeytui.journey.model import StageName
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.screens.workshop import WorkshopScreen
    from journeytui.workshop.pacing import Pacing


class Pausing:
    """Notices when the group has arrived somewhere with nobody typing."""

    def __init__(self, screen: "WorkshopScreen") -> None:
        self.screen = screen
        self._pacing: Pacing | None = None
        self._was_at = self._at()

    def _at(self) -> tuple[StageName, str]:
        workshop = self.screen.workshop
        return workshop.stage, workshop.focus

    def heard(self, outcome: Outcome) -> Outcome:
        """`outcome`, with what there is to say of the pace if it only moved the group on."""
        was, self._was_at = self._was_at, self._at()
        workshop = self.screen.workshop
        half_day = workshop.half_day
        if half_day is None or half_day.timing is None:
            return outcome
        if self._pacing is None or self._pacing.half_day is not half_day:
            from journeytui.workshop.pacing import Pacing  # noqa: PLC0415 - later than the start

            self._pacing = Pacing(half_day, was[0])
        if outcome.said or outcome.kept or was == self._was_at or self.screen.entry.text:
            return outcome
        return outcome._replace(said=self._pacing.at_pause(workshop.journey, workshop.now()))
