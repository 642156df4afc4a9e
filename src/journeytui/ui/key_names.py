"""What keys are called, by Textual and by people, and which keys nothing may lie on."""

from typing import Final

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, Keys, format_key, key_to_character

from journeytui.i18n import N_, _

_SWALLOWED: Final = {
    "a": N_("screen and tmux take it"),
    "b": N_("screen and tmux take it"),
    "h": N_("many terminals send it as backspace"),
    "i": N_("terminals send it as tab"),
    "j": N_("terminals send it as enter"),
    "m": N_("terminals send it as enter"),
    "left_square_bracket": N_("terminals send it as escape"),
    "left_square_brace": N_("terminals send it as escape"),
    "enter": N_("most terminals send it as plain enter"),
}
"""Control with one of these does not arrive, or arrives as something else."""

_NEVER_SENT: Final = ("alt", "meta", "super", "hyper", "cmd", "command", "option")
_NAMED: Final = frozenset(key.value for key in Keys if not key.value.startswith("<"))


def textual_key(key: str) -> str:
    """Textual's name for a key that a person wrote: `question_mark` for `?`, `A` for `shift+a`."""
    *modifiers, last = key.rpartition("+") if len(key) > 1 else ("", "", key)
    if "".join(modifiers) == "shift+" and len(last) == 1 and last.isalpha():
        return last.upper()
    made = list(Binding.make_bindings([Binding(last, "")])) if len(last) == 1 and last != "," else []
    return "".join(modifiers) + (made[0].key if made else "comma" if last == "," else last)


def key_name(key: str) -> str:
    """The key as a person calls it: `?` for `question_mark`, `ctrl+k` as it is."""
    *modifiers, last = key.split("+")
    shown = last if last in _NAMED else format_key(last)
    return "+".join((*modifiers, "space" if shown == " " else shown))


def is_printable(key: str) -> bool:
    """Whether `key` types a character."""
    character = key_to_character(REPLACED_KEYS.get(key, key))
    return character is not None and character.isprintable()


def goes_first(key: str) -> bool:
    """Whether a screen wants this key before the widget in focus: control, function and page keys, tab.

    Text widgets have meanings of their own for many of these.
    """
    last = key.rpartition("+")[2]
    is_function = last[:1] == "f" and last[1:].isdigit()
    return key.startswith("ctrl+") or is_function or last in ("tab", "pagedown", "pageup")


def why_not_bound(key: str) -> str:
    """Why nothing may lie on `key` (Textual's name), in words; "" when something may."""
    *modifiers, last = key.split("+")
    if any(modifier in _NEVER_SENT for modifier in modifiers):
        return _("terminals keep keys with {modifier} for themselves").format(modifier=modifiers[0])
    if "ctrl" in modifiers and "shift" in modifiers:
        return _("most terminals send ctrl+shift as plain ctrl")
    if "ctrl" in modifiers and last in _SWALLOWED:
        return _(_SWALLOWED[last])
    if key == "ctrl+c":
        return _("it is the terminal's own way to copy or interrupt")
    if key not in _NAMED and not (not modifiers and is_printable(key)):
        return _("no terminal has such a key")
    return ""
