"""docs/checks.md is what the checks say of themselves."""

from pathlib import Path

from journeytui.method.checks import FILE_CODES, all_checks
from journeytui.method.checks_page import checks_page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_reference_of_the_checks_is_up_to_date() -> None:
    anew = "python -m journeytui.method.checks_page > docs/checks.md"
    assert PAGE.read_text(encoding="utf-8") == checks_page(), anew


def test_each_code_stands_there_with_all_that_is_to_be_known() -> None:
    page = checks_page()
    for code in [*FILE_CODES, *(one.code for one in all_checks())]:
        assert page.count(f"| [{code}](#{code.lower()}) |") == page.count(f"\n### {code}\n") == 1
    for one in all_checks():
        told = page.partition(f"\n### {one.code}\n")[2].partition("\n### ")[0]
        assert all(text in told for text in (one.sentence, one.why, one.example, one.severity))
        assert f'ignore = ["{one.code}: your reason"]' in told
    assert page.count("It cannot be silenced.") == sum(one.severity == "error" for one in FILE_CODES.values())


def test_its_table_is_whole() -> None:
    rows = [line for line in checks_page().splitlines() if line.startswith("| [")]
    assert all(line.count(" | ") == 3 and line.endswith(" |") for line in rows)
