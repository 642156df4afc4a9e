"""The group in the room against the owners on the map: who is missing, and whom to invite next.

An owner is a role (“Fitter”) or a function (“Installation”), as people say it; it is in the room when
somebody there has that role or comes from that function, whatever the case.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey.model import Activity, Frame, Journey, Touchpoint
from journeytui.method.change_states import OPEN
from journeytui.method.lettering import folded
from journeytui.method.stages import is_worst

SMALLEST_GROUP: Final = 7
LARGEST_GROUP: Final = 9
FEWEST_FUNCTIONS: Final = 3

_WORD: Final = re.compile(r"\w+")
_STEM: Final = 4
"""Letters from which a word may be the beginning of a compound."""


def in_the_room(frame: Frame, owner: str) -> bool:
    """Whether `owner` is a role or a function of somebody in the room.

    One may say more than the other: “Head of sales” is there when “Sales” is, and the other way round. Whole
    words count, so that “IT” is not found in “Fitter”; but a compound is as good as its beginning, since
    Swedish and Danish write “Säljchef” for the head of “Sälj”.
    """
    wanted = _words(owner)
    return any(_within(wanted, said) or _within(said, wanted) for said in _room(frame))


class Missing(NamedTuple):
    """Somebody who owns something on the map and is not in the room."""

    owner: str
    """As it was written first."""
    touchpoints: tuple[Touchpoint, ...]
    activities: tuple[Activity, ...]
    """Where these touchpoints are, one for each."""
    changes: int
    """How many changes they own."""

    @property
    def bad(self) -> int:
        """How many of the touchpoints are where it feels bad."""
        return sum(map(is_worst, self.activities))

    @property
    def said(self) -> str:
        """What they own, in words: `3 touchpoints, 2 where it feels bad, 1 change`."""
        count = len(self.touchpoints)
        parts = [
            ngettext("{n} touchpoint", "{n} touchpoints", count) if count else "",
            _("{n} where it feels bad").format(n=self.bad) if self.bad else "",
            ngettext("{n} change", "{n} changes", self.changes) if self.changes else "",
        ]
        return ", ".join(part for part in parts if part)


def missing(journey: Journey) -> list[Missing]:
    """As `owners_not_there`, but whom to invite next stands first.

    That is whoever owns most touchpoints where it feels bad, then most at all.
    """
    found = owners_not_there(journey)
    return sorted(found, key=lambda one: (-one.bad, -len(one.touchpoints), -one.changes))


def owners_not_there(journey: Journey) -> list[Missing]:
    """Who owns touchpoints or open changes and is not in the room, in the order of the journey.

    Nobody is missing from a room of which nobody has said who is in it.
    """
    if not journey.frame.participants:
        return []
    met: dict[str, list[tuple[Touchpoint, Activity]]] = {}
    acting: dict[str, int] = {}
    names: dict[str, str] = {}
    for activity in journey.activities:
        for one in activity.touchpoints:
            met.setdefault(_name(one.owner, names), []).append((one, activity))
    for change in journey.changes:
        if change.state in OPEN:
            owner = _name(change.owner, names)
            acting[owner] = acting.get(owner, 0) + 1
    return [
        Missing(
            name,
            tuple(touchpoint for touchpoint, _at in met.get(key, ())),
            tuple(at for _touchpoint, at in met.get(key, ())),
            acting.get(key, 0),
        )
        for key, name in names.items()
        if key and not in_the_room(journey.frame, name)
    ]


@lru_cache(256)  # the same few roles are asked for at each touchpoint
def same_role(role: str) -> str:
    """What two ways to write one role have in common, whatever the case, blanks and accents."""
    return folded(role)


def absent(journey: Journey, owner: str) -> str:
    """That an owner is not in the room, said when they are named for the first time; empty otherwise."""
    frame = journey.frame
    if not owner.strip() or not frame.participants or in_the_room(frame, owner):
        return ""
    names: dict[str, str] = {}
    owned = (one.owner for at in journey.activities for one in at.touchpoints)
    for known in chain(owned, (one.owner for one in journey.changes)):
        _name(known, names)
    before = len(names)
    _name(owner, names)
    if len(names) == before:
        return ""
    return _("{owner} is not in the room: invite them next time?").format(owner=excerpt(owner.strip(), 40))


def _name(owner: str, names: dict[str, str]) -> str:
    """Under what an owner is counted."""
    key = same_role(owner)
    names.setdefault(key, owner.strip())
    return key


def functions(frame: Frame) -> list[str]:
    """The functions in the room, each once, as they were written first."""
    there: dict[str, str] = {}
    for one in frame.participants:
        _name(one.function, there)
    return [name for key, name in there.items() if key]


def too_few_functions(frame: Frame) -> bool:
    """Whether the room sees only a stretch of the journey; not asked where nobody is named."""
    return bool(frame.participants) and len(functions(frame)) < FEWEST_FUNCTIONS


def wrong_size(frame: Frame) -> bool:
    """Whether the group is smaller or larger than one that talks as one; not asked where nobody is named."""
    return bool(frame.participants) and not SMALLEST_GROUP <= len(frame.participants) <= LARGEST_GROUP


def told(frame: Frame) -> str:
    """The group in one line, with what would make it a better one: `5 in the room, of 2 functions: …`."""
    if not frame.participants:
        return _("Seven to nine is a good group, from three functions or more.")
    count, there = len(frame.participants), functions(frame)
    said = ngettext("{n} in the room", "{n} in the room", count)
    if there:
        of = ngettext("of {{n}} function: {{names}}", "of {{n}} functions: {{names}}", len(there))
        said += ", " + of.format(n=len(there), names=", ".join(there))
    advice = [
        _("seven to nine is a good group") if wrong_size(frame) else "",
        _("fewer than three functions see only their own stretch") if too_few_functions(frame) else "",
    ]
    return " · ".join(part for part in (said, *advice) if part)


def _room(frame: Frame) -> Iterator[tuple[str, ...]]:
    """The roles and functions in the room, as words."""
    for one in frame.participants:
        yield _words(one.role)
        yield _words(one.function)


@lru_cache(256)  # as above
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of `part` stand in `whole`, one behind the other."""
    size = len(part)
    return bool(part) and any(
        all(map(_same, part, whole[at : at + size])) for at in range(len(whole) - size + 1)
    )


def _same(said: str, word: str) -> bool:
    return said == word or (len(said) >= _STEM and word.startswith(said))
