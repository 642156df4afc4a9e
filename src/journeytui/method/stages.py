"""The nine stages of the walk: what each asks, what it adds, and when it is done.

A stage is an instruction and a view, never a wall: any can be left and re-entered. Only touchpoints have
a gate (`journeytui.method.gate`).
"""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final, NamedTuple

from journeytui.i18n import N_
from journeytui.journey import words
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Activity, Change, Journey, Parked, Phase, StageName, Sticker
from journeytui.journey.remembering import remembered
from journeytui.method.change_states import ACTED_ON
from journeytui.method.gate import lacks

FEWEST_PHASES: Final = 3
MOST_PHASES: Final = 7


class Stage(NamedTuple):
    """One stage: its title and what the group is asked (both to be translated when shown)."""

    name: StageName
    title: str
    ask: str
    adds: CardKind | None
    """The kind of card that a plain line makes; nothing in `frame` and `wrap`, whose lines are answers."""


class Progress(NamedTuple):
    """How far a stage has come: `done` of `total`."""

    done: int
    total: int


STAGES: Final[tuple[Stage, ...]] = (
    Stage(
        "frame",
        words.STAGES["frame"],
        N_("Why are we doing this, for which customer, and who decides? Tell one customer's story."),
        None,
    ),
    Stage(
        "phases",
        words.STAGES["phases"],
        N_("What are the big stretches, in the customer's words, from before they knew us until they left?"),
        "phase",
    ),
    Stage(
        "activities",
        words.STAGES["activities"],
        N_("What does the customer do? What just before, what just after? What happens that we never see?"),
        "activity",
    ),
    Stage(
        "thoughts",
        words.STAGES["thoughts"],
        N_("What goes through the customer's head right here? In their words."),
        "thought",
    ),
    Stage(
        "feelings",
        words.STAGES["feelings"],
        N_("How does it feel? A number from −2 to +2, then a word."),
        "feeling",
    ),
    Stage(
        "touchpoints",
        words.STAGES["touchpoints"],
        N_(
            "Where do we, or others, meet the customer? Who owns it, what is it for, how do we know it works?"
        ),
        "touchpoint",
    ),
    Stage(
        "stickers",
        words.STAGES["stickers"],
        N_("Where does it hurt? Where is joy or curiosity? Which moments decide? Where do they turn away?"),
        "sticker",
    ),
    Stage(
        "changes",
        words.STAGES["changes"],
        N_("What shall be different, for whom, who does it, by when, and which number moves?"),
        "change",
    ),
    Stage(
        "wrap",
        words.STAGES["wrap"],
        N_("What do we do with each parked question? What happens next, and when do we meet?"),
        None,
    ),
)

_ORDER: Final[dict[StageName, int]] = {one.name: at for at, one in enumerate(STAGES)}


def stage(name: StageName) -> Stage:
    """The stage called `name`."""
    return STAGES[_ORDER[name]]


def following(name: StageName) -> Stage | None:
    """The stage after `name`; nothing after the last."""
    at = _ORDER[name] + 1
    return STAGES[at] if at < len(STAGES) else None


def preceding(name: StageName) -> Stage | None:
    """The stage before `name`; nothing before the first."""
    at = _ORDER[name]
    return STAGES[at - 1] if at else None


def comes_before(one: StageName, other: StageName) -> bool:
    """Whether the walk comes to `one` before it comes to `other`."""
    return _ORDER[one] < _ORDER[other]


def done(journey: Journey, name: StageName) -> bool:
    """Whether the stage has what it asks for. An empty journey has done nothing, not everything."""
    asked = False
    for _id, has in _marks(journey, name):
        if not has:
            return False  # the rail asks this of all stages with every card: the first that lacks decides
        asked = True
    return asked or (name == "wrap" and journey.stage == "wrap")


def progress(journey: Journey, name: StageName) -> Progress:
    """How much of what the stage asks for is there; `total` is 0 when there is nothing to ask yet."""
    marks = list(_marks(journey, name))
    return Progress(sum(has for _id, has in marks), len(marks))


def unfinished(journey: Journey, name: StageName) -> str:
    """The id of the first phase, activity or parked item that the stage still lacks something for.

    Empty when it lacks nothing, or nothing that has an id (the frame; a phase that is not there).
    """
    first = next((node_id for node_id, has in _marks(journey, name) if node_id and not has), "")
    if first or name not in ("touchpoints", "stickers", "changes") or done(journey, name):
        return first
    return next((activity.id for activity in journey.activities), "")


