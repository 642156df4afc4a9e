"""The activity in focus, with all that stands on it. The one thing of the workshop that has the eye."""

from collections.abc import Iterator, Mapping
from typing import Final

from textual.content import Content

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Card, Feeling, Journey, Phase, StageName, Sticker, StickerKind
from journeytui.method.chafing import chafing_at
from journeytui.method.numbered import numbered
from journeytui.method.stages import comes_before
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.looking import worst_rows
from journeytui.widgets.faces.rows import (
    TAG,
    Look,
    Row,
    both_ends,
    card,
    clip,
    plain,
    pointed_at,
    tag_column,
    text,
)


def activity_face(journey: Journey, stage: StageName, focus: str, look: Look) -> list[Row]:
    """Phase and neighbours, the activity, its thoughts, feelings, touchpoints, stickers and changes."""
    place = find(journey, focus)
    if place is None or place.activity is None or place.phase is None:
        return [
            *plain(look),
            *plain(
                look, _("There is no activity yet. Pageup goes back to Activities, where a line makes one.")
            ),
        ]
    activity = place.activity
    rows = [Row(phase_line(journey, place.phase, look)), Row(Content(""))]
    rows += _neighbours(journey, activity, look)
    rows += _heading(activity, look)
    rows.append(Row(Content("")))
    rows += _thoughts(activity, look)
    rows += _feelings(activity, look)
    rows += _touchpoints(activity, look, closed=_not_yet(journey, stage))
    rows += _stickers(activity, look)
    rows += _changes(journey, activity, look)
    if stage == "stickers":
        rows += worst_rows(journey, activity, look)
    if not comes_before(stage, "changes"):
        rows += _unanswered(journey, activity, look)
    return rows


def phase_line(journey: Journey, phase: Phase, look: Look) -> Content:
    """`Phase 2 of 5  DECIDING`."""
    number = [one.id for one in journey.phases].index(phase.id) + 1
    count = _("Phase {n} of {all}").format(n=number, all=len(journey.phases))
    title = clip(phase.title, max(look.width - len(count) - 4, 8)).upper()
    return Content.assemble((count, "$muted"), "  ", (title, "bold"))


def _neighbours(journey: Journey, activity: Activity, look: Look) -> Iterator[Row]:
    """What comes just before and just after, at the two ends of one line."""
    order = journey.activities
    at = next(n for n, one in enumerate(order) if one.id == activity.id)
    room = (look.width - 5) // 2
    left = right = ""
    if at:
        left = f"{look.glyphs.before} {clip(order[at - 1].text, room - 2)}"
    if at + 1 < len(order):
        right = f"{clip(order[at + 1].text, room - 2)} {look.glyphs.after}"
    yield Row(both_ends(text(left, "$muted"), text(right, "$muted"), look.width))


def _heading(activity: Activity, look: Look) -> list[Row]:
    marks = []
    if activity.kind == "situation":
        marks.append(words.named(words.KINDS, "situation"))
    if activity.outside:
        marks.append(_("outside our sight"))
    # While the cursor is among the cards, it alone has the mark.
    mark = look.glyphs.here if look.cursor in ("", activity.id) else " "
    name = quoted(activity.text, look.glyphs, quote=activity.quote)
    body = Content.assemble((mark + " ", "$focus bold"), text(name, "$focus bold"))
    lines = [line.rstrip() for line in body.wrap(max(look.width - 14, 8))]
    said = text(f" {look.glyphs.dot} ".join(marks), "$muted")
    if marks and len(lines) == 1 and lines[0].cell_length + 3 + said.cell_length <= look.width - 14:
        lines[0] = Content.assemble(lines[0], "   ", said)
    elif marks:
        lines.append(Content.assemble("  ", said))
    rows = []
    for at, line in enumerate(lines):
        shown = line
        if at == 0:
            basis = tag_column(tag_of(activity), look)
            shown = both_ends(line, text(basis, "$muted"), look.width)
        elif not line.plain.startswith("  "):
            shown = Content("  ") + line
        if activity.id == look.cursor:
            shown = pointed_at(shown, look)
        rows.append(Row(shown, activity.id, at == 0))
    return rows + _other_views(activity, look)


