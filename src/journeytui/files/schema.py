"""JSON Schema of the journey file and of a session log, under the names that stand in the files."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from journeytui.journey.model import Journey
from journeytui.workshop.entries import Entry, Header

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


class _Log(Header):
    """The log of one session: what happened, in order."""

    model_config = ConfigDict(title="Session log")

    entries: tuple[Entry, ...] = Field(default=(), alias="entry")


def journey_schema() -> Schema:
    """The schema of a journey file, with what the keys mean."""
    return _schema(Journey)


def log_schema() -> Schema:
    """The schema of a session log, with what the keys mean."""
    return _schema(_Log)


def _schema(model: type[BaseModel]) -> Schema:
    schema = model.model_json_schema(by_alias=True)
    for inner in _models(model):
        described = schema["$defs"].get(inner.__name__, schema)
        notes = field_notes(inner)
        for name, info in inner.model_fields.items():
            if name in notes:
                described["properties"][info.alias or name]["description"] = notes[name]
    return {"$schema": _DIALECT, **schema}


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        for part in getattr(info.annotation, "__args__", (info.annotation,)):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _models(part)


def field_notes(model: type[BaseModel]) -> dict[str, str]:
    """What the fields of `model` and of what it derives from mean: the texts below them in the code."""
    notes: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
            assert isinstance(body, ast.ClassDef)
            for field, note in zip(body.body, body.body[1:], strict=False):
                match field, note:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ) if name in model.model_fields:
                        notes[name] = " ".join(text.split())
    return notes
