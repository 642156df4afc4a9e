"""Reading: the journey with a hint here and there, or every reason at once why it cannot be opened."""

import os
from pathlib import Path
from textwrap import dedent

import pytest

from journeytui.files.manuscript import canonical
from journeytui.files.migration import migrated
from journeytui.files.problems import FileError, Problem
from journeytui.files.reading import parse_journey, read_journey
from journeytui.journey.lookup import places
from journeytui.journey.model import FORMAT

FIXTURES = Path(__file__).parents[2] / "fixtures"


def problems(text: str | bytes) -> tuple[Problem, ...]:
    raw = text if isinstance(text, bytes) else dedent(text).encode()
    try:
        return parse_journey(raw, "k.toml").problems
    except FileError as error:
        return error.problems


def refused(text: str | bytes) -> Problem:
    """The one reason why `text` is refused."""
    with pytest.raises(FileError) as caught:
        parse_journey(text if isinstance(text, bytes) else text.encode(), "k.toml")
    (problem,) = caught.value.problems
    assert problem.severity == "error"
    return problem


MANY_THINGS_WRONG = """\
    format = 1
    id = "k k"
    title = 5
    langage = "sv"
    stage = "feeling"

    [frame]
    minutes = "240"
    purposes = ["understand", "optimize"]

    [[frame.participant]]
    function = "Sales"

    [[source]]
    id = "so-1"
    date = "2026-10-30"

    [[phase]]
    id = "frame"

    [[phase.activity]]
    id = "ac-1"
    outside = "yes"
    sources = ["so-2", "ac-1"]
    thoughts = []

    [[phase.activity.feeling]]
    id = "ac-1"
    valence = 3

    [[phase.activity.sticker]]
    kind = "pian"
    on = "ac-2"

    [[measure]]
    now = "12"
    goal = 9223372036854775808

    [change]
    text = "x"
    """


def test_every_problem_at_once_with_line_key_and_advice():
    found = problems(MANY_THINGS_WRONG)
    assert [f"{one.line} {one.code} {one.severity} {one.key}" for one in found] == [
        "2 JT002 error id",
        "3 JT002 error title",
        "4 JT001 warning langage",
        "5 JT002 error stage",
        "8 JT002 error frame.minutes",
        "9 JT002 error frame.purposes[2]",
        "11 JT002 error frame.participant[1].role",
        "16 JT002 error source[1].date",
        "19 JT004 error phase[1].id",
        "23 JT002 error phase[1].activity[1].outside",
        "24 JT003 warning phase[1].activity[1].sources",
        "24 JT003 warning phase[1].activity[1].sources",
        "25 JT001 warning phase[1].activity[1].thoughts",
        "28 JT004 error phase[1].activity[1].feeling[1].id",
        "29 JT002 error phase[1].activity[1].feeling[1].valence",
        "32 JT002 error phase[1].activity[1].sticker[1].kind",
        "33 JT003 warning phase[1].activity[1].sticker[1].on",
        "36 JT002 error measure[1].now",
        "37 JT006 error measure[1].goal",
        "39 JT002 error change",
    ]
    assert [one.advice for one in found] == [
        'Write for example: id = "ac-7f3kx2m"',
        'Write for example: title = "…"',
        "Did you mean “language”?",
        "Did you mean “feelings”?",
        "Write 240 without quotes.",
        "Did you mean “optimise”?",
        'Add a line such as: role = "…"',
        "Write 2026-10-30 without quotes.",
        "Give the card another id, or none.",
        "Write for example: outside = true",
        "Did you mean “so-1”?",
        "Correct the id, or remove it.",
        "Did you mean “thought”?",
        "Take the id away from the copy; it gets one of its own.",
        "Write for example: valence = 2",
        "Did you mean “pain”?",
        "Did you mean “ac-1”?",
        "Write 12 without quotes.",
        "Write a smaller one.",
        "Write [[change]].",
    ]


