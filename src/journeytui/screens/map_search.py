"""Searching the map as one types, and showing only some of its cards."""

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey.lookup import find
from journeytui.journey.model import Journey
from journeytui.method.filterline import Filter, meant, parsed
from journeytui.method.lettering import Lettering
from journeytui.method.parsed import Misunderstood
from journeytui.method.sieve import Sifted, sift
from journeytui.screens.verbs import Verb, Verbs
from journeytui.widgets.faces.rows import text
from journeytui.widgets.foot_line import Request

if TYPE_CHECKING:
    from journeytui.screens.map_view import MapView


class MapSearch:
    """What is being looked for on the map: a text to go to, a filter that leaves the rest out."""

    def __init__(self, screen: "MapView") -> None:
        self.screen = screen
        self._lettering: tuple[Journey | None, Lettering] = (None, Lettering(Journey(id="none")))
        self._sifted: tuple[Journey | None, Filter, Sifted] = (None, Filter(), Sifted(frozenset(), 0))

    def verbs(self) -> Verbs:
        return {
            "search": Verb(self._search),
            "search-next": Verb(partial(self._onward, 1), self._nothing_sought),
            "search-previous": Verb(partial(self._onward, -1), self._nothing_sought),
            "filter": Verb(self._ask_filter),
        }

    @property
    def asked(self) -> Filter:
        """The filter that is on; nothing when all is shown."""
        return self.screen.sitting.map_look.asked or Filter()

    @asked.setter
    def asked(self, asked: Filter) -> None:
        self.screen.sitting.map_look = self.screen.sitting.map_look._replace(asked=asked)

    @property
    def _wanted(self) -> str:
        """What was searched for last."""
        return self.screen.sitting.map_look.wanted

    @_wanted.setter
    def _wanted(self, wanted: str) -> None:
        self.screen.sitting.map_look = self.screen.sitting.map_look._replace(wanted=wanted)

    def get_ready(self) -> None:
        """Read all cards once, as a search and a filter do; may be done on another thread."""
        journey = self.screen.workshop.journey
        sift(journey, Filter())
        self._lettering = (journey, Lettering(journey))

    # Searching ---------------------------------------------------------------------------------------

    def _nothing_sought(self) -> str:
        return "" if self._wanted else _("Nothing has been searched for yet: / begins.")

    @property
    def _texts(self) -> Lettering:
        journey = self.screen.workshop.journey
        if self._lettering[0] is not journey:
            self._lettering = (journey, Lettering(journey))
        return self._lettering[1]

    def end(self) -> bool:
        """Nothing is searched for any more; whether something was."""
        was = bool(self._wanted)
        self._wanted = ""
        return was

    def _search(self) -> None:
        """Ask for a text; the cursor goes to the first card from here on that says what is typed so far."""
        origin, spot, collapsed = self.screen.here, self.screen.map.spot, self.screen.map.collapsed

        def typing(typed: str) -> None:
            if not typed.strip():
                self.screen.map.cursor_to(origin)
                self.screen.say(_("Any part of a text; upper or lower case and accents are all the same."))
            else:
                self._go(typed, origin, 1, stay=True, typing=True)

        def step(by: int) -> None:
            if typed := self.screen.foot.typed.strip():
                self._go(typed, self.screen.here, by, typing=True)

        def take(typed: str) -> bool:
            if typed.strip():
                self._wanted = typed
                self._go(typed, self.screen.here, 1, stay=True)
            elif self._wanted:
                self._onward(1)
            return True

        def leave() -> None:
            if collapsed != self.screen.map.collapsed:
                self.screen.looking.look(collapsed=collapsed)
            self.screen.map.stand(spot)
            self.screen.say("")

        self.screen.foot.ask(Request(_("search"), take, typing=typing, step=step, leave=leave))
        typing("")

    def _onward(self, by: int) -> None:
        self._go(self._wanted, self.screen.here, by)

    def _go(self, wanted: str, here: str, by: int, *, stay: bool = False, typing: bool = False) -> None:
        """To the next hit from the card `here`, or the one before; say which of how many it is."""
        everywhere = self._texts.hits(wanted)
        shown = self.only()
        hits = [one for one in everywhere if shown is None or self.screen.map.has(one)]
        quoted = excerpt(wanted, 30)
        hidden = len(everywhere) - len(hits)
        if not hits:
            self.screen.map.cursor_to(here)
            said = _("“{wanted}” is nowhere on the map.").format(wanted=quoted)
            if hidden:
                said = ngettext("{n} card", "{n} cards", hidden)
                said = _("“{wanted}”: only on {cards} that the filter hides.").format(
                    wanted=quoted, cards=said
                )
            self.screen.say(said, ok=False)
            return
        card = self._texts.onward(hits, here, by, stay=stay)
        self._reveal(card)
        self.screen.map.cursor_to(card)
        said = _("“{wanted}”: {n} of {all}").format(wanted=quoted, n=hits.index(card) + 1, all=len(hits))
        ways = _("enter stays · up, down: others · escape goes back") if typing else _("n next · N before")
        self.screen.say(f"{said} · {ways}")

    def _reveal(self, card: str) -> None:
        """Open the phase of a card that is collapsed."""
        place = find(self.screen.workshop.journey, card)
        collapsed = self.screen.map.collapsed
        if place is not None and place.kind != "phase" and place.phase and place.phase.id in collapsed:
            self.screen.looking.look(collapsed=collapsed - {place.phase.id})

    # Filtering ---------------------------------------------------------------------------------------

    def only(self) -> frozenset[str] | None:
        """The cards that the filter lets through; nothing when it is off."""
        return self._sift(self.asked).ids if self.asked else None

    def stand_at(self, card: str) -> None:
        """The cursor goes to a card, or to the next one that the filter shows."""
        if not self.screen.map.cursor_to(card) and self.asked:
            let_through = [one for one in self._texts.order if one in self._sift(self.asked).ids]
            self.screen.map.cursor_to(self._texts.onward(let_through, card, 1))

    def clear(self) -> bool:
        """Show everything again; whether something was left out."""
        was = bool(self.asked)
        self.asked = Filter()
        return was

    def told(self) -> Content:
        """What is shown and what is not, while the filter is on."""
        sifted = self._sift(self.asked)
        line = text(_("Shown") + "  ", "$muted")
        line += text(_many(self.asked, sifted), "bold")
        line += text(f" {self.screen.glyphs.dot} ", "$muted") + text(self.asked.shown, "$focus bold")
        hint = _("f changes it, escape shows all")
        return line + text(f"  {self.screen.glyphs.dot} {hint}", "$muted")

    def _sift(self, asked: Filter) -> Sifted:
        journey = self.screen.workshop.journey
        if self._sifted[0] is not journey or self._sifted[1] != asked:
            self._sifted = (journey, asked, sift(journey, asked))
        return self._sifted[2]

    def _ask_filter(self) -> None:
        before = self.asked

        def typing(typed: str) -> None:
            asked = parsed(typed)
            if isinstance(asked, Misunderstood):
                self.screen.say(asked.hint, ok=False)
            elif not asked:
                self.screen.say(
                    _("belief · pain · owner: store · missing · any text; commas between; empty: all")
                )
            else:
                sifted = sift(self.screen.workshop.journey, asked)
                said = f"{_many(asked, sifted)} · {asked.shown}"
                self.screen.say(said if sifted.ids else f"{said}. {_instead(asked)}".rstrip())

        def take(typed: str) -> bool:
            asked = parsed(typed)
            if isinstance(asked, Misunderstood):
                self.screen.say(asked.hint, ok=False)
                return False
            if asked and not sift(self.screen.workshop.journey, asked).ids:
                said = _("No card answers to “{filter}”.").format(filter=excerpt(asked.shown))
                self.screen.say(f"{said} {_instead(asked)}".strip(), ok=False)
                return False
            self._put_on(asked)
            return True

        leave = partial(self.screen.say, "")
        self.screen.foot.ask(Request(_("filter"), take, before.shown, typing=typing, leave=leave))
        typing(before.shown)

    def _put_on(self, asked: Filter) -> None:
        """Filter from now on; the cursor stays, or goes to the next card that is shown."""
        here = self.screen.here
        self.asked = asked
        self.screen.refresh_all()
        self.stand_at(here)
        self.screen.say(_("Everything is shown.") if not asked else "")


def _many(asked: Filter, sifted: Sifted) -> str:
    """How many a filter lets through, and of what: only cards have a basis."""
    of_cards = any(part.facet == "basis" for part in asked.parts)
    said = _("{shown} of {all} cards and stickers")
    if of_cards:
        said = ngettext("{{shown}} of {n} card", "{{shown}} of {n} cards", sifted.all)
    return said.format(shown=len(sifted.ids), all=sifted.all)


def _instead(asked: Filter) -> str:
    """What may have been meant by a filter that lets nothing through."""
    word = meant(asked)
    return _("Is “{word}” meant?").format(word=word) if word else ""
