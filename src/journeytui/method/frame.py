"""The frame's questions, one at a time: what is asked, what is answered, and how an answer is read.

Nothing is forced: the first three make the frame, the rest is asked for. An answered question can be
gone back to; a text is then replaced, a list gets one more. In a list `2: text` puts another second item
in place, and `-2` takes it out.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import excerpt, safe
from journeytui.journey.model import LONGEST_TEXT, Frame, keys
from journeytui.journey.words import PURPOSES, named
from journeytui.method.fields import FieldError, words
from journeytui.method.numbered import number_to_take_out, numbered, with_said, without
from journeytui.values import frozen


class Question(NamedTuple):
    """One question: `key` is the key of the frame's table in the file, `many` a list that grows by lines."""

    key: str
    title: str
    ask: str
    many: bool = False


@frozen
class Hint:
    """An answer that cannot be taken yet: what to show. The line stays in the input."""

    text: str


QUESTIONS: Final[tuple[Question, ...]] = (
    Question(
        "purposes",
        N_("Purpose"),
        N_("What is the map for? Say one or more: document, understand, roles, optimise."),
    ),
    Question("segment", N_("Customer"), N_("Whose journey is it? A journey for everybody is for nobody.")),
    Question("owner", N_("Owner"), N_("Who looks after the whole journey, across all departments? A role.")),
    Question(
        "challenges",
        N_("Business challenges"),
        N_("What worries the business here, so that we sit in this room? One a line."),
        many=True,
    ),
    Question("done_when", N_("Done when"), N_("How will we know that we are done?")),
    Question("scope", N_("Scope"), N_("Where does the journey begin and end, and what do we leave out?")),
    Question("persona", N_("Persona"), N_("Describe one such customer, as if they stood in the door.")),
    Question("sponsor", N_("Sponsor"), N_("Who wants this done, and can say yes to what comes out of it?")),
    Question(
        "participant",
        N_("In the room"),
        N_("Who is in the room? A role, a comma, and its function. No names. One a line."),
        many=True,
    ),
    Question("minutes", N_("Time"), N_("How many minutes is a half day? 240 unless you say otherwise.")),
    Question(
        "insight_goal",
        N_("Insight goal"),
        N_("How many per cent of the cards shall rest on what customers told us?"),
    ),
    Question("story", N_("Customer story"), N_("Tell what happened to one customer, from the beginning.")),
    Question(
        "beliefs",
        N_("Beliefs"),
        N_("What does the house always say about these customers? One a line."),
        many=True,
    ),
    Question(
        "trade",
        N_("Trade"),
        N_("Which trade is it? Each has moments that it forgets, and questions about them."),
    ),
)

_PURPOSES: Final = words(
    document="dokumentera, dokumentere",
    understand="förstå, forstå",
    roles="role, roller, rollfördelning",
    optimise="optimize, improve, optimera, förbättra, optimere, forbedre",
)
_BETWEEN_PURPOSES: Final = re.compile(r"[,;/&+\n]|\band\b|\boch\b|\bog\b", re.IGNORECASE)
_MINUTES: Final = re.compile(
    r"(?P<number>[0-9]{1,4})(?:\s*(?:m|min|mins|minutes|minuter|minutter)\.?)?", re.IGNORECASE
)
_PER_CENT: Final = re.compile(r"(?P<number>[0-9]{1,3})\s*(?:%|per cent|percent|procent)?", re.IGNORECASE)

_ROLE_AND_FUNCTION: Final = re.compile(
    r"(?P<role>[^,:(]*[^\s,:(])\s*(?:\((?P<bracketed>[^()]+)\)|[,:]\s*(?P<function>.+))", re.DOTALL
)
"""`Fitter, Installation`, `Fitter: Installation` or `Fitter (Installation)`."""
_IN_BRACKETS: Final = re.compile(r"\s*(?P<role>[^,()]+\([^()]+\))\s*(?:,|$)")
_SEVERAL_IN_BRACKETS: Final = re.compile(f"(?:{_IN_BRACKETS.pattern.replace('?P<role>', '')}){{2,}}")

_FIELDS: Final = {key: field.name for key, field in keys(Frame).items()}


def question(key: str) -> Question:
    """The question with that key. Raises `KeyError`."""
    return {one.key: one for one in QUESTIONS}[key]


def answered(frame: Frame, key: str) -> bool:
    """Whether the frame has an answer to this question."""
    return getattr(frame, _FIELDS[key]) not in ((), "", None)


def first_open(frame: Frame) -> str:
    """The key of the first question that has no answer; empty when all have."""
    return next((one.key for one in QUESTIONS if not answered(frame, one.key)), "")


