"""What a line means here and now: from the parsed line and the focus to edits on the journey.

Pure: the journey, the focus and the makers of ids and time come in, a `Captured` comes out. A line that
cannot become edits is `kept`, with a hint; nothing that was typed is lost.
"""

import datetime as dt
from collections.abc import Callable

from journeytui.i18n import _
from journeytui.inert import excerpt
from journeytui.journey import words
from journeytui.journey.edits import FRAME, Edit, Values, apply
from journeytui.journey.lookup import LANE_FIELDS, CardKind, find
from journeytui.journey.model import Journey, Node, Parked, ParkedKind, StageName
from journeytui.journey.planning import LAST, set_fields
from journeytui.method import frame, inputline, trades
from journeytui.method.group import absent
from journeytui.method.inputline import (
    AnswerFrame,
    AskValence,
    HeldTouchpoint,
    MarkNotKnown,
    Misunderstood,
    NewCard,
    OtherView,
    Park,
    Parsed,
    Resolve,
    SetFields,
)
from journeytui.method.sources import find_source, quoted, source_name
from journeytui.method.stages import aimed_at
from journeytui.workshop.captured import Captured, Whereabouts
from journeytui.workshop.cards import BEARERS, NewId, card_edits, reason_why
from journeytui.workshop.labels import card_label, label_of, settled_label
from journeytui.workshop.parking import park
from journeytui.workshop.viewing import seen_otherwise, viewed
from journeytui.workshop.walk import activity_of, step
from journeytui.workshop.wording import Wording


def understood(journey: Journey, stage: StageName, line: str) -> Parsed:
    """What a line means in the grammar of `stage`, in a journey that knows its sources by name."""
    return inputline.parse(quoted(journey, stage, line), stage)


def _not_yet(parsed: Parsed, line: str) -> Captured:
    """A line that cannot become a card as it stands: it stays, with what it lacks."""
    if isinstance(parsed, AskValence):
        hint = _("How strong is it? Put −2 … +2 in front, then enter.")
        return Captured(kept=f" {line.strip()}", hint=hint)
    return Captured(kept=line, hint=parsed.hint if isinstance(parsed, Misunderstood) else "")


def _origin(journey: Journey, said: str, longest: int) -> str:
    """Where a card comes from, so that a source that was not meant is seen at once."""
    known = find_source(journey, said)
    if known is None:
        return _("new source: “{name}”").format(name=excerpt(said.partition(";")[0], longest))
    return _("from “{name}”").format(name=source_name(known, longest))


