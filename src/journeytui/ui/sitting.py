"""An open journey in the program: its workshop, the file and log behind it, what the screens must know.

Owned by the screen's thread. The store calls back from a thread of its own; `call` brings that over.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from itertools import dropwhile
from pathlib import Path
from typing import TYPE_CHECKING

from journeytui.files import notes
from journeytui.files.journeyfile import Outside
from journeytui.files.logwriter import LogWriter
from journeytui.files.store import Nowhere, Store, Told
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey.difference import edits_between
from journeytui.journey.ids import new_id
from journeytui.journey.lookup import Taken
from journeytui.journey.words import STAGES, named
from journeytui.method.stages import progress
from journeytui.ui import standing
from journeytui.ui.map_look import MapLook
from journeytui.ui.noticing import Noticing
from journeytui.ui.sessions import Sessions, last_touched
from journeytui.ui.speech import OpenSpeech
from journeytui.ui.warming import beside
from journeytui.ui.watch import Watch
from journeytui.ui.world import World
from journeytui.workshop.document import Changed, Document, RefusedError
from journeytui.workshop.entries import Entry
from journeytui.workshop.halfday import HalfDay, default_minutes
from journeytui.workshop.outcome import Outcome
from journeytui.workshop.replay import rewound
from journeytui.workshop.wording import Wording
from journeytui.workshop.workshop import Workshop

if TYPE_CHECKING:  # neither is what is shown first
    from journeytui.method.checks import Ground
    from journeytui.workshop.gap_walk import GapWalk

Call = Callable[[Callable[[], None]], None]
"""Runs something on the screen's thread."""


