"""The map as text, in reading order: what `show` prints and the reading view shows.

Every line says what it is and which card it belongs to, so that a screen can style it and jump to it.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from rich.cells import cell_len

from journeytui.export.phrases import EMPTY, Phrases, frame_rows
from journeytui.export.wrapping import wrapped
from journeytui.i18n import N_, _
from journeytui.journey.model import Activity, Journey, Phase
from journeytui.method.worst import LOOKED_AT, truths, worst

Role = Literal[
    "title",
    "heading",
    "rule",
    "frame",
    "phase",
    "activity",
    "thought",
    "feeling",
    "touchpoint",
    "sticker",
    "not_known",
    "change",
    "parked",
    "measure",
    "source",
    "blank",
]

NARROWEST: Final = 40
"""Below this many cells the text is laid out as for this many: the terminal wraps it again."""

_INDENT: Final = 5
_LANES: Final = {
    "thought": N_("thinks"),
    "feeling": N_("feels"),
    "touchpoint": N_("meets"),
    "sticker": N_("sticker"),
    "change": N_("change"),
    "not_known": N_("not known"),
}


class Line(NamedTuple):
    """One line of the text: what it is, and the id of the card that it belongs to (empty: none)."""

    text: str
    role: Role
    node: str = ""


def as_text(journey: Journey, width: int) -> list[Line]:
    """The whole journey in lines of at most `width` cells (no fewer than `NARROWEST`), safe to show."""
    return list(_Writer(journey, max(width, NARROWEST)).lines())


class _Writer:
    def __init__(self, journey: Journey, width: int) -> None:
        self.journey = journey
        self.width = width
        self.words = Phrases(journey)
        self.lane_column = max(cell_len(_(label)) for label in _LANES.values()) + 2

    def lines(self) -> Iterator[Line]:
        words = self.words
        yield from self._heading(self.journey.title or _("Untitled journey"), "title")
        yield from self._frame()
        for number, phase in enumerate(self.journey.phases, 1):
            yield from self._phase(number, phase)
        bad = ((one.activity.id, [words.moment(one)]) for one in worst(self.journey)[:LOOKED_AT])
        yield from self._section(_("Worst moments"), "feeling", bad)
        decide = ((one.sticker.id, [words.truth(one)]) for one in truths(self.journey))
        yield from self._section(_("Moments of truth"), "sticker", decide)
        parked = ((item.id, words.parked(item)) for item in self.journey.parked)
        yield from self._section(_("Parked"), "parked", parked)
        measures = ((measure.id, words.measure(measure)) for measure in self.journey.measures)
        yield from self._section(_("Measures"), "measure", measures)
        changes = ((change.id, words.change(change)) for change in self.journey.changes)
        yield from self._section(_("Changes"), "change", changes)
        sources = ((source.id, [words.source(source)]) for source in self.journey.sources)
        yield from self._section(_("Sources"), "source", sources, numbered=True)

    def _frame(self) -> Iterator[Line]:
        rows = frame_rows(self.journey)
        if not rows:
            return
        yield Line("", "blank")
        yield from self._heading(_("Frame"), "heading")
        column = max(cell_len(label) for label, _value in rows) + 2
        before = ""
        for label, value in rows:
            shown = "" if label == before else label
            yield from self._row("frame", "", shown, [value], indent=2, column=column)
            before = label

    def _phase(self, number: int, phase: Phase) -> Iterator[Line]:
        yield Line("", "blank")
        title = phase.title or _("Untitled phase")
        yield from self._heading(f"{number}. {title}", "phase", phase.id)
        for at, activity in enumerate(phase.activities, 1):
            if at > 1:
                yield Line("", "blank")
            yield from self._activity(f"{number}.{at}", activity)

    def _activity(self, number: str, activity: Activity) -> Iterator[Line]:
        column = max(cell_len(number) + 1, _INDENT)
        told = [self.words.activity(activity), *self.words.views(activity)]
        yield from self._row("activity", activity.id, number, told, indent=0, column=column)
        before = ""
        for role, node, told in self._cards(activity):
            label = "" if role == before else _(_LANES[role])
            yield from self._row(role, node, label, told, indent=_INDENT, column=self.lane_column)
            before = role

    def _cards(self, activity: Activity) -> Iterator[tuple[Role, str, list[str]]]:
        words = self.words
        for thought in activity.thoughts:
            yield "thought", thought.id, [words.thought(thought), *words.views(thought)]
        for feeling in activity.feelings:
            yield "feeling", feeling.id, [words.feeling(feeling), *words.views(feeling)]
        for touchpoint in activity.touchpoints:
            yield "touchpoint", touchpoint.id, [*words.touchpoint(touchpoint), *words.views(touchpoint)]
        for sticker in activity.stickers:
            yield "sticker", sticker.id, [words.sticker(sticker)]
        for change in words.answering(activity):
            yield "change", change.id, [words.change_in_short(change)]
        if activity.not_known:
            yield "not_known", activity.id, [words.not_known(activity)]

    def _section(
        self, heading: str, role: Role, told: Iterable[tuple[str, list[str]]], *, numbered: bool = False
    ) -> Iterator[Line]:
        """What stands beside the walk, an item after the other."""
        for number, (node, sentences) in enumerate(told, 1):
            if number == 1:
                yield Line("", "blank")
                yield from self._heading(heading, "heading")
            mark = f"{number}." if numbered else "•"
            yield from self._row(role, node, mark, sentences, indent=2, column=max(2, len(mark) + 1))

    def _heading(self, text: str, role: Role, node: str = "") -> Iterator[Line]:
        lines = wrapped(text, self.width)
        for line in lines:
            yield Line(line, role, node)
        rule = "═" if role == "title" else "─"
        yield Line(rule * max(cell_len(line) for line in lines), "rule", node)

    def _row(
        self, role: Role, node: str, label: str, sentences: Iterable[str], *, indent: int, column: int
    ) -> Iterator[Line]:
        """A label in its column; beside it the sentences, wrapped, all but the first a bit to the right."""
        margin = " " * indent + label + " " * (column - cell_len(label))
        for sentence in sentences:
            for line in wrapped(sentence.strip("\n") or EMPTY, self.width - cell_len(margin)):
                yield Line((margin + line).rstrip(), role, node)
                margin = " " * cell_len(margin)
            margin = " " * (indent + column + 2)
