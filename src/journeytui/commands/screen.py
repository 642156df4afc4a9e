"""What the commands with a screen need before there is one."""

import gc
import sys

from journeytui.commands.console import Stop
from journeytui.i18n import _


def need_terminal() -> None:
    """`Stop` when there is no terminal to type at; otherwise make way for a quick start."""
    missing = [
        name
        for name, stream in ((_("standard input"), sys.stdin), (_("standard output"), sys.stdout))
        if stream is None or not stream.isatty()
    ]
    if missing:
        message = _(
            "The workshop needs a terminal. Not connected to one: {missing}. "
            "Without a terminal, journeytui show FILE prints the map and journeytui demo plays a half day."
        )
        raise Stop(message.format(missing=", ".join(missing)))
    gc.disable()  # until the first screen is painted: all that is loaded by then stays anyhow
