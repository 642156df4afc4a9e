"""The holes of a journey: where something is missing that the room, or a customer, could tell.

Facts, not faults: nothing here is an error or a warning. They stand in time order, because the gap walk
passes them in that order. What the walk has not come to yet is left in peace: thoughts and feelings are
missed from their stage on, or once there are some; what has to do with touchpoints, once there is one.

When are two activities "with nothing between"? Not whenever they stand side by side; the list would be as
long as the journey. Three facts make it likely that something was left out:

- **two meetings**: we meet the customer in both, neither just happens to them, and they stand in two phases,
  or nobody owns a touchpoint in both. A new stretch, or another function, never begins as the last lets go.
- **a turn**: the lowest feeling changes by two or more, and nothing explains it: the second one is no
  situation, and neither bears a sticker. Something happened that nobody has told.
- **a stretch of one activity**: nobody lives a chapter in one step. (It has a kind of its own: `alone`.)
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.journey.remembering import remembered
from journeytui.journey.words import signed
from journeytui.method.gate import GateLane, lacks
from journeytui.method.group import same_role
from journeytui.method.meeting import begins_with_us, ends_with_us, silences
from journeytui.method.stages import comes_before, lowest

HoleKind = Literal[
    "start", "empty", "thought", "feeling", "silence", "sight", "alone", "meetings", "turn", "end"
]

KINDS: Final[dict[HoleKind, str]] = {
    "thought": N_("no thought"),
    "feeling": N_("no feeling"),
    "meetings": N_("nothing between meetings"),
    "turn": N_("unexplained turn"),
    "silence": N_("long silence"),
    "sight": N_("all in our sight"),
    "alone": N_("phase of one activity"),
    "empty": N_("empty phase"),
    "start": N_("nothing before us"),
    "end": N_("nothing after us"),
}
"""What each kind is called where they are counted, to be translated; the order in which they are."""

BEFORE: Final[frozenset[HoleKind]] = frozenset({"start"})
"""The kinds whose place is before their activity."""

ON: Final[frozenset[HoleKind]] = frozenset({"thought", "feeling", "silence"})
"""The kinds whose place is their activity itself; those of all others is after it."""

GREAT_TURN: Final = 2
"""Steps between two feelings that ask for a reason: from fine to bad, or from nothing to the worst."""

_LANES: Final[tuple[tuple[GateLane, HoleKind], ...]] = (("thoughts", "thought"), ("feelings", "feeling"))


class Hole(NamedTuple):
    """Something that is missing, and where: on an activity, between it and the next one, in a phase."""

    kind: HoleKind
    phase: Phase
    activity: Activity | None = None
    """Where one stands to ask; nothing in a phase that is empty."""
    then: Activity | None = None
    """The activity after it, when the hole lies between two."""
    many: int = 1
    """How many activities in a row, of a silence."""

    @property
    def stop(self) -> str:
        """The id of where one stands to ask: of an activity, or of an empty phase."""
        return self.activity.id if self.activity is not None else self.phase.id

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from the others, before and after an edit."""
        return self.kind, self.stop, self.then.id if self.then is not None else ""

    @property
    def sentence(self) -> str:
        """What is missing, in one sentence that names its place."""
        words = {
            "start": N_("Nothing comes before the first contact: the journey begins with us, at {here}."),
            "empty": N_("Nothing happens in the phase {phase}."),
            "thought": N_("No thought at {here}."),
            "feeling": N_("No feeling at {here}."),
            "silence": N_("Nobody meets them in {n} activities in a row, from {here} on."),
            "sight": N_("Everything in the phase {phase} is in our sight."),
            "alone": N_("Only one thing happens in the phase {phase}: {here}."),
            "meetings": N_("Nothing between {here} and {then}: we meet them at both."),
            "turn": N_("From {was} at {here} to {is_} at {then}, without a reason."),
            "end": N_("Nothing comes after the last contact: the journey ends with us, at {here}."),
        }
        return _(words[self.kind]).format(n=self.many, **self.names())

    def names(self, longest: int = 32) -> dict[str, str]:
        """What a text about it may name: `here`, `then` and `phase` in quotation marks, `was` and `is_`."""
        here, then = self.activity, self.then
        return {
            "here": quoted(here.text if here else self.phase.title, longest),
            "then": quoted(then.text if then else "", longest),
            "phase": quoted(self.phase.title, longest),
            "was": _felt(here),
            "is_": _felt(then),
        }


def quoted(text: str, longest: int) -> str:
    """A card's text in quotation marks, short enough for a sentence that names it."""
    return f"“{excerpt(text, longest) or '…'}”"


def _felt(activity: Activity | None) -> str:
    low = lowest(activity) if activity is not None else None
    return signed(low) if low is not None else "…"


