"""The interview guide as Markdown: how it reads, and that nothing from a card does anything in it."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeytui.export.interview import LINE, as_markdown
from journeytui.files.reading import read_journey
from journeytui.journey.model import Activity, Feeling, Frame, Journey, Parked, Phase, Thought, Touchpoint
from journeytui.method.interviewing.guide import Variant, guide
from tests.strategies import journeys

SAMPLES = Path(__file__).parents[2] / "sample_journeys"

TRICKS = [
    "<b>bold</b> <script>alert(1)</script>",
    "[here](http://example.org) ![it](x.png)",
    "see http://example.org or www.example.org",
    "`code` *so* __so__ ~~so~~",
    "# heading\n- item\n1. item\n> said",
    "&lt;b&gt; &amp;",
    "a | b\n---|---",
    "**",
    "\\*",
]

PLAIN = {"text", "softbreak", "strong_open", "strong_close", "text_special"}
"""What may stand in a line of a guide."""


@pytest.mark.parametrize(
    ("sample", "variant"),
    [
        ("borja-forskolan", "interview"),
        ("min-cykel-er-vaek", "home-visit"),
        ("buying-a-kitchen", "interview"),
    ],
)
def test_a_guide_as_it_reads(sample, variant, snapshot):
    journey = read_journey(SAMPLES / f"{sample}.toml").journey
    assert as_markdown(guide(journey, variant)) == snapshot


def test_what_is_said_aloud_is_bold_and_each_question_has_room_for_its_answer():
    thought = Thought(id="th", text="Will it last?")
    activity = Activity(id="ac", text="Waits", basis="insight", sources=("so",), thoughts=(thought,))
    text = as_markdown(guide(Journey(id="j", phases=(Phase(id="ph", activities=(activity,)),))))
    lines = text.splitlines()
    said = [line for line in lines if line.startswith("- **") and "What did you think then?" in line]
    assert len(said) == 1
    at = lines.index(said[0])
    assert lines[at + 2] == (
        "  - Not aloud: “Will it last?” (assumption, th). "
        "The answer settles whether anybody thinks so, and in which words."
    )
    assert lines[at + 3] == f"  - Answer: {LINE}"


def test_without_room_for_answers_all_else_is_there():
    journey = read_journey(SAMPLES / "bus-to-the-new-job.toml").journey
    whole, short = as_markdown(guide(journey)), as_markdown(guide(journey), room=False)
    assert short == "".join(line for line in whole.splitlines(keepends=True) if LINE not in line)


def test_a_journey_that_knows_nothing_to_ask_says_so():
    known = Activity(id="ac", text="Waits", basis="insight", sources=("so",))
    known = replace(known, thoughts=(Thought(id="th", basis="insight", sources=("so",)),))
    known = replace(known, feelings=(Feeling(id="fe", valence=0, basis="insight", sources=("so",)),))
    text = as_markdown(guide(Journey(id="j", title="Moving", phases=(Phase(id="ph", activities=(known,)),))))
    assert "# Interview guide: Moving" in text
    assert "There is nothing to ask for" in text
    assert "Left out" not in text


def test_an_empty_journey_is_told_from_the_beginning():
    text = as_markdown(guide(Journey(id="j", title="Moving")))
    assert "The map is empty still." in text
    assert "There is nothing to ask for" not in text
    assert "notes with me" not in text


def test_the_heading_and_the_opening_say_the_same_time():
    text = as_markdown(guide(read_journey(SAMPLES / "borja-forskolan.toml").journey))
    assert "- Ungefär 60 minuter; " in text
    assert "- **Det tar ungefär 60 minuter. " in text


def tokens(text: str) -> list[str]:
    blocks = MarkdownIt("gfm-like").parse(text)
    return [one.type for block in blocks for one in (block, *(block.children or ()))]


def kinds(journey: Journey, variant: str = "home-visit") -> set[str]:
    found = tokens(as_markdown(guide(journey, variant)))
    blocks = ("heading", "bullet_list", "list_item", "paragraph")
    return {one for one in found if not one.startswith(blocks) and one != "inline"} - PLAIN


@settings(max_examples=30, deadline=None)
@given(journeys(), st.sampled_from(get_args(Variant)))
def test_whatever_stands_on_cards_is_only_text(journey, variant):
    assert kinds(journey, variant) == set()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(TRICKS) | st.text("<>[]()!*_`~#-+=|&:/.w1 h\\\n", max_size=30))
def test_marks_and_addresses_are_only_text(trick):
    activity = Activity(
        id="ac-1",
        text=trick,
        thoughts=(Thought(id="th_1", text=trick),),
        touchpoints=(Touchpoint(id="tp__1", text=trick, side="front"),),
    )
    frame = Frame(segment=trick, beliefs=(trick,), challenges=(trick,))
    parked = (Parked(id="pa", text=trick, state="needs_insight"),)
    phases = (Phase(id="ph", title=trick, activities=(activity,)),)
    assert kinds(Journey(id="j", title=trick, frame=frame, phases=phases, parked=parked)) == set()
