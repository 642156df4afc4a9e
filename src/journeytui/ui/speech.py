"""The dictionary of the journey that is open: read when a card is first held against it, not before."""

from pathlib import Path
from typing import TYPE_CHECKING

from journeytui.i18n import _
from journeytui.inert import safe

if TYPE_CHECKING:
    from journeytui.method.language.speech import Own, Speech


class OpenSpeech:
    """Gives the dictionary of the journey at a path, always the same."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._speech: Speech | None = None

    def __call__(self) -> "Speech":
        """The dictionary; its files are read when its words are first asked for."""
        if self._speech is None:
            from journeytui.method.language.speech import Speech  # noqa: PLC0415 - not before the first card

            self._speech = Speech(self._own)
        return self._speech

    def _own(self) -> "Own":
        from journeytui.files.dictionaries import dictionaries_of  # noqa: PLC0415 - as above
        from journeytui.method.language.speech import Own  # noqa: PLC0415 - as above

        words, problems = dictionaries_of(self._path)
        if not problems:
            return Own(words)
        place = f"{Path(problems[0].file).name}:{problems[0].line or 1}"
        note = _("{place}: {message} So it is not used.")
        return Own(words, note.format(place=safe(place), message=problems[0].message))
