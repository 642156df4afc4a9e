"""The cards of the map in lines of so many cells: cut with an ellipsis, their signs kept."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len, chop_cells

from journeytui.export.wrapping import wrapped
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey import words
from journeytui.journey.model import Activity, Change, Feeling, Node, Sticker
from journeytui.widgets.faces.activity import STICKER_STYLES
from journeytui.widgets.map.columns import Column, Stretch
from journeytui.widgets.map.lanes import LaneName
from journeytui.widgets.map.saying import Piece, Said, Sayings
from journeytui.widgets.map.sifted import hidden

SIGNS_ONLY: Final = 6
"""Cells of a card below which its text is left out: a letter or two say nothing."""

Line = Sequence[Piece]


def fits(text: str, room: int) -> bool:
    """Whether a text takes no more than one line of so many cells."""
    return len(text) <= room and text.isascii() and text.isprintable()


class Typesetter(Sayings):
    """Lays out what the cards say."""

    def lines(
        self, card: Node, column: Column, width: int, most: int | None = None, number: int = 0
    ) -> list[Line]:
        """The card in lines of `width` cells; `most` of them, or as many as the whole of it takes.

        `number` is that of the activity, which stands for the text of an activity where that has no room.
        """
        said = self.said(card, column)
        if width < SIGNS_ONLY and most is not None:
            return self._signs(said, card, width, number)
        lead = cell_len(said.lead) + 1
        room = max(width - lead, 1)
        for_facts = 1 if said.facts and (most is None or most > 1) else 0
        texts = self._texts(said, room, most - for_facts if most is not None else None)
        lines: list[Line] = []
        for at, line in enumerate(texts):
            front = Piece(said.lead + " ", said.lead_style) if at == 0 else Piece(" " * lead)
            last = at == len(texts) - 1
            body = line.removesuffix(said.signs) if last else line
            lines.append([front, Piece(body, said.style), *(said.tail if last else ())])
        if for_facts:
            facts = wrapped(said.facts, room)
            facts = facts if most is None else [self.cut(said.facts, room)]
            lines += [[Piece(" " * lead), Piece(line, "$muted")] for line in facts]
        return lines

    def height(self, column: Column, card: Node, width: int) -> int:
        """How many lines the whole card takes."""
        said = self.said(card, column)
        room = max(width - cell_len(said.lead) - 1, 1)
        whole = f"{said.text} {said.signs}" if said.tail else said.text
        texts = (whole, said.facts) if said.facts else (whole,)
        return sum(1 if fits(text, room) else len(wrapped(text, room)) for text in texts)

    def _texts(self, said: Said, room: int, most: int | None) -> list[str]:
        """Text and tail in lines; what is cut ends in an ellipsis, and the tail stays."""
        whole = wrapped(f"{said.text} {said.signs}" if said.tail else said.text, room)
        if most is None or len(whole) <= most:
            return whole
        kept = wrapped(said.text, room)[:most]
        tail = f" {said.signs}" if said.tail else ""
        left = max(room - cell_len(tail) - 1, 0)
        last = kept[-1]
        if cell_len(last) > left:
            last = chop_cells(last, left)[0] if left else ""
        kept[-1] = last.rstrip() + self.glyphs.more + tail
        return kept

    def _signs(self, said: Said, card: Node, width: int, number: int) -> list[Line]:
        """Where there is no room for text: what the signs alone say."""
        if isinstance(card, Activity):
            kind = self.glyphs.situation if card.kind == "situation" else ""
            outside = self.glyphs.outside if card.outside else ""
            signs = (said.lead + kind + outside)[:width]
            return [[Piece(self.cut(str(number), width), said.style)], [Piece(signs, said.lead_style)]]
        if isinstance(card, Feeling):
            valence = words.signed(card.valence).replace("−", self.glyphs.minus)
            return [[Piece(self.cut(valence, width), said.lead_style)]]
        tail = said.tail if not isinstance(card, Sticker | Change) else ()
        return [[Piece(said.lead, said.lead_style), *tail[: max(width - 1, 0)]]]

    def cut(self, text: str, width: int) -> str:
        """`text` in at most `width` cells; an ellipsis says that something was cut."""
        line = safe(text)
        if cell_len(line) <= width:
            return line
        return (chop_cells(line, width - 1)[0].rstrip() if width > 1 else "") + self.glyphs.more

    # Places without a card ---------------------------------------------------------------------------

    def empty(self, column: Column, lane: LaneName, stretch: Stretch, width: int, most: int) -> list[Line]:
        """What stands where no card does."""
        activity = column.activity
        if activity is None:
            words_ = _("no activity yet") if lane == "activity" and stretch.phase is not None else ""
            return self._plain(words_, width, most) if words_ else []
        if lane in activity.not_known:
            if width < SIGNS_ONLY:
                return [[Piece(self.glyphs.not_known, "$warn")]]
            why = f": {activity.not_known_why}" if activity.not_known_why else ""
            return self._plain(_("not known") + why, width, most, "$warn")
        lacks = lane in ("thoughts", "feelings") and not hidden(column, lane)
        return [[Piece("–", "$muted")]] if lacks else []

    def _plain(self, text: str, width: int, most: int, style: str = "$muted") -> list[Line]:
        lines = wrapped(text, width)
        if len(lines) > most:
            lines = [*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), width)]
        return [[Piece(line, style)] for line in lines]

    def collapsed(self, stretch: Stretch, lane: LaneName, width: int, most: int) -> list[Line]:
        """What a collapsed phase says in a lane: how much stands in it."""
        if lane == "activity":
            count = len(stretch.columns) if stretch.columns[0].activity is not None else 0
            shown = ngettext("{n} activity", "{n} activities", count) if width >= SIGNS_ONLY else str(count)
            return self._plain(shown, width, most)
        g, columns = self.glyphs, stretch.columns
        if lane == "stickers":
            stickers = (one for column in columns for one in column.cards.get(lane, ()))
            found = Counter(one.kind for one in stickers if isinstance(one, Sticker))
            signs = [Piece(f"{g.sticker(kind)}{n} ", STICKER_STYLES[kind]) for kind, n in found.most_common()]
            rows: list[Line] = [signs[:2], signs[2:]]
            return rows[:most]
        if lane == "feelings":
            return [[Piece(g.valence(stretch.lowest), "$pain bold")]] if stretch.lows else []
        count = sum(len(column.cards.get(lane, ())) for column in columns)
        sign = g.answered if lane == "changes" else ""
        return [[Piece(f"{sign}{count}", "$muted")]] if count else []
