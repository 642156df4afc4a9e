"""Contrast as WCAG 2 has it, of two colours and of everything on a screen; and what other eyes see."""

from contextlib import contextmanager

from textual.color import Color

LEAST = 7.0
"""The contrast that all text has."""


def linear(colour):
    """Red, green and blue as amounts of light."""

    def one(part):
        part /= 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return tuple(one(part) for part in Color.parse(colour).rgb)


def light(colour):
    """Relative luminance."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def lightness(colour):
    """L* of CIE Lab: 0 black, 100 white, as an eye sees steps of grey."""
    return lab(colour)[0]


def lab(colour):
    """CIE Lab under daylight, in which equal distances look about equally different."""
    red, green, blue = linear(colour)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other):
    """How different two colours look (CIE 1976): 2.3 is just noticed, 10 is seen at a glance."""
    return sum((mine - yours) ** 2 for mine, yours in zip(lab(one), lab(other), strict=True)) ** 0.5


_EYES = {
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1.0: on amounts of light."""


def seen_by(eyes, colour):
    """`colour` as somebody with these eyes sees it; "anybody" sees it as it is."""
    if eyes not in _EYES:
        return colour
    source = linear(colour)

    def byte(amount):
        amount = min(max(amount, 0.0), 1.0)
        return round(255 * (12.92 * amount if amount <= 0.0031308 else 1.055 * amount ** (1 / 2.4) - 0.055))

    return Color(*(byte(sum(a * b for a, b in zip(row, source, strict=True))) for row in _EYES[eyes])).hex


def too_faint(screen, least=LEAST):
    """The texts on `screen`, as they are drawn now, whose contrast is below `least`."""
    region = screen.region
    strips = screen.screen._compositor.render_strips()[region.y : region.bottom]
    found = {}
    for strip in strips:
        for text, style, _control in strip.crop(region.x, region.right):
            if text.strip(" ▁▂▃▄▅▆▇█") and style and style.color and style.bgcolor:
                ratio = contrast(style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
                if ratio < least:
                    found[text.strip()] = round(ratio, 2)
    return found


STATES = ("as it is", "hover", "focus", "disabled")
"""The states in which a style sheet can draw a widget."""


@contextmanager
def in_state(widget, state):
    """`widget` in a state, for its styles; whether it can be in it."""
    if state == "focus" and not widget.focusable:
        yield False
        return
    name = {"hover": "mouse_hover", "focus": "has_focus", "disabled": "disabled"}.get(state)
    before = getattr(widget, name) if name else None
    if name:
        widget.set_reactive(getattr(type(widget), name), True)
    widget.app.stylesheet.apply(widget, animate=False)
    yield True
    if name:
        widget.set_reactive(getattr(type(widget), name), before)
    widget.app.stylesheet.apply(widget, animate=False)


def faint_rules(widget):
    """The styles of a widget and of its parts, in every state, whose text is too faint on its ground."""
    found = {}
    for state in STATES:
        with in_state(widget, state) as possible:
            if not possible:
                continue
            _around, _text, ground, text = widget.colors
            pairs = {"text": (ground, text)}
            for part in widget._component_styles:
                style = widget.get_visual_style(part)
                own = ground + style.background if style.background else ground
                pairs[part] = (own, style.foreground if style.foreground and style.foreground.a else text)
            for part, (own, said) in pairs.items():
                ratio = contrast(own.hex6, (own + said).hex6)
                if ratio < LEAST:
                    found[f"{type(widget).__name__} {part}, {state}"] = round(ratio, 2)
    return found
