"""The journey that is being worked on, and the only way to change it.

`run` guards, applies, records and then tells. Recording comes before telling, so what a screen shows
as done is on disk. When recording fails (disk full, unplugged) the edit stays here, in order, and
`retry` writes what is missing.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.edits import JOURNEY, Edit, EditError, Set, Values, apply, inverse
from journeytui.journey.model import Journey, StageName
from journeytui.workshop.entries import Did, Entry, for_edit

Now = Callable[[], dt.datetime]


class Recorder(Protocol):
    """Where entries go. `append` returns when they are safe, and raises `OSError` when they are not.

    They are numbered from 0; in a log that has entries already, they are numbered on from those.
    """

    def append(self, entries: Sequence[Entry]) -> None: ...


class RefusedError(Exception):
    """An edit that may not be made now; the message says why, in one sentence."""


class Logged(NamedTuple):
    """One group of entries in the log."""

    label: str
    seq: int
    """The number that closes the group."""


class Done(NamedTuple):
    """One thing a person did: what `undo` takes back as one."""

    label: str
    """What it was, in journey language, for "undone: …"."""
    edits: tuple[Edit, ...]
    logged: tuple[Logged, ...]
    """More than one of the log's groups when it was done `together`: each step was on disk at once."""


class Changed(NamedTuple):
    """What observers are told: the journey before and after, and what was done."""

    before: Journey
    after: Journey
    edits: tuple[Edit, ...]
    label: str