class Scribe:
    """Writes down what is said. Holds nothing but the makers of ids and of time, and the dictionary."""

    def __init__(self, new_id: NewId, now: Callable[[], dt.datetime], wording: Wording | None = None) -> None:
        self.new_id, self.now = new_id, now
        self.wording = wording or Wording()

    def line(self, journey: Journey, spot: Whereabouts, line: str) -> Captured:
        """One line, entered at `spot`."""
        return self.parsed(journey, spot, understood(journey, spot.stage, line), line)

    def lines(self, journey: Journey, spot: Whereabouts, lines: list[str]) -> Captured:
        """Several lines pasted at once: one card each, one thing to undo; what is not understood is kept.

        A question of the frame with one answer takes them as that answer, over several lines.
        """
        if spot.stage == "frame" and not frame.question(spot.focus).many:
            whole = "\n".join(lines)
            return self._answer(journey, spot, whole, whole)
        edits: list[Edit] = []
        kept: list[str] = []
        hint, noticed, done = "", "", 0
        for line in lines:
            one = self.line(journey, spot, line)
            if one.kept or not one.edits:
                kept.append(line)
                hint = hint or one.hint
                continue
            noticed = noticed or one.hint
            spot = Whereabouts(spot.stage, self.focus_after(journey, spot, one), one.card or spot.last)
            journey = apply(journey, one.edits)
            edits += one.edits
            done += 1
        label = _("{n} pasted lines").format(n=done)
        if hint := hint or noticed:
            hint = f"{hint} · {label}" if done else hint
        return Captured(tuple(edits), label, spot.last, spot.focus, kept="\n".join(kept), hint=hint)

    def focus_after(self, journey: Journey, spot: Whereabouts, captured: Captured) -> str:
        """Where the focus stands after what was captured; `journey` is the journey before its edits."""
        if captured.onward:
            # After the last parked item nothing is in focus: what is said next must not change its fate.
            last = "" if spot.stage == "wrap" else spot.focus
            return step(journey, spot.stage, spot.focus, 1) or last
        return captured.focus or spot.focus

    def parsed(self, journey: Journey, spot: Whereabouts, parsed: Parsed, line: str) -> Captured:
        """What was understood of `line`, as edits."""
        match parsed:
            case NewCard():
                return self._new_card(journey, spot, parsed, line)
            case Park():
                return self._park(journey, spot, parsed.text, parsed.kind)
            case HeldTouchpoint():
                return self._hold(journey, spot, parsed.line)
            case MarkNotKnown():
                return self._not_known(journey, spot, parsed, line)
            case OtherView():
                return self._other_view(journey, spot, parsed, line)
            case AnswerFrame():
                return self._answer(journey, spot, parsed.text, line)
            case SetFields():
                return self._set_fields(journey, spot, parsed, line)
            case Resolve():
                return self._resolve(journey, spot, parsed.values, line)
        return _not_yet(parsed, line)

    def _new_card(self, journey: Journey, spot: Whereabouts, card: NewCard, line: str) -> Captured:
        parent, after, missing = self._home(journey, spot, card)
        if missing:
            return Captured(kept=line, hint=missing)
        if card.kind in ("change", "measure"):
            at = self.tied_to(journey, spot)
            card = NewCard(card.kind, {"at": at, **card.values}, card.stickers, card.source, card.hint)
        if card.kind == "sticker" and (on := self._card_on(journey, spot)):
            card = NewCard(card.kind, {"on": on, **card.values}, card.stickers, card.source, card.hint)
        if edit := reason_why(journey, card, parent):
            return Captured((edit,), label_of(card.kind, card.values), edit.id)
        made = card_edits(journey, card, parent, after, self.new_id)
        focus = made.id if card.kind == "phase" else ""
        label = label_of(card.kind, card.values, 20 if card.source else 40)
        label += "".join(f", {words.named(words.STICKERS, kind)}" for kind in card.stickers)
        hints = [hint for hint in (self.wording.hint(journey, card.kind, card.values), card.hint) if hint]
        hints.append(absent(journey, str(card.values.get("owner", ""))))
        hint = " · ".join(hint for hint in hints if hint)
        if card.source and hint:
            hint = f"{_origin(journey, card.source, 14)} · {hint}"
        elif card.source:
            label += f", {_origin(journey, card.source, 20)}"
        return Captured(made.edits, label, made.id, focus, hint=hint)

    def _home(self, journey: Journey, spot: Whereabouts, card: NewCard) -> tuple[str, str | None, str]:
        """Parent and left neighbour of a new card, or the reason why it has no place yet."""
        if card.kind == "phase":
            return "", spot.focus if find(journey, spot.focus) else LAST, ""
        if card.kind in ("change", "measure"):
            return "", LAST, ""
        if card.kind == "activity":
            place = find(journey, spot.focus)
            if place is None or place.phase is None:
                return "", LAST, _("There is no phase yet: name one first (pageup to Phases).")
            if spot.after is not None:
                return place.phase.id, spot.after, ""
            last = find(journey, spot.last)
            beside = last is not None and last.kind == "activity" and last.phase is place.phase
            return place.phase.id, spot.last if beside else LAST, ""
        activity = activity_of(journey, spot.focus)
        if activity is None:
            return "", LAST, _("There is no activity yet: pageup to Activities and name one.")
        return activity.id, LAST, ""

    def _card_on(self, journey: Journey, spot: Whereabouts) -> str:
        """The card that a sticker lands on: the one touched last, when it stands on the activity in focus."""
        last = find(journey, spot.last) if spot.last else None
        sticks = last is not None and last.kind in BEARERS
        return spot.last if sticks and last and last.parent == spot.focus else ""

    def tied_to(self, journey: Journey, spot: Whereabouts) -> list[str]:
        """What a change is tied to: the red stickers here that nothing answers, else the activity."""
        activity = activity_of(journey, spot.focus)
        if activity is None:
            return []
        answered = aimed_at(journey)
        open_pains = [s.id for s in activity.stickers if s.kind == "pain" and s.id not in answered]
        return open_pains or [activity.id]

    def _park(self, journey: Journey, spot: Whereabouts, text: str, kind: ParkedKind) -> Captured:
        at = self._arises_at(journey, spot)
        edit = park(
            journey,
            self.new_id("parked"),
            text,
            kind=kind,
            stage=spot.stage,
            at=at,
            now=self.now(),
        )
        return Captured((edit,), _("parked: “{text}”").format(text=excerpt(text)))

    def _arises_at(self, journey: Journey, spot: Whereabouts) -> str:
        """The card in focus; while activities are named phase by phase, the one that was named last."""
        last = find(journey, spot.last) if spot.stage == "activities" and spot.last else None
        if last is not None and last.kind == "activity":
            return spot.last
        return spot.focus if find(journey, spot.focus) else ""

    def _hold(self, journey: Journey, spot: Whereabouts, said: str) -> Captured:
        captured = self._park(journey, spot, said, "touchpoint")
        label = _("held for the touchpoints: “{text}”").format(text=excerpt(said))
        return captured._replace(label=label)

    def _not_known(self, journey: Journey, spot: Whereabouts, mark: MarkNotKnown, line: str) -> Captured:
        activity = activity_of(journey, spot.focus)
        if activity is None:
            return Captured(kept=line, hint=_("There is no activity in focus to mark."))
        if getattr(activity, mark.lane):
            hint = _("This lane is not empty: it holds cards, so something is known.")
            return Captured(kept=line, hint=hint)
        lanes = [lane for lane in words.LANES if lane in activity.not_known or lane == mark.lane]
        why = "; ".join(part for part in (activity.not_known_why, mark.reason) if part)
        edit = set_fields(journey, activity.id, not_known=lanes, not_known_why=why)
        if edit is None:
            return Captured(hint=_("It is marked as not known already."))
        lane = words.named(words.LANES, mark.lane)
        label = _("{lane} not known on “{activity}”").format(lane=lane, activity=excerpt(activity.text))
        return Captured((edit,), label, activity.id)

    def _other_view(self, journey: Journey, spot: Whereabouts, said: OtherView, line: str) -> Captured:
        card = seen_otherwise(journey, spot.stage, spot.focus, spot.last)
        if not card:
            return Captured(kept=line, hint=_("There is no card here yet that somebody could see otherwise."))
        edit, label, hint = viewed(journey, card, said)
        if edit is None:
            return Captured(kept=line, hint=hint)
        return Captured((edit,), label, card, hint=hint)

    def _answer(self, journey: Journey, spot: Whereabouts, text: str, line: str) -> Captured:
        answer = frame.parse_answer(spot.focus, text, journey.frame)
        if isinstance(answer, frame.Hint):
            return Captured(kept=line, hint=answer.text, typed_over=True)
        question = frame.question(spot.focus)
        edit = set_fields(journey, FRAME, **{question.key: answer})
        label = _("{question}: “{text}”").format(question=_(question.title), text=excerpt(text))
        hint = trades.taken_as(text) if question.key == "trade" else frame.taken_as(question.key, text)
        # A list asks on for one more line; a single answer leads to the next question.
        return Captured((edit,) if edit else (), label, onward=not question.many, hint=hint)

    def _set_fields(self, journey: Journey, spot: Whereabouts, said: SetFields, line: str) -> Captured:
        card = self._lacking(journey, spot, said)
        if card is None:
            hint = _("These are fields of a {kind}, and there is none here: say the {kind} first.")
            return Captured(kept=line, hint=hint.format(kind=words.named(words.KINDS, said.kind)))
        edit = set_fields(journey, card.id, **said.values)
        if edit is None:
            return Captured(card=card.id, hint=_("It says so already."))
        changes = "; ".join(
            f"{value}" + (" " + _("(was {old})").format(old=edit.was[key]) if key in edit.was else "")
            for key, value in said.values.items()
        )
        label = f"{card_label(said.kind, card)}: {changes}"
        return Captured((edit,), label, card.id, hint=absent(journey, str(said.values.get("owner", ""))))

    def _lacking(self, journey: Journey, spot: Whereabouts, said: SetFields) -> Node | None:
        """The card that fields are for: the one touched last, unless it has them and another lacks them."""
        latest = self._latest(journey, spot, said.kind)
        lacks = [
            one
            for one in self._here(journey, spot, said.kind)
            if not any(getattr(one, key, None) for key in said.values)
        ]
        return latest if latest is None or not lacks or latest in lacks else lacks[0]

    def _latest(self, journey: Journey, spot: Whereabouts, kind: CardKind) -> Node | None:
        """The card of `kind` that was touched last, else the last one of the activity in focus."""
        last = find(journey, spot.last) if spot.last else None
        if last is not None and last.kind == kind:
            return last.node
        nodes = self._here(journey, spot, kind)
        return nodes[-1] if nodes else None

    def _here(self, journey: Journey, spot: Whereabouts, kind: CardKind) -> tuple[Node, ...]:
        """The cards of `kind` that belong to the activity in focus."""
        activity = activity_of(journey, spot.focus)
        if activity is None:
            return ()
        if kind in LANE_FIELDS:
            nodes: tuple[Node, ...] = getattr(activity, LANE_FIELDS[kind])
            return nodes
        here = {activity.id} | {sticker.id for sticker in activity.stickers}
        both = journey.changes if kind == "change" else journey.measures
        return tuple(one for one in both if not here.isdisjoint(one.at))

    def _resolve(self, journey: Journey, spot: Whereabouts, values: Values, line: str) -> Captured:
        place = find(journey, spot.focus) if spot.focus else None
        if place is None or not isinstance(place.node, Parked):
            return Captured(kept=line, hint=_("Nothing parked is in focus."))
        edit = set_fields(journey, place.node.id, **values)
        if edit is None:
            return Captured(hint=_("It says so already."))
        label = settled_label(place.node, values)
        return Captured((edit,), label, place.node.id, onward=True)
