"""In which order the tables in a table are written: as they stood, with what is new where it belongs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from journeytui.files.source_text import SourceTable
from journeytui.journey.model import Node, Part, Participant, Verdict


class Slot(NamedTuple):
    """The place of one table: of a part, by its key and name, or of a table that the format does not know."""

    key: str
    name: str
    unknown: SourceTable | None = None


def arranged(
    slots: Sequence[Slot], names: Mapping[str, Sequence[str]], *, regroup: bool = False
) -> Iterator[Slot]:
    """The slots in which to write, given those of the file and the `names` now there by key, in order.

    What stood stays between its neighbours of other kinds as long as the order of its own kind allows it.
    A newcomer follows the one before it; the first of its kind goes where the format has its kind.
    With `regroup` kinds follow each other as in the format and unknown tables come last.
    """
    wanted = [Slot(key, name) for key, group in names.items() for name in group]
    if regroup or not slots:
        yield from wanted
        yield from (slot for slot in slots if slot.unknown is not None)
        return
    if [slot for slot in slots if slot.unknown is None] == wanted:
        yield from slots
        return
    staying = list(_staying(slots, names))
    stays = set(staying)
    following: dict[Slot | None, list[Slot]] = {}
    for key, group in names.items():
        anchor = _anchor(staying, key, list(names))
        for name in group:
            slot = Slot(key, name)
            if slot in stays:
                anchor = slot
            else:
                following.setdefault(anchor, []).append(slot)
    yield from following.get(None, ())
    for slot in staying:
        yield slot
        yield from following.get(slot, ())


def _staying(slots: Sequence[Slot], names: Mapping[str, Sequence[str]]) -> Iterator[Slot]:
    """The slots that can stay where they are, so that those of each key are in their new order."""
    places = {Slot(key, name): at for key, group in names.items() for at, name in enumerate(group)}
    reached: dict[str, int] = {}
    for slot in slots:
        at = places.get(slot, -1)
        if slot.unknown is not None:
            yield slot
        elif at > reached.get(slot.key, -1):
            reached[slot.key] = at
            yield slot


def _anchor(staying: Sequence[Slot], key: str, order: Sequence[str]) -> Slot | None:
    """The slot behind which a first newcomer of `key` goes; nothing when it goes before all."""
    for before, slot in zip((None, *staying), staying, strict=False):
        if slot.key == key:
            return before
    earlier = order[: order.index(key)]
    return next((slot for slot in reversed(staying) if slot.key in earlier), None)


def paired(kind: str, parts: Sequence[Part], before: Sequence[Part]) -> dict[str, Part]:
    """The parts under the names that they are remembered by.

    One that stands in a list and has no id is the one that it equals among those `before`, else one with
    the same `_TELLING` field, else one of those left, when as many are left on both sides; else it is new.
    """
    telling = next((_TELLING[type(part)] for part in parts if type(part) in _TELLING), None)
    if telling is None:
        return {part.id if isinstance(part, Node) else kind: part for part in parts}
    left = dict(enumerate(before))
    found: dict[int, int] = {}
    for same in (_equal, *map(_same, telling), _anybody):
        for place, part in enumerate(parts):
            if place in found:
                continue
            match = next((at for at, one in left.items() if same(one, part)), None)
            if match is not None and (same is not _anybody or len(left) == len(parts) - len(found)):
                found[place] = match
                del left[match]
    return {
        f"{kind} {found[place]}" if place in found else f"{kind} new {place}": part
        for place, part in enumerate(parts)
    }


_TELLING: Final[Mapping[type[Part], Sequence[str]]] = {
    Participant: ("role", "function"),
    Verdict: ("belief",),
}
"""The parts in lists that have no id, and the fields that tell them apart, the best first."""


def _equal(one: Part, other: Part) -> bool:
    return one == other


def _same(field: str) -> Callable[[Part, Part], bool]:
    """Whether two parts have the same text in a field, and one at all."""
    text = attrgetter(field)
    return lambda one, other: bool(text(one)) and text(one) == text(other)


def _anybody(_one: Part, _other: Part) -> bool:
    return True
