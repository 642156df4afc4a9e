"""The text of one table: kept as it stood but for the keys that changed, or in the canonical layout."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from journeytui.files.shape import Key, Table
from journeytui.files.source_text import Entry, SourceTable, SourceText, remarks
from journeytui.files.toml_patterns import Pattern
from journeytui.files.values import toml_line
from journeytui.journey.model import Part

_FLOATING: Final = Pattern(r"(?>(?:[ \t]*+#[^\n]*+\n)+)[ \t]*+\n")


def canonical_table(
    table: Table,
    part: Part,
    entries: Sequence[Entry] = (),
    extras: Mapping[str, Any] | None = None,
    source: tuple[SourceText, SourceTable] | None = None,
) -> str:
    """The table in the canonical layout, with the comments and unknown keys that stood in it.

    `entries` are its keys as they stood; `extras` are unknown keys that have no entry (they stood in an
    inline table). Ends with a blank line; empty when there is nothing to say and no head stood there.
    """
    stood = {entry.names[0]: entry for entry in entries if len(entry.names) == 1}
    lines: list[str] = []
    for key in table.keys.values():
        value, entry = getattr(part, key.field), stood.get(key.name)
        if key.shown(value) or (entry is not None and value is not None and entry.remarks):
            lines += _canonical_line(key.name, value, entry)
    unknown = [one for one in entries if one.names[0] not in table.keys and one.names[0] not in table.tables]
    for entry in unknown:
        lines += [*remarks(entry.lead), entry.text.strip(" \t\n")]
    seen = {entry.names[0] for entry in entries}
    lines += [toml_line(name, value) for name, value in (extras or {}).items() if name not in seen]
    for entry in entries:
        if entry.names[0] in table.tables:
            lines += _moved_below(entry)
    head, tail = _head(table, source), remarks(source[0].tail(source[1])) if source else []
    if not table.path:
        return _paragraphs([*head, *lines, *tail])
    if not lines and not tail and not head and not table.many:
        return ""
    return _paragraphs([*(head or [table.head]), *lines, *tail])


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines) + "\n" if lines else ""


def _head(table: Table, source: tuple[SourceText, SourceTable] | None) -> list[str]:
    """The head as lines, the comments above it first; none when the text has no head."""
    if source is None or not source[1].stands:
        return []
    text, stood = source
    above = tidy_gap(text.lead(stood))
    if not table.path:
        return above
    line = text.text[stood.head : stood.body]
    comment = line[line.index("]") :].partition("#")
    remark = f"#{comment[2]}".rstrip(" \t\n") if comment[1] else ""
    return [*above, with_comment(table.head, remark, line.find("#") if remark else 0)]


def tidy_gap(gap: str) -> list[str]:
    """Comment lines without indentation, single blank lines between them, none before the first."""
    lines = [line.strip(" \t") for line in gap.split("\n")[:-1]]
    return [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]


def _canonical_line(name: str, value: Any, entry: Entry | None) -> list[str]:
    line = toml_line(name, value)
    if entry is None:
        return [line]
    return [*remarks(entry.lead), *entry.inner, with_comment(line, entry.comment, entry.column)]


def with_comment(line: str, comment: str, column: int) -> str:
    """`line` with a comment behind it, at the column where it stood when there is room."""
    if not comment:
        return line
    last = line.rpartition("\n")[2]
    room = column - len(last)
    return f"{line}{' ' * room if room > 0 else '  '}{comment}"


def kept(text: SourceText, start: int, end: int) -> str:
    """A piece of the text as it stood; the last one with a blank line, which others have from the start."""
    piece = text.text[start:end]
    return piece if end < len(text.text) or piece.endswith("\n\n") else piece + "\n"


def kept_table(
    table: Table,
    part: Part,
    entries: Sequence[Entry],
    changed: Iterable[Key],
    dropped: Iterable[str],
    source: tuple[SourceText, SourceTable],
) -> str:
    """The table as it stood, but for the keys in `changed`; `dropped` are tables that stood inline."""
    text, stood = source
    new = {key.name: key for key in changed}
    gone = set(dropped)
    names: list[str] = []
    lines: list[str] = []
    for entry in entries:
        name = entry.names[0]
        if name in gone:
            kept = "".join(f"{entry.indent}{remark}\n" for remark in _moved_below(entry))
        elif name in new:
            kept = _changed_line(new.pop(name), part, entry)
        else:
            kept = entry.lead + entry.text
        names.append(name)
        lines.append(kept)
    order = list(table.keys)
    for key in new.values():
        value = getattr(part, key.field)
        if key.shown(value):
            earlier = order[: order.index(key.name)]
            at = max((place for place, name in enumerate(names, 1) if name in earlier), default=0)
            names.insert(at, key.name)
            indent = entries[0].indent if entries else ""
            lines.insert(at, f"{indent}{toml_line(key.name, value)}\n")
    head, tail = text.text[stood.start : stood.body], text.tail(stood)
    body = "".join(lines)
    ends_with_remark = body.rstrip("\n").rpartition("\n")[2].lstrip(" \t").startswith("#")
    if (ends_with_remark and not tail) or (stood.end == len(text.text) and not tail.endswith("\n\n")):
        tail += "\n"  # else the comment would belong to the table below
    return head + body + tail


def _moved_below(entry: Entry) -> list[str]:
    """What stays of a table that stood inline: its comments. Dotted keys take theirs along."""
    return entry.remarks if len(entry.names) == 1 else []


def _changed_line(key: Key, part: Part, entry: Entry) -> str:
    value = getattr(part, key.field)
    if value is None or not (key.shown(value) or entry.remarks):
        return "".join(f"{entry.indent}{remark}\n" for remark in entry.remarks)
    line = with_comment(toml_line(key.name, value), entry.comment, entry.column - len(entry.indent))
    inner = "".join(f"{entry.indent}{remark}\n" for remark in entry.inner)
    return f"{entry.lead}{inner}{entry.indent}{line}\n"


def joined(texts: Iterable[str]) -> str:
    """Tables one below the other. A comment that floats above a head keeps a blank line above itself."""
    parts: list[str] = []
    for text in texts:
        if not text:
            continue
        if parts and not parts[-1].endswith("\n\n") and _FLOATING.match(text):
            parts.append("\n")
        parts.append(text)
    return "".join(parts)


def unknown_table(text: SourceText, table: SourceTable, *, tidy: bool = False) -> str:
    """A table that the format does not know, with all in it, as it stood; `tidy` its blank lines only."""
    own = ""
    if table.stands and tidy:
        body = text.text[table.head : table.body_end].rstrip("\n")
        own = _paragraphs([*tidy_gap(text.lead(table)), body, *remarks(text.tail(table))])
    elif table.stands:
        own = kept(text, table.start, table.end)
    return joined((own, *(unknown_table(text, inner, tidy=tidy) for inner in table.children)))
