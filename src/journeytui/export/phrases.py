"""Each card of a journey in words: what the readable exports say about it, before any layout.

Nothing here is made safe or wrapped; whoever lays it out does that.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from journeytui.export.wrapping import clipped
from journeytui.i18n import _
from journeytui.journey.lookup import Place, places
from journeytui.journey.model import (
    Activity,
    Card,
    Change,
    Feeling,
    Journey,
    Measure,
    Parked,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
    Verdict,
)
from journeytui.journey.words import (
    BASES,
    CHANGE_STATES,
    CHANGES,
    HOLDINGS,
    LANES,
    MEASURES,
    PARKED,
    PARKED_STATES,
    PURPOSES,
    SIDES,
    SOURCES,
    STAGES,
    STICKERS,
    named,
    signed,
)
from journeytui.method.worst import Moment, Truth

SHORT: Final = 48
"""Cells of a card's text where another card names it."""

EMPTY: Final = "…"
"""Stands for the text of a card that has none yet."""


class Phrases:
    """The cards of one journey in words. Several strings for one card are sentences of their own."""

    def __init__(self, journey: Journey) -> None:
        self._places = {place.node.id: place for place in places(journey)}
        self._numbers = {source.id: n for n, source in enumerate(journey.sources, 1)}
        self._answers: dict[str, list[Change]] = {}
        for change in journey.changes:
            for answered in change.at:
                self._answers.setdefault(answered, []).append(change)

    def place(self, node_id: str) -> Place | None:
        """Where the card with that id stands; nothing when there is no such card."""
        return self._places.get(node_id)

    def name(self, node_id: str) -> str:
        """A short name for the card with that id; the id when there is no such card or it has no text."""
        place = self._places.get(node_id)
        match place.node if place else None:
            case Phase(title=text) | Source(about=text) if text:
                return clipped(text, SHORT)
            case Source(kind=kind):
                return named(SOURCES, kind)
            case Sticker() as sticker:
                return self._stuck(sticker, sticker.on or (place.parent if place else ""))
            case Activity() | Thought() | Feeling() | Touchpoint() | Change() | Measure() as card if (
                card.text
            ):
                return _("“{text}”").format(text=clipped(card.text, SHORT))
        return node_id

    def listed(self, ids: Iterable[str]) -> str:
        """The short names of several cards."""
        return ", ".join(self.name(one) for one in ids)

    def basis(self, card: Card) -> str:
        """Why a card is believed, with the numbers that its sources have in the list of sources."""
        basis = named(BASES, card.basis)
        if not card.sources:
            return basis
        numbers = ", ".join(str(self._numbers.get(one, one)) for one in card.sources)
        if len(card.sources) == 1:
            return _("{basis}, source {n}").format(basis=basis, n=numbers)
        return _("{basis}, sources {n}").format(basis=basis, n=numbers)

    def views(self, card: Card) -> list[str]:
        """How others in the room see a card, a sentence each."""
        return [_("another view: {text}").format(text=one) for one in card.views]

    def activity(self, activity: Activity) -> str:
        facts = [
            _("situation") if activity.kind == "situation" else "",
            _("outside our sight") if activity.outside else "",
            self.basis(activity),
        ]
        return _with(_quoted(activity.text, quote=activity.quote), facts)

    def thought(self, thought: Thought) -> str:
        return _with(_quoted(thought.text, quote=thought.quote), [self.basis(thought)])

    def feeling(self, feeling: Feeling) -> str:
        word = _quoted(feeling.text, quote=feeling.quote) if feeling.text else ""
        return _with(f"{signed(feeling.valence)} {word}".strip(), [self.basis(feeling)])

    def touchpoint(self, touchpoint: Touchpoint) -> list[str]:
        side = named(SIDES, touchpoint.side) if touchpoint.side else ""
        return _told(
            _with(touchpoint.text or EMPTY, [touchpoint.channel, side, self.basis(touchpoint)]),
            (_("owner: {text}"), touchpoint.owner),
            (_("purpose: {text}"), touchpoint.purpose),
            (_("measure: {text}"), touchpoint.measure),
        )

    def sticker(self, sticker: Sticker) -> str:
        kind = self._stuck(sticker, sticker.on) if sticker.on else named(STICKERS, sticker.kind)
        return _("{kind}: {text}").format(kind=kind, text=sticker.note) if sticker.note else kind

    def _stuck(self, sticker: Sticker, on: str) -> str:
        """The sticker and where it sits; a file may put stickers on each other in a ring, so no further."""
        place = self._places.get(on)
        below = place.node if place else None
        card = named(STICKERS, below.kind) if isinstance(below, Sticker) else self.name(on)
        return _("{sticker} on {card}").format(sticker=named(STICKERS, sticker.kind), card=card)

    def moment(self, moment: Moment) -> str:
        """A moment that feels bad: how low, where, and the stickers on it."""
        low = moment.feeling
        felt = f"{signed(low.valence)} {_quoted(low.text, quote=low.quote) if low.text else ''}".strip()
        marks = dict.fromkeys(named(STICKERS, one.kind) for one in moment.activity.stickers)
        return _with(f"{felt}: {moment.activity.text or EMPTY}", [moment.phase.title, *marks])

    def truth(self, truth: Truth) -> str:
        """A moment of truth, and why it is one."""
        return f"{truth.activity.text or EMPTY}: {truth.sticker.note or _('why is not said yet')}"

    def not_known(self, activity: Activity) -> str:
        lanes = ", ".join(named(LANES, lane) for lane in activity.not_known)
        why = activity.not_known_why
        return _("{kind}: {text}").format(kind=lanes, text=why) if why else lanes

    def answering(self, activity: Activity) -> Iterator[Change]:
        """The changes that answer the activity or anything on it, each once."""
        cards = (*activity.thoughts, *activity.feelings, *activity.touchpoints, *activity.stickers)
        seen: set[str] = set()
        for node in (activity, *cards):
            for change in self._answers.get(node.id, ()):
                if change.id not in seen:
                    seen.add(change.id)
                    yield change

    def change_in_short(self, change: Change) -> str:
        text = change.text or change.to_be or EMPTY
        said = _("{kind}: {text}").format(kind=named(CHANGES, change.kind), text=text)
        return _with(said, [named(CHANGE_STATES, change.state)])

    def change(self, change: Change) -> list[str]:
        text = change.text or change.to_be or EMPTY
        said = _("{kind}: {text}").format(kind=named(CHANGES, change.kind), text=text)
        return _told(
            _with(said, [named(CHANGE_STATES, change.state), change.owner, str(change.due or "")]),
            (_("as is: {text}"), change.as_is),
            (_("to be: {text}"), change.to_be if change.text else ""),
            (_("answers {text}"), self.listed(change.at)),
            (_("moves {text}"), self.listed(change.measures)),
        )

    def measure(self, measure: Measure) -> list[str]:
        kind = named(MEASURES, measure.kind)
        said = _("{kind}: {text}").format(kind=kind, text=measure.text) if measure.text else kind
        now = _("now {n}").format(n=measure.now) if measure.now is not None else ""
        goal = _("goal {n}").format(n=measure.goal) if measure.goal is not None else ""
        return _told(_with(said, [now, goal]), (_("stands at {text}"), self.listed(measure.at)))

    def parked(self, item: Parked) -> list[str]:
        said = _("{kind}: {text}").format(kind=named(PARKED, item.kind), text=item.text or EMPTY)
        stage = named(STAGES, item.stage) if item.stage else ""
        arose = [stage, self.name(item.at) if item.at else "", item.asked_by]
        return _told(
            _with(said, [named(PARKED_STATES, item.state), item.owner, str(item.due or "")]),
            (_("arose at {text}"), ", ".join(one for one in arose if one)),
            (_("answer: {text}"), item.answer),
            (_("reason: {text}"), item.reason),
        )

    def source(self, source: Source) -> str:
        kind = named(SOURCES, source.kind)
        said = _("{kind}: {text}").format(kind=kind, text=source.about) if source.about else kind
        return _with(said, [str(source.date or ""), source.speaks_for])


