"""What docs/format.md says beside the tables of keys that the models give; see format_page."""

from typing import Final

SHARED: Final = {
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

INTRODUCTION: Final = """\
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
- Ids of your own, 1 to 64 letters a–z or A–Z, digits, `-` and `_`; they are never renamed. `frame`,
  `checks` and `journey` are taken. A card without an id gets one from what it says, the same at each
  reading; it is written into the file with the first edit.
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

LOG: Final = """
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
| `set` | keys of a card, of `frame`, `checks` or `journey` changed from `was` to `set` | `id` `set` `was` |
| `resolve` | a parked item was settled | `id` `set` `was` |
| `move` | a card went into `parent`, behind `after` (empty: first) | `id` `parent` `after` `was_…` |
| `undo`, `redo` | the group that `seq` number `of` closed was taken back, or done again | `of` `text` |
| `stage` | the walk went to `stage` | `stage` `was` |
| `gate` | the gate was passed with lanes still empty | `text`: the reason |
| `start`, `break`, `resume`, `end` | the half day | `minutes` |
| `agenda` | a stage got minutes from a later one, or gave it some | `text`: the stage, `minutes` |
| `silence` | a pause to think began; the clock goes on | `minutes`: how long it was to be |
| `note` | a note for next time | `text` |
| `aim` | what shall come of the half day, as `ideal`, `enough` and `minimal` | `card` |
| `reached` | how far the half day came: `ideal`, `enough`, `minimal` or `less` | `text` |
| `clock` | the wall clock jumped: the computer slept, or its clock was set | `minutes`: below 0, back |
| `outside` | the journey file was changed outside; the edits follow | `text`: logs that could not be read |
"""

JOURNEY_EXAMPLE: Final = """\
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

LOG_EXAMPLE: Final = """\
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
