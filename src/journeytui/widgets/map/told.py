"""What the map says in words: the whole in three sentences, and the card under the cursor in full."""

from typing import NamedTuple
from weakref import WeakKeyDictionary

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import (
    Basis,
    Feeling,
    Journey,
    Sticker,
)
from journeytui.method.chafing import answered
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.rows import text
from journeytui.widgets.map.columns import Stretch
from journeytui.widgets.map.feelings import Lows
from journeytui.widgets.map.layout import LABEL, Layout


class Shares(NamedTuple):
    """How many cards rest on what."""

    insight: int
    assumption: int
    belief: int
    wish: int

    @property
    def all(self) -> int:
        return sum(self)


class Teller:
    """Tells what stands on the map; what an edit left alone is not counted again."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._lows = Lows()
        self._shares: WeakKeyDictionary[Stretch, Shares] = WeakKeyDictionary()

    # The whole -------------------------------------------------------------------------------------

    def hurts(self, layout: Layout) -> Content:
        """Where it hurts most, by the lowest feeling."""
        lows = self._lows.columns(layout)
        label = self._label(_("Hurts most"))
        if not lows:
            return label + text(_("no bad feeling yet"), "$muted")
        worst = min(lows, key=lambda number: (-self._weight(layout, number), number))
        shown = layout.shown(worst)
        column = shown.column if shown.column is not None else shown.stretch.columns[0]
        feeling = min(
            (one for one in column.cards.get("feelings", ()) if isinstance(one, Feeling)),
            key=lambda one: one.valence,
            default=None,
        )
        line = label
        if feeling is not None:
            line += text(f"{self._glyphs.valence(feeling.valence)} ", "$pain bold")
        name = column.activity.text if column.activity is not None else ""
        line += text(f"{worst + 1} {name}", "$focus bold")
        kinds = {one.kind for one in column.cards.get("stickers", ()) if isinstance(one, Sticker)}
        if "truth" in kinds:
            line += text(f"  {self._glyphs.truth} {words.named(words.STICKERS, 'truth')}", "$truth bold")
        if len(lows) > 1:
            more = ngettext("{n} more as low", "{n} more as low", len(lows) - 1)
            line += text(f"  {self._glyphs.plus} {more}", "$muted")
        return line

    def _label(self, words_: str) -> Content:
        return text(words_.ljust(LABEL), "$muted")

    def _weight(self, layout: Layout, number: int) -> int:
        """How much speaks for a lowest point to be named first: red stickers, a moment of truth."""
        shown = layout.shown(number)
        column = shown.column if shown.column is not None else shown.stretch.columns[0]
        stickers = [one for one in column.cards.get("stickers", ()) if isinstance(one, Sticker)]
        return sum({"truth": 3, "pain": 2, "break": 1}.get(one.kind, 0) for one in stickers)

    def believed(self, layout: Layout) -> Content:
        """How much of it was only thought of in the room."""
        parts = [self._share(one) for one in layout.grid.stretches]
        shares = (
            Shares(*(sum(column) for column in zip(*parts, strict=True))) if parts else Shares(0, 0, 0, 0)
        )
        line = self._label(_("Believed"))
        if not shares.all:
            return line + text(_("no card yet"), "$muted")
        said = _("{n} of {all} cards only assumed").format(n=shares.assumption, all=shares.all)
        line += text(f"{self._glyphs.assumption} {said}", "bold")
        others: list[Basis] = ["belief", "wish", "insight"]
        for basis in others:
            if count := getattr(shares, basis):
                name = words.named(words.BASES, basis)
                line += text(f" {self._glyphs.dot} {self._glyphs.basis(basis)} {count} {name}", "$muted")
        return line

    def _share(self, stretch: Stretch) -> Shares:
        known = self._shares.get(stretch)
        if known is None:
            bases = [
                getattr(card, "basis", "")
                for column in stretch.columns
                for cards in column.cards.values()
                for card in cards
            ]
            counted = [bases.count(one) for one in ("insight", "assumption", "belief", "wish")]
            known = self._shares[stretch] = Shares(*counted)
        return known

    def done(self, journey: Journey) -> Content:
        """What is being done about it."""
        line = self._label(_("Being done"))
        far = answered(journey)
        states = [one.state for one in journey.changes]
        if not states and not far.pains:
            return line + text(_("no change yet"), "$muted")
        said = ngettext("{{n}} of {n} red sticker answered", "{{n}} of {n} red stickers answered", far.pains)
        parts = [text(said.format(n=far.answered), "bold")] if far.pains else []
        for state in ("done", "under_way", "planned", "idea", "accepted"):
            if count := states.count(state):
                sign = f"{self._glyphs.done} " if state == "done" else ""
                style = "$ok" if state in ("done", "under_way") else "$muted"
                parts.append(text(f"{sign}{count} {words.named(words.CHANGE_STATES, state)}", style))
        return line + Content(f" {self._glyphs.dot} ").join(parts)
