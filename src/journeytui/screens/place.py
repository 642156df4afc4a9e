"""What help and palette need of the screen that they are opened over."""

from typing import Protocol, runtime_checkable

from journeytui.ui.action import Scope


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
