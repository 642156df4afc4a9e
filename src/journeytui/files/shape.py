"""The tables of the journey file, read off the models: which keys each has, and which tables stand in it."""

from collections.abc import Iterator
from dataclasses import MISSING
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from journeytui.journey.edits import JOURNEY, NAMED
from journeytui.journey.model import Journey, Node, Part, keys


class Key(NamedTuple):
    """A key with a plain value."""

    name: str
    field: str
    types: tuple[type, ...]
    """What tomllib gives for a value of the right type."""
    default: Any
    required: bool
    written: bool
    """Shown in the canonical layout even at its default."""

    def shown(self, value: object) -> bool:
        """Whether the canonical layout has a line for `value`."""
        return value is not None and (self.written or self.required or value != self.default)


class Table(NamedTuple):
    """One table of the format, with the tables that stand in it under their names."""

    kind: str
    """What edits call it: `phase`, `thought`, `frame`, `journey`; `participant` has no edits of its own."""
    path: tuple[str, ...]
    model: type[Part]
    field: str
    """The field of the model around it that holds it."""
    many: bool
    keys: dict[str, Key]
    tables: dict[str, "Table"]

    @property
    def head(self) -> str:
        name = ".".join(self.path)
        return f"[[{name}]]" if self.many else f"[{name}]"

    @property
    def has_id(self) -> bool:
        return issubclass(self.model, Node)

    def parts(self, owner: Part) -> tuple[Part, ...]:
        """The parts of this table that stand in `owner`."""
        value = getattr(owner, self.field)
        return value if self.many else (value,)


def walk(table: Table) -> Iterator[Table]:
    """The table and all tables in it, in the order of the file."""
    yield table
    for inner in table.tables.values():
        yield from walk(inner)


def _table(model: type[Part], path: tuple[str, ...], field: str, *, many: bool) -> Table:
    plain: dict[str, Key] = {}
    tables: dict[str, Table] = {}
    for key, one in keys(model).items():
        inner = _inner_model(one.type)
        if inner is not None:
            tables[key] = _table(inner, (*path, key), one.name, many=get_origin(one.type) is tuple)
            continue
        required = one.default is MISSING
        plain[key] = Key(
            name=key,
            field=one.name,
            types=tuple(dict.fromkeys(_types(one.type))),
            default=None if required else one.default,
            required=required,
            written=key in model.WRITTEN,
        )
    return Table(path[-1] if path else JOURNEY, path, model, field, many, plain, tables)


def _inner_model(annotation: Any) -> type[Part] | None:
    candidate = get_args(annotation)[0] if get_origin(annotation) is tuple else annotation
    return candidate if isinstance(candidate, type) and issubclass(candidate, Part) else None


def _types(annotation: Any) -> Iterator[type]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _types(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for choice in get_args(annotation):
            yield from _types(choice)
    elif origin is Literal:
        yield str
    elif origin is tuple:
        yield list
    elif annotation is not type(None):
        yield annotation


SHAPE: Final = _table(Journey, (), "", many=False)
"""The whole file, from its top."""

RESERVED: Final = NAMED
"""Ids that no card may have: edits mean the frame, the silenced checks and the journey itself by them."""
