"""What a card of the map says, before it is laid into cells: its signs, its text, what else there is to it.

Nothing is said by colour: the sign in front says why a card is believed, the signs behind it which
stickers it has and whether a change answers it.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeytui.i18n import _
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
from journeytui.widgets.map.columns import Column


class Piece(NamedTuple):
    """Some text in one style."""

    text: str
    style: str = ""


class Said(NamedTuple):
    """What a card says."""

    lead: str
    """The sign in front of it."""
    text: str
    tail: Sequence[Piece] = ()
    """The signs behind its text, which stay when the text is cut."""
    facts: str = ""
    """What else there is to it, on lines of its own where there are some."""
    style: str = ""
    lead_style: str = "$muted"

    @property
    def signs(self) -> str:
        """The tail without its styles."""
        return "".join(piece.text for piece in self.tail)


@dataclass(frozen=True)
class Sayings:
    """Says what is on the cards."""

    glyphs: Glyphs

    def said(self, card: Node, column: Column) -> Said:
        """What a card says that stands in `column`."""
        g = self.glyphs
        match card:
            case Activity():
                situation = words.named(words.KINDS, "situation") if card.kind == "situation" else ""
                facts = self._facts(situation, _("outside") if card.outside else "")
                text = self._text(card) or g.more
                return Said(g.basis(card.basis), text, self._tail(column, card), facts, "$focus bold")
            case Thought():
                style = "$quote" if card.quote else "$muted" if card.basis != "insight" else ""
                text = self._text(card) or g.more
                return Said(g.basis(card.basis), text, self._tail(column, card), style=style)
            case Feeling():
                style = "$joy" if card.valence > 0 else "$pain bold" if card.valence < 0 else ""
                lead = f"{g.basis(card.basis)} {g.valence(card.valence)}"
                return Said(lead, self._text(card), self._tail(column, card), lead_style=style)
            case Touchpoint():
                facts = self._facts(card.channel, card.owner or _("no owner yet"))
                text = self._text(card) or g.more
                return Said(g.basis(card.basis), text, self._tail(column, card), facts)
            case Sticker():
                return self._sticker(card, column)
            case Change():
                return self._change(card)
            case Measure():
                now = g.more if card.now is None else card.now
                goal = g.more if card.goal is None else card.goal
                name = card.text or words.named(words.MEASURES, card.kind)
                return Said("#", f"{now} {g.leads} {goal} {name}")
        return Said("", "")

    def _text(self, card: Activity | Thought | Feeling | Touchpoint) -> str:
        quote = bool(card.text) and getattr(card, "quote", False)
        return quoted(card.text, self.glyphs, quote=quote)

    def _facts(self, *facts: str) -> str:
        return f" {self.glyphs.dot} ".join(fact for fact in facts if fact)

    def _tail(self, column: Column, card: Node) -> Sequence[Piece]:
        """The signs of a card's stickers, of other views on it, and that a change answers it.

        A sticker that says on which card it stands may name the activity too.
        """
        activity = column.activity
        stickers = activity.stickers if activity is not None else ()
        stuck = [one.kind for one in stickers if card.id == (one.on or (activity and activity.id))]
        signs = [Piece(self.glyphs.sticker(kind), STICKER_STYLES[kind]) for kind in dict.fromkeys(stuck)]
        if getattr(card, "views", ()):
            signs.append(Piece(self.glyphs.other_view, "$warn"))
        if _answers(column, (card.id,)):
            signs.append(Piece(self.glyphs.answered, "$ok"))
        return signs

    def _sticker(self, sticker: Sticker, column: Column) -> Said:
        g = self.glyphs
        ids = targets(column.activity, sticker) if column.activity is not None else {sticker.id}
        answers = _answers(column, ids)
        facts = _("no change yet") if sticker.kind == "pain" else ""
        if answers:
            states = dict.fromkeys(words.named(words.CHANGE_STATES, one.state) for one in answers)
            facts = f"{g.answered} {', '.join(states)}"
        text = sticker.note or words.named(words.STICKERS, sticker.kind)
        tail = [Piece(g.answered, "$ok")] if answers else []
        return Said(g.sticker(sticker.kind), text, tail, facts, "", STICKER_STYLES[sticker.kind])

    def _change(self, change: Change) -> Said:
        g = self.glyphs
        state = words.named(words.CHANGE_STATES, change.state)
        text = change.text or change.to_be or g.more
        if change.state == "dropped":
            return Said(g.minus, text, facts=state, style="$muted")
        if change.state == "accepted":
            return Said(g.done, text, facts=state)
        sign = g.done if change.state == "done" else g.answered
        style = "$ok" if change.state in ("done", "under_way") else ""
        facts = self._facts(state, change.owner or _("no owner yet"))
        return Said(sign, text, facts=facts, style=style, lead_style="$ok")


def _answers(column: Column, ids: Container[str]) -> Sequence[Change]:
    """The changes for any of these; one that was dropped answers nothing."""
    return [one for one in column.changes_for(ids) if one.state != "dropped"]
