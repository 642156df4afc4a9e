"""Lists that grow by lines: `2: text` puts another second item in place, `-2` takes it out, else one more."""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from journeytui.i18n import _
from journeytui.method.fields import FieldError

Item = TypeVar("Item")

_ITEM: Final = re.compile(r"(?P<number>[1-9][0-9]{0,3})\s*:\s*(?P<text>.+)", re.DOTALL)
_TAKE_OUT: Final = re.compile(r"[-−](?P<number>[1-9][0-9]{0,3})")


def number_to_take_out(said: str) -> int:
    """The number of the item that goes with `said`; 0 when none does."""
    found = _TAKE_OUT.fullmatch(said)
    return int(found["number"]) if found is not None else 0


def number_to_replace(said: str) -> int:
    """The number of the item that `said` is put in place of; 0 when it is one more."""
    found = _ITEM.fullmatch(said)
    return int(found["number"]) if found is not None else 0


def without(items: Sequence[Item], number: int) -> list[Item]:
    """The list without an item. Raises `FieldError` when there is no such number."""
    if number > len(items):
        raise FieldError(_("There is no number {n} in this list.").format(n=number))
    return [*items[: number - 1], *items[number:]]


def with_said(items: Sequence[Item], said: str, item: Callable[[str], Item]) -> list[Item]:
    """The list with one item more, or with another one in a place of it; `item` makes it from its text."""
    number = number_to_replace(said)
    if not 0 < number <= len(items):
        return [*items, item(said)]
    return [*items[: number - 1], item(said.partition(":")[2].strip()), *items[number:]]


def numbered(items: Sequence[str]) -> list[str]:
    """The items, each with its number in front where there are several."""
    return [f"{n} {item}" for n, item in enumerate(items, 1)] if len(items) > 1 else list(items)
