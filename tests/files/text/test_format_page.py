"""docs/format.md and the schemas say what the program does."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from journeytui.files import format_page
from journeytui.files.expectations import properties
from journeytui.files.manuscript import canonical
from journeytui.files.reading import parse_journey
from journeytui.files.schema import journey_schema, log_schema
from journeytui.files.shape import SHAPE, walk
from journeytui.journey.checking import checked
from journeytui.workshop.entries import Entry, Header

PAGE = Path(__file__).parents[3] / "docs" / "format.md"


@cache
def made() -> str:
    return format_page.format_page()


def examples() -> list[str]:
    return re.findall(r"```toml\n(.*?)```", made(), re.DOTALL)


def test_the_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == made(), "python -m journeytui.files.format_page > docs/format.md"


def test_its_journey_is_valid_and_canonical():
    loaded = parse_journey(examples()[0].encode(), "buying-a-kitchen.toml")
    assert loaded.problems == ()
    assert canonical(loaded) == examples()[0]


def test_its_log_is_valid():
    log = tomllib.loads(examples()[1])
    entries = [checked(Entry, entry) for entry in log.pop("entry")]
    assert checked(Header, log).journey == "buying-a-kitchen"
    assert entries[0].edit is not None


@pytest.mark.parametrize("table", list(walk(SHAPE)), ids=lambda table: table.kind)
def test_every_key_is_explained(table):
    heading = f"`{table.head}`" if table.path else "At the top"
    section = made().partition(f"\n#### {heading}\n")[2].partition("\n####")[0]
    for key in table.keys:
        row = re.search(rf"^\| `{key}` \| (.+?) \| (.*?) \| (.+?) \|$", section, re.MULTILINE)
        assert row is not None, key
        assert row[3].strip(), key


def test_schemas_go_by_the_names_of_the_file_and_explain_them():
    assert set(journey_schema()["properties"]) == {*SHAPE.keys, *SHAPE.tables}
    activity = SHAPE.tables["phase"].tables["activity"]
    assert set(properties(activity)) == {*activity.keys, *activity.tables}
    assert (
        properties(SHAPE.tables["frame"])["minutes"]["description"]
        == "Minutes of a half day; 240 unless said."
    )
    entry = log_schema()["$defs"]["Entry"]["properties"]
    assert {"did", "set", "was", "seq"} <= set(entry)
    assert entry["of"]["description"]
    assert log_schema()["properties"]["entry"]["items"] == {"$ref": "#/$defs/Entry"}
