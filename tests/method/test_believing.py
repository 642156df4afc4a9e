"""What a journey rests on."""

import pytest

from journeytui.journey.model import Activity, Journey, Phase, Thought
from journeytui.method.believing import believed


def phase(name: str, *bases: str) -> Phase:
    """A phase with one activity of the first basis, and a thought of each other."""
    first, *others = bases
    thoughts = tuple(Thought(id=f"{name}{at}", basis=one) for at, one in enumerate(others))
    return Phase(id=name, activities=(Activity(id=f"{name}-a", basis=first, thoughts=thoughts),))


def test_cards_are_counted_by_their_basis():
    found = believed(Journey(id="j", phases=(phase("p", "belief", "insight"), phase("q", "insight", "wish"))))
    assert found.cards == {"assumption": 0, "belief": 1, "wish": 1, "insight": 2}
    assert found.every == 4


@pytest.mark.parametrize(
    ("phases", "most", "percent"),
    [
        ((), None, 0),
        ((phase("p", "assumption"), phase("q", "assumption", "assumption")), None, 100),
        ((phase("p", "insight"), phase("q", "insight", "assumption")), "q", 50),
        ((phase("p", "assumption", "wish"), Phase(id="q"), phase("r", "wish", "assumption")), "p", 50),
    ],
)
def test_where_most_is_only_assumed_is_the_first_phase_of_the_biggest_share(phases, most, percent):
    found = believed(Journey(id="j", phases=phases))
    assert (found.most.id if found.most else None, found.percent) == (most, percent)