def test_messages_say_what_was_found_and_what_was_expected():
    said = {one.key: one.message for one in problems(MANY_THINGS_WRONG)}
    assert said["phase[1].activity[1].feeling[1].valence"] == "Found 3, expected a whole number from −2 to 2."
    assert said["phase[1].activity[1].sticker[1].kind"] == (
        'Found "pian", expected one of "pain", "joy", "truth", "break".'
    )
    assert said["phase[1].activity[1].sources"] == "“ac-1” is not a source."
    assert said["phase[1].activity[1].feeling[1].id"] == (
        "The id “ac-1” is already that of phase[1].activity[1]."
    )


def test_a_file_with_warnings_only_opens():
    loaded = parse_journey(
        b'id = "k"\nmood = 1\n[[phase]]\nid = "ph-1"\n[[change]]\nat = ["ph-9"]\n', "k.toml"
    )
    assert [one.code for one in loaded.problems] == ["JT001", "JT003"]
    assert loaded.journey.changes[0].at == ("ph-9",)
    assert loaded.digest.startswith("sha256:")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a = 1\na = 2\n", 2, "A key stands twice in one table."),
        ("a = \n", 1, "This is not a value."),
        ("a = yes\n", 1, "This is not a value."),
        ("\nx\n", 2, "A key without a value."),
        ('a = "x\n', 1, "A text is not closed on its line."),
        ('a = """x\ny', 2, "A text is not closed."),
        ("a = [1\nb = 2", 2, "A list is not closed."),
        ("a = {b = 1\n", 1, "A table in a line is not closed."),
        ("[frame\n", 1, "The head of a table is not closed."),
        ("a = 1 b = 2", 1, "There is something behind the value."),
        ('a = "C:\\dir"', 1, "A lone backslash in a text."),
        ("[[phase]]\n[phase]", 2, "A table is declared twice."),
        ('id = "k"\n<<<<<<< HEAD\n', 2, "Git has left two versions of the same lines here."),
        ("a = 1\n= 2", 2, "This line is not TOML."),
        ("a = \x00", 1, "This is not a value."),
    ],
)
def test_text_that_is_not_toml(text, line, message):
    problem = refused(text)
    assert (problem.code, problem.line, problem.message) == ("JT006", line, message)
    assert problem.advice


@pytest.mark.parametrize(
    ("raw", "code", "line", "start"),
    [
        (b'id = "k"\n# \xff', "JT006", 2, "The file is not UTF-8."),
        ('id = "k"'.encode("utf-16"), "JT006", 1, "The file is not UTF-8."),
        (b"format = 2\nfuture = 1", "JT005", 1, "The file is of format 2; this program knows formats up"),
        (b"format = 0", "JT005", 1, "There is no format 0"),
        (b"format = 0xfffffffffffffffffffffff", "JT005", 1, "The file is of format …"),
        (b'format = "1"', "JT002", 1, 'Found "1", expected a whole number.'),
        (b"format = true", "JT002", 1, "Found true, expected a whole number."),
        (b"#" * (2**24 + 1), "JT006", None, "The file is larger than 16 MiB."),
        (b"a = [" + b"1," * 600_000 + b"]", "JT006", None, "The file has more than 500,000 values."),
        (b"[[a]]\n" * 110_000, "JT006", None, "The file has more than 100,000 tables."),
        (b"phase = [" + b"{}," * 50_001 + b"]", "JT006", None, "The journey has more than 50,000 cards."),
        (b'"a".' * 20 + b"b = 1", "JT006", 1, "A key has more than 16 parts."),
        (b"\nx." + b" a ." * 16 + b"b = 1", "JT006", 2, "A key has more than 16 parts."),
        (b'# "\n[x.' + b"'a'." * 16 + b"b]", "JT006", 2, "A key has more than 16 parts."),
        (b"a = " + b"9" * 2000, "JT006", 1, "A number has more than 1,000 digits."),
        (b"a = 0x" + b"f" * 2000, "JT006", 1, "A number has more than 1,000 digits."),
        (b"a = " + b"[" * 5000, "JT006", None, "Lists or tables stand in each other too deeply."),
        (b"a = " + b"[" * 17 + b"]" * 17, "JT006", 1, "The value is too large, or too deep, to be kept."),
        (b"a = 9223372036854775808", "JT006", 1, "The value is too large, or too deep, to be kept."),
        (b'title = "' + b"x" * 10_001 + b'"', "JT006", 1, "The text has 10,001 characters; at most 10,000"),
        (b"[frame]\nbeliefs = [" + b'"a",' * 1001 + b"]", "JT006", 2, "The list has 1,001 items; at most"),
        (b"phase = 3", "JT002", 1, "This should be a table of its own."),
        (b"\nphase = [3]", "JT002", 2, "This should be a table of its own."),
        (b"frame = []", "JT002", 1, "This should be a table of its own."),
    ],
)  # fmt: skip
def test_what_cannot_be_opened(raw, code, line, start):
    problem = refused(raw)
    assert (problem.code, problem.line) == (code, line)
    assert problem.message.startswith(start)
    assert problem.advice


