"""What the map says of the whole, in words: where it hurts most, what is only believed, what is being done.

A stranger who sees the screen for ten seconds reads this first.
"""

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import number_of
from journeytui.journey.model import Change, Journey
from journeytui.method import believing
from journeytui.method.chafing import STATES, answered, furthest
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.rows import text
from journeytui.widgets.map.columns import Grid
from journeytui.widgets.map.layout import LABEL


def hurts(grid: Grid, glyphs: Glyphs) -> Content:
    """Where it hurts most, by the lowest feeling, and whether something is done about it."""
    lowest = [one for one in grid.stretches if one.lows and one.lowest == grid.lowest]
    worst = max((one.worst for one in lowest if one.worst), key=lambda one: one.stake, default=None)
    if worst is None or worst.activity is None:
        return text(_("no bad feeling yet"), "$muted")
    line = text(f"{glyphs.valence(grid.lowest)} ", "$pain bold")
    line += text(f"{number_of(grid.journey, worst.activity.id)} {worst.activity.text}", "$focus bold")
    if "truth" in worst.stickers:
        line += text(f"  {glyphs.truth} {words.named(words.STICKERS, 'truth')}", "$truth bold")
    state = furthest(one for one in worst.answers if isinstance(one, Change))
    if state is None:
        line += text(f"  {_('no change yet')}", "$warn")
    else:
        line += text(f"  {glyphs.answered} {words.named(words.CHANGE_STATES, state)}", "$ok")
    others = sum(len(one.lows) for one in lowest) - 1
    if others:
        line += text(f"  {glyphs.plus} {_('{n} more as low').format(n=others)}", "$muted")
    return line


def believed(journey: Journey, glyphs: Glyphs, *, short: bool = False) -> Content:
    """How much of it was only thought of in the room, and where most of that is."""
    found = believing.believed(journey)
    if not found.every:
        return text(_("no card yet"), "$muted")
    said = ngettext("{{n}} of {n} card only assumed", "{{n}} of {n} cards only assumed", found.every)
    said = said.format(n=found.cards["assumption"])
    line = text(f"{glyphs.assumption} {said}", "bold")
    if short:
        return line
    for basis in believing.BASES[1:]:
        if count := found.cards[basis]:
            name = words.named(words.BASES, basis)
            line += text(f" {glyphs.dot} {glyphs.basis(basis)} {count} {name}", "$muted")
    if found.most is not None:
        where = _("most in {n} {phase}: {percent} %")
        number = journey.phases.index(found.most) + 1
        said = where.format(n=number, phase=found.most.title, percent=found.percent)
        line += text(f" {glyphs.dot} {said}", "$muted")
    return line


def done(journey: Journey, glyphs: Glyphs, *, short: bool = False) -> Content:
    """What is being done about it."""
    far = answered(journey)
    states = [one.state for one in journey.changes]
    if not states and not far.pains and not far.others:
        return text(_("no change yet"), "$muted")
    parts = []
    if far.pains:
        said = ngettext("{{n}} of {n} red sticker answered", "{{n}} of {n} red stickers answered", far.pains)
        parts.append(text(f"{glyphs.pain} {said.format(n=far.answered)}", "bold"))
    if far.others:
        parts.append(text(far.others_said, "$warn"))
    for state in STATES:
        if (count := states.count(state)) and (not short or state in ("done", "under_way")):
            sign = f"{glyphs.done} " if state == "done" else ""
            style = "$ok" if state in ("done", "under_way") else "$muted"
            parts.append(text(f"{sign}{count} {words.named(words.CHANGE_STATES, state)}", style))
    return Content(f" {glyphs.dot} ").join(parts)


def told(grid: Grid, glyphs: Glyphs, lines: int) -> list[Content]:
    """The three sentences, in three lines or in two."""
    journey = grid.journey
    if not journey.phases:
        return [
            text(_("Nothing stands on the map yet. The phases are first, in the customer's words."), "$muted")
        ]
    first = _labelled(_("Hurts most"), hurts(grid, glyphs))
    if lines >= 3:
        return [
            first,
            _labelled(_("Believed"), believed(journey, glyphs)),
            _labelled(_("Being done"), done(journey, glyphs)),
        ]
    both = [believed(journey, glyphs, short=True), done(journey, glyphs, short=True)]
    return [first, Content(f" {glyphs.dot} ").join(both)]


def _labelled(label: str, said: Content) -> Content:
    return text(label.ljust(LABEL), "$muted") + said
