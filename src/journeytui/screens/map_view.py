"""The map (f3) in its plain form: the whole journey as text, each line its card, to go through and mend."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import Place, find
from journeytui.journey.model import Basis
from journeytui.screens.asking import ask_line
from journeytui.screens.list_view import View
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.faces.journey_text import journey_lines
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import text
from journeytui.widgets.keyed_list import KeyedList
from journeytui.workshop import arranging
from journeytui.workshop.capture import card_label
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.spoken import spoken


class MapLines(KeyedList, inherit_bindings=False):
    """The list of the map; its keys are those of the map, which the screen binds."""


class MapView(View):
    """Reads like a text and edits like a list: the cursor is on a line, and a line is its card."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("map", "journey", "everywhere", through="screen.do")]
    place: ClassVar[Scope] = "map"
    title_words = N_("Map")
    has_whole = False

    _phase_of: Sequence[int] = ()
    """For each row the number of its phase, from 1; 0 outside of the phases."""
    _moving = ""
    """The card that the arrows move; empty when they move the cursor."""

    def make_list(self) -> KeyedList:
        return MapLines(glyphs=self.glyphs, id="rows")

    def listed(self, width: int) -> Sequence[Listed]:
        rows, self._phase_of = journey_lines(self.workshop.journey, width)
        return rows

    def begins_at(self) -> str:
        return self.workshop.last or self.workshop.focus

    def drawn_for(self) -> object:
        return None

    def summary(self) -> list[Content]:
        """The phase that the cursor is in, which may have scrolled out of sight."""
        phases = self.workshop.journey.phases
        at = self.lines.cursor
        number = self._phase_of[at] if 0 <= at < len(self._phase_of) else 0
        if number:
            said = _("Phase {n} of {all}").format(n=number, all=len(phases))
            return [text(f"{said}  ", "$muted") + text(phases[number - 1].title, "bold")]
        count = len(self.workshop.journey.activities)
        said = ngettext("{n} phase", "{n} phases", len(phases))
        said += f" {self.glyphs.dot} " + ngettext("{n} activity", "{n} activities", count)
        return [text(said, "$muted")]

    def hint(self) -> str:
        return _("f2 goes to this line in the workshop · escape goes back")

    def whole(self, key: str) -> list[Content]:  # noqa: ARG002 - the lines are whole already
        return []

    def pick(self, key: str) -> None:  # noqa: ARG002 - the card of the line is meant
        self._edit()

    # Verbs -----------------------------------------------------------------------------------------

    def own_verbs(self) -> Verbs:
        card = self._no_card
        bases: tuple[Basis, ...] = ("insight", "assumption", "belief", "wish")
        marks: tuple[tuple[str, Literal["quote", "outside", "kind"]], ...] = (
            ("quote", "quote"),
            ("outside", "outside"),
            ("situation", "kind"),
        )
        return {
            "row-up": Verb(lambda: self._arrow(-1, 0)),
            "row-down": Verb(lambda: self._arrow(1, 0)),
            "cell-left": Verb(lambda: self._arrow(0, -1)),
            "cell-right": Verb(lambda: self._arrow(0, 1)),
            "edit": Verb(self._edit, card),
            "evidence": Verb(lambda: self.show(self.workshop.hand.evidence(self.key)), card),
            "add-after": Verb(lambda: self._add(after=True), self._no_place),
            "add-before": Verb(lambda: self._add(after=False), self._no_place),
            "delete": Verb(self._delete, card),
            "move": Verb(self._move_mode, card),
            "move-before": Verb(lambda: self._shift(-1, 0), card),
            "move-after": Verb(lambda: self._shift(1, 0), card),
            "view-workshop": Verb(self._to_workshop),
            "back": Verb(self._back),
            "add-source": Verb(self._add_source, card),
            **{f"basis-{basis}": Verb(partial(self._basis, basis), card) for basis in bases},
            **{name: Verb(partial(self._toggle, field), card) for name, field in marks},
        }

    def _card(self) -> Place | None:
        return find(self.workshop.journey, self.key) if self.key else None

    def _no_card(self) -> str:
        return self.view_only() or ("" if self.key else _("There is no card on this line."))

    def _no_place(self) -> str:
        reason = self._no_card()
        if not reason and arranging.beside(self.workshop.journey, self.key, after=True) is None:
            return _("Nothing can be added beside this.")
        return reason

    def _edit(self) -> None:
        if self._moving:
            self._back()
            return
        place = self._card()
        if place is None:
            self.say(_("There is no card on this line."), ok=False)
            return
        card = place.node.id
        title = _("Edit the {kind}").format(kind=words.named(words.KINDS, place.kind))
        body = _("As it would be typed in its stage; what is left out is taken away.")
        ask_line(self, title, body, spoken(place.kind, place.node), partial(self.workshop.hand.rewrite, card))

    def _add(self, *, after: bool) -> None:
        beside = arranging.beside(self.workshop.journey, self.key, after=after)
        if beside is None:
            return
        kind = words.named(words.KINDS, beside.kind)
        title = _("A new {kind} after this").format(kind=kind)
        if not after:
            title = _("A new {kind} before this").format(kind=kind)

        def added(said: str) -> Outcome:
            outcome = self.workshop.hand.insert(beside, said)
            if outcome.ok:
                self.cursor_to(self.workshop.last)
            return outcome

        ask_line(self, title, "", "", added)

    def _delete(self) -> None:
        self.show(self.workshop.hand.remove(self.key))

    def _basis(self, basis: Basis) -> None:
        self.show(self.workshop.hand.set_basis(self.key, basis))

    def _toggle(self, field: Literal["quote", "outside", "kind"]) -> None:
        self.show(self.workshop.hand.toggle(self.key, field))

    def _add_source(self) -> None:
        body = _("Who said it, or which study shows it? A known source, or a new one in a few words.")
        ask_line(
            self, _("Where does it come from?"), body, "", partial(self.workshop.hand.add_source, self.key)
        )

    # Moving ----------------------------------------------------------------------------------------

    def _arrow(self, down: int, right: int) -> None:
        if self._moving:
            self._shift(down, right)
        elif right:
            self._to_activity(right)
        elif down > 0:
            self.lines.action_row_down()
        else:
            self.lines.action_row_up()

    def _move_mode(self) -> None:
        self._moving = self.key
        place = self._card()
        assert place is not None
        card = card_label(place.kind, place.node)
        said = _("Moving the {card}: up and down, left and right to the neighbour. Enter is done.")
        self.say(said.format(card=card))

    def _back(self) -> None:
        if self._moving:
            self._moving = ""
            self.say(_("It stands there now."))
        else:
            self.leave()

    def _shift(self, down: int, right: int) -> None:
        card = self._moving or self.key
        step = arranging.shifted(self.workshop.journey, card, down, right)
        if step is None:
            self.say(_("It cannot go further that way."), ok=False)
            return
        self.show(self.workshop.hand.move(card, *step))
        self.cursor_to(card)

    def _to_activity(self, by: int) -> None:
        """To the next activity, or the one before."""
        journey = self.workshop.journey
        activities = {activity.id for activity in journey.activities}
        here = self.lines.cursor
        key = self.key
        stops = [
            at
            for at, row in enumerate(self.lines.listed)
            if row.key in activities and row.key != key and row.key != self.lines.listed[at - 1].key
        ]
        onward = [at for at in stops if (at > here if by > 0 else at < here)]
        if onward:
            self.lines.cursor = onward[0 if by > 0 else -1]

    def _to_workshop(self) -> None:
        """Back to the workshop, at the line's place; a line that is no card changes nothing there."""
        go_to_card(self.workshop, self.key)
        self.leave()
