"""The measure of all: a Textual app with one line of text, which counts a key."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Blank(App[None]):
    """Counts how often j was pressed."""

    count = 0

    def compose(self) -> ComposeResult:
        yield Static("READY 0")

    def key_j(self) -> None:
        self.count += 1
        self.query_one(Static).update(f"READY {self.count}")


if __name__ == "__main__":
    Blank().run()
