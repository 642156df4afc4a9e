"""The text of docs/format.md, made from the models.

`python -m journeytui.files.format_page > docs/format.md` writes it anew.
"""

import sys
from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from journeytui.files.bounds import DEEPEST, LARGEST, MOST_CARDS, MOST_ITEMS, MOST_VALUES
from journeytui.files.schema import Schema, field_notes, journey_schema, log_schema
from journeytui.files.shape import SHAPE, Table, walk
from journeytui.files.values import WIDTH, toml_value
from journeytui.journey.model import FORMAT, LONGEST_TEXT, Journey, Node
from journeytui.workshop.entries import LOG_FORMAT, Entry, Header

_SHARED: Final = {
    "id": "Names it for good. Missing ones are made when the file is read.",
    "title": "What it is called.",
    "text": "What is on the card.",
    "kind": "Which sort it is.",
    "quote": "In the customer's own words.",
    "basis": "Why we believe it; an insight names its sources.",
    "sources": "The sources that it rests on.",
    "note": "A few words beside it.",
    "state": "How far it has come.",
    "due": "The day it shall be done.",
    "answer": "What was found out.",
    "now": "The number today.",
    "goal": "The number to reach.",
    "valence": "How it feels, from very bad to very good.",
    "asked": "When it was asked.",
}
"""What keys mean that several tables have, or that say it themselves."""

_INTRODUCTION: Final = """\
# The journey file and the session log

Made by `python -m journeytui.files.format_page` from the models of the program; a test sees to it that it
is up to date. This page is binding: a file that follows it is read by every version of the program that
knows format {format}, and what the program writes follows it.

A journey is a folder's worth of text that belongs to the people who made it:

```
kitchen.toml                              the journey
kitchen.sessions/2026-11-21-am-k7q2.toml  the log of one half day
```

Both are [TOML 1.0](https://toml.io/en/v1.0.0) in UTF-8. Read them, edit them in any editor, keep them in git.
`journeytui check` says what is wrong with one, `journeytui fmt` puts it in the canonical layout, and
`journeytui schema` prints a JSON Schema for editors that want one.

## The journey file

It reads from top to bottom as the journey goes in time. The order in the file is the order on the map;
an id is a name and never a position.

```toml
{example}```

### What may be written by hand

- Keys in any order, inline tables, dotted keys, single quotes, CRLF, a byte order mark: all that TOML allows.
- Ids of your own, 1 to 64 letters a–z or A–Z, digits, `-` and `_`; they are never renamed. `frame` and
  `journey` are taken. A card without an id gets one from what it says, the same at each reading; it is
  written into the file with the first edit.
- Comments anywhere. Lines above a key or a table belong to it, as does a comment at the end of its line;
  lines below the last key of a table belong to that table; what stands below a blank line after the last
  table stays at the end of the file. They stay with their card or key through edits and moves, go with a
  card that is removed, and come back when that is undone.
- Keys and tables of your own. They are kept where they stand, and `check` mentions them (JT001), since most
  are slips of the pen.

### What the program writes

- An unchanged journey leaves the same bytes. A changed key changes its own lines, a new card adds its own;
  all else stays as it stood, line ends and all.
- New tables, and all of them after `fmt`, are in the canonical layout: keys in the order below, absent ones
  left out; `[[…]]` blocks and never inline tables; one blank line between tables; UTF-8, LF, one line end at
  the end; a list on one line up to {width} columns, else an item a line with a comma behind each; texts of
  several lines between `\"\"\"` unless a line ends in a blank; dates and times bare, with their offset.
- Characters that cannot be seen (controls, bidirectional overrides, zero-width ones, line separators) are
  written as `\\u…`, so that a diff shows them.
- Nothing volatile: no time of the last save, no counters, no window state.

### Bounds

A file may have {mib} MiB, {values:,} values, {cards:,} cards, {items:,} items in a list of values,
{longest:,} characters in a text, {deepest} parts in a key, and whole numbers of 64 bits. What is beyond is
refused, as far as it can be before it is parsed.

### Problems

| code | severity | what |
| --- | --- | --- |
| JT001 | warning | a key or table that the format does not know; it is kept |
| JT002 | error | a value of the wrong type or outside its choices, or a required key missing |
| JT003 | warning | an id that names nothing, or the wrong kind of thing |
| JT004 | error | an id that is there twice, or reserved |
| JT005 | error | a format newer than the program, or one that never was |
| JT006 | error | not TOML, not UTF-8, too big, too deep, or no file at all |

An error keeps the file from being opened, and all of them are reported at once. Files of older formats are
read, brought up to date in memory and written in the present one at the next save.

### The tables
"""

