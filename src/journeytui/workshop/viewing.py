"""Other views on a card: where the room does not agree, both are kept, and nothing is averaged away."""

from typing import TYPE_CHECKING, Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.edits import Edit
from journeytui.journey.lookup import LANE_FIELDS, CardKind, find
from journeytui.journey.model import (
    Activity,
    Feeling,
    Journey,
    Node,
    StageName,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.journey.planning import set_fields
from journeytui.method import inputline
from journeytui.method.fields import FieldError
from journeytui.method.numbered import number_to_replace, with_said, without
from journeytui.method.parsed import OtherView
from journeytui.workshop.labels import card_label
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.walk import activity_of

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

_LANE_OF: Final[dict[StageName, CardKind]] = {
    "thoughts": "thought",
    "feelings": "feeling",
    "touchpoints": "touchpoint",
}


class Viewed(NamedTuple):
    """What another view came to: the edit, the words for it, and a hint; with a hint alone it cannot be."""

    edit: Edit | None
    label: str = ""
    hint: str = ""


def views_of(node: Node | None) -> tuple[str, ...] | None:
    """The other views on a card; nothing for what nobody can see otherwise."""
    return node.views if isinstance(node, Activity | Thought | Feeling | Touchpoint) else None


def view_asked() -> str:
    """What is asked for another view."""
    return _("Who sees it otherwise, and how? A function, a colon, their words; -1 takes the first away.")


def seen_otherwise(journey: Journey, stage: StageName, focus: str, last: str) -> str:
    """The card that another view is about: the one touched last, else the last one of the stage here.

    Of a sticker it is the card that it stands on. Empty when there is no card.
    """
    place = find(journey, last) if last else None
    if place is not None and isinstance(place.node, Sticker):
        place = find(journey, place.node.on or place.parent)
    if place is not None and views_of(place.node) is not None:
        return place.node.id
    activity = activity_of(journey, focus)
    if activity is None:
        here = find(journey, focus)
        named = here.phase.activities if here is not None and here.phase is not None else ()
        return named[-1].id if named else ""
    lane = getattr(activity, LANE_FIELDS[_LANE_OF[stage]]) if stage in _LANE_OF else ()
    return str(lane[-1].id) if lane else activity.id


def viewed(journey: Journey, card: str, said: OtherView) -> Viewed:
    """One more view on `card`, another wording of one (`2: text`), or one less."""
    place = find(journey, card)
    now = views_of(place.node) if place is not None else None
    if place is None or now is None:
        return Viewed(
            None, hint=_("Only activities, thoughts, feelings and touchpoints can be seen otherwise.")
        )
    if number_to_replace(said.text) > len(now):
        gone = _("There is no view {n} to say anew: {card} has {count}.")
        name = card_label(place.kind, place.node)
        return Viewed(None, hint=gone.format(n=number_to_replace(said.text), card=name, count=len(now)))
    try:
        views = without(now, said.out) if said.out else with_said(now, said.text, str)
    except FieldError as error:
        return Viewed(None, hint=str(error))
    edit = set_fields(journey, card, views=list(dict.fromkeys(views)))
    if edit is None:
        return Viewed(None, hint=_("It says so already."))
    name = card_label(place.kind, place.node)
    if said.out:
        return Viewed(edit, _("view {n} taken away from {card}").format(n=said.out, card=name))
    label = _("another view on {card}: “{text}”").format(card=name, text=excerpt(said.text))
    other_number = _("another view kept · another number? Add that feeling too: the lowest counts")
    return Viewed(edit, label, other_number if isinstance(place.node, Feeling) else "")


def view(workshop: "Workshop", card: str, text: str) -> Outcome:
    """Do so with what a person typed: a view, `1: text` for other words, `-1` to take one away."""
    said = inputline.other_view(text)
    if isinstance(said, inputline.Misunderstood):
        return Outcome(said.hint, kept=text, ok=False)
    edit, label, hint = viewed(workshop.journey, card, said)
    if edit is None:
        return Outcome(hint, kept=text, ok=False)
    outcome = workshop.run(edit, label)
    return outcome._replace(said=hint) if outcome.ok and hint else outcome
