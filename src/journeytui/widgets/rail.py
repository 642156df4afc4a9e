"""The stage rail: the nine stages in words, and what is done, current, open or gated."""

from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _
from journeytui.journey.model import Journey, StageName
from journeytui.method import gate, stages
from journeytui.ui.glyphs import Glyphs


class _Shown(NamedTuple):
    """What the rail says of a journey."""

    stage: StageName
    progress: stages.Progress
    done: frozenset[StageName]
    opened: bool


def rail(journey: Journey, glyphs: Glyphs, width: int, *, gate_opened: bool = False) -> list[Content]:
    """The rail on one line, or on two where one is too narrow.

    ✓ is done, ▶ and capitals is where the walk stands, with how much is there; in brackets is gated.
    """
    opened = gate_opened or gate.is_open(journey) or not stages.comes_before(journey.stage, "touchpoints")
    done = frozenset(stage.name for stage in stages.STAGES if stages.done(journey, stage.name))
    shown = _Shown(journey.stage, stages.progress(journey, journey.stage), done, opened)
    return _drawn(shown, glyphs, width)


@lru_cache(maxsize=4)  # most edits change nothing that the rail says
def _drawn(shown: _Shown, glyphs: Glyphs, width: int) -> list[Content]:
    words: list[tuple[str, str]] = []
    for stage in stages.STAGES:
        title = _(stage.title)
        if stage.name == shown.stage:
            words.append((_here(shown.stage, shown.progress, glyphs), "$focus bold"))
        elif stage.name in shown.done:
            words.append((f"{glyphs.done} {title}", "$ok"))  # apart: a small sign is read as a letter
        elif stage.name == "touchpoints" and not shown.opened:
            words.append((f"({title})", "$gated"))
        else:
            words.append((title, "$muted"))
    gap = "  " if sum(cell_len(word) + 2 for word, _style in words) <= width else " "
    lines: list[Content] = []
    line = Content("")
    for word, style in words:
        piece = Content.styled(word, style)
        if line and line.cell_length + len(gap) + piece.cell_length > width:
            lines.append(line)
            line = piece
        else:
            line = Content.assemble(line, gap, piece) if line else piece
    return [*lines, line]


def here_alone(journey: Journey, glyphs: Glyphs) -> Content:
    """The stage that the walk stands at, for a terminal too small for the rail."""
    number = [stage.name for stage in stages.STAGES].index(journey.stage) + 1
    count = _("stage {n} of {all}").format(n=number, all=len(stages.STAGES))
    here = _here(journey.stage, stages.progress(journey, journey.stage), glyphs)
    return Content.assemble((here, "$focus bold"), "  ", (count, "$muted"))


def _here(stage: StageName, progress: stages.Progress, glyphs: Glyphs) -> str:
    count = f" {progress.done}/{progress.total}" if progress.total else ""
    return f"{glyphs.here}{_(stages.stage(stage).title).upper()}{count}"
