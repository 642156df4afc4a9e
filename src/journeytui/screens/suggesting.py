"""What is suggested under the input line while somebody types: a help to pick from, never a hand on a key.

`SUGGESTERS` lists who is asked, each a small function from the journey, the stage, where the walk stands in
it and the text in the line to one line of words; the first that has something to say is shown where the last
message stands, and when nobody has, that message is back.
"""

from collections.abc import Callable
from typing import Final

from journeytui.journey.model import Journey, StageName
from journeytui.method.sources import suggested as suggested_sources
from journeytui.method.sources import takes_sources
from journeytui.screens.completing import BEGUN

Suggest = Callable[[Journey, StageName, str, str], str]
"""Gives what to suggest for a text typed at a stage; empty for nothing. Asked at every letter: be quick."""


def _feeling_words(journey: Journey, stage: StageName, _focus: str, text: str) -> str:
    """Words for the number that stands in the line."""
    if stage != "feelings" or not text or text[0] not in BEGUN:
        return ""
    from journeytui.method.feeling_words import suggested  # noqa: PLC0415 - most stages do without its words

    return suggested(journey.language, text)


def _sources(journey: Journey, stage: StageName, _focus: str, text: str) -> str:
    """The sources that a name behind `@` may mean."""
    return suggested_sources(journey, text) if "@" in text and takes_sources(stage, text) else ""


def _trades(journey: Journey, stage: StageName, focus: str, text: str) -> str:
    """The trades that have questions of their own, where the frame asks for the trade."""
    if stage != "frame" or focus != "trade":
        return ""
    from journeytui.method.trades import suggested  # noqa: PLC0415 - one question of the frame has them

    return suggested(journey.language, text)


SUGGESTERS: Final[tuple[Suggest, ...]] = (_sources, _feeling_words, _trades)


def suggestion(journey: Journey, stage: StageName, focus: str, text: str) -> str:
    """What is suggested for `text`; empty for nothing."""
    return next((said for suggest in SUGGESTERS if (said := suggest(journey, stage, focus, text))), "")
