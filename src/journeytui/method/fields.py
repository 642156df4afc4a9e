"""Fields in a line: `Showroom visit; channel: showroom; owner: Store manager; front`.

So one line is one card and nothing ever waits. Names and choices are known in English, Swedish and Danish
at once, whatever the language of the screen. What is not a field stays in the text.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.journey.edits import Values

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER: Final = re.compile(r"[+\-−]?\d{1,15}(?:[.,]\d{1,6})?", re.ASCII)
_SEPARATOR: Final = ";"
_LOOKS_LIKE_A_FIELD: Final = re.compile(r";\s*(?P<name>[^\W\d_][\w ]{0,20}):\s*\S")

_LOOKS_EMPTY: Final = re.compile(r";\s*(?P<name>[^\W\d_][\w ]{0,20}):\s*(?:;|$)")


class FieldError(ValueError):
    """A field whose value cannot be taken; the message is the hint to show."""


Reader = Callable[[str], Any]


class Form(NamedTuple):
    """The fields that a kind of card takes: how each is called, how read, and words that say one alone."""

    names: Mapping[str, str]
    """What a person may write, in small letters, to the key that it means."""
    readers: Mapping[str, Reader]
    """How the value of a key is read; as it stands when there is none."""
    alone: Mapping[str, tuple[str, Any]]
    """Words that say key and value at once, such as `front`."""


def unknown_field(text: str) -> str:
    """The name of something in `text` that looks like a field and is none; empty when nothing does."""
    found = _LOOKS_LIKE_A_FIELD.search(text)
    return found["name"] if found else ""


def empty_field(text: str) -> str:
    """The name of something in `text` that looks like a field without a value; empty when nothing does."""
    found = _LOOKS_EMPTY.search(text)
    return found["name"] if found else ""


class Split(NamedTuple):
    """A line taken apart: its text, and the fields in it."""

    text: str
    values: Values


def split(line: str, form: Form) -> Split:
    """The text and the fields of `line`. Raises `FieldError` for a value that does not fit."""
    text: list[str] = []
    values: Values = {}
    for segment in line.split(_SEPARATOR):
        known = _field(segment.strip(), form)
        if known is None:
            text.append(segment)
            continue
        key, value = known
        if key in values:
            raise FieldError(_("“{field}” is said twice in this line.").format(field=safe(segment.strip())))
        values[key] = value
    if values:  # `Visit; owner: X;` – the empty ends between fields are nobody's text
        text = [segment for segment in text if segment.strip()]
    return Split(_SEPARATOR.join(text).strip(), values)


def only(line: str, *forms: Form) -> bool:
    """Whether `line` is nothing but fields of these forms, with or without a value that fits."""
    segments = [segment.strip() for segment in line.split(_SEPARATOR) if segment.strip()]
    return bool(segments) and all(any(_names(one, form) for form in forms) for one in segments)


def _names(segment: str, form: Form) -> bool:
    return segment.casefold() in form.alone or _key(segment, form) is not None


def _key(segment: str, form: Form) -> str | None:
    name, colon, said = segment.partition(":")
    return form.names.get(" ".join(name.split()).casefold()) if colon and said.strip() else None


def _field(segment: str, form: Form) -> tuple[str, Any] | None:
    if segment.casefold() in form.alone:
        return form.alone[segment.casefold()]
    key = _key(segment, form)
    if key is None:
        return None
    said = segment.partition(":")[2].strip()
    reader = form.readers.get(key)
    return key, (reader(said) if reader else said)


def a_date(said: str) -> dt.date:
    """A date as the file writes it. Raises `FieldError`."""
    try:
        return dt.date.fromisoformat(said if _DATE.fullmatch(said) else "")
    except ValueError as error:
        raise FieldError(
            _("“{said}” is not a date: write it as 2026-12-01.").format(said=safe(said))
        ) from error


def a_number(said: str) -> int | float:
    """A number, with point or comma. Raises `FieldError`."""
    if not _NUMBER.fullmatch(said):
        raise FieldError(_("“{said}” is not a number, such as 12 or 3.5.").format(said=safe(said)))
    plain = said.replace("−", "-").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def one_of(words: Mapping[str, str]) -> Reader:
    """A reader for a choice: `words` says what each word that a person may write stands for."""

    def read(said: str) -> str:
        choice = words.get(" ".join(said.split()).casefold())
        if choice is None:
            known = sorted({value.replace("_", " ") for value in words.values()})
            raise FieldError(_("It can be one of: {words}.").format(words=", ".join(known)))
        return choice

    return read


def words(**meanings: str) -> dict[str, str]:
    """`words(owner="ägare, ejer")` gives each word, and the key's own name, the key that it means."""
    return {
        word.strip(): key
        for key, listed in meanings.items()
        for word in (*listed.split(","), key, key.replace("_", " "))
        if word.strip()
    }


