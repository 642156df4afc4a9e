"""A journey file as its people wrote it: comments, unknown keys and the layout of what did not change.

The manuscript remembers the text that was read. A new text for the journey is always made from that
memory and the journey as it now is, never from the text made last, so nothing wears off: a card that
was removed and comes back has its comments again. The text of each part is kept with the part that it
was made for; parts are frozen, so the next save makes anew only what an edit has copied.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from journeytui.files.arrangement import Slot, arranged, paired
from journeytui.files.layout import canonical_table, joined, kept, kept_table, tidy_gap, unknown_table
from journeytui.files.shape import SHAPE, Table
from journeytui.files.source_text import Entry, SourceTable, SourceText
from journeytui.files.values import toml_key
from journeytui.journey.edits import JOURNEY
from journeytui.journey.model import Frame, Journey, Node, Part

if TYPE_CHECKING:
    from journeytui.files.reading import Loaded

_BOM: Final = "\ufeff"
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Written(NamedTuple):
    """What the text of a file says."""

    journey: Journey
    extras: Mapping[str, Mapping[str, Any]]
    """Unknown keys with their values, by the name of the part that they stand in (see `part_name`)."""
    derived: frozenset[str]
    """Names of the parts whose id is not in the text; it was made when the text was read."""
    anew: bool = False
    """Nothing is kept as it stood: all in the canonical layout, with the comments and unknown keys."""


def part_name(table: Table, part: Part, place: int) -> str:
    """What a part is known by: its id, the name of its table, or in a list without ids that and its place."""
    if isinstance(part, Node):
        return part.id
    return f"{table.kind} {place}" if table.many else table.kind


class _Origin:
    """A part as it was read, and where it stood."""

    __slots__ = ("above", "extras", "inline", "part", "slots", "span", "stood", "table", "text", "unsettled")

    def __init__(
        self, table: Table, part: Part, text: SourceText, stood: SourceTable | None, above: "_Origin | None"
    ) -> None:
        self.table, self.part, self.text, self.stood, self.above = table, part, text, stood, above
        self.extras: Mapping[str, Any] = _NOTHING
        """Its unknown keys; needed when it stood inline, for then there is no text to keep."""
        self.inline: Set[str] = frozenset()
        """The tables that stood in this one without a head of their own."""
        self.unsettled: Set[str] = frozenset()
        """Those of them with a derived id somewhere inside: they cannot stay as they are after an edit."""
        self.slots: Sequence[Slot] = ()
        self.span: tuple[int, int] | None = None
        """From where to where it stood with all in it, when that was in one piece and can be kept."""

    @property
    def source(self) -> tuple[SourceText, SourceTable] | None:
        return (self.text, self.stood) if self.stood is not None and self.stood.stands else None

    @property
    def entries(self) -> list[Entry]:
        """The keys of the table; for one that stands in dotted keys (`frame.owner = …`), those."""
        if self.source is not None:
            return list(self.text.entries(self.source[1]))
        if self.above is None or self.table.many:
            return []
        name = self.table.path[-1]
        return [_undotted(one) for one in self.above.entries if one.names[0] == name and len(one.names) > 1]


def _undotted(entry: Entry) -> Entry:
    """`frame.owner = …` as it would stand in the table `frame`."""
    key = ".".join(toml_key(name) for name in entry.names[1:])
    gap = "  " if entry.comment else ""
    text = f"{key} = {entry.value}{gap}{entry.comment}\n"
    return entry._replace(names=entry.names[1:], indent="", text=text)


class Manuscript:
    """The text of one journey file through its edits. It belongs to the one thread that saves."""

    def __init__(self, raw: str, written: Written | None) -> None:
        """`raw` is the text as it was read and `written` what it says; see `blank` for a new file."""
        self._raw = raw
        self._written = written
        self._anew = written is None or written.anew
        self._origins: dict[str, _Origin] | None = None
        self._foot = ""
        self._texts: dict[str, tuple[Part, str]] = {}

    @classmethod
    def blank(cls) -> "Manuscript":
        """For a journey that no file holds yet."""
        return cls("", None)

    def written(self, journey: Journey) -> str:
        """The file text for `journey`; to the byte what was read when the journey is what was read."""
        if not self._anew and self._written is not None and journey == self._written.journey:
            return self._raw
        self.prepare()
        text = self._subtree(SHAPE, journey, JOURNEY).rstrip("\n") + "\n"
        if self._anew:
            foot = tidy_gap(self._foot)
            return "\n".join((text, *foot, "")) if foot else text
        text += f"\n{self._foot}" if self._foot else ""
        if "\r\n" in self._raw and self._raw.count("\r\n") == self._raw.count("\n"):
            text = text.replace("\n", "\r\n")
        return _BOM + text if self._raw.startswith(_BOM) else text

    def canonical(self, journey: Journey) -> str:
        """The file text for `journey` in the canonical layout, with its comments and unknown keys."""
        if self._written is None:
            return self.written(journey)
        return Manuscript(self._raw, self._written._replace(anew=True)).written(journey)

    def prepare(self) -> None:
        """Take the text apart, if that has not been done; the first `written` after an edit does it too."""
        if self._origins is not None:
            return
        self._origins = {}
        if self._written is not None:
            text = SourceText(self._raw.removeprefix(_BOM).replace("\r\n", "\n"))
            self._foot = text.foot
            self._remember(_Origin(SHAPE, self._written.journey, text, text.root, None), JOURNEY)

    def _remember(self, origin: _Origin, name: str) -> bool:
        """Note where a part and all in it stood; whether one of them has a derived id."""
        assert self._written is not None
        assert self._origins is not None
        origin.extras = self._written.extras.get(name, _NOTHING)
        self._origins[name] = origin
        any_derived = name in self._written.derived
        children = origin.stood.children if origin.stood is not None else ()
        names: dict[SourceTable, Slot] = {}
        for key, inner in origin.table.tables.items():
            parts = inner.parts(origin.part)
            tables = [one for one in children if one.name == key]
            inline = len(tables) != len(parts)
            if inline:
                origin.inline |= {key}
            for place, part in enumerate(parts):
                stood = None if inline else tables[place]
                part_is = part_name(inner, part, place)
                if stood is not None:
                    names[stood] = Slot(key, part_is)
                if self._remember(_Origin(inner, part, origin.text, stood, origin), part_is):
                    any_derived = True
                    if inline:
                        origin.unsettled |= {key}
        if children:
            unknown = (one for one in children if one.name not in origin.table.tables)
            names |= {table: Slot("", str(number), table) for number, table in enumerate(unknown)}
            origin.slots = [names[child] for child in children if child in names]
        if origin.stood is not None and origin.stood.stands and not any_derived:
            origin.span = self._span(origin.stood, names)
        return any_derived

    def _span(self, stood: SourceTable, names: Mapping[SourceTable, Slot]) -> tuple[int, int] | None:
        """From where to where a table stood with those in it; nothing when something else stood between."""
        assert self._origins is not None
        end = stood.end
        for child in stood.children:
            slot = names.get(child)
            if slot is None:
                return None
            inner = child.span() if slot.unknown is not None else self._origins[slot.name].span
            if inner is None or inner[0] != end:
                return None
            end = inner[1]
        return stood.start, end

    def _subtree(self, table: Table, part: Part, name: str) -> str:
        """The text of a part with all in it."""
        known = self._texts.get(name)
        if known is not None and known[0] is part:
            return known[1]
        assert self._origins is not None
        origin = self._origins.get(name)
        if origin is not None and origin.table is not table:  # the id was that of a card of another kind
            origin = None
        if origin is not None and origin.part is part and origin.span is not None and not self._anew:
            text = kept(origin.text, *origin.span)
        else:
            own, inline = self._own(table, part, name, origin)
            text = joined((own, *self._inside(table, part, origin, inline)))
        if isinstance(part, Node | Frame):
            self._texts[name] = (part, text)
        return text

    def _own(self, table: Table, part: Part, name: str, origin: _Origin | None) -> tuple[str, Set[str]]:
        """The text of a table without those in it, and which of them it still holds inline."""
        if origin is None:
            return canonical_table(table, part), frozenset()
        assert self._written is not None
        source = origin.source
        if source is None or self._anew:
            extras = origin.extras if origin.stood is None else {}
            return canonical_table(table, part, origin.entries, extras, source), frozenset()
        text, stood = source
        changed = [
            key
            for key in table.keys.values()
            if _differ(getattr(part, key.field), getattr(origin.part, key.field))
            or (key.name == "id" and name in self._written.derived)
        ]
        moving = {key for key, inner in table.tables.items() if self._moves_below(origin, key, inner, part)}
        if changed or moving:
            own = kept_table(table, part, list(text.entries(stood)), changed, moving, source)
        else:
            own = kept(text, stood.start, stood.end)
        return own, origin.inline - moving

    def _moves_below(self, origin: _Origin, key: str, inner: Table, part: Part) -> bool:
        """Whether tables that stood inline in this one now have to stand below it, with heads."""
        was, now = inner.parts(origin.part), inner.parts(part)
        if key in origin.inline:
            return key in origin.unsettled or was != now
        return not was and bool(now)  # `thought = []` would not go with `[[phase.activity.thought]]`

    def _inside(self, table: Table, part: Part, origin: _Origin | None, inline: Set[str]) -> Iterator[str]:
        """The texts of the tables in a part: as they stood, new ones behind the one that is before them."""
        parts: dict[str, dict[str, Part]] = {}
        for key, inner in table.tables.items():
            if key not in inline:
                before = inner.parts(origin.part) if origin is not None and not inner.has_id else ()
                parts[key] = paired(inner.kind, inner.parts(part), before)
        slots = origin.slots if origin is not None else []
        for slot in arranged(slots, {key: list(named) for key, named in parts.items()}, regroup=self._anew):
            if slot.unknown is not None and origin is not None:
                yield unknown_table(origin.text, slot.unknown, tidy=self._anew)
            else:
                yield self._subtree(table.tables[slot.key], parts[slot.key][slot.name], slot.name)


def _differ(one: object, other: object) -> bool:
    return one != other or type(one) is not type(other)


def canonical(loaded: "Loaded") -> str:
    """What `fmt` makes of a file: the canonical layout, with its comments and unknown keys."""
    return loaded.manuscript.canonical(loaded.journey)
