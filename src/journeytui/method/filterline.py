"""A filter over the map, in a small language that is typed and shown in the same words (see `FILTERS`).

Names are known in English, Swedish and Danish at once, whatever the language of the screen.
"""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import safe
from journeytui.method.fields import words
from journeytui.method.parsed import Misunderstood

FILTERS: Final[tuple[tuple[str, str], ...]] = (
    (N_("insight  assumption  belief  wish"), N_("cards with that basis")),
    (N_("pain  joy  truth  break"), N_("cards with that sticker, and the sticker")),
    (N_("owner: store"), N_("touchpoints and changes that somebody with “store” in the name owns")),
    (N_("source: visits"), N_("cards that come from there")),
    (N_("segment: families"), N_("cards whose sources speak for these customers")),
    (N_("missing"), N_("what is missing: thoughts, feelings, sources, owners, changes; not known")),
    (N_("missing: owner"), N_("only that: thoughts, feelings, source, owner or change")),
    (N_("not known"), N_("activities with something that was honestly left empty")),
    (N_("two views"), N_("cards on which the room does not agree")),
    (N_("any text"), N_("cards that say it; in quotation marks it is text whatever it says")),
    (N_("pain, owner: store"), N_("both have to hold; of two that ask the same (pain, joy) one is enough")),
)
"""The language in words: what is typed and what it shows, for the help."""

LONGEST: Final = 400
"""Characters of a filter; what is longer was pasted by mistake."""

Facet = Literal["basis", "sticker", "owner", "source", "segment", "missing", "not_known", "two_views", "text"]
_FIELDS: Final[Mapping[Facet, Mapping[str, str]]] = {
    "owner": words(owner="who, vem, ägare, ansvarig, hvem, ejer"),
    "source": words(source="from, källa, från, kilde, fra"),
    "segment": words(segment="customers, kunder, målgrupp"),
    "missing": words(missing="lacks, saknas, saknar, mangler"),
}
"""What may stand before a colon."""
_ALONE: Final[Mapping[Facet, Mapping[str, str]]] = {
    "basis": words(
        insight="insights, insikt, indsigt",
        assumption="assumptions, antagande, antagelse",
        belief="beliefs, tro, övertygelse, overbevisning",
        wish="wishes, önskan, önskemål, ønske",
    ),
    "sticker": words(
        pain="!, red, red sticker, smärtpunkt, smärta, smertepunkt, smerte",
        joy="+, green, green sticker, glädje, glæde",
        truth="*, moment of truth, sanningens ögonblick, sandhedens øjeblik",
        **{"break": "%, break point, brytpunkt, brudpunkt"},
    ),
    "missing": dict.fromkeys(words(missing="saknas, mangler"), ""),
    "not_known": dict.fromkeys(words(not_known="~, okänt, inte känt, ukendt, ikke kendt"), ""),
    "two_views": dict.fromkeys(words(two_views="≠, två åsikter, to holdninger, to synspunkter"), ""),
}
"""Words that say all by themselves, and what they say."""
_HOLES: Final[Mapping[str, str]] = words(
    thoughts="thought, tankar, tanke, tanker",
    feelings="feeling, känslor, känsla, følelser, følelse",
    source="sources, evidence, källa, belägg, kilde, belæg",
    owner="owners, ägare, ejer",
    change="changes, answer, förändring, forandring, ændring",
)
"""What can be asked for behind `missing:`."""

_SHOWN: Final[Mapping[str, str]] = {
    "insight": N_("insight"),
    "assumption": N_("assumption"),
    "belief": N_("belief"),
    "wish": N_("wish"),
    "pain": N_("pain"),
    "joy": N_("joy"),
    "truth": N_("truth"),
    "break": N_("break"),
    "owner": N_("owner"),
    "source": N_("source"),
    "segment": N_("segment"),
    "missing": N_("missing"),
    "not_known": N_("not known"),
    "two_views": N_("two views"),
    "thoughts": N_("thoughts"),
    "feelings": N_("feelings"),
    "change": N_("change"),
}
"""Each word as it is shown."""

_PART: Final = re.compile(r'\s*(?:"(?P<plain>[^"]*)"|“(?P<curly>[^”]*)”|(?P<bare>[^,;]*))\s*(?:[,;]|$)')
_NAMED: Final = re.compile(r"(?P<name>[^\W\d_][\w ]{0,20}?)\s*:(?P<said>.*)", re.DOTALL)


