"""The `journeytui` command: its arguments, and nothing else. The commands are in `journeytui.commands`."""

import argparse
import gc
import gettext
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from journeytui import __version__
from journeytui.commands.console import FINE, INTERRUPTED, ONLY_ASCII, STANDARD, Stop, finish, prepare, tell
from journeytui.i18n import DOMAIN, LOCALES, N_, _
from journeytui.inert import safe

COMMANDS: Final = {
    "open": N_("run a workshop on a journey (also: journeytui FILE)"),
    "new": N_("write a new journey"),
    "demo": N_("try the workshop on a private copy of a sample"),
    "view": N_("look at a journey and follow it as it changes, without changing it"),
    "show": N_("print the map as text, in reading order"),
    "check": N_("say what is wrong with a file, and what journey workshops often get wrong"),
    "fmt": N_("write files in the canonical layout; nothing else changes"),
    "sessions": N_("list the half days of a journey"),
    "recap": N_("tell what happened in a half day, as Markdown"),
    "replay": N_("give the journey as it stood at a time, from its session logs"),
    "export": N_("write an interview guide from what a journey does not know"),
    "schema": N_("print the JSON Schema of the journey file"),
}
"""Every command with its help, in the order of the help."""

SCREENS: Final = ("open", "demo", "view")
"""The commands with a screen."""

STILL: Final = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}
"""Nothing moves by itself or by less than a cell; textual reads this when it is imported."""

LATER: Final = frozenset({"present", "import", "diff", "merge", "resolve", "git-setup", "doctor"})
"""Commands whose names are taken, for versions to come."""

THEMES: Final = ("dark", "light", "terminal")
"""How the screens can look; the last one leaves the terminal its own colours."""

THEME: Final = "JOURNEYTUI_THEME"
"""The environment variable that asks for a theme; `--theme` sets it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (else those of the process) ask for, and give its exit code."""
    prepare()
    code = FINE
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
    except Stop as stop:
        tell(f"journeytui: {stop}")
        code = stop.code
    except KeyboardInterrupt:
        return INTERRUPTED
    try:
        finish()
    except Stop as stop:
        tell(f"journeytui: {stop}")
        code = stop.code
    return code


def _run(words: list[str]) -> int:
    _speak_our_language()
    try:
        options = vars(_parser().parse_args(_with_command(words)))
    except SystemExit:  # --help and --version have printed what they are for
        return FINE
    if options.pop("ascii", False):
        os.environ[ONLY_ASCII] = "1"  # as if the user had set it: screens and `show` both look there
    if theme := options.pop("theme", ""):
        os.environ[THEME] = theme
    command = options.pop("command") or "home"
    if command in (*SCREENS, "home"):
        os.environ |= STILL
    gc.disable()  # what is imported stays: looking through it for garbage is a tenth of a start
    try:
        module = import_module(f"journeytui.commands.{command}")
    finally:
        gc.enable()
    code: int = module.run(**options)
    return code


def _speak_our_language() -> None:
    """Let argparse find its own texts ("usage", "required") in the catalogue of journeytui."""
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)


def _with_command(words: list[str]) -> list[str]:
    """The words with `open` put before a FILE that stands where a command could stand."""
    words = _with_theme(words)
    at = next((n for n, word in enumerate(words) if not word.startswith("-") or word == "--"), None)
    if at is None:
        return words
    first = words[at]
    if first in COMMANDS:
        return _with_minutes(words) if first == "open" else words
    if first != "--" and not _is_file(first):
        raise Stop(_unknown(first))
    return _with_minutes(["open", *words])


def _is_file(word: str) -> bool:
    return word.endswith(".toml") or Path(word).name != word or Path(word).exists()


