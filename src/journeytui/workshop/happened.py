"""What a session came to: what was added, changed and parked, read off its log.

An undone thing did not happen; a card added and removed again did not either.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from journeytui.journey.edits import NAMED, Add, Edit, Move, Remove, Set
from journeytui.journey.lookup import LANE_FIELDS
from journeytui.journey.model import StageName
from journeytui.workshop.aims import Aims
from journeytui.workshop.entries import Entry
from journeytui.workshop.replay import effects


@dataclass
class Happened:
    """The sum of one session's entries. Ids are of cards that may be gone from the journey since."""

    added: dict[str, str] = field(default_factory=dict)
    """Id and kind of each card that was added and stayed, in the order of adding."""
    changed: set[str] = field(default_factory=set)
    """Ids of the cards that were there before, and were reworded or moved."""
    removed: set[str] = field(default_factory=set)
    """Ids of the cards that were there before, and are gone."""
    framed: bool = False
    """Whether something in the frame was answered or changed."""
    overrides: list[tuple[dt.datetime, str]] = field(default_factory=list)
    """When and why the gate was opened early."""
    minutes: dict[str, int] = field(default_factory=dict)
    """How many minutes more (or, below 0, fewer) the agenda gave to a stage in the end."""
    aims: Aims = field(default_factory=Aims)
    """What was to come of the half day; the last time it was said counts."""
    reached: str = ""
    """How far it came."""
    notes: list[str] = field(default_factory=list)
    next_time: str = ""
    stage: StageName | None = None
    """Where the walk stood at last."""
    until: dt.datetime | None = None
    """When the last thing happened."""
    ended: bool = False
    """Whether the session was closed, and not just left."""


def happened(entries: Iterable[Entry]) -> Happened:
    """What the entries of one session came to."""
    sum_of = Happened()
    outside = False
    for group, edits in effects(entries):
        outside = group[0].did == "outside"
        for entry in group:
            _note_fact(sum_of, entry)
        if not outside:  # what an editor or a git pull did is not what the group did
            for edit in edits:
                _note_edit(sum_of, edit)
    return sum_of


def _note_fact(sum_of: Happened, entry: Entry) -> None:
    sum_of.until = entry.at
    sum_of.stage = entry.stage or sum_of.stage
    if entry.did == "gate":
        sum_of.overrides.append((entry.at, entry.text or ""))
    elif entry.did == "agenda" and entry.text:
        sum_of.minutes[entry.text] = sum_of.minutes.get(entry.text, 0) + round(entry.minutes or 0)
    elif entry.did == "note" and entry.text:
        sum_of.notes.append(entry.text)
    elif entry.did == "aim":
        sum_of.aims = Aims.of(entry.card)
    elif entry.did == "reached":
        sum_of.reached = entry.text or ""
    elif entry.did == "end":
        sum_of.ended = True
        sum_of.next_time = entry.text or ""


def _note_edit(sum_of: Happened, edit: Edit) -> None:
    match edit:
        case Add():
            inner = _inner(edit)
            for node_id, kind in inner.items():
                if node_id in sum_of.removed:  # taken back: it never went
                    sum_of.removed.discard(node_id)
                else:
                    sum_of.added[node_id] = kind
        case Remove():
            for node_id in _inner(edit):
                sum_of.changed.discard(node_id)
                if sum_of.added.pop(node_id, None) is None:
                    sum_of.removed.add(node_id)
        case Set(id="frame"):
            sum_of.framed = True
        case Set() | Move() if edit.id not in NAMED and edit.id not in sum_of.added:
            sum_of.changed.add(edit.id)


def _inner(edit: Add | Remove) -> dict[str, str]:
    """The card of the edit and the cards that came or went with it, by id, with their kinds."""
    found: dict[str, str] = {edit.id: edit.kind}
    activities = edit.card.get("activity", []) if edit.kind == "phase" else []
    for activity in activities:
        found[activity["id"]] = "activity"
    for activity in [*activities, *([edit.card] if edit.kind == "activity" else [])]:
        for kind in LANE_FIELDS:
            found |= {card["id"]: kind for card in activity.get(kind, [])}
    return found
