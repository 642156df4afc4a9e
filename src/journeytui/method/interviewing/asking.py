"""What to ask customers about: the holes of a journey, and the cards that rest on no insight.

Nothing here is in words yet, and nothing is asked about an insight that names its source.
"""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, Literal, NamedTuple, get_args

from journeytui.journey.lookup import cards_of, find, number_of
from journeytui.journey.model import Activity, Card, Feeling, Journey, Phase, StickerKind
from journeytui.journey.words import signed
from journeytui.method.believing import is_known
from journeytui.method.evidence import LANES, missing_insight, why_weak
from journeytui.method.gaps import holes

Kind = Literal[
    "before",  # what came before the first contact
    "after",  # what came after the last
    "silence",  # what went on while nobody met them
    "between",  # what was left out between two activities
    "steps",  # a phase without activities
    "activity",
    "situation",
    "thought",
    "feeling",
    "contact",
    "truth",
    "break",
    "views",
    "wonder",
    "wish",
    "challenge",
    "belief",
]
"""What a question is about. In this order they are asked at one place."""

SPOKEN: Final[tuple[Kind, ...]] = get_args(Kind)

Why = Literal[
    "assumption",
    "belief",
    "wish",
    "quote",
    "source",
    "not_known",
    "empty",
    "begins",
    "ends",
    "silent",
    "between",
    "parked",
    "sticker",
    "frame",
]
"""Why it is asked: what something rests on, or that there is nothing yet."""

GAPS: Final = 4
"""Gaps that are asked about before all else, the widest first; the others come last."""

AT_ONCE: Final = 2
"""Questions about one activity, before other activities have had as many."""


HONEST: Final[tuple[Why, ...]] = ("not_known", "parked")
"""What the group itself has said that only customers can tell."""


class About(NamedTuple):
    """What a question is about: a card, or where one is missing."""

    id: str
    text: str
    why: Why
    reason: str = ""
    """What the group wrote about why it is so."""


class Ask(NamedTuple):
    """Something to ask, and where on the journey; without a phase it is about the whole of it."""

    kind: Kind
    about: tuple[About, ...]
    phase: Phase | None = None
    activity: Activity | None = None
    """The activity that is read aloud as a note; nothing where there is none to read."""


def asks(journey: Journey) -> list[Ask]:
    """What to ask along the journey: its wide gaps, then activity by activity, what matters most first."""
    order = {row.activity.id: at for at, row in reversed([*enumerate(missing_insight(journey))])}
    wondered = _wondered(journey)
    ranked: list[tuple[int, int, Ask]] = []
    for phase in journey.phases:
        for activity in phase.activities:
            place = order.get(activity.id, len(order) + len(ranked))
            found = _at(phase, activity, wondered.get(activity.id, ()))
            ranked += [(_turn(one, n), place, one) for n, one in enumerate(found)]
    gaps = [*_gaps(journey)]
    ranked += [(1, 0, one) for one in gaps if one.kind == "between"]
    ranked.sort(key=lambda one: one[:2])
    wide = sorted((one for one in gaps if one.kind != "between"), key=_widest)
    return [*wide[:GAPS], *(one for _turn, _place, one in ranked), *wide[GAPS:]]


def _widest(gap: Ask) -> float:
    """Sorts the ends of the journey and empty phases first, then the longest silences."""
    return -len(gap.about) if gap.kind == "silence" else -math.inf


def _turn(one: Ask, n: int) -> int:
    """When it is the turn of the question that is the nth of its activity: honest holes come before all."""
    return -1 if one.about[0].why in HONEST else n // AT_ONCE


def looking_back(journey: Journey) -> list[Ask]:
    """What to ask about the whole of it: parked questions, challenges, the beliefs without a verdict."""
    wondered = tuple(about for home, all_ in _wondered(journey).items() if not home for about in all_)
    challenges = tuple(About("", one, "frame") for one in journey.frame.challenges)
    judged = {one.belief for one in journey.frame.verdicts}
    beliefs = tuple(About("", one, "belief") for one in journey.frame.beliefs if one not in judged)
    dealt: list[tuple[Kind, tuple[About, ...]]] = [
        ("wonder", wondered),
        ("challenge", challenges),
        ("belief", beliefs[::2]),
        ("belief", beliefs[1::2]),
    ]
    return [Ask(kind, about) for kind, about in dealt if about]


