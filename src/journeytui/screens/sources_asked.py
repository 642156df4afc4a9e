"""Which source says so: one of those that are known, or a new one in a line."""

from collections.abc import Callable
from typing import Final

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.method.sources import offers, source_name
from journeytui.screens.asking import ask_line
from journeytui.screens.choose import Choose, Option
from journeytui.screens.verbs import AtWork
from journeytui.workshop.cards import NewSource, SaidSource
from journeytui.workshop.outcome import Outcome

Then = Callable[[SaidSource], Outcome]
"""What is done with the source: with its id, or with the line that says a new one."""

NEW: Final = ""
"""Stands for a new source among the answers."""


def example() -> str:
    """How a source is said in a line."""
    return _(
        "For instance: Five families who cancelled; kind: interview; date: 2026-10-30; "
        "speaks for: young families"
    )


def ask_source(screen: AtWork, title: str, body: str, then: Then) -> None:
    """Ask for a source, and do `then` with it. Those with most cards stand first."""

    def new() -> None:
        def take(line: str) -> Outcome:
            return then(NewSource(line))

        ask_line(screen, title, f"{body}\n{example()}".strip(), "", take)

    known = offers(screen.workshop.journey, "")
    if not known:
        new()
        return
    options = [
        Option(
            str(at) if at < 10 else "",
            _("{name} · {kind}, {cards}").format(
                name=source_name(one.source, 44),
                kind=words.named(words.SOURCES, one.source.kind),
                cards=ngettext("{n} card", "{n} cards", one.cards),
            ),
            one.source.id,
        )
        for at, one in enumerate(known, 1)
    ]
    options.append(Option("n", _("A new source"), NEW))

    def chosen(source: str | None) -> None:
        if source == NEW:
            new()
        elif source is not None:
            screen.show(then(source))

    screen.app.push_screen(Choose(title, body, options, glyphs=screen.glyphs), chosen)
