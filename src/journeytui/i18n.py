"""The one door for every text a person reads.

English is the source language. Write `_("text")` where the text is shown, and `N_("text")` where it
is only kept in a table (the table is translated when it is shown). Put values in after translating:
`_("{n} parked").format(n=4)`, never before.
"""

import gettext
import os
from pathlib import Path
from typing import Final

DOMAIN: Final = "journeytui"
LOCALES: Final = Path(__file__).with_name("locale")


def _catalogue() -> gettext.NullTranslations:
    """The catalogue of the user's language; English when there is none for it."""
    wanted = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    languages = [code for entry in wanted for code in entry.split(":") if code]
    return gettext.translation(DOMAIN, LOCALES, languages=languages or ["en"], fallback=True)


_translations = _catalogue()


def _(text: str) -> str:
    """`text` in the user's language."""
    return _translations.gettext(text) if text else ""


def ngettext(one: str, many: str, n: int) -> str:
    """`one` or `many` in the user's language, as `n` asks for; `{n}` is filled in."""
    return _translations.ngettext(one, many, n).format(n=n)


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's own tools look for
    """Marks `text` for translation and leaves it as it is."""
    return text
