"""The command palette: every action by name, searched as one types."""

from collections.abc import Sequence

from journeytui.i18n import _
from journeytui.screens.searching import Found, Searching
from journeytui.ui.action import Scope, WhyNot
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.palette import ListedAction, entries, matching
from journeytui.widgets.lines import Heading


class Palette(Searching[str]):
    """Answers the name of the action that was chosen; the asker does it."""

    def __init__(
        self,
        place: Scope,
        why_not: WhyNot,
        query: str = "",
        *,
        keymap: Keymap | None = None,
        glyphs: Glyphs | None = None,
    ) -> None:
        super().__init__(_("Every action"), query, glyphs)
        self._entries = entries(place, keymap or Keymap(), why_not)

    def found(self, query: str) -> Sequence[Found[str] | Heading]:
        hits = matching(self._entries, query, lambda entry: entry.sought)
        named = query.strip().casefold()  # whoever types a whole name means that one
        hits.sort(key=lambda entry: (bool(entry.why_not), entry.action.name != named))
        return [_row(entry) for entry in hits]


def _row(entry: ListedAction) -> Found[str]:
    return Found(entry.keys, entry.text, entry.action.name, entry.why_not)
