"""The looks of the program, dark, light and in the terminal's own colours, and the roles that colours have.

A role is a theme variable: `$pain` in TCSS, `"$pain"` as a style of `Content`. Every role can be read on
every surface (7:1, tested; 4.5:1 where a terminal has only 256 colours). Pain and joy differ in lightness
and in hue, and no meaning is said by colour alone: a glyph or a word says it too.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from textual.theme import Theme

Role = Literal["plain", "muted", "focus", "pain", "joy", "truth", "quote", "warn", "ok", "gated"]
"""What text can mean: `plain` is text without a further meaning, `gated` is not possible now."""

Surface = Literal["background", "surface", "panel", "cursor"]
"""What text can stand on; `cursor` is the row that the cursor is on."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
SURFACES: Final[tuple[Surface, ...]] = get_args(Surface)

_DARK: Final = {
    "background": "#14171b",
    "surface": "#191d22",
    "panel": "#1e2329",
    "cursor": "#222b36",
    "plain": "#e9ebee",
    "muted": "#c0c6ce",
    "focus": "#ffffff",
    "pain": "#ffd39c",
    "joy": "#7fbaff",
    "truth": "#f0c6f4",
    "quote": "#d9e2c4",
    "warn": "#ffe08a",
    "ok": "#a9d9b4",
    "gated": "#bcc2ca",
}

_LIGHT: Final = {
    "background": "#fbfaf7",
    "surface": "#f5f3ee",
    "panel": "#edeae3",
    "cursor": "#dfe6f0",
    "plain": "#16191d",
    "muted": "#414850",
    "focus": "#000000",
    "pain": "#7c2e00",
    "joy": "#00205e",
    "truth": "#74107f",
    "quote": "#37420e",
    "warn": "#3a2c00",
    "ok": "#064d2e",
    "gated": "#424950",
}

CURSOR: Final = "ansi_bright_black"
"""What the cursor stands on in the terminal's own colours: `ui.reverse` sends reverse video for it."""

_TERMINAL: Final[dict[str, str]] = {**dict.fromkeys((*SURFACES, *ROLES), "ansi_default"), "cursor": CURSOR}
"""We do not know the terminal's own colours: text stays in the terminal's own, and weight does the rest."""


def _theme(name: str, colours: Mapping[str, str], *, dark: bool, ansi: bool = False) -> Theme:
    """A Textual theme whose variables are all drawn from our few colours."""
    plain, focus, cursor, panel = colours["plain"], colours["focus"], colours["cursor"], colours["panel"]
    return Theme(
        name=name,
        primary=colours["joy"],
        secondary=colours["truth"],
        accent=colours["pain"],
        warning=colours["warn"],
        error=colours["pain"],
        success=colours["ok"],
        foreground=plain,
        background=colours["background"],
        surface=colours["surface"],
        panel=panel,
        dark=dark,
        ansi=ansi,
        variables={
            **{name: colours[name] for name in (*ROLES, *SURFACES)},
            "text": plain,
            "text-muted": colours["muted"],
            "text-disabled": colours["gated"],
            "foreground-muted": colours["muted"],
            "foreground-disabled": colours["gated"],
            "block-cursor-foreground": focus,
            "block-cursor-background": cursor,
            "block-cursor-blurred-foreground": plain,
            "block-cursor-blurred-background": panel,
            "input-cursor-background": focus,
            "input-cursor-foreground": colours["background"],
            "input-selection-background": cursor,
            "input-selection-foreground": focus,
            "screen-selection-background": cursor,
            "screen-selection-foreground": focus,
            "border": colours["muted"],
            "border-blurred": panel,
            "scrollbar": colours["muted"],
            "scrollbar-hover": plain,
            "scrollbar-active": plain,
            "scrollbar-background": panel,
            "scrollbar-background-hover": panel,
            "scrollbar-background-active": panel,
            "scrollbar-corner-color": panel,
            "ansi-background": colours["background"],
            "ansi-foreground": plain,
        },
    )


DARK: Final = _theme("journey-dark", _DARK, dark=True)
LIGHT: Final = _theme("journey-light", _LIGHT, dark=False)
TERMINAL: Final = _theme("journey-terminal", _TERMINAL, dark=True, ansi=True)
THEMES: Final = (DARK, LIGHT, TERMINAL)

BY_WORD: Final[Mapping[str, Theme]] = {"dark": DARK, "light": LIGHT, "terminal": TERMINAL}
"""The themes by the words of the option `--theme`."""

ASKED: Final = "JOURNEYTUI_THEME"
"""The environment variable that `--theme` sets."""

NO_COLOUR: Final = "NO_COLOR"
"""The environment variable, known to many programs, of somebody who wants no colours at all."""


def variable_defaults(theme: Theme) -> dict[str, str]:
    """What `App.get_theme_variable_defaults` gives, so that our variables exist in every theme."""
    colours = _colours(theme)
    return {name: colours[name] for name in (*ROLES, "cursor")}


def is_own(name: str) -> bool:
    """Whether the theme `name` leaves the terminal its own colours."""
    return name == TERMINAL.name


def other(name: str) -> str:
    """The theme that the toggle goes to from the theme `name`: dark, light, the terminal's own, dark."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def fitting(environ: Mapping[str, str], colours: str | None) -> str:
    """The theme to begin with on a terminal with this environment.

    `colours` is what rich calls the colours that the terminal has. Ours need 256; with fewer, or none,
    or with ``NO_COLOR`` set, the terminal's own serve. `ASKED` says otherwise, but not against ``NO_COLOR``.
    """
    if NO_COLOUR in environ:
        return TERMINAL.name
    if asked := BY_WORD.get(environ.get(ASKED, "")):
        return asked.name
    return DARK.name if colours in ("truecolor", "256") else TERMINAL.name


def _colours(theme: Theme) -> Mapping[str, str]:
    if theme.ansi:
        return _TERMINAL
    return _DARK if theme.dark else _LIGHT
