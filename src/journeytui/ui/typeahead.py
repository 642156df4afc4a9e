"""Keys one after the other: all that a key sets off is done before the next one is looked at.

Textual hands a key to the widget in focus and goes on. What lies on a control, function or page key is done
at once; what lies on another key only after it has bubbled up; and a line that is entered is a message
behind both. At a person's pace nobody can tell. But a slow connection hands over many keys at once, and
then the letters of the next line overtake the enter of this one, or a name that is typed deletes cards.
"""

import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Final

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event

ROUNDS: Final = 3
"""From the widget in focus up to the app: the key; a message that it posts; a screen that this opens."""

GIVEN_UP: Final = 1.0
"""Seconds after which a key is taken to be done, should its trail have been lost with what was closed."""


class InOrder:
    """Hands the events of the keyboard on, one at a time."""

    def __init__(self, app: App[Any], hand_on: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Event] = deque()
        self._under_way = 0
        """The number of the event that is being done; 0 for none."""
        self._number = 0
        self._since = 0.0

    @property
    def busy(self) -> bool:
        """Whether something that was typed is not done yet."""
        return bool(self._under_way)

    @property
    def quiet_for(self) -> float:
        """Seconds since something was typed last."""
        return time.monotonic() - self._since

    async def take(self, event: Event) -> None:
        """Hand `event` on now, or when those before it are done."""
        self._waiting.append(event)
        if not self._under_way or time.monotonic() - self._since > GIVEN_UP:
            await self._next()

    async def _next(self) -> None:
        if not self._waiting:
            self._under_way = 0
            return
        self._number += 1
        self._under_way = self._number
        self._since = time.monotonic()
        await self._hand_on(self._waiting.popleft())
        await self._follow(self._number, self._way())

    async def _follow(self, number: int, way: Iterator[DOMNode]) -> None:
        """Queue up behind what the event `number` left in the queue of each node on the way, in turn."""
        if number != self._under_way:
            return
        for node in way:
            if node.call_later(self._follow, number, way):
                return
        await self._next()

    def _way(self) -> Iterator[DOMNode]:
        """Where messages of the keyboard go, looked at anew each time: the focus may have gone elsewhere."""
        for _round in range(ROUNDS):
            yield from (self._app.focused or self._app.screen).ancestors_with_self
