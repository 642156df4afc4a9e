"""Each check finds the fault that was planted for it, and nothing else is called wrong."""

import json
import shutil
from pathlib import Path

import pytest

from journeytui.commands import check
from journeytui.method.checks import FILE_CODES, all_checks
from tests.planted.faults import LIBRARY, PASSPORT, TODAY, Fault

HERE = Path(__file__).parent
STAGES = ("frame", "activities", "stickers", "changes", "wrap")
ALL = [
    *(pytest.param("passport", one, id=f"passport-{one.code}") for one in PASSPORT),
    *(pytest.param("biblioteket", one, id=f"biblioteket-{one.code}") for one in LIBRARY),
]


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYTUI_STATE_HOME", str(tmp_path / "state"))


def copied(name: str, folder: Path) -> Path:
    logs = HERE / f"{name}.sessions"
    if logs.exists():
        shutil.copytree(logs, folder / logs.name)
    return Path(shutil.copy(HERE / f"{name}.toml", folder))


def found(path: Path, capsys: pytest.CaptureFixture[str], today: object = TODAY) -> dict[str, set[str]]:
    """The codes that are found in the journey, by severity."""
    check.run(paths=[str(path)], layout="json", select="", ignore="", explain=None, today=today)
    codes: dict[str, set[str]] = {"error": set(), "warning": set(), "hint": set()}
    for one in json.loads(capsys.readouterr().out)["findings"]:
        codes[one["severity"]].add(one["code"])
    return codes


def planted(path: Path, fault: Fault) -> None:
    text = path.read_text()
    for there, instead in fault.pieces:
        assert text.count(there) == 1, there
        text = text.replace(there, instead)
    path.write_text(text)


@pytest.mark.parametrize("name", ["passport", "biblioteket"])
def test_a_sound_journey_has_no_finding_at_all(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(copied(name, tmp_path), capsys) == {"error": set(), "warning": set(), "hint": set()}


@pytest.mark.parametrize(("name", "fault"), ALL)
def test_a_planted_fault_is_found_and_nothing_else_is_called_wrong(
    name: str, fault: Fault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied(name, tmp_path)
    planted(path, fault)
    codes = found(path, capsys, fault.today)
    assert fault.code in set().union(*codes.values())
    assert codes["error"] | codes["warning"] <= {fault.code}


def test_a_fault_is_planted_for_every_code() -> None:
    codes = {*FILE_CODES, *(one.code for one in all_checks())}
    assert codes - {"JT009", "JT010"} == {one.code for one in PASSPORT}  # of logs and dictionaries: tests/cli


def test_where_nothing_blurs_it_a_known_mistake_is_called_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check may speak more softly where another one says the same; each has a case where it does not."""
    loud = set()
    for number, fault in enumerate(PASSPORT):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = copied("passport", folder)
        planted(path, fault)
        loud |= found(path, capsys, fault.today)["warning"]
    assert loud >= {one.code for one in all_checks() if one.severity == "warning"}


@pytest.mark.parametrize("stage", STAGES)
def test_whatever_stage_a_sound_journey_says_nothing_is_called_wrong(
    stage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied("passport", tmp_path)
    path.write_text(path.read_text().replace('stage = "wrap"', f'stage = "{stage}"'))
    assert found(path, capsys)["warning"] == set()
