"""What the gap walk asks at each activity: just after and just before, alone, searched, asked, out of sight.

The walk asks one question big, and a few more to go on with. A hole at the place asks its own; else the most
particular that fits is taken, as with the prompts of the stages. `{here}`, `{then}` and the like name cards;
filled in, a question is short enough for one line of 80 columns.
"""

from collections.abc import Sequence
from typing import Final, Literal

from journeytui.i18n import N_, _
from journeytui.method.gaps import Hole, HoleKind, quoted
from journeytui.method.prompt_table import Prompt
from journeytui.method.standing import Standing

Way = Literal["forward", "backward"]
"""With time, asking what comes just after; or against it, asking what came just before."""

LONGEST_NAME: Final = 22
"""Characters of a card's text that a question names."""


def _always(_where: Standing) -> bool:
    return True


_AFTER: Final = (
    Prompt(lambda at: at.activity is None, N_("Nothing happens in this phase yet. What do they do first?")),
    Prompt(lambda at: at.last, N_("And then? What happens after this, when everybody has gone home?")),
    Prompt(lambda at: at.situation, N_("It happens to them. What do they do, before {then}?")),
    Prompt(lambda at: at.last_in_phase, N_("What happens on the way from here to {then}?")),
    Prompt(
        lambda at: at.activity is not None and bool(at.activity.touchpoints),
        N_("We let go of them. What do they do then, before {then}?"),
    ),
    Prompt(lambda at: at.before_touchpoint, N_("What do they do after this, before we meet at {then}?")),
    Prompt(_always, N_("What happens just after this, before {then}?")),
)
_BEFORE: Final = (
    Prompt(lambda at: at.activity is None, N_("Nothing happens in this phase yet. What do they do last?")),
    Prompt(lambda at: at.first, N_("What set it off? Go back to before they had heard of us.")),
    Prompt(lambda at: at.situation, N_("After {before}: could they see this coming?")),
    Prompt(lambda at: at.first_in_phase, N_("What has to happen after {before} for this to begin?")),
    Prompt(
        lambda at: at.lowest is not None and at.lowest < 0,
        N_("What made it come to this, after {before}?"),
    ),
    Prompt(_always, N_("What had to happen just before this, after {before}?")),
)

_ALONE: Final = (
    Prompt(lambda at: at.activity is None, N_("Are they alone then?")),
    Prompt(lambda at: at.outside, N_("Who is beside them, when none of us is?")),
    Prompt(
        lambda at: at.activity is not None and bool(at.activity.touchpoints),
        N_("Are they alone once we have gone?"),
    ),
    Prompt(_always, N_("Are they alone?")),
)
_SEARCHED: Final = (
    Prompt(lambda at: at.wonders, N_("Did they search the web for an answer?")),
    Prompt(_always, N_("Did they search the web?")),
)
_ASKED: Final = (
    Prompt(lambda at: at.lowest is not None and at.lowest < 0, N_("Whom did they tell how it was?")),
    Prompt(lambda at: at.wonders, N_("Whom did they ask?")),
    Prompt(_always, N_("Did they ask somebody?")),
)
_UNSEEN: Final = (
    Prompt(lambda at: at.outside, N_("What more happens here that we only guess at?")),
    Prompt(_always, N_("What happens here that we never see?")),
)
_MOVED: Final = (
    Prompt(lambda at: at.outside, N_("Did somebody say or show them something?")),
    Prompt(_always, N_("What made them do it just then?")),
)
_NEEDED: Final = (
    Prompt(
        lambda at: bool(at.activity and at.activity.touchpoints), N_("How did they find their way to us?")
    ),
    Prompt(_always, N_("What did they have to find out, get or decide first?")),
)
_WAITED: Final = (Prompt(_always, N_("How long did they wait, and what did they do meanwhile?")),)

LEADING: Final[dict[Way, Sequence[Prompt]]] = {"forward": _AFTER, "backward": _BEFORE}
"""The question that is asked big, where no hole has one of its own."""

FURTHER: Final[dict[Way, Sequence[Sequence[Prompt]]]] = {
    "forward": (_ALONE, _SEARCHED, _ASKED, _UNSEEN),
    "backward": (_MOVED, _NEEDED, _WAITED),
}
"""The questions to go on with: of each row the first that fits."""

OF_HOLES: Final[dict[HoleKind, str]] = {
    "start": N_("It begins with us. What happened before, when nobody of us was there?"),
    "empty": N_("Nothing happens in this phase yet. What do they do first?"),
    "thought": N_("No thought is written here. What goes through their head?"),
    "feeling": N_("No feeling is written here. How does it feel, −2 to +2, in a word?"),
    "silence": N_("Quiet for {n} activities. Who could be there, or are they forgotten?"),
    "sight": N_("All of this phase is in our sight. What do they do that we never see?"),
    "alone": N_("Only this happens in the phase. What else do they do in it?"),
    "meetings": N_("We meet them here and at {then}. What do they do between?"),
    "turn": N_("From {was} to {is_}: why? What happened before {then}?"),
    "end": N_("It ends with us. What do they do when we think that it is over?"),
}
"""What the room is asked about a hole."""

OF_HOLES_BEFORE: Final[dict[HoleKind, str]] = {
    "meetings": N_("We met them at {here} and here. What did they do between?"),
    "turn": N_("From {was} to {is_}: why? What happened after {here}?"),
}
"""The same on the way back, where one stands behind the hole."""

MORE_OF_IT: Final[dict[str, str]] = {
    "thought": N_("That is written down. What else goes through their head?"),
    "feeling": N_("That is written down. Is it like that for all of them?"),
    "touchpoint": N_("That is written down. Does anybody else meet them here?"),
}
"""What is asked on where a hole has just been closed."""


def about(hole: Hole, way: Way = "forward") -> str:
    """What the room is asked about a hole."""
    words = OF_HOLES | OF_HOLES_BEFORE if way == "backward" else OF_HOLES
    return _(words[hole.kind]).format(n=hole.many, **hole.names(LONGEST_NAME))


def leading(where: Standing, way: Way) -> str:
    """The question of the place for this way of the walk."""
    return _first(LEADING[way], where)


def further(where: Standing, way: Way) -> list[str]:
    """What else to ask there."""
    return [_first(row, where) for row in FURTHER[way]]


def _first(row: Sequence[Prompt], where: Standing) -> str:
    found = next(one.text for one in row if one.fits(where))
    beside = {"then": where.next, "before": where.previous}
    return _(found).format(
        **{at: quoted(one.text if one is not None else "", LONGEST_NAME) for at, one in beside.items()}
    )
