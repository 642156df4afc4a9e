"""The interview guide on the screen, and as a file beside the journey."""

import pytest

from journeytui.screens.choose import Choose
from journeytui.screens.reading import Reader
from tests.screens.table import table
from tests.screens.views.kitchen import KITCHEN, do


async def asked_for(seat, key):
    seat.app.screen.do("interview-guide")
    await do(seat, key)
    assert isinstance(seat.app.screen, Reader)


async def test_the_guide_as_it_looks(tmp_path, snapshot):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await asked_for(seat, "i")
        assert seat.text() == snapshot


async def test_it_is_a_key_where_missing_insight_is_listed(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN, size=(80, 24)) as seat:
        await do(seat, "f7")
        assert "G interview guide" in seat.text()
        await do(seat, "G", "i")
        assert "Interview guide: Buying a kitchen" in seat.text()


@pytest.mark.parametrize("view", ["f2", "f3", "f4", "f6"])
async def test_from_any_view_it_is_shown_and_written(tmp_path, view):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await do(seat, view)
        await asked_for(seat, "h")
        assert "Guide for a home visit: Buying a kitchen" in seat.text()
        await do(seat, "enter")
        assert "The guide is in k-home-visit.md, beside the journey." in seat.text()
    written = (tmp_path / "k-home-visit.md").read_text(encoding="utf-8")
    assert written.startswith("# Guide for a home visit: Buying a kitchen\n")
    assert "Answer: ____" in written


async def test_what_is_there_is_written_over_only_when_a_person_says_so(tmp_path):
    there = tmp_path / "k-interview.md"
    there.write_text("answers")
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await asked_for(seat, "i")
        await do(seat, "enter")
        assert isinstance(seat.app.screen, Choose)
        await do(seat, "escape")
        assert "Nothing was written." in seat.text()
        await asked_for(seat, "i")
        await do(seat, "enter", "o")
        assert "The guide is in k-interview-2.md" in seat.text()
        assert there.read_text() == "answers"
        await asked_for(seat, "i")
        await do(seat, "enter", "down", "enter")
        assert "The guide is in k-interview.md" in seat.text()
        assert there.read_text(encoding="utf-8").startswith("# Interview guide")


async def test_escape_leaves_no_file(tmp_path):
    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await asked_for(seat, "i")
        await do(seat, "escape")
        assert seat.app.screen is seat.screen
        seat.app.screen.do("interview-guide")
        await do(seat, "escape")
        assert seat.app.screen is seat.screen
    assert not list(tmp_path.glob("*.md"))


async def test_a_folder_that_takes_no_file_is_said(tmp_path, monkeypatch):
    def full(path, data):
        raise OSError(28, "No space left on device", str(path))

    async with table(tmp_path / "k.toml", KITCHEN) as seat:
        await asked_for(seat, "i")
        monkeypatch.setattr("journeytui.screens.guiding.write_atomically", full)
        await do(seat, "enter")
        assert "“k-interview.md” could not be written: No space left on device." in seat.text()
