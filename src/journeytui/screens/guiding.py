"""The interview guide at the keyboard: for a talk or a visit, to be read, and written beside the journey."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeytui.files.atomic import write_atomically
from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.screens.choose import Choose, Option
from journeytui.screens.reading import Reader
from journeytui.screens.verbs import AtWork, Verb, Verbs

if TYPE_CHECKING:
    from journeytui.method.interviewing.guide import Variant


class Guiding:
    """From what is not known to a guide that one takes along to customers."""

    def __init__(self, screen: AtWork) -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        return {"interview-guide": Verb(self.choose)}

    def choose(self) -> None:
        """Ask which guide, and show it."""
        options: list[Option[Variant]] = [
            Option("i", _("An interview, by phone or across a table"), "interview"),
            Option("h", _("A home visit, with what to look at and ask to be shown"), "home-visit"),
        ]
        body = _("Open questions about what is not known or only believed, in the language of the journey.")
        self.screen.app.push_screen(Choose(_("Interview guide"), body, options), self._show)

    def _show(self, variant: "Variant | None") -> None:
        if variant is None:
            return
        # Nobody asks for a guide before the first picture stands.
        from journeytui.export.interview import as_markdown  # noqa: PLC0415
        from journeytui.method.interviewing.guide import guide  # noqa: PLC0415

        made = guide(self.screen.workshop.journey, variant)
        journey_file = self.screen.sitting.store.path
        path = journey_file.with_name(f"{journey_file.stem}-{variant}.md")
        title = _("Interview guide, about {n} minutes").format(n=made.minutes)
        if made.left_out:
            title += ngettext(
                ", {n} question left for another talk", ", {n} questions left for another talk", made.left_out
            )
        hint = _("enter writes it to {name} · escape goes back").format(name=safe(path.name))
        reader = Reader(title, as_markdown(made, room=False), hint, markdown=True)
        self.screen.app.push_screen(reader, partial(self._write, path, as_markdown(made).encode()))

    def _write(self, path: Path, content: bytes, wanted: bool | None) -> None:  # noqa: FBT001 - the answer of a screen
        """Write the guide; over something that is there only when a person says so."""
        if not wanted:
            return
        if not os.path.lexists(path):
            self._put(content, path)
            return
        other = _free(path)
        options = [
            Option("o", _("Write it to {name} instead").format(name=safe(other.name)), other),
            Option("", _("Write it over what is there"), path),
        ]
        title = _("{name} is there already").format(name=safe(path.name))
        body = _("Perhaps with answers in it.")
        self.screen.app.push_screen(Choose(title, body, options), partial(self._put, content))

    def _put(self, content: bytes, path: Path | None) -> None:
        if path is None:
            self.screen.say(_("Nothing was written."))
            return
        try:
            write_atomically(path, content)
        except OSError as error:
            reason = safe(error.strerror)
            said = _("“{name}” could not be written: {reason}.")
            self.screen.say(said.format(name=safe(path.name), reason=reason), ok=False)
        else:
            self.screen.say(_("The guide is in {name}, beside the journey.").format(name=safe(path.name)))


def _free(path: Path) -> Path:
    """A name like that of `path` that nothing has yet."""
    number = 2
    while os.path.lexists(other := path.with_name(f"{path.stem}-{number}{path.suffix}")):
        number += 1
    return other
