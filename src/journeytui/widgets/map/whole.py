"""The card under the cursor in full, whatever of it has room on the map."""

from collections.abc import Iterator

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import number_of
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Journey,
    Measure,
    Node,
    Source,
    Sticker,
    Touchpoint,
)
from journeytui.method.numbered import numbered
from journeytui.method.stages import targets
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.activity import STICKER_STYLES, quoted
from journeytui.widgets.faces.rows import text
from journeytui.widgets.map.columns import Column, Grid, Stretch
from journeytui.widgets.map.lanes import BANDS, LaneName
from journeytui.widgets.map.sifted import hidden


def whole(
    grid: Grid, stretch: Stretch, column: Column | None, lane: LaneName, card: Node | None, glyphs: Glyphs
) -> list[Content]:
    """The lines for a card (its whole text first), or for a place where none stands."""
    if column is None or lane == "phase":
        return _phase(stretch, glyphs)
    if card is None:
        return _empty(column, lane)
    dot = f" {glyphs.dot} "
    facts = [one for one in _facts(grid.journey, card, glyphs) if one]
    if column.activity is not None and card is not column.activity:
        facts.insert(1, f"{number_of(grid.journey, column.activity.id)} {column.activity.text}")
    lines = [_name(card, glyphs)]
    lines += (text(f"{glyphs.other_view} {said}", "$warn") for said in numbered(getattr(card, "views", ())))
    if facts:
        lines.append(text(dot.join(facts), "$muted"))
    if column.activity is not None:
        for sticker in column.activity.stickers:
            if sticker.on == card.id or (sticker.on is None and card is column.activity):
                said = f"{glyphs.sticker(sticker.kind)} {words.named(words.STICKERS, sticker.kind)}"
                note = f": {sticker.note}" if sticker.note else ""
                lines.append(text(said + note, STICKER_STYLES[sticker.kind]))
    lines += _answers(card, column, glyphs)
    return lines


def _phase(stretch: Stretch, glyphs: Glyphs) -> list[Content]:
    if stretch.phase is None:
        return [text(_("Changes and measures that are tied to no place on the journey."), "$muted")]
    count = sum(column.activity is not None for column in stretch.columns)
    said = ngettext("{n} activity", "{n} activities", count)
    return [
        text(stretch.phase.title or glyphs.more, "bold"),
        text(f"{_('phase')} {glyphs.dot} {said}", "$muted"),
    ]


def _empty(column: Column, lane: LaneName) -> list[Content]:
    if column.activity is None:
        return [
            text(_("Nothing happens in this phase yet."), "$muted"),
            text(_("a adds its first activity"), "$muted"),
        ]
    lines = [text(column.activity.text, "bold")]
    if count := hidden(column, lane):
        said = ngettext("{n} card is not shown", "{n} cards are not shown", count)
        lines.append(text(f"{_(BANDS[lane].label)}: {said}", "$muted"))
    elif lane in column.activity.not_known:
        why = f": {column.activity.not_known_why}" if column.activity.not_known_why else ""
        lines.append(text(f"{_(BANDS[lane].label)}: {_('not known')}{why}", "$warn"))
    else:
        lines.append(
            text(_("{lane}: nothing here yet; a adds the first").format(lane=_(BANDS[lane].label)), "$muted")
        )
    return lines


def _name(card: Node, glyphs: Glyphs) -> Content:
    """What it says."""
    match card:
        case Feeling():
            style = "$joy bold" if card.valence > 0 else "$pain bold" if card.valence < 0 else "bold"
            said = quoted(card.text, glyphs, quote=card.quote and bool(card.text))
            return text(glyphs.valence(card.valence), style) + text(f" {said}", "bold")
        case Sticker():
            said = f"{glyphs.sticker(card.kind)} {words.named(words.STICKERS, card.kind)}"
            return text(said + (f": {card.note}" if card.note else ""), STICKER_STYLES[card.kind])
        case Change():
            return text(card.text or card.to_be or glyphs.more, "bold")
        case Measure():
            return text(card.text or words.named(words.MEASURES, card.kind), "bold")
    said = getattr(card, "text", "") or glyphs.more
    return text(quoted(said, glyphs, quote=getattr(card, "quote", False)), "bold")


def _facts(journey: Journey, card: Node, glyphs: Glyphs) -> Iterator[str]:
    """What else there is to know, in a few words each."""
    match card:
        case Activity():
            yield words.named(words.KINDS, card.kind)
            yield _("outside our sight") if card.outside else ""
        case Touchpoint():
            yield words.named(words.SIDES, card.side) if card.side else words.named(words.KINDS, "touchpoint")
            yield card.channel
            yield _("owner: {owner}").format(owner=card.owner) if card.owner else _("no owner yet")
            yield _("for: {purpose}").format(purpose=card.purpose) if card.purpose else ""
            yield _("measure: {measure}").format(measure=card.measure) if card.measure else ""
        case Change():
            accepted = card.state == "accepted"
            yield _("we accept") if accepted else words.named(words.CHANGES, card.kind)
            yield "" if accepted else words.named(words.CHANGE_STATES, card.state)
            if card.as_is or card.to_be:
                yield f"{card.as_is or glyphs.more} {glyphs.leads} {card.to_be or glyphs.more}"
            yield card.owner or _("no owner yet")
            yield card.due.isoformat() if card.due else _("no date yet")
        case Measure():
            yield _("now {now}, goal {goal}").format(
                now="–" if card.now is None else card.now, goal="–" if card.goal is None else card.goal
            )
        case Sticker():
            return
    if (basis := getattr(card, "basis", None)) is not None:
        yield f"{glyphs.basis(basis)} {words.named(words.BASES, basis)}"
        named = getattr(card, "sources", ())
        yield from (_source(one) for one in journey.sources if one.id in named)


def _source(source: Source) -> str:
    kind = words.named(words.SOURCES, source.kind)
    return f"{kind}: {source.about}" if source.about else kind


def _answers(card: Node, column: Column, glyphs: Glyphs) -> list[Content]:
    """The changes that answer the card."""
    ids: set[str] = {card.id}
    if isinstance(card, Sticker) and column.activity is not None:
        ids = targets(column.activity, card)
    return [
        text(f"{glyphs.answered} {words.named(words.CHANGE_STATES, one.state)}: ", "$ok")
        + text(one.text or one.to_be)
        for one in column.changes_for(ids)
    ]
