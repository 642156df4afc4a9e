"""What people wrote by hand survives: comments, unknown keys, the layout of what did not change."""

import difflib
from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings

from journeytui.files.manuscript import Manuscript, canonical
from journeytui.files.reading import Loaded, parse_journey
from journeytui.journey import planning
from journeytui.journey.edits import Add, Move, apply, data, inverse
from journeytui.journey.lookup import places
from tests.strategies import journeys, random_edits, randoms


def read(text: str) -> Loaded:
    return parse_journey(dedent(text).encode(), "kitchen.toml")


def difference(before: str, after: str) -> list[str]:
    """The changed lines, as `diff` shows them."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def after(loaded: Loaded, *edits) -> str:
    return loaded.manuscript.written(apply(loaded.journey, edits))


@given(journeys())
def test_what_is_written_is_read_back(journey):
    text = Manuscript.blank().written(journey)
    loaded = parse_journey(text.encode(), "test.toml")
    assert loaded.journey == journey
    assert loaded.manuscript.written(loaded.journey) == text
    assert canonical(loaded) == text


@pytest.mark.full
@settings(max_examples=1000)
@given(journeys())
def test_a_thousand_are_read_back_and_left_alone(journey):
    text = Manuscript.blank().written(journey)
    loaded = parse_journey(text.encode(), "test.toml")
    assert (loaded.journey, loaded.manuscript.written(loaded.journey), canonical(loaded)) == (
        journey,
        text,
        text,
    )


@given(journeys(), randoms)
def test_edits_undone_leave_the_bytes(journey, random):
    loaded = read(Manuscript.blank().written(journey))
    text = loaded.manuscript.written(loaded.journey)
    now = loaded.journey
    for _turn in range(3):
        edits = random_edits(now, random)
        then = apply(now, edits)
        written = loaded.manuscript.written(then)
        assert parse_journey(written.encode(), "x").journey == then
        assert canonical(parse_journey(written.encode(), "x")) == written
        now = apply(then, inverse(edits))
    assert now == loaded.journey
    assert loaded.manuscript.written(now) == text


@given(journeys(), randoms)
def test_one_field_is_a_diff_of_one_line(journey, random):
    before = Manuscript.blank().written(journey)
    loaded = parse_journey(before.encode(), "x")
    texts = [place.node for place in places(journey) if "\n" not in getattr(place.node, "text", "\n")]
    if texts:
        edit = planning.set_fields(journey, random.choice(texts).id, text="Now this.")
        assert edit is not None
        changed = difference(before, after(loaded, edit))
        assert [line for line in changed if line[0] == "+"] == ['+text = "Now this."']
        assert len(changed) <= 2


HAND_WRITTEN = """\
    # The kitchen, as told in Malmö.
    # Second line.

    title = "Buying a kitchen"   # the customer's words
    format = 1
    id = "kitchen"
    mood = { sky = "grey" }

    [frame]
    # for whom
    segment = "Young families"

    # the sponsor's own board
    [board]
    colour = "green"

    # before anything happens
    [[phase]]
    id = "ph-1"
    title = "Dreaming"
    # too vague?

    [[phase.activity]] # seen twice
    id = "ac-1"
    text = "Looks at kitchens"
    sources = [
      "so-1",  # the one in May
    ]

    [[phase.activity.feeling]]
    id = "fe-1"
    valence = 2

    # odd one
    [[phase.activity.thought]]
    id = "th-1"
    text = "This too?"

    [phase.activity.link]
    board = 3

    [[phase]]
    id = "ph-2"

    [[source]]
    id = "so-1"

    # the end
    """


def test_comments_and_unknown_keys_survive_an_edit():
    loaded = read(HAND_WRITTEN)
    before = loaded.manuscript.written(loaded.journey)
    assert before == dedent(HAND_WRITTEN)
    text = after(loaded, planning.set_fields(loaded.journey, "th-1", text="Can we?"))
    assert difference(before, text) == ['-text = "This too?"', '+text = "Can we?"']


@pytest.mark.parametrize(
    ("node", "fields", "lines"),
    [
        ("journey", {"title": "A kitchen"}, [
            '-title = "Buying a kitchen"   # the customer\'s words',
            '+title = "A kitchen"          # the customer\'s words',
        ]),
        ("journey", {"stage": "feelings"}, ['+stage = "feelings"']),
        ("frame", {"owner": "CX"}, ['+owner = "CX"']),
        ("frame", {"segment": None}, ['-segment = "Young families"', '+segment = ""']),
        ("ac-1", {"sources": None}, [
            "-sources = [",
            '-  "so-1",  # the one in May',
            "-]",
            "+# the one in May",
            "+sources = []",
        ]),
        ("ac-1", {"text": "Looks\nand looks"}, [
            '-text = "Looks at kitchens"', '+text = """', "+Looks", '+and looks"""',
        ]),
        ("ph-2", {"title": "Buying"}, ['+title = "Buying"']),
        ("so-1", {"kind": "data"}, ['+kind = "data"']),
    ],
)  # fmt: skip
def test_one_edit_is_a_diff_of_its_lines(node, fields, lines):
    loaded = read(HAND_WRITTEN)
    before = loaded.manuscript.written(loaded.journey)
    assert difference(before, after(loaded, planning.set_fields(loaded.journey, node, **fields))) == lines


def test_a_new_card_follows_its_neighbour():
    loaded = read(HAND_WRITTEN)
    before = loaded.manuscript.written(loaded.journey)
    text = after(loaded, Add(id="th-2", kind="thought", parent="ac-1", after="th-1", card={"text": "New"}))
    block = '[[phase.activity.thought]]\nid = "th-2"\ntext = "New"\n\n'
    assert text == before.replace("[phase.activity.link]", block + "[phase.activity.link]")


def test_a_move_takes_comments_along():
    loaded = read(HAND_WRITTEN)
    move = Move(id="ac-1", parent="ph-2", after="", was_parent="ph-1", was_after="")
    text = after(loaded, move)
    moved = text.index('id = "ph-2"')
    for remark in ("# seen twice", "# the one in May", "# odd one", "board = 3"):
        assert text.index(remark) > moved
    assert text.index("# too vague?") < moved
    assert sorted(text.split("\n")) == sorted(dedent(HAND_WRITTEN).split("\n"))


def test_a_removal_and_its_undo():
    loaded = read(HAND_WRITTEN)
    edits = planning.remove(loaded.journey, "ac-1")
    gone = apply(loaded.journey, edits)
    text = loaded.manuscript.written(gone)
    assert "# odd one" not in text
    assert "# too vague?" in text
    back = apply(gone, inverse(edits))
    again = apply(back, planning.set_fields(back, "ph-2", title="Buying"))
    assert difference(dedent(HAND_WRITTEN), loaded.manuscript.written(again)) == ['+title = "Buying"']


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(ending, mark):
    raw = (mark + dedent(HAND_WRITTEN).replace("\n", ending)).encode()
    loaded = parse_journey(raw, "kitchen.toml")
    assert loaded.manuscript.written(loaded.journey).encode() == raw
    text = after(loaded, planning.set_fields(loaded.journey, "ph-2", title="Buying"))
    assert text.encode() == raw.replace(
        f'"ph-2"{ending}'.encode(), f'"ph-2"{ending}title = "Buying"{ending}'.encode()
    )
    assert "\r" not in canonical(loaded)
    assert "\ufeff" not in canonical(loaded)


INLINE = """\
    id = "k"
    frame = { owner = "CX", mood = "blue" }  # a line
    # all of them
    phase = [
      # first
      { id = "ph-1", title = "Dreaming", sky = 1, activity = [{ id = "ac-1", text = "Looks" }] },
      { title = "Buying" },  # second
    ]
    change = []

    [board]
    colour = "red"
    """


def test_inline_tables_stay_until_they_change():
    loaded = read(INLINE.replace('{ title = "Buying" }', '{ id = "ph-2", title = "Buying" }'))
    before = loaded.manuscript.written(loaded.journey)
    text = after(loaded, planning.set_fields(loaded.journey, "journey", title="Kitchen"))
    assert difference(before, text) == ['+title = "Kitchen"']


def test_inline_tables_without_ids_become_blocks_with_the_first_edit():
    loaded = read(INLINE)
    text = after(loaded, planning.set_fields(loaded.journey, "journey", title="Kitchen"))
    assert f'[[phase]]\nid = "{loaded.journey.phases[1].id}"\ntitle = "Buying"\n' in text
    assert "change = []" in text


def test_inline_tables_become_blocks_when_they_change():
    loaded = read(INLINE)
    edits = [
        planning.set_fields(loaded.journey, "ac-1", text="Stares"),
        planning.set_fields(loaded.journey, "frame", sponsor="Sales"),
        planning.add(loaded.journey, "change", "ch-1", {"text": "x"}),
    ]
    journey = apply(loaded.journey, edits)
    text = loaded.manuscript.written(journey)
    again = parse_journey(text.encode(), "x")
    assert again.journey == journey
    assert text == dedent(f"""\
        id = "k"
        # a line
        # all of them
        # first
        # second

        [frame]
        sponsor = "Sales"
        owner = "CX"
        mood = "blue"

        [[phase]]
        id = "ph-1"
        title = "Dreaming"
        sky = 1

        [[phase.activity]]
        id = "ac-1"
        text = "Stares"

        [[phase]]
        id = "{journey.phases[1].id}"
        title = "Buying"

        [[change]]
        id = "ch-1"
        kind = "idea"
        text = "x"
        state = "idea"

        [board]
        colour = "red"
        """)


def test_dotted_keys_take_their_comments_into_the_table():
    loaded = read('id = "k"\nframe.owner = "CX" # who\nframe.mood = 1\n# goals\nframe.purposes = ["roles"]\n')
    text = after(loaded, planning.set_fields(loaded.journey, "frame", owner="Sales"))
    assert text == dedent("""\
        id = "k"

        [frame]
        # goals
        purposes = ["roles"]
        owner = "Sales"    # who
        mood = 1
        """)


def test_missing_ids_are_written_with_the_first_edit():
    loaded = read('title = "Kitchen"\n[[phase]] # one\ntitle = "A"\n[[phase]]\ntitle = "B"\n')
    text = after(loaded, planning.set_fields(loaded.journey, "journey", stage="phases"))
    again = parse_journey(text.encode(), "other.toml")
    assert again.journey == replace(loaded.journey, stage="phases")
    assert [line for line in text.split("\n") if line.startswith("id")] == [
        'id = "kitchen"', *(f'id = "{phase.id}"' for phase in loaded.journey.phases)
    ]  # fmt: skip


def test_tables_that_stand_between_others_lose_nothing():
    loaded = read("""\
        id = "k"

        [[phase]]
        id = "ph-1"

        # about the change
        [[change]]
        id = "ch-1"

        # about the activity
        [[phase.activity]]
        id = "ac-1"

        [[phase]]
        id = "ph-2"
        """)
    text = after(loaded, planning.set_fields(loaded.journey, "ph-2", title="Two"))
    assert text == dedent("""\
        id = "k"

        [[phase]]
        id = "ph-1"

        # about the activity
        [[phase.activity]]
        id = "ac-1"

        # about the change
        [[change]]
        id = "ch-1"

        [[phase]]
        id = "ph-2"
        title = "Two"
        """)


def test_an_id_that_comes_back_as_another_kind_leaves_its_text_behind():
    loaded = read(HAND_WRITTEN)
    gone = apply(loaded.journey, planning.remove(loaded.journey, "ac-1"))
    journey = apply(gone, planning.add(gone, "phase", "ac-1", {"title": "Now a phase"}))
    text = loaded.manuscript.written(journey)
    assert text.count('[[phase]]\nid = "ac-1"\ntitle = "Now a phase"\n') == 1
    assert "seen twice" not in text


def test_participants_keep_their_comments():
    loaded = read("""\
        id = "k"

        # first
        [[frame.participant]]
        role = "Fitter"

        # second
        [[frame.participant]]
        role = "Seller" # new
        """)
    fitter, seller = loaded.journey.frame.participants
    swapped = [replace(seller, function="Sales"), fitter]
    plain = [data(one) for one in swapped]
    text = after(loaded, planning.set_fields(loaded.journey, "frame", participant=plain))
    assert text == dedent("""\
        id = "k"

        # second
        [[frame.participant]]
        role = "Seller" # new
        function = "Sales"

        # first
        [[frame.participant]]
        role = "Fitter"
        """)


def test_canonical_layout_of_a_hand_written_file():
    text = canonical(read(HAND_WRITTEN))
    assert text == dedent("""\
        # The kitchen, as told in Malmö.
        # Second line.

        format = 1
        id = "kitchen"
        title = "Buying a kitchen"   # the customer's words
        language = "en"
        stage = "frame"
        mood = { sky = "grey" }

        [frame]
        # for whom
        segment = "Young families"

        [[source]]
        id = "so-1"
        kind = "interview"

        # before anything happens
        [[phase]]
        id = "ph-1"
        title = "Dreaming"
        # too vague?

        [[phase.activity]] # seen twice
        id = "ac-1"
        text = "Looks at kitchens"
        # the one in May
        sources = ["so-1"]

        # odd one
        [[phase.activity.thought]]
        id = "th-1"
        text = "This too?"

        [[phase.activity.feeling]]
        id = "fe-1"
        valence = 2

        [phase.activity.link]
        board = 3

        [[phase]]
        id = "ph-2"

        # the sponsor's own board
        [board]
        colour = "green"

        # the end
        """)
    assert canonical(read(text)) == text
