"""What the first edit needs and the first picture does not: pydantic, and what it checks cards with.

Loading and building that takes a tenth of a second. It is done on a thread of its own a moment after the
first picture, so that a key that comes meanwhile does not wait for all of it.
"""

import gc
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from journeytui.journey.checking import checker
from journeytui.journey.edits import MODELS
from journeytui.journey.model import Frame, Journey

SOON: Final = 0.3
"""Seconds; the first key after a picture is not to wait for what nobody sees."""

USUAL_TURN: Final = 0.005
SHORT_TURN: Final = USUAL_TURN / 10
"""Seconds for which such a thread may keep the one that answers keys waiting."""

CHECKED: Final[tuple[type, ...]] = (*MODELS.values(), Frame, Journey)
"""What is likely to be needed first comes first."""


def warm_up() -> None:
    """Begin with it. What was loaded stays: no collection looks at it again."""
    beside(_build)


def beside(does: Callable[[], object]) -> None:
    """Do it soon, on a thread that gives way often. What goes wrong is told when it is tried again."""
    timer = threading.Timer(SOON, _yielding, (does,))
    timer.daemon = True
    timer.start()


def _build() -> None:
    try:
        for model in CHECKED:
            checker(model)
    finally:
        gc.freeze()
        gc.enable()


def _yielding(does: Callable[[], object]) -> None:
    turns = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_TURN)
    try:
        with suppress(Exception):
            does()
    finally:
        sys.setswitchinterval(max(turns, USUAL_TURN))
