"""Basis or source of many cards of the map at once: of an activity, of a phase, of what the filter shows."""

from typing import TYPE_CHECKING, Final, Literal

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Basis
from journeytui.method.believing import cards_on
from journeytui.screens.choose import Choose, Option
from journeytui.screens.sources_asked import ask_source
from journeytui.screens.verbs import Verb, Verbs
from journeytui.workshop.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeytui.screens.map_view import MapView

SOURCE: Final = "source"


class Bulk:
    """Asks first which cards, then what they rest on; one undo takes it back."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        return {"basis-many": Verb(self._which, self._nothing)}

    def _nothing(self) -> str:
        if reason := self.screen.view_only():
            return reason
        return "" if self.screen.workshop.journey.activities else _("There is no card yet.")

    def _which(self) -> None:
        journey, options = self.screen.workshop.journey, []
        activity = self.screen.activity
        place = find(journey, self.screen.here)
        phase = place.phase if place is not None else None
        if activity is not None:
            name = _("of “{name}”").format(name=excerpt(activity.text))
            options.append(_option("a", name, cards_on([activity])))
        if phase is not None:
            name = _("of the phase “{name}”").format(name=excerpt(phase.title))
            options.append(_option("p", name, cards_on(phase.activities)))
        shown = self.screen.search.only()
        if shown is not None:
            cards = [one for one in cards_on(journey.activities) if one in shown]
            options.append(_option("f", _("that the filter shows"), cards))
        options.append(_option("e", _("of the whole journey"), cards_on(journey.activities)))

        def chosen(cards: "Sequence[str] | None") -> None:
            if cards:
                self._what(cards)

        body = _("With a filter (f) on, also those that it shows.") if shown is None else ""
        title = _("The basis of which cards?")
        self.screen.app.push_screen(Choose(title, body, options, glyphs=self.screen.glyphs), chosen)

    def _what(self, cards: "Sequence[str]") -> None:
        glyphs = self.screen.glyphs
        sourcing = Sourcing(self.screen.workshop)
        title = ngettext("What does {n} card rest on?", "What do {n} cards rest on?", len(cards))
        options: list[Option[Basis | Literal["source"]]] = [
            Option("s", _("a source says so: which?"), SOURCE)
        ]
        bases: tuple[tuple[str, Basis], ...] = (
            ("a", "assumption"),
            ("b", "belief"),
            ("w", "wish"),
            ("i", "insight"),
        )
        options += [
            Option(key, f"{glyphs.basis(one)} {words.named(words.BASES, one)}", one) for key, one in bases
        ]

        def chosen(basis: "Basis | Literal['source'] | None") -> None:
            if basis == SOURCE:
                ask_source(
                    self.screen, _("Which source says so?"), "", lambda said: sourcing.set_source(cards, said)
                )
            elif basis is not None:
                self.screen.show(sourcing.set_basis(cards, basis))

        self.screen.app.push_screen(Choose(title, "", options, glyphs=glyphs), chosen)


def _option(key: str, of: str, cards: "list[str]") -> "Option[Sequence[str]]":
    count = ngettext("{n} card {{of}}", "{n} cards {{of}}", len(cards))
    return Option(key, count.format(of=of), tuple(cards))