class Sitting:
    """One journey, open. Screens listen, ask what stands, and call the workshop's verbs."""

    def __init__(self, path: Path, world: World, call: Call, *, view: bool = False) -> None:
        """Open the journey at `path`. Raises `FileError` when it cannot be read, and `OSError`."""
        self.world = world
        self._listeners: list[Callable[[], None]] = []
        self._opened_at = world.now()
        self._saved_at: dt.datetime | None = None
        told = Told(
            saved=lambda when: call(lambda: self._on_saved(when)),
            failed=lambda: call(self.tell),
            outside=lambda outside: call(lambda: self._on_outside(outside)),
            writer=lambda: call(self._on_writer),
        )
        self.store = Store.open(
            path,
            now=world.now,
            random_bits=world.random_bits,
            told=told,
            view_only=_("it was opened only to look at.") if view else "",
        )
        self._said = ""
        self.sessions = Sessions(self.store, lambda: self.document.journey)
        self._number = 1
        self._told_unread = False
        self.document = Document(self.store.journey, Nowhere(), world.now, self.locked or self._not_begun)
        self.document.observe(self._on_change)
        self.document.observe(self.sessions.touched)
        self.speech = OpenSpeech(path)
        self.workshop = Workshop(self.document, self._new_id, world.now, None, Wording(self.speech))
        self.noticing = Noticing(lambda: self.document.journey, self._ground, self._recall)
        self._watch = Watch(world)
        self.map_look = MapLook()
        """How the map was looked at last."""
        self.gap_walk: GapWalk | None = None
        """The walk for gaps, once there was one: who comes back goes on where it stood."""
        self.notes: tuple[str, ...] = tuple(self.store.notes)
        """What there is to say at opening: a journey completed from its log, a tail set aside."""

    # What the screens ask ----------------------------------------------------------------------------

    @property
    def locked(self) -> str:
        """Why this sitting cannot write at all; empty when it can."""
        return self.store.view_only

    @property
    def _not_begun(self) -> str:
        return _("start a half day, or open the journey at the desk (f6).")

    @property
    def conflict(self) -> str:
        """What somebody else did to the file, as long as a person must choose; empty otherwise."""
        outside = self.store.outside
        if outside is None or self.gone:
            return ""
        if outside.loaded is None:
            return "\n".join(str(problem) for problem in outside.problems) or _("The file is gone.")
        count = len(edits_between(self.document.journey, outside.loaded.journey))
        return ngettext(
            "{n} difference to what you see here.", "{n} differences to what you see here.", count
        )

    @property
    def gone(self) -> bool:
        """Whether the journey file was deleted outside and is not written again yet."""
        return self.store.outside is not None and not self.store.path.exists()

    @property
    def can_take(self) -> bool:
        """Whether what somebody else made of the file can be read, and so be taken over."""
        return self.store.outside is not None and self.store.outside.loaded is not None

    @property
    def minutes(self) -> int:
        """Minutes of the half day that runs; 0 at the desk."""
        half_day = self.workshop.half_day
        return half_day.timing.minutes if half_day is not None and half_day.timing is not None else 0

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """`listener` is called when something changed; gives what takes it off again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def standing(self) -> list[str]:
        """Session, time left, whether it is saved: for the corner of the screen, the dearest last."""
        half_day, saved = self.workshop.half_day, ""
        if half_day is not None and not self.locked:
            saved = standing.saved_words(self._saved_at, only_logged=self.store.unsaved)
            saved = _("NOT SAVED") if self.trouble() else saved
        session = _("view-only") if self.locked else standing.session_words(half_day, self._number)
        time = standing.time_words(self.workshop.journey, half_day, self.world.now())
        return [part for part in (session, time, saved) if part]

    def trouble(self) -> str:
        """What must stand on the screen until it is mended; empty when all is well."""
        if self.store.vacant:
            return _("Whoever had it open for writing has left. ctrl+o takes it for editing.")
        if self.document.trouble is not None:
            edits = ngettext("{n} edit is", "{n} edits are", len(self.document.unwritten))
            words = _("NOT ON DISK: {edits} only in memory ({why}). ctrl+s tries again, or save as.")
            return words.format(edits=edits, why=safe(self.document.trouble.strerror))
        if self.store.outside is not None:
            return standing.outside_words(
                gone=self.gone, readable=self.can_take, writes=not self.document.view_only
            )
        if self.store.failure is not None:
            words = _("NOT SAVED: {why}. Your edits are in the log; ctrl+s tries again, or save as.")
            return words.format(why=safe(self.store.failure.strerror or self.store.failure))
        return ""

    # Sessions ----------------------------------------------------------------------------------------

    def half_day_offer(self) -> str:
        """What "half day" means now: a new one, or going on with one that was cut off."""
        unended = self.sessions.cut_off(self.world.now())
        if unended is not None and unended.header is not None:
            return _("Go on with the half day that began at {time}").format(
                time=unended.header.started.strftime("%H:%M")
            )
        return _("Start a half day of {n} minutes").format(n=default_minutes(self.document.journey))

    def where_it_stands(self) -> str:
        """One or two sentences at opening: the stage, how far it is, what is parked, what was mended."""
        journey = self.document.journey
        there = progress(journey, journey.stage)
        words = _("The walk stands at {stage}").format(stage=named(STAGES, journey.stage))
        if there.total:
            words += _(", {done} of {total} done").format(done=there.done, total=there.total)
        waiting = len(journey.waiting)
        if waiting:
            words += " · " + ngettext("{n} parked", "{n} parked", waiting)
        return "\n".join(dict.fromkeys([words + ".", *self.notes, *filter(None, [self.sessions.unread])]))

    def begin_half_day(self, minutes: int | None = None) -> str:
        """A half day begins, or one that was cut off goes on; gives the reason when it cannot."""
        if self.locked:
            return _("This is view-only: {why}").format(why=self.locked)
        self.document.retry()  # by which the log of the desk may come about, and be the last one
        journey, now = self.document.journey, self.world.now()
        unended = self.sessions.cut_off(now) if minutes is None else None
        number = 1 + len(self.sessions.half_days())
        try:
            if unended is not None and unended.header is not None:
                begun = dropwhile(lambda entry: entry.did != "start", unended.entries)
                began_with = rewound(journey, begun)  # what was changed outside before is not taken back
                half_day = HalfDay.taken_up(unended.header, unended.entries, began_with)
                self._begin(partial(self.store.take_up, unended), half_day, unended.entries)
                self._number = number - 1
                if touched := last_touched(unended, journey):
                    self.workshop.look_at(touched)
                self.document.note("resume")
                half_day.go_on(now)
            else:
                minutes = minutes or default_minutes(journey)
                half_day = HalfDay("workshop", now, minutes, journey)
                self._begin(partial(self.store.begin, "workshop", minutes), half_day)
                self._number = number
                self.sessions.half_day_began(now)
                self.document.note("start", minutes=minutes)
                self.workshop.begin(again=number > 1)
        except RefusedError as refusal:
            return str(refusal)
        except OSError as error:
            return _("The log cannot be read: {why}").format(why=safe(error.strerror or error))
        self.tell()
        return ""

    def begun_words(self) -> str:
        """What is said when a half day has begun, or goes on after it was cut off."""
        half_day = self.workshop.half_day
        if half_day is not None and half_day.started < self._opened_at:
            return _("The half day goes on that began at {time}.").format(time=f"{half_day.started:%H:%M}")
        said = _("The half day has begun: {minutes} minutes.").format(minutes=self.minutes)
        return said + " " + _("What shall come of it? a in f6, or :aims")

    def begin_desk(self) -> None:
        """Editing outside a half day; a log is made with the first edit."""
        if not self.locked:
            self._begin(partial(self.store.begin, "desk"), HalfDay("desk", self.world.now()))
            beside(self.store.get_ready)
            self.tell()

    def end_half_day(self) -> Outcome:
        """The log is closed; what is edited from here on is edited at the desk.

        The half day goes on while something of it cannot be written.
        """
        half_day = self.workshop.half_day
        if half_day is None or half_day.timing is None:
            return Outcome(_("No half day is running."), ok=False)
        if half_day.on_break and self.document.retry():
            self.workshop.resume()
        try:
            self.document.end_half_day(half_day.next_time)
        except RefusedError as refusal:
            self.tell()
            return Outcome(str(refusal), ok=False)
        self.begin_desk()
        return Outcome(_("The half day is closed. What you change from here on is logged as desk work."))

    def _begin(
        self, begin: Callable[[], LogWriter | Nowhere], half_day: HalfDay, happened: Sequence[Entry] = ()
    ) -> None:
        self.document.begin_session(begin, happened)
        self.document.view_only = self.locked
        self.sessions.running = self.store.session_path
        self.workshop.half_day = half_day

    def look_at_clock(self) -> None:
        """Time has gone on: what the wall clock jumped meanwhile is logged, and said once."""
        if minutes := self._watch.jumped():
            from journeytui.workshop.pacing import clock_jumped  # noqa: PLC0415 - it hardly ever happens

            self._said = clock_jumped(self.workshop, minutes).said
            self.tell()

    # The file ----------------------------------------------------------------------------------------

    def save_now(self) -> Outcome:
        """Write what is not written; whether all is safe."""
        if self.locked:
            return self._only_viewed()
        if self.gone:
            self.store.keep_ours()
        logged = self.document.retry()
        saved = self.store.save_now()
        self.tell()
        if logged and saved:
            return Outcome(_("Saved in {file}.").format(file=safe(self.store.path.name)))
        return Outcome(self.trouble() or _("It could not be saved."), ok=False)

    @property
    def safe_to_leave(self) -> bool:
        """Whether nothing would be lost by leaving now. Asks the disk, so it may take a moment."""
        if self.locked:
            return True
        return self.document.retry() and (self.store.save_now() or not self.store.unsaved)

    def save_as(self, path: Path) -> Outcome:
        """Go on in another file; what could not be logged before is logged there."""
        try:
            self.store.save_as(path)
        except OSError as error:
            why = error.strerror or str(error)
            return Outcome(_("{path} cannot be written: {why}").format(path=safe(path), why=why), ok=False)
        if self.sessions.running is not None:
            self.sessions.running = self.store.session_path
        else:
            self.document.view_only = self.locked or self._not_begun
        self.document.retry()
        self.tell()
        return Outcome(_("Saved as {path}; the workshop goes on there.").format(path=safe(path)))

    def free_name(self) -> str:
        """A name beside the journey file that is not taken, to offer for "save as"."""
        path = self.store.path
        for number in range(2, 100):
            other = path.with_name(f"{path.stem}-{number}{path.suffix}")
            if not other.exists():
                return str(other)
        return str(path)

    def settle_outside(self, *, take: bool) -> Outcome:
        """What somebody else did to the file is taken over, or ours is written over it."""
        if self.locked:
            return self._only_viewed()
        if take:
            return self._take_over(_("Taken over from the file. Yours is in the session log."))
        self.store.keep_ours()
        self.tell()
        return Outcome(_("Yours is kept and written over what was there."))

    def close(self) -> None:
        """Save and let go of everything."""
        self.store.close()

    # Told by the store -------------------------------------------------------------------------------

    def _on_change(self, change: Changed) -> None:
        self.store.save_soon(change.after)

    def _on_saved(self, when: dt.datetime) -> None:
        self._saved_at = when
        if self.document.trouble is not None:
            self.document.retry()
        if self.store.unread and not self._told_unread:
            self._said, self._told_unread = notes.unread(self.store.unread), True
        self.tell()

    def _on_outside(self, outside: Outside) -> None:
        """Somebody changed the file: taken over when nothing of ours is missing there, else a choice."""
        if outside.loaded is not None and not outside.conflict and not self.store.unsaved:
            self._said = self._take_over(_("The file was changed outside: taken over.")).said
        self.tell()

    def _on_writer(self) -> None:
        """Whoever writes this journey has left, or somebody else came."""
        if not self.store.waits:
            return  # told before a save as, and heard after it
        self.document.view_only = self.locked
        self._said = self._only_viewed().said
        self.tell()

    def _only_viewed(self) -> Outcome:
        return Outcome(_("This is view-only: {why}").format(why=self.locked), ok=False)

    def _take_over(self, said: str) -> Outcome:
        try:
            loaded = self.store.take_theirs()
        except LookupError:
            return Outcome(_("There is nothing readable to take."), ok=False)
        edits = edits_between(self.document.journey, loaded.journey)
        self.document.take_outside(loaded.journey, edits)
        self.workshop.settle()
        self.tell()
        return Outcome(said)

    def _recall(self) -> None:
        self.sessions.recall(self.world.now().date())

    def _ground(self) -> "Ground":
        from journeytui.method.checks import Ground  # noqa: PLC0415 - the first picture does without

        journey, now = self.document.journey, self.world.now()
        lexicon = self.speech().lexicon(journey.language)
        return Ground(journey, now.date(), self.sessions.told(now), lexicon)

    def heard(self) -> str:
        """What happened by itself since somebody asked last, to be said once; empty as a rule."""
        said, self._said = self._said, ""
        return said

    def tell(self) -> None:
        """Call everybody who listens."""
        for listener in tuple(self._listeners):
            listener()

    def _new_id(self, kind: str) -> str:
        return new_id(kind, self.world.random_bits, Taken(self.document.journey))
