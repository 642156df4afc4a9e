"""What a recap says that the room should notice: the worst moments, those that decide, who is missing."""

from collections.abc import Iterator

from journeytui.i18n import _
from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Feeling, Journey, Thought
from journeytui.journey.words import STICKERS, named, signed
from journeytui.method.worst import LOOKED_AT, truths, truths_stand_first, worst
from journeytui.workshop.markdown import literal

Lines = Iterator[str]


def said(card: Thought | Feeling) -> str:
    """What a card says, in quotation marks when it is in the customer's own words."""
    return _("“{text}”").format(text=literal(card.text)) if card.quote else literal(card.text)


def worst_title(journey: Journey) -> str:
    """The title above them; it says so where the order is not that of the feelings alone."""
    if truths_stand_first(worst(journey)[:LOOKED_AT]):
        return _("Worst moments so far, moments of truth that hurt first")
    return _("Worst moments so far")


def worst_moments(journey: Journey) -> Lines:
    """By the lowest feeling; moments of truth with a red sticker stand on top."""
    for one in worst(journey)[:LOOKED_AT]:
        marks = dict.fromkeys(named(STICKERS, sticker.kind) for sticker in one.activity.stickers)
        facts = ", ".join([literal(one.phase.title), *marks]).strip(", ")
        feeling = " ".join(part for part in (signed(one.feeling.valence), said(one.feeling)) if part)
        yield f"{feeling}: {literal(one.activity.text)}" + (f" ({facts})" if facts else "")


def deciding_moments(journey: Journey) -> Lines:
    """The moments of truth with their reasons."""
    for one in truths(journey):
        yield f"{literal(one.activity.text)}: {literal(one.sticker.note) or _('why is not said yet')}"


def two_views(journey: Journey) -> Lines:
    """Where the room does not agree: both stand, for customers to be asked."""
    for activity in journey.activities:
        for one in cards_of(activity):
            if one.views:
                number = signed(one.valence) + " " if isinstance(one, Feeling) else ""
                where = f"{literal(activity.text)}: " if one is not activity else ""
                others = " / ".join(literal(view) for view in one.views)
                yield f"{where}{number}{literal(one.text)}".strip() + f" ≠ {others}"
