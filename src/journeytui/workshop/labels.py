"""Cards in a few words of journey language, as messages, undo and log name them."""

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import Values, data
from journeytui.journey.model import Node, Parked


def label_of(kind: str, values: Values, longest: int = 40) -> str:
    """A card in journey language: `thought “Can we afford this?”`."""
    names = ("text", "title", "note", "about")
    text = str(next((values[one] for one in names if values.get(one)), ""))
    if kind == "feeling":
        text = f"{words.signed(int(values.get('valence', 0)))} {text}".strip()
    if kind == "sticker" and not text:
        return words.named(words.STICKERS, str(values.get("kind", "")))
    name = words.named(words.KINDS, kind)
    return f"{name} “{excerpt(text, longest)}”" if text else name


def card_label(kind: str, card: Node) -> str:
    """As `label_of`, of a card that is on the journey."""
    return label_of(kind, data(card, ("text", "title", "note", "about", "valence", "kind")))


def settled_label(item: Parked, fields: Values) -> str:
    """What became of a parked item: `answered: “Who answers mail?”`, `Sales looks after: “…”`."""
    text = excerpt(item.text)
    if fields.get("owner") and fields.get("state", "open") == "open":
        return _("{owner} looks after: “{text}”").format(owner=fields["owner"], text=text)
    state = words.named(words.PARKED_STATES, str(fields.get("state", item.state)))
    return f"{state}: “{text}”"
