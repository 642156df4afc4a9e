"""The gap walk: forward and then backward through the activities, asking at each what is missing there.

It holds where the group stands in it, what was asked and what was answered. Answers become cards at exactly
the place that is asked about: the grammar of the stages reads them, and the scribe writes them down.
"""

from typing import TYPE_CHECKING, Final

from journeytui.i18n import _
from journeytui.journey.lookup import Place, find
from journeytui.journey.model import Journey, StageName
from journeytui.method import gap_questions, inputline
from journeytui.method.gap_questions import Way
from journeytui.method.gaps import BEFORE, ON, Hole, HoleKind, holes, stops
from journeytui.method.inputline import OpenPalette
from journeytui.method.standing import standing
from journeytui.workshop.gap_answers import ORDER, Answer, Asking, What, grammar, written
from journeytui.workshop.outcome import Outcome, Then

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

_ASKED_BY: Final[dict[HoleKind, What]] = {"thought": "thought", "feeling": "feeling", "silence": "touchpoint"}


class GapWalk:
    """One walk. It stands at a stop (an activity, or a phase without any) and asks for one thing there."""

    def __init__(self, workshop: "Workshop") -> None:
        self.workshop = workshop
        self.draft = ""
        """What is half typed in its line."""
        self.begin()

    def begin(self) -> None:
        """A new walk, from the first stop."""
        self.way: Way = "forward"
        self.over = False
        self.what: What = "gap"
        self._at = 0
        self._stop = ""
        self._came_from = ""
        self._from_list = False
        self._asked: set[tuple[str, What]] = set()
        self._answers: list[Answer] = []
        self._read: tuple[Journey, list[Hole], list[str]] | None = None
        self._first = [one.key for one in self.holes]
        self._arrive(0)

    # What stands -----------------------------------------------------------------------------------

    @property
    def journey(self) -> Journey:
        return self.workshop.journey

    def _facts(self) -> tuple[Journey, list[Hole], list[str]]:
        """Holes and stops of the journey as it is; worked out anew only when it is another."""
        if self._read is None or self._read[0] is not self.journey:
            self._read = self.journey, holes(self.journey), stops(self.journey)
        return self._read

    @property
    def holes(self) -> list[Hole]:
        """All holes that are left, in time order."""
        return self._facts()[1]

    @property
    def stops(self) -> list[str]:
        return self._facts()[2]

    @property
    def stop(self) -> str:
        """Where the walk stands: the id of an activity, or of a phase without any; empty with no phases."""
        self._settle()
        return self._stop

    @property
    def place(self) -> Place | None:
        return find(self.journey, self.stop) if self.stop else None

    @property
    def number(self) -> int:
        """The how manieth stop of this way it is, from 1."""
        self._settle()
        return self._at + 1 if self.way == "forward" else len(self.stops) - self._at

    @property
    def here(self) -> list[Hole]:
        """The holes at this stop, and on the way back those just before it."""
        stop = self.stop
        return [
            one
            for one in self.holes
            if one.stop == stop or (self.way == "backward" and one.then is not None and one.then.id == stop)
        ]

    @property
    def ahead(self) -> list[Hole]:
        """The holes that this way of the walk still comes to, beyond this stop."""
        at = {stop: n for n, stop in enumerate(self.stops)}
        here = self._at
        forward = self.way == "forward"
        return [one for one in self.holes if (at[one.stop] > here if forward else at[one.stop] < here)]

    @property
    def asked_about(self) -> Hole | None:
        """The hole that is being asked about; nothing where the walk only asks."""
        for one in self.here:
            if self.what == "gap" and one.kind not in ON and self._is_at_gap(one):
                return one
            if _ASKED_BY.get(one.kind) == self.what:
                return one
        return None

    def _is_at_gap(self, hole: Hole) -> bool:
        """Whether the hole lies on the side of the stop that this way asks about."""
        if self.way == "forward":
            return hole.stop == self._stop and hole.kind not in BEFORE
        return hole.stop != self._stop or hole.kind in BEFORE or hole.kind == "empty"

    def question(self) -> str:
        """What the room is asked."""
        if not self.stop:
            return _("There are no phases yet: escape goes back to the workshop, to name them.")
        if (hole := self.asked_about) is not None:
            return gap_questions.about(hole, self.way)
        if self.what != "gap":
            return _(gap_questions.MORE_OF_IT[self.what])
        return gap_questions.leading(standing(self.journey, self._stop), self.way)

    def further(self) -> list[str]:
        """What else to ask there, with the same line for the answers."""
        if self.what != "gap" or not self.stop:
            return []
        return gap_questions.further(standing(self.journey, self._stop), self.way)

    def stage_of(self, line: str) -> StageName:
        """The stage in whose grammar a line would be read here."""
        return grammar(line, self.what, self.workshop.stage)

    @property
    def answers(self) -> list[Answer]:
        """What was answered in this walk and is there still, the last one last."""
        return [one for one in self._answers if self._stands(one)]

    def _stands(self, answer: Answer) -> bool:
        place = find(self.journey, answer.card)
        if place is None or answer.lane is None:
            return place is not None
        # A card that was said after all takes the place of the mark.
        return answer.lane in getattr(place.node, "not_known", ()) and not getattr(place.node, answer.lane)

    @property
    def closed(self) -> int:
        """How many of the holes that were there at the beginning are closed."""
        left = {one.key for one in self.holes}
        return sum(one not in left for one in self._first)

    # Going on --------------------------------------------------------------------------------------

    def on(self) -> None:
        """To the next question: of this stop, of the next one, on the way back, or to the end of the walk."""
        self._settle()
        if self.over or not self._stop:
            return
        self._asked.add((self._stop, self.what))
        if later := self._to_ask(ORDER.index(self.what) + 1):
            self.what = later
            return
        if self._from_list:
            self.over, self._from_list = True, False
            return
        self._arrive(self._at + (1 if self.way == "forward" else -1))

    def back(self) -> bool:
        """To the question before this one; whether there is one."""
        self._settle()
        if self.over:
            self.over = False
            return True
        missing = self._missing()
        earlier = [one for one in ORDER[: ORDER.index(self.what)] if one in missing]
        if earlier:
            self.what = earlier[-1]
            return True
        at = self._at + (-1 if self.way == "forward" else 1)
        if at < 0 or not self._stop:
            return False
        if at == len(self.stops):
            self.way, at = "forward", at - 1
        self._at, self._stop, self.what = at, self.stops[at], "gap"
        return True

    def go(self, hole: Hole) -> None:
        """To a hole, to ask about it; from the end of the walk, which is where one then goes on to."""
        if hole.stop in self.stops:
            self._from_list = self.over or self._from_list
            self.over = False
            self.way = "backward" if hole.kind in BEFORE else "forward"
            self._at, self._stop = self.stops.index(hole.stop), hole.stop
            self.what = _ASKED_BY.get(hole.kind, "gap")

    def look_at(self, card: str) -> None:
        """To the activity that a card is or stands on, where an undo or redo changed it."""
        place = find(self.journey, card) if card else None
        if place is None or place.phase is None:
            return
        stop = place.activity.id if place.activity is not None else place.phase.id
        if stop in self.stops and stop != self.stop:
            self.over = False
            self._at, self._stop, self.what = self.stops.index(stop), stop, "gap"

    def _arrive(self, at: int) -> None:
        """To the stop `at`; past the last one the walk turns, and back before the first it is over."""
        if at >= len(self.stops) and self.stops:
            self.way, at = "backward", len(self.stops) - 1
        if at < 0:
            self.over = True
            return
        self._at, self._stop = at, self.stops[at] if self.stops else ""
        self.what = self._to_ask(0) or "gap"

    def _to_ask(self, begin: int) -> What | None:
        """What comes next to be asked for at this stop: what is missing and was not asked; last, the gap."""
        missing = self._missing()
        for what in ORDER[begin:]:
            if what == "gap" or (what in missing and (self._stop, what) not in self._asked):
                return what
        return None

    def _missing(self) -> frozenset[What]:
        """What is missing on the activity itself."""
        return frozenset(
            _ASKED_BY[one.kind] for one in self.here if one.kind in ON and one.stop == self._stop
        )

    def _settle(self) -> None:
        """Stay at what is there: where the stop is gone, at the one that is next to where it stood."""
        there = self.stops
        if self._at < len(there) and there[self._at] == self._stop:
            return
        if self._stop in there:
            self._at = there.index(self._stop)
            return
        # An answer that was taken back: to the place from which it was given.
        at = self._at - 1 if self.way == "forward" else self._at
        if self._came_from in there:
            at = there.index(self._came_from)
        self._at = max(min(at, len(there) - 1), 0)
        self._stop = there[self._at] if there else ""
        self.what = "gap"

    # Answers ---------------------------------------------------------------------------------------

    def enter(self, text: str) -> Outcome:
        """A line was entered: a card at the place that is asked about; an empty one goes on.

        Of several lines (a paste) each becomes a card, in their order, and all are undone as one.
        """
        lines = inputline.split_paste(text)
        if not lines:
            self.on()
            return Outcome()
        if len(lines) == 1 and isinstance(parsed := inputline.parse(lines[0], "activities"), OpenPalette):
            return Outcome(then=Then.PALETTE, query=parsed.query)
        if self.over:
            return Outcome(_("The walk is done: enter on a hole goes there, to answer it."), text, ok=False)
        asking = Asking(self._stop, self.what, self.way, self._missing())
        said = written(self.workshop.scribe, self.journey, asking, lines)
        if not said.edits:
            return Outcome(said.hint, said.kept, ok=False)
        outcome = self.workshop.run(said.edits, said.label)
        if not outcome.ok:
            return outcome._replace(kept=text)
        self._answers += said.answers
        if said.activities:
            self._go_on_from(said.activities[-1 if self.way == "forward" else 0])
        words = said.label + (f" · {said.hint}" if said.hint else "")
        return Outcome(words, said.kept, ok=not said.kept)

    def park(self, text: str) -> Outcome:
        """Park what stands in the line as a question, tied to where the walk stands."""
        if not text.strip():
            return Outcome(_("Type the question first, then park it."), ok=False)
        return self.enter(f"? {' '.join(text.split())}")

    def _go_on_from(self, activity: str) -> None:
        """What was just said is what the walk stands at: the next answer goes on from it."""
        if activity in self.stops:
            self._came_from = self._stop
            self._at, self._stop, self.what = self.stops.index(activity), activity, "gap"
