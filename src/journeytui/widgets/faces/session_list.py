"""The session in the view: the agenda with its times, what happened today, the half days before."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.model import Journey, StageName
from journeytui.method.stages import progress
from journeytui.widgets.faces.listed import Listed, heading
from journeytui.widgets.faces.rows import Look, clip, fill, text
from journeytui.workshop import clock
from journeytui.workshop.agenda import offer_words, offered, planned
from journeytui.workshop.aims import AIMS, reached_words
from journeytui.workshop.entries import Entry, Header
from journeytui.workshop.halfday import HalfDay
from journeytui.workshop.pacing import ahead_words
from journeytui.workshop.told import Happening
from journeytui.workshop.when import half_words

STAGE: Final = 16
AIM: Final = 12
GONE: Final = 12
NEWEST: Final = 40
"""Things that happened today in the list; the recap has the rest."""

SLOT, AIM_ROW, TODAY, EARLIER, UNREAD = "slot:", "aim:", "today:", "log:", "unread"
"""What the keys of the rows begin with: of the agenda, the aims, what happened, the half days before."""


Spent = Mapping[StageName, float]
"""Minutes of work at each stage in this half day."""


def agenda_rows(journey: Journey, half_day: HalfDay, spent: Spent) -> list[Listed]:
    """The stages of the half day: times, minutes planned and spent, what is done; the present one marked."""
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
            gone = round(spent.get(slot.stage, 0))
            said = _("{n} spent").format(n=gone) if gone else ""
            body += text(f"{said:>{GONE}}", style)
            done = progress(journey, slot.stage)
            if done.total:
                body += text("   " + _("{done} of {all}").format(done=done.done, all=done.total), "$muted")
        if here:
            body += text("   " + _("now"), "$focus bold")
        rows.append(Listed(body, f"{SLOT}{slot.stage or at}"))
    return rows


def aim_rows(half_day: HalfDay) -> list[Listed]:
    """What shall come of the half day, a row for each aim; of one that was looked at, how far it came."""
    if half_day.timing is None:
        return []
    rows = heading(_("what shall come of it"))
    for aim, title in AIMS.items():
        said = getattr(half_day.aims, aim)
        body = text(fill(_(title), AIM), "" if said else "$muted")
        body += text(said) if said else text(_("enter says it"), "$muted")
        rows.append(Listed(body, f"{AIM_ROW}{aim}"))
    if half_day.reached:
        how = _("reached: {how}").format(how=reached_words(half_day.reached))
        rows.append(Listed(text(how, "bold"), f"{AIM_ROW}reached"))
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


def standing_lines(
    journey: Journey, half_day: HalfDay | None, spent: Spent, now: dt.datetime, look: Look
) -> list[Content]:
    """Where the half day stands, where its stage does, and what is offered when it is behind or ahead."""
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
    lines.append(text(_stage_words(journey, half_day, spent.get(journey.stage, 0.0))))
    if (offer := offered(half_day.agenda, journey, lead)) is not None:
        stop = _("{stop} stops and plans the next half day").format(stop="e")
        does = ", ".join(filter(None, (offer_words(offer, "o"), stop)))
        return [*lines, text(_("Offer: {offer}").format(offer=does))]
    if ahead := ahead_words(journey, lead):
        return [*lines, text(ahead)]
    if half_day.next_time:
        note = _("For next time: {note}").format(note=half_day.next_time)
        return [*lines, text(clip(note, max(look.width, 10)), "$muted")]
    return lines


def _stage_words(journey: Journey, half_day: HalfDay, minutes: float) -> str:
    """`Feelings: 12 of 25 min, 4 of 12 done`; of a stage that is not planned, its minutes."""
    name = words.named(words.STAGES, journey.stage)
    stands = half_day.stage_time(journey, journey.stage, minutes)
    if stands is None:
        return _("{stage}: {n} min, not in the agenda").format(stage=name, n=round(minutes))
    said = _("{stage}: {n} of {planned} min").format(stage=name, n=round(minutes), planned=stands.planned)
    if stands.total:
        said += ", " + _("{done} of {all} done").format(done=stands.done, all=stands.total)
    return said
