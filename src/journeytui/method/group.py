"""The group in the room against the owners on the map: who is missing, and whom to invite next.

An owner is a role (“Fitter”) or a function (“Installation”), as people say it; it is in the room when
somebody there has that role or comes from that function, whatever the case.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from journeytui.journey.model import Frame

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


def _room(frame: Frame) -> Iterator[tuple[str, ...]]:
    """The roles and functions in the room, as words."""
    for one in frame.participants:
        yield _words(one.role)
        yield _words(one.function)


@lru_cache(256)  # the same few roles are asked for at each touchpoint
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
