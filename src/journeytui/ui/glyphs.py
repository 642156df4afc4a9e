"""The signs that the screens draw with: one cell wide each, and each with a twin in plain ASCII.

The twins of the stickers are what a facilitator types for them (`!` pain, `+` joy, `*` moment of truth,
`%` break point), and that of another view is too (`/`).
"""

from collections.abc import Mapping

from journeytui.journey.model import Basis, StickerKind


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
        self.turn = "⚑%"[twin]
        """A break point: where the journey turns, stops or leaves."""
        self.insight = "✓i"[twin]
        """Customers said or showed it."""
        self.assumption = "?"
        """We think so."""
        self.belief = "§b"[twin]
        """The house has always said so."""
        self.wish = "○w"[twin]
        """We would like it so."""
        self.answered = "→&"[twin]
        """A change answers it."""
        self.leads = "→>"[twin]
        """Between what is and what is to be."""
        self.other_view = "≠/"[twin]
        """Somebody in the room sees it otherwise."""
        self.not_known = "~"
        """Honestly left empty."""
        self.situation = "="
        self.outside = "^}"[twin]
        """Beyond our sight or control."""
        self.done = "✓v"[twin]
        self.here = "▶>"[twin]
        """What is in focus."""
        self.before = "‹<"[twin]
        self.after = "›>"[twin]
        self.minus = "−-"[twin]
        self.plus = "+"
        self.more = "…_"[twin]
        """Something was cut here, or has not been said."""
        self.dot = "·-"[twin]
        """Between two words of one line."""
        self.rule = "─-"[twin]
        self.border = "│|"[twin]
        """Where a phase begins."""
        self.window = "━="[twin]
        """The part of a whole that is in sight."""
        self.up, self.down = ("↑↓", "^v")[twin]
        self.opening, self.closing = ("“”", '""')[twin]

    def basis(self, basis: Basis) -> str:
        """The sign that says why a card is believed."""
        return {
            "insight": self.insight,
            "assumption": self.assumption,
            "belief": self.belief,
            "wish": self.wish,
        }[basis]

    def sticker(self, kind: StickerKind) -> str:
        return {"pain": self.pain, "joy": self.joy, "truth": self.truth, "break": self.turn}[kind]

    def valence(self, value: int) -> str:
        """`value` with its sign, and the glyph that says the same: ``−1 ▼``."""
        number = f"{self.plus}{value}" if value > 0 else f"{self.minus}{-value}" if value < 0 else "0"
        sign = self.good if value > 0 else self.bad if value < 0 else self.even
        return f"{number} {sign}"


def only_ascii(encoding: str | None, environ: Mapping[str, str], *, coerced: bool = False) -> bool:
    """Whether a terminal with this output encoding and environment cannot show the glyphs.

    The text console of Linux (``TERM=linux``) takes UTF-8, but its fonts lack most of the signs.
    `coerced`: Python itself chose UTF-8 and says so in ``LC_CTYPE``. Then the locale that somebody named
    counts; where nobody named one, the terminal is more likely to know UTF-8 than not.
    """
    if environ.get("TERM", "") in ("linux", "dumb", "vt100"):
        return True
    named = environ.get("LC_ALL") or environ.get("LANG") or ""
    if coerced and named and "utf" not in named.lower():
        return True
    try:
        "▲▼●◆■★⚑✓−▶‹›…·─│━○§→↑↓⠒“”≠".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False
