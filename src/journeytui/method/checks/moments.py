"""JT5xx: where it hurts, and which moments decide. Has anybody looked away?

Asked from the stage of stickers on, or as soon as there is one; what needs a change, from the stage of
changes on, or as soon as there is one. What two of these checks see is a warning in one of them only.
"""

from collections.abc import Iterator
from typing import Literal

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey.edits import JOURNEY
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.journey.remembering import remembered
from journeytui.method.chafing import WORST, Sore, sores
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.stages import aimed_at, comes_before, is_worst, lowest


@check(
    "JT501",
    "hint",
    "stickers",
    N_("There is no red sticker at all: no journey is pain-free."),
    why=N_(
        "A map without a single pain was made to please. Somebody waits, somebody asks twice, somebody gives "
        "up. Walk through it once more, forward and backward, and ask at each activity what a customer who "
        "was angry would tell."
    ),
    example=N_("Not only what goes well, but “Hears nothing for five weeks” with a red sticker: !"),
)
def no_pain(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    if not (_sticking(journey) and journey.activities) or _has(journey, "pain"):
        return
    worst = min((found for phase in journey.phases if (found := _worst(phase))), key=_depth, default=None)
    if worst is None:
        yield Hit(JOURNEY, "phase")
    else:
        text = _("There is no red sticker at all, not even on “{activity}”, where it feels worst.")
        yield Hit(worst.id, "sticker", text.format(activity=excerpt(worst.text)))


@check(
    "JT502",
    "warning",
    "changes",
    N_("A red sticker has no change, and nobody has written that we accept it."),
    why=N_(
        "The group has said that it hurts here. If nothing follows, the next group will say it again, and "
        "the one after that will not come. Write the change that answers it, or accept it in writing and "
        "say why: that is an answer too. A hint where a change for something close by may be meant."
    ),
    example=N_("Not ! and then nothing, but a change with an owner; or “accepted: two weeks is the law”."),
)
def pain_without_change(ground: Ground) -> Iterator[Hit]:
    aimed = aimed_at(ground.journey)
    for phase, sore in _waiting(ground.journey):
        for sticker in sore.waiting(aimed):
            text = _("The red sticker on “{activity}” has no change and no “we accept”.")
            message = text.format(activity=excerpt(sore.activity.text))
            yield Hit(sticker.id, "kind", message, _nearly(sore, phase, aimed))


@check(
    "JT503",
    "hint",
    "stickers",
    N_("There is no moment of truth: nobody has said which moments decide."),
    why=N_(
        "Most moments pass; in a few of them the relation is won or lost. Knowing which tells where a change "
        "counts most. There usually are several, and each has a reason. Put a * on an activity and say why."
    ),
    example=N_("Not every activity alike, but * on “Hears nothing for five weeks”: they had our money."),
)
def no_truth(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    if _sticking(journey) and journey.activities and not _has(journey, "truth"):
        yield Hit(JOURNEY, "phase")


@check(
    "JT504",
    "warning",
    "changes",
    N_("A moment of truth feels bad, and no change answers it."),
    why=N_(
        "Here the relation is won or lost, and by the map it is being lost. One bad event at such a moment "
        "outweighs much that is pleasant elsewhere. Of all changes, this one comes first. A hint where a red "
        "sticker of the same activity waits for a change as well (JT502)."
    ),
    example=N_("Not * at −2 and a change for the showroom, but a change for that moment first."),
)
def truth_without_change(ground: Ground) -> Iterator[Hit]:
    aimed = aimed_at(ground.journey)
    for phase, sore in _waiting(ground.journey):
        if sore.truth is not None and aimed.isdisjoint(sore.on_it):
            text = _("“{activity}” is a moment of truth, feels bad, and no change answers it.")
            told = bool(sore.waiting(aimed)) or phase.id in aimed
            message = text.format(activity=excerpt(sore.activity.text))
            yield Hit(sore.truth.id, "kind", message, "hint" if told else None)


@check(
    "JT505",
    "warning",
    "stickers",
    N_("An activity feels as bad as can be, and nobody has put a sticker on it."),
    why=N_(
        "A −2 is where customers leave, tell others, or give up. That nobody has marked it means that the "
        "group has looked away, which is easily done where the cause is our own. Say what hurts and put a "
        "sticker on it. A hint before the stage of stickers, and while there is no red one at all (JT501)."
    ),
    example=N_("Not −2 “forgotten” on a bare activity, but ! on it, and * if it decides."),
)
def looked_away(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    if not _sticking(journey):
        return
    early = comes_before(journey.stage, "stickers") and not journey.changes
    weaker: Literal["hint"] | None = "hint" if early or not _has(journey, "pain") else None
    for phase in journey.phases:
        for activity in _bare(phase):
            text = _("“{activity}” feels as bad as can be (−2), and has no sticker.")
            message = text.format(activity=excerpt(activity.text))
            yield Hit(activity.id, "sticker", message, weaker)


def _nearly(sore: Sore, phase: Phase, aimed: set[str]) -> Literal["hint"] | None:
    """A change is tied to something close by: it may be meant for this sticker too."""
    return None if aimed.isdisjoint(sore.on_it) and phase.id not in aimed else "hint"


@remembered
def _kinds(phase: Phase) -> frozenset[str]:
    """The kinds of stickers in a phase."""
    return frozenset(sticker.kind for activity in phase.activities for sticker in activity.stickers)


@remembered
def _bare(phase: Phase) -> tuple[Activity, ...]:
    """The activities at −2 without a sticker."""
    return tuple(one for one in phase.activities if not one.stickers and lowest(one) == WORST)


@remembered
def _worst(phase: Phase) -> Activity | None:
    """The first activity of a phase with the lowest feeling below 0."""
    return min((one for one in phase.activities if is_worst(one)), key=_depth, default=None)


def _depth(activity: Activity) -> int:
    return lowest(activity) or 0


def _has(journey: Journey, kind: str) -> bool:
    return any(kind in _kinds(phase) for phase in journey.phases)


def _sticking(journey: Journey) -> bool:
    """Whether the walk has come to the stickers, by its stage or by what is there."""
    come = not comes_before(journey.stage, "stickers") or bool(journey.changes)
    return come or any(map(_kinds, journey.phases))


def _waiting(journey: Journey) -> Iterator[tuple[Phase, Sore]]:
    """What asks for a change, with its phase; nothing before the walk has come to the changes."""
    if journey.changes or not comes_before(journey.stage, "changes"):
        for phase in journey.phases:
            for sore in sores(phase):
                yield phase, sore
