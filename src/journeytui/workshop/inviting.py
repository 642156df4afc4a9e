"""Whom to invite next time, as Markdown: who owns something on the map and was not in the room."""

from collections.abc import Iterator

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.method import group
from journeytui.workshop.markdown import literal


def to_invite(journey: Journey) -> Iterator[str]:
    """A line each, those first who are needed most."""
    for one in group.missing(journey):
        at = ", ".join(dict.fromkeys(literal(activity.text) for activity in one.activities if activity.text))
        yield f"**{literal(one.owner)}**: {one.said}" + (f" ({at})" if at else "")


def invitation(journey: Journey) -> str:
    """The group in the room, and who is missing, with what each of them owns and where."""
    lines = [
        "## " + _("In the room"),
        "",
        literal(group.told(journey.frame)),
        "",
        "## " + _("To invite next time"),
        "",
    ]
    absent = [f"- {line}" for line in to_invite(journey)]
    if absent:
        return "\n".join([*lines, *absent])
    if not journey.frame.participants:
        return "\n".join([*lines, _("Say in the frame who is in the room: then it is seen who is missing.")])
    return "\n".join([*lines, _("Everybody who owns a touchpoint or a change is in the room.")])
