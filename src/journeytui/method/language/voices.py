"""Who speaks on a card: what decides in which way its words are looked at."""

from collections.abc import Mapping
from typing import Final, Literal

Voice = Literal["title", "does", "happens", "thinks", "feels", "said"]
"""Who a card lets speak: a phase names a stretch, an activity tells what the customer does (or what happens
to them), thoughts and feelings are the customer speaking; what was `said` stands as it was said."""

_VOICES: Final[Mapping[str, Voice]] = {
    "phase": "title",
    "activity": "does",
    "thought": "thinks",
    "feeling": "feels",
    "measure": "said",
}


def voice_of(kind: str, *, quote: bool = False, situation: bool = False) -> Voice | None:
    """Who speaks on a card of `kind`; nobody where the organisation may talk as it likes.

    A measure is the organisation's too, but may ask its customers something: it is read as what was said.
    """
    voice = _VOICES.get(kind)
    if voice is not None and quote:
        return "said"
    return "happens" if voice == "does" and situation else voice
