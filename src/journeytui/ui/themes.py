"""The two looks of the program, dark and light, and the roles that colours have in it.

A role is a theme variable: `$pain` in TCSS, `"$pain"` as a style of `Content`, `role_styles()` where
segments are drawn by hand. Every role can be read on every surface (7:1, tested). Pain and joy differ
in lightness and in hue, and no meaning is said by colour alone: a glyph or a word says it too.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from textual.style import Style
from textual.theme import Theme

Role = Literal["plain", "muted", "focus", "pain", "joy", "truth", "quote", "warn", "ok", "gated"]
"""What text can mean: `plain` is text without a further meaning, `gated` is not possible now."""

Surface = Literal["background", "surface", "panel", "cursor"]
"""What text can stand on; `cursor` is the row that the cursor is on."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
SURFACES: Final[tuple[Surface, ...]] = get_args(Surface)

EMPHASIS: Final[Mapping[Role, str]] = {
    "focus": "bold",
    "pain": "bold",
    "truth": "bold",
    "quote": "italic",
    "warn": "bold",
}
"""What stands for a role besides its colour, for terminals that have none."""

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
    "pain": "#7c3000",
    "joy": "#0a2560",
    "truth": "#61136b",
    "quote": "#37420e",
    "warn": "#5c4300",
    "ok": "#0b4a22",
    "gated": "#424950",
}

_TERMINAL: Final[dict[str, str]] = dict.fromkeys((*SURFACES, *ROLES), "ansi_default")
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
            **{role: colours[role] for role in ROLES},
            "cursor": cursor,
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


def colour(theme: Theme, name: Role | Surface) -> str:
    """The colour of a role or surface in `theme`, as `#rrggbb`."""
    return _colours(theme)[name]


def role_styles(theme: Theme) -> dict[Role, Style]:
    """For drawing by line: the style of each role, its emphasis included.

    A theme that is not ours (the user's choice) gets the roles of our dark or light one.
    """
    colours = _colours(theme)
    return {role: Style.parse(f"{colours[role]} {EMPHASIS.get(role, '')}") for role in ROLES}


def variable_defaults(theme: Theme) -> dict[str, str]:
    """What `App.get_theme_variable_defaults` gives, so that our variables exist in every theme."""
    colours = _colours(theme)
    return {name: colours[name] for name in (*ROLES, "cursor")}


def other(name: str) -> str:
    """The theme that the toggle goes to from the theme `name`."""
    return LIGHT.name if name == DARK.name else DARK.name


def _colours(theme: Theme) -> Mapping[str, str]:
    if theme.ansi:
        return _TERMINAL
    return _DARK if theme.dark else _LIGHT
