"""JT8xx: the parking list. A question that was parked was promised to be looked at."""

from collections.abc import Iterator
from typing import Final, Literal

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import called
from journeytui.journey.model import Journey, Parked
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.history import NOON, instant
from journeytui.method.stages import comes_before

OFTEN: Final = 2
"""Half days that something may be carried over before it is asked whether anybody wants the answer."""


@check(
    "JT801",
    "warning",
    "wrap",
    N_("A parked question has no owner, and its half day is over."),
    why=N_(
        "Whoever asked it trusted that it would be looked at. At the end of a half day each question is "
        "answered, dropped with a reason, or gets somebody who finds out. One without an owner is forgotten "
        "politely. A hint for ideas, for what needs insight, and once it was carried over twice (JT802)."
    ),
    example=N_("Not “Who answers mail in July?” left open, but the same, owner: Customer service lead."),
)
def without_owner(ground: Ground) -> Iterator[Hit]:
    for item in _waiting(ground.journey):
        if not item.owner.strip() and _is_over(ground, item):
            text = _("Nobody owns the parked “{item}”, and its half day is over.")
            yield Hit(item.id, "owner", text.format(item=called(item.text)), _weaker(ground, item))


@check(
    "JT802",
    "hint",
    "wrap",
    N_("A parked question was carried over twice."),
    why=N_(
        "A question that two half days have passed by either has no answer in this room, or nobody needs it. "
        "Both are worth saying: give it to somebody outside with a date, put it to customers, or drop it and "
        "say why."
    ),
    example=N_("Not open for the third time, but “needs insight: ask in June”, or dropped, and why."),
)
def carried_over(ground: Ground) -> Iterator[Hit]:
    for item in _waiting(ground.journey):
        times = _carried(ground, item)
        if times >= OFTEN:
            text = ngettext(
                "The parked “{{item}}” was carried over once.",
                "The parked “{{item}}” was carried over {n} times.",
                times,
            )
            yield Hit(item.id, "asked", text.format(item=called(item.text)))


@check(
    "JT803",
    "warning",
    "wrap",
    N_("A parked question was dropped and nobody has said why."),
    why=N_(
        "Dropping a question is right when there is a reason, and a reason is all it takes. Without one, "
        "whoever asked concludes that asking is no use, and next year somebody asks it again."
    ),
    example=N_("Not dropped, but dropped: “was true of the old system only”."),
)
def dropped_silently(ground: Ground) -> Iterator[Hit]:
    for item in ground.journey.parked:
        if item.state == "dropped" and not item.reason.strip():
            text = _("The parked “{item}” was dropped, and nobody has said why.")
            yield Hit(item.id, "reason", text.format(item=called(item.text)))


def _weaker(ground: Ground, item: Parked) -> Literal["hint"] | None:
    """An idea may lie, insight may take its time, and what is carried over twice is told by another check."""
    promised = item.state == "open" and item.kind in ("question", "decision", "risk")
    return None if promised and _carried(ground, item) < OFTEN else "hint"


def _waiting(journey: Journey) -> Iterator[Parked]:
    """What waits for an answer. A touchpoint that was said too early waits for its stage, and for nobody."""
    early = not comes_before("touchpoints", journey.stage)
    return (item for item in journey.waiting if not (early and item.kind == "touchpoint"))


def _is_over(ground: Ground, item: Parked) -> bool:
    """Whether the half day in which it was asked is over; nobody knows when it was asked: then it is."""
    if item.asked is None:
        return True
    asked = item.asked
    if ground.today is not None and asked.date() < ground.today:
        return True
    later = (one for one in ground.history.half_days if instant(one) > instant(asked))
    return any((one.date(), one.hour < NOON) != (asked.date(), asked.hour < NOON) for one in later)


def _carried(ground: Ground, item: Parked) -> int:
    return ground.history.carried(item.asked) if item.asked is not None else 0
