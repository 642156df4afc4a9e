"""A walk over the plain data of a journey file, before the models see it.

It notes what the models would refuse or not see: keys that the format does not know (taken out, to be
kept by the manuscript), values of the wrong type (the models would bend some), missing, doubled and
dangling ids. Ids that are missing are made from what the card says, the same at each reading.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from journeytui.files.bounds import DEEPEST, MOST_CARDS, MOST_ITEMS
from journeytui.files.expectations import (
    LARGEST_NUMBER,
    expectation,
    found,
    nearest,
    properties,
    remedy,
)
from journeytui.files.findings import Findings, Path, where
from journeytui.files.shape import RESERVED, SHAPE, Table
from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.edits import JOURNEY
from journeytui.journey.ids import derived_id, slug
from journeytui.journey.words import KINDS, named

Data = dict[str, Any]
_REFERENCES: Final = {"on": "", "at": "", "became": "", "sources": "source", "measures": "measure"}
"""The keys that name other parts by their ids, and of which kind those must be."""
_NAMING: Final = ("text", "title", "about", "note", "kind", "valence")
"""The keys that tell cards apart when they have no id."""


_MOST_COMPARED: Final = 2_000
"""Ids among which to look for the one that was meant."""


class _Seen(NamedTuple):
    table: Table
    data: Data
    path: Path
    parent: Data


class TooManyCardsError(Exception):
    """The file has more cards than the program takes on."""


class Inspection:
    """A walk over `data`. It takes unknown keys out of `data` and puts missing ids in."""

    def __init__(self, data: Data, stem: str) -> None:
        """`stem` is the name of the file, for a journey that has neither id nor title.

        Raises `TooManyCardsError`.
        """
        self.findings = Findings()
        self.derived: set[str] = set()
        """Names of the parts that had no id (see `manuscript.part_name`)."""
        self.extras: dict[str, Data] = {}
        """Unknown keys with their values, by the name of the part that they stood in."""
        self._kinds: dict[str, tuple[str, Path]] = {}
        self._nameless: list[_Seen] = []
        self._unknown: list[tuple[_Seen, Data]] = []
        self._references: list[tuple[Path, str, list[Any]]] = []
        self._cards = 0
        self._table(_Seen(SHAPE, data, (), {}))
        if "id" not in data:
            title = data.get("title")
            data["id"] = slug(title if isinstance(title, str) and title else stem)
            self.derived.add(JOURNEY)
        self._name_the_nameless()
        for seen, values in self._unknown:
            self.extras[_name(seen)] = values
        for path, key, ids in self._references:
            self._check_reference(path, _REFERENCES[key], ids)

    def _table(self, seen: _Seen) -> None:
        table, data, path, _parent = seen
        if table.has_id:
            self._id(seen)
        unknown: Data = {}
        keys = table.keys
        for key, value in data.items():
            known = keys.get(key)
            if known is None:
                if key in table.tables:
                    self._inner(table.tables[key], value, (*path, key), data)
                else:
                    unknown[key] = value
            elif (kind := type(value)) not in known.types:
                self._wrong_type(table, key, value, (*path, key))
            elif kind is list:
                self._list(seen, key, value)
            elif key in _REFERENCES:
                self._references.append(((*path, key), key, [value]))
            elif kind is int and value.bit_length() > LARGEST_NUMBER:
                self._too_large((*path, key))
        if unknown:
            self._keep(seen, unknown)

    def _inner(self, table: Table, value: Any, path: Path, parent: Data) -> None:
        if not table.many and isinstance(value, dict):
            self._table(_Seen(table, value, path, parent))
        elif table.many and isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, dict):
                    self._table(_Seen(table, item, (*path, place), parent))
                else:
                    self._no_table(table, (*path, place))
        else:
            self._no_table(table, path)

    def _list(self, seen: _Seen, key: str, value: list[Any]) -> None:
        path = (*seen.path, key)
        if len(value) > MOST_ITEMS:
            seen.data[key] = []
            message = _("The list has {n} items; at most {most} are read.")
            message = message.format(n=f"{len(value):,}", most=f"{MOST_ITEMS:,}")
            self.findings.add(path, "JT006", "error", lambda: (message, _("Shorten it.")))
        elif key in _REFERENCES:
            self._references.append((path, key, value))

    def _no_table(self, table: Table, path: Path) -> None:
        advice = _("Write {head}.").format(head=table.head)
        words = (_("This should be a table of its own."), advice)
        self.findings.add(path, "JT002", "error", lambda: words)

    def _wrong_type(self, table: Table, key: str, value: Any, path: Path) -> None:
        def words() -> tuple[str, str]:
            schema = properties(table)[key]
            message = _("Found {found}, expected {expected}.")
            message = message.format(found=found(value), expected=expectation(schema))
            return message, remedy(value, key, schema, table.keys[key].types)

        self.findings.add(path, "JT002", "error", words)

    def _too_large(self, path: Path) -> None:
        words = (_("The number is larger than a file can hold."), _("Write a smaller one."))
        self.findings.add(path, "JT006", "error", lambda: words)

    def _id(self, seen: _Seen) -> None:
        self._cards += 1
        if self._cards > MOST_CARDS:
            raise TooManyCardsError
        wanted = seen.data.get("id")
        if wanted is None:
            self._nameless.append(seen)
        elif not isinstance(wanted, str):
            return  # of the wrong type, as is told with the other keys
        elif wanted in RESERVED or wanted in self._kinds:
            self.findings.add((*seen.path, "id"), "JT004", "error", lambda: self._taken(wanted))
        else:
            self._kinds[wanted] = (seen.table.kind, seen.path)

    def _taken(self, wanted: str) -> tuple[str, str]:
        if wanted in RESERVED:
            message = _("The id “{id}” is reserved.").format(id=wanted)
            return message, _("Give the card another id, or none.")
        other = where(self._kinds[wanted][1])
        message = _("The id “{id}” is already that of {other}.").format(id=excerpt(wanted), other=other)
        return message, _("Take the id away from the copy; it gets one of its own.")

    def _name_the_nameless(self) -> None:
        """Ids from what the cards say and where they stand; of those that say the same, from their order."""
        said: Counter[str] = Counter()
        for seen in self._nameless:
            words = next((seen.data[key] for key in _NAMING if seen.data.get(key)), "")
            seed = f"{seen.parent.get('id', '')}\0{seen.table.kind}\0{found(words)}"
            said[seed] += 1
            made = derived_id(seen.table.kind, f"{seed}\0{said[seed]}", self._kinds)
            seen.data["id"] = made
            self._kinds[made] = (seen.table.kind, seen.path)
            self.derived.add(made)

    def _keep(self, seen: _Seen, unknown: Data) -> None:
        names = (*seen.table.keys, *seen.table.tables)
        for key, value in unknown.items():
            del seen.data[key]
            path = (*seen.path, key)
            if _fits(value):
                self.findings.add(path, "JT001", "warning", partial(_no_such_key, key, names))
            else:
                self.findings.add(path, "JT006", "error", _cannot_be_kept)
        self._unknown.append((seen, unknown))

    def _check_reference(self, path: Path, kind: str, ids: list[Any]) -> None:
        for wanted in ids:
            if isinstance(wanted, str):
                there = self._kinds.get(wanted)
                if there is None or kind not in ("", there[0]):
                    self.findings.add(path, "JT003", "warning", partial(self._dangling, wanted, kind))

    def _dangling(self, wanted: str, kind: str) -> tuple[str, str]:
        if wanted in self._kinds:
            message = _("“{id}” is not a {kind}.").format(id=excerpt(wanted), kind=named(KINDS, kind))
        else:
            message = _("There is nothing with the id “{id}”.").format(id=excerpt(wanted))
        same = [one for one, (its_kind, _path) in self._kinds.items() if kind in ("", its_kind)]
        advice = nearest(wanted, same) if len(same) < _MOST_COMPARED else ""
        return message, advice or _("Correct the id, or remove it.")


def _no_such_key(key: str, names: Sequence[str]) -> tuple[str, str]:
    return _("The format has no such key; it is kept as it is."), nearest(key, names)


def _cannot_be_kept() -> tuple[str, str]:
    return _("The value is too large, or too deep, to be kept."), _("Make it simpler.")


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