def _at(phase: Phase, activity: Activity, wondered: Iterable[About]) -> list[Ask]:
    """What to ask at one activity, the most telling first."""
    own: Kind = "activity" if activity.kind == "activity" else "situation"
    cards = cards_of(activity)
    feelings = sorted(activity.feelings, key=lambda one: one.valence)
    found: list[tuple[Kind, tuple[About, ...]]] = [
        ("thought", _hole(activity, "thoughts")),
        ("feeling", _hole(activity, "feelings")),
        ("truth", _unconfirmed(activity, "truth")),
        ("feeling", _weak(feelings)),
        ("thought", _weak(activity.thoughts)),
        ("wonder", tuple(wondered)),
        ("views", tuple(_about(one) for one in cards if one.views and not is_known(one))),
        (own, _weak([activity])),
        ("break", _unconfirmed(activity, "break")),
        ("contact", _hole(activity, "touchpoints")),
        ("contact", _weak(one for one in activity.touchpoints if one.side != "back")),
        ("wish", tuple(_about(one) for one in cards if one.basis == "wish")),
    ]
    return [Ask(kind, about, phase, activity) for kind, about in found if about]


def _about(card: Card, why: Why | None = None) -> About:
    text = f"{signed(card.valence)} {card.text}".strip() if isinstance(card, Feeling) else card.text
    basis: Why = "source" if card.basis == "insight" else card.basis
    return About(card.id, text, why or basis)


def _weak(cards: Iterable[Card]) -> tuple[About, ...]:
    return tuple(_about(card, why) for card in cards if (why := why_weak(card)) is not None)


def _hole(activity: Activity, lane: str) -> tuple[About, ...]:
    """An empty lane. Touchpoints may be missing; that they are not known has to be said."""
    if getattr(activity, lane):
        return ()
    if lane in activity.not_known:
        return (_about(activity, "not_known")._replace(reason=activity.not_known_why),)
    return (_about(activity, "empty"),) if lane != LANES[-1] else ()


def _unconfirmed(activity: Activity, kind: StickerKind) -> tuple[About, ...]:
    """Stickers of that kind on what no customer has told."""
    cards: dict[str | None, Card] = {one.id: one for one in cards_of(activity)}
    return tuple(
        About(one.id, one.note or cards.get(one.on, activity).text, "sticker")
        for one in activity.stickers
        if one.kind == kind and not is_known(cards.get(one.on, activity))
    )


def _wondered(journey: Journey) -> dict[str, tuple[About, ...]]:
    """The parked items that only customers can answer, by the activity that they arose at."""
    found: dict[str, tuple[About, ...]] = {}
    for item in journey.parked:
        if item.state == "needs_insight":
            place = find(journey, item.at) if item.at else None
            home = place.activity.id if place is not None and place.activity is not None else ""
            found[home] = (*found.get(home, ()), About(item.id, item.text, "parked"))
    return found


def _gaps(journey: Journey) -> Iterator[Ask]:
    """What the holes of the journey that lie between activities leave to ask, in time order.

    Nothing is asked ahead of its phase: of what lies between two activities from the later one, looking
    back, and of a silence in the phase that has most of it.
    """
    walked = journey.activities
    home = {activity.id: phase for phase in journey.phases for activity in phase.activities}
    for hole in holes(journey):
        here, then = hole.activity, hole.then
        if here is None:
            yield Ask("steps", (About(hole.phase.id, hole.phase.title, "empty"),), hole.phase)
        elif hole.kind == "start":
            yield Ask("before", (_about(here, "begins"),), hole.phase)
        elif hole.kind == "end":
            yield Ask("after", (_about(here, "ends"),), hole.phase)
        elif hole.kind == "silence":
            first = number_of(journey, here.id) - 1
            quiet = walked[first : first + hole.many]
            stretches = [[*one] for _phase, one in groupby(quiet, lambda one: home[one.id].id)]
            at = max(stretches, key=len)[0]
            yield Ask("silence", tuple(_about(one, "silent") for one in quiet), home[at.id], at)
        elif then is not None:
            about = (_about(here, "between"), _about(then, "between"))
            yield Ask("between", about, home[then.id], then)
