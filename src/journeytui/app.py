"""The program with a screen: opens journeys, keeps the views, and leaves only when everything is safe."""

import asyncio
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from rich.console import RenderableType
from textual import events, on
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen

from journeytui.files.problems import FileError
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.samples import private_copy
from journeytui.screens.leaving import leave
from journeytui.screens.opening import Mode, cannot_take_over, make, offer_new, sit_down, take_over
from journeytui.screens.place import PlaceScreen, TypingScreen
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import Verb, Verbs
from journeytui.screens.views import VIEWS, view
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui import themes, warming
from journeytui.ui.plain_signs import PlainSigns
from journeytui.ui.reverse import Reverse
from journeytui.ui.sitting import Sitting
from journeytui.ui.typeahead import InOrder
from journeytui.ui.world import World

if TYPE_CHECKING:
    from journeytui.screens.help import Helped
    from journeytui.screens.home import Home

AT_ONCE: Final = 0.02
"""Seconds after which the first picture is on its way to the terminal."""
FAILED: Final = 1
"""The exit code when a mistake of the program ended it."""


class JourneyApp(App[int], inherit_bindings=False):
    """Owns the sitting. Screens ask it through their verbs; it is the only one that opens and leaves."""

    TITLE = "journeytui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = """
    Input:ansi > .input--cursor { color: $plain; background: $background; text-style: reverse; }
    Input:ansi > .input--placeholder { color: $plain; text-style: none; }
    """
    """In the terminal's own colours textual would choose two of the sixteen itself."""

    class Later(Message):
        """Something that another thread wants done on this one."""

        def __init__(self, does: Callable[[], None]) -> None:
            super().__init__()
            self.does = does

    def __init__(self, world: World) -> None:
        super().__init__(ansi_color=themes.is_own(world.theme))
        self.animation_level = "none"
        self._wear(world.theme)
        self.world = world
        self._reverse, self._plain_signs = Reverse(), PlainSigns()  # kept: strips know what each made of them
        self.sitting: Sitting | None = None
        self.mishap: BaseException | None = None
        """The mistake of the program that ended it, if one did."""
        self.typed = InOrder(self, super().on_event)
        self._begin: Callable[[], None] = self.show_home
        self._base: Callable[[], Screen[None]] = Screen
        self.verbs: Verbs = {
            "help": Verb(self.open_help),
            "palette": Verb(self.open_palette),
            "theme": Verb(self._other_theme, self._no_colours),
            "take-over": Verb(partial(take_over, self), partial(cannot_take_over, self)),
            "go-home": Verb(partial(leave, self, self.show_home)),
            "quit": Verb(partial(leave, self, self.do_quit)),
            **{name: Verb(partial(self.show_view, name)) for name in VIEWS},
            "view-workshop": Verb(self.show_workshop),
        }

    def _wear(self, name: str) -> None:
        """The theme to begin with: known before any style is read, so that each is read only once."""
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.set_reactive(JourneyApp.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.variable_defaults(self.current_theme)

    def get_default_screen(self) -> Screen[None]:
        """The first screen is the one that somebody came for: nothing is painted before it."""
        return self._base()

    def get_driver_class(self) -> type[Driver]:
        """Textual's own; of that for Unix terminals, one that tells when the terminal is gone."""
        usual = super().get_driver_class()
        if sys.platform == "win32" or usual.__name__ != "LinuxDriver":
            return usual
        from journeytui.ui.terminal import Terminal  # noqa: PLC0415 - there is none of it on Windows

        return Terminal

    def on_terminal_gone(self) -> None:
        """Nobody sees and nobody types any more: leave, with everything saved."""
        self.do_quit()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Besides textual's own: the cursor in reverse where colours are the terminal's, ASCII twins."""
        turned = [self._reverse] if self.native_ansi_color else []
        plain = [self._plain_signs] if self.world.glyphs.ascii else []
        return [*turned, *super().get_line_filters(), *plain]

    def on_mount(self) -> None:
        self.set_keymap(self.world.keymap.for_textual())
        self._leave_when_told()
        self.set_timer(AT_ONCE, self._begin_once)
        if self.world.keymap.problems:
            self.push_screen(Reader(_("Your keymap"), "\n".join(self.world.keymap.problems)))
        warming.collect_again()

    async def on_event(self, event: events.Event) -> None:
        """What is typed is done in the order in which it was typed, however quickly it comes."""
        if isinstance(event, events.InputEvent):
            self._begin_once()  # who types while the first screen is being painted finds the session begun
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            await self.typed.take(event)
        else:
            await super().on_event(event)

    @property
    def quiet_for(self) -> float:
        """Seconds since something was typed last."""
        return self.typed.quiet_for

    def _leave_when_told(self) -> None:
        """A polite end from outside (SIGTERM) saves, and gives the terminal back as it was."""
        if not self.is_headless and sys.platform != "win32":
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.do_quit)

    @property
    def begun(self) -> bool:
        """Whether the session, or what else follows on the first picture, has begun."""
        return self._begin is _nothing

    def _begin_once(self) -> None:
        """What follows on the first screen; nobody has to wait for it to see that screen."""
        begin, self._begin = self._begin, _nothing
        begin()

    # Other threads -----------------------------------------------------------------------------------

    def call(self, does: Callable[[], None]) -> None:
        """Run `does` on this thread; safe from any other, and after the end of the program."""
        self.post_message(self.Later(does))

    @on(Later)
    def _do_later(self, message: Later) -> None:
        message.does()

    # Opening -----------------------------------------------------------------------------------------

    def start_with(self, path: Path, mode: Mode, minutes: int | None = None) -> None:
        """What the program shows first is this journey. Raises `FileError` and `OSError` at once."""
        if path.exists() or path.is_symlink():
            sitting = Sitting(path, self.world, self.call, view=mode == "view")
            self._base = partial(self._workshop, sitting)
            self._begin = partial(sit_down, self, mode, minutes)
        else:
            self._begin = partial(offer_new, self, path, mode, minutes)

    def open_journey(self, path: Path, mode: Mode = "ask", minutes: int | None = None) -> None:
        """Open a journey from another screen; problems are shown, not raised."""
        try:
            sitting = Sitting(path, self.world, self.call, view=mode == "view")
        except FileError as error:
            body = "\n".join(str(problem) for problem in error.problems)
            self.push_screen(Reader(_("This file cannot be opened"), body))
        except OSError as error:
            self.push_screen(Reader(_("This file cannot be opened"), f"{safe(path)}: {error.strerror}"))
        else:
            self._drop_screens()
            self.push_screen(self._workshop(sitting))
            self.call_after_refresh(sit_down, self, mode, minutes)

    def _workshop(self, sitting: Sitting) -> WorkshopScreen:
        self.sitting = sitting
        return WorkshopScreen(sitting, self.world.glyphs)

    # Home --------------------------------------------------------------------------------------------

    def _home(self) -> Screen[None]:
        from journeytui.screens.home import Home  # noqa: PLC0415 - not needed where a journey is opened at once
        from journeytui.screens.recents import recent_rows  # noqa: PLC0415

        rows = recent_rows(self.world.now())
        return Home(rows, keymap=self.world.keymap, glyphs=self.world.glyphs)

    def show_home(self) -> None:
        """The home screen; what was open before it has been closed."""
        self._drop_screens()
        self.push_screen(self._home())

    def on_home_open(self, message: "Home.Open") -> None:
        self.open_journey(message.path)

    def on_home_new(self, message: "Home.New") -> None:
        path = message.path
        if path.suffix != ".toml":  # so that it is found again: folders are searched for journeys by it
            path = path.with_name(f"{path.name}.toml")
        if why_not := make(path, message.title):
            self.push_screen(Reader(_("A new journey"), why_not))
        else:
            self.open_journey(path)

    def on_home_sample(self) -> None:
        try:
            self.open_journey(private_copy())
        except OSError as error:
            self.push_screen(Reader(_("The sample"), f"{error.filename}: {error.strerror}"))

    # Views -------------------------------------------------------------------------------------------

    def show_workshop(self) -> None:
        """Back to the workshop, from whatever view."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, WorkshopScreen):
            self.pop_screen()

    def show_view(self, name: str) -> None:
        """A view over the workshop; the one that was shown before it is closed."""
        if self.sitting is not None:
            self.show_workshop()
            self.push_screen(view(name, self.sitting, self.world.glyphs))

    def open_help(self) -> None:
        """Help for where somebody is; a row that is run is done on the screen below."""
        from journeytui.screens.help import Help  # noqa: PLC0415 - asked for seldom, and after the first paint

        screen = self.screen
        if not isinstance(screen, PlaceScreen):
            return
        stage = self.sitting.workshop.stage if self.sitting else None

        def helped(answer: "Helped | None") -> None:
            if answer is not None and answer.action:
                screen.do(answer.action)
            elif answer is not None and answer.typed and isinstance(screen, TypingScreen):
                screen.entry.insert(answer.typed)

        shown = Help(screen.place, screen.why_not, stage, keymap=self.world.keymap, glyphs=self.world.glyphs)
        self.push_screen(shown, helped)

    def open_palette(self, query: str = "") -> None:
        """Every action by name, for the screen below."""
        from journeytui.screens.palette import Palette  # noqa: PLC0415 - as the help

        screen = self.screen
        if not isinstance(screen, PlaceScreen):
            return

        def chosen(name: str | None) -> None:
            if name:
                screen.do(name)

        offered = Palette(
            screen.place, screen.why_not, query, keymap=self.world.keymap, glyphs=self.world.glyphs
        )
        self.push_screen(offered, chosen)

    def _other_theme(self) -> None:
        self.theme = themes.other(self.theme)

    def watch_theme(self, name: str) -> None:
        """Whether the terminal's own colours stay as they are follows the theme."""
        self.ansi_color = themes.is_own(name)

    def _no_colours(self) -> str:
        return _("Somebody asked for no colours (NO_COLOR is set).") if self.no_color else ""

    def _drop_screens(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    # Leaving -----------------------------------------------------------------------------------------

    def close_sitting(self) -> None:
        """The journey is closed; what could not be saved is in the log."""
        if self.sitting is not None:
            self.sitting.close()
            self.sitting = None

    def do_quit(self) -> None:
        """Leave without asking: everything is saved, and what cannot be saved is in the log."""
        self.close_sitting()
        self.exit(0)

    def panic(self, *_renderables: RenderableType) -> None:
        """Textual would print the mistake with all that the program knew, the journey's texts among it."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """An exception that nobody foresaw: leave; `finish` tells. (Textual has no public way to say so.)"""
        self.mishap = self.mishap or sys.exception()
        self.exit(return_code=FAILED)


def _nothing() -> None:
    """Nothing follows on the first screen."""


def run_home() -> int:
    """The home screen, until it is left; the exit code."""
    return _run(JourneyApp(World.here()))


def run_workshop(path: Path, mode: Mode, minutes: int | None = None) -> int:
    """The workshop on the journey at `path`, until it is left; the exit code.

    Raises `FileError` when the journey cannot be read, before anything is drawn.
    """
    app = JourneyApp(World.here())
    app.start_with(path, mode, minutes)
    return _run(app)


def _run(app: JourneyApp) -> int:
    warming.keys_first()
    app.run()
    return finish(app)


def finish(app: JourneyApp) -> int:
    """The terminal is given back: own up to a mistake of the program, if one ended it; the exit code."""
    if app.mishap is not None:
        from journeytui.ui.mishap import own_up  # noqa: PLC0415 - as a rule there is none

        sitting, app.sitting = app.sitting, None
        sys.stderr.write(own_up(app.mishap, sitting, app.world) + "\n")
    return app.return_code or 0
