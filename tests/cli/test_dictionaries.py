"""Dictionaries beside a journey: found by `check`, told when they are broken, never taken for a journey."""

import os
from pathlib import Path

import pytest

from journeytui.files.dictionaries import dictionaries_of
from journeytui.files.opening import create
from journeytui.files.problems import FileError
from journeytui.files.reading import read_journey
from journeytui.journey.model import Activity, Journey, Phase
from tests.cli.conftest import Run

CARDS = ("Goes to the showroom", "Gets a voucher", "Nordic Kitchens calls", "Completes the onboarding")


@pytest.fixture
def maps() -> Path:
    """A folder in a repository, with a journey."""
    folder = Path("repository/maps")
    folder.mkdir(parents=True)
    Path("repository/.git").mkdir()
    activities = tuple(Activity(id=f"ac-{n}", text=text) for n, text in enumerate(CARDS))
    phase = Phase(id="ph-1", title="Before", activities=activities)
    create(folder / "kitchen.toml", Journey(id="kitchen", title="Kitchen", phases=(phase,)))
    return folder


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def hints(run: Run, *words: str) -> list[str]:
    ran = run("check", "--select", "JT4", *words)
    return [line.partition("hint ")[2].partition(": ")[2] for line in ran.out.splitlines() if ": JT4" in line]


def test_without_one_only_the_language_of_the_journey_counts(run: Run, maps: Path) -> None:
    assert hints(run, str(maps)) == ["“onboarding”: would a customer say “getting started”?"]


def test_the_nearer_dictionary_holds(run: Run, maps: Path) -> None:
    write(
        Path("repository/journey-words.toml"),
        'organisation = ["Nordic Kitchens"]\n'
        '[jargon]\n"showroom" = "the big shop"\n"voucher, ~s" = "a coupon"\n',
    )
    write(maps / "journey-words.toml", '[jargon]\n"showroom" = "the shop"\n')
    write(maps / "kitchen.words.toml", 'allowed = ["voucher", "onboarding"]\n')
    for words in (["repository"], [str(maps / "kitchen.toml")], [str((maps / "kitchen.toml").absolute())]):
        assert hints(run, *words) == [
            "“showroom”: would a customer say “the shop”?",
            "“Nordic Kitchens” is not the customer: what do they do? (= if it happens)",
        ]


def test_outside_a_repository_only_the_folder_itself_is_looked_at(run: Run, maps: Path) -> None:
    Path("repository/.git").rmdir()
    write(Path("repository/journey-words.toml"), '[jargon]\n"showroom" = "the shop"\n')
    assert len(hints(run, str(maps))) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[jargon]\n"lead" = 3\n', 2, "What a customer would say instead is a text"),
        ('\nallowed = "lead"\n', 2, "“allowed” should be a list."),
        ("\n\njargong = 1\n", 3, "A dictionary has no “jargong”."),
        ("[jargon\n", 1, "not closed"),
        ('[jargon]\n"a" = "b"\n"a" = "c"\n', 3, "stands twice"),
    ],
)
def test_a_broken_one_is_told_with_its_place(run: Run, maps: Path, text: str, line: int, says: str) -> None:
    own = maps / "kitchen.words.toml"
    write(own, text)
    for words in ([str(own)], [str(maps)], ["--select", "JT1", str(maps)], ["--ignore", "JT010", str(maps)]):
        ran = run("check", *words)
        (told,) = [one for one in ran.out.splitlines() if one.startswith(f"{own}:{line}: JT010 error ")]
        assert says in told
        assert ran.code == 2
    assert len(hints(run, str(maps))) == 1, "the other dictionaries hold"


def test_what_is_no_text_at_all_is_told(maps: Path) -> None:
    own = maps / "kitchen.words.toml"
    for raw in (
        b"\xff\xfe",
        b"x" * (2**20 + 1),
        b"a" + b".a" * 50_000 + b"=1",
        b"[" * 9_000,
        b"a=" + b"9" * 9_000,
    ):
        own.write_bytes(raw)
        found = dictionaries_of(maps / "kitchen.toml")
        assert [one.code for one in found.problems] == ["JT010"], raw[:10]


def test_a_folder_or_a_pipe_of_that_name_is_no_dictionary(maps: Path) -> None:
    (maps / "journey-words.toml").mkdir()
    os.mkfifo(maps / "kitchen.words.toml")
    assert dictionaries_of(maps / "kitchen.toml").problems == ()


def test_a_dictionary_is_never_taken_for_a_journey(run: Run, maps: Path) -> None:
    own = maps / "kitchen.words.toml"
    write(own, "format = 1\n")
    ran = run("fmt", "--check", str(maps))
    assert str(own) not in ran.out + ran.err
    ran = run("fmt", str(own))
    assert ran.code == 2
    assert "is a dictionary" in ran.err
    assert own.read_text(encoding="utf-8") == "format = 1\n"


@pytest.mark.parametrize("name", ["kitchen.words.toml", "journey-words.toml"])
@pytest.mark.parametrize("command", [("open",), ("show",), ("new",)])
def test_every_command_says_that_a_dictionary_is_no_journey(
    run: Run, maps: Path, command: tuple[str, ...], name: str
) -> None:
    own = maps / name
    write(own, "format = 1\n")
    ran = run(*command, str(own))
    assert ran.code == 2
    said = f"journeytui: “{name}” is a dictionary, for the journeys beside it, and not a journey.\n"
    assert ran.err == said
    with pytest.raises(FileError, match="is a dictionary"):
        read_journey(own)
    with pytest.raises(OSError, match="a dictionary is called so"):
        create(own, Journey(id="x"))


def test_the_code_of_a_dictionary_is_explained_as_it_is_told(run: Run) -> None:
    assert "JT010 (error): A dictionary that cannot be used." in run("check", "--explain", "JT010").out


def test_a_sound_dictionary_can_be_checked_alone(run: Run, maps: Path) -> None:
    own = maps / "kitchen.words.toml"
    write(own, '[jargon]\n"showroom, ~s" = "the shop"\n')
    assert run("check", str(own)).code == 0
