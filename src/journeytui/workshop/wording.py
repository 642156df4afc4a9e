"""What is said about the words of a new card: a nudge, once, while it is still in the room."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from journeytui.journey.model import Journey
from journeytui.method.parsed import NewCard

if TYPE_CHECKING:
    from journeytui.method.language.lexicon import Voice
    from journeytui.method.language.speech import Speech

_VOICES: Final[dict[str, "Voice"]] = {
    "phase": "title",
    "activity": "does",
    "thought": "thinks",
    "feeling": "feels",
}


def without_own_words() -> "Speech":
    """The dictionaries of the program alone."""
    from journeytui.method.language.speech import Speech  # noqa: PLC0415 - not before the first card

    return Speech()


class Wording:
    """Holds each new card against the dictionary of the journey, which is read with the first one."""

    def __init__(self, speech: Callable[[], "Speech"] = without_own_words) -> None:
        """`speech` gives the dictionary; it is asked once."""
        self._ask = speech
        self._speech: Speech | None = None

    def hint(self, journey: Journey, card: NewCard) -> str:
        """What a customer would say instead; empty for a quote, and for what is the organisation's.

        With the first card, why a dictionary of the journey's own is not used.
        """
        voice = _VOICES.get(card.kind)
        if voice is None or card.values.get("quote"):
            return ""
        from journeytui.method.language.noticing import sentence  # noqa: PLC0415 - as above

        note = ""
        if self._speech is None:
            self._speech = self._ask()
            note = self._speech.own.note
        if card.values.get("kind") == "situation":
            voice = "happens"
        text = str(card.values.get("title") or card.values.get("text") or "")
        noticed = self._speech.lexicon(journey.language).notices(text, voice)
        return note or (sentence(noticed[0]) if noticed else "")
