"""What is noticed about the language of the cards, worked out once for each activity."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey.model import Activity
from journeytui.journey.remembering import remembered
from journeytui.method.language.lexicon import Kind, Lexicon, Notice
from journeytui.method.language.voices import voice_of

_SENTENCES: Final[dict[Kind, str]] = {
    "jargon": N_("“{words}”: would a customer say “{plain}”?"),
    "organisation": N_("“{words}” is not the customer: what do they do? (= if it happens)"),
    "survey": N_("“{words}” is how a questionnaire talks: what would a customer say?"),
}


class Noticed(NamedTuple):
    """A card, and what was noticed in its text."""

    card: str
    notice: Notice


def sentence(notice: Notice) -> str:
    """What to say about it."""
    return _(_SENTENCES[notice.kind]).format(words=excerpt(notice.words, 20), plain=excerpt(notice.plain, 80))


def heard(
    kind: str, text: str, lexicon: Lexicon, *, quote: bool = False, situation: bool = False
) -> tuple[Notice, ...]:
    """What `lexicon` notices in the text of a card of `kind`."""
    voice = voice_of(kind, quote=quote, situation=situation)
    return lexicon.notices(text, voice) if voice is not None else ()


def noticed(activity: Activity, lexicon: Lexicon) -> tuple[Noticed, ...]:
    """What `lexicon` notices on the activity, its thoughts and its feelings.

    A quote may say what it likes, but for what only a questionnaire says.
    """
    kept = _kept(activity)
    if lexicon not in kept:
        kept.clear()  # the dictionary was changed: nobody asks for the old one again
        kept[lexicon] = tuple(_noticed(activity, lexicon))
    return kept[lexicon]


@remembered
def _kept(_activity: Activity) -> dict[Lexicon, tuple[Noticed, ...]]:
    return {}


def _noticed(activity: Activity, lexicon: Lexicon) -> Iterator[Noticed]:
    situation = activity.kind == "situation"
    for notice in heard("activity", activity.text, lexicon, quote=activity.quote, situation=situation):
        yield Noticed(activity.id, notice)
    for thought in activity.thoughts:
        for notice in heard("thought", thought.text, lexicon, quote=thought.quote):
            yield Noticed(thought.id, notice)
    for feeling in activity.feelings:
        for notice in heard("feeling", feeling.text, lexicon, quote=feeling.quote):
            yield Noticed(feeling.id, notice)
