"""The file at the keyboard: undo, save, save as, and what to do when it was changed outside."""

from pathlib import Path

from journeytui.i18n import _
from journeytui.screens.choose import AskText, Choose, Option
from journeytui.screens.verbs import AtWork, Verb, Verbs


class Filing:
    """Undo and redo, and the way of the journey to disk."""

    def __init__(self, screen: AtWork) -> None:
        self.screen = screen

    def verbs(self) -> Verbs:
        return {
            "undo": Verb(lambda: self.screen.show(self.screen.workshop.undo()), self._nothing_done),
            "redo": Verb(lambda: self.screen.show(self.screen.workshop.redo()), self._nothing_undone),
            "save": Verb(self._save, self._view_only),
            "retry-save": Verb(self._save, self._no_trouble),
            "save-as": Verb(self.save_as),
            "take-outside": Verb(lambda: self._settle("take"), self._no_conflict),
            "keep-ours": Verb(lambda: self._settle("keep"), self._no_conflict),
            "rename": Verb(self._rename, self._view_only),
            "language": Verb(self._language, self._view_only),
        }

    def _view_only(self) -> str:
        return self.screen.workshop.document.view_only

    def _nothing_done(self) -> str:
        document = self.screen.workshop.document
        return document.view_only or ("" if document.can_undo else _("There is nothing to undo."))

    def _nothing_undone(self) -> str:
        document = self.screen.workshop.document
        return document.view_only or ("" if document.can_redo else _("There is nothing to redo."))

    def _no_trouble(self) -> str:
        if self.screen.sitting.locked:
            return self._view_only()
        return "" if self.screen.sitting.trouble() else _("Everything is saved.")

    def _no_conflict(self) -> str:
        return "" if self.screen.sitting.conflict else _("Nobody has changed the file outside.")

    def _save(self) -> None:
        if self.screen.sitting.conflict:
            self.ask_about_outside()
        else:
            self.screen.show(self.screen.sitting.save_now())

    def save_as(self) -> None:
        """The journey goes on in another file."""

        def answered(name: str | None) -> None:
            if name and name.strip():
                path = Path(name.strip()).expanduser()
                self.screen.show(self.screen.sitting.save_as(path))

        body = _("A new file; nothing that is there is overwritten. The workshop goes on in it.")
        self.screen.app.push_screen(AskText(_("Save as"), body, self.screen.sitting.free_name()), answered)

    def ask_about_outside(self) -> None:
        """The file was changed outside, and ours holds what it does not: a person chooses."""
        if not self.screen.sitting.conflict:
            return
        title = _("The file was changed outside")
        options = [
            Option("", _("Keep yours, and write it over what is there"), "keep"),
            Option("", _("Save yours as another file, and leave what is there alone"), "as"),
        ]
        body = self.screen.sitting.conflict
        if self.screen.sitting.can_take:
            said = _("Somebody else changed the journey file, and there is work of yours that is not in it.")
            body = f"{said}\n{body}"
            take = _("Take theirs; yours stays in the session log and can be replayed")
            options.insert(0, Option("", take, "take"))

        def answered(choice: str | None) -> None:
            if choice == "as":
                self.save_as()
            elif choice is not None:
                self._settle(choice)

        self.screen.app.push_screen(Choose(title, body, options), answered)

    def _settle(self, choice: str) -> None:
        self.screen.show(self.screen.sitting.settle_outside(take=choice == "take"))

    def _rename(self) -> None:
        def answered(title: str | None) -> None:
            if title and title.strip():
                self.screen.show(self.screen.workshop.set_journey(title=title.strip()))

        now = self.screen.workshop.journey.title
        self.screen.app.push_screen(AskText(_("The title of the journey"), "", now), answered)

    def _language(self) -> None:
        options = [Option("e", "English", "en"), Option("s", "Svenska", "sv"), Option("d", "Dansk", "da")]

        def answered(language: str | None) -> None:
            if language:
                self.screen.show(self.screen.workshop.set_journey(language=language))

        self.screen.app.push_screen(
            Choose(_("The language that the group speaks"), _("Checks and words follow it."), options),
            answered,
        )
