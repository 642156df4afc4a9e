"""Tiny terminals, resize storms, pastes by the megabyte, wrong keys, hostile text: no traceback, no hang."""

import re
import signal
import tomllib
from pathlib import Path
from random import Random

import pytest

from tests.acceptance.conftest import Command, Open
from tests.acceptance.terminal import ENTER, ESCAPE, PAGE_DOWN, Terminal, ctrl, pasted, report

GIVEN_BACK = b"\x1b[?1049l"
"""What leaves the alternate screen."""
INTERRUPTED = 130

FULL = pytest.mark.full


def at_phases(opened: Open, journey: Path, **settings: object) -> Terminal:
    terminal = opened("open", journey, "--desk", **settings)
    terminal.wait_for("hörapparat")
    terminal.settle()
    terminal.type(PAGE_DOWN)
    terminal.settle()
    return terminal


def titles(journey: Path) -> list[str]:
    return [phase["title"] for phase in tomllib.loads(journey.read_text("utf-8")).get("phase", [])]


def leave(terminal: Terminal) -> None:
    terminal.type(ctrl("q"))
    assert terminal.wait_end() == 0
    assert b"Traceback" not in terminal.raw


# Tiny terminals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "rows"), [(20, 5), *(pytest.param(*size, marks=FULL) for size in ((40, 10), (3, 1)))]
)
def test_it_runs_in_a_tiny_terminal(opened: Open, journey: Path, columns: int, rows: int) -> None:
    terminal = opened("open", journey, "--desk", columns=columns, rows=rows)
    terminal.wait(lambda: len(terminal.raw) > 0, "the first bytes")
    terminal.settle()
    terminal.type(PAGE_DOWN)
    terminal.settle()
    terminal.type("Söker hjälp", ENTER)
    terminal.settle()
    terminal.resize(120, 36)
    terminal.wait_for("Söker hjälp")
    leave(terminal)
    assert titles(journey) == ["Söker hjälp"]


def test_a_storm_of_sizes(opened: Open, journey: Path) -> None:
    chance = Random(7)
    terminal = at_phases(opened, journey)
    for number in range(45):
        terminal.resize(chance.randint(1, 200), chance.randint(1, 60))
        terminal.pump(0.002)
        if number % 20 == 10:
            terminal.type(f"Fas {number}")
            terminal.settle(0.1)
            terminal.type(ENTER)
    terminal.resize(120, 36)
    terminal.wait_for("Fas 30")
    terminal.settle()
    assert terminal.row(0).startswith(" Skaffa hörapparat")
    assert terminal.row(1).startswith(" Frame  ▶PHASES")
    leave(terminal)
    assert titles(journey) == ["Fas 10", "Fas 30"]


# Pastes ---------------------------------------------------------------------------------------------------


def test_a_paste_of_a_megabyte_is_refused_and_the_line_stays_free(opened: Open, journey: Path) -> None:
    terminal = at_phases(opened, journey)
    began = terminal.type(pasted("Å" * 500_000))
    answered = terminal.wait_for("too many for the line: nothing was added")
    report(f"a megabyte pasted: answered after {answered - began:.2f} s")
    assert answered - began < 10
    terminal.type("Söker hjälp", ENTER)
    terminal.wait_for("phase “Söker hjälp”")
    leave(terminal)
    assert titles(journey) == ["Söker hjälp"]


@FULL
def test_one_pasted_line_that_is_longer_than_any_card_stays_with_a_hint(opened: Open, journey: Path) -> None:
    terminal = at_phases(opened, journey)
    began = terminal.type(pasted("mycket " * 20_000))
    terminal.settle()
    terminal.type(ENTER)
    answered = terminal.wait_for("longer than a card can be")
    report(f"a line of 140,000 characters: answered after {answered - began:.2f} s")
    assert answered - began < 10
    terminal.type(ctrl("q"))
    terminal.wait_for("There is something in the line")
    terminal.type("x")
    assert terminal.wait_end() == 0
    assert titles(journey) == []


