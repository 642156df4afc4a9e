"""The session in the view: the agenda with its times, what happened today, the half days before."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Journey
from journeytui.method.stages import progress
from journeytui.widgets.faces.listed import Listed, heading
from journeytui.widgets.faces.rows import Look, clip, fill, text
from journeytui.workshop import clock
from journeytui.workshop.agenda import offer, planned
from journeytui.workshop.entries import Entry, Header
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.told import Happening
from journeytui.workshop.when import half_words

STAGE: Final = 16
NEWEST: Final = 40
"""Things that happened today in the list; the recap has the rest."""

SLOT, TODAY, EARLIER, UNREAD = "slot:", "today:", "log:", "unread"
"""What the keys of the rows begin with: of the agenda, of what happened, of the half days before."""


def agenda_rows(journey: Journey, half_day: HalfDay) -> list[Listed]:
    """The stages of the half day with their minutes and times, the present one marked."""
    if half_day.timing is None:
        return []
    rows = heading(_("agenda"))
    for at, (slot, begins) in enumerate(planned(half_day.agenda, half_day.timing.started)):
        here = slot.stage is not None and slot.stage == journey.stage
        name = words.named(words.STAGES, slot.stage) if slot.stage else _("Break")
        minutes = _("{n} min").format(n=slot.minutes)
        style = "$focus bold" if here else "" if slot.stage else "$muted"
        body = text(f"{begins:%H:%M}  ", "$muted") + text(fill(name, STAGE), style)
        body += text(f"{minutes:>8}", style)
        if slot.stage:
            done = progress(journey, slot.stage)
            if done.total:
                body += text("   " + _("{done} of {all}").format(done=done.done, all=done.total), "$muted")
        if here:
            body += text("   " + _("now"), "$focus bold")
        rows.append(Listed(body, f"{SLOT}{slot.stage or at}"))
    return rows


def today_rows(happened: Sequence[Happening]) -> list[Listed]:
    """What happened in this session, the newest on top."""
    newest = list(reversed(happened))[:NEWEST]
    rows = heading(_("what happened today"), len(happened)) if newest else []
    for at, one in enumerate(newest):
        body = text(f"{one.at:%H:%M}  ", "$muted") + text(one.words)
        rows.append(Listed(body, f"{TODAY}{len(happened) - at}"))
    return rows


def earlier_rows(
    logs: Iterable[tuple[str, Header, Sequence[Entry]]],
    unread: str = "",
) -> list[Listed]:
    """The sessions before this one, the newest on top: date, length, and the note for next time.

    `unread` says which more there are whose logs cannot be read; it stands above the others.
    """
    rows: list[Listed] = []
    for session, header, entries in reversed(list(logs)):
        until = entries[-1].at if entries else header.started
        spent = max(round((until - header.started).total_seconds() / 60), 0)
        body = text(f"{header.started:%Y-%m-%d}  ") + text(fill(kind_of(header), STAGE))
        body += text(f"{ngettext('{n} min', '{n} min', spent):>8}   ", "$muted")
        note = next((entry.text for entry in reversed(entries) if entry.did == "end" and entry.text), "")
        rows.append(Listed(body + text(note or ""), f"{EARLIER}{session}"))
    said = [Listed(text(unread, "$warn"), UNREAD, unread)] if unread else []
    return heading(_("earlier sessions"), len(rows)) + said + rows if rows or said else []


def kind_of(header: Header) -> str:
    """`morning`, `afternoon`, or `at the desk`."""
    if not header.is_half_day:
        return _("at the desk")
    return half_words(header.started)


def standing_lines(journey: Journey, half_day: HalfDay | None, now: dt.datetime, look: Look) -> list[Content]:
    """Where the half day stands, and what is offered when it is behind."""
    dot = f" {look.glyphs.dot} "
    if half_day is None:
        return [
            text(_("No half day is running."), "bold"),
            text(_("s starts one, d works at the desk without a clock; until then nothing can be written.")),
        ]
    timing = half_day.timing
    if timing is None:
        said = _("At the desk since {time}, without a clock.").format(time=f"{half_day.started:%H:%M}")
        return [text(said, "bold"), text(_("s starts a half day."), "$muted")]
    until = timing.started + dt.timedelta(minutes=timing.minutes)
    span = _("{start} to {end}").format(start=f"{timing.started:%H:%M}", end=f"{until:%H:%M}")
    lead = half_day.lead(journey, now)
    parts = [clock.left_words(timing.left(now), timing.minutes), clock.lead_words(lead), span]
    lines = [text(dot.join(part for part in parts if part), "bold")]
    if timing.break_since is not None:
        gone = max(round((now - timing.break_since).total_seconds() / 60), 0)
        said = ngettext(
            "Break, for {n} minute now. r goes on.", "Break, for {n} minutes now. r goes on.", gone
        )
        return [*lines, text(said)]
    if offered := offer(half_day.agenda, journey.stage, lead):
        return [*lines, text(_("An offer: {offer}.").format(offer=offered))]
    if half_day.next_time:
        note = _("For next time: {note}").format(note=half_day.next_time)
        return [*lines, text(clip(note, max(look.width, 10)), "$muted")]
    return lines
