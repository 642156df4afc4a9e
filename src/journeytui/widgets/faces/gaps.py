"""The gap walk: what stands before and after, and between them the gap that is asked about.

Time goes downwards. Exactly one line is marked over its whole width: the place where an answer goes.
"""

from collections.abc import Sequence
from typing import Final, Literal

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Card, Phase
from journeytui.method.gaps import Hole, counts
from journeytui.widgets.faces.activity import phase_line, quoted
from journeytui.widgets.faces.rows import (
    LABEL,
    Look,
    Row,
    beside_or_below,
    both_ends,
    card,
    clip,
    fill,
    plain,
    pointed_at,
    text,
)
from journeytui.workshop.gap_answers import What
from journeytui.workshop.gap_walk import GapWalk

GAP: Final = "gap"
"""The mark of the line where an answer goes: it is kept in sight."""

ROOMY: Final = 20
"""Lines from which the gap is seen as one."""

ASKS: Final = "?"
"""In front of a hole."""

AROUND: Final = 60
"""Holes before and after the cursor that a summary lists: more than any screen has lines."""

AGAIN: Final = "again"
"""The row of the summary that begins a new walk."""

_STYLES: Final = {-1: "$pain bold", 0: "bold", 1: "$joy bold"}


def told(walk: GapWalk, look: Look) -> list[Content]:
    """Two lines: how far the walk is; how many holes there are, of which kind."""
    return [_how_far(walk, look), clipped(_counted(walk.holes, look.width), look, "$muted")]


def _how_far(walk: GapWalk, look: Look) -> Content:
    if walk.over:
        way = _("THE WALK IS DONE: FORWARD AND BACK")
        return text(clip(way, look.width), "$focus bold")
    way = _("FORWARD") if walk.way == "forward" else _("BACKWARD")
    many = len(walk.stops)
    number = _("{n} of {all}").format(n=walk.number if many else 0, all=many)
    ahead = len(walk.ahead)
    said = ngettext("{n} hole further on", "{n} holes further on", ahead) if ahead else ""
    if not ahead:
        said = _("no hole further on")
    done = len(walk.answers)
    answered = ngettext("{n} answer so far", "{n} answers so far", done) if done else ""
    right = f"  {look.glyphs.dot}  ".join(part for part in (said, answered) if part)
    left = Content.assemble((way, "$focus bold"), "  ", (number, "bold"))
    return both_ends(left, text(right), look.width)


def _counted(found: Sequence[Hole], width: int) -> str:
    """How many holes there are, of which kinds; the kinds that do not fit are counted."""
    if not found:
        return _("No holes are seen. What the questions bring up is worth more than what a program sees.")
    holes = ngettext("{n} hole", "{n} holes", len(found))
    kinds = [f"{words_} {many}" for words_, many in counts(found)]
    for shown in range(len(kinds), 0, -1):
        left = len(kinds) - shown
        more = [ngettext("{n} more kind", "{n} more kinds", left).format(n=left)] if left else []
        said = f"{holes}: {', '.join(kinds[:shown] + more)}"
        if cell_len(said) <= width:
            return said
    return holes


