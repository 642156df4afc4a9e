"""`journeytui fmt PATH…`: the canonical layout, nothing else changes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from journeytui.commands import console
from journeytui.commands.paths import is_log, searched
from journeytui.commands.reading import unreadable
from journeytui.commands.writing import unwritten
from journeytui.files.atomic import write_atomically
from journeytui.files.beside import is_dictionary
from journeytui.files.manuscript import canonical
from journeytui.files.problems import FileError
from journeytui.files.reading import parse_journey, read_journey
from journeytui.i18n import _, ngettext
from journeytui.inert import safe, safe_lines


def run(*, paths: Sequence[str], check: bool, diff: bool) -> int:
    """Lay the journeys out anew, or (`check`, `diff`) only say which would change.

    A file that cannot be read or written does not keep the others from their turn.
    """
    if console.STANDARD in paths:
        return _standard(paths, check=check, diff=diff)
    codes = [_one(path, check=check, diff=diff) for path in _journeys(paths)]
    changes = codes.count(console.FOUND)
    if check or diff:
        if changes:
            console.tell(ngettext("{n} file would change.", "{n} files would change.", changes))
        return max(codes, default=console.FINE)
    if changes:
        console.tell(ngettext("{n} file was laid out anew.", "{n} files were laid out anew.", changes))
    return max((code for code in codes if code != console.FOUND), default=console.FINE)


def _journeys(paths: Sequence[str]) -> Iterator[Path]:
    named = {Path(word) for word in paths}
    for path in searched(paths):
        if is_dictionary(path):
            raise console.Stop(_("“{name}” is a dictionary, whose layout is yours.").format(name=safe(path)))
        if not is_log(path):
            yield path
        elif path in named:
            raise console.Stop(
                _("“{name}” is a session log, which is never rewritten.").format(name=safe(path))
            )


def _standard(paths: Sequence[str], *, check: bool, diff: bool) -> int:
    if len(paths) > 1:
        raise console.Stop(_("Standard input stands alone: name no files beside it."))
    name = _("standard input")
    raw = console.standard_input()
    try:
        laid_out = canonical(parse_journey(raw, name)).encode()
    except FileError as error:
        raise console.Stop(unreadable(error)) from error
    if not check and not diff:
        console.put_bytes(laid_out)
        return console.FINE
    return _told(name, raw, laid_out, diff=diff)


def _one(path: Path, *, check: bool, diff: bool) -> int:
    try:
        laid_out = canonical(read_journey(path)).encode()
        raw = path.read_bytes()
    except FileError as error:
        console.tell(unreadable(error))
        return console.WRONG
    if check or diff:
        return _told(str(path), raw, laid_out, diff=diff)
    if raw == laid_out:
        return console.FINE
    try:
        write_atomically(path, laid_out)
    except OSError as error:
        console.tell(str(unwritten(path, error)))
        return console.UNWRITTEN
    console.put(safe(path))
    return console.FOUND


def _told(name: str, raw: bytes, laid_out: bytes, *, diff: bool) -> int:
    if raw == laid_out:
        return console.FINE
    if diff:
        _print_diff(name, raw, laid_out)
    else:
        console.put(safe(name))
    return console.FOUND


def _print_diff(name: str, raw: bytes, laid_out: bytes) -> None:
    from difflib import unified_diff  # noqa: PLC0415 - only here

    before = raw.decode("utf-8", "replace").splitlines(keepends=True)
    after = laid_out.decode().splitlines(keepends=True)
    for line in unified_diff(before, after, safe(name), safe(name)):
        console.put(safe_lines(line.removesuffix("\n")))
