"""What is said about the words of a card that is written: a nudge, while they are still in the room."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from journeytui.journey.model import Journey

if TYPE_CHECKING:
    from journeytui.method.language.speech import Speech


def without_own_words() -> "Speech":
    """The dictionaries of the program alone."""
    from journeytui.method.language.speech import Speech  # noqa: PLC0415 - not before the first card

    return Speech()


class Wording:
    """Holds the words of each card against the dictionary of the journey, read with the first one."""

    def __init__(self, speech: Callable[[], "Speech"] = without_own_words) -> None:
        """`speech` gives the dictionary; it is asked once."""
        self._ask = speech
        self._speech: Speech | None = None

    def hint(self, journey: Journey, kind: str, values: Mapping[str, object]) -> str:
        """What a customer would say instead, on a card of `kind`; empty for what is the organisation's.

        With the first card, why a dictionary of the journey's own is not used.
        """
        from journeytui.method.language.voices import voice_of  # noqa: PLC0415 - as above

        quote, situation = bool(values.get("quote")), values.get("kind") == "situation"
        if voice_of(kind, quote=quote, situation=situation) is None:
            return ""
        from journeytui.method.language.noticing import heard, sentence  # noqa: PLC0415 - as above

        note = ""
        if self._speech is None:
            self._speech = self._ask()
            note = self._speech.own.note
        text = str(values.get("title") or values.get("text") or "")
        lexicon = self._speech.lexicon(journey.language)
        noticed = heard(kind, text, lexicon, quote=quote, situation=situation)
        return note or (sentence(noticed[0]) if noticed else "")
