"""What comes from outside the program: the time, chance, and what the terminal can show. Passed in, never asked for."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass

from journeytui.journey.ids import RandomBits
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@dataclass(frozen=True)
class World:
    """The surroundings of one run."""

    glyphs: Glyphs
    keymap: Keymap
    now: Callable[[], dt.datetime] = _local_now
    random_bits: RandomBits = random.SystemRandom().getrandbits
