"""docs/keys.md is what the registry says."""

from pathlib import Path

from journeytui.method.inputline import GRAMMAR
from journeytui.ui.actions import REGISTRY
from journeytui.ui.keys_page import keys_page

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_the_key_reference_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == keys_page(), "python -m journeytui.ui.keys_page > docs/keys.md"


def test_it_names_every_action_and_every_line_of_the_grammar():
    page = keys_page()
    assert [action.name for action in REGISTRY if f"| `{action.name}` |" not in page] == []
    assert [line.typed for line in GRAMMAR if f"| `{line.typed}` | {line.does} |" not in page] == []


def test_its_tables_are_whole():
    for line in keys_page().splitlines():
        if line.startswith("|"):
            assert line.endswith(" |")
            assert line.count(" | ") in (1, 2, 4)
