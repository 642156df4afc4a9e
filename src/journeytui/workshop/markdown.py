"""What people wrote, inside Markdown: it reads as they wrote it, and does nothing."""

import re
from typing import Final

from journeytui.inert import safe

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>&~|]|:(?=//)|(?<=[wW]{3})\.|^(?:[-+#=]|\d+(?=[.)]))")
"""What Markdown would read as something else: signs, addresses made into links, the beginning of a list."""


def literal(text: str) -> str:
    """`text` on one line, such that Markdown shows it as it is."""
    line = " ".join(safe(text).split())
    return _SIGNS.sub(lambda match: "\\" + match[0] if not match[0].isdigit() else match[0] + "\\", line)