def gap_face(walk: GapWalk, look: Look, height: int) -> list[Row]:
    """Where the walk stands: the activities around the gap, the holes here, what was answered so far.

    Where there is room in `height`, what the walk comes to next stands below.
    """
    place = walk.place
    if place is None or place.phase is None:
        return plain(look, _("There are no phases yet."))
    rows = [Row(phase_line(walk.journey, place.phase, look)), Row(Content(""))]
    asked = walk.what
    this = _this(place.activity, asked, look)
    gap = _gap(look, height) if asked == GAP else []
    rows += _beside(walk, -1, place.phase, look)
    rows += [*this, *gap] if walk.way == "forward" else [*gap, *this]
    rows += _beside(walk, 1, place.phase, look)
    rows.append(Row(Content("")))
    rows += _holes(walk, look)
    room = max(height - len(rows), 1)
    answers, ahead = _answers(walk, look), _ahead(walk, look, height)
    if answers and ahead and room > 6:
        answers = answers[: room // 2]
    rows += answers[:room]
    room -= len(answers[:room]) + 1
    return [*rows, Row(Content("")), *ahead[:room]] if room > 1 else rows


def over_face(walk: GapWalk, look: Look) -> list[Row]:
    """The end of the walk: holes closed and left, the answers. Each hole can be gone to."""
    closed, left, said = walk.closed, walk.holes, len(walk.answers)
    parts = [
        ngettext("{n} hole closed", "{n} holes closed", closed),
        ngettext("{n} left", "{n} left", len(left)),
        ngettext("{n} answer", "{n} answers", said),
    ]
    rows = [Row(text(f"  {look.glyphs.dot}  ".join(parts), "bold")), Row(Content(""))]
    if left:
        rows += plain(look, _("Left, in time order. Enter on one goes there to ask about it."))
    else:
        rows += plain(look, _("No hole is left that can be seen."))
    rows.append(Row(Content("")))
    at = next((n for n, one in enumerate(left) if hole_id(one) == look.cursor), len(left))
    first, last = max(at - AROUND, 0), at + AROUND
    if first:
        rows += plain(look, ngettext("… {n} before", "… {n} before", first))
    for one in left[first:last]:
        rows += card(look, hole_id(one), _mark(hole_id(one), look), text(one.sentence))
    if (more := len(left) - last) > 0:
        rows += plain(look, ngettext("… {n} after", "… {n} after", more))
    rows += card(look, AGAIN, "", text(_("Walk once more, from the beginning")))
    rows.append(Row(Content("")))
    return rows + _answers(walk, look)


def hole_id(hole: Hole) -> str:
    """What a hole is called in a list."""
    return ":".join(hole.key)


def _mark(row: str, look: Look) -> str:
    """In front of a row that can be gone to; the cursor has a mark of its own."""
    return "" if row == look.cursor else ASKS


def clipped(said: str, look: Look, style: str = "") -> Content:
    return text(clip(said, max(look.width, 1)), style)


def _neighbour(walk: GapWalk, by: Literal[-1, 1]) -> Activity | None:
    """The activity just before (−1) or after (1) this one, in whatever phase."""
    order = walk.journey.activities
    at = next((n for n, one in enumerate(order) if one.id == walk.stop), -1)
    return order[at + by] if at >= 0 and 0 <= at + by < len(order) else None


def _beside(walk: GapWalk, by: Literal[-1, 1], phase: Phase, look: Look) -> list[Row]:
    """The neighbour in time before (−1) or after (1); one of another phase says which."""
    activity = _neighbour(walk, by)
    label = _("before") if by < 0 else _("after")
    if activity is None:
        begins, ends = _("(nothing yet: the journey begins here)"), _("(nothing yet: the journey ends here)")
        nothing = begins if by < 0 else ends
        return [_line(label, text(nothing if walk.journey.activities else "–", "$muted"), look)]
    name = quoted(activity.text, look.glyphs, quote=activity.quote)
    marks = _marks(activity)
    if activity.id not in {one.id for one in phase.activities}:
        home = find(walk.journey, activity.id)
        title = home.phase.title if home is not None and home.phase is not None else ""
        marks.insert(0, _("in {phase}").format(phase=title.upper()))
    said = f" {look.glyphs.dot} ".join(marks)
    return [_line(label, text(name), look, said)]


def _this(activity: Activity | None, asked: What, look: Look) -> list[Row]:
    """The activity at which the walk stands, whole, and what is on it: one line each."""
    if activity is None:
        return []
    marks = text(f" {look.glyphs.dot} ".join(_marks(activity)), "$muted")
    name = text(quoted(activity.text, look.glyphs, quote=activity.quote), "$focus bold")
    rows = card(look, "", _("this"), beside_or_below(name, marks, look))
    lanes: tuple[tuple[What, str, tuple[Card, ...], str], ...] = (
        ("thought", _("thinks"), activity.thoughts, "thoughts"),
        ("feeling", _("feels"), activity.feelings, "feelings"),
        ("touchpoint", _("meets"), activity.touchpoints, "touchpoints"),
    )
    for what, label, cards, lane in lanes:
        if what == asked:
            rows.append(_asked(label, _said(cards, look), look))
        elif cards or lane in activity.not_known:
            rows.append(_line(f"  {label}", _said(cards, look) or text(_("not known"), "$warn"), look))
    return rows


def _said(cards: tuple[Card, ...], look: Look) -> Content:
    """What stands in a lane, on one line."""
    parts: list[Content] = []
    for one in cards:
        valence = getattr(one, "valence", None)
        words_ = quoted(one.text, look.glyphs, quote=bool(getattr(one, "quote", False)))
        part = text(words_, "$muted")
        if valence is not None:
            style = _STYLES[(valence > 0) - (valence < 0)]
            part = text(look.glyphs.valence(valence), style) + text(
                f" {words_}" if one.text else "", "$muted"
            )
        parts.append(part)
    return Content(f" {look.glyphs.dot} ").join(parts) if parts else Content("")


def _marks(activity: Activity) -> list[str]:
    marks = []
    if activity.kind == "situation":
        marks.append(words.named(words.KINDS, "situation"))
    if activity.outside:
        marks.append(_("outside our sight"))
    return marks


def _line(label: str, body: Content, look: Look, behind: str = "") -> Row:
    """One line: its label, its text cut to the width, and what is said of it behind."""
    front = Content.assemble("  ", (fill(label, LABEL), "$muted"))
    room = max(look.width - front.cell_length, 4)
    tail = text(f"   {behind}", "$muted") if behind else Content("")
    if tail.cell_length > room // 2:
        tail = tail.truncate(max(room // 2, 1), ellipsis=True)
    return Row(front + body.truncate(max(room - tail.cell_length, 1), ellipsis=True) + tail)


def _gap(look: Look, height: int) -> list[Row]:
    """The gap itself, where an answer goes; wider where there is room."""
    line = _asked(_("GAP"), Content(""), look)
    if height < ROOMY:
        return [line]
    blank = Row(pointed_at(Content(""), look))
    return [blank, line, blank]


def _asked(label: str, there: Content, look: Look) -> Row:
    """The line that is asked about, marked over its whole width."""
    front = Content.assemble((f"{look.glyphs.here} ", "$focus bold"), (fill(label, LABEL), "$focus bold"))
    room = max(look.width - front.cell_length, 1)
    body = (
        there + text("   " if there else "") + text(f"? {look.glyphs.rule * 3} " + _("the answer goes here"))
    )
    return Row(pointed_at(front + body.truncate(room, ellipsis=True), look), GAP)


def _holes(walk: GapWalk, look: Look) -> list[Row]:
    here, asked = walk.here, walk.asked_about
    if not here:
        return plain(look, _("No hole is seen here; the question is worth asking all the same."))
    rows: list[Row] = []
    for one in here:
        mark = look.glyphs.here if one == asked else ASKS
        said = text(f"{mark} {one.sentence}", "bold" if one == asked else "")
        rows += card(look, "", _("holes") if not rows else "", said)
    return rows


def _answers(walk: GapWalk, look: Look) -> list[Row]:
    """What was answered in this walk, the last one first: it is what was just said."""
    rows: list[Row] = []
    for one in reversed(walk.answers):
        said = text(f"{look.glyphs.done} {one.label}", "$muted")
        rows += card(look, "", _("answered") if not rows else "", said)
    return rows


def _ahead(walk: GapWalk, look: Look, most: int) -> list[Row]:
    """The holes that the walk comes to next."""
    rows: list[Row] = []
    found = walk.ahead if walk.way == "forward" else walk.ahead[::-1]
    for one in found[:most]:
        said = text(f"{ASKS} {one.sentence}", "$muted")
        rows.append(_line(_("later") if not rows else "", said, look))
    return rows
