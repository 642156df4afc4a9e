"""Answers that come back from customers: they lift cards to insight, and fill what was not known."""

from functools import partial
from typing import TYPE_CHECKING

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey.lookup import find
from journeytui.journey.model import Source, Touchpoint
from journeytui.method.evidence import Weak
from journeytui.method.sources import source_name
from journeytui.screens.asking import ask_line
from journeytui.screens.sources_asked import Then, ask_source
from journeytui.screens.verbs import Verb, Verbs
from journeytui.workshop.cards import SaidSource, known_source, line_of
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.screens.evidence_view import EvidenceView


class Lifting:
    """One row after the other; of one interview the source is asked for once."""

    def __init__(self, screen: "EvidenceView") -> None:
        self.screen = screen
        self._interview = ""

    def verbs(self) -> Verbs:
        return {
            "lift": Verb(self._lift, self._nothing_to_lift),
            "lift-words": Verb(partial(self._lift, with_words=True), self._no_words),
            "one-interview": Verb(self._one_interview, self.screen.view_only),
        }

    @property
    def interview(self) -> Source | None:
        """The source of the answers that are being gone through; nothing when each is asked for."""
        place = find(self.screen.workshop.journey, self._interview) if self._interview else None
        return place.node if place is not None and isinstance(place.node, Source) else None

    def _nothing_to_lift(self) -> str:
        if reason := self.screen.view_only():
            return reason
        if self.screen.marked or self.screen.weak is not None:
            return ""
        return _("Stand on a card of the missing-insight list, or mark some with space.")

    def _no_words(self) -> str:
        if self.screen.marking.cards:
            return _("i says the source of all that is marked; words are of one card.")
        if (row := self.screen.weak) is not None and isinstance(row.card, Touchpoint):
            return self.screen.view_only() or _("A touchpoint keeps its name: i says which source.")
        return self._nothing_to_lift()

    def _lift(self, *, with_words: bool = False) -> None:
        if cards := self.screen.marking.cards:
            lanes = len(self.screen.marked) - len(cards)
            title = ngettext(
                "Which source says so, of {n} card?", "Which source says so, of {n} cards?", len(cards)
            )
            self._from(title, _lanes_left(lanes), self._all_marked)
            return
        row = self.screen.weak
        if row is None:
            return
        text = row.activity.text if row.card is None else row.card.text
        can = row.card is None or hasattr(row.card, "quote")
        ask = can and (with_words or row.card is None or self.interview is None)
        then: Then = partial(self._words, row) if ask else partial(self._known, row, said="")
        self._from(_("Which source says so?"), excerpt(text, 60), then)

    def _from(self, title: str, body: str, then: Then) -> None:
        """Do `then` with the source of the interview, or with one that is asked for."""
        if self.interview is not None:
            self.screen.show(then(self.interview.id))
        else:
            ask_source(self.screen, title, body, then)

    def _all_marked(self, source: SaidSource) -> Outcome:
        cards = self.screen.chosen_cards()
        outcome = self.screen.sourcing.set_source(cards, source)
        if outcome.ok:
            self.screen.marking.unmark(cards)
            if left := _lanes_left(len(self.screen.marked)):
                return outcome._replace(said=f"{left} · {outcome.said}")
        return outcome

    def _words(self, row: Weak, source: SaidSource) -> Outcome:
        """Ask for what the customer said; where a lane was not known, that is its card."""
        if refusal := self.screen.sourcing.refused(source):
            return refusal
        if row.card is None and row.lane is not None:
            title = _("What did they say they think, there?")
            body = _("{activity}\nIt becomes the card. In quotation marks it is their own words.")
            if row.lane == "feelings":
                title = _("How did it feel, there?")
                body = _("{activity}\nA number from −2 to +2, then a word.")
            elif row.lane == "touchpoints":
                title = _("Where did they meet us there?")
                body = _("{activity}\nA touchpoint; fields as in its stage: channel: …; owner: …")
            take = partial(self.screen.sourcing.answer, row.activity.id, row.lane, source)
            body = body.format(activity=row.activity.text)
        elif row.card is not None:
            title = _("What did they say, in their words?")
            body = _("{text}\nEmpty, the card stays as it is.").format(text=row.card.text)
            take = partial(self._known, row, source)
        ask_line(self.screen, title, body, "", take, even_same=True)
        return Outcome()

    def _known(self, row: Weak, source: SaidSource, said: str) -> Outcome:
        return self.screen.sourcing.lift(row.key, source, said)

    def _one_interview(self) -> None:
        if self.interview is not None:
            self._interview = ""
            self.screen.refresh_all()
            self.screen.say(_("Each answer is asked for its source again."))
            return

        def begin(source: SaidSource) -> Outcome:
            known = known_source(self.screen.workshop.journey, source)
            if known is None:
                outcome = self.screen.sourcing.add(line_of(source))
                if not outcome.ok:
                    return outcome
                known = known_source(self.screen.workshop.journey, outcome.card)
            assert known is not None
            self._interview = known.id
            said = _("Answers of “{source}”: i lifts the row, w with their words, I ends it")
            return Outcome(said.format(source=source_name(known, 28)))

        body = _("After that i lifts row after row with one key, until I ends it.")
        ask_source(self.screen, _("Whose answers are these?"), body, begin)


def _lanes_left(lanes: int) -> str:
    """What is said of marked lanes that are not known; nothing without any."""
    if not lanes:
        return ""
    return ngettext(
        "{n} lane stays marked: it needs an answer (i)",
        "{n} lanes stay marked: each needs an answer (i)",
        lanes,
    )
