"""JT7xx: the changes. Does something come of them, or did the mapping end with the map?

An idea is not promised yet, so what it lacks is a hint. What is done, dropped or accepted lacks nothing.
"""

from collections.abc import Iterator

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import called, excerpt
from journeytui.journey.model import Change, Journey
from journeytui.method.change_states import OPEN
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.history import UNTOUCHED_FOR


@check(
    "JT701",
    "warning",
    "changes",
    N_("A change has no owner."),
    why=N_(
        "What everybody wants and nobody owns is still there at the next mapping. Name the role that sees to "
        "it; they need not do it themselves. While it only is an idea, this is a hint."
    ),
    example=N_("Not “we should call them”, but “call every Friday”, owner: Delivery coordinator."),
)
def without_owner(ground: Ground) -> Iterator[Hit]:
    for change in _open(ground.journey):
        if not change.owner.strip():
            yield _of_idea(change, "owner", _("“{change}” has no owner."))


@check(
    "JT702",
    "warning",
    "changes",
    N_("A change has no date."),
    why=N_(
        "Without a date every other task comes first, and nobody can see that it is late. A rough one is "
        "enough; it can be moved, and then at least somebody has looked at it. While it only is an idea, "
        "this is a hint."
    ),
    example=N_("Not “soon”, but “by 1 March”."),
)
def without_date(ground: Ground) -> Iterator[Hit]:
    for change in _open(ground.journey):
        if change.due is None:
            yield _of_idea(change, "due", _("“{change}” has no date."))


@check(
    "JT703",
    "hint",
    "changes",
    N_("Limbo: it is said how it shall be, and nothing is under way."),
    why=N_(
        "Between how it is and how it shall be lies what somebody does. A wish without that (to_be without a "
        "text), or a list of changes of which none has begun, is where most mappings end. Begin with the "
        "smallest one; a list that never begins is better dropped."
    ),
    example=N_("Not twelve ideas, but one that is under way since Monday, and eleven ideas."),
)
def limbo(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    for change in _open(journey):
        if change.to_be.strip() and not change.text.strip():
            text = _("“{to_be}” says how it shall be, but not what is done for it.")
            yield Hit(change.id, "to_be", text.format(to_be=excerpt(change.to_be)))
    waiting = list(_open(journey))
    if waiting and not any(one.state in ("under_way", "done") for one in journey.changes):
        text = ngettext(
            "{n} change waits, and none is under way.",
            "{n} changes wait, and none is under way.",
            len(waiting),
        )
        yield Hit(waiting[0].id, "state", text)


@check(
    "JT704",
    "warning",
    "changes",
    N_("A change is overdue."),
    why=N_(
        "A date that went by and was not moved says that nobody looks at the plan any more. Ask its owner: "
        "is it done, does it need more time, or has it died? Each of the three is worth writing down."
    ),
    example=N_("Not due in May and it is June, but done; or due in August, and why; or dropped."),
)
def overdue(ground: Ground) -> Iterator[Hit]:
    today = ground.today
    if today is None:
        return
    for change in _open(ground.journey):
        if change.due is not None and change.due < today:
            text = _("“{change}” was due on {date}.").format(
                change=called(change.text or change.to_be), date=change.due.isoformat()
            )
            yield Hit(change.id, "due", text)


@check(
    "JT705",
    "hint",
    "wrap",
    N_("Nothing in the plan was touched for 60 days."),
    why=N_(
        "A map stays alive by being looked at. If no change was added, reworded or moved for two months and "
        "some are open, the plan sleeps. Put a date into the calendar on which the owners meet and move the "
        "cards, or close what nobody will do. It is read off the session logs, or the last date in the file."
    ),
    example=N_("Not a plan from spring opened in autumn, but ten minutes each month: what has moved?"),
)
def asleep(ground: Ground) -> Iterator[Hit]:
    journey, today = ground.journey, ground.today
    first = next(_open(journey), None)
    if first is None or today is None or today.toordinal() <= UNTOUCHED_FOR.days:
        return
    plan = {one.id for one in (*journey.changes, *journey.measures)}
    if ground.history.untouched_since(plan, today - UNTOUCHED_FOR):
        yield Hit(first.id, "state")


def _open(journey: Journey) -> Iterator[Change]:
    return (one for one in journey.changes if one.state in OPEN)


def _of_idea(change: Change, key: str, text: str) -> Hit:
    weaker = change.state == "idea"
    return Hit(
        change.id, key, text.format(change=called(change.text or change.to_be)), "hint" if weaker else None
    )
