"""One line of text for a view: asked for again, with the reason, until it can be taken or is left."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from journeytui.i18n import _
from journeytui.inert import safe
from journeytui.method.sources import suggested, suggested_for
from journeytui.screens.choose import AskText
from journeytui.screens.completing import Completing, names_for, sources_for
from journeytui.screens.verbs import AtWork
from journeytui.widgets.foot_line import FootLine, Request
from journeytui.workshop.outcome import Outcome

Take = Callable[[str], Outcome]
"""What is done with the line; when that is not possible, its outcome says why."""


def ask_line(
    screen: AtWork,
    title: str,
    body: str,
    value: str,
    take: Take,
    *,
    even_same: bool = False,
    at: int | None = None,
    selected: bool = False,
) -> None:
    """Ask for a line that begins as `value`. One that cannot be taken stays, under the reason.

    The cursor stands behind `at` letters of it; behind all, unless given. The same text as before is left
    alone, unless `even_same`: an answer may be given a second time. With `selected`, what is typed takes the
    place of `value`.
    """

    def answered(said: str | None) -> None:
        if said is None or (said.strip() == safe(value).strip() and not even_same):
            screen.say(_("Left as it was."))
            return
        outcome = take(said.strip())
        if outcome.ok:
            screen.show(outcome)
        else:
            ask_line(screen, title, outcome.said, said, take, even_same=even_same)

    screen.app.push_screen(AskText(title, body, value, at, selected=selected), answered)


class WithFootLine(AtWork, Protocol):
    """A view with a line at its foot."""

    foot: FootLine


def ask_below(
    screen: WithFootLine,
    mark: str,
    hint: str,
    value: str,
    take: Take,
    *,
    several: bool = False,
    at: int | None = None,
    naming: bool = False,
) -> None:
    """As `ask_line`, in the line at the foot: what it is about stays in sight, and `hint` stands below it.

    With `several`, a paste of several lines stays several lines. With `naming`, the whole line is the name
    of a source, not only what stands behind an `@`; both are completed.
    """
    completing = Completing()
    shown = hint

    def typing(line: str) -> None:
        nonlocal shown
        journey = screen.workshop.journey
        offered = suggested_for(journey, line) if naming else suggested(journey, line)
        if shown != (shown := offered or hint):
            screen.say(shown)

    def complete(line: str, by: int) -> str | None:
        return completing.step(
            line, by, partial(names_for if naming else sources_for, screen.workshop.journey)
        )

    def entered(said: str) -> bool:
        if said.strip() == value.strip():
            screen.say(_("Left as it was."))
            return True
        outcome = take(said.strip())
        screen.show(outcome)
        return outcome.ok

    def leave() -> None:
        screen.say(_("Left as it was."))

    screen.foot.ask(Request(mark, entered, value, several, at, typing, complete=complete, leave=leave))
    screen.say(hint)
