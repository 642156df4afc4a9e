"""The phases (stage 2), and the activities of the phase in focus (stage 3)."""

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey
from journeytui.widgets.faces.activity import STICKER_STYLES, phase_line, quoted, sticker_sign, tag_of
from journeytui.widgets.faces.rows import Look, Row, beside_or_below, both_ends, card, clip, plain, text


def phases_face(journey: Journey, focus: str, look: Look) -> list[Row]:
    """All phases in time order, the one in focus marked; a new one goes behind it."""
    if not journey.phases:
        return [
            *plain(look),
            *plain(look, _("No phases yet. Say the first stretch of the journey and press enter.")),
        ]
    rows = [Row(text(_("From before they knew us …"), "$muted"))]
    for number, phase in enumerate(journey.phases, 1):
        here = phase.id == focus
        count = ngettext("{n} activity", "{n} activities", len(phase.activities)) if phase.activities else ""
        mark = f"{look.glyphs.here} " if here else "  "
        body = text(phase.title, "$focus bold" if here else "")
        rows += card(look, phase.id, f"{mark}{number}", body, count)
    rows.append(Row(text(_("… until after they left"), "$muted")))
    return rows


def activities_face(journey: Journey, focus: str, look: Look) -> list[Row]:
    """The phase in focus with its activities, between its neighbours."""
    place = find(journey, focus)
    if place is None or place.phase is None:
        return [
            *plain(look),
            *plain(look, _("No phases yet. Pageup goes back to Phases, where a line makes one.")),
        ]
    phase = place.phase
    at = [one.id for one in journey.phases].index(phase.id)
    room = (look.width - 3) // 2
    left = f"{look.glyphs.before} {clip(journey.phases[at - 1].title, room - 2)}" if at else ""
    right = ""
    if at + 1 < len(journey.phases):
        right = f"{clip(journey.phases[at + 1].title, room - 2)} {look.glyphs.after}"
    rows = [
        Row(phase_line(journey, phase, look)),
        Row(both_ends(text(left, "$muted"), text(right, "$muted"), look.width)),
        Row(Content("")),
    ]
    if not phase.activities:
        rows += plain(look, _("Nothing happens here yet. What does the customer do first?"))
    for number, activity in enumerate(phase.activities, 1):
        marks = [
            words.named(words.KINDS, "situation") if activity.kind == "situation" else "",
            _("outside our sight") if activity.outside else "",
        ]
        facts = [text(f" {look.glyphs.dot} ".join(mark for mark in marks if mark), "$muted")]
        for sticker in activity.stickers:
            sign = f"{sticker_sign(sticker, look.glyphs)} {words.named(words.STICKERS, sticker.kind)}"
            facts.append(text(sign, STICKER_STYLES[sticker.kind]))
        body = text(quoted(activity.text, look.glyphs, quote=activity.quote))
        said = beside_or_below(body, Content("  ").join(fact for fact in facts if fact), look)
        rows += card(look, activity.id, f"  {number}", said, tag_of(activity))
    return rows
