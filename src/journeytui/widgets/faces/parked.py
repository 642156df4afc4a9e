"""The parked items: the side list of the workshop, and the wrap-up that looks at each."""

from collections.abc import Iterable
from typing import Final

from textual.content import Content

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey, Parked
from journeytui.method.group import missing
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.rows import Look, Row, card, clip, plain, text, within

MOST_INVITED: Final = 3
"""Who is missing, by name; the rest is counted. The palette tells all of them."""

SIGNS = {"question": "?", "touchpoint": ">", "idea": "+", "decision": "=", "risk": "!"}


def sign(item: Parked, glyphs: Glyphs) -> str:
    """What an item is, or that it is settled; a dropped one has no answer to tick off."""
    if item.state == "dropped":
        return glyphs.minus
    return SIGNS[item.kind] if item.waits else glyphs.done


def arose(journey: Journey, item: Parked, day: str = "") -> str:
    """Where and when an item arose: `Feelings · Compares offers · 09:38`; `day` stands before the time."""
    clock = f"{day} {item.asked:%H:%M}".strip() if item.asked else ""
    return " · ".join(part for part in (stands(journey, item), clock) if part)


def stands(journey: Journey, item: Parked) -> str:
    """Where an item arose: `Feelings · Compares offers`."""
    place = find(journey, item.at) if item.at else None
    where = str(getattr(place.node, "text", "") or getattr(place.node, "title", "")) if place else ""
    stage = words.named(words.STAGES, item.stage) if item.stage else ""
    return " · ".join(part for part in (stage, where) if part)


def outcome(item: Parked) -> str:
    """What became of an item, in words."""
    parts = [words.named(words.PARKED_STATES, item.state)]
    if item.answer:
        parts.append(f"“{item.answer}”")
    if item.reason:
        parts.append(item.reason)
    if item.owner:
        parts.append(_("owner: {owner}").format(owner=item.owner))
    if item.due:
        parts.append(_("due {date}").format(date=item.due.isoformat()))
    return " · ".join(parts)


def open_first(items: Iterable[Parked]) -> list[Parked]:
    """Open ones first, the newest of them on top; then what is settled."""
    newest_first = tuple(items)[::-1]
    return sorted(newest_first, key=lambda one: not one.waits)


def side_list(journey: Journey, look: Look, height: int) -> list[Row]:
    """The narrow list beside the walk: how many are open, then the newest, two lines each."""
    rows = [Row(text(_("PARKED {n}").format(n=len(journey.waiting)), "bold"))]
    if not journey.parked:
        rows += plain(look, _("? and a question parks it here. Nothing stops the walk."))
    for item in open_first(journey.parked):
        style = "" if item.waits else "$muted"
        first, *onward = within(text(item.text, style), look.width - 2, 2)
        shown = [text(f"{sign(item, look.glyphs)} ", style) + first, *("  " + line for line in onward)]
        detail = _("held · ") if item.kind == "touchpoint" and item.waits else ""
        detail += arose(journey, item) if item.waits else words.named(words.PARKED_STATES, item.state)
        block = [
            *(Row(line, item.id) for line in shown),
            Row(text("  " + clip(detail, look.width - 2), "$muted"), item.id),
        ]
        if len(rows) + len(block) > height:
            rows = rows[: height - 1]
            rows.append(Row(text(_("… all of them: f4"), "$muted")))
            break
        rows += block
    return rows


def wrap_face(journey: Journey, focus: str, look: Look) -> list[Row]:
    """What is parked, one after the other; the one in focus is asked about."""
    settled = [one for one in journey.parked if not one.waits]
    if not journey.parked:
        rows = [*plain(look), *plain(look, _("Nothing was parked. What happens next, and when do we meet?"))]
        return rows + _to_invite(journey, look)
    rows = []
    for item in (*journey.waiting, *settled):
        here = item.id == focus
        body = text(item.text, "$focus bold" if here else "" if item.waits else "$muted")
        front = f"{look.glyphs.here if here else ' '} {sign(item, look.glyphs)}"
        lines = [body, text(arose(journey, item), "$muted")]
        if item.state != "open" or item.owner or item.due:
            lines.append(text(outcome(item), "$muted"))
        rows += card(look, item.id, front, lines if here else lines[:1] + lines[2:])
    return rows + _to_invite(journey, look)


def _to_invite(journey: Journey, look: Look) -> list[Row]:
    """Who owns something on the map and is not in the room: those who are needed most come first."""
    absent = missing(journey)
    rows = plain(look) if absent else []
    for at, one in enumerate(absent[:MOST_INVITED]):
        body = Content.assemble(text(one.owner, "bold"), text(f"  {one.said}", "$muted"))
        rows += card(look, "", "" if at else _("invite"), body)
    if left := len(absent) - MOST_INVITED:
        rows += card(look, "", "", text(_("… and {n} more").format(n=left), "$muted")) if left > 0 else []
    return rows
