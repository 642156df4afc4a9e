"""JSON Schema of the journey file and of a session log, under the names that stand in the files."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from journeytui.journey.checking import checker
from journeytui.journey.model import InFile, Journey, in_file, keys
from journeytui.values import record
from journeytui.workshop.entries import Entry, Header

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


@record
class _Log(Header):
    """The log of one session: what happened, in order."""

    entries: tuple[Entry, ...] = in_file("entry")


def journey_schema() -> Schema:
    """The schema of a journey file, with what the keys mean."""
    return _schema(Journey)


def log_schema() -> Schema:
    """The schema of a session log, with what the keys mean."""
    return {**_schema(_Log), "title": "Session log"}


def _schema(model: type[InFile]) -> Schema:
    schema = checker(model).json_schema()
    for inner in _models(model):
        described = schema["$defs"].get(inner.__name__, schema)
        notes = field_notes(inner)
        for key, field in keys(inner).items():
            if field.name in notes:
                described["properties"][key]["description"] = notes[field.name]
    return {"$schema": _DIALECT, **schema}


def _models(model: type[InFile]) -> Iterator[type[InFile]]:
    yield model
    for field in keys(model).values():
        for part in getattr(field.type, "__args__", (field.type,)):
            if isinstance(part, type) and issubclass(part, InFile):
                yield from _models(part)


def field_notes(model: type[InFile]) -> dict[str, str]:
    """What the fields of `model` and of what it derives from mean: the texts below them in the code."""
    notes: dict[str, str] = {}
    fields = {field.name for field in keys(model).values()}
    for base in reversed(model.__mro__):
        if issubclass(base, InFile) and base is not InFile:
            body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
            assert isinstance(body, ast.ClassDef)
            for field, note in zip(body.body, body.body[1:], strict=False):
                match field, note:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ) if name in fields:
                        notes[name] = " ".join(text.split())
    return notes
