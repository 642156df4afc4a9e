"""The recap of a half day in journey language, as Markdown: what the group reads afterwards.

Values in, text out. What people wrote is escaped, so that it reads as they wrote it and does nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from journeytui.i18n import _, ngettext
from journeytui.journey.lookup import LANE_FIELDS, find
from journeytui.journey.model import Feeling, Journey, Node, Parked, Phase, Thought
from journeytui.journey.words import HOLDINGS, PARKED, STAGES, named
from journeytui.method.stages import progress, unfinished
from journeytui.workshop.aims import AIMS, reached_words
from journeytui.workshop.entries import Entry, Header
from journeytui.workshop.happened import Happened, happened
from journeytui.workshop.inviting import to_invite
from journeytui.workshop.markdown import literal
from journeytui.workshop.noticed import deciding_moments, said, two_views, worst_moments, worst_title
from journeytui.workshop.when import half_words

HIGHLIGHTS: Final = 3
"""What customers said, from one phase."""


def recap(header: Header, entries: Iterable[Entry], journey: Journey) -> str:
    """The recap of the session with `header` and `entries`; `journey` is how it stood at its end."""
    sum_of = happened(entries)
    notes = [note for note in dict.fromkeys(sum_of.notes) if note != sum_of.next_time]
    parts = [
        _head(header, sum_of, journey),
        _next_time(sum_of),
        _aims(sum_of),
        _mapped(sum_of, journey),
        _listed(worst_title(journey), worst_moments(journey)),
        _listed(_("Moments of truth"), deciding_moments(journey)),
        _listed(_("Two views"), two_views(journey)),
        _believed(journey),
        _parked(sum_of, journey),
        _gate(sum_of),
        _listed(_("The agenda was changed"), _minutes(sum_of)),
        _listed(_("Noted on the way"), (literal(note) for note in notes)),
        _listed(_("To invite next time"), to_invite(journey)),
        _stopped(sum_of, journey),
    ]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


Lines = Iterator[str]


def _head(header: Header, sum_of: Happened, journey: Journey) -> Lines:
    title = literal(journey.title) or _("Untitled journey")
    started = header.started
    if header.is_half_day:
        yield "# " + _("{title}: half day of {date}, {half}").format(
            title=title, date=started.date(), half=half_words(started)
        )
    else:
        yield "# " + _("{title}: at the desk, {date}").format(title=title, date=started.date())
    yield ""
    until = sum_of.until or started
    spent = _("{start} to {end}").format(start=f"{started:%H:%M}", end=f"{until:%H:%M}")
    if header.minutes:
        spent += ", " + ngettext("{n} minute planned", "{n} minutes planned", header.minutes)
    if not sum_of.ended and header.is_half_day:
        spent += ", " + _("not closed")
    yield spent + "."


def _aims(sum_of: Happened) -> Lines:
    """What was to come of the half day, and how far it came."""
    said = [f"{_(AIMS[aim])}: {literal(aimed)}" for aim, aimed in sum_of.aims.said.items()]
    if said and sum_of.reached:
        said.append("**" + _("Reached: {how}").format(how=literal(reached_words(sum_of.reached))) + "**")
    return _listed(_("What was to come of it"), said)


def _mapped(sum_of: Happened, journey: Journey) -> Lines:
    yield "## " + _("What was mapped")
    yield ""
    told = [line for phase in journey.phases for line in _phase(sum_of, phase)]
    told += _beside(sum_of, journey)
    yield from told or [_("Nothing new on the map.")]


def _phase(sum_of: Happened, phase: Phase) -> Lines:
    kinds = [sum_of.added[node.id] for node in _nodes(phase) if node.id in sum_of.added]
    new = _(" (new)") if phase.id in sum_of.added else ""
    counts = _counts(kind for kind in kinds if kind != "phase")
    if not counts and not new:
        return
    title = literal(phase.title) or _("Untitled phase")
    yield f"- **{title}**{new}" + (f": {counts}" if counts else "")
    quotes: list[Thought | Feeling] = []
    for activity in phase.activities:
        quotes += [card for card in activity.thoughts if card.quote and card.id in sum_of.added]
        quotes += [card for card in activity.feelings if card.quote and card.id in sum_of.added]
    for card in quotes[:HIGHLIGHTS]:
        yield "  - " + said(card)


def _nodes(phase: Phase) -> Iterator[Node]:
    yield phase
    for activity in phase.activities:
        yield activity
        for field in LANE_FIELDS.values():
            yield from getattr(activity, field)


def _beside(sum_of: Happened, journey: Journey) -> Lines:
    """What was done that is no card of a phase."""
    if sum_of.framed:
        yield "- " + _("The frame was answered or changed.")
    beside = _counts(kind for kind in sum_of.added.values() if kind in ("change", "measure", "source"))
    if beside:
        yield "- " + _("New: {counts}").format(counts=beside)
    changed = sum_of.changed - {item.id for item in journey.parked}
    if changed:
        yield "- " + ngettext(
            "{n} earlier card was changed or moved", "{n} earlier cards were changed or moved", len(changed)
        )
    if sum_of.removed:
        yield "- " + ngettext(
            "{n} earlier card was removed", "{n} earlier cards were removed", len(sum_of.removed)
        )


def _believed(journey: Journey) -> Lines:
    """What the house believed, and what the map says."""
    told = [
        _("{holds}: {belief}").format(holds=named(HOLDINGS, one.holds), belief=literal(one.belief))
        + (" " + _("— the map says: {says}").format(says=literal(one.says)) if one.says else "")
        for one in journey.frame.verdicts
        if one.belief in journey.frame.beliefs  # said otherwise by now, it is another belief
    ]
    return _listed(_("What you believed, and what the map says"), told)


def _parked(sum_of: Happened, journey: Journey) -> Lines:
    touched = [item for item in journey.parked if item.id in sum_of.changed or item.id in sum_of.added]
    settled = [item for item in touched if item.state in ("answered", "dropped", "placed")]
    left = journey.waiting
    if not settled and not left:
        return
    new = sum(kind == "parked" for kind in sum_of.added.values())
    yield "## " + _("Parked: {new} new, {settled} settled, {left} left").format(
        new=new, settled=len(settled), left=len(left)
    )
    yield ""
    for item in settled:
        yield "- " + _settled(item)
    for item in left:
        yield "- " + _left(item, _("new") if item.id in sum_of.added else _("from before"))


def _settled(item: Parked) -> str:
    texts = {
        "answered": _("Answered: {item} {answer}"),
        "dropped": _("Dropped: {item} {answer}"),
        "placed": _("Placed on the map: {item} {answer}"),
    }
    answer = item.reason if item.state == "dropped" else item.answer
    told = f"— {literal(answer)}" if answer else ""
    return texts[item.state].format(item=_item(item), answer=told).rstrip()


def _left(item: Parked, age: str) -> str:
    facts = [
        age,
        _("needs insight") if item.state == "needs_insight" else "",
        _("owner: {owner}").format(owner=literal(item.owner)) if item.owner else _("no owner yet"),
        _("due {date}").format(date=item.due) if item.due else "",
    ]
    return _("Left: {item} ({facts})").format(item=_item(item), facts=", ".join(f for f in facts if f))


def _item(item: Parked) -> str:
    text = literal(item.text) or "…"
    return text if item.kind == "question" else f"{text} ({named(PARKED, item.kind)})"


def _minutes(sum_of: Happened) -> Lines:
    """What stages got from later ones, or gave to them."""
    for stage, minutes in sum_of.minutes.items():
        said = _("{stage}: {n} minutes more, from a later stage")
        if minutes < 0:
            said = _("{stage}: {n} minutes fewer, for a later stage")
        if minutes:
            yield said.format(stage=literal(named(STAGES, stage)), n=abs(minutes))


def _gate(sum_of: Happened) -> Lines:
    reasons = (f"{at:%H:%M} — {literal(why) or _('no reason given')}" for at, why in sum_of.overrides)
    return _listed(_("Touchpoints were opened early"), reasons)


def _listed(heading: str, items: Iterable[str]) -> Lines:
    lines = [f"- {item}" for item in items]
    if lines:
        yield "## " + heading
        yield ""
        yield from lines


def _stopped(sum_of: Happened, journey: Journey) -> Lines:
    stage = sum_of.stage or journey.stage
    done = progress(journey, stage)
    yield "## " + _("Where the walk stopped")
    yield ""
    told = _("In the stage {stage}.").format(stage=named(STAGES, stage))
    if done.total:
        told = _("In the stage {stage}, {done} of {total}.").format(
            stage=named(STAGES, stage), done=done.done, total=done.total
        )
    place = find(journey, unfinished(journey, stage))
    name = literal(getattr(place.node, "text", "") or getattr(place.node, "title", "")) if place else ""
    if name:
        told += " " + _("Go on at: {card}.").format(card=name)
    yield told


def _next_time(sum_of: Happened) -> Lines:
    if sum_of.next_time:
        yield "## " + _("For next time")
        yield ""
        yield literal(sum_of.next_time)


def _counts(kinds: Iterable[str]) -> str:
    counted = Counter(kinds)
    names: dict[str, Callable[[int], str]] = {
        "activity": lambda n: ngettext("{n} activity", "{n} activities", n),
        "thought": lambda n: ngettext("{n} thought", "{n} thoughts", n),
        "feeling": lambda n: ngettext("{n} feeling", "{n} feelings", n),
        "touchpoint": lambda n: ngettext("{n} touchpoint", "{n} touchpoints", n),
        "sticker": lambda n: ngettext("{n} sticker", "{n} stickers", n),
        "change": lambda n: ngettext("{n} change", "{n} changes", n),
        "measure": lambda n: ngettext("{n} measure", "{n} measures", n),
        "source": lambda n: ngettext("{n} source", "{n} sources", n),
    }
    return ", ".join(say(counted[kind]) for kind, say in names.items() if counted[kind])
