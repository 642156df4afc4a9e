"""What help and palette need of the screen that they are opened over."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from journeytui.ui.action import Scope

if TYPE_CHECKING:
    from journeytui.widgets.entry import EntryLine


@runtime_checkable
class PlaceScreen(Protocol):
    """A screen where actions of the registry can be done."""

    @property
    def place(self) -> Scope:
        """Where somebody is on it."""
        ...

    def why_not(self, name: str) -> str:
        """Why an action is not possible now; empty when it is."""
        ...

    def do(self, name: str) -> None:
        """Do an action, or say why not."""
        ...


@runtime_checkable
class TypingScreen(PlaceScreen, Protocol):
    """One with a line that always takes what is typed."""

    @property
    def entry(self) -> "EntryLine":
        """The line."""
        ...