class Document:
    """A journey with its history. Not thread-safe: it belongs to the thread that shows it."""

    def __init__(self, journey: Journey, recorder: Recorder, now: Now, view_only: str = "") -> None:
        """`view_only` is the reason why nothing may be written; empty when it may."""
        self.journey = journey
        self.view_only = view_only
        self._recorder = recorder
        self._now = now
        self._seq = 0
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._unwritten: list[Entry] = []
        self.happened: list[Entry] = []
        """What happened in this session, in order, whether or not it is on disk yet."""
        self._observers: list[Callable[[Changed], None]] = []
        self._listeners: list[Callable[[Entry], None]] = []
        self._walked_from: StageName | None = None
        """Where the walk stands for log and file, while another stage is only looked at."""
        self.trouble: OSError | None = None
        """Why the last entries are not on disk; nothing when they are."""

    def observe(self, observer: Callable[[Changed], None]) -> None:
        """`observer` is told of every change from now on."""
        self._observers.append(observer)

    def listen(self, listener: Callable[[Entry], None]) -> None:
        """`listener` is told of everything that happens from now on, change or not."""
        self._listeners.append(listener)

    def run(self, edits: Edit | Iterable[Edit], label: str) -> Changed | None:
        """Make `edits` as one thing that `undo` takes back; `label` says what it was.

        Nothing happens for no edits. Raises `RefusedError` when the document is view-only and `EditError`
        when the edits do not fit.
        """
        several = (edits,) if isinstance(edits, Edit) else tuple(edits)
        if not several:
            return None
        self._guard()
        after = apply(self.journey, several)
        self._settle_down()
        self._write(self._entries(several))
        self._done.append(Done(label, several, (Logged(label, self._seq - 1),)))
        self._undone.clear()
        return self._turn(after, several, label)

    def undo(self) -> Changed | None:
        """Take back the last thing done; nothing when there is none.

        Raises `RefusedError` when it no longer fits; the next call goes on with what was done before it.
        """
        self._guard()
        if not self._done:
            return None
        last = self._done.pop()
        edits = inverse(last.edits)
        refusal = _("The file was changed outside, and this can no longer be undone: {label}")
        after = self._fitting(edits, refusal.format(label=last.label))
        self._settle_down()
        self._undone.append(last)
        self._write([self._entry("undo", of=one.seq, text=one.label) for one in reversed(last.logged)])
        return self._turn(after, edits, last.label)

    def redo(self) -> Changed | None:
        """Do again what was undone last; nothing when there is none. What no longer fits: as in `undo`."""
        self._guard()
        if not self._undone:
            return None
        last = self._undone.pop()
        refusal = _("The file was changed outside, and this can no longer be done again: {label}")
        after = self._fitting(last.edits, refusal.format(label=last.label))
        self._settle_down()
        self._done.append(last)
        self._write([self._entry("redo", of=one.seq, text=one.label) for one in last.logged])
        return self._turn(after, last.edits, last.label)

    def begin_session(self, begin: Callable[[], Recorder], happened: Iterable[Entry] = ()) -> None:
        """Record from here on in the log that `begin` gives, which closes the old one.

        `happened` is what there was of it before, where one is taken up. Raises `RefusedError`, with nothing
        begun, while the old one lacks something. Undo reaches back to the beginning of its session only.
        """
        self._all_written()
        self._recorder = begin()
        self.happened = list(happened)
        self._seq = 0
        self._done.clear()
        self._undone.clear()

    def end_half_day(self, next_time: str) -> None:
        """Record that the half day is over. Raises `RefusedError` when that cannot be written: it goes on."""
        self._all_written()
        self.note("end", text=next_time or None)
        if self.trouble is not None:
            refusal = _goes_on(self.trouble)
            self.happened.pop()
            self._unwritten.pop()  # else it would be written later, in the midst of the half day
            self._seq -= 1
            self.trouble = self.trouble if self._unwritten else None
            raise refusal

    def together(self, since: int) -> None:
        """What was done since there were so many `steps` is one thing to undo from here on."""
        several = self._done[since:]
        if len(several) > 1:
            edits = tuple(edit for one in several for edit in one.edits)
            logged = tuple(group for one in several for group in one.logged)
            self._done[since:] = [Done(several[-1].label, edits, logged)]

    @property
    def steps(self) -> int:
        """How many things can be undone, one after the other."""
        return len(self._done)

    @property
    def undoes(self) -> str:
        """What `undo` would take back; empty when there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def walk_to(self, stage: StageName) -> Changed | None:
        """The walk goes to `stage`: a fact of the session that `undo` leaves alone."""
        if self.view_only:
            return None
        was, self._walked_from = self._walked_from or self.journey.stage, None
        after = self._at(stage)
        if stage == was:
            self.journey = after
            return None
        edit = Set(id=JOURNEY, values={"stage": stage}, was={"stage": was})
        self._write([self._entry("stage", stage=stage, was=edit.was)])
        return self._turn(after, (edit,), "")

    def look_in(self, stage: StageName) -> None:
        """Look at another stage: the walk goes there, for log and file, with the next thing that is done."""
        if not self.view_only:
            self._walked_from = self._walked_from or self.journey.stage
            self.journey = self._at(stage)

    def _settle_down(self) -> None:
        """Something is about to be done at the stage that was only looked at so far."""
        if self._walked_from is not None:
            self.walk_to(self.journey.stage)

    def _at(self, stage: StageName) -> Journey:
        now = self.journey.stage
        edit = Set(id=JOURNEY, values={"stage": stage}, was={"stage": now})
        return self.journey if stage == now else apply(self.journey, edit)

    def note(
        self,
        did: Did,
        *,
        text: str | None = None,
        minutes: int | float | None = None,
        card: Values | None = None,
    ) -> None:
        """Record a fact of the session that changes nothing on the journey."""
        if not self.view_only:
            self._settle_down()
            self._record(did, text=text, minutes=minutes, card=card)

    def take_outside(self, journey: Journey, edits: Sequence[Edit]) -> Changed:
        """The file changed outside, by `edits`: go on from there. What stands on it can still be undone."""
        self._walked_from = None
        start = self._entry("outside")
        entries = [replace(start, more=True)] if edits else [start]
        entries += self._entries(edits)
        self._write(entries)
        return self._turn(journey, tuple(edits), "")

    def retry(self) -> bool:
        """Try again to write what could not be written; whether all is safe now."""
        self._write([])
        return not self._unwritten

    @property
    def unwritten(self) -> tuple[Entry, ...]:
        """What happened and is not on disk yet, in order."""
        return tuple(self._unwritten)

    def _guard(self) -> None:
        if self.view_only:
            raise RefusedError(_("This is view-only: {why}").format(why=self.view_only))

    def _all_written(self) -> None:
        self.retry()
        if self.trouble is not None:
            raise _goes_on(self.trouble)

    def _fitting(self, edits: tuple[Edit, ...], refusal: str) -> Journey:
        """The journey after `edits`; the `refusal` when what they are about was taken away outside."""
        try:
            return apply(self.journey, edits)
        except EditError as error:
            raise RefusedError(refusal) from error

    def _turn(self, after: Journey, edits: tuple[Edit, ...], label: str) -> Changed:
        change = Changed(self.journey, after, edits, label)
        self.journey = after
        for observer in self._observers:
            observer(change)
        return change

    def _entries(self, edits: Sequence[Edit]) -> list[Entry]:
        made = []
        for left, edit in zip(range(len(edits) - 1, -1, -1), edits, strict=True):
            made.append(for_edit(edit, self._now(), self.journey.stage, self._seq, more=left > 0))
            self._seq += 1
        return made

    def _entry(self, did: Did, **fields: Any) -> Entry:
        fields = {"stage": self.journey.stage, **fields}
        entry = Entry(at=self._now(), did=did, seq=self._seq, **fields)
        self._seq += 1
        return entry

    def _record(self, did: Did, **fields: Any) -> None:
        self._write([self._entry(did, **fields)])

    def _write(self, entries: list[Entry]) -> None:
        self._unwritten += entries
        self.happened += entries
        for entry in entries:
            for listener in self._listeners:
                listener(entry)
        if not self._unwritten:
            return
        try:
            self._recorder.append(self._unwritten)
        except OSError as error:
            self.trouble = error
        else:
            self._unwritten = []
            self.trouble = None


def _goes_on(trouble: OSError) -> RefusedError:
    words = _("This session goes on, its log cannot be written ({why}): ctrl+s tries again, or save as.")
    return RefusedError(words.format(why=safe(trouble.strerror or trouble)))
