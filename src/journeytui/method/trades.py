"""The questions of a trade: which trade is meant by what somebody wrote, and what it asks at a stage."""

import re
from collections.abc import Sequence
from functools import lru_cache

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey.model import StageName
from journeytui.method.trade_table import GENERAL, TRADES, Trade


@lru_cache(8)  # the same few are asked for with every prompt
def trade(said: str) -> Trade | None:
    """The trade that `said` names, in any of the three languages; the general one when it is not known.

    Nothing when nothing is said.
    """
    if not re.search(r"\w", said):
        return None
    text = " ".join(said.casefold().split())
    explained = [max((_letters(text, word) for word in one.words), default=0) for one in TRADES]
    most = max(explained)
    return TRADES[explained.index(most)] if most else GENERAL


def _letters(text: str, word: str) -> int:
    """How many letters of the text a word of a trade explains; 0 when it does not stand in it."""
    known = re.escape(word).replace(r"\*", r"\w*")
    return len(word.replace("*", "")) if re.search(rf"\b{known}\b", text) else 0


def taken_as(said: str) -> str:
    """What is said to somebody who has named the trade `said`: whose questions come, and a near miss."""
    if trade(said) is not GENERAL:
        return _("its questions come too; ctrl+n asks another")
    told = _("no questions of its own for “{trade}”: the general ones").format(trade=excerpt(said))
    near = _near(said)
    return told + " · " + _("did you mean {trade}?").format(trade=near) if near else told


def _near(said: str) -> str:
    """The trade of which a word is almost the one that was said; empty when none is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a trade that is not known needs it

    named = {word.strip("*"): _(one.name) for one in TRADES for word in one.words}
    for word in re.findall(r"\w{4,}", said.casefold()):
        if found := get_close_matches(word, named, 1, 0.75):
            return named[found[0]]
    return ""


def questions(said: str, stage: StageName) -> Sequence[str]:
    """What the trade that `said` names asks at a stage, in the order of the table; not translated yet."""
    one = trade(said)
    return [text for at, text in one.questions if at == stage] if one is not None else ()


def suggested(language: str, text: str) -> str:
    """The trades of which `text` begins the name, or a word in it; empty when there are none."""
    begun = " ".join(text.casefold().split())
    if not begun:
        return ""
    names = [name for one in TRADES if f" {begun}" in f" {(name := one.called[language])}"]
    return "" if names == [begun] else " · ".join(names)


def known() -> str:
    """The trades that have questions of their own, in one line."""
    return ", ".join(_(one.name) for one in TRADES)
