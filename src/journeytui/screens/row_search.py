"""Searching the rows of a view: asked for once, then on from hit to hit."""

from collections.abc import Sequence
from typing import Protocol

from journeytui.i18n import _
from journeytui.screens.choose import AskText
from journeytui.screens.verbs import AtWork, Verb, Verbs


class _Row(Protocol):
    """What can be found."""

    @property
    def words(self) -> str: ...


class Searched(Protocol):
    """Rows with a cursor: a list, or a board in the order of reading."""

    @property
    def listed(self) -> Sequence[_Row]: ...

    @property
    def cursor(self) -> int: ...

    @cursor.setter
    def cursor(self, number: int) -> None: ...


class RowSearch:
    """Finds rows by a part of what they say, upper or lower case all the same."""

    def __init__(self, screen: AtWork, lines: Searched) -> None:
        self.screen = screen
        self.lines = lines
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
                self._wanted = " ".join(wanted.split())
                self._go(1, stay=True)

        body = _("Any part of a text. n goes on to the next one, N to the one before.")
        self.screen.app.push_screen(AskText(_("Search"), body, self._wanted), answered)

    def _go(self, by: int, *, stay: bool = False) -> None:
        """To the next hit from the cursor; with `stay`, the row of the cursor counts too."""
        cursor = self.lines.cursor
        wanted = self._wanted.casefold()
        hits = [at for at, row in enumerate(self.lines.listed) if wanted in row.words.casefold()]
        if not hits:
            self.screen.say(_("“{wanted}” is nowhere here.").format(wanted=self._wanted), ok=False)
            return
        if by > 0:
            here = next((at for at in hits if at > cursor or (stay and at == cursor)), hits[0])
        else:
            here = next((at for at in reversed(hits) if at < cursor), hits[-1])
        self.lines.cursor = here
        said = _("“{wanted}”: {n} of {all} · n next · N before")
        self.screen.say(said.format(wanted=self._wanted, n=hits.index(here) + 1, all=len(hits)))
