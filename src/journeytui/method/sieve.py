"""What of a journey a filter lets through."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from journeytui.journey.model import Activity, Change, Feeling, Journey, Node, Phase, Sticker, Touchpoint
from journeytui.method.chafing import chafing
from journeytui.method.filterline import Facet, Filter, Part
from journeytui.method.gate import lacks
from journeytui.method.lettering import folded, reading_order, written


class Sifted(NamedTuple):
    """What a filter lets through."""

    ids: frozenset[str]
    all: int
    """How many cards there are."""


class _Facts(NamedTuple):
    """A card with what a filter can ask of it."""

    node: Node
    bearer: Node
    """The card itself; of a sticker, what it stands on."""
    stickers: frozenset[str]


def sift(journey: Journey, asked: Filter) -> Sifted:
    """The cards that answer every facet of the filter; phases are no cards."""
    ground = _Ground(journey)
    answers = [
        [(ground.answers[part.facet], _prepared(part)) for part in asked.parts if part.facet == facet]
        for facet in dict.fromkeys(part.facet for part in asked.parts)
        if facet != "text"
    ]
    answers += [[(ground.answers["text"], _prepared(part))] for part in asked.parts if part.facet == "text"]
    every = 0
    ids = []
    for facts in ground.cards():
        every += 1
        if all(any(answer(facts, said) for answer, said in either) for either in answers):
            ids.append(facts.node.id)
    return Sifted(frozenset(ids), every)


def _prepared(part: Part) -> str:
    """What is looked for: free text folded, a word of the language as it is."""
    return folded(part.said) if part.facet in ("owner", "source", "segment", "text") else part.said


class _Ground:
    """A journey as the filter looks at it."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self._sources = {one.id: folded(f"{one.about} {one.id}") for one in journey.sources}
        own = f"{journey.frame.segment}\n{journey.frame.persona}"
        self._segments = {one.id: folded(one.speaks_for or own) for one in journey.sources}
        self.answers: Final[Mapping[Facet, Callable[[_Facts, str], bool]]] = {
            "basis": lambda facts, said: getattr(facts.bearer, "basis", "") == said,
            "sticker": lambda facts, said: said in facts.stickers,
            "owner": lambda facts, said: said in folded(getattr(facts.node, "owner", "")),
            "source": lambda facts, said: self._comes_from(facts, said, self._sources),
            "segment": lambda facts, said: self._comes_from(facts, said, self._segments),
            "missing": self._lacks,
            "not_known": lambda facts, _said: bool(getattr(facts.node, "not_known", ())),
            "text": lambda facts, said: said in written(facts.node),
        }

    def cards(self) -> Iterator[_Facts]:
        """Every card of the map, in reading order."""
        none: frozenset[str] = frozenset()
        here: dict[str, Node] = {}
        stuck: dict[str, frozenset[str]] = {}
        for node in reading_order(self.journey):
            if isinstance(node, Activity):
                here = {one.id: one for one in (node, *node.thoughts, *node.feelings, *node.touchpoints)}
                stuck = {}
                for one in node.stickers:
                    on = one.on if one.on in here and one.on else node.id
                    stuck[on] = stuck.get(on, none) | {one.kind}
                home = node
            if isinstance(node, Sticker):
                bearer = here.get(node.on or "", home)
                yield _Facts(node, bearer, frozenset((node.kind,)))
            elif not isinstance(node, Phase):
                yield _Facts(node, node, stuck.get(node.id, none))

    @cached_property
    def _unanswered(self) -> frozenset[str]:
        return frozenset(one.card.id for one in chafing(self.journey))

    def _comes_from(self, facts: _Facts, said: str, texts: Mapping[str, str]) -> bool:
        return any(said in texts.get(one, "") for one in getattr(facts.bearer, "sources", ()))

    def _lacks(self, facts: _Facts, said: str) -> bool:
        return any(lacking for hole, lacking in self._holes(facts) if hole == said or not said)

    def _holes(self, facts: _Facts) -> Iterator[tuple[str, bool]]:
        node = facts.node
        basis = getattr(node, "basis", None)
        if basis is not None:
            yield "source", basis != "wish" and not getattr(node, "sources", ())
        match node:
            case Activity():
                yield "thoughts", lacks(node, "thoughts")
                yield "feelings", lacks(node, "feelings")
                yield "", bool(node.not_known)
            case Touchpoint():
                yield "owner", not node.owner
            case Change():
                yield "owner", not node.owner and node.state not in ("dropped", "accepted")
            case Sticker() | Feeling():
                yield "change", node.id in self._unanswered
