"""What a check looks at: the journey, the day on which it is asked, and what has happened until then."""

import datetime as dt
from dataclasses import field

from journeytui.journey.model import Journey
from journeytui.method.history import History
from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.shipped import lexicon_of
from journeytui.values import frozen


@frozen
class Ground:
    """A journey as the checks see it. Without a day, nothing is overdue and nothing is long ago."""

    journey: Journey
    today: dt.date | None = None
    history: History = field(default_factory=History)
    lexicon: Lexicon | None = None
    """The dictionary of this journey, when it has one of its own."""

    @property
    def words(self) -> Lexicon:
        """The dictionary to look in: the journey's own, or that of its language."""
        return self.lexicon or lexicon_of(self.journey.language)
