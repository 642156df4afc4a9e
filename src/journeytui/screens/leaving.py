"""Leaving a journey: a half-typed line and unsaved edits are asked about first."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from textual.screen import Screen

from journeytui.i18n import _
from journeytui.screens.choose import Choose, Option
from journeytui.screens.workshop import WorkshopScreen
from journeytui.ui.sitting import Sitting


class Leavable(Protocol):
    """What leaving needs of the program."""

    sitting: Sitting | None

    @property
    def screen(self) -> Screen[object]: ...

    def show_workshop(self) -> None: ...

    def close_sitting(self) -> None: ...


def leave(app: Leavable, then: Callable[[], None]) -> None:
    """Close the sitting and go on with `then`, unless a person decides otherwise."""
    sitting = app.sitting
    if sitting is None:
        then()
        return
    app.show_workshop()
    screen = app.screen
    if not isinstance(screen, WorkshopScreen):
        return
    again = partial(leave, app, then)
    if screen.entry.text.strip():
        _ask_about_line(screen, again)
    elif not sitting.safe_to_leave:
        _ask_about_unsaved(app, screen, again, then)
    else:
        app.close_sitting()
        then()


def _ask_about_line(screen: WorkshopScreen, again: Callable[[], None]) -> None:
    options = [
        Option("a", _("Add it, as enter would"), "add"),
        Option("p", _("Park it"), "park"),
        Option("x", _("Let it go"), "drop"),
    ]

    def answered(choice: str | None) -> None:
        if choice == "add":
            screen.enter_line()
        elif choice == "park":
            screen.do("park")
        elif choice == "drop":
            screen.entry.put("")
        if choice is not None and not screen.entry.text.strip():
            again()

    typed = screen.entry.text.strip()
    screen.app.push_screen(Choose(_("There is something in the line"), typed, options), answered)


def _ask_about_unsaved(
    app: Leavable, screen: WorkshopScreen, again: Callable[[], None], then: Callable[[], None]
) -> None:
    options = [
        Option("r", _("Try again to save"), "retry"),
        Option("s", _("Save as another file"), "as"),
        Option("g", _("Give up what is not saved, and leave"), "give-up"),
    ]

    def answered(choice: str | None) -> None:
        if choice == "retry":
            again()
        elif choice == "as":
            screen.do("save-as")
        elif choice == "give-up":
            app.close_sitting()
            then()

    why = screen.sitting.trouble()
    screen.app.push_screen(Choose(_("Not everything is saved"), why, options), answered)
