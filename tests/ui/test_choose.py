"""The small questions: answered by key, arrows or enter; escape does nothing; texts are only shown."""

import pytest

from journeytui.screens.choose import AskText, Choose, Option
from tests.ui.host import Host, press

HOSTILE = (
    "[bold red]x[/] [link=http://a]y[/link] \x1b[2J\x9b31m \u202e \N{ZERO WIDTH SPACE}[@click=app.exit]z[/]"
)
OPTIONS = [Option("j", "Jump there", "jump"), Option("N", "Mark them", "mark"), Option("?", "Say more", None)]


async def answered(screen, *keys, size=(80, 24)):
    """What a question answers to these keys, and how it looked before them."""
    app = Host()
    async with app.run_test(size=size) as pilot:
        app.push_screen(screen, app.heard.append)
        await pilot.pause()
        looked = app.screen_text()
        await press(pilot, *keys)
        await pilot.pause()
        return app.heard, looked


async def test_one_key_answers_and_any_other_does_nothing():
    answers = [
        (["j"], "jump"),
        (["N"], "mark"),
        (["question_mark"], None),
        (["enter"], "jump"),
        (["down", "enter"], "mark"),
        (["up", "down", "down", "down", "up", "enter"], "mark"),
        (["escape"], None),
        (["x", "n", "space", "f1", "tab", "j"], "jump"),
    ]
    app = Host()
    async with app.run_test() as pilot:
        for keys, answer in answers:
            app.push_screen(Choose("Which?", "One of them.", OPTIONS), app.heard.append)
            await press(pilot, *keys[:-1])
            assert app.heard == []
            await press(pilot, keys[-1])
            await pilot.pause()
            assert (keys, app.heard.pop()) == (keys, answer)


async def test_a_choice_says_its_keys_and_marks_where_it_stands(snapshot):
    _, looked = await answered(
        Choose("The gate is closed", "Signs: no feelings\nMoves in: no thoughts", OPTIONS)
    )
    assert looked == snapshot


async def test_a_long_text_scrolls_and_the_answers_stay_in_sight():
    _, looked = await answered(Choose("Which?", "line\n" * 200, OPTIONS))
    assert "j  Jump there" in looked
    assert "escape goes back" in looked


async def test_a_long_answer_is_shown_whole_in_a_narrow_window():
    label = "Mark all of them as not known: honest holes, for the missing-insight list"
    _, looked = await answered(Choose("Which?", "", [Option("n", label, 1)]), size=(40, 20))
    assert " ".join(" ".join(looked.split()).split()[3:]).startswith(label)


async def test_a_line_is_given_as_it_was_typed():
    heard, looked = await answered(
        AskText("Why?", "Say it.", "be"), "c", "a", "left", "left", "space", "enter"
    )
    assert heard == ["be ca"]
    assert "Say it." in looked


async def test_escape_gives_no_line():
    heard, _ = await answered(AskText("Why?"), "x", "escape")
    assert heard == [None]


@pytest.mark.parametrize(
    "screen",
    [
        lambda: Choose(HOSTILE, HOSTILE, [Option("x", HOSTILE, 1)]),
        lambda: AskText(HOSTILE, HOSTILE, HOSTILE),
    ],
)
async def test_hostile_text_is_only_shown(screen):
    heard, looked = await answered(screen())
    assert heard == []
    assert looked.count("[bold red]x[/]") == 3
    assert all(part.isprintable() for part in looked.split("\n"))
