"""Marking rows of the missing-insight list, so that something is done to all of them in one undo."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.lookup import FIELDS, KINDS
from journeytui.method.evidence import Weak
from journeytui.screens.choose import Choose, Option
from journeytui.screens.verbs import Verb, Verbs
from journeytui.widgets.faces.evidence_list import PHASE

if TYPE_CHECKING:
    from journeytui.screens.evidence_view import EvidenceView


class Marking:
    """The marks, by the keys of the rows."""

    def __init__(self, screen: "EvidenceView") -> None:
        self.screen = screen
        self.keys: frozenset[str] = frozenset()
        self.cards: frozenset[str] = frozenset()
        """What is marked without the lanes that are not known: those have neither source nor basis."""

    def verbs(self) -> Verbs:
        return {
            "mark-row": Verb(self._one, self._no_row),
            "mark-many": Verb(self._many, self._nothing),
        }

    def __contains__(self, key: object) -> bool:
        """Whether a row is marked: asked when it is drawn, so that a mark makes no row anew."""
        return key in self.keys

    def keep(self, there: Mapping[str, Weak]) -> None:
        """Only what is on the list stays marked."""
        self.keys = frozenset(key for key in self.keys if key in there)
        self.cards = frozenset(key for key in self.keys if there[key].card is not None)

    def unmark(self, cards: Iterable[str]) -> None:
        """What something was done to is marked no more; lanes that are not known stay marked."""
        self._set(self.keys.difference(cards))

    def _no_row(self) -> str:
        return "" if self.screen.weak is not None else _("Only rows of the missing-insight list are marked.")

    def _nothing(self) -> str:
        return "" if self.screen.face.weak else _("Nothing is missing: there is nothing to mark.")

    def _one(self) -> None:
        """Mark the row, or take the mark off; and on to the next, so that space marks row after row."""
        self._mark(self.keys ^ {self.screen.key})
        self.screen.lines.action_row_down()

    def _mark(self, keys: frozenset[str]) -> None:
        self._set(keys)
        self.screen.refresh_all()

    def _set(self, keys: frozenset[str]) -> None:
        self.keys = keys
        self.keep(self.screen.face.by_key)
        self.screen.lines.draw_again()

    def _many(self) -> None:
        rows, here = self.screen.face.weak, self.screen.weak
        sets: list[tuple[str, str, list[Weak]]] = []
        if here is not None:
            activity = _("of “{name}”").format(name=excerpt(here.activity.text))
            phase = _("of the phase “{name}”").format(name=excerpt(here.phase.title))
            sets.append(("a", activity, [one for one in rows if one.activity.id == here.activity.id]))
            sets.append(("p", phase, [one for one in rows if one.phase.id == here.phase.id]))
            lane = _("of the lane: {name}").format(name=words.named(words.LANES, _lane(here)).lower())
            sets.append(("l", lane, [one for one in rows if _lane(one) == _lane(here)]))
        elif self.screen.key.startswith(PHASE):
            wanted = self.screen.key.removeprefix(PHASE)
            of = [one for one in rows if one.phase.id == wanted]
            sets.append(("p", _("of this phase"), of))
        sets.append(("e", _("of the whole list"), rows))
        options = [
            Option(
                key,
                ngettext("{n} row {{of}}", "{n} rows {{of}}", len(of)).format(of=name),
                frozenset(one.key for one in of),
            )
            for key, name, of in sets
        ]
        options.append(Option("n", _("no mark any more"), frozenset()))

        def chosen(keys: frozenset[str] | None) -> None:
            if keys is not None:
                self._mark(self.keys | keys if keys else keys)

        body = _("Then b says their basis and i their source, in one go.")
        self.screen.app.push_screen(
            Choose(_("Which rows are marked?"), body, options, glyphs=self.screen.glyphs), chosen
        )


def _lane(row: Weak) -> str:
    if row.lane is not None:
        return row.lane
    return FIELDS[KINDS[type(row.card)]] if row.card is not None else ""
