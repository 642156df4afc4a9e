"""What of the map looks otherwise after an edit: as a rule a lane or two of one column."""

from collections.abc import Iterator

from textual.geometry import Region

from journeytui.widgets.map.bands import Bar
from journeytui.widgets.map.canvas import HEAD, Scene
from journeytui.widgets.map.columns import Column, Stretch
from journeytui.widgets.map.layout import Layout


def differing(before: Scene, now: Scene) -> list[Region] | None:
    """The cells of the map that look otherwise; nothing when all of them may.

    Where the cursor was and is, is not told here.
    """
    old, new = before.layout, now.layout
    if now.view != before.view or not new.columns or not _alike(old, new):
        return None
    begin = new.shown(now.view.left).x
    regions = []
    first = max(now.view.left - 1, 0)  # the curve goes on from one that is just out of sight
    for shown in new.from_column(first, now.view.room + begin - new.shown(first).x + new.pitch):
        before_ = old.shown(shown.number)
        was, is_ = before_.column, shown.column
        if was is None or is_ is None:  # a collapsed phase tells of all its columns
            if before_.stretch is not shown.stretch:
                return None
            continue
        if was is is_:
            continue
        x, bars = shown.x - begin + new.label, list(_bars(new, was, is_))
        regions += [Region(x, bar.top, shown.width, bar.height) for bar in bars]
        if was.valences != is_.valences and (curve := new.bands.of("curve")) is not None:
            regions.append(Region(x - new.pitch, curve.top, shown.width + 2 * new.pitch, curve.height))
        if (names := new.bands.of("names")) is not None and (
            shown.number in new.lows or "truth" in is_.stickers
        ):
            regions.append(Region(x, names.top, now.view.room, names.height))  # a name goes on to the right
    lanes = Region(new.label, HEAD, now.view.room, now.view.lines)
    moved = (one.translate((0, HEAD - now.view.top)).intersection(lanes) for one in regions)
    titles = [Region(one.x, HEAD, one.width, 1) for one in regions if now.view.top]
    return [*(one for one in moved if one), *titles]


def _alike(old: Layout, new: Layout) -> bool:
    """Whether all stands where it stood, under the same headings, and the same columns are named."""
    return (
        (old.shape, old.columns, old.pitch) == (new.shape, new.columns, new.pitch)
        and old.bands.bars == new.bands.bars
        and old.lows == new.lows
        and all(one is other or one.truths == other.truths for one, other in _pairs(old, new))
        and list(map(_heading, old.grid.stretches)) == list(map(_heading, new.grid.stretches))
    )


def _pairs(old: Layout, new: Layout) -> Iterator[tuple[Stretch, Stretch]]:
    return zip(old.grid.stretches, new.grid.stretches, strict=False)


def _heading(stretch: Stretch) -> tuple[str, int]:
    """What a phase is called, and how many activities it has: all those behind it are numbered by that."""
    activities = 0 if stretch.columns[0].activity is None else len(stretch.columns)
    return stretch.phase.title if stretch.phase is not None else "", activities


def _bars(layout: Layout, was: Column, is_: Column) -> Iterator[Bar]:
    """The bands of a column in which other cards stand than before.

    All of them when its stickers differ, or the changes for it: any card may have another sign then; and
    when something else is not known: that is said where no card stands.
    """
    every = (
        was.cards.get("stickers") != is_.cards.get("stickers")
        or was.answers != is_.answers
        or _not_known(was) != _not_known(is_)
    )
    for bar in layout.bands.bars:
        if every or (bar.lane and was.cards.get(bar.lane) != is_.cards.get(bar.lane)):
            yield bar


def _not_known(column: Column) -> tuple[object, ...]:
    """What an activity says of its empty lanes."""
    activity = column.activity
    return (activity.not_known, activity.not_known_why) if activity is not None else ()
