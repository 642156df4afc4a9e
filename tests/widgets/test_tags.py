"""What stands behind a card: that it is a quote, and what it rests on, both within the column."""

import pytest
from rich.cells import cell_len

from journeytui.journey.model import Feeling, Thought, Touchpoint
from journeytui.widgets.faces.activity import tag_of
from journeytui.widgets.faces.rows import TAG


@pytest.mark.parametrize(
    ("card", "tag"),
    [
        (Thought(id="t", quote=True, basis="insight"), "quote, insight"),
        (Thought(id="t", quote=True), "quote, assump."),
        (Feeling(id="f", valence=1, quote=True, basis="wish"), "quote, wish"),
        (Thought(id="t", basis="belief"), "belief"),
        (Touchpoint(id="m"), "assumption"),
    ],
)
def test_a_quote_says_what_it_rests_on(card, tag):
    assert tag_of(card) == tag
    assert cell_len(tag) < TAG
