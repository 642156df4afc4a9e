"""The sources of a journey as people name them: found by a few words, completed, said in a line.

What is completed is always found again as just that source: both go through `find_source`.
"""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from journeytui.i18n import _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import Values
from journeytui.journey.lookup import cards_of
from journeytui.journey.model import Journey, Phase, Source, StageName
from journeytui.journey.remembering import remembered
from journeytui.method.fields import SOURCE, split
from journeytui.method.marks import LITERAL, take_marks

ALIKE: Final = 0.75
"""How alike two words are at least (of 1) when one is taken for the other, mistyped."""
SHOWN: Final = 3
"""Sources that are offered by name at once."""

_WITH_SOURCES: Final[tuple[StageName, ...]] = ("activities", "thoughts", "feelings", "touchpoints")
_TOKEN: Final = re.compile(r"[^\W_]+")
_OPEN: Final = re.compile(r"""(?:^|\s)@(?:"(?P<quoted>[^"]*)|(?P<word>[^\s"“”„@]*))$""")
_FIELD: Final = re.compile("[:;]")
_UNQUOTED: Final = re.compile(
    r"""^(?P<before>.*?(?:^|\s))@(?P<name>[^\s"“”„@;][^"“”„@;]*?)(?P<after>(?:\s+[!+*%^])*\s*(?:;.*)?)$"""
)
"""A line with the name of a source at its end, without quotation marks; marks and fields may follow."""
_LETTERS: Final = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l"})


class Open(NamedTuple):
    """A source that is being named at the end of a line."""

    before: str
    """The line before the sign."""
    typed: str
    """What is typed of the name so far."""


class Offer(NamedTuple):
    """A source that may be meant."""

    source: Source
    cards: int
    """How many cards rest on it."""


def find_source(journey: Journey, said: str) -> Source | None:
    """The source that was meant, whatever the case and the accents.

    By its id, by all of its name, or by the whole words that it begins with; the first of several. A word
    elsewhere in a name is too little: it would make a card an insight from a source that nobody meant.
    """
    wanted = _named(said)
    for source in journey.sources:
        if source.id == said:
            return source
    if not wanted:
        return next((one for one in journey.sources if one.about.strip() == said.strip() != ""), None)
    whole = (one for one in journey.sources if _name(one) == wanted)
    begins = (one for one in journey.sources if _name(one).startswith(f"{wanted}-"))
    return next(whole, None) or next(begins, None)


def source_values(said: str) -> Values:
    """A source as it is said in a line: `five families; kind: survey; date: 2026-10-30`.

    One that is told by its kind alone (`visit`) is called so. Raises `FieldError` for a value that cannot be
    taken.
    """
    told = split(said, SOURCE)
    about = told.text or ("" if _FIELD.search(said) else said.strip())
    return {"kind": "interview"} | ({"about": about} if about else {}) | told.values


def source_line(source: Source) -> str:
    """The line that says a source, to be changed."""
    fields = [
        ("kind", source.kind.replace("_", " ")),
        ("date", source.date.isoformat() if source.date else ""),
        ("speaks for", source.speaks_for),
    ]
    return "; ".join([source.about, *(f"{name}: {value}" for name, value in fields if value)])


def carried(journey: Journey) -> Mapping[str, int]:
    """How many cards rest on each source, by its id."""
    found: Counter[str] = Counter()
    for phase in journey.phases:
        found.update(carried_in(phase))
    return found


@remembered
def carried_in(phase: Phase) -> Mapping[str, int]:
    """As `carried`, of one phase."""
    return Counter(
        source for one in phase.activities for card in cards_of(one) for source in set(card.sources)
    )


def source_name(source: Source, longest: int = 40) -> str:
    """What a source is called in a sentence."""
    return excerpt(_called(source), longest)


def _called(source: Source) -> str:
    """What a source is about, or its kind when nobody said: never its id, which is nothing to read."""
    return source.about.strip() or words.named(words.SOURCES, source.kind)


def takes_sources(stage: StageName, line: str) -> bool:
    """Whether a line makes a card that can name its source: at the stages of cards; a touchpoint anywhere."""
    return (stage in _WITH_SOURCES and line[:1] != "?") or line[:1] == ">"


def open_name(line: str) -> Open | None:
    """The source that is being named at the end of `line`; nothing when none is."""
    found = _OPEN.search(line) if "@" in line else None
    if found is None:
        return None
    typed = found["word"] if found["quoted"] is None else found["quoted"]
    return Open(line[: found.start()], typed)


def naming(journey: Journey, line: str) -> Open | None:
    """As `open_name`, and also for several words without quotation marks that begin the name of a source."""
    found = _UNQUOTED.match(line) if open_name(line) is None and "@" in line else None
    if found is None or found["after"].strip():
        return open_name(line)
    wanted = _named(found["name"])
    known = "-" in wanted and any(_name(one).startswith(wanted) for one in journey.sources)
    return Open(found["before"].rstrip(), found["name"]) if known else None


