"""Random hand-written comments through random edits: none is lost, none ends up at another card or key."""

import tomllib
from collections.abc import Iterator
from random import Random

import pytest

from journeytui.files.manuscript import Manuscript
from journeytui.files.reading import parse_journey
from journeytui.files.source_text import SourceTable, SourceText, remarks
from journeytui.files.values import toml_value
from journeytui.journey.edits import apply, inverse
from journeytui.journey.lookup import ids
from tests.strategies import _make_journey, random_edits

Place = tuple[str, str]
"""The id (or path) of a table, and the key in it; no key for what stands by the table itself."""

WORDS = ["here", "x = 1", "[[phase]]", '“å” " \u2028 ]']


class Scribe:
    """Writes comments into a canonical text, takes blank lines away, and notes where each belongs."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.places: dict[str, Place] = {}

    def remark(self, table: str, key: str = "") -> str:
        words = f"# remark {len(self.places)} {self.random.choice(WORDS)}"
        self.places[words] = (table, key)
        return words

    def maybe(self, table: str, key: str = "", most: int = 2) -> list[str]:
        return [self.remark(table, key) for _ in range(self.random.choice([0, 0, 0, 0, 1, most]))]

    def annotated(self, text: str) -> str:
        blocks = _blocks(text)
        names = [_name(block, number) for number, block in enumerate(blocks)]
        lines = [*self.maybe("top"), ""]
        for block, name, following in zip(blocks, names, [*names[1:], "foot"], strict=True):
            tail = self.maybe(name)
            lines += [*self.block(block, name), *tail]
            if not tail and following != "foot" and self.random.random() < 0.2:
                continue  # no blank line below: what follows belongs to the next table
            floating = self.maybe(following)
            lines += ["", *floating, ""] if floating else [""]
        return "\n".join(lines).rstrip("\n") + "\n"

    def block(self, block: list[str], name: str) -> Iterator[str]:
        until = ""
        for line in block:
            key = "" if line.startswith("[") else line.partition(" = ")[0]
            if until:
                until = "" if line.endswith(until) else until
                yield line
                continue
            yield from self.maybe(name, key)
            if line.endswith(('= """', "= [")):
                until = '"""' if line.endswith('"') else "]"
                yield line
            elif " = [" in line and self.random.random() < 0.5:
                yield from self.broken_up(line, name, key)
            elif self.random.random() < 0.15:
                yield line + self.random.choice(["", " ", "    "]) + self.remark(name, key)
            else:
                yield line

    def broken_up(self, line: str, name: str, key: str) -> Iterator[str]:
        yield f"{key} = ["
        for item in tomllib.loads(line)[key]:
            yield f"{toml_value(item)}, {''.join(self.maybe(name, key, most=1))}"
        yield from self.maybe(name, key)
        yield "]"


def _blocks(text: str) -> list[list[str]]:
    """The tables of a canonical text. A blank line in a text of several lines does not end one."""
    blocks = [""]
    for part in text.rstrip("\n").split("\n\n"):
        if blocks[-1].count('"""') % 2:
            blocks[-1] += f"\n\n{part}"
        else:
            blocks.append(part)
    return [block.split("\n") for block in blocks[1:]]


def _name(block: list[str], number: int) -> str:
    """What a table is called in these tests: its id, else its head; participants by their number."""
    if block[0].startswith("[["):
        return next((line[6:-1] for line in block if line.startswith("id = ")), f"{block[0]} {number}")
    return block[0] if block[0].startswith("[") else "top"


def found(text: str) -> tuple[dict[str, Place], dict[str, set[str]]]:
    """Where each comment of a text stands, and the keys of each table."""
    source = SourceText(text)
    places: dict[str, Place] = dict.fromkeys(remarks(source.foot), ("foot", ""))
    keys: dict[str, set[str]] = {}
    for number, (table, path) in enumerate(_tables(source.root, ())):
        entries = list(source.entries(table))
        head, _hash, comment = source.text[table.head : table.body].partition("#")
        block = [head.strip() if path else "", *(f"{entry.names[0]} = {entry.value}" for entry in entries)]
        name = _name(block, number)
        keys[name] = {entry.names[0] for entry in entries}
        beside = [*remarks(source.lead(table)), *remarks(source.tail(table))]
        beside += [f"#{comment.rstrip()}"] if path and comment else []
        places |= dict.fromkeys(beside, (name, ""))
        for entry in entries:
            places |= dict.fromkeys(entry.remarks, (name, entry.names[0]))
    return places, keys


def _tables(table: SourceTable, path: tuple[str, ...]) -> Iterator[tuple[SourceTable, tuple[str, ...]]]:
    """The tables of a text, as they stand in a canonical one: each before those in it."""
    if table.stands:
        yield table, path
    for child in table.children:
        yield from _tables(child, (*path, child.name))


def trial(seed: int) -> None:
    random = Random(seed)
    scribe = Scribe(random)
    text = scribe.annotated(Manuscript.blank().written(_make_journey(random, 3)))
    loaded = parse_journey(text.encode(), "k.toml")
    before, _keys = found(text)
    assert before == scribe.places
    journey = loaded.journey
    for _turn in range(random.randint(1, 8)):
        edits = random_edits(journey, random)
        journey = apply(journey, edits)
        if random.random() < 0.2:
            journey = apply(journey, inverse(edits))
        if random.random() < 0.3:
            loaded.manuscript.written(journey)
    written = loaded.manuscript.written(journey)
    assert parse_journey(written.encode(), "k.toml").journey == journey
    after, keys = found(written)
    there = ids(journey)
    for words, (table, key) in before.items():
        if table not in there and not table.startswith(("[", "top", "foot")):
            assert words not in after, "the comment of a removed card"
            continue
        now = after[words]
        assert now[0] == table, words
        assert now[1] == key or key not in keys[table], words


@pytest.mark.parametrize("seed", range(150))
def test_comments_through_edits(seed):
    trial(seed)


@pytest.mark.full
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_comments_through_edits(part):
    for seed in range(1000):
        trial(10_000 * (part + 1) + seed)