def lowest(activity: Activity) -> int | None:
    """The lowest feeling of an activity (one bad event ends a relation, whatever the mean says)."""
    return min((feeling.valence for feeling in activity.feelings), default=None)


def is_worst(activity: Activity) -> bool:
    """Whether this is a moment not to look away from."""
    low = lowest(activity)
    return low is not None and low < 0


def is_settled(item: Parked) -> bool:
    """Whether a parked item was looked at: it has left `open`, or somebody owns it."""
    return item.state != "open" or bool(item.owner)


def aimed_at(journey: Journey) -> set[str]:
    """The ids that a change answers, or a written "we accept".

    A dropped change answers nothing, and neither does a "we accept" that does not say why.
    """
    return {one for change in journey.changes if _answers(change) for one in change.at}


def _answers(change: Change) -> bool:
    if change.state == "accepted":
        return bool(change.text.strip())
    return change.state in ACTED_ON


def targets(activity: Activity, sticker: Sticker) -> set[str]:
    """The ids by which a change can answer a sticker: its own, its card's, its activity's."""
    return {sticker.id, activity.id} | ({sticker.on} if sticker.on else set())


Mark = tuple[str, bool]
"""One thing that a stage asks for: where (an id, or nothing) and whether it is there."""

Marks = Iterator[Mark]
PhaseMarks = tuple[Mark, ...]


def _marks(journey: Journey, name: StageName) -> Marks:
    return _DONE_WHEN[name](journey)


def _framed(journey: Journey) -> Marks:
    frame = journey.frame
    for answer in (frame.purposes, frame.segment or frame.persona, frame.owner):
        yield "", bool(answer)


def _phases_there(journey: Journey) -> Marks:
    for phase in journey.phases:
        yield phase.id, True
    for _missing in range(len(journey.phases), FEWEST_PHASES):
        yield "", False


def _phases_filled(journey: Journey) -> Marks:
    for phase in journey.phases:
        yield phase.id, bool(phase.activities)


def _along(of_phase: Callable[[Phase], PhaseMarks]) -> Callable[[Journey], Marks]:
    """The marks of all phases, one after the other."""
    return lambda journey: chain.from_iterable(map(of_phase, journey.phases))


@remembered
def _thought(phase: Phase) -> PhaseMarks:
    return tuple((activity.id, not lacks(activity, "thoughts")) for activity in phase.activities)


@remembered
def _felt(phase: Phase) -> PhaseMarks:
    return tuple((activity.id, not lacks(activity, "feelings")) for activity in phase.activities)


@remembered
def _owned(phase: Phase) -> PhaseMarks:
    return tuple((one.id, bool(meets.owner)) for one in phase.activities for meets in one.touchpoints)


@remembered
def _worst(phase: Phase) -> tuple[Activity, ...]:
    return tuple(activity for activity in phase.activities if is_worst(activity))


def _looked_at(journey: Journey) -> Marks:
    worst = [activity for phase in journey.phases for activity in _worst(phase)]
    for activity in worst:
        yield activity.id, bool(activity.stickers)
    if not worst:  # a journey without a bad moment: then one sticker anywhere shows that it was asked
        felt = all(has for _id, has in _along(_felt)(journey))
        yield "", felt and any(activity.stickers for activity in journey.activities)


@remembered
def pains(phase: Phase) -> tuple[tuple[Activity, Sticker], ...]:
    """The red stickers of a phase, each with its activity."""
    return tuple(
        (activity, sticker)
        for activity in phase.activities
        for sticker in activity.stickers
        if sticker.kind == "pain"
    )


def _answered(journey: Journey) -> Marks:
    aimed = aimed_at(journey)
    there = [pain for phase in journey.phases for pain in pains(phase)]
    for activity, sticker in there:
        yield activity.id, not aimed.isdisjoint(targets(activity, sticker))
    if not there:
        yield "", bool(journey.changes)


def _settled(journey: Journey) -> Marks:
    for item in journey.parked:
        yield item.id, is_settled(item)


_DONE_WHEN: Final[dict[StageName, Callable[[Journey], Marks]]] = {
    "frame": _framed,
    "phases": _phases_there,
    "activities": _phases_filled,
    "thoughts": _along(_thought),
    "feelings": _along(_felt),
    "touchpoints": _along(_owned),
    "stickers": _looked_at,
    "changes": _answered,
    "wrap": _settled,
}