def quoted(journey: Journey, stage: StageName, line: str) -> str:
    """The line with quotation marks around the name of a known source that was typed without them."""
    found = _UNQUOTED.match(line) if "@" in line and takes_sources(stage, line) else None
    if found is None or line.lstrip("> ")[:1] == LITERAL:
        return line
    several = "-" in _named(found["name"]) and " " in found["name"].strip()
    if not several or find_source(journey, found["name"]) is None:
        return line
    return f'{found["before"]}@"{found["name"]}"{found["after"]}'


def offers(journey: Journey, typed: str) -> list[Offer]:
    """The sources that may be meant by what is typed, the best first; all, for nothing typed."""
    wanted = _words(typed)
    counts = carried(journey)
    fits = [(_fits(one, wanted), counts[one.id], -at, one) for at, one in enumerate(journey.sources)]
    if typed.strip() and not wanted:
        fits = [(int(typed.strip() in one[-1].about), *one[1:]) for one in fits]
    meant = find_source(journey, typed.strip()) if typed.strip() else None
    fits = [one for one in fits if one[0] or one[-1] is meant]
    fits.sort(key=lambda one: (one[-1] is meant, *one[:3]), reverse=True)
    return [Offer(one, cards) for _fit, cards, _at, one in fits]


def completed(journey: Journey, before: str, source: Source) -> str:
    """The line with a source named at its end."""
    name = name_of(journey, source)
    return f"{before} @{name}" if before.strip() else f"{before}@{name}"


def suggested(journey: Journey, line: str) -> str:
    """What is suggested while a source is being named in `line`; empty while none is."""
    being = naming(journey, line)
    if being is not None:
        return suggested_for(journey, being.typed, several=open_name(line) is None)
    named = take_marks(line, "@!+*%^").source if "@" in line else None
    if not named:
        return ""
    known = find_source(journey, named)
    return _("source: {name}").format(name=_told(known, carried(journey)[known.id])) if known else _new(named)


def suggested_for(journey: Journey, typed: str, *, several: bool = False) -> str:
    """As `suggested`, for what is typed of a name.

    `several`: words without quotation marks, which enter takes for a known name and never for a new one.
    """
    typed = typed.strip()
    if not typed and not journey.sources:
        return _("who said it, or which study: type its name, and it is a new source")
    found = offers(journey, typed)
    if not found:
        return _new(typed)
    names = [_told(one.source, one.cards) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        names.append(_("{n} more").format(n=len(found) - SHOWN))
    said = "  ·  ".join(names)
    if typed and find_source(journey, typed) is not None:
        return _("enter or tab: {names}").format(names=said)
    if not typed or several:
        return _("tab: {names}").format(names=said)
    return _("enter: new source “{name}”  ·  tab: {names}").format(name=excerpt(typed, 16), names=said)


def _new(typed: str) -> str:
    return _("new source: “{name}”  ·  enter adds it").format(name=excerpt(typed))


def _told(source: Source, cards: int) -> str:
    """A source with its kind and how much it carries."""
    kind = words.named(words.SOURCES, source.kind)
    counted = ngettext("{n} card", "{n} cards", cards)
    name = source_name(source, 24)
    return f"{name} ({kind}, {counted})" if source.about else f"{name} ({counted})"


def _named(text: str) -> str:
    """A name as it is compared: its words in small letters without accents, dashes between."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return "-".join(_TOKEN.findall(bare))


@remembered
def _name(source: Source) -> str:
    """The name of a source as it is compared."""
    return _named(_called(source))


@remembered
def _own(source: Source) -> Sequence[str]:
    """The words that a source is found by, besides its kind."""
    return _words(f"{source.about} {source.speaks_for} {source.id}")


def _words(text: str) -> Sequence[str]:
    return _named(text).split("-") if _named(text) else ()


def _fits(source: Source, wanted: Sequence[str]) -> int:
    """How well a source answers to some words; 0 when one of them is nowhere in it."""
    own = (*_own(source), *_words(words.named(words.SOURCES, source.kind)))
    fits = [_fit(word, own) for word in wanted]
    if not all(fits):
        return 0
    begins = _name(source).startswith("-".join(wanted))
    return 1 + sum(fits) + 3 * begins


def _fit(word: str, own: Sequence[str]) -> int:
    if any(one.startswith(word) for one in own):
        return 3
    if any(word in one for one in own):
        return 2
    return int(len(word) > 2 and bool(difflib.get_close_matches(word, own, 1, ALIKE)))


def name_of(journey: Journey, source: Source) -> str:
    """What to write for a source: the fewest words of its beginning that mean no other, or its id."""
    for said in _beginnings(_called(source)):
        for written in (said, f'"{said}"'):
            if take_marks(f"a @{written}", "@!+*%^").source == said and _only(journey, source, said):
                return written
    return source.id


def _beginnings(about: str) -> Iterator[str]:
    """The beginnings of a text that may name it: two words or more, as they are more telling than one."""
    told = " ".join(about.split()).split(" ")
    for many in (*range(2, len(told) + 1), 1):
        if said := " ".join(told[:many]).rstrip(",.;:"):
            yield said


def _only(journey: Journey, source: Source, said: str) -> bool:
    """Whether `said` means this source, and no other begins in the same way unless it is all of this one."""
    if find_source(journey, said) is not source:
        return False
    wanted = _named(said)
    others = (one for one in journey.sources if one is not source)
    return wanted == _name(source) or not any(_name(one).startswith(wanted) for one in others)
