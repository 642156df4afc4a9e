"""The workshop at the keyboard: what is typed stands on the screen, in the journey and on disk."""

import datetime as dt

from textual import events

from journeytui.files.logs import logs_of, read_log
from journeytui.journey.model import Frame, Journey
from journeytui.screens.choose import AskText, Choose
from journeytui.screens.reading import Reader
from tests.screens.table import START, Table, table


async def walked(seat: Table) -> None:
    """Two phases and three activities with their thoughts."""
    await seat.press("pagedown")
    await seat.type("Dreaming", "Deciding", "Living with it")
    await seat.press("pagedown")
    await seat.type("Looks at kitchens", "", "Compares offers", "Talks it over with her mother", "", "Cooks")
    await seat.press("pagedown")
    await seat.type("We could have this too", "", "Which one is cheaper?", "", "She has done this before", "")
    await seat.type("At last")


async def test_a_card_is_on_screen_in_the_log_and_in_the_file(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("-1 uneasy !")
        assert "−1 ▼ uneasy" in seat.text()
        assert "red sticker" in seat.text()
        log = read_log(logs_of(seat.path)[-1])
        assert log.entries[-1].did == "add"
        assert seat.on_disk() == seat.journey
        assert seat.journey.activities[0].feelings[0].valence == -1


async def test_what_the_line_cannot_take_stays_in_it_with_a_hint(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("torn")
        assert seat.screen.entry.text == " torn"
        await seat.press("-", "1", "enter")
        assert seat.screen.entry.text == ""
        assert seat.journey.activities[0].feelings[0].text == "torn"


async def test_an_answer_that_does_not_fit_is_typed_over_and_not_added_to(tmp_path) -> None:
    async with table(tmp_path / "k.toml", size=(80, 24)) as seat:
        await seat.press(*"Why families cancel", "enter")
        assert seat.screen.entry.text == "Why families cancel"
        assert "One or more of: document, understand, roles, optimise." in seat.text()
        await seat.press("end", *", and when", "enter")
        assert seat.screen.entry.text == "Why families cancel, and when", "it can still be mended"
        await seat.press(*"understand", "enter")
        assert seat.screen.entry.text == ""
        assert seat.journey.frame.purposes == ("understand",)


async def test_parking_never_moves_the_focus(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        focus = seat.screen.workshop.focus
        await seat.type("? Who answers mail in July?")
        seat.screen.entry.insert("How many call?")
        await seat.press("ctrl+k")
        assert seat.screen.workshop.focus == focus
        assert [item.text for item in seat.journey.parked] == ["Who answers mail in July?", "How many call?"]
        assert {item.at for item in seat.journey.parked} == {focus}
        assert "Who answers mail in July?" in seat.text()


async def test_a_card_is_edited_in_place_and_the_half_typed_line_comes_back(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        seat.screen.entry.insert("half a thou")
        await seat.press("up", "enter")
        assert seat.screen.entry.text == "At last"
        seat.screen.entry.put("At long last")
        await seat.press("enter")
        assert seat.journey.activities[-1].thoughts[0].text == "At long last"
        assert seat.screen.entry.text == "half a thou"
        await seat.press("ctrl+z")
        assert seat.journey.activities[-1].thoughts[0].text == "At last"
        assert "undone" in seat.text()


async def test_escape_leaves_a_card_as_it_was(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("up", "enter", "x", "y", "escape", "escape")
        assert seat.journey.activities[-1].thoughts[0].text == "At last"
        assert seat.screen.entry.has_focus


async def test_cards_are_added_beside_moved_and_deleted_from_the_keyboard(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("up", "A")
        seat.screen.entry.insert("Where is the salt?")
        await seat.press("enter")
        thoughts = [one.text for one in seat.journey.activities[-1].thoughts]
        assert thoughts == ["Where is the salt?", "At last"]
        await seat.press("m", "down", "enter")
        thoughts = [one.text for one in seat.journey.activities[-1].thoughts]
        assert thoughts == ["At last", "Where is the salt?"]
        await seat.press("m", "left", "enter")
        assert seat.journey.activities[2].thoughts[-1].text == "Where is the salt?"
        await seat.press("d")
        assert len(seat.journey.activities[2].thoughts) == 1
        await seat.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert [one.text for one in seat.journey.activities[-1].thoughts] == ["At last"]


async def test_escape_puts_a_moved_card_back_and_whatever_else_is_done_leaves_off_moving(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        before = seat.journey
        await seat.press("up", "m", "left", "left")
        assert seat.journey != before
        assert "Enter keeps it, escape puts it back" in seat.text()
        await seat.press("escape")
        assert seat.journey == before
        assert "It stands where it stood" in seat.text()
        assert seat.screen.cards.has_focus
        assert seat.screen.workshop.focus == before.activities[-1].id
        await seat.press("m", "left", "e")
        after = seat.journey
        await seat.press("up", "escape", "escape")
        assert seat.journey is after
        assert seat.screen.entry.has_focus


async def test_an_activity_walks_into_the_next_phase(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pageup", "up", "home", "m", "up", "enter")
        assert [one.text for one in seat.journey.phases[1].activities][-1] == "Talks it over with her mother"


async def test_the_gate_says_what_lacks_and_jumps_there(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("+2 longing", "", "", "-1 torn")
        await seat.press("pagedown")
        assert isinstance(seat.app.screen, Choose)
        assert "Compares offers: no feelings" in seat.text()
        assert "Talks it over" not in seat.text().split("Compares offers: no feelings")[1].split("Jump")[0]
        await seat.press(*"nervous")
        assert isinstance(seat.app.screen, Choose), "letters that somebody still types decide nothing"
        await seat.press("enter")
        assert seat.screen.workshop.focus == seat.journey.activities[1].id
        assert seat.screen.workshop.stage == "feelings"


async def test_the_gate_opens_early_with_a_reason_that_the_log_keeps(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("> Showroom visit")
        await seat.press("pagedown")
        await seat.press("down", "down", "enter")
        assert isinstance(seat.app.screen, AskText)
        await seat.press(*"late", "enter")
        assert seat.screen.workshop.stage == "touchpoints"
        assert seat.journey.activities[0].touchpoints[0].text == "Showroom visit"
        assert seat.journey.parked[0].state == "placed"
        assert "late" in [entry.text for entry in read_log(logs_of(seat.path)[-1]).entries]


async def test_the_gate_takes_honest_holes(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.press("pagedown", "pagedown")
        await seat.press("down", "enter")
        assert seat.screen.workshop.stage == "touchpoints"
        assert all("feelings" in activity.not_known for activity in seat.journey.activities)


async def test_a_half_day_ends_with_review_note_and_recap_which_the_next_one_shows(
    tmp_path,
) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        await seat.type("? Who answers mail in July?", "? How many call?")
        await seat.later(minutes=200)
        seat.screen.do("end-half-day")
        await seat.pilot.pause()
        await seat.press("r")
        await seat.press(*"Nobody", "enter")
        await seat.press("o")
        await seat.press(*"Sales, 2027-02-01", "enter")
        await seat.press(*"Meet at the store", "enter")
        assert isinstance(seat.app.screen, Reader)
        assert "Meet at the store" in seat.text()
        await seat.press("enter")
        answered, owned = seat.journey.parked
        assert (answered.state, answered.answer) == ("answered", "Nobody")
        assert (owned.owner, owned.due) == ("Sales", dt.date(2027, 2, 1))
        assert [entry.did for entry in read_log(logs_of(path)[-1]).entries][-1] == "end"
    async with table(path, at=START + dt.timedelta(days=7)) as seat:
        assert isinstance(seat.app.screen, Reader)
        assert "Meet at the store" in seat.text()
        await seat.press("enter")
        assert "half day 2" in seat.text()


async def test_escape_in_the_review_lets_the_half_day_go_on(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await seat.type("? Who?")
        seat.screen.do("end-half-day")
        await seat.press("escape")
        assert seat.screen.workshop.half_day is not None
        assert seat.screen.workshop.half_day.timing is not None


async def test_the_clock_says_what_is_left_and_how_the_group_stands(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        assert "4:00 left" in seat.text()
        await seat.later(minutes=100)
        assert "2:20 left" in seat.text()
        assert "min behind" in seat.text()
        seat.screen.do("break")
        await seat.later(minutes=10)
        assert "break" in seat.text()
        seat.screen.do("resume")
        await seat.later(minutes=120)
        assert "time to close" in seat.text()


async def test_a_list_of_the_frame_says_how_its_items_are_put_right(tmp_path) -> None:
    journey = Journey(
        id="k", frame=Frame(purposes=("optimise",), segment="All", owner="Sales", challenges=("A", "B"))
    )
    async with table(tmp_path / "k.toml", journey) as seat:
        await seat.press("up", "home", "down", "down", "down")
        assert seat.screen.workshop.focus == "challenges"
        await seat.press("d")
        assert "-2 takes it out" in seat.text()
        await seat.press("enter")
        assert "2: text puts another second item in a list, -2 takes it out." in seat.text()
        await seat.type("2: C", "-1")
        assert seat.journey.frame.challenges == ("C",)


async def test_a_half_day_that_was_cut_off_is_taken_up(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
    async with table(path, at=START + dt.timedelta(minutes=30), mode="ask") as seat:
        assert "Go on with the half day that began at 08:30" in seat.text()
        await seat.press("h")
        if isinstance(seat.app.screen, Reader):
            await seat.press("enter")
        assert "3:30 left" in seat.text()
        await seat.press("pagedown")
        await seat.type("+1 hopeful")
        assert len(logs_of(path)) == 1
        assert seat.on_disk() == seat.journey


async def test_opening_lands_at_the_unfinished_place(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("+2 longing", "", "0 even")
    async with table(path, mode="desk", at=START + dt.timedelta(days=1)) as seat:
        assert seat.screen.workshop.focus == seat.journey.activities[2].id
        assert seat.screen.entry.has_focus
        assert "▶FEELINGS 2/4" in seat.text()


async def test_a_second_one_may_only_look(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        async with table(path, mode="half-day") as other:
            await other.type("Something else")
            assert "view-only" in other.text()
            assert other.screen.entry.text == "Something else"
        assert seat.on_disk() == seat.journey


async def test_leaving_with_a_half_typed_line_asks(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        seat.screen.entry.insert("one more thought")
        await seat.press("ctrl+q")
        assert isinstance(seat.app.screen, Choose)
        await seat.press("p")
        assert read_log(logs_of(seat.path)[-1]).entries[-1].did == "park"


async def test_a_file_changed_outside_is_taken_over(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        seat.on_disk()
        path.write_text(path.read_text().replace("Compares offers", "Compares three offers"))
        await seat.until(lambda: "changed outside" in seat.text())
        assert seat.journey.activities[1].text == "Compares three offers"
        await seat.type("Pricey")
        assert seat.on_disk() == seat.journey


async def test_hostile_text_is_only_text(tmp_path) -> None:
    hostile = "[bold red]x[/] \x1b[31mred\x1b[0m \u202egnp.exe \x07"
    async with table(tmp_path / "k.toml", Journey(id="x", title=hostile), mode="desk") as seat:
        await seat.press("pagedown")
        await seat.type(hostile)
        await seat.type("? " + hostile)
        shown = seat.text()
        assert "[bold red]x[/]" in shown
        assert not any(ord(letter) < 32 and letter != "\n" for letter in shown)
        assert "\u202e" not in shown


async def test_a_second_key_on_a_question_that_is_answered_does_nothing(tmp_path) -> None:
    async with table(tmp_path / "k.toml", mode="ask") as seat:
        await seat.press("d", "d", "d", "enter", "escape")
        assert seat.screen.sitting.document.view_only == ""


async def test_a_terminal_with_ascii_only_gets_nothing_else(tmp_path) -> None:
    async with table(tmp_path / "k.toml", ascii_only=True) as seat:
        await walked(seat)
        await seat.press("pagedown")
        await seat.type("-1 uneasy !", "? Who answers?")
        for view in ("f2", "f3", "f4", "f5", "f6", "f1"):
            await seat.press(view)
            foreign = {letter for letter in seat.text() if not letter.isascii()}
            assert not foreign, view


async def test_the_cursor_stands_on_what_an_undo_brought_back(tmp_path) -> None:
    async with table(tmp_path / "k.toml") as seat:
        await walked(seat)
        await seat.type("And the salt?")
        await seat.press("up", "d", "ctrl+z")
        restored = seat.journey.activities[-1].thoughts[-1]
        assert restored.text == "And the salt?"
        assert seat.screen.carding.cursor == restored.id


async def test_a_file_that_was_deleted_is_written_again(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        seat.on_disk()
        path.unlink()
        await seat.until(lambda: "deleted outside" in seat.text())
        await seat.press("ctrl+s")
        assert seat.on_disk() == seat.journey
        seat.screen.refresh_all()
        await seat.settle()
        assert "deleted" not in seat.text()


async def test_who_only_looks_is_told_why_and_edits_nothing(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        await walked(seat)
        seat.on_disk()
    async with table(path, mode="view") as seat:
        assert "only to look at" in seat.text()
        await seat.press("up", "enter")
        assert "edit >" not in seat.text()


async def test_a_half_day_that_is_taken_up_says_so(tmp_path) -> None:
    path = tmp_path / "k.toml"
    async with table(path) as seat:
        assert "has begun: 240 minutes" in seat.text()
    async with table(path, at=START + dt.timedelta(minutes=30)) as seat:
        await seat.press("enter")
        assert "goes on that began at 08:30" in seat.text()


async def test_a_family_typed_sign_by_sign_stays_one(tmp_path):
    async with table(tmp_path / "k.toml") as seat:
        for letter in "👩\u200d👧":
            seat.app.post_message(events.Key("zwj" if letter == "\u200d" else "sign", letter))
        await seat.settle()
        assert seat.screen.entry.text == "👩\u200d👧"


async def test_words_for_a_feeling_are_shown_while_it_is_typed_and_pick_nothing(tmp_path) -> None:
    async with table(tmp_path / "k.toml", size=(80, 24)) as seat:
        await walked(seat)
        await seat.press("pagedown", "-", "1")
        assert "worried · annoyed" in seat.text()
        await seat.press(" ", "t")
        assert "torn · tired of it" in seat.text()
        assert "worried" not in seat.text()
        assert seat.screen.entry.text == "-1 t"
        await seat.press(*"hirsty", "enter")
        assert "torn" not in seat.text()
        assert seat.journey.activities[0].feelings[0].text == "thirsty"


async def test_another_question_for_the_place_and_each_place_begins_with_its_own(tmp_path) -> None:
    async with table(tmp_path / "k.toml", size=(80, 24)) as seat:
        seat.screen.workshop.look_at("trade")
        seat.screen.refresh_all()
        await seat.settle()
        assert "Known: food, insurance, software" in seat.text()
        await seat.type("Insurance")
        await walked(seat)
        await seat.press("pagedown")
        first = asked(seat)
        await seat.press("ctrl+n")
        assert "Question 2 of" in seat.text()
        assert asked(seat) != first
        await seat.press("tab")
        assert "Question" not in seat.text()
        await seat.press("shift+tab")
        assert asked(seat) == first, "the same place begins with the same"
        every = set()
        for _turn in range(8):
            await seat.press("ctrl+n")
            every.add(asked(seat))
        assert "How does it feel to have to prove that it was theirs?" in every


def asked(seat: Table) -> str:
    """What stands above the line."""
    return seat.text().rstrip("\n").split("\n")[-4].strip()
