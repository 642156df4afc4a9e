"""The session (f6): agenda and clock, what happened today, earlier half days; start, break and end by key."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from journeytui.files.logs import Log
from journeytui.i18n import N_, _
from journeytui.journey.model import StageName
from journeytui.method.stages import STAGES
from journeytui.screens.list_view import View
from journeytui.screens.pace import Pace
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import Verb, Verbs
from journeytui.ui.action import Scope
from journeytui.ui.actions import bindings
from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.faces.prose import prose
from journeytui.widgets.faces.rows import Look, text
from journeytui.widgets.faces.session_list import (
    AIM_ROW,
    EARLIER,
    SLOT,
    TODAY,
    UNREAD,
    agenda_rows,
    aim_rows,
    earlier_rows,
    kind_of,
    standing_lines,
    today_rows,
)
from journeytui.workshop.agenda import STEP, borrowed
from journeytui.workshop.aims import AIMS
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.told import Happening, told


class SessionView(View):
    """Rows are stages of the agenda, things that happened, and earlier sessions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("session", "journey", "everywhere", through="screen.do")
    ]
    DEFAULT_CSS = """
    SessionView #summary { height: 2; }
    SessionView.timed #summary { height: 3; }
    SessionView.low #summary { height: 2; }
    SessionView KeyedList { height: auto; max-height: 60%; }
    SessionView #whole, SessionView.tall #whole { height: 1fr; }
    """
    place: ClassVar[Scope] = "session"
    title_words = N_("Session")

    _logs: tuple[HalfDay | None, list[Log]] | None = None
    """The logs of earlier sessions, and the session that ran when they were read."""
    _told: tuple[Happening, ...] = ()
    """What happened in the session that runs."""

    def own_verbs(self) -> Verbs:
        return {
            "more-minutes": Verb(lambda: self._borrow(STEP), self._no_agenda),
            "fewer-minutes": Verb(lambda: self._borrow(-STEP), self._no_agenda),
            "aims": Verb(self._aim, self._no_agenda),
            "agenda": Verb(self._to_agenda, self._no_agenda),
        }

    # Showing ---------------------------------------------------------------------------------------

    def listed(self, width: int) -> list[Listed]:  # noqa: ARG002 - each row is short
        journey, half_day = self.workshop.journey, self.workshop.half_day
        rows = []
        if half_day is not None:
            rows = agenda_rows(journey, half_day, self._spent()) + aim_rows(half_day)
        self._told = tuple(told(self.workshop.document.happened, journey))
        rows += today_rows(self._told)
        earlier = [(log.session, log.header, log.entries) for log in self._earlier() if log.header]
        rows += earlier_rows(earlier, self.sitting.sessions.unread)
        return rows[1:]

    def begins_at(self) -> str:
        return f"{SLOT}{self.workshop.stage}"

    def drawn_for(self) -> object:
        half_day = self.workshop.half_day
        if half_day is None:
            return None
        spent = tuple((stage, round(minutes)) for stage, minutes in self._spent().items())
        said = half_day.next_time, half_day.aims, half_day.reached
        return half_day, half_day.agenda, half_day.on_break, half_day.quiet_until, said, spent

    def summary(self) -> list[Content]:
        if self.sitting.locked:
            return [text(self.view_only(), "bold")]
        look = Look(self.size.width, self.glyphs)
        now = self.sitting.world.now()
        return standing_lines(self.workshop.journey, self.workshop.half_day, self._spent(), now, look)

    def show_summary(self) -> None:
        """With a clock there is a line more: that of the stage at hand."""
        half_day = self.workshop.half_day
        self.set_class(half_day is not None and half_day.timing is not None, "timed")
        super().show_summary()

    def show_rows(self) -> None:
        """The list is as high as its rows; below it is room for the one under the cursor."""
        before = len(self.lines.listed)
        super().show_rows()
        if len(self.lines.listed) != before:
            self.lines.refresh(layout=True)

    def whole(self, key: str) -> list[Content]:
        """What happened, uncut; of an earlier session its recap."""
        if key.startswith(TODAY):
            return [text(one.words) for one in self._told[int(key.removeprefix(TODAY)) - 1 :][:1]]
        if key == UNREAD:
            return [text(self.sitting.sessions.unread)]
        log = self._log_of(key)
        if log is None:
            return []
        return list(prose(self.sitting.sessions.recap_of(log), max(self.size.width - 2, 20)))

    def tick(self) -> None:
        super().tick()
        if self.stands:
            self.show_rows()
            self.show_summary()

    def _spent(self) -> dict[StageName, float]:
        """Minutes of work at each stage."""
        half_day = self.workshop.half_day
        if half_day is None or half_day.timing is None:
            return {}
        return half_day.spending.minutes(self.sitting.world.now())

    def _earlier(self) -> list[Log]:
        half_day = self.workshop.half_day
        if self._logs is None or self._logs[0] is not half_day:
            self._logs = (half_day, self.sitting.sessions.earlier())
        return self._logs[1]

    # Verbs -----------------------------------------------------------------------------------------

    def pick(self, key: str) -> None:
        stage = self._stage_of(key)
        if stage:
            self.in_workshop(f"stage-{stage}")
        elif key.startswith(AIM_ROW):
            self._aim()
        elif key.startswith(TODAY):
            self.do("recap")
        elif (log := self._log_of(key)) is not None and log.header is not None:
            title = f"{log.header.started:%Y-%m-%d}, {kind_of(log.header)}"
            self.app.push_screen(Reader(title, self.sitting.sessions.recap_of(log), markdown=True))
        elif key == UNREAD:
            self.say(_("journeytui check says what is wrong with it, and where."))
        else:
            self.say(_("The break: b begins it, r ends it."))

    def _log_of(self, key: str) -> Log | None:
        """The log of a row of the sessions before this one."""
        session = key.removeprefix(EARLIER) if key.startswith(EARLIER) else ""
        return next((log for log in self._earlier() if session and log.session == session), None)

    def _stage_of(self, key: str) -> StageName | None:
        """The stage of a row of the agenda."""
        named = key.removeprefix(SLOT) if key.startswith(SLOT) else ""
        return next((stage.name for stage in STAGES if stage.name == named), None)

    def _no_agenda(self) -> str:
        half_day = self.workshop.half_day
        if half_day is not None and half_day.timing is not None:
            return ""
        return _("No half day is running.")

    def _aim(self) -> None:
        """The aim under the cursor; from elsewhere all of them, one after the other."""
        named = self.key.removeprefix(AIM_ROW) if self.key.startswith(AIM_ROW) else ""
        Pace(self).ask(tuple(aim for aim in AIMS if aim == named) or tuple(AIMS))

    def _borrow(self, minutes: int) -> None:
        """Minutes for the stage under the cursor, or else the one that the walk stands at."""
        stage = self._stage_of(self.key) or self.workshop.stage
        self.show(borrowed(self.workshop, stage, minutes))

    def _to_agenda(self) -> None:
        """The cursor goes to the stage that the walk stands at."""
        self.cursor_to(f"{SLOT}{self.workshop.stage}")
