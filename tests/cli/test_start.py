"""Commands that need no screen start without what screens need."""

import subprocess
import sys
from pathlib import Path

from tests.cli.kitchens import kitchen

KITCHEN = Path("kitchen.toml")
WITHOUT_A_SCREEN = [
    "--version",
    "--help",
    "check --explain JT203",
    "check kitchen.toml",
    "show kitchen.toml",
    "fmt --diff kitchen.toml",
    "sessions kitchen.toml",
    "recap kitchen.toml",
    "replay kitchen.toml --at 13:01",
    "new new.toml",
    "open kitchen.toml",
    "schema",
    "schema --log",
]
"""`open` has no terminal here, and says so. What needs pydantic stands last: what is loaded stays."""

ASK = """
import sys
from journeytui.cli import main
for command in sys.argv[1:]:
    main(command.split())
    heavy = {name.partition(".")[0] for name in sys.modules} & {"textual", "asyncio", "pydantic"}
    heavy |= {"rich.console"} & set(sys.modules)
    print(f"{command}: {sorted(heavy)}", file=sys.stderr)
"""


def test_no_command_without_a_screen_imports_one() -> None:
    kitchen(KITCHEN)
    done = subprocess.run(
        [sys.executable, "-c", ASK, *WITHOUT_A_SCREEN],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    told = done.stderr.splitlines()
    for command in WITHOUT_A_SCREEN:
        needed = ["pydantic"] if command.startswith("schema") else []
        assert f"{command}: {needed}" in told