class Condition(NamedTuple):
    """One thing that a filter asks for."""

    facet: Facet
    said: str = ""

    @property
    def shown(self) -> str:
        """It as it can be typed."""
        if self.facet in ("basis", "sticker"):
            return _(_SHOWN[self.said])
        if self.facet in ("not_known", "two_views"):
            return _(_SHOWN[self.facet])
        if self.facet == "missing":
            name = _(_SHOWN[self.facet])
            return f"{name}: {_(_SHOWN[self.said])}" if self.said else name
        if self.facet != "text":
            return f"{_(_SHOWN[self.facet])}: {self.said}"
        as_it_stands = parsed(self.said)
        if isinstance(as_it_stands, Filter) and as_it_stands.parts == (self,):
            return self.said
        return f'"{self.said}"' if '"' not in self.said else f"“{self.said}”"


@dataclass(frozen=True)
class Filter:
    """What is asked for; nothing at all lets everything through."""

    parts: tuple[Condition, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def shown(self) -> str:
        """The filter as it can be typed."""
        return ", ".join(part.shown for part in self.parts)


def parsed(said: str) -> Filter | Misunderstood:
    """The filter that was typed, or what is wrong with it."""
    if len(said) > LONGEST:
        return Misunderstood(_("A filter is a few words; this is {n} characters.").format(n=len(said)))
    parts: list[Condition] = []
    for match in _PART.finditer(said):
        quoted = match["plain"] if match["plain"] is not None else match["curly"]
        if quoted is not None:
            found: Sequence[Condition] | Misunderstood = (
                [Condition("text", quoted.strip())] if quoted.strip() else ()
            )
        else:
            found = _read(" ".join((match["bare"] or "").split()))
        if isinstance(found, Misunderstood):
            return found
        parts += found
    return Filter(tuple(dict.fromkeys(parts)))


def meant(asked: Filter) -> str:
    """A word of the language that a text of the filter is nearly; empty when none is near."""
    known = _alone_words()
    for part in asked.parts:
        near = difflib.get_close_matches(part.said.casefold(), known, n=1, cutoff=0.8)
        if near and part.facet == "text":
            return known[near[0]].shown
    return ""


def _read(said: str) -> Sequence[Condition] | Misunderstood:
    if not said:
        return ()
    known = _alone_words()
    if part := known.get(said.casefold()):
        return (part,)
    named = _NAMED.fullmatch(said)
    if named is not None:
        return _field(" ".join(named["name"].split()), named["said"].strip())
    several = [known.get(word.casefold()) for word in said.split()]
    parts = [part for part in several if part is not None]
    return parts if len(parts) == len(several) else (Condition("text", said),)


def _alone_words() -> dict[str, Condition]:
    """The words that stand alone, those among them that the screen shows; in small letters."""
    parts = {
        word: Condition(facet, said) for facet, said_by in _ALONE.items() for word, said in said_by.items()
    }
    return parts | {part.shown.casefold(): part for part in parts.values()}


def _field(name: str, said: str) -> Sequence[Condition] | Misunderstood:
    names = {word: facet for facet, said_by in _FIELDS.items() for word in said_by}
    names |= {_(_SHOWN[facet]).casefold(): facet for facet in _FIELDS}
    facet = names.get(name.casefold())
    if facet is None:
        return Misunderstood(_no_such_field(name, list(names)))
    shown = _(_SHOWN[facet])
    if facet == "missing":
        holes = {**_HOLES, **{_(_SHOWN[hole]).casefold(): hole for hole in _HOLES.values()}}
        if said and said.casefold() not in holes:
            known = ", ".join(_(_SHOWN[one]) for one in dict.fromkeys(_HOLES.values()))
            hint = _("What can be missing: {known}; “{name}” alone is all of it.")
            return Misunderstood(hint.format(known=known, name=shown))
        return (Condition(facet, holes[said.casefold()] if said else ""),)
    if not said:
        return Misunderstood(_("Say it behind the colon, such as “{name}: store”.").format(name=shown))
    return (Condition(facet, said),)


def _no_such_field(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name.casefold(), names, n=1)
    if near:
        hint = _("There is no “{name}:”, but “{near}:”.")
        return hint.format(name=safe(name), near=near[0])
    known = ", ".join(f"{_(_SHOWN[one])}:" for one in _FIELDS)
    hint = _("“{name}:” is nothing to filter by. There is {known} – or put a text in quotation marks.")
    return hint.format(name=safe(name), known=known)
