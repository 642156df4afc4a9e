"""A list whose rows stand for something: the cursor stays on that when the rows are others than before."""

from collections.abc import Sequence

from journeytui.widgets.faces.listed import Listed
from journeytui.widgets.lines import LineList


class KeyedList(LineList):
    """Rows with keys; several rows may have the same one, as the lines of one card."""

    listed: Sequence[Listed] = ()

    @property
    def key(self) -> str:
        """What the row under the cursor stands for; empty when it stands for nothing."""
        return self.listed[self.cursor].key if 0 <= self.cursor < len(self.listed) else ""

    def first(self, key: str) -> int:
        """The number of the first row of `key`; −1 when there is none."""
        return next((at for at, row in enumerate(self.listed) if key and row.key == key), -1)

    def cursor_to(self, key: str) -> None:
        """The cursor goes to the first row of `key`, when there is one."""
        at = self.first(key)
        if at >= 0:
            self.cursor = at

    def show_listed(self, rows: Sequence[Listed], begins_at: str = "") -> None:
        """Show these rows. The cursor stays on its key or, when it has none yet, goes to `begins_at`."""
        before = self.key
        line = self.cursor - self.first(before)
        self.listed = rows
        at = self.first(before or begins_at)
        if before and at >= 0 and at + line < len(rows) and rows[at + line].key == before:
            at += line
        self.set_rows([row.row for row in rows], at if at >= 0 else None)
