"""Home: from the first key to a new journey, a recent one, a sample."""

from pathlib import Path

import pytest

from journeytui.screens.home import Home, HomeRow
from tests.ui.host import Host, press

RECENT = [
    HomeRow(Path("/journeys/kitchen.toml"), "Buying a kitchen", "feelings", 34, 4, 1),
    HomeRow(Path("/journeys/skola.toml"), "Börja förskolan när båda arbetar heltid i Malmö", "activities"),
    HomeRow(Path("/journeys/gone.toml"), "", trouble="The file is not there any more."),
    HomeRow(Path("/journeys/x\x1b[2J.toml"), "[b]bold[/b] \u202e\nx", "wrap", 0, 0, 0),
]


class Homes(Host):
    """Keeps what Home asks for."""

    def __init__(self, *rows):
        super().__init__()
        self.rows = rows

    def on_mount(self):
        self.push_screen(Home(self.rows, folder=Path("/journeys")))

    def on_home_open(self, event):
        self.heard.append(event.path)

    def on_home_new(self, event):
        self.heard.append((event.title, event.path))

    def on_home_sample(self, _event):
        self.heard.append("sample")


async def asked(rows, *keys, size=(80, 24)):
    app = Homes(*rows)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        await pilot.pause()
        return app.heard, app.screen_text(), app


@pytest.mark.parametrize("rows", [[], RECENT], ids=["first time", "recent"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_home_as_it_looks(rows, size, snapshot):
    _, looked, _ = await asked(rows, size=size)
    assert looked == snapshot


FIRST_TIME = [
    (["enter", "A", "b", "enter", "enter"], ("Ab", Path("/journeys/ab.toml"))),
    (["n", "Ö", "enter", "end", "left", "enter"], ("Ö", Path("/journeys/o.toml"))),
    (["j", "enter"], "sample"),
]
LATER = [
    (["enter"], Path("/journeys/kitchen.toml")),
    (["down", "j", "k", "enter"], Path("/journeys/skola.toml")),
    (["end", "enter"], "sample"),
    (["s"], "sample"),
    (["question_mark", "s", "a", "m", "enter"], "sample"),
    (["ctrl+p", "s", "a", "m", "enter"], "sample"),
]


@pytest.mark.parametrize(
    ("rows", "wishes"), [([], FIRST_TIME), (RECENT, LATER)], ids=["first time", "recent"]
)
async def test_what_is_asked_for_is_posted(rows, wishes):
    app = Homes(*rows)
    async with app.run_test() as pilot:
        for keys, wanted in wishes:
            await press(pilot, *keys)
            await pilot.pause()
            assert (keys, app.heard) == (keys, [wanted])
            app.heard.clear()


async def test_backing_out_asks_for_nothing():
    app = Homes()
    async with app.run_test() as pilot:
        for keys in (
            ["n", "escape"],
            ["n", "enter"],
            ["n", "x", "enter", "escape"],
            ["escape"],
            ["f1", "escape"],
        ):
            await press(pilot, *keys)
            await pilot.pause()
            assert isinstance(app.screen, Home)
            assert app.heard == []


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_q_leaves(key):
    app = Homes(*RECENT)
    left = []
    app.exit = lambda *args, **kwargs: left.append(args)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert left == [()]


async def test_the_row_under_the_cursor_is_shown_whole():
    _, looked, _ = await asked(RECENT, "down")
    assert "Börja förskolan när båda arbetar heltid i Malmö · Activities\n  /journeys/skola.toml" in looked
    _, looked, _ = await asked(RECENT, "down", "down")
    assert "The file is not there any more.\n  /journeys/gone.toml" in looked


async def test_hostile_titles_and_paths_are_only_shown():
    _, looked, _ = await asked(RECENT, "down", "down", "down")
    assert "/journeys/x␛[2J.toml" in looked
    assert "[b]bold[/b] \ufffd x" in looked


async def test_what_the_app_finds_out_later_is_shown_in_place():
    app = Homes(HomeRow(Path("/journeys/kitchen.toml"), "kitchen"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "down")
        app.screen.show_recent(RECENT[:1])
        await pilot.pause()
        app.screen.say("There is a file of this name.")
        await pilot.pause()
        looked = app.screen_text()
        assert "Buying a kitchen" in looked
        assert "There is a file of this name." in looked
        assert "▶ A new journey" in looked
