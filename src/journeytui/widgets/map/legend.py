"""What the signs of the map mean, in one line: as many of them as have room, the most needed first."""

from rich.cells import cell_len

from journeytui.i18n import _
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.map_look import Density

BETWEEN = "  "


def legend(density: Density, width: int, glyphs: Glyphs) -> str:
    """The legend in at most so many cells. Signs that only the overview has are named there only."""
    meanings = [
        (glyphs.insight, _("insight")),
        (glyphs.assumption, _("assumption")),
        (glyphs.belief, _("belief")),
        (glyphs.wish, _("wish")),
        (glyphs.pain, _("pain")),
        (glyphs.joy, _("joy")),
        (glyphs.truth, _("truth") if width < 100 or density == "overview" else _("moment of truth")),
        (glyphs.turn, _("break")),
        (glyphs.answered, _("change")),
    ]
    if density == "overview":
        meanings += [
            (glyphs.situation, _("situation")),
            (glyphs.outside, _("outside")),
            (glyphs.not_known, _("not known")),
        ]
    meanings.append((glyphs.other_view, _("two views")))
    line = ""
    for sign, meaning in meanings:
        longer = f"{line}{BETWEEN if line else ''}{sign} {meaning}"
        if cell_len(longer) <= width:
            line = longer
    return line
