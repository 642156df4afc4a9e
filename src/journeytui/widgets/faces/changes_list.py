"""The changes in the view: on top what chafes and has none, then the changes by state, then the measures."""

import datetime as dt
from collections.abc import Sequence
from typing import Final, get_args

from textual.content import Content

from journeytui.export.phrases import Phrases
from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Change, ChangeState, Journey, Measure
from journeytui.method.chafing import Chafing, answered
from journeytui.widgets.faces.activity import STICKER_STYLES, quoted, sticker_sign
from journeytui.widgets.faces.listed import Listed, columns, heading
from journeytui.widgets.faces.rows import Look, text
from journeytui.widgets.lines import Heading
from journeytui.workshop.when import due_words, is_overdue

STATES: Final[tuple[ChangeState, ...]] = ("idea", "planned", "under_way", "done", "accepted", "dropped")
"""The states in the order of the list."""
assert set(STATES) == set(get_args(ChangeState))

OWNER: Final = 22
DUE: Final = 16
PLACE: Final = 28
WIDE: Final = 90
"""Cells from which the columns behind have room."""


def changes_rows(journey: Journey, sore: Sequence[Chafing], today: dt.date, look: Look) -> list[Listed]:
    """What chafes and has no change, worst first; the changes by state; the measures."""
    rows: list[Listed] = []
    if sore:
        rows += heading(_("chafes, and has no change"), len(sore))
        rows += [Listed(_sore_line(one, look), one.sticker.id, _sore_words(one)) for one in sore]
    phrases = Phrases(journey)
    for state in STATES:
        changes = [one for one in journey.changes if one.state == state]
        if changes:
            rows += heading(words.named(words.CHANGE_STATES, state), len(changes))
            rows += [
                Listed(_change_line(one, today, look), one.id, " ".join(phrases.change(one)))
                for one in changes
            ]
    if journey.measures:
        rows += heading(_("measures"), len(journey.measures))
        rows += [
            Listed(_measure_line(one, phrases, look), one.id, " ".join(phrases.measure(one)))
            for one in journey.measures
        ]
    if not rows:
        said = _("Nothing chafes yet and nothing changes yet. a adds a change for the place in focus.")
        return [Listed(Heading("")), Listed(Heading(said))]
    return rows[1:]


def changes_summary(journey: Journey, today: dt.date, look: Look) -> str:
    """How far it has come, in one line."""
    far = answered(journey)
    late = sum(_is_late(change, today) for change in journey.changes)
    said = [
        ngettext(
            "{{answered}} of {n} red sticker answered", "{{answered}} of {n} red stickers answered", far.pains
        ).format(answered=far.answered)
        if far.pains
        else _("no red sticker yet"),
        _("{n} done").format(n=far.done),
        _("{n} overdue").format(n=late) if late else "",
    ]
    return f" {look.glyphs.dot} ".join(part for part in said if part)


def sore_whole(one: Chafing, look: Look) -> list[Content]:
    """What chafes, in full."""
    dot = f" {look.glyphs.dot} "
    marks = dict.fromkeys(words.named(words.STICKERS, sticker.kind) for sticker in one.activity.stickers)
    felt = [
        f"{look.glyphs.valence(feeling.valence)} {feeling.text}".strip() for feeling in one.activity.feelings
    ]
    lines = [text(one.sticker.note or one.activity.text, "bold")]
    where = [one.phase.title, one.activity.text if one.sticker.note else "", *marks]
    lines.append(text(dot.join(part for part in where if part), "$muted"))
    if felt:
        lines.append(text(dot.join(felt), "$pain"))
    thought = [quoted(card.text, look.glyphs, quote=card.quote) for card in one.activity.thoughts[:2]]
    if thought:
        lines.append(text(dot.join(thought)))
    lines.append(text(_("a answers it with a change, w accepts it with a reason"), "$muted"))
    return lines


