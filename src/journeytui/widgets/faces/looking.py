"""The moments that the group does not look away from, named while it puts on stickers."""

from typing import Final

from textual.content import Content

from journeytui.i18n import _
from journeytui.journey.lookup import number_of
from journeytui.journey.model import Activity, Journey
from journeytui.method.worst import LOOKED_AT, Moment, truths_stand_first, worst
from journeytui.widgets.faces.rows import LABEL, Look, Row, card, clip, text

SIGNS: Final = 8
"""Cells that the signs of a moment's stickers may take."""


def worst_rows(journey: Journey, here: Activity, look: Look) -> list[Row]:
    """The worst moments, a line each: how low, which activity, and the stickers that are on it already."""
    moments = worst(journey)
    rows = [Row(Content(""))] if moments else []
    for at, one in enumerate(moments[:LOOKED_AT]):
        rows += card(look, "", "" if at else _("worst"), _moment(journey, one, here, look))
    left = len(moments) - LOOKED_AT
    notes = [
        _("… and {n} more").format(n=left) if left > 0 else "",
        _("moments of truth that hurt first") if truths_stand_first(moments[:LOOKED_AT]) else "",
    ]
    if said := look.glyphs.dot.join(f" {note} " for note in notes if note).strip():
        rows += card(look, "", "", text(said, "$muted"))
    return rows


def _moment(journey: Journey, moment: Moment, here: Activity, look: Look) -> Content:
    activity, g = moment.activity, look.glyphs
    signs = "".join(g.sticker(kind) for kind in dict.fromkeys(one.kind for one in activity.stickers))
    room = max(look.width - LABEL - 2 - SIGNS - len(g.valence(-2)), 8)
    name = clip(f"{number_of(journey, activity.id)} {activity.text}", room)
    body = text(g.valence(moment.feeling.valence), "$pain bold")
    body += text(f" {name}", "$focus bold" if activity.id == here.id else "")
    return body + text(f"  {signs}" if signs else f"  {_('no sticker')}", "$muted")
