"""What is written on the cards, made ready to be searched: whatever the case, accents and typography.

Accents are tolerated (`idé` is found as `ide`), but å ä ö æ ø are letters of their own in the languages of
the workshops: `far` does not find `får`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from journeytui.journey import words
from journeytui.journey.lookup import ids
from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Journey,
    Measure,
    Node,
    Phase,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.journey.remembering import remembered

_TYPOGRAPHY: Final = str.maketrans("’‘‛´`“”„«»−–—‑", "'''''" + '"""""' + "----")
_ACCENTED: Final = re.compile(r"[^\x00-\x7fåäöæø]")
_TEXTS: Final[Mapping[type[Node], tuple[str, ...]]] = {
    Phase: ("title",),
    Activity: ("text", "views", "not_known_why"),
    Thought: ("text", "views"),
    Feeling: ("text", "views"),
    Touchpoint: ("text", "channel", "owner", "purpose", "measure", "views"),
    Sticker: ("note",),
    Change: ("text", "as_is", "to_be", "owner"),
    Measure: ("text",),
}
"""The fields of each card of the map in which somebody wrote."""


def folded(text: str) -> str:
    """`text` as it is compared: small letters without accents, plain quotes and dashes, single blanks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).casefold()
        text = _ACCENTED.sub(_bare, unicodedata.normalize("NFC", text))
    return " ".join(text.casefold().split())


def _bare(match: re.Match[str]) -> str:
    """A Latin letter without its accent; other scripts have marks that make another letter."""
    letter = match[0]
    if unicodedata.combining(letter):
        return ""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


@remembered
def written(node: Node) -> str:
    """All that somebody wrote on a card, folded; of a feeling its number too."""
    fields = (getattr(node, name) for name in _TEXTS[type(node)])
    all_of_it = "\n".join(folded(text) for field in fields for text in _said(field) if text)
    return f"{folded(words.signed(node.valence))} {all_of_it}" if isinstance(node, Feeling) else all_of_it


def _said(field: str | Sequence[str]) -> Sequence[str]:
    return (field,) if isinstance(field, str) else field


class Lettering:
    """The texts of a journey's cards, folded, in reading order: activity by activity, each with its cards.

    A change or measure is read where it is tied first. Made once for a journey, then asked at each letter.
    """

    def __init__(self, journey: Journey) -> None:
        self._texts = [(node.id, written(node)) for node in reading_order(journey)]
        self.order = [node_id for node_id, _text in self._texts]

    def hits(self, wanted: str) -> list[str]:
        """The cards that say `wanted`, in reading order; none for an empty text."""
        part = folded(wanted)
        return [node_id for node_id, text in self._texts if part in text] if part else []

    def onward(self, hits: Sequence[str], here: str, by: int, *, stay: bool = False) -> str:
        """The next hit from the card `here` (or the one before), round the ends; empty when there is none.

        With `stay`, `here` itself counts. A card that is nowhere stands before the first.
        """
        if not hits:
            return ""
        place = {node_id: at for at, node_id in enumerate(self.order)}
        at = place.get(here, -1)
        if by > 0:
            return next((one for one in hits if place[one] > at or (stay and one == here)), hits[0])
        return next((one for one in reversed(hits) if place[one] < at), hits[-1])


def reading_order(journey: Journey) -> Iterator[Node]:
    """The nodes of the map in the order in which it is read; what is tied to no place comes last."""
    tied = _tied(journey)
    for phase in journey.phases:
        yield phase
        yield from tied.get(phase.id, ())
        for activity in phase.activities:
            cards = (*activity.thoughts, *activity.feelings, *activity.touchpoints, *activity.stickers)
            yield activity
            yield from cards
            for one in (activity, *cards) if tied else ():
                yield from tied.get(one.id, ())
    yield from tied.get("", ())


def _tied(journey: Journey) -> Mapping[str, Sequence[Node]]:
    """Changes and measures by the first place on the map that they are tied to; "" when there is none."""
    tied: dict[str, list[Node]] = {}
    on_map = ids(journey) if journey.changes or journey.measures else set()
    several: Sequence[Change | Measure] = (*journey.changes, *journey.measures)
    for node in several:
        tied.setdefault(next((one for one in node.at if one in on_map), ""), []).append(node)
    return tied
