"""`journeytui new FILE`: a journey to begin with."""

import re
from pathlib import Path
from typing import Literal

from journeytui.commands.console import FINE, Stop, put
from journeytui.commands.writing import refuse_existing, write_new
from journeytui.files.beside import why_no_journey
from journeytui.files.manuscript import Manuscript
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.ids import slug
from journeytui.journey.model import LONGEST_TEXT, Journey


def run(*, file: str, title: str | None, language: Literal["en", "sv", "da"]) -> int:
    """Write a journey with `title` to the path `file`, which must be free, and print the path."""
    path = Path(file)
    if path.suffix != ".toml":
        better = safe(path.with_name(path.name + ".toml")) if path.name else "journey.toml"
        raise Stop(_("A journey's file ends in .toml: {name}").format(name=better))
    if why_not := why_no_journey(path):
        raise Stop(why_not)
    refuse_existing(path)
    named = safe(title or "").strip() or _from_name(path)
    if len(named) > LONGEST_TEXT:
        raise Stop(_("The title is longer than {n} characters.").format(n=LONGEST_TEXT))
    journey = Journey(id=slug(named), title=named, language=language)
    write_new(path, Manuscript.blank().written(journey).encode())
    put(safe(path))
    return FINE


def _from_name(path: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", safe(path.stem)).strip()
    return words[:1].upper() + words[1:]
