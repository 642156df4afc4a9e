"""A card as the line that would make it, and back: what stands in the input line while a card is edited."""

from typing import Final, NamedTuple

from journeytui.i18n import _
from journeytui.journey import words
from journeytui.journey.edits import Values
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Activity, Change, Feeling, Measure, Node, StageName, Touchpoint, keys
from journeytui.method.inputline import Misunderstood, NewCard, parse

STAGE_OF: Final[dict[str, StageName]] = {
    "phase": "phases",
    "activity": "activities",
    "thought": "thoughts",
    "feeling": "feelings",
    "touchpoint": "touchpoints",
    "sticker": "stickers",
    "change": "changes",
    "measure": "changes",
}
"""The stage whose grammar makes a card of each kind."""

_TOUCHPOINT: Final = (("channel", "channel"), ("owner", "owner"), ("for", "purpose"), ("measure", "measure"))
_CHANGE: Final = (
    ("as is", "as_is"),
    ("to be", "to_be"),
    ("kind", "kind"),
    ("owner", "owner"),
    ("due", "due"),
    ("state", "state"),
)
_MEASURE: Final = (("kind", "kind"), ("now", "now"), ("goal", "goal"))
_STICKERS: Final = {"pain": "!", "joy": "+", "truth": "*", "break": "%"}
_TEXT_KEYS: Final[dict[str, str]] = {"phase": "title", "sticker": "note"}
_EDITABLE: Final[dict[str, tuple[str, ...]]] = {
    "phase": ("title",),
    "activity": ("text", "kind", "outside", "quote"),
    "thought": ("text", "quote"),
    "feeling": ("text", "valence", "quote"),
    "touchpoint": ("text", "channel", "owner", "purpose", "measure", "side"),
    "sticker": ("note", "kind"),
    "change": ("text", "as_is", "to_be", "kind", "owner", "due", "state"),
    "measure": ("text", "kind", "now", "goal"),
}
"""The fields that the line of a card says; one that is left out of the line is unset."""


class Spoken(NamedTuple):
    """The line of a card."""

    line: str
    at: int
    """Where the card's own text ends in it, which is where somebody goes on writing; marks come behind."""


def spoken(kind: str, node: Node) -> Spoken:
    """The line for `node`; where the plain line would mean something else, a backslash makes it literal."""
    front, text, back = _plain(node)
    line = front + text + back
    values = _parsed(kind, line)
    fields = keys(type(node))
    now = {key: getattr(node, key) for key in _EDITABLE.get(kind, ())}
    if isinstance(values, Misunderstood) or any(
        (fields[key].default if values.get(key) is None else values[key]) != now[key] for key in now
    ):
        line = "\\" + str(
            getattr(node, "text", "") or getattr(node, "title", "") or getattr(node, "note", "")
        )
        return Spoken(line, len(line))
    return Spoken(line, len(front + text))


def _plain(node: Node) -> tuple[str, str, str]:
    """What stands in front of a card's own text, the text, and what stands behind it."""
    text = str(getattr(node, "text", "") or getattr(node, "title", ""))
    opened, closed = ('"', '"') if getattr(node, "quote", False) else ("", "")
    match node:
        case Activity():
            situation, outside = "= " * (node.kind == "situation"), " ^" * node.outside
            return situation + opened, text, closed + outside
        case Feeling():
            valence = words.signed(node.valence).replace("−", "-")
            return valence + " " * bool(text) + opened * bool(text), text, closed * bool(text)
        case Touchpoint():
            side = [node.side] if node.side else []
            return "", text, "".join(f"; {one}" for one in [*_fields(node, _TOUCHPOINT), *side])
        case Change():
            return "", text, "".join(f"; {one}" for one in _fields(node, _CHANGE))
        case Measure():
            return "# ", text, "".join(f"; {one}" for one in _fields(node, _MEASURE))
    if hasattr(node, "note"):
        return _STICKERS[getattr(node, "kind", "pain")] + " " * bool(node.note), str(node.note), ""
    return opened, text, closed


def _fields(node: Node, names: tuple[tuple[str, str], ...]) -> list[str]:
    said = [(name, getattr(node, key)) for name, key in names]
    return [f"{name}: {value}" for name, value in said if value not in (None, "")]


def _parsed(kind: str, line: str) -> Values | Misunderstood:
    card = rewritten(kind, line)
    return card if isinstance(card, Misunderstood) else card.values


def rewritten(kind: str, line: str) -> NewCard | Misunderstood:
    """The card of `kind` that the line makes; its values hold `None` for every field that it leaves out."""
    stage = STAGE_OF.get(kind)
    if stage is None:
        return _literal("parked", line)
    card = parse(line, stage)
    if isinstance(card, Misunderstood):
        return card
    if not isinstance(card, NewCard) or card.kind != kind:
        return Misunderstood(
            _("This line does not make a {kind}.").format(kind=words.named(words.KINDS, kind))
        )
    values = dict.fromkeys(_EDITABLE[kind]) | card.values
    return NewCard(card.kind, values, card.stickers, card.source, card.hint)


def retold(kind: CardKind, line: str) -> NewCard | Misunderstood:
    """As `rewritten`, for a card that is there: a literal line (a backslash first) changes only its text."""
    said = line.lstrip()
    if kind not in STAGE_OF or not said.startswith("\\") or not said[1:].strip():
        return rewritten(kind, line)
    return NewCard(kind, {_TEXT_KEYS.get(kind, "text"): said[1:]}, (), None, "")


def _literal(kind: CardKind, line: str) -> NewCard | Misunderstood:
    text = " ".join(line.split())
    return (
        NewCard(kind, {"text": text}, (), None, "")
        if text
        else Misunderstood(_("An empty text says nothing."))
    )
