"""What the first edit needs and the first picture does not: pydantic, and what it checks cards with.

Loading and building that takes a tenth of a second. It is done on a thread of its own a moment after the
first picture, so that a key that comes meanwhile does not wait for all of it.
"""

import gc
import threading
from typing import Final

from journeytui.journey.checking import checker
from journeytui.journey.edits import MODELS
from journeytui.journey.model import Frame, Journey

CHECKED: Final[tuple[type, ...]] = (*MODELS.values(), Frame, Journey)
"""What is likely to be needed first comes first."""


def warm_up() -> threading.Thread:
    """Begin with it. When all is done, what was loaded stays: no collection looks at it again."""
    thread = threading.Thread(target=_build, name="warming", daemon=True)
    thread.start()
    return thread


def _build() -> None:
    for model in CHECKED:
        checker(model)
    gc.freeze()
    gc.enable()
