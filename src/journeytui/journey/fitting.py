"""Values of the models, made of plain data that plainly fits.

Nearly all data does: files that the program wrote, edits that it planned. It is looked at here in a moment
and without pydantic, whose loading takes a third of the time in which an empty screen is ready. What is
doubtful in any way is left to pydantic (`journeytui.journey.checking`): it bends it, or says what is wrong.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from journeytui.journey.model import Limit, keys

Model = TypeVar("Model")
Make = Callable[[Any], Any]
"""Gives the value that plain data stands for. Raises `_DoubtError`."""

_EXACT: Final = (int, float, bool, dt.date, dt.datetime)


class _DoubtError(Exception):
    """The data may or may not fit."""


def fitted(model: type[Model], data: Any) -> Model | None:
    """The value of `model` that `data` plainly is, under the keys of the file; nothing when in doubt."""
    kind: type = model
    try:
        value: Model = _make(kind)(data)
    except _DoubtError:
        return None
    return value


def fields_fitted(model: type, data: Mapping[str, Any]) -> dict[str, Any] | None:
    """As `fitted`, of what stands under some keys of `model`: the values of its fields, by their names."""
    rows = _rows(model)
    try:
        return {rows[key][0]: rows[key][1](value) for key, value in data.items()}
    except (KeyError, _DoubtError):
        return None


@cache
def _make(kind: Any) -> Make:
    """What makes values of a type, as the annotations of the models name it."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        base, limit = inner
        return _limited(_make(base), limit)
    if origin is Literal:
        return _one_of(frozenset(inner))
    if origin is tuple:
        return _several(_make(inner[0]))
    if origin in (Union, UnionType):
        return _any_of([_make(one) for one in inner if one is not NoneType], none=NoneType in inner)
    if origin is dict:
        return _table
    if kind is str:
        return _text
    return _exactly(kind) if kind in _EXACT else _part(kind)


def _exactly(kind: type) -> Make:
    def make(given: Any) -> Any:
        if type(given) is not kind:  # nor a kind of it: True is no number, a time no date
            raise _DoubtError
        return given

    return make


def _text(given: Any) -> Any:
    if type(given) is not str:
        raise _DoubtError
    try:
        given.isascii() or given.encode()
    except UnicodeEncodeError as error:  # half a character
        raise _DoubtError from error
    return given


def _limited(make: Make, limit: Limit) -> Make:
    limits: Mapping[str, Any] = limit.limits
    most, pattern = limits.get("max_length"), limits.get("pattern")
    least, largest = limits.get("ge"), limits.get("le")
    matches = re.compile(pattern).fullmatch if pattern else None

    def made(given: Any) -> Any:
        value = make(given)
        if (
            (most is not None and len(value) > most)
            or (matches is not None and matches(value) is None)
            or (least is not None and value < least)
            or (largest is not None and value > largest)
        ):
            raise _DoubtError
        return value

    return made


def _one_of(words: frozenset[str]) -> Make:
    def make(given: Any) -> Any:
        if type(given) is not str or given not in words:
            raise _DoubtError
        return given

    return make


def _several(make: Make) -> Make:
    def made(given: Any) -> Any:
        if type(given) is not list and type(given) is not tuple:
            raise _DoubtError
        return tuple([make(one) for one in given])

    return made


def _any_of(makes: list[Make], *, none: bool) -> Make:
    def made(given: Any) -> Any:
        if none and given is None:
            return None
        for make in makes:
            try:
                return make(given)
            except _DoubtError:
                continue
        raise _DoubtError

    return made


def _table(given: Any) -> Any:
    if type(given) is not dict or not all(type(key) is str for key in given):
        raise _DoubtError
    return dict(given)


@cache
def _rows(model: Any) -> dict[str, tuple[str, Make]]:
    """For each key of the file the name of its field, and what makes its values."""
    fields: Mapping[str, Any] = keys(model)
    return {key: (one.name, _make(one.type)) for key, one in fields.items()}


def _part(model: type) -> Make:
    rows = _rows(model)
    needed = frozenset(key for key, one in keys(model).items() if one.default is MISSING)

    def make(given: Any) -> Any:
        if type(given) is model:
            return given
        if type(given) is not dict or not needed <= given.keys():
            raise _DoubtError
        said = {}
        for key, value in given.items():
            row = rows.get(key)
            if row is None:
                raise _DoubtError
            said[row[0]] = row[1](value)
        made: Any = object.__new__(model)
        made.__dict__.update(said)  # what is absent is at its default, which the class has
        return made

    return make
