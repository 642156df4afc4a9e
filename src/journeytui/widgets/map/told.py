"""What the map says of the whole, in words: where it hurts most, what it rests on, what is being done.

A stranger who sees the screen for ten seconds reads this first. So each sentence has shorter forms for
where there is less room: what it says least without goes first, and nothing is cut but names.
"""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import number_of
from journeytui.journey.model import Change, Journey
from journeytui.method import believing
from journeytui.method.chafing import answered, furthest
from journeytui.method.change_states import ANSWERING
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.rows import clip, text
from journeytui.widgets.map.columns import Grid
from journeytui.widgets.map.layout import LABEL

NAME: Final = 24
"""Cells that a name has at least before other words give way to it."""
IN_HAND: Final = frozenset({"done", "under_way"})
"""The states of what is being done, as against what is only meant to be."""


def told(grid: Grid, glyphs: Glyphs, width: int) -> list[Content]:
    """The three sentences, a line each, in at most so many cells."""
    journey = grid.journey
    if not journey.phases:
        nothing = _("Nothing stands on the map yet. The phases are first, in the customer's words.")
        return [text(nothing, "$muted")]
    room = width - LABEL
    return [
        _labelled(_("Hurts most"), hurts(grid, glyphs, room)),
        _labelled(_("Evidence"), believed(journey, glyphs, room)),
        _labelled(_("Being done"), done(journey, glyphs, room)),
    ]


def hurts(grid: Grid, glyphs: Glyphs, room: int) -> Content:
    """Where it hurts most, by the lowest feeling, and whether something is done about it."""
    lowest = [one for one in grid.stretches if one.lows and one.lowest == grid.lowest]
    worst = max((one.worst for one in lowest if one.worst), key=lambda one: one.stake, default=None)
    if worst is None or worst.activity is None:
        return text(_("no bad feeling yet"), "$muted")
    front = text(f"{glyphs.valence(grid.lowest)} ", "$pain bold")
    name = f"{number_of(grid.journey, worst.activity.id)} {worst.activity.text}"
    state = furthest(one for one in worst.answers if isinstance(one, Change))
    if state is None:
        answer = text(f"  {_('no change yet')}", "$warn")
    else:
        answer = text(f"  {glyphs.answered} {words.named(words.CHANGE_STATES, state)}", "$ok")
    truth = short = others = text("")
    if "truth" in worst.stickers:
        truth = text(f"  {glyphs.truth} {words.named(words.STICKERS, 'truth')}", "$truth bold")
        short = text(f"  {glyphs.truth} {_('truth')}", "$truth bold")
    if more := sum(len(one.lows) for one in lowest) - 1:
        others = text(f"  {glyphs.plus} {_('{n} more as low').format(n=more)}", "$muted")
    tails = [truth + answer + others, short + answer + others, short + answer, answer]
    fits = [tail for tail in tails if front.cell_length + cell_len(name) + tail.cell_length <= room]
    least = front.cell_length + NAME
    tail = next(iter(fits or [one for one in tails if least + one.cell_length <= room]), answer)
    left = max(room - front.cell_length - tail.cell_length, 1)
    return front + text(clip(name, left), "$focus bold") + tail


def believed(journey: Journey, glyphs: Glyphs, room: int) -> Content:
    """How much of it was only thought of in the room, and where most of that is."""
    found = believing.believed(journey)
    if not found.every:
        return text(_("no card yet"), "$muted")
    said = ngettext("{{n}} of {n} card only assumption", "{{n}} of {n} cards only assumption", found.every)
    said = said.format(n=found.cards["assumption"])
    line = text(f"{glyphs.assumption} {said}", "bold")
    others = [
        text(f"{glyphs.basis(basis)} {count} {words.named(words.BASES, basis)}", "$muted")
        for basis in believing.BASES[1:]
        if (count := found.cards[basis])
    ]
    if found.without_source:  # they stand on the missing list, and not in the share
        others[-1] += text(" " + _("({n} without a source)").format(n=found.without_source), "$warn")
    where: list[list[Content]] = [[]]
    if found.most is not None:
        most, number = _("most in {n} {phase}: {percent} %"), journey.phases.index(found.most) + 1
        names = dict.fromkeys(clip(found.most.title, cells) for cells in (room, NAME, NAME // 2))
        said_of = (most.format(n=number, phase=name, percent=found.percent) for name in names)
        where = [[text(said, "$muted")] for said in said_of]
    forms = [[line, *others, *where[0]], *([line, *one] for one in where), [line, *others], [line]]
    return _longest(forms, glyphs, room)


def done(journey: Journey, glyphs: Glyphs, room: int) -> Content:
    """What is being done about it."""
    far = answered(journey)
    states = [one.state for one in journey.changes]
    if not states and not far.pains and not far.others:
        return text(_("no change yet"), "$muted")
    at_length: list[Content] = []
    in_short: list[Content] = []
    if far.pains:
        said = ngettext("{{n}} of {n} red sticker answered", "{{n}} of {n} red stickers answered", far.pains)
        brief = ngettext("{{n}} of {n} pain answered", "{{n}} of {n} pains answered", far.pains)
        at_length.append(text(f"{glyphs.pain} {said.format(n=far.answered)}", "bold"))
        in_short.append(text(f"{glyphs.pain} {brief.format(n=far.answered)}", "bold"))
    if far.others:
        brief = _("{n} other open") if far.pains else far.others_said
        at_length.append(text(far.others_said, "$warn"))
        in_short.append(text(brief.format(n=far.others), "$warn"))
    parts = []
    for state in ANSWERING:
        if count := states.count(state):
            sign = f"{glyphs.done} " if state == "done" else ""
            style = "$ok" if state in IN_HAND else "$muted"
            parts.append(text(f"{sign}{count} {words.named(words.CHANGE_STATES, state)}", style))
    fewer = [parts[:many] for many in range(len(parts), -1, -1)]
    enough = len(set(states).intersection(IN_HAND))  # what must not go for the sake of longer words
    forms = [[*at_length, *some] for some in fewer if len(some) >= enough]
    return _longest([*forms, *([*in_short, *some] for some in fewer)], glyphs, room)


def _longest(forms: Sequence[Sequence[Content]], glyphs: Glyphs, room: int) -> Content:
    """The first of these forms that has room, the last one when none has; the parts with dots between."""
    between = Content(f" {glyphs.dot} ")
    lines = [between.join(parts) for parts in forms if parts]
    return next((line for line in lines if line.cell_length <= room), lines[-1])


def _labelled(label: str, said: Content) -> Content:
    return text(label.ljust(LABEL), "$muted") + said
