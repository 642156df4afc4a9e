"""Textual's driver for a terminal that may be gone: killed, or its line cut, without a hangup signal.

Textual would read its end for ever, a whole processor's worth, and wait at the end for writes that nobody
takes. Here the program hears of it and can leave as it always does, with everything saved.
"""

import select
from contextlib import suppress
from threading import Thread
from typing import IO, Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message


class TerminalGone(Message):
    """There is no terminal any more: nobody sees and nobody types."""


class Terminal(LinuxDriver):
    """Tells the program when the terminal is gone, and takes it anew after the program was stopped."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file: Any = _Patient(self._file)
        self._watched = False
        self._let_go = False

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call] # textual says no types here
        if not self._watched:  # else it comes back from being suspended
            self._watched = True
            Thread(target=self._watch, name="terminal-gone", daemon=True).start()

    def suspend_application_mode(self) -> None:
        self._let_go = True
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal anew, also when nobody said that the program would be stopped (kill -STOP).

        Textual would then read the keys twice, keep the terminal as it is for itself, and never end.
        """
        if not self._let_go:
            super().suspend_application_mode()
        self._let_go = False
        super().resume_application_mode()
        self._app.call_later(self._app.refresh, layout=True)

    def _watch(self) -> None:
        """Wait until the terminal is gone; costs nothing until then, and ends with the program."""
        poll = select.poll()
        poll.register(self.fileno, 0)
        what = [event for _fd, event in poll.poll()]
        if any(event & (select.POLLHUP | select.POLLERR) for event in what):
            self.exit_event.set()  # nothing is read from it any more
            self._app.post_message(TerminalGone())


class _Patient:
    """A file that takes what is written to it though there is nobody to see it.

    Textual writes in a thread; when that ends with an error, everybody who writes waits for ever.
    """

    def __init__(self, file: IO[str]) -> None:
        self._to = file

    def write(self, words: str) -> None:
        with suppress(OSError):
            self._to.write(words)

    def flush(self) -> None:
        with suppress(OSError):
            self._to.flush()

    def fileno(self) -> int:
        return self._to.fileno()