def change_whole(journey: Journey, change: Change, today: dt.date, look: Look) -> list[Content]:
    """A change in full: as is and to be, who, when, which number, and what it answers."""
    dot = f" {look.glyphs.dot} "
    phrases = Phrases(journey)
    accepted = change.state == "accepted"
    kind = _("we accept") if accepted else words.named(words.CHANGES, change.kind)
    lines = [text(change.text or change.to_be, "bold")]
    if change.as_is or change.to_be:
        lines.append(text(_as_is_to_be(change)))
    duty = [kind, "" if accepted else words.named(words.CHANGE_STATES, change.state)]
    if not accepted:
        duty += [change.owner or _("no owner yet"), due_words(change.due, today) or _("no date yet")]
    style = "$warn" if _is_late(change, today) else ""
    lines.append(text(dot.join(part for part in duty if part), style))
    if change.at:
        lines.append(text(_("answers {cards}").format(cards=phrases.listed(change.at)), "$muted"))
    numbers = [*change.measures, *(one.id for one in journey.measures if set(one.at) & set(change.at))]
    if numbers:
        moved = ", ".join(_numbers(one) for one in journey.measures if one.id in numbers)
        lines.append(text(_("moves {numbers}").format(numbers=moved), "$muted"))
    return lines


def measure_whole(journey: Journey, measure: Measure) -> list[Content]:
    """A number in full: where it stands and where it shall go."""
    lines = [text(measure.text or words.named(words.MEASURES, measure.kind), "bold"), text(_numbers(measure))]
    if measure.at:
        stands = Phrases(journey).listed(measure.at)
        lines.append(text(_("stands at {cards}").format(cards=stands), "$muted"))
    return lines


def _sore_line(one: Chafing, look: Look) -> Content:
    low = look.glyphs.valence(one.lowest) if one.lowest is not None else "    "
    sign = sticker_sign(one.sticker, look.glyphs)
    name = words.named(words.STICKERS, one.sticker.kind)
    body = text(f"{low} ", "$pain bold") + text(f"{sign} {name}", STICKER_STYLES[one.sticker.kind])
    if one.decides and one.sticker.kind != "truth":
        body += text(f" {look.glyphs.truth} {words.named(words.STICKERS, 'truth')}", "$truth bold")
    body += text(f"  {one.sticker.note or one.activity.text}")
    if look.width < WIDE or not one.sticker.note:
        return body
    return columns(look.width, body, (one.activity.text, PLACE, "$muted"))


def _sore_words(one: Chafing) -> str:
    feelings = (feeling.text for feeling in one.activity.feelings)
    return " ".join((one.sticker.note, one.activity.text, one.phase.title, *feelings))


def _change_line(change: Change, today: dt.date, look: Look) -> Content:
    over = change.state in ("done", "accepted", "dropped")
    body = text(change.text or change.to_be, "$muted" if over else "")
    if change.as_is or (change.to_be and change.text):
        body += text(f"   {_as_is_to_be(change)}", "$muted")
    if change.state == "accepted":
        return body
    late = _is_late(change, today)
    due = due_words(change.due, today) if not over else (change.due.isoformat() if change.due else "")
    behind = [(due or ("" if over else _("no date yet")), DUE, "$warn bold" if late else "$muted")]
    if look.width >= WIDE:
        behind.insert(0, (change.owner or ("" if over else _("no owner yet")), OWNER, "$muted"))
    return columns(look.width, body, *behind)


def _measure_line(measure: Measure, phrases: Phrases, look: Look) -> Content:
    body = text(_numbers(measure))
    if measure.at and look.width >= WIDE:
        return columns(look.width, body, (phrases.listed(measure.at), PLACE, "$muted"))
    return body


def _numbers(measure: Measure) -> str:
    name = measure.text or words.named(words.MEASURES, measure.kind)
    now = "…" if measure.now is None else str(measure.now)
    goal = "…" if measure.goal is None else str(measure.goal)
    return _("{measure}: now {now} → goal {goal}").format(measure=name, now=now, goal=goal)


def _as_is_to_be(change: Change) -> str:
    return f"{change.as_is or '…'} → {change.to_be or '…'}"


def _is_late(change: Change, today: dt.date) -> bool:
    return change.state in ("idea", "planned", "under_way") and is_overdue(change.due, today)
