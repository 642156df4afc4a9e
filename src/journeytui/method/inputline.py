"""The input line: what a line means in a stage.

Pure functions over strings. Any line in any stage gives one of the values of `journeytui.method.parsed`
and never raises, and nothing in it is lost: each word is found in the value, or the line stays in the
input. The grammar in words is `journeytui.method.grammar.GRAMMAR`.
"""

import re
from typing import Final

from journeytui.i18n import _
from journeytui.journey.model import LONGEST_TEXT, Lane, ParkedKind, StageName
from journeytui.method.fields import FieldError
from journeytui.method.grammar import GRAMMAR, GrammarLine
from journeytui.method.marks import LITERAL
from journeytui.method.numbered import number_to_take_out
from journeytui.method.parsed import (
    AnswerFrame,
    AskValence,
    GoOn,
    HeldTouchpoint,
    MarkNotKnown,
    Misunderstood,
    NewCard,
    NextTimeNote,
    OpenPalette,
    OtherView,
    Park,
    Parsed,
    Resolve,
    SetFields,
)
from journeytui.method.stagelines import (
    IN_STAGE,
    LONGEST_CARD,
    literal_card,
    no_text,
    nothing_after,
    number_of_feeling,
    too_long,
    touchpoint,
    which_sticker,
)
from journeytui.method.stages import stage as stage_called

__all__ = [
    "GRAMMAR",
    "LONGEST_CARD",
    "AnswerFrame",
    "AskValence",
    "GoOn",
    "GrammarLine",
    "HeldTouchpoint",
    "MarkNotKnown",
    "Misunderstood",
    "NewCard",
    "NextTimeNote",
    "OpenPalette",
    "OtherView",
    "Park",
    "Parsed",
    "Resolve",
    "SetFields",
    "parse",
    "parse_valence",
    "split_paste",
]

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_PARKED_KINDS: Final[dict[str, ParkedKind]] = {"!": "risk", "?": "decision", "+": "idea"}
_LANES: Final[dict[StageName, Lane]] = {
    "thoughts": "thoughts",
    "feelings": "feelings",
    "touchpoints": "touchpoints",
}
_WITH_CARDS: Final = ("activities", "thoughts", "feelings", "touchpoints", "stickers", "changes")
_BEFORE_TOUCHPOINTS: Final = ("frame", "phases", "activities", "thoughts", "feelings")


def parse(line: str, stage: StageName) -> Parsed:
    """What `line` means in `stage`."""
    whole = cleaned(line)
    if len(whole) > LONGEST_TEXT:
        return Misunderstood(_("This is longer than a card can be: paste it as several lines."))
    text = whole.strip()
    if not text:
        return GoOn()
    if text[0] == LITERAL:
        literal = whole.lstrip()[1:]
        return _literal(literal, stage) if literal.strip() else nothing_after(LITERAL)
    try:
        general = _anywhere(text, stage)
        return general if general is not None else IN_STAGE[stage](text)
    except FieldError as error:
        return Misunderstood(str(error))


def parse_valence(text: str) -> int | None:
    """The number of a feeling, −2 to +2, when `text` is just that."""
    return number_of_feeling(cleaned(text).strip())


def split_paste(text: str) -> list[str]:
    """The lines of a paste, one card each; blank ones are dropped."""
    return [line.strip() for line in cleaned(text).splitlines() if line.strip()]


def cleaned(text: str) -> str:
    """`text` with plain line ends, and a stand-in for half a character, which no file can hold."""
    return _LONE_SURROGATE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def _anywhere(text: str, stage: StageName) -> Parsed | None:
    """What means the same in every stage; nothing when the stage decides."""
    first, rest = text[0], text[1:].strip()
    match first:
        case ":":
            return OpenPalette(rest)
        case "?":
            return _park(text[1:])
        case ">":
            return _touchpoint_said(rest, stage) if rest else nothing_after(first)
        case "/" if stage in _WITH_CARDS:
            return other_view(text[1:])
        case "~" if stage in _LANES:
            return MarkNotKnown(_LANES[stage], rest)
    return None


def other_view(said: str) -> OtherView | Misunderstood:
    """What stands behind the `/`: a view, or close by a minus and the number of one that goes."""
    text = said.strip()
    if not text:
        return nothing_after("/")
    return OtherView("" if (out := number_to_take_out(said)) else text, out)


def _park(said: str) -> Parsed:
    kind = _PARKED_KINDS.get(said[:1], "question")
    text = (said if kind == "question" else said[1:]).strip()
    return Park(text, kind) if text else nothing_after("?")


def _touchpoint_said(said: str, stage: StageName) -> Parsed:
    card = touchpoint(said)
    if stage not in _BEFORE_TOUCHPOINTS or not isinstance(card, NewCard):
        return card if not isinstance(card, SetFields) else no_text()
    values = {key: value for key, value in card.values.items() if key != "text"}
    return HeldTouchpoint(card.values["text"], values, card.stickers, card.source, said)


def _literal(text: str, stage: StageName) -> Parsed:
    """A plain card of the stage with exactly this text: no sign in it means anything."""
    match stage:
        case "frame":
            return AnswerFrame(text)
        case "feelings":
            return AskValence(text, hint=too_long(text))
        case "wrap":
            return Resolve({"answer": text, "state": "answered"})
        case "stickers":
            return which_sticker()
        case _:
            kind = stage_called(stage).adds
            assert kind is not None
            return literal_card(kind, text)
