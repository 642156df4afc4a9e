"""Values and keys as TOML text.

Characters that drive a terminal or turn a line around (controls, bidirectional overrides, invisible
ones, line separators) are written as escapes, so that a diff shows them. The joiners that emoji and
some scripts are made with stay as they are.
"""

import datetime as dt
import re
from collections.abc import Mapping
from math import isfinite, isnan
from typing import Any, Final

WIDTH: Final = 80
"""An array that makes its line longer than this gets one line for each item."""

_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_HIDDEN: Final = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_ONE_LINE: Final = re.compile(rf'["\\{_HIDDEN}]')
_SEVERAL_LINES: Final = re.compile(rf'"(?="")|"\Z|\\|(?!\n)[{_HIDDEN}]')
_BLANK_AT_END: Final = re.compile(r"[ \t]$", re.MULTILINE)
_SHORT: Final = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def toml_value(value: Any) -> str:
    """`value` on one line: text, number, truth, date, time, list, or a mapping as an inline table.

    A key of a mapping whose value is `None` is left out. Raises `TypeError` for what TOML does not know.
    """
    match value:
        case str():
            return f'"{_ONE_LINE.sub(_escaped, value)}"'
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return _number(value)
        case dt.datetime():
            return _moment(value)
        case dt.date() | dt.time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(toml_value(item) for item in value)}]"
        case Mapping():
            inside = ", ".join(f"{toml_key(k)} = {toml_value(v)}" for k, v in value.items() if v is not None)
            return f"{{ {inside} }}" if inside else "{}"
    raise TypeError(f"TOML has no value for {type(value).__name__}")


def toml_key(key: str) -> str:
    """`key` bare when it can be, else in quotes."""
    return key if _BARE_KEY.fullmatch(key) else toml_value(key)


def toml_line(key: str, value: Any) -> str:
    """`key = value` as the canonical layout has it; several lines for long arrays and texts of lines."""
    start = f"{toml_key(key)} = "
    if isinstance(value, str) and "\n" in value and "\r" not in value and not _BLANK_AT_END.search(value):
        return f'{start}"""\n{_SEVERAL_LINES.sub(_escaped, value)}"""'
    line = start + toml_value(value)
    if len(line) > WIDTH and isinstance(value, list | tuple) and value:
        items = "".join(f"  {toml_value(item)},\n" for item in value)
        return f"{start}[\n{items}]"
    return line


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # half a character: no file can hold it
        return "\ufffd"
    return _SHORT.get(character) or (f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}")


def _number(value: float) -> str:
    if isfinite(value):
        return repr(value)
    return "nan" if isnan(value) else ("inf" if value > 0 else "-inf")


def _moment(value: dt.datetime) -> str:
    """With seconds and offset; TOML knows offsets in whole minutes only, old local times have others."""
    offset = value.utcoffset()
    if offset is not None and offset % dt.timedelta(minutes=1):
        value = value.astimezone(dt.timezone(dt.timedelta(minutes=offset // dt.timedelta(minutes=1))))
    return value.isoformat()
