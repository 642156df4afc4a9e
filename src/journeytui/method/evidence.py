"""What is not known: the missing-insight list, those nearest a business challenge first.

On it are the cards that rest on no insight, each once, and the lanes that were honestly left empty. A wish
is not on it: it says what we want, not how it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Final, Literal, NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.lookup import cards_of, find, ids_on, inner
from journeytui.journey.model import (
    Activity,
    Card,
    Change,
    Journey,
    Lane,
    Node,
    Phase,
    Sticker,
    StickerKind,
)
from journeytui.journey.remembering import remembered
from journeytui.method.believing import is_known
from journeytui.method.lettering import written
from journeytui.method.nearness import roots, telling
from journeytui.method.stages import lowest

Reason = Literal["assumption", "belief", "quote", "source", "not_known"]
"""Why something is on the list; `quote` and `source`: a quote, or an insight, that names no source."""

LANES: Final[tuple[Lane, ...]] = ("thoughts", "feelings", "touchpoints")


class Weak(NamedTuple):
    """A card that rests on no insight, or a lane that is not known."""

    why: Reason
    phase: Phase
    activity: Activity
    card: Card | None
    """The card; nothing where a lane is not known."""
    lane: Lane | None = None
    """The lane that is not known."""
    near: str = ""
    """The business challenge that it is nearest to; empty when it is near none."""

    @property
    def key(self) -> str:
        """What tells it from the others: the id of its card, or of the activity with the lane behind it."""
        return self.card.id if self.card is not None else f"{self.activity.id}:{self.lane}"

    @property
    def lowest(self) -> int | None:
        """The lowest feeling there."""
        return lowest(self.activity)

    @property
    def stickers(self) -> frozenset[StickerKind]:
        """The stickers on its activity, and on what stands there."""
        return frozenset(one.kind for one in self.activity.stickers)


def missing_insight(journey: Journey) -> list[Weak]:
    """What is not known: the nearest to a business challenge first, then where it hurts, then in time order.

    Near is what has words in common with a challenge: the card itself, its activity, what is stuck on it
    and the changes that answer it. The words of title and segment do not count: all of it is about them.
    """
    rows = [one for phase in journey.phases for one in _weak(phase)]
    whole = whole_words(journey)
    asked = [(one, telling(one, journey.language) - whole) for one in journey.frame.challenges]
    asked = [(one, said) for one, said in asked if said]
    if not asked:
        return sorted(rows, key=lambda row: _hurts(row.activity))
    placed: list[tuple[int, tuple[bool, bool, int], Weak]] = []
    answers = _answers(journey) if journey.changes else {}
    for activity, on_it in groupby(rows, key=attrgetter("activity")):
        around, hurts = _around(activity), _hurts(activity)
        if answers:
            around = around.union(*(answers[one] for one in ids_on(activity) if one in answers))
        for row in on_it:
            near, common = _nearest(around if row.card is None else around | said_on(row.card), asked)
            placed.append((-common, hurts, row._replace(near=near) if near else row))
    placed.sort(key=itemgetter(0, 1))
    return [row for _common, _hurting, row in placed]


def unknown_lanes(journey: Journey) -> list[tuple[Activity, Lane]]:
    """The lanes that are marked as not known and are empty still, in time order."""
    return [
        (row.activity, row.lane) for phase in journey.phases for row in _weak(phase) if row.lane is not None
    ]


def why_weak(card: Card) -> Reason | None:
    """Why a card is on the missing-insight list; nothing when it is not."""
    if is_unfounded(card):
        return "quote" if getattr(card, "quote", False) else "source"
    return card.basis if card.basis in ("assumption", "belief") else None


def is_unfounded(card: Card) -> bool:
    """Whether a card has to name a source, and does not: a quote, or what is called an insight."""
    return not card.sources and (card.basis == "insight" or getattr(card, "quote", False))


def rests_on_insight(journey: Journey, change: Change) -> bool:
    """Whether anything that a change answers rests on an insight that names its source."""
    return any(is_known(one) for at in change.at for one in _asked_of(journey, at) if isinstance(one, Card))


def reason_words(why: Reason) -> str:
    """Why something is on the list, in a word or two."""
    return {
        "quote": _("quote without source"),
        "source": _("insight without source"),
        "not_known": _("not known"),
        "assumption": words.named(words.BASES, "assumption"),
        "belief": words.named(words.BASES, "belief"),
    }[why]


def standing_words(row: Weak) -> str:
    """Why it stands where it stands on the list; empty when nothing but time says so."""
    said = []
    if row.near:
        said.append(_("near “{challenge}”").format(challenge=excerpt(row.near, 60)))
    said += [words.named(words.STICKERS, one) for one in ("pain", "truth") if one in row.stickers]
    if row.lowest is not None and row.lowest < 0:
        said.append(_("hurts: {valence}").format(valence=words.signed(row.lowest)))
    return ", ".join(said)


@remembered
def said_on(node: Node) -> frozenset[str]:
    """The words on a card."""
    return roots(written(node))


def whole_words(journey: Journey) -> frozenset[str]:
    """The words of title and segment: all of the journey is about them, so they bring nothing near."""
    return roots(f"{journey.title} {journey.frame.segment}")


@remembered
def _weak(phase: Phase) -> tuple[Weak, ...]:
    """What is not known of a phase, in time order."""
    return tuple(row for one in phase.activities for row in _on(phase, one))


def _on(phase: Phase, activity: Activity) -> Iterator[Weak]:
    for card in cards_of(activity):
        if (why := why_weak(card)) is not None:
            yield Weak(why, phase, activity, card)
    for lane in LANES:
        if lane in activity.not_known and not getattr(activity, lane):
            yield Weak("not_known", phase, activity, None, lane)


@remembered
def _hurts(activity: Activity) -> tuple[bool, bool, int]:
    """Sorts what hurts most first."""
    stickers, low = {one.kind for one in activity.stickers}, lowest(activity)
    return "pain" not in stickers, "truth" not in stickers, 3 if low is None else low


@remembered
def _around(activity: Activity) -> frozenset[str]:
    """The words on an activity and the stickers there."""
    return said_on(activity).union(*(said_on(one) for one in activity.stickers))


def _answers(journey: Journey) -> Mapping[str, frozenset[str]]:
    """The words of the changes by what they are tied to."""
    found: dict[str, frozenset[str]] = {}
    for change in journey.changes:
        for at in change.at:
            found[at] = found.get(at, frozenset()) | said_on(change)
    return found


def _nearest(said: frozenset[str], asked: Sequence[tuple[str, frozenset[str]]]) -> tuple[str, int]:
    """The challenge with most of these words, and how many; none is near without any."""
    best = "", 0
    for challenge, words_ in asked:
        if not words_.isdisjoint(said) and (common := len(words_ & said)) > best[1]:
            best = challenge, common
    return best


def _asked_of(journey: Journey, at: str) -> Iterable[Node]:
    """What a change that is tied to `at` may rest on: what stands there, under it, or below the sticker."""
    place = find(journey, at)
    if place is None:
        return ()
    if isinstance(place.node, Sticker) and place.activity is not None:
        on = find(journey, place.node.on or "")
        return (on.node if on is not None and on.activity is place.activity else place.activity,)
    return (place.node, *inner(place.node))
