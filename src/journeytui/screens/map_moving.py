"""Where the arrows and the mouse take the cursor of the map, and the card that is being moved."""

from functools import partial
from typing import TYPE_CHECKING, Final

from journeytui.i18n import _
from journeytui.journey.lookup import find
from journeytui.journey.model import Side, Touchpoint
from journeytui.screens.moving import Moving
from journeytui.screens.verbs import Verb, Verbs
from journeytui.widgets.map.moving import Way
from journeytui.workshop import arranging
from journeytui.workshop.arranging import Target
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView

WAYS: Final[dict[str, Way]] = {
    "row-up": "up",
    "row-down": "down",
    "cell-left": "left",
    "cell-right": "right",
    "lane-up": "lane-up",
    "lane-down": "lane-down",
    "phase-before": "phase-before",
    "phase-after": "phase-after",
    "row-first": "column-first",
    "row-last": "column-last",
    "card-first": "first",
    "card-last": "last",
}
"""The actions that take the cursor somewhere."""

STEPS: Final[dict[Way, tuple[int, int]]] = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
"""How far down and to the right a card goes that is being moved."""


class MapMoving:
    """While a card is being moved, the arrows move it and not the cursor."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen
        self.moving = Moving(screen, WAYS)

    def verbs(self) -> Verbs:
        card = self.screen.no_card
        return {
            **{name: Verb(partial(self._go, way)) for name, way in WAYS.items()},
            "move": Verb(self._begin, card),
            "move-before": Verb(partial(self._shift, "left"), card),
            "move-after": Verb(partial(self._shift, "right"), card),
        }

    @property
    def under_way(self) -> bool:
        """Whether a card is being moved."""
        return bool(self.moving.card)

    def end(self) -> bool:
        """Leave the card where it is; whether one was being moved."""
        return self._let_go() or self.moving.end()

    def put_back(self) -> bool:
        """Put the card where it stood; whether one was being moved."""
        return self._let_go() or self.moving.put_back()

    def _let_go(self) -> bool:
        """Whether the mouse held a card, which stands where it stood now."""
        if not self.screen.map.holds:
            return False
        self.screen.map.put_back()
        self.screen.say(_("It stands where it stood."))
        return True

    def _begin(self) -> None:
        self.moving.begin(self.screen.key)

    def _go(self, way: Way) -> None:
        if self.under_way:
            self._shift(way)
        else:
            self.screen.map.go(way)

    def _shift(self, way: Way) -> None:
        card = self.moving.card or self.screen.key
        step, side = self._target(card, way), None
        if step is None and way in (
            "up",
            "down",
        ):  # past the last one in front of the stage it goes behind it
            step, side = self._restaged(card, "back" if way == "down" else "front")
        if step is None:
            tied = self._is_tied(card) and way not in ("up", "down")
            where = _("It stands where it is tied to: c among the changes (f5) ties it to other cards.")
            self.screen.show(Outcome(where, ok=False) if tied else self.moving.no_further())
            return
        self._moved(self.moving.told(self.screen.workshop.hand.move(card, *step, side)), card)

    def _moved(self, outcome: Outcome, card: str) -> None:
        self.screen.show(outcome)
        self.screen.map.cursor_to(card)

    def _target(self, card: str, way: Way) -> Target | None:
        """Where a card goes: activities and phases along the time, the other cards among their like."""
        journey = self.screen.workshop.journey
        if self._is_tied(card):
            return self._passed(card, STEPS.get(way, (0, 0))[0])
        if way in ("phase-before", "phase-after"):
            return arranging.shifted(journey, card, 0, 1 if way == "phase-after" else -1)
        if way not in STEPS:
            return None
        return arranging.shifted_on_map(journey, card, *STEPS[way])

    def _is_tied(self, card: str) -> bool:
        """Whether a card is a change or measure: these stand in the column of what they are for."""
        place = find(self.screen.workshop.journey, card)
        return place is not None and place.kind in ("change", "measure")

    def _passed(self, card: str, down: int) -> Target | None:
        """Where a change or measure goes in its column."""
        shown, screen = self.screen.map.shown, self.screen
        if not down or shown is None or shown.column is None:
            return None
        lane = [one.id for one in shown.column.cards.get(screen.map.spot.lane, ())]
        home = screen.activity or shown.stretch.phase
        return arranging.passed(screen.workshop.journey, card, lane, home.id if home else "", down)

    # With the mouse ----------------------------------------------------------------------------------

    def hold(self, card: str, over: str) -> None:
        """A card is held over another one: say what happens if it is let go there."""
        if reason := self._no_hand():
            self.screen.map.put_back()
            self.screen.say(reason, ok=False)
            return
        name = self.screen.workshop.hand.label(card)
        restaged, _side = self._restaged(card, self.screen.map.spot.lane)
        step = arranging.dropped(self.screen.workshop.journey, card, over)
        if self._sticks(card, over) or step is not None or restaged is not None:
            self.screen.say(_("Held: {card} · let go puts it here · escape puts it back").format(card=name))
        else:
            self.screen.say(_("Held: {card} · it cannot stand here · escape puts it back").format(card=name))

    def drop(self, card: str, over: str) -> None:
        """A card was let go over another one."""
        if reason := self._no_hand():
            self._moved(Outcome(reason, ok=False), card)
            return
        hand = self.screen.workshop.hand
        step = arranging.dropped(self.screen.workshop.journey, card, over)
        stands, side = self._restaged(card, self.screen.map.spot.lane)
        step = step or stands
        if self._sticks(card, over):
            outcome = hand.stick(card, over)
        elif step is not None:
            outcome = hand.move(card, *step, side)
        else:
            outcome = Outcome(_("It stands where it stood."), ok=False)
        self._moved(outcome, card)

    def _no_hand(self) -> str:
        """Why no card can be dragged now; empty when one can."""
        return self.screen.asked_first() or self.screen.view_only()

    def _restaged(self, card: str, lane: str) -> tuple[Target | None, Side | None]:
        """Where a touchpoint stands that goes to another side of the stage, and the side; else nothing."""
        place = find(self.screen.workshop.journey, card)
        if place is None or not isinstance(place.node, Touchpoint) or lane not in ("front", "back"):
            return None, None
        side: Side = "back" if lane == "back" else "front"
        if (place.node.side == "back") == (side == "back"):
            return None, None
        return arranging.standing(self.screen.workshop.journey, card), side

    def _sticks(self, card: str, over: str) -> bool:
        """Whether a sticker is held over a card that can bear it, or over an activity."""
        held, below = (find(self.screen.workshop.journey, one) for one in (card, over))
        if held is None or below is None or held.kind != "sticker" or below.activity is None:
            return False
        return below.kind != "sticker"
