"""Searching the map: asked for once, then on from card to card."""

from typing import TYPE_CHECKING

from journeytui.i18n import _
from journeytui.method.lettering import folded, reading_order, written
from journeytui.screens.choose import AskText
from journeytui.screens.verbs import Verb, Verbs

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView


class MapSearch:
    """Finds cards by a part of what they say."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen
        self._wanted = ""

    def verbs(self) -> Verbs:
        return {
            "search": Verb(self._ask),
            "search-next": Verb(lambda: self._go(1), self._nothing_asked),
            "search-previous": Verb(lambda: self._go(-1), self._nothing_asked),
        }

    def _nothing_asked(self) -> str:
        return "" if self._wanted else _("Nothing has been searched for yet: / begins.")

    def _ask(self) -> None:
        def answered(wanted: str | None) -> None:
            if wanted and wanted.strip():
                self._wanted = wanted.strip()
                self._go(1)

        body = _("Any part of a text. n goes on to the next one, N to the one before.")
        self.screen.app.push_screen(AskText(_("Search"), body, self._wanted), answered)

    def _go(self, by: int) -> None:
        wanted = folded(self._wanted)
        order = list(reading_order(self.screen.workshop.journey))
        hits = [at for at, node in enumerate(order) if wanted in written(node)]
        if not hits:
            self.screen.say(_("“{wanted}” is nowhere here.").format(wanted=self._wanted), ok=False)
            return
        here = next((at for at, node in enumerate(order) if node.id == self.screen.key), -1)
        onward = [at for at in hits if (at > here if by > 0 else at < here)]
        at = (onward or hits)[0 if by > 0 else -1]
        self.screen.map.cursor_to(order[at].id)
        said = _("“{wanted}”: {n} of {all} · n next · N before")
        self.screen.say(said.format(wanted=self._wanted, n=hits.index(at) + 1, all=len(hits)))
