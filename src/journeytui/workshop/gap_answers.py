"""What is answered in the gap walk: lines become cards at exactly the place that is asked about.

The grammar of the stages reads them and the scribe writes them down; here is only told which, and where.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from journeytui.i18n import _
from journeytui.journey.edits import Edit, apply
from journeytui.journey.lookup import before, find
from journeytui.journey.model import Journey, Lane, StageName
from journeytui.method.gap_questions import Way
from journeytui.method.inputline import MarkNotKnown, NewCard, Park, Parsed
from journeytui.method.stages import comes_before
from journeytui.workshop.capture import Scribe, understood
from journeytui.workshop.captured import Captured, Whereabouts

What = Literal["thought", "feeling", "touchpoint", "gap"]
"""What is asked for at a stop: a card on the activity, or what happens after it (or before it)."""

ORDER: Final[tuple[What, ...]] = ("thought", "feeling", "touchpoint", "gap")
"""In which it is asked for at one stop."""

_STAGE: Final[dict[What, StageName]] = {
    "thought": "thoughts",
    "feeling": "feelings",
    "touchpoint": "touchpoints",
    "gap": "activities",
}
_LANE: Final[dict[What, Lane]] = {
    "thought": "thoughts",
    "feeling": "feelings",
    "touchpoint": "touchpoints",
}
_FEELING: Final = re.compile(
    r"[+\-−–]?\s?[0-9]\s*"  # a number alone
    r"|[+\-−–]\s?[0-2](?:\s+\S+){0,2}(?:\s+[@!+*%\"“”].*)?\s*",
    re.DOTALL,
)
"""A line that is a feeling whatever is asked for: a sign, a number, and two words at most before its marks.

A longer one tells something that happens (“+1 friend comes along”), and so does one without a sign.
"""
_OUTSIDE: Final = re.compile(r"\s\^$")


class Asking(NamedTuple):
    """What the walk asks for, and where."""

    stop: str
    """An activity, or a phase without any."""
    what: What
    way: Way
    missing: frozenset[What]
    """What is missing on the activity itself."""


class Answer(NamedTuple):
    """Something that was said: what it became, and by what it is known to be there still."""

    label: str
    card: str
    lane: Lane | None = None
    """The lane that was marked as not known."""


class Written(NamedTuple):
    """What some lines came to."""

    edits: tuple[Edit, ...]
    answers: tuple[Answer, ...]
    activities: tuple[str, ...]
    """The activities among them, in time order."""
    kept: str
    """What was not understood stays in the line."""
    hint: str

    @property
    def label(self) -> str:
        if len(self.answers) == 1:
            return self.answers[0].label
        return _("{n} pasted lines").format(n=len(self.answers))


def written(scribe: Scribe, journey: Journey, asking: Asking, lines: Sequence[str]) -> Written:
    """The edits of the lines: one card each, activities in their order at the gap."""
    spot = _spot(journey, asking)
    stage = journey.stage
    edits: list[Edit] = []
    answers: list[Answer] = []
    activities: list[str] = []
    kept: list[str] = []
    hints: list[str] = []
    for line in lines:
        one, parsed = _captured(scribe, journey, asking, spot, line, grammar(line, asking.what, stage))
        hints += [one.hint] if one.hint else []
        if one.kept or not one.edits:
            kept.append(one.kept or line)
            continue
        journey = apply(journey, one.edits)
        edits += one.edits
        lane = parsed.lane if isinstance(parsed, MarkNotKnown) else None
        answers.append(Answer(one.label, one.card or one.edits[0].id, lane))
        if isinstance(parsed, NewCard) and parsed.kind == "activity":
            activities.append(one.card)
            spot = spot._replace(last=one.card, after=one.card)
            asking = asking._replace(stop=one.card)  # what follows in a paste is said of it
    hint = hints[0] if hints else ""
    return Written(tuple(edits), tuple(answers), tuple(activities), "\n".join(kept), hint)


def _spot(journey: Journey, asking: Asking) -> Whereabouts:
    """Where an activity goes: behind this one, or before it, or first into an empty phase."""
    place = find(journey, asking.stop)
    phase = place.phase.id if place is not None and place.phase is not None else ""
    after = ""
    if place is not None and place.activity is not None:
        after = asking.stop if asking.way == "forward" else before(journey, place)
    return Whereabouts("activities", phase, asking.stop, after)


def _captured(
    scribe: Scribe, journey: Journey, asking: Asking, spot: Whereabouts, line: str, stage: StageName
) -> tuple[Captured, Parsed]:
    """What a line means here, and the edits that it came to."""
    parsed = understood(journey, stage, line)
    if line.startswith("~"):
        lane = _lane_not_known(asking)
        if lane is None:
            said = _("Nothing is missing at this activity that could be marked as not known.")
            return Captured(kept=line, hint=said), parsed
        parsed = MarkNotKnown(lane, line[1:].strip())
    if stage != "activities" or isinstance(parsed, MarkNotKnown | Park):
        spot = Whereabouts(stage, asking.stop)  # it goes on the activity, not beside it
    return scribe.parsed(journey, spot, parsed, line), parsed


def grammar(line: str, what: What, stage: StageName) -> StageName:
    """The stage in whose grammar a line is read: that of what is asked for, unless its sign says more."""
    if line.startswith(">"):
        return "activities" if comes_before(stage, "touchpoints") else "touchpoints"
    if line.startswith("=") or _OUTSIDE.search(line):
        return "activities"
    return "feelings" if _FEELING.fullmatch(line) else _STAGE[what]


def _lane_not_known(asking: Asking) -> Lane | None:
    """What `~` marks: what is asked for, else the first that is missing here."""
    if asking.what in asking.missing:
        return _LANE[asking.what]
    return next((_LANE[one] for one in ORDER if one in asking.missing), None)
