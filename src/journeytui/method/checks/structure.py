"""JT2xx: the shape of the journey. Does it follow the customer, or us?

A journey that has not come so far is left in peace: what needs touchpoints is asked when there are some.
"""

from collections.abc import Iterator

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import excerpt
from journeytui.journey.edits import JOURNEY
from journeytui.journey.model import Activity, Phase
from journeytui.method.checks.check import Hit, Severity, check
from journeytui.method.checks.ground import Ground
from journeytui.method.gate import is_ready, lacks
from journeytui.method.meeting import begins_with_us, ends_with_us, silences
from journeytui.method.stages import FEWEST_PHASES, MOST_PHASES, comes_before


@check(
    "JT201",
    "warning",
    "phases",
    N_("The journey has fewer than three phases, or more than seven."),
    why=N_(
        "With fewer than three phases the map has no before and no after: it begins where the customer first "
        "meets us and ends when we are paid. With more than seven nobody can hold it in the head, and the "
        "phases are steps of our process rather than chapters of the customer's."
    ),
    example=N_("Not “Sale” and “Delivery”, but Dreaming, Deciding, Waiting, Moving in, Living with it."),
)
def number_of_phases(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    n = len(journey.phases)
    if n == 0 and not comes_before("phases", journey.stage):
        return
    if n < FEWEST_PHASES:
        yield Hit(
            JOURNEY, "phase", ngettext("{n} phase is too few: 3 to 7.", "{n} phases are too few: 3 to 7.", n)
        )
    if n > MOST_PHASES:
        yield Hit(JOURNEY, "phase", _("{n} phases are too many: 3 to 7.").format(n=n))


@check(
    "JT202",
    "warning",
    "activities",
    N_("A phase has no activities."),
    why=N_(
        "A phase in which the customer does nothing is a heading of ours, or a stretch that nobody in the "
        "room has seen. The second is worth finding out: ask what they do there, or whom to invite who knows."
    ),
    example=N_(
        "Not an empty “Waiting”, but “Calls to hear when they come”, or a question parked: who knows?"
    ),
)
def empty_phase(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    if journey.stage == "phases" and not journey.activities:  # the phases are being named right now
        return
    for phase in journey.phases:
        if not phase.activities:
            yield Hit(
                phase.id, "activity", _("“{phase}” has no activities.").format(phase=excerpt(phase.title))
            )


@check(
    "JT203",
    "warning",
    "thoughts",
    N_("A touchpoint stands where no thought or no feeling of the customer is known."),
    why=N_(
        "A company sees its own touchpoints first, and so maps itself. What the customer thinks and feels at "
        "a place is what tells whether our being there helps. Ask for it, or mark it as not known: an honest "
        "hole is a finding, and goes on the list of missing insight."
    ),
    example=N_(
        "Not “phones the shop” with a touchpoint alone, but first “Will they remember me?” and −1 uneasy."
    ),
)
def touchpoint_first(ground: Ground) -> Iterator[Hit]:
    for activity in ground.journey.activities:
        if activity.touchpoints and not is_ready(activity):
            yield Hit(activity.id, *_lacking(activity))


def _lacking(activity: Activity) -> tuple[str, str]:
    """The key of the first lane that is lacking, and the sentence."""
    no_thought, no_feeling = lacks(activity, "thoughts"), lacks(activity, "feelings")
    if no_thought and no_feeling:
        text = _("“{activity}” has a touchpoint, but neither a thought nor a feeling.")
    elif no_thought:
        text = _("“{activity}” has a touchpoint, but no thought.")
    else:
        text = _("“{activity}” has a touchpoint, but no feeling.")
    return "thought" if no_thought else "feeling", text.format(activity=excerpt(activity.text))


@check(
    "JT204",
    "warning",
    "activities",
    N_("No activity is outside our sight: the map sees only what we see."),
    why=N_(
        "Customers search, ask a friend, compare with a rival, hesitate at the kitchen table. Most of it we "
        "never see, and much is decided there. If nothing on the map is outside our sight or control, "
        "it is a map of us. Flag such an activity with ^ at the end of its line."
    ),
    example=N_("Not only “visits the showroom”, but also “asks a colleague what hers cost”, flagged with ^."),
)
def nothing_outside(ground: Ground) -> Iterator[Hit]:
    activities = ground.journey.activities
    if activities and not any(one.outside for one in activities):
        yield Hit(JOURNEY, "phase")


@check(
    "JT205",
    "warning",
    "activities",
    N_("Nothing comes before the first touchpoint, or after the last."),
    why=N_(
        "The customer's journey begins before they know us, with a need or an event, and goes on after we "
        "think that it is over. A map that starts and ends with us cannot show why they came, nor why "
        "they do not come back."
    ),
    example=N_(
        "Not first “comes into the shop” and last “pays”, but “sees a friend's kitchen” and “shows it off”."
    ),
)
def begins_or_ends_with_us(ground: Ground) -> Iterator[Hit]:
    phases = ground.journey.phases
    if begins := begins_with_us(ground.journey):
        text = _("Nothing comes before the first touchpoint: the journey begins with us.")
        yield Hit(begins.first.id, "touchpoint", text, _unless_empty(phases[0]))
    if ends := ends_with_us(ground.journey):
        text = _("Nothing comes after the last touchpoint: the journey ends with us.")
        yield Hit(ends.first.id, "touchpoint", text, _unless_empty(phases[-1]))


def _unless_empty(phase: Phase) -> Severity | None:
    """A hint where the phase has no activities yet: that it is empty is the mistake, and is told (JT202)."""
    return None if phase.activities else "hint"


@check(
    "JT206",
    "hint",
    "touchpoints",
    N_("A long silence: several activities in a row between touchpoints where nobody meets the customer."),
    why=N_(
        "Between two meetings the customer may be waiting, doubting or looking elsewhere. Two or more "
        "activities in a row with nobody there is where they are forgotten. Silence can be right; then say "
        "so by marking touchpoints there as not known, or add who else meets them."
    ),
    example=N_("Not six weeks without a word, but a message in the third; or say that the silence is right."),
)
def silence(ground: Ground) -> Iterator[Hit]:
    for one in silences(ground.journey):
        text = _("Nobody meets the customer in {n} activities in a row, from “{first}” on: a long silence.")
        message = text.format(n=one.many, first=excerpt(one.first.text))
        yield Hit(one.first.id, "touchpoint", message)
