"""The thread that saves: a moment after an edit, the latest state only, and again when it failed.

It knows nothing of files; what it does is given to it. Between saves it looks around once a second.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Generic, TypeVar

Work = TypeVar("Work")

AFTER_TROUBLE: Final = 5.0
"""Seconds until it looks around again, when it could not."""


class Saver(Generic[Work]):
    """Saves the latest `Work` that was put in."""

    def __init__(
        self,
        save: Callable[[Work], bool],
        look: Callable[[], float],
        on_failed: Callable[[], None],
        *,
        delay: float = 0.4,
        retry: float = 3.0,
    ) -> None:
        """`save` returns whether it saved; it is called again when it did not, unless it called `hold`.
        `look` returns in how many seconds to look again. `on_failed` is called when there is another
        `failure` than before. All three are called from the saver's thread, which ends with `stop` or
        the program.
        """
        self._save, self._look, self._on_failed = save, look, on_failed
        self._delay, self._retry = delay, retry
        self._turn = threading.Condition()
        self._waiting: Work | None = None
        self._due = 0.0
        self._held = False
        self._stopped = False
        self._failures = 0
        self._drops = 0
        self.failure: OSError | None = None
        """Why what waits could not be saved when it was last tried."""
        self._look_at = 0.0
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def unsaved(self) -> bool:
        """Whether something waits to be saved."""
        return self._waiting is not None

    def wants(self, work: Work) -> bool:
        """Whether `work` is still what waits: neither replaced by a later one nor dropped."""
        return self._waiting is work

    def put(self, work: Work) -> None:
        """Save `work` soon, instead of what waited before it."""
        with self._turn:
            if self._waiting is None:
                # Counted from the first edit: who types without a pause is saved all the same.
                self._due = time.monotonic() + self._delay
            self._waiting = work
            self._turn.notify_all()

    def drop(self) -> None:
        """Give up what waits."""
        with self._turn:
            self._waiting = self.failure = None
            self._held = False
            self._drops += 1  # what is being tried now may still fail, and nobody needs to hear of it
            self._turn.notify_all()

    def hold(self) -> None:
        """Save nothing until `go_on` or `drop`."""
        with self._turn:
            self._held = True
            self._turn.notify_all()

    def go_on(self) -> None:
        """Try again what was held."""
        with self._turn:
            self._held = False
            self._due = 0.0
            self._turn.notify_all()

    def flush(self) -> bool:
        """Save now and wait for it; whether all is saved. Not to be called from the saver's own thread."""
        with self._turn:
            seen = self._failures
            self._due = 0.0
            self._turn.notify_all()
            self._turn.wait_for(
                lambda: self._waiting is None or self._held or self._stopped or self._failures != seen
            )
            return self._waiting is None

    def stop(self) -> None:
        """End the thread, without saving what waits."""
        with self._turn:
            self._stopped = True
            self._turn.notify_all()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._work()
        finally:
            with self._turn:  # whatever ended it: nobody waits for it any more
                self._stopped = True
                self._turn.notify_all()

    def _work(self) -> None:
        while True:
            with self._turn:
                work, drops = self._next(), self._drops
                if self._stopped:
                    return
            if work is None:
                self._look_around()
            else:
                self._try(work, drops)

    def _look_around(self) -> None:
        again = AFTER_TROUBLE
        with suppress(Exception):  # a mistake of ours keeps us from looking; it must not keep us from saving
            again = self._look()
        self._look_at = time.monotonic() + again

    def _next(self) -> Work | None:
        """Wait until there is something to save; nothing when it is time to look around."""
        while not self._stopped:
            now = time.monotonic()
            ready = self._waiting is not None and not self._held
            if ready and self._due <= now:
                return self._waiting
            if self._look_at <= now:
                return None
            self._turn.wait((min(self._due, self._look_at) if ready else self._look_at) - now)
        return None

    def _try(self, work: Work, drops: int) -> None:
        error: OSError | None = None
        saved = False
        try:
            saved = self._save(work)
        except OSError as caught:
            error = caught
        except Exception as caught:  # a mistake of ours: the person must hear that nothing is saved
            error = OSError(None, f"{type(caught).__name__}: {caught}")
        with self._turn:
            before = self.failure
            if saved:
                self.failure = None
                if self._waiting is work:
                    self._waiting = None
                else:
                    self._due = time.monotonic() + self._delay
            elif error is not None and drops == self._drops:
                self.failure = error
                self._failures += 1
                self._due = time.monotonic() + self._retry
            failed = self.failure is not None and not _same(self.failure, before)
            self._turn.notify_all()
        if failed:
            self._on_failed()


def _same(error: OSError, other: OSError | None) -> bool:
    return other is not None and (type(error), error.errno) == (type(other), other.errno)