@pytest.mark.parametrize("line_end", ["\r", pytest.param("\n", marks=FULL)])
def test_three_hundred_pasted_lines_are_cards_undone_as_one(
    opened: Open, journey: Path, line_end: str
) -> None:
    """Some terminals hand over a clipboard with the line ends of the enter key."""
    said = [f"Fas nummer {number} på vägen" for number in range(300)]
    terminal = at_phases(opened, journey)
    terminal.type(pasted(line_end.join(said)))
    terminal.settle()
    entered = terminal.type(ENTER)
    shown = terminal.wait_for("300 pasted lines")
    report(f"300 pasted lines: there after {shown - entered:.2f} s")
    assert shown - entered < 5
    terminal.wait(lambda: titles(journey) == said, "the save")
    terminal.type(ctrl("z"))
    terminal.wait_for("undone: 300 pasted lines")
    terminal.wait(lambda: titles(journey) == [], "the save")
    terminal.type(ctrl("y"))
    terminal.wait_for("done again: 300 pasted lines")
    leave(terminal)
    assert titles(journey) == said


def test_lines_typed_ahead_land_in_order(opened: Open, journey: Path) -> None:
    """What a slow connection hands over at once is done one key after the other."""
    terminal = at_phases(opened, journey)
    terminal.type("Anar", ENTER, "Söker", ENTER, PAGE_DOWN, "Ber andra upprepa", ENTER, ENTER)
    terminal.type(
        "Ringer runt", ENTER, "Väntar i kön", ENTER, PAGE_DOWN, "Mumlar alla?", ENTER, "? Vem vet", ENTER
    )
    terminal.wait_for("parked: “Vem vet”")
    leave(terminal)
    phases = tomllib.loads(journey.read_text("utf-8"))["phase"]
    stands = {phase["title"]: [one["text"] for one in phase.get("activity", [])] for phase in phases}
    assert stands == {"Anar": ["Ber andra upprepa"], "Söker": ["Ringer runt", "Väntar i kön"]}
    assert phases[0]["activity"][0]["thought"][0]["text"] == "Mumlar alla?"


# Wrong keys -----------------------------------------------------------------------------------------------

LETTERS = [*"abcdehjklmnoprstuvxåäö0123456789?>:~!+*%@#=^\"' /\\-", " ", "é", "😀", "한"]
CONTROLS = [chr(code) for code in range(32)] + ["\x7f"]
NAMED = [f"\x1b[{code}~" for code in (1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24)]
NAMED += [f"\x1b[{letter}" for letter in "ABCDFHZ"] + [f"\x1bO{letter}" for letter in "ABCDFHPQRS"]
NAMED += [f"\x1b[1;{modifier}{letter}" for modifier in range(2, 9) for letter in "ABCDFHPQRS"]
NAMED += [f"\x1b[{code};{modifier}~" for code in (3, 5, 6, 15, 17, 19) for modifier in (2, 3, 5)]
NAMED += [f"\x1b{letter}" for letter in "abfdx"] + ["\x1b[I", "\x1b[O", "\x1b[200~\n\x1b[201~"]
BROKEN = ["\x1b[", "\x1b[999", "\x1b[<0;1", "\x1b[M", "\x1bP1$r", "\x1b]11;rgb:0/0/0\x07", "\xff", "\x9b31m"]


def mouse(chance: Random) -> str:
    button = chance.choice([0, 1, 2, 4, 16, 32, 35, 64, 65])
    return f"\x1b[<{button};{chance.randint(1, 130)};{chance.randint(1, 40)}{chance.choice('Mm')}"


