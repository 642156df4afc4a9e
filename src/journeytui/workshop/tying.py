"""What a change answers, where a number stands, which numbers a change moves: ties between cards.

A tie is made or let go by the same call, so that one key is enough for both.
"""

from typing import NamedTuple

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.edits import Edit
from journeytui.journey.model import Change, Journey, Measure
from journeytui.journey.planning import set_fields


class Tie(NamedTuple):
    """The edit that makes a tie or lets it go, and what it comes to in words."""

    edit: Edit
    said: str


def tied(journey: Journey, node: Change | Measure, card: str, name: str) -> Tie:
    """Add `card`, called `name`, to what a change answers or where a measure stands; or take it away."""
    there = card in node.at
    at = [one for one in node.at if one != card] if there else [*node.at, card]
    if isinstance(node, Measure):
        said = _("{card} no longer stands at {name}") if there else _("{card} stands at {name}")
    else:
        said = _("{card} no longer answers {name}") if there else _("{card} answers {name}")
    return Tie(_set(journey, node, at=at), said.format(card=_called(node), name=name))


def counted(journey: Journey, change: Change, measure: Measure) -> Tie:
    """Add a measure to those that a change shall move; or take it away."""
    there = measure.id in change.measures
    kept = [one for one in change.measures if one != measure.id]
    said = _("{card} no longer moves {name}") if there else _("{card} moves {name}")
    edit = _set(journey, change, measures=kept if there else [*kept, measure.id])
    return Tie(edit, said.format(card=_called(change), name=_called(measure)))


def _set(journey: Journey, node: Change | Measure, **fields: list[str]) -> Edit:
    edit = set_fields(journey, node.id, **fields)
    assert edit is not None  # one id was added or taken away
    return edit


def named(node: Change | Measure) -> str:
    """What a change or a measure is called: its text, else how it shall be, else its id."""
    return node.text or (node.to_be if isinstance(node, Change) else "") or node.id


def _called(node: Change | Measure) -> str:
    return _("“{text}”").format(text=excerpt(named(node)))
