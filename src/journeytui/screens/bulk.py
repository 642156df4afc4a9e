"""Basis or source of many cards of the map at once: of an activity, of a phase, of what the filter shows."""

from typing import TYPE_CHECKING, Final, Literal

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.model import Basis
from journeytui.method.believing import cards_on
from journeytui.screens.choose import Choose, Option
from journeytui.screens.sources_asked import ask_source
from journeytui.screens.verbs import AtWork, Verb, Verbs
from journeytui.workshop.going import standing_at
from journeytui.workshop.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SOURCE: Final = "source"


class Bulk:
    """Asks first which cards, then what they rest on; one undo takes it back."""

    def __init__(
        self,
        screen: AtWork,
        here: "Callable[[], str]",
        shown: "Callable[[], frozenset[str] | None]" = lambda: None,
    ) -> None:
        """`here` is the card or phase that the cursor is on; `shown` what a filter shows, when one is on."""
        self.screen, self._here, self._shown = screen, here, shown

    def verbs(self) -> Verbs:
        return {"basis-many": Verb(self.ask, self._nothing)}

    def ask(self) -> None:
        """Ask, unless there is a reason not to."""
        if reason := self._nothing():
            self.screen.say(reason, ok=False)
        else:
            self._which()

    def _nothing(self) -> str:
        if why := self.screen.workshop.document.view_only:
            return _("This is view-only: {why}").format(why=why)
        return "" if self.screen.workshop.journey.activities else _("There is no card yet.")

    def _which(self) -> None:
        journey, options = self.screen.workshop.journey, []
        place = standing_at(journey, self._here())
        activity, phase = (place.activity, place.phase) if place is not None else (None, None)
        if activity is not None:
            name = _("of “{name}”").format(name=excerpt(activity.text))
            options.append(_option("a", name, cards_on([activity])))
        if phase is not None:
            name = _("of the phase “{name}”").format(name=excerpt(phase.title))
            options.append(_option("p", name, cards_on(phase.activities)))
        shown = self._shown()
        if shown is not None:
            cards = [one for one in cards_on(journey.activities) if one in shown]
            options.append(_option("f", _("that the filter shows"), cards))
        options.append(_option("e", _("of the whole journey"), cards_on(journey.activities)))

        def chosen(cards: "Sequence[str] | None") -> None:
            if cards:
                self._what(cards)

        body = _("With a filter on the map (f) also those that it shows.") if shown is None else ""
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
