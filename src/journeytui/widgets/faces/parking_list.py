"""The parking list in the view: a line for each item by state, and an item in full."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Journey, Parked
from journeytui.widgets.faces.listed import Listed, columns, heading
from journeytui.widgets.faces.parked import arose, sign
from journeytui.widgets.faces.rows import Look, text
from journeytui.widgets.lines import Heading
from journeytui.workshop.triage import age_words, by_state, tally
from journeytui.workshop.when import due_words, is_overdue

OWNER: Final = 22
DUE: Final = 16
WIDE: Final = 90
"""Cells from which the owner has a column of its own."""


def parking_rows(journey: Journey, today: dt.date, look: Look) -> list[Listed]:
    """The items by state, what waits first, the oldest on top."""
    if not journey.parked:
        return [
            Listed(Heading("")),
            Listed(Heading(_("Nothing is parked. a parks a question here, ? in the workshop."))),
        ]
    rows: list[Listed] = []
    for group in by_state(journey):
        rows += heading(words.named(words.PARKED_STATES, group.state), len(group.items))
        rows += [Listed(_line(item, today, look), item.id, _all_of(journey, item)) for item in group.items]
    return rows[1:]


def parking_summary(journey: Journey, today: dt.date, look: Look) -> str:
    """How many wait, are overdue, are settled."""
    count = tally(journey, today)
    said = [
        _("{n} open").format(n=count.open),
        _("{n} only customers can answer").format(n=count.needs_insight) if count.needs_insight else "",
        _("{n} overdue").format(n=count.overdue) if count.overdue else "",
        ngettext("{n} settled", "{n} settled", count.settled) if count.settled else "",
    ]
    return f" {look.glyphs.dot} ".join(part for part in said if part)


def parking_whole(
    journey: Journey, item: Parked, today: dt.date, begun: Sequence[dt.datetime], look: Look
) -> list[Content]:
    """An item in full: where and when it arose, how old it is, and what became of it."""
    dot = f" {look.glyphs.dot} "
    kind = words.named(words.PARKED, item.kind)
    day = item.asked.date().isoformat() if item.asked and item.asked.date() != today else ""
    asked = _("asked by {who}").format(who=item.asked_by) if item.asked_by else ""
    age = age_words(item, begun) if item.waits else ""
    facts = [kind, arose(journey, item, day).replace(" · ", dot), asked, age]
    duty = [
        words.named(words.PARKED_STATES, item.state),
        _("owner: {owner}").format(owner=item.owner) if item.owner else _("no owner yet"),
        due_words(item.due, today) if item.waits else "",
    ]
    late = is_overdue(item.due, today) and item.waits
    lines = [text(item.text, "bold"), text(dot.join(fact for fact in facts if fact), "$muted")]
    lines.append(text(dot.join(part for part in duty if part), "$warn" if late else ""))
    if item.answer:
        lines.append(text(_("Answer: {text}").format(text=item.answer)))
    if item.reason:
        lines.append(text(_("Reason: {text}").format(text=item.reason)))
    return lines


def _line(item: Parked, today: dt.date, look: Look) -> Content:
    waits = item.waits
    body = text(f"{sign(item, look.glyphs)} {item.text}", "" if waits else "$muted")
    if not waits and (became := item.answer or item.reason):
        body += text(f" {look.glyphs.dot} {became}", "$muted")
    due = due_words(item.due, today) if waits else ""
    behind = [(due, DUE, "$warn bold" if is_overdue(item.due, today) else "$muted")]
    if look.width >= WIDE:
        behind.insert(0, (item.owner or (_("no owner yet") if waits else ""), OWNER, "$muted"))
    return columns(look.width, body, *behind)


def _all_of(journey: Journey, item: Parked) -> str:
    return " ".join((item.text, item.owner, item.answer, item.reason, arose(journey, item)))
