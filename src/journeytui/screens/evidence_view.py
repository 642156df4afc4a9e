"""Evidence (f7): how much is known, what is not, the beliefs of the house, the sources."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import KINDS
from journeytui.journey.model import Basis, Holding, Journey, Source, Touchpoint
from journeytui.method.beliefs import Compared
from journeytui.method.believing import cards_on
from journeytui.method.evidence import Weak
from journeytui.method.sources import source_line, source_name
from journeytui.screens.asking import ask_line
from journeytui.screens.choose import Choose, Option
from journeytui.screens.lifting import Lifting
from journeytui.screens.list_view import View
from journeytui.screens.marking import Marking
from journeytui.screens.sources_asked import example
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.faces.evidence_list import NEW_SOURCE, PHASE, EvidenceFace
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import clip, text
from journeytui.widgets.keyed_list import KeyedList
from journeytui.widgets.lines import Heading
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.sourcing import Sourcing
from journeytui.workshop.spoken import spoken


class EvidenceView(View):
    """Rows are what is missing, those nearest a challenge first; then beliefs, sources and phases."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("evidence", "journey", "everywhere", through="screen.do")
    ]
    DEFAULT_CSS = """
    EvidenceView #summary { height: 4; }
    EvidenceView #whole { height: 5; }
    EvidenceView.tall #whole { height: 8; }
    EvidenceView.low #summary { height: 1; }
    EvidenceView.low #whole { height: 2; }
    """
    place: ClassVar[Scope] = "evidence"
    title_words = N_("Evidence")

    _said_at = ""
    """What the cursor was on when something was said; empty until it is there."""
    _face_of: tuple[Journey | None, EvidenceFace | None] = (None, None)

    def own_verbs(self) -> Verbs:
        self.sourcing = Sourcing(self.workshop)
        self.lifting = Lifting(self)
        self.marking = Marking(self)
        return {
            **self.lifting.verbs(),
            **self.marking.verbs(),
            "basis-rows": Verb(self._basis, self._no_cards),
            "new-source": Verb(self._add_source, self.view_only),
            "delete": Verb(self._delete, self._not_deletable),
            "edit-row": Verb(self._edit, self._not_editable),
            "go-there": Verb(self._go_there, self._nowhere),
            "group-after": Verb(partial(self._group, 1), self.no_row),
            "group-before": Verb(partial(self._group, -1), self.no_row),
        }

    # Showing ---------------------------------------------------------------------------------------

    @property
    def face(self) -> EvidenceFace:
        """The face of the journey as it is; worked out anew only when it is another."""
        journey = self.workshop.journey
        of, face = self._face_of
        if of is not journey or face is None:
            face = EvidenceFace(journey, self.glyphs)
            self._face_of = (journey, face)
        return face

    def listed(self, width: int) -> list[Listed]:
        self.marking.keep(self.face.by_key)
        return self.face.rows(width, self.marking)

    def summary(self) -> list[Content]:
        lines = self.face.summary(max(self.size.width - 2, 20))
        state = self._state()
        return [text(clip(state, self.size.width - 2), "$focus bold"), *lines[1:]] if state else lines

    def _state(self) -> str:
        """What holds just now and changes what keys do; empty as a rule."""
        said = []
        if (interview := self.lifting.interview) is not None:
            said.append(
                _("ANSWERS OF “{source}”: i lifts a row, I ends").format(source=source_name(interview))
            )
        if self.marked:
            marked = ngettext("{n} lane marked: i answers", "{n} lanes marked: i answers", len(self.marked))
            if self.marking.cards:
                marked = ngettext(
                    "{n} marked: i source, b basis", "{n} marked: i source, b basis", len(self.marked)
                )
            said.append(marked)
        return f" {self.glyphs.dot} ".join(said)

    def whole(self, key: str) -> list[Content]:
        return self.face.whole(key, max(self.size.width - 2, 20))

    @on(KeyedList.Highlighted)
    def _look_on(self) -> None:
        """What was said has been read once the cursor goes on; the hint is of the row."""
        if self._said_at not in ("", self.key):
            self._said = None
        self._said_at = self.key
        self.show_said()

    def show(self, outcome: Outcome) -> None:
        super().show(outcome)
        if outcome.card:  # what was undone or done again
            self.cursor_to(outcome.card)

    def say(self, words_: str, *, ok: bool = True) -> None:
        super().say(words_, ok=ok)
        self._said_at = ""

    def hint(self) -> str:
        if self._belief is not None:
            return _("enter: does it hold? then what the map says · tab next group · escape goes back")
        if self._source is not None or self.key == NEW_SOURCE:
            return _("enter edits the source · a adds one · d takes it away · tab next group")
        if self.key.startswith(PHASE):
            return _("v marks its cards · tab next group · escape goes back")
        row = self.weak
        if row is not None and row.card is None:
            return _("i: the answer becomes a card there · enter goes there · tab next group")
        if row is not None and isinstance(row.card, Touchpoint):
            return _("i: a customer told us · b: or another basis · space marks · tab next group")
        if row is not None and row.why in ("quote", "source"):
            return _("i: which source says so · b: or another basis · space marks · tab next group")
        return _("i: a customer told us · w: in their words · space marks · tab next group")

    # What the row is -------------------------------------------------------------------------------

    @property
    def weak(self) -> Weak | None:
        """The row of the missing-insight list under the cursor."""
        return self.face.by_key.get(self.key)

    @property
    def marked(self) -> frozenset[str]:
        """The rows that are marked."""
        return self.marking.keys

    def chosen_cards(self) -> list[str]:
        """The marked cards in the order of the journey, or else the one under the cursor."""
        if cards := self.marking.cards:
            return [one for one in cards_on(self.workshop.journey.activities) if one in cards]
        return [self.weak.card.id] if self.weak is not None and self.weak.card is not None else []

    @property
    def _source(self) -> Source | None:
        return self.face.source(self.key)

    @property
    def _belief(self) -> Compared | None:
        return self.face.belief(self.key)

    def _no_cards(self) -> str:
        if reason := self.view_only():
            return reason
        here = self.marking.cards or (self.weak is not None and self.weak.card is not None)
        return "" if here else _("Stand on a card of the missing-insight list.")

    def _not_deletable(self) -> str:
        row = self.weak
        if self._source or (row is not None and row.card is not None):
            return self.may_change()
        return self.may_change() or _("Only cards and sources are taken away here.")

    def _not_editable(self) -> str:
        if reason := self.may_change():
            return reason
        row = self.weak
        if self._source or self._belief or (row is not None and row.card is not None):
            return ""
        return _("There is nothing to edit in this row.")

    def _nowhere(self) -> str:
        here = self.weak is not None or self.key.startswith(PHASE)
        return "" if here else _("This row is at no place of the walk.")

    # Doing -----------------------------------------------------------------------------------------

    def pick(self, key: str) -> None:
        if key == NEW_SOURCE:
            self.do("new-source")
        elif self._source or self._belief:
            self.do("edit-row")
        elif not self._nowhere():
            self._go_there()

    def _go_there(self) -> None:
        """Back to the workshop, at the card, at the activity whose lane is not known, or at the phase."""
        row = self.weak
        target = self.key.removeprefix(PHASE)
        if row is not None:
            target = row.card.id if row.card is not None else row.activity.id
        if go_to_card(self.workshop, target):
            self.leave()

    def _group(self, by: int) -> None:
        """The cursor goes to the first row of the next group, or the group before, round the ends."""
        rows = self.lines.listed
        titled = [at for at, one in enumerate(rows) if isinstance(one.row, Heading) and one.row.text]
        firsts = [at + 1 for at in titled if at + 1 < len(rows)]
        here = sum(at <= self.lines.cursor for at in firsts) - 1
        self.lines.cursor = firsts[(here + by) % len(firsts)]
        self.lines.show_from(self.lines.cursor - 1)

    def _basis(self) -> None:
        cards = self.chosen_cards()
        bases: tuple[tuple[str, Basis], ...] = (
            ("i", "insight"),
            ("a", "assumption"),
            ("b", "belief"),
            ("w", "wish"),
        )
        options = [
            Option(key, f"{self.glyphs.basis(one)} {words.named(words.BASES, one)}", one)
            for key, one in bases
        ]

        def chosen(basis: Basis | None) -> None:
            if basis is None:
                return
            outcome = self.sourcing.set_basis(cards, basis)
            if outcome.ok:
                self.marking.unmark(cards)
            self.show(outcome)

        title = ngettext("Why is {n} card believed?", "Why are {n} cards believed?", len(cards))
        self.app.push_screen(Choose(title, "", options, glyphs=self.glyphs), chosen)

    def _add_source(self) -> None:
        def take(said: str) -> Outcome:
            outcome = self.sourcing.add(said)
            if outcome.ok:
                self.show_body()
                self.cursor_to(outcome.card)
            return outcome

        ask_line(self, _("A new source"), example(), "", take)

    def _delete(self) -> None:
        self.show(self.workshop.hand.remove(self.key))

    def _edit(self) -> None:
        row = self.weak
        if (source := self._source) is not None:
            body = _("What is left out of the line is taken away.")
            take = partial(self.sourcing.change, source)
            ask_line(self, _("Edit the source"), body, source_line(source), take, at=len(source.about))
        elif (belief := self._belief) is not None:
            self._judge(belief)
        elif row is not None and row.card is not None:
            kind = KINDS[type(row.card)]
            line, at = spoken(kind, row.card)
            title = _("Edit the {kind}").format(kind=words.named(words.KINDS, kind))
            ask_line(self, title, "", line, partial(self.workshop.hand.rewrite, row.card.id), at=at)

    def _judge(self, belief: Compared) -> None:
        """Does it hold; and then what the map says, proposed and mended."""
        options: list[Option[Holding]] = [
            Option("h", _("It holds"), "yes"),
            Option("p", _("It holds partly"), "partly"),
            Option("n", _("It does not hold"), "no"),
        ]
        proposed = belief.verdict.says if belief.verdict and belief.verdict.says else belief.proposal

        def chosen(holds: Holding | None) -> None:
            if holds is not None:
                take = partial(self.sourcing.judge, belief.belief, holds)
                title, body = _("What does the map say?"), belief.belief
                ask_line(self, title, body, proposed, take, even_same=True, selected=True)

        body = _("You believed: {belief}\nThe map says: {says}")
        body = body.format(belief=belief.belief, says=proposed)
        self.app.push_screen(Choose(_("Does it hold?"), body, options, glyphs=self.glyphs), chosen)
