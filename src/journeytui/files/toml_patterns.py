"""Where the parts of a TOML text begin and end, as regular expressions.

They are made for text that tomllib accepts, and never look at a character more than a few times.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

Match = re.Match[str]


class Pattern:
    """A regular expression that is compiled when it is first needed: opening a file needs none."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def match(self) -> Callable[..., Match | None]:
        return re.compile(self.text).match

    @cached_property
    def search(self) -> Callable[[str], Match | None]:
        return re.compile(self.text).search

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[Match]]:
        return re.compile(self.text).finditer

    def at(self, text: str, start: int) -> Match:
        """The match at `start` of a pattern that must be there."""
        match = self.match(text, start)
        assert match is not None
        return match


def many(group: str) -> str:
    """A pattern for `group` any number of times, without trying anything twice.

    `(?:…)*+` should do, but in Python 3.11.0 to 3.11.4 ends in the middle of a group (python/cpython#106052).
    An atomic group is right everywhere, but remembers each turn until its end: hence a thousand at a time.
    """
    return f"(?>(?:(?>(?:{group}){{1,1000}}))*)"


STRING: Final = r'"(?!"")[^"\\\n]*+' + many(r'\\.[^"\\\n]*+') + '"'
LITERAL: Final = r"'(?!'')[^'\n]*+'"
LONG_STRING: Final = '"""' + many(r'[^"\\]++|\\[\s\S]|"{1,2}+(?!")') + '"{3,5}+'
LONG_LITERAL: Final = "'''" + many("[^']++|'{1,2}+(?!')") + "'{3,5}+"
_NAME: Final = f"(?:[A-Za-z0-9_-]++|{STRING}|{LITERAL})"
_NAMES: Final = _NAME + many(rf"[ \t]*+\.[ \t]*+{_NAME}")
_LINE_END: Final = r"[ \t]*+(?:#[^\n]*+)?\n"
_SIMPLE_LIST: Final = r"\[" + many(rf"[^\[\]\"'#\n{{}}]++|{STRING}") + r"\]"
_SIMPLE_VALUE: Final = rf"(?:{STRING}|[^\s\"'\[{{#][^\"'\[{{#\n]*+|{_SIMPLE_LIST})"
_SIMPLE_LINE: Final = rf"[ \t]*+[A-Za-z0-9_-]++[ \t]*+=[ \t]*+{_SIMPLE_VALUE}{_LINE_END}"

GAP: Final = Pattern(many(_LINE_END))
"""Comments and blank lines."""
SIMPLE_LINES: Final = Pattern(many(many(_LINE_END) + _SIMPLE_LINE))
"""Keys of which each stands on one line: nearly all there are."""
TAIL: Final = Pattern(many(r"[ \t]*+#[^\n]*+\n") + "(" + many(r"[ \t]*+\n") + ")")
"""Comments, then (group 1) blank lines."""
HEAD: Final = Pattern(rf"[ \t]*+(\[\[?+)[ \t]*+({_NAMES})[ \t]*+\]\]?+{_LINE_END}")
"""The head of a table: its brackets and its name."""
HEAD_OR_END: Final = Pattern(r"[ \t]*+(?:\[|\Z)")
KEY: Final = Pattern(rf"([ \t]*+)({_NAMES})[ \t]*+=[ \t]*+")
"""Indentation and name of a key."""
PIECE: Final = Pattern(
    rf"{LONG_STRING}|{LONG_LITERAL}|{STRING}|{LITERAL}|#[^\n]*+|[\[\]{{}}\n]|[^\"'#\[\]{{}}\n]++"
)
"""A string, a comment, a bracket, a line end, or what is between them."""
NAME: Final = Pattern(_NAME)
"""One part of a dotted key."""
