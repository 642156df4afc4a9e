"""TOML as of version 1.0, read in a third of the time that tomllib takes.

tomli is the same parser, compiled. It knows TOML 1.1 too, which other people's tools may not: a text that
could be of 1.1 is left to tomllib, and so is one that is wrong, for what it says of it.
"""

import re
from typing import Any, Final

import tomli

_LATER: Final = ("{", "\\e", "\\x")
"""Inline tables could go over lines or end in a comma; two escapes are new."""

_WITHOUT_SECONDS: Final = re.compile(r":(?<=\d\d:)(?<![:\d+-]\d\d:)\d\d(?!:)")
"""The minutes of a time of day that has no seconds, as a value or in a text; not those of an offset."""


_LONG: Final = 1_000
"""Characters of a line that are looked at."""


def loads(text: str) -> dict[str, Any]:
    """The data that `text` is. Raises as `tomllib.loads` does."""
    if not _may_be_later(text):
        try:
            return tomli.loads(text)
        except (ValueError, RecursionError):
            pass  # and once more below, for the same error in tomllib's words
    import tomllib  # noqa: PLC0415 - most texts do without

    return tomllib.loads(text)


def _may_be_later(text: str) -> bool:
    return any(sign in text for sign in _LATER) or any(
        _may_be_a_value(text[max(time.start() - _LONG, 0) : time.start()])
        for time in _WITHOUT_SECONDS.finditer(text)
    )


def _may_be_a_value(before: str) -> bool:
    """Whether what follows on `before` in a line is not plainly inside a text in quotation marks."""
    if len(before) == _LONG and "\n" not in before:
        return True
    before = before.rpartition("\n")[2]
    return before.count('"') % 2 == 0 or any(sign in before for sign in ("\\", "'", '"""'))
