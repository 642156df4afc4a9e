"""Where the focus stands on the journey: the facts by which a prompt is chosen."""

from collections.abc import Sequence
from functools import cached_property

from journeytui.journey.lookup import find, ids_on
from journeytui.journey.model import Activity, Change, Journey, Parked, Phase, Sticker, StickerKind
from journeytui.method.change_states import ANSWERING
from journeytui.method.meeting import is_quiet
from journeytui.method.stages import lowest
from journeytui.values import frozen


@frozen
class Standing:
    """The focus among what is around it. Any of the three may be absent."""

    journey: Journey
    phase: Phase | None
    activity: Activity | None
    parked: Parked | None

    # The phase

    @property
    def phases(self) -> int:
        """How many phases there are."""
        return len(self.journey.phases)

    @property
    def in_first_phase(self) -> bool:
        return self.phase is not None and self.phase.id == self.journey.phases[0].id

    @property
    def in_last_phase(self) -> bool:
        return self.phase is not None and self.phase.id == self.journey.phases[-1].id

    @property
    def phase_is_empty(self) -> bool:
        return self.phase is not None and not self.phase.activities

    @property
    def all_in_sight(self) -> bool:
        """Whether the phase holds nothing that happens outside our sight."""
        return self.phase is not None and not any(one.outside for one in self.phase.activities)

    # The activity and its neighbours

    @cached_property
    def _activities(self) -> Sequence[Activity]:
        return self.journey.activities

    @cached_property
    def _position(self) -> int:
        wanted = self.activity.id if self.activity else ""
        return next((at for at, one in enumerate(self._activities) if one.id == wanted), -1)

    @property
    def place(self) -> int:
        """The number of the activity along the journey, else of its phase, from 0 on; -1 for neither."""
        if self.activity is not None:
            return self._position
        return next((at for at, one in enumerate(self.journey.phases) if one is self.phase), -1)

    @property
    def previous(self) -> Activity | None:
        """The activity before this one, in whatever phase."""
        return self._activities[self._position - 1] if self._position > 0 else None

    @property
    def next(self) -> Activity | None:
        """The activity after this one, in whatever phase."""
        at = self._position + 1
        return self._activities[at] if 0 < at < len(self._activities) else None

    @property
    def first(self) -> bool:
        return self.activity is not None and self.previous is None

    @property
    def last(self) -> bool:
        return self.activity is not None and self.next is None

    @property
    def first_in_phase(self) -> bool:
        return self._stands(0)

    @property
    def last_in_phase(self) -> bool:
        return self._stands(-1)

    def _stands(self, at: int) -> bool:
        if self.phase is None or self.activity is None:
            return False
        return self.phase.activities[at].id == self.activity.id

    @property
    def outside(self) -> bool:
        return self.activity is not None and self.activity.outside

    @property
    def situation(self) -> bool:
        return self.activity is not None and self.activity.kind == "situation"

    @property
    def silence(self) -> bool:
        """Whether nobody meets the customer here, just before or just after."""
        around = [one for one in (self.previous, self.activity, self.next) if one is not None]
        return len(around) > 1 and all(map(is_quiet, around))

    @property
    def after_touchpoint(self) -> bool:
        """Whether the customer has just been met and now is alone."""
        return self._alone_beside(self.previous)

    @property
    def before_touchpoint(self) -> bool:
        """Whether the customer is alone now and met next."""
        return self._alone_beside(self.next)

    def _alone_beside(self, other: Activity | None) -> bool:
        alone = self.activity is not None and is_quiet(self.activity)
        return alone and other is not None and bool(other.touchpoints)

    # What is on the activity

    @property
    def lowest(self) -> int | None:
        return lowest(self.activity) if self.activity is not None else None

    @property
    def was_bad_before(self) -> bool:
        low = lowest(self.previous) if self.previous is not None else None
        return low is not None and low < 0

    @property
    def wonders(self) -> bool:
        """Whether one of the thoughts is a question."""
        return self.activity is not None and any("?" in one.text for one in self.activity.thoughts)

    def stickers(self, kind: StickerKind) -> tuple[Sticker, ...]:
        """The stickers of that kind on the activity and its cards."""
        if self.activity is None:
            return ()
        return tuple(one for one in self.activity.stickers if one.kind == kind)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The changes that answer something on the activity."""
        if self.activity is None:
            return ()
        here = set(ids_on(self.activity))
        return tuple(
            one for one in self.journey.changes if one.state in ANSWERING and not here.isdisjoint(one.at)
        )


def standing(journey: Journey, focus_id: str) -> Standing:
    """Where the node `focus_id` stands: a phase, an activity, a card on one, or a parked item.

    An id that is not there any more, or empty, stands nowhere.
    """
    place = find(journey, focus_id) if focus_id else None
    if place is None:
        return Standing(journey, None, None, None)
    parked = place.node if isinstance(place.node, Parked) else None
    return Standing(journey, place.phase, place.activity, parked)
