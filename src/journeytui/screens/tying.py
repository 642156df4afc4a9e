"""Choosing cards that belong together: what answers what, where a number stands, what a change moves."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from journeytui.export.phrases import Phrases
from journeytui.i18n import _
from journeytui.inert import excerpt, safe
from journeytui.journey import words
from journeytui.journey.lookup import Place
from journeytui.journey.model import Activity, Change, Feeling, Journey, Measure, Phase, Sticker
from journeytui.method.chafing import Chafing
from journeytui.screens.board_view import BoardView
from journeytui.screens.searching import Found, Searching
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.palette import matching
from journeytui.widgets.faces.changes_board import APART, COLUMNS, said_of
from journeytui.widgets.faces.measures import measured
from journeytui.widgets.lines import Heading
from journeytui.workshop.tying import counted, named, tied

Group = tuple[str, list[Found[str]]]
"""Rows under a title."""

SHORT: Final = 30
"""Letters of a card's text in a title."""

NEW: Final = "+"
"""The answer for a card that is not there yet; no id looks like this."""


class PickCard(Searching[str]):
    """Answers the id of the card that was chosen."""

    def __init__(self, title: str, groups: Sequence[Group], glyphs: Glyphs) -> None:
        super().__init__(safe(title), "", glyphs)
        self._groups = groups
        self._there = _there(glyphs)

    def begins_at(self, rows: Sequence[Found[str] | Heading]) -> int:
        """At the first that is not tied yet: to tie is what one comes for."""
        cards = ((at, row) for at, row in enumerate(rows) if isinstance(row, Found) and row.answer != NEW)
        return next((at for at, row in cards if row.keys != self._there), 0)

    def found(self, query: str) -> Sequence[Found[str] | Heading]:
        rows: list[Found[str] | Heading] = []
        for title, cards in self._groups:
            if hits := matching(cards, query, lambda row: row.text):
                rows += [Heading(f"{title} {len(hits)}".upper()), *hits]
        return rows


class Tying:
    """The verbs that tie cards on the board of changes. Each takes a tie away too, where there is one."""

    def __init__(
        self,
        screen: BoardView,
        sore: Callable[[], Sequence[Chafing]],
        add_number: Callable[[tuple[str, ...]], None],
    ) -> None:
        """`sore` is what chafes and has no change; `add_number` asks for a measure that stands somewhere."""
        self._screen = screen
        self._sore = sore
        self._add_number = add_number

    def verbs(self) -> Verbs:
        return {
            "tie-card": Verb(self._tie, self._no_tie),
            "measure": Verb(self._number, self._screen.view_only),
        }

    @property
    def _journey(self) -> Journey:
        return self._screen.workshop.journey

    def _no_tie(self) -> str:
        if reason := self._screen.may_change():
            return reason
        if isinstance(self._screen.meant, Chafing) and not self._journey.changes:
            return _("There is no change yet: a makes the first.")
        return ""

    def _tie(self) -> None:
        """What chafes gets a change that is there; a change or a measure a card more, or one fewer."""
        glyphs = self._screen.glyphs
        match self._screen.meant:
            case Chafing() as sore:
                title = _("Which change answers “{card}”?").format(card=excerpt(said_of(sore), SHORT))
                self._choose(title, changes_to_choose(self._journey), partial(self._answer, sore))
            case Change() | Measure() as node:
                title = _("Answered by “{card}”: enter adds or takes away")
                if isinstance(node, Measure):
                    title = _("Measured by “{card}”: enter adds or takes away")
                title = title.format(card=excerpt(named(node), SHORT))
                groups = cards_to_tie(self._journey, node, self._sore(), glyphs)
                self._choose(title, groups, partial(self._tie_to, node))

    def _number(self) -> None:
        """Which numbers a change moves; elsewhere, a new number that stands at the card."""
        match self._screen.meant:
            case Change() as change if self._journey.measures:
                title = _("Moved by “{card}”: enter adds or takes away")
                title = title.format(card=excerpt(named(change), SHORT))
                groups = numbers_to_choose(self._journey, change, self._screen.glyphs)
                self._choose(title, groups, partial(self._count, change))
            case Change(at=at) | Measure(at=at):
                self._add_number(at)
            case Chafing() as sore:
                self._add_number((sore.activity.id,))
            case _:
                self._add_number(())

    def _answer(self, sore: Chafing, chosen: str) -> None:
        change = next(one for one in self._journey.changes if one.id == chosen)
        self._tie_to(change, sore.card.id)
        if not isinstance(self._screen.meant, Chafing):  # nothing chafes any more
            self._screen.cursor_to(change.id)

    def _tie_to(self, node: Change | Measure, card: str) -> None:
        edit, said = tied(self._journey, node, card, Phrases(self._journey).name(card))
        self._screen.show(self._screen.workshop.run(edit, said))

    def _count(self, change: Change, chosen: str) -> None:
        if chosen == NEW:
            self._add_number(change.at)
            return
        measure = next(one for one in self._journey.measures if one.id == chosen)
        edit, said = counted(self._journey, change, measure)
        self._screen.show(self._screen.workshop.run(edit, said))

    def _choose(self, title: str, groups: Sequence[Group], chosen: Callable[[str], None]) -> None:
        def answered(card: str | None) -> None:
            if card is None:
                self._screen.say(_("Left as it was."))
            else:
                chosen(card)

        self._screen.app.push_screen(PickCard(title, groups, self._screen.glyphs), answered)


