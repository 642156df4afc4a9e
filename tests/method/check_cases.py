"""For each code of the checks journeys that have it, with the place where, and journeys that have not."""

import datetime as dt
from dataclasses import replace

from journeytui.journey.model import (
    Activity,
    Change,
    Checks,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Participant,
    Phase,
    Source,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.method.checks import Ground
from journeytui.method.history import History, Touch

ROOM = tuple(
    Participant(role=f"Role {n}", function=function)
    for n, function in enumerate(["Sales", "Installation", "Support"] * 3)
)
FRAME = Frame(
    purposes=("understand", "optimise"),
    done_when="Each red sticker has an owner",
    segment="Young families",
    sponsor="Head of sales",
    owner="Customer experience",
    story="We saw it at a friend's house",
    participants=ROOM[:8],
)
TOUCHPOINT = {"text": "A call", "owner": "Support", "purpose": "Tell the date", "measure": "Calls a week"}


def activity(n: int, *, met: bool = False, **fields: object) -> Activity:
    return Activity(
        id=f"ac-{n}",
        text=f"Activity {n}",
        **{
            "thoughts": (Thought(id=f"th-{n}"),),
            "feelings": (Feeling(id=f"fe-{n}", valence=0),),
            "touchpoints": (Touchpoint(id=f"to-{n}", **TOUCHPOINT),) if met else (),
        }
        | fields,
    )


def walked(*activities: Activity, phases: int = 3, **fields: object) -> Journey:
    """A journey of `phases` phases, with the activities in the second and one in each other."""
    others = tuple(
        Phase(id=f"ph-{n}", activities=(activity(100 + n, outside=True),)) for n in range(1, phases)
    )
    second = Phase(id="ph-0", title="Deciding", activities=activities or (activity(0),))
    return Journey(id="x", stage="wrap", phases=(*others[:1], second, *others[1:]), frame=FRAME, **fields)


def framed(**fields: object) -> Journey:
    return replace(walked(), frame=replace(FRAME, **fields))


INTERVIEW = Source(id="so-1", about="Five visits")
SOUND = walked(
    activity(1, met=True),
    activity(
        2,
        thoughts=(Thought(id="th-2", basis="insight", sources=("so-1",)),),
        feelings=(Feeling(id="fe-2", valence=-2),),
        stickers=(Sticker(id="st-1", kind="pain"), Sticker(id="st-2", kind="truth")),
    ),
    activity(3, met=True),
    sources=(INTERVIEW,),
    changes=(
        Change(
            id="ch-1",
            at=("th-2", "ac-2"),
            text="Call them",
            owner="Support",
            due=dt.date(2027, 2, 1),
            state="under_way",
        ),
    ),
)
EMPTY_PHASE = replace(SOUND, phases=(*SOUND.phases, Phase(id="ph-9", title="After")))
ALL_SEEN = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1),)),))
FROM_US = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1, met=True), activity(2))),))
TO_US = Journey(id="x", phases=(Phase(id="ph-1", activities=(activity(1), activity(2, met=True))),))
QUIET = walked(activity(1, met=True), activity(2), activity(3), activity(4, met=True))


def silencing(*ignore: str, reason: str = "") -> Journey:
    return replace(SOUND, checks=Checks(ignore=ignore, reason=reason))


TODAY = dt.date(2026, 11, 20)


def at(month: int, day: int, hour: int = 9) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def stuck(n: int, *kinds: str, valence: int = 0, **fields: object) -> Activity:
    """An activity with a sticker of each kind."""
    stickers = tuple(Sticker(id=f"st-{n}-{kind}", kind=kind) for kind in kinds)
    feelings = (Feeling(id=f"fe-{n}", valence=valence),)
    return activity(n, stickers=stickers, feelings=feelings, **fields)


def told(n: int, **fields: object) -> Activity:
    """An activity with a thought of which the fields are given."""
    return activity(n, thoughts=(Thought(id=f"th-{n}", text="Can we afford it?", **fields),))


def met(**fields: object) -> Journey:
    """A journey with one touchpoint that lacks nothing but what is given."""
    return walked(activity(1, touchpoints=(Touchpoint(id="to-1", **TOUCHPOINT | fields),)))


