"""How much of the map is shown: its density, which phases are collapsed, and where it hurts most."""

from functools import partial
from typing import TYPE_CHECKING, Final, get_args

from journeytui.i18n import _
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.map_look import Density
from journeytui.widgets.map.columns import Spot

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView

DENSITIES: Final[tuple[Density, ...]] = get_args(Density)


class MapLooking:
    """The verbs that change nothing but what is seen; it stays so while the journey is open."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        return {
            "more-text": Verb(partial(self._look, 1), lambda: self._no_density(1)),
            "less-text": Verb(partial(self._look, -1), lambda: self._no_density(-1)),
            "to-worst": Verb(self._to_worst, self._no_worst),
            "collapse": Verb(self._collapse, self._no_phase),
            "collapse-all": Verb(self._collapse_all, self._no_phase),
        }

    def look(self, density: Density | None = None, collapsed: frozenset[str] | None = None) -> None:
        """Show the cards in another density, or other phases collapsed, until somebody does otherwise."""
        self.screen.map.look(density, collapsed)
        look = self.screen.sitting.map_look
        self.screen.sitting.map_look = look._replace(
            density=self.screen.map.density, collapsed=self.screen.map.collapsed
        )

    def _no_density(self, by: int) -> str:
        at = DENSITIES.index(self.screen.map.density) + by
        if 0 <= at < len(DENSITIES):
            return ""
        return _("All text is shown.") if by > 0 else _("This is the overview.")

    def _look(self, by: int) -> None:
        density = DENSITIES[DENSITIES.index(self.screen.map.density) + by]
        self.look(density)
        self.screen.show_legend()
        said = {
            "overview": _("Overview: as much of the journey as fits. + shows more text."),
            "normal": _("The beginning of each card. + shows all text, - the overview."),
            "full": _("All text of each card. - shows less."),
        }
        self.screen.say(said[density])

    def _no_worst(self) -> str:
        return "" if self.screen.map.layout_.lows else _("There is no bad feeling yet.")

    def _to_worst(self) -> None:
        """To the next of the columns with the lowest feeling, and from the last one to the first."""
        lows = list(self.screen.map.layout_.lows)
        self.screen.map.stand(
            Spot(next((one for one in lows if one > self.screen.map.spot.column), lows[0]), "feelings")
        )

    def _no_phase(self) -> str:
        shown = self.screen.map.shown
        return "" if shown is not None and shown.stretch.phase is not None else _("There is no phase here.")

    def _collapse(self) -> None:
        """The phase of the cursor becomes one narrow column, or is opened again."""
        shown = self.screen.map.shown
        if shown is not None and shown.stretch.phase is not None:
            self.look(collapsed=self.screen.map.collapsed ^ {shown.stretch.phase.id})

    def _collapse_all(self) -> None:
        """All phases but that of the cursor; all of them open when none is open but that."""
        phases = frozenset(phase.id for phase in self.screen.workshop.journey.phases)
        shown = self.screen.map.shown
        here = {shown.stretch.phase.id} if shown is not None and shown.stretch.phase is not None else set()
        others = phases - here
        self.look(collapsed=frozenset() if others <= self.screen.map.collapsed else others)
