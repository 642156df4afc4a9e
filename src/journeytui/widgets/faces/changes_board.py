"""The board of changes: on top what chafes and has none, the changes by state, below them the numbers."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property, partial
from typing import Final, get_args

from textual.content import Content

from journeytui.export.phrases import Phrases
from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Change, ChangeState, Journey, Measure, Sticker
from journeytui.method.chafing import Chafing, answered
from journeytui.method.change_states import OPEN
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.board.cards import Card, Cards, Lane, Room
from journeytui.widgets.faces.activity import STICKER_STYLES, quoted, sticker_sign
from journeytui.widgets.faces.duty import ROW, WIDE, Duty, due_duty, past_duty
from journeytui.widgets.faces.listed import columns
from journeytui.widgets.faces.measures import Cells, cells, far, measured, number_lines
from journeytui.widgets.faces.rows import text, within

COLUMNS: Final[tuple[ChangeState, ...]] = ("idea", "planned", "under_way", "done")
"""The states that stand side by side, in the order in which a change goes through them."""

APART: Final[tuple[ChangeState, ...]] = ("accepted", "dropped")
"""The states that stand apart: no work is left in them."""
assert {*COLUMNS, *APART} == set(get_args(ChangeState))

SORE: Final = "sore"
NUMBERS: Final = "measures"
"""The lanes that are no state of a change."""

PLACE: Final = 40
"""Cells for where it chafes, at the most."""


class ChangesFace:
    """The changes of one journey, as a board, as a line and one by one in full."""

    def __init__(self, journey: Journey, sore: Sequence[Chafing], today: dt.date, glyphs: Glyphs) -> None:
        """`sore` is what chafes and has no change, the worst first."""
        self._journey = journey
        self._sore = sore
        self._today = today
        self._glyphs = glyphs
        self._dot = f" {glyphs.dot} "

    @cached_property
    def _phrases(self) -> Phrases:
        """Made when something is said in full: nobody waits for it to see the board."""
        return Phrases(self._journey)

    # The board -------------------------------------------------------------------------------------

    def cards(self) -> Cards:
        """What chafes on top, the changes by state, then the measures beside what is apart."""
        journey = self._journey
        if not (self._sore or journey.changes or journey.measures):
            said = _("Nothing chafes yet and nothing changes yet. a adds a change for the place in focus.")
            return Cards(empty=said)
        states = [self._state(state) for state in COLUMNS]
        bands = [[self._sores()]] if self._sore else []
        bands.append(states)
        apart = [self._state(state) for state in APART]
        if journey.measures or any(lane.cards for lane in apart):
            bands.append([self._numbers(), *apart])
        return Cards(bands, bands.index(states))

    def _state(self, state: ChangeState) -> Lane:
        cards = [
            Card(one.id, one, partial(self._change, one), partial(self._change_words, one), self._glyphs.dot)
            for one in self._journey.changes
            if one.state == state
        ]
        return Lane(state, words.named(words.CHANGE_STATES, state), cards)

    def _sores(self) -> Lane:
        cards = [
            Card(one.card.id, one, partial(self._chafing, one), partial(_sore_words, one))
            for one in self._sore
        ]
        return Lane(SORE, _("chafes, and has no change"), cards, short=_("chafes"))

    def _numbers(self) -> Lane:
        cards = [
            Card(one.id, one, partial(self._measure, one), partial(self._measure_words, one))
            for one in self._journey.measures
        ]
        return Lane(NUMBERS, _("measures, now → goal"), cards, short=_("measures"), span=2)

    def _change_words(self, change: Change) -> str:
        return " ".join(self._phrases.change(change))

    def _measure_words(self, measure: Measure) -> str:
        return " ".join(self._phrases.measure(measure))

    # Cards -----------------------------------------------------------------------------------------

    def _chafing(self, one: Chafing, room: Room) -> list[Content]:
        low = self._glyphs.valence(one.lowest) if one.lowest is not None else ""
        line = text(f"{low:>4} ", _felt(one.lowest or 0))
        own = ""
        if isinstance(one.card, Sticker):
            own = words.named(words.STICKERS, one.card.kind)
            line += text(f"{sticker_sign(one.card, self._glyphs)} {own}", STICKER_STYLES[one.card.kind])
        else:
            line += text(one.card.text, "$pain") + text(_(" (no sticker)"), "$muted")
        if one.is_truth and own != (truth := words.named(words.STICKERS, "truth")):
            line += text(f" {self._glyphs.truth} {truth}", "$truth bold")
        said = said_of(one)
        line += text(f"  {said}")
        if room.width < WIDE:
            return within(line, room.width, 1)
        where = one.activity.text if said != one.activity.text else one.phase.title
        return [columns(room.width, line, (where, min(PLACE, room.width // 4), "$muted"))]

    def _change(self, change: Change, room: Room) -> list[Content]:
        is_open = change.state in OPEN
        duty = self._duty(change)
        body = text(change.text or change.to_be, "" if is_open else "$muted")
        step = self._step(change)
        if room.width >= ROW:
            if step:
                body += text(f"   {step}", "$muted")
            return [duty.behind(body, room.width)]
        lines = within(body, room.width, 3 if room.full else 2)
        if room.full and step:
            lines += within(text(step, "$muted"), room.width, 3)
        if change.state != "accepted":
            lines += duty.below(room.width, self._glyphs)
        if room.full:
            moved = self._moved(change)
            lines += (
                within(text(_("moves {numbers}").format(numbers=moved), "$muted"), room.width, 2)
                if moved
                else []
            )
            lines.append(Content(""))
        return lines

    @cached_property
    def _numbers_cells(self) -> Cells:
        return cells(self._journey.measures)

    def _measure(self, measure: Measure, room: Room) -> list[Content]:
        where = self._where(measure.at) if room.width >= WIDE else ""
        return number_lines(measure, where, self._numbers_cells, room.width, self._glyphs)

    # One in full -----------------------------------------------------------------------------------

    def sore_whole(self, one: Chafing) -> list[Content]:
        """What chafes, in full."""
        marks = dict.fromkeys(words.named(words.STICKERS, sticker.kind) for sticker in one.activity.stickers)
        said = said_of(one)
        lines = [text(said, "bold")]
        where = [one.phase.title, one.activity.text if said != one.activity.text else "", *marks]
        lines.append(text(self._dot.join(part for part in where if part), "$muted"))
        felt = [
            text(f"{self._glyphs.valence(feeling.valence)} {feeling.text}".strip(), _felt(feeling.valence))
            for feeling in one.activity.feelings
        ]
        if felt:
            lines.append(text(self._dot, "$muted").join(felt))
        lines += (
            text(f"{sticker_sign(sticker, self._glyphs)} {sticker.note}", STICKER_STYLES["truth"])
            for sticker in one.activity.stickers
            if sticker.kind == "truth" and sticker.note and sticker.note != said
        )
        thought = [quoted(card.text, self._glyphs, quote=card.quote) for card in one.activity.thoughts[:2]]
        if thought:
            lines.append(text(self._dot.join(thought)))
        return lines

    def change_whole(self, change: Change) -> list[Content]:
        """A change in full: as is and to be, who, when, which number, and what it answers."""
        accepted = change.state == "accepted"
        kind = _("we accept") if accepted else words.named(words.CHANGES, change.kind)
        duty = self._duty(change)
        said = [kind, "" if accepted else words.named(words.CHANGE_STATES, change.state), duty.who, duty.when]
        lines = [text(change.text or change.to_be, "bold")]
        if step := self._step(change):
            lines.append(text(step))
        lines.append(text(self._dot.join(part for part in said if part), "$warn" if duty.late else ""))
        if change.at:
            cards = self._phrases.listed(change.at)
            lines.append(text(_("answers {cards}").format(cards=cards), "$muted"))
        if moved := self._moved(change):
            lines.append(text(_("moves {numbers}").format(numbers=moved), "$muted"))
        if beside := self._beside(change):
            lines.append(text(_("measured there: {numbers}").format(numbers=beside), "$muted"))
        return lines

    def measure_whole(self, measure: Measure) -> list[Content]:
        """A number in full: where it is, how far it has to go, where on the journey it stands."""
        lines = [
            text(f"{measured(measure)}{self._dot}{far(measure)}", "bold"),
            text(words.named(words.MEASURES, measure.kind), "$muted"),
        ]
        if measure.at:
            stands = self._dot.join((self._where(measure.at), self._phrases.listed(measure.at)))
            lines.append(text(_("stands at {cards}").format(cards=stands), "$muted"))
        by = [
            change.text or change.to_be for change in self._journey.changes if measure.id in change.measures
        ]
        if by:
            lines.append(text(_("moved by {changes}").format(changes=", ".join(by)), "$muted"))
        return lines

    # Words -----------------------------------------------------------------------------------------

    def summary(self) -> str:
        """How far it has come, in one line."""
        far = answered(self._journey)
        late = sum(self._duty(change).late for change in self._journey.changes)
        said = [
            ngettext(
                "{{answered}} of {n} red sticker answered",
                "{{answered}} of {n} red stickers answered",
                far.pains,
            ).format(answered=far.answered)
            if far.pains
            else _("no red sticker yet"),
            _("{n} done").format(n=far.done),
            far.others_said,
            _("{n} overdue").format(n=late) if late else "",
        ]
        return self._dot.join(part for part in said if part)

    def _duty(self, change: Change) -> Duty:
        if change.state in OPEN:
            return due_duty(change.owner, change.due, self._today)
        return past_duty(change.owner, change.due)

    def _step(self, change: Change) -> str:
        """From how it is to how it shall be; empty when the change says no more than its text."""
        if not change.as_is and not (change.to_be and change.text):
            return ""
        return f"{change.as_is or '…'} → {change.to_be or '…'}"

    def _moved(self, change: Change) -> str:
        """The numbers that a change shall move."""
        return ", ".join(measured(one) for one in self._journey.measures if one.id in change.measures)

    def _beside(self, change: Change) -> str:
        """The other numbers that stand on the activities that a change answers."""
        here = self._activities(change.at)
        found = [
            one
            for one in self._journey.measures
            if one.id not in change.measures and here.intersection(self._activities(one.at))
        ]
        return ", ".join(measured(one) for one in found)

    def _activities(self, cards: Sequence[str]) -> set[str]:
        places = [self._phrases.place(card) for card in cards]
        return {place.activity.id for place in places if place is not None and place.activity}

    def _where(self, at: Sequence[str]) -> str:
        """The phase and activity of the first card that a number stands at, and how many there are more."""
        for card in at:
            place = self._phrases.place(card)
            if place is None or place.phase is None:
                continue
            activity = place.activity.text if place.activity else ""
            more = _("and {n} more").format(n=len(at) - 1) if len(at) > 1 else ""
            return self._dot.join(part for part in (place.phase.title, activity, more) if part)
        return ""


def said_of(one: Chafing) -> str:
    """What chafes: the note of the sticker, else the activity."""
    return (one.card.note if isinstance(one.card, Sticker) else "") or one.activity.text


def _felt(valence: int) -> str:
    """How a feeling is drawn."""
    return "$pain bold" if valence < 0 else "$joy bold" if valence else "bold"


def _sore_words(one: Chafing) -> str:
    feelings = (feeling.text for feeling in one.activity.feelings)
    return " ".join((said_of(one), one.activity.text, one.phase.title, *feelings))
