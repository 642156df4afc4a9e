"""A journey that has something of everything that the views show."""

import datetime as dt

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Measure,
    Parked,
    Phase,
    Sticker,
    Thought,
    Touchpoint,
)
from tests.screens.table import START, Table

BEFORE = START - dt.timedelta(days=7)

LOOKS = Activity(
    id="ac-looks",
    text="Looks at kitchens in the showroom",
    thoughts=(Thought(id="th-looks", text="Is this us?", quote=True),),
    feelings=(Feeling(id="fe-looks", valence=2, text="hopeful"),),
    touchpoints=(Touchpoint(id="tp-room", text="The showroom", owner="Store manager"),),
)
COMPARES = Activity(
    id="ac-compares",
    text="Compares offers",
    thoughts=(Thought(id="th-compares", text="Can we afford this if the rates go up?", quote=True),),
    feelings=(Feeling(id="fe-compares", valence=-1, text="torn"),),
    stickers=(Sticker(id="st-pages", kind="pain", note="Eleven pages, and no worktop in them"),),
)
WAITS = Activity(
    id="ac-waits",
    text="Hears nothing for five weeks",
    thoughts=(Thought(id="th-waits", text="Have they forgotten us?"),),
    feelings=(
        Feeling(id="fe-waits", valence=-2, text="forgotten"),
        Feeling(id="fe-glad", valence=1, text="glad it is decided"),
    ),
    stickers=(Sticker(id="st-waits", kind="pain", on="fe-waits"), Sticker(id="st-truth", kind="truth")),
)
COOKS = Activity(
    id="ac-cooks",
    text="Cooks the first dinner",
    thoughts=(Thought(id="th-cooks", text="One door still does not close"),),
    feelings=(Feeling(id="fe-cooks", valence=-1, text="let down"),),
    stickers=(Sticker(id="st-door", kind="pain", note="A door that does not close"),),
)
KITCHEN = Journey(
    id="kitchen",
    title="Buying a kitchen",
    stage="feelings",
    frame=Frame(purposes=("optimise",), segment="Young family", owner="Head of sales"),
    phases=(
        Phase(id="ph-dream", title="Dreaming", activities=(LOOKS,)),
        Phase(id="ph-decide", title="Deciding", activities=(COMPARES, WAITS)),
        Phase(id="ph-live", title="Living in it", activities=(COOKS,)),
    ),
    changes=(
        Change(
            id="ch-door",
            kind="remove",
            at=("st-door",),
            text="The fitter comes back after a month",
            as_is="Nobody comes",
            to_be="A visit that is booked at the start",
            owner="Foreman",
            due=START.date() - dt.timedelta(days=3),
            state="under_way",
        ),
        Change(
            id="ch-sheet", kind="support", text="A sheet to compare us with the others", to_be="Like by like"
        ),
    ),
    measures=(
        Measure(id="me-signed", kind="other", text="Offers signed", now=31, goal=45, at=("ac-compares",)),
    ),
    parked=(
        Parked(
            id="pa-cost",
            text="What does a worktop that is too short cost us, all in all?",
            stage="feelings",
            at="ac-waits",
            asked=BEFORE,
            owner="Credit controller",
            due=START.date() - dt.timedelta(days=2),
        ),
        Parked(id="pa-mail", text="Who answers mail in July?", stage="thoughts", at="ac-looks", asked=START),
        Parked(
            id="pa-calls",
            kind="decision",
            text="Do we call on the third day?",
            stage="feelings",
            at="ac-waits",
            asked=BEFORE - dt.timedelta(hours=2),
            state="needs_insight",
        ),
        Parked(
            id="pa-who",
            text="Who owns the offer?",
            stage="frame",
            asked=BEFORE,
            state="answered",
            answer="The planner",
        ),
    ),
)


async def do(seat: Table, *steps: str) -> None:
    """Press keys one after the other, each when the one before has had its effect; `=text` is typed."""
    for step in steps:
        await seat.press(*(step[1:] if step.startswith("=") else [step]))
