"""What is noticed about the language of the cards, worked out once for each activity."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.journey.model import Activity
from journeytui.journey.remembering import remembered
from journeytui.method.language.lexicon import Kind, Lexicon, Notice, Voice

_SENTENCES: Final[dict[Kind, str]] = {
    "jargon": N_("“{words}”: would a customer say “{plain}”?"),
    "organisation": N_("“{words}” is not the customer: what do they do, or what happens to them, here?"),
    "survey": N_("“{words}” is how a questionnaire talks: what would a customer say?"),
}


class Noticed(NamedTuple):
    """A card, and what was noticed in its text."""

    card: str
    notice: Notice


def sentence(notice: Notice) -> str:
    """What to say about it."""
    return _(_SENTENCES[notice.kind]).format(words=excerpt(notice.words), plain=excerpt(notice.plain, 80))


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
    for card, text, voice in _spoken(activity):
        for notice in lexicon.notices(text, voice):
            yield Noticed(card, notice)


def _spoken(activity: Activity) -> Iterator[tuple[str, str, Voice]]:
    told: Voice = "happens" if activity.kind == "situation" else "does"
    yield activity.id, activity.text, "said" if activity.quote else told
    for thought in activity.thoughts:
        yield thought.id, thought.text, "said" if thought.quote else "thinks"
    for feeling in activity.feelings:
        yield feeling.id, feeling.text, "said" if feeling.quote else "feels"
