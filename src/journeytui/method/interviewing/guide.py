"""The interview guide of a journey: what is asked in which order, and what has to wait for another talk."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from journeytui.inert import called, excerpt
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.method.interviewing.asking import SPOKEN, About, Ask, asks, looking_back
from journeytui.method.interviewing.texts import Texts, texts

Variant = Literal["interview", "home-visit"]

MINUTES: Final[Mapping[Variant, int]] = {"interview": 60, "home-visit": 90}
"""What a talk may take unless somebody says otherwise; at home there is much to see."""
OPENING: Final = 3
WARM_UP: Final = 5
CLOSING: Final = 4
QUESTION: Final = 2
CHAPTER: Final[Mapping[Variant, int]] = {"interview": 3, "home-visit": 6}
"""Minutes of the parts. A chapter is a phase told freely, at home with what there is to be shown."""

FAIR: Final = ((1, 1), (3, 2), (6, 4))
"""Questions of one phase, and of one moment, by turns: every phase is talked of, then there may be more."""

BACK: Final = 4
"""Of so many questions that have room, one at most is about the whole of it."""

NOTE: Final = 100
"""Signs of a card that are read aloud; nobody listens to more."""
NAMED: Final = 4
"""Cards that a question names before it counts the rest."""
THINGS: Final = 6
"""Things from the map that one may ask to be shown in a phase."""
ROUND: Final = 5
"""Nobody is told that it takes 57 minutes."""
LEFT: Final = 12
"""Places that are listed of those that had to wait."""


class Question(NamedTuple):
    """What is said aloud, and for the consultant what it is about."""

    number: int
    said: str
    probes: str
    about: str


class Chapter(NamedTuple):
    """A phase: told freely first, then what is asked about it."""

    title: str
    """For the consultant alone: it may tell how it went."""
    said: str
    stretch: str
    """From which activity to which it goes; empty where there is none to name."""
    show: str
    """How one asks to be shown something; empty but on a home visit."""
    things: str
    """What they may still have of it; empty but on a home visit."""
    questions: tuple[Question, ...]


class Guide(NamedTuple):
    """A guide in the language of the journey. Texts of people stand in it as they wrote them."""

    texts: Texts
    variant: Variant
    title: str
    segment: str
    minutes: int
    """What it takes, as one says it."""
    notes: bool
    """Whether activities are read aloud as notes."""
    chapters: tuple[Chapter, ...]
    back: tuple[Question, ...]
    """What is asked about the whole of it, at the end."""
    empty: bool
    """Whether there is nothing on the map yet."""
    left_out: int
    """Questions that did not fit."""
    left: tuple[str, ...]
    """Where they are asked, the most important first."""
    left_more: int
    """Places that `left` does not name."""

    @property
    def questions(self) -> int:
        """How many questions it has."""
        return sum(len(one.questions) for one in self.chapters) + len(self.back)


def guide(journey: Journey, variant: Variant = "interview", minutes: int | None = None) -> Guide:
    """The guide for a talk of so many minutes. Customers hear it, so it is in the journey's language."""
    most = minutes or MINUTES[variant]
    around = OPENING + WARM_UP + CLOSING
    room = most - around
    whole = looking_back(journey)
    back = whole[: max(room // QUESTION // BACK, 0)]
    found = asks(journey)
    chosen = _chosen(found, room - QUESTION * len(back), CHAPTER[variant])
    waiting = [*(one for at, one in enumerate(found) if at not in chosen), *whole[len(back) :]]
    words = _Words(texts(journey.language))
    asked = [found[at] for at in chosen]
    chapters = tuple(words.chapters(journey, asked, variant))
    left = words.left(waiting)
    spent = around + sum(CHAPTER[variant] + QUESTION * len(one.questions) for one in chapters)
    spent += QUESTION * len(back)
    empty = not journey.phases
    return Guide(
        texts=words.texts,
        variant=variant,
        title=excerpt(journey.title, NOTE),
        segment=journey.frame.segment,
        minutes=most if empty else min(-(-spent // ROUND) * ROUND, most),
        notes=any(one.activity is not None and _aloud(one.activity) for one in asked),
        chapters=chapters,
        back=tuple(words.question(one, "") for one in back),
        empty=empty,
        left_out=len(waiting),
        left=left[:LEFT],
        left_more=max(len(left) - LEFT, 0),
    )


def _chosen(found: Sequence[Ask], minutes: int, chapter: int) -> set[int]:
    """Which of the questions fit, by their position: the first that are found, but none takes all."""
    chosen: set[int] = set()
    of_phase: Counter[str] = Counter()
    of_moment: Counter[str] = Counter()
    for most_of_phase, most_of_moment in FAIR:
        for at, one in enumerate(found):
            phase, moment = _id(one.phase), _id(one.activity)
            cost = QUESTION if of_phase[phase] else QUESTION + chapter
            full = of_phase[phase] >= most_of_phase or (moment and of_moment[moment] >= most_of_moment)
            if at in chosen or full or cost > minutes:
                continue
            chosen.add(at)
            of_phase[phase] += 1
            of_moment[moment] += 1
            minutes -= cost
    return chosen


def _id(one: Phase | Activity | None) -> str:
    return one.id if one is not None else ""


class _Words:
    """Puts questions into words. What is asked often is asked in several ways by turns."""

    def __init__(self, in_language: Texts) -> None:
        self.texts = in_language
        self._asked: Counter[str] = Counter()
        self._number = 0

    def chapters(self, journey: Journey, chosen: Iterable[Ask], variant: Variant) -> Iterator[Chapter]:
        """The phases that something is asked about, in time order."""
        by_phase: dict[str, list[Ask]] = {}
        for one in chosen:
            by_phase.setdefault(_id(one.phase), []).append(one)
        told = (phase for phase in journey.phases if phase.id in by_phase)
        lists = self.texts.lists
        for at, phase in enumerate(told):
            said = _by_turns(lists["chapter"], at)
            chapter = Chapter(self._title(phase), said, self._stretch(phase), "", "", ())
            if variant == "home-visit":
                shows = lists["visit"]
                chapter = chapter._replace(show=shows[at % len(shows)], things=self._things(phase))
            yield chapter._replace(questions=tuple(self._along(phase, by_phase[phase.id])))

    def question(self, ask: Ask, note: str) -> Question:
        """The question with its number; `note` is what is read aloud before it."""
        wording = self.texts.wordings[ask.kind]
        said = wording.say[self._asked[ask.kind] % len(wording.say)]
        self._asked[ask.kind] += 1
        self._number += 1
        return Question(self._number, f"{note} {said}".strip(), " ".join(wording.probes), self._about(ask))

    def left(self, waiting: Sequence[Ask]) -> tuple[str, ...]:
        """Where the questions are asked that have to wait, a line each place."""
        kinds: dict[tuple[str, str], list[str]] = {}
        for one in waiting:
            heading = self.texts.words["heading"]
            phase = self._title(one.phase) if one.phase is not None else heading["back"]
            note = one.activity.text if one.activity is not None else one.about[0].text
            place = (phase, called(note, NOTE))
            kinds.setdefault(place, []).append(self.texts.words["kind"][one.kind])
        line = self.texts.words["label"]["left"]
        return tuple(
            line.format(phase=phase, note=note, kinds=", ".join(dict.fromkeys(named)))
            for (phase, note), named in kinds.items()
        )

    def _title(self, phase: Phase) -> str:
        return excerpt(phase.title, NOTE) or self.texts.words["heading"]["untitled_phase"]

    def _stretch(self, phase: Phase) -> str:
        """For the consultant: from which activity to which a phase goes."""
        named = [text for one in phase.activities if (text := _aloud(one))]
        label = self.texts.words["label"]
        if len(named) > 1:
            return label["stretch"].format(first=named[0], last=named[-1])
        return label["stretch_of_one"].format(only=named[0]) if named else ""

    def _along(self, phase: Phase, here: Sequence[Ask]) -> Iterator[Question]:
        """The questions of one phase in time order; each note is read aloud once."""
        order = {activity.id: at for at, activity in enumerate(phase.activities)}

        def place(one: Ask) -> tuple[int, int]:
            outside = -1 if one.kind == "before" else len(order)
            return order.get(_id(one.activity), outside), SPOKEN.index(one.kind)

        notes = 0
        for activity, asked in groupby(sorted(here, key=place), key=attrgetter("activity")):
            note = self._note(activity, notes)
            notes += bool(note)
            for one in asked:
                yield self.question(one, note)
                note = ""

    def _note(self, activity: Activity | None, notes: int) -> str:
        """How the activity is read aloud; nothing where it has no text."""
        if activity is None or not (text := _aloud(activity)):
            return ""
        return _by_turns(self.texts.lists["note"], notes).format(note=text)

    def _about(self, ask: Ask) -> str:
        """For the consultant: the cards that it is about, and what a good answer settles."""
        label, wording = self.texts.words["label"], self.texts.wordings[ask.kind]
        cards = ", ".join(self._card(one) for one in ask.about[:NAMED])
        if len(ask.about) > NAMED:
            cards += " " + label["more"].format(n=len(ask.about) - NAMED)
        hole = ask.about[0].why in ("empty", "not_known")
        settles = wording.hole if hole else wording.settles
        return label["about"].format(about=cards, settles=settles)

    def _card(self, one: About) -> str:
        pattern = self.texts.words["label"]["card" if one.id else "card_without_id"]
        why = self.texts.words["why"][one.why]
        if one.reason:
            why = f"{why}: {excerpt(one.reason, NOTE)}"
        return pattern.format(text=called(one.text, NOTE), why=why, id=one.id)

    def _things(self, phase: Phase) -> str:
        """What the customer has seen of us or others in the phase, and may still have."""
        seen = [one for activity in phase.activities for one in activity.touchpoints if one.side != "back"]
        named = [excerpt(one.text, NOTE) for one in seen if one.text.strip()]
        told = ", ".join(dict.fromkeys(named[:THINGS]))
        return self.texts.words["label"]["things"].format(things=told) if told else ""


def _aloud(activity: Activity) -> str:
    return excerpt(activity.text, NOTE).strip().rstrip(".")


def _by_turns(ways: Sequence[str], at: int) -> str:
    """What is said the first time, and then one way after another."""
    return ways[1 + (at - 1) % (len(ways) - 1)] if at else ways[0]
