"""The rows of the map from the top down, in one table: a lane more is a row more here.

What a card says does not depend on its lane but on its kind: that is in `saying.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from journeytui.i18n import N_
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Activity, Node, Side, StageName

LaneName = Literal[
    "phase", "activity", "thoughts", "feelings", "front", "back", "stickers", "changes", "measures"
]
"""What the cursor can stand in. The heading of a phase is a lane, so that it can go there too."""

BandName = LaneName | Literal["curve", "names"]
"""A row: a lane, the curve of the feelings, or the names below it where columns are narrow."""

LANES: Final[tuple[LaneName, ...]] = get_args(LaneName)
"""The lanes from the top down."""

Standing = Callable[[Activity], Sequence[Node]]


def _nothing(_activity: Activity) -> Sequence[Node]:
    return ()


def _touchpoints(side: Side) -> Standing:
    """The touchpoints in front of the stage, or behind it; one that says nothing is in front."""
    behind = side == "back"
    return lambda activity: tuple([one for one in activity.touchpoints if (one.side == "back") is behind])


@dataclass(frozen=True)
class Band:
    """What a row of the map is."""

    label: str
    """What it is called at the left; to be translated."""
    kind: CardKind
    """The kind of card that it shows."""
    standing: Standing = _nothing
    """Its cards that stand on an activity. What is tied to one from outside comes from `columns.py`."""
    lines: tuple[int, int, int] = (1, 1, 1)
    """Of one card: in the overview, at normal density, and there on a high screen.

    At full text a card has as many as its text takes.
    """
    since: StageName | None = None
    """The stage from which it is shown even when nothing stands in it; if none, never."""


BANDS: Final[Mapping[BandName, Band]] = {
    "phase": Band("", "phase"),
    "activity": Band(N_("activity"), "activity", lambda activity: (activity,), (2, 3, 3), "frame"),
    "thoughts": Band(N_("thoughts"), "thought", lambda activity: activity.thoughts, (1, 2, 3), "frame"),
    "curve": Band(N_("curve"), "feeling"),
    "names": Band(N_("names"), "activity"),
    "feelings": Band(N_("feelings"), "feeling", lambda activity: activity.feelings, since="frame"),
    "front": Band(N_("front stage"), "touchpoint", _touchpoints("front"), (1, 1, 2), "touchpoints"),
    "back": Band(N_("back stage"), "touchpoint", _touchpoints("back"), (1, 1, 2)),
    "stickers": Band(N_("stickers"), "sticker", lambda activity: activity.stickers, (1, 1, 2), "stickers"),
    "changes": Band(N_("changes"), "change", lines=(1, 2, 3), since="changes"),
    "measures": Band(N_("measures"), "measure"),
}
"""Every row, from the top down."""


_STANDING: Final = [(lane, BANDS[lane].standing) for lane in LANES if BANDS[lane].standing is not _nothing]


def standing(activity: Activity) -> dict[LaneName, Sequence[Node]]:
    """The activity and what stands on it, by lane; lanes in which nothing stands are left out."""
    return {lane: cards for lane, of in _STANDING if (cards := of(activity))}
