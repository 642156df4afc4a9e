"""A walk over the plain data of a journey file, before the models see it.

It notes what the models would refuse or not see: keys that the format does not know (taken out, to be
kept by the manuscript), values of the wrong type (the models would bend some), missing, doubled and
dangling ids. Ids that are missing are made from what the card says, the same at each reading.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from journeytui.files.bounds import DEEPEST, MOST_CARDS
from journeytui.files.expectations import (
    LARGEST_NUMBER,
    expectation,
    found,
    nearest,
    properties,
    remedy,
    short,
)
from journeytui.files.problems import Severity
from journeytui.files.shape import RESERVED, SHAPE, Table
from journeytui.i18n import _
from journeytui.journey.edits import JOURNEY
from journeytui.journey.ids import derived_id, slug

Data = dict[str, Any]
Path = tuple[str | int, ...]
"""The way to a value: keys, and places in lists counted from 0."""

_REFERENCES: Final = {"on": "", "at": "", "became": "", "sources": "source", "measures": "measure"}
"""The keys that name other parts by their ids, and of which kind those must be."""
_NAMING: Final = ("text", "title", "about", "note", "kind", "valence")
"""The keys that tell cards apart when they have no id."""


class Finding(NamedTuple):
    """Something wrong at a place of the file that has no line yet."""

    path: Path
    code: str
    severity: Severity
    message: str
    advice: str


class _Seen(NamedTuple):
    table: Table
    data: Data
    path: Path
    parent: Data


class TooManyCardsError(Exception):
    """The file has more cards than the program takes on."""


class Findings:
    """What the walk over `data` found. It takes unknown keys out of `data` and puts missing ids in."""

    def __init__(self, data: Data, stem: str) -> None:
        """`stem` is the name of the file, for a journey that has neither id nor title."""
        self.all: list[Finding] = []
        self.derived: set[str] = set()
        self.extras: dict[str, Data] = {}
        self._kinds: dict[str, tuple[str, Path]] = {}
        self._nameless: list[_Seen] = []
        self._unknown: list[tuple[_Seen, Data]] = []
        self._references: list[tuple[Path, str, list[str]]] = []
        self._count = 0
        self._table(_Seen(SHAPE, data, (), {}))
        if "id" not in data:
            title = data.get("title")
            data["id"] = slug(title if isinstance(title, str) and title else stem)
            self.derived.add(JOURNEY)
        self._name_the_nameless()
        for seen, values in self._unknown:
            self.extras[_name(seen)] = values
        self._check_references()

    def wrong(self, path: Path, code: str, severity: Severity, message: str, advice: str) -> None:
        self.all.append(Finding(path, code, severity, message, advice))

    def _table(self, seen: _Seen) -> None:
        table, data, path, _parent = seen
        unknown: Data = {}
        for key, value in data.items():
            known = table.keys.get(key)
            if known is None:
                if key in table.tables:
                    self._inner(table.tables[key], value, (*path, key), data)
                else:
                    unknown[key] = value
            elif type(value) not in known.types:
                self._wrong_type(table, key, value, (*path, key))
            elif key in _REFERENCES:
                self._references.append(((*path, key), key, value if isinstance(value, list) else [value]))
            elif type(value) is int and value.bit_length() > LARGEST_NUMBER:
                self._too_much((*path, key))
        if table.has_id:
            self._id(seen)
        if unknown:
            self._keep(seen, unknown)

    def _inner(self, table: Table, value: Any, path: Path, parent: Data) -> None:
        if not table.many:
            if isinstance(value, dict):
                self._table(_Seen(table, value, path, parent))
            else:
                self._no_table(table, path)
        elif isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, dict):
                    self._table(_Seen(table, item, (*path, place), parent))
                else:
                    self._no_table(table, (*path, place))
        else:
            self._no_table(table, path)

    def _no_table(self, table: Table, path: Path) -> None:
        message = _("This should be a table of its own.")
        self.wrong(path, "JT002", "error", message, _("Write {head}.").format(head=table.head))

    def _wrong_type(self, table: Table, key: str, value: Any, path: Path) -> None:
        if isinstance(value, int) and value.bit_length() > LARGEST_NUMBER:
            self._too_much(path)
            return
        schema = properties(table)[key]
        message = _("Found {found}, expected {expected}.").format(
            found=found(value), expected=expectation(schema)
        )
        self.wrong(path, "JT002", "error", message, remedy(value, schema, table.keys[key].types))

    def _too_much(self, path: Path) -> None:
        message = _("The number is too large, or the lists stand too deeply in each other.")
        self.wrong(path, "JT006", "error", message, _("Write something smaller."))

    def _id(self, seen: _Seen) -> None:
        self._count += 1
        if self._count > MOST_CARDS:
            raise TooManyCardsError
        wanted = seen.data.get("id")
        if wanted is None:
            self._nameless.append(seen)
            return
        if not isinstance(wanted, str):
            return
        path = (*seen.path, "id")
        if wanted in RESERVED:
            message = _("The id “{id}” is reserved.").format(id=wanted)
            self.wrong(path, "JT004", "error", message, _("Give the card another id, or none."))
        elif wanted in self._kinds:
            other = where(self._kinds[wanted][1])
            message = _("The id “{id}” is already that of {other}.").format(id=short(wanted), other=other)
            advice = _("Take the id away from the copy; it gets one of its own.")
            self.wrong(path, "JT004", "error", message, advice)
        else:
            self._kinds[wanted] = (seen.table.kind, seen.path)

    def _name_the_nameless(self) -> None:
        for seen in self._nameless:
            parent = seen.parent.get("id", "")
            said = next((seen.data[key] for key in _NAMING if seen.data.get(key)), "")
            made = derived_id(seen.table.kind, f"{parent}\0{found(said)}", self._kinds)
            seen.data["id"] = made
            self._kinds[made] = (seen.table.kind, seen.path)
            self.derived.add(made)

    def _keep(self, seen: _Seen, unknown: Data) -> None:
        names = (*seen.table.keys, *seen.table.tables)
        for key, value in unknown.items():
            del seen.data[key]
            path = (*seen.path, key)
            if not _fits(value):
                self._too_much(path)
            message = _("The format has no such key; it is kept as it is.")
            self.wrong(path, "JT001", "warning", message, nearest(key, names))
        self._unknown.append((seen, unknown))

    def _check_references(self) -> None:
        for path, key, ids in self._references:
            kind = _REFERENCES[key]
            for wanted in ids:
                there = self._kinds.get(wanted) if isinstance(wanted, str) else None
                if not isinstance(wanted, str) or (there is not None and kind in ("", there[0])):
                    continue
                shown = short(wanted)
                if there is not None:
                    message = _("“{id}” is not a {kind}.").format(id=shown, kind=kind)
                else:
                    message = _("There is nothing with the id “{id}”.").format(id=shown)
                same = [one for one, (its, _path) in self._kinds.items() if kind in ("", its)]
                advice = nearest(wanted, same) if len(self.all) < 20 else ""
                self.wrong(path, "JT003", "warning", message, advice or _("Correct the id, or remove it."))


def _name(seen: _Seen) -> str:
    """As `manuscript.part_name`, of plain data."""
    if seen.table.has_id:
        return str(seen.data.get("id"))
    return f"{seen.table.kind} {seen.path[-1]}" if seen.table.many else seen.table.kind


def _fits(value: Any, depth: int = 0) -> bool:
    """Whether a value that is kept unseen can be written again."""
    if isinstance(value, int):
        return value.bit_length() <= LARGEST_NUMBER
    if isinstance(value, dict | list):
        inner: Iterator[Any] = iter(value.values() if isinstance(value, dict) else value)
        return depth < DEEPEST and all(_fits(one, depth + 1) for one in inner)
    return True


def where(path: Path) -> str:
    """A path as people read it, places counted from 1: `phase[2].activity[1].text`."""
    steps = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).removeprefix(".")
