"""What every screen over an open journey is: it hears what changes and that time goes on, and has verbs."""

from collections.abc import Callable
from typing import Final, cast

from textual import events
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from journeytui.screens.verbs import Host, Verbs, run_verb, why_not
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.sitting import Sitting
from journeytui.workshop.workshop import Workshop

TICK: Final = 5
"""Seconds after which the clock on a screen is looked at again."""


class OverSitting(Screen[None]):
    """A kind of screen says its verbs, and how it shows the state and the time."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As textual's, but a screen is not painted anew because other keys act on it."""

    verbs: Verbs

    def __init__(self, sitting: Sitting, glyphs: Glyphs) -> None:
        super().__init__()
        self.sitting = sitting
        self.glyphs = glyphs
        self._unlisten: Callable[[], None] = lambda: None

    @property
    def workshop(self) -> Workshop:
        return self.sitting.workshop

    @property
    def host(self) -> Host:
        return cast("Host", self.app)

    async def on_event(self, event: events.Event) -> None:
        """Textual need not work out styles twice: a new screen's it just has, and with another theme all."""
        if isinstance(event, events.ScreenResume):
            event.refresh_styles = False
        await super().on_event(event)

    def on_mount(self) -> None:
        self._unlisten = self.sitting.listen(lambda: self._if_seen(self.refresh_all))
        self.set_interval(TICK, self._time_goes_on)

    def on_unmount(self) -> None:
        self._unlisten()

    def _time_goes_on(self) -> None:
        self.sitting.look_at_clock()
        self._if_seen(self.tick)

    def _if_seen(self, shows: Callable[[], None]) -> None:
        """Show it if nothing but a question lies over the screen: textual paints what lies above anew too."""
        stack = self.app.screen_stack
        if self in stack and all(above.is_modal for above in stack[stack.index(self) + 1 :]):
            shows()

    def refresh_all(self) -> None:
        """Show the state as it is; what does not differ is not painted again."""
        raise NotImplementedError

    def tick(self) -> None:
        """Time has gone on."""
        raise NotImplementedError

    def say(self, words_: str, *, ok: bool = True) -> None:
        """Say in one line what was done, or why it was not."""
        raise NotImplementedError

    def do(self, name: str) -> None:
        """Do an action of the registry, or say why not."""
        run_verb(self, name)

    def action_do(self, name: str) -> None:
        self.do(name)

    def counted(self, name: str) -> str:
        """What the footer says behind the word of an action: how many findings help now."""
        now = self.sitting.noticing.now(self.workshop.stage) if name == "view-findings" else 0
        return str(now) if now else ""

    def why_not(self, name: str) -> str:
        """Why an action is not possible now; empty when it is."""
        return why_not(self, name)
