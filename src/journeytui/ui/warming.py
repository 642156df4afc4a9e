"""What can wait until the first picture is there, and is not to hold up the keys that come then."""

import gc
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

SOON: Final = 0.3
"""Seconds; the first key after a picture is not to wait for what nobody sees."""

TURN: Final = 0.0005
"""Seconds for which another thread may keep the one that answers keys waiting.

Python's own 5 ms are as long as two keys of an empty screen, and the saver is busy after each edit.
"""


SELDOM: Final = (2_000, 10, 100)
"""How often garbage is looked for. All of a large journey takes some 50 ms, which a key would wait for."""


def keys_first() -> None:
    """Let what is typed wait for no other thread."""
    sys.setswitchinterval(TURN)


def collect_again() -> None:
    """Garbage is collected again, soon. What was loaded until then stays: no collection looks at it."""
    beside(_collect_again)


def beside(does: Callable[[], object]) -> None:
    """Do it soon, on a thread of its own. What goes wrong is told when it is tried again."""
    timer = threading.Timer(SOON, _quietly, (does,))
    timer.daemon = True
    timer.start()


def _collect_again() -> None:
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()


def _quietly(does: Callable[[], object]) -> None:
    with suppress(Exception):
        does()
