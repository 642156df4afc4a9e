"""The table of all actions, in the order of help and key reference. A new key or command is a row here.

The columns: name, title, area, keys, scopes; for the footer its word there and its rank.
"""

from typing import Final

from journeytui.ui.action import Action
from journeytui.ui.registry.around import AROUND
from journeytui.ui.registry.knowing import KNOWING
from journeytui.ui.registry.scopes import MOVE
from journeytui.ui.registry.walking import WALKING

__all__ = ["MOVE", "REGISTRY"]

REGISTRY: Final[tuple[Action, ...]] = (*WALKING, *KNOWING, *AROUND)
