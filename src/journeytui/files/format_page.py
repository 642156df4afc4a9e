"""The text of docs/format.md, made from the models.

`python -m journeytui.files.format_page > docs/format.md` writes it anew.
"""

import sys
from collections.abc import Iterator

from journeytui.files.bounds import DEEPEST, LARGEST, MOST_CARDS, MOST_ITEMS, MOST_VALUES
from journeytui.files.format_prose import INTRODUCTION, JOURNEY_EXAMPLE, LOG, LOG_EXAMPLE, SHARED
from journeytui.files.schema import Schema, field_notes, journey_schema, log_schema
from journeytui.files.shape import SHAPE, Table, walk
from journeytui.files.values import WIDTH, toml_value
from journeytui.journey.model import FORMAT, LONGEST_TEXT, InFile, Journey, Node, keys
from journeytui.workshop.entries import LOG_FORMAT, Entry, Header


def format_page() -> str:
    """The page, as Markdown."""
    introduction = INTRODUCTION.format(
        format=FORMAT,
        example=JOURNEY_EXAMPLE,
        width=WIDTH,
        mib=LARGEST >> 20,
        values=MOST_VALUES,
        cards=MOST_CARDS,
        items=MOST_ITEMS,
        longest=LONGEST_TEXT,
        deepest=DEEPEST,
    )
    journey, log = journey_schema(), log_schema()
    parts = [introduction]
    parts += (_section(table, journey) for table in walk(SHAPE))
    parts.append(LOG.format(example=LOG_EXAMPLE))
    parts.append(f"\n### The header\n\n{Header.__doc__}\n\n{_rows(Header, log, {'format': LOG_FORMAT})}")
    parts.append(f"\n### `[[entry]]`\n\n{_prose(Entry)}\n\n{_rows(Entry, log['$defs']['Entry'])}")
    return "".join(parts)


def _section(table: Table, schema: Schema) -> str:
    described = schema["$defs"].get(table.model.__name__, schema)
    heading = f"`{table.head}`" if table.path else "At the top"
    inside = [f"`{inner.head}`" for inner in table.tables.values()]
    below = f"\nIn it stand {', '.join(inside)}.\n" if inside else ""
    always = {key.name: key.default for key in table.keys.values() if key.written and not key.required}
    rows = _rows(table.model, described, always, skip=tuple(table.tables))
    return f"\n#### {heading}\n\n{_prose(table.model)}\n\n{rows}{below}"


def _prose(model: type[InFile]) -> str:
    return "\n".join(line.strip() for line in (model.__doc__ or "").strip().split("\n"))


def _rows(
    model: type[InFile],
    schema: Schema,
    always: dict[str, object] | None = None,
    skip: tuple[str, ...] = (),
) -> str:
    """A table of the keys: what each may hold, what it is when absent, what it means."""
    notes = field_notes(model)
    names = {key: field.name for key, field in keys(model).items()}
    rows = ["| key | value | when absent | meaning |\n| --- | --- | --- | --- |\n"]
    for key, described in schema["properties"].items():
        if key in skip or key not in names:
            continue
        absent = _absent(key, described, schema.get("required", ()))
        if issubclass(model, Node | Journey) and key == "id":
            absent = "made"
        elif key in (always or {}):
            absent += ", but always written"
        meaning = notes.get(names[key]) or SHARED.get(key, "")
        rows.append(f"| `{key}` | {' '.join(_value(described))} | {absent} | {meaning} |\n")
    return "".join(rows)


def _absent(key: str, described: Schema, required: tuple[str, ...]) -> str:
    default = described.get("default")
    if key in required:
        return "required"
    return f"`{toml_value(default)}`" if default not in (None, "", []) else ""


def _value(described: Schema) -> Iterator[str]:
    """What a value may be, in few words."""
    if "anyOf" in described:
        kinds = [one for one in described["anyOf"] if one.get("type") != "null"]
        if {one.get("type") for one in kinds} == {"integer", "number"}:
            yield "number"
            return
        for one in kinds:
            yield from _value(one)
    elif "enum" in described:
        yield " ".join(f"`{name}`" for name in described["enum"])
    elif described.get("type") == "array":
        yield f"list of {' '.join(_value(described['items']))}"
    elif described.get("type") == "integer":
        yield "whole number"
        if "minimum" in described:
            yield f"{described['minimum']} to {described['maximum']}".replace("-", "−")
    elif described.get("type") == "string":
        names = {"date": "date", "date-time": "date and time"}
        yield names.get(described.get("format", ""), "id" if "pattern" in described else "text")
    else:
        yield {"boolean": "`true` `false`", "number": "number", "object": "inline table"}[described["type"]]


if __name__ == "__main__":
    sys.stdout.write(format_page())
