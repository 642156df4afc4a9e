"""`journeytui demo`: the sample to look around in, played by itself, or played without a terminal."""

import shutil
import sys
from pathlib import Path

from journeytui.demo.recording import Step, read
from journeytui.i18n import _
from journeytui.inert import safe, safe_lines
from journeytui.samples import SHOWN_FIRST, new_folder, private_copy, samples_folder


def run_demo(play: bool, speed: float) -> int:  # noqa: FBT001 - the options of the command
    """Open a private copy of the sample, or play its half days; the exit code."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _play_unseen()
    code = 0
    if play:
        journey = _play_seen(speed)
    else:
        from journeytui.app import run_workshop  # noqa: PLC0415 - only what is needed

        journey = private_copy()
        code = run_workshop(journey, "ask")
    sys.stderr.write(_("The demo lies in {path}").format(path=safe(journey)) + "\n")
    return code


def _half_days() -> list[tuple[Step, ...]]:
    """The steps of each recorded half day, in order."""
    found = sorted((samples_folder() / "recordings").glob(f"{SHOWN_FIRST}.*.play"))
    return [read(path.read_text(encoding="utf-8")) for path in found]


def _begun() -> Path:
    """A journey of its own, as it was before anybody sat down."""
    journey = new_folder() / f"{SHOWN_FIRST}.toml"
    shutil.copyfile(samples_folder() / "recordings" / f"{SHOWN_FIRST}.start", journey)
    return journey


def _play_seen(speed: float) -> Path:
    from journeytui.demo.playing import play  # noqa: PLC0415 - textual is slow to import

    journey = _begun()
    steps = tuple(step for half_day in _half_days() for step in half_day)
    play(journey, steps, speed=speed, headless=False)
    return journey


def _play_unseen() -> int:
    """Both half days as fast as it goes; then the recap, the map, and where the files lie."""
    from journeytui.demo.playing import play  # noqa: PLC0415 - textual is slow to import
    from journeytui.export.plain import as_text  # noqa: PLC0415
    from journeytui.files.logs import logs_of, read_log  # noqa: PLC0415
    from journeytui.files.opening import open_for_reading  # noqa: PLC0415
    from journeytui.workshop.recap import recap  # noqa: PLC0415

    path = _begun()
    for steps in _half_days():
        for line in play(path, steps, speed=0, headless=True):
            sys.stderr.write(_("not understood: {line}").format(line=safe(line)) + "\n")
    journey = open_for_reading(path).journey
    logs = logs_of(path)
    last = read_log(logs[-1])
    assert last.header is not None
    parts = [
        safe_lines(recap(last.header, last.entries, journey)),
        "\n".join(line.text for line in as_text(journey, 80)),
        "\n".join([_("The files:"), *(f"  {safe(one)}" for one in (path, *logs))]),
    ]
    sys.stdout.write("\n\n".join(parts) + "\n")
    return 0
