"""The words of a dictionary, as they stand in its file, and how two of them become one.

A word stands in the file with its forms behind it, as in a printed dictionary: `kundres|a, ~an, ~or` is
kundresa, kundresan, kundresor (`~` stands for what comes before `|`, or for the whole first word). A star at
the end stands for any end: `handläggnings*`. Any form may take the `endings` of the dictionary as well.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import field
from functools import reduce
from typing import Any, Final

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.values import record

LONGEST: Final = 200
"""Characters of what a customer would say."""
LONGEST_ENTRY: Final = 400
"""Characters of an entry, with its forms."""
MOST: Final = 5_000
"""Entries of one kind in a dictionary."""
SHORTEST_STEM: Final = 4
"""Letters before a star: fewer would find words that only begin alike."""
MOST_BETWEEN: Final = 3
"""Words between, at most."""
MOST_GAPS: Final = 3
"""Places in a phrase where there may be words between."""
MOST_WORDS: Final = 20_000
"""Words of a dictionary, in all forms of all its entries: what it costs to have it ready."""

ANY: Final = "…"
"""Stands for up to three words in a phrase."""

_WORD: Final = re.compile(rf"[^\W_]\w*\*?|{ANY}")


@record
class Words:
    """A dictionary. All but `jargon` are lists of entries; `between` is a number of words."""

    jargon: Mapping[str, str] = field(default_factory=dict)
    """What the trade says, with its forms; and what a customer would say."""
    allowed: tuple[str, ...] = ()
    """What is plain language here, although it holds jargon."""
    organisation: tuple[str, ...] = ()
    """What the organisation is called."""
    ours: tuple[str, ...] = ()
    """Who speaks when a card does not begin with the customer."""
    openings: tuple[str, ...] = ()
    """What may stand before the organisation at the beginning of a card."""
    customers: tuple[str, ...] = ()
    """What nobody calls themselves."""
    survey: tuple[str, ...] = ()
    """How questionnaires talk."""
    endings: tuple[str, ...] = ()
    between: int = 0


_LISTS: Final = ("allowed", "organisation", "ours", "openings", "customers", "survey", "endings")
KEYS: Final = ("jargon", *_LISTS, "between")
"""What a dictionary of a journey's own may hold."""


class MisplacedError(ValueError):
    """Something in a dictionary that is not as it should be: the way to it, a sentence, and what to do."""

    def __init__(self, way: tuple[str | int, ...], message: str, advice: str) -> None:
        super().__init__(message)
        self.way, self.message, self.advice = way, message, advice


def words_of(data: Mapping[str, Any]) -> Words:
    """The dictionary that `data` is. Raises `MisplacedError` for the first thing that does not fit."""
    for key in data:
        if key not in KEYS:
            keys = ", ".join(KEYS)
            message = _("A dictionary has no “{key}”.").format(key=excerpt(key))
            raise MisplacedError((key,), message, _("It may have: {keys}.").format(keys=keys))
    between = data.get("between", 0)
    if type(between) is not int or not 0 <= between <= MOST_BETWEEN:
        message = _("“between” is a number of words.")
        raise MisplacedError(("between",), message, _("Write a number from 0 to {n}.").format(n=MOST_BETWEEN))
    room = MOST_WORDS
    for key in _LISTS:
        room = _check_list(data.get(key, []), key, room)
    _check_jargon(data.get("jargon", {}), room)
    return as_words(data)


def as_words(data: Mapping[str, Any]) -> Words:
    """As `words_of`, of `data` that is known to fit."""
    lists = {key: tuple(data.get(key, ())) for key in _LISTS}
    return Words(jargon=data.get("jargon", {}), between=data.get("between", 0), **lists)


def _check_jargon(table: object, room: int) -> None:
    if not isinstance(table, dict):
        raise MisplacedError(("jargon",), _("“jargon” should be a table."), _(_EXAMPLE))
    _not_too_many(table, "jargon")
    for entry, plain in table.items():
        way = ("jargon", entry)
        room = _fits(entry, way, room)
        if not isinstance(plain, str) or not plain.strip() or len(plain) > LONGEST:
            message = _("What a customer would say instead is a text of at most {n} characters.")
            raise MisplacedError(way, message.format(n=LONGEST), _(_EXAMPLE))


