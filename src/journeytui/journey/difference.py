"""The edits that lead from one journey to another, found by id.

Used for what changed in the file between two sessions, and the ground for comparing and merging.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from journeytui.journey.edits import CHECKS, FRAME, JOURNEY, Add, Edit, Remove, Values, apply, content, plain
from journeytui.journey.lookup import LANE_FIELDS, TOP_FIELDS, Place, before, inner, places, siblings
from journeytui.journey.model import Activity, Journey, Part, Phase, keys
from journeytui.journey.planning import move, set_fields


def edits_between(old: Journey, new: Journey) -> tuple[Edit, ...]:
    """Edits with `apply(old, edits) == new`; empty when the two are equal.

    Fields of the journey and the frame come first, then removals, then additions, moves and fields in
    the order of the file, last the removal of what was emptied. `id` and `format` are not compared.
    """
    if old == new:
        return ()
    return tuple(_Comparison(old, new).edits())


class _Comparison:
    def __init__(self, old: Journey, new: Journey) -> None:
        self.old, self.new = old, new
        self._reached = old
        self._taken: list[Edit] = []
        self.olds = {place.node.id: place for place in places(old)}
        self.news = {place.node.id: place for place in places(new)}
        self.stay = self._unmoved()

    def edits(self) -> Iterator[Edit]:
        for step in self._steps():
            self._taken.append(step)
            yield step

    @property
    def journey(self) -> Journey:
        """The old journey after the steps so far, worked out only when somebody looks at it."""
        self._reached = apply(self._reached, self._taken)
        self._taken.clear()
        return self._reached

    def _steps(self) -> Iterator[Edit]:
        yield from self._fields(JOURNEY, self.new, skip={"id", "format", "frame", "checks"})
        yield from self._fields(FRAME, self.new.frame)
        yield from self._fields(CHECKS, self.new.checks)
        yield from self._removals(lambda place: not self._has_survivors(place))
        here = {place.node.id for place in places(self.journey)}
        for node_id, place in self.news.items():
            if node_id not in here:
                yield self._arrival(place, here)
            elif node_id in self.olds:
                if node_id not in self.stay:
                    step = move(self.journey, node_id, place.parent, before(self.new, place))
                    if step is not None:
                        yield step
                if self.olds[node_id].node != place.node:
                    yield from self._fields(node_id, place.node)
        yield from self._removals(lambda _place: True)

    def _fields(self, name: str, part: Part, skip: set[str] | None = None) -> Iterator[Edit]:
        wanted: Values = {}
        nested = set(TOP_FIELDS.values()) | {"activities"} | set(LANE_FIELDS.values())
        for key, field in keys(type(part)).items():
            holds_nodes = field.name in nested and field.name != key
            if field.name not in (skip or {"id"}) and not holds_nodes:
                wanted[key] = plain(getattr(part, field.name))
        step = set_fields(self.journey, name, **wanted)
        if step is not None:
            yield step

    def _gone(self, place: Place) -> bool:
        arrived = self.news.get(place.node.id)
        return arrived is None or arrived.kind != place.kind

    def _has_survivors(self, place: Place) -> bool:
        return any(not self._gone(self.olds[node.id]) for node in inner(place.node))

    def _removals(self, wanted: Callable[[Place], bool]) -> Iterator[Edit]:
        if not any(self._gone(was) and wanted(was) for was in self.olds.values()):
            return
        for place in [place for place in places(self.journey) if place.node.id in self.olds]:
            was = self.olds[place.node.id]
            if place.kind != was.kind or not self._gone(was) or not wanted(was):
                continue
            now = next((one for one in places(self.journey) if one.node.id == place.node.id), None)
            if now is not None:
                yield Remove(
                    id=now.node.id,
                    kind=now.kind,
                    parent=now.parent,
                    after=before(self.journey, now),
                    card=content(now.node),
                )

    def _arrival(self, place: Place, here: set[str]) -> Edit:
        """A new node: an activity whose cards are all new comes whole, anything else comes empty."""
        node = place.node
        inside = [one.id for one in inner(node)]
        if isinstance(node, Phase):
            node = replace(node, activities=())
        elif isinstance(node, Activity) and here.intersection(inside):
            node = replace(node, thoughts=(), feelings=(), touchpoints=(), stickers=())
        else:
            here.update(inside)
        here.add(node.id)
        return Add(
            id=node.id,
            kind=place.kind,
            parent=place.parent,
            after=before(self.new, place),
            card=content(node),
        )

    def _unmoved(self) -> set[str]:
        """The ids that need no move: in each list a longest run in the same order on both sides."""
        stay: set[str] = set()
        seen: set[tuple[str, str]] = set()
        for place in self.news.values():
            group = (place.kind, place.parent)
            if group in seen:
                continue
            seen.add(group)
            common = [
                (self.olds[node.id].position, node.id)
                for node in siblings(self.new, place)
                if node.id in self.olds
                and self.olds[node.id].kind == place.kind
                and self.olds[node.id].parent == place.parent
            ]
            keep = _longest_increasing([position for position, _id in common])
            stay.update(common[at][1] for at in keep)
        return stay


def _longest_increasing(numbers: Sequence[int]) -> list[int]:
    """The positions of a longest increasing run of `numbers` (patience sorting)."""
    tops: list[int] = []
    top_at: list[int] = []
    back: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        back.append(top_at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            top_at.append(at)
        else:
            tops[pile], top_at[pile] = number, at
    run: list[int] = []
    at = top_at[-1] if top_at else -1
    while at >= 0:
        run.append(at)
        at = back[at]
    return run[::-1]
