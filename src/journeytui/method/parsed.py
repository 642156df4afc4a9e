"""What a line of the input can mean: small frozen values, which say what to do and do nothing."""

from dataclasses import field

from journeytui.journey.edits import Values
from journeytui.journey.lookup import CardKind
from journeytui.journey.model import Lane, ParkedKind, StickerKind
from journeytui.values import frozen


@frozen
class NewCard:
    """A card of `kind` with the fields `values`, under the names that the file uses.

    `stickers` go on the new card. `source` is a source as the person named it (its id, or words of what it
    is about); with a source the card is an insight. `hint` is a nudge to show; the card is made all the same.
    """

    kind: CardKind
    values: Values
    stickers: tuple[StickerKind, ...] = ()
    source: str | None = None
    hint: str = ""


@frozen
class Park:
    """A question to park, tied to the focus."""

    text: str
    kind: ParkedKind = "question"


@frozen
class HeldTouchpoint:
    """A touchpoint said before its stage, to be held in the side list.

    `line` is what to keep: `parse("> " + line, "touchpoints")` gives the card when the stage opens, with
    its fields, stickers and source. The rest is the same, taken apart already.
    """

    text: str
    values: Values
    stickers: tuple[StickerKind, ...]
    source: str | None
    line: str


@frozen
class MarkNotKnown:
    """The lane of the focused activity is honestly empty; `reason` may be empty too."""

    lane: Lane
    reason: str


@frozen
class OtherView:
    """How somebody else in the room sees the last card. `out` is the number of a view to take away again."""

    text: str
    out: int = 0


@frozen
class OpenPalette:
    """Open the command palette with `query` in it."""

    query: str


@frozen
class GoOn:
    """On to the next activity, phase, question or parked item."""


@frozen
class AskValence:
    """A feeling without its number: ask for it, then make the card with `with_valence`."""

    text: str
    quote: bool = False
    stickers: tuple[StickerKind, ...] = ()
    source: str | None = None
    hint: str = ""

    def with_valence(self, valence: int) -> NewCard:
        """The card, now that its number is known."""
        values: Values = {"valence": valence}
        if self.text:
            values["text"] = self.text
        if self.quote:
            values["quote"] = True
        return NewCard("feeling", values, self.stickers, self.source, self.hint)


@frozen
class AnswerFrame:
    """The answer to the frame's question in focus; `journeytui.method.frame.parse_answer` reads it."""

    text: str


@frozen
class SetFields:
    """Fields for the last card of `kind`."""

    kind: CardKind
    values: Values


@frozen
class Resolve:
    """What becomes of the parked item in focus, as fields of it."""

    values: Values = field(default_factory=dict)


@frozen
class NextTimeNote:
    """A note for the next half day."""

    text: str


@frozen
class Misunderstood:
    """The line stays in the input, with `hint` beside it."""

    hint: str


Parsed = (
    NewCard
    | Park
    | HeldTouchpoint
    | MarkNotKnown
    | OtherView
    | OpenPalette
    | GoOn
    | AskValence
    | AnswerFrame
    | SetFields
    | Resolve
    | NextTimeNote
    | Misunderstood
)
