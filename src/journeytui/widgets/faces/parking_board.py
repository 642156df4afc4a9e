"""The parking list as a board: the items by state, the oldest first, and an item in full."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Final

from textual.content import Content

from journeytui.i18n import N_, _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Journey, Parked, ParkedState
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.board.cards import Card, Cards, Lane, Room
from journeytui.widgets.faces.duty import ROW, due_duty, past_duty
from journeytui.widgets.faces.parked import arose, sign, stands
from journeytui.widgets.faces.rows import text, within
from journeytui.workshop.triage import age_words, by_state, tally
from journeytui.workshop.when import due_words, is_overdue

LANES: Final[tuple[tuple[str, tuple[ParkedState, ...]], ...]] = (
    (words.PARKED_STATES["open"], ("open",)),
    (words.PARKED_STATES["needs_insight"], ("needs_insight",)),
    (N_("answered, placed"), ("answered", "placed")),
    (words.PARKED_STATES["dropped"], ("dropped",)),
)
"""The lanes, and the states in each: what was placed on the map is answered, too."""


class ParkingFace:
    """The parked items of one journey, as a board, as a line and one by one in full."""

    def __init__(self, journey: Journey, today: dt.date, glyphs: Glyphs) -> None:
        self._journey = journey
        self._today = today
        self._glyphs = glyphs
        self._dot = f" {glyphs.dot} "

    def cards(self) -> Cards:
        """The items by state, in each the oldest on top."""
        if not self._journey.parked:
            return Cards(empty=_("Nothing is parked. a parks a question here, ? in the workshop."))
        groups = {group.state: group.items for group in by_state(self._journey)}
        lanes = [
            Lane(
                states[0],
                _(title),
                [self._card(item) for state in states for item in groups.get(state, ())],
            )
            for title, states in LANES
        ]
        return Cards([lanes])

    def summary(self) -> str:
        """How many wait, are overdue, are settled."""
        count = tally(self._journey, self._today)
        said = [
            _("{n} open").format(n=count.open),
            _("{n} only customers can answer").format(n=count.needs_insight) if count.needs_insight else "",
            _("{n} overdue").format(n=count.overdue) if count.overdue else "",
            ngettext("{n} settled", "{n} settled", count.settled) if count.settled else "",
        ]
        return self._dot.join(part for part in said if part)

    def whole(self, item: Parked, begun: Sequence[dt.datetime]) -> list[Content]:
        """An item in full: where and when it arose, how old it is, and what became of it.

        `begun` is when each half day of the journey began.
        """
        kind = words.named(words.PARKED, item.kind)
        day = item.asked.date().isoformat() if item.asked and item.asked.date() != self._today else ""
        asked = _("asked by {who}").format(who=item.asked_by) if item.asked_by else ""
        age = age_words(item, begun) if item.waits else ""
        facts = [kind, self._arose(item, day), asked, age]
        duty = [
            words.named(words.PARKED_STATES, item.state),
            _("owner: {owner}").format(owner=item.owner) if item.owner else _("no owner yet"),
            due_words(item.due, self._today) if item.waits else "",
        ]
        late = is_overdue(item.due, self._today) and item.waits
        lines = [text(item.text, "bold"), text(self._dot.join(fact for fact in facts if fact), "$muted")]
        lines.append(text(self._dot.join(part for part in duty if part), "$warn" if late else ""))
        if item.answer:
            lines.append(text(_("Answer: {text}").format(text=item.answer)))
        if item.reason:
            lines.append(text(_("Reason: {text}").format(text=item.reason)))
        return lines

    def _card(self, item: Parked) -> Card:
        draw, words_ = partial(self._item, item), partial(self._words, item)
        return Card(item.id, item, draw, words_, sign(item, self._glyphs))

    def _item(self, item: Parked, room: Room) -> list[Content]:
        became = "" if item.waits else item.answer or item.reason
        body = text(item.text, "" if item.waits else "$muted")
        duty = past_duty(item.owner, None)
        if item.waits:  # a question needs somebody; only some need a date
            duty = due_duty(item.owner, item.due, self._today)
            duty = duty if item.due else duty._replace(when="")
        if room.width >= ROW:
            if became:
                body += text(f"{self._dot}{became}", "$muted")
            return [duty.behind(body, room.width)]
        lines = within(body, room.width, 4 if room.full else 3 if item.waits else 2)
        if became:
            lines += within(text(became, "$muted"), room.width, 2 if room.full else 1)
        lines += duty.below(room.width, self._glyphs)
        if item.waits or room.full:
            where = stands(self._journey, item).replace(" · ", self._dot)
            lines += within(text(where, "$muted"), room.width, 1)
        if room.full:
            lines.append(Content(""))
        return lines

    def _arose(self, item: Parked, day: str = "") -> str:
        return arose(self._journey, item, day).replace(" · ", self._dot)

    def _words(self, item: Parked) -> str:
        return " ".join((item.text, item.owner, item.answer, item.reason, arose(self._journey, item)))
