"""What can wait until the first picture is there, and is not to hold up the keys that come then."""

import gc
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

SOON: Final = 0.3
"""Seconds; the first key after a picture is not to wait for what nobody sees."""

USUAL_TURN: Final = 0.005
SHORT_TURN: Final = USUAL_TURN / 10
"""Seconds for which such a thread may keep the one that answers keys waiting."""


def collect_again() -> None:
    """Garbage is collected again, soon. What was loaded until then stays: no collection looks at it."""
    beside(_collect_again)


def beside(does: Callable[[], object]) -> None:
    """Do it soon, on a thread that gives way often. What goes wrong is told when it is tried again."""
    timer = threading.Timer(SOON, _yielding, (does,))
    timer.daemon = True
    timer.start()


def _collect_again() -> None:
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
