"""An open journey, without a screen: what it says, and that it takes no edit that is not logged."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from journeytui.files.logs import log_folder, logs_of, read_log
from journeytui.journey.planning import add
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.sitting import Sitting
from journeytui.ui.world import World
from journeytui.workshop.document import RefusedError
from tests.files.safety.desk import CLOCK, Desk, new_journey

Calls = list[Callable[[], None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_journey(tmp_path / "kitchen.toml", "Dreaming")


@pytest.fixture
def calls() -> Calls:
    """What the store has told, and the screen's thread has not heard yet."""
    return []


def sitting_on(path: Path, calls: Calls, *, view: bool = False) -> Sitting:
    world = World(Glyphs(), Keymap(), CLOCK, Random(7).getrandbits)
    return Sitting(path, world, calls.append, view=view)


def add_phase(sitting: Sitting, title: str) -> None:
    made = sitting.world.random_bits(32)
    sitting.document.run(add(sitting.document.journey, "phase", f"ph-{made}", {"title": title}), title)


def until(wanted: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not wanted():
        assert time.monotonic() < end
        time.sleep(0.01)


def hear(calls: Calls) -> None:
    while calls:
        calls.pop(0)()


@pytest.mark.parametrize("heard", [False, True], ids=["while another writes", "told late that they left"])
def test_after_a_save_as_of_what_was_only_viewed_a_session_can_begin_and_is_logged(path, calls, heard):
    other = path.with_name("garden.toml")
    writer = Desk(path)
    sitting = sitting_on(path, calls)
    if heard:
        writer.close()
        until(lambda: calls)
    assert sitting.save_as(other).ok
    hear(calls)
    assert (sitting.heard(), sitting.trouble()) == ("", "")
    with pytest.raises(RefusedError, match="f6"):
        add_phase(sitting, "Not logged")
    sitting.begin_desk()
    add_phase(sitting, "Deciding")
    (log,) = logs_of(other)
    assert read_log(log).entries[-1].card == {"title": "Deciding"}
    sitting.close()
    writer.close()


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (Path.unlink, "The journey file was deleted outside."),
        (lambda path: path.write_text("="), "The file was changed outside and cannot be read."),
    ],
    ids=["deleted", "broken"],
)
def test_who_only_looks_is_told_what_happened_to_the_file_and_offered_nothing(path, calls, happens, said):
    sitting = sitting_on(path, calls, view=True)
    happens(path)
    until(lambda: calls)
    hear(calls)
    there = list(path.parent.iterdir())
    assert sitting.trouble() == said
    for outcome in (
        sitting.save_now(),
        sitting.settle_outside(take=False),
        sitting.settle_outside(take=True),
    ):
        assert (outcome.said, outcome.ok) == ("This is view-only: it was opened only to look at.", False)
    assert sitting.trouble() == said
    assert list(path.parent.iterdir()) == there
    sitting.close()


def test_what_could_not_be_logged_is_logged_when_a_save_has_shown_that_the_disk_is_there(path, calls):
    sitting = sitting_on(path, calls)
    sitting.begin_desk()
    log_folder(path).write_text("where the folder of the logs should be")
    add_phase(sitting, "Deciding")
    assert "NOT ON DISK" in sitting.trouble()
    log_folder(path).unlink()
    assert sitting.store.save_now()
    hear(calls)
    assert sitting.trouble() == ""
    (log,) = logs_of(path)
    assert read_log(log).entries[-1].card == {"title": "Deciding"}
    sitting.close()
