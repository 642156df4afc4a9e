"""`journeytui view FILE`: the workshop screen without a way to write."""

from journeytui.commands import open as opened


def run(*, file: str) -> int:
    """As `open FILE --view`."""
    return opened.run(file=file, view=True)
