"""What comes out of every command, whatever goes in: harmless, encodable, in a pipe or out of one."""

import os
import pty
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from journeytui.journey.model import Activity, Frame, Journey, Parked, Phase, Thought
from tests.cli.conftest import Run
from tests.cli.kitchens import FIRST, Session, kitchen, session, written

KITCHEN = Path("kitchen.toml")
WORD = "\x1b[31m\x1b]0;title\x07 \u202eevil\u2066 \x9b2J \r\nnext\u2028 [bold]x[/] \u200b\x7f %1 ::error::"
HOSTILE = WORD + "\x00"
"""With what no system lets into a word or a file name."""
HOSTILE_NAME = "k\x1b[31m\u202e\n\x9b.toml"


def is_harmless(text: str) -> bool:
    """No control character but line ends, nothing that turns the direction of text or hides in it."""
    categories = {unicodedata.category(sign) for sign in text if sign not in "\n\u00ad"}
    return categories.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


def hostile_journey() -> Journey:
    thought = Thought(id="th-1", text=HOSTILE, quote=True)
    activity = Activity(
        id="ac-1", text=HOSTILE, thoughts=(thought,), not_known=("feelings",), not_known_why=HOSTILE
    )
    return Journey(
        id="k",
        title=HOSTILE,
        frame=Frame(segment=HOSTILE, story=HOSTILE, challenges=(HOSTILE,)),
        phases=(Phase(id="ph-1", title=HOSTILE, activities=(activity,)), Phase(id="ph-2", title=HOSTILE)),
        parked=(Parked(id="pa-1", text=HOSTILE, owner=HOSTILE, at="ac-1"),),
    )


def hostile_half_day(path: Path) -> None:
    def does(room: Session) -> None:
        room.add("phase", "ph-9", title=HOSTILE)
        room.add("activity", "ac-9", "ph-9", text=HOSTILE)
        room.add("thought", "th-9", "ac-9", text=HOSTILE, quote=True)
        room.add("feeling", "fe-9", "ac-9", valence=-2, text=HOSTILE)
        room.add("parked", "pa-9", text=HOSTILE, owner=HOSTILE)
        room.document.note("gate", text=HOSTILE)
        room.document.note("note", text=HOSTILE)
        room.document.note("end", text=HOSTILE)

    journey = hostile_journey()
    written(path, session(path, journey, FIRST, does))


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("check",),
        ("check", "--format", "json"),
        ("check", "--format", "github"),
        ("fmt", "--check"),
        ("fmt", "--diff"),
        ("sessions",),
        ("recap",),
        ("recap", "--half-day", WORD),
        ("replay", "--at", WORD),
        ("replay", "--at", "2026-11-21"),
        ("replay", "--at", "2026-11-21", "-o", HOSTILE_NAME),
        ("export", "--to", "interview"),
        ("export", "--to", "interview", "--variant", "home-visit", "-o", HOSTILE_NAME),
    ],
)
def test_hostile_text_comes_out_harmless(words: tuple[str, ...], run: Run) -> None:
    path = Path(HOSTILE_NAME)
    hostile_half_day(path)
    path.write_bytes(b"# loose \xc2\x9b2J \n\n\n" + path.read_bytes() + b'odd = "\\u001b[31m"\n')
    ran = run(words[0], HOSTILE_NAME, *words[1:])
    assert is_harmless(ran.out), ran.out
    assert is_harmless(ran.err), ran.err
    assert ran.out + ran.err


@pytest.mark.parametrize(
    "words",
    [
        (WORD,),
        ("open", HOSTILE_NAME),
        ("show", WORD),
        ("show", "x.toml", WORD),
        ("show", "--" + WORD),
        ("check", WORD),
        ("check", "--format", WORD),
        ("check", "--explain", WORD),
        ("check", "--select", WORD, "."),
        ("fmt", WORD),
        ("new", WORD),
        ("new", HOSTILE_NAME),
        ("new", "no/" + HOSTILE_NAME),
        ("new", "a.toml", "--title", WORD),
        ("new", "--lang", WORD, "a.toml"),
        ("sessions", WORD),
        ("recap", WORD),
        ("replay", WORD, "--at", "09:00"),
        ("export", WORD, "--to", "interview"),
        ("export", "x.toml", "--to", WORD),
        ("demo", "--speed", WORD),
        ("open", "x.toml", "--half-day", WORD),
    ],
)
def test_hostile_words_are_told_harmlessly(words: tuple[str, ...], run: Run) -> None:
    ran = run(*words)
    assert is_harmless(ran.out), ran.out
    assert is_harmless(ran.err), ran.err
    assert ran.out + ran.err


