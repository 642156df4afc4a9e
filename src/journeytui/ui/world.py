"""What comes from outside: the time, chance, what the terminal can show. Passed in, never asked for."""

import datetime as dt
import os
import random
import sys
import time
from collections.abc import Callable
from typing import Final

from rich.console import Console

from journeytui.journey.ids import RandomBits
from journeytui.ui import themes
from journeytui.ui.glyphs import Glyphs, only_ascii
from journeytui.ui.keymap import Keymap, keymap_path, read_keymap
from journeytui.values import frozen

ASCII_ONLY: Final = "JOURNEYTUI_ASCII"
"""The environment variable that `--ascii` sets."""


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@frozen
class World:
    """The surroundings of one run."""

    glyphs: Glyphs
    keymap: Keymap
    now: Callable[[], dt.datetime] = _local_now
    random_bits: RandomBits = random.SystemRandom().getrandbits
    quiet: float = 0.6
    """Seconds without a key after which the group is taken to be talking: then the journey is looked at."""
    theme: str = themes.DARK.name
    """What the program looks like to begin with."""
    steady: Callable[[], float] | None = None
    """Seconds of a clock that nobody sets and that stands while the computer sleeps; nothing where the
    time is not that of the machine."""

    @classmethod
    def here(cls) -> "World":
        """The machine, terminal and user that the program runs for."""
        utf8_by_itself = bool(sys.flags.utf8_mode)  # Python's answer to LANG=C, and to no LANG at all
        ascii_only = only_ascii(sys.stdout.encoding, os.environ, coerced=utf8_by_itself)
        colours = Console(force_terminal=True, legacy_windows=False).color_system
        return cls(
            Glyphs(ascii=bool(os.environ.get(ASCII_ONLY)) or ascii_only),
            read_keymap(keymap_path()),
            steady=time.monotonic,
            theme=themes.fitting(os.environ, colours),
        )
