"""What a key should hold, in words: for error messages and for the page about the format."""

import difflib
import functools
from collections.abc import Iterable
from typing import Any, Final

from journeytui.files.parsing import loads
from journeytui.files.schema import Schema, journey_schema
from journeytui.files.shape import Table
from journeytui.files.values import toml_value
from journeytui.i18n import _
from journeytui.inert import excerpt

LARGEST_NUMBER: Final = 63
"""Bits of a whole number; TOML promises no more."""
_LONGEST_QUOTE: Final = 40


def properties(table: Table) -> Schema:
    """The keys of `table` as the JSON Schema has them."""
    schema = _journey_schema()
    described: Schema = schema["$defs"].get(table.model.__name__, schema)["properties"]
    return described


@functools.cache
def _journey_schema() -> Schema:
    return journey_schema()


def expectation(schema: Schema) -> str:
    """What a value of `schema` is, as a phrase: "a whole number from −2 to 2"."""
    if "anyOf" in schema:
        choices = [one for one in schema["anyOf"] if one.get("type") != "null"]
        if {one["type"] for one in choices} == {"integer", "number"}:
            return _("a number")
        return _(" or ").join(expectation(one) for one in choices)
    if "enum" in schema:
        return _("one of {names}").format(names=", ".join(f'"{name}"' for name in schema["enum"]))
    match schema["type"]:
        case "array":
            return _("a list in brackets, each {item}").format(item=expectation(schema["items"]))
        case "boolean":
            return _("true or false")
        case "integer" if "minimum" in schema and "maximum" in schema:
            low, high = (str(schema[end]).replace("-", "−") for end in ("minimum", "maximum"))
            return _("a whole number from {low} to {high}").format(low=low, high=high)
        case "integer":
            return _("a whole number")
    return _text_expectation(schema)


def _text_expectation(schema: Schema) -> str:
    match schema.get("format"):
        case "date":
            return _("a date")
        case "date-time":
            return _("a date and time")
    if "pattern" in schema:
        return _("an id in quotes: 1 to 64 letters a–z, digits, - and _")
    return _("a text in quotes")


def example(schema: Schema) -> str:
    """A value that `schema` allows, as TOML."""
    if "anyOf" in schema:
        return example(schema["anyOf"][0])
    if "enum" in schema:
        return toml_value(schema["enum"][0])
    match schema["type"]:
        case "array":
            return f"[{example(schema['items'])}]"
        case "boolean":
            return "true"
        case "integer" | "number":
            return str(schema.get("maximum", 30))
    texts = {"date": "2026-10-30", "date-time": "2026-11-21T09:38:12+01:00"}
    return texts.get(schema.get("format", ""), '"ac-7f3kx2m"' if "pattern" in schema else '"…"')


def found(value: Any) -> str:
    """`value` as it is quoted in a message: short and harmless."""
    match value:
        case dict():
            return _("a table")
        case list():
            return _("a list")
        case int() if value.bit_length() > LARGEST_NUMBER:
            return _("a huge number")
        case str():
            return f'"{excerpt(value)}"'
    return toml_value(value)


def nearest(wrong: str, names: Iterable[str]) -> str:
    """The question whether one of `names` was meant, when one is close to `wrong`; else nothing."""
    close = difflib.get_close_matches(wrong.lower(), list(names), 1, 0.6)
    return _("Did you mean “{name}”?").format(name=close[0]) if close else ""


def remedy(value: Any, key: str, schema: Schema, types: Iterable[type] = ()) -> str:
    """What to do about a `value` of `key` that `schema` does not allow."""
    if isinstance(value, str):
        if unquoted := _unquoted(value, types):
            return _("Write {value} without quotes.").format(value=unquoted)
        if "enum" in schema and (advice := nearest(value, schema["enum"])):
            return advice
    return _("Write for example: {line}").format(line=f"{key} = {example(schema)}")


def _unquoted(text: str, types: Iterable[type]) -> str:
    if len(text) > _LONGEST_QUOTE or "\n" in text:
        return ""
    try:
        value = loads(f"x = {text}")["x"]
    except (ValueError, RecursionError):
        return ""
    return text if type(value) in set(types) - {str} else ""
