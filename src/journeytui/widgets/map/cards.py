"""What a card of the map says in its cells: its signs, its text as far as that goes, what else there is.

Nothing is said by colour: the sign in front says why a card is believed, the signs behind it which
stickers it has and whether a change answers it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from rich.cells import cell_len, chop_cells

from journeytui.export.wrapping import wrapped
from journeytui.i18n import N_, _, ngettext
from journeytui.inert import safe
from journeytui.journey import words
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Measure,
    Node,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method.stages import targets
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.activity import STICKER_STYLES, quoted
from journeytui.widgets.map.columns import Column, Lane, Stretch, Tied
from journeytui.widgets.map.sifted import hidden

SIGNS_ONLY: Final = 6
"""Cells of a card below which its text is left out: a letter or two say nothing."""


LABELS: Final[Mapping[str, str]] = {
    "activity": N_("activity"),
    "thoughts": N_("thoughts"),
    "curve": N_("curve"),
    "names": N_("names"),
    "feelings": N_("feelings"),
    "front": N_("front stage"),
    "back": N_("back stage"),
    "stickers": N_("stickers"),
    "changes": N_("changes"),
    "measures": N_("measures"),
}
"""What the rows of the map are called."""


class Piece(NamedTuple):
    """Some text in one style."""

    text: str
    style: str = ""


Line = Sequence[Piece]


class Said(NamedTuple):
    """What a card says, before it is laid into cells."""

    lead: str
    """The sign in front of it."""
    text: str
    tail: str = ""
    """The signs behind its text, which stay when the text is cut."""
    facts: str = ""
    """What else there is to it, on lines of its own where there are some."""
    style: str = ""
    lead_style: str = "$muted"


def fits(text: str, room: int) -> bool:
    """Whether a text takes no more than one line of so many cells."""
    return len(text) <= room and text.isascii() and text.isprintable()


@dataclass(frozen=True)
class Reader:
    """Says what is on the cards of one journey."""

    tied: Tied
    glyphs: Glyphs

    def said(self, card: Node, column: Column) -> Said:
        """What a card says that stands in `column`."""
        g = self.glyphs
        match card:
            case Activity():
                place = [
                    words.named(words.KINDS, "situation") if card.kind == "situation" else "",
                    _("outside") if card.outside else "",
                ]
                facts = f" {g.dot} ".join(one for one in place if one)
                tail = self._tail(column, None, (card.id,))
                return Said(g.basis(card.basis), self._text(card), tail, facts, "$focus bold")
            case Thought():
                style = "$quote" if card.quote else "$muted" if card.basis != "insight" else ""
                return Said(g.basis(card.basis), self._text(card), self._on(card, column), "", style)
            case Feeling():
                style = "$joy" if card.valence > 0 else "$pain bold" if card.valence < 0 else ""
                basis = g.basis(card.basis)
                tail = self._on(card, column)
                return Said(f"{basis} {g.valence(card.valence)}", self._text(card), tail, "", "", style)
            case Touchpoint():
                owner = card.owner or _("no owner yet")
                facts = f" {g.dot} ".join(one for one in (card.channel, owner) if one)
                return Said(g.basis(card.basis), self._text(card), self._on(card, column), facts)
            case Sticker():
                return self._sticker(card, column)
            case Change():
                accepted = card.state == "accepted"
                state = words.named(words.CHANGE_STATES, card.state)
                facts = state if accepted else f"{state} {g.dot} {card.owner or _('no owner yet')}"
                sign = (
                    g.done
                    if card.state in ("done", "accepted")
                    else g.minus
                    if card.state == "dropped"
                    else g.answered
                )
                return Said(sign, card.text or card.to_be or g.more, "", facts, "$ok", "$ok")
            case Measure():
                now = g.more if card.now is None else card.now
                goal = g.more if card.goal is None else card.goal
                text = f"{now} {g.answered} {goal} {card.text or words.named(words.MEASURES, card.kind)}"
                return Said("#", text)
        return Said("", "")

    def _text(self, card: Activity | Thought | Feeling | Touchpoint) -> str:
        quote = getattr(card, "quote", False) and card.text
        return (
            quoted(card.text, self.glyphs, quote=True)
            if quote
            else card.text or ("" if isinstance(card, Feeling) else self.glyphs.more)
        )

    def _on(self, card: Node, column: Column) -> str:
        return self._tail(column, card.id, (card.id,))

    def _tail(self, column: Column, on: str | None, answers: Sequence[str]) -> str:
        """The signs of the stickers that stand on a card, and that a change answers it."""
        activity = column.activity
        stuck = [one for one in activity.stickers if one.on == on] if activity is not None else []
        signs = "".join(dict.fromkeys(self.glyphs.sticker(one.kind) for one in stuck))
        return signs + (self.glyphs.answered if self._answers(answers) else "")

    def _answers(self, targets_: Sequence[str]) -> Sequence[Change]:
        """The changes for any of these ids; one that was dropped answers nothing."""
        return [
            one for target in targets_ for one in self.tied.changes.get(target, ()) if one.state != "dropped"
        ]

    def _sticker(self, sticker: Sticker, column: Column) -> Said:
        sign, style = self.glyphs.sticker(sticker.kind), STICKER_STYLES[sticker.kind]
        ids = targets(column.activity, sticker) if column.activity is not None else {sticker.id}
        answers = self._answers(tuple(ids))
        if answers:
            states = dict.fromkeys(words.named(words.CHANGE_STATES, one.state) for one in answers)
            facts = f"{self.glyphs.answered} {', '.join(states)}"
        else:
            facts = _("no change yet") if sticker.kind == "pain" else ""
        text = sticker.note or words.named(words.STICKERS, sticker.kind)
        return Said(sign, text, self.glyphs.answered if answers else "", facts, "", style)

    # Lines -----------------------------------------------------------------------------------------

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
            last = at == len(texts) - 1 and bool(said.tail)
            body = line.removesuffix(said.tail) if last else line
            lines.append(
                [front, Piece(body, said.style), *([Piece(said.tail, "$pain bold")] if last else [])]
            )
        if for_facts:
            facts = wrapped(said.facts, room)
            facts = facts if most is None else [self.cut(said.facts, room)]
            lines += [[Piece(" " * lead), Piece(line, "$muted")] for line in facts]
        return lines

    def height(self, column: Column, card: Node, width: int) -> int:
        """How many lines the whole card takes."""
        said = self.said(card, column)
        room = max(width - cell_len(said.lead) - 1, 1)
        whole = f"{said.text} {said.tail}" if said.tail else said.text
        texts = (whole, said.facts) if said.facts else (whole,)
        return sum(1 if fits(text, room) else len(wrapped(text, room)) for text in texts)

    def _texts(self, said: Said, room: int, most: int | None) -> list[str]:
        """Text and tail in lines; what is cut ends in an ellipsis, and the tail stays."""
        whole = wrapped(f"{said.text} {said.tail}" if said.tail else said.text, room)
        if most is None or len(whole) <= most:
            return whole
        kept = wrapped(said.text, room)[:most]
        tail = f" {said.tail}" if said.tail else ""
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
        tail = said.tail if not isinstance(card, Sticker | Change) else ""
        return [[Piece(said.lead, said.lead_style), Piece(tail[: width - 1], "$pain bold")]]

    def cut(self, text: str, width: int) -> str:
        """`text` in at most `width` cells; an ellipsis says that something was cut."""
        line = safe(text)
        if cell_len(line) <= width:
            return line
        return (chop_cells(line, width - 1)[0].rstrip() if width > 1 else "") + self.glyphs.more

    # Places without a card ---------------------------------------------------------------------------

    def empty(self, column: Column, lane: Lane, stretch: Stretch, width: int, most: int) -> list[Line]:
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

    def collapsed(self, stretch: Stretch, lane: Lane, width: int, most: int) -> list[Line]:
        """What a collapsed phase says in a lane: how much stands in it."""
        if lane == "activity":
            count = len(stretch.columns) if stretch.columns[0].activity is not None else 0
            shown = ngettext("{n} activity", "{n} activities", count) if width >= SIGNS_ONLY else str(count)
            return self._plain(shown, width, most)
        count = sum(len(column.cards.get(lane, ())) for column in stretch.columns)
        return [[Piece(str(count), "$muted")]] if count else []
