"""What comes from outside: the time, chance, what the terminal can show. Passed in, never asked for."""

import datetime as dt
import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from journeytui.journey.ids import RandomBits
from journeytui.ui.glyphs import Glyphs, only_ascii
from journeytui.ui.keymap import Keymap, keymap_path, read_keymap

ASCII_ONLY: Final = "JOURNEYTUI_ASCII"
"""The environment variable that `--ascii` sets."""


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@dataclass(frozen=True)
class World:
    """The surroundings of one run."""

    glyphs: Glyphs
    keymap: Keymap
    now: Callable[[], dt.datetime] = _local_now
    random_bits: RandomBits = random.SystemRandom().getrandbits

    @classmethod
    def here(cls) -> "World":
        """The machine, terminal and user that the program runs for."""
        ascii_only = bool(os.environ.get(ASCII_ONLY)) or only_ascii(sys.stdout.encoding, os.environ)
        return cls(Glyphs(ascii=ascii_only), read_keymap(keymap_path()))