def test_dots_and_digits_in_texts_and_comments_are_no_bombs():
    prose = "a." * 30 + "9" * 2000
    assert problems(f"# {prose}\nid = \"k\"\ntitle = \"{prose}\"\n[frame]\nstory = '''{prose}'''\n") == ()


def test_of_many_problems_the_first_are_told_and_the_rest_is_counted():
    found = problems("".join(f"[[phase]]\nmood = {n}\ntitle = {n}\n" for n in range(300)))
    assert len([one for one in found if one.code == "JT001" and one.line]) == 100
    assert len([one for one in found if one.code == "JT002" and one.line]) == 100
    assert [one.message for one in found if one.line is None] == ["There are 200 more like these."] * 2


@pytest.mark.parametrize(
    "make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path), lambda path: None]
)
def test_what_is_no_file_is_refused_without_waiting(tmp_path, make):
    path = tmp_path / "k.toml"
    make(path)
    with pytest.raises(FileError) as caught:
        read_journey(path)
    assert [(one.code, one.file) for one in caught.value.problems] == [("JT006", str(path))]


def test_devices_and_impossible_names_are_refused():
    for name in ("/dev/zero", "a\0b", "x" * 5000):
        with pytest.raises(FileError):
            read_journey(Path(name))


HAND_WRITTEN = (
    '\ufeffstage = "phases"\r\nphase = [{ title = "One" }, { title = "Two", activity = [{text = "x"}] }]\r\n'
    'frame = { owner = "CX" }\r\n'
)


def test_hand_written_layouts_are_read():
    loaded = parse_journey(HAND_WRITTEN.encode(), "/somewhere/Köpa kök.toml")
    assert loaded.problems == ()
    assert loaded.journey.id == "kopa-kok"
    assert loaded.journey.frame.owner == "CX"
    assert [phase.title for phase in loaded.journey.phases] == ["One", "Two"]


def test_missing_ids_are_the_same_at_each_reading_and_never_clash():
    raw = b'[[phase]]\n[[phase]]\n[[phase]]\ntitle = "A"\n[[phase.activity]]\ntext = "x"\n'
    first, again = (parse_journey(raw, "k.toml").journey for _ in range(2))
    assert first == again
    ids = [place.node.id for place in places(first)]
    assert len(set(ids)) == 4
    # A card that is put in front changes nobody else's id.
    more = parse_journey(
        raw.replace(b"[[phase]]\ntitle", b'[[phase]]\ntitle = "New"\n[[phase]]\ntitle'), "k.toml"
    )
    assert set(ids) < {place.node.id for place in places(more.journey)}


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("format-*.toml")), ids=lambda path: path.stem)
def test_each_format_there_ever_was_is_read(path):
    loaded = read_journey(path)
    assert loaded.problems == ()
    assert loaded.journey.format == FORMAT
    assert loaded.journey.phases[0].activities[0].stickers[0].on == "fe-b5hj"


def test_the_fixture_of_the_present_format_is_canonical():
    path = FIXTURES / f"format-{FORMAT}.toml"
    assert canonical(read_journey(path)) == path.read_text("utf-8")


def test_migration_goes_step_by_step():
    steps = {
        1: lambda data: {**data, "name": data["title"]},
        2: lambda data: {**data, "heading": data["name"]},
    }
    data = migrated({"format": 1, "title": "x"}, 1, steps)
    assert data == {"format": 3, "title": "x", "name": "x", "heading": "x"}
