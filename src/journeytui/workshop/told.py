"""What happened in a session, one line for each thing, in journey language: the log as a person tells it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import CHECKS, FRAME, JOURNEY, Add, Edit, Move, Remove, Set
from journeytui.journey.lookup import places
from journeytui.journey.model import Journey
from journeytui.method import frame
from journeytui.workshop.aims import AIMS, Aims, reached_words
from journeytui.workshop.entries import Did, Entry, edits_of, groups
from journeytui.workshop.labels import card_label, label_of
from journeytui.workshop.spending import Spending

LONGEST: Final = 60
"""Characters of a note or a reason, in one line."""


class Happening(NamedTuple):
    """One thing that happened, and when."""

    at: dt.datetime
    words: str


def told(entries: Iterable[Entry], journey: Journey) -> list[Happening]:
    """What the entries of a session tell, in order. `journey`, as it stands, gives cards their names.

    What was changed outside before the session began is no part of its day.
    """
    whole = list(groups(entries))
    if whole and whole[0][0].did == "outside":
        del whole[0]
    edits = [edit for group in whole for edit in edits_of(group)]
    named = {edit.id for edit in edits}
    names = {one.node.id: card_label(one.kind, one.node) for one in places(journey) if one.node.id in named}
    for edit in edits:
        if isinstance(edit, Add | Remove):
            names.setdefault(edit.id, label_of(edit.kind, edit.card))
    cuts = _cuts(entry for group in whole for entry in group)
    return [
        Happening(group[-1].at, said)
        for group in whole
        if (said := _(_CUT) if group[-1].seq in cuts else _said(group, names))
    ]


def _cuts(entries: Iterable[Entry]) -> set[int]:
    """The `seq` of each going on that ended no break and no pause to think."""
    found: set[int] = set()
    spending: Spending | None = None
    for entry in entries:
        spending = spending or Spending(entry.at)
        if entry.did == "resume" and spending.away_since(entry) is not None:
            found.add(entry.seq)
        spending.take(entry)
    return found


_CUT: Final = N_("went on after it was cut off")


_FACTS: Final[Mapping[Did, str]] = {
    "undo": N_("undone: {text}"),
    "redo": N_("done again: {text}"),
    "stage": N_("on to {stage}"),
    "gate": N_("touchpoints opened early: “{text}”"),
    "start": N_("the half day began"),
    "break": N_("break"),
    "resume": N_("on again after the break"),
    "silence": N_("two minutes in silence"),
    "note": N_("note: “{text}”"),
    "end": N_("closed"),
    "clock": N_("the clock of the computer was set, or it slept"),
    "outside": N_("the file was changed outside"),
}
"""What is told of an entry that says no more than what it did."""


def _said(group: tuple[Entry, ...], names: Mapping[str, str]) -> str:
    first = group[0]
    if first.did == "agenda":
        said = _("{stage}: {n} minutes more") if (first.minutes or 0) > 0 else _("{stage}: {n} minutes fewer")
        stage = words.named(words.STAGES, first.text or "")
        return said.format(stage=stage, n=abs(round(first.minutes or 0)))
    if first.did == "aim":
        aims = ", ".join(
            f"{_(AIMS[aim])} “{excerpt(said)}”" for aim, said in Aims.of(first.card).said.items()
        )
        return _("to come of it: {aims}").format(aims=aims or _("nothing"))
    if first.did == "reached":
        return _("reached: {how}").format(how=reached_words(first.text or ""))
    if first.did in _FACTS:
        stage = words.named(words.STAGES, first.stage) if first.stage else ""
        return _(_FACTS[first.did]).format(text=excerpt(first.text or "", LONGEST), stage=stage)
    return _edited(edits_of(group), names)


def _edited(edits: tuple[Edit, ...], names: Mapping[str, str]) -> str:
    """What edits that were made as one came to: the card that mattered, or how many there were."""
    if reshaped := _split_or_joined(edits, names):
        return reshaped
    cards = [edit for edit in edits if isinstance(edit, Add) and edit.kind not in ("source", "sticker")]
    cards = cards or [edit for edit in edits if isinstance(edit, Add)]
    if len(cards) > 1:
        return ngettext("{n} card added", "{n} cards added", len(cards))
    if cards:
        (card,) = cards
        if card.kind == "parked":
            return _("parked: “{text}”").format(text=excerpt(str(card.card.get("text", ""))))
        return _("added: {card}").format(card=names[card.id])
    removed = [edit for edit in edits if isinstance(edit, Remove)]
    if removed:
        return _("removed: {card}").format(card=names[removed[-1].id])
    moved = [edit for edit in edits if isinstance(edit, Move)]
    if moved:  # what hangs on a card moves after it
        return _("moved: {card}").format(card=names.get(moved[0].id, moved[0].id))
    settings = [edit for edit in edits if isinstance(edit, Set)]
    if len(settings) > 1:
        return ngettext("{n} card changed", "{n} cards changed", len(settings))
    return _set(settings[0], names) if settings else ""


def _split_or_joined(edits: tuple[Edit, ...], names: Mapping[str, str]) -> str:
    """Cards went into an activity that is new, or one is gone whose text and cards another has now."""
    came_to = {edit.parent for edit in edits if isinstance(edit, Move)}
    reworded = any(isinstance(edit, Set) and "text" in edit.values for edit in edits)
    for edit in edits:
        if isinstance(edit, Add) and edit.id in came_to:
            return _("split off: {card}").format(card=names[edit.id])
        if isinstance(edit, Remove) and edit.kind == "activity" and (reworded or came_to):
            return _("joined with the one before: {card}").format(card=names[edit.id])
    return ""


def _set(edit: Set, names: Mapping[str, str]) -> str:
    if edit.id == FRAME:
        titles = {question.key: _(question.title) for question in frame.QUESTIONS}
        titles["verdict"] = _("beliefs compared with the map")
        keys = dict.fromkeys((*edit.values, *edit.was))
        return _("frame: {what}").format(what=", ".join(titles.get(key, key) for key in keys))
    if edit.id == CHECKS:
        silenced = edit.values.get("ignore", ())
        return _("silenced checks: {codes}").format(codes=", ".join(map(excerpt, silenced)) or _("none"))
    if edit.id == JOURNEY:
        return _("the journey is now: {what}").format(
            what=" · ".join(excerpt(str(value)) for value in edit.values.values())
        )
    card = names.get(edit.id, edit.id)
    state = str(edit.values.get("state", ""))
    named = words.PARKED_STATES.get(state) or words.CHANGE_STATES.get(state)
    return f"{_(named)}: {card}" if named else _("changed: {card}").format(card=card)
