"""What the states of a change mean: which wait, which we act on, which are an answer."""

from typing import Final

from journeytui.journey.model import ChangeState

OPEN: Final[tuple[ChangeState, ...]] = ("idea", "planned", "under_way")
"""Something is still to be done: somebody owns it, by a day."""

ACTED_ON: Final[tuple[ChangeState, ...]] = (*OPEN, "done")
"""We do something, or did: it rests on an insight and was somebody's, also when it is over."""

ANSWERING: Final[tuple[ChangeState, ...]] = (*reversed(ACTED_ON), "accepted")
"""Something comes of it, the furthest first: what we accept in writing is answered, too."""
