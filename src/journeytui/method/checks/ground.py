"""What a check looks at: the journey, the day on which it is asked, and what has happened until then."""

import datetime as dt
from functools import cached_property

from journeytui.journey.model import Journey
from journeytui.method.history import History, told_by_itself
from journeytui.method.language.lexicon import Lexicon
from journeytui.method.language.shipped import lexicon_of
from journeytui.values import frozen


@frozen
class Ground:
    """A journey as the checks see it. Without a day, nothing is overdue and nothing is long ago."""

    journey: Journey
    today: dt.date | None = None
    told: History | None = None
    """What the session logs tell (`journeytui.workshop.chronicle`); nothing when nobody has asked them."""
    lexicon: Lexicon | None = None
    """The dictionary of this journey, when it has one of its own."""

    @cached_property
    def history(self) -> History:
        """What has happened until now, as far as the logs or else the journey itself tell."""
        return self.told if self.told is not None else told_by_itself(self.journey)

    @property
    def words(self) -> Lexicon:
        """The dictionary to look in: the journey's own, or that of its language."""
        return self.lexicon or lexicon_of(self.journey.language)