@pytest.mark.parametrize(
    "broken",
    [
        'title = "\x1b[31m"',
        '"\\u001b[31m" = 1\nformat = "\\u001b"',
        'format = 1\nid = "\\u202e"\nstage = "\\u009b2J"\n[["\\u001b"]]',
        "format = 1\n[[phase]]\nid = \x07",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
@pytest.mark.parametrize("command", ["show", "check", "fmt"])
def test_broken_files_are_told_harmlessly(command: str, broken: str, run: Run) -> None:
    KITCHEN.write_bytes(broken.encode("latin-1"))
    before = KITCHEN.read_bytes()
    ran = run(command, "kitchen.toml")
    assert ran.code == 2
    assert is_harmless(ran.out + ran.err)
    assert "kitchen.toml" in ran.out + ran.err
    assert KITCHEN.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "check", "recap"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_encoding_will_do(command: str, encoding: str, run_process: Run) -> None:
    kitchen(KITCHEN)
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "LANG": "C", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "journeytui", command, "kitchen.toml"],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    if command == "show" and encoding == "ascii":
        assert '"We could have this too"' in text
        assert "-2 envy" in text


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    phases = tuple(Phase(id=f"ph-{n}", title="A phase with a long name") for n in range(20_000))
    written(KITCHEN, Journey(id="k", phases=phases))
    command = [sys.executable, "-m", "journeytui", "show", "kitchen.toml"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_the_exit_code_is_true_when_nobody_reads() -> None:
    kitchen(KITCHEN)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "journeytui", "check", "kitchen.toml"]
    with os.fdopen(writer, "wb") as nowhere:
        done = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_result_that_cannot_be_written_is_3(run_process: Run) -> None:
    kitchen(KITCHEN)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "journeytui", "show", "kitchen.toml"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.decode() == "journeytui: The result could not be written: No space left on device.\n"


def test_closed_standard_output_is_no_trouble() -> None:
    kitchen(KITCHEN)
    command = f'exec "{sys.executable}" -m journeytui show kitchen.toml >&- 2>err'
    assert subprocess.run(["/bin/sh", "-c", command], check=False).returncode == 0
    assert Path("err").read_bytes() == b""


def on_terminal(*words: str, **environment: str) -> str:
    """What the command writes to a terminal."""
    main, side = pty.openpty()
    command = [sys.executable, "-m", "journeytui", *words]
    wishes = {**os.environ, "TERM": "xterm-256color", **environment}
    if "NO_COLOR" not in environment:
        wishes.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=side, stderr=side, stdin=side, env=wishes) as process:
        os.close(side)
        written_there = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # how Linux says that the other side is gone
                break
            if not piece:
                break
            written_there += piece
        process.wait()
    os.close(main)
    return written_there.decode()


def test_styles_only_where_a_terminal_wants_them() -> None:
    kitchen(KITCHEN)
    styled = on_terminal("show", "kitchen.toml")
    assert "\x1b[1mBuying a kitchen" in styled
    assert "\x1b" not in on_terminal("show", "kitchen.toml", "--plain")
    assert "\x1b" not in on_terminal("show", "kitchen.toml", NO_COLOR="1")
    assert "\x1b" not in on_terminal("show", "kitchen.toml", TERM="dumb")
    assert "\x1b" not in on_terminal("check", "kitchen.toml")


def test_a_styled_map_has_no_control_characters_of_the_file() -> None:
    hostile_half_day(KITCHEN)
    styled = on_terminal("show", "kitchen.toml")
    for own in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\r\n"):
        styled = styled.replace(own, "")
    assert is_harmless(styled)
