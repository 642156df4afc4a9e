"""What a session log holds: a header, then one entry for each thing that happened.

Values only; `journeytui.files.logs` reads and writes them. Several entries that belong together (a paste
of ten cards, a card with all that pointed at it) form a group: all but the last carry `more`, and a
group counts only when it is whole.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from journeytui.journey.edits import JOURNEY, Add, Edit, Move, Remove, Set, Values
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Id, InFile, StageName, Text, in_file
from journeytui.values import record

LOG_FORMAT: Final = 1
"""The version of the log format that this program writes."""

Did = Literal[
    "add",
    "set",
    "move",
    "remove",
    "park",
    "resolve",
    "undo",
    "redo",
    "stage",
    "gate",
    "start",
    "agenda",
    "break",
    "resume",
    "silence",
    "note",
    "aim",
    "reached",
    "clock",
    "outside",
    "end",
]


@record
class Header(InFile):
    """The head of a log: which journey, which session, when and from which state of the file."""

    format: int = LOG_FORMAT
    journey: Id
    session: Id
    kind: Literal["workshop", "desk"]
    started: dt.datetime
    time_zone: Text = ""
    minutes: int | None = None
    """Minutes set aside for the half day; absent at the desk."""
    base: Text = ""
    """`sha256:` and the digest of the journey file when the session began; empty when there was none."""

    @property
    def is_half_day(self) -> bool:
        """Whether it was a half day of a workshop, and not work at the desk."""
        return self.kind == "workshop"


@record
class Entry(InFile):
    """One thing that happened. The order of the fields is the order in the file; `seq` commits it."""

    at: dt.datetime
    did: Did
    stage: StageName | None = None
    """The stage that the walk stood at; of `stage` itself, the stage that it went to."""
    id: Text | None = None
    kind: CardKind | None = None
    parent: Text | None = None
    after: Text | None = None
    card: Values | None = None
    """What was added or removed; of `aim` what shall come of the half day: `ideal`, `enough`, `minimal`."""
    values: Values | None = in_file("set", None)
    was: Values | None = None
    was_parent: Text | None = None
    was_after: Text | None = None
    of: int | None = None
    """Of `undo` and `redo`: the `seq` that closed the group which is taken back or done again."""
    text: Text | None = None
    """A note, the reason of an override, the recap's note for next time, a log that could not be read; of
    `agenda` the stage; of `reached` how far: `ideal`, `enough`, `minimal` or `less`."""
    minutes: int | float | None = None
    """Of `start` the minutes planned; of `agenda` how many more the stage has, or fewer (below 0), from a
    later one or for it; of `clock` by how much the wall clock jumped (below 0: back);
    of `silence` how long it was to be."""
    more: bool | None = None
    seq: int

    @property
    def edit(self) -> Edit | None:
        """The edit that this entry stands for; nothing for a fact."""
        node_id, parent, after = self.id or "", self.parent or "", self.after or ""
        match self.did:
            case "add" | "park" if self.kind is not None:
                return Add(id=node_id, kind=self.kind, parent=parent, after=after, card=self.card or {})
            case "remove" if self.kind is not None:
                return Remove(id=node_id, kind=self.kind, parent=parent, after=after, card=self.card or {})
            case "set" | "resolve":
                return Set(id=node_id, values=self.values or {}, was=self.was or {})
            case "move":
                return Move(
                    id=node_id,
                    parent=parent,
                    after=after,
                    was_parent=self.was_parent or "",
                    was_after=self.was_after or "",
                )
            case "stage" if self.stage is not None:
                return Set(id=JOURNEY, values={"stage": self.stage}, was=self.was or {})
        return None


def for_edit(edit: Edit, at: dt.datetime, stage: StageName, seq: int, *, more: bool = False) -> Entry:
    """The entry that records `edit`. A parked item is recorded as `park`, its answer as `resolve`."""
    last = True if more else None
    match edit:
        case Add() | Remove():
            did: Did = "park" if edit.did == "add" and edit.kind == "parked" else edit.did
            return Entry(
                at=at,
                did=did,
                stage=stage,
                id=edit.id,
                kind=edit.kind,
                parent=edit.parent or None,
                after=edit.after,
                card=edit.card,
                more=last,
                seq=seq,
            )
        case Move():
            return Entry(
                at=at,
                did="move",
                stage=stage,
                id=edit.id,
                parent=edit.parent or None,
                after=edit.after,
                was_parent=edit.was_parent or None,
                was_after=edit.was_after,
                more=last,
                seq=seq,
            )
        case Set():
            did = "resolve" if "state" in edit.values and edit.id.startswith("pa-") else "set"
            return Entry(
                at=at,
                did=did,
                stage=stage,
                id=edit.id,
                values=edit.values,
                was=edit.was,
                more=last,
                seq=seq,
            )


def groups(entries: Iterable[Entry]) -> Iterable[tuple[Entry, ...]]:
    """The entries in the groups that count or fall together; a group that was cut off is left out."""
    group: list[Entry] = []
    for entry in entries:
        group.append(entry)
        if not entry.more:
            yield tuple(group)
            group = []


def edits_of(group: Sequence[Entry]) -> tuple[Edit, ...]:
    """The edits among the entries of a group."""
    return tuple(edit for entry in group if (edit := entry.edit) is not None)
