"""What a line means in each stage, once the signs that mean the same everywhere are out of the way.

`IN_STAGE` has one small function for each stage, from a line that is not empty to a value. A field whose
value does not fit raises `FieldError`, with the hint to show.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from journeytui.i18n import _
from journeytui.inert import excerpt, safe
from journeytui.journey.edits import Values
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import StageName
from journeytui.method import fields
from journeytui.method.fields import FieldError
from journeytui.method.marks import LITERAL, STICKERS, Marked, take_marks, unquoted
from journeytui.method.parsed import (
    AnswerFrame,
    AskValence,
    Misunderstood,
    NewCard,
    NextTimeNote,
    Parsed,
    Resolve,
    SetFields,
)

LONGEST_CARD: Final = 80
"""Characters that fit a marker on a paper note; past them the program hints and never cuts."""
LONGEST_QUOTE: Final = 120
"""Characters of a quote that can still be taken in while somebody reads it aloud."""

_LEADING_NUMBER: Final = re.compile(
    r"(?P<number>[+\-−–]?\s?[0-9]+(?:[.,][0-9]+)?)[,:;]?(?:\s+(?P<word>.*))?", re.DOTALL
)
_TRAILING_NUMBER: Final = re.compile(r"(?P<word>.*\S)\s+(?P<number>[+\-−–][0-9])", re.DOTALL)
_NOTE: Final = re.compile(
    r"(?:note|next time|anteckning|nästa gång|næste gang)\s*:(?P<text>.*)", re.DOTALL | re.IGNORECASE
)
_STRAY_SOURCE: Final = re.compile(r"(?:^|\s)@(?P<name>[^\W\d_].*)", re.DOTALL)
_ALL_MARKS: Final = "!+*%@"
_QUOTABLE: Final = ("activity", "thought", "feeling")


def nothing_after(sign: str) -> Misunderstood:
    return Misunderstood(_("Write something after {sign}.").format(sign=sign))


def no_text() -> Misunderstood:
    return Misunderstood(_("These are only marks and fields: write the card before them."))


def which_sticker() -> Misunderstood:
    return Misunderstood(
        _("Which sticker? Start with ! for pain, + for joy, * for a moment of truth, % for a break point.")
    )


def number_of_feeling(text: str) -> int | None:
    """The number of a feeling when `text` is just that."""
    found = _LEADING_NUMBER.fullmatch(text)
    return _valence(found["number"]) if found is not None and not found["word"] else None


def _card(kind: CardKind, marked: Marked, values: Values | None = None) -> Parsed:
    """The card with the text of `marked`, its quote and its marks, and `values` besides."""
    if not marked.text:
        return no_text()
    quote = _quote_in(marked) if kind in _QUOTABLE else None
    filled: Values = {"text": marked.text} if quote is None else {"text": quote, "quote": True}
    hint = _stray(marked) or too_long(filled["text"], quote=quote is not None)
    return NewCard(kind, filled | (values or {}), marked.stickers, marked.source, hint)


def _quote_in(marked: Marked) -> str | None:
    return None if marked.literal else unquoted(marked.text)


def literal_card(kind: CardKind, text: str) -> Parsed:
    if not text.strip():
        return nothing_after(LITERAL)
    return NewCard(kind, {"title" if kind == "phase" else "text": text}, hint=too_long(text))


def too_long(text: str, *, quote: bool = False) -> str:
    """The hint for a text that is hard to read from afar; what a customer said word for word may go on."""
    if len(text) <= (LONGEST_QUOTE if quote else LONGEST_CARD):
        return ""
    if quote:
        return _("{n} characters: keep the sentence that says it").format(n=len(text))
    return _("{n} characters: hard to read across a room. Shorter?").format(n=len(text))


def _stray(marked: Marked) -> str:
    """The hint for a text with a source in it that has several words and no quotation marks around them."""
    found = None if marked.literal or marked.source else _STRAY_SOURCE.search(marked.text)
    if found is None:
        return ""
    return _("{at} stays in the text; a source: @“{name}”").format(
        at=excerpt(f"@{found['name'].split()[0]}", 12), name=excerpt(found["name"], 30)
    )


def _nudge(text: str) -> str:
    """The hint for the text of a card that takes fields: one that is unknown, or that it is long."""
    unknown = fields.unknown_field(text)
    if unknown:
        return _("“{name}” is no field here: it stays in the text.").format(name=safe(unknown))
    empty = fields.empty_field(text)
    if empty:
        return _("“{name}:” has no value: it stays in the text.").format(name=safe(empty))
    return too_long(text)


def _phase(text: str) -> Parsed:
    unmarked = take_marks(text, _ALL_MARKS).text
    hint = _("A phase carries no stickers and no source: the sign stays in its title.")
    return NewCard("phase", {"title": text}, hint=hint if unmarked != text else too_long(text))


def _activity(text: str) -> Parsed:
    values: Values = {}
    if text[0] == "=":
        text = text[1:].strip()
        values["kind"] = "situation"
        if not text:
            return nothing_after("=")
    marked = take_marks(text, _ALL_MARKS + "^")
    if marked.outside:
        values["outside"] = True
    return _card("activity", marked, values)


def _thought(text: str) -> Parsed:
    return _card("thought", take_marks(text, _ALL_MARKS))


def _feeling(text: str) -> Parsed:
    leading = _LEADING_NUMBER.fullmatch(text)
    number = leading["number"] if leading else ""
    marked = take_marks((leading["word"] or "") if leading else text, _ALL_MARKS)
    trailing = None if number or marked.literal else _TRAILING_NUMBER.fullmatch(marked.text)
    if trailing is not None:
        number, marked = trailing["number"], marked._replace(text=trailing["word"])
    quote = _quote_in(marked)
    word = marked.text if quote is None else quote
    hint = _stray(marked) or too_long(word, quote=quote is not None)
    asked = AskValence(word, quote is not None, marked.stickers, marked.source, hint)
    if not number:
        return asked if word else no_text()
    valence = _valence(number)
    if valence is None:
        return Misunderstood(
            _("A feeling goes from −2 to +2, in whole numbers; \\ first makes it plain text.")
        )
    return asked.with_valence(valence)


def _valence(number: str) -> int | None:
    plain = re.sub(r"\s", "", number).replace("−", "-").replace("–", "-")
    return int(plain) if re.fullmatch(r"[+-]?[0-2]", plain) else None


def touchpoint(text: str) -> Parsed:
    if text[0] == LITERAL:
        return literal_card("touchpoint", text[1:])
    marked = take_marks(text, _ALL_MARKS)
    head, values = fields.split(marked.text, fields.TOUCHPOINT)
    if not head:
        plain = marked.text == text and values
        return SetFields("touchpoint", values) if plain else no_text()
    inner = take_marks(head, _ALL_MARKS if values else "")
    stickers = (*inner.stickers, *(one for one in marked.stickers if one not in inner.stickers))
    if inner.source and marked.source:
        return Misunderstood(_("One card, one source: write the other one in its text."))
    card = _card("touchpoint", Marked(inner.text, stickers, inner.source or marked.source), values)
    return replace(card, hint=_stray(inner) or _nudge(inner.text)) if isinstance(card, NewCard) else card


def _sticker(text: str) -> Parsed:
    if text[0] in STICKERS:
        return _sticker_card(text[0], text[1:].strip())
    marked = take_marks(text, "".join(STICKERS))
    if len(marked.stickers) == 1 and marked.text:
        return _sticker_card(text[-1], marked.text)
    return which_sticker()


def _sticker_card(sign: str, note: str) -> NewCard:
    values: Values = {"kind": STICKERS[sign]} | ({"note": note} if note else {})
    return NewCard("sticker", values, hint=too_long(note))


def _change(text: str) -> Parsed:
    if text[0] == "#":
        return _measure(text[1:].strip())
    accepts = text[0] == "="
    if not accepts and fields.only(text, fields.CHANGE, fields.MEASURE):
        return _fields_of_last(text)
    said = text[1:].strip() if accepts else text
    if not said:
        return nothing_after(text[0])
    head, values = fields.split(said, fields.CHANGE)
    reason = values.pop("accept", "")
    wording = "; ".join(part for part in (head, reason) if part)
    if not wording:
        return no_text()
    if accepts or reason:
        if "state" in values:
            return Misunderstood(_("Either a state or “we accept”, not both in one line."))
        values["state"] = "accepted"
    return NewCard("change", {"text": wording} | values, hint=_nudge(wording))


def _fields_of_last(text: str) -> Parsed:
    """A line of nothing but fields in `changes`: of the last change, or of the last measure."""
    if fields.only(text, fields.CHANGE):
        try:
            values = fields.split(text, fields.CHANGE).values
        except FieldError:
            if not fields.only(text, fields.MEASURE):
                raise
        else:
            reason = values.pop("accept", "")
            if not reason:
                return SetFields("change", values)
            return NewCard("change", {"text": reason} | values | {"state": "accepted"})
    if fields.only(text, fields.MEASURE):
        return SetFields("measure", fields.split(text, fields.MEASURE).values)
    return Misunderstood(_("Some of these belong to a change, some to a measure: one line for each."))


def _measure(text: str) -> Parsed:
    if not text:
        return nothing_after("#")
    head, values = fields.split(text, fields.MEASURE)
    if not head:
        return SetFields("measure", values)
    return NewCard("measure", {"text": head} | values, hint=_nudge(head))


def _wrap(text: str) -> Parsed:
    note = _NOTE.fullmatch(text)
    if note is not None:
        said = note["text"].strip()
        return NextTimeNote(said) if said else nothing_after(":")
    if text[0] == "~":
        reason = text[1:].strip()
        if not reason:
            return Misunderstood(_("Say why it is dropped: ~ and the reason."))
        return Resolve({"state": "dropped", "reason": reason})
    if text[0] == "^":
        text, state = text[1:].strip(), "needs_insight"
    else:
        state = "answered"
    answer, values = fields.split(text, fields.PARKED)
    if answer:
        values["answer"] = answer
    if answer or state == "needs_insight":
        values["state"] = state
    return Resolve(values)


IN_STAGE: Final[dict[StageName, Callable[[str], Parsed]]] = {
    "frame": AnswerFrame,
    "phases": _phase,
    "activities": _activity,
    "thoughts": _thought,
    "feelings": _feeling,
    "touchpoints": touchpoint,
    "stickers": _sticker,
    "changes": _change,
    "wrap": _wrap,
}