def _unknown(word: str) -> str:
    if word in LATER:
        return _("“{command}” is not in this version yet.").format(command=word)
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistyped command

    message = _("There is no command and no file “{word}”.").format(word=safe(word))
    near = get_close_matches(word, [*COMMANDS, *LATER], n=1, cutoff=0.6)
    if near:
        return message + " " + _("Did you mean “{command}”?").format(command=near[0])
    return message + " " + _("journeytui --help lists the commands; a journey's file ends in .toml.")


def _with_minutes(words: list[str]) -> list[str]:
    """`--half-day FILE` read as a half day of the usual length: FILE is not its minutes."""
    return [
        "--half-day=" if word == "--half-day" and not after.isdigit() else word
        for word, after in pairwise([*words, ""])
    ]


def _with_theme(words: list[str]) -> list[str]:
    """`--theme light` as one word, so that `light` is not taken for a command."""
    if "--theme" not in words[:-1]:
        return words
    at = words.index("--theme")
    return [*words[:at], f"--theme={words[at + 1]}", *words[at + 2 :]]


class _Listed(argparse.Action):
    """A list with commas; of an option that is given twice, both lists."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - as argparse calls it
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002 - as above
    ) -> None:
        setattr(namespace, self.dest, f"{getattr(namespace, self.dest)},{values}")


_Made = dict[str, argparse.ArgumentParser]

Amount = TypeVar("Amount", int, float)


class _Parser(argparse.ArgumentParser):
    """As its parent, but a mistake is said in one safe line, and options are never guessed."""

    def __init__(self, **settings: object) -> None:
        super().__init__(allow_abbrev=False, **settings)  # type: ignore[arg-type] # handed on as given

    def error(self, message: str) -> NoReturn:
        hint = _("See {command} --help.").format(command=self.prog)
        raise Stop(f"{safe(message)}. {hint}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="journeytui",
        description=_(
            "A terminal assistant for customer-journey workshops. Without a command: the home screen."
        ),
        epilog=_(
            "Exit codes: 0 fine; 1 findings or differences; 2 wrong use or unreadable input; "
            "3 a file could not be written; 130 interrupted."
        ),
    )
    parser.add_argument("--version", action="version", version=f"journeytui {__version__}")
    signs, looks = _Parser(add_help=False), _Parser(add_help=False)
    for each in (parser, signs):
        each.add_argument(
            "--ascii",
            action="store_true",
            default=argparse.SUPPRESS,
            help=_("use plain ASCII signs only, as by itself where a terminal or locale has no others"),
        )
    for each in (parser, looks):
        each.add_argument(
            "--theme",
            choices=THEMES,
            default=argparse.SUPPRESS,
            help=_("dark, light, or the terminal's own colours, as by itself where it has fewer than 256"),
        )
    added = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    made: _Made = {
        name: added.add_parser(
            name,
            help=_(text),
            description=_sentence(_(text)),
            parents=[signs, looks] if name in SCREENS else [signs],
        )
        for name, text in COMMANDS.items()
    }
    _screens(made)
    _texts(made)
    _files(made)
    _logs(made)
    return parser


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _screens(made: _Made) -> None:
    opened = made["open"]
    opened.add_argument(
        "file", metavar=_("FILE"), help=_("the journey; one that is missing is offered as new")
    )
    how = opened.add_mutually_exclusive_group()
    how.add_argument(
        "--half-day",
        nargs="?",
        const="",
        metavar=_("MINUTES"),
        dest="half_day",
        help=_("start a half day at once (of so many minutes)"),
    )
    how.add_argument("--desk", action="store_true", help=_("edit outside a half day"))
    how.add_argument("--view", action="store_true", help=_("look only, and follow the file as it changes"))
    made["view"].add_argument("file", metavar=_("FILE"))
    demo = made["demo"]
    demo.add_argument("--play", action="store_true", help=_("type a recorded half day by itself"))
    demo.add_argument(
        "--speed",
        type=_within(float, 0.01, 1000),
        default=1.0,
        metavar="N",
        help=_("how many times as fast as people type"),
    )


def _texts(made: _Made) -> None:
    show = made["show"]
    show.add_argument("file", metavar=_("FILE"), help=_("the journey; - reads standard input"))
    show.add_argument("--plain", action="store_true", help=_("no styles, also on a terminal"))
    check = made["check"]
    check.add_argument(
        "paths", nargs="*", metavar=_("PATH"), help=_("journeys, session logs, or folders that are searched")
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text", dest="layout")
    check.add_argument(
        "--select",
        metavar=_("CODES"),
        default="",
        action=_Listed,
        help=_("only these, as in JT1,JT502; a beginning is enough"),
    )
    check.add_argument("--ignore", metavar=_("CODES"), default="", action=_Listed, help=_("none of these"))
    check.add_argument("--explain", metavar=_("CODE"), help=_("tell what a code means and why it matters"))
    _export(made["export"])
    schema = made["schema"]
    schema.add_argument("--log", action="store_true", help=_("that of a session log instead"))


def _export(export: argparse.ArgumentParser) -> None:
    export.add_argument("file", metavar=_("FILE"), help=_("the journey; - reads standard input"))
    export.add_argument(
        "--to",
        required=True,
        metavar=_("FORMAT"),
        help=_("interview: questions to ask customers, as Markdown"),
    )
    export.add_argument(
        "--variant",
        choices=("interview", "home-visit"),
        default="interview",
        help=_("for a talk, or for a visit with things to look at"),
    )
    export.add_argument(
        "--minutes",
        type=_within(int, 30, 240),
        metavar="N",
        help=_("what it may take; 60, or 90 for a home visit"),
    )
    export.add_argument(
        "-o", "--output", default=STANDARD, metavar=_("OUT"), help=_("a new file to write it to")
    )


def _files(made: _Made) -> None:
    new = made["new"]
    new.add_argument("file", metavar=_("FILE"), help=_("where to write it; must not exist yet"))
    new.add_argument("--title", help=_("its title; the file's name when not given"))
    new.add_argument(
        "--lang",
        choices=("en", "sv", "da"),
        default="en",
        dest="language",
        help=_("the language of its cards"),
    )
    fmt = made["fmt"]
    fmt.add_argument(
        "paths",
        nargs="+",
        metavar=_("PATH"),
        help=_("journeys, or folders that are searched; - reads standard input and prints"),
    )
    only = fmt.add_mutually_exclusive_group()
    only.add_argument(
        "--check", action="store_true", help=_("write nothing; exit code 1 when a file would change")
    )
    only.add_argument("--diff", action="store_true", help=_("as --check, and print what would change"))


def _logs(made: _Made) -> None:
    made["sessions"].add_argument("file", metavar=_("FILE"))
    recap = made["recap"]
    recap.add_argument("file", metavar=_("FILE"))
    recap.add_argument(
        "--half-day",
        metavar=_("SESSION"),
        dest="half_day",
        help=_("which, as in 2026-11-21-am; the last one when not given"),
    )
    replay = made["replay"]
    replay.add_argument("file", metavar=_("FILE"))
    replay.add_argument(
        "--at",
        required=True,
        metavar=_("TIME"),
        help=_("a date-time, a date (its end), or HH:MM of the last half day"),
    )
    replay.add_argument(
        "-o", "--output", default=STANDARD, metavar=_("OUT"), help=_("a new file to write it to")
    )


def _within(number: type[Amount], least: Amount, most: Amount) -> Callable[[str], Amount]:
    """Reads what is typed for an amount; what is none, or too little or too much, is said with its limits."""
    whole = _("“{word}” is not a whole number from {least} to {most}")
    wanted = whole if number is int else _("“{word}” is not a number from {least} to {most}")

    def read(word: str) -> Amount:
        with suppress(ValueError):
            if least <= (amount := number(word)) <= most:
                return amount
        raise argparse.ArgumentTypeError(wanted.format(word=safe(word), least=least, most=most))

    return read
