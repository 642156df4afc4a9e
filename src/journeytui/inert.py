"""Text from files and people, made harmless before it is shown anywhere.

Control characters can drive a terminal, bidirectional overrides can make a line say the opposite of
what stands in the file, and lone surrogates cannot be written at all. `safe` puts a visible stand-in
for each. Screens and commands both use it; nothing that a person wrote reaches a terminal without it.
"""

import re
from typing import Final

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE: Final = "\u00ad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f"
_BREAKS: Final = "\u0085\u2028\u2029"
_SURROGATES: Final = "\ud800-\udfff"
_CONTROL: Final = "\x00-\x1f\x7f-\x9f"

_HOSTILE: Final = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}{_BREAKS}{_SURROGATES}]")
_HOSTILE_BUT_LINES: Final = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}{_BREAKS}{_SURROGATES}]"
)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code in (0x09, 0x0A):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # ␀ … ␟, the pictures that Unicode has for them
    return "␡" if code == 0x7F else "\ufffd"


def safe(text: object) -> str:
    """One line of harmless text: tabs and line ends as blanks, the rest of the hostile as stand-ins."""
    return _HOSTILE.sub(_stand_in, str(text))


def safe_lines(text: object) -> str:
    """As `safe`, but line ends stay: for texts that are shown over several lines."""
    whole = str(text).replace("\r\n", "\n")
    return _HOSTILE_BUT_LINES.sub(_stand_in, whole)


def excerpt(text: object, longest: int = 40) -> str:
    """The beginning of a text, harmless and on one line, to be named inside a sentence."""
    line = " ".join(safe(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def called(text: object, longest: int = 40) -> str:
    """As `excerpt`, with a stand-in for a text that says nothing."""
    return excerpt(text, longest) or "…"
