"""A card as a line: it is edited in place, and what is typed behind its text changes nothing but the text."""

import pytest

from journeytui.journey.model import Activity, Change, Feeling, Measure, Phase, Sticker, Thought, Touchpoint
from journeytui.method.inputline import NewCard
from journeytui.workshop.spoken import rewritten, spoken

CARDS = [
    ("phase", Phase(id="x", title="Deciding")),
    ("activity", Activity(id="x", text="Looks at kitchens")),
    ("activity", Activity(id="x", text="Looks at kitchens", outside=True)),
    ("activity", Activity(id="x", text="A drawer comes off", kind="situation", outside=True)),
    ("activity", Activity(id="x", text="I look", quote=True)),
    ("thought", Thought(id="x", text="Not the drawer again", quote=True)),
    ("thought", Thought(id="x", text="Who pays?")),
    ("feeling", Feeling(id="x", valence=-2, text="stupid")),
    ("feeling", Feeling(id="x", valence=1, text="at ease", quote=True)),
    ("touchpoint", Touchpoint(id="x", text="The offer", channel="mail", owner="Planner", side="front")),
    ("sticker", Sticker(id="x", kind="truth", note="Eleven pages")),
    ("change", Change(id="x", text="Call", as_is="silence", owner="Store", state="planned")),
    ("measure", Measure(id="x", text="Offers signed", now=31, goal=45)),
]


@pytest.mark.parametrize(
    ("kind", "card"), CARDS, ids=[f"{kind}-{n}" for n, (kind, _card) in enumerate(CARDS)]
)
def test_what_is_typed_behind_the_text_changes_only_the_text(kind, card):
    line, at = spoken(kind, card)
    assert not line.startswith("\\")
    same, longer = rewritten(kind, line), rewritten(kind, f"{line[:at]} zz{line[at:]}")
    assert isinstance(same, NewCard)
    assert isinstance(longer, NewCard)
    (changed,) = (key for key in same.values if same.values[key] != longer.values[key])
    assert longer.values[changed] == f"{same.values[changed]} zz"
