"""From the command line and from the home screen to a first card, and on to another journey."""

from textual.widgets import Input

from journeytui.app import JourneyApp
from journeytui.files.opening import create
from journeytui.journey.model import Journey
from journeytui.screens.home import Home
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.world import World
from tests.screens.table import START, Table


def program() -> JourneyApp:
    return JourneyApp(World(Glyphs(ascii=False), Keymap(), lambda: START))


async def test_a_file_that_is_not_there_is_offered_as_new(tmp_path) -> None:
    path = tmp_path / "new.toml"
    app = program()
    app.start_with(path, "half-day")
    async with app.run_test() as pilot:
        seat = Table(path, pilot, [START])
        await seat.settle()
        assert "There is no file new.toml yet" in seat.text()
        app.screen.query_one(Input).insert_text_at_cursor("Moving " * 2_000)
        await seat.press("enter")
        await seat.settle()
        assert "The title is longer than 10000 characters." in seat.text()
        assert not path.exists()
        await seat.press("escape")
        await seat.settle()
        app.screen.query_one(Input).value = "Moving in together"
        await seat.press("enter")
        await seat.settle()
        await seat.type("understand")
        assert seat.journey.title == "Moving in together"
        assert seat.journey.frame.purposes == ("understand",)
        assert seat.on_disk() == seat.journey
        app.do_quit()


async def test_escape_leaves_without_making_the_file(tmp_path) -> None:
    app = program()
    app.start_with(tmp_path / "new.toml", "ask")
    async with app.run_test() as pilot:
        seat = Table(tmp_path / "new.toml", pilot, [START])
        await seat.press("escape")
    assert not list(tmp_path.iterdir())


async def test_from_home_to_one_journey_and_to_another(tmp_path) -> None:
    for name in ("one", "two"):
        create(tmp_path / f"{name}.toml", Journey(id=name, title=name.title()))
    app = program()
    async with app.run_test() as pilot:
        seat = Table(tmp_path, pilot, [START])
        await seat.settle()
        assert isinstance(app.screen, Home)
        for name in ("one", "two", "one"):
            app.open_journey(tmp_path / f"{name}.toml", "desk")
            await seat.settle()
            assert isinstance(app.screen, WorkshopScreen)
            await seat.type("understand, optimise")
            assert name.title() in seat.text()
            seat.screen.do("go-home")
            await seat.settle()
            assert isinstance(app.screen, Home)
            assert app.sitting is None


async def test_a_broken_file_says_what_and_where_and_home_stays(tmp_path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text('format = 1\nid = "x"\ntitle = 3\n')
    app = program()
    async with app.run_test() as pilot:
        seat = Table(path, pilot, [START])
        await seat.settle()
        app.open_journey(path)
        await seat.settle()
        assert "broken.toml:3" in "".join(
            line.strip() for line in seat.text().split("\n")
        )  # a path is folded
        await seat.press("escape")
        assert isinstance(app.screen, Home)
    assert path.read_text() == 'format = 1\nid = "x"\ntitle = 3\n'
