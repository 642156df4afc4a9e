"""The program with a screen: opens journeys, keeps the views, and leaves only when everything is safe."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Literal

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from journeytui.files.opening import create
from journeytui.files.problems import FileError
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.ids import slug
from journeytui.journey.model import Journey
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.help import HelpScreen
from journeytui.screens.home import Home
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import Verb, Verbs
from journeytui.screens.views import VIEWS
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui import themes
from journeytui.ui.palette import Palette
from journeytui.ui.sitting import Sitting
from journeytui.ui.world import World

Mode = Literal["ask", "half-day", "desk", "view"]


class JourneyApp(App[int], inherit_bindings=False):
    """Owns the sitting. Screens ask it through their verbs; it is the only one that opens and leaves."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    class Later(Message):
        """Something that another thread wants done on this one."""

        def __init__(self, does: Callable[[], None]) -> None:
            super().__init__()
            self.does = does

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self.sitting: Sitting | None = None
        self._first: Callable[[], None] = self.show_home
        self.verbs: Verbs = {
            "help": Verb(self.open_help),
            "palette": Verb(self.open_palette),
            "theme": Verb(self._other_theme),
            "go-home": Verb(lambda: self._leave(self.show_home)),
            "quit": Verb(lambda: self._leave(lambda: self.exit(0))),
            **{name: Verb(lambda name=name: self.show_view(name)) for name in VIEWS},
            "view-workshop": Verb(self.show_workshop),
        }

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.variable_defaults(self.current_theme)

    def on_mount(self) -> None:
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = themes.DARK.name
        self._first()

    # Other threads -----------------------------------------------------------------------------------

    def call(self, does: Callable[[], None]) -> None:
        """Run `does` on this thread; safe from any other, and after the end of the program."""
        self.post_message(self.Later(does))

    @on(Later)
    def _do_later(self, message: Later) -> None:
        message.does()

    # Opening -----------------------------------------------------------------------------------------

    def start_with(self, path: Path, mode: Mode, minutes: int | None = None) -> None:
        """What the program shows first is this journey. Raises `FileError` and `OSError` before any screen is up."""
        if path.exists() or path.is_symlink():
            sitting = Sitting(path, self.world, self.call, view=mode == "view")
            self._first = lambda: self._sit_down(sitting, mode, minutes)
        else:
            self._first = lambda: self._offer_new(path, mode, minutes)

    def open_journey(self, path: Path, mode: Mode = "ask") -> None:
        """Open a journey from another screen; problems are shown, not raised."""
        try:
            sitting = Sitting(path, self.world, self.call, view=mode == "view")
        except FileError as error:
            body = "\n".join(str(problem) for problem in error.problems)
            self.push_screen(Reader(_("This file cannot be opened"), body))
        except OSError as error:
            self.push_screen(Reader(_("This file cannot be opened"), f"{path}: {error.strerror}"))
        else:
            self._sit_down(sitting, mode, None)

    def _sit_down(self, sitting: Sitting, mode: Mode, minutes: int | None) -> None:
        self.sitting = sitting
        screen = WorkshopScreen(sitting, self.world.glyphs)
        self.push_screen(screen)
        # What was loaded stays: it need not be looked at again by every collection while somebody types.
        gc.collect()
        gc.freeze()
        if mode == "half-day":
            self.call_after_refresh(screen.half_days.start, minutes)
        elif mode == "desk":
            sitting.begin_desk()
            screen.refresh_all()
        elif mode == "ask" and not sitting.locked:
            self._ask_how(screen)
        if sitting.note:
            screen.say(sitting.note)
        if sitting.conflict:
            self.call_after_refresh(screen.filing.ask_about_outside)

    def _ask_how(self, screen: WorkshopScreen) -> None:
        sitting = screen.sitting
        options = [
            Option("h", sitting.half_day_offer(), "half-day"),
            Option("d", _("Work at the desk, without a clock"), "desk"),
        ]
        options.append(Option("v", _("Just look"), "view"))

        def answered(choice: str | None) -> None:
            if choice == "half-day":
                screen.half_days.start()
            elif choice == "desk":
                sitting.begin_desk()
                screen.refresh_all()

        self.push_screen(
            Choose(safe(sitting.workshop.journey.title), sitting.where_it_stands(), options), answered
        )

    def _offer_new(self, path: Path, mode: Mode, minutes: int | None) -> None:
        def titled(title: str | None) -> None:
            if title is None:
                self.exit(0)
                return
            if self._make(path, title):
                sitting = Sitting(path, self.world, self.call)
                self._sit_down(sitting, mode, minutes)

        body = _("There is no file {name} yet. What is the journey called? Escape leaves without making it.")
        self.push_screen(AskText(_("A new journey"), body.format(name=safe(path.name))), titled)

    def _make(self, path: Path, title: str) -> bool:
        try:
            create(path, Journey(id=slug(title or path.stem), title=title.strip()))
        except OSError as error:
            text = _("{path} cannot be made: {why}").format(path=path, why=error.strerror)
            self.push_screen(Reader(_("A new journey"), text))
            return False
        return True

    # Home --------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """The home screen; the sitting before it has been closed."""
        self._drop_screens()
        self.push_screen(Home(home_rows(self.world), glyphs=self.world.glyphs))

    @on(Home.Open)
    def _home_opens(self, message: Home.Open) -> None:
        self.open_journey(message.path)

    # Views -------------------------------------------------------------------------------------------

    def show_workshop(self) -> None:
        """Back to the workshop, from whatever view."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, WorkshopScreen):
            self.pop_screen()

    def show_view(self, name: str) -> None:
        """A view over the workshop; the one that was shown before it is closed."""
        if self.sitting is not None:
            self.show_workshop()
            self.push_screen(VIEWS[name](self.sitting, self.world.glyphs))

    def _drop_screens(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()
