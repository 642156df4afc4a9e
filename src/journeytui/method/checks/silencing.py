"""Which checks a journey silences, and why: `ignore` and `reason` of its `[checks]`.

An item is a code or its beginning, then, if it has a reason of its own, a colon or a blank and that
reason: `JT106: only five of us meet customers`. `reason` speaks for the items without one.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from journeytui.journey.model import Checks, Journey

_CODE: Final = re.compile(r"JT[0-9]")


class Silence(NamedTuple):
    """One item: the code or beginning of codes that is silenced, and the reason."""

    code: str
    reason: str

    def covers(self, code: str) -> bool:
        """Whether findings of `code` are silenced."""
        return self.is_code and code.startswith(self.code)

    @property
    def is_code(self) -> bool:
        """Whether it says a family at least: `JT` alone would silence everything there is."""
        return _CODE.match(self.code) is not None


def silences(checks: Checks) -> tuple[Silence, ...]:
    """What is silenced, item by item; one without any reason has an empty one."""
    return tuple(_read(item, checks.reason) for item in checks.ignore)


def silenced(journey: Journey) -> tuple[str, ...]:
    """The codes, or beginnings of codes, that the journey silences."""
    return tuple(one.code for one in silences(journey.checks) if one.is_code)


def as_item(code: str, reason: str) -> str:
    """What stands in `ignore` for a code and its reason."""
    said = " ".join(reason.split())
    return f"{code}: {said}" if said else code


def add(ignore: Iterable[str], code: str, reason: str) -> tuple[str, ...]:
    """`ignore` with `code` silenced, instead of what stood there for exactly that code."""
    return (*remove(ignore, code), as_item(code, reason))


def remove(ignore: Iterable[str], code: str) -> tuple[str, ...]:
    """`ignore` without the items of exactly that code. A beginning that covers it stays."""
    return tuple(item for item in ignore if _read(item, "").code != code.upper())


def _read(item: str, reason: str) -> Silence:
    left = item.strip()
    length = next((at for at, sign in enumerate(left) if sign == ":" or sign.isspace()), len(left))
    own = left[length:].lstrip(": \t\n")
    return Silence(left[:length].upper(), " ".join((own or reason).split()))
