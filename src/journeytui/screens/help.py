"""Help for where somebody is: the keys that hold there, and what can be typed in the line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.journey.model import StageName
from journeytui.method.filterline import FILTERS
from journeytui.method.grammar import GAP_GRAMMAR
from journeytui.method.inputline import GRAMMAR, GrammarLine
from journeytui.method.stages import STAGES
from journeytui.screens.searching import Found, Searching
from journeytui.ui.action import WITHIN, Scope, WhyNot
from journeytui.ui.actions import in_scope
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keymap import Keymap
from journeytui.ui.palette import ListedAction, entries, entry_of, matching
from journeytui.ui.places import PLACES
from journeytui.widgets.lines import Heading

_BEGINNING: Final = re.compile(r"[^\w\s…“]+ ")
"""What a line of the grammar starts with before its words: `? ` of `? text`."""

_VIEWS: Final[frozenset[Scope]] = frozenset({"map", "parking", "changes", "session", "findings"})


class Helped(NamedTuple):
    """What the help was left with: an action to do, or the beginning of a line to go on typing."""

    action: str = ""
    typed: str = ""


class Help(Searching[Helped]):
    """The keys of `place`, and what can be typed there; on the workshop, that of `stage` first.

    A search finds what is elsewhere too, and says where.
    """

    def __init__(
        self,
        place: Scope,
        why_not: WhyNot,
        stage: StageName | None = None,
        *,
        keymap: Keymap | None = None,
        glyphs: Glyphs | None = None,
    ) -> None:
        super().__init__(_("Help: {place}").format(place=_(PLACES[place])), "", glyphs)
        self._place = place
        keymap = keymap or Keymap()
        self._groups = [group for group in _groups(place, keymap, why_not, stage) if group.rows]
        here = {action.name for action in in_scope(place)}
        self._elsewhere = [one for one in entries(place, keymap, why_not) if one.action.name not in here]

    def found(self, query: str) -> Sequence[Found[Helped] | Heading]:
        rows: list[Found[Helped] | Heading] = []
        for group in self._groups:
            if hits := matching(group.rows, query, lambda row: f"{row.text} {row.keys} {row.answer.action}"):
                rows += [Heading(group.title), *hits]
        if query.strip() and (others := matching(self._elsewhere, query, lambda one: one.sought)):
            rows += [Heading(_("Elsewhere")), *(_row(one) for one in others)]
        return rows


class _Group(NamedTuple):
    title: str
    rows: list[Found[Helped]]


def _groups(place: Scope, keymap: Keymap, why_not: WhyNot, stage: StageName | None) -> Iterator[_Group]:
    typing = "workshop" in WITHIN[place]
    if place == "gaps":
        yield _Group(_("Typed in the line"), [_typed(line) for line in GAP_GRAMMAR])
    if typing and stage:
        title = _("Typed in the line, in {stage}").format(stage=_(_title(stage)))
        yield _Group(title, [_typed(line) for line in GRAMMAR if stage in line.stages])
    for scope in WITHIN[place]:
        here = [
            action
            for action in in_scope(place)
            if scope in action.scopes | action.by_name
            and _nearest(action.scopes | action.by_name, place) == scope
        ]
        # What holds in every view, such as the way to the stages, is not what somebody looks for in this one.
        here.sort(key=lambda action: action.scopes >= _VIEWS)
        entries = [entry_of(action, place, keymap, why_not) for action in here]
        yield _Group(
            _("Keys: {place}").format(place=_(PLACES[scope])), [_row(one) for one in entries if one.keys]
        )
        yield _Group(
            _("By name: {place}").format(place=_(PLACES[scope])),
            [_row(one) for one in entries if not one.keys],
        )
    if place == "map":
        rows = [Found(_(typed), _(shows), Helped(action="filter")) for typed, shows in FILTERS]
        yield _Group(_("Typed in the filter"), rows)
    if typing:
        others = [line for line in GRAMMAR if stage not in line.stages]
        yield _Group(_("Typed in other stages"), [_typed(line, stages=line.stages) for line in others])


def _nearest(scopes: frozenset[Scope], place: Scope) -> Scope:
    return next(scope for scope in WITHIN[place] if scope in scopes)


def _row(entry: ListedAction) -> Found[Helped]:
    return Found(entry.keys, entry.text, Helped(action=entry.action.name), entry.why_not)


def _typed(line: GrammarLine, stages: Iterable[StageName] = ()) -> Found[Helped]:
    beginning = _BEGINNING.match(line.typed)
    where = ", ".join(_(_title(stage)) for stage in stages)
    does = f"{_(line.does)} ({where})" if where else _(line.does)
    return Found(_(line.typed), does, Helped(typed=beginning[0] if beginning else ""))


def _title(stage: StageName) -> str:
    return next(one.title for one in STAGES if one.name == stage)
