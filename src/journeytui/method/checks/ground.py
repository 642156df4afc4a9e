"""What a check looks at: the journey, the day on which it is asked, and what has happened until then."""

import datetime as dt
from dataclasses import field

from journeytui.journey.model import Journey
from journeytui.method.history import History
from journeytui.values import frozen


@frozen
class Ground:
    """A journey as the checks see it. Without a day, nothing is overdue and nothing is long ago."""

    journey: Journey
    today: dt.date | None = None
    history: History = field(default_factory=History)
