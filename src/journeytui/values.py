"""Small frozen values: dataclasses that take no time to make.

For each class `dataclass(frozen=True)` compiles six functions. What they do is the same for all, so it is
said here once: the sixty classes that the program starts with would cost a tenth of the time in which an
empty screen is ready. Type checkers, `dataclasses` and pydantic see a frozen dataclass.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, NoReturn, TypeVar, dataclass_transform

AnyValue = TypeVar("AnyValue")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(made: type[AnyValue]) -> type[AnyValue]:
    """A class of frozen values, given by position or by name."""
    return _frozen(made, by_name=False)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(made: type[AnyValue]) -> type[AnyValue]:
    """A class of frozen values, given by name: for what has many fields, in the order of the file."""
    return _frozen(made, by_name=True)


def changed(old: AnyValue, changes: Mapping[str, Any]) -> AnyValue:
    """`old` with the `changes`: as `dataclasses.replace`, in a fraction of its time.

    What is kept beside the fields of `old` is not taken along.
    """
    made = object.__new__(type(old))
    had = old.__dict__
    now = {name: had[name] for name in _of(old).names if name in had}
    now.update(changes)
    made.__dict__.update(now)
    return made


class _Shape(NamedTuple):
    """What is known of the fields of a class."""

    names: tuple[str, ...]
    all_names: frozenset[str]
    places: tuple[str, ...]
    """Those that may be given by position."""
    defaults: Mapping[str, Any]
    factories: Mapping[str, Callable[[], Any]]
    facts: Callable[[Any], Any]
    """All fields of a value at once."""


def _of(one: object) -> _Shape:
    made: type = type(one)
    return _shape(made)


@cache
def _shape(made: Any) -> _Shape:
    known = fields(made)
    names = tuple(one.name for one in known)
    return _Shape(
        names,
        frozenset(names),
        tuple(one.name for one in known if not one.kw_only),
        {one.name: one.default for one in known if one.default is not MISSING},
        {one.name: one.default_factory for one in known if one.default_factory is not MISSING},
        attrgetter(*names) if names else type,
    )


def _misfit(one: object, given: tuple[Any, ...], named: Mapping[str, Any]) -> TypeError:
    names = ", ".join(_of(one).names)
    return TypeError(f"{type(one).__name__} has {names}; given were {given} and {named}")


class _Frozen:
    """What every value does."""

    def __init__(self, *given: Any, **named: Any) -> None:
        shape = _of(self)
        now = {**shape.defaults, **named}
        if given:
            placed = dict(zip(shape.places, given, strict=False))
            if len(given) > len(placed) or placed.keys() & named:
                raise _misfit(self, given, named)
            now.update(placed)
        for name, make in shape.factories.items():
            if name not in now:
                now[name] = make()
        if now.keys() != shape.all_names:
            raise _misfit(self, given, named)
        self.__dict__.update(now)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        facts = _of(self).facts
        return bool(self is other or facts(self) == facts(other))

    def __hash__(self) -> int:
        return hash(_of(self).facts(self))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _of(self).names)
        return f"{type(self).__name__}({shown})"

    def __setattr__(self, name: str, new: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def _frozen(made: type[AnyValue], *, by_name: bool) -> type[AnyValue]:
    made = dataclass(init=False, repr=False, eq=False, kw_only=by_name)(made)
    for name, method in vars(_Frozen).items():
        if callable(method) and name not in vars(made):
            setattr(made, name, method)
    return made
