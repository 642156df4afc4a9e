"""Completing the name of a source while it is typed: each time again, the next one that may be meant."""

from collections.abc import Sequence

from journeytui.journey.model import Journey
from journeytui.method.sources import Offer, Open, completed, name_of, naming, offers


class Completing:
    """Remembers what was offered for a line, so that asking again goes round the offers."""

    def __init__(self, *, bare: bool = False) -> None:
        """`bare`: the whole line is a name, without the sign in front."""
        self._bare = bare
        self._before = ""
        self._offers: Sequence[Offer] = ()
        self._at = 0
        self._put: str | None = None

    def step(self, journey: Journey, line: str, by: int = 1) -> str | None:
        """The line with the next source named at its end; nothing when no source is being named in it."""
        if line == self._put:
            self._at = (self._at + by) % len(self._offers)
        else:
            being = Open("", line) if self._bare else naming(journey, line)
            if being is None:
                return None
            self._before, self._offers = being.before, offers(journey, being.typed)
            self._at = 0 if by > 0 else len(self._offers) - 1
        if not self._offers:
            return line
        source = self._offers[self._at].source
        if self._bare:
            self._put = name_of(journey, source).strip('"')
        else:
            self._put = completed(journey, self._before, source)
        return self._put