def holes(journey: Journey) -> list[Hole]:
    """All holes of the journey, in time order. What is found in a phase alone is remembered with it."""
    missed = _missed(journey)
    across = _across(journey)
    found: list[Hole] = []
    for phase in journey.phases:
        own = [one for one in _inside(phase) if one.kind not in ("thought", "feeling") or one.kind in missed]
        more = across.get(phase.id)
        found += _in_order(phase, [*own, *more]) if more else own
    return found


def counts(found: Sequence[Hole]) -> list[tuple[str, int]]:
    """How many there are of each kind, in words; kinds of which there is none are left out."""
    kinds = [one.kind for one in found]
    return [(_(words), kinds.count(kind)) for kind, words in KINDS.items() if kind in kinds]


@remembered
def stops_in(phase: Phase) -> tuple[str, ...]:
    """Where the gap walk stops in a phase: at its activities; at the phase itself when it is empty."""
    return tuple(one.id for one in phase.activities) or (phase.id,)


def stops(journey: Journey) -> list[str]:
    """Where the gap walk stops, in time order."""
    return [stop for phase in journey.phases for stop in stops_in(phase)]


def _missed(journey: Journey) -> set[HoleKind]:
    """The kinds of cards that are missed by now: their stage has come, or somebody was there before it."""
    return {
        kind
        for lane, kind in _LANES
        if not comes_before(journey.stage, lane) or any(_has(phase, lane) for phase in journey.phases)
    }


def _has(phase: Phase, lane: GateLane) -> bool:
    return _has_thoughts(phase) if lane == "thoughts" else _has_feelings(phase)


@remembered
def _has_thoughts(phase: Phase) -> bool:
    return any(one.thoughts for one in phase.activities)


@remembered
def _has_feelings(phase: Phase) -> bool:
    return any(one.feelings for one in phase.activities)


@remembered
def _inside(phase: Phase) -> tuple[Hole, ...]:
    """What is missing as the phase alone shows it, in time order."""
    activities = phase.activities
    if not activities:
        return (Hole("empty", phase),)
    found = [Hole(kind, phase, one) for one in activities for lane, kind in _LANES if lacks(one, lane)]
    found += [hole for one, then in pairwise(activities) for hole in _between(phase, one, then)]
    if len(activities) == 1:
        found.append(Hole("alone", phase, activities[0]))
    elif not any(one.outside for one in activities):
        found.append(Hole("sight", phase, activities[-1]))
    return tuple(_in_order(phase, found))


def _between(phase: Phase, one: Activity, then: Activity, *, border: bool = False) -> Iterator[Hole]:
    """What tells that something was left out between two activities; `border`: between two phases."""
    if _is_met(one) and _is_met(then) and (border or _is_handed_over(one, then)):
        yield Hole("meetings", phase, one, then)
    if _turns(one, then):
        yield Hole("turn", phase, one, then)


def _is_met(activity: Activity) -> bool:
    """Whether the customer goes to meet somebody there, in sight of them."""
    return bool(activity.touchpoints) and not activity.outside and activity.kind == "activity"


def _is_handed_over(one: Activity, then: Activity) -> bool:
    """Whether the owners of the touchpoints are known, and none of them is at both."""
    before = {same_role(meets.owner) for meets in one.touchpoints if meets.owner}
    after = {same_role(meets.owner) for meets in then.touchpoints if meets.owner}
    return bool(before and after) and before.isdisjoint(after)


def _turns(one: Activity, then: Activity) -> bool:
    before, after = lowest(one), lowest(then)
    if before is None or after is None or abs(after - before) < GREAT_TURN:
        return False
    return then.kind != "situation" and not one.stickers and not then.stickers


_RANK: Final[tuple[HoleKind, ...]] = (
    "start",
    "empty",
    "thought",
    "feeling",
    "silence",
    "end",
    "meetings",
    "turn",
    "alone",
    "sight",
)
"""What is asked first where several holes are at one place."""


def _in_order(phase: Phase, found: list[Hole]) -> list[Hole]:
    at = {stop: position for position, stop in enumerate(stops_in(phase))}
    return sorted(found, key=lambda one: (at[one.stop], _RANK.index(one.kind)))


def _across(journey: Journey) -> dict[str, list[Hole]]:
    """What only the whole shows, by the phase where it is asked: its ends, borders of phases, silences."""
    found: list[Hole] = []
    if begins := begins_with_us(journey):
        found.append(Hole("start", begins.phase, begins.first))
    walked = [phase for phase in journey.phases if phase.activities]
    for phase, following in pairwise(walked):
        found += _between(phase, phase.activities[-1], following.activities[0], border=True)
    found += [Hole("silence", one.phase, one.first, many=one.many) for one in silences(journey)]
    if ends := ends_with_us(journey):
        found.append(Hole("end", ends.phase, ends.first))
    by_phase: dict[str, list[Hole]] = {}
    for one in found:
        by_phase.setdefault(one.phase.id, []).append(one)
    return by_phase