def gone_through(frame: Frame) -> float:
    """How far the questions are answered or passed, 0 to 1: those before the last answer were asked."""
    last = max((n for n, one in enumerate(QUESTIONS, 1) if answered(frame, one.key)), default=0)
    return last / len(QUESTIONS)


def shown(frame: Frame, key: str) -> str:
    """The present answer on one harmless line; empty when there is none. List items carry their number."""
    value = getattr(frame, _FIELDS[key])
    if not answered(frame, key):
        return ""
    match key:
        case "purposes":
            return ", ".join(named(PURPOSES, purpose) for purpose in value)
        case "minutes":
            return _("{n} minutes").format(n=value)
        case "insight_goal":
            return f"{value} %"
        case "participant":
            items = [", ".join(part for part in (one.role, one.function) if part) for one in value]
            return " · ".join(numbered([safe(item) for item in items]))
        case "challenges" | "beliefs":
            return " · ".join(numbered([safe(item) for item in value]))
    return safe(value).strip()


def parse_answer(key: str, text: str, frame: Frame) -> Any | Hint:
    """What the question's key becomes with the answer `text`, as plain data for `Set`.

    A list is given whole, with the new item in it. A `Hint` when the answer does not fit.
    """
    said = text.strip()
    if not said:
        return Hint(_("Say something, or press enter to go on."))
    if len(said) > LONGEST_TEXT:
        return Hint(
            _("This is longer than the frame can hold: {n} characters at most.").format(n=LONGEST_TEXT)
        )
    if question(key).many:
        return _list_with(key, said, frame)
    reader = _READERS.get(key)
    return reader(said) if reader else said


def _purposes(said: str) -> list[str] | Hint:
    chosen: list[str] = []
    as_shown = {named(PURPOSES, key).casefold(): key for key in PURPOSES}
    for part in _BETWEEN_PURPOSES.split(said):
        word = part.strip().strip(".").casefold()
        if not word:
            continue
        purpose = _PURPOSES.get(word) or as_shown.get(word)
        if purpose is None:
            return Hint(
                _("One or more of: document, understand, roles, optimise. “{word}” is none of them.").format(
                    word=excerpt(part.strip())
                )
            )
        if purpose not in chosen:
            chosen.append(purpose)
    return chosen or Hint(_("Say one or more: document, understand, roles, optimise."))


def _minutes(said: str) -> int | Hint:
    found = _MINUTES.fullmatch(said)
    if found is None or not 15 <= int(found["number"]) <= 720:
        return Hint(_("A number of minutes, from 15 to 720."))
    return int(found["number"])


def _per_cent(said: str) -> int | Hint:
    found = _PER_CENT.fullmatch(said)
    if found is None or int(found["number"]) > 100:
        return Hint(_("A number from 0 to 100."))
    return int(found["number"])


_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "purposes": _purposes,
    "minutes": _minutes,
    "insight_goal": _per_cent,
}


def _list_with(key: str, said: str, frame: Frame) -> list[Any] | Hint:
    """The list of the question with `said` added, or put in place of an item, or one item taken out."""
    items = _items(key, frame)
    if gone := number_to_take_out(said):
        try:
            return without(items, gone)
        except FieldError as error:
            return Hint(str(error))
    if key == "participant" and len(people := _people(said)) > 1:
        return [*items, *(_item(key, one) for one in people)]
    return with_said(items, said, lambda text: _item(key, text))


def _people(said: str) -> list[str]:
    """Those named in one line: between semicolons, or each with the function in parentheses."""
    if ";" not in said and _SEVERAL_IN_BRACKETS.fullmatch(said):
        return [one["role"] for one in _IN_BRACKETS.finditer(said)]
    return [one.strip() for one in said.split(";") if one.strip()]


def taken_as(key: str, said: str) -> str:
    """A hint at an answer that was taken and may have been meant otherwise; empty for most."""
    if key == "participant" and len(_people(said)) == 1 and said.count(",") > 1:
        return _("taken as one person: one a line, or a ; between several")
    return ""


def _items(key: str, frame: Frame) -> list[Any]:
    if key == "participant":
        return [_participant(one.role, one.function) for one in frame.participants]
    return list(getattr(frame, _FIELDS[key]))


def _item(key: str, said: str) -> Any:
    if key != "participant":
        return said
    found = _ROLE_AND_FUNCTION.fullmatch(said)
    if found is None:
        return _participant(said, "")
    return _participant(found["role"], found["bracketed"] or found["function"])


def _participant(role: str, function: str) -> dict[str, str]:
    return {"role": role, "function": function} if function else {"role": role}
