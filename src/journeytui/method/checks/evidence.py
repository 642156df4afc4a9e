"""JT3xx: the evidence. What do we know, and what did we only think of in the room?

Starting from assumptions is right, so most of this is a hint. That something is called an insight and
nobody can say where it comes from is a mistake.
"""

from collections.abc import Iterator

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import called, excerpt
from journeytui.journey.edits import FRAME
from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Activity, Card, Lane, Phase
from journeytui.journey.remembering import remembered
from journeytui.journey.words import LANES, named
from journeytui.method.believing import shares
from journeytui.method.change_states import ACTED_ON
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.evidence import is_unfounded, rests_on_insight, unknown_lanes


@check(
    "JT301",
    "hint",
    "wrap",
    N_("Less of the map rests on insight than the journey has set itself as a goal."),
    why=N_(
        "Starting from assumptions is right; deciding on them is not. The goal (insight_goal in the frame) "
        "says how much of the map shall come from customers before it is built on. The missing-insight list "
        "shows what to ask for first: what is nearest to a challenge. What is called an insight and names "
        "no source does not count. Only asked when there is a goal."
    ),
    example=N_("Not 12% of the cards with a source and a goal of 40%, but three interviews about the holes."),
)
def share_of_insight(ground: Ground) -> Iterator[Hit]:
    goal = ground.journey.frame.insight_goal
    whole = shares(ground.journey).whole
    if goal is not None and whole.cards and 100 * whole.insight < goal * whole.cards:
        text = _("{share}% of the map rests on insight; the goal is {goal}%.")
        yield Hit(FRAME, "insight_goal", text.format(share=whole.percent, goal=goal))


@check(
    "JT302",
    "warning",
    "thoughts",
    N_("A card is called an insight and names no source."),
    why=N_(
        "An insight comes from customers, so it can say which: an interview, a visit, a number. One that "
        "cannot is an assumption in better clothes, and nobody will ask again. Name its source with @ at the "
        "end of the line, or call it an assumption. For a quote it is a hint, as JT303 is."
    ),
    example=N_("Not basis insight alone, but basis insight and @“Interviews in May”; or basis assumption."),
)
def insight_without_source(ground: Ground) -> Iterator[Hit]:
    for phase in ground.journey.phases:
        for card in _unfounded(phase):
            if card.basis == "insight":
                text = _("“{card}” is called an insight and names no source.").format(card=called(card.text))
                yield Hit(card.id, "basis", text, "hint" if getattr(card, "quote", False) else None)


@check(
    "JT303",
    "hint",
    "thoughts",
    N_("A quote names no source."),
    why=N_(
        "Words between quotation marks sound like proof. If nobody can say who said them, and where, they "
        "may be what the room thinks that a customer would say. Name the source with @ at the end of the "
        "line, or take the quotation marks away."
    ),
    example=N_("Not “Did our order get lost?” alone, but “Did our order get lost?” @“Visits in October”."),
)
def quote_without_source(ground: Ground) -> Iterator[Hit]:
    for phase in ground.journey.phases:
        for card in _unfounded(phase):
            if getattr(card, "quote", False):
                text = _("The quote “{card}” names no source.").format(card=called(card.text))
                yield Hit(card.id, "quote", text)


@check(
    "JT304",
    "hint",
    "changes",
    N_("A change rests on no insight."),
    why=N_(
        "A change costs money and people's patience. If nothing that it answers comes from customers, it "
        "answers what the room believes to hurt. Ask a few of them before it is built, and link what they "
        "say. What is accepted or dropped needs none."
    ),
    example=N_("Not a new app because we think that they wait, but because four of five we visited said so."),
)
def change_without_insight(ground: Ground) -> Iterator[Hit | None]:
    for change in ground.journey.changes:
        if change.state in ACTED_ON and not rests_on_insight(ground.journey, change):
            text = _("“{change}” rests on no insight: nothing that it answers comes from customers.")
            yield Hit(change.id, "at", text.format(change=called(change.text or change.to_be)))
        else:
            yield None


@check(
    "JT305",
    "hint",
    "wrap",
    N_("What was marked as not known still is not known."),
    why=N_(
        "“Not known” is an honest answer, and the walk goes on. It is also a question for customers: it "
        "stands on the missing-insight list and in the interview guide until somebody has asked. Put a card "
        "into the lane when you know."
    ),
    example=N_("Not feelings not known for a year, but the next visit asks: how was it for you when …?"),
)
def left_open(ground: Ground) -> Iterator[Hit]:
    lanes: dict[str, tuple[Activity, list[Lane]]] = {}
    for activity, lane in unknown_lanes(ground.journey):
        lanes.setdefault(activity.id, (activity, []))[1].append(lane)
    for activity, names in lanes.values():
        text = ngettext(
            "A lane of “{{activity}}” is left as not known: {{lanes}}.",
            "{n} lanes of “{{activity}}” are left as not known: {{lanes}}.",
            len(names),
        )
        said = ", ".join(named(LANES, one) for one in names)
        yield Hit(activity.id, "not_known", text.format(activity=excerpt(activity.text), lanes=said))


@remembered
def _unfounded(phase: Phase) -> tuple[Card, ...]:
    """The cards of a phase that have to name a source, and do not."""
    return tuple(card for activity in phase.activities for card in _unfounded_on(activity))


@remembered
def _unfounded_on(activity: Activity) -> tuple[Card, ...]:
    return tuple(card for card in cards_of(activity) if is_unfounded(card))
