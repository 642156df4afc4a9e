"""How dictionaries are called, which lie beside journeys and are none."""

import errno
from pathlib import Path
from typing import Final

from journeytui.i18n import _
from journeytui.inert import safe

OWN_ENDING: Final = ".words.toml"
"""How the dictionary of one journey ends; before it stands the name of the journey."""
SHARED: Final = "journey-words.toml"
"""The dictionary of a folder."""


def is_dictionary(path: Path) -> bool:
    """Whether `path` has the name of a dictionary."""
    return path.name == SHARED or path.name.endswith(OWN_ENDING)


def why_no_journey(path: Path) -> str:
    """Why what is at `path` cannot be a journey; empty when it can."""
    if not is_dictionary(path):
        return ""
    return _("“{name}” is a dictionary, for the journeys beside it, and not a journey.").format(
        name=safe(path.name)
    )


def refuse_name(path: Path) -> None:
    """Raises `OSError` when a journey must not be called so."""
    if is_dictionary(path):
        raise OSError(errno.EINVAL, _("a dictionary is called so"), str(path))
