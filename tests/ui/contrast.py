"""Contrast as WCAG 2 has it, of two colours and of everything that stands on a screen."""

from textual.color import Color


def light(colour):
    """Relative luminance."""

    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    found = Color.parse(colour)
    return 0.2126 * linear(found.r) + 0.7152 * linear(found.g) + 0.0722 * linear(found.b)


def contrast(one, other):
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def too_faint(widget, least=7.0):
    """The texts within `widget`, as they are drawn now, whose contrast is below `least`."""
    region = widget.region
    strips = widget.screen._compositor.render_strips()[region.y : region.bottom]
    found = {}
    for strip in strips:
        for text, style, _control in strip.crop(region.x, region.right):
            if text.strip(" ▁▂▃▄▅▆▇█") and style and style.color and style.bgcolor:
                ratio = contrast(style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
                if ratio < least:
                    found[text.strip()] = round(ratio, 2)
    return found
