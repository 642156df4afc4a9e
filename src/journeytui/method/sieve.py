"""What of a journey a filter lets through."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Activity, Change, Journey, Node, Touchpoint
from journeytui.journey.remembering import remembered
from journeytui.method.chafing import chafing
from journeytui.method.change_states import ACTED_ON
from journeytui.method.filterline import Condition, Facet, Filter
from journeytui.method.gate import LANES, lacks
from journeytui.method.lettering import folded, written


class Sifted(NamedTuple):
    """What a filter lets through."""

    ids: frozenset[str]
    all: int
    """Out of how many: all that is on the map, or for a filter by basis what can have one."""


class _Facts(NamedTuple):
    """A card with what a filter can ask of it, free text folded."""

    id: str
    basis: str
    """Empty for what has none, as stickers: so the cards of a basis are as many as the map says they are."""
    sources: Sequence[str]
    """Its own; of a sticker, those of what it stands on."""
    stickers: frozenset[str]
    text: str
    owner: str
    lacks: frozenset[str]
    """What is missing, as far as the card itself tells; "" when it is anything."""
    not_known: bool
    two_views: bool


def sift(journey: Journey, asked: Filter) -> Sifted:
    """The cards that answer every facet of the filter; phases are no cards."""
    ground = _Ground(journey)
    either: dict[Facet | Condition, frozenset[str]] = {}
    for part in asked.parts:
        facet = part if part.facet == "text" else part.facet  # of several texts each is asked for
        either[facet] = ground.answering(part).union(either.get(facet, ()))
    if not either:
        return Sifted(frozenset(one.id for one in ground.cards), len(ground.cards))
    of = [one for one in ground.cards if one.basis] if "basis" in either else ground.cards
    return Sifted(frozenset.intersection(*either.values()), len(of))


class _Ground:
    """A journey as the filter looks at it."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.cards: Final = (
            *chain.from_iterable(map(_on, journey.activities)),
            *map(_alone, (*journey.changes, *journey.measures)),
        )
        self._sources = {one.id: folded(f"{one.about} {one.id}") for one in journey.sources}
        own = f"{journey.frame.segment}\n{journey.frame.persona}"
        self._segments = {one.id: folded(one.speaks_for or own) for one in journey.sources}
        self._answers: Final[Mapping[Facet, Callable[[_Facts, str], bool]]] = {
            "basis": lambda facts, said: facts.basis == said,
            "sticker": lambda facts, said: said in facts.stickers,
            "owner": lambda facts, said: said in facts.owner,
            "source": lambda facts, said: self._comes_from(facts, said, self._sources),
            "segment": lambda facts, said: self._comes_from(facts, said, self._segments),
            "missing": self._lacks,
            "not_known": lambda facts, _said: facts.not_known,
            "two_views": lambda facts, _said: facts.two_views,
            "text": lambda facts, said: said in facts.text,
        }

    def answering(self, part: Condition) -> frozenset[str]:
        """The cards that answer one part of a filter."""
        free = part.facet in ("owner", "source", "segment", "text")
        answers, said = self._answers[part.facet], folded(part.said) if free else part.said
        return frozenset([one.id for one in self.cards if answers(one, said)])

    @cached_property
    def _unanswered(self) -> frozenset[str]:
        return frozenset(one.card.id for one in chafing(self.journey))

    def _comes_from(self, facts: _Facts, said: str, texts: Mapping[str, str]) -> bool:
        return any(said in texts.get(one, "") for one in facts.sources)

    def _lacks(self, facts: _Facts, said: str) -> bool:
        return said in facts.lacks or (said in ("", "change") and facts.id in self._unanswered)


@remembered
def _on(activity: Activity) -> tuple[_Facts, ...]:
    """An activity and what stands on it."""
    cards = cards_of(activity)
    here: dict[str, Node] = {one.id: one for one in cards}
    stuck: dict[str, set[str]] = {}
    stickers = []
    for one in activity.stickers:
        bearer = here.get(one.on or "", activity)
        stuck.setdefault(bearer.id, set()).add(one.kind)
        stickers.append(_facts(one, bearer, {one.kind}))
    return (*(_facts(one, one, stuck.get(one.id, ())) for one in cards), *stickers)


@remembered
def _alone(node: Node) -> _Facts:
    """What stands on no activity."""
    return _facts(node, node)


def _facts(node: Node, bearer: Node, stickers: Iterable[str] = ()) -> _Facts:
    lacking = frozenset(_lacking(node))
    return _Facts(
        id=node.id,
        basis=getattr(node, "basis", ""),
        sources=getattr(bearer, "sources", ()),
        stickers=frozenset(stickers),
        text=written(node),
        owner=folded(getattr(node, "owner", "")),
        lacks=lacking | {""} if lacking else lacking,
        not_known=bool(getattr(node, "not_known", ())),
        two_views=bool(getattr(node, "views", ())),
    )


def _lacking(node: Node) -> Iterator[str]:
    """What is missing on a card, in the words of the filter; "" for what has none."""
    basis = getattr(node, "basis", None)
    if basis is not None and basis != "wish" and not getattr(node, "sources", ()):
        yield "source"
    match node:
        case Activity():
            yield from (lane for lane in LANES if lacks(node, lane))
            if node.not_known:
                yield ""
        case Touchpoint() if not node.owner:
            yield "owner"
        case Change() if not node.owner and node.state in ACTED_ON:
            yield "owner"
