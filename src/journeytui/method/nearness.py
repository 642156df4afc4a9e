"""Which texts speak of the same thing: by the words that they have in common, word forms all the same.

No dictionary and no grammar: one ending of English, Swedish and Danish words is taken off when enough of
the word is left, so that “cancels” meets “cancelled” and “leverans” meets “leveransen”.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from journeytui.method.lettering import folded

SHORTEST: Final = 3
"""Letters that a word has at least to say what a text is about."""
ROOT: Final = 4
"""Letters that are left at least when an ending is taken off."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDING: Final = re.compile(
    rf"""(?<=\w{{{ROOT}}})(?:
        ings? | ingar(?:na)? | inger(?:ne)? | ingen | s?arna | s?erna | orna | s?erne | ande | ende | ene
        | ade | ede | ed | s?en | s?ers? | es | ens | ets? | ors? | ars? | an | s | a | e
    )$""",
    re.VERBOSE,
)
"""An ending, as long as it can be; those that come together count as one."""

_IN_Y: Final = ("ies", "ied")
"""What the end of a word in y becomes: “families”, “worried”."""

_COMMON: Final[Mapping[str, str]] = {
    "en": """
        the and for are but not you all any can had her was one our out day get has him his how man
        new now old see two way who boy did its let put say she too use off own per few yet ever
        also with have this will your from they know want been good much some time very when come
        here just like long make many more only over such take than them well were what that into
        then there their which would could should about after again before being between both does
        doing down during each every first going gone most must never nobody other people same since
        still them these thing things those through under until upon where while why without
        customer customers client clients company often always anybody anyone anything else because
        back says said three four five six seven eight nine ten half third
    """,
    "sv": """
        och att det som för den med inte till har var jag men ett hon han sig från man vad kan när
        där hur nu din min mer oss dem ska vill alla allt annat andra att bara blir blev bli både
        denna dessa detta dig ditt efter eller finns får fick före genom gick ger går gör göra gång
        hade hans hela hennes här ingen inget innan ha kom komma kommer kunde kund kunder kunden
        kunderna lite mellan mig mycket måste någon något några också om oftare ofta sedan sig sin
        sina sitt själv ska skulle så sådan tar ta under upp utan vara varför varit vart ville
        vilken vilka vid är åt över aldrig alltid än då folk saker två tre fyra fem sex sju åtta nio
        tio hälften tredje var
    """,
    "da": """
        det den der som har med til for ikke var jeg han hun men kan man hvad når hvor nu din min
        mere dem skal vil alle alt andet andre bare bliver blev både denne disse dette dig dit efter
        eller findes får fik før gennem gik giver går gør gøre gang havde hans hele hendes her ingen
        intet inden kom komme kommer kunne kunde kunder kunden kunderne lidt mellem mig meget noget
        nogen nogle også oftere ofte siden sig sin sine sit selv skulle sådan tage tager under ude
        uden ved være været hvorfor ville hvilken hvilke over aldrig altid end da folk ting hos fra
        ind ned igen to tre fire fem seks syv otte ni ti hver halv
    """,
}
"""Words that say nothing about what a text is about, nor that it is about customers: all of it is."""


def roots(text: str) -> frozenset[str]:
    """The words of a text, folded and without their endings."""
    return frozenset(_root(word) for word in _WORD.findall(folded(text)) if len(word) >= SHORTEST)


def telling(text: str, language: str) -> frozenset[str]:
    """As `roots`, without the common words of the language in any of their forms."""
    return roots(text) - _common(language)


@cache
def _common(language: str) -> frozenset[str]:
    return roots(_COMMON.get(language, ""))


def _root(word: str) -> str:
    if word.endswith(_IN_Y) and len(word) > ROOT + 1:
        return word[:-3] + "y"
    root = _ENDING.sub("", word, 1)
    return root[:-1] if len(root) > ROOT and root[-1] == root[-2] else root
