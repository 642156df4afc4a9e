"""The group in the room against the owners on the map."""

import pytest

from journeytui.journey.model import (
    Activity,
    Change,
    Feeling,
    Frame,
    Journey,
    Participant,
    Phase,
    Touchpoint,
)
from journeytui.method.group import (
    absent,
    functions,
    in_the_room,
    missing,
    told,
    too_few_functions,
    wrong_size,
)

ROOM = Frame(
    participants=(
        Participant(role="Planner", function="Sales"),
        Participant(role="Fitter", function="Installation"),
        Participant(role="Kundrådgivare", function="Kundtjänst"),
        Participant(role="Webbchef", function="IT"),
    )
)


@pytest.mark.parametrize(
    "owner",
    [
        "Planner",
        "planner",
        "Sales",
        "Head of sales",
        "INSTALLATION",
        "Foreman, Installation",
        "Kundtjänstchef",
    ],
)
def test_a_role_or_a_function_of_somebody_in_the_room_is_there(owner) -> None:
    assert in_the_room(ROOM, owner)


@pytest.mark.parametrize("owner", ["Logistics", "Credit controller", "", " ", "-", "Item owner", "Kund & Co"])
def test_anybody_else_is_not(owner) -> None:
    assert not in_the_room(ROOM, owner)


def test_nobody_is_in_an_empty_room() -> None:
    assert not in_the_room(Frame(), "Planner")


def owned(*owners: str, feels: int | None = None, name: str = "ac") -> Activity:
    feelings = (Feeling(id=f"{name}-fe", valence=feels),) if feels is not None else ()
    points = tuple(Touchpoint(id=f"{name}-{at}", owner=owner) for at, owner in enumerate(owners))
    return Activity(id=name, text=name, feelings=feelings, touchpoints=points)


def journey(*activities: Activity, changes: tuple[Change, ...] = (), frame: Frame = ROOM) -> Journey:
    return Journey(id="x", frame=frame, phases=(Phase(id="ph", activities=activities),), changes=changes)


def test_whoever_owns_most_where_it_feels_bad_is_invited_first() -> None:
    found = missing(
        journey(
            owned("Finance", "Finance", "Finance", name="fine", feels=1),
            owned("logistics", "Planner", "", name="late", feels=-1),
            owned("Logistics ", "Legal", name="lost", feels=-2),
        )
    )
    assert [(one.owner, len(one.touchpoints), one.bad) for one in found] == [
        ("logistics", 2, 2),
        ("Legal", 1, 1),
        ("Finance", 3, 0),
    ]
    assert found[0].said == "2 touchpoints, 2 where it feels bad"
    assert [one.id for one in found[0].activities] == ["late", "lost"]


def test_who_owns_a_change_is_missed_too_unless_nothing_is_left_to_do() -> None:
    changes = tuple(
        Change(id=f"ch-{state}", state=state, owner=owner)
        for state, owner in (
            ("planned", "Legal"),
            ("done", "Finance"),
            ("dropped", "IT 2"),
            ("idea", "Fitter"),
        )
    )
    (found,) = missing(journey(changes=changes))
    assert (found.owner, found.said) == ("Legal", "1 change")


def test_nobody_is_missing_where_nobody_is_named() -> None:
    assert missing(journey(owned("Finance"), frame=Frame())) == []


def test_an_absent_owner_is_told_once() -> None:
    first = journey(owned("Planner", "Finance"))
    assert "Legal is not in the room" in absent(first, "Legal")
    assert absent(first, "finance") == absent(first, "Planner") == absent(first, "") == ""
    assert absent(journey(frame=Frame()), "Legal") == ""


def people(count: int, functions_: int) -> Frame:
    room = (Participant(role=f"Role {n}", function=f"Function {n % functions_}") for n in range(count))
    return Frame(participants=tuple(room))


@pytest.mark.parametrize(
    ("room", "wrong", "few"),
    [
        (Frame(), False, False),
        (people(6, 3), True, False),
        (people(7, 3), False, False),
        (people(9, 2), False, True),
        (people(10, 4), True, False),
    ],
)
def test_the_size_of_the_group_and_its_functions(room, wrong, few) -> None:
    assert (wrong_size(room), too_few_functions(room)) == (wrong, few)
    assert ("seven to nine" in told(room).lower()) == (wrong or not room.participants)
    assert ("fewer than three functions" in told(room)) == few


def test_a_function_counts_once_whatever_its_case() -> None:
    named = (Participant(role=str(n), function=one) for n, one in enumerate(["Sales", "SALES ", "", "IT"]))
    assert functions(Frame(participants=tuple(named))) == ["Sales", "IT"]