def wrong_key(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.30:
        return chance.choice(LETTERS)
    if kind < 0.45:
        return chance.choice(CONTROLS)
    if kind < 0.85:
        return chance.choice(NAMED)
    return mouse(chance) if kind < 0.98 else chance.choice(BROKEN)


@pytest.mark.parametrize(
    ("seed", "count"), [(1, 200), *(pytest.param(seed, 2000, marks=FULL) for seed in range(2, 7))]
)
def test_wrong_keys(opened: Open, run: Command, journey: Path, seed: int, count: int) -> None:
    journey.write_text(a_bit_of_everything(), encoding="utf-8")
    chance = Random(seed)
    terminal = opened("open", journey, "--half-day")
    terminal.wait_for("Skaffa hörapparat")
    starts = 1
    for number in range(count):
        terminal.type(wrong_key(chance))
        terminal.pump(0.003)
        if number % 100 == 99:
            terminal.settle(0.05, 10)
        if terminal.process.poll() is not None:
            assert_ended_well(terminal)
            terminal = opened("open", journey, chance.choice(["--half-day", "--desk"]))
            terminal.wait_for("Skaffa")
            starts += 1
    for _time in range(4):
        terminal.type(ESCAPE)
        terminal.settle(0.2)
    if terminal.process.poll() is None:
        before = len(terminal.raw)
        terminal.type("\x1bOP")  # f1: it still answers
        terminal.wait(lambda: len(terminal.raw) > before or terminal.process.poll() is not None, "an answer")
        terminal.kill()
    assert b"Traceback" not in terminal.raw
    report(f"seed {seed}: {starts} starts")
    checked = run("check", journey)
    assert checked.returncode in (0, 1), checked.stderr
    tomllib.loads(journey.read_text("utf-8"))


def assert_ended_well(terminal: Terminal) -> None:
    """It may end only because some keys in a row meant just that.

    What is typed after it has given the terminal back is no key of its any more: ^C and ^\\ are signals then.
    """
    code = terminal.wait_end()
    given_back = GIVEN_BACK in terminal.raw and code in (INTERRUPTED, -signal.SIGINT, -signal.SIGQUIT)
    assert code == 0 or given_back, terminal.raw[-3000:].decode("utf-8", "replace")
    assert b"Traceback" not in terminal.raw


def a_bit_of_everything() -> str:
    return """format = 1
id = "horapparat"
title = "Skaffa hörapparat"
stage = "feelings"

[[phase]]
id = "ph-1"
title = "Söker hjälp"

[[phase.activity]]
id = "ac-1"
text = "Ringer hörcentralen"

[[phase.activity.thought]]
id = "th-1"
text = "Varför är det alltid upptaget?"

[[phase.activity.feeling]]
id = "fe-1"
valence = -2
text = "arg"

[[phase.activity.sticker]]
id = "st-1"
kind = "pain"
on = "fe-1"

[[phase.activity]]
id = "ac-2"
text = "Får en kallelse"

[[change]]
id = "ch-1"
at = ["st-1"]
text = "Boka på webben"

[[parked]]
id = "pa-1"
text = "Vem äger telefontiderna?"
stage = "feelings"
at = "ac-1"
asked = 2026-11-21T09:38:12+01:00
"""


# Hostile text ---------------------------------------------------------------------------------------------

HOSTILE = {
    "title": "\x1b]0;PWNED\x07",
    "sgr": "\x1b[31;7mRED\x1b[0m",
    "clear": "\x1b[2J\x1b[3J\x1b[H",
    "c1": "\x9b31m\x9d0;PWNED\x9c\x90q\x9c",
    "bidi": "safe\u202etxt.exe\u2066x\u2069",
    "bell": "\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "lines": "one\u2028two\u2029three\u0085four\x0bfive",
    "zalgo": "z" + "\u0301\u0316\u0489" * 40,
    "markup": "[bold red]X[/] [@click=app.quit]go[/] [link=http://x]y[/link] [/nope]",
    "invisible": "pay\u200bpal\u200d\ufeff\u00ad\U000e0041",
    "dcs": "\x1bP1$qm\x1b\\ \x1b_APC\x1b\\ \x1b^PM\x1b\\ \x1b[6n\x1b[c",
}
RAW = re.compile(
    "\x1b\\]0;|PWNED\x07|\x1b\\[31;7m|\x1b\\[3J|\x9b|\x9d|\x9c|\x90|[\u202a-\u202e\u2066-\u2069]"
    "|[\x07\x08\x0b\x0c\x0e\x0f\x7f]|[\u2028\u2029\u0085]|[\u200b\ufeff\u00ad\U000e0041]|\x1b[_^]|\x1b\\[6n|\x1bP"
)
"""What the hostile texts hold and the program has no reason to send itself."""


def toml(text: str) -> str:
    return (
        '"'
        + "".join(one if one.isalnum() or one in " []=/@:" else f"\\U{ord(one):08X}" for one in text)
        + '"'
    )


def hostile_journey() -> str:
    every = [toml(text) for text in HOSTILE.values()]
    all_in_one = toml(" ".join(HOSTILE.values()))
    lines = ["format = 1", 'id = "hostile"', f"title = {all_in_one}", 'stage = "thoughts"', "", "[frame]"]
    lines += [
        f"{key} = {all_in_one}" for key in ("segment", "owner", "sponsor", "story", "scope", "done_when")
    ]
    for p in range(2):
        lines += ["", "[[phase]]", f'id = "ph-{p}"', f"title = {every[p]}"]
        for a, text in enumerate(every):
            at = f"{p}-{a}"
            lines += ["", "[[phase.activity]]", f'id = "ac-{at}"', f"text = {text}"]
            lines += ["", "[[phase.activity.thought]]", f'id = "th-{at}"', f"text = {text}", "quote = true"]
            lines += ["", "[[phase.activity.feeling]]", f'id = "fe-{at}"', "valence = -2", f"text = {text}"]
            lines += ["", "[[phase.activity.touchpoint]]", f'id = "to-{at}"', f"text = {text}"]
            lines += [f"{key} = {text}" for key in ("channel", "owner", "purpose", "measure")]
            lines += ["", "[[phase.activity.sticker]]", f'id = "st-{at}"', 'kind = "pain"', f"note = {text}"]
    for n, text in enumerate(every):
        lines += ["", "[[change]]", f'id = "ch-{n}"', f'at = ["st-0-{n}"]']
        lines += [f"{key} = {text}" for key in ("text", "as_is", "to_be", "owner")]
        lines += [
            "",
            "[[parked]]",
            f'id = "pa-{n}"',
            f"text = {text}",
            'stage = "thoughts"',
            f'at = "ac-0-{n}"',
        ]
        lines += ["asked = 2026-11-21T09:38:12+01:00", f"owner = {text}"]
    return "\n".join(lines) + "\n"


POINTER = "\x1b]22;default\x07"
"""What Textual sends to set the shape of the mouse pointer."""


def harmless(raw: bytes) -> None:
    """Nothing in `raw` drives the terminal but what the program sends itself, for any text."""
    shown = raw.decode("utf-8", "replace").replace(POINTER, "")
    found = set(RAW.findall(shown))
    assert not found, f"reached the terminal: {sorted(map(ascii, found))}"


def test_hostile_text_is_harmless_on_every_screen(opened: Open, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile\u202e\x1b[31m.toml"
    hostile.write_text(hostile_journey(), encoding="utf-8")
    terminal = opened("open", hostile, "--half-day")
    terminal.wait_for("The half day has begun")
    keys = ["\t", "\t", "\x1b[A", "\r", ESCAPE, ESCAPE]
    for view in ("\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~"):
        keys += [view, "\x1b[B", "\x1b[B", "\x1b[C", "\x1bOQ"]
    keys += [PAGE_DOWN, "\t", PAGE_DOWN, "\t", PAGE_DOWN, "\t", PAGE_DOWN, "\t", PAGE_DOWN, "\t"]
    keys += [ctrl("r"), ctrl("r"), ctrl("z"), ctrl("z"), "\x1bOP", ESCAPE, ctrl("p"), ESCAPE, ctrl("s")]
    for key in keys:
        terminal.type(key)
        terminal.settle(0.03)
    assert terminal.process.poll() is None, terminal.text
    said = pasted("\x1b[31;7mRED\x07\x9b31m\u202e" + HOSTILE["markup"])
    terminal.type(said)
    terminal.settle()
    terminal.type(ENTER)
    terminal.settle()
    harmless(bytes(terminal.raw))
    terminal.kill()


@pytest.mark.parametrize("command", ["show", "check", "sessions", "recap"])
def test_hostile_text_is_harmless_in_what_commands_print(run: Command, tmp_path: Path, command: str) -> None:
    hostile = tmp_path / "hostile\u202e\x1b[31m.toml"
    hostile.write_text(hostile_journey(), encoding="utf-8")
    printed = run(command, hostile)
    assert printed.returncode in (0, 1, 2)
    assert printed.stdout + printed.stderr
    harmless((printed.stdout + printed.stderr).encode())


def test_a_broken_file_is_told_in_a_sentence_before_there_is_a_screen(opened: Open, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('format = 1\ntitle = "x\n')
    terminal = opened("open", broken)
    assert terminal.wait_end() == 2
    said = bytes(terminal.raw).decode()
    assert "broken.toml:2: JT006 error A text is not closed" in said
    assert "Traceback" not in said