_EXAMPLE: Final = N_('Write [jargon] on a line, and below it lines such as: "onboarding" = "getting started"')


def _check_list(entries: object, key: str, room: int) -> int:
    """What is left of the `room` for words when the list has taken what it needs."""
    example = _('Write a list of texts in square brackets: {key} = ["…", "…"]').format(key=key)
    if not isinstance(entries, list):
        raise MisplacedError((key,), _("“{key}” should be a list.").format(key=key), example)
    _not_too_many(entries, key)
    for at, entry in enumerate(entries):
        if not isinstance(entry, str):
            raise MisplacedError((key, at), _("This should be a text."), example)
        room = _fits(entry, (key, at), room)
    return room


def _not_too_many(entries: Sized, key: str) -> None:
    if len(entries) > MOST:
        message = _("There are more than {n} entries.").format(n=f"{MOST:,}")
        raise MisplacedError((key,), message, _("Keep those that people really say."))


def _fits(entry: str, way: tuple[str | int, ...], room: int) -> int:
    """What is left of the `room` for words when the entry has taken what it needs."""
    shown = excerpt(entry)
    if len(entry) > LONGEST_ENTRY:
        message = _("“{entry}” is too long: an entry has at most {n} characters, with its forms.")
        message = message.format(entry=shown, n=LONGEST_ENTRY)
        raise MisplacedError(way, message, _("Make several entries of it."))
    spelled = list(forms([entry]))
    if not all(spelled):
        message = _("“{entry}” has a form without a word in it.").format(entry=shown)
        raise MisplacedError(way, message, _('Write a word, and its forms behind commas: "word, ~s"'))
    if any(form[0] == ANY for form in spelled):
        message = _("“{entry}” begins with {any}: a phrase begins with a word.").format(entry=shown, any=ANY)
        raise MisplacedError(way, message, _("Write the word before it."))
    if any(form.count(ANY) > MOST_GAPS for form in spelled):
        message = _("“{entry}” has {any} more than {n} times in a form.").format(
            entry=shown, any=ANY, n=MOST_GAPS
        )
        raise MisplacedError(way, message, _("Keep the words that it is known by."))
    if any("*" in word and len(word) <= SHORTEST_STEM for form in spelled for word in form):
        message = _("A star stands at the end of a word of at least {n} letters.")
        raise MisplacedError(
            way, message.format(n=SHORTEST_STEM), _('Write it as in "onboarding*", or without.')
        )
    room -= sum(map(len, spelled))
    if room < 0:
        message = _("From here on, the entries and their forms have more than {n} words in all.")
        raise MisplacedError(
            way, message.format(n=f"{MOST_WORDS:,}"), _("Keep those that people really say.")
        )
    return room


def normal(text: str) -> str:
    """`text` in the composed form, in which equal letters are equal."""
    return unicodedata.normalize("NFC", text)


def forms(entries: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Every form of the `entries`, as words without regard to case."""
    for entry in entries:
        head, *others = normal(entry).casefold().split(",")
        stem = head.partition("|")[0].strip()
        yield _phrase(head.replace("|", ""))
        for other in others:
            yield _phrase(other.replace("~", stem))


def _phrase(form: str) -> tuple[str, ...]:
    """The words of a form; several `…` in a row are one."""
    words = _WORD.findall(form)
    return tuple(word for at, word in enumerate(words) if word != ANY or words[at - 1 : at] != [ANY])


def merged(*dictionaries: Words) -> Words:
    """All of them as one: what a later one says of a word holds. Merging one twice changes nothing."""
    return reduce(_both, dictionaries)


def _both(first: Words, then: Words) -> Words:
    """What `then` says stands last: a lexicon asks from the end."""
    plain_no_more = set(forms(then.jargon))
    lists = {key: tuple(dict.fromkeys((*getattr(first, key), *getattr(then, key)))) for key in _LISTS}
    lists["allowed"] = tuple(
        one for one in lists["allowed"] if one in then.allowed or plain_no_more.isdisjoint(forms([one]))
    )
    kept = {entry: plain for entry, plain in first.jargon.items() if entry not in then.jargon}
    between = max(first.between, then.between)
    return Words(jargon={**kept, **then.jargon}, between=between, **lists)
