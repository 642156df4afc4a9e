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

SHORT_TURN: Final = 0.0005
"""Seconds for which this thread may keep the one that answers keys waiting: a tenth of what is usual."""

CHECKED: Final[tuple[type, ...]] = (*MODELS.values(), Frame, Journey)
"""What is likely to be needed first comes first."""


def warm_up(get_ready: Callable[[], object]) -> None:
    """Begin with it, and with `get_ready`. What was loaded stays: no collection looks at it again."""
    threading.Thread(target=_warm_up, args=(get_ready,), name="warming", daemon=True).start()


def _warm_up(get_ready: Callable[[], object]) -> None:
    turns = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_TURN)
    try:
        for model in CHECKED:
            checker(model)
        with suppress(Exception):  # raised again, and told, where it is needed
            get_ready()
    finally:
        sys.setswitchinterval(turns)
        gc.freeze()
        gc.enable()
