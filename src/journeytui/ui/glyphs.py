"""The signs that the screens draw with: one cell wide each, and each with a twin in plain ASCII.

The twins of the stickers are what a facilitator types for them (`!` pain, `+` joy, `*` moment of truth).
"""

from collections.abc import Mapping


class Glyphs:
    """The signs of one run of the program; ``ascii`` picks the twins."""

    def __init__(self, *, ascii: bool = False) -> None:  # noqa: A002 - the name of the command's option
        twin = int(ascii)
        self.ascii = ascii
        self.good = "▲^"[twin]
        """A feeling above 0."""
        self.bad = "▼v"[twin]
        """A feeling below 0."""
        self.even = "●o"[twin]
        """A feeling of 0."""
        self.pain = "■!"[twin]
        self.joy = "◆+"[twin]
        self.truth = "★*"[twin]
        self.turn = "⚑/"[twin]
        """A break point: where the journey turns, stops or leaves."""
        self.done = "✓x"[twin]
        self.here = "▶>"[twin]
        """What is in focus."""
        self.before = "‹<"[twin]
        self.after = "›>"[twin]
        self.minus = "−-"[twin]
        self.plus = "+"
        self.more = "…~"[twin]
        """Something was cut here."""
        self.dot = "·-"[twin]
        """Between two words of one line."""
        self.rule = "─-"[twin]
        self.opening = '“"'[twin]
        self.closing = '”"'[twin]

    def valence(self, value: int) -> str:
        """`value` with its sign, and the glyph that says the same: ``−1 ▼``."""
        number = f"{self.plus}{value}" if value > 0 else f"{self.minus}{-value}" if value < 0 else "0"
        sign = self.good if value > 0 else self.bad if value < 0 else self.even
        return f"{number} {sign}"


def only_ascii(encoding: str | None, environ: Mapping[str, str]) -> bool:
    """Whether a terminal with this output encoding and environment cannot show the glyphs.

    The text console of Linux (``TERM=linux``) takes UTF-8, but its fonts lack most of the signs.
    """
    if environ.get("TERM", "") in ("linux", "dumb", "vt100"):
        return True
    try:
        "▲▼●◆■★⚑✓−▶‹›…·─│“”".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False
