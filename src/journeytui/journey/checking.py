"""Checks that data fits a model of a file.

Pydantic does that. It is loaded with the first value that does not plainly fit (see
`journeytui.journey.fitting`); most half days end without one.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from journeytui.journey.fitting import fitted

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Model = TypeVar("Model")


class Misfit(NamedTuple):
    """One thing that does not fit."""

    where: tuple[str | int, ...]
    """The keys and positions that lead to it; pydantic's names for the choices of a union among them."""
    kind: str
    """What pydantic calls it: `missing`, `string_too_long` …"""
    said: str
    """What pydantic says of it, in English."""
    value: object


class MisfitError(ValueError):
    """Data does not fit its model; `misfits` is all that is wrong with it."""

    def __init__(self, misfits: Iterator[Misfit]) -> None:
        self.misfits = tuple(misfits)
        first = self.misfits[0]
        super().__init__(f"{'.'.join(str(step) for step in first.where)}: {first.said}")


def checker(model: type) -> "TypeAdapter[Any]":
    """What checks values of `model`; building it takes some milliseconds."""
    return _checker(model)


@cache
def _checker(model: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - 45 ms, a third of what an empty screen takes to start

    return TypeAdapter(model)


def checked(model: type[Model], data: Any) -> Model:
    """The value of `model` that `data` is, under the keys of the file. Raises `MisfitError`."""
    plain = fitted(model, data)
    if plain is not None:
        return plain
    from pydantic import ValidationError  # noqa: PLC0415 - as above

    try:
        value: Model = checker(model).validate_python(data)
    except ValidationError as error:
        raise MisfitError(
            Misfit(one["loc"], one["type"], one["msg"], one["input"])
            for one in error.errors(include_url=False)
        ) from error
    return value