def frame_rows(journey: Journey) -> list[tuple[str, str]]:
    """The frame as pairs of a label and what stands there; what is not answered is left out."""
    frame = journey.frame
    verdicts = {one.belief: one for one in frame.verdicts}
    room = [_with(one.role, [one.function]) for one in frame.participants]
    rows = [
        (_("Purpose"), "; ".join(named(PURPOSES, one) for one in frame.purposes)),
        (_("Scope"), frame.scope),
        (_("Customer"), frame.segment),
        (_("Persona"), frame.persona),
        *((_("Challenge"), one) for one in frame.challenges),
        (_("Done when"), frame.done_when),
        (_("Sponsor"), frame.sponsor),
        (_("Owner"), frame.owner),
        (_("In the room"), "; ".join(room)),
        (_("Half day"), _("{n} minutes").format(n=frame.minutes) if frame.minutes else ""),
        (_("Insight goal"), f"{frame.insight_goal} %" if frame.insight_goal is not None else ""),
        *((_("Believed before"), _judged(one, verdicts)) for one in frame.beliefs),
        (_("Story"), frame.story.strip("\n")),
        (_("Trade"), frame.trade),
    ]
    return [(label, value) for label, value in rows if value]


def _judged(belief: str, verdicts: Mapping[str, Verdict]) -> str:
    """A belief, and what became of it."""
    verdict = verdicts.get(belief)
    if verdict is None:
        return belief
    says = _("the map says: {text}").format(text=verdict.says) if verdict.says else ""
    return _with(belief, [named(HOLDINGS, verdict.holds), says])


def _quoted(text: str, *, quote: bool) -> str:
    return _("“{text}”").format(text=text) if quote and text else text or EMPTY


def _with(text: str, facts: Iterable[str]) -> str:
    """`text`, and in brackets those of the `facts` that are there."""
    told = "; ".join(fact for fact in facts if fact)
    return f"{text} ({told})" if told else text


def _told(said: str, *more: tuple[str, str]) -> list[str]:
    """`said`, then a sentence for each pair of a pattern and a text that is there."""
    return [said, *(pattern.format(text=text) for pattern, text in more if text)]