_LOG: Final = """
## The session log

Every edit belongs to a session: a half day (`workshop`), or editing outside one (`desk`). Its log lies in
the folder `NAME.sessions` beside `NAME.toml`, called after the local day, `am` or `pm` (from 13:00), and
four random characters, so that two people can log the same half day without a conflict in git.

A log is a header, then one `[[entry]]` block for each thing that happened, in order; it is only ever added
to. Values stand on one line, and `seq`, which counts up, is the **last** key of each entry: an entry
without it was cut off by a crash and counts for nothing. Do not merge logs with `merge=union`, which
breaks TOML.

```toml
{example}```

Entries of which all but the last carry `more = true` belong together (a paste of ten cards, a card with
all that pointed at it); a group counts only when its last entry is there. Playing the edits of all logs
back in order gives the journey file.

| `did` | what happened | keys |
| --- | --- | --- |
| `add`, `park` | a card was added; a question was parked | `id` `kind` `parent` `after` `card` |
| `remove` | a card was removed; `card` is all that it was | `id` `kind` `parent` `after` `card` |
| `set` | keys of a card, of `frame` or of `journey` changed from `was` to `set` | `id` `set` `was` |
| `resolve` | a parked item was settled | `id` `set` `was` |
| `move` | a card went into `parent`, behind `after` (empty: first) | `id` `parent` `after` `was_…` |
| `undo`, `redo` | the group that `seq` number `of` closed was taken back, or done again | `of` `text` |
| `stage` | the walk went to `stage` | `stage` `was` |
| `gate` | the gate was passed with lanes still empty | `text`: the reason |
| `start`, `break`, `resume`, `end` | the half day | `minutes` |
| `note` | a note for next time | `text` |
| `clock` | the wall clock jumped | `minutes` |
| `outside` | the journey file had changed outside the program; the edits follow | |
"""

_JOURNEY_EXAMPLE: Final = """\
format = 1
id = "buying-a-kitchen"
title = "Buying a kitchen"
language = "en"
stage = "feelings"                     # where the walk stands

[frame]
purposes = ["understand", "optimise"]
segment = "Young families, first home"
owner = "Customer experience"

[[source]]
id = "so-4tq9w3z"
kind = "interview"
date = 2026-10-30
about = "Five families who cancelled"

[[phase]]
id = "ph-7f3k0xe"
title = "Dreaming"

[[phase.activity]]
id = "ac-x2m8b1q"
text = "Looks at the kitchen when visiting friends"
outside = true
basis = "insight"
sources = ["so-4tq9w3z"]

[[phase.activity.thought]]
id = "th-9w1dk52"
text = "We could have this too"
quote = true

[[phase.activity.feeling]]
id = "fe-b5hjt8n"
valence = 2
text = "longing"

[[phase.activity.sticker]]
id = "st-p8ra6cv"
kind = "joy"
on = "fe-b5hjt8n"

[[parked]]
id = "pa-h6t0m4s"
kind = "question"
text = "Who answers mail in July?"
stage = "feelings"
at = "ac-x2m8b1q"
asked = 2026-11-21T09:38:12+01:00
state = "open"
"""

_LOG_EXAMPLE: Final = """\
format = 1
journey = "buying-a-kitchen"
session = "2026-11-21-am-k7q2"
kind = "workshop"
started = 2026-11-21T08:30:04+01:00
time_zone = "Europe/Stockholm"
minutes = 240

[[entry]]
at = 2026-11-21T08:31:10+01:00
did = "add"
stage = "phases"
id = "ph-7f3k0xe"
kind = "phase"
after = ""
card = { title = "Dreaming" }
seq = 0
"""


def format_page() -> str:
    """The page, as Markdown."""
    introduction = _INTRODUCTION.format(
        format=FORMAT,
        example=_JOURNEY_EXAMPLE,
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
    parts.append(_LOG.format(example=_LOG_EXAMPLE))
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


def _prose(model: type[BaseModel]) -> str:
    return "\n".join(line.strip() for line in (model.__doc__ or "").strip().split("\n"))


def _rows(
    model: type[BaseModel],
    schema: Schema,
    always: dict[str, object] | None = None,
    skip: tuple[str, ...] = (),
) -> str:
    """A table of the keys: what each may hold, what it is when absent, what it means."""
    notes = field_notes(model)
    aliases = {info.alias or name: name for name, info in model.model_fields.items()}
    rows = ["| key | value | when absent | meaning |\n| --- | --- | --- | --- |\n"]
    for key, described in schema["properties"].items():
        if key in skip or key not in aliases:
            continue
        absent = _absent(key, described, schema.get("required", ()))
        if issubclass(model, Node | Journey) and key == "id":
            absent = "made"
        elif key in (always or {}):
            absent += ", but always written"
        meaning = notes.get(aliases[key]) or _SHARED.get(key, "")
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
