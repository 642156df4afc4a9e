"""Completing what is being typed from what is offered for it: each time again, the next that may be meant."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from journeytui.journey.model import Journey, Source, StageName
from journeytui.method.sources import completed, name_of, naming, offers, takes_sources

Complete = Callable[[], str]
"""Gives the line with its end completed."""
Offered = Callable[[str], Sequence[Complete] | None]
"""Gives what a line may become; nothing when there is nothing in it to complete."""

BEGUN: Final = "+-−–012"
"""What the line of a feeling begins with, once its number is said."""


class Completing:
    """Remembers what was offered for a line, so that asking again goes round the offers."""

    def __init__(self) -> None:
        self._offers: Sequence[Complete] = ()
        self._at = 0
        self._put: str | None = None

    def step(self, line: str, by: int, offered: Offered) -> str | None:
        """The line, completed in the next way; nothing when there is nothing in it to complete."""
        if line == self._put:
            self._at = (self._at + by) % len(self._offers)
        else:
            found = offered(line)
            if found is None:
                return None
            self._offers, self._at = found, 0 if by > 0 else len(found) - 1
        if not self._offers:
            return line
        self._put = self._offers[self._at]()
        return self._put


def at_stage(journey: Journey, stage: StageName, line: str) -> Sequence[Complete] | None:
    """What a line typed at a stage may become: with a source at its end, or with a word for the feeling."""
    if "@" in line and takes_sources(stage, line):
        return sources_for(journey, line)
    if stage != "feelings" or not line or line[0] not in BEGUN:
        return None
    from journeytui.method.feeling_words import completions  # noqa: PLC0415 - most stages do without its words

    return [partial(str, one) for one in completions(journey.language, line)] or None


def sources_for(journey: Journey, line: str) -> Sequence[Complete] | None:
    """As `at_stage`, with a source alone."""
    being = naming(journey, line)
    if being is None:
        return None
    return [partial(completed, journey, being.before, one.source) for one in offers(journey, being.typed)]


def names_for(journey: Journey, line: str) -> Sequence[Complete]:
    """What a line may become that is a name and nothing else."""

    def name(one: Source) -> str:
        return name_of(journey, one).strip('"')

    return [partial(name, one.source) for one in offers(journey, line)]
