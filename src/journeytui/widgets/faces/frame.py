"""The questions of the frame with their answers (stage 1)."""

from journeytui.i18n import _
from journeytui.journey.model import Journey
from journeytui.method import frame, group, trades
from journeytui.widgets.faces.rows import Look, Row, fill, text


def frame_face(journey: Journey, focus: str, look: Look) -> list[Row]:
    """Every question, one line each, and the whole answer of the one in focus."""
    rows: list[Row] = []
    label = 22
    width = max(look.width - label - 2, 10)
    for question in frame.QUESTIONS:
        here = question.key == focus
        answer = frame.shown(journey.frame, question.key)
        mark = f"{look.glyphs.here} " if here else "  "
        front = text(mark + fill(_(question.title), label), "$focus bold" if here else "$muted")
        body = text(answer.replace("\n", " · ") if answer else "–", "" if answer else "$muted")
        lines = body.wrap(width) if here else [body.truncate(width, ellipsis=True)]
        blank = text(" " * (label + 2))
        for at, line in enumerate(lines or [body]):
            rows.append(Row((blank if at else front) + line, question.key, at == 0))
        if here and (aside := _aside(journey, question.key)):
            rows += (Row(blank + line, question.key) for line in text(aside, "$muted").wrap(width))
    return rows


def _aside(journey: Journey, key: str) -> str:
    """What helps to answer the question in focus; empty for most."""
    match key:
        case "participant":
            return group.told(journey.frame)
        case "trade":
            return _("Known: {trades}. Any other gets the general ones.").format(trades=trades.known())
    return ""
