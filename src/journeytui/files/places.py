"""What the program keeps outside of people's folders: locks, recent journeys, marks, reports of mistakes.

All of it may be lost without harm: it makes things quicker and handier, and never holds content.
"""

import datetime as dt
import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import platformdirs

from journeytui.files.atomic import replace_quickly

STATE_HOME: Final = "JOURNEYTUI_STATE_HOME"
"""The environment variable that puts the state folder elsewhere."""

MOST_RECENT: Final = 30


def state_folder() -> Path:
    """The user's state folder for this program; it need not exist."""
    chosen = os.environ.get(STATE_HOME)
    return Path(chosen) if chosen else platformdirs.user_state_path("journeytui", appauthor=False)


def state_file(kind: str, journey_path: Path, suffix: str) -> Path:
    """The file of `kind` for one journey, named by its real path."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(journey_path))).hexdigest()
    return state_folder() / kind / f"{name}{suffix}"


def time_zone() -> str:
    """The name of this machine's time zone ("Europe/Stockholm"); empty when it cannot be told."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        name = os.path.realpath("/etc/localtime")
    _before, found, zone = name.partition("zoneinfo/")
    zone = zone if found else name
    return zone if zone and not zone.startswith("/") else ""


class Recent(NamedTuple):
    """A journey that was open before."""

    path: Path
    when: dt.datetime


def recent() -> tuple[Recent, ...]:
    """The journeys that were open, the last one first. A broken list counts as an empty one."""
    found = _read(state_folder() / "recent.json")
    entries = found.get("recent") if isinstance(found, dict) else None
    made = []
    for entry in entries if isinstance(entries, list) else []:
        with suppress(KeyError, TypeError, ValueError):
            made.append(Recent(Path(entry["path"]), dt.datetime.fromisoformat(entry["when"])))
    return tuple(made[:MOST_RECENT])


def remember(journey_path: Path, when: dt.datetime) -> None:
    """The journey was opened: it comes first in the list. Trouble with the state folder is no error."""
    path = Path(os.path.realpath(journey_path))
    _keep_recent((Recent(path, when), *(entry for entry in recent() if entry.path != path)))


def _keep_recent(entries: tuple[Recent, ...]) -> None:
    table = [
        {"path": str(entry.path), "when": entry.when.isoformat(timespec="seconds")}
        for entry in entries[:MOST_RECENT]
    ]
    _write(state_folder() / "recent.json", {"recent": table})


class Mark(NamedTuple):
    """What of the logs the journey file on disk already holds.

    The mark is written after each save, without a sync: the file is on disk by then, so a mark that is
    lost or too old makes the next start look into the logs, and none can be ahead of the file.
    """

    digest: str
    """Of the journey file that the mark speaks of."""
    session: str = ""
    """The file holds this session's log up to `seq`, and all of the logs before it; empty: there was none."""
    seq: int = -1
    logs: Mapping[str, int] = MappingProxyType({})
    """The logs as they were then, with their sizes: while they are, there is nothing to look into."""
    begun: tuple[str, ...] = ()
    """The sessions that were begun on this machine since: what they hold is ours and not in the file."""
    in_step: bool = False
    """The logs, played back from the start, give the file; else the next session records the difference."""


def mark_of(journey_path: Path) -> Mark | None:
    """The mark of a journey; nothing when there is none, or it cannot be read."""
    found = _read(state_file("marks", journey_path, ".json"))
    match found:
        case {
            "digest": str(digest),
            "session": str(session),
            "seq": int(seq),
            "logs": dict(logs),
            "begun": list(begun),
            "in_step": bool(in_step),
        }:
            sizes = {str(name): size for name, size in logs.items() if isinstance(size, int)}
            return Mark(digest, session, seq, sizes, tuple(str(name) for name in begun), in_step)
    return None


def keep_mark(journey_path: Path, mark: Mark) -> None:
    """Keep the mark. A state folder that cannot be written only makes the next start slower."""
    table = {**mark._asdict(), "logs": dict(mark.logs)}
    _write(state_file("marks", journey_path, ".json"), table)


def keep_report(report: str, when: dt.datetime) -> Path | None:
    """Keep what is to be known of a mistake in the program; nothing when it cannot be written."""
    path = state_folder() / "mistakes" / f"{when:%Y-%m-%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_quickly(path, report.encode())
    except OSError:
        return None
    return path


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _write(path: Path, table: dict[str, Any]) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_quickly(path, json.dumps(table).encode())
