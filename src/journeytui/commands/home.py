"""`journeytui` alone: the home screen."""

from journeytui.commands.screen import need_terminal


def run() -> int:
    """Show the home screen until the user leaves it."""
    need_terminal()
    from journeytui.app import run_home  # noqa: PLC0415 - textual is slow to import, and may not be needed

    return run_home()
