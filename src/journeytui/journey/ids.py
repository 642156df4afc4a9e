"""Ids: two letters for the kind, a dash, seven random characters of Crockford's base 32.

Seven characters are 35 bits: two branches that each add 5,000 cards clash once in some 1,400 merges,
where numbered ids would clash at the first card. Hand-written ids are kept as they are.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Container
from typing import Final

ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH: Final = 7
PREFIXES: Final[dict[str, str]] = {
    "phase": "ph",
    "activity": "ac",
    "thought": "th",
    "feeling": "fe",
    "touchpoint": "to",
    "sticker": "st",
    "change": "ch",
    "measure": "km",
    "parked": "pa",
    "source": "so",
}

_LETTERS: Final = {ord("ø"): "o", ord("æ"): "ae", ord("ß"): "ss"}

RandomBits = Callable[[int], int]
"""Gives a whole number of so many random bits; `random.SystemRandom().getrandbits` in the program."""


def _spell(bits: int) -> str:
    return "".join(ALPHABET[bits >> (5 * place) & 31] for place in range(LENGTH))


def new_id(kind: str, random_bits: RandomBits, taken: Container[str] = ()) -> str:
    """A fresh id for a card of `kind` (a key of `PREFIXES`) that is not in `taken`."""
    while True:
        made = f"{PREFIXES[kind]}-{_spell(random_bits(5 * LENGTH))}"
        if made not in taken:
            return made


def derived_id(kind: str, seed: str, taken: Container[str] = ()) -> str:
    """The id of a hand-written card that has none: the same for the same `seed`, so two readings agree."""
    turn = 0
    while True:
        digest = hashlib.sha256(f"{seed}\0{turn}".encode("utf-8", "replace")).digest()
        made = f"{PREFIXES[kind]}-{_spell(int.from_bytes(digest[:5], 'big'))}"
        if made not in taken:
            return made
        turn += 1


def slug(title: str) -> str:
    """A journey's id from its title: small letters, digits and dashes ("Köpa kök" gives "kopa-kok")."""
    plain = title.lower().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:64].strip("-") or "journey"