def _other_views(activity: Activity, look: Look) -> list[Row]:
    """How others see the activity itself, under its text."""
    lines = [part for view in views_on(activity, look.glyphs) for part in view.wrap(max(look.width - 2, 8))]
    shown = [Content("  ") + line.rstrip() for line in lines]
    here = activity.id == look.cursor
    return [Row(pointed_at(line, look) if here else line, activity.id) for line in shown]


def quoted(words_: str, glyphs: Glyphs, *, quote: bool) -> str:
    """A text in quotation marks when it is in the customer's own words."""
    return f"{glyphs.opening}{words_}{glyphs.closing}" if quote else words_


def views_on(one: Card, glyphs: Glyphs) -> list[Content]:
    """How others see a card, a line each: `≠ Support: they are afraid`."""
    return [text(f"{glyphs.other_view} {said}", "$warn") for said in numbered(one.views)]


def tag_of(one: Card) -> str:
    """Behind a card: that it is a quote, and its basis, in as many cells as there are for it."""
    basis = words.named(words.BASES, one.basis)
    if not getattr(one, "quote", False):
        return basis
    return clip(_("quote, {basis}").format(basis=basis), TAG - 1, ".")


def sticker_sign(sticker: Sticker, glyphs: Glyphs) -> str:
    """The sign of a sticker."""
    return glyphs.sticker(sticker.kind)


STICKER_STYLES: Final[Mapping[StickerKind, str]] = {
    "pain": "$pain bold",
    "joy": "$joy",
    "truth": "$truth bold",
    "break": "$warn bold",
}


def _marked(body: Content, activity: Activity, node_id: str, glyphs: Glyphs) -> Content:
    for sticker in activity.stickers:
        if sticker.on == node_id and not sticker.note:
            sign = f"  {sticker_sign(sticker, glyphs)} {words.named(words.STICKERS, sticker.kind)}"
            body += text(sign, STICKER_STYLES[sticker.kind])
    return body


def _empty(activity: Activity, lane: str, ask: str) -> Content:
    if lane in activity.not_known:
        why = f": {activity.not_known_why}" if activity.not_known_why else ""
        return text(_("not known") + why, "$warn")
    return text(ask, "$muted")


def _thoughts(activity: Activity, look: Look) -> list[Row]:
    label = _("thinks")
    if not activity.thoughts:
        return card(look, "", label, _empty(activity, "thoughts", "–"))
    rows: list[Row] = []
    for at, one in enumerate(activity.thoughts):
        words_ = quoted(one.text, look.glyphs, quote=one.quote)
        body = _marked(text(words_, "$quote" if one.quote else ""), activity, one.id, look.glyphs)
        rows += card(look, one.id, "" if at else label, [body, *views_on(one, look.glyphs)], tag_of(one))
    return rows


def _feelings(activity: Activity, look: Look) -> list[Row]:
    label = _("feels")
    if not activity.feelings:
        return card(look, "", label, _empty(activity, "feelings", "–"))
    rows: list[Row] = []
    for at, one in enumerate(activity.feelings):
        style = "$joy bold" if one.valence > 0 else "$pain bold" if one.valence < 0 else "bold"
        body = text(look.glyphs.valence(one.valence), style)
        if one.text:
            body += text(" " + quoted(one.text, look.glyphs, quote=one.quote))
        body = _marked(body, activity, one.id, look.glyphs)
        rows += card(look, one.id, "" if at else label, [body, *views_on(one, look.glyphs)], tag_of(one))
    return rows


def _not_yet(journey: Journey, stage: StageName) -> bool:
    """Whether the touchpoints have not been come to: before their stage, and none is there."""
    return comes_before(stage, "touchpoints") and not any(one.touchpoints for one in journey.activities)