def change(n: int = 1, **fields: object) -> Change:
    """A change that lacks nothing but what is given."""
    whole = {"text": "Call them", "owner": "Support", "due": dt.date(2027, 2, 1), "state": "under_way"}
    return Change(id=f"ch-{n}", **whole | fields)


def changing(*changes: Change, **fields: object) -> Journey:
    return walked(stuck(1, "pain", "truth", valence=-1), changes=changes, **fields)


def planned(*changes: Change, today: dt.date = TODAY, **fields: object) -> Ground:
    return Ground(changing(*changes, **fields), today)


def parked(today: dt.date = TODAY, half_days: tuple[dt.datetime, ...] = (), **fields: object) -> Ground:
    item = Parked(id="pa-1", text="Who answers mail?", **{"asked": at(11, 20)} | fields)
    return Ground(replace(SOUND, parked=(item,)), today, History(half_days) if half_days else None)


def touched(*touches: tuple[str, dt.datetime], state: str = "under_way") -> Ground:
    history = History((at(1, 1),), lambda: [Touch(*one) for one in touches])
    return Ground(changing(change(at=("ac-1",), state=state)), TODAY, history)


GOAL = replace(FRAME, insight_goal=20)
THREE = (at(11, 3), at(11, 10), at(11, 17))


HAVE = [
    ("JT007", silencing("JT106"), "checks", "ignore"),
    ("JT007", silencing("JT106:"), "checks", "ignore"),
    ("JT008", silencing("JT16: only five"), "checks", "ignore"),
    ("JT008", silencing(": only five"), "checks", "ignore"),
    ("JT101", framed(purposes=()), "frame", "purposes"),
    ("JT102", framed(done_when=""), "frame", "done_when"),
    ("JT102", framed(done_when="   "), "frame", "done_when"),
    ("JT103", framed(sponsor=""), "frame", "sponsor"),
    ("JT104", framed(owner=""), "frame", "owner"),
    ("JT105", framed(segment=""), "frame", "segment"),
    ("JT105", framed(segment=" ", persona=" "), "frame", "segment"),
    ("JT106", framed(participants=ROOM[:6]), "frame", "participant"),
    ("JT106", framed(participants=(*ROOM, ROOM[0])), "frame", "participant"),
    ("JT107", framed(participants=(ROOM[0], ROOM[1]) * 4), "frame", "participant"),
    ("JT108", framed(story=""), "frame", "story"),
    ("JT109", framed(purposes=("document", "understand")), "frame", "purposes"),
    ("JT201", walked(phases=2), "journey", "phase"),
    ("JT201", walked(phases=8), "journey", "phase"),
    ("JT201", Journey(id="x", stage="activities"), "journey", "phase"),
    ("JT202", EMPTY_PHASE, "ph-9", "activity"),
    ("JT203", walked(activity(1, met=True, thoughts=(), feelings=())), "ac-1", "thought"),
    ("JT203", walked(activity(1, met=True, thoughts=())), "ac-1", "thought"),
    ("JT203", walked(activity(1, met=True, feelings=())), "ac-1", "feeling"),
    ("JT204", ALL_SEEN, "journey", "phase"),
    ("JT205", FROM_US, "ac-1", "touchpoint"),
    ("JT205", TO_US, "ac-2", "touchpoint"),
    ("JT206", QUIET, "ac-2", "touchpoint"),
    ("JT301", replace(walked(told(1, basis="insight")), frame=GOAL), "frame", "insight_goal"),
    (
        "JT301",
        replace(walked(told(1, basis="insight")), frame=replace(FRAME, insight_goal=1)),
        "frame",
        "insight_goal",
    ),
    ("JT302", walked(told(1, basis="insight")), "th-1", "basis"),
    ("JT302", walked(activity(1, basis="insight")), "ac-1", "basis"),
    ("JT302", walked(told(1, basis="insight", quote=True)), "th-1", "basis"),
    ("JT303", walked(told(1, quote=True)), "th-1", "quote"),
    ("JT303", walked(activity(1, quote=True)), "ac-1", "quote"),
    ("JT304", changing(change(at=("ac-1",))), "ch-1", "at"),
    ("JT304", changing(change()), "ch-1", "at"),
    ("JT304", changing(change(at=("st-1-pain",), state="idea")), "ch-1", "at"),
    ("JT305", walked(activity(1, feelings=(), not_known=("feelings",))), "ac-1", "not_known"),
    ("JT305", walked(activity(1, not_known=("touchpoints",))), "ac-1", "not_known"),
    ("JT501", walked(stuck(1, "truth")), "journey", "phase"),
    ("JT501", walked(stuck(1, "joy"), stuck(2, valence=-1), stuck(3, valence=-2)), "ac-3", "sticker"),
    ("JT501", replace(walked(stuck(1, "joy")), stage="feelings"), "journey", "phase"),
    ("JT502", changing(), "st-1-pain", "kind"),
    ("JT502", changing(change(at=("ac-1",), state="dropped")), "st-1-pain", "kind"),
    ("JT502", changing(change(at=("st-1-pain",), state="accepted", text=" ")), "st-1-pain", "kind"),
    ("JT502", changing(change(at=("st-1-truth",))), "st-1-pain", "kind"),
    ("JT502", replace(changing(change()), stage="feelings"), "st-1-pain", "kind"),
    ("JT503", walked(stuck(1, "pain")), "journey", "phase"),
    ("JT503", replace(walked(stuck(1, "pain")), stage="thoughts"), "journey", "phase"),
    ("JT504", walked(stuck(1, "truth", valence=-1)), "st-1-truth", "kind"),
    ("JT504", changing(), "st-1-truth", "kind"),
    ("JT505", walked(stuck(1, valence=-2), stuck(2, "pain")), "ac-1", "sticker"),
    ("JT505", walked(stuck(1, valence=-2)), "ac-1", "sticker"),
    ("JT601", met(owner=" "), "to-1", "owner"),
    ("JT602", met(purpose=""), "to-1", "purpose"),
    ("JT602", met(measure=""), "to-1", "measure"),
    ("JT602", met(purpose="", measure=""), "to-1", "purpose"),
    ("JT603", met(owner="Warehouse"), "to-1", "owner"),
    ("JT701", changing(change(owner="")), "ch-1", "owner"),
    ("JT701", changing(change(owner="", state="idea")), "ch-1", "owner"),
    ("JT702", changing(change(due=None)), "ch-1", "due"),
    ("JT703", changing(change(text="", to_be="Nobody waits")), "ch-1", "to_be"),
    ("JT703", changing(change(state="idea"), change(2, state="dropped")), "ch-1", "state"),
    ("JT703", changing(change(state="planned"), change(2, state="planned")), "ch-1", "state"),
    ("JT704", planned(change(due=dt.date(2026, 11, 19))), "ch-1", "due"),
    ("JT704", planned(change(due=dt.date(2026, 1, 1), state="idea")), "ch-1", "due"),
    ("JT705", touched(("ac-1", at(11, 19)), ("ch-1", at(9, 1))), "ch-1", "state"),
    ("JT705", touched(("ac-1", at(9, 1))), "ch-1", "state"),
    ("JT705", planned(change(), sources=(replace(INTERVIEW, date=dt.date(2026, 9, 1)),)), "ch-1", "state"),
    ("JT801", parked(asked=at(11, 19)), "pa-1", "owner"),
    ("JT801", parked(asked=None), "pa-1", "owner"),
    ("JT801", parked(asked=at(11, 19), kind="idea"), "pa-1", "owner"),
    ("JT801", parked(asked=at(11, 20, 9), half_days=(at(11, 20, 8), at(11, 20, 13))), "pa-1", "owner"),
    ("JT801", parked(asked=at(11, 2), half_days=THREE), "pa-1", "owner"),
    ("JT801", parked(asked=at(11, 2), state="needs_insight"), "pa-1", "owner"),
    ("JT801", parked(asked=at(11, 2), kind="touchpoint"), "pa-1", "owner"),
    ("JT802", parked(asked=at(11, 9), half_days=THREE, owner="Support"), "pa-1", "asked"),
    ("JT803", parked(state="dropped"), "pa-1", "reason"),
]
HAVE_NOT = [
    *((code, SOUND) for code in sorted({code for code, *_rest in HAVE})),
    ("JT007", silencing("JT106: only five", "jt2 one phase is enough")),
    ("JT007", silencing("JT106", reason="only five of us meet customers")),
    ("JT008", silencing("JT001", "JT1", "jt106: only five")),
    ("JT105", framed(segment="", persona="Anna, 34")),
    ("JT106", framed(participants=())),
    ("JT106", framed(participants=ROOM)),
    ("JT107", framed(participants=())),
    ("JT109", framed(purposes=())),
    ("JT109", framed(purposes=("document", "roles"))),
    ("JT201", Journey(id="x", stage="phases")),
    ("JT201", walked(phases=7)),
    ("JT202", Journey(id="x", stage="phases", phases=(Phase(id="ph-1"),))),
    ("JT203", walked(activity(1, met=True, feelings=(), not_known=("feelings",)))),
    ("JT203", walked(activity(1, thoughts=(), feelings=()))),
    ("JT204", Journey(id="x", phases=(Phase(id="ph-1"),))),
    ("JT205", ALL_SEEN),
    ("JT206", walked(activity(1, met=True), activity(2), activity(3))),
    ("JT206", walked(activity(1), activity(2), activity(3, met=True))),
    (
        "JT206",
        walked(
            activity(1, met=True),
            activity(2),
            activity(3, not_known=("touchpoints",)),
            activity(4),
            activity(5, met=True),
        ),
    ),
    (
        "JT301",
        replace(
            walked(told(1, basis="insight", sources=("so-1",)), sources=(INTERVIEW,)),
            frame=replace(FRAME, insight_goal=11),
        ),
    ),
    ("JT301", Journey(id="x", frame=GOAL)),
    ("JT302", walked(told(1, basis="insight", sources=("so-1",)), sources=(INTERVIEW,))),
    ("JT302", walked(told(1, basis="belief"))),
    ("JT303", walked(told(1, quote=True, sources=("so-1",)), sources=(INTERVIEW,))),
    ("JT304", changing(change(at=("ac-1",), state="accepted"), change(2, state="dropped"))),
    (
        "JT304",
        walked(told(1, basis="insight", sources=("so-1",)), changes=(change(at=("ac-1",)),)),
    ),
    ("JT305", walked(activity(1, not_known=("feelings",)))),
    ("JT501", replace(walked(), stage="touchpoints")),
    ("JT501", Journey(id="x", stage="wrap")),
    ("JT502", changing(change(at=("ac-1",)))),
    ("JT502", changing(change(at=("st-1-pain",), state="accepted"))),
    ("JT502", replace(changing(), stage="stickers")),
    ("JT503", replace(walked(), stage="touchpoints")),
    ("JT504", changing(change(at=("th-1",)))),
    ("JT504", walked(stuck(1, "truth", valence=0))),
    ("JT504", replace(changing(), stage="stickers")),
    ("JT505", walked(stuck(1, "joy", valence=-2), stuck(2, valence=-1))),
    ("JT505", replace(walked(stuck(1, valence=-2)), stage="touchpoints")),
    ("JT603", met(owner="support")),
    ("JT603", met(owner="Head of support")),
    ("JT603", met(owner="role 1")),
    ("JT603", met(owner="")),
    ("JT603", replace(met(owner="Warehouse"), frame=replace(FRAME, participants=()))),
    ("JT701", changing(change(owner="", state="accepted"), change(2, owner="", state="done"))),
    ("JT702", changing(change(due=None, state="accepted"), change(2, due=None, state="dropped"))),
    ("JT703", changing(change(state="done"), change(2, state="planned"))),
    ("JT703", changing(change(state="accepted"), change(2, state="dropped", text="", to_be="No"))),
    ("JT704", planned(change(due=TODAY), change(2, due=dt.date(2026, 1, 1), state="done"))),
    ("JT704", changing(change(due=dt.date(2026, 1, 1)))),
    ("JT705", touched(("ch-1", at(9, 22)), ("ac-1", at(9, 1)))),
    ("JT705", touched(("ac-1", at(11, 19)))),
    ("JT705", touched(("ac-1", at(9, 1)), state="done")),
    ("JT705", planned(change(), measures=(Measure(id="me-1"),))),
    ("JT801", parked()),
    ("JT801", parked(asked=at(11, 2), owner="Support")),
    ("JT801", parked(asked=at(11, 2), state="answered")),
    ("JT802", parked(asked=at(11, 11), half_days=THREE)),
    ("JT802", parked(asked=at(11, 2), half_days=THREE, state="answered")),
    ("JT803", parked(state="dropped", reason="Was true of the old system")),
]
