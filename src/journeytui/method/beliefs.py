"""What the house believed at the start, beside what the map says about it now.

The map proposes, people judge: cards that speak of the same thing are found by their words.
"""

from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Activity, Card, Journey, Verdict
from journeytui.method.believing import is_known
from journeytui.method.evidence import said_on, whole_words
from journeytui.method.nearness import telling
from journeytui.method.stages import lowest

NAMED: Final = 2
"""Cards that the proposal names; more is not read."""


class Speaks(NamedTuple):
    """A card that speaks of a belief, and by how many of its words."""

    card: Card
    activity: Activity
    common: int


class Compared(NamedTuple):
    """A belief and what the map has to say to it."""

    belief: str
    speaks: tuple[Speaks, ...]
    """The cards that speak of it: those with most words of it first, insights before the others."""
    verdict: Verdict | None
    """What people have said about it."""

    @property
    def lowest(self) -> int | None:
        """The lowest feeling on the activities of these cards."""
        felt = [low for one in self.speaks if (low := lowest(one.activity)) is not None]
        return min(felt, default=None)

    @property
    def proposal(self) -> str:
        """What the map says, in words to be mended."""
        if not self.speaks:
            return _("nothing on the map speaks of it")
        said = [
            _("“{text}” ({basis})").format(
                text=excerpt(one.card.text or one.activity.text, 48),
                basis=words.named(words.BASES, one.card.basis),
            )
            for one in self.speaks[:NAMED]
        ]
        if self.lowest is not None and self.lowest < 0:
            said.append(_("as low as {valence} there").format(valence=words.signed(self.lowest)))
        return ", ".join(said)


def compared(journey: Journey) -> list[Compared]:
    """Each belief of the frame with the cards that speak of it and the verdict, if there is one."""
    verdicts = {one.belief: one for one in journey.frame.verdicts}
    return [
        Compared(belief, _speaking(journey, belief), verdicts.get(belief))
        for belief in dict.fromkeys(journey.frame.beliefs)
    ]


def _speaking(journey: Journey, belief: str) -> tuple[Speaks, ...]:
    said = telling(belief, journey.language) - whole_words(journey)
    if not said:
        return ()
    found: list[Speaks] = []
    for activity in journey.activities:
        found += [
            Speaks(card, activity, len(said & spoken))
            for card in cards_of(activity)
            if not said.isdisjoint(spoken := said_on(card))
        ]
    found.sort(key=lambda one: (-one.common, not is_known(one.card)))
    return tuple(found)
