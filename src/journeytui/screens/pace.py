"""The pace of a half day at the keyboard: its aims, said and looked back at; offers; a pause to think."""

from collections.abc import Callable, Sequence

from journeytui.i18n import _
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.verbs import AtWork
from journeytui.workshop.agenda import standing_offer, take_offer, why_no_offer
from journeytui.workshop.aims import AIMS, QUESTIONS, REACHED, Aim, Reached, set_aim, set_reached
from journeytui.workshop.pacing import note_when_stopped, think


class Pace:
    """Asks for the aims and how far the half day came, takes offers, makes the room quiet."""

    def __init__(self, screen: AtWork) -> None:
        self.screen = screen

    # Aims ------------------------------------------------------------------------------------------

    def ask(self, aims: Sequence[Aim] = tuple(AIMS)) -> None:
        """One aim after the other, a line each; escape leaves them as they are."""
        half_day = self.screen.workshop.half_day
        if not aims or half_day is None:
            return
        aim, rest = aims[0], aims[1:]

        def answered(said: str | None) -> None:
            if said is None:
                return
            self.screen.show(set_aim(self.screen.workshop, aim, said))
            self.ask(rest)

        title, present = _(AIMS[aim]), getattr(half_day.aims, aim)
        self.screen.app.push_screen(AskText(title, _(QUESTIONS[aim]), present), answered)

    def look_back(self, onward: Callable[[], None]) -> None:
        """How far the half day came, when something was to come of it; then `onward`."""
        half_day = self.screen.workshop.half_day
        if half_day is None or not half_day.aims.said:
            onward()
            return
        body = "\n".join(f"{_(AIMS[aim])}: {said}" for aim, said in half_day.aims.said.items())
        keys: dict[str, Reached] = {"i": "ideal", "e": "enough", "a": "minimal", "l": "less"}
        asked = {key: how for key, how in keys.items() if how == "less" or how in half_day.aims.said}
        options = [Option(key, _(REACHED[how]), how) for key, how in asked.items()]

        def answered(how: Reached | None) -> None:
            if how is None:
                self.screen.say(_("The half day goes on."))
                return
            self.screen.show(set_reached(self.screen.workshop, how))
            onward()

        self.screen.app.push_screen(Choose(_("How far did we come?"), body, options), answered)

    # Offers, silence -------------------------------------------------------------------------------

    def take_offer(self) -> None:
        self.screen.show(take_offer(self.screen.workshop))

    def no_offer(self) -> str:
        return why_no_offer(self.screen.workshop)

    def think(self) -> None:
        self.screen.show(think(self.screen.workshop))

    def suggested_note(self) -> str:
        """A note for next time, for a half day that stops while it is behind; else empty."""
        workshop = self.screen.workshop
        if workshop.half_day is None or standing_offer(workshop) is None:
            return ""
        return note_when_stopped(workshop.journey, workshop.half_day)
