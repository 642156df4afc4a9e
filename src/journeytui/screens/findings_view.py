"""The findings (f9): what the program notices, what helps at this stage first; enter goes there."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from journeytui.i18n import N_, _
from journeytui.inert import safe
from journeytui.journey.edits import CHECKS
from journeytui.journey.lookup import find
from journeytui.journey.planning import set_fields
from journeytui.method.checks import Finding, explain, is_code, reasons, silencing
from journeytui.screens.asking import ask_line
from journeytui.screens.list_view import View
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.faces.findings import MORE, FindingRows, silent_at
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.rows import text
from journeytui.workshop.going import go_to_card
from journeytui.workshop.outcome import Outcome

PIECE = 0.012
"""Seconds of looking at a time while somebody waits for the list; a key comes in between."""


class FindingsView(View):
    """Rows are findings, the silenced checks, and what is wrong with the file itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("findings", "list", "journey", "everywhere", through="screen.do")
    ]
    place: ClassVar[Scope] = "findings"
    title_words = N_("Findings")

    _rows = FindingRows((), "frame", ())
    _unfolded: frozenset[str] = frozenset()
    _planned = False
    """Whether a look is on its way; one at a time is enough."""

    def own_verbs(self) -> Verbs:
        return {
            "silence": Verb(self._silence, self._not_to_silence),
            "explain-finding": Verb(self._explain, self._nothing_to_explain),
        }

    # Showing ---------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        self._soon()

    def refresh_all(self) -> None:
        super().refresh_all()
        if self.stands and self.sitting.noticing.of is not self.workshop.journey:
            self._soon()

    def _soon(self) -> None:
        if not self._planned:
            self._planned = self.call_later(self._look)

    def _look(self) -> None:
        """Look at the journey piece by piece, until all is looked at."""
        self._planned = False
        if not self.stands:
            return
        if self.sitting.noticing.look(PIECE):
            self.refresh_all()
        else:
            self._planned = True
            self.set_timer(PIECE, self._look)

    def drawn_for(self) -> object:
        return self.sitting.noticing.of, self.workshop.stage, self._unfolded

    def listed(self, width: int) -> list[Listed]:
        self._rows = FindingRows(
            self.sitting.noticing.findings,
            self.workshop.stage,
            silencing.silences(self.workshop.journey.checks),
            self._unfolded,
            [str(one) for one in self.sitting.store.problems],
        )
        return self._rows.listed(width)

    def summary(self) -> list[Content]:
        if self.sitting.noticing.of is None:
            return [text(_("Looking …"), "$muted")]
        return [text(self._rows.summary() or _("Nothing to notice."), "bold")]

    def whole(self, key: str) -> list[Content]:
        if found := self._rows.finding(key):
            return [text(found.message, "bold"), text(reasons(found.code).why, "$muted")]
        if silence := self._rows.silence(key):
            return [text(silence.reason), *self._sentence(silence.code)]
        return [text(row.said) for row in self.lines.listed if row.key == key][:1]

    def _sentence(self, code: str) -> list[Content]:
        return [text(reasons(code).sentence, "$muted")] if is_code(code) else []

    def hint(self) -> str:
        if self._rows.finding(self.key):
            return _("enter goes there · w tells why · x silences it in this journey, with a reason")
        if silence := self._rows.silence(self.key):
            return (
                _("x lets it be heard again") if silence.code else _("x takes it away: it silences nothing")
            )
        return super().hint()

    # Doing -----------------------------------------------------------------------------------------

    def pick(self, key: str) -> None:
        if found := self._rows.finding(key):
            self._go_to(found)
        elif key.startswith(MORE):
            self._unfolded |= {key.removeprefix(MORE)}
            self.refresh_all()
        else:
            self._explain()

    def _go_to(self, found: Finding) -> None:
        """To where it can be answered: the card, the question of the frame, the plan, or the stage."""
        place = find(self.workshop.journey, found.where)
        if place is not None and place.kind in ("change", "measure"):
            self._in_changes(found.where)
            return
        if place is not None and place.kind == "parked":
            self.workshop.go_to("wrap", to_look=True)
            self.workshop.look_at(found.where)
        elif place is None or not go_to_card(self.workshop, found.where):
            outcome = self.workshop.go_to(found.stage, to_look=True)
            if not outcome.ok:
                self.show(outcome)
                return
            if found.where == "frame":
                self.workshop.look_at(found.key)
        self.leave()

    def _in_changes(self, card: str) -> None:
        """The board of changes, with the cursor on the one."""
        from journeytui.screens.changes_view import ChangesView  # noqa: PLC0415 - seldom asked for from here

        app = self.app
        self.host.verbs["view-changes"].do()
        if isinstance(board := app.screen, ChangesView):
            board.call_after_refresh(board.cursor_to, card)

    def _code(self) -> str:
        row = self._rows.finding(self.key) or self._rows.silence(self.key)
        return row.code if row else ""

    def _not_to_silence(self) -> str:
        if reason := self.may_change():
            return reason
        silent = self._rows.silence(self.key) is not None
        return "" if silent or self._code() else _("Stand on a finding.")

    def _nothing_to_explain(self) -> str:
        return "" if is_code(self._code()) else _("Stand on a finding.")

    def _explain(self) -> None:
        if code := self._code():
            self.app.push_screen(Reader(code, explain(code)))

    def _silence(self) -> None:
        if self._rows.silence(self.key):
            self._take_away(silent_at(self.key))
            return
        code = self._code()

        def take(reason: str) -> Outcome:
            if not reason:
                return Outcome(_("Say why: whoever reads the file later will want to know."), ok=False)
            ignore = silencing.add(self.workshop.journey.checks.ignore, code, reason)
            return self._set(ignore, _("{code} silenced: {reason}").format(code=code, reason=reason))

        title = _("Why is {code} no matter in this journey?").format(code=code)
        body = _("It goes into the file with the reason. It can be heard again with x.")
        ask_line(self, title, body, "", take, even_same=True)

    def _take_away(self, at: int) -> None:
        """One of the silences, by its place: several may be of the same code, and one of none."""
        checks = self.workshop.journey.checks
        code = silencing.silences(checks)[at].code
        ignore = (*checks.ignore[:at], *checks.ignore[at + 1 :])
        left = silencing.silences(replace(checks, ignore=ignore))
        if code and not any(one.covers(code) for one in left):
            label = _("{code} is heard again").format(code=safe(code))
        else:
            label = _("A silence is taken away")
        self.show(self._set(ignore, label))

    def _set(self, ignore: tuple[str, ...], label: str) -> Outcome:
        edit = set_fields(self.workshop.journey, CHECKS, ignore=ignore)
        return self.workshop.run(edit, label) if edit else Outcome(_("It says so already."))