def changes_to_choose(journey: Journey) -> list[Group]:
    """The changes, by state."""
    groups: list[Group] = []
    for state in (*COLUMNS, *APART):
        rows = [
            Found("", safe(one.text or one.to_be), one.id) for one in journey.changes if one.state == state
        ]
        if rows:
            groups.append((words.named(words.CHANGE_STATES, state), rows))
    return groups


def numbers_to_choose(journey: Journey, change: Change, glyphs: Glyphs) -> list[Group]:
    """What a change moves, to be let go; the other measures; a new one."""
    mine = [
        Found(_there(glyphs), measured(one), one.id) for one in journey.measures if one.id in change.measures
    ]
    others = [Found("", measured(one), one.id) for one in journey.measures if one.id not in change.measures]
    new = [Found("", _("a new number"), NEW)]
    groups = [(_("moves now"), mine), (_("measures"), others), (_("not there yet"), new)]
    return [group for group in groups if group[1]]


def cards_to_tie(
    journey: Journey, node: Change | Measure, sore: Sequence[Chafing], glyphs: Glyphs
) -> list[Group]:
    """What `node` is tied to, to be let go; then what chafes, the other stickers, and all activities."""
    phrases = Phrases(journey)
    tied = [_tied(phrases, one, _there(glyphs)) for one in node.at]
    taken = {*node.at, *(one.card.id for one in sore)}
    chafing = [
        _at(one.card, one.activity, one.phase, glyphs.valence(one.lowest) if one.lowest is not None else "")
        for one in sore
        if one.card.id not in node.at
    ]
    others, activities = [], []
    for phase in journey.phases:
        for activity in phase.activities:
            if activity.id not in taken:
                activities.append(_at(activity, activity, phase))
            others += [_at(one, activity, phase) for one in activity.stickers if one.id not in taken]
    groups = [
        (_("tied now"), tied),
        (_("chafes, and has no change"), chafing),
        (_("other stickers"), others),
        (_("activities"), activities),
    ]
    if isinstance(node, Measure):
        groups.insert(1, groups.pop())
    return [group for group in groups if group[1]]


def _there(glyphs: Glyphs) -> str:
    return f"{glyphs.done} " + _("take away")


def _tied(phrases: Phrases, card: str, front: str) -> Found[str]:
    match phrases.place(card):
        case Place(
            node=Sticker() | Feeling() | Activity() as node,
            phase=Phase() as phase,
            activity=Activity() as home,
        ):
            return _at(node, home, phase, front)
    return Found(front, safe(phrases.name(card)), card)


def _at(card: Sticker | Feeling | Activity, activity: Activity, phase: Phase, front: str = "") -> Found[str]:
    """A card and where it stands; `front` says how it feels."""
    match card:
        case Sticker():
            kind = words.named(words.STICKERS, card.kind)
            said = f"{kind}: {card.note}" if card.note else kind
        case _:
            said = card.text
    where = [said] if card is activity else [said, activity.text]
    return Found(front, safe(" · ".join(part for part in (*where, phase.title) if part)), card.id)