_SIDES: Final = words(
    front="front stage, frontstage, fram, framför, foran",
    back="back stage, backstage, bak, bakom, bag, bagved",
)
TOUCHPOINT: Final = Form(
    names=words(
        channel="kanal",
        owner="ägare, ejer",
        purpose="for, för, syfte, formål",
        measure="kpi, mäts, mäts med, mätetal, måles, måles på, måling",
        side="sida",
    ),
    readers={"side": one_of(_SIDES)},
    alone={word: ("side", side) for word, side in _SIDES.items()},
)
CHANGE: Final = Form(
    names=words(
        owner="who, vem, ägare, ansvarig, hvem, ejer",
        due="when, by, när, senast, hvornår, senest, frist",
        as_is="as-is, today, idag, i dag, nuläge",
        to_be="to-be, wanted, börläge, önskat, ønsket",
        kind="type, typ, slag, slags",
        state="status, läge, tilstand",
        accept="we accept, accepterar, vi accepterar, accepterer, vi accepterer",
    ),
    readers={
        "due": a_date,
        "kind": one_of(
            words(
                relieve="lindra, underlätta, lindre, lette",
                remove="ta bort, fjern, fjerne",
                support="new support, stöd, nytt stöd, støtte, ny støtte",
                idea="new idea, idé, ny idé, ide",
            )
        ),
        "state": one_of(
            words(
                idea="idé, ide",
                planned="planerad, planerat, planlagt",
                under_way="underway, pågår, i gang",
                done="klar, klart, färdig, færdig",
                dropped="struken, släppt, droppet, opgivet",
                accepted="accepterad, accepterat, accepteret",
            )
        ),
    },
    alone={},
)
MEASURE: Final = Form(
    names=words(now="nu", goal="target, mål", kind="type, typ, slag, slags"),
    readers={
        "now": a_number,
        "goal": a_number,
        "kind": one_of(
            words(
                satisfaction="nps, nöjdhet, tilfredshed",
                repurchase="återköp, genkøb",
                churn="avhopp, tapp, frafald",
                extra_sales="merförsäljning, mersalg",
                other="annat, övrigt, andet",
            )
        ),
    },
    alone={},
)
PARKED: Final = Form(
    names=words(
        owner="who, vem, ägare, ansvarig, hvem, ejer", due="when, by, när, senast, hvornår, senest, frist"
    ),
    readers={"due": a_date},
    alone={},
)
_SOURCE_KINDS: Final = words(
    interview="interviews, intervju, intervjuer",
    home_visit="home visits, visit, hembesök, hjemmebesøg",
    observation="observations, observed, iakttagelse, iagttagelse",
    survey="enkät, undersökning, spørgeskema, undersøgelse",
    data="statistics, statistik, siffror, tal",
    story="berättelse, kundberättelse, fortælling, kundefortælling",
)
SOURCE: Final = Form(
    names=words(
        kind="type, typ, slag, slags",
        date="when, datum, när, dato, hvornår",
        speaks_for="for, talar för, gäller, för, taler for, gælder",
    ),
    readers={"date": a_date, "kind": one_of(_SOURCE_KINDS)},
    alone={word: ("kind", kind) for word, kind in _SOURCE_KINDS.items()},
)
