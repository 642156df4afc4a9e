"""The user's own keys: `keys.toml` in the settings folder, checked row by row when it is read.

    park = "ctrl+x"
    help = ["f1", "f12"]

A row that cannot be taken is told, with the reason and what holds instead; the others hold. So no
action ever loses its key without a word.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import Final

import platformdirs

from journeytui.files.parsing import loads
from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.ui.action import TYPING, WITHIN, Action, Scope
from journeytui.ui.actions import REGISTRY, find, in_scope, keys_at, nearest
from journeytui.ui.key_names import is_printable, key_name, textual_key, why_not_bound
from journeytui.values import frozen

FILE_NAME: Final = "keys.toml"
CONFIG_HOME: Final = "JOURNEYTUI_CONFIG_HOME"
"""The environment variable that puts the settings folder elsewhere."""

_LARGEST: Final = 64 * 1024

_THE_LINES_OWN: Final = frozenset({"enter", "left", "right", "home", "end", "backspace", "delete"})
"""Keys without which nobody can type a line."""

Keys = tuple[str, ...]


@frozen
class Keymap:
    """Which keys actions have instead of those of the registry, and what was wrong with the file."""

    changed: Mapping[str, Keys] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    """One sentence each, to be shown as plain text."""

    def keys(self, action: Action) -> Keys:
        """The keys of `action`, the first being the one that is shown."""
        return self.changed.get(action.name, action.keys)

    def keys_at(self, action: Action, place: Scope) -> Keys:
        """The keys of `action` that act at `place`."""
        return keys_at(action, place, self.keys(action))

    def for_textual(self) -> dict[str, str]:
        """As `App.set_keymap` wants it."""
        return {name: ",".join(keys) for name, keys in self.changed.items()}


def keymap_path() -> Path:
    """Where the user's keymap lies; it need not exist."""
    chosen = os.environ.get(CONFIG_HOME)
    return (
        Path(chosen) if chosen else platformdirs.user_config_path("journeytui", appauthor=False)
    ) / FILE_NAME


def read_keymap(path: Path) -> Keymap:
    """The keymap in the file at `path`; an empty one when there is no file. Never raises for what it says."""
    name = safe(path.name)
    try:
        if not path.is_file():
            return Keymap()
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            return Keymap(
                problems=(_("{file}: too large to be a keymap; the usual keys hold.").format(file=name),)
            )
        rows = loads(raw.decode("utf-8-sig"))
    except OSError as error:
        why = safe(error.strerror or error)
    except (ValueError, RecursionError) as error:  # TOML and UTF-8 errors are ValueErrors
        why = safe(error)
    else:
        return keymap_of(rows, name)
    return Keymap(
        problems=(_("{file} cannot be read: {why}; the usual keys hold.").format(file=name, why=why),)
    )


def keymap_of(rows: Mapping[str, object], file: str = FILE_NAME) -> Keymap:
    """The keymap of these rows: what is right of them, and a sentence about each that is not."""
    problems: list[str] = []
    changed: dict[str, Keys] = {}
    for name, value in rows.items():
        try:
            changed[name] = _row(name, value)
        except _RowError as error:
            problems.append(f"{file}: {error}")
    while clash := _first_clash(changed):
        key, at_fault, other = clash
        del changed[at_fault]
        problems.append(
            _("{file}: {key} is taken by “{other}” ({title}); {name} stays on {usual}.").format(
                file=file,
                key=key_name(key),
                other=other,
                title=_(find(other).title),
                name=at_fault,
                usual=_usual(find(at_fault)),
            )
        )
    return Keymap(MappingProxyType(changed), tuple(problems))


class _RowError(Exception):
    """What is wrong with a row, in one sentence."""


def _row(name: str, value: object) -> Keys:
    """The keys that a row of the file asks for. Raises `_RowError`."""
    if name not in {action.name for action in REGISTRY}:
        near = nearest(name)
        advice = _("did you mean {near}?").format(near=near) if near else _("docs/keys.md names them all.")
        raise _RowError(_("there is no action “{name}”: {advice}").format(name=safe(name), advice=advice))
    action = find(name)
    usual = _usual(action)
    if action.fixed:
        raise _RowError(_("{name} cannot be changed; it stays on {usual}.").format(name=name, usual=usual))
    if not action.scopes:
        raise _RowError(_("{name} can have no key; it is asked for by name.").format(name=name))
    wanted = [value] if isinstance(value, str) else value
    if not isinstance(wanted, list) or not wanted or not all(isinstance(key, str) for key in wanted):
        raise _RowError(
            _('{name} wants a key or a list of keys, such as ["ctrl+x"]; it stays on {usual}.').format(
                name=name, usual=usual
            )
        )
    keys = tuple(dict.fromkeys(textual_key(key.strip()) for key in wanted))
    for key in keys:
        if why := why_not_bound(key) or _why_not_typing(action, key, keys):
            raise _RowError(
                _("{key} cannot be used for {name}: {why}; it stays on {usual}.").format(
                    key=safe(key_name(key)), name=name, why=why, usual=usual
                )
            )
    return keys


def _why_not_typing(action: Action, key: str, keys: Keys) -> str:
    """Why `key` does not do for an action that acts while text is being typed."""
    if not any(action.scopes.intersection(WITHIN[place]) for place in TYPING):
        return ""
    if key in _THE_LINES_OWN:
        return _("the input line needs it")
    if all(is_printable(one) for one in keys):
        return _("it types text in the input line, so one more key is needed that does not")
    return ""


def _usual(action: Action) -> str:
    return ", ".join(key_name(key) for key in action.keys) or _("no key")


def _first_clash(changed: Mapping[str, Keys]) -> tuple[str, str, str] | None:
    """A key that would mean two things at one place: the key, the changed action at fault, the other one."""
    for key, one, other in _shared(Keymap(changed)):
        at_fault, stays = (one, other) if one in changed else (other, one)
        return key, at_fault, stays
    return None


def _shared(keymap: Keymap) -> Iterator[tuple[str, str, str]]:
    for place in WITHIN:
        taken: dict[str, str] = {}
        for action in in_scope(place):
            for key in keymap.keys_at(action, place):
                if taken.setdefault(key, action.name) != action.name:
                    yield key, action.name, taken[key]
