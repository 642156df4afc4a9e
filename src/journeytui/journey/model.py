"""What a journey is: one immutable value, made of small frozen ones.

The order of the fields is the order of the keys in the file. `docs/format.md` is written from this module.
What comes from outside is held against these classes (`journeytui.journey.checking`): in a moment when it
plainly fits, by pydantic when not.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import Field, field, fields
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Final, Literal

from journeytui.values import record

FORMAT: Final = 1
"""The version of the file format that this program writes."""

LONGEST_TEXT: Final = 10_000
"""Characters in one text; a card of a workshop has 80, a customer story some thousands."""


class Limit:
    """A limit that the values of a type keep, in words of pydantic: `max_length`, `pattern`, `ge`, `le`."""

    def __init__(self, **limits: int | str) -> None:
        self.limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> dict[str, Any]:
        """Asked for by pydantic, when it builds what checks the type."""
        return {**handler(source), **self.limits}


Text = Annotated[str, Limit(max_length=LONGEST_TEXT)]
Id = Annotated[str, Limit(pattern=r"^[A-Za-z0-9_-]{1,64}$")]

StageName = Literal[
    "frame", "phases", "activities", "thoughts", "feelings", "touchpoints", "stickers", "changes", "wrap"
]
Basis = Literal["insight", "assumption", "belief", "wish"]
Lane = Literal["thoughts", "feelings", "touchpoints"]
Purpose = Literal["document", "understand", "roles", "optimise"]
SourceKind = Literal["interview", "home_visit", "observation", "survey", "data", "story"]
Side = Literal["front", "back"]
StickerKind = Literal["pain", "joy", "truth", "break"]
ChangeKind = Literal["relieve", "remove", "support", "idea"]
ChangeState = Literal["idea", "planned", "under_way", "done", "dropped", "accepted"]
MeasureKind = Literal["satisfaction", "repurchase", "churn", "extra_sales", "other"]
ParkedKind = Literal["question", "touchpoint", "idea", "decision", "risk"]
ParkedState = Literal["open", "answered", "needs_insight", "dropped", "placed"]
Holding = Literal["yes", "partly", "no"]


def in_file(key: str, default: object = ()) -> Any:
    """A field that stands in the file under another name than here: `phases` as `[[phase]]`."""
    return field(default=default, metadata={"key": key})


def keys(model: type) -> Mapping[str, Field[Any]]:
    """The fields of a model under the keys that they have in the file, in its order."""
    return _keys(model)


@cache
def _keys(model: Any) -> Mapping[str, Field[Any]]:
    return {one.metadata.get("key", one.name): one for one in fields(model)}


class InFile:
    """A value that stands in a file: pydantic reads it by the keys of the file, and refuses others."""

    __pydantic_config__: ClassVar[Mapping[str, Any]]

    def __init_subclass__(cls) -> None:
        cls.__pydantic_config__ = {"extra": "forbid", "alias_generator": cls._key}

    @classmethod
    def _key(cls, name: str) -> str:
        return next(key for key, one in keys(cls).items() if one.name == name)


@record
class Part(InFile):
    """Anything that stands as a table in the journey file."""

    WRITTEN: ClassVar[frozenset[str]] = frozenset()
    """Keys that the file always shows, even at their default: a reader should not have to know it."""


@record
class Node(Part):
    """A part with an id of its own."""

    id: Id


@record
class Participant(Part):
    """Somebody in the room: a role and the function it belongs to, never a name."""

    role: Text
    """Such as “Fitter”."""
    function: Text = ""
    """The part of the organisation, such as “Installation”."""


@record
class Verdict(Part):
    """What became of a belief, once the map was there: what the house said, and what the map says."""

    belief: Text
    """The belief, in the words of `beliefs`."""
    holds: Holding
    """Whether the belief held."""
    says: Text = ""
    """What the map says."""

    WRITTEN: ClassVar = frozenset({"holds"})


@record
class Frame(Part):
    """Why the journey is mapped, for which customer, who decides and when it is done."""

    purposes: tuple[Purpose, ...] = ()
    """What the map is for."""
    scope: Text = ""
    """Where the journey begins and ends."""
    done_when: Text = ""
    """When the group may stop."""
    segment: Text = ""
    """The customers it is about."""
    persona: Text = ""
    """One of them, as a person."""
    challenges: tuple[Text, ...] = ()
    """What made the organisation ask."""
    sponsor: Text = ""
    """Who wants it done."""
    owner: Text = ""
    """Who owns the whole journey afterwards."""
    minutes: Annotated[int, Limit(ge=15, le=720)] | None = None
    """Minutes of a half day; 240 unless said."""
    insight_goal: Annotated[int, Limit(ge=0, le=100)] | None = None
    """The share of cards, in per cent, that shall rest on insight."""
    beliefs: tuple[Text, ...] = ()
    """What the organisation takes for true before it has looked."""
    story: Text = ""
    """What a customer told."""
    trade: Text = ""
    """The trade, such as “food” or “insurance”: it has prompts of its own."""
    participants: tuple[Participant, ...] = in_file("participant")
    verdicts: tuple[Verdict, ...] = in_file("verdict")


@record
class Checks(Part):
    """Which checks are silenced for this journey, and why."""

    ignore: tuple[Text, ...] = ()
    """Codes or their beginnings, each with its reason: `JT106: only five of us meet customers`."""
    reason: Text = ""
    """The reason for those that do not say their own."""


@record
class Source(Node):
    """Where an insight comes from."""

    kind: SourceKind = "interview"
    date: dt.date | None = None
    """When it was gathered."""
    about: Text = ""
    """What was asked or seen, and of how many."""
    speaks_for: Text = ""
    """The customers that it can speak for."""

    WRITTEN: ClassVar = frozenset({"kind"})


@record
class Thought(Node):
    """What the customer thinks, asks or expects; a `quote` is in their own words."""

    text: Text = ""
    quote: bool = False
    basis: Basis = "assumption"
    sources: tuple[Id, ...] = ()
    views: tuple[Text, ...] = ()
    """How others in the room see it: kept beside it, not averaged away."""


@record
class Feeling(Node):
    """How it feels: `valence` from −2 to +2, and a word."""

    valence: Annotated[int, Limit(ge=-2, le=2)]
    text: Text = ""
    quote: bool = False
    basis: Basis = "assumption"
    sources: tuple[Id, ...] = ()
    views: tuple[Text, ...] = ()
    """How others in the room see it: kept beside it, not averaged away."""

    WRITTEN: ClassVar = frozenset({"valence"})


@record
class Touchpoint(Node):
    """Where customer and organisation meet."""

    text: Text = ""
    channel: Text = ""
    """Such as “showroom”, “phone”, “letter”."""
    owner: Text = ""
    """Who answers for it: a role."""
    purpose: Text = ""
    """What it is there for."""
    measure: Text = ""
    """What tells whether it does that."""
    side: Side | None = None
    """Seen by the customer (`front`) or not (`back`)."""
    basis: Basis = "assumption"
    sources: tuple[Id, ...] = ()
    views: tuple[Text, ...] = ()
    """How others in the room see it: kept beside it, not averaged away."""


@record
class Sticker(Node):
    """A mark on an activity, or on one of its cards (`on`): pain, joy, moment of truth, break point."""

    kind: StickerKind
    on: Id | None = None
    """The card it marks; the activity itself when absent."""
    note: Text = ""


@record
class Activity(Node):
    """What the customer does, or (`situation`) what happens to them.

    `basis` is why we believe it; an insight names its `sources`. `outside` is beyond our sight or
    control. `not_known` names the lanes that were honestly left empty.
    """

    text: Text = ""
    kind: Literal["activity", "situation"] = "activity"
    """What the customer does, or what happens to them."""
    outside: bool = False
    """Beyond our sight or control."""
    quote: bool = False
    basis: Basis = "assumption"
    sources: tuple[Id, ...] = ()
    views: tuple[Text, ...] = ()
    """How others in the room see it: kept beside it, not averaged away."""
    not_known: tuple[Lane, ...] = ()
    """Lanes that were honestly left empty."""
    not_known_why: Text = ""
    """Why they were."""
    thoughts: tuple[Thought, ...] = in_file("thought")
    feelings: tuple[Feeling, ...] = in_file("feeling")
    touchpoints: tuple[Touchpoint, ...] = in_file("touchpoint")
    stickers: tuple[Sticker, ...] = in_file("sticker")


Card = Activity | Thought | Feeling | Touchpoint
"""The parts that say something about the customer, and so have a basis."""


@record
class Phase(Node):
    """A stretch of the journey."""

    title: Text = ""
    activities: tuple[Activity, ...] = in_file("activity")


@record
class Change(Node):
    """The step from as-is to to-be; `at` names the cards that it answers.

    In state `accepted` it is a written "we accept", with the reason as its text.
    """

    kind: ChangeKind = "idea"
    at: tuple[Id, ...] = ()
    """What it answers: cards, stickers, activities or phases."""
    as_is: Text = ""
    """How it is."""
    to_be: Text = ""
    """How it shall be."""
    text: Text = ""
    """What to do; of one that is `accepted`, the reason."""
    owner: Text = ""
    """Who sees to it: a role."""
    due: dt.date | None = None
    state: ChangeState = "idea"
    measures: tuple[Id, ...] = ()
    """What tells whether it worked."""

    WRITTEN: ClassVar = frozenset({"kind", "state"})


@record
class Measure(Node):
    """A number that shall move, and where on the journey it stands."""

    kind: MeasureKind = "other"
    at: tuple[Id, ...] = ()
    """Where on the journey it is measured."""
    text: Text = ""
    """What is measured."""
    now: int | float | None = None
    goal: int | float | None = None

    WRITTEN: ClassVar = frozenset({"kind"})


@record
class Parked(Node):
    """A question (or a touchpoint said too early) that was noted, not solved.

    `stage` and `at` are where it arose. `became` is the card that a held touchpoint was placed as;
    `reason` says why it was dropped.
    """

    kind: ParkedKind = "question"
    text: Text = ""
    stage: StageName | None = None
    """The stage that it arose in."""
    at: Id | None = None
    """The card that it arose at."""
    asked: dt.datetime | None = None
    asked_by: Text = ""
    """A role."""
    state: ParkedState = "open"
    owner: Text = ""
    """Who finds out: a role."""
    due: dt.date | None = None
    answer: Text = ""
    reason: Text = ""
    """Why it was dropped."""
    became: Id | None = None
    """The card that a held touchpoint was placed as."""

    WRITTEN: ClassVar = frozenset({"kind", "state"})

    @property
    def waits(self) -> bool:
        """Whether it is neither answered nor placed nor dropped."""
        return self.state in ("open", "needs_insight")


@record
class Journey(Part):
    """One customer segment's way to one goal."""

    format: int = FORMAT
    """The version of this format."""
    id: Id
    """The same through the journey's life; session logs name it."""
    title: Text = ""
    language: Literal["en", "sv", "da"] = "en"
    """The language it is told in."""
    stage: StageName = "frame"
    """Where the walk stands."""
    frame: Frame = Frame()
    checks: Checks = Checks()
    sources: tuple[Source, ...] = in_file("source")
    phases: tuple[Phase, ...] = in_file("phase")
    changes: tuple[Change, ...] = in_file("change")
    measures: tuple[Measure, ...] = in_file("measure")
    parked: tuple[Parked, ...] = in_file("parked")

    WRITTEN: ClassVar = frozenset({"format", "language", "stage"})

    @property
    def waiting(self) -> tuple[Parked, ...]:
        """The parked items that still wait for an answer, of ours or of the customers."""
        return tuple(item for item in self.parked if item.waits)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every activity, in time order."""
        return tuple(activity for phase in self.phases for activity in phase.activities)