def _touchpoints(activity: Activity, look: Look, *, closed: bool) -> list[Row]:
    label = _("meets")
    if not activity.touchpoints:
        return card(look, "", label, text(_("(after feelings)") if closed else "–", "$gated"))
    rows: list[Row] = []
    for at, one in enumerate(activity.touchpoints):
        facts = [
            words.named(words.SIDES, one.side) if one.side else "",
            one.channel,
            _("owner: {owner}").format(owner=one.owner) if one.owner else _("no owner yet"),
            _("for: {purpose}").format(purpose=one.purpose) if one.purpose else "",
            _("measure: {measure}").format(measure=one.measure) if one.measure else "",
        ]
        body = _marked(text(one.text), activity, one.id, look.glyphs)
        details = text(f" {look.glyphs.dot} ".join(fact for fact in facts if fact), "$muted")
        rows += card(
            look, one.id, "" if at else label, [body, details, *views_on(one, look.glyphs)], tag_of(one)
        )
    return rows


def _stickers(activity: Activity, look: Look) -> list[Row]:
    """The stickers that say something of their own, or stand on the activity as a whole."""
    rows: list[Row] = []
    cards: tuple[Card, ...] = (*activity.thoughts, *activity.feelings, *activity.touchpoints)
    names = {one.id: one.text for one in cards}
    shown = [one for one in activity.stickers if one.note or one.on not in names]
    for at, one in enumerate(shown):
        body = text(
            f"{sticker_sign(one, look.glyphs)} {words.named(words.STICKERS, one.kind)}",
            STICKER_STYLES[one.kind],
        )
        if one.note:
            body += text(f": {one.note}")
        if one.on in names:
            body += text("  " + _("on “{card}”").format(card=clip(names[one.on], 30)), "$muted")
        rows += card(look, one.id, "" if at else _("stickers"), body)
    return rows


def _changes(journey: Journey, activity: Activity, look: Look) -> list[Row]:
    here = {activity.id} | {
        one.id
        for lane in (activity.thoughts, activity.feelings, activity.touchpoints, activity.stickers)
        for one in lane
    }
    rows: list[Row] = []
    for change in journey.changes:
        if here.isdisjoint(change.at):
            continue
        facts = [
            words.named(words.CHANGE_STATES, change.state),
            change.owner or _("no owner yet"),
            change.due.isoformat() if change.due else _("no date yet"),
        ]
        body = [text(change.text or change.to_be)]
        if change.as_is or (change.to_be and change.text):
            body.append(text(f"{change.as_is or '…'} → {change.to_be or '…'}", "$muted"))
        if change.state != "accepted":
            body.append(text(f" {look.glyphs.dot} ".join(facts), "$muted"))
        label = _("we accept") if change.state == "accepted" else words.named(words.CHANGES, change.kind)
        rows += card(look, change.id, label, body)
    for measure in journey.measures:
        if here.isdisjoint(measure.at):
            continue
        numbers = _("now {now}, goal {goal}").format(
            now="–" if measure.now is None else measure.now,
            goal="–" if measure.goal is None else measure.goal,
        )
        rows += card(look, measure.id, _("measure"), text(f"{measure.text}: {numbers}"))
    return rows


def _unanswered(journey: Journey, activity: Activity, look: Look) -> list[Row]:
    """What chafes here and has no change: the stage of changes asks for one."""
    rows: list[Row] = []
    for one in chafing_at(journey, activity):
        said = look.glyphs.valence(one.valence) if isinstance(one, Feeling) else _sticker_words(one, look)
        own = one.text if isinstance(one, Feeling) else one.note
        body = text(_("no change yet for"), "$muted") + text(f" {said}", "$pain bold")
        rows += card(look, "", "" if rows else _("chafes"), body + text(f" {clip(own, 40)}" if own else ""))
    return rows


def _sticker_words(sticker: Sticker, look: Look) -> str:
    return f"{sticker_sign(sticker, look.glyphs)} {words.named(words.STICKERS, sticker.kind)}"
