"""What follows on opening: how one sits down to a journey, makes a new one, or takes one over."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol

from textual.screen import Screen

from journeytui.files.opening import create
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.ids import slug
from journeytui.journey.model import LONGEST_TEXT, Journey
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.reading import Reader
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.sitting import Sitting

Mode = Literal["ask", "half-day", "desk", "view"]
"""How somebody wants to begin."""


class Opener(Protocol):
    """What opening needs of the program."""

    sitting: Sitting | None

    @property
    def screen(self) -> Screen[object]: ...

    def push_screen(self, screen: Screen[Any], callback: Callable[[Any], None] | None = None) -> object: ...

    def call_after_refresh(self, callback: Callable[[], None]) -> bool: ...

    def show_workshop(self) -> None: ...

    def open_journey(self, path: Path, mode: Mode = "ask", minutes: int | None = None) -> None: ...

    @property
    def screen_stack(self) -> Sequence[Screen[Any]]: ...

    def exit(self, result: int) -> None: ...


def sit_down(app: Opener, mode: Mode, minutes: int | None) -> None:
    """Begin on the journey that is on the screen, and say what was found when it was opened."""
    screen, sitting = app.screen, app.sitting
    if not isinstance(screen, WorkshopScreen) or sitting is None:
        return
    said = list(sitting.notes)
    if sitting.locked:
        said.insert(0, _("This is view-only: {why}").format(why=sitting.locked))
    elif mode == "half-day":
        screen.half_days.start(minutes)
    elif mode == "desk":
        sitting.begin_desk()
    elif mode == "ask":
        _ask_how(app, screen)
    if said:
        screen.say(" ".join(said), ok=not sitting.locked)
    if sitting.conflict:
        screen.filing.ask_about_outside()


def _ask_how(app: Opener, screen: WorkshopScreen) -> None:
    sitting = screen.sitting
    options = [
        Option("h", sitting.half_day_offer(), "half-day"),
        Option("d", _("Work at the desk, without a clock"), "desk"),
        Option("v", _("Just look"), "view"),
    ]

    def answered(choice: str | None) -> None:
        if choice == "half-day":
            screen.half_days.start()
        elif choice == "desk":
            sitting.begin_desk()
            screen.refresh_all()
        else:
            screen.say(_("Just looking. f6 starts a half day, or the work at the desk."))

    title = safe(sitting.workshop.journey.title)
    app.push_screen(Choose(title, sitting.where_it_stands(), options), answered)


def offer_new(app: Opener, path: Path, mode: Mode, minutes: int | None, typed: str = "") -> None:
    """Ask for the title of the journey at `path`, where there is no file; `typed` is what was tried."""

    def titled(title: str | None) -> None:
        if title is None:
            app.exit(0)
        elif why_not := make(path, title):
            offer_new(app, path, mode, minutes, title)
            app.push_screen(Reader(_("A new journey"), why_not))
        else:
            app.open_journey(path, mode, minutes)

    body = _("There is no file {name} yet. What is the journey called? Escape leaves without making it.")
    app.push_screen(AskText(_("A new journey"), body.format(name=safe(path.name)), typed), titled)


def make(path: Path, title: str) -> str:
    """Make the file of a new journey; why it cannot be made, empty when it is."""
    if len(title) > LONGEST_TEXT:
        return _("The title is longer than {n} characters.").format(n=LONGEST_TEXT)
    try:
        create(path, Journey(id=slug(title or path.stem), title=title.strip()))
    except OSError as error:
        return _("{path} cannot be made: {why}").format(path=safe(path), why=error.strerror)
    return ""


def take_over(app: Opener) -> None:
    """Open the journey anew, now that whoever wrote it has left: as file and logs are now."""
    before = app.sitting
    app.show_workshop()
    screen = app.screen
    if before is None or not isinstance(screen, WorkshopScreen):
        return
    typed, looked_at = screen.entry.text, screen.workshop.focus
    app.open_journey(before.store.path)
    if app.sitting is before:
        return  # it could not be opened, which was said
    before.close()

    def go_on() -> None:
        if app.sitting is None:
            return
        app.sitting.workshop.look_at(looked_at)
        for shown in app.screen_stack:
            if isinstance(shown, WorkshopScreen):
                shown.entry.put(typed)
                shown.refresh_all()

    app.call_after_refresh(go_on)


def cannot_take_over(app: Opener) -> str:
    """Why the journey cannot be taken over; empty when it can."""
    if app.sitting is None or app.sitting.store.vacant:
        return ""
    if app.sitting.store.waits:
        return _("This is view-only: {why}").format(why=app.sitting.locked)
    return _("Nobody else has this journey open for writing.")
