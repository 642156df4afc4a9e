"""The text of a TOML file taken apart into its tables, and a table into its keys, with every comment.

tomllib says what a file means; this says where each thing stands. It only ever sees text that tomllib
has accepted (with line feeds as line ends), so it looks for where things end and checks nothing.

Which table a comment belongs to: lines that follow a table's last key without a blank line are its
tail; lines further down belong to the table below them. In a table a comment belongs to the key that
it ends the line of, or that follows it. What stands after the last table and a blank line is the foot.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from journeytui.files.parsing import loads
from journeytui.files.toml_patterns import GAP, HEAD, HEAD_OR_END, KEY, NAME, PIECE, SIMPLE_LINES, TAIL

Step = str | int
"""A key, or a place in an array counted from 0."""


class Entry(NamedTuple):
    """One `key = value` of a table, as it stands."""

    names: tuple[str, ...]
    """More than one for a dotted key."""
    start: int
    """Where the statement begins, behind its comment lines."""
    indent: str
    lead: str
    """The lines above it that belong to it: comments and blank lines."""
    text: str
    """The whole statement with its line end."""
    value: str
    inner: tuple[str, ...]
    """Comments inside the value (a list over several lines)."""
    comment: str
    """The comment at its end; empty when there is none."""
    column: int
    """Where that comment stands on its line."""

    @property
    def remarks(self) -> list[str]:
        """Every comment that belongs to the key, a line each."""
        return [*remarks(self.lead), *self.inner, *([self.comment] if self.comment else [])]


def remarks(text: str) -> list[str]:
    """The comments among the lines of a gap. (`splitlines` would break them at characters they may hold.)"""
    return [bare for line in text.split("\n") if (bare := line.strip(" \t"))]


class SourceTable:
    """A table as it stands in the text. The offsets are −1 when the text has no head for it."""

    __slots__ = ("body", "body_end", "children", "end", "head", "latest", "name", "start")

    def __init__(self, name: str) -> None:
        self.name = name
        self.children: list[SourceTable] = []
        self.latest: dict[str, SourceTable] = {}
        """The last table of each name among the children."""
        self.start = self.head = self.body = self.body_end = self.end = -1

    @property
    def stands(self) -> bool:
        return self.start >= 0

    def span(self) -> tuple[int, int] | None:
        """From where to where it stands with all in it; nothing when something else stands between."""
        end = self.end
        for child in self.children:
            inner = child.span()
            if inner is None or inner[0] != end:
                return None
            end = inner[1]
        return (self.start, end) if self.stands else None

    def add(self, name: str) -> "SourceTable":
        child = SourceTable(name)
        self.children.append(child)
        self.latest[name] = child
        return child


class SourceText:
    """The tables of `text`, as a tree; `foot` is what stands below all of them."""

    def __init__(self, text: str) -> None:
        self.text = text if text.endswith("\n") or not text else text + "\n"
        self.root = SourceTable("")
        self._names: dict[str, tuple[str, ...]] = {}
        self._same: dict[tuple[SourceTable, str], list[SourceTable]] = {}
        self.foot = self.text[self._scan() :]

    def _scan(self) -> int:
        text, table, at = self.text, self.root, self._header()
        while True:
            at, gap_end = self._body(at)
            table.body_end = at
            tail = TAIL.at(text, at)
            last = gap_end == len(text)
            # Without a blank line the comments below belong to the next head; there is none at the end.
            table.end = tail.end() if tail[1] or last else at
            if last:
                return table.end
            head = HEAD.at(text, gap_end)
            start = table.end
            table = self._placed(self.names(head[2]), many=head[1] == "[[")
            table.start, table.head, table.body = start, gap_end, head.end()
            at = head.end()

    def _header(self) -> int:
        """The comments at the top, down to the last blank line before the first key, are above the root."""
        gap = GAP.at(self.text, 0)
        if HEAD_OR_END.match(self.text, gap.end()):
            tail = TAIL.at(self.text, 0)
            end = tail.end() if tail[1] or gap.end() == len(self.text) else 0
        else:
            end = gap.end() - len(gap[0].rpartition("\n\n")[2]) if "\n\n" in gap[0] else 0
        self.root.start, self.root.head, self.root.body = 0, end, end
        return end

    def _body(self, start: int) -> tuple[int, int]:
        """Where the statements that begin at `start` end, and where the comments behind them do."""
        text, at = self.text, start
        while True:
            simple = SIMPLE_LINES.at(text, at)
            gap = GAP.at(text, simple.end())
            if HEAD_OR_END.match(text, gap.end()):
                return simple.end(), gap.end()
            *_inside, (at, _line_end) = _pieces(text, gap.end())

    def _placed(self, names: Sequence[str], *, many: bool) -> SourceTable:
        table = self.root
        for name in names[:-1]:
            table = table.latest.get(name) or table.add(name)
        existing = table.latest.get(names[-1])
        return existing if existing is not None and not many else table.add(names[-1])

    def names(self, dotted: str) -> tuple[str, ...]:
        """The parts of a dotted key, without their quotes."""
        known = self._names.get(dotted)
        if known is None:
            parts = [match[0] for match in NAME.finditer(dotted)]
            known = tuple(loads(f"x={part}")["x"] if part[0] in "\"'" else part for part in parts)
            self._names[dotted] = known
        return known

    def entries(self, table: SourceTable) -> Iterator[Entry]:
        """The keys of a table, in the order in which they stand."""
        at = table.body
        while at < table.body_end:
            gap = GAP.at(self.text, at)
            entry, at = self._entry(gap[0], gap.end())
            yield entry

    def _entry(self, lead: str, start: int) -> tuple[Entry, int]:
        text = self.text
        key = KEY.at(text, start)
        value_end, comment, comment_at, inner = key.end(), "", 0, []
        for at, piece in _pieces(text, key.end()):
            if piece[0] != "#":
                if not piece.isspace():
                    value_end = at - len(piece) + len(piece.rstrip(" \t"))
                    inner += [comment] if comment else []
                    comment = ""
                continue
            inner += [comment] if comment else []
            comment, comment_at = piece.rstrip(" \t"), at - len(piece)
        column = comment_at - (text.rfind("\n", 0, comment_at) + 1)
        entry = Entry(
            names=self.names(key[2]),
            start=start,
            indent=key[1],
            lead=lead,
            text=text[start:at],
            value=text[key.end() : value_end],
            inner=tuple(inner),
            comment=comment,
            column=column,
        )
        return entry, at

    def lead(self, table: SourceTable) -> str:
        """The comments above the head of a table."""
        return self.text[table.start : table.head]

    def tail(self, table: SourceTable) -> str:
        """The comments below the last key of a table, with the blank lines that follow."""
        return self.text[table.body_end : table.end]

    def line_of(self, path: Sequence[Step]) -> int | None:
        """The line of what stands at `path`, or of the nearest thing around it."""
        table, offset, at = self.root, -1, 0
        while at < len(path):
            place = path[at + 1] if at + 1 < len(path) else 0
            inner = self._inner(table, str(path[at]), place if isinstance(place, int) else 0)
            if inner is None:
                break
            table = inner
            at += 2 if isinstance(place, int) else 1
            offset = table.head if table.stands else offset
        wanted = tuple(step for step in path[at:] if isinstance(step, str))
        if wanted and table.stands:
            offset = next((one.start for one in self.entries(table) if _on_the_way(one, wanted)), offset)
        return None if offset < 0 else bisect_left(self._line_ends, offset) + 1

    @cached_property
    def _line_ends(self) -> list[int]:
        """Where each line ends: counting line ends for every finding takes longer than finding it."""
        ends = accumulate(len(line) + 1 for line in self.text.split("\n"))
        return [end - 1 for end in ends]

    def _inner(self, table: SourceTable, name: str, place: int) -> SourceTable | None:
        """The table of that name at `place` among its like in `table`."""
        same = self._same.get((table, name))
        if same is None:
            same = self._same[table, name] = [child for child in table.children if child.name == name]
        return same[place] if place < len(same) else None


def _on_the_way(entry: Entry, wanted: tuple[str, ...]) -> bool:
    """Whether the value of a key holds what is `wanted`."""
    return entry.names == wanted[: len(entry.names)] or entry.names[: len(wanted)] == wanted


def _pieces(text: str, at: int) -> Iterator[tuple[int, str]]:
    """The pieces of a statement from `at` to its line end, each with where it ends."""
    depth = 0
    while True:
        match = PIECE.at(text, at)
        at, piece = match.end(), match[0]
        yield at, piece
        if piece in ("[", "{"):
            depth += 1
        elif piece in ("]", "}"):
            depth -= 1
        elif piece == "\n" and not depth:
            return
