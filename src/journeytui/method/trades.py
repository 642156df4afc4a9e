"""The questions of a trade: which trade is meant by what somebody wrote, and what it asks at a stage."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from journeytui.i18n import _
from journeytui.journey.model import StageName
from journeytui.method.trade_table import GENERAL, TRADES, Trade

_STEM: Final = 4
"""Letters from which a word may be the beginning of a longer one."""


@lru_cache(8)  # the same few are asked for with every prompt
def trade(said: str) -> Trade | None:
    """The trade that `said` names, in any of the three languages; the general one when it is not known.

    Nothing when nothing is said.
    """
    text = " ".join(re.findall(r"[\w-]+", said.casefold()))
    if not text:
        return None
    known = [max((_at(text, word) for word in one.words), default=0) for one in TRADES]
    best = max(known)
    return TRADES[known.index(best)] if best else GENERAL


def _at(text: str, word: str) -> int:
    """How much of the text a word of a trade explains, in letters; 0 when it does not stand in it.

    A compound is known by its beginning (“bussbolag”) and by its end (“sjukvård”).
    """
    whole = f" {text} "
    if len(word) < _STEM:
        return len(word) if f" {word} " in whole else 0
    return len(word) if f" {word}" in whole or f"{word} " in whole else 0


def questions(said: str, stage: StageName) -> Sequence[str]:
    """What the trade that `said` names asks at a stage, in the order of the table; not translated yet."""
    one = trade(said)
    return [text for at, text in one.questions if at == stage] if one is not None else ()


def known() -> str:
    """The trades that have questions of their own, in one line."""
    return ", ".join(_(one.name) for one in TRADES)
